#pragma once

#include "opname/slims/library_system.h"
#include "support/mariadb_server.h"

#include <QRegularExpression>
#include <QSqlError>
#include <QSqlQuery>
#include <gtest/gtest.h>

#include <memory>
#include <utility>
#include <vector>

namespace opname::testing {

/// What the contract does not ask of every transport: rights, tables and encryption of a database.
class DatabaseLibraryTest : public ::testing::Test {
protected:
    static void SetUpTestSuite()
    {
        s_server = new MariaDbServer;
        ASSERT_TRUE(s_server->start()) << s_server->errorText().toStdString();
    }
    static void TearDownTestSuite()
    {
        delete s_server;
        s_server = nullptr;
    }

    void SetUp() override
    {
        ASSERT_TRUE(s_server->createSenayan()) << s_server->errorText().toStdString();
        for (const char *sql :
             {"DROP USER IF EXISTS 'pustaka'@'%'", "DROP ROLE IF EXISTS pustakawan",
              "CREATE USER 'pustaka'@'%' IDENTIFIED BY 'rahasia'",
              "INSERT INTO mst_location VALUES ('SL', 'Pusat', '2026-01-01', '2026-01-01')",
              "INSERT INTO mst_coll_type (coll_type_id, coll_type_name) VALUES (1, 'Textbook')",
              "INSERT INTO mst_item_status (item_status_id, item_status_name) VALUES ('MIS', 'Missing')",
              "INSERT INTO biblio (biblio_id, title, call_number, classification) VALUES (7, 'Bumi Manusia', "
              "'813 Toe b', '813')",
              "INSERT INTO search_biblio (biblio_id, title, carrier_type, content_type, media_type) VALUES "
              "(7, 'Bumi Manusia', '', '', '')",
              "INSERT INTO item (item_id, biblio_id, item_code, location_id, input_date) VALUES "
              "(1, 7, 'B1', 'SL', NOW())"})
            execute(sql);
    }

    static void execute(const QString &sql)
    {
        EXPECT_TRUE(s_server->execute(sql)) << sql.toStdString() << s_server->errorText().toStdString();
    }
    static void execute(const char *sql) { execute(QString::fromUtf8(sql)); }

    static QString value(const char *sql)
    {
        QSqlQuery query(s_server->connection());
        EXPECT_TRUE(query.exec(QString::fromUtf8(sql))) << sql << query.lastError().text().toStdString();
        return query.next() ? query.value(0).toString() : QString();
    }

    static std::unique_ptr<LibrarySystem> librarian(const QString &password = QStringLiteral("rahasia"))
    {
        auto system = openLibrarySystem(
            QStringLiteral("mysql://pustaka@127.0.0.1:%1/senayan").arg(s_server->port()), {password, {}});
        EXPECT_TRUE(system);
        return std::move(*system);
    }

    /// Every GRANT that a live test names.
    static QStringList grantsNamed(const SlimsFacts &facts)
    {
        static const QRegularExpression grant(QStringLiteral("GRANT [^;]+;"));
        QStringList grants;
        for (const auto &[task, sentence] : facts.missing) {
            auto found = grant.globalMatch(sentence);
            while (found.hasNext())
                grants.append(found.next().captured().chopped(1));
        }
        return grants;
    }

    static Change change(ChangeKind kind, const QString &before, const QString &after)
    {
        Change made;
        made.id = QStringLiteral("k:") + changeKindName(kind);
        made.kind = kind;
        made.itemId = 1;
        made.itemCode = QStringLiteral("B1");
        made.titleId = 7;
        made.before = before;
        made.after = after;
        return made;
    }

    static std::vector<Change> everyKind()
    {
        Change copy = change(ChangeKind::NewCopy, {}, {});
        copy.itemCode = QStringLiteral("B2");
        copy.newCopy = {QStringLiteral("SL"), {}, QStringLiteral("1"), {}, {}};
        return {change(ChangeKind::ItemStatus, {}, QStringLiteral("MIS")),
                change(ChangeKind::ItemLocation, QStringLiteral("SL"), {}),
                change(ChangeKind::ItemSite, {}, QStringLiteral("A1")),
                change(ChangeKind::ItemCallNumber, {}, QStringLiteral("R 813")),
                change(ChangeKind::TitleCallNumber, QStringLiteral("813 Toe b"), QStringLiteral("899 Toe b")),
                change(ChangeKind::TitleClass, QStringLiteral("813"), QStringLiteral("899")),
                copy};
    }

    static void expectEverythingCanBeDone(LibrarySystem &system)
    {
        const Outcome sent = system.apply(everyKind(), {QStringLiteral("Siti"), QStringLiteral("s")},
                                          [](const ChangeAnswer &answer) {
                                              EXPECT_EQ(answer.state, ChangeState::Applied)
                                                  << answer.id.toStdString() << answer.reason.toStdString();
                                              return true;
                                          });
        EXPECT_TRUE(sent) << QString(sent.error().message + sent.error().detail).toStdString();
        const auto answer = publishOne(system);
        EXPECT_TRUE(answer) << QString(answer.error().message + answer.error().detail).toStdString();
    }

    static Result<PublishAnswer> publishOne(LibrarySystem &system)
    {
        PublishedResult result;
        result.name = QStringLiteral("Uji");
        result.start = result.end = QDateTime::currentDateTimeUtc();
        result.exists = 1;
        bool isTold = false;
        return system.publish(result,
                              [&](std::vector<StockTakeRow> &rows) -> Outcome {
                                  if (!std::exchange(isTold, true)) {
                                      rows.emplace_back();
                                      rows.back().itemId = 1;
                                      rows.back().itemCode = QStringLiteral("B1");
                                      rows.back().presence = SlimsPresence::Exists;
                                  }
                                  return {};
                              },
                              {QStringLiteral("Siti"), QStringLiteral("s")}, {});
    }

    static inline MariaDbServer *s_server = nullptr;
};

} // namespace opname::testing
