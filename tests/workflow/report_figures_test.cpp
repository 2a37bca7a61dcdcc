// Every figure of every summary stands on a page as it is in the document. That the figures are those of
// status, differences and recap is SignTest's.

#include "opname/workflow/demonstration.h"
#include "opname/workflow/reporting.h"
#include "report_document.h"

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

void expectSummariesOnPages(Session &session, const QString &folder)
{
    const auto document = Reporting(session).report(QStringLiteral("en"));
    ASSERT_TRUE(document) << document.error().message.toStdString();
    const QString path = folder + QStringLiteral("/laporan.pdf");
    const auto written = writeDocument(*document, path);
    ASSERT_TRUE(written) << written.error().message.toStdString();
    const std::vector<QStringList> lines = linesOf(textOfPdf(path));
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

    // What the document's summaries say is what the session has.
    const Totals t = session.totals();
    const auto totals = rowsOfTable(*document, QStringLiteral("totals"));
    EXPECT_EQ(totals.front().raw[1].toInteger(), t.found);
    EXPECT_EQ(totals.back().raw[1].toInteger(), t.expected);
    for (const char *name : {"by_class", "by_collection_type", "by_gmd", "by_location", "by_site"}) {
        constexpr std::size_t figures = 6; ///< behind the names of a group
        qint64 expected = 0;
        for (const Table::Row &row : rowsOfTable(*document, QLatin1String(name)))
            expected += row.isTotal ? 0 : row.raw[row.raw.size() - figures].toInteger();
        EXPECT_EQ(expected, t.expected) << name;
    }
}

class ReportFigures : public ::testing::TestWithParam<Demonstration::Wish> { };

TEST_P(ReportFigures, StandOnThePagesAsInTheDocument)
{
    const QTemporaryDir folder;
    Demonstration::Wish wish = GetParam();
    wish.reportPath = folder.filePath(QStringLiteral("contoh.pdf"));
    auto made = Demonstration::make(folder.filePath(QStringLiteral("contoh.opname")), wish);
    ASSERT_TRUE(made) << made.error().message.toStdString();
    expectSummariesOnPages(*made->session, folder.path());
}

INSTANTIATE_TEST_SUITE_P(Sessions, ReportFigures,
                         ::testing::Values(Demonstration::Wish{.items = 700, .seed = 7},
                                           Demonstration::Wish{.items = 3000,
                                                               .seed = 3,
                                                               .stopWhileScanning = true,
                                                               .scannedShare = 0.6}));

} // namespace
} // namespace opname
