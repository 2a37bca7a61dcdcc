#include "opname/session/verification.h"
#include "opname/workflow/reporting.h"
#include "opname/workflow/scan_desk.h"
#include "opname/workflow/shelf_reading.h"
#include "opname/workflow/shelf_row.h"
#include "workflow_library.h"

namespace opname {
namespace {

using testing::librarian;

QStringList gapsOf(const ShelfSummary &shelf)
{
    QStringList codes;
    for (const ShelfBook &gap : shelf.gapBooks)
        codes.append(gap.itemCode);
    return codes;
}

/// Activity 2: shelves read before anything is frozen.
class EarlyReadingTest : public testing::WorkflowLibrary {
protected:
    void read(const QStringList &codes, ScanPurpose purpose = ScanPurpose::Order)
    {
        for (const QString &code : codes)
            ASSERT_TRUE(scanFor(code, purpose)) << code.toStdString();
    }

    Result<DeskAnswer> scanFor(const QString &code, ScanPurpose purpose)
    {
        ScanStand stand;
        stand.shelf = QStringLiteral("Rak A");
        stand.purpose = purpose;
        stand.author = librarian();
        return ScanDesk(*m_session).scan(code, stand);
    }

    ShelfSummary summary()
    {
        const auto summary = ShelfReading(*m_session).summary(QStringLiteral("Rak A"));
        EXPECT_TRUE(summary) << (summary ? "" : summary.error().message.toStdString());
        return summary.value_or(ShelfSummary());
    }

    void expectWhole()
    {
        const VerificationResult verified = Verification::verify(*m_session, true);
        EXPECT_TRUE(verified.isOk()) << verified.problems.join(u' ').toStdString();
    }

    void reopen(Session::Access access = Session::Access::Write)
    {
        const QString path = m_session->path();
        m_session.reset();
        auto opened = Session::open(path, access);
        ASSERT_TRUE(opened) << opened.error().message.toStdString();
        m_session = std::move(*opened);
    }

    const QStringList m_read{QStringLiteral("B0001"), QStringLiteral("B0005"),    QStringLiteral("B0002"),
                             QStringLiteral("b0004"), QStringLiteral("TIDAKADA"), QStringLiteral("B0012"),
                             QStringLiteral("B0006")};
};

TEST_F(EarlyReadingTest, ShelfIsReadOnTheCatalogueAsItIs)
{
    takeIn(items(), loans());
    read(m_read);
    const ShelfSummary shelf = summary();
    EXPECT_EQ(shelf.scanned, 7);
    ASSERT_EQ(shelf.moves.size(), 1U);
    EXPECT_EQ(shelf.moves[0].itemCode, QStringLiteral("B0005"));
    EXPECT_EQ(shelf.moves[0].after, QStringLiteral("B0004"));
    EXPECT_EQ(shelf.moves[0].before, QStringLiteral("B0006"));
    EXPECT_EQ(gapsOf(shelf), QStringList{QStringLiteral("B0003")});
    EXPECT_EQ(shelf.takeAway(), QStringList{QStringLiteral("B0012")});
    EXPECT_EQ(shelf.unplaced, QStringList{QStringLiteral("TIDAKADA")});
    expectWhole();
}

TEST_F(EarlyReadingTest, NothingCountsAndCountingIsRefused)
{
    takeIn(items(), loans());
    ASSERT_TRUE(m_session->changeSetting(QStringLiteral("order_counts"), QStringLiteral("yes"), librarian()));
    read(m_read);
    const auto refused = scanFor(QStringLiteral("B0001"), ScanPurpose::Count);
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().kind, ErrorKind::Refused);
    EXPECT_EQ(m_session->totals().scans, 0);
    EXPECT_FALSE(m_session->stockTake());
    ASSERT_TRUE(m_session->freeze(librarian()));
    EXPECT_EQ(m_session->totals().scans, 0) << "read before the freeze, whatever was chosen";
    EXPECT_EQ(m_session->totals().found, 0);
    expectWhole();
}

TEST_F(EarlyReadingTest, WithoutACatalogueNothingIsRead)
{
    const auto refused = scanFor(QStringLiteral("B0001"), ScanPurpose::Order);
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().kind, ErrorKind::Refused);
}

TEST_F(EarlyReadingTest, CarriedBooksAreTickedOffAndScansTakenBack)
{
    takeIn(items(), loans());
    read(m_read);
    read({QStringLiteral("B0005")}, ScanPurpose::Move);
    auto row = readShelfRow(*m_session, QStringLiteral("Rak A"));
    ASSERT_TRUE(row);
    ASSERT_EQ(row->carries.size(), 2U);
    EXPECT_TRUE(row->carries[0].isDone);
    EXPECT_FALSE(row->carries[1].isDone);
    ASSERT_EQ(ScanDesk(*m_session).undo(2, librarian()), 2) << "the move, and the last book";
    EXPECT_EQ(summary().scanned, 6);
    expectWhole();
}

TEST_F(EarlyReadingTest, ReadingIsThereWhenTheFileIsOpenedAgain)
{
    takeIn(items(), loans());
    read(m_read);
    reopen(Session::Access::Read);
    EXPECT_EQ(summary().moves.size(), 1U);
    reopen();
    EXPECT_EQ(summary().moves.size(), 1U);
    read({QStringLiteral("B0007")});
    EXPECT_EQ(summary().scanned, 8) << "the same pass goes on";
    expectWhole();
}

TEST_F(EarlyReadingTest, APullThatReplacesTheCatalogueKeepsWhatWasReadAndOrdersItAnew)
{
    takeIn(items(), loans());
    read(m_read);
    std::vector<Item> others = items();
    others[4].callNumber = QStringLiteral("115 Abc d"); // B0005 belongs behind B0001 now
    others.erase(others.begin() + 11); // B0012 is gone
    takeIn(others, {});
    const ShelfSummary shelf = summary();
    EXPECT_TRUE(shelf.moves.empty());
    EXPECT_TRUE(shelf.takeAway().isEmpty());
    EXPECT_EQ(shelf.unplaced, QStringList({QStringLiteral("TIDAKADA"), QStringLiteral("B0012")}));
    expectWhole();
}

TEST_F(EarlyReadingTest, TheFreezeKeepsTheReadingEndsItAndTheNextIsComparedWithIt)
{
    takeIn(items(), loans());
    read(m_read);
    ASSERT_TRUE(m_session->freeze(librarian()));
    EXPECT_TRUE(summary().isFinished);
    EXPECT_EQ(summary().moves.size(), 1U);
    expectWhole();
    read({QStringLiteral("B0001"), QStringLiteral("B0002"), QStringLiteral("B0003"), QStringLiteral("B0004"),
          QStringLiteral("B0005")});
    auto row = readShelfRow(*m_session, QStringLiteral("Rak A"));
    ASSERT_TRUE(row);
    EXPECT_EQ(row->quality.books, 5) << "a reading of its own";
    EXPECT_EQ(row->quality.outOfPlace, 0);
    ASSERT_TRUE(row->earlier);
    EXPECT_EQ(row->earlier->books, 7);
    EXPECT_EQ(row->earlier->outOfPlace, 2);
    const auto readings = readingsOfShelf(*m_session, QStringLiteral("rak a"));
    ASSERT_TRUE(readings);
    ASSERT_EQ(readings->size(), 2U);
    EXPECT_TRUE(readings->front().isFinished);
    EXPECT_EQ(m_session->catalogue().at(readings->back().to)->item.code, QStringLiteral("B0005"));
    expectWhole();
    reopen();
    EXPECT_EQ(readingsOfShelf(*m_session, QStringLiteral("Rak A"))->size(), 2U);
    expectWhole();
}

TEST_F(EarlyReadingTest, CancelledFreezeLeavesTheReadingOpen)
{
    takeIn(items(), loans());
    read(m_read);
    ASSERT_FALSE(m_session->freeze(librarian(), [](double) { return false; }));
    EXPECT_FALSE(summary().isFinished);
    read({QStringLiteral("B0007")});
    EXPECT_EQ(summary().scanned, 8);
    expectWhole();
}

TEST_F(EarlyReadingTest, ChangedScopeChangesWhichBooksAreMissed)
{
    takeIn(items(), loans());
    read({QStringLiteral("B0001"), QStringLiteral("B0003")});
    EXPECT_EQ(gapsOf(summary()), QStringList{QStringLiteral("B0002")});
    Scope scope;
    scope.classes = {QStringLiteral("3*")};
    ASSERT_TRUE(m_session->changeScope(scope, librarian()));
    EXPECT_TRUE(gapsOf(summary()).isEmpty());
}

TEST_F(EarlyReadingTest, ReportSaysHowEachShelfStoodFirstAndLast)
{
    takeIn(items(), loans());
    read(m_read);
    ASSERT_TRUE(m_session->freeze(librarian()));
    read({QStringLiteral("B0001"), QStringLiteral("B0002")});
    const auto report = Reporting(*m_session).report(QStringLiteral("en"));
    ASSERT_TRUE(report);
    QStringList cells;
    for (const Block &block : report->blocks)
        if (const auto *table = std::get_if<Table>(&block); table != nullptr && table->name == u"shelf_order")
            table->rows([&](const Table::Row &row) {
                cells += row.cells;
                return true;
            });
    ASSERT_EQ(cells.size(), 8);
    EXPECT_EQ(cells.mid(0, 4),
              (QStringList{QStringLiteral("Rak A"), QStringLiteral("2"), QStringLiteral("7"),
                           QStringLiteral("2")}));
    EXPECT_EQ(cells.mid(5, 2), (QStringList{QStringLiteral("2"), QStringLiteral("0")}));
}

} // namespace
} // namespace opname
