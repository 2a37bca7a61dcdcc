#include "opname/workflow/sign_off_desk.h"

#include "listed_source.h"
#include "opname/workflow/change_sending.h"
#include "opname/workflow/preparation.h"
#include "opname/workflow/recheck_sample.h"
#include "opname/workflow/reporting.h"
#include "opname/workflow/scan_desk.h"
#include "workflow_library.h"

namespace opname {

using testing::librarian;

namespace {

class SignOffDeskTest : public testing::WorkflowLibrary {
protected:
    void finishAll()
    {
        freeze();
        walkExcept({QStringLiteral("B0004")});
        closeCounting();
        DecisionRequest lost;
        lost.action = DecisionAction::MarkMissing;
        ASSERT_TRUE(decide(lost));
        for (const int number : {7, 8, 9})
            ASSERT_TRUE(SopDesk(*m_session, librarian()).finish(number, {}, QStringLiteral("uji")));
    }

    Result<SignOff> sign(const char *name = "Sari", const char *role = "Kepala Perpustakaan")
    {
        return SignOffDesk(*m_session, librarian()).sign(QLatin1String(name), QLatin1String(role), {});
    }

    template <typename Answer> static void expectRefused(const Answer &answer, const char *what)
    {
        ASSERT_FALSE(answer) << what;
        EXPECT_EQ(answer.error().kind, ErrorKind::Refused) << what;
        EXPECT_TRUE(answer.error().message.contains(u"Sari")) << answer.error().message.toStdString();
    }
};

TEST_F(SignOffDeskTest, NobodySignsBeforeTheRecapOrWithoutNameAndRole)
{
    freeze();
    walkExcept({});
    closeCounting();
    const auto early = sign();
    ASSERT_FALSE(early);
    EXPECT_EQ(early.error().kind, ErrorKind::Refused);
    for (const int number : {7, 8, 9})
        ASSERT_TRUE(SopDesk(*m_session, librarian()).finish(number, {}, QStringLiteral("uji")));
    EXPECT_EQ(sign("", "Kepala").error().kind, ErrorKind::Usage);
    EXPECT_EQ(sign("Sari", " ").error().kind, ErrorKind::Usage);
    EXPECT_TRUE(sign());
    ASSERT_TRUE(SopDesk(*m_session, librarian()).reopen(9, {}, QStringLiteral("rak terlewat")));
    EXPECT_EQ(sign().error().kind, ErrorKind::Refused) << "activity 9 is open again";
}

TEST_F(SignOffDeskTest, TheSameSignatureTwiceIsOne)
{
    finishAll();
    const auto first = sign();
    ASSERT_TRUE(first);
    const qint64 rows = m_session->journalLength();
    const auto again = sign(" Sari ");
    ASSERT_TRUE(again);
    EXPECT_EQ(again->head, first->head);
    EXPECT_EQ(m_session->journalLength(), rows);
    ASSERT_TRUE(sign("Budi", "Ketua Tim"));
    EXPECT_EQ(SignOffDesk(*m_session, librarian()).standing().size(), 2U);
}

TEST_F(SignOffDeskTest, EveryUseCaseThatWritesIsRefusedBySignature)
{
    finishAll();
    ASSERT_TRUE(sign());
    const qint64 rows = m_session->journalLength();

    expectRefused(
        ScanDesk(*m_session)
            .scan(QStringLiteral("B0004"), {QStringLiteral("Rak A"), {}, ScanPurpose::Count, librarian()}),
        "scan");
    DecisionRequest keep;
    keep.action = DecisionAction::Keep;
    expectRefused(decide(keep), "decide");
    expectRefused(
        Preparation(*m_session, librarian()).change(QStringLiteral("city"), QStringLiteral("Ambon")), "set");
    testing::ListedSource source;
    source.items = items();
    source.loans = loans();
    expectRefused(Preparation(*m_session, librarian()).pull(source, {}), "pull");
    EXPECT_FALSE(source.reachedItems) << "SLiMS is not even asked";
    expectRefused(ChangeSending(*m_session, librarian()).takeNextBatch(QStringLiteral("uji")), "push");
    expectRefused(
        SopDesk(*m_session, librarian())
            .declareHome({QStringLiteral("SL"), QStringLiteral("Rak A")}, false, QStringLiteral("x")),
        "declare");
    EXPECT_EQ(m_session->journalLength(), rows);
}

TEST_F(SignOffDeskTest, ASampleWithTooManyErrorsAsksForAReason)
{
    finishAll();
    const auto drawn = RecheckSample(*m_session).draw(10, RecheckSample::Among::Found, librarian());
    ASSERT_TRUE(drawn);
    const auto check = [&](const QString &code) {
        const ScanRequest request{
            code, {}, {}, ScanPurpose::Sample, {QStringLiteral("S1"), QStringLiteral("Budi")}};
        ASSERT_TRUE(m_session->record(std::span(&request, 1)));
    };
    for (const QString &code : drawn->found.first(drawn->found.size() - 1))
        check(code);
    const auto refused = sign();
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().kind, ErrorKind::Refused);
    EXPECT_TRUE(refused.error().message.contains(u"5 %")) << refused.error().message.toStdString();
    SignOffDesk desk(*m_session, librarian());
    EXPECT_TRUE(desk.sign(QStringLiteral("Sari"), QStringLiteral("Kepala"), QStringLiteral("rak dipindah")));
    ASSERT_TRUE(SopDesk(*m_session, librarian()).reopen(10, {}, QStringLiteral("sampel dilanjutkan")));
    check(drawn->found.last());
    EXPECT_TRUE(sign()) << "nothing is wrong any more";
}

TEST_F(SignOffDeskTest, ReopeningNeedsAReasonAndThenWorkGoesOn)
{
    finishAll();
    ASSERT_TRUE(sign());
    const Outcome silent = SopDesk(*m_session, librarian()).reopen(10, {}, {});
    ASSERT_FALSE(silent);
    EXPECT_EQ(silent.error().kind, ErrorKind::Refused);
    EXPECT_FALSE(SignOffDesk(*m_session, librarian()).standing().empty());
    ASSERT_TRUE(SopDesk(*m_session, librarian()).reopen(10, {}, QStringLiteral("buku ditemukan")));
    EXPECT_TRUE(SignOffDesk(*m_session, librarian()).standing().empty());
    EXPECT_TRUE(Preparation(*m_session, librarian()).change(QStringLiteral("city"), QStringLiteral("Ambon")));
}

TEST_F(SignOffDeskTest, TheReportShowsWhoSignedWhenAndWithWhatHead)
{
    finishAll();
    const QString head = QString::fromLatin1(m_session->headHash().toHex());
    ASSERT_TRUE(sign());
    const auto report = Reporting(*m_session).report(QStringLiteral("en"));
    ASSERT_TRUE(report);
    std::vector<QStringList> rows;
    for (const Block &block : report->blocks)
        if (const auto *table = std::get_if<Table>(&block); table != nullptr && table->name == u"signatures")
            table->rows([&](const Table::Row &row) {
                rows.push_back(row.cells);
                return true;
            });
    ASSERT_EQ(rows.size(), 1U);
    EXPECT_EQ(rows[0][0], QStringLiteral("Sari"));
    EXPECT_EQ(rows[0][1], QStringLiteral("Kepala Perpustakaan"));
    EXPECT_EQ(rows[0][3], head);
}

} // namespace
} // namespace opname
