#include "opname/session/change_queue.h"
#include "opname/session/verification.h"
#include "opname/workflow/label_queue.h"
#include "opname/workflow/official_documents.h"
#include "opname/workflow/reporting.h"
#include "opname/workflow/scan_desk.h"
#include "workflow_library.h"

namespace opname {
namespace {

using testing::librarian;

class DuplicateLabelTest : public testing::WorkflowLibrary {
protected:
    void SetUp() override
    {
        WorkflowLibrary::SetUp();
        freeze();
        scan(QStringLiteral("B0001"), QStringLiteral("Rak A"));
    }

    /// Another book with the label of this copy is scanned on a shelf, and said to be one.
    QString another(const QString &code, const QString &shelf, const QString &words = {})
    {
        const RowId read = scan(code, shelf).id;
        const auto id = ScanDesk(*m_session).noteAnotherBook(read, words, librarian());
        EXPECT_TRUE(id) << (id ? "" : id.error().message.toStdString());
        return id.value_or(QString());
    }

    static QStringList rowsOf(const Document &document, QStringView name)
    {
        QStringList rows;
        for (const Block &block : document.blocks)
            if (const auto *table = std::get_if<Table>(&block); table != nullptr && table->name == name)
                table->rows([&](const Table::Row &row) {
                    rows.append(row.cells.join(u'|'));
                    return true;
                });
        return rows;
    }

    static DecisionRequest request(DecisionAction action, const QStringList &ids, const QString &code = {})
    {
        DecisionRequest wanted;
        wanted.kind = DiscrepancyKind::DuplicateLabel;
        wanted.action = action;
        wanted.ids = ids;
        wanted.titleId = action == DecisionAction::NewCopy ? 3 : 0;
        wanted.code = code;
        return wanted;
    }
};

TEST_F(DuplicateLabelTest, WithoutAWordASecondReadIsNoDifference)
{
    scan(QStringLiteral("B0001"), QStringLiteral("Rak B"));
    EXPECT_TRUE(differences(DiscrepancyKind::DuplicateLabel).empty());
}

TEST_F(DuplicateLabelTest, EachBookIsADifferenceThatSaysWhereAndByWhom)
{
    const QString first = another(QStringLiteral("B0001"), QStringLiteral("Rak B"), QStringLiteral("merah"));
    const QString second = another(QStringLiteral("b0001"), QStringLiteral("Rak A"));
    const auto found = differences(DiscrepancyKind::DuplicateLabel);
    ASSERT_EQ(found.size(), 2U);
    EXPECT_EQ(found[0].id, first);
    EXPECT_EQ(found[1].id, second);
    EXPECT_EQ(found[0].itemCode, u"B0001");
    EXPECT_EQ(found[0].title, u"Judul 1");
    for (const char16_t *part : {u"Rina", u"Rak B", u"merah"})
        EXPECT_TRUE(found[0].detail.contains(QStringView(part))) << found[0].detail.toStdString();
    EXPECT_EQ(found[0].scannedAt, (Place{QStringLiteral("SL"), QStringLiteral("Rak B")}));
    EXPECT_EQ(found[0].proposal, DecisionAction::NewCopy);
    EXPECT_EQ(m_session->totals().found, 1);
    EXPECT_EQ(m_session->totals().duplicates, 2);
}

TEST_F(DuplicateLabelTest, WithoutAScanNamedItIsOfTheStationsLastOne)
{
    ScanDesk desk(*m_session);
    EXPECT_EQ(desk.noteAnotherBook({}, {}, librarian()).error().kind, ErrorKind::Usage) << "the copy itself";
    const ScanAnswer second = scan(QStringLiteral("B0001"), QStringLiteral("Rak A"));
    const auto noted = desk.noteAnotherBook({}, {}, librarian());
    ASSERT_TRUE(noted);
    EXPECT_EQ(*noted, QStringLiteral("duplicate_label:S1:%1").arg(second.number));
    EXPECT_EQ(desk.noteAnotherBook({}, {}, {QStringLiteral("S2"), {}}).error().kind, ErrorKind::Usage)
        << "it scanned nothing";
    ASSERT_EQ(desk.undo(1, librarian()), 1);
    EXPECT_TRUE(differences(DiscrepancyKind::DuplicateLabel).empty());
}

TEST_F(DuplicateLabelTest, BecomingANewCopyItGetsACodeAPlaceAndALabel)
{
    const QString id = another(QStringLiteral("B0001"), QStringLiteral("Rak B"));
    EXPECT_EQ(decide(request(DecisionAction::NewCopy, {id})).error().kind, ErrorKind::Usage)
        << "its label is another copy's";
    EXPECT_EQ(decide(request(DecisionAction::Keep, {id})).error().kind, ErrorKind::Usage);
    const auto decided = decide(request(DecisionAction::NewCopy, {id}, QStringLiteral("B0018")));
    ASSERT_TRUE(decided) << decided.error().message.toStdString();
    EXPECT_EQ(*decided, 1);
    const auto queue = ChangeQueue(*m_session).all();
    ASSERT_EQ((*queue)->size(), 1U);
    const Change &change = (*queue)->front().change;
    EXPECT_EQ(change.itemCode, u"B0018");
    EXPECT_EQ(change.titleId, 3);
    EXPECT_EQ(change.newCopy.location, u"SL");
    EXPECT_EQ(change.newCopy.site, u"Rak B");
    EXPECT_EQ(LabelQueue(*m_session).itemCodes(), QStringList(QStringLiteral("B0018")));
    EXPECT_EQ(scan(QStringLiteral("B0018"), QStringLiteral("Rak B")).verdict, Verdict::Added);
    ASSERT_EQ(decide(request(DecisionAction::Acknowledge, {id})), 1);
    EXPECT_TRUE(LabelQueue(*m_session).itemCodes().isEmpty()) << "given up";
    EXPECT_EQ(Verification::verify(*m_session).problems, QStringList());
}

TEST_F(DuplicateLabelTest, OfficialPapersHaveItInExcessUntilItsNewCopyIsCounted)
{
    const QString id = another(QStringLiteral("B0001"), QStringLiteral("Rak B"), QStringLiteral("merah"));
    const auto excess = [&] {
        const auto paper = OfficialDocuments(*m_session, m_folder.filePath(QStringLiteral("naskah")))
                               .make(OfficialPaper::Conditions, QStringLiteral("en"));
        EXPECT_TRUE(paper) << (paper ? "" : paper.error().message.toStdString());
        return paper ? rowsOf(*paper, u"excess") : QStringList();
    };
    ASSERT_EQ(excess().size(), 1);
    EXPECT_TRUE(excess().front().contains(u"B0001")) << excess().front().toStdString();
    EXPECT_TRUE(excess().front().contains(u"merah"));
    ASSERT_TRUE(decide(request(DecisionAction::NewCopy, {id}, QStringLiteral("B0018"))));
    EXPECT_TRUE(excess().front().contains(u"B0001")) << "nobody counted it under its new code";
    scan(QStringLiteral("B0018"), QStringLiteral("Rak B"));
    ASSERT_EQ(excess().size(), 1);
    EXPECT_TRUE(excess().front().contains(u"B0018")) << excess().front().toStdString();
}

TEST_F(DuplicateLabelTest, TheReportListsThemWithWhatWasDecided)
{
    const QString first = another(QStringLiteral("B0001"), QStringLiteral("Rak B"), QStringLiteral("merah"));
    another(QStringLiteral("B0001"), QStringLiteral("Rak A"));
    ASSERT_TRUE(decide(request(DecisionAction::NewCopy, {first}, QStringLiteral("B0018"))));
    const auto report = Reporting(*m_session).report(QStringLiteral("en"));
    ASSERT_TRUE(report);
    const QStringList rows = rowsOf(*report, u"duplicate_label");
    ASSERT_EQ(rows.size(), 2);
    EXPECT_TRUE(rows[0].startsWith(u"B0001|")) << rows[0].toStdString();
    for (const char16_t *part : {u"Judul 1", u"Rak B", u"merah", u"B0018"})
        EXPECT_TRUE(rows[0].contains(QStringView(part))) << rows[0].toStdString();
    EXPECT_TRUE(rows[1].contains(u"not decided yet")) << rows[1].toStdString();
}

} // namespace
} // namespace opname
