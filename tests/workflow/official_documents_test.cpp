#include "official_documents_fixture.h"
#include "opname/workflow/goods_mapping.h"
#include "opname/workflow/recap.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace opname {

using testing::librarian;
using testing::OfficialDocumentsTest;

namespace {

constexpr OfficialPaper allPapers[] = {OfficialPaper::Minutes,   OfficialPaper::Conditions,
                                       OfficialPaper::Worksheet, OfficialPaper::Responsibility,
                                       OfficialPaper::WriteOff,  OfficialPaper::Reconciliation};

} // namespace

TEST_F(OfficialDocumentsTest, NamesOfThePapersAreReadBack)
{
    for (const OfficialPaper paper : allPapers)
        EXPECT_EQ(officialPaperFromName(officialPaperName(paper)), paper);
    EXPECT_FALSE(officialPaperFromName(u"laporan"));
}

TEST_F(OfficialDocumentsTest, EveryPaperIsMadeInBothLanguagesAndEveryFormat)
{
    count();
    const QString table = m_folder.filePath(QStringLiteral("bmn.csv"));
    QFile file(table);
    ASSERT_TRUE(file.open(QIODevice::WriteOnly));
    file.write("item_code,kode_barang,nup\nB0001,6010101001,1\n");
    file.close();
    ASSERT_TRUE(GoodsMapping(*m_session).take(*GoodsMapping::read(table), librarian()));
    for (const OfficialPaper paper : allPapers)
        for (const char *language : {"id", "en"}) {
            const Document document = made(paper, language);
            EXPECT_FALSE(document.title.isEmpty()) << officialPaperName(paper).toStdString();
            for (const char *ending : {"pdf", "xlsx", "html", "csv", "json"})
                write(document, QLatin1String(ending));
        }
}

TEST_F(OfficialDocumentsTest, MinutesSayNumbersInDigitsAndWords)
{
    count();
    set("documents.date", "2026-11-24");
    set("city", "Jakarta");
    set("library", "Perpustakaan Uji");
    set("documents.number.berita-acara", "BA-12/2026");
    set("report.assignment_letter", "ST-7/2026");
    set("team", "Rina; Ketua\nBudi; Anggota");
    set("report.prepared_by", "Rina Wati; 198001012005012001; Penata (III/c); Pustakawan");
    set("report.known_by", "Sari; 197001011995032002; Pembina (IV/a); Kepala Biro");
    const QString text = textOfPdf(made(OfficialPaper::Minutes));
    for (const char *words :
         {"Berita Acara Stock Opname Koleksi Perpustakaan", "Nomor: BA-12/2026",
          "Pada hari ini, Selasa, tanggal dua puluh empat bulan November tahun dua ribu dua puluh enam "
          "(24 November 2026), bertempat di Jakarta",
          "berjumlah 15 (lima belas) eksemplar", "ditemukan berjumlah 9 (sembilan) eksemplar",
          "telah dicacah berjumlah 2 (dua) eksemplar", "Rp40.000 (empat puluh ribu rupiah)",
          "Nilai 1 (satu) eksemplar yang tidak ditemukan belum diketahui", "Jakarta, 24 November 2026",
          "Rina Wati", "NIP 198001012005012001", "Pembina (IV/a)", "Kepala Biro", "RANCANGAN"})
        EXPECT_TRUE(text.contains(QString::fromUtf8(words))) << words << "\n" << text.toStdString();
    EXPECT_TRUE(text.contains(QString::fromLatin1(m_session->headHash().toHex())));
    for (const char *none : {"{", "}", "nol rupiah"})
        EXPECT_FALSE(text.contains(QLatin1String(none))) << none;
}

TEST_F(OfficialDocumentsTest, LostIsWhatTheRecapHasAndNeverLentElsewhereOrNotRead)
{
    count();
    QStringList lost;
    ASSERT_TRUE(Recap(*m_session).visitLost([&](const ListedItem &item) {
        lost.append(item.item.code);
        return true;
    }));
    ASSERT_EQ(lost, (QStringList{QStringLiteral("B0004"), QStringLiteral("B0012")}));
    EXPECT_EQ(codesOf(made(OfficialPaper::Minutes), "lost"), lost);
    EXPECT_EQ(codesOf(made(OfficialPaper::Conditions), "lost"), lost);
    const Document proposal = made(OfficialPaper::WriteOff);
    EXPECT_EQ(codesOf(proposal, "lost_rupiah"), QStringList{QStringLiteral("B0004")});
    EXPECT_EQ(codesOf(proposal, "lost_without_price"), QStringList{QStringLiteral("B0012")});
    const QString text = textOfPdf(proposal);
    for (const char *other : {"B0005", "B0010", "B0014", "B0015"})
        EXPECT_FALSE(text.contains(QLatin1String(other))) << other;
}

TEST_F(OfficialDocumentsTest, CurrenciesStayApartAndNoPriceIsUnknownNotNothing)
{
    std::vector<Item> all = items();
    all[4].price = 45; // B0005
    all[4].currency = QStringLiteral("USD");
    all[10].price = 0; // B0011
    all[10].currency = QStringLiteral("Rupiah");
    takeIn(all, loans());
    ASSERT_TRUE(m_session->freeze(librarian()));
    walkExcept(
        {QStringLiteral("B0004"), QStringLiteral("B0005"), QStringLiteral("B0011"), QStringLiteral("B0012")});
    closeCounting();
    const Document proposal = made(OfficialPaper::WriteOff);
    EXPECT_EQ(codesOf(proposal, "lost_rupiah"), QStringList{QStringLiteral("B0004")});
    EXPECT_EQ(codesOf(proposal, "lost_usd"), QStringList{QStringLiteral("B0005")});
    EXPECT_EQ(codesOf(proposal, "lost_without_price"),
              (QStringList{QStringLiteral("B0011"), QStringLiteral("B0012")}));
    const auto values = rowsOf(proposal, QStringLiteral("lost_values"));
    ASSERT_EQ(values.size(), 3U);
    EXPECT_EQ(values[0][2], u"Rp40.000");
    EXPECT_EQ(values[0][3], u"empat puluh ribu rupiah");
    EXPECT_EQ(values[1][2], u"USD 45");
    EXPECT_EQ(values[1][3], u"empat puluh lima dolar Amerika Serikat");
    EXPECT_EQ(values[2][1], u"2");
    const QString text = textOfPdf(proposal);
    EXPECT_TRUE(text.contains(u"Rp40.000; USD 45 (empat puluh ribu rupiah; empat puluh lima dolar Amerika "
                              "Serikat)"))
        << text.toStdString();
    EXPECT_FALSE(text.contains(u"Rp0"));
    EXPECT_FALSE(text.contains(u"40.045"));
}

TEST_F(OfficialDocumentsTest, PresentCopiesAreListedByTheConditionThatWasNoted)
{
    count();
    const auto note = [&](const char *code, Condition condition) {
        ASSERT_TRUE(m_session->noteCondition({QLatin1String(code), condition}, librarian()));
    };
    note("B0001", Condition::HeavilyDamaged);
    note("B0003", Condition::LightlyDamaged);
    note("B0002", Condition::LightlyDamaged);
    note("B0006", Condition::Good);
    note("B0004", Condition::HeavilyDamaged); // lost: nobody has it in hand any more
    scan(QStringLiteral("X77"), QStringLiteral("Rak B"));
    const Document lists = made(OfficialPaper::Conditions);
    EXPECT_EQ(codesOf(lists, "baik"), QStringList{QStringLiteral("B0006")});
    EXPECT_EQ(codesOf(lists, "rusak_ringan"),
              (QStringList{QStringLiteral("B0002"), QStringLiteral("B0003")}));
    EXPECT_EQ(codesOf(lists, "rusak_berat"), QStringList{QStringLiteral("B0001")});
    EXPECT_EQ(codesOf(lists, "excess"), QStringList{QStringLiteral("X77")});
    EXPECT_EQ(codesOf(lists, "unnoted").size(), 5);
    const auto figures = rowsOf(lists, QStringLiteral("conditions"));
    ASSERT_EQ(figures.size(), 6U);
    QStringList counts;
    for (const QStringList &row : figures)
        counts.append(row[1]);
    EXPECT_EQ(counts.join(u' '), u"1 2 1 5 1 2");
    EXPECT_EQ(figures[1][2], u"Rp20.000") << "B0002; B0003 has no price";
    EXPECT_EQ(figures[1][3], u"1");
}

TEST_F(OfficialDocumentsTest, WorksheetHasEveryCopyOnceWithItsNumberAndIsDataAsWell)
{
    count();
    const QString mapping = m_folder.filePath(QStringLiteral("bmn.csv"));
    QFile file(mapping);
    ASSERT_TRUE(file.open(QIODevice::WriteOnly));
    file.write("item_code,kode_barang,nup\nB0001,6.01.01.01.001,31\n");
    file.close();
    ASSERT_TRUE(GoodsMapping(*m_session).take(*GoodsMapping::read(mapping), librarian()));
    const Document sheet = made(OfficialPaper::Worksheet);
    const QStringList codes = codesOf(sheet, "worksheet");
    EXPECT_EQ(codes.size(), 15);
    EXPECT_EQ(QSet<QString>(codes.begin(), codes.end()).size(), 15);
    const QJsonObject json = QJsonDocument::fromJson(contentOf(sheet, QStringLiteral("json"))).object();
    QJsonArray rows;
    for (const QJsonValue &table : json.value(u"tables").toArray())
        if (table.toObject().value(u"name").toString() == u"worksheet")
            rows = table.toObject().value(u"rows").toArray();
    ASSERT_EQ(rows.size(), 15);
    const auto mapped = std::find_if(rows.begin(), rows.end(), [](const QJsonValue &row) {
        return row.toObject().value(u"item_code").toString() == u"B0001";
    });
    ASSERT_NE(mapped, rows.end());
    const QJsonObject first = mapped->toObject();
    EXPECT_EQ(first.value(u"goods_code").toString(), u"6010101001");
    EXPECT_EQ(first.value(u"register_number").toInt(), 31);
    EXPECT_EQ(first.value(u"price").toInt(), 10'000);
    const QByteArray csv = contentOf(sheet, QStringLiteral("csv"));
    EXPECT_TRUE(csv.startsWith("\xef\xbb\xbfrow,item_code,call_number,title,class,location,site,"
                               "collection_type,status,inventory_code,"))
        << csv.left(200).toStdString();
    EXPECT_EQ(csv.count("\r\n"), 16);
}

TEST_F(OfficialDocumentsTest, HostileTitlesAndSettingsStayText)
{
    const QString hostile = QStringLiteral("=cmd|' /C calc'!A0 <b>{head}</b> \u202Etxet\u202C ")
        + QString(2000, u'x') + QStringLiteral("\n# Judul palsu\x01");
    auto writer = m_session->replaceCatalogue();
    ASSERT_TRUE(writer);
    ReferenceLists lists;
    lists.locations = {{QStringLiteral("SL"), QStringLiteral("Lantai 1")}};
    ASSERT_TRUE((*writer)->addReferences(lists));
    std::vector<Title> titles;
    std::vector<Item> copies;
    for (qint64 id = 1; id <= 5; ++id) {
        Title title;
        title.id = id;
        title.title = hostile;
        titles.push_back(title);
        copies.push_back(
            copy(id, QStringLiteral("%1 Abc").arg(100 + id), QStringLiteral("SL"), QStringLiteral("Rak A")));
    }
    ASSERT_TRUE((*writer)->addTitles(titles));
    ASSERT_TRUE((*writer)->addItems(copies));
    ASSERT_TRUE((*writer)->addLoans({}));
    ASSERT_TRUE((*writer)->commit(QStringLiteral("uji"), true, librarian()));
    ASSERT_TRUE(m_session->freeze(librarian()));
    for (const char *code : {"B0001", "B0002", "B0004", "B0005"})
        scan(QLatin1String(code), QStringLiteral("Rak A"));
    const auto pass = m_session->latestPass(QStringLiteral("Rak A"));
    ASSERT_TRUE(pass && m_session->finishPass(*pass, librarian()));
    set("library", "Perpus {lost}\n# Palsu\n[list worksheet] <script>");
    set("report.prepared_by", "=1+1; {head}; <b>; x");
    for (const OfficialPaper paper :
         {OfficialPaper::Minutes, OfficialPaper::Worksheet, OfficialPaper::WriteOff}) {
        const Document document = made(paper);
        EXPECT_FALSE(document.title.contains(u"Palsu"));
        const QByteArray html = contentOf(document, QStringLiteral("html"));
        EXPECT_FALSE(html.contains("<script>"));
        EXPECT_FALSE(html.contains("<b>"));
        EXPECT_FALSE(contentOf(document, QStringLiteral("csv")).contains(",=cmd"));
        const QString text = textOfPdf(document);
        EXPECT_TRUE(text.contains(u"B0003"));
        if (paper == OfficialPaper::Minutes) {
            EXPECT_TRUE(text.contains(u"Perpus {lost} # Palsu [list worksheet] <script>"))
                << text.left(1500).toStdString();
            EXPECT_TRUE(rowsOf(document, QStringLiteral("worksheet")).empty());
        }
        write(document, QStringLiteral("xlsx"));
    }
}

TEST_F(OfficialDocumentsTest, WhatCannotBeSaidYetIsRefused)
{
    takeIn(items(), loans());
    for (const OfficialPaper paper : allPapers)
        EXPECT_EQ(make(paper).error().kind, ErrorKind::Refused) << "before the freeze";
    ASSERT_TRUE(m_session->freeze(librarian()));
    EXPECT_EQ(make(OfficialPaper::WriteOff).error().kind, ErrorKind::Refused) << "nothing is lost";
    EXPECT_EQ(make(OfficialPaper::Reconciliation).error().kind, ErrorKind::Refused) << "no numbers";
}

TEST_F(OfficialDocumentsTest, WhileLoansAreUnknownNothingIsCalledLost)
{
    freeze(false);
    walkExcept({QStringLiteral("B0004")});
    for (const OfficialPaper paper : {OfficialPaper::WriteOff, OfficialPaper::Responsibility}) {
        const auto refused = make(paper);
        ASSERT_FALSE(refused);
        EXPECT_EQ(refused.error().kind, ErrorKind::Refused);
    }
    const Document minutes = made(OfficialPaper::Minutes);
    EXPECT_TRUE(codesOf(minutes, "lost").isEmpty());
    const QString text = textOfPdf(minutes);
    EXPECT_TRUE(text.contains(u"Data peminjaman tidak tersedia.")) << text.toStdString();
    EXPECT_TRUE(text.contains(u"2 (dua) eksemplar yang tidak ditemukan belum dapat dinyatakan hilang"));
}

} // namespace opname
