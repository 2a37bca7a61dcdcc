#include "sheet_dialog.h"

#include "../shell/language.h"
#include "../shell/theme.h"
#include "../widgets/page_preview.h"
#include "../widgets/reading_order.h"
#include "opname/labels/alignment_page.h"
#include "ui_sheet_dialog.h"

#include <cmath>

namespace opname {

namespace {

constexpr int previewDots = 200; // to the inch

int tenths(const QDoubleSpinBox *box)
{
    return static_cast<int>(std::lround(box->value() * 10));
}

void setTenths(QDoubleSpinBox *box, int value)
{
    box->setValue(value / 10.0);
}

} // namespace

SheetDialog::SheetDialog(LabelSheets sheets, const LabelSheet &start, Purpose purpose, QWidget *parent)
    : QDialog(parent)
    , m_sheets(std::move(sheets))
    , m_start(start)
    , m_purpose(purpose)
    , m_ui(std::make_unique<Ui::SheetDialog>())
    , m_preview(new PagePreview(QStringLiteral("sheetPreview"), this))
{
    m_ui->setupUi(this);
    m_preview->setFocusPolicy(Qt::NoFocus);
    m_preview->setAccessibleName(tr("The sheet as it is described"));
    m_ui->bodyLayout->addWidget(m_preview, 1);
    tabInReadingOrder(*this);
    for (auto *box : findChildren<QDoubleSpinBox *>()) {
        box->setDecimals(1);
        box->setSingleStep(0.5);
        box->setRange(0, LabelSheet::mostPaper / 10.0);
    }
    for (auto *box : findChildren<QSpinBox *>())
        box->setRange(1, LabelSheet::mostLabels);
    m_ui->titleLineEdit->setMaxLength(LabelSheet::longestTitle);
    showSheet(start);
    if (purpose == Purpose::New)
        m_ui->titleLineEdit->clear();
    else if (purpose == Purpose::Copy)
        m_ui->titleLineEdit->setText(
            tr("%1, own").arg(start.title(Language::current())).left(LabelSheet::longestTitle));
    for (auto *box : findChildren<QDoubleSpinBox *>())
        connect(box, &QDoubleSpinBox::valueChanged, this, &SheetDialog::check);
    for (auto *box : findChildren<QSpinBox *>())
        connect(box, &QSpinBox::valueChanged, this, &SheetDialog::check);
    connect(m_ui->titleLineEdit, &QLineEdit::textChanged, this, &SheetDialog::check);
    connect(m_ui->cutCheckBox, &QCheckBox::toggled, this, &SheetDialog::check);
    connect(m_ui->cancelPushButton, &QPushButton::clicked, this, &SheetDialog::reject);
    connect(m_ui->savePushButton, &QPushButton::clicked, this, &SheetDialog::save);
    check();
    m_ui->titleLineEdit->setFocus();
}

SheetDialog::~SheetDialog() = default;

void SheetDialog::showSheet(const LabelSheet &sheet)
{
    m_ui->titleLineEdit->setText(sheet.title(Language::current()));
    setTenths(m_ui->paperWidthDoubleSpinBox, sheet.paper.width());
    setTenths(m_ui->paperHeightDoubleSpinBox, sheet.paper.height());
    m_ui->columnsSpinBox->setValue(sheet.columns);
    m_ui->rowsSpinBox->setValue(sheet.rows);
    setTenths(m_ui->firstXDoubleSpinBox, sheet.first.x());
    setTenths(m_ui->firstYDoubleSpinBox, sheet.first.y());
    setTenths(m_ui->labelWidthDoubleSpinBox, sheet.label.width());
    setTenths(m_ui->labelHeightDoubleSpinBox, sheet.label.height());
    setTenths(m_ui->pitchXDoubleSpinBox, sheet.pitch.width());
    setTenths(m_ui->pitchYDoubleSpinBox, sheet.pitch.height());
    setTenths(m_ui->paddingDoubleSpinBox, sheet.padding);
    m_ui->cutCheckBox->setChecked(sheet.isCut);
}

LabelSheet SheetDialog::described() const
{
    LabelSheet sheet =
        LabelSheet::measured(m_ui->titleLineEdit->text().trimmed(),
                             {tenths(m_ui->paperWidthDoubleSpinBox), tenths(m_ui->paperHeightDoubleSpinBox)},
                             m_ui->columnsSpinBox->value(), m_ui->rowsSpinBox->value(),
                             {tenths(m_ui->firstXDoubleSpinBox), tenths(m_ui->firstYDoubleSpinBox)},
                             {tenths(m_ui->labelWidthDoubleSpinBox), tenths(m_ui->labelHeightDoubleSpinBox)},
                             {tenths(m_ui->pitchXDoubleSpinBox), tenths(m_ui->pitchYDoubleSpinBox)});
    sheet.padding = tenths(m_ui->paddingDoubleSpinBox);
    sheet.isCut = m_ui->cutCheckBox->isChecked();
    sheet.name = m_purpose == Purpose::Change ? m_start.name : m_sheets.nameFor(sheet.titleEnglish);
    // What fits was said of other measures.
    if (sheet.label == m_start.label && sheet.padding == m_start.padding)
        sheet.claims = m_start.claims;
    return sheet;
}

void SheetDialog::check()
{
    const LabelSheet sheet = described();
    m_ui->pitchXDoubleSpinBox->setEnabled(sheet.columns > 1);
    m_ui->pitchYDoubleSpinBox->setEnabled(sheet.rows > 1);
    const Outcome sound = sheet.check();
    const bool isUntitled = sheet.titleEnglish.isEmpty();
    m_ui->savePushButton->setEnabled(sound.has_value());
    // A form that was just opened is no mistake yet.
    m_ui->messageLabel->setText(sound || isUntitled ? QString() : sound.error().message);
    m_ui->messageLabel->setStyleSheet(QStringLiteral("color: %1;").arg(Theme::bad().name()));
    LabelSheet drawn = sheet;
    if (isUntitled)
        drawn.titleEnglish = drawn.titleIndonesian = QStringLiteral("–");
    if (const Outcome drawable = drawn.check(); !drawable) {
        m_preview->clear(drawable.error().message);
        return;
    }
    PagePreview::Page page{drawn.paper, previewDots, {}, {}, 0};
    for (int position = 0; position < drawn.positions(); ++position)
        page.cells.push_back(drawn.cell(position));
    page.draw = [alignment = AlignmentPage(drawn, {}, previewDots, {font().family(), {}, {}})](
                    QPainter &painter) { alignment.draw(painter); };
    m_preview->setPage(std::move(page));
}

void SheetDialog::save()
{
    const LabelSheet sheet = described();
    if (Outcome saved = m_sheets.save(sheet); !saved) {
        m_ui->messageLabel->setText(saved.error().message);
        return;
    }
    m_savedName = sheet.name;
    accept();
}

void SheetDialog::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        m_ui->retranslateUi(this);
        check();
    }
    QDialog::changeEvent(event);
}

} // namespace opname
