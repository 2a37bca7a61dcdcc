#include "pull_measure.h"

#include "measure.h"
#include "opname/workflow/preparation.h"

#include <QFile>
#include <QProcess>

#include <utility>

#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

namespace opname::bench {

namespace {

std::unique_ptr<Session> emptySession(LibraryFixture &library)
{
    const QString path = library.folder() + QStringLiteral("/pull.opname");
    QFile::remove(path);
    auto session = Session::create(path, {QStringLiteral("Pull"), {}, {}}, LibraryFixture::author());
    if (!session)
        giveUp(session.error().message);
    return std::move(*session);
}

/// Seconds that taking a catalogue into the session takes, and what it answered.
std::pair<double, PullReport> pullInto(Session &session, const QString &address, const SourceSecrets &secrets,
                                       qint64 expected)
{
    auto source = openCatalogueSource(address, secrets);
    if (!source)
        giveUp(source.error().message);
    Preparation preparation(session, LibraryFixture::author());
    Result<PullReport> pulled = PullReport{};
    const double taken =
        microseconds([&] { pulled = preparation.pull(**source, [](const PullProgress &) { return true; }); });
    if (!pulled)
        giveUp(pulled.error().message + QLatin1Char(' ') + pulled.error().detail);
    if (pulled->items != expected)
        giveUp(QStringLiteral("%1 items instead of %2").arg(pulled->items).arg(expected));
    return {taken / 1e6, *pulled};
}

} // namespace

double pullSeconds(LibraryFixture &library, const QString &address, const SourceSecrets &secrets,
                   qint64 expected)
{
    return pullInto(*emptySession(library), address, secrets, expected).first;
}

void reportSecondPull(LibraryFixture &library, testing::MariaDbServer &server, const QString &address,
                      const SourceSecrets &secrets, qint64 items, const QString &way)
{
    Sample first;
    Sample second;
    for (int round = 0; round < 3; ++round) {
        const auto session = emptySession(library);
        first.times.push_back(pullInto(*session, address, secrets, items).first);
        if (const auto frozen = Preparation(*session, LibraryFixture::author()).freeze(false); !frozen)
            giveUp(frozen.error().message);
        if (!server.execute(QStringLiteral("UPDATE item SET site = 'Ukur %1', last_update = NOW() "
                                           "WHERE item_id MOD 1000 = 7")
                                .arg(round)))
            giveUp(server.errorText());
        const auto [taken, found] = pullInto(*session, address, secrets, items);
        if (found.changed != items / 1000 || found.added != 0 || found.vanished != 0)
            giveUp(QStringLiteral("%1 items changed instead of %2").arg(found.changed).arg(items / 1000));
        second.times.push_back(taken);
    }
    report(QStringLiteral("second pull of %1 items, %2 changed, %3 / the first")
               .arg(items)
               .arg(items / 1000)
               .arg(way),
           second.median() / first.median(), QStringLiteral("x"), 0.2,
           QStringLiteral("%1 against %2 s").arg(second.median(), 0, 'f', 2).arg(first.median(), 0, 'f', 2));
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
