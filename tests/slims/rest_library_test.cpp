#include "proxied_plugin.h"

#include <algorithm>
#include <functional>
#include <iterator>
#include <map>
#include <thread>

namespace opname {
namespace {

using std::chrono::milliseconds;
using testing::Fault;

class RestLibraryTest : public testing::ProxiedPlugin {
protected:
    static std::vector<Change> moves()
    {
        std::vector<Change> changes;
        for (int i = 1; i <= copies; ++i) {
            Change change;
            change.id = QStringLiteral("uji:%1").arg(i);
            change.kind = ChangeKind::ItemSite;
            change.itemId = i;
            change.itemCode = QStringLiteral("B%1").arg(i);
            change.before = QStringLiteral("A1");
            change.after = QStringLiteral("Rak %1").arg(i);
            changes.push_back(change);
        }
        Change copy;
        copy.id = QStringLiteral("uji:baru");
        copy.kind = ChangeKind::NewCopy;
        copy.titleId = 1;
        copy.itemCode = QStringLiteral("BARU1");
        changes.push_back(copy);
        return changes;
    }

    /// Every change has been answered once as applied, and was done once.
    void expectAllAppliedOnce(const std::vector<ChangeAnswer> &answers)
    {
        const std::vector<Change> changes = moves();
        ASSERT_EQ(answers.size(), changes.size());
        for (std::size_t i = 0; i < changes.size(); ++i) {
            ASSERT_EQ(answers[i].id, changes[i].id);
            ASSERT_EQ(answers[i].state, ChangeState::Applied) << i << answers[i].reason.toStdString();
        }
        expectAllDoneOnce();
    }

    /// Pushes again and again what has no answer yet, while something is killed five times under it. Behind a
    /// failure a while later, as people do: a server that is just back may still put its tables in order.
    void expectCompletedAfterKills(const std::function<void()> &kill)
    {
        const std::vector<Change> changes = moves();
        std::map<QString, ChangeAnswer> answered;
        QString told;
        int kills = 0;
        for (int attempt = 0; attempt < 40 && answered.size() < changes.size(); ++attempt) {
            std::vector<Change> rest;
            std::copy_if(changes.begin(), changes.end(), std::back_inserter(rest),
                         [&](const Change &change) { return !answered.contains(change.id); });
            const Outcome sent = open()->apply(rest, author, [&](const ChangeAnswer &answer) {
                EXPECT_TRUE(answered.emplace(answer.id, answer).second) << "answered twice";
                if (kills < 5 && answered.size() >= 1 + 90 * static_cast<std::size_t>(kills)) {
                    ++kills;
                    kill();
                }
                return true;
            });
            if (sent)
                continue;
            told += sent.error().message + u' ' + sent.error().detail + u'\n';
            std::this_thread::sleep_for(milliseconds(100));
        }
        if (answered.size() < changes.size())
            told += stateOfTables();
        EXPECT_EQ(kills, 5) << told.toStdString();
        ASSERT_EQ(answered.size(), changes.size()) << told.toStdString();
        const int lost = lostCopies();
        EXPECT_LE(lost, kills);
        int refused = 0;
        for (const auto &[id, answer] : answered) {
            const bool isDone = answer.state == ChangeState::Applied || answer.state == ChangeState::Already;
            refused += isDone ? 0 : 1;
            told += isDone ? QString() : QString(id + u": "_qs + answer.reason + u'\n');
        }
        EXPECT_EQ(refused, lost) << told.toStdString();
        expectAllDoneOnce(lost);
    }

    /// By MariaDB itself: a table of MyISAM has no whole record of what was written while the server was
    /// killed, and its repair leaves that out. The program can only tell that the copy is no longer there.
    int lostCopies() { return copies + 1 - value(QStringLiteral("SELECT COUNT(*) FROM item")).toInt(); }

    QString stateOfTables()
    {
        QString state;
        QSqlQuery query(s_server->connection());
        query.exec(QStringLiteral("CHECK TABLE item, biblio, search_biblio, system_log"));
        while (query.next())
            state += query.value(0).toString() + u": "_qs + query.value(3).toString() + u'\n';
        return state;
    }

    /// In SLiMS and in its log, but for copies that SLiMS lost.
    void expectAllDoneOnce(int lost = 0)
    {
        EXPECT_EQ(value(QStringLiteral("SELECT COUNT(*) FROM item WHERE site = CONCAT('Rak ', item_id)")),
                  QString::number(copies - lost));
        EXPECT_EQ(value(QStringLiteral("SELECT COUNT(*) FROM item WHERE item_code = 'BARU1'")), u"1");
        const QString logged = QStringLiteral("FROM system_log WHERE log_msg LIKE '%uji:%]'");
        EXPECT_EQ(value(QStringLiteral("SELECT COUNT(*) ") + logged), QString::number(copies + 1 - lost));
        EXPECT_EQ(value(QStringLiteral("SELECT COUNT(DISTINCT log_msg) ") + logged),
                  QString::number(copies + 1 - lost));
    }

    Outcome send(std::vector<ChangeAnswer> &answers, const std::stop_token &stop = {})
    {
        return open(stop)->apply(moves(), author, [&](const ChangeAnswer &answer) {
            answers.push_back(answer);
            return true;
        });
    }
};

TEST_F(RestLibraryTest, LostAnswersAreAskedForAgainAndNothingIsDoneTwice)
{
    // The first answer of all tells that the address is right.
    const auto system = open();
    ASSERT_TRUE(system->examine());
    std::map<QByteArray, int> seen;
    m_proxy->setPlan([&](int, const QByteArray &request) {
        Fault fault;
        fault.losesAnswer = seen[request]++ == 0;
        return fault;
    });
    std::vector<ChangeAnswer> answers;
    const Outcome sent = system->apply(moves(), author, [&](const ChangeAnswer &answer) {
        answers.push_back(answer);
        return true;
    });
    ASSERT_TRUE(sent) << sent.error().message.toStdString() << sent.error().detail.toStdString();
    expectAllAppliedOnce(answers);
    EXPECT_EQ(m_proxy->requests(), 7) << "three batches, each sent twice";
}

TEST_F(RestLibraryTest, AnswersCutAnywhereAreCompletedOneByOne)
{
    m_proxy->setPlan([](int number, const QByteArray &) {
        Fault fault;
        if (number % 4 != 3)
            fault.cutAnswerAfter = 400 + 700 * (number % 4);
        return fault;
    });
    std::vector<ChangeAnswer> answers;
    const Outcome sent = send(answers);
    ASSERT_TRUE(sent) << sent.error().message.toStdString() << sent.error().detail.toStdString();
    expectAllAppliedOnce(answers);
}

TEST_F(RestLibraryTest, RequestThatArrivesTwiceIsDoneOnce)
{
    m_proxy->setPlan([](int, const QByteArray &) {
        Fault fault;
        fault.isTwice = true;
        return fault;
    });
    std::vector<ChangeAnswer> answers;
    const Outcome sent = send(answers);
    ASSERT_TRUE(sent) << sent.error().message.toStdString() << sent.error().detail.toStdString();
    expectAllAppliedOnce(answers);
}

TEST_F(RestLibraryTest, PushThatDiesAnywhereIsCompletedByRepeatingIt)
{
    int last = 0;
    for (int at = 0; at < 12'000; at += 1'500) {
        m_proxy->setPlan([&, at, start = m_proxy->requests()](int number, const QByteArray &) {
            Fault fault;
            if (number - start == at / 1500 % 3)
                at % 1000 == 0 ? fault.cutRequestAfter = at : fault.cutAnswerAfter = at;
            else if (number - start > at / 1500 % 3)
                fault.instead = QByteArray("HTTP/1.1 500 Oops\r\n\r\n");
            return fault;
        });
        std::vector<ChangeAnswer> answers;
        const Outcome sent = send(answers);
        EXPECT_TRUE(sent || !sent.error().message.isEmpty());
        for (const ChangeAnswer &answer : answers)
            EXPECT_EQ(answer.state, ChangeState::Applied);
        EXPECT_GE(static_cast<int>(answers.size()), 0);
        ++last;
    }
    m_proxy->setPlan({});
    std::vector<ChangeAnswer> answers;
    ASSERT_TRUE(send(answers));
    expectAllAppliedOnce(answers);
    EXPECT_EQ(last, 8);
}

TEST_F(RestLibraryTest, WebServerKilledUnderAPushIsCompletedByRepeatingIt)
{
    expectCompletedAfterKills([&] {
        // With all calls that it serves; it is back at once, as a watchdog brings it.
        m_host.stop();
        EXPECT_TRUE(m_host.start(*s_server)) << m_host.errorText().toStdString();
    });
}

TEST_F(RestLibraryTest, DatabaseKilledUnderAPushIsCompletedByRepeatingIt)
{
    // As MariaDB is installed. The tests' server else writes InnoDB's log once a second, and keys that were
    // lost with the last one make the program's own values look like another's, of which nothing is logged.
    run(QStringLiteral("SET GLOBAL innodb_flush_log_at_trx_commit = 1"));
    expectCompletedAfterKills([&] {
        s_server->stop();
        EXPECT_TRUE(s_server->startMended({QStringLiteral("--innodb-flush-log-at-trx-commit=1")})
                    && s_server->openSenayan())
            << s_server->errorText().toStdString();
    });
}

TEST_F(RestLibraryTest, StopEndsAPushThatWaits)
{
    m_proxy->setPlan([](int number, const QByteArray &) {
        Fault fault;
        if (number == 1)
            fault.delay = milliseconds(60'000);
        return fault;
    });
    std::stop_source stop;
    std::vector<ChangeAnswer> answers;
    std::jthread stopping([&] {
        while (m_proxy->requests() < 2)
            std::this_thread::sleep_for(milliseconds(5));
        stop.request_stop();
    });
    const Outcome sent = send(answers, stop.get_token());
    ASSERT_FALSE(sent);
    EXPECT_EQ(sent.error().kind, ErrorKind::Cancelled);
    EXPECT_EQ(answers.size(), 200U);
}

TEST_F(RestLibraryTest, AnswerToAnotherChangeIsNotTaken)
{
    for (const char *body : {R"(["uji:2","applied","","",null])", R"(["uji:1","waiting","","",null])",
                             R"(["uji:1","applied","",""])", R"({"end":true,"rows":0,"next":null})"}) {
        m_proxy->setPlan([body](int, const QByteArray &) {
            Fault fault;
            fault.instead =
                QByteArray("HTTP/1.1 200 OK\r\n\r\n{\"opname\":1,\"columns\":[\"id\",\"state\",\"now\","
                           "\"reason\",\"item_id\"]}\n")
                + body + '\n';
            return fault;
        });
        std::vector<ChangeAnswer> answers;
        const Outcome sent = send(answers);
        ASSERT_FALSE(sent) << body;
        EXPECT_EQ(sent.error().kind, ErrorKind::SlimsRefused);
        EXPECT_TRUE(answers.empty());
    }
}

TEST_F(RestLibraryTest, ChangeWithoutAKeyDoesNotHoldUpTheOthers)
{
    std::vector<Change> changes = moves();
    changes.resize(3);
    changes[1].id = QStringLiteral("dengan spasi");
    std::vector<ChangeAnswer> answers;
    ASSERT_TRUE(open()->apply(changes, author, [&](const ChangeAnswer &answer) {
        answers.push_back(answer);
        return true;
    }));
    ASSERT_EQ(answers.size(), 3U);
    EXPECT_EQ(answers[0].state, ChangeState::Applied);
    EXPECT_EQ(answers[1].state, ChangeState::Refused);
    EXPECT_FALSE(answers[1].reason.isEmpty());
    EXPECT_EQ(answers[2].state, ChangeState::Applied);
}

TEST_F(RestLibraryTest, TellsWhatTheTokenMayNotDo)
{
    const auto all = open()->examine();
    ASSERT_TRUE(all) << all.error().message.toStdString();
    EXPECT_EQ(all->account, u"Admin");
    EXPECT_EQ(all->userId, 1);
    EXPECT_TRUE(all->missing.empty());
    EXPECT_FALSE(all->isEncrypted);
    ASSERT_TRUE(m_host.addStaff(5, QStringLiteral("Budi"),
                                {QStringLiteral("bibliography.r"), QStringLiteral("circulation.r"),
                                 QStringLiteral("stock_take.r"), QStringLiteral("stock_take.w")}));
    const auto some = open({}, m_host.createToken(5))->examine();
    ASSERT_TRUE(some) << some.error().message.toStdString();
    EXPECT_EQ(some->account, u"Budi");
    EXPECT_TRUE(some->may(SlimsTask::PullCatalogue));
    EXPECT_TRUE(some->may(SlimsTask::Publish));
    EXPECT_TRUE(some->may(SlimsTask::ChangeStatuses));
    EXPECT_FALSE(some->may(SlimsTask::ChangeItems));
    EXPECT_FALSE(some->may(SlimsTask::AddCopies));
    EXPECT_FALSE(some->may(SlimsTask::OpenStockTake));
    for (const auto &[task, sentence] : some->missing)
        if (task == SlimsTask::ChangeItems) {
            EXPECT_TRUE(sentence.contains(u"bibliography write")) << sentence.toStdString();
        }
}

TEST_F(RestLibraryTest, ChangeWithoutTheRightIsRefusedByItself)
{
    ASSERT_TRUE(m_host.addStaff(5, QStringLiteral("Budi"), {QStringLiteral("stock_take.w")}));
    std::vector<Change> changes = moves();
    changes.resize(2);
    changes[1].kind = ChangeKind::ItemStatus;
    changes[1].before.clear();
    changes[1].after = QStringLiteral("MIS");
    run(QStringLiteral(
        "INSERT INTO mst_item_status (item_status_id, item_status_name) VALUES ('MIS', 'Hilang')"));
    std::vector<ChangeAnswer> answers;
    ASSERT_TRUE(open({}, m_host.createToken(5))->apply(changes, author, [&](const ChangeAnswer &answer) {
        answers.push_back(answer);
        return true;
    }));
    ASSERT_EQ(answers.size(), 2U);
    EXPECT_EQ(answers[0].state, ChangeState::Refused);
    EXPECT_TRUE(answers[0].reason.contains(u"bibliography write")) << answers[0].reason.toStdString();
    EXPECT_EQ(answers[1].state, ChangeState::Applied) << answers[1].reason.toStdString();
}

TEST_F(RestLibraryTest, BorrowersAreNamedToWhoMaySeeThem)
{
    for (const char *sql :
         {"INSERT INTO member (member_id, member_name, gender, birth_date, expire_date, register_date, "
          "inst_name) "
          "VALUES "
          "('M1', 'Ani \"A\" O''Neil', 1, '2000-01-01', '2030-01-01', '2020-01-01', '')",
          "INSERT INTO loan (loan_id, item_code, member_id, loan_date, due_date, is_lent, is_return) VALUES "
          "(7, 'B1', 'M1', '2026-01-01', '2026-01-15', 1, 0)"})
        run(QString::fromLatin1(sql));
    const auto names = open()->borrowerNames({7, 8});
    ASSERT_TRUE(names) << names.error().message.toStdString() << names.error().detail.toStdString();
    ASSERT_EQ(names->size(), 1U);
    EXPECT_EQ(names->front().first, 7);
    EXPECT_EQ(names->front().second, u"Ani \"A\" O'Neil");
    ASSERT_TRUE(m_host.addStaff(5, QStringLiteral("Budi"), {QStringLiteral("circulation.r")}));
    const auto refused = open({}, m_host.createToken(5))->borrowerNames({7});
    ASSERT_FALSE(refused);
    EXPECT_TRUE(refused.error().message.contains(u"membership read"))
        << refused.error().message.toStdString();
}

} // namespace
} // namespace opname
