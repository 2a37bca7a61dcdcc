#include "mariadb_server.h"

#include "opname/slims/demo_library.h"
#include "own_port.h"

#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QHash>
#include <QSqlError>
#include <QSqlQuery>
#include <QStandardPaths>
#include <QThread>
#include <QUuid>

namespace opname::testing {

namespace {

QString quoted(const QString &text)
{
    if (text.isEmpty())
        return QStringLiteral("NULL");
    QString escaped = text;
    escaped.replace(u'\\', u"\\\\"_qs).replace(u'\'', u"\\'"_qs);
    return u'\'' + escaped + u'\'';
}

QString quoted(QDate date)
{
    return date.isValid() ? QString(u'\'' + date.toString(Qt::ISODate) + u'\'') : QStringLiteral("NULL");
}

/// Writes what a source streams into SLiMS's tables by statements of many rows.
class FillingReceiver : public CatalogueReceiver {
public:
    explicit FillingReceiver(MariaDbServer &server)
        : m_server(server)
    {
    }

    Outcome takeReferences(ReferenceLists lists) override
    {
        QStringList rows;
        for (const ReferenceEntry &entry : lists.locations)
            rows.append(QStringLiteral("(%1,%2,'2026-01-01','2026-01-01')")
                            .arg(quoted(entry.id), quoted(entry.name)));
        bool done = insert(
            QStringLiteral("mst_location (location_id, location_name, input_date, last_update)"), rows);
        rows.clear();
        for (const ReferenceEntry &entry : lists.collectionTypes)
            rows.append(QStringLiteral("(%1,%2)").arg(entry.id, quoted(entry.name)));
        done = done && insert(QStringLiteral("mst_coll_type (coll_type_id, coll_type_name)"), rows);
        rows.clear();
        for (const ReferenceEntry &entry : lists.gmds)
            rows.append(QStringLiteral("(%1,%2,'2026-01-01')").arg(entry.id, quoted(entry.name)));
        done = done && insert(QStringLiteral("mst_gmd (gmd_id, gmd_name, input_date)"), rows);
        rows.clear();
        for (const ItemStatus &status : lists.statuses)
            rows.append(QStringLiteral("(%1,%2,%3,%4)")
                            .arg(quoted(status.id), quoted(status.name))
                            .arg(status.noLoan)
                            .arg(status.skipsStockTake));
        return outcome(
            done
            && insert(QStringLiteral(
                          "mst_item_status (item_status_id, item_status_name, no_loan, skip_stock_take)"),
                      rows));
    }

    Outcome takeTitles(std::vector<Title> titles) override
    {
        QStringList rows;
        QStringList newAuthors;
        QStringList authorships;
        for (const Title &t : titles) {
            rows.append(QStringLiteral("(%1,%2,%3,%4,%5,%6,%7,%8)")
                            .arg(t.id)
                            .arg(t.gmd.isEmpty() ? QStringLiteral("NULL") : t.gmd, quoted(t.title),
                                 quoted(t.isbn), quoted(t.publishYear), quoted(t.extent),
                                 quoted(t.callNumber), quoted(t.classification)));
            int level = 0;
            for (const QString &name : t.authors.split(QStringLiteral("; "), Qt::SkipEmptyParts)) {
                qint64 &id = m_authors[name];
                if (id == 0) {
                    id = m_authors.size();
                    newAuthors.append(QStringLiteral("(%1,%2,'2026-01-01')").arg(id).arg(quoted(name)));
                }
                authorships.append(QStringLiteral("(%1,%2,%3)").arg(t.id).arg(id).arg(++level));
            }
        }
        return outcome(
            insert(QStringLiteral("biblio (biblio_id, gmd_id, title, isbn_issn, publish_year, collation, "
                                  "call_number, classification)"),
                   rows)
            && insert(QStringLiteral("mst_author (author_id, author_name, input_date)"), newAuthors)
            && insert(QStringLiteral("biblio_author (biblio_id, author_id, level)"), authorships));
    }

    Outcome takeItems(std::vector<Item> items) override
    {
        QStringList rows;
        for (const Item &i : items)
            rows.append(
                QStringLiteral("(%1,%2,%3,%4,%5,%6,%7,%8,%9,")
                    .arg(i.id)
                    .arg(i.titleId)
                    .arg(quoted(i.callNumber), i.collectionType, quoted(i.code), quoted(i.inventoryCode),
                         quoted(i.receivedDate), quoted(i.location), quoted(i.status))
                + QStringLiteral("%1,%2,%3,%4,'2026-03-02 09:00:00','2026-03-02 09:00:00')")
                      .arg(quoted(i.site))
                      .arg(i.source)
                      .arg(i.price ? QString::number(*i.price) : QStringLiteral("NULL"), quoted(i.currency)));
        return outcome(
            insert(QStringLiteral("item (item_id, biblio_id, call_number, coll_type_id, item_code, "
                                  "inventory_code, received_date, location_id, item_status_id, site, source, "
                                  "price, price_currency, input_date, last_update)"),
                   rows));
    }

    Outcome takeLoans(std::vector<Loan> loans) override
    {
        QStringList rows;
        for (const Loan &l : loans)
            rows.append(QStringLiteral("(%1,%2,'M001',%3,%4,1,0)")
                            .arg(l.id)
                            .arg(quoted(l.itemCode), quoted(l.loanDate), quoted(l.dueDate)));
        return outcome(insert(
            QStringLiteral("loan (loan_id, item_code, member_id, loan_date, due_date, is_lent, is_return)"),
            rows));
    }

private:
    bool insert(const QString &table, const QStringList &rows)
    {
        for (qsizetype at = 0; at < rows.size(); at += 2000)
            if (!m_server.execute(QStringLiteral("INSERT INTO ") + table + QStringLiteral(" VALUES ")
                                  + rows.mid(at, 2000).join(u',')))
                return false;
        return true;
    }

    Outcome outcome(bool done) const
    {
        if (done)
            return {};
        return failure(ErrorKind::SlimsRefused, m_server.errorText());
    }

    MariaDbServer &m_server;
    QHash<QString, qint64> m_authors;
};

/// Where the data folder of a new server is kept for the next one, each version's by itself; empty without a
/// server.
QString keptData()
{
    const QString program = QStandardPaths::findExecutable(QStringLiteral("mariadbd"));
    if (program.isEmpty())
        return {};
    const QFileInfo server(program);
    return QStringLiteral(OPNAME_TEST_MARIADB "/%1-%2")
        .arg(server.size())
        .arg(server.lastModified().toSecsSinceEpoch());
}

/// With the holes of its files, which are most of them.
bool copyFolder(const QString &from, const QString &to)
{
    return QProcess::execute(QStringLiteral("cp"),
                             {QStringLiteral("-a"), QStringLiteral("--sparse=always"), from, to})
        == 0;
}

/// Servers that begin together may all keep theirs: the first that is whole stays.
void keep(const QString &data, const QString &kept)
{
    if (kept.isEmpty() || !QDir().mkpath(QFileInfo(kept).path()))
        return;
    const QTemporaryDir place(kept + QStringLiteral("-XXXXXX"));
    if (place.isValid() && copyFolder(data, place.filePath(QStringLiteral("data"))))
        QDir().rename(place.filePath(QStringLiteral("data")), kept);
}

} // namespace

MariaDbServer::MariaDbServer()
    : m_connection(QUuid::createUuid().toString())
{
}

MariaDbServer::~MariaDbServer()
{
    QSqlDatabase::removeDatabase(m_connection);
    stop();
}

void MariaDbServer::stop()
{
    m_server.kill();
    m_server.waitForFinished(10000);
}

/// Temporary tables in a folder of its own: servers that begin together sweep each other's away.
QProcessEnvironment MariaDbServer::environment() const
{
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("TMPDIR"), m_folder.path());
    return environment;
}

/// Making a data folder takes longer than all else that most tests do with it: it is made once.
bool MariaDbServer::install()
{
    const QString data = m_folder.filePath(QStringLiteral("data"));
    const QString kept = keptData();
    if (QFileInfo::exists(kept) && copyFolder(kept, data))
        return true;
    QDir(data).removeRecursively(); // what came of the copy
    QProcess install;
    install.setProcessChannelMode(QProcess::MergedChannels);
    install.setProcessEnvironment(environment());
    install.start(
        QStringLiteral("mariadb-install-db"),
        {QStringLiteral("--no-defaults"), QStringLiteral("--user=root"), QStringLiteral("--datadir=") + data,
         QStringLiteral("--auth-root-authentication-method=normal"), QStringLiteral("--skip-test-db"),
         QStringLiteral("--skip-name-resolve"), QStringLiteral("--force")});
    if (install.waitForFinished(120000) && install.exitCode() == 0) {
        keep(data, kept);
        return true;
    }
    m_problem = QStringLiteral("mariadb-install-db: ") + install.errorString() + u' '
        + QString::fromLocal8Bit(install.readAll());
    return false;
}

bool MariaDbServer::start(const QStringList &options)
{
    if (m_port == 0) {
        if (!install())
            return false;
        m_port = ownPort();
    }
    m_server.setProcessEnvironment(environment());
    m_server.setStandardErrorFile(m_folder.filePath(QStringLiteral("log")));
    m_server.start(QStringLiteral("mariadbd"),
                   QStringList{QStringLiteral("--no-defaults"), QStringLiteral("--user=root"),
                               QStringLiteral("--datadir=") + m_folder.filePath(QStringLiteral("data")),
                               QStringLiteral("--socket=") + m_folder.filePath(QStringLiteral("s.sock")),
                               QStringLiteral("--pid-file=") + m_folder.filePath(QStringLiteral("m.pid")),
                               QStringLiteral("--port=%1").arg(m_port),
                               QStringLiteral("--bind-address=127.0.0.1"),
                               QStringLiteral("--skip-name-resolve"), QStringLiteral("--skip-sync-frm"),
                               QStringLiteral("--innodb-flush-log-at-trx-commit=0"),
                               QStringLiteral("--innodb-buffer-pool-size=64M")}
                       + options);
    for (int attempt = 0; attempt < 3000 && m_server.state() != QProcess::NotRunning; ++attempt) {
        if (connectTo(QString()))
            return true;
        QThread::msleep(10);
    }
    m_problem = QStringLiteral("the server did not answer");
    return false;
}

bool MariaDbServer::startMended(const QStringList &options)
{
    return start(options + QStringList{QStringLiteral("--myisam-recover-options=BACKUP,FORCE")})
        && execute(QStringLiteral("REPAIR TABLE senayan.item, senayan.biblio, senayan.search_biblio, "
                                  "senayan.biblio_log, senayan.system_log"));
}

bool MariaDbServer::connectTo(const QString &database)
{
    QSqlDatabase::removeDatabase(m_connection);
    QSqlDatabase connection = QSqlDatabase::addDatabase(QStringLiteral("QMYSQL"), m_connection);
    connection.setHostName(QStringLiteral("127.0.0.1"));
    connection.setPort(m_port);
    connection.setUserName(user());
    connection.setDatabaseName(database);
    return connection.open();
}

bool MariaDbServer::createSenayan()
{
    if (!execute(QStringLiteral("DROP DATABASE IF EXISTS senayan"))
        || !execute(
            QStringLiteral("CREATE DATABASE senayan CHARACTER SET utf8mb3 COLLATE utf8mb3_unicode_ci"))
        || !connectTo(database()))
        return false;
    QFile schema(QStringLiteral(OPNAME_TEST_DATA "/slims/schema.sql"));
    if (!schema.open(QIODevice::ReadOnly)) {
        m_problem = schema.errorString();
        return false;
    }
    for (const QString &statement : QString::fromUtf8(schema.readAll()).split(u';', Qt::SkipEmptyParts))
        if (!statement.trimmed().isEmpty() && !execute(statement))
            return false;
    return true;
}

QString MariaDbServer::journalTableScript()
{
    QFile script(QStringLiteral(OPNAME_TEST_DATA "/../../resources/slims-database/opname_journal.sql"));
    return script.open(QIODevice::ReadOnly) ? QString::fromUtf8(script.readAll()) : QString();
}

bool MariaDbServer::fillFromDemo(qint64 items, quint64 seed)
{
    FillingReceiver receiver(*this);
    const auto filled = DemoLibrary(items, seed).pull(receiver, {});
    if (!filled)
        m_problem = filled.error().message;
    return filled.has_value();
}

bool MariaDbServer::execute(const QString &sql)
{
    QSqlQuery query(connection());
    if (query.exec(sql))
        return true;
    m_problem = query.lastError().text().left(500);
    return false;
}

} // namespace opname::testing
