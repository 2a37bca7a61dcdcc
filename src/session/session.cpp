#include "opname/session/session.h"

#include "json_text.h"
#include "schema.h"
#include "session_state.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QDir>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSysInfo>
#include <QUuid>
#include <sqlite3.h>

namespace opname {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(Session)
};

QByteArray scopeText(const Scope &scope)
{
    const auto array = [](const QStringList &values) { return QJsonArray::fromStringList(values); };
    return QJsonDocument(QJsonObject{{u"location"_qs, array(scope.locations)},
                                     {u"collection_type"_qs, array(scope.collectionTypes)},
                                     {u"gmd"_qs, array(scope.gmds)},
                                     {u"site"_qs, array(scope.sites)},
                                     {u"class"_qs, array(scope.classes)}})
        .toJson(QJsonDocument::Compact);
}

Scope scopeFromText(const QByteArray &text)
{
    const QJsonObject object = QJsonDocument::fromJson(text).object();
    const auto list = [&](const char *key) {
        QStringList values;
        for (const QJsonValue &value : object.value(QLatin1String(key)).toArray())
            values.append(value.toString());
        return values;
    };
    return {list("location"), list("collection_type"), list("gmd"), list("site"), list("class")};
}

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

QString stationOfThisComputer(const QString &sessionId)
{
    const QByteArray computer = QSysInfo::machineUniqueId() + QSysInfo::machineHostName().toUtf8();
    const QByteArray both = computer + sessionId.toUtf8();
    const QByteArray digest = QCryptographicHash::hash(both, QCryptographicHash::Sha256).toHex();
    return QSysInfo::machineHostName().section(u'.', 0, 0).left(20) + u'-'
        + QString::fromLatin1(digest.left(4));
}

} // namespace

qint64 nowMilliseconds()
{
    return QDateTime::currentMSecsSinceEpoch();
}

Session::Session(std::unique_ptr<Impl> impl)
    : m(std::move(impl))
{
    m->catalogue = makeCatalogueQueries(*this, *m);
}

Session::~Session()
{
    m->catalogue.reset();
    m->statements.reset();
    m->journal.reset();
    m->database.close();
}

Result<std::unique_ptr<Session>> Session::create(const QString &path, const NewSession &session,
                                                 const Author &author)
{
    if (QFileInfo::exists(path))
        return failure(
            ErrorKind::File,
            Text::tr("“%1” already exists and was left untouched. Choose another name.").arg(path));
    if (session.name.trimmed().isEmpty())
        return failure(ErrorKind::Usage,
                       Text::tr("A session needs a name, for example “Stock Opname 2026”."));
    auto lock = lockForWriting(path);
    if (!lock)
        return tl::unexpected(lock.error());

    auto impl = std::make_unique<Impl>();
    impl->lock = std::move(*lock);
    impl->path = path;
    impl->isWritable = true;
    const auto abandon = [&](Error error) -> Result<std::unique_ptr<Session>> {
        impl->journal.reset();
        impl->database.close();
        for (const char *suffix : {"", "-wal", "-shm"})
            QFile::remove(path + QLatin1String(suffix));
        return tl::unexpected(std::move(error));
    };
    if (Outcome opened = impl->database.open(path, Database::Mode::Create); !opened)
        return abandon(opened.error());
    const QString id = QUuid::createUuid().toString(QUuid::WithoutBraces);
    const qint64 now = nowMilliseconds();
    bool made = impl->database.execute("PRAGMA page_size = 4096; PRAGMA journal_mode = WAL;");
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
        const Author writer{author.station.isEmpty() ? stationOfThisComputer(id) : author.station,
                            author.operatorName};
        made = made && impl->journal->append(writer, "session_created", body.take(), now);
        const auto keep = [&](const char *key, const QString &value) {
            Statement insert(impl->database, "INSERT INTO setting(key, value) VALUES(?, ?)");
            return insert.bindText(1, key).bind(2, value).run();
        };
        made = made && keep("scope", QString::fromUtf8(scopeText(session.scope)))
            && keep("institution", session.institution);
        made = made && transaction.commit();
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
    if (Outcome checked = checkSchema(impl->database); !checked)
        return tl::unexpected(checked.error());
    if (impl->wasClosedUncleanly) {
        Statement check(impl->database, "PRAGMA quick_check(1)");
        if (!check.step() || check.text(0) != u"ok")
            return failure(ErrorKind::NotASession,
                           Text::tr("“%1” was damaged when it was last used. Open the newest copy in “%2”.")
                               .arg(file.fileName(), file.fileName() + QStringLiteral("-backups")),
                           QStringLiteral("quick_check"));
        check.reset();
    }
    if (Outcome read = impl->readIdentity(); !read)
        return tl::unexpected(read.error());
    return std::unique_ptr<Session>(new Session(std::move(impl)));
}

Outcome Session::Impl::readIdentity()
{
    Statement rows(database, "SELECT key, value FROM identity");
    while (rows.step())
        identity.insert(rows.text(0), rows.text(1));
    if (database.hasFailed())
        return tl::unexpected(database.takeError());
    id = identity.value(QStringLiteral("id"));
    journal = std::make_unique<Journal>(database, id);
    return {};
}

bool Session::Impl::setIdentity(const QString &key, const QString &value)
{
    Statement insert(database, "INSERT OR REPLACE INTO identity(key, value) VALUES(?, ?)");
    if (!insert.bind(1, key).bind(2, value).run())
        return false;
    identity.insert(key, value);
    return true;
}

Outcome Session::Impl::requireWritable() const
{
    if (isWritable)
        return {};
    return failure(ErrorKind::File,
                   Text::tr("This session is open for reading only. Open it for writing to change it."));
}

Outcome Session::Impl::requireNotFrozen() const
{
    if (!identity.contains(QStringLiteral("frozen")))
        return {};
    return failure(
        ErrorKind::Refused,
        Text::tr("The expected set is fixed, so scope and catalogue cannot change any more. Make a new "
                 "session for another scope."));
}

Outcome Session::Impl::change(const std::function<bool(qint64)> &apply)
{
    {
        Transaction transaction(database);
        if (transaction.hasBegun() && apply(nowMilliseconds()) && transaction.commit())
            return {};
    }
    Error error = database.takeError();
    forgetDerived();
    return tl::unexpected(std::move(error));
}

Outcome Session::Impl::write(const Author &author, const char *kind, const QByteArray &body,
                             const std::function<bool(const JournalRow &)> &derive)
{
    if (Outcome allowed = requireWritable(); !allowed)
        return allowed;
    return change([&](qint64 now) {
        JournalRow row;
        return journal->append(author, kind, body, now, &row) && (!derive || derive(row));
    });
}

void Session::Impl::forgetDerived()
{
    stockTake.reset();
    statements.reset();
    passes.clear();
    operators.clear();
    settings.clear();
    settingsRead = false;
    identity.clear();
    Statement rows(database, "SELECT key, value FROM identity");
    while (rows.step())
        identity.insert(rows.text(0), rows.text(1));
    journal->reload();
}

QString Session::path() const
{
    return m->path;
}
QString Session::id() const
{
    return m->id;
}
QString Session::name() const
{
    return m->identity.value(QStringLiteral("name"));
}
bool Session::isWritable() const
{
    return m->isWritable;
}
bool Session::wasClosedUncleanly() const
{
    return m->wasClosedUncleanly;
}
bool Session::isFrozen() const
{
    return m->identity.contains(QStringLiteral("frozen"));
}
bool Session::hasCatalogue() const
{
    return m->identity.contains(QStringLiteral("pulled"));
}
CatalogueQueries &Session::catalogue() const
{
    return *m->catalogue;
}

QDateTime Session::created() const
{
    return QDateTime::fromMSecsSinceEpoch(m->identity.value(QStringLiteral("created")).toLongLong(), Qt::UTC);
}

QDateTime Session::pulled() const
{
    const QString time = m->identity.value(QStringLiteral("pulled"));
    return time.isEmpty() ? QDateTime() : QDateTime::fromMSecsSinceEpoch(time.toLongLong(), Qt::UTC);
}

QString Session::catalogueSource() const
{
    return m->identity.value(QStringLiteral("source"));
}

bool Session::loansKnown() const
{
    return m->identity.value(QStringLiteral("loans_known")) == u"1";
}

QString Session::ownStation() const
{
    return stationOfThisComputer(m->id);
}

QString Session::setting(const QString &key, const QString &fallback) const
{
    if (!m->settingsRead) {
        Statement rows(m->database, "SELECT key, value FROM setting");
        while (rows.step())
            m->settings.insert(rows.text(0), rows.text(1));
        m->settingsRead = true;
    }
    return m->settings.value(key, fallback);
}

Outcome Session::changeSetting(const QString &key, const QString &value, const Author &author)
{
    if (setting(key) == value && m->settings.contains(key))
        return {};
    JsonText body;
    body.add("key", key).add("value", value);
    Outcome written = m->write(author, "setting_changed", body.take(), [&](const JournalRow &) {
        Statement insert(m->database, "INSERT OR REPLACE INTO setting(key, value) VALUES(?, ?)");
        return insert.bind(1, key).bind(2, value).run();
    });
    if (written)
        m->settings.insert(key, value);
    return written;
}

Scope Session::scope() const
{
    return scopeFromText(setting(QStringLiteral("scope")).toUtf8());
}

Outcome Session::changeScope(const Scope &scope, const Author &author)
{
    if (Outcome open = m->requireNotFrozen(); !open)
        return open;
    return changeSetting(QStringLiteral("scope"), QString::fromUtf8(scopeText(scope)), author);
}

CallNumberProfile Session::profile() const
{
    return profileFromText(setting(QStringLiteral("call_number_profile")));
}

QStringList Session::leftOutStatuses() const
{
    const QString chosen = setting(QStringLiteral("left_out_statuses"), QStringLiteral("\n"));
    if (chosen != u"\n")
        return chosen.split(u',', Qt::SkipEmptyParts);
    QStringList skipped;
    for (const ItemStatus &status : m->catalogue->references().statuses)
        if (status.skipsStockTake)
            skipped.append(status.id);
    return skipped;
}

QByteArray Session::frozenDigest() const
{
    return QByteArray::fromHex(m->identity.value(QStringLiteral("digest")).toLatin1());
}

QByteArray Session::headHash() const
{
    return m->journal->headHash();
}

qint64 Session::journalLength() const
{
    return m->database.integer("SELECT count(*) FROM journal");
}

Outcome Session::visitJournal(qint64 sinceSeq, const std::function<bool(const JournalRow &)> &visitor) const
{
    return m->database.outcome(m->journal->visit(sinceSeq, visitor));
}

Outcome Session::saveCopy(const QString &path) const
{
    const QString fresh = path + QStringLiteral(".part");
    QFile::remove(fresh);
    sqlite3 *copy = nullptr;
    int result = sqlite3_open_v2(QFile::encodeName(fresh).constData(), &copy,
                                 SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE, nullptr);
    if (result == SQLITE_OK) {
        sqlite3_backup *backup = sqlite3_backup_init(copy, "main", m->database.handle(), "main");
        if (backup != nullptr) {
            sqlite3_backup_step(backup, -1);
            sqlite3_backup_finish(backup);
        }
        result = sqlite3_errcode(copy);
    }
    sqlite3_close_v2(copy);
    if (result != SQLITE_OK) {
        QFile::remove(fresh);
        return failure(
            (result & 0xff) == SQLITE_FULL ? ErrorKind::Full : ErrorKind::File,
            Text::tr("The copy “%1” could not be written. Check the folder and the free space.").arg(path),
            QString::fromUtf8(sqlite3_errstr(result)));
    }
    QFile::remove(path);
    if (!QFile::rename(fresh, path))
        return failure(
            ErrorKind::File,
            Text::tr("The copy “%1” could not be written. Check the folder and the free space.").arg(path));
    return {};
}

Outcome Session::backUp(const QString &occasion) const
{
    const QFileInfo file(m->path);
    const QString folder = file.absoluteFilePath() + QStringLiteral("-backups");
    if (!QDir().mkpath(folder))
        return failure(ErrorKind::File,
                       Text::tr("The backup folder “%1” could not be made. Check the rights of its folder.")
                           .arg(folder));
    return saveCopy(folder + u'/' + file.completeBaseName() + u'-' + occasion + QStringLiteral(".opname"));
}

} // namespace opname
