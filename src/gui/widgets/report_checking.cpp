#include "report_checking.h"

#include "opname/session/session.h"

#include <QFileDialog>
#include <QFileInfo>
#include <QMessageBox>

#include <utility>

namespace opname {

ReportChecking::ReportChecking(QWidget *parent)
    : QObject(parent)
    , m_owner(parent)
{
    connect(&m_task, &BackgroundTask::finished, this, [this] {
        const auto done = std::exchange(m_running, nullptr);
        Q_EMIT ended();
        if (done != nullptr)
            showAnswer(*done);
    });
}

void ReportChecking::choose(const QString &sessionPath)
{
    const QString path = QFileDialog::getOpenFileName(
        m_owner, tr("Choose the report to check"), QFileInfo(sessionPath).absolutePath(),
        tr("Reports") + QStringLiteral(" (*.pdf *.html *.json *.xlsx)"));
    if (!path.isEmpty())
        check(path, sessionPath);
}

void ReportChecking::check(const QString &reportPath, const QString &sessionPath)
{
    if (m_task.isRunning())
        return;
    auto running = std::make_shared<Check>();
    m_running = running;
    Q_EMIT told(tr("“%1” is being compared with the session…").arg(QFileInfo(reportPath).fileName()));
    m_task.start([running, reportPath, sessionPath](const BackgroundTask::Watcher &watcher) {
        const auto reader = Session::open(sessionPath, Session::Access::Read);
        if (!reader) {
            running->finding = tl::unexpected(reader.error());
            return;
        }
        const auto goesOn = [&] { return watcher(-1, 0, 0); };
        running->finding = ReportCheck(**reader).check(reportPath, goesOn);
        if (running->finding && goesOn())
            running->problems = Verification::verify(**reader).problems;
    });
}

void ReportChecking::stop()
{
    m_running = nullptr;
    m_task.cancel();
}

void ReportChecking::showAnswer(const Check &check)
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
                    finding.sentence(), QMessageBox::Close, m_owner->window());
    box.setObjectName(QStringLiteral("reportAnswerMessageBox"));
    box.setTextFormat(Qt::PlainText);
    box.setInformativeText(details.join(u'\n'));
    box.exec();
}

} // namespace opname
