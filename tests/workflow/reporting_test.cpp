#include "opname/workflow/reporting.h"

#include "opname/report/locale_text.h"
#include "opname/session/weeding_list.h"
#include "opname/workflow/preparation.h"
#include "report_document.h"
#include "workflow_library.h"

namespace opname {

using testing::librarian;
using testing::proseOf;
using testing::rowsOfTable;
using testing::textOfPdf;

namespace {

std::vector<QStringList> rowsOf(const Document &document, const char *name)
{
    std::vector<QStringList> rows;
    for (const Table::Row &row : rowsOfTable(document, QLatin1String(name)))
        rows.push_back(row.cells);
    return rows;
}

class ReportingTest : public testing::WorkflowLibrary {
protected:
    Document report(const QString &language = QStringLiteral("id"))
    {
        auto document = Reporting(*m_session).report(language);
        EXPECT_TRUE(document) << (document ? "" : document.error().message.toStdString());
        return document ? std::move(*document) : Document();
    }

    QString write(const Document &document, const char *name)
    {
        const QString path = m_folder.filePath(QLatin1String(name));
        const auto written = writeDocument(document, path);
        EXPECT_TRUE(written) << (written ? "" : written.error().message.toStdString());
        return path;
    }
};

} // namespace

TEST_F(ReportingTest, BeforeTheFreezeThereIsNothingToReport)
{
    takeIn(items(), loans());
    for (const auto &document : {Reporting(*m_session).report(QStringLiteral("id")),
                                 Reporting(*m_session).recap(QStringLiteral("id"))}) {
        ASSERT_FALSE(document);
        EXPECT_EQ(document.error().kind, ErrorKind::Refused);
    }
}

TEST_F(ReportingTest, PdfShowsTotalsBalanceListsAndTheWholeHeadHash)
{
    freeze();
    walkExcept({QStringLiteral("B0005"), QStringLiteral("B0012")});
    scan(QStringLiteral("B0016"), QStringLiteral("Rak A"));
    scan(QStringLiteral("X77"), QStringLiteral("Rak B"));
    ASSERT_TRUE(m_session->totals().balances());
    const QString text = textOfPdf(write(report(), "laporan.pdf"));
    EXPECT_TRUE(text.contains(QString::fromLatin1(m_session->headHash().toHex()))) << text.toStdString();
    EXPECT_TRUE(text.contains(
        QStringLiteral("10 ditemukan + 1 terpinjam + 2 tidak ditemukan + 2 belum dicacah = 15")))
        << text.toStdString();
    for (const char *shown : {"KEMENTERIAN UJI", "B0005", "B0012", "B0016", "B0010", "X77", "Kode Eksemplar",
                              "OT.01.02-124.Set.PO", "Lantai 1"})
        EXPECT_TRUE(text.contains(QLatin1String(shown))) << shown;
}

TEST_F(ReportingTest, DocumentsLanguageIsIndependentOfThePrograms)
{
    freeze();
    EXPECT_TRUE(proseOf(report(QStringLiteral("id"))).contains(u"Ringkasan"));
    const Document english = report(QStringLiteral("en"));
    EXPECT_TRUE(proseOf(english).contains(u"Summary"));
    EXPECT_FALSE(proseOf(english).contains(u"Ringkasan"));
    EXPECT_EQ(english.language, QStringLiteral("en"));
}

TEST_F(ReportingTest, IndonesianReportLeavesNoEnglishBehind)
{
    freeze();
    walkExcept({QStringLiteral("B0005")});
    const Document indonesian = report(QStringLiteral("id"));
    const Document english = report(QStringLiteral("en"));
    ASSERT_EQ(indonesian.blocks.size(), english.blocks.size());
    for (std::size_t i = 0; i < indonesian.blocks.size(); ++i) {
        if (const auto *heading = std::get_if<Heading>(&indonesian.blocks[i])) {
            EXPECT_NE(heading->text, std::get<Heading>(english.blocks[i]).text);
        }
        const auto *table = std::get_if<Table>(&indonesian.blocks[i]);
        for (std::size_t c = 0; table != nullptr && c < table->columns.size(); ++c) {
            const QString &title = table->columns[c].title;
            EXPECT_TRUE(title == u"No." || title != std::get<Table>(english.blocks[i]).columns[c].title)
                << title.toStdString();
        }
    }
}

TEST_F(ReportingTest, EveryGroupTableAddsUpToTheTotals)
{
    freeze();
    walkExcept({QStringLiteral("B0005"), QStringLiteral("B0012")});
    const Document document = report();
    for (const auto &[name, heads] :
         {std::pair("by_class", 1), std::pair("by_location", 1), std::pair("by_site", 2)}) {
        const std::vector<QStringList> rows = rowsOf(document, name);
        ASSERT_GT(rows.size(), 1U);
        qint64 expected = 0;
        qint64 found = 0;
        for (std::size_t i = 0; i + 1 < rows.size(); ++i) {
            expected += rows[i][heads].toLongLong();
            found += rows[i][heads + 1].toLongLong();
        }
        EXPECT_EQ(rows.back()[heads].toLongLong(), expected) << name;
        EXPECT_EQ(expected, m_session->totals().expected) << name;
        EXPECT_EQ(found, m_session->totals().found) << name;
    }
    ASSERT_EQ(rowsOf(document, "by_operator").size(), 1U);
    EXPECT_EQ(rowsOf(document, "by_operator").front()[0], QStringLiteral("Rina"));
}

TEST_F(ReportingTest, ListsOfTheReportAreThoseOfItsDigestWhateverIsScannedSince)
{
    freeze();
    walkExcept({QStringLiteral("B0005")});
    const Document document = report();
    ASSERT_EQ(rowsOf(document, "missing").size(), 1U);
    scan(QStringLiteral("B0005"), QStringLiteral("Rak A"));
    EXPECT_EQ(rowsOf(document, "missing").size(), 1U);
    EXPECT_TRUE(rowsOf(report(), "missing").empty());
}

TEST_F(ReportingTest, ListsReadAgainAreWhatTheSessionGaveCellByCell)
{
    freeze();
    walkExcept({QStringLiteral("B0005"), QStringLiteral("B0012")});
    const Document kept = report(); // its digest has read every list
    const auto fresh = Reporting(*m_session).recap(QStringLiteral("id"));
    ASSERT_TRUE(fresh);
    const std::vector<Table::Row> wanted = rowsOfTable(*fresh, QStringLiteral("missing"));
    for (int time = 0; time < 2; ++time) {
        const std::vector<Table::Row> rows = rowsOfTable(kept, QStringLiteral("missing"));
        ASSERT_EQ(rows.size(), 2U);
        for (std::size_t i = 0; i < rows.size(); ++i) {
            EXPECT_EQ(rows[i].cells, wanted[i].cells);
            EXPECT_EQ(rows[i].raw, wanted[i].raw);
            EXPECT_EQ(rows[i].isTotal, wanted[i].isTotal);
        }
    }
}

TEST_F(ReportingTest, LostAndElsewhereAreApartWithDecisionAndPlace)
{
    freeze();
    walkExcept({QStringLiteral("B0005"), QStringLiteral("B0012")});
    closeCounting();
    DecisionRequest request;
    request.action = DecisionAction::MarkMissing;
    ASSERT_TRUE(decide(request));
    request.action = DecisionAction::Elsewhere;
    request.itemCodes = {QStringLiteral("B0005")};
    request.note = QStringLiteral("Aula");
    ASSERT_TRUE(decide(request));
    const Document document = report();
    const auto lost = rowsOf(document, "missing");
    ASSERT_EQ(lost.size(), 1U);
    EXPECT_EQ(lost.front().front(), QStringLiteral("B0012"));
    EXPECT_TRUE(lost.front().back().contains(u"ditandai Hilang")) << lost.front().back().toStdString();
    const auto elsewhere = rowsOf(document, "elsewhere");
    ASSERT_EQ(elsewhere.size(), 1U);
    EXPECT_TRUE(elsewhere.front().back().startsWith(u"Aula"));
}

TEST_F(ReportingTest, DeviationsAndHomesLeftStandWithTheirReasons)
{
    freeze();
    walkExcept({});
    for (const int number : {2, 4, 5}) {
        const Outcome done =
            SopDesk(*m_session, librarian()).finish(number, {}, QStringLiteral("Lantai 2 sedang direnovasi"));
        ASSERT_TRUE(done) << done.error().message.toStdString();
    }
    const Document document = report();
    const QString prose = proseOf(document);
    EXPECT_TRUE(prose.contains(u"Kegiatan 2 diselesaikan sebelum kegiatan 1 selesai")) << prose.toStdString();
    EXPECT_TRUE(prose.contains(u"Alasan: Lantai 2 sedang direnovasi"));
    const auto left = rowsOf(document, "not_covered");
    ASSERT_EQ(left.size(), 1U);
    EXPECT_EQ(left.front(),
              QStringList({QStringLiteral("Lantai 2"), QStringLiteral("(tanpa lokasi rak)"),
                           QStringLiteral("2"), QStringLiteral("Lantai 2 sedang direnovasi")}));
}

TEST_F(ReportingTest, AnEarlyBeginningStandsWithTheReasonThatWasGivenWhenItEnded)
{
    freeze();
    ASSERT_TRUE(SopDesk(*m_session, librarian()).begin(8));
    EXPECT_TRUE(proseOf(report()).contains(u"Tanpa keterangan")) << proseOf(report()).toStdString();
    ASSERT_TRUE(SopDesk(*m_session, librarian()).finish(8, {}, QStringLiteral("Rak baru datang")));
    const QString prose = proseOf(report());
    EXPECT_FALSE(prose.contains(u"Tanpa keterangan")) << prose.toStdString();
    EXPECT_EQ(prose.count(u"Alasan: Rak baru datang"), 2) << "begun and finished before activity 7";
}

TEST_F(ReportingTest, TeamWarningsAndWrittenPartsComeFromTheSettings)
{
    freeze();
    Preparation preparation(*m_session, librarian());
    ASSERT_TRUE(preparation.change(QStringLiteral("team"), QStringLiteral("Rina; Ketua\nBudi")));
    ASSERT_TRUE(preparation.change(QStringLiteral("warnings.circulation_closed"), QStringLiteral("yes")));
    ASSERT_TRUE(preparation.change(QStringLiteral("report.obstacles"), QStringLiteral("Listrik padam.")));
    const Document document = report();
    const auto team = rowsOf(document, "team");
    ASSERT_EQ(team.size(), 2U);
    EXPECT_EQ(team[0], QStringList({QStringLiteral("1"), QStringLiteral("Rina"), QStringLiteral("Ketua")}));
    EXPECT_EQ(team[1][2], QString());
    const auto warnings = rowsOf(document, "warnings");
    ASSERT_EQ(warnings.size(), 3U);
    EXPECT_TRUE(warnings[0][2].startsWith(u"Belum dikonfirmasi"));
    EXPECT_EQ(warnings[2][2], QStringLiteral("Telah dikonfirmasi"));
    EXPECT_TRUE(proseOf(document).contains(u"Listrik padam."));
    EXPECT_TRUE(proseOf(document).contains(u"Latar Belakang – ")) << "a draft, and marked as one";
}

TEST_F(ReportingTest, WarningOnCirculationTellsOfLoansMadeMeanwhile)
{
    freeze();
    ASSERT_TRUE(Preparation(*m_session, librarian())
                    .change(QStringLiteral("warnings.circulation_closed"), QStringLiteral("yes")));
    pullAgain(items(), {});
    const QString circulation = rowsOf(report(), "warnings")[2][2];
    EXPECT_TRUE(circulation.contains(u"selama pencacahan: 1")) << circulation.toStdString();
}

TEST_F(ReportingTest, WarningsOnWeedingTellWhatTheDataSays)
{
    freeze();
    const auto warnings = [&] {
        const auto rows = rowsOf(report(QStringLiteral("en")), "warnings");
        return QStringList{rows[0][2], rows[1][2]};
    };
    EXPECT_TRUE(warnings()[0].endsWith(u"On the shelves: weeded copies not filled in yet"));
    EXPECT_TRUE(warnings()[1].endsWith(u"In SLiMS: weeded copies not filled in yet"));
    ASSERT_TRUE(
        WeedingList(*m_session)
            .add({QStringLiteral("B0001"), QStringLiteral("B0017")}, QStringLiteral("a.txt"), librarian()));
    ASSERT_TRUE(
        Preparation(*m_session, librarian()).change(QStringLiteral("weeded_statuses"), QStringLiteral("R")));
    EXPECT_TRUE(warnings()[0].endsWith(u"On the shelves: not counted yet")) << warnings()[0].toStdString();
    EXPECT_TRUE(warnings()[1].endsWith(u"copies that differ: 1")) << warnings()[1].toStdString();
    scan(QStringLiteral("B0017"), QStringLiteral("Rak A"));
    EXPECT_TRUE(warnings()[0].endsWith(u"copies that differ: 1")) << warnings()[0].toStdString();
}

TEST_F(ReportingTest, UnknownLoansAreSaidAndNothingIsCalledLost)
{
    freeze(false);
    walkExcept({QStringLiteral("B0005")});
    const QString prose = proseOf(report());
    EXPECT_TRUE(prose.contains(u"Data peminjaman tidak tersedia.")) << prose.toStdString();
    EXPECT_FALSE(prose.contains(u"Daftar koleksi hilang"));
    EXPECT_EQ(rowsOf(report(), "missing").size(), 2U); // the lent one cannot be told from it
}

TEST_F(ReportingTest, CsvHoldsTheContractsColumnsAndEveryList)
{
    freeze();
    walkExcept({QStringLiteral("B0005")});
    scan(QStringLiteral("B0016"), QStringLiteral("Rak A"));
    QFile file(write(report(), "laporan.csv"));
    ASSERT_TRUE(file.open(QIODevice::ReadOnly));
    const QByteArray bytes = file.readAll();
    EXPECT_TRUE(bytes.startsWith("\xef\xbb\xbf"));
    const QStringList lines = QString::fromUtf8(bytes).split(QStringLiteral("\r\n"));
    EXPECT_EQ(lines.first(),
              QStringLiteral("list,item_code,call_number,title,class,location,site,collection_type,"
                             "status,inventory_code,received,source,price,currency,loan_date,due_date,note,"
                             "asked,answered,result,answer_note"));
    const auto has = [&](const char *beginning) {
        return std::any_of(lines.begin(), lines.end(),
                           [&](const QString &line) { return line.startsWith(QLatin1String(beginning)); });
    };
    EXPECT_TRUE(has("missing,B0005,150 Abc d,Judul 5,150,Lantai 1,Rak A,"));
    EXPECT_TRUE(has("on_loan,B0010,"));
    EXPECT_TRUE(has("excluded,B0016,"));
}

TEST_F(ReportingTest, DataHoldsIdentityTotalsAndHead)
{
    freeze();
    walkExcept({QStringLiteral("B0005")});
    const QJsonObject data = report().data;
    EXPECT_EQ(data.value(u"session").toObject().value(u"id").toString(), m_session->id());
    EXPECT_EQ(data.value(u"head").toString(), QString::fromLatin1(m_session->headHash().toHex()));
    const QJsonObject totals = data.value(u"totals").toObject();
    EXPECT_EQ(totals.value(u"expected").toInteger(), m_session->totals().expected);
    EXPECT_EQ(totals.value(u"missing").toInteger(), 1);
}

TEST_F(ReportingTest, ShelfListIsInShelfOrderBeforeAndAfterTheFreeze)
{
    std::vector<Item> all = items();
    std::swap(all[0].callNumber, all[9].callNumber);
    takeIn(all, loans());
    const auto codesOf = [&](const Place &place) {
        QStringList codes;
        const auto document = Reporting(*m_session).shelfList(place, QStringLiteral("id"));
        EXPECT_TRUE(document);
        for (const QStringList &row : rowsOf(*document, "shelf_list"))
            codes.append(row.front());
        return codes;
    };
    const QStringList before = codesOf({});
    const QStringList shelfBefore = codesOf({QStringLiteral("SL"), QStringLiteral("Rak A")});
    ASSERT_TRUE(m_session->freeze(librarian()));
    EXPECT_EQ(before.size(), 17);
    EXPECT_EQ(codesOf({}), before);
    EXPECT_EQ(codesOf({QStringLiteral("SL"), QStringLiteral("Rak A")}), shelfBefore);
    ASSERT_EQ(shelfBefore.size(), 12);
    EXPECT_EQ(shelfBefore.first(), QStringLiteral("B0010"));
    EXPECT_EQ(shelfBefore.last(), QStringLiteral("B0001"));
    EXPECT_EQ(codesOf({QString(), QStringLiteral("rak b")}).size(), 3);
    EXPECT_EQ(codesOf({QStringLiteral("P2"), QString()}),
              QStringList({QStringLiteral("B0014"), QStringLiteral("B0015")}));
}

TEST_F(ReportingTest, RecapHasTheThreeListsAndTheValue)
{
    freeze();
    walkExcept({QStringLiteral("B0005")});
    auto document = Reporting(*m_session).recap(QStringLiteral("id"));
    ASSERT_TRUE(document);
    EXPECT_EQ(rowsOf(*document, "missing").size(), 1U);
    EXPECT_EQ(rowsOf(*document, "on_loan").size(), 1U);
    EXPECT_TRUE(rowsOf(*document, "elsewhere").empty());
    EXPECT_TRUE(proseOf(*document).contains(u"Rp50.000"));
}

TEST_F(ReportingTest, MarkupInATitleIsTextInTheHtml)
{
    std::vector<Item> all = items();
    all[4].site = QStringLiteral("<b>Rak</b> A");
    takeIn(all, loans());
    ASSERT_TRUE(m_session->freeze(librarian()));
    scan(QStringLiteral("B0005"), QStringLiteral("Rak B"));
    QFile file(write(report(), "laporan.html"));
    ASSERT_TRUE(file.open(QIODevice::ReadOnly));
    const QByteArray html = file.readAll();
    EXPECT_FALSE(html.contains("<b>Rak</b>"));
    EXPECT_TRUE(html.contains("&lt;b&gt;Rak&lt;/b&gt; A"));
}

} // namespace opname
