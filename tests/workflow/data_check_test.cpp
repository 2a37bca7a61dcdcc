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
        const Outcome checked = Preparation(*m_session, librarian()).check([&](const DataProblem &problem) {
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

} // namespace
} // namespace opname
