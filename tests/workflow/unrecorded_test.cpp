#include "opname/session/unrecorded_books.h"

#include "opname/report/writers.h"
#include "opname/session/change_queue.h"
#include "opname/session/verification.h"
#include "opname/workflow/label_queue.h"
#include "opname/workflow/reporting.h"
#include "workflow_library.h"

namespace opname {
namespace {

using testing::librarian;

class UnrecordedTest : public testing::WorkflowLibrary {
protected:
    QString note(const QString &title, const QString &shelf = {})
    {
        UnrecordedBook book;
        book.title = title;
        book.inventoryCode = QStringLiteral("INV/77");
        book.shelf = shelf;
        book.condition = Condition::HeavilyDamaged;
        const auto id = UnrecordedBooks(*m_session).note(book, librarian());
        EXPECT_TRUE(id);
        return discrepancyId(DiscrepancyKind::Unrecorded, id.value_or(QString()));
    }

    static DecisionRequest newCopy(const QStringList &ids, const QString &code)
    {
        DecisionRequest request;
        request.kind = DiscrepancyKind::Unrecorded;
        request.action = DecisionAction::NewCopy;
        request.ids = ids;
        request.titleId = 3;
        request.code = code;
        return request;
    }
};

TEST_F(UnrecordedTest, BooksWithoutARecordAreDifferencesInTheOrderOfNoting)
{
    const QString early = note(QStringLiteral("Zaman Purba"), QStringLiteral("rak a"));
    freeze();
    const QString late = note(QStringLiteral("Anatomi"));
    const auto found = differences(DiscrepancyKind::Unrecorded);
    ASSERT_EQ(found.size(), 2U);
    EXPECT_EQ(found[0].id, early);
    EXPECT_EQ(found[1].id, late);
    EXPECT_EQ(found[0].title, u"Zaman Purba");
    EXPECT_TRUE(found[0].detail.contains(u"INV/77")) << found[0].detail.toStdString();
    EXPECT_TRUE(found[0].detail.contains(u"rak a"));
    EXPECT_EQ(found[0].scannedAt, (Place{QStringLiteral("SL"), QStringLiteral("Rak A")}));
    EXPECT_EQ(found[0].proposal, DecisionAction::NewCopy);
    EXPECT_EQ(m_session->totals().unknown, 0) << "noting counts nothing";
}

TEST_F(UnrecordedTest, BecomingANewCopyItGetsACodeAPlaceAndALabel)
{
    freeze();
    const QString id = note(QStringLiteral("Zaman Purba"), QStringLiteral("Rak A"));
    EXPECT_EQ(decide(newCopy({id}, {})).error().kind, ErrorKind::Usage) << "it has no code yet";
    const auto decided = decide(newCopy({id}, QStringLiteral("B0018")));
    ASSERT_TRUE(decided) << decided.error().message.toStdString();
    EXPECT_EQ(*decided, 1);
    const auto queue = ChangeQueue(*m_session).all();
    ASSERT_EQ((*queue)->size(), 1U);
    const Change &change = (*queue)->front().change;
    EXPECT_EQ(change.itemCode, u"B0018");
    EXPECT_EQ(change.titleId, 3);
    EXPECT_EQ(change.newCopy.location, u"SL");
    EXPECT_EQ(change.newCopy.site, u"Rak A");
    EXPECT_EQ(change.newCopy.inventoryCode, u"INV/77");
    EXPECT_EQ(LabelQueue(*m_session).itemCodes(), QStringList(QStringLiteral("B0018")));
    EXPECT_EQ(decide(newCopy({id}, QStringLiteral("B0018"))).value_or(-1), 0) << "twice changes nothing";
    EXPECT_EQ(Verification::verify(*m_session).problems, QStringList());
}

TEST_F(UnrecordedTest, TwoBooksNeverGetOneCode)
{
    freeze();
    const QString first = note(QStringLiteral("Kamus"));
    const QString second = note(QStringLiteral("Kamus"));
    EXPECT_EQ(decide(newCopy({first, second}, QStringLiteral("B0018"))).error().kind, ErrorKind::Usage);
    ASSERT_TRUE(decide(newCopy({first}, QStringLiteral("B0018"))));
    EXPECT_EQ(decide(newCopy({second}, QStringLiteral("b0018"))).error().kind, ErrorKind::Usage);
    ASSERT_TRUE(decide(newCopy({first}, QStringLiteral("B0019")))) << "the same book, decided anew";
    EXPECT_EQ(LabelQueue(*m_session).itemCodes(), QStringList(QStringLiteral("B0019")));
    EXPECT_TRUE(decide(newCopy({second}, QStringLiteral("B0018"))));
}

TEST_F(UnrecordedTest, AnUnknownCodeThatBecomesACopyUnderItsOwnCodeNeedsNoLabel)
{
    freeze();
    scan(QStringLiteral("LAMA-1"), {});
    scan(QStringLiteral("LAMA-2"), {});
    DecisionRequest request;
    request.kind = DiscrepancyKind::UnknownCode;
    request.action = DecisionAction::NewCopy;
    request.titleId = 3;
    request.itemCodes = {QStringLiteral("LAMA-1")};
    ASSERT_TRUE(decide(request));
    EXPECT_TRUE(LabelQueue(*m_session).itemCodes().isEmpty());
    request.itemCodes = {QStringLiteral("LAMA-2")};
    request.code = QStringLiteral("B0018");
    ASSERT_TRUE(decide(request));
    EXPECT_EQ(LabelQueue(*m_session).itemCodes(), QStringList(QStringLiteral("B0018")));
}

TEST_F(UnrecordedTest, TheReportListsThemWithWhatWasDecided)
{
    freeze();
    const QString id = note(QStringLiteral("Zaman Purba"), QStringLiteral("Rak A"));
    note(QStringLiteral("Anatomi"));
    ASSERT_TRUE(decide(newCopy({id}, QStringLiteral("B0018"))));
    const auto report = Reporting(*m_session).report(QStringLiteral("en"));
    ASSERT_TRUE(report);
    QStringList rows;
    for (const Block &block : report->blocks)
        if (const auto *table = std::get_if<Table>(&block); table != nullptr && table->name == u"unrecorded")
            table->rows([&](const Table::Row &row) {
                rows.append(row.cells.join(u'|'));
                return true;
            });
    ASSERT_EQ(rows.size(), 2);
    EXPECT_TRUE(rows[0].contains(u"Zaman Purba")) << rows[0].toStdString();
    EXPECT_TRUE(rows[0].contains(u"B0018"));
    EXPECT_TRUE(rows[1].contains(u"not decided yet")) << rows[1].toStdString();
}

} // namespace
} // namespace opname
