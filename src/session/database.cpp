#include "database.h"

#include "log_gathering.h"
#include "opname/platform/files.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QUrl>
#include <sqlite3.h>

#include <utility>

namespace opname {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(SessionFile)
};

Error fullDisk(const QString &detail)
{
    return {ErrorKind::Full,
            Text::tr("The disk is full. Free some space and do it again; nothing that was answered is lost."),
            detail};
}

Error errorOf(int code, const QString &path, const QString &detail)
{
    const QString name = QFileInfo(path).fileName();
    switch (code & 0xff) {
    case SQLITE_FULL:
        return fullDisk(detail);
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
        return {ErrorKind::Locked,
                Text::tr("“%1” is being written by another program. Close it there and try again.").arg(name),
                detail};
    case SQLITE_NOTADB:
    case SQLITE_CORRUPT:
        return {ErrorKind::NotASession,
                Text::tr(
                    "“%1” is no session of this program or is damaged. Open another file, or a copy from its "
                    "backup folder.")
                    .arg(name),
                detail};
    case SQLITE_READONLY:
        return {ErrorKind::File,
                Text::tr("“%1” cannot be written. Check the rights of the file and of its folder.").arg(name),
                detail};
    default:
        return {
            ErrorKind::File,
            Text::tr("“%1” cannot be read or written. Check the disk and the rights of the file.").arg(name),
            detail};
    }
}

constexpr const char *usualCache = "PRAGMA cache_size = -16384;"; ///< kilobytes, when negative

} // namespace

Database::~Database()
{
    close();
}

Outcome Database::open(const QString &path, Mode mode)
{
    // Its counts of memory, which nobody reads, cost a lock at every allocation.
    static const int configured = sqlite3_config(SQLITE_CONFIG_MEMSTATUS, 0);
    Q_UNUSED(configured)
    m_path = path;
    m_filePath = QFile::encodeName(QFileInfo(path).absoluteFilePath());
    m_logPath = m_filePath + "-wal";
    m_file = m_log = {};
    m_sinceSeen.invalidate();
    m_isReader = mode == Mode::ReadOnly;
    // Only a connection that could write takes away, when it is the last, the empty log that reading makes. A
    // log that a writer left is not touched: it tells the next writer that the file was not closed.
    const bool leavesOneFile =
        m_isReader && QFileInfo(path + QStringLiteral("-wal")).size() == 0 && QFileInfo(path).isWritable();
    const int flags = m_isReader && !leavesOneFile ? SQLITE_OPEN_READONLY
        : mode == Mode::Create                     ? SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE
                                                   : SQLITE_OPEN_READWRITE;
    int result = sqlite3_open_v2(QFile::encodeName(path).constData(), &m_handle, flags | SQLITE_OPEN_NOMUTEX,
                                 m_isReader ? nullptr : logGatheringLayer());
    if (result == SQLITE_OK) {
        m_file = identityOf(m_filePath);
        sqlite3_db_config(m_handle, SQLITE_DBCONFIG_DEFENSIVE, 1, nullptr);
        sqlite3_db_config(m_handle, SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0, nullptr);
        sqlite3_busy_timeout(m_handle, 5000);
        execute("PRAGMA trusted_schema = OFF; PRAGMA cell_size_check = ON; PRAGMA foreign_keys = OFF; PRAGMA "
                "temp_store = FILE;");
        // The inner pages of a million items' indexes must stay: each scan looks up four, as does each row of
        // a list.
        execute(usualCache);
        // The commit behind a checkpoint waits for the disk twice: with fifty stations' rows coming in, a
        // thousand pages of the log are full every few seconds. No other connection may make one beside
        // commits: SQLite before 3.51.3 can lose pages then.
        if (mode != Mode::ReadOnly)
            execute("PRAGMA synchronous = FULL; PRAGMA wal_autocheckpoint = 4000;");
        // The first read tells whether this is a database at all, and whether its log can be used.
        if (!m_failed)
            integer("PRAGMA schema_version");
        if (!m_failed)
            return {};
        // Media that cannot be written have no place for the shared memory of the log; without a log none is
        // needed.
        if (mode == Mode::ReadOnly && !QFileInfo::exists(path + QStringLiteral("-wal"))
            && !QFileInfo(QFileInfo(path).path()).isWritable())
            return openImmutable();
        return tl::unexpected(takeError());
    }
    const QString detail =
        QString::fromUtf8(m_handle != nullptr ? sqlite3_errmsg(m_handle) : sqlite3_errstr(result));
    close();
    if (!QFileInfo::exists(path) && mode != Mode::Create)
        return failure(ErrorKind::File,
                       Text::tr("“%1” does not exist. Check the name, or make a new session.").arg(path),
                       detail);
    return tl::unexpected(errorOf(result, path, detail));
}

Outcome Database::openImmutable()
{
    takeError();
    close();
    QUrl url = QUrl::fromLocalFile(QFileInfo(m_path).absoluteFilePath());
    url.setQuery(QStringLiteral("immutable=1"));
    const int result = sqlite3_open_v2(url.toEncoded().constData(), &m_handle,
                                       SQLITE_OPEN_READONLY | SQLITE_OPEN_URI | SQLITE_OPEN_NOMUTEX, nullptr);
    if (result == SQLITE_OK)
        integer("PRAGMA schema_version");
    if (result != SQLITE_OK)
        keepFailure();
    return outcome(!m_failed);
}

void Database::close()
{
    if (m_handle != nullptr && !m_isReader && sqlite3_db_readonly(m_handle, "main") == 0 && !isInPlace())
        takeLogIn();
    m_beginWriting = {};
    m_commit = {};
    sqlite3_close_v2(m_handle);
    m_handle = nullptr;
}

bool Database::execute(const char *sql)
{
    if (m_failed)
        return false;
    if (sqlite3_exec(m_handle, sql, nullptr, nullptr, nullptr) == SQLITE_OK)
        return true;
    keepFailure();
    return false;
}

bool Database::runKept(Statement &statement, const char *sql)
{
    if (!statement.isPrepared())
        statement = Statement(*this, sql);
    return statement.run();
}

qint64 Database::integer(const char *sql)
{
    Statement statement(*this, sql);
    if (!statement.step())
        return 0;
    const qint64 value = statement.integer(0);
    statement.reset();
    return value;
}

void Database::keepFailure()
{
    const int code = sqlite3_extended_errcode(m_handle);
    const int cause = sqlite3_system_errno(m_handle);
    const QString detail = QString::fromUtf8(sqlite3_errmsg(m_handle));
    // A quota, or a disk that only finds out when it syncs, is no FULL to SQLite.
    const bool isFull = (code & 0xff) == SQLITE_IOERR && meansNoRoom(cause);
    keepFailure(isFull ? fullDisk(detail) : errorOf(code, m_path, detail));
}

void Database::keepFailure(Error error)
{
    if (m_failed)
        return;
    m_failed = true;
    m_error = std::move(error);
}

Database::FileIdentity Database::identityOf(const QByteArray &path)
{
    const FileNumber file = fileNumberOf(path);
    return {file.device, file.number};
}

bool Database::isInPlace()
{
    const FileIdentity log = identityOf(m_logPath);
    if (m_log == FileIdentity{})
        m_log = log;
    return identityOf(m_filePath) == m_file && log == m_log;
}

bool Database::isStillInPlace()
{
    constexpr qint64 believed = 20; // milliseconds
    if (m_sinceSeen.isValid() && m_sinceSeen.elapsed() < believed)
        return true;
    m_sinceSeen.invalidate();
    if (!isInPlace())
        return false;
    m_sinceSeen.start();
    return true;
}

void Database::takeLogIn()
{
    sqlite3_wal_checkpoint_v2(m_handle, nullptr, SQLITE_CHECKPOINT_PASSIVE, nullptr, nullptr);
}

Error Database::takeError()
{
    if (!m_failed)
        return errorOf(SQLITE_ERROR, m_path, QString());
    m_failed = false;
    return std::move(m_error);
}

Outcome Database::outcome(bool succeeded)
{
    if (succeeded)
        return {};
    return tl::unexpected(takeError());
}

RoomyCache::RoomyCache(Database &database)
    : m_database(database)
{
    m_database.execute("PRAGMA cache_size = -65536;");
}

RoomyCache::~RoomyCache()
{
    m_database.execute(usualCache);
}

Interruption::Interruption(Database &database, const std::function<bool()> &goesOn)
    : m_database(database)
    , m_goesOn(goesOn)
{
    constexpr int stepsBetween = 20000; // of SQLite's machine: some milliseconds
    if (m_goesOn)
        sqlite3_progress_handler(
            database.handle(), stepsBetween,
            [](void *asked) { return (*static_cast<const std::function<bool()> *>(asked))() ? 0 : 1; },
            &m_goesOn);
}

Interruption::~Interruption()
{
    sqlite3_progress_handler(m_database.handle(), 0, nullptr, nullptr);
}

Transaction::Transaction(Database &database, Kind kind)
    : m_database(database)
    , m_kind(kind)
    , m_open(false)
{
    if (kind == Kind::Write && database.isReader())
        database.keepFailure(errorOf(SQLITE_READONLY, database.path(), QStringLiteral("opened for reading")));
    else if (kind == Kind::Write)
        m_open = database.beginWriting();
    else
        m_open = sqlite3_get_autocommit(database.handle()) != 0 && database.execute("BEGIN");
}

Transaction::~Transaction()
{
    rollBack();
}

void Transaction::rollBack()
{
    if (std::exchange(m_open, false) && sqlite3_get_autocommit(m_database.handle()) == 0)
        sqlite3_exec(m_database.handle(), "ROLLBACK", nullptr, nullptr, nullptr);
}

bool Transaction::commit()
{
    if (!m_open || m_database.hasFailed())
        return false;
    if (m_kind == Kind::Write && !m_database.isStillInPlace()) {
        rollBack();
        m_database.takeLogIn();
        const QString path = m_database.path();
        m_database.keepFailure(
            {ErrorKind::File,
             Text::tr("The session file is gone: “%1” was moved or removed, or its disk was taken out. "
                      "Nothing is kept until it is back in its place or opened from its new one.")
                 .arg(QFileInfo(path).fileName()),
             path});
        return false;
    }
    if (!m_database.commit())
        return false;
    m_open = false;
    return true;
}

} // namespace opname
