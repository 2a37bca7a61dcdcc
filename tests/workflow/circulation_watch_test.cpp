#include "opname/workflow/circulation_watch.h"

#include "opname/session/verification.h"
#include "opname/workflow/preparation.h"
#include "opname/workflow/reporting.h"
#include "workflow_library.h"

#include <QFile>

#include <algorithm>

namespace opname {

using testing::librarian;

namespace {

using Kind = CirculationEvent::Kind;

class CirculationWatchTest : public testing::WorkflowLibrary {
protected:
    std::vector<CirculationEvent> events()
    {
        auto told = CirculationWatch(*m_session).events();
        EXPECT_TRUE(told);
        return told.value_or(std::vector<CirculationEvent>());
    }

    /// Answers the file's path.
    QString takeLoansFrom(const char *lines)
    {
        const QString path = m_folder.filePath(QStringLiteral("pinjam.csv"));
        QFile file(path);
        EXPECT_TRUE(file.open(QIODevice::WriteOnly));
        file.write(lines);
        file.close();
        const auto taken = Preparation(*m_session, librarian()).takeLoansFrom(path);
        EXPECT_TRUE(taken) << (taken ? "" : taken.error().message.toStdString());
        return path;
    }

    static Loan loan(qint64 id, const char *code, QDate due = QDate(2026, 12, 8))
    {
        return {id, QString::fromLatin1(code), QDate(2026, 11, 24), due};
    }
};

TEST_F(CirculationWatchTest, EveryLoanAndReturnSinceTheFreezeIsToldWithItemAndTime)
{
    freeze();
    EXPECT_TRUE(events().empty()) << "the loans of the freeze are no events";
    const QDateTime before = QDateTime::currentDateTimeUtc().addMSecs(-1);
    pullAgain(items(), {loans()[0], loan(2, "B0003")});
    pullAgain(items(), {loan(2, "B0003"), loan(3, "X99")});
    pullAgain(items(), {loan(2, "B0003"), loan(3, "X99")});
    const auto told = events();
    ASSERT_EQ(told.size(), 3U);
    EXPECT_EQ(told[0].kind, Kind::Lent);
    EXPECT_EQ(told[0].itemCode, u"B0003");
    EXPECT_EQ(told[0].title, u"Judul 3");
    EXPECT_EQ(told[0].callNumber, u"130 Abc d");
    EXPECT_EQ(told[0].loanDate, QDate(2026, 11, 24));
    EXPECT_GE(told[0].found, before);
    EXPECT_LE(told[0].found, QDateTime::currentDateTimeUtc());
    EXPECT_EQ(told[1].kind, Kind::Returned);
    EXPECT_EQ(told[1].itemCode, u"B0010");
    EXPECT_LT(told[0].seq, told[1].seq);
    EXPECT_EQ(told[2].itemCode, u"X99");
    EXPECT_TRUE(told[2].title.isEmpty()) << "an item that the session does not know";
}

TEST_F(CirculationWatchTest, AnotherDueDateOfALoanIsNeitherLoanNorReturn)
{
    freeze();
    Loan extended = loans()[0];
    extended.dueDate = extended.dueDate.addDays(14);
    pullAgain(items(), {extended});
    const auto told = events();
    ASSERT_EQ(told.size(), 1U);
    EXPECT_EQ(told[0].kind, Kind::Extended);
    EXPECT_EQ(told[0].dueDate, extended.dueDate);
    EXPECT_EQ(m_session->totals().onLoan, 1);
    EXPECT_TRUE(codes(DiscrepancyKind::LentOrReturnedDuring).isEmpty());
}

TEST_F(CirculationWatchTest, LoansThatBecameKnownAfterTheFreezeAreNoEvents)
{
    freeze(false);
    pullAgain(items(), {loans()[0], loan(2, "B0003")});
    EXPECT_TRUE(events().empty());
    EXPECT_TRUE(codes(DiscrepancyKind::LentOrReturnedDuring).isEmpty());
    pullAgain(items(), {loans()[0]});
    EXPECT_EQ(codes(DiscrepancyKind::LentOrReturnedDuring), QStringList(QStringLiteral("B0003")));
    ASSERT_EQ(events().size(), 1U);
    EXPECT_EQ(events()[0].kind, Kind::Returned);
}

TEST_F(CirculationWatchTest, SameLoansUnderOtherNumbersAreNoCirculation)
{
    const std::vector<Loan> inSlims{loan(70, "B0003"), loan(2, "B0005"), loan(72, "B0010")};
    takeIn(items(), inSlims);
    ASSERT_TRUE(m_session->freeze(librarian()));
    const qint64 onLoan = *m_session->totals().onLoan;
    for (const char *lines : {"B0003,2026-11-24,2026-12-08\nB0005,2026-11-24,2026-12-08\nB0010,2026-11-24,\n",
                              "b0010,,\nB0003,2026-11-24,2026-12-08\nB0005,2026-11-24,2026-12-08\n"}) {
        takeLoansFrom(lines);
        EXPECT_TRUE(events().empty()) << lines;
        EXPECT_EQ(m_session->catalogue().loans().size(), 3U);
    }
    pullAgain(items(), inSlims);
    EXPECT_TRUE(events().empty()) << "SLiMS's own numbers again";
    EXPECT_EQ(m_session->totals().onLoan, onLoan);
    EXPECT_TRUE(m_session->catalogue().laterDifferences().empty());
    EXPECT_TRUE(Verification::verify(*m_session).problems.isEmpty());
}

TEST_F(CirculationWatchTest, ANumberThatWentOverToAnotherLoanIsAReturnAndALoan)
{
    freeze();
    pullAgain(items(), {loan(1, "B0003")});
    const auto told = events();
    ASSERT_EQ(told.size(), 2U);
    EXPECT_EQ(told[0].kind, Kind::Returned);
    EXPECT_EQ(told[0].itemCode, u"B0010");
    EXPECT_EQ(told[1].kind, Kind::Lent);
    EXPECT_EQ(told[1].itemCode, u"B0003");
    EXPECT_EQ(codes(DiscrepancyKind::LentOrReturnedDuring),
              (QStringList{QStringLiteral("B0003"), QStringLiteral("B0010")}));
    EXPECT_TRUE(Verification::verify(*m_session).problems.isEmpty());
}

TEST_F(CirculationWatchTest, SourceOfTheLoansIsTheNewestThatHadAny)
{
    EXPECT_EQ(CirculationWatch(*m_session).loansSource(), u"");
    takeIn(items(), {}, false);
    EXPECT_EQ(CirculationWatch(*m_session).loansSource(), u"") << "a source without loans";
    const QString path = takeLoansFrom("B0003,2026-11-01,2026-11-15\n");
    EXPECT_EQ(CirculationWatch(*m_session).loansSource(), path);
    ASSERT_TRUE(m_session->freeze(librarian()));
    pullAgain(items(), loans());
    EXPECT_EQ(CirculationWatch(*m_session).loansSource(), u"uji");
}

TEST_F(CirculationWatchTest, BeforeTheFreezeTwoListsOfLoansAreCompared)
{
    const auto listed = [](std::vector<Loan> loans) {
        std::vector<ListedLoan> all;
        for (Loan &each : loans)
            all.push_back({std::move(each), QStringLiteral("Judul"), {}, noSlot, true});
        return all;
    };
    const QDateTime now = QDateTime::currentDateTimeUtc();
    const auto told = CirculationWatch::between(
        listed({loan(1, "A"), loan(2, "B"), loan(3, "C"), loan(5, "E")}),
        listed({loan(1, "A"), loan(3, "C", QDate(2027, 1, 1)), loan(4, "D"), loan(5, "F")}), now);
    std::map<QString, Kind> kinds;
    for (const CirculationEvent &event : told) {
        kinds[event.itemCode] = event.kind;
        EXPECT_EQ(event.found, now);
        EXPECT_EQ(event.seq, 0);
    }
    EXPECT_EQ(kinds,
              (std::map<QString, Kind>{{QStringLiteral("B"), Kind::Returned},
                                       {QStringLiteral("C"), Kind::Extended},
                                       {QStringLiteral("D"), Kind::Lent},
                                       {QStringLiteral("E"), Kind::Returned},
                                       {QStringLiteral("F"), Kind::Lent}}));
}

TEST_F(CirculationWatchTest, ReportListsWhatCirculatedWithTheTimeItWasFound)
{
    freeze();
    pullAgain(items(), {loan(2, "B0003")});
    const auto document = Reporting(*m_session).report(QStringLiteral("id"));
    ASSERT_TRUE(document);
    std::vector<QStringList> rows;
    for (const Block &block : document->blocks)
        if (const auto *table = std::get_if<Table>(&block);
            table != nullptr && table->name == u"circulation") {
            EXPECT_TRUE(table->isItemList) << "it is among the lists of the data formats";
            table->rows([&](const Table::Row &row) {
                rows.push_back(row.cells);
                return true;
            });
        }
    ASSERT_EQ(rows.size(), 2U);
    EXPECT_EQ(rows[0][0], u"B0010");
    EXPECT_EQ(rows[1][0], u"B0003");
    EXPECT_EQ(rows[1][2], u"Judul 3");
    EXPECT_TRUE(rows[1].back().contains(u"24 November 2026")) << rows[1].back().toStdString();
    EXPECT_TRUE(rows[1].back().contains(QString::number(QDate::currentDate().year())));
}

TEST_F(CirculationWatchTest, ReportSaysWhichLoansItCannotKnow)
{
    freeze();
    const auto document = Reporting(*m_session).report(QStringLiteral("en"));
    ASSERT_TRUE(document);
    const bool isSaid = std::any_of(document->blocks.begin(), document->blocks.end(), [](const Block &block) {
        const auto *paragraph = std::get_if<Paragraph>(&block);
        return paragraph != nullptr && paragraph->isNote
            && paragraph->text.contains(u"brought back between two of these is in none");
    });
    EXPECT_TRUE(isSaid) << "a loan that begins and ends between two pulls";
}

} // namespace
} // namespace opname
