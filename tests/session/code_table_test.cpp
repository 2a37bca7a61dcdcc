#include "opname/session/code_table.h"

#include "opname/domain/item_code.h"
#include "opname/session/catalogue_writer.h"
#include "opname/session/verification.h"
#include "small_library.h"

namespace opname {
namespace {

class CodeTableTest : public testing::SmallLibrary {
protected:
    void useTableOfReader()
    {
        const auto reader = Session::open(m_path, Session::Access::Read);
        ASSERT_TRUE(reader);
        auto codes = CodeTable::read(**reader);
        ASSERT_TRUE(codes) << codes.error().message.toStdString();
        m_session->useCodes(std::move(*codes));
    }

    static QStringList codesRead()
    {
        return {QStringLiteral("B000"), QStringLiteral("b003"), QStringLiteral(" B005 "),
                QStringLiteral("B012"), QStringLiteral("B013"), QStringLiteral("ASING"),
                QStringLiteral("B003"), QStringLiteral("B00")};
    }

    std::vector<ScanAnswer> scanAll()
    {
        std::vector<ScanAnswer> answers;
        for (const QString &code : codesRead())
            answers.push_back(scan(code));
        return answers;
    }
};

TEST_F(CodeTableTest, BeforeTheFreezeThereIsNone)
{
    takeCatalogueIn();
    const auto codes = CodeTable::read(*m_session);
    ASSERT_FALSE(codes);
    EXPECT_EQ(codes.error().kind, ErrorKind::Refused);
}

TEST_F(CodeTableTest, EveryCopyIsAmongTheCandidatesOfItsCode)
{
    freeze();
    const auto codes = CodeTable::read(*m_session);
    ASSERT_TRUE(codes);
    EXPECT_EQ((*codes)->slotCount(), 14U);
    for (int i = 0; i < 14; ++i) {
        const QString code = QStringLiteral("B%1").arg(i, 3, 10, QLatin1Char('0'));
        const auto candidates = (*codes)->candidates(foldedCode(code));
        EXPECT_EQ(std::count_if(candidates.begin(), candidates.end(),
                                [&](const CodeTable::Copy &copy) { return copy.item == quint32(i + 1); }),
                  1)
            << i;
    }
}

TEST_F(CodeTableTest, ScansAreAnsweredAsFromTheFile)
{
    freeze();
    const QString copy = m_folder.filePath(QStringLiteral("salinan.opname"));
    ASSERT_TRUE(m_session->saveCopy(copy));
    const std::vector<ScanAnswer> fromFile = scanAll();
    const Totals totals = m_session->totals();

    m_session.reset();
    m_path = copy;
    reopen();
    useTableOfReader();
    const std::vector<ScanAnswer> fromTable = scanAll();
    ASSERT_EQ(fromTable.size(), fromFile.size());
    for (std::size_t i = 0; i < fromFile.size(); ++i) {
        EXPECT_EQ(fromTable[i].verdict, fromFile[i].verdict) << i;
        EXPECT_EQ(fromTable[i].slot, fromFile[i].slot) << i;
        EXPECT_EQ(fromTable[i].itemCode, fromFile[i].itemCode) << i;
        EXPECT_EQ(fromTable[i].title, fromFile[i].title) << i;
        EXPECT_EQ(fromTable[i].callNumber, fromFile[i].callNumber) << i;
        EXPECT_EQ(fromTable[i].home, fromFile[i].home) << i;
    }
    EXPECT_EQ(m_session->totals().found, totals.found);
    EXPECT_EQ(m_session->totals().unknown, totals.unknown);
    EXPECT_EQ(Verification::verify(*m_session).problems.join(u'\n').toStdString(), "");
}

TEST_F(CodeTableTest, ACopyThatCameLaterIsFoundWithATableOfBefore)
{
    freeze();
    useTableOfReader();
    LaterPull pull;
    pull.sourceLabel = QStringLiteral("uji");
    pull.added.push_back(
        item(50, QStringLiteral("NEW1"), QStringLiteral("115 Baru"), QStringLiteral("Rak A")));
    ASSERT_TRUE(m_session->recordLaterPull(pull, testing::librarian()));
    EXPECT_EQ(scan(QStringLiteral("new1")).verdict, Verdict::Added);
    EXPECT_EQ(scan(QStringLiteral("B001")).verdict, Verdict::Found);
    useTableOfReader();
    EXPECT_EQ(scan(QStringLiteral("NEW1")).verdict, Verdict::Duplicate);
    EXPECT_EQ(scan(QStringLiteral("B002")).verdict, Verdict::Found);
    EXPECT_EQ(Verification::verify(*m_session).problems.join(u'\n').toStdString(), "");
}

} // namespace
} // namespace opname
