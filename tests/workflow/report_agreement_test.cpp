// One figure is the same wherever it stands: in the report's chapters, its drafts and lists, in the recap and
// in the official papers.

#include "opname/workflow/official_documents.h"
#include "opname/workflow/reporting.h"
#include "report_document.h"
#include "workflow_library.h"

namespace opname {
namespace {

using testing::chartNamed;
using testing::librarian;
using testing::proseOf;
using testing::rowsOfTable;

class ReportAgreementTest : public testing::WorkflowLibrary {
protected:
    static Document made(Result<Document> document)
    {
        EXPECT_TRUE(document) << (document ? "" : document.error().message.toStdString());
        return document ? std::move(*document) : Document();
    }

    Document report() { return made(Reporting(*m_session).report(QStringLiteral("en"))); }

    Document madeOfficial(OfficialPaper which)
    {
        return made(OfficialDocuments(*m_session, m_folder.filePath(QStringLiteral("naskah")))
                        .make(which, QStringLiteral("en")));
    }
};

TEST_F(ReportAgreementTest, NothingIdrAndRupiahAreOneCurrencyInEveryPaper)
{
    std::vector<Item> all = items();
    all[3].currency.clear(); // B0004: 40 000
    all[4].currency = QStringLiteral("idr"); // B0005: 50 000
    all[5].currency = QStringLiteral("IDR"); // B0006 has no price
    takeIn(all, loans());
    ASSERT_TRUE(m_session->freeze(librarian()));
    walkExcept(
        {QStringLiteral("B0004"), QStringLiteral("B0005"), QStringLiteral("B0006"), QStringLiteral("B0007")});
    const Document whole = report();
    const Document recap = made(Reporting(*m_session).recap(QStringLiteral("en")));
    for (const Document *document : {&whole, &recap}) {
        const QString prose = proseOf(*document);
        EXPECT_EQ(prose.count(u"Recorded prices: "), 1) << prose.toStdString();
        EXPECT_TRUE(prose.contains(u"Recorded prices: Rp160,000\n")) << prose.toStdString();
        EXPECT_TRUE(prose.contains(u"about Rp60,000 for 1 copies")) << prose.toStdString();
    }
    EXPECT_TRUE(proseOf(whole).contains(u"Their recorded value is Rp160,000;"));
    const Chart *value = chartNamed(whole, QStringLiteral("lost_value_by_class"));
    ASSERT_NE(value, nullptr);
    EXPECT_EQ(value->series.front().values, std::vector<double>{160'000});
    const QString minutes = proseOf(madeOfficial(OfficialPaper::Minutes));
    EXPECT_TRUE(minutes.contains(u"are worth Rp160,000 (")) << minutes.toStdString();
}

TEST_F(ReportAgreementTest, UnknownLoansAreUnknownInEveryTableChartAndHeading)
{
    freeze(false);
    walkExcept({QStringLiteral("B0005")});
    const Document whole = report();
    const QString unknown = QStringLiteral("–");
    for (const char *name : {"by_class", "by_collection_type", "by_gmd", "by_location", "by_site"}) {
        const auto rows = rowsOfTable(whole, QLatin1String(name));
        ASSERT_FALSE(rows.empty()) << name;
        for (const Table::Row &row : rows) {
            EXPECT_EQ(row.cells[row.cells.size() - 3], unknown) << name;
            EXPECT_TRUE(row.raw[row.raw.size() - 3].isNull()) << name;
        }
    }
    const Chart *totals = chartNamed(whole, QStringLiteral("totals"));
    ASSERT_NE(totals, nullptr);
    EXPECT_EQ(totals->series.front().texts[1], unknown);
    const Chart *byClass = chartNamed(whole, QStringLiteral("found_by_class"));
    ASSERT_NE(byClass, nullptr);
    for (const QString &onLoan : byClass->series[1].texts)
        EXPECT_EQ(onLoan, unknown);
    const Document recap = made(Reporting(*m_session).recap(QStringLiteral("en")));
    for (const Document *document : {&whole, &recap}) {
        const QString prose = proseOf(*document);
        EXPECT_TRUE(prose.contains(u"Copies on loan (–)")) << prose.toStdString();
        EXPECT_TRUE(prose.contains(u"Overdue by more than a year (–)")) << prose.toStdString();
    }
}

TEST_F(ReportAgreementTest, KnownLoansAreCountedInTheSameTablesAndCharts)
{
    freeze();
    walkExcept({});
    const Document whole = report();
    EXPECT_EQ(rowsOfTable(whole, QStringLiteral("by_location")).back().cells[4], QStringLiteral("1"));
    EXPECT_TRUE(chartNamed(whole, QStringLiteral("totals"))->series.front().texts[1].startsWith(u"1 ("));
    EXPECT_TRUE(proseOf(whole).contains(u"Copies on loan (1)"));
}

TEST_F(ReportAgreementTest, AnExtensionIsNeitherALoanNorAReturnAnywhere)
{
    freeze();
    std::vector<Loan> now = loans();
    now.front().dueDate = now.front().dueDate.addDays(14);
    now.push_back({2, QStringLiteral("B0011"), QDate(2026, 1, 3), QDate(2026, 1, 17)});
    pullAgain(items(), now);
    const Document whole = report();
    const QString prose = proseOf(whole);
    EXPECT_TRUE(prose.contains(u"Extended during the count: 1\n")) << prose.toStdString();
    EXPECT_TRUE(prose.contains(
        u"Loans and returns recorded during the count, although circulation was to be closed: 1."))
        << prose.toStdString();
    const QString warning = rowsOfTable(whole, QStringLiteral("warnings"))[2].cells[2];
    EXPECT_TRUE(warning.endsWith(u"Loans and returns recorded during the count: 1")) << warning.toStdString();
}

TEST_F(ReportAgreementTest, DamagedCopiesAreThoseThatAreThereInEveryPaper)
{
    freeze();
    walkExcept({QStringLiteral("B0003"), QStringLiteral("B0004")});
    scan(QStringLiteral("B0003"), QStringLiteral("Rak A"));
    for (const auto &[code, condition] :
         {std::pair("B0001", Condition::HeavilyDamaged), std::pair("B0002", Condition::LightlyDamaged),
          std::pair("B0003", Condition::HeavilyDamaged), std::pair("B0004", Condition::HeavilyDamaged)})
        ASSERT_TRUE(m_session->noteCondition({QLatin1String(code), condition, 0}, librarian()));
    ASSERT_TRUE(m_session->undo(m_session->lastLiveScans(1, {}), librarian())); // B0003 is there no longer
    const Document whole = report();
    QStringList counts;
    for (const Table::Row &row : rowsOfTable(whole, QStringLiteral("by_condition")))
        counts.append(row.cells[1]);
    EXPECT_EQ(counts.join(u' '), u"0 1 1 2") << "good, lightly and heavily damaged, all";
    const auto damaged = rowsOfTable(whole, QStringLiteral("damaged"));
    ASSERT_EQ(damaged.size(), 2U);
    EXPECT_EQ(damaged[0].cells.front(), QStringLiteral("B0001"));
    EXPECT_EQ(damaged[1].cells.front(), QStringLiteral("B0002"));
    const QString prose = proseOf(whole);
    EXPECT_TRUE(prose.contains(u"Damaged copies (2)")) << prose.toStdString();
    EXPECT_TRUE(prose.contains(u"2 copies are damaged, 1 of them heavily."));
    EXPECT_TRUE(prose.contains(u"Repair the 2 damaged copies"));
    const auto official = rowsOfTable(madeOfficial(OfficialPaper::Conditions), QStringLiteral("conditions"));
    ASSERT_GT(official.size(), 2U);
    EXPECT_EQ(official[1].cells[1], QStringLiteral("1"));
    EXPECT_EQ(official[2].cells[1], QStringLiteral("1"));
}

} // namespace
} // namespace opname
