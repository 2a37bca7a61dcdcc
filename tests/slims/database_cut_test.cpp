#include "opname/slims/library_system.h"
#include "support/cutting_proxy.h"
#include "support/full_counts.h"
#include "support/slims_contents.h"

#include <csignal>
#include <semaphore>
#include <set>

namespace opname {
namespace {

using testing::contentsOf;
using testing::CuttingProxy;
using testing::differences;

bool isLong()
{
    return testing::wantsFullCounts();
}

/// A push of changes over a connection that is cut at every message in turn.
class DatabaseCut : public ::testing::Test {
protected:
    void SetUp() override
    {
        ASSERT_TRUE(server.start() && server.createSenayan()) << server.errorText().toStdString();
        proxy = std::make_unique<CuttingProxy>(server.port());
        execute("INSERT INTO mst_location VALUES ('SL', 'Pusat', '2026-01-01', '2026-01-01'), "
                "('P2', 'Lantai 2', '2026-01-01', '2026-01-01')");
        execute("INSERT INTO mst_coll_type (coll_type_id, coll_type_name) VALUES (1, 'Textbook')");
        execute("INSERT INTO mst_item_status (item_status_id, item_status_name) VALUES ('MIS', 'Missing')");
    }

    void execute(const char *sql)
    {
        EXPECT_TRUE(server.execute(QString::fromUtf8(sql))) << sql << server.errorText().toStdString();
    }

    /// The library as it was before any push: a title and a copy for each change.
    void putBack(int count)
    {
        for (const char *table :
             {"item", "biblio", "search_biblio", "system_log", "biblio_log", "stock_take", "stock_take_item"})
            execute(QByteArray(QByteArrayLiteral("DELETE FROM ") + table).constData());
        QStringList titles;
        QStringList found;
        QStringList copies;
        for (int i = 1; i <= count; ++i) {
            titles.append(QStringLiteral("(%1, 'Judul', '813', '813')").arg(i));
            found.append(QStringLiteral("(%1, 'Judul', '', '', '')").arg(i));
            copies.append(QStringLiteral("(%1, %1, 'B%1', 'SL', '0', 'A1', '2020-01-01')").arg(i));
        }
        EXPECT_TRUE(server.execute(
            QStringLiteral("INSERT INTO biblio (biblio_id, title, call_number, classification) VALUES ")
            + titles.join(u',')));
        EXPECT_TRUE(
            server.execute(QStringLiteral("INSERT INTO search_biblio (biblio_id, title, carrier_type, "
                                          "content_type, media_type) VALUES ")
                           + found.join(u',')));
        EXPECT_TRUE(server.execute(QStringLiteral("INSERT INTO item (item_id, biblio_id, item_code, "
                                                  "location_id, item_status_id, site, input_date) VALUES ")
                                   + copies.join(u',')));
    }

    /// Every kind in turn, and a conflict at the end.
    static std::vector<Change> pushOf(int count)
    {
        std::vector<Change> changes;
        for (int i = 1; i <= count; ++i) {
            Change change;
            change.kind = static_cast<ChangeKind>(i % changeKindCount);
            change.id = QStringLiteral("siti:%1:%2").arg(i).arg(changeKindName(change.kind));
            change.itemId = i;
            change.titleId = i;
            change.itemCode = QStringLiteral("B%1").arg(i);
            change.before = isTitleChange(change.kind) ? QStringLiteral("813") : QString();
            change.after = QStringLiteral("899 é");
            if (change.kind == ChangeKind::ItemStatus)
                change.after = QStringLiteral("MIS");
            if (change.kind == ChangeKind::ItemSite)
                change.before = QStringLiteral("A1");
            if (change.kind == ChangeKind::ItemLocation) {
                change.before = QStringLiteral("SL");
                change.after = QStringLiteral("P2");
            }
            if (change.kind == ChangeKind::NewCopy) {
                change.itemCode = QStringLiteral("BARU%1").arg(i);
                change.newCopy = {QStringLiteral("P2"), {}, QStringLiteral("1"), {}, {}};
            }
            changes.push_back(change);
        }
        changes.back().before = QStringLiteral("lain");
        return changes;
    }

    std::unique_ptr<LibrarySystem> open() const
    {
        return std::move(
            *openLibrarySystem(QStringLiteral("mysql://root@127.0.0.1:%1/senayan").arg(proxy->port()), {}));
    }

    enum class Attempt { First, Again };
    /// Sends what has no answer yet, as the queue of changes does.
    static Outcome push(LibrarySystem &system, const std::vector<Change> &changes,
                        std::map<QString, ChangeState> &answers, Attempt attempt = Attempt::First)
    {
        std::vector<Change> rest;
        for (const Change &change : changes)
            if (!answers.contains(change.id)) {
                rest.push_back(change);
                rest.back().wasSent = attempt == Attempt::Again;
            }
        return system.apply(
            rest, {QStringLiteral("Siti"), QStringLiteral("s")}, [&](const ChangeAnswer &answer) {
                EXPECT_TRUE(answers.emplace(answer.id, answer.state).second) << "answered twice";
                return true;
            });
    }

    /// What SLiMS holds after a push that nothing disturbs, and its answers.
    QStringList cleanPush(const std::vector<Change> &changes, std::map<QString, ChangeState> &answers)
    {
        putBack(static_cast<int>(changes.size()));
        proxy->arm(0, CuttingProxy::Cut::Request, false);
        const auto system = open();
        const Outcome sent = push(*system, changes, answers);
        EXPECT_TRUE(sent) << (sent ? "" : sent.error().message.toStdString());
        return contentsOf(server);
    }

    /// Whether a push had as many messages as `at`, so that it was cut there: the first that had not ends a
    /// test. How many there are differs from push to push: a slow moment divides the changes otherwise.
    bool wasCut(int at, const std::vector<Change> &changes) const
    {
        const bool hadAsMany = proxy->hasCut();
        EXPECT_TRUE(hadAsMany || at > static_cast<int>(changes.size()) * 2)
            << at << ": each change has more messages than that";
        return hadAsMany;
    }

    /// The same answers as those of a push that nothing disturbed. What was applied while its answer was lost
    /// may be there already when it is asked for again.
    static void expectAnswered(const std::map<QString, ChangeState> &answers,
                               const std::map<QString, ChangeState> &expected, int at)
    {
        ASSERT_EQ(answers.size(), expected.size()) << at;
        for (const auto &[id, state] : expected) {
            const auto answer = answers.find(id);
            ASSERT_TRUE(answer != answers.end()) << at << ' ' << id.toStdString();
            EXPECT_TRUE(answer->second == state
                        || (state == ChangeState::Applied && answer->second == ChangeState::Already))
                << at << ' ' << id.toStdString() << ' ' << changeStateName(answer->second).toStdString();
        }
    }

    testing::MariaDbServer server;
    std::unique_ptr<CuttingProxy> proxy;
};

TEST_F(DatabaseCut, LostConnectionIsMadeAnewAndNothingIsAppliedTwice)
{
    const std::vector<Change> changes = pushOf(isLong() ? 40 : 9);
    std::map<QString, ChangeState> expected;
    const QStringList clean = cleanPush(changes, expected);
    int recovered = 0;
    int at = 1;
    for (bool isThere = true; isThere; ++at) {
        for (const auto cut : {CuttingProxy::Cut::Request, CuttingProxy::Cut::Answer}) {
            putBack(static_cast<int>(changes.size()));
            proxy->arm(at, cut, false);
            std::map<QString, ChangeState> answers;
            if (push(*open(), changes, answers))
                ++recovered;
            else if (const Outcome again = push(*open(), changes, answers, Attempt::Again); !again)
                FAIL() << at << ": " << again.error().message.toStdString();
            isThere = wasCut(at, changes) && isThere;
            ASSERT_EQ(differences(contentsOf(server), clean), "") << at;
            ASSERT_EQ(answers, expected) << at << ": its own write is not taken for another's";
        }
    }
    EXPECT_GT(recovered, at) << "most cuts need no repetition";
}

TEST_F(DatabaseCut, PushThatWasCutAnywhereIsCompletedByRepeatingIt)
{
    const std::vector<Change> changes = pushOf(isLong() ? 20 : 9);
    std::map<QString, ChangeState> expected;
    const QStringList clean = cleanPush(changes, expected);
    int unreachable = 0;
    // A connection that stays away is waited for; the short run looks at some.
    for (int at = isLong() ? 1 : 3;; at += isLong() ? 1 : 6) {
        const auto cut = at % 2 == 0 ? CuttingProxy::Cut::Request : CuttingProxy::Cut::Answer;
        putBack(static_cast<int>(changes.size()));
        proxy->arm(at, cut, true);
        std::map<QString, ChangeState> answers;
        const auto system = open();
        const Outcome lost = push(*system, changes, answers);
        if (!wasCut(at, changes))
            break;
        // What has no answer, like the closing of a statement, may be lost without harm.
        if (lost)
            continue;
        ++unreachable;
        EXPECT_EQ(lost.error().kind, ErrorKind::SlimsUnreachable) << lost.error().detail.toStdString();
        proxy->arm(0, cut, false);
        const Outcome again = push(*system, changes, answers, Attempt::Again);
        ASSERT_TRUE(again) << at << ": " << again.error().message.toStdString();
        ASSERT_EQ(differences(contentsOf(server), clean), "") << at;
        expectAnswered(answers, expected, at);
    }
    EXPECT_GE(unreachable, static_cast<int>(changes.size()) / 2);
}

TEST_F(DatabaseCut, ServerKilledAtEveryStatementLeavesOneCleanPush)
{
    const std::vector<Change> changes = pushOf(isLong() ? 500 : 9);
    std::map<QString, ChangeState> expected;
    const QStringList clean = cleanPush(changes, expected);
    std::counting_semaphore<> killedOrDone(0);
    for (int at = isLong() ? 1 : 2;; at += isLong() ? 1 : 9) {
        putBack(static_cast<int>(changes.size()));
        proxy->arm(at, at % 2 == 0 ? CuttingProxy::Cut::Request : CuttingProxy::Cut::Answer, false, [&] {
            ::kill(static_cast<pid_t>(server.processId()), SIGKILL);
            killedOrDone.release();
        });
        std::map<QString, ChangeState> answers;
        std::jthread pushing([&] {
            const auto system = open();
            for (int attempt = 0; attempt < 100
                 && !push(*system, changes, answers, attempt == 0 ? Attempt::First : Attempt::Again);
                 ++attempt)
                std::this_thread::sleep_for(std::chrono::milliseconds(100));
            if (!proxy->hasCut())
                killedOrDone.release();
        });
        killedOrDone.acquire();
        if (!wasCut(at, changes)) {
            pushing.join();
            proxy->arm(0, CuttingProxy::Cut::Request, false);
            break;
        }
        server.stop();
        ASSERT_TRUE(server.start() && server.openSenayan()) << server.errorText().toStdString();
        pushing.join();
        ASSERT_EQ(differences(contentsOf(server), clean), "") << at;
        expectAnswered(answers, expected, at);
    }
}

TEST_F(DatabaseCut, PublishThatWasCutAnywhereEndsTheSameWhenRepeated)
{
    std::vector<StockTakeRow> rows(700);
    for (std::size_t i = 0; i < rows.size(); ++i) {
        rows[i].itemId = static_cast<qint64>(i + 1);
        rows[i].itemCode = QStringLiteral("B%1").arg(i);
        rows[i].presence = i % 5 == 0 ? SlimsPresence::Missing : SlimsPresence::Exists;
    }
    PublishedResult result;
    result.name = QStringLiteral("Uji");
    result.start = result.end = QDateTime(QDate(2026, 11, 1), QTime(1, 0), Qt::UTC);
    result.users = {QStringLiteral("Siti")};
    result.exists = 560;
    result.missing = 140;
    result.headHash = QString(64, u'b');
    const auto publish = [&](LibrarySystem &system) {
        return system.publish(result,
                              [&, at = std::size_t(0)](std::vector<StockTakeRow> &next) mutable -> Outcome {
                                  const std::size_t end = std::min(at + 300, rows.size());
                                  next.assign(rows.begin() + static_cast<std::ptrdiff_t>(at),
                                              rows.begin() + static_cast<std::ptrdiff_t>(end));
                                  at = end;
                                  return {};
                              },
                              {QStringLiteral("Siti"), QStringLiteral("s")}, {});
    };
    const auto all = [&] {
        QStringList every;
        for (const char *sql :
             {"SELECT CONCAT_WS('|', stock_take_name, start_date, end_date, total_item_stock_taked, "
              "total_item_exists, total_item_lost, stock_take_users, is_active) FROM stock_take",
              "SELECT CONCAT_WS('|', item_id, item_code, status) FROM stock_take_item ORDER BY item_id",
              "SELECT CONCAT_WS('|', id, log_msg) FROM system_log"})
            every += testing::rowsOf(server, QString::fromLatin1(sql));
        return every;
    };
    putBack(1);
    proxy->arm(0, CuttingProxy::Cut::Request, false);
    const auto first = open();
    ASSERT_TRUE(publish(*first));
    const int messages = proxy->messages();
    const QStringList clean = all();
    for (int at = 1; at <= messages; ++at) {
        for (const auto cut : {CuttingProxy::Cut::Request, CuttingProxy::Cut::Answer}) {
            putBack(1);
            proxy->arm(at, cut, false);
            const auto system = open();
            auto answer = publish(*system);
            if (!answer)
                answer = publish(*system);
            ASSERT_TRUE(answer) << at << ": " << answer.error().message.toStdString()
                                << answer.error().detail.toStdString();
            ASSERT_EQ(all(), clean) << at;
        }
    }
}

} // namespace
} // namespace opname
