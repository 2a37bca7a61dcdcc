// Rows of other stations that come in live: what is derived is the same as if all had been derived anew.

#include "small_library.h"

#include "opname/session/journal_exchange.h"
#include "opname/session/stations.h"
#include "opname/session/verification.h"
#include "support/session_tables.h"

#include <QFile>

#include <algorithm>
#include <array>
#include <iterator>
#include <random>
#include <tuple>

namespace opname {
namespace {

using Effort = JournalExchange::Effort;

class InterleavingTest : public testing::SmallLibrary {
protected:
    void SetUp() override
    {
        SmallLibrary::SetUp();
        freeze();
        for (const char *name : {"kedua", "ketiga"}) {
            const QString path = m_folder.filePath(QString::fromLatin1(name) + QStringLiteral(".opname"));
            const Outcome handed = Stations(*m_session).handOn(path, {}, author(*m_session));
            ASSERT_TRUE(handed) << handed.error().message.toStdString();
            auto opened = Session::open(path, Session::Access::Write);
            ASSERT_TRUE(opened) << opened.error().message.toStdString();
            m_others.push_back(std::move(*opened));
        }
        // Everybody has heard of everybody.
        int code = 10;
        for (Session *station : all())
            scanAt(*station, QStringLiteral("B%1").arg(code++, 3, 10, QLatin1Char('0')));
        for (Session *from : all())
            for (Session *into : all())
                if (from != into) {
                    ASSERT_TRUE(JournalExchange(*into).take(rowsFor(*into, *from)));
                }
    }

    std::vector<Session *> all() const { return {m_session.get(), m_others[0].get(), m_others[1].get()}; }
    Session &second() { return *m_others[0]; }
    Session &third() { return *m_others[1]; }

    static Author author(const Session &session, const QString &who = QStringLiteral("Rina"))
    {
        return {session.ownStation(), who};
    }

    static ScanAnswer scanAt(Session &session, const QString &code,
                             const QString &shelf = QStringLiteral("Rak A"),
                             const QString &who = QStringLiteral("Rina"),
                             ScanPurpose purpose = ScanPurpose::Count)
    {
        const ScanRequest request{code, shelf, {}, purpose, author(session, who)};
        auto answers = session.record(std::span(&request, 1));
        EXPECT_TRUE(answers) << (answers ? "" : answers.error().message.toStdString());
        return answers ? answers->front() : ScanAnswer();
    }

    /// What one has of some stations, or of all, and the other has not.
    static std::vector<JournalRow> rowsFor(Session &into, Session &from, const QStringList &stations = {},
                                           std::size_t most = 100'000)
    {
        std::vector<JournalRow> rows;
        const std::vector<StationHead> known = JournalExchange(into).heads();
        for (const StationHead &head : JournalExchange(from).heads()) {
            if (!stations.isEmpty() && !stations.contains(head.station))
                continue;
            const auto own = std::find_if(known.begin(), known.end(), [&](const StationHead &there) {
                return there.station == head.station;
            });
            const qint64 number = own == known.end() ? 0 : own->number;
            auto since = JournalExchange(from).rowsSince(head.station, number, most);
            EXPECT_TRUE(since);
            if (since)
                std::move(since->begin(), since->end(), std::back_inserter(rows));
        }
        return rows;
    }

    /// Takes rows in, and compares with a copy of the file in which everything is derived anew.
    JournalExchange::Arrival take(Session &into, const std::vector<JournalRow> &rows)
    {
        const QString path = m_folder.filePath(QStringLiteral("banding-%1.opname").arg(++m_copies));
        const Outcome saved = into.saveCopy(path);
        EXPECT_TRUE(saved) << saved.error().message.toStdString();
        auto other = Session::open(path, Session::Access::Write);
        EXPECT_TRUE(other) << other.error().message.toStdString();
        const auto anew = JournalExchange(**other).take(rows);
        EXPECT_TRUE(anew) << anew.error().message.toStdString();
        EXPECT_TRUE(anew->isAllAnew || anew->received == 0) << "no stock-take was in memory there";
        const auto taken = JournalExchange(into).take(rows);
        EXPECT_TRUE(taken) << taken.error().message.toStdString() << taken.error().detail.toStdString();
        EXPECT_EQ(taken->received, anew->received);
        EXPECT_EQ(testing::firstDifference(testing::sessionTables(path), testing::sessionTables(into.path()))
                      .toStdString(),
                  "");
        EXPECT_EQ(into.headHash(), (*other)->headHash());
        expectSameMemory(into, **other);
        other->reset();
        QFile::remove(path);
        return *taken;
    }

    /// In memory, where tables say less.
    static void expectSameMemory(Session &a, Session &b)
    {
        const auto one = a.stockTake();
        const auto two = b.stockTake();
        ASSERT_TRUE(one && two);
        EXPECT_EQ((*one)->totals(), (*two)->totals());
        ASSERT_EQ((*one)->scanCount(), (*two)->scanCount());
        for (std::size_t i = 0; i < (*one)->scanCount(); ++i) {
            const ScanState here = (*one)->scanState(i);
            const ScanState there = (*two)->scanState(i);
            EXPECT_EQ(
                std::tie(here.id, here.slot, here.pass, here.operatorIndex, here.isLive, here.verdict),
                std::tie(there.id, there.slot, there.pass, there.operatorIndex, there.isLive, there.verdict))
                << i;
        }
        for (Slot slot = 0; slot < (*one)->itemCount(); ++slot)
            EXPECT_EQ((*one)->presence(slot), (*two)->presence(slot)) << slot;
    }

    static Verdict verdictNow(Session &session, RowId scan)
    {
        const auto stock = session.stockTake();
        const auto index = stock ? (*stock)->indexOf(scan) : std::nullopt;
        EXPECT_TRUE(index.has_value());
        return index ? (*stock)->scanState(*index).verdict : Verdict::Unknown;
    }

    std::vector<std::unique_ptr<Session>> m_others;
    int m_copies = 0;
};

TEST_F(InterleavingTest, ScansOfOthersAreTakenInWithoutDerivingAllAnew)
{
    for (int i = 0; i < 3; ++i) {
        scanAt(*m_session, QStringLiteral("B00%1").arg(i));
        scanAt(second(), QStringLiteral("B00%1").arg(i + 3), QStringLiteral("Rak B"));
        scanAt(second(), QStringLiteral("X%1").arg(i), {});
    }
    const auto taken = take(*m_session, rowsFor(*m_session, second()));
    EXPECT_EQ(taken.received, 7) << "a shelf and six scans";
    EXPECT_FALSE(taken.isAllAnew);
    EXPECT_EQ(m_session->totals().found, 3 + 3 + 3);
    EXPECT_FALSE(take(second(), rowsFor(second(), *m_session)).isAllAnew);
    EXPECT_EQ(m_session->headHash(), second().headHash());
    EXPECT_EQ(scanAt(*m_session, QStringLiteral("B003")).verdict, Verdict::Duplicate);
    EXPECT_EQ(Verification::verify(*m_session).problems.join(u'\n').toStdString(), "");
}

TEST_F(InterleavingTest, OfTwoScansOfOneCopyTheFirstInTheJournalsOrderIsFoundAtBoth)
{
    scanAt(*m_session, QStringLiteral("B000"));
    const ScanAnswer later = scanAt(*m_session, QStringLiteral("B001"));
    const ScanAnswer first = scanAt(second(), QStringLiteral("B001"));
    EXPECT_EQ(later.verdict, Verdict::Found);
    EXPECT_EQ(first.verdict, Verdict::Found) << "neither knows of the other";
    EXPECT_FALSE(take(*m_session, rowsFor(*m_session, second())).isAllAnew);
    EXPECT_FALSE(take(second(), rowsFor(second(), *m_session)).isAllAnew);
    EXPECT_EQ(verdictNow(*m_session, later.id), Verdict::Duplicate);
    EXPECT_EQ(verdictNow(second(), first.id), Verdict::Found);
    EXPECT_EQ(m_session->totals().duplicates, 1);
    EXPECT_EQ(second().totals().duplicates, 1);

    // And the later one carries the copy once the first is taken back.
    ASSERT_TRUE(second().undo(std::span(&first.id, 1), author(second())));
    EXPECT_FALSE(take(*m_session, rowsFor(*m_session, second())).isAllAnew);
    EXPECT_EQ(verdictNow(*m_session, later.id), Verdict::Found);
}

TEST_F(InterleavingTest, APullThatWasPreparedBeforeTakesOthersScansIntoTheirPlaces)
{
    LaterPull pull;
    pull.sourceLabel = QStringLiteral("uji");
    pull.loans = std::vector<Loan>();
    scanAt(*m_session, QStringLiteral("B000"));
    const ScanAnswer later = scanAt(*m_session, QStringLiteral("B001"));
    const ScanAnswer first = scanAt(second(), QStringLiteral("B001"));
    const auto outdated = prepare(pull);
    ASSERT_NE(outdated, nullptr);
    EXPECT_FALSE(take(*m_session, rowsFor(*m_session, second())).isAllAnew);
    EXPECT_EQ(outdated->record(*m_session, author(*m_session)), PreparedPull::Step::Outdated);
    const auto anew = prepare(pull);
    ASSERT_NE(anew, nullptr);
    EXPECT_EQ(anew->record(*m_session, author(*m_session)), PreparedPull::Step::Done);
    EXPECT_EQ(verdictNow(*m_session, later.id), Verdict::Duplicate);

    // What comes behind all others is followed.
    const auto followed = prepare(pull);
    ASSERT_NE(followed, nullptr);
    ASSERT_TRUE(JournalExchange(second()).take(rowsFor(second(), *m_session)));
    scanAt(second(), QStringLiteral("B004"));
    EXPECT_FALSE(take(*m_session, rowsFor(*m_session, second())).isAllAnew);
    EXPECT_EQ(followed->record(*m_session, author(*m_session)), PreparedPull::Step::Done);
    auto reopened = Session::open(m_session->path(), Session::Access::Read);
    ASSERT_TRUE(reopened);
    expectSameMemory(*m_session, **reopened);
    EXPECT_EQ(verdictNow(*m_session, first.id), Verdict::Found);
    EXPECT_EQ(Verification::verify(*m_session).problems.join(u'\n').toStdString(), "");
}

TEST_F(InterleavingTest, APullThatWasPreparedFinishesAShelfWhoseEndCameBeforeIt)
{
    LaterPull pull;
    pull.sourceLabel = QStringLiteral("uji");
    pull.loans = std::vector<Loan>();
    const auto prepared = prepare(pull);
    ASSERT_NE(prepared, nullptr);
    scanAt(second(), QStringLiteral("B001"), QStringLiteral("Rak C"));
    scanAt(second(), QStringLiteral("B004"), QStringLiteral("Rak C"));
    ASSERT_TRUE(JournalExchange(third()).take(rowsFor(third(), second())));
    const auto pass = third().latestPass(QStringLiteral("Rak C"));
    ASSERT_TRUE(pass);
    ASSERT_TRUE(third().finishPass(*pass, author(third())));
    EXPECT_FALSE(take(*m_session, rowsFor(*m_session, third(), {third().ownStation()})).isAllAnew);
    EXPECT_FALSE(take(*m_session, rowsFor(*m_session, third(), {second().ownStation()})).isAllAnew);
    EXPECT_EQ(prepared->record(*m_session, author(*m_session)), PreparedPull::Step::Done);
    auto reopened = Session::open(m_session->path(), Session::Access::Read);
    ASSERT_TRUE(reopened);
    expectSameMemory(*m_session, **reopened);
    EXPECT_EQ(Verification::verify(*m_session).problems.join(u'\n').toStdString(), "");
}

TEST_F(InterleavingTest, WhatIsSaidOfAScanOrAShelfMayComeBeforeIt)
{
    scanAt(second(), QStringLiteral("B001"), QStringLiteral("Rak C"));
    const ScanAnswer scan = scanAt(second(), QStringLiteral("B002"), QStringLiteral("Rak C"));
    ASSERT_TRUE(JournalExchange(third()).take(rowsFor(third(), second())));
    const auto there = third().findScan(second().ownStation(), scan.number);
    ASSERT_TRUE(there);
    ASSERT_TRUE(third().undo(std::span(&*there, 1), author(third())));
    const auto pass = third().latestPass(QStringLiteral("Rak C"));
    ASSERT_TRUE(pass);
    ASSERT_TRUE(third().finishPass(*pass, author(third())));

    EXPECT_FALSE(take(*m_session, rowsFor(*m_session, third(), {third().ownStation()})).isAllAnew);
    const auto taken = take(*m_session, rowsFor(*m_session, third(), {second().ownStation()}));
    EXPECT_EQ(taken.received, 3);
    EXPECT_FALSE(taken.isAllAnew);
    EXPECT_EQ(m_session->totals().found, 3 + 1);
    EXPECT_EQ(Verification::verify(*m_session).problems.join(u'\n').toStdString(), "");
}

TEST_F(InterleavingTest, TheNewestConditionStandsWhateverCameLast)
{
    ASSERT_TRUE(m_session->noteCondition({QStringLiteral("B001"), Condition::Good, 0}, author(*m_session)));
    scanAt(second(), QStringLiteral("B002"));
    scanAt(second(), QStringLiteral("B003"));
    ASSERT_TRUE(
        second().noteCondition({QStringLiteral("B001"), Condition::HeavilyDamaged, 0}, author(second())));
    EXPECT_FALSE(take(second(), rowsFor(second(), *m_session)).isAllAnew);
    EXPECT_EQ(second().conditionOf(u"B001"), Condition::HeavilyDamaged) << "the older came later";
    EXPECT_FALSE(take(*m_session, rowsFor(*m_session, second())).isAllAnew);
    EXPECT_EQ(m_session->conditionOf(u"B001"), Condition::HeavilyDamaged);
}

TEST_F(InterleavingTest, OperatorsKeepTheNumbersOfWhoScannedFirst)
{
    scanAt(second(), QStringLiteral("B001"), {}, QStringLiteral("Budi"));
    EXPECT_FALSE(take(*m_session, rowsFor(*m_session, second())).isAllAnew) << "new, and the last";
    scanAt(*m_session, QStringLiteral("B002"), {}, QStringLiteral("Citra"));
    scanAt(third(), QStringLiteral("B003"), {}, QStringLiteral("Ani"));
    EXPECT_TRUE(take(*m_session, rowsFor(*m_session, third())).isAllAnew)
        << "Ani scanned before Citra, who has her number";
}

TEST_F(InterleavingTest, AnythingElseIsPutOffWhereLittleMayBeDone)
{
    ASSERT_TRUE(second().changeSetting(QStringLiteral("gap"), QStringLiteral("3"), author(second())));
    scanAt(second(), QStringLiteral("B001"));
    const std::vector<JournalRow> rows = rowsFor(*m_session, second());
    const QByteArray head = m_session->headHash();
    const QStringList tables = testing::sessionTables(m_path);
    const auto putOff = JournalExchange(*m_session).take(rows, Effort::Small);
    ASSERT_TRUE(putOff);
    EXPECT_TRUE(putOff->isPutOff);
    EXPECT_EQ(putOff->received, 0);
    EXPECT_EQ(m_session->headHash(), head);
    EXPECT_EQ(testing::firstDifference(tables, testing::sessionTables(m_path)).toStdString(), "");
    scanAt(*m_session, QStringLiteral("B002"));
    EXPECT_TRUE(take(*m_session, rows).isAllAnew);

    scanAt(second(), QStringLiteral("B004"));
    const auto small = JournalExchange(*m_session).take(rowsFor(*m_session, second()), Effort::Small);
    ASSERT_TRUE(small);
    EXPECT_FALSE(small->isPutOff);
    EXPECT_EQ(small->received, 1);
}

TEST_F(InterleavingTest, WhateverStationsDoTheTablesAreThoseOfDerivingAllAnew)
{
    constexpr std::array people = {"Ani", "Rina", "Budi", "Citra"};
    constexpr std::array shelves = {"Rak A", "Rak B", "Rak C", ""};
    int small = 0;
    int anew = 0;
    std::mt19937 random(20'260'101);
    const auto below = [&](std::size_t end) { return static_cast<std::size_t>(random() % end); };
    for (int step = 0; step < 900 && !HasFailure(); ++step) {
        SCOPED_TRACE("step " + std::to_string(step));
        const std::vector<Session *> stations = all();
        Session &session = *stations[below(3)];
        // New ones come later, at any station.
        const Author who =
            author(session, QString::fromLatin1(people[step < 60 ? below(2) : below(people.size())]));
        const QString shelf = QString::fromLatin1(shelves[below(shelves.size())]);
        switch (const std::size_t what = below(20)) {
        case 0: {
            const auto scans = session.lastLiveScans(6, {});
            if (!scans.empty()) {
                ASSERT_TRUE(session.undo(std::span(&scans[below(scans.size())], 1), who));
            }
            break;
        }
        case 1:
        case 2: {
            const auto pass = session.latestPass(shelf);
            if (pass && what == 1) {
                ASSERT_TRUE(session.finishPass(*pass, who));
            } else if (pass) {
                ASSERT_TRUE(session.undoPass(*pass, who));
            }
            break;
        }
        case 3:
            ASSERT_TRUE(session.noteCondition(
                {QStringLiteral("B00%1").arg(below(3)), static_cast<Condition>(below(3)), 0}, who));
            break;
        case 4:
            if (below(20) == 0) {
                ASSERT_TRUE(session.changeSetting(QStringLiteral("gap"), QString::number(below(4)), who));
            }
            break;
        case 5:
        case 6:
        case 7:
        case 8: {
            Session &from = *stations[below(3)];
            if (&from == &session)
                break;
            // Some of the stations, or only the first rows of each.
            const QStringList named =
                below(2) == 0 ? QStringList() : QStringList{stations[below(3)]->ownStation()};
            const auto taken = take(session, rowsFor(session, from, named, below(2) == 0 ? 2 : 1000));
            if (taken.received > 0)
                ++(taken.isAllAnew ? anew : small);
            break;
        }
        default: {
            const std::size_t kind = below(16);
            const QString code = kind == 0 ? QStringLiteral("X%1").arg(below(3))
                : kind == 1                ? QStringLiteral("terlalu-panjang-untuk-kode")
                : kind == 2                ? QStringLiteral("$OPNAME$BATAL$00000000")
                                           : QStringLiteral("B%1").arg(below(14), 3, 10, QLatin1Char('0'));
            const ScanPurpose purpose = below(8) == 0 ? ScanPurpose::Order : ScanPurpose::Count;
            scanAt(session, code, shelf, who.operatorName, purpose);
        }
        }
    }
    EXPECT_GT(small, 20);
    EXPECT_GT(small, anew) << "most are told of, not derived anew";
    for (int round = 0; round < 2; ++round)
        for (Session *into : all())
            for (Session *from : all())
                if (from != into)
                    take(*into, rowsFor(*into, *from));
    const QStringList first = testing::sessionTables(m_path);
    for (Session *station : all()) {
        EXPECT_EQ(Verification::verify(*station).problems.join(u'\n').toStdString(), "");
        EXPECT_EQ(testing::firstDifference(first, testing::sessionTables(station->path())).toStdString(), "");
    }
}

} // namespace
} // namespace opname
