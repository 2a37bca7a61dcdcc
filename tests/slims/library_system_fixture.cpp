#include "library_system_fixture.h"

#include <QSqlError>
#include <QSqlQuery>
#include <QUrl>
#include <QUuid>

namespace opname::testing {

namespace {

QSqlQuery runQuery(const QSqlDatabase &database, const QString &sql, const QVariantList &values)
{
    QSqlQuery query(database);
    query.prepare(sql);
    for (const QVariant &value : values)
        query.addBindValue(value);
    EXPECT_TRUE(query.exec()) << sql.toStdString() << ": " << query.lastError().text().toStdString();
    return query;
}

/// A MariaDB of the tests' own.
class OwnDatabase : public SlimsUnderTest {
public:
    bool start() override
    {
        const bool isUp = m_server.start();
        m_problem = m_server.errorText();
        return isUp;
    }
    bool reset() override
    {
        const bool isEmpty = m_server.createSenayan();
        m_problem = m_server.errorText();
        return isEmpty;
    }
    QString address() const override { return m_server.sourceAddress(); }
    SourceSecrets secrets() const override { return {}; }
    QSqlDatabase database() const override { return m_server.connection(); }

private:
    MariaDbServer m_server;
};

/// The database of a SLiMS that runs elsewhere and that has rows of its own.
class RunningDatabase : public SlimsUnderTest {
public:
    RunningDatabase()
        : m_connection(QUuid::createUuid().toString())
    {
    }
    ~RunningDatabase() override
    {
        reset();
        QSqlDatabase::removeDatabase(m_connection);
    }

    bool start() override
    {
        const QUrl url(address());
        QSqlDatabase database = QSqlDatabase::addDatabase(QStringLiteral("QMYSQL"), m_connection);
        database.setHostName(url.host());
        database.setPort(url.port(3306));
        database.setUserName(url.userName());
        database.setPassword(secrets().password);
        database.setDatabaseName(url.path().mid(1));
        const bool isOpen = database.open();
        m_problem = database.lastError().text();
        return isOpen;
    }
    bool reset() override
    {
        QSqlQuery query(database());
        for (const char *sql :
             {"DELETE FROM search_biblio WHERE title LIKE 'Opname uji%'",
              "DELETE FROM biblio_log WHERE title LIKE 'Opname uji%'",
              "DELETE FROM loan WHERE item_code LIKE 'UJI%'", "DELETE FROM item WHERE item_code LIKE 'UJI%'",
              "DELETE FROM biblio WHERE title LIKE 'Opname uji%'",
              "DELETE FROM mst_location WHERE location_name LIKE 'Opname uji%'",
              "DELETE FROM system_log WHERE log_msg LIKE 'Opname uji%'"})
            if (!query.exec(QString::fromLatin1(sql))) {
                m_problem = query.lastError().text();
                return false;
            }
        return true;
    }
    QString address() const override { return qEnvironmentVariable("OPNAME_SLIMS_DB"); }
    SourceSecrets secrets() const override { return {qEnvironmentVariable("OPNAME_PASSWORD"), {}}; }
    QSqlDatabase database() const override { return QSqlDatabase::database(m_connection, false); }
    bool isOwn() const override { return false; }

private:
    QString m_connection;
};

} // namespace

std::unique_ptr<SlimsUnderTest> slimsOverDatabase()
{
    return std::make_unique<OwnDatabase>();
}

std::unique_ptr<SlimsUnderTest> slimsRunningOverDatabase()
{
    if (qEnvironmentVariableIsEmpty("OPNAME_SLIMS_DB"))
        return nullptr;
    return std::make_unique<RunningDatabase>();
}

const std::vector<SlimsTransport> &slimsTransports()
{
    static const std::vector<SlimsTransport> transports{{"Database", slimsOverDatabase},
                                                        {"RunningDatabase", slimsRunningOverDatabase},
                                                        {"Web", slimsOverWeb},
                                                        {"RunningWeb", slimsRunningOverWeb}};
    return transports;
}

std::map<QString, std::unique_ptr<SlimsUnderTest>> LibrarySystemTest::s_started;

void LibrarySystemTest::TearDownTestSuite()
{
    s_started.clear();
}

void LibrarySystemTest::SetUp()
{
    const auto [started, isNew] = s_started.try_emplace(QString::fromLatin1(GetParam().name));
    if (isNew) {
        std::unique_ptr<SlimsUnderTest> made = GetParam().make();
        if (made) {
            ASSERT_TRUE(made->start()) << made->problem().toStdString();
        }
        started->second = std::move(made);
    }
    m_slims = started->second.get();
    if (!m_slims)
        GTEST_SKIP() << "no SLiMS is named for " << GetParam().name;
    ASSERT_TRUE(m_slims->reset()) << m_slims->problem().toStdString();
    if (!m_slims->isOwn()) {
        const auto facts = open()->examine();
        ASSERT_TRUE(facts) << facts.error().message.toStdString();
        RecordProperty("slims", facts->version.toStdString());
    }
    m_run = QUuid::createUuid().toString(QUuid::WithoutBraces).left(8);
    for (int number : {1, 2})
        execute(
            QStringLiteral("INSERT INTO mst_location (location_id, location_name, input_date, last_update) "
                           "VALUES (?, ?, '2026-01-01', '2026-01-01')"),
            {location(number), QStringLiteral("Opname uji %1").arg(number)});
    execute(QStringLiteral("INSERT IGNORE INTO mst_item_status (item_status_id, item_status_name, no_loan, "
                           "skip_stock_take) VALUES ('MIS', 'Missing', 1, 1), ('R', 'Repair', 1, 1)"));
    execute(QStringLiteral(
        "INSERT IGNORE INTO mst_coll_type (coll_type_id, coll_type_name) VALUES (1, 'Textbook')"));
}

void LibrarySystemTest::TearDown()
{
    if (m_slims && !m_slims->isOwn()) {
        EXPECT_TRUE(m_slims->reset()) << m_slims->problem().toStdString();
    }
}

std::unique_ptr<LibrarySystem> LibrarySystemTest::open() const
{
    auto system = openLibrarySystem(slims().address(), slims().secrets());
    EXPECT_TRUE(system) << (system ? "" : system.error().message.toStdString());
    return system ? std::move(*system) : nullptr;
}

void LibrarySystemTest::execute(const QString &sql, const QVariantList &values) const
{
    runQuery(slims().database(), sql, values);
}

QString LibrarySystemTest::value(const QString &sql, const QVariantList &values) const
{
    const QStringList all = column(sql, values);
    return all.isEmpty() ? QStringLiteral("<none>") : all.front();
}

QStringList LibrarySystemTest::column(const QString &sql, const QVariantList &values) const
{
    QSqlQuery query = runQuery(slims().database(), sql, values);
    QStringList all;
    while (query.next())
        all.append(query.isNull(0) ? QStringLiteral("<null>") : query.value(0).toString());
    return all;
}

qint64 LibrarySystemTest::addTitle(const QString &callNumber, const QString &classification,
                                   const QString &title)
{
    const QSqlQuery made =
        runQuery(slims().database(),
                 QStringLiteral(
                     "INSERT INTO biblio (title, call_number, classification, last_update) VALUES (?, ?, ?, "
                     "'2020-01-01')"),
                 {title, callNumber, classification});
    const qint64 id = made.lastInsertId().toLongLong();
    execute(QStringLiteral("INSERT INTO search_biblio (biblio_id, title, call_number, classification, "
                           "carrier_type, content_type, media_type, last_update) "
                           "VALUES (?, ?, ?, ?, '', '', '', '2020-01-01')"),
            {id, title, callNumber, classification});
    return id;
}

qint64 LibrarySystemTest::addCopy(qint64 titleId, const QString &code)
{
    return runQuery(slims().database(),
                    QStringLiteral("INSERT INTO item (biblio_id, item_code, coll_type_id, location_id, "
                                   "item_status_id, site, input_date, last_update) "
                                   "VALUES (?, ?, 1, ?, '0', 'A1', '2020-01-01', '2020-01-01')"),
                    {titleId, code, location(1)})
        .lastInsertId()
        .toLongLong();
}

Change LibrarySystemTest::change(ChangeKind kind, qint64 id, const QString &code, const QString &before,
                                 const QString &after) const
{
    Change made;
    made.id = QStringLiteral("%1:%2").arg(m_run).arg(++m_changes);
    made.kind = kind;
    (isTitleChange(kind) ? made.titleId : made.itemId) = id;
    made.itemCode = code;
    made.before = before;
    made.after = after;
    return made;
}

Change LibrarySystemTest::newCopy(qint64 titleId, const QString &code) const
{
    Change made = change(ChangeKind::NewCopy, 0, code, {}, {});
    made.titleId = titleId;
    made.newCopy = {location(2), QStringLiteral("Rak 3"), QStringLiteral("1"), {}, QStringLiteral("INV/9")};
    return made;
}

std::vector<ChangeAnswer> LibrarySystemTest::send(LibrarySystem &system,
                                                  const std::vector<Change> &changes) const
{
    std::vector<ChangeAnswer> answers;
    const Outcome sent = system.apply(changes, author(), [&](const ChangeAnswer &answer) {
        answers.push_back(answer);
        return true;
    });
    EXPECT_TRUE(sent) << (sent ? "" : QString(sent.error().message + sent.error().detail).toStdString());
    EXPECT_EQ(answers.size(), changes.size());
    answers.resize(changes.size());
    return answers;
}

ChangeAnswer LibrarySystemTest::sendOne(const Change &change) const
{
    const auto system = open();
    return send(*system, {change}).front();
}

QString LibrarySystemTest::fieldOf(const Change &change) const
{
    switch (change.kind) {
    case ChangeKind::ItemStatus:
        return value(QStringLiteral("SELECT item_status_id FROM item WHERE item_id = ?"), {change.itemId});
    case ChangeKind::ItemLocation:
        return value(QStringLiteral("SELECT location_id FROM item WHERE item_id = ?"), {change.itemId});
    case ChangeKind::ItemSite:
        return value(QStringLiteral("SELECT site FROM item WHERE item_id = ?"), {change.itemId});
    case ChangeKind::ItemCallNumber:
        return value(QStringLiteral("SELECT call_number FROM item WHERE item_id = ?"), {change.itemId});
    case ChangeKind::TitleCallNumber:
        return value(QStringLiteral("SELECT call_number FROM biblio WHERE biblio_id = ?"), {change.titleId});
    case ChangeKind::TitleClass:
        return value(QStringLiteral("SELECT classification FROM biblio WHERE biblio_id = ?"),
                     {change.titleId});
    case ChangeKind::NewCopy:
        return value(QStringLiteral("SELECT item_code FROM item WHERE item_code = ?"), {change.itemCode});
    }
    return {};
}

SlimsAuthor LibrarySystemTest::author()
{
    return {QStringLiteral("Opname uji, Siti"), QStringLiteral("3f0c0000-0000-4000-8000-000000000001")};
}

} // namespace opname::testing
