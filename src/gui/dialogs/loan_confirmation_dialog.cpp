#include "loan_confirmation_dialog.h"

#include "../models/loan_rows.h"
#include "../shell/theme.h"
#include "../widgets/message_label.h"
#include "../widgets/reading_order.h"
#include "opname/session/catalogue_queries.h"
#include "ui_loan_confirmation_dialog.h"

#include <algorithm>
#include <utility>

namespace opname {

namespace {

constexpr qsizetype mostNamed = 5;

} // namespace

LoanConfirmationDialog::LoanConfirmationDialog(Session &session, Author author, QStringList itemCodes,
                                               const LoanConfirmation &known, QWidget *parent)
    : QDialog(parent)
    , m_session(session)
    , m_author(std::move(author))
    , m_itemCodes(std::move(itemCodes))
    , m_ui(std::make_unique<Ui::LoanConfirmationDialog>())
{
    m_ui->setupUi(this);
    tabInReadingOrder(*this);
    m_ui->askedLineEdit->setText(known.asked.toString(Qt::ISODate));
    m_ui->answeredLineEdit->setText(known.answered.toString(Qt::ISODate));
    m_ui->noteLineEdit->setText(known.note);
    m_ui->messageLabel->hide();
    retranslate();
    m_ui->resultComboBox->setCurrentIndex(static_cast<int>(known.result));
    connect(m_ui->cancelPushButton, &QPushButton::clicked, this, &LoanConfirmationDialog::reject);
    connect(m_ui->notePushButton, &QPushButton::clicked, this, &LoanConfirmationDialog::note);
    m_ui->askedLineEdit->setFocus();
}

LoanConfirmationDialog::~LoanConfirmationDialog() = default;

void LoanConfirmationDialog::retranslate()
{
    const int current = std::max(0, m_ui->resultComboBox->currentIndex());
    m_ui->resultComboBox->clear();
    for (int i = 0; i < borrowerAnswerCount; ++i)
        m_ui->resultComboBox->addItem(LoanRows::answerName(static_cast<BorrowerAnswer>(i)));
    m_ui->resultComboBox->setCurrentIndex(current);
    QString copies = m_itemCodes.mid(0, mostNamed).join(QStringLiteral(", "));
    if (m_itemCodes.size() > mostNamed)
        copies += QStringLiteral(", …");
    const auto only = m_itemCodes.size() == 1 && m_session.hasCatalogue()
        ? m_session.catalogue().findByCode(m_itemCodes.first())
        : std::nullopt;
    m_ui->copiesLabel->setText(only && !only->title.isEmpty()
                                   ? QStringLiteral("%1 · %2").arg(copies, only->title.left(160))
                                   : tr("On loan: %1").arg(copies));
}

void LoanConfirmationDialog::note()
{
    LoanConfirmation said;
    for (const auto &[field, day] :
         {std::pair(m_ui->askedLineEdit, &said.asked), std::pair(m_ui->answeredLineEdit, &said.answered)}) {
        const QString typed = field->text().trimmed();
        *day = QDate::fromString(typed, Qt::ISODate);
        if (!typed.isEmpty() && !day->isValid()) {
            tellWrong(tr("“%1” is no day. Write it as year, month and day, such as 2026-11-24.").arg(typed));
            field->setFocus();
            return;
        }
    }
    said.result = static_cast<BorrowerAnswer>(std::max(0, m_ui->resultComboBox->currentIndex()));
    said.note = m_ui->noteLineEdit->text();
    const auto noted = LoanConfirmations(m_session).note(m_itemCodes, said, m_author);
    if (!noted)
        tellWrong(noted.error().message);
    else
        accept();
}

void LoanConfirmationDialog::tellWrong(const QString &problem)
{
    tellOn(m_ui->messageLabel, problem, Theme::bad());
}

void LoanConfirmationDialog::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        m_ui->retranslateUi(this);
        retranslate();
    }
    QDialog::changeEvent(event);
}

} // namespace opname
