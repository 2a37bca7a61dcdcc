#pragma once

#include "stock_take_oracle.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <functional>
#include <memory>
#include <ostream>
#include <random>

namespace opname {

inline void PrintTo(const Totals &t, std::ostream *out)
{
    *out << "expected " << t.expected << " found " << t.found << " missing " << t.missing << " not_covered "
         << t.notCovered << " on_loan " << t.onLoan.value_or(-1) << " present_on_loan " << t.presentOnLoan
         << " excluded " << t.excluded << " out_of_scope " << t.outOfScope << " added " << t.added
         << " unknown " << t.unknown << "/" << t.unknownCodes << " duplicates " << t.duplicates << " invalid "
         << t.invalid << " misplaced " << t.misplaced << " scans " << t.scans;
}

inline void PrintTo(const GroupTotals &t, std::ostream *out)
{
    *out << "expected " << t.expected << " found " << t.found << " on_loan " << t.onLoan << " missing "
         << t.missing << " not_covered " << t.notCovered << " scans " << t.scans;
}

inline const std::vector<Place> &allPlaces()
{
    static const std::vector<Place> places = {
        {QStringLiteral("P2"), QStringLiteral("Rak A")},
        {QStringLiteral("SL"), QString()},
        {QStringLiteral("SL"), QStringLiteral("Rak A")},
        {QStringLiteral("SL"), QStringLiteral("Rak B")},
        {QString(), QString()},
        {QString(), QStringLiteral("rak a")},
        {QStringLiteral("P2"), QString()},
    };
    return places;
}

/// One random stock-take of a small library: the same events go to the oracle and to whoever is given.
class RandomStockTake {
public:
    using Event = std::function<void(StockTake &)>; ///< what to do with a stock-take

    explicit RandomStockTake(std::uint32_t seed)
        : m_random(seed)
    {
        const std::uint32_t homes = 1 + below(4);
        const std::uint32_t keys = std::array{2U, 4U, 8U, 30U}[below(4)];
        m_setup.longestGap = std::array{0U, 1U, 2U, 10U, 10U}[below(5)];
        m_setup.loansKnown = below(8) != 0;
        m_readInOrder = below(2) == 0;
        for (std::uint32_t home = 0; home < homes; ++home) {
            m_setup.homes.push_back(allPlaces()[home]);
            std::vector<CountedItem> shelf(below(keys > 8 ? 26 : 7));
            for (CountedItem &item : shelf) {
                item = randomItem(keys);
                item.home = home;
            }
            std::sort(shelf.begin(), shelf.end(),
                      [](const auto &a, const auto &b) { return a.keyRank < b.keyRank; });
            m_setup.items.insert(m_setup.items.end(), shelf.begin(), shelf.end());
        }
        for (Slot slot = 0; m_setup.loansKnown && slot < m_setup.items.size(); ++slot)
            if (below(6) == 0)
                m_setup.lent.push_back(slot);
        m_keys = keys;
        m_items = static_cast<std::uint32_t>(m_setup.items.size());
        m_oracle = std::make_unique<StockTakeOracle>(m_setup);
    }

    const StockTake::Setup &setup() const { return m_setup; }
    StockTakeOracle &oracle() { return *m_oracle; }

    /// Draws the next event, tells the oracle, and answers what to do with a stock-take.
    Event next()
    {
        const std::uint32_t choice = below(40);
        if (choice == 0)
            return open();
        if (choice <= 2)
            return finish();
        if (choice == 3)
            return lend();
        if (choice == 4)
            return declare();
        if (choice == 5)
            return add();
        if (choice <= 12)
            return undo();
        return scan();
    }

    /// Draws a scan and tells the oracle alone.
    ScanEvent nextScan()
    {
        ScanEvent event;
        // Two stations whose numbers interleave.
        event.id = (static_cast<RowId>(below(2)) << stationShift) + ++m_row;
        event.operatorIndex = below(3);
        event.purpose = below(8) == 0 ? static_cast<ScanPurpose>(1 + below(4)) : ScanPurpose::Count;
        event.orderCounts = below(2) == 0;
        const std::uint32_t what = below(16);
        if (what == 0)
            event.isCommand = true;
        else if (what == 1)
            event.isInvalid = true;
        else if (what == 2 || m_items == 0)
            event.unknownCode = below(2) == 0 ? "x" : "y";
        else if (m_readInOrder && below(8) != 0)
            event.slot = m_next++ % m_items;
        else
            event.slot = below(m_items);
        if (!m_passes.empty() && below(4) != 0)
            event.pass =
                m_passes[m_passes.size() - 1
                         - below(std::min<std::uint32_t>(2, static_cast<std::uint32_t>(m_passes.size())))];
        else
            event.place = allPlaces()[below(static_cast<std::uint32_t>(allPlaces().size()))];
        m_oracle->scan(event);
        m_scans.push_back(event);
        return event;
    }

    const std::vector<ScanEvent> &scans() const { return m_scans; } ///< as they were drawn
    std::uint32_t below(std::uint32_t end) { return static_cast<std::uint32_t>(m_random() % end); }

private:
    CountedItem randomItem(std::uint32_t keys)
    {
        CountedItem item;
        item.hasClass = below(8) != 0;
        item.keyRank = item.hasClass ? below(keys) : keys + below(2);
        item.classGroup = item.hasClass ? static_cast<std::uint8_t>(below(3)) : 11;
        const std::uint32_t bucket = below(10);
        item.bucket = bucket == 0 ? Bucket::Excluded : bucket == 1 ? Bucket::OutOfScope : Bucket::Expected;
        return item;
    }

    Event open()
    {
        PassEvent pass;
        pass.id = ++m_row;
        pass.shelf = std::array{QStringLiteral("Rak A"), QStringLiteral("rak b "), QStringLiteral("Troli"),
                                QString()}[below(4)];
        pass.place = allPlaces()[below(static_cast<std::uint32_t>(allPlaces().size()))];
        pass.isCounting = below(5) != 0;
        if (below(3) == 0) {
            const std::uint32_t lowest = 2 * below(12);
            pass.range = KeyRange{lowest, lowest + below(10)};
        }
        m_passes.push_back(pass.id);
        m_oracle->openPass(pass);
        return [pass](StockTake &s) { s.openPass(pass); };
    }

    Event finish()
    {
        if (m_passes.empty())
            return open();
        const RowId pass = m_passes[below(static_cast<std::uint32_t>(m_passes.size()))];
        const bool finished = below(3) != 0;
        m_oracle->finishPass(pass, finished);
        return [pass, finished](StockTake &s) { finished ? s.finishPass(pass) : s.reopenPass(pass); };
    }

    Event lend()
    {
        const bool known = below(6) != 0;
        std::vector<Slot> lent;
        for (Slot slot = 0; known && slot < m_items; ++slot)
            if (below(6) == 0)
                lent.push_back(slot);
        m_oracle->setLent(lent, known);
        return [lent, known](StockTake &s) { s.setLent(lent, known); };
    }

    Event declare()
    {
        const std::uint32_t home = below(static_cast<std::uint32_t>(m_oracle->homeCount()));
        const bool read = below(2) == 0;
        m_oracle->declareHome(home, read);
        return [home, read](StockTake &s) { s.declareHome(home, read); };
    }

    Event add()
    {
        const CountedItem item = randomItem(m_keys);
        const Place home = allPlaces()[below(static_cast<std::uint32_t>(allPlaces().size()))];
        const bool isLent = below(5) == 0;
        const Slot slot = m_items++;
        const QByteArray code = std::array<QByteArray, 4>{"x", "y", "z", QByteArray()}[below(4)];
        m_oracle->addItem(item, home, isLent, code);
        return [=](StockTake &s) { EXPECT_EQ(s.addItem(item, home, isLent, code), slot); };
    }

    Event undo()
    {
        // Any row, so that taking back twice and rows that are no scans occur.
        const RowId row =
            (static_cast<RowId>(below(2)) << stationShift) + 1 + below(static_cast<std::uint32_t>(m_row + 1));
        const bool undone = m_oracle->undo(row);
        return [row, undone](StockTake &s) { EXPECT_EQ(s.undo(row), undone); };
    }

    Event scan()
    {
        const ScanEvent event = nextScan();
        const Verdict verdict = m_oracle->verdict(m_oracle->scanCount() - 1);
        return [event, verdict](StockTake &s) { EXPECT_EQ(s.scan(event), verdict); };
    }

    std::mt19937 m_random;
    StockTake::Setup m_setup;
    std::unique_ptr<StockTakeOracle> m_oracle;
    std::vector<RowId> m_passes;
    std::vector<ScanEvent> m_scans;
    std::uint32_t m_keys = 0;
    std::uint32_t m_items = 0;
    std::uint32_t m_next = 0;
    RowId m_row = 0;
    bool m_readInOrder = false;
};

/// Totals as someone would store them who only takes what was said to have changed.
struct StoredTotals {
    std::vector<GroupTotals> classes = std::vector<GroupTotals>(classGroupCount);
    std::vector<GroupTotals> homes;
    std::vector<GroupTotals> operators;

    void take(StockTake &stockTake)
    {
        const StockTake::TouchedGroups touched = stockTake.takeTouchedGroups();
        homes.resize(stockTake.homeCount());
        operators.resize(std::max(operators.size(), stockTake.operatorCount()));
        for (std::uint8_t group = 0; group < classGroupCount; ++group)
            if (touched.classes >> group & 1U)
                classes[group] = stockTake.classTotals(group);
        for (const std::uint32_t home : touched.homes)
            homes[home] = stockTake.homeTotals(home);
        for (const std::uint32_t index : touched.operators)
            operators[index] = stockTake.operatorTotals(index);
    }
};

inline void expectSame(StockTake &stockTake, const StockTakeOracle &oracle, const StoredTotals &stored)
{
    ASSERT_EQ(stockTake.totals(), oracle.totals());
    ASSERT_TRUE(stockTake.totals().balances());
    ASSERT_EQ(stockTake.itemCount(), oracle.itemCount());
    for (Slot slot = 0; slot < oracle.itemCount(); ++slot) {
        ASSERT_EQ(stockTake.presence(slot), oracle.presence(slot)) << "slot " << slot;
        ASSERT_EQ(stockTake.isMisplaced(slot), oracle.isMisplaced(slot)) << "slot " << slot;
    }
    ASSERT_EQ(stockTake.scanCount(), oracle.scanCount());
    for (std::size_t scan = 0; scan < oracle.scanCount(); ++scan)
        ASSERT_EQ(stockTake.scanState(scan).verdict, oracle.verdict(scan)) << "scan " << scan;
    for (std::uint8_t group = 0; group < classGroupCount; ++group)
        ASSERT_EQ(stored.classes[group], oracle.classTotals(group)) << "class group " << int(group);
    ASSERT_EQ(stockTake.homeCount(), oracle.homeCount());
    for (std::uint32_t home = 0; home < oracle.homeCount(); ++home)
        ASSERT_EQ(stored.homes[home], oracle.homeTotals(home)) << "home " << home;
    for (std::uint32_t index = 0; index < stored.operators.size(); ++index)
        ASSERT_EQ(stored.operators[index], oracle.operatorTotals(index)) << "operator " << index;
    for (std::size_t index = 0; index < oracle.passCount(); ++index) {
        auto reading = stockTake.passReading(oracle.pass(index).id);
        ASSERT_TRUE(reading.has_value());
        const StockTake::PassReading expected = oracle.reading(index);
        ASSERT_EQ(reading->inOrder, expected.inOrder);
        ASSERT_EQ(reading->strays, expected.strays);
        ASSERT_EQ(reading->takeAway, expected.takeAway);
        ASSERT_EQ(reading->unplaced, expected.unplaced);
        ASSERT_EQ(reading->unknown, expected.unknown);
        ASSERT_EQ(reading->scans, expected.scans);
        ASSERT_EQ(reading->isFinished, expected.isFinished);
        std::sort(reading->gaps.begin(), reading->gaps.end());
        ASSERT_EQ(reading->gaps, expected.gaps) << "pass " << index;
    }
}

} // namespace opname
