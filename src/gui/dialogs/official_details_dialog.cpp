#include "official_details_dialog.h"

#include "../shell/text_scale.h"
#include "../shell/theme.h"
#include "../widgets/message_label.h"
#include "../widgets/reading_order.h"
#include "opname/workflow/goods_reconciliation.h"
#include "opname/workflow/official_documents.h"
#include "opname/workflow/preparation.h"
#include "ui_official_details_dialog.h"

#include <QEvent>

namespace opname {

namespace {

constexpr int firstNumberRow = 1; ///< of the form's grid
constexpr int numberLength = 22; // characters

} // namespace

OfficialDetailsDialog::OfficialDetailsDialog(Session &session, Author author, QWidget *parent)
    : QDialog(parent)
    , m_session(session)
    , m_author(std::move(author))
    , m_ui(std::make_unique<Ui::OfficialDetailsDialog>())
{
    m_ui->setupUi(this);
    m_ui->messageLabel->hide();
    m_fields = {{QStringLiteral("documents.date"), m_ui->dateLineEdit},
                {QStringLiteral("documents.addressee"), m_ui->addresseeLineEdit},
                {QStringLiteral("documents.responsible"), m_ui->responsibleLineEdit},
                {QStringLiteral("goods.holder"), m_ui->holderLineEdit},
                {QStringLiteral("goods.holder_code"), m_ui->holderCodeLineEdit},
                {QLatin1String(cutOffSetting), m_ui->cutOffLineEdit}};
    addNumbers();
    tabInReadingOrder(*this);
    for (const Field &field : m_fields)
        field.editor->setText(m_session.setting(field.key));
    retranslate();
    connect(m_ui->cancelPushButton, &QPushButton::clicked, this, &OfficialDetailsDialog::reject);
    connect(m_ui->keepPushButton, &QPushButton::clicked, this, &OfficialDetailsDialog::keep);
    TextScale::current().follow(this, [this] { fitNumbers(); });
    m_ui->dateLineEdit->setFocus();
}

OfficialDetailsDialog::~OfficialDetailsDialog() = default;

void OfficialDetailsDialog::addNumbers()
{
    for (int i = 0; i < officialPaperCount; ++i) {
        const QString name = officialPaperName(static_cast<OfficialPaper>(i));
        auto *label = new QLabel(this);
        label->setIndent(Spacing::large); // the form's two halves stand apart
        auto *editor = new QLineEdit(this);
        editor->setObjectName(QString(name).remove(u'-') + QStringLiteral("NumberLineEdit"));
        editor->setMaxLength(100);
        m_numberEditors.push_back(editor);
        label->setBuddy(editor);
        m_ui->detailsLayout->addWidget(label, firstNumberRow + i, 2);
        m_ui->detailsLayout->addWidget(editor, firstNumberRow + i, 3);
        m_numberLabels.push_back(label);
        m_fields.push_back({QStringLiteral("documents.number.") + name, editor});
    }
}

/// As wide as numbers such as 001/LAP/PERPUS/2026 are.
void OfficialDetailsDialog::fitNumbers()
{
    for (QLineEdit *editor : m_numberEditors)
        editor->setMinimumWidth(editor->fontMetrics().horizontalAdvance(QString(numberLength, u'0'))
                                + TextSize::scaled(24)); // its edge and what stays free within
}

void OfficialDetailsDialog::retranslate()
{
    for (int i = 0; i < officialPaperCount; ++i) {
        QLabel *label = m_numberLabels[static_cast<std::size_t>(i)];
        label->setText(officialPaperTitle(static_cast<OfficialPaper>(i)));
        label->buddy()->setAccessibleName(tr("Number: %1").arg(label->text()));
    }
}

void OfficialDetailsDialog::keep()
{
    Preparation preparation(m_session, m_author);
    for (const Field &field : m_fields) {
        const QString text = field.editor->text().trimmed();
        if (text == m_session.setting(field.key))
            continue;
        if (Outcome kept = preparation.change(field.key, text); !kept) {
            tellOn(m_ui->messageLabel, kept.error().message, Theme::bad());
            field.editor->setFocus();
            return;
        }
    }
    accept();
}

void OfficialDetailsDialog::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        m_ui->retranslateUi(this);
        retranslate();
    }
    QDialog::changeEvent(event);
}

} // namespace opname
