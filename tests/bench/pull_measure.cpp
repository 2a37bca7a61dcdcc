#include "pull_measure.h"

#include "measure.h"
#include "opname/workflow/preparation.h"

#include <QFile>
#include <QProcess>

#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

namespace opname::bench {

double pullSeconds(LibraryFixture &library, const QString &address, const SourceSecrets &secrets,
                   qint64 expected)
{
    const QString path = library.folder() + QStringLiteral("/pull.opname");
    QFile::remove(path);
    auto session = Session::create(path, {QStringLiteral("Pull"), {}, {}}, LibraryFixture::author());
    if (!session)
        giveUp(session.error().message);
    Preparation preparation(**session, LibraryFixture::author());
    auto source = openCatalogueSource(address, secrets);
    if (!source)
        giveUp(source.error().message);
    Result<PullReport> pulled = PullReport{};
    const double taken =
        microseconds([&] { pulled = preparation.pull(**source, [](const PullProgress &) { return true; }); });
    if (!pulled)
        giveUp(pulled.error().message + QLatin1Char(' ') + pulled.error().detail);
    if (pulled->items != expected)
        giveUp(QStringLiteral("%1 items instead of %2").arg(pulled->items).arg(expected));
    return taken / 1e6;
}

double pullMemory(LibraryFixture &library, const QString &address, const QString &token)
{
    const QByteArray program = OPNAME_BINARY_DIR "/opnamectl";
    const QString path = library.folder() + QStringLiteral("/memory.opname");
    QFile::remove(path);
    const QByteArray file = path.toUtf8();
    QProcess::execute(QString::fromUtf8(program),
                      {QStringLiteral("new"), path, QStringLiteral("--name"), QStringLiteral("M")});
    const QByteArray source = address.toUtf8();
    qputenv("OPNAME_TOKEN", token.toLatin1());
    const pid_t child = fork();
    if (child == 0) {
        execl(program.constData(), program.constData(), "--json", "pull", file.constData(),
              source.constData(), static_cast<char *>(nullptr));
        _exit(127);
    }
    int status = 0;
    rusage usage{};
    wait4(child, &status, 0, &usage);
    qunsetenv("OPNAME_TOKEN");
    if (status != 0)
        giveUp(QStringLiteral("opnamectl pull failed"));
    return static_cast<double>(usage.ru_maxrss) / 1024.0;
}

} // namespace opname::bench
