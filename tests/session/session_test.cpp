#include "session_fixture.h"

#include <QFile>

namespace opname {
namespace {

using testing::SessionTest;

TEST_F(SessionTest, FreshSessionVerifies)
{
    EXPECT_EQ(m_session->name(), u"Kecil");
    EXPECT_FALSE(m_session->isFrozen());
    EXPECT_EQ(problemsOf(*m_session), "");
}

TEST_F(SessionTest, CountsScansAndBalances)
{
    freeze();
    EXPECT_EQ(scan(QStringLiteral("B000"), QStringLiteral("Rak A")).verdict, Verdict::Found);
    EXPECT_EQ(scan(QStringLiteral("b001 "), QStringLiteral("Rak A")).verdict, Verdict::Found);
    EXPECT_EQ(scan(QStringLiteral("B000"), QStringLiteral("Rak A")).verdict, Verdict::Duplicate);
    EXPECT_EQ(scan(QStringLiteral("B005"), QStringLiteral("Rak A")).verdict, Verdict::OnLoan);
    EXPECT_EQ(scan(QStringLiteral("B010"), QStringLiteral("Rak A")).verdict, Verdict::Misplaced);
    EXPECT_EQ(scan(QStringLiteral("B013"), QStringLiteral("Rak B")).verdict, Verdict::Excluded);
    EXPECT_EQ(scan(QStringLiteral("XYZ"), QStringLiteral("Rak A")).verdict, Verdict::Unknown);
    EXPECT_EQ(scan(QString(300, u'9'), QStringLiteral("Rak A")).verdict, Verdict::Invalid);
    const Totals totals = m_session->totals();
    EXPECT_TRUE(totals.balances());
    EXPECT_EQ(totals.expected, 13);
    EXPECT_EQ(totals.found, 4);
    EXPECT_EQ(totals.presentOnLoan, 1);
    EXPECT_EQ(totals.onLoan, 0);
    EXPECT_EQ(totals.misplaced, 1);
    EXPECT_EQ(totals.excluded, 1);
    EXPECT_EQ(totals.unknown, 1);
    EXPECT_EQ(totals.duplicates, 1);
    EXPECT_EQ(totals.invalid, 1);
    EXPECT_EQ(problemsOf(*m_session), "");
    reopen();
    EXPECT_EQ(m_session->totals(), totals);
    EXPECT_EQ(problemsOf(*m_session), "");
}

TEST_F(SessionTest, MissingOnlyBetweenBooksReallyRead)
{
    freeze();
    for (const char *code : {"B001", "B002", "B004", "B006"})
        scan(QString::fromLatin1(code), QStringLiteral("Rak A"));
    EXPECT_EQ(m_session->totals().missing, 1); // B003; B005 is lent
    EXPECT_EQ(m_session->totals().onLoan, 1);
    const auto pass = m_session->latestPass(QStringLiteral("rak a"));
    ASSERT_TRUE(pass);
    ASSERT_TRUE(m_session->finishPass(*pass, testing::librarian()));
    EXPECT_EQ(m_session->totals().missing, 5); // the whole site, the lent copy left out
    EXPECT_EQ(m_session->totals().notCovered, 3);
    EXPECT_EQ(problemsOf(*m_session), "");
}

TEST_F(SessionTest, AnotherLongestGapAfterTheFreezeCountsAnewWhatIsMissing)
{
    freeze();
    for (const char *code : {"B000", "B001", "B004", "B006"})
        scan(QString::fromLatin1(code), QStringLiteral("Rak A"));
    ASSERT_EQ(m_session->totals().missing, 2) << "B002 and B003; B005 is lent";
    const qint64 notCovered = m_session->totals().notCovered;
    for (const auto &[gap, missing] : {std::pair("1", 0), {"2", 2}, {"0", 0}}) {
        const Outcome changed =
            m_session->changeSetting(QStringLiteral("gap"), QString::fromLatin1(gap), testing::librarian());
        ASSERT_TRUE(changed) << changed.error().message.toStdString();
        EXPECT_EQ(m_session->totals().missing, missing) << gap;
        EXPECT_EQ(m_session->totals().notCovered, notCovered + 2 - missing) << gap;
        const auto stock = m_session->stockTake();
        ASSERT_TRUE(stock);
        EXPECT_EQ((*stock)->totals(), m_session->totals()) << gap;
        EXPECT_EQ(problemsOf(*m_session), "") << gap;
    }
    EXPECT_EQ(scan(QStringLiteral("B002"), QStringLiteral("Rak A")).verdict, Verdict::Found);
    reopen();
    EXPECT_EQ(m_session->totals().missing, 0);
    EXPECT_EQ(problemsOf(*m_session), "");
}

TEST_F(SessionTest, ShelvesOfOneNameAreToldApartByTheirLocation)
{
    freeze();
    const auto read = [&](const QString &code, const QString &location) {
        const ScanRequest request{
            code, QStringLiteral("Gudang"), {location, {}}, ScanPurpose::Count, testing::librarian()};
        ASSERT_TRUE(m_session->record(std::span(&request, 1)));
    };
    read(QStringLiteral("B000"), QStringLiteral("L1"));
    read(QStringLiteral("B001"), QStringLiteral("L2"));
    const auto passAt = [&](const QString &location) {
        return m_session->latestPass(QStringLiteral("gudang"), {}, {}, {location, {}});
    };
    ASSERT_TRUE(passAt(QStringLiteral("l1")));
    EXPECT_EQ(m_session->liveScansOf(*passAt(QStringLiteral("L1"))).size(), 1U);
    EXPECT_NE(passAt(QStringLiteral("L1")), passAt(QStringLiteral("L2")));
    EXPECT_EQ(passAt({}), passAt(QStringLiteral("L2"))) << "the newest of any";
    EXPECT_FALSE(passAt(QStringLiteral("L3")));
    EXPECT_EQ(m_session->stationOf(*passAt({})), testing::librarian().station);

    const QString shelf = QStringLiteral("gudang");
    EXPECT_EQ(m_session->readingsOf(shelf).size(), 2U);
    EXPECT_EQ(m_session->readingsOf(shelf, QStringLiteral("l1")),
              std::vector<RowId>{*passAt(QStringLiteral("L1"))});
    EXPECT_TRUE(m_session->readingsOf(shelf, QString()).empty()) << "a location was stated each time";
    EXPECT_EQ(m_session->passesOf(shelf, ScanPurpose::Count, QStringLiteral("L2")),
              std::vector<RowId>{*passAt(QStringLiteral("L2"))});
    EXPECT_EQ(m_session->passesOf(shelf, ScanPurpose::Count).size(), 2U);
    EXPECT_EQ(m_session->placesOf(shelf),
              (std::vector<Place>{{QStringLiteral("L1"), {}}, {QStringLiteral("L2"), {}}}));
    EXPECT_TRUE(m_session->placesOf(shelf, QStringLiteral("lain")).empty());
}

TEST_F(SessionTest, UndoIsARowAndTakesTheScanBack)
{
    freeze();
    const ScanAnswer first = scan(QStringLiteral("B000"), QStringLiteral("Rak A"));
    const ScanAnswer second = scan(QStringLiteral("B000"), QStringLiteral("Rak A"));
    const qint64 rows = m_session->journalLength();
    const RowId ids[] = {first.id, first.id};
    EXPECT_EQ(m_session->undo(ids, testing::librarian()).value_or(-1), 1);
    EXPECT_EQ(m_session->journalLength(), rows + 1);
    EXPECT_EQ(m_session->totals().found, 1); // the duplicate carries it now
    EXPECT_EQ(m_session->totals().duplicates, 0);
    const RowId again[] = {second.id};
    EXPECT_EQ(m_session->undo(again, testing::librarian()).value_or(-1), 1);
    EXPECT_EQ(m_session->undo(again, testing::librarian()).value_or(-1), 0);
    EXPECT_EQ(m_session->totals().found, 0);
    EXPECT_EQ(problemsOf(*m_session), "");
}

TEST_F(SessionTest, CountingBeforeTheFreezeIsRefused)
{
    takeCatalogueIn();
    const ScanRequest request{QStringLiteral("B000"), {}, {}, ScanPurpose::Count, testing::librarian()};
    const auto answers = m_session->record(std::span(&request, 1));
    ASSERT_FALSE(answers);
    EXPECT_EQ(answers.error().kind, ErrorKind::Refused);
}

TEST_F(SessionTest, AlteredJournalRowIsFound)
{
    freeze();
    scan(QStringLiteral("B000"));
    m_session.reset();
    tamper(m_path, "UPDATE journal SET body = replace(body, 'B000', 'B001') WHERE kind = 'scan'");
    reopen();
    EXPECT_NE(problemsOf(*m_session), "");
}

TEST_F(SessionTest, AlteredTotalsAreFound)
{
    freeze();
    scan(QStringLiteral("B000"));
    m_session.reset();
    tamper(m_path, "UPDATE total SET found = found + 1 WHERE id = 0");
    reopen();
    EXPECT_NE(problemsOf(*m_session), "");
}

TEST_F(SessionTest, AlteredCatalogueIsFound)
{
    freeze();
    m_session.reset();
    tamper(m_path, "UPDATE item SET price = 5 WHERE id = 3");
    reopen();
    EXPECT_NE(problemsOf(*m_session), "");
}

TEST_F(SessionTest, SettingsActivitiesAndDecisionsSurviveReopening)
{
    freeze();
    ASSERT_TRUE(m_session->changeSetting(QStringLiteral("team"), QStringLiteral("Rina; Budi 'O\"Neil'"),
                                         testing::librarian()));
    ASSERT_TRUE(m_session->recordActivity({ActivityEvent::Step::Finished, 4, {}, QStringLiteral("Rina"), {}},
                                          testing::librarian()));
    Decision decision;
    decision.kind = QStringLiteral("missing");
    decision.id = QStringLiteral("missing:B003");
    decision.action = QStringLiteral("keep");
    ASSERT_TRUE(m_session->decide(std::span(&decision, 1), testing::librarian()));
    reopen();
    EXPECT_EQ(m_session->setting(QStringLiteral("team")), u"Rina; Budi 'O\"Neil'");
    EXPECT_TRUE(m_session->sopProgress().isFinished(4));
    ASSERT_EQ(m_session->decisions().size(), 1U);
    EXPECT_TRUE(QFile::exists(m_path + QStringLiteral("-backups/kecil-activity-4.opname")));
    EXPECT_EQ(problemsOf(*m_session), "");
}

TEST_F(SessionTest, ScanAfterCountingWasClosedIsMarkedLaterAlsoInAReopenedFile)
{
    freeze();
    ASSERT_TRUE(m_session->recordActivity({ActivityEvent::Step::Finished, 5, {}, QStringLiteral("Rina"), {}},
                                          testing::librarian()));
    reopen();
    scan(QStringLiteral("B000"));
    QByteArray body;
    ASSERT_TRUE(m_session->visitJournal(0, [&](const JournalRow &row) {
        body = row.body;
        return true;
    }));
    EXPECT_TRUE(body.contains("\"later\":true")) << body.toStdString();
}

} // namespace
} // namespace opname
