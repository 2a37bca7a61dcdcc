#include "opname/workflow/data_check.h"
#include "opname/workflow/preparation.h"

#include "listed_source.h"
#include "workflow_library.h"

namespace opname {
namespace {

using testing::librarian;

class DataCheckTest : public testing::WorkflowLibrary {
protected:
    /// "kind code" of every problem, in the order told.
    QStringList problemsOf(const std::vector<Item> &all, std::size_t most = 1000)
    {
        testing::ListedSource source;
        source.lists.locations = {{QStringLiteral("SL"), QStringLiteral("Lantai 1")}};
        source.items = all;
        for (const Item &item : all)
            if (item.titleId != 0) {
                source.titles.emplace_back();
                source.titles.back().id = item.titleId;
                source.titles.back().title = QStringLiteral("Judul");
            }
        EXPECT_TRUE(
            Preparation(*m_session, librarian()).pull(source, [](const PullProgress &) { return true; }));
        QStringList found;
        const Outcome checked = DataCheck(*m_session).visit([&](const DataProblem &problem) {
            EXPECT_FALSE(problem.detail.isEmpty());
            found.append(problem.kind + u' ' + problem.itemCode);
            return std::size_t(found.size()) < most;
        });
        EXPECT_TRUE(checked);
        return found;
    }

    static Item coded(qint64 id, const QString &code, const QString &callNumber = QStringLiteral("150 Abc d"))
    {
        Item item = copy(id, callNumber, QStringLiteral("SL"), QStringLiteral("Rak A"));
        item.code = code;
        return item;
    }
};

TEST_F(DataCheckTest, SoundCatalogueHasNoProblems)
{
    EXPECT_TRUE(problemsOf(items()).isEmpty());
}

TEST_F(DataCheckTest, EveryKindOfProblemIsTold)
{
    Item orphan = coded(6, QStringLiteral("B6"));
    orphan.titleId = 0;
    EXPECT_EQ(problemsOf({coded(1, {}), coded(2, QStringLiteral("B\t2")), coded(3, QStringLiteral(" B3")),
                          coded(4, QStringLiteral("B4"), {}),
                          coded(5, QStringLiteral("B5"), QStringLiteral("Kamus")), orphan,
                          coded(7, QStringLiteral("123456789012345678901"))}),
              (QStringList{QStringLiteral("no_code "), QStringLiteral("control_characters B\t2"),
                           QStringLiteral("blank_in_code  B3"), QStringLiteral("no_call_number B4"),
                           QStringLiteral("no_class B5"), QStringLiteral("no_title B6"),
                           QStringLiteral("over_long_code 123456789012345678901")}));
}

TEST_F(DataCheckTest, CopyWithABadCodeAndABadCallNumberHasBoth)
{
    EXPECT_EQ(problemsOf({coded(1, {}, {})}),
              (QStringList{QStringLiteral("no_code "), QStringLiteral("no_call_number ")}));
    EXPECT_EQ(problemsOf({coded(1, {}, {})}, 1), QStringList{QStringLiteral("no_code ")})
        << "the visitor wanted one only";
}

TEST_F(DataCheckTest, CodesThatLookAlikeAreToldOfAllButTheFirst)
{
    const QStringList found = problemsOf(
        {coded(1, QStringLiteral("B-0012")), coded(2, QStringLiteral("B12")),
         coded(3, QStringLiteral("00077")), coded(4, QStringLiteral("77")), coded(5, QStringLiteral("PO1")),
         coded(6, QStringLiteral("p0l")), coded(7, QStringLiteral("1-23")), coded(8, QStringLiteral("12-3")),
         coded(9, QStringLiteral("B120")), coded(10, QStringLiteral("B1200"))});
    EXPECT_EQ(found,
              (QStringList{QStringLiteral("lookalike_code B12"), QStringLiteral("lookalike_code 77"),
                           QStringLiteral("lookalike_code p0l")}));
}

TEST_F(DataCheckTest, CodesAreHeldToTheLibrarysPatternOnceThereIsOne)
{
    const std::vector<Item> all = {coded(1, QStringLiteral("B00012")), coded(2, QStringLiteral("b00013")),
                                   coded(3, QStringLiteral("X00014"))};
    EXPECT_TRUE(problemsOf(all).isEmpty());
    Preparation preparation(*m_session, librarian());
    ASSERT_TRUE(preparation.change(QStringLiteral("codes.pattern"), QStringLiteral("B00000")));
    EXPECT_EQ(problemsOf(all), QStringList{QStringLiteral("code_outside_pattern X00014")});
    ASSERT_TRUE(preparation.change(QStringLiteral("codes.pattern"), QStringLiteral("B00000\nX00000")));
    EXPECT_TRUE(problemsOf(all).isEmpty()) << "a library may number in more than one way";
    EXPECT_EQ(problemsOf({coded(1, QStringLiteral("Y00014"))}),
              QStringList{QStringLiteral("code_outside_pattern Y00014")});
    const Outcome second =
        preparation.change(QStringLiteral("codes.pattern"), QStringLiteral("B00000\nno zero"));
    ASSERT_FALSE(second);
    EXPECT_TRUE(second.error().message.contains(u"no zero")) << second.error().message.toStdString();
    const Outcome refused = preparation.change(QStringLiteral("codes.pattern"), QStringLiteral("no zero"));
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().kind, ErrorKind::Usage);
    ASSERT_TRUE(preparation.change(QStringLiteral("codes.pattern"), {}));
    EXPECT_TRUE(problemsOf(all).isEmpty());
}

TEST_F(DataCheckTest, CheckDigitsAreCheckedOnceTheLibraryUsesThem)
{
    ASSERT_TRUE(Preparation(*m_session, librarian())
                    .change(QStringLiteral("codes.check_digit"), QStringLiteral("yes")));
    EXPECT_EQ(problemsOf({coded(1, QStringLiteral("31111000012342")),
                          coded(2, QStringLiteral("31111000012343")), coded(3, QStringLiteral("B00012"))}),
              (QStringList{QStringLiteral("wrong_check_digit 31111000012343"),
                           QStringLiteral("wrong_check_digit B00012")}));
}

TEST_F(DataCheckTest, RarerOfTwoWaysToClassIslamIsTold)
{
    EXPECT_EQ(problemsOf({coded(1, QStringLiteral("B1"), QStringLiteral("2X4.1 Abd f")),
                          coded(2, QStringLiteral("B2"), QStringLiteral("2X1 Qur t")),
                          coded(3, QStringLiteral("B3"), QStringLiteral("297.12 Shi m"))}),
              QStringList{QStringLiteral("mixed_islamic_classes B3")});
    EXPECT_TRUE(problemsOf({coded(1, QStringLiteral("B1"), QStringLiteral("2X4.1 Abd f")),
                            coded(2, QStringLiteral("B2"), QStringLiteral("2X1 Qur t"))})
                    .isEmpty());
}

TEST_F(DataCheckTest, CallNumberThatContradictsItsTitleIsTold)
{
    testing::ListedSource source;
    source.lists.locations = {{QStringLiteral("SL"), QStringLiteral("Lantai 1")}};
    const auto add = [&](qint64 id, const QString &own, const QString &titles,
                         const QString &classification) {
        source.items.push_back(coded(id, QStringLiteral("B%1").arg(id), own));
        source.titles.emplace_back();
        source.titles.back().id = id;
        source.titles.back().title = QStringLiteral("Judul");
        source.titles.back().callNumber = titles;
        source.titles.back().classification = classification;
    };
    add(1, QStringLiteral("813 Hir l c.2"), QStringLiteral("813 Hir l"), QStringLiteral("813"));
    add(2, {}, QStringLiteral("R 005.133 Jan p"), QStringLiteral("005.133"));
    add(3, QStringLiteral("641 Bet m"), QStringLiteral("641 Bet m"), QStringLiteral("658.8"));
    add(4, QStringLiteral("150 Fre t"), QStringLiteral("150 Jun a"), QStringLiteral("150"));
    add(5, QStringLiteral("2X4 Abd f"), QStringLiteral("2X4 Abd f"), QStringLiteral("297.4"));
    add(6, QStringLiteral("2X4 Abd f"), QStringLiteral("2X4 Abd f"), QStringLiteral("813"));
    add(7, QStringLiteral("2X4 Abd f"), QStringLiteral("2X4 Abd f"), QStringLiteral(" 2 X 4"));
    add(8, QStringLiteral("297.4 Abd f"), QStringLiteral("297.4 Abd f"), QStringLiteral("330"));
    add(9, QStringLiteral("813.5 Hir"), QStringLiteral("813"), QStringLiteral("813"));
    add(10, QStringLiteral("813 Hirt"), QStringLiteral("813 Hir"), QStringLiteral("813"));
    add(12, QStringLiteral("959.8 Ric s"), QStringLiteral("959.8 Ric s"), QStringLiteral("959.1"));
    add(13, QStringLiteral("899.22 Toe b"), QStringLiteral("899.22 Toe b"), QStringLiteral("899.221 3"));
    add(11, QStringLiteral("813 Hir/v.2"), QStringLiteral("813 Hir"), QStringLiteral("813"));
    ASSERT_TRUE(Preparation(*m_session, librarian()).pull(source, [](const PullProgress &) { return true; }));
    QStringList found;
    ASSERT_TRUE(DataCheck(*m_session).visit([&](const DataProblem &problem) {
        found.append(problem.kind + u' ' + problem.itemCode);
        return true;
    }));
    EXPECT_EQ(
        found,
        (QStringList{QStringLiteral("class_differs B3"), QStringLiteral("call_number_differs B4"),
                     QStringLiteral("class_differs B6"), QStringLiteral("class_differs B8"),
                     QStringLiteral("call_number_differs B9"), QStringLiteral("call_number_differs B10"),
                     QStringLiteral("class_differs B12"), QStringLiteral("mixed_islamic_classes B8")}));
}

} // namespace
} // namespace opname
