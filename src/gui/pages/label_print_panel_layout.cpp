// What stands where on the right side of activity 3, and its texts.

#include "label_print_panel.h"

#include "../dialogs/sheet_dialog.h"
#include "../shell/language.h"
#include "../shell/theme.h"

#include <QFileDialog>
#include <QFileInfo>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QMenu>
#include <QPrintDialog>
#include <QPrinter>
#include <QSettings>
#include <QVBoxLayout>

namespace opname {

namespace {

constexpr int changePause = 150; // milliseconds after the last change
constexpr int printerDots[] = {203, 300, 600, 1200};

QString key(const char *name)
{
    return QStringLiteral("labels/") + QLatin1String(name);
}

} // namespace

LabelPrintPanel::LabelPrintPanel(QWidget *parent)
    : QWidget(parent)
    , m_keys(std::make_shared<const LabelListKeys>())
    , m_names()
    , m_sheet(new QComboBox(this))
    , m_sheets(new QPushButton(this))
    , m_sheetActions()
    , m_kind(new QComboBox(this))
    , m_symbology(new QComboBox(this))
    , m_dots(new QComboBox(this))
    , m_copies(new QSpinBox(this))
    , m_start(new QSpinBox(this))
    , m_offsetX(new QDoubleSpinBox(this))
    , m_offsetY(new QDoubleSpinBox(this))
    , m_preview(new PagePreview(QStringLiteral("labelPreview"), this))
    , m_previous(new QPushButton(this))
    , m_next(new QPushButton(this))
    , m_pageName(new QLabel(this))
    , m_codabar(new QCheckBox(this))
    , m_leftOut(new QLabel(this))
    , m_pdf(new QPushButton(this))
    , m_print(new QPushButton(this))
    , m_alignment(new QPushButton(this))
    , m_question(new QWidget(this))
    , m_questionText(new QLabel(m_question))
    , m_yes(new QPushButton(m_question))
    , m_no(new QPushButton(m_question))
    , m_progress(new WorkProgress(QStringLiteral("printing"), this))
{
    m_askPath = [this](const QString &title, const QString &suggestion) {
        return QFileDialog::getSaveFileName(this, title, suggestion, QStringLiteral("PDF (*.pdf)"));
    };
    m_askPrinter = [this](QPrinter &printer) {
        return QPrintDialog(&printer, this).exec() == QDialog::Accepted;
    };
    layOut();
    connectControls();
}

QWidget *LabelPrintPanel::makeOptions()
{
    auto *options = new QWidget(this);
    auto *grid = new QGridLayout(options);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(Spacing::small);
    grid->setVerticalSpacing(Spacing::small);
    const std::pair<QWidget *, const char *> fields[] = {
        {m_sheet, "labelSheetComboBox"},     {m_kind, "labelKindComboBox"},
        {m_symbology, "symbologyComboBox"},  {m_dots, "printerDotsComboBox"},
        {m_copies, "labelCopiesSpinBox"},    {m_start, "startLabelSpinBox"},
        {m_offsetX, "offsetXDoubleSpinBox"}, {m_offsetY, "offsetYDoubleSpinBox"}};
    for (int i = 0; i < 8; ++i) {
        fields[i].first->setObjectName(QLatin1String(fields[i].second));
        m_names[i] = new QLabel(options);
        m_names[i]->setBuddy(fields[i].first);
        m_names[i]->setProperty("soft", true);
    }
    for (QComboBox *box : {m_sheet, m_kind, m_symbology, m_dots}) {
        box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        box->setMinimumContentsLength(box == m_dots ? 4 : box == m_kind ? 9 : 7);
    }
    for (QDoubleSpinBox *box : {m_offsetX, m_offsetY}) {
        box->setDecimals(1);
        box->setSingleStep(0.1);
        box->setRange(-LabelJob::farthestOffset / 10.0, LabelJob::farthestOffset / 10.0);
    }
    m_copies->setRange(1, LabelJob::mostCopies);
    // Names above their fields, in two rows of ten columns.
    const int places[8][2] = {{0, 0}, {0, 4}, {0, 7}, {2, 0}, {2, 2}, {2, 4}, {2, 6}, {2, 8}};
    const int widths[8] = {4, 3, 3, 2, 2, 2, 2, 2};
    for (int i = 0; i < 8; ++i) {
        grid->addWidget(m_names[i], places[i][0], places[i][1], 1, widths[i]);
        if (i > 0)
            grid->addWidget(fields[i].first, places[i][0] + 1, places[i][1], 1, widths[i]);
    }
    auto *sheet = new QHBoxLayout;
    sheet->setSpacing(Spacing::small);
    sheet->addWidget(m_sheet, 1);
    sheet->addWidget(m_sheets);
    grid->addLayout(sheet, 1, 0, 1, 4);
    for (int column = 0; column < 10; ++column)
        grid->setColumnStretch(column, 1);
    return options;
}

void LabelPrintPanel::layOut()
{
    m_sheets->setObjectName(QStringLiteral("sheetsPushButton"));
    m_sheets->setMenu(new QMenu(m_sheets));
    constexpr const char *actions[] = {"newSheetAction", "copySheetAction", "changeSheetAction",
                                       "removeSheetAction"};
    for (int i = 0; i < 4; ++i) {
        m_sheetActions[i] = m_sheets->menu()->addAction(QString());
        m_sheetActions[i]->setObjectName(QLatin1String(actions[i]));
    }
    for (int i = 0; i < 3; ++i)
        m_kind->addItem(QString(), i);
    for (const Symbology symbology : symbologies)
        m_symbology->addItem(symbologyTitle(symbology), static_cast<int>(symbology));
    for (const int dots : printerDots)
        m_dots->addItem(QString::number(dots), dots);
    const std::pair<QWidget *, const char *> named[] = {
        {m_previous, "previousPagePushButton"},   {m_next, "nextPagePushButton"},
        {m_pageName, "labelPageLabel"},           {m_leftOut, "leftOutLabel"},
        {m_codabar, "codabarFrameCheckBox"},      {m_pdf, "saveLabelsPushButton"},
        {m_print, "printLabelsPushButton"},       {m_alignment, "alignmentPagePushButton"},
        {m_questionText, "printedQuestionLabel"}, {m_yes, "labelsPrintedPushButton"},
        {m_no, "labelsNotPrintedPushButton"}};
    for (const auto &[widget, name] : named)
        widget->setObjectName(QLatin1String(name));
    m_leftOut->setWordWrap(true);
    m_leftOut->setTextFormat(Qt::PlainText);
    m_questionText->setWordWrap(true);

    auto *pages = new QHBoxLayout;
    pages->setSpacing(Spacing::small);
    for (QPushButton *arrow : {m_previous, m_next})
        arrow->setProperty("letters", QStringLiteral("figure"));
    pages->addWidget(m_previous);
    pages->addWidget(m_pageName, 1, Qt::AlignCenter);
    pages->addWidget(m_next);
    auto *question = new QHBoxLayout(m_question);
    question->setContentsMargins(0, 0, 0, 0);
    question->addWidget(m_questionText, 1);
    question->addWidget(m_yes);
    question->addWidget(m_no);
    m_question->hide();
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(Spacing::small);
    buttons->addWidget(m_alignment);
    buttons->addStretch();
    buttons->addWidget(m_pdf);
    buttons->addWidget(m_print);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(Spacing::small);
    layout->addWidget(makeOptions());
    layout->addWidget(m_codabar);
    layout->addWidget(m_preview, 1);
    layout->addLayout(pages);
    layout->addWidget(m_leftOut);
    layout->addWidget(m_progress);
    layout->addWidget(m_question);
    layout->addLayout(buttons);

    const QSettings kept;
    const auto choose = [&](QComboBox *box, const char *name, const QVariant &usual) {
        box->setCurrentIndex(std::max(0, box->findData(kept.value(key(name), usual).toInt())));
    };
    choose(m_kind, "kind", 0);
    choose(m_symbology, "symbology", 0);
    choose(m_dots, "dots", 300);
    m_offsetX->setValue(kept.value(key("offset_x")).toDouble());
    m_offsetY->setValue(kept.value(key("offset_y")).toDouble());
    fillSheets(kept.value(key("sheet"), LabelRequest().sheet).toString());
}

void LabelPrintPanel::connectControls()
{
    m_pause.setSingleShot(true);
    m_pause.setInterval(changePause);
    connect(&m_pause, &QTimer::timeout, this, &LabelPrintPanel::prepare);
    connect(&m_preparing, &BackgroundTask::finished, this, &LabelPrintPanel::showPrepared);
    connect(&m_writing, &BackgroundTask::finished, this, &LabelPrintPanel::finishOutput);
    connect(&m_writing, &BackgroundTask::progressed, this, [this](double, qint64 done, qint64 all) {
        if (m_output != nullptr)
            m_progress->tell(done, all);
    });
    connect(m_progress, &WorkProgress::cancelWanted, &m_writing, &BackgroundTask::cancel);
    const auto changed = [this] {
        keepOptions();
        m_pause.start();
        showState();
    };
    connect(m_sheet, &QComboBox::currentIndexChanged, this, [this, changed] {
        const auto sheet = LabelPrinting::ownSheets().find(m_sheet->currentData().toString());
        m_start->setRange(1, sheet ? sheet->positions() : 1);
        for (int i = 2; i < 4; ++i)
            m_sheetActions[i]->setEnabled(sheet && LabelPrinting::ownSheets().isOwn(sheet->name));
        changed();
    });
    for (QComboBox *box : {m_kind, m_symbology, m_dots})
        connect(box, &QComboBox::currentIndexChanged, this, changed);
    connect(m_symbology, &QComboBox::currentIndexChanged, this, &LabelPrintPanel::showCodabar);
    connect(m_codabar, &QCheckBox::clicked, this, &LabelPrintPanel::saveCodabar);
    for (QSpinBox *box : {m_copies, m_start})
        connect(box, &QSpinBox::valueChanged, this, changed);
    connect(m_start, &QSpinBox::valueChanged, this, [this](int start) {
        if (m_page == 0)
            m_preview->setUsedCells(start - 1);
    });
    for (QDoubleSpinBox *box : {m_offsetX, m_offsetY})
        connect(box, &QDoubleSpinBox::valueChanged, this, changed);
    connect(m_preview, &PagePreview::cellChosen, this, [this](int cell) {
        if (m_page == 0)
            m_start->setValue(cell + 1);
    });
    connect(m_previous, &QPushButton::clicked, this, [this] {
        --m_page;
        showPage();
    });
    connect(m_next, &QPushButton::clicked, this, [this] {
        ++m_page;
        showPage();
    });
    for (int purpose = 0; purpose < 3; ++purpose)
        connect(m_sheetActions[purpose], &QAction::triggered, this, [this, purpose] { editSheet(purpose); });
    connect(m_sheetActions[3], &QAction::triggered, this, &LabelPrintPanel::removeSheet);
    connect(m_pdf, &QPushButton::clicked, this, &LabelPrintPanel::savePdf);
    connect(m_print, &QPushButton::clicked, this, &LabelPrintPanel::print);
    connect(m_alignment, &QPushButton::clicked, this, &LabelPrintPanel::saveAlignmentPage);
    connect(m_no, &QPushButton::clicked, this, [this] {
        m_asked.reset();
        m_question->hide();
        Q_EMIT told(tr("The labels stay where they were. Print them again."));
    });
    connect(m_yes, &QPushButton::clicked, this, [this] {
        if (m_document != nullptr && m_document->putOff(this, [this] { m_yes->click(); }))
            return;
        m_question->hide();
        if (const auto labels = std::exchange(m_asked, nullptr); labels != nullptr && canRead())
            recordPrinted(*labels, tr("Stick the labels on and scan each one here: then it is attached."));
    });
}

void LabelPrintPanel::fillSheets(const QString &chosen)
{
    const LabelSheets sheets = LabelPrinting::ownSheets();
    {
        const QSignalBlocker quiet(m_sheet);
        m_sheet->clear();
        for (const LabelSheet &sheet : sheets.all())
            m_sheet->addItem(sheets.isOwn(sheet.name) ? tr("%1 (own)").arg(sheet.title(Language::current()))
                                                      : sheet.title(Language::current()),
                             sheet.name);
        m_sheet->setCurrentIndex(-1);
    }
    m_sheet->setCurrentIndex(std::max(0, m_sheet->findData(chosen)));
    const std::vector<Error> unreadable = sheets.unreadable();
    m_sheet->setToolTip(unreadable.empty() ? QString() : unreadable.front().message);
}

void LabelPrintPanel::keepOptions()
{
    QSettings kept;
    kept.setValue(key("sheet"), m_sheet->currentData());
    kept.setValue(key("kind"), m_kind->currentData());
    kept.setValue(key("symbology"), m_symbology->currentData());
    kept.setValue(key("dots"), m_dots->currentData());
    kept.setValue(key("offset_x"), m_offsetX->value());
    kept.setValue(key("offset_y"), m_offsetY->value());
}

QString LabelPrintPanel::suggestedPath(const QString &name) const
{
    return QFileInfo(m_document->session().path()).absolutePath() + u'/' + name + u".pdf";
}

void LabelPrintPanel::retranslate()
{
    const QString names[8] = {tr("Label sheet"), tr("On each label"), tr("Symbology"), tr("Printer, dpi"),
                              tr("Copies"),      tr("Begin at"),      tr("Left, mm"),  tr("Up, mm")};
    const QString explained[8] = {
        tr("Label sheet"),
        tr("What is printed on each label"),
        tr("Symbology of the barcodes"),
        tr("Resolution of the printer: a bar is a whole number of its dots"),
        tr("How often each label is printed"),
        tr("Labels of the first sheet before this one are used up; or click on a label"),
        tr("How far the printer draws too far to the left: see the alignment page"),
        tr("How far the printer draws too far up: see the alignment page")};
    QWidget *const fields[8] = {m_sheet,  m_kind,  m_symbology, m_dots,
                                m_copies, m_start, m_offsetX,   m_offsetY};
    for (int i = 0; i < 8; ++i) {
        m_names[i]->setText(names[i]);
        fields[i]->setAccessibleName(explained[i]);
        if (i > 0)
            fields[i]->setToolTip(explained[i]);
    }
    const QString kinds[3] = {tr("Barcode label"), tr("Spine label"), tr("Both")};
    for (int i = 0; i < 3; ++i)
        m_kind->setItemText(i, kinds[i]);
    m_sheets->setText(tr("Sheets"));
    m_sheets->setToolTip(tr("Measure a new sheet, or change one"));
    const QString actions[4] = {tr("New sheet by measuring…"), tr("Copy and change…"), tr("Change…"),
                                tr("Remove")};
    for (int i = 0; i < 4; ++i)
        m_sheetActions[i]->setText(actions[i]);
    m_codabar->setText(tr("The scanner sends start, check and stop characters, too"));
    m_codabar->setToolTip(
        tr("Then they are taken off a Codabar reading. Leave it when the scanner hides them; "
           "scan a label to see which."));
    m_previous->setText(QStringLiteral("‹"));
    m_previous->setAccessibleName(tr("Page before"));
    m_previous->setToolTip(tr("Page before"));
    m_next->setText(QStringLiteral("›"));
    m_next->setAccessibleName(tr("Next page"));
    m_next->setToolTip(tr("Next page"));
    m_pdf->setText(tr("Save as PDF…"));
    m_pdf->setToolTip(tr("Writes the pages, exact to a tenth of a millimetre (Ctrl+Shift+E)"));
    m_pdf->setShortcut(QKeySequence(QStringLiteral("Ctrl+Shift+E"))); // a new text takes the key away
    m_print->setText(tr("Print…"));
    m_print->setToolTip(tr("Prints the pages at once (Ctrl+P)"));
    m_print->setShortcut(QKeySequence::Print);
    m_alignment->setText(tr("Alignment page…"));
    m_alignment->setToolTip(tr("A page that shows how far off the printer is"));
    m_yes->setText(tr("Yes, they are printed"));
    m_no->setText(tr("No"));
    m_no->setAccessibleName(tr("No, they are not printed"));
    m_progress->retranslate();
    m_progress->setStoppingText(tr("Stopping behind this page…"));
    fillSheets(m_sheet->currentData().toString());
    showPage();
}

} // namespace opname
