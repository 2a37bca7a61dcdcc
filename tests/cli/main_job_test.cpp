// The main job in a row, through the program: from an export file and from a real MariaDB to a report that
// belongs to its session. OPNAME_LONG=1: a library of 100,000 copies.

#include "program.h"
#include "support/full_counts.h"
#include "support/mariadb_server.h"

#include <QLocale>

namespace opname {
namespace {

using testing::ProgramAnswer;
using testing::words;

class MainJobTest : public testing::ProgramTest {
protected:
    static int items() { return testing::wantsFullCounts() ? 100'000 : 1500; }

    qint64 total(const char *key) const { return m_totals.value(QLatin1String(key)).toInteger(); }
    static QString shown(qint64 count)
    {
        return QLocale(QLocale::Indonesian, QLocale::Indonesia).toString(count);
    }

    void takeIn(const QString &source, qint64 copies)
    {
        ASSERT_EQ(run(words({"new", "a.opname", "--name", "Stock Opname 2026"})).status, 0);
        const ProgramAnswer pulled = run({QStringLiteral("pull"), QStringLiteral("a.opname"), source});
        ASSERT_EQ(pulled.status, 0) << pulled.output.toStdString();
        EXPECT_EQ(pulled.json().value(u"items").toInteger(), copies);
        EXPECT_EQ(pulled.json().value(u"skipped_rows").toInteger(), 0)
            << pulled.output.left(2000).toStdString();
    }

    /// Every shelf is walked in order; of each tenth copy nothing is seen.
    void scanShelves()
    {
        ASSERT_EQ(run(words({"shelflist", "a.opname", "-o", "rak.csv"})).status, 0);
        QFile list(path("rak.csv"));
        ASSERT_TRUE(list.open(QIODevice::ReadOnly));
        list.readLine();
        QByteArray codes;
        for (qint64 row = 0; !list.atEnd(); ++row) {
            const QByteArray line = list.readLine();
            const QByteArray code = line.left(line.indexOf(','));
            if (row % 10 != 9 && !code.isEmpty() && !code.startsWith('"')) {
                codes += code + '\n';
                ++m_reads;
            }
        }
        writeFile("kode.txt", codes + "TIDAK-ADA\n");
        ++m_reads;
        const ProgramAnswer scanned = run(words({"scan", "a.opname", "kode.txt"}));
        ASSERT_EQ(scanned.status, 0) << scanned.errors.toStdString();
        EXPECT_EQ(scanned.lines().size(), m_reads);
    }

    void expectBalance()
    {
        const ProgramAnswer status = run(words({"status", "a.opname"}));
        ASSERT_EQ(status.status, 0);
        m_totals = status.json();
        EXPECT_EQ(total("expected"),
                  total("found") + total("on_loan") + total("missing") + total("not_covered"));
        EXPECT_EQ(total("scans"),
                  total("found") + total("excluded") + total("out_of_scope") + total("added")
                      + total("unknown") + total("duplicates") + total("invalid"));
        EXPECT_EQ(total("scans"), m_reads);
        EXPECT_GT(total("found"), items() / 2);
        EXPECT_GT(total("missing"), 0);
    }

    void expectEveryMissingCopyAmongTheDifferences()
    {
        const ProgramAnswer answer = run(words({"differences", "a.opname"}));
        ASSERT_EQ(answer.status, 0);
        qint64 missing = 0;
        for (const QJsonValue &difference : answer.json().value(u"differences").toArray())
            missing += difference.toObject().value(u"kind").toString() == u"missing" ? 1 : 0;
        EXPECT_EQ(missing, total("missing"));
    }

    void expectTheTotalsInTheReport(const QString &onLoan)
    {
        const ProgramAnswer report = run(words({"report", "a.opname", "-o", "laporan.pdf"}));
        ASSERT_EQ(report.status, 0) << report.errors.toStdString();
        QProcess reader;
        reader.start(QStringLiteral("pdftotext"),
                     {QStringLiteral("-layout"), path("laporan.pdf"), QStringLiteral("-")});
        ASSERT_TRUE(reader.waitForFinished(300'000));
        const QString text = QString::fromUtf8(reader.readAllStandardOutput()).simplified();
        const QString balance =
            QStringLiteral(
                "Kesetimbangan: %1 ditemukan + %2 terpinjam + %3 tidak ditemukan + %4 belum dicacah = %5")
                .arg(shown(total("found")), onLoan, shown(total("missing")), shown(total("not_covered")),
                     shown(total("expected")));
        EXPECT_TRUE(text.contains(balance)) << balance.toStdString() << " is not in the report, but:\n"
                                            << text.mid(text.indexOf(u"Kesetimbangan"), 200).toStdString();
        EXPECT_TRUE(text.contains(QStringLiteral("Stock Opname 2026")));
    }

    void expectWhole()
    {
        expectUnharmed("a.opname");
        const ProgramAnswer own = run(words({"verify", "a.opname", "--report", "laporan.pdf"}));
        EXPECT_EQ(own.status, 0) << own.output.toStdString();
        EXPECT_TRUE(own.json().value(u"report").toObject().value(u"belongs").toBool());
    }

    QJsonObject m_totals;
    qint64 m_reads = 0;
};

TEST_F(MainJobTest, FromMariaDbToAReportThatBelongsToItsSession)
{
    testing::MariaDbServer server;
    ASSERT_TRUE(server.start() && server.createSenayan() && server.fillFromDemo(items(), 11))
        << server.errorText().toStdString();
    takeIn(server.sourceAddress(), items());
    ASSERT_EQ(run(words({"freeze", "a.opname"})).status, 0);
    scanShelves();
    expectBalance();
    EXPECT_GT(total("on_loan"), 0);
    expectEveryMissingCopyAmongTheDifferences();
    expectTheTotalsInTheReport(shown(total("on_loan")));
    expectWhole();
}

TEST_F(MainJobTest, FromAnExportFileToAReportThatBelongsToItsSession)
{
    // As SLiMS writes it: nothing is escaped, and the header ends in a separator.
    QByteArray file = "\"item_code\",\"call_number\",\"coll_type_name\",\"inventory_code\",\"received_date\","
                      "\"supplier_name\",\"order_no\",\"location_name\",\"order_date\",\"item_status_name\","
                      "\"site\",\"source\",\"invoice\",\"price\",\"price_currency\",\"invoice_date\","
                      "\"input_date\",\"last_update\",\"title\",\n";
    for (int i = 1; i <= items(); ++i)
        file +=
            QStringLiteral("\"B%1\",\"%2.%3 Abc j c.%4\",\"Textbook\",\"INV/B%1\",\"2019-03-01\",\"\","
                           "\"\",\"Perpustakaan %5\",\"\",\"\",\"Rak %6\",\"1\",\"\",\"75000\","
                           "\"Rupiah\",\"\",\"2019-03-02 10:00:00\",\"2019-03-02 10:00:00\",\"Buku \"ke\" "
                           "%1: jilid satu\"\n")
                .arg(i, 7, 10, QLatin1Char('0'))
                .arg(i / 20 % 1000, 3, 10, QLatin1Char('0'))
                .arg(i % 7 + 1)
                .arg(i % 3 + 1)
                .arg(i % 2 == 0 ? QStringLiteral("Utama") : QStringLiteral("Anak"))
                .arg(i / 20 % 40)
                .toUtf8();
    writeFile("senayan_item_export.csv", file);
    takeIn(QStringLiteral("senayan_item_export.csv"), items());
    const ProgramAnswer unknown = run(words({"freeze", "a.opname"}));
    EXPECT_EQ(unknown.status, 1) << "the file has no loans, which has to be agreed to";
    ASSERT_EQ(run(words({"freeze", "a.opname", "--without-loans"})).status, 0);
    scanShelves();
    expectBalance();
    EXPECT_TRUE(m_totals.value(u"on_loan").isNull());
    EXPECT_EQ(total("expected"), items());
    EXPECT_EQ(run(words({"differences", "a.opname"})).status, 0);
    expectTheTotalsInTheReport(QStringLiteral("–"));
    expectWhole();
}

} // namespace
} // namespace opname
