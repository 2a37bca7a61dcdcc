// Files of which some were signed, and some opened again.

#include "session_merge_fixture.h"

#include "opname/session/journal_exchange.h"
#include "opname/session/sign_offs.h"

#include <algorithm>

namespace opname {
namespace {

using testing::librarian;
using testing::sessionTables;
using Answer = MergedFile::Answer;

class SignedMergeTest : public testing::SessionMergeFixture {
protected:
    void sign()
    {
        const Outcome signedOff =
            SignOffs(*m_session).sign(QStringLiteral("Rina"), QStringLiteral("Kepala"), {}, librarian());
        ASSERT_TRUE(signedOff) << signedOff.error().message.toStdString();
    }

    static ActivityEvent reopening()
    {
        return {ActivityEvent::Step::Reopened,
                10,
                {},
                QStringLiteral("Rina"),
                QStringLiteral("Satu rak terlewat")};
    }

    void reopenActivity() { ASSERT_TRUE(m_session->recordActivity(reopening(), librarian())); }

    /// The rows of the first station, as a message.
    Result<JournalExchange::Arrival> sendFirst(Session &to)
    {
        const auto rows = JournalExchange(*m_session).rowsSince(librarian().station, 0, 1000);
        EXPECT_TRUE(rows);
        return JournalExchange(to).take(*rows);
    }

    /// What became of the files, taken by a copy of `base` at `path` in one go.
    static std::vector<MergedFile> mergedAtOnce(const QString &base, const QString &path,
                                                const QStringList &paths)
    {
        QFile::remove(path);
        EXPECT_TRUE(QFile::copy(base, path));
        const auto into = open(path);
        const auto merged = SessionMerge(*into).take(paths);
        EXPECT_TRUE(merged) << (merged ? "" : merged.error().message.toStdString());
        expectSound(*into);
        return merged.value_or(std::vector<MergedFile>());
    }
};

TEST_F(SignedMergeTest, WhatWasSignedDoesNotGrow)
{
    const auto second = handOn(QStringLiteral("kedua"));
    scanAt(*second, QStringLiteral("B001"), QStringLiteral("Rak A"));
    sign();
    EXPECT_EQ(take(*m_session, second->path()).answer, Answer::SignedOff);
    EXPECT_EQ(take(*second, m_path).answer, Answer::SignedOff);
    const QString behind = file(QStringLiteral("lama"));
    ASSERT_TRUE(m_session->saveCopy(behind));
    EXPECT_EQ(take(*m_session, behind).answer, Answer::NothingNew);
}

TEST_F(SignedMergeTest, WhoHasTheSignatureGoesOnWithTheReopening)
{
    const auto second = handOn(QStringLiteral("kedua"));
    const auto third = handOn(QStringLiteral("ketiga"));
    scanAt(*third, QStringLiteral("B005"), QStringLiteral("Rak A"));
    sign();
    ASSERT_TRUE(sendFirst(*second));
    ASSERT_TRUE(sendFirst(*third));
    const auto fromThird = JournalExchange(*third).rowsSince(third->ownStation(), 0, 1000);
    EXPECT_FALSE(JournalExchange(*second).take(*fromThird)) << "it is signed off";
    EXPECT_EQ(take(*m_session, third->path()).answer, Answer::SignedOff);

    EXPECT_FALSE(second->recordActivity(reopening(), {second->ownStation(), QStringLiteral("Budi")}));
    reopenActivity();
    EXPECT_EQ(take(*m_session, third->path()).answer, Answer::Taken) << "its signature was ended here";
    EXPECT_EQ(take(*second, m_path).answer, Answer::Taken);
    const auto taken = sendFirst(*third);
    ASSERT_TRUE(taken) << taken.error().message.toStdString();
    EXPECT_GT(taken->received, 0);
    for (Session *laptop : {second.get(), third.get()}) {
        EXPECT_TRUE(SignOffs(*laptop).standing().empty());
        expectSame(m_path, laptop->path());
        expectSound(*laptop);
    }
    EXPECT_EQ(scanAt(*second, QStringLiteral("B001"), QStringLiteral("Rak A")).verdict, Verdict::Found);
    EXPECT_EQ(scanAt(*third, QStringLiteral("B002"), QStringLiteral("Rak A")).verdict, Verdict::Found);
}

TEST_F(SignedMergeTest, AReopeningLetsOtherFilesInWhereverItStandsAmongThem)
{
    const auto plain = handOn(QStringLiteral("polos"));
    const auto sealed = handOn(QStringLiteral("tersegel"));
    const auto receiver = handOn(QStringLiteral("penerima"));
    const QString unsealed = file(QStringLiteral("dasar"));
    ASSERT_TRUE(receiver->saveCopy(unsealed));
    scanAt(*plain, QStringLiteral("B001"), QStringLiteral("Rak A"));
    scanAt(*sealed, QStringLiteral("B005"), QStringLiteral("Rak A"));
    sign();
    for (Session *laptop : {sealed.get(), receiver.get()})
        ASSERT_TRUE(sendFirst(*laptop));
    const QString signedToo = file(QStringLiteral("dasar-tersegel"));
    ASSERT_TRUE(receiver->saveCopy(signedToo));
    reopenActivity();

    QStringList first;
    for (const QString &base : {unsealed, signedToo}) {
        QStringList paths{m_path, plain->path(), sealed->path()};
        std::sort(paths.begin(), paths.end());
        do {
            const QString path = file(QStringLiteral("gabung"));
            const auto merged = mergedAtOnce(base, path, paths);
            for (const MergedFile &each : merged)
                EXPECT_EQ(each.answer, Answer::Taken) << paths.join(u' ').toStdString() << "\n"
                                                      << each.account.toStdString();
            const QStringList tables = sessionTables(path);
            if (first.isEmpty())
                first = tables;
            EXPECT_EQ(testing::firstDifference(first, tables).toStdString(), "");
        } while (std::next_permutation(paths.begin(), paths.end()));
    }
}

TEST_F(SignedMergeTest, WhatIsKeptOutInTheEndIsToldOnceWhateverTheOrder)
{
    const auto plain = handOn(QStringLiteral("polos"));
    const auto receiver = handOn(QStringLiteral("penerima"));
    scanAt(*plain, QStringLiteral("B001"), QStringLiteral("Rak A"));
    sign();
    ASSERT_TRUE(sendFirst(*receiver));
    const QString base = file(QStringLiteral("dasar"));
    ASSERT_TRUE(receiver->saveCopy(base));
    reopenActivity();
    sign();

    QStringList first;
    for (const bool isPlainFirst : {true, false}) {
        const QStringList paths =
            isPlainFirst ? QStringList{plain->path(), m_path} : QStringList{m_path, plain->path()};
        const QString path = file(QStringLiteral("gabung"));
        const auto merged = mergedAtOnce(base, path, paths);
        ASSERT_EQ(merged.size(), 2U);
        const MergedFile &refused = merged[isPlainFirst ? 0 : 1];
        EXPECT_EQ(refused.answer, Answer::SignedOff) << "it was signed again";
        EXPECT_EQ(refused.path, plain->path());
        EXPECT_EQ(refused.received, 0);
        EXPECT_EQ(refused.quarantined, 2) << "a shelf was opened, a copy was scanned";
        EXPECT_EQ(merged[isPlainFirst ? 1 : 0].answer, Answer::Taken);
        const QStringList tables = sessionTables(path);
        if (first.isEmpty())
            first = tables;
        EXPECT_EQ(testing::firstDifference(first, tables).toStdString(), "");
    }
}

} // namespace
} // namespace opname
