#include "collecting_receiver.h"
#include "support/mariadb_server.h"

#include "opname/slims/catalogue_source.h"
#include "opname/slims/library_system.h"

#include <QFile>
#include <QSqlQuery>

#include <gtest/gtest.h>

namespace opname {
namespace {

/// Writes over a part of the header of a table's index while the server is down.
bool damage(testing::MariaDbServer &server, const QString &table, qint64 at, const QByteArray &bytes)
{
    QSqlQuery query(server.connection());
    if (!server.execute(QStringLiteral("FLUSH TABLES")) || !query.exec(QStringLiteral("SELECT @@datadir"))
        || !query.next())
        return false;
    QFile index(query.value(0).toString() + QStringLiteral("senayan/%1.MYI").arg(table));
    query.finish();
    server.stop();
    return index.open(QIODevice::ReadWrite) && index.seek(at) && index.write(bytes) == bytes.size();
}

TEST(DatabaseDamage, TableIsNamedWithWhatToDo)
{
    testing::MariaDbServer server;
    ASSERT_TRUE(
        server.start() && server.createSenayan()
        && server.execute(QStringLiteral("INSERT INTO item (item_id, biblio_id, item_code, location_id, "
                                         "input_date) VALUES (1, 7, 'B1', 'SL', NOW())")))
        << server.errorText().toStdString();
    ASSERT_TRUE(damage(server, QStringLiteral("item"), 24, QByteArray(64, '\xff'))); // flags and counts
    ASSERT_TRUE(server.start({QStringLiteral("--myisam-recover-options=OFF")}));
    auto source = openCatalogueSource(server.sourceAddress(), {});
    testing::CollectingReceiver taken;
    const auto pulled = (*source)->pull(taken, {});
    ASSERT_FALSE(pulled);
    EXPECT_TRUE(pulled.error().message.contains(u"REPAIR TABLE item"))
        << QString(pulled.error().message + pulled.error().detail).toStdString();
}

/// A server that was killed may have lost how far a table of MyISAM has numbered its rows.
class DatabaseNumbers : public ::testing::Test {
protected:
    void SetUp() override
    {
        ASSERT_TRUE(
            m_server.start() && m_server.createSenayan()
            && m_server.execute(
                QStringLiteral("INSERT INTO biblio (biblio_id, gmd_id, title) VALUES (7, 1, 'x')"))
            && m_server.execute(QStringLiteral("INSERT INTO item (item_id, biblio_id, item_code, site, "
                                               "input_date) VALUES (1, 7, 'B1', 'a', NOW()), (2, 7, 'B2', "
                                               "'a', NOW()), (3, 7, 'B3', 'a', NOW())"))
            && m_server.execute(QStringLiteral("INSERT INTO system_log (log_type, log_location, log_msg, "
                                               "log_date) VALUES ('system', 'x', 'x', NOW()), ('system', "
                                               "'x', 'x', NOW()), ('system', 'x', 'x', NOW())")))
            << m_server.errorText().toStdString();
    }

    void standBack(const QString &table)
    {
        constexpr int numbersAt = 92; // in the header, after flags and eight counts
        ASSERT_TRUE(damage(m_server, table, numbersAt, QByteArray(7, '\0') + QByteArray(1, '\1')));
        ASSERT_TRUE(m_server.start() && m_server.openSenayan());
    }

    static Change change(ChangeKind kind)
    {
        Change change;
        change.id = QStringLiteral("kunci");
        change.kind = kind;
        change.titleId = 7;
        return change;
    }

    Outcome send(const Change &change)
    {
        m_answers.clear();
        auto library = openLibrarySystem(m_server.sourceAddress(), {});
        return (*library)->apply({change}, {}, [this](const ChangeAnswer &answer) {
            m_answers.push_back(answer);
            return true;
        });
    }

    testing::MariaDbServer m_server;
    std::vector<ChangeAnswer> m_answers;
};

TEST_F(DatabaseNumbers, OfTheLogThatStandBackAreNamedWithWhatToDo)
{
    standBack(QStringLiteral("system_log"));
    Change moved = change(ChangeKind::ItemSite);
    moved.itemId = 1;
    moved.before = QStringLiteral("a");
    moved.after = QStringLiteral("b");
    moved.itemCode = QStringLiteral("B1");
    const Outcome sent = send(moved);
    ASSERT_FALSE(sent);
    EXPECT_TRUE(sent.error().message.contains(u"REPAIR TABLE system_log"))
        << QString(sent.error().message + sent.error().detail).toStdString();
    EXPECT_TRUE(sent.error().detail.contains(u"1062"));
    ASSERT_TRUE(m_server.execute(QStringLiteral("REPAIR TABLE system_log")));
    moved.wasSent = true;
    ASSERT_TRUE(send(moved));
    ASSERT_EQ(m_answers.size(), 1);
    EXPECT_EQ(m_answers.front().state, ChangeState::Already);
    QSqlQuery noted(QStringLiteral("SELECT COUNT(*) FROM system_log WHERE log_msg LIKE '%Opname%'"),
                    m_server.connection());
    ASSERT_TRUE(noted.next());
    EXPECT_EQ(noted.value(0).toInt(), 1);
}

TEST_F(DatabaseNumbers, OfTheCopiesThatStandBackAreNoCodeThatIsTaken)
{
    standBack(QStringLiteral("item"));
    Change made = change(ChangeKind::NewCopy);
    made.itemCode = QStringLiteral("B9");
    const Outcome sent = send(made);
    ASSERT_FALSE(sent);
    EXPECT_TRUE(sent.error().message.contains(u"REPAIR TABLE item"))
        << QString(sent.error().message + sent.error().detail).toStdString();
    ASSERT_TRUE(m_server.execute(QStringLiteral("REPAIR TABLE item")));
    ASSERT_TRUE(send(made));
    ASSERT_EQ(m_answers.size(), 1);
    EXPECT_EQ(m_answers.front().state, ChangeState::Applied);
}

} // namespace
} // namespace opname
