#include "opname/workflow/label_lists.h"

#include "opname/session/label_records.h"
#include "opname/session/verification.h"
#include "opname/workflow/code_assignment.h"
#include "opname/workflow/label_printing.h"
#include "opname/workflow/label_queue.h"
#include "opname/workflow/new_copies.h"
#include "opname/workflow/scan_desk.h"
#include "titles_without_copies.h"

namespace opname {
namespace {

using testing::librarian;

class LabelListsTest : public testing::TitlesWithoutCopies {
protected:
    LabelListKeys keys(LabelList list, const QString &words = {})
    {
        auto found = LabelLists(*m_session).keys(list, words, {});
        EXPECT_TRUE(found) << (found ? "" : found.error().message.toStdString());
        return found.value_or(LabelListKeys());
    }

    QString shown(LabelList list, const QString &words = {})
    {
        const LabelListKeys found = keys(list, words);
        QStringList rows;
        for (std::size_t at = 0; at < found.size(); ++at) {
            const LabelListRow row = LabelLists(*m_session).row(found, at);
            rows.append(row.code + u'|' + row.callNumber + u'|' + row.title);
        }
        return rows.join(u'\n');
    }

    void scanBack(const QString &code)
    {
        const ScanRequest request{code, {}, {}, ScanPurpose::Label, librarian()};
        ASSERT_TRUE(m_session->record(std::span(&request, 1)));
    }
};

TEST_F(LabelListsTest, EachListHasWhatItIsCalledBeforeTheFreezeToo)
{
    takeSpareIn();
    ASSERT_TRUE(LabelQueue(*m_session).add(QStringLiteral("B0002"), librarian()));
    ASSERT_TRUE(LabelRecords(*m_session)
                    .recordPrinted({QStringLiteral("B0003"), QStringLiteral("B0004")}, QStringLiteral("x"),
                                   librarian()));
    scanBack(QStringLiteral("b0004"));
    EXPECT_EQ(shown(LabelList::Queue), u"B0002|120 Abc d|Judul 2");
    EXPECT_EQ(shown(LabelList::WithoutCode), u"|410 Kod k|Judul 21\n|410 Kod k|Judul 22");
    EXPECT_EQ(shown(LabelList::WithoutCopy), u"|901 Abc d|Sejarah Banten\n|902 Abc d|Kamus Sunda");
    EXPECT_EQ(shown(LabelList::Unknown), u"");
    EXPECT_EQ(shown(LabelList::NotAttached), u"B0003|130 Abc d|Judul 3");
    EXPECT_TRUE(LabelLists(*m_session).row(keys(LabelList::NotAttached), 0).detail.contains(u"Rina"));
}

TEST_F(LabelListsTest, AForeignLabelIsUnknownBeforeTheFreezeAsAfterItWhateverItWasScannedFor)
{
    takeSpareIn();
    scanBack(QStringLiteral("ASING-1"));
    scanBack(QStringLiteral("asing-1"));
    scanBack(QStringLiteral("B0003"));
    scanBack(QStringLiteral("B0018"));
    ASSERT_TRUE(
        LabelRecords(*m_session).reserve({QStringLiteral("B0018")}, QStringLiteral("B0000"), librarian()));
    EXPECT_EQ(shown(LabelList::Unknown), u"ASING-1||");
    EXPECT_TRUE(LabelLists(*m_session).row(keys(LabelList::Unknown), 0).detail.contains(u"Rina"));
    EXPECT_TRUE(keys(LabelList::Unknown).counted.isEmpty());
    ASSERT_TRUE(m_session->freeze(librarian()));
    EXPECT_EQ(shown(LabelList::Unknown), u"ASING-1||");
    scanBack(QStringLiteral("ASING-2"));
    scan(QStringLiteral("ASING-3"), QStringLiteral("Rak A"));
    EXPECT_EQ(shown(LabelList::Unknown), u"ASING-1||\nASING-2||\nASING-3||");
    EXPECT_EQ(keys(LabelList::Unknown).counted, QSet<QString>({QStringLiteral("ASING-3")}));
    NewCopyRequest copy{firstSpare, QStringLiteral("ASING-1"), {}, true};
    ASSERT_TRUE(NewCopies(*m_session).queue({copy}, librarian()));
    EXPECT_EQ(shown(LabelList::Unknown), u"ASING-2||\nASING-3||");
    EXPECT_EQ(shown(LabelList::Queue), u"") << "the book has its label";
    ASSERT_TRUE(m_session->undo(m_session->lastLiveScans(2, {}), librarian()));
    EXPECT_EQ(shown(LabelList::Unknown), u"");
}

TEST_F(LabelListsTest, ACodeThatWasGivenToACopyIsNoNewCopys)
{
    takeSpareIn();
    ASSERT_TRUE(CodeAssignment(*m_session)
                    .assignTo({22}, {QStringLiteral("B0018")}, QStringLiteral("B0000"), librarian()));
    const Outcome queued =
        NewCopies(*m_session).queue({{firstSpare, QStringLiteral("b0018"), {}, false}}, librarian());
    ASSERT_FALSE(queued);
    EXPECT_TRUE(queued.error().message.contains(u"was given to a copy"))
        << queued.error().message.toStdString();
}

TEST_F(LabelListsTest, WordsNarrowEveryList)
{
    freezeSpare();
    ASSERT_TRUE(LabelQueue(*m_session).add({QStringLiteral("B0002"), QStringLiteral("B0011")}, librarian()));
    scan(QStringLiteral("ASING-1"), QStringLiteral("Rak A"));
    scan(QStringLiteral("ASING-2"), {});
    EXPECT_EQ(shown(LabelList::Queue, QStringLiteral("judul 11")), u"B0011|410 Abc d|Judul 11");
    EXPECT_EQ(shown(LabelList::Unknown, QStringLiteral("rak")), u"ASING-1||");
    EXPECT_EQ(shown(LabelList::Unknown), u"ASING-1||\nASING-2||");
    EXPECT_EQ(shown(LabelList::WithoutCopy, QStringLiteral("sunda")), u"|902 Abc d|Kamus Sunda");
    EXPECT_EQ(shown(LabelList::WithoutCode, QStringLiteral("22")), u"|410 Kod k|Judul 22");
    const auto stopped =
        LabelLists(*m_session).keys(LabelList::Queue, QStringLiteral("x"), [] { return false; });
    ASSERT_FALSE(stopped);
    EXPECT_EQ(stopped.error().kind, ErrorKind::Cancelled);
}

TEST_F(LabelListsTest, ATitleWhoseNewCopyWaitsIsNotWithoutCopyAnyMore)
{
    takeSpareIn();
    ASSERT_TRUE(NewCopies(*m_session).queue({{firstSpare, QStringLiteral("B0018"), {}}}, librarian()));
    EXPECT_EQ(shown(LabelList::WithoutCopy), u"|902 Abc d|Kamus Sunda");
    EXPECT_EQ(shown(LabelList::Queue), u"B0018|901 Abc d|Sejarah Banten");
    ASSERT_TRUE(NewCopies(*m_session).giveUp({QStringLiteral("B0018")}, librarian()));
    EXPECT_EQ(keys(LabelList::WithoutCopy).size(), 2U);
    EXPECT_EQ(keys(LabelList::Queue).size(), 0U);
}

TEST_F(LabelListsTest, ACopyWithoutACodeIsGivenOneAndPrintedWithWhatIsKnownOfIt)
{
    freezeSpare();
    CodeAssignment assignment(*m_session);
    const QString pattern = QStringLiteral("B0000");
    const auto codes = assignment.nextFree(2, pattern);
    ASSERT_TRUE(codes);
    EXPECT_EQ(codes->join(u' '), u"B0018 B0019");
    EXPECT_EQ(assignment.nextFree(1, pattern)->first(), u"B0018") << "nothing was reserved";
    const qint64 rows = m_session->journalLength();
    EXPECT_EQ(assignment.assignTo({21}, *codes, pattern, librarian()).error().kind, ErrorKind::Usage);
    EXPECT_EQ(assignment.assignTo({21, 1}, *codes, pattern, librarian()).error().kind, ErrorKind::Usage)
        << "copy 1 has a code";
    EXPECT_EQ(assignment.assignTo({21}, {QStringLiteral("b0001")}, pattern, librarian()).error().kind,
              ErrorKind::Refused);
    EXPECT_EQ(m_session->journalLength(), rows);
    ASSERT_TRUE(assignment.assignTo({22, 21}, *codes, pattern, librarian()));
    EXPECT_EQ(assignment.assignTo({21}, {QStringLiteral("B0018")}, pattern, librarian()).error().kind,
              ErrorKind::Refused);
    EXPECT_EQ(shown(LabelList::WithoutCode), u"B0019|410 Kod k|Judul 21\nB0018|410 Kod k|Judul 22");
    const LabelListKeys all = keys(LabelList::WithoutCode);
    EXPECT_EQ(LabelLists::codesOf(all, {}).join(u' '), u"B0019 B0018");
    EXPECT_EQ(LabelLists::codesOf(all, {1}).join(u' '), u"B0018");
    LabelRequest request;
    request.codes = LabelLists::codesOf(all, {1});
    const auto labels = LabelPrinting(*m_session, m_folder.path()).prepare(request);
    ASSERT_TRUE(labels);
    EXPECT_EQ(labels->pages.printed().front().title, u"Judul 22");
    EXPECT_TRUE(labels->unknown.isEmpty());
    QStringList details;
    for (const Discrepancy &found : differences(DiscrepancyKind::NoCode))
        details.append(found.detail);
    EXPECT_TRUE(details.join(u' ').contains(u"B0018")) << details.join(u' ').toStdString();
    EXPECT_EQ(Verification::verify(*m_session).problems, QStringList());
}

TEST_F(LabelListsTest, ACopyThatWasGivenACodeIsNeitherUnknownNorMissing)
{
    freezeSpare();
    ASSERT_TRUE(CodeAssignment(*m_session)
                    .assignTo({22}, {QStringLiteral("B0018")}, QStringLiteral("B0000"), librarian()));
    EXPECT_EQ(scan(QStringLiteral("B0018"), QStringLiteral("Rak B")).verdict, Verdict::Found);
    ASSERT_TRUE(
        ScanDesk(*m_session).noteCondition(QStringLiteral("B0018"), Condition::LightlyDamaged, librarian()));
    EXPECT_TRUE(m_session->conditionOf(u"B0018"));
    ASSERT_EQ(differences(DiscrepancyKind::Condition).size(), 1U);
    EXPECT_EQ(differences(DiscrepancyKind::Condition).front().title, u"Judul 22");
    EXPECT_TRUE(differences(DiscrepancyKind::UnknownCode).empty());
    for (const Item &item : items())
        if (item.site == u"Rak B")
            scan(item.code, item.site);
    ASSERT_TRUE(m_session->finishPass(*m_session->latestPass(QStringLiteral("Rak B")), librarian()));
    closeCounting();
    const std::vector<Discrepancy> missing = differences(DiscrepancyKind::Missing);
    ASSERT_EQ(missing.size(), 1U) << "the copy that has no code at all";
    EXPECT_EQ(missing.front().title, u"Judul 21");
    EXPECT_EQ(missing.front().proposal, DecisionAction::SearchAgain);
    DecisionRequest all;
    all.kind = DiscrepancyKind::Missing;
    all.action = DecisionAction::MarkMissing;
    const auto decided = Differences(*m_session).decide(all, librarian());
    ASSERT_TRUE(decided) << decided.error().message.toStdString();
    EXPECT_EQ(*decided, 0);
    EXPECT_EQ(Verification::verify(*m_session).problems, QStringList());
}

TEST_F(LabelListsTest, CodesOfRowsAreThoseThatHaveOne)
{
    freezeSpare();
    ASSERT_TRUE(
        LabelQueue(*m_session)
            .add({QStringLiteral("B0002"), QStringLiteral("B0001"), QStringLiteral("B0003")}, librarian()));
    const LabelListKeys queue = keys(LabelList::Queue);
    EXPECT_EQ(LabelLists::codesOf(queue, {}).join(u' '), u"B0002 B0001 B0003");
    EXPECT_EQ(LabelLists::codesOf(queue, {0, 2}).join(u' '), u"B0002 B0003");
    EXPECT_TRUE(LabelLists::codesOf(keys(LabelList::WithoutCode), {}).isEmpty());
    EXPECT_TRUE(LabelLists::codesOf(keys(LabelList::WithoutCopy), {}).isEmpty());
}

} // namespace
} // namespace opname
