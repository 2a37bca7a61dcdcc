#include "sign_off_dialog.h"

#include "../shell/theme.h"
#include "../widgets/message_label.h"
#include "../widgets/reading_order.h"
#include "opname/workflow/sign_off_desk.h"
#include "ui_sign_off_dialog.h"

namespace opname {

SignOffDialog::SignOffDialog(Session &session, Author author, QWidget *parent)
    : QDialog(parent)
    , m_session(session)
    , m_author(std::move(author))
    , m_ui(std::make_unique<Ui::SignOffDialog>())
{
    m_ui->setupUi(this);
    tabInReadingOrder(*this);
    m_ui->messageLabel->hide();
    m_ui->nameLineEdit->setText(m_author.operatorName);
    const QStringList team = session.setting(QStringLiteral("team")).split(u'\n', Qt::SkipEmptyParts);
    for (const QString &member : team)
        if (member.section(u';', 0, 0).trimmed() == m_author.operatorName)
            m_ui->roleLineEdit->setText(member.section(u';', 1).trimmed());
    connect(m_ui->cancelPushButton, &QPushButton::clicked, this, &SignOffDialog::reject);
    connect(m_ui->signPushButton, &QPushButton::clicked, this, &SignOffDialog::sign);
    m_ui->nameLineEdit->setFocus();
}

SignOffDialog::~SignOffDialog() = default;

void SignOffDialog::sign()
{
    const auto signOff =
        SignOffDesk(m_session, m_author, Session::BackupCopy::ByCaller)
            .sign(m_ui->nameLineEdit->text(), m_ui->roleLineEdit->text(), m_ui->noteLineEdit->text());
    if (signOff) {
        accept();
        return;
    }
    tellOn(m_ui->messageLabel, signOff.error().message, Theme::bad());
}

void SignOffDialog::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        m_ui->retranslateUi(this);
    QDialog::changeEvent(event);
}

} // namespace opname
