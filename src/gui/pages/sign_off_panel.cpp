#include "sign_off_panel.h"

#include "../dialogs/sign_off_dialog.h"
#include "../shell/language.h"
#include "../shell/theme.h"
#include "opname/report/locale_text.h"
#include "opname/workflow/sign_off_desk.h"
#include "opname/workflow/sop_desk.h"

#include <QInputDialog>
#include <QVBoxLayout>

namespace opname {

namespace {

constexpr int reportActivity = 10;

}

SignOffPanel::SignOffPanel(QWidget *parent)
    : QWidget(parent)
    , m_state(new QLabel(this))
    , m_sign(new QPushButton(this))
    , m_reopen(new QPushButton(this))
    , m_check(new QPushButton(this))
    , m_checking(new ReportChecking(this))
{
    setObjectName(QStringLiteral("signOffPanel"));
    m_state->setObjectName(QStringLiteral("signOffStateLabel"));
    m_state->setWordWrap(true);
    m_state->setTextFormat(Qt::PlainText);
    m_sign->setObjectName(QStringLiteral("signOffPushButton"));
    m_reopen->setObjectName(QStringLiteral("reopenPushButton"));
    m_check->setObjectName(QStringLiteral("checkReportPushButton"));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(Spacing::small);
    for (QWidget *part : std::initializer_list<QWidget *>{m_state, m_sign, m_reopen, m_check})
        layout->addWidget(part);
    connect(m_sign, &QPushButton::clicked, this, &SignOffPanel::sign);
    connect(m_reopen, &QPushButton::clicked, this, &SignOffPanel::reopen);
    connect(m_check, &QPushButton::clicked, this,
            [this] { m_checking->choose(m_document->session().path()); });
    connect(m_checking, &ReportChecking::told, this, [this](const QString &message) {
        m_check->setEnabled(false);
        Q_EMIT told(message);
    });
    connect(m_checking, &ReportChecking::failed, this, &SignOffPanel::failed);
    connect(m_checking, &ReportChecking::ended, this, [this] { m_check->setEnabled(true); });
    retranslate();
}

void SignOffPanel::setDocument(SessionDocument *document)
{
    m_document = document;
    if (document == nullptr)
        m_checking->stop();
}

void SignOffPanel::retranslate()
{
    m_sign->setText(tr("Sign off…"));
    m_sign->setToolTip(tr("Vouch for the result by name; possible after activity 9"));
    m_reopen->setText(tr("Open again…"));
    m_reopen->setToolTip(tr("Lifts the signatures, with a reason that stands in the report"));
    m_check->setText(tr("Check a report…"));
    m_check->setToolTip(tr("Whether a saved report (PDF, HTML, JSON or XLSX) says what this session says"));
    if (m_document != nullptr)
        refresh();
}

void SignOffPanel::refresh()
{
    const bool canRead = m_document != nullptr && !m_document->isBusy();
    m_sign->setEnabled(canRead);
    m_reopen->setEnabled(canRead);
    m_check->setEnabled(canRead && !m_checking->isRunning());
    if (!canRead)
        return;
    const LocaleText text(Language::current());
    QStringList lines;
    for (const SignOff &signOff : SignOffDesk(m_document->session(), m_document->author()).standing())
        lines.append(
            tr("Signed off by %1 (%2), %3").arg(signOff.name, signOff.role, text.dateTime(signOff.time)));
    m_state->setText(lines.join(u'\n'));
    m_state->setVisible(!lines.isEmpty());
    m_reopen->setVisible(!lines.isEmpty());
}

void SignOffPanel::sign()
{
    Q_EMIT signingWanted();
    SignOffDialog dialog(m_document->session(), m_document->author(), window());
    if (dialog.exec() == QDialog::Accepted) {
        m_document->backUpSigned();
        Q_EMIT told(tr("The stock-take is signed off. Nothing in it changes any more."));
    }
    m_document->notifyChanged();
}

void SignOffPanel::reopen()
{
    bool isGiven = false;
    const QString reason = QInputDialog::getText(
        this, tr("Open the stock-take again"),
        tr("The signatures are lifted, and the session can be changed again. Both stand in the report.")
            + u"\n\n"_qs + tr("Reason, for the report:"),
        QLineEdit::Normal, {}, &isGiven);
    if (!isGiven)
        return;
    if (Outcome opened =
            SopDesk(m_document->session(), m_document->author()).reopen(reportActivity, {}, reason);
        !opened)
        Q_EMIT failed(opened.error());
    m_document->notifyChanged();
}

void SignOffPanel::check(const QString &path)
{
    if (m_document != nullptr)
        m_checking->check(path, m_document->session().path());
}

} // namespace opname
