#include "opname/workflow/demonstration.h"

#include "opname/report/writers.h"
#include "opname/workflow/reporting.h"

#include "demonstration_run.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>

namespace opname {

namespace {

Result<QString> writeReport(Session &session, const QString &sessionPath, const Demonstration::Wish &wish)
{
    const QFileInfo file(sessionPath);
    const QString path = wish.reportPath.isEmpty()
        ? file.dir().filePath(file.completeBaseName() + QStringLiteral(".pdf"))
        : wish.reportPath;
    auto document = Reporting(session).report(wish.language);
    if (!document)
        return tl::unexpected(document.error());
    if (auto written = writeDocument(*document, path); !written)
        return tl::unexpected(written.error());
    return path;
}

} // namespace

Result<Demonstration::Done> Demonstration::make(const QString &sessionPath, const Wish &wish,
                                                const std::function<bool(double)> &watcher)
{
    if (wish.items < 1)
        return failure(ErrorKind::Usage,
                       QCoreApplication::translate(
                           "Demonstration", "A library needs at least one copy. Ask for one copy or more."));
    const Author maker{QString(), DemonstrationRun::leader()};
    auto session = Session::create(sessionPath, {wish.name, {}, {}}, maker);
    if (!session)
        return tl::unexpected(session.error());
    Done done;
    done.session = std::move(*session);
    const QString backups = sessionPath + QStringLiteral("-backups");
    const auto abandon = [&](Error error) {
        done.session.reset();
        QFile::remove(sessionPath);
        QDir(backups).removeRecursively();
        return tl::unexpected(std::move(error));
    };
    DemonstrationRun run(*done.session, wish, watcher);
    if (Outcome prepared = run.prepare(); !prepared)
        return abandon(prepared.error());
    if (wish.stopAfterFreeze)
        return done;
    if (Outcome counted = run.count(); !counted)
        return abandon(counted.error());
    if (wish.stopWhileScanning)
        return done;
    if (Outcome concluded = run.conclude(); !concluded)
        return abandon(concluded.error());
    run.tell(0.9);
    auto report = writeReport(*done.session, sessionPath, wish);
    if (!report)
        return abandon(report.error());
    done.reportPath = *report;
    run.tell(1.0);
    return done;
}

} // namespace opname
