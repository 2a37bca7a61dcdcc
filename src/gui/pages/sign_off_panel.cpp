#include "sign_off_panel.h"

#include "../dialogs/sign_off_dialog.h"
#include "../shell/language.h"
#include "../shell/theme.h"
#include "opname/report/locale_text.h"
#include "opname/workflow/sign_off_desk.h"
#include "opname/workflow/sop_desk.h"

#include <QFileDialog>
#include <QFileInfo>
#include <QInputDialog>
#include <QMessageBox>
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
    connect(m_check, &QPushButton::clicked, this, &SignOffPanel::chooseReport);
    connect(&m_task, &BackgroundTask::finished, this, [this] {
        m_check->setEnabled(true);
        if (const auto done = std::exchange(m_running, nullptr))
            showAnswer(*done);
    });
    retranslate();
}

void SignOffPanel::setDocument(SessionDocument *document)
{
    m_document = document;
    if (document == nullptr) {
        m_running = nullptr;
        m_task.cancel();
    }
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
    m_check->setEnabled(canRead && !m_task.isRunning());
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

void SignOffPanel::chooseReport()
{
    const QString path = QFileDialog::getOpenFileName(
        this, tr("Choose the report to check"), QFileInfo(m_document->session().path()).absolutePath(),
        tr("Reports") + QStringLiteral(" (*.pdf *.html *.json *.xlsx)"));
    if (!path.isEmpty())
        check(path);
}

void SignOffPanel::check(const QString &path)
{
    if (m_task.isRunning() || m_document == nullptr)
        return;
    auto running = std::make_shared<Check>();
    m_running = running;
    m_check->setEnabled(false);
    Q_EMIT told(tr("“%1” is being compared with the session…").arg(QFileInfo(path).fileName()));
    m_task.start(
        [running, path, session = m_document->session().path()](const BackgroundTask::Watcher &watcher) {
            const auto reader = Session::open(session, Session::Access::Read);
            if (!reader) {
                running->finding = tl::unexpected(reader.error());
                return;
            }
            const auto goesOn = [&] { return watcher(-1, 0, 0); };
            running->finding = ReportCheck(**reader).check(path, goesOn);
            if (running->finding && goesOn())
                running->problems = Verification::verify(**reader).problems;
        });
}

void SignOffPanel::showAnswer(const Check &check)
{
    if (!check.finding) {
        if (check.finding.error().kind != ErrorKind::Cancelled)
            Q_EMIT failed(check.finding.error());
        return;
    }
    const ReportFinding &finding = *check.finding;
    QStringList details = finding.reasons;
    if (!check.problems.isEmpty())
        details << tr("The session itself is not in order:") << check.problems;
    const bool isGood = finding.belongs() && check.problems.isEmpty();
    QMessageBox box(isGood ? QMessageBox::Information : QMessageBox::Warning, tr("Check of a report"),
                    finding.sentence(), QMessageBox::Close, window());
    box.setObjectName(QStringLiteral("reportAnswerMessageBox"));
    box.setTextFormat(Qt::PlainText);
    box.setInformativeText(details.join(u'\n'));
    box.exec();
}

} // namespace opname
