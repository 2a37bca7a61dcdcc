// The spreadsheet as LibreOffice opens it: converted to CSV and read back, it says what the document says.

#include "opname/report/writers.h"

#include <QFile>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QUrl>
#include <gtest/gtest.h>

#include <optional>
#include <utility>

namespace opname {
namespace {

/// Rows of CSV as RFC 4180 has them: quotes doubled, line breaks within quotes.
std::vector<QStringList> rowsOf(const QString &csv)
{
    std::vector<QStringList> rows;
    QStringList row;
    QString cell;
    bool isQuoted = false;
    for (qsizetype i = 0; i < csv.size(); ++i) {
        const QChar c = csv[i];
        if (isQuoted && c == u'"' && i + 1 < csv.size() && csv[i + 1] == u'"') {
            cell += c;
            ++i;
        } else if (c == u'"') {
            isQuoted = !isQuoted;
        } else if (!isQuoted && (c == u',' || c == u'\n')) {
            row.append(std::exchange(cell, {}));
            if (c == u'\n')
                rows.push_back(std::exchange(row, {}));
        } else if (c != u'\r' || isQuoted) {
            cell += c;
        }
    }
    return rows;
}

TEST(SpreadsheetInOffice, ConvertedToCsvSaysWhatTheDocumentSays)
{
    const QString office = QStandardPaths::findExecutable(QStringLiteral("soffice"));
    if (office.isEmpty())
        GTEST_SKIP() << "skipped: LibreOffice is not installed (libreoffice-calc-nogui)";

    std::vector<QStringList> wanted;
    std::vector<Table::Row> rows;
    const auto add = [&](const QString &title, std::optional<qint64> price, const QString &day) {
        const QString code = QStringLiteral("00%1").arg(rows.size() + 1);
        const QJsonValue asShown(QJsonValue::Undefined);
        rows.push_back({{code, title, price ? QStringLiteral("Rp%1").arg(*price) : QString(), day},
                        {asShown, asShown, price ? QJsonValue(*price) : QJsonValue(),
                         day.isEmpty() ? QJsonValue() : QJsonValue(day)},
                        false});
        wanted.push_back({code, title, price ? QString::number(*price) : QString(), day});
    };
    add(QStringLiteral("=1+1"), 1'250'000, QStringLiteral("2026-11-24"));
    add(QStringLiteral("=cmd|' /C calc'!A0"), {}, {});
    add(QStringLiteral("+62-21"), 0, QStringLiteral("1899-01-05"));
    add(QStringLiteral("@SUM(A1)"), 7, QStringLiteral("2000-02-29"));
    add(QStringLiteral("https://example.org"), {}, {});
    add(QStringLiteral("1E5"), {}, {});
    add(QStringLiteral("<b>&amp;\"'</b>, koma; titik koma"), {}, {});
    add(QStringLiteral("dua\nbaris"), {}, {});
    add(QString::fromUtf8("كتاب الطهارة"), {}, {});
    add(QString::fromUtf8("\U0001F4DA buku 中文"), {}, {});
    add(QString(2000, u'j'), {}, {});
    for (int i = 0; i < 300; ++i)
        add(QStringLiteral("Judul ke-%1").arg(i), 1000 * i, QStringLiteral("2019-03-07"));

    Document document;
    document.title = QStringLiteral("Uji");
    Table table;
    table.name = QStringLiteral("list");
    table.caption = QStringLiteral("Daftar");
    table.isItemList = true;
    table.columns = {{QStringLiteral("code"), QStringLiteral("Kode")},
                     {QStringLiteral("title"), QStringLiteral("Judul"), TableColumn::Alignment::Left, 3},
                     {QStringLiteral("price"), QStringLiteral("Harga")},
                     {QStringLiteral("received"), QStringLiteral("Diterima"), TableColumn::Alignment::Left, 1,
                      TableColumn::Content::Day}};
    table.rows = [&](const Table::Visitor &visitor) {
        for (const Table::Row &row : rows)
            if (!visitor(row))
                return;
    };
    document.blocks.push_back(table);
    const QTemporaryDir folder;
    ASSERT_TRUE(writeDocument(document, folder.filePath(QStringLiteral("daftar.xlsx"))));

    QProcess converting;
    converting.setProcessChannelMode(QProcess::MergedChannels);
    converting.start(office,
                     {QStringLiteral("-env:UserInstallation=")
                          + QUrl::fromLocalFile(folder.filePath(QStringLiteral("profil"))).toString(),
                      QStringLiteral("--headless"), QStringLiteral("--convert-to"),
                      QStringLiteral("csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false"),
                      QStringLiteral("--outdir"), folder.filePath(QStringLiteral("keluar")),
                      folder.filePath(QStringLiteral("daftar.xlsx"))});
    ASSERT_TRUE(converting.waitForFinished(300'000)) << converting.errorString().toStdString();
    const QByteArray told = converting.readAll();
    QFile csv(folder.filePath(QStringLiteral("keluar/daftar.csv")));
    ASSERT_TRUE(csv.open(QIODevice::ReadOnly)) << told.toStdString();
    const std::vector<QStringList> read = rowsOf(QString::fromUtf8(csv.readAll()));
    ASSERT_EQ(read.size(), wanted.size() + 1);
    EXPECT_EQ(read.front(),
              (QStringList{QStringLiteral("Kode"), QStringLiteral("Judul"), QStringLiteral("Harga"),
                           QStringLiteral("Diterima")}));
    for (std::size_t i = 0; i < wanted.size(); ++i)
        EXPECT_EQ(read[i + 1], wanted[i]) << wanted[i].join(u" | ").toStdString();
}

} // namespace
} // namespace opname
