#include "collecting_receiver.h"

#include <QFile>
#include <QTemporaryDir>
#include <gtest/gtest.h>

namespace opname {
namespace {

const QByteArray header = "\"item_code\",\"call_number\",\"coll_type_name\",\"inventory_code\",\"received_"
                          "date\",\"supplier_name\",\"order_no\","
                          "\"location_name\",\"order_date\",\"item_status_name\",\"site\",\"source\","
                          "\"invoice\",\"price\",\"price_currency\","
                          "\"invoice_date\",\"input_date\",\"last_update\",\"title\",\n";

class ItemExportTest : public ::testing::Test {
protected:
    static QByteArray row(const QByteArray &code, const QByteArray &title,
                          const QByteArray &callNumber = "020 Abc d", const QByteArray &end = "\n",
                          const QByteArray &separator = ",", const QByteArray &quote = "\"",
                          const QByteArray &price = "50000", const QByteArray &received = "2020-02-03")
    {
        const QList<QByteArray> fields = {code,
                                          callNumber,
                                          "Textbook",
                                          "INV/1",
                                          received,
                                          "",
                                          "",
                                          "My Library",
                                          "",
                                          "Missing",
                                          "Rak A1",
                                          "1",
                                          "",
                                          price,
                                          "Rupiah",
                                          "",
                                          "2020-01-01 10:00:00",
                                          "2020-01-02 10:00:00",
                                          title};
        QByteArray line;
        for (const QByteArray &field : fields)
            line += (line.isEmpty() ? QByteArray() : separator) + quote + field + quote;
        return line + end;
    }

    static QByteArray utf16(const QByteArray &text)
    {
        QByteArray wide;
        for (const char c : text)
            wide.append(c).append('\0');
        return wide;
    }

    Result<PullCounts> pull(const QByteArray &content)
    {
        m_taken = {};
        const QString path = m_folder.filePath(QStringLiteral("senayan_item_export.csv"));
        QFile file(path);
        EXPECT_TRUE(file.open(QIODevice::WriteOnly));
        file.write(content);
        file.close();
        auto source = openCatalogueSource(path, {});
        if (!source)
            return tl::unexpected(source.error());
        return (*source)->pull(m_taken, {});
    }

    QTemporaryDir m_folder;
    testing::CollectingReceiver m_taken;
};

TEST_F(ItemExportTest, TakesEveryFieldAsSlimsWroteIt)
{
    const auto counts = pull(header + row("B1", "Tata \"kasus\"", "694.2 Hat \"") + row("", "Tanpa kode"));
    ASSERT_TRUE(counts) << counts.error().message.toStdString();
    EXPECT_EQ(counts->items, 2);
    EXPECT_FALSE(counts->loans.has_value());
    ASSERT_EQ(m_taken.items.size(), 2U);
    const Item &item = m_taken.items[0];
    EXPECT_EQ(item.code, u"B1");
    EXPECT_EQ(item.callNumber, u"694.2 Hat \"");
    EXPECT_EQ(m_taken.titles[0].title, u"Tata \"kasus\"");
    EXPECT_EQ(item.status, u"MIS");
    EXPECT_EQ(item.site, u"Rak A1");
    EXPECT_EQ(item.location, u"My Library");
    EXPECT_EQ(item.price, 50000);
    EXPECT_EQ(item.receivedDate, QDate(2020, 2, 3));
    EXPECT_EQ(m_taken.items[1].code, u"");
}

TEST_F(ItemExportTest, ReadsWithoutHeaderWithOtherSeparatorsEnclosuresAndRecordEnds)
{
    for (const QByteArray &separator : {QByteArray(","), QByteArray(";"), QByteArray("\t"), QByteArray("|"),
                                        QByteArray("#"), QByteArray("~~"), QByteArray("<|>")})
        for (const QByteArray &quote : {QByteArray("\""), QByteArray("'"), QByteArray("^"), QByteArray("`"),
                                        QByteArray("*"), QByteArray("$$")})
            for (const QByteArray &end : {QByteArray("\n"), QByteArray("\r"), QByteArray("\r\n")}) {
                const auto counts = pull(row("B1", "Satu", "020", end, separator, quote)
                                         + row("B2", "Dua", "021", end, separator, quote));
                ASSERT_TRUE(counts) << separator.toStdString() << quote.toStdString()
                                    << counts.error().message.toStdString();
                EXPECT_EQ(counts->items, 2);
                EXPECT_EQ(m_taken.items.front().code, u"B1")
                    << separator.toStdString() << quote.toStdString();
                EXPECT_EQ(m_taken.titles.back().title, u"Dua");
            }
}

TEST_F(ItemExportTest, ReadsByteOrderMarkAndWindows1252)
{
    ASSERT_TRUE(pull("\xef\xbb\xbf" + header + row("B1", "caf\xc3\xa9")));
    EXPECT_EQ(m_taken.titles[0].title, u"café");
    ASSERT_TRUE(pull(header + row("B1", "caf\xe9 \x93kutip\x94")));
    EXPECT_EQ(m_taken.titles[0].title, u"café “kutip”");
}

TEST_F(ItemExportTest, ReadsWhatASpreadsheetProgramSavedAgain)
{
    const QByteArray content = "item_code;call_number;coll_type_name;inventory_code;received_date;supplier_"
                               "name;order_no;location_name;order_date;"
                               "item_status_name;site;source;invoice;price;price_currency;invoice_date;input_"
                               "date;last_update;title;\r\n"
                               "B1;020 Abc;Textbook;INV/1;2020-02-03;;;My Library;;;Rak "
                               "A1;1;;50000;Rupiah;;;;\"Tata \"\"kasus\"\"; jilid 2\";\r\n";
    const auto counts = pull(content);
    ASSERT_TRUE(counts) << counts.error().message.toStdString();
    EXPECT_EQ(counts->items, 1);
    EXPECT_EQ(m_taken.titles[0].title, u"Tata \"kasus\"; jilid 2");
}

TEST_F(ItemExportTest, ListsCodesThatDifferOnlyByCaseWithTheirLine)
{
    const auto counts = pull(header + row("b0001", "Satu") + row("X", "Dua") + row("B0001", "Tiga"));
    ASSERT_TRUE(counts);
    EXPECT_EQ(counts->items, 2);
    ASSERT_EQ(counts->skipped.size(), 1U);
    EXPECT_EQ(counts->skipped[0].line, 4);
}

TEST_F(ItemExportTest, ListsUnusableAndAmbiguousRows)
{
    const auto counts = pull(header + row("B1", "Satu\",\"Dua") + "\"B2\",\"020\"\n"
                             + row(QByteArray(21, '9'), "Panjang") + row("B3", "Tiga").chopped(4));
    ASSERT_TRUE(counts);
    EXPECT_EQ(counts->items, 1);
    EXPECT_EQ(m_taken.titles[0].title, u"Satu\",\"Dua");
    ASSERT_EQ(counts->doubtful.size(), 1U) << "it was taken";
    EXPECT_EQ(counts->doubtful[0].line, 2);
    EXPECT_EQ(counts->skippedRows, 3);
    ASSERT_EQ(counts->skipped.size(), 3U);
    EXPECT_EQ(counts->skipped[0].line, 3);
    EXPECT_EQ(counts->skipped[1].line, 4);
    EXPECT_EQ(counts->skipped[2].line, 5);
}

TEST_F(ItemExportTest, EveryCutOfAFileIsReadOrRefusedAndNothingIsInvented)
{
    const QByteArray whole = header + row("B1", "Satu") + row("B2", "Dua");
    for (qsizetype length = 0; length < whole.size(); ++length) {
        const auto counts = pull(whole.first(length));
        if (!counts) {
            EXPECT_EQ(counts.error().kind, ErrorKind::File);
            continue;
        }
        EXPECT_LE(counts->items, 2);
        for (const Item &item : m_taken.items)
            EXPECT_TRUE(item.code == u"B1" || item.code == u"B2");
    }
}

TEST_F(ItemExportTest, AnyOtherFileIsRefusedWithASentence)
{
    for (const QByteArray &content :
         {QByteArray(), QByteArray("halo dunia\n"), QByteArray("a,b,c\n1,2,3\n"), QByteArray(5000, '\0'),
          QByteArray("\xff\xfe" + header), utf16(header), QByteArray(header).replace('"', "####"),
          QByteArray("SQLite format 3\0\1\2", 18)}) {
        const auto counts = pull(content);
        ASSERT_FALSE(counts);
        EXPECT_EQ(counts.error().kind, ErrorKind::File);
        EXPECT_FALSE(counts.error().message.isEmpty());
    }
    EXPECT_EQ(openCatalogueSource(m_folder.path(), {}).error().kind, ErrorKind::File);
    EXPECT_EQ(openCatalogueSource(m_folder.filePath(QStringLiteral("tidak-ada.csv")), {}).error().kind,
              ErrorKind::File);
}

TEST_F(ItemExportTest, WhateverTheFormWasToldToWriteTheHeaderTellsTheMarks)
{
    for (const QByteArray &separator :
         {QByteArray(","), QByteArray("#"), QByteArray("::"), QByteArray(" | ")})
        for (const QByteArray &quote :
             {QByteArray("^"), QByteArray("|"), QByteArray("#"), QByteArray("'''")}) {
            QByteArray head = header;
            head.replace("\",\"", "\n").replace("\",\n", QByteArray()).replace("\"", QByteArray());
            const QByteArray marked = quote
                + head.trimmed().replace("\n", QByteArray(quote + separator + quote)) + quote + separator
                + "\n";
            const auto counts = pull(marked + row("B1", "Satu", "020", separator + "\n", separator, quote));
            const std::string marks = QByteArray(quote + separator).toStdString();
            ASSERT_TRUE(counts) << marks << counts.error().message.toStdString();
            EXPECT_EQ(counts->items, 1) << marks;
            ASSERT_EQ(m_taken.items.size(), 1U) << marks;
            EXPECT_EQ(m_taken.items[0].code, u"B1") << marks;
            EXPECT_EQ(m_taken.items[0].price, 50000) << marks;
            EXPECT_EQ(m_taken.titles[0].title, u"Satu") << marks;
        }
}

TEST_F(ItemExportTest, PricesAndDatesThatASpreadsheetProgramWroteAnewAreRead)
{
    const std::pair<const char *, std::optional<qint64>> prices[] = {{"50000", 50'000},
                                                                     {"50.000", 50'000},
                                                                     {"50,000", 50'000},
                                                                     {"1.250.000", 1'250'000},
                                                                     {"50.000,00", 50'000},
                                                                     {"50000.00", 50'000},
                                                                     {"Rp 50.000", 50'000},
                                                                     {"Rp. 1,250,000.50", 1'250'000},
                                                                     {"0", 0},
                                                                     {"", std::nullopt},
                                                                     {"5.00.0", std::nullopt},
                                                                     {"mahal", std::nullopt},
                                                                     {"50.000.00", std::nullopt}};
    for (const auto &[written, price] : prices) {
        const auto counts = pull(header + row("B1", "Satu", "020", "\n", ",", "\"", written));
        ASSERT_TRUE(counts);
        EXPECT_EQ(m_taken.items[0].price, price) << written;
        const bool isTold = !price && *written != '\0';
        EXPECT_EQ(counts->doubtful.size(), isTold ? 1U : 0U) << written;
        EXPECT_EQ(counts->skippedRows, 0) << written;
    }
    const std::pair<const char *, QDate> dates[] = {{"2020-02-03", QDate(2020, 2, 3)},
                                                    {"03/02/2020", QDate(2020, 2, 3)},
                                                    {"3-2-2020", QDate(2020, 2, 3)},
                                                    {"", QDate()},
                                                    {"0000-00-00", QDate()},
                                                    {"31/02/2020", QDate()},
                                                    {"Feb 2020", QDate()}};
    for (const auto &[written, date] : dates) {
        const auto counts = pull(header + row("B1", "Satu", "020", "\n", ",", "\"", "1", written));
        ASSERT_TRUE(counts);
        EXPECT_EQ(m_taken.items[0].receivedDate, date) << written;
        const QByteArray text = written;
        EXPECT_EQ(counts->doubtful.size(), text.startsWith("31") || text.startsWith("Feb") ? 1U : 0U)
            << written;
    }
}

TEST_F(ItemExportTest, CodesThatNoScannerCanReadAreListedAndTaken)
{
    const auto counts = pull(header + row("1,23457E+12", "Satu") + row("B\t2", "Dua") + row("1E5", "Tiga")
                             + row("B4", "Empat"));
    ASSERT_TRUE(counts);
    EXPECT_EQ(counts->items, 4);
    ASSERT_EQ(counts->doubtful.size(), 2U);
    EXPECT_EQ(counts->doubtful[0].line, 2);
    EXPECT_EQ(counts->doubtful[1].line, 3);
}

TEST_F(ItemExportTest, EveryRowThatWasNotTakenIsListed)
{
    QByteArray content = header;
    for (int i = 0; i < 12'000; ++i)
        content += row("SAMA", "Satu");
    const auto counts = pull(content);
    ASSERT_TRUE(counts);
    EXPECT_EQ(counts->items, 1);
    EXPECT_EQ(counts->skippedRows, 11'999);
    EXPECT_EQ(counts->skipped.size(), 11'999U);
}

TEST_F(ItemExportTest, AFileAsSlimsWritesItIsTakenFieldByField)
{
    QFile file(QStringLiteral(OPNAME_TEST_DATA "/slims/item_export.csv"));
    ASSERT_TRUE(file.open(QIODevice::ReadOnly));
    const auto counts = pull(file.readAll());
    ASSERT_TRUE(counts) << counts.error().message.toStdString();
    EXPECT_EQ(counts->items, 6);
    EXPECT_EQ(counts->titles, 5) << "two copies of one";
    EXPECT_FALSE(counts->loans.has_value());
    EXPECT_EQ(counts->skippedRows, 0);
    ASSERT_EQ(counts->doubtful.size(), 1U) << "a thirtieth of February";
    EXPECT_EQ(counts->doubtful[0].line, 7);

    struct Row {
        const char *code;
        const char *callNumber;
        const char *type;
        const char *inventory;
        QDate received;
        const char *location;
        const char *status;
        const char *site;
        int source;
        std::optional<qint64> price;
        const char *currency;
        const char *lastUpdate;
        const char *title;
    };
    const Row rows[] = {{"P00001", "", "Reference", "INV/P00001", QDate(2011, 3, 29), "Gedung Utama", "", "",
                         1, 450'000, "Rupiah", "2012-12-26 22:14:13", "Kamus besar : edisi keempat"},
                        {"P00002", "R 499.221 Núñ k", "Reference", "INV/P00002", QDate(), "Gedung Utama",
                         "NL", "Rak R1", 2, 0, "", "2026-11-23 23:39:06", "Kamus \"saku\" bahasa 50% hemat"},
                        {"p00003", "2X4.1 Has f", "Textbook", "", QDate(), "Lantai 2", "R", " Rak A2 ", 0,
                         125'000, "Rupiah", "2026-11-23 23:39:06", "Fikih; tanya, jawab 'praktis'"},
                        {"", "813.5 O'C a", "Fiction", "INV/P00004", QDate(), "Lantai 2", "MIS", "", 0,
                         75'000, "Rupiah", "2026-11-23 23:39:06", "Angin c++ dan hujan"},
                        {"P00005", "813.5 O'C a", "Fiction", "INV/P00005", QDate(), "Lantai 2",
                         "Hilang Sementara", "", 0, 75'000, "Rupiah", "2026-11-23 23:39:06",
                         "Angin c++ dan hujan"},
                        {"P 00006", "915.98 Ind p c.2", "Textbook", "INV/P00006", QDate(), "", "", "Rak B1",
                         0, std::nullopt, "", "", " Peta <Indonesia> & laut "}};
    ASSERT_EQ(m_taken.items.size(), std::size(rows));
    for (std::size_t i = 0; i < std::size(rows); ++i) {
        const Row &row = rows[i];
        const Item &item = m_taken.items[i];
        const auto text = [](const char *utf8) { return QString::fromUtf8(utf8); };
        EXPECT_EQ(item.code, text(row.code)) << i;
        EXPECT_EQ(item.callNumber, text(row.callNumber)) << i;
        EXPECT_EQ(item.collectionType, text(row.type)) << i;
        EXPECT_EQ(item.inventoryCode, text(row.inventory)) << i;
        EXPECT_EQ(item.receivedDate, row.received) << i;
        EXPECT_EQ(item.location, text(row.location)) << i;
        EXPECT_EQ(item.status, text(row.status)) << i;
        EXPECT_EQ(item.site, text(row.site)) << i;
        EXPECT_EQ(item.source, row.source) << i;
        EXPECT_EQ(item.price, row.price) << i;
        EXPECT_EQ(item.currency, text(row.currency)) << i;
        EXPECT_EQ(item.lastUpdate, text(row.lastUpdate)) << i;
        EXPECT_EQ(m_taken.titles[static_cast<std::size_t>(item.titleId) - 1].title, text(row.title)) << i;
    }
}

} // namespace
} // namespace opname
