#include "opname/workflow/find_copy.h"

#include "opname/session/label_records.h"
#include "workflow_library.h"

#include <QSignalSpy>

namespace opname {
namespace {

class FindCopyTest : public testing::WorkflowLibrary {
protected:
    FoundCopies found(FindCopy &search, const QString &typed)
    {
        const auto copies = search.find(typed);
        EXPECT_TRUE(copies) << copies.error().message.toStdString() << copies.error().detail.toStdString();
        return copies ? *copies : FoundCopies();
    }

    static ScanStand at(const QString &shelf, const Place &place = {})
    {
        ScanStand stand;
        stand.shelf = shelf;
        stand.place = place;
        stand.author = testing::librarian();
        return stand;
    }

    static QStringList codes(const std::vector<FoundCopy> &copies)
    {
        QStringList list;
        for (const FoundCopy &copy : copies)
            list.append(copy.item.item.code);
        return list;
    }
};

TEST_F(FindCopyTest, WordsOfTheTitleFindTheCopyWithItsStateAndHome)
{
    freeze();
    scan(u"B0003"_qs, u"Rak A"_qs);
    FindCopy search(*m_session);
    search.setStand(at({}));
    const FoundCopies copies = found(search, u"judul 3"_qs);
    ASSERT_EQ(codes(copies.byWords), QStringList{u"B0003"_qs});
    const FoundCopy &copy = copies.byWords.front();
    EXPECT_EQ(copy.item.title, u"Judul 3");
    EXPECT_EQ(copy.item.callNumber, u"130 Abc d");
    EXPECT_EQ(copy.item.locationName, u"Lantai 1");
    EXPECT_EQ(copy.item.item.site, u"Rak A");
    EXPECT_TRUE(copy.isScanned);
    EXPECT_FALSE(copy.isLent);
    EXPECT_TRUE(copy.isOnThisShelf) << "no shelf stated: that of the last scan";
    EXPECT_TRUE(found(search, u"judul 10"_qs).byWords.front().isLent);
    EXPECT_EQ(found(search, u"judul 16 175"_qs).byWords.front().bucket, Bucket::Excluded);
}

TEST_F(FindCopyTest, FewSlipsComeFirstThenWhatIsNotScannedYetOnThisShelf)
{
    freeze();
    FindCopy search(*m_session);
    search.setStand(at(u"rak b"_qs));
    // B0012 was read as B0O12: one slip. Two slips away stand many.
    scan(u"B0011"_qs, u"Rak B"_qs);
    const QStringList nearest = codes(found(search, u"B0O12"_qs).byCode);
    ASSERT_GE(nearest.size(), 4);
    EXPECT_EQ(nearest[0], u"B0012");
    EXPECT_EQ(nearest[1], u"B0013") << "two slips, on this shelf, not scanned";
    EXPECT_GT(nearest.indexOf(u"B0011"_qs), nearest.indexOf(u"B0014"_qs)) << "scanned ones come last";
    const FoundCopies exact = found(search, u"b0012"_qs);
    EXPECT_EQ(exact.byCode.front().item.item.code, u"B0012");
    EXPECT_EQ(exact.byCode.front().slips, 0);
}

TEST_F(FindCopyTest, AmongEqualsTheNeighbourOfTheLastBookComesFirst)
{
    freeze();
    FindCopy search(*m_session);
    scan(u"B0007"_qs, u"Rak A"_qs);
    search.setStand(at(u"Rak A"_qs));
    const QStringList nearest = codes(found(search, u"B000X"_qs).byCode);
    ASSERT_EQ(nearest.size(), 17);
    // The copies 16 and 17, two slips away, stand between 7 and 8.
    EXPECT_EQ(QStringList(nearest.mid(0, 3)), (QStringList{u"B0006"_qs, u"B0005"_qs, u"B0008"_qs}))
        << nearest.join(u' ').toStdString();
    EXPECT_EQ(nearest[8], u"B0007") << "scanned: the last of those one slip away";
}

TEST_F(FindCopyTest, PartOfACodeFindsTheCodesThatHaveIt)
{
    freeze();
    FindCopy search(*m_session);
    EXPECT_EQ(codes(found(search, u"0013"_qs).byCode), QStringList{u"B0013"_qs});
    EXPECT_EQ(found(search, u"B00"_qs).byCode.size(), 17U);
    EXPECT_TRUE(found(search, u"B00"_qs).byWords.empty()) << "each copy is shown once";
    EXPECT_TRUE(found(search, u"B"_qs).byCode.empty());
    EXPECT_TRUE(found(search, u""_qs).byWords.empty());
}

TEST_F(FindCopyTest, CopiesOfTheShelfComeBeforeOthers)
{
    freeze();
    FindCopy search(*m_session);
    search.setStand(at(u"Rak B"_qs));
    const FoundCopies copies = found(search, u"judul"_qs);
    ASSERT_EQ(copies.byWords.size(), 17U);
    EXPECT_EQ(QStringList(codes(copies.byWords).mid(0, 3)),
              (QStringList{u"B0011"_qs, u"B0012"_qs, u"B0013"_qs}));
    search.setStand(at({}, {u"P2"_qs, {}}));
    EXPECT_EQ(QStringList(codes(found(search, u"judul"_qs).byWords).mid(0, 2)),
              (QStringList{u"B0014"_qs, u"B0015"_qs}));
}

TEST_F(FindCopyTest, ItemsOfALaterPullAreFoundByCodeAndByWords)
{
    freeze();
    FindCopy search(*m_session);
    EXPECT_TRUE(found(search, u"judul 77"_qs).byWords.empty());
    std::vector<Item> more = items();
    more.push_back(copy(77, u"177 Abc d"_qs, u"SL"_qs, u"Rak A"_qs));
    pullAgain(more, loans());
    EXPECT_EQ(codes(found(search, u"judul 77"_qs).byWords), QStringList{u"B0077"_qs});
    EXPECT_EQ(found(search, u"B0077"_qs).byCode.front().bucket, Bucket::Added);
    EXPECT_EQ(codes(found(search, u"0077"_qs).byCode), QStringList{u"B0077"_qs});
}

TEST_F(FindCopyTest, BeforeTheFreezeCopiesAreFoundByCodeAndByWordsThoseOfTheShelfFirst)
{
    takeIn(items(), loans());
    FindCopy search(*m_session);
    search.setStand(at(u"Rak B"_qs));
    const QStringList nearest = codes(found(search, u"B0O12"_qs).byCode);
    ASSERT_GE(nearest.size(), 2);
    EXPECT_EQ(nearest[0], u"B0012");
    EXPECT_EQ(nearest[1], u"B0011") << "two slips, on this shelf";
    EXPECT_EQ(codes(found(search, u"0013"_qs).byCode), QStringList{u"B0013"_qs});
    const FoundCopies copies = found(search, u"judul"_qs);
    ASSERT_EQ(copies.byWords.size(), 17U);
    EXPECT_EQ(QStringList(codes(copies.byWords).mid(0, 3)),
              (QStringList{u"B0011"_qs, u"B0012"_qs, u"B0013"_qs}));
    EXPECT_TRUE(copies.byWords.front().isOnThisShelf);
    EXPECT_FALSE(copies.byWords.back().isOnThisShelf);
    EXPECT_EQ(codes(found(search, u"judul 3"_qs).byWords), (QStringList{u"B0013"_qs, u"B0003"_qs}));
    EXPECT_TRUE(found(search, u"B"_qs).byCode.empty());
    EXPECT_TRUE(found(search, u"tidakada"_qs).byWords.empty());
}

TEST_F(FindCopyTest, WithoutACatalogueThereIsASentence)
{
    FindCopy search(*m_session);
    const auto copies = search.find(u"judul"_qs);
    ASSERT_FALSE(copies);
    EXPECT_EQ(copies.error().kind, ErrorKind::Refused);
}

TEST_F(FindCopyTest, ACodeThatWasGivenOutFindsItsCopyBeforeAndAfterTheFreeze)
{
    std::vector<Item> with = items();
    for (const int number : {50, 51}) {
        with.push_back(copy(number, u"150 Abc d"_qs, u"SL"_qs, u"Rak A"_qs));
        with.back().code.clear();
    }
    const qint64 first = with[with.size() - 2].id;
    const qint64 second = with.back().id;
    takeIn(with, loans());
    FindCopy early(*m_session);
    EXPECT_TRUE(found(early, u"0777"_qs).byCode.empty());
    ASSERT_TRUE(
        LabelRecords(*m_session).reserve({u"B00777"_qs}, u"B00000"_qs, testing::librarian(), {first}));
    const FoundCopies torn = found(early, u"0777"_qs);
    ASSERT_EQ(codes(torn.byCode), QStringList{u"B00777"_qs}) << "given while the search was open";
    EXPECT_EQ(torn.byCode.front().item.item.id, first);

    ASSERT_TRUE(m_session->freeze(testing::librarian()));
    FindCopy search(*m_session);
    for (const QString &typed : {u"B00777"_qs, u"B0O777"_qs, u"0777"_qs}) {
        const FoundCopies copies = found(search, typed);
        ASSERT_FALSE(copies.byCode.empty()) << typed.toStdString();
        EXPECT_EQ(copies.byCode.front().item.item.code, u"B00777");
        EXPECT_EQ(copies.byCode.front().item.item.id, first);
        EXPECT_EQ(copies.byCode.front().item.title, u"Judul 50");
    }
    EXPECT_EQ(codes(found(search, u"judul 50"_qs).byWords), QStringList{u"B00777"_qs})
        << "shown with the code that it was given";
    ASSERT_TRUE(
        LabelRecords(*m_session).reserve({u"B00778"_qs}, u"B00000"_qs, testing::librarian(), {second}));
    EXPECT_EQ(found(search, u"B00778"_qs).byCode.front().item.item.id, second)
        << "given while the search was open";
}

TEST_F(FindCopyTest, OfWordsTypedInARowTheNewestIsAnswered)
{
    freeze();
    FindCopy search(*m_session);
    QSignalSpy answers(&search, &FindCopy::found);
    std::vector<FoundCopies> all;
    QObject::connect(&search, &FindCopy::found, [&](const FoundCopies &copies) { all.push_back(copies); });
    search.warmUp();
    for (const char16_t *typed : {u"j", u"ju", u"jud", u"judul", u"judul 1", u"judul 13"})
        search.search(QString::fromUtf16(typed));
    EXPECT_TRUE(search.isSearching());
    for (int i = 0; i < 100 && (all.empty() || all.back().typed != u"judul 13"); ++i)
        answers.wait(50);
    ASSERT_FALSE(all.empty());
    EXPECT_EQ(codes(all.back().byWords), QStringList({u"B0003"_qs, u"B0013"_qs}))
        << "130 Abc d begins so, too";
    EXPECT_LE(all.size(), 2U) << "what was overtaken is not searched for";
    EXPECT_FALSE(search.isSearching());
    scan(u"B0003"_qs, u"Rak A"_qs);
    search.refresh();
    EXPECT_EQ(codes(all.back().byWords), QStringList({u"B0013"_qs, u"B0003"_qs}))
        << "what was scanned meanwhile steps back";
    EXPECT_TRUE(all.back().byWords.back().isScanned);
}

TEST_F(FindCopyTest, ScanningGoesOnWhileASearchIsUnderWay)
{
    freeze();
    auto search = std::make_unique<FindCopy>(*m_session);
    for (int i = 1; i <= 13; ++i) {
        search->search(u"judul"_qs);
        EXPECT_EQ(scan(u"B%1"_qs.arg(i, 4, 10, QLatin1Char('0')), {}).verdict,
                  i == 10 ? Verdict::OnLoan : Verdict::Found);
    }
    search.reset(); // in the middle of it
    EXPECT_EQ(m_session->totals().found, 13);
}

} // namespace
} // namespace opname
