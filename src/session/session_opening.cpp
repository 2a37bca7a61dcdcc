// How a session file is made, opened and locked.

#include "opname/session/session.h"

#include "json_text.h"
#include "schema.h"
#include "scope_text.h"
#include "search_index.h"
#include "session_state.h"
#include "sha256.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QSysInfo>
#include <QUuid>

namespace opname {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(Session)
};

Result<std::unique_ptr<QLockFile>> lockForWriting(const QString &path)
{
    auto lock = std::make_unique<QLockFile>(path + QStringLiteral(".lock"));
    lock->setStaleLockTime(0);
    if (lock->tryLock(0))
        return lock;
    const QFileInfo file(path);
    const QString name = file.fileName();
    if (lock->error() == QLockFile::PermissionError)
        return failure(
            ErrorKind::File,
            Text::tr("The folder of “%1” cannot be written. Copy the session to a folder of your own.")
                .arg(name));
    if (!file.dir().exists())
        return failure(
            ErrorKind::File,
            Text::tr("There is no folder “%1”. Create it first, or choose another.").arg(file.path()));
    if (lock->error() != QLockFile::LockFailedError)
        return failure(ErrorKind::File,
                       Text::tr("Nothing can be written beside “%1”. Free some room on the disk, or copy the "
                                "session to another.")
                           .arg(name));
    qint64 process = 0;
    QString host;
    QString program;
    lock->getLockInfo(&process, &host, &program);
    return failure(ErrorKind::Locked,
                   Text::tr("“%1” is already open in %2 (process %3) on %4. Close it there, then try again.")
                       .arg(name, program.isEmpty() ? Text::tr("another program") : program)
                       .arg(process)
                       .arg(host));
}

/// `copy` marks a copy that was made for another computer; empty for the file itself. Computers often share
/// one name, so that only the digits keep their rows apart: enough of them that fifty stations never meet.
/// Who names the stations by OPNAME_STATION keeps the computers apart; a copy that is opened beside the file
/// itself is another station all the same.
QString stationOfThisComputer(const QString &sessionId, const QString &copy)
{
    const QString given = qEnvironmentVariable("OPNAME_STATION").simplified().left(40);
    if (!given.isEmpty() && copy.isEmpty())
        return given;
    const QByteArray computer = QSysInfo::machineUniqueId() + QSysInfo::machineHostName().toUtf8();
    const QByteArray all = computer + sessionId.toUtf8() + copy.toUtf8();
    const QString digits = QString::fromLatin1(Sha256::of(all).toHex().left(8));
    if (!given.isEmpty()) // no hyphen: that is how one of several scanners of a station is called
        return given + u" ("_qs + digits + u')';
    return QSysInfo::machineHostName().section(u'.', 0, 0).left(20) + u'-' + digits;
}

} // namespace

Result<std::unique_ptr<Session>> Session::create(const QString &path, const NewSession &session,
                                                 const Author &author)
{
    const auto isTaken = [&] {
        return failure(
            ErrorKind::File,
            Text::tr("“%1” already exists and was left untouched. Choose another name.").arg(path));
    };
    if (QFileInfo::exists(path))
        return isTaken();
    if (session.name.trimmed().isEmpty())
        return failure(ErrorKind::Usage,
                       Text::tr("A session needs a name, for example “Stock Opname 2026”."));
    auto lock = lockForWriting(path);
    if (!lock)
        return tl::unexpected(lock.error());
    // Another program may have made it before the lock was ours; what fails from here on is removed.
    if (QFileInfo::exists(path))
        return isTaken();

    auto impl = std::make_unique<Impl>();
    impl->lock = std::move(*lock);
    impl->path = path;
    impl->isWritable = true;
    const auto abandon = [&](Error error) -> Result<std::unique_ptr<Session>> {
        impl->journal.reset();
        impl->database.close();
        for (const char *suffix : {"", "-wal", "-shm", "-journal"})
            QFile::remove(path + QLatin1String(suffix));
        return tl::unexpected(std::move(error));
    };
    if (Outcome opened = impl->database.open(path, Database::Mode::Create); !opened)
        return abandon(opened.error());
    const QString id = QUuid::createUuid().toString(QUuid::WithoutBraces);
    const qint64 now = nowMilliseconds();
    bool made = impl->database.execute("PRAGMA page_size = 2048; PRAGMA journal_mode = WAL;");
    {
        Transaction transaction(impl->database);
        made = made && transaction.hasBegun() && createSchema(impl->database);
        if (made) {
            impl->id = id;
            impl->journal = std::make_unique<Journal>(impl->database, id);
            made = impl->setIdentity(QStringLiteral("id"), id)
                && impl->setIdentity(QStringLiteral("name"), session.name)
                && impl->setIdentity(QStringLiteral("created"), QString::number(now));
        }
        JsonText body;
        body.add("id", id)
            .add("name", session.name)
            .addRaw("scope", scopeText(session.scope))
            .add("institution", session.institution);
        const Author writer{author.station.isEmpty() ? stationOfThisComputer(id, {}) : author.station,
                            author.operatorName};
        made = made && impl->journal->append(writer, "session_created", body.take(), now);
        const auto keep = [&](const char *key, const QString &value) {
            Statement insert(impl->database, "INSERT INTO setting(key, value) VALUES(?, ?)");
            return insert.bindText(1, key).bind(2, value).run();
        };
        made = made && keep("scope", QString::fromUtf8(scopeText(session.scope)))
            && keep("institution", session.institution);
        made = made && impl->commit(transaction);
    }
    if (!made)
        return abandon(impl->database.takeError());
    return std::unique_ptr<Session>(new Session(std::move(impl)));
}

Result<std::unique_ptr<Session>> Session::open(const QString &path, Access access)
{
    const QFileInfo file(path);
    if (!file.exists())
        return failure(ErrorKind::File,
                       Text::tr("“%1” does not exist. Check the name, or make a new session.").arg(path));
    if (!file.isFile())
        return failure(ErrorKind::File,
                       Text::tr("“%1” is not a file. Choose a session that ends in .opname.").arg(path));
    auto impl = std::make_unique<Impl>();
    impl->path = path;
    impl->isWritable = access == Access::Write;
    if (impl->isWritable) {
        if (!file.isWritable())
            return failure(
                ErrorKind::File,
                Text::tr("“%1” cannot be written. Check the rights of the file, or open it for reading.")
                    .arg(path));
        auto lock = lockForWriting(path);
        if (!lock)
            return tl::unexpected(lock.error());
        impl->lock = std::move(*lock);
        impl->wasClosedUncleanly = QFileInfo(path + QStringLiteral("-wal")).size() > 0;
    }
    if (Outcome opened = impl->database.open(
            path, impl->isWritable ? Database::Mode::ReadWrite : Database::Mode::ReadOnly);
        !opened)
        return tl::unexpected(opened.error());
    const Result<qint64> version = checkSchema(impl->database);
    if (!version)
        return tl::unexpected(version.error());
    if (impl->wasClosedUncleanly)
        if (Outcome sound = impl->checkPages({}); !sound)
            return tl::unexpected(sound.error());
    if (Outcome read = impl->readIdentity(); !read)
        return tl::unexpected(read.error());
    if (*version < sessionFormatVersion)
        if (Outcome migrated = impl->bringUpToDate(*version); !migrated)
            return tl::unexpected(migrated.error());
    return std::unique_ptr<Session>(new Session(std::move(impl)));
}

/// An older format becomes this one, after a copy was kept. A reader changes nothing.
Outcome Session::Impl::bringUpToDate(qint64 version)
{
    const QString name = QFileInfo(path).fileName();
    if (!isWritable)
        return failure(ErrorKind::File,
                       Text::tr("“%1” was made by an older version of this program. Open it once for "
                                "writing, for example in the window; a copy of it as it is now is kept.")
                           .arg(name),
                       QStringLiteral("user_version %1").arg(version));
    if (Outcome kept = backUp(QStringLiteral("format-%1").arg(version)); !kept)
        return kept;
    // Totals are counted anew: a new copy that waits counted as unknown up to format 3.
    Transaction transaction(database);
    return database.outcome(transaction.hasBegun() && migrateSchema(database, version)
                            && buildSearchIndex(database) && (!isFrozen() || renewTotals())
                            && transaction.commit());
}

Outcome Session::Impl::readIdentity()
{
    Statement rows(database, "SELECT key, value FROM identity");
    while (rows.step())
        identity.insert(rows.text(0), rows.text(1));
    if (database.hasFailed())
        return tl::unexpected(database.takeError());
    keptIdentity = identity;
    id = identity.value(QStringLiteral("id"));
    journal = std::make_unique<Journal>(database, id);
    return database.outcome(!database.hasFailed());
}

QString Session::Impl::stationHere() const
{
    return stationOfThisComputer(id, identity.value(QStringLiteral("copy")));
}

QString Session::ownStation() const
{
    return m->stationHere();
}

} // namespace opname
