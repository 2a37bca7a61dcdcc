#include "opname/workflow/session_comparison.h"

#include "opname/report/locale_text.h"
#include "opname/workflow/previous_stock_take.h"
#include "opname/workflow/reporting.h"
#include "two_stock_takes.h"

namespace opname {
namespace {

using testing::librarian;

class SessionComparisonTest : public testing::TwoStockTakes {
protected:
    QStringList codes(const SessionComparison &comparison, CopyFate fate)
    {
        QStringList list;
        EXPECT_TRUE(comparison.visit(*m_session, *m_older, fate, [&](const ComparedCopy &copy) {
            list.append(copy.item.item.code);
            return true;
        }));
        EXPECT_EQ(comparison.count(fate), list.size());
        return list;
    }

    SessionComparison compare()
    {
        auto comparison = SessionComparison::compare(*m_session, *m_older);
        EXPECT_TRUE(comparison) << (comparison ? "" : comparison.error().message.toStdString());
        return std::move(*comparison);
    }

    const LocaleText m_text{QStringLiteral("en")};
};

TEST_F(SessionComparisonTest, StockTakesOfOneNameAreToldApartByTheirBeginning)
{
    const QDateTime first(QDate(2025, 6, 2), QTime(8, 37), Qt::UTC);
    const QDateTime second = first.addDays(365);
    const std::vector<SessionPoint> points = {{QStringLiteral("a"), QStringLiteral("Opname"), first, {}},
                                              {QStringLiteral("b"), QStringLiteral("Lain"), first, {}},
                                              {QStringLiteral("c"), QStringLiteral("Opname"), second, {}}};
    const QStringList names = distinctNames(points, m_text);
    EXPECT_EQ(names[0], QStringLiteral("Opname (%1)").arg(m_text.dateTime(first)));
    EXPECT_EQ(names[1], QStringLiteral("Lain"));
    EXPECT_EQ(names[2], QStringLiteral("Opname (%1)").arg(m_text.dateTime(second)));
    EXPECT_NE(names[0], names[2]);
}

TEST_F(SessionComparisonTest, StockTakesOfOneNameAndMinuteAreToldApartByTheirSeconds)
{
    const QDateTime first(QDate(2025, 6, 2), QTime(8, 37, 5), Qt::UTC);
    const std::vector<SessionPoint> points = {
        {QStringLiteral("a"), QStringLiteral("Opname"), first, {}},
        {QStringLiteral("b"), QStringLiteral("Opname"), first.addSecs(42), {}},
        {QStringLiteral("c"), QStringLiteral("Opname"), first.addDays(1), {}}};
    const QStringList names = distinctNames(points, m_text);
    EXPECT_EQ(names[0], QStringLiteral("Opname (%1:05)").arg(m_text.dateTime(first)));
    EXPECT_EQ(names[1], QStringLiteral("Opname (%1:47)").arg(m_text.dateTime(first)));
    EXPECT_EQ(names[2], QStringLiteral("Opname (%1)").arg(m_text.dateTime(first.addDays(1))));
    const QStringList indonesian = distinctNames(points, LocaleText(QStringLiteral("id")));
    EXPECT_TRUE(indonesian[1].endsWith(u".47)")) << indonesian[1].toStdString();
}

TEST_F(SessionComparisonTest, LossesAreFoundAgainLostTwiceOrNew)
{
    freeze();
    walkExcept({QStringLiteral("B0003"), QStringLiteral("B0005"), QStringLiteral("B0012")});
    beginLater();
    freeze();
    walkExcept({QStringLiteral("B0005"), QStringLiteral("B0007")});
    const SessionComparison comparison = compare();
    EXPECT_EQ(codes(comparison, CopyFate::FoundAgain),
              (QStringList{QStringLiteral("B0003"), QStringLiteral("B0012")}));
    EXPECT_EQ(codes(comparison, CopyFate::LostTwice), QStringList{QStringLiteral("B0005")});
    EXPECT_EQ(codes(comparison, CopyFate::NewlyLost), QStringList{QStringLiteral("B0007")});
    EXPECT_TRUE(codes(comparison, CopyFate::Vanished).isEmpty());
    EXPECT_TRUE(comparison.remarks(m_text).isEmpty()) << comparison.remarks(m_text).join(u'\n').toStdString();
    ASSERT_EQ(comparison.points().size(), 2U);
    EXPECT_EQ(comparison.points().front().name, QStringLiteral("Uji"));
    EXPECT_EQ(comparison.points().front().totals.missing, 3);
    EXPECT_EQ(comparison.points().back().totals.missing, 2);
    EXPECT_TRUE(comparison.visit(*m_session, *m_older, CopyFate::FoundAgain, [](const ComparedCopy &copy) {
        EXPECT_EQ(copy.scannedAt.location, QStringLiteral("SL"));
        EXPECT_FALSE(copy.scannedAt.site.isEmpty());
        return true;
    }));
}

TEST_F(SessionComparisonTest, WhatIsKeptOfThePreviousOneStandsInTheReportWithoutItsFile)
{
    freeze();
    walkExcept({QStringLiteral("B0003"), QStringLiteral("B0005"), QStringLiteral("B0012")});
    beginLater();
    freeze();
    walkExcept({QStringLiteral("B0005"), QStringLiteral("B0007")});
    const auto chapter = [&] {
        const auto document = Reporting(*m_session).report(QStringLiteral("en"));
        EXPECT_TRUE(document);
        std::vector<QStringList> rows;
        for (const Block &block : document->blocks)
            if (const auto *table = std::get_if<Table>(&block);
                table != nullptr && table->name.startsWith(u"previous"))
                table->rows([&](const Table::Row &row) {
                    rows.push_back(row.cells);
                    return true;
                });
        return rows;
    };
    EXPECT_TRUE(chapter().empty());
    EXPECT_FALSE(PreviousStockTake::keptIn(*m_session));
    const auto made = PreviousStockTake::of(compare(), m_older->path());
    ASSERT_TRUE(made.keepIn(*m_session, librarian()));
    m_older.reset();
    const auto kept = PreviousStockTake::keptIn(*m_session);
    ASSERT_TRUE(kept);
    EXPECT_EQ(kept->point.name, QStringLiteral("Uji"));
    EXPECT_EQ(kept->point.id, made.point.id);
    EXPECT_EQ(kept->point.totals.missing, 3);
    EXPECT_EQ(kept->point.totals.onLoan, made.point.totals.onLoan);
    EXPECT_EQ(kept->fates, made.fates);
    const std::vector<QStringList> rows = chapter();
    ASSERT_EQ(rows.size(), 5U + copyFateCount);
    EXPECT_EQ(rows[3].mid(1), (QStringList{QStringLiteral("3"), QStringLiteral("2"), QStringLiteral("-1")}));
    EXPECT_EQ(rows[5][1], QStringLiteral("2")) << "found again";
    EXPECT_EQ(rows[6][1], QStringLiteral("1")) << "lost both times";
    EXPECT_EQ(rows[7][1], QStringLiteral("1")) << "newly lost";
}

TEST_F(SessionComparisonTest, CodesCompareAsSlimsComparesThem)
{
    freeze();
    walkExcept({QStringLiteral("B0003")});
    beginLater();
    std::vector<Item> later = items();
    later[2].code = QStringLiteral("b0003 ");
    takeIn(later, loans());
    ASSERT_TRUE(m_session->freeze(librarian()));
    scan(QStringLiteral("b0003"), QStringLiteral("Rak A"));
    const SessionComparison comparison = compare();
    EXPECT_EQ(comparison.count(CopyFate::FoundAgain), 1);
    EXPECT_EQ(comparison.count(CopyFate::Vanished), 0);
}

TEST_F(SessionComparisonTest, WhatIsMarkedMissingSinceOrCannotBeSeenIsNoSecondLoss)
{
    freeze();
    walkExcept({QStringLiteral("B0003"), QStringLiteral("B0005"), QStringLiteral("B0012")});
    beginLater();
    std::vector<Item> later = items();
    later[2].status = QStringLiteral("MIS");
    later.erase(later.begin() + 11); // B0012
    takeIn(later, loans());
    ASSERT_TRUE(m_session->freeze(librarian()));
    scan(QStringLiteral("B0001"), QStringLiteral("Rak A"));
    const SessionComparison comparison = compare();
    EXPECT_EQ(codes(comparison, CopyFate::StillMarked), QStringList{QStringLiteral("B0003")});
    EXPECT_EQ(codes(comparison, CopyFate::NotSeen), QStringList{QStringLiteral("B0005")}) << "not covered";
    EXPECT_EQ(codes(comparison, CopyFate::Vanished), QStringList{QStringLiteral("B0012")});
    EXPECT_EQ(comparison.count(CopyFate::LostTwice), 0);
}

TEST_F(SessionComparisonTest, CopiesDecidedToBeElsewhereAreNotLost)
{
    freeze();
    walkExcept({QStringLiteral("B0003"), QStringLiteral("B0005")});
    closeCounting();
    DecisionRequest request;
    request.action = DecisionAction::Elsewhere;
    request.itemCodes = {QStringLiteral("B0003")};
    request.note = QStringLiteral("Aula");
    ASSERT_EQ(decide(request).value_or(-1), 1);
    beginLater();
    freeze();
    walkExcept({QStringLiteral("B0003"), QStringLiteral("B0005")});
    const SessionComparison comparison = compare();
    EXPECT_EQ(codes(comparison, CopyFate::LostTwice), QStringList{QStringLiteral("B0005")});
    EXPECT_EQ(codes(comparison, CopyFate::NewlyLost), QStringList{QStringLiteral("B0003")});
}

TEST_F(SessionComparisonTest, AnotherLibraryIsSaidInASentence)
{
    freeze();
    walkExcept({QStringLiteral("B0003")});
    beginLater();
    std::vector<Item> other = items();
    for (Item &item : other)
        item.code = QStringLiteral("LAIN-") + item.code;
    takeIn(other, {});
    ASSERT_TRUE(m_session->freeze(librarian()));
    const SessionComparison comparison = compare();
    EXPECT_EQ(comparison.count(CopyFate::Vanished), 17);
    ASSERT_EQ(comparison.remarks(m_text).size(), 1);
    EXPECT_TRUE(comparison.remarks(m_text).front().contains(u"another library"))
        << comparison.remarks(m_text).front().toStdString();
}

TEST_F(SessionComparisonTest, UnknownLoansAreRemarkedAndLoseNothing)
{
    freeze(false);
    walkExcept({QStringLiteral("B0003")});
    beginLater();
    freeze();
    walkExcept({QStringLiteral("B0003")});
    const SessionComparison comparison = compare();
    EXPECT_EQ(comparison.count(CopyFate::LostTwice), 0);
    EXPECT_EQ(codes(comparison, CopyFate::NewlyLost), QStringList{QStringLiteral("B0003")});
    EXPECT_EQ(comparison.remarks(m_text).size(), 1);
}

TEST_F(SessionComparisonTest, LostCopiesWithoutACodeAreRemarked)
{
    freeze();
    walkExcept({QStringLiteral("B0003")});
    beginLater();
    std::vector<Item> later = items();
    later[4].code.clear();
    takeIn(later, loans());
    ASSERT_TRUE(m_session->freeze(librarian()));
    walkExcept({QStringLiteral("B0005"), QStringLiteral("B0007")});
    ASSERT_EQ(m_session->totals().missing, 2);
    const SessionComparison comparison = compare();
    EXPECT_EQ(codes(comparison, CopyFate::NewlyLost), QStringList{QStringLiteral("B0007")});
    ASSERT_EQ(comparison.remarks(m_text).size(), 1);
    EXPECT_TRUE(comparison.remarks(m_text).front().startsWith(u"1 lost copies of “Uji 2” have no code"))
        << comparison.remarks(m_text).front().toStdString();
}

TEST_F(SessionComparisonTest, UnfrozenAndTheSameSessionAreRefused)
{
    freeze();
    EXPECT_EQ(SessionComparison::compare(*m_session, *m_session).error().kind, ErrorKind::Usage);
    beginLater();
    EXPECT_EQ(SessionComparison::compare(*m_session, *m_older).error().kind, ErrorKind::Refused);
    EXPECT_EQ(SessionComparison::compare(*m_older, *m_session).error().kind, ErrorKind::Refused);
}

} // namespace
} // namespace opname
