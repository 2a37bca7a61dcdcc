#include "opname/session/loan_confirmations.h"

#include "opname/session/session_merge.h"
#include "opname/session/stations.h"
#include "opname/session/verification.h"
#include "small_library.h"
#include "support/session_tables.h"

#include <sqlite3.h>

namespace opname {
namespace {

using testing::librarian;

class LoanConfirmationsTest : public testing::SmallLibrary {
protected:
    static LoanConfirmation hasIt()
    {
        LoanConfirmation said;
        said.asked = QDate(2026, 11, 2);
        said.answered = QDate(2026, 11, 5);
        said.result = BorrowerAnswer::HasIt;
        said.note = QStringLiteral("lewat telepon");
        return said;
    }

    Result<qint64> note(const LoanConfirmation &said, const QStringList &codes = {QStringLiteral("B005")})
    {
        return LoanConfirmations(*m_session).note(codes, said, librarian());
    }

    QHash<qint64, LoanConfirmation> confirmed() { return LoanConfirmations(*m_session).ofOpenLoans(); }

    QString problems() { return Verification::verify(*m_session).problems.join(u'\n'); }

    void expectNoted(const LoanConfirmation &said)
    {
        const auto noted = note(said);
        ASSERT_TRUE(noted) << noted.error().message.toStdString();
        EXPECT_EQ(*noted, 1);
    }
};

TEST_F(LoanConfirmationsTest, NamesOfAnswersComeBack)
{
    for (int i = 0; i < borrowerAnswerCount; ++i) {
        const auto answer = static_cast<BorrowerAnswer>(i);
        EXPECT_EQ(borrowerAnswerFromName(borrowerAnswerName(answer)), answer);
    }
    EXPECT_FALSE(borrowerAnswerFromName(u"hasit").has_value());
}

TEST_F(LoanConfirmationsTest, WhatIsNotedBeforeTheFreezeIsThereAgainAndReplays)
{
    takeCatalogueIn();
    LoanConfirmation asked;
    asked.asked = QDate(2026, 11, 2);
    expectNoted(asked);
    ASSERT_TRUE(m_session->freeze(librarian()));
    EXPECT_EQ(confirmed().value(1).result, BorrowerAnswer::NoAnswer);
    EXPECT_FALSE(confirmed().value(1).answered.isValid());
    LoanConfirmation said = hasIt();
    said.note = QStringLiteral("  lewat \n telepon ");
    const auto noted = note(said, {QStringLiteral("b005")});
    ASSERT_TRUE(noted) << noted.error().message.toStdString();
    reopen();
    ASSERT_EQ(confirmed().size(), 1);
    const LoanConfirmation found = confirmed().value(1);
    EXPECT_TRUE(found.saysAs(hasIt()));
    EXPECT_EQ(found.by, u"Rina");
    EXPECT_GT(found.time, 0);
    EXPECT_EQ(problems().toStdString(), "");
}

TEST_F(LoanConfirmationsTest, SaidAgainItWritesNothing)
{
    freeze();
    expectNoted(hasIt());
    const qint64 rows = m_session->journalLength();
    const auto again = note(hasIt(), {QStringLiteral("B005"), QStringLiteral("B005")});
    ASSERT_TRUE(again);
    EXPECT_EQ(*again, 0);
    EXPECT_EQ(m_session->journalLength(), rows);
}

TEST_F(LoanConfirmationsTest, WhatCannotBeIsRefusedAndNothingIsWritten)
{
    freeze();
    const qint64 rows = m_session->journalLength();
    LoanConfirmation early = hasIt();
    early.answered = QDate(2026, 11, 1);
    LoanConfirmation withoutDay = hasIt();
    withoutDay.answered = {};
    LoanConfirmation dayWithoutAnswer = hasIt();
    dayWithoutAnswer.result = BorrowerAnswer::NoAnswer;
    LoanConfirmation longNote = hasIt();
    longNote.note = QString(LoanConfirmations::longestNote + 1, u'x');
    LoanConfirmation damaged = hasIt();
    damaged.note = QStringLiteral("a\x01z");
    for (const LoanConfirmation &wrong : {early, withoutDay, dayWithoutAnswer, longNote, damaged}) {
        const auto noted = note(wrong);
        ASSERT_FALSE(noted);
        EXPECT_EQ(noted.error().kind, ErrorKind::Usage);
    }
    const auto notLent = note(hasIt(), {QStringLiteral("B005"), QStringLiteral("B001")});
    ASSERT_FALSE(notLent);
    EXPECT_EQ(notLent.error().kind, ErrorKind::Usage);
    EXPECT_TRUE(notLent.error().message.contains(u"B001"));
    reopen(Session::Access::Read);
    EXPECT_FALSE(note(hasIt()));
    EXPECT_EQ(m_session->journalLength(), rows);
}

TEST_F(LoanConfirmationsTest, WhatIsLentAnewWasNotConfirmed)
{
    freeze();
    expectNoted(hasIt());
    const QString code = QStringLiteral("B005");
    const QDate due(2026, 12, 1);
    ASSERT_TRUE(
        m_session->replaceLoans({{9, code, QDate(2026, 1, 2), due}}, QStringLiteral("berkas"), librarian()));
    EXPECT_TRUE(confirmed().value(9).saysAs(hasIt())) << "the same loan under another number";
    ASSERT_TRUE(m_session->replaceLoans({{1, code, QDate(2026, 11, 20), due}}, QStringLiteral("berkas"),
                                        librarian()));
    EXPECT_TRUE(confirmed().isEmpty());
    LoanConfirmation lost = hasIt();
    lost.result = BorrowerAnswer::Lost;
    expectNoted(lost);
    EXPECT_EQ(confirmed().value(1).result, BorrowerAnswer::Lost);
    EXPECT_EQ(problems().toStdString(), "");
}

TEST_F(LoanConfirmationsTest, AlteredTableIsFound)
{
    freeze();
    expectNoted(hasIt());
    m_session.reset();
    sqlite3 *database = nullptr;
    ASSERT_EQ(sqlite3_open(QFile::encodeName(m_path).constData(), &database), SQLITE_OK);
    ASSERT_EQ(
        sqlite3_exec(database, "UPDATE loan_confirmation SET result = 'returned'", nullptr, nullptr, nullptr),
        SQLITE_OK);
    sqlite3_close(database);
    reopen();
    EXPECT_TRUE(problems().contains(u"borrowers")) << problems().toStdString();
}

TEST_F(LoanConfirmationsTest, OfTwoLaptopsTheNewestCountsInBothFiles)
{
    freeze();
    const QString path = m_folder.filePath(QStringLiteral("laptop.opname"));
    ASSERT_TRUE(Stations(*m_session).handOn(path, QStringLiteral("laptop"), librarian()));
    LoanConfirmation asked;
    asked.asked = QDate(2026, 11, 2);
    expectNoted(asked);
    {
        auto laptop = Session::open(path, Session::Access::Write);
        ASSERT_TRUE(laptop);
        ASSERT_TRUE(SessionMerge(**laptop).take({m_path}));
        const Author author{(*laptop)->ownStation(), QStringLiteral("Budi")};
        ASSERT_TRUE(LoanConfirmations(**laptop).note({QStringLiteral("B005")}, hasIt(), author));
    }
    const auto merged = SessionMerge(*m_session).take({path});
    ASSERT_TRUE(merged);
    EXPECT_EQ(merged->front().answer, MergedFile::Answer::Taken);
    ASSERT_EQ(confirmed().size(), 1);
    EXPECT_TRUE(confirmed().value(1).saysAs(hasIt()));
    EXPECT_EQ(confirmed().value(1).by, u"Budi");
    EXPECT_EQ(problems().toStdString(), "");
    EXPECT_EQ(
        testing::firstDifference(testing::sessionTables(m_path), testing::sessionTables(path)).toStdString(),
        "");
}

} // namespace
} // namespace opname
