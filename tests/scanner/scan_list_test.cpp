#include "opname/scanner/scan_list.h"
#include "support/full_counts.h"

#include <QDir>
#include <QFile>
#include <QRandomGenerator>
#include <gtest/gtest.h>

namespace opname {
namespace {

using Encoding = ScanListFormat::Encoding;
using Fault = ScanListEntry::Fault;

const QString sampleFolder = QStringLiteral(OPNAME_TEST_DATA "/scan-files/");

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    EXPECT_TRUE(file.open(QIODevice::ReadOnly)) << path.toStdString();
    return file.readAll();
}

QString textOf(const ScanListFormat &format, bool isEvident)
{
    static const QStringList encodings = {QStringLiteral("utf-8"), QStringLiteral("windows-1252"),
                                          QStringLiteral("utf-16le"), QStringLiteral("utf-16be")};
    QStringList times;
    for (const int column : format.timeColumns)
        times.append(QString::number(column));
    const QString separator = format.separator.isNull() ? QStringLiteral("lines")
        : format.separator == u'\t'                     ? QStringLiteral("tab")
                                                        : QString(format.separator);
    return QStringLiteral("%1 %2 header=%3 code=%4 times=%5 evident=%6")
        .arg(encodings[int(format.encoding)], separator, format.hasHeader ? u"yes"_qs : u"no"_qs)
        .arg(format.codeColumn)
        .arg(times.join(u','), isEvident ? u"yes"_qs : u"no"_qs);
}

QString textOf(const ScanListEntry &entry)
{
    static const QStringList faults = {QString(), QStringLiteral("no code"), QStringLiteral("rounded"),
                                       QStringLiteral("line break")};
    QString code = entry.code;
    return QStringLiteral("%1\t%2\t%3\t%4")
        .arg(entry.line)
        .arg(code.replace(u'\n', u"\\n"_qs), entry.time, faults[int(entry.fault)]);
}

std::vector<ScanListEntry> entriesOf(const QByteArray &content, const ScanListFormat &format,
                                     qsizetype piece = 1 << 16)
{
    std::vector<ScanListEntry> all;
    ScanList list(format);
    ScanListEntry entry;
    for (qsizetype at = 0; at < content.size(); at += piece) {
        list.add(content.mid(at, piece));
        while (list.next(entry))
            all.push_back(entry);
    }
    list.finish();
    while (list.next(entry))
        all.push_back(entry);
    return all;
}

QStringList codesOf(const QByteArray &content, const ScanListOptions &options = {})
{
    const auto guess = guessScanList(content, options);
    EXPECT_TRUE(guess) << guess.error().message.toStdString();
    QStringList codes;
    for (const ScanListEntry &entry : entriesOf(content, guess->format))
        codes.append(entry.code);
    return codes;
}

/// One file of tests/data/scan-files.
class ScanListFileTest : public ::testing::TestWithParam<QString> { };

std::vector<QString> namesIn(const QString &folder)
{
    std::vector<QString> names;
    for (const QString &name : QDir(sampleFolder + folder).entryList(QDir::Files, QDir::Name))
        if (!name.endsWith(u".codes"))
            names.push_back(name);
    return names;
}

std::string testName(const ::testing::TestParamInfo<QString> &info)
{
    QString name = info.param;
    for (QChar &c : name)
        if (!c.isLetterOrNumber())
            c = u'_';
    return name.toStdString();
}

TEST_P(ScanListFileTest, IsReadToItsCodesHoweverItsBytesArrive)
{
    const QString path = sampleFolder + QStringLiteral("lists/") + GetParam();
    const QByteArray content = contentOf(path);
    const auto guess = guessScanList(content);
    ASSERT_TRUE(guess) << guess.error().message.toStdString();
    QString read = textOf(guess->format, guess->isEvident) + u'\n';
    for (const ScanListEntry &entry : entriesOf(content, guess->format))
        read += textOf(entry) + u'\n';
    EXPECT_EQ(read.toStdString(), contentOf(path + QStringLiteral(".codes")).toStdString());
    for (const qsizetype piece : {1, 3, 7})
        EXPECT_EQ(entriesOf(content, guess->format, piece).size(), entriesOf(content, guess->format).size());
}

INSTANTIATE_TEST_SUITE_P(Lists, ScanListFileTest, ::testing::ValuesIn(namesIn(QStringLiteral("lists"))),
                         testName);

class ScanListRefusalTest : public ::testing::TestWithParam<QString> { };

TEST_P(ScanListRefusalTest, IsRefusedWithASentence)
{
    const auto guess = guessScanList(contentOf(sampleFolder + QStringLiteral("refused/") + GetParam()));
    ASSERT_FALSE(guess);
    EXPECT_EQ(guess.error().kind, ErrorKind::File);
    EXPECT_TRUE(guess.error().message.endsWith(u'.'));
}

INSTANTIATE_TEST_SUITE_P(Refused, ScanListRefusalTest,
                         ::testing::ValuesIn(namesIn(QStringLiteral("refused"))), testName);

TEST(ScanListTest, SamplesStandInTheirFolders)
{
    EXPECT_GE(namesIn(QStringLiteral("lists")).size(), 30U);
    EXPECT_GE(namesIn(QStringLiteral("refused")).size(), 10U);
}

TEST(ScanListTest, ChoicesOfTheUserGoBeforeTheGuess)
{
    const QByteArray content = "10;B0001;X1\n20;B0002;X2\n";
    ScanListOptions options;
    options.codeColumn = 2;
    EXPECT_EQ(codesOf(content, options), (QStringList{QStringLiteral("X1"), QStringLiteral("X2")}));
    options.hasHeader = true;
    EXPECT_EQ(codesOf(content, options), QStringList{QStringLiteral("X2")});
    options = {};
    options.separator = QChar();
    EXPECT_EQ(codesOf(content, options),
              (QStringList{QStringLiteral("10;B0001;X1"), QStringLiteral("20;B0002;X2")}));
    options = {};
    options.encoding = Encoding::Windows1252;
    EXPECT_EQ(codesOf("caf\xc3\xa9 1\n", options), QStringList{QStringLiteral("cafÃ© 1")});
}

TEST(ScanListTest, ColumnIsFoundByNameOrMissedWithASentence)
{
    const QByteArray content = "No,Kode Lama,Judul\n1,B0001,Satu\n";
    ScanListOptions options;
    options.columnName = QStringLiteral("kode_lama");
    EXPECT_EQ(codesOf(content, options), QStringList{QStringLiteral("B0001")});
    options.columnName = QStringLiteral("nomor");
    const auto missed = guessScanList(content, options);
    ASSERT_FALSE(missed);
    EXPECT_EQ(missed.error().kind, ErrorKind::Usage);
    EXPECT_TRUE(missed.error().message.contains(u"Kode Lama")) << missed.error().message.toStdString();
    options = {};
    options.codeColumn = 3;
    EXPECT_EQ(guessScanList(content, options).error().kind, ErrorKind::Usage);
}

TEST(ScanListTest, OnlyWhatIsEvidentIsTakenForATable)
{
    ScanListOptions options;
    options.onlyEvident = true;
    EXPECT_EQ(codesOf("REF,001\nREF,002\n", options),
              (QStringList{QStringLiteral("REF,001"), QStringLiteral("REF,002")}));
    EXPECT_EQ(codesOf("\"B1\"\n\"B2\"\n", options),
              (QStringList{QStringLiteral("\"B1\""), QStringLiteral("\"B2\"")}));
    EXPECT_EQ(codesOf("title,item_code\nA,B1\n", options), QStringList{QStringLiteral("B1")});
    EXPECT_EQ(codesOf("B1,2026-11-24\n", options), QStringList{QStringLiteral("B1")});
    EXPECT_EQ(codesOf("data\nvalue\n", options),
              (QStringList{QStringLiteral("data"), QStringLiteral("value")}));
}

TEST(ScanListTest, CodesOfTheCatalogueWeighMoreThanLooks)
{
    const QByteArray content = "9789790000001,ABC\n9789790000002,DEF\n";
    EXPECT_EQ(guessScanList(content)->format.codeColumn, 0);
    const auto isKnown = [](QStringView code) { return code == u"ABC" || code == u"DEF"; };
    EXPECT_EQ(guessScanList(content, {}, isKnown)->format.codeColumn, 1);
}

TEST(ScanListTest, ColumnsAreToldWithNamesAndExamples)
{
    const auto guess = guessScanList("Kode,Judul\n,Satu\nB2,Dua\n");
    ASSERT_TRUE(guess);
    ASSERT_EQ(guess->columns.size(), 2);
    EXPECT_EQ(guess->columns[0].name, u"Kode");
    EXPECT_EQ(guess->columns[0].example, u"B2");
    EXPECT_EQ(guess->columns[1].example, u"Satu");
}

TEST(ScanListTest, TimeStampsAreKnownInTheWaysTheyAreWritten)
{
    for (const char *time :
         {"2026-11-24", "2026/11/24 10:22:03", "2026-11-24T10:22:03.123Z", "24.11.2026 10.22",
          "24/11/26 9:05", "11/24/2026 1:22:03 PM", "24-Nov-2026 10:22:03", "24 November 2026 10.22",
          "Nov 24, 2026, 1:22:03 PM", "Tue, 24 Nov 2026 10:22:03 +0700", "Tue Nov 24 10:22:03 WIB 2026",
          "20261124102203", "2026-11-24 10:22:03 WIB"}) {
        const auto guess = guessScanList(QByteArray("B0001;" + QByteArray(time) + "\nB0002;" + time + "\n"));
        ASSERT_TRUE(guess);
        EXPECT_EQ(guess->format.timeColumns, QList<int>{1}) << time;
        EXPECT_EQ(guess->format.codeColumn, 0) << time;
    }
    for (const char *other : {"12345678", "297.1-2", "B-01-02", "10", "978-979-00-1", "20261399102203"})
        EXPECT_FALSE(guessScanList(QByteArray("B0001;" + QByteArray(other) + "\n"))->isEvident) << other;
}

TEST(ScanListTest, LongLinesAndEndlessQuotesStayBounded)
{
    const QByteArray content = "code,x\n\"" + QByteArray(300'000, 'q') + "\nB1,a\n";
    const auto guess = guessScanList(content);
    ASSERT_TRUE(guess);
    const std::vector<ScanListEntry> entries = entriesOf(content, guess->format, 777);
    ASSERT_EQ(entries.size(), 2U);
    EXPECT_LE(entries[0].code.size(), 4096);
    EXPECT_EQ(entries[1].code, u"B1");
    EXPECT_EQ(entries[1].line, 3);
    ScanListFormat windows;
    windows.encoding = Encoding::Windows1252;
    for (const ScanListEntry &entry : entriesOf(QByteArray(9'000, '\x80') + "\n", windows))
        EXPECT_LE(entry.code.toUtf8().size(), 4096);
}

/// Any bytes in any pieces by any format: no crash, rows in order, the same however they came.
TEST(ScanListTest, ACharacterThatTwoPiecesShareIsNotLost)
{
    ScanListFormat format;
    format.encoding = Encoding::Utf16Big;
    const QByteArray content("\0A\xd8\x3d\xde\x00\0B\0\n", 10);
    for (qsizetype piece = 1; piece <= content.size(); ++piece) {
        const auto entries = entriesOf(content, format, piece);
        ASSERT_EQ(entries.size(), 1U);
        EXPECT_EQ(entries[0].code, QStringLiteral("A\U0001F600B")) << piece;
    }
}

TEST(ScanListPropertyTest, AnyBytesAreRead)
{
    QRandomGenerator random(20261124);
    constexpr char letters[] = "B01,;\t|\"\"\n\n\r=+E.'- \xff\xfe\0\xc3\xa9\x80$";
    const QByteArray alphabet(letters, sizeof letters - 1);
    const int rounds = testing::wantsFullCounts() ? 200'000 : 4'000;
    for (int round = 0; round < rounds; ++round) {
        QByteArray content(random.bounded(200), Qt::Uninitialized);
        for (char &c : content)
            c = random.bounded(8) == 0 ? static_cast<char>(random.bounded(256))
                                       : alphabet[random.bounded(int(alphabet.size()))];
        ScanListOptions options;
        if (random.bounded(2) == 0)
            options.encoding = static_cast<Encoding>(random.bounded(4));
        if (random.bounded(2) == 0)
            options.separator = QStringView(u";,\t|\"")[random.bounded(5)];
        options.onlyEvident = random.bounded(2) == 0;
        const auto guess = guessScanList(content, options);
        if (!guess)
            continue;
        const std::vector<ScanListEntry> whole = entriesOf(content, guess->format);
        const std::vector<ScanListEntry> pieces = entriesOf(content, guess->format, 1 + random.bounded(9));
        ASSERT_EQ(whole.size(), pieces.size()) << content.toHex().constData();
        qint64 line = 0;
        for (std::size_t i = 0; i < whole.size(); ++i) {
            ASSERT_GT(whole[i].line, line) << content.toHex().constData();
            ASSERT_EQ(whole[i].code, pieces[i].code) << content.toHex().constData();
            ASSERT_EQ(whole[i].code.isEmpty(), whole[i].fault == Fault::NoCode);
            line = whole[i].line;
        }
    }
}

} // namespace
} // namespace opname
