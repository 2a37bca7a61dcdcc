// Every figure in the PDF, read back from the file, is what status, differences and recap say.

#include "opname/report/locale_text.h"
#include "opname/workflow/demonstration.h"
#include "opname/workflow/differences.h"
#include "opname/workflow/recap.h"
#include "opname/workflow/reporting.h"
#include "report_document.h"
#include "support/full_counts.h"

#include <QRegularExpression>
#include <QTemporaryDir>

#include <algorithm>

namespace opname {
namespace {

using testing::rowsOfTable;
using testing::textOfPdf;

bool isNumber(const QString &cell)
{
    static const QRegularExpression digits(QStringLiteral("^[0-9][0-9,.]*%?$"));
    return digits.match(cell).hasMatch();
}

/// The words of every line.
std::vector<QStringList> linesOf(const QString &text)
{
    std::vector<QStringList> lines;
    for (const QString &line : text.split(u'\n'))
        lines.push_back(line.simplified().split(u' '));
    return lines;
}

/// The numbers of a row stand behind each other on a line of a page.
bool hasLine(const std::vector<QStringList> &lines, const QStringList &cells)
{
    QStringList numbers;
    for (const QString &cell : cells)
        if (isNumber(cell))
            numbers.append(cell);
    return std::any_of(lines.begin(), lines.end(), [&](const QStringList &words) {
        qsizetype at = 0;
        for (const QString &word : words)
            if (at < numbers.size() && word == numbers[at])
                ++at;
        return at == numbers.size();
    });
}

void expectAgreement(Session &session, const QString &folder)
{
    const auto document = Reporting(session).report(QStringLiteral("en"));
    ASSERT_TRUE(document) << document.error().message.toStdString();
    const QString path = folder + QStringLiteral("/laporan.pdf");
    const auto written = writeDocument(*document, path);
    ASSERT_TRUE(written) << written.error().message.toStdString();
    const QString text = textOfPdf(path);
    const std::vector<QStringList> lines = linesOf(text);
    const LocaleText format(QStringLiteral("en"));

    // status
    const Totals t = session.totals();
    EXPECT_TRUE(
        text.contains(QStringLiteral("Balance: %1 found + %2 on loan + %3 missing + %4 not counted = %5")
                          .arg(format.number(t.found), format.number(t.onLoan), format.number(t.missing),
                               format.number(t.notCovered), format.number(t.expected))));
    const auto totals = rowsOfTable(*document, QStringLiteral("totals"));
    EXPECT_EQ(totals.front().raw[1].toInteger(), t.found);
    EXPECT_EQ(totals.back().raw[1].toInteger(), t.expected);
    const std::vector<GroupTotals> classes = session.classTotals();
    qint64 classed = 0;
    for (const Table::Row &row : rowsOfTable(*document, QStringLiteral("by_class")))
        classed += row.isTotal ? 0 : row.raw[1].toInteger();
    EXPECT_EQ(classed, t.expected);

    // All figures of all summaries are on the pages as they are in the document.
    int rows = 0;
    for (const Block &block : document->blocks)
        if (const auto *table = std::get_if<Table>(&block);
            table != nullptr && !table->isItemList && table->rows)
            table->rows([&](const Table::Row &row) {
                ++rows;
                EXPECT_TRUE(hasLine(lines, row.cells))
                    << table->name.toStdString() << ": " << row.cells.join(u" | ").toStdString();
                return true;
            });
    EXPECT_GT(rows, 40);

    // differences
    qint64 differing = 0;
    ASSERT_TRUE(Differences(session).visit(DiscrepancyKind::Missing,
                                           [&](const Discrepancy &) { return ++differing > 0; }));
    EXPECT_EQ(differing, t.missing);

    // recap: as many rows as the headings say, and every code on a page
    const Recap recap(session);
    qint64 lost = 0;
    ASSERT_TRUE(recap.visitLost([&](const ListedItem &item) {
        ++lost;
        EXPECT_TRUE(text.contains(item.item.code)) << item.item.code.toStdString();
        return true;
    }));
    EXPECT_TRUE(text.contains(QStringLiteral("Lost copies (%1)").arg(format.number(lost))));
    qint64 onLoan = 0;
    ASSERT_TRUE(recap.visitOnLoan([&](const ListedItem &item, const ListedLoan &) {
        ++onLoan;
        EXPECT_TRUE(text.contains(item.item.code)) << item.item.code.toStdString();
        return true;
    }));
    EXPECT_EQ(onLoan, t.onLoan.value_or(0));
    EXPECT_TRUE(text.contains(QStringLiteral("Copies on loan (%1)").arg(format.number(onLoan))));
    const auto worth = recap.lostWorth();
    ASSERT_TRUE(worth);
    for (const LostValue &value : worth->byCurrency)
        EXPECT_TRUE(value.recorded == 0 || text.contains(format.money(value.recorded, value.currency)));
}

class ReportFigures : public ::testing::TestWithParam<Demonstration::Wish> { };

TEST_P(ReportFigures, InThePdfAreThoseOfStatusDifferencesAndRecap)
{
    const QTemporaryDir folder;
    Demonstration::Wish wish = GetParam();
    wish.reportPath = folder.filePath(QStringLiteral("contoh.pdf"));
    if (wish.items >= 100'000 && !testing::wantsFullCounts())
        wish.items = 20'000;
    auto made = Demonstration::make(folder.filePath(QStringLiteral("contoh.opname")), wish);
    ASSERT_TRUE(made) << made.error().message.toStdString();
    expectAgreement(*made->session, folder.path());
}

INSTANTIATE_TEST_SUITE_P(Sessions, ReportFigures,
                         ::testing::Values(Demonstration::Wish{.items = 700, .seed = 7},
                                           Demonstration::Wish{.items = 3000,
                                                               .seed = 3,
                                                               .stopWhileScanning = true,
                                                               .scannedShare = 0.6},
                                           Demonstration::Wish{.items = 100'000, .seed = 11}));

} // namespace
} // namespace opname
