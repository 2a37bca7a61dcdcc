// The database of SLiMS is killed at each message of a push in turn: what SLiMS and the session hold at the
// end.

#include "opname/session/unrecorded_books.h"
#include "opname/session/verification.h"
#include "opname/workflow/change_sending.h"
#include "support/cutting_proxy.h"
#include "support/decided_session.h"
#include "support/full_counts.h"
#include "support/slims_contents.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <csignal>
#include <map>
#include <semaphore>
#include <thread>

namespace opname {
namespace {

using testing::contentsOf;
using testing::CuttingProxy;
using testing::DecidedSession;
using testing::rowsOf;

const char *const pushedTables[] = {"item", "biblio", "search_biblio", "system_log", "biblio_log"};

/// What a session knows of its changes after a push.
struct Pushed {
    std::map<QString, ChangeState> states;
    std::map<QString, int> answers; ///< how often the journal has one of each change
    QStringList problems; ///< of verifying the session
    QString told; ///< why it was not sent to its end
};

class KilledServerTest : public ::testing::Test {
protected:
    static bool isLong() { return testing::wantsFullCounts(); }
    QString path(const char *name) const { return m_folder.filePath(QString::fromLatin1(name)); }
    void execute(const QString &sql)
    {
        ASSERT_TRUE(m_slims.server.execute(sql))
            << sql.toStdString() << m_slims.server.errorText().toStdString();
    }

    /// A session with decided changes of every kind, `each` of a kind, in the file decided.opname.
    void SetUp() override
    {
        const int each = isLong() ? 84 : 2;
        ASSERT_TRUE(m_slims.start(isLong() ? 1500 : 120)) << m_slims.server.errorText().toStdString();
        execute(QStringLiteral("UPDATE item SET item_status_id = 'MIS' WHERE item_id <= %1").arg(each));
        execute(QStringLiteral("UPDATE item SET item_status_id = '0' WHERE item_id > %1").arg(each));
        execute(QStringLiteral("UPDATE item SET call_number = ''"));
        m_titles =
            rowsOf(m_slims.server,
                   QStringLiteral("SELECT DISTINCT biblio_id FROM item ORDER BY 1 LIMIT %1").arg(2 * each));
        ASSERT_EQ(m_titles.size(), 2 * each);
        execute(QStringLiteral("UPDATE biblio SET call_number = '' WHERE biblio_id IN (%1)")
                    .arg(m_titles.first(each).join(u',')));
        execute(QStringLiteral("UPDATE biblio SET classification = '999' WHERE biblio_id IN (%1)")
                    .arg(m_titles.last(each).join(u',')));
        execute(QStringLiteral("INSERT INTO search_biblio (biblio_id, title, carrier_type, content_type, "
                               "media_type) SELECT biblio_id, title, '', '', '' FROM biblio"));
        auto session = m_slims.pull(path("decided.opname"));
        ASSERT_NE(session, nullptr);
        decide(*session, each);
        const auto counts = ChangeQueue(*session).counts();
        ASSERT_TRUE(counts);
        m_changes = (*counts)[static_cast<std::size_t>(ChangeState::Waiting)];
        ASSERT_GE(m_changes, isLong() ? 500 : 6 * each);
        // One that stands in SLiMS's way.
        execute(QStringLiteral("UPDATE item SET site = 'Lain' WHERE item_id = %1").arg(m_inTheWay));
        execute(QStringLiteral("CREATE DATABASE kept"));
        for (const char *table : pushedTables)
            execute(QStringLiteral("CREATE TABLE kept.%1 ENGINE=MyISAM AS SELECT * FROM %1")
                        .arg(QLatin1String(table)));
        execute(QStringLiteral("FLUSH TABLES"));
        m_proxy = std::make_unique<CuttingProxy>(m_slims.server.port());
    }

    void decide(Session &session, int each)
    {
        const QStringList locations =
            rowsOf(m_slims.server, QStringLiteral("SELECT location_id FROM mst_location ORDER BY 1"));
        std::vector<ScanRequest> reads;
        int moved = 0;
        for (Slot slot = 0;; ++slot) {
            const auto listed = session.catalogue().at(slot);
            if (!listed)
                break;
            const Item &copy = listed->item;
            Place place{copy.location, copy.site};
            if (copy.code.isEmpty() || copy.site.isEmpty() || copy.status != u"MIS") {
                if (copy.code.isEmpty() || copy.site.isEmpty() || !copy.status.isEmpty() || moved == 2 * each)
                    continue;
                if (++moved <= each) {
                    place.site = DecidedSession::shelf();
                    m_inTheWay = copy.id;
                } else {
                    place.location = locations[copy.location == locations[0] ? 1 : 0];
                }
            }
            reads.push_back({copy.code, place.site, place, ScanPurpose::Count, DecidedSession::author()});
        }
        ASSERT_TRUE(session.record(reads));
        Differences differences(session);
        for (const auto &[kind, action] :
             {std::pair(DiscrepancyKind::FoundAgain, DecisionAction::MakeAvailable),
              std::pair(DiscrepancyKind::WrongLocation, DecisionAction::MoveRecord),
              std::pair(DiscrepancyKind::WrongSite, DecisionAction::MoveRecord),
              std::pair(DiscrepancyKind::BadData, DecisionAction::Set)}) {
            DecisionRequest request;
            request.kind = kind;
            request.action = action;
            const auto decided = differences.decide(request, DecidedSession::author());
            ASSERT_TRUE(decided) << decided.error().message.toStdString();
            EXPECT_GE(*decided, each) << kindName(kind).toStdString();
        }
        for (int i = 1; i <= each; ++i) {
            UnrecordedBook book;
            book.title = QStringLiteral("Buku %1").arg(i);
            const auto noted = UnrecordedBooks(session).note(book, DecidedSession::author());
            ASSERT_TRUE(noted);
            DecisionRequest request;
            request.kind = DiscrepancyKind::Unrecorded;
            request.ids = {discrepancyId(DiscrepancyKind::Unrecorded, *noted)};
            request.action = DecisionAction::NewCopy;
            request.titleId = m_titles[i - 1].toLongLong();
            request.code = QStringLiteral("BARU%1").arg(i, 5, 10, QLatin1Char('0'));
            const auto decided = differences.decide(request, DecidedSession::author());
            ASSERT_TRUE(decided) << decided.error().message.toStdString();
        }
    }

    /// SLiMS and the session as they were before any push.
    void putBack()
    {
        for (const char *table : pushedTables) {
            execute(QStringLiteral("DELETE FROM %1").arg(QLatin1String(table)));
            execute(QStringLiteral("INSERT INTO %1 SELECT * FROM kept.%1").arg(QLatin1String(table)));
        }
        QFile::remove(path("pushed.opname"));
        ASSERT_TRUE(QFile::copy(path("decided.opname"), path("pushed.opname")));
    }

    /// Pushes until nothing is left to be answered, as somebody does whose server comes and goes.
    Pushed push() const
    {
        Pushed pushed;
        auto session = Session::open(path("pushed.opname"), Session::Access::Write);
        if (!session) {
            pushed.told = session.error().message;
            return pushed;
        }
        const QString address = QStringLiteral("mysql://root@127.0.0.1:%1/senayan").arg(m_proxy->port());
        for (int attempt = 0; attempt < 100; ++attempt) {
            const auto system = openLibrarySystem(address, {});
            const auto report = ChangeSending(**session, DecidedSession::author()).sendAll(**system, {});
            pushed.told = report ? QString() : report.error().message;
            if (report)
                break;
            std::this_thread::sleep_for(std::chrono::milliseconds(100));
        }
        const auto all = ChangeQueue(**session).all();
        for (const QueuedChange &queued : **all)
            pushed.states.emplace(queued.change.id, queued.state);
        (void)(*session)->visitJournal(0, [&](const JournalRow &row) {
            if (row.kind == u"changes_answered")
                for (const QJsonValue &answer :
                     QJsonDocument::fromJson(row.body).object().value(u"answers").toArray())
                    ++pushed.answers[answer.toObject().value(u"id").toString()];
            return true;
        });
        pushed.problems = Verification::verify(**session).problems;
        return pushed;
    }

    void expectOneCleanPush(const Pushed &pushed, int at) const
    {
        ASSERT_EQ(pushed.told, u"") << at;
        ASSERT_EQ(testing::differences(contentsOf(m_slims.server), m_clean), "") << at;
        EXPECT_EQ(pushed.problems.join(u'\n').toStdString(), "") << at << ": the journal is true";
        ASSERT_EQ(pushed.states.size(), m_states.size()) << at;
        for (const auto &[id, state] : m_states) {
            const ChangeState now = pushed.states.at(id);
            // Of one whose answer was lost with the server, SLiMS had the value when it was asked again.
            EXPECT_TRUE(now == state || (state == ChangeState::Applied && now == ChangeState::Already))
                << at << ' ' << id.toStdString() << ' ' << changeStateName(now).toStdString();
            EXPECT_EQ(pushed.answers.at(id), 1) << at << ' ' << id.toStdString();
        }
    }

    QTemporaryDir m_folder;
    DecidedSession m_slims;
    std::unique_ptr<CuttingProxy> m_proxy;
    QStringList m_titles; ///< ids of some that have copies
    qint64 m_changes = 0;
    qint64 m_inTheWay = 0;
    QStringList m_clean; ///< SLiMS after a push that nothing disturbs
    std::map<QString, ChangeState> m_states;
};

TEST_F(KilledServerTest, PushEndsAsOneThatNothingDisturbedAndTheJournalIsTrue)
{
    putBack();
    m_proxy->arm(0, CuttingProxy::Cut::Request, false);
    const Pushed undisturbed = push();
    m_clean = contentsOf(m_slims.server);
    m_states = undisturbed.states;
    expectOneCleanPush(undisturbed, 0);
    EXPECT_EQ(std::count_if(m_states.begin(), m_states.end(),
                            [](const auto &change) { return change.second == ChangeState::Conflict; }),
              1);
    const int messages = m_proxy->messages() - 8; // those that nobody answers may come as one
    ASSERT_GT(messages, m_changes);
    int kills = 0;
    std::counting_semaphore<> killedOrDone(0);
    for (int at = isLong() ? 1 : 3; at <= messages; at += isLong() ? 1 : 9) {
        putBack();
        m_proxy->arm(at, at % 2 == 0 ? CuttingProxy::Cut::Request : CuttingProxy::Cut::Answer, false, [&] {
            ::kill(static_cast<pid_t>(m_slims.server.processId()), SIGKILL);
            killedOrDone.release();
        });
        Pushed pushed;
        std::jthread pushing([&] {
            pushed = push();
            if (!m_proxy->hasCut())
                killedOrDone.release();
        });
        killedOrDone.acquire();
        if (!m_proxy->hasCut()) {
            // Slow moments divide the changes otherwise: this push has fewer messages than the first.
            EXPECT_GT(at, messages * 4 / 5);
            break;
        }
        ++kills;
        m_slims.server.stop();
        ASSERT_TRUE(m_slims.server.start() && m_slims.server.openSenayan())
            << m_slims.server.errorText().toStdString();
        pushing.join();
        expectOneCleanPush(pushed, at);
        if (HasFatalFailure())
            return;
    }
    RecordProperty("changes", static_cast<int>(m_changes));
    RecordProperty("kills", kills);
    EXPECT_GE(kills, isLong() ? 500 : 3);
}

} // namespace
} // namespace opname
