#include "opname/workflow/report_check.h"

#include "opname/report/digest.h"
#include "opname/report/writers.h"
#include "opname/session/verification.h"
#include "opname/workflow/demonstration.h"
#include "opname/workflow/preparation.h"
#include "opname/workflow/reporting.h"

#include <QFile>
#include <QProcess>
#include <QRegularExpression>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <gtest/gtest.h>
#include <sqlite3.h>

#include <ctime>

namespace opname {
namespace {

using Answer = ReportFinding::Answer;

class ReportCheckTest : public ::testing::Test {
protected:
    void SetUp() override { m_session = make("uji.opname", 1); }

    std::unique_ptr<Session> make(const char *name, quint64 seed)
    {
        Demonstration::Wish wish;
        wish.items = 400;
        wish.seed = seed;
        auto made = Demonstration::make(path(name), wish);
        EXPECT_TRUE(made) << (made ? "" : made.error().message.toStdString());
        return made ? std::move(made->session) : nullptr;
    }

    QString path(const char *name) const { return m_folder.filePath(QLatin1String(name)); }
    Author author() const { return {m_session->ownStation(), QStringLiteral("Rina")}; }

    QString write(const Document &document, const char *name)
    {
        const auto written = writeDocument(document, path(name));
        EXPECT_TRUE(written) << (written ? "" : written.error().message.toStdString());
        return path(name);
    }

    QString report(const char *name, const char *language = "id")
    {
        const auto made = Reporting(*m_session).report(QLatin1String(language));
        EXPECT_TRUE(made);
        return write(*made, name);
    }

    ReportFinding check(const QString &file, Session *session = nullptr)
    {
        const auto found = ReportCheck(session == nullptr ? *m_session : *session).check(file);
        EXPECT_TRUE(found) << (found ? "" : found.error().message.toStdString())
                           << (found ? "" : found.error().detail.toStdString());
        return found ? *found : ReportFinding();
    }

    static std::string told(const ReportFinding &finding)
    {
        return QString(finding.sentence() + u'\n' + finding.reasons.join(u'\n')).toStdString();
    }

    void scanTwo()
    {
        const ScanRequest read{QStringLiteral("TIDAKADA"), {}, {}, ScanPurpose::Count, author()};
        ASSERT_TRUE(m_session->record(std::span(&read, 1)));
        ASSERT_TRUE(m_session->record(std::span(&read, 1)));
    }

    QByteArray contentOf(const QString &file)
    {
        QFile reader(file);
        EXPECT_TRUE(reader.open(QIODevice::ReadOnly));
        return reader.readAll();
    }

    QString put(const char *name, const QByteArray &content)
    {
        QFile file(path(name));
        EXPECT_TRUE(file.open(QIODevice::WriteOnly));
        file.write(content);
        return path(name);
    }

    /// Behind the program's back.
    void alter(const char *sql)
    {
        const QString file = m_session->path();
        m_session.reset();
        sqlite3 *database = nullptr;
        ASSERT_EQ(sqlite3_open(file.toUtf8().constData(), &database), SQLITE_OK);
        ASSERT_EQ(sqlite3_exec(database, sql, nullptr, nullptr, nullptr), SQLITE_OK)
            << sqlite3_errmsg(database);
        ASSERT_GT(sqlite3_changes(database), 0);
        sqlite3_close(database);
        auto opened = Session::open(file, Session::Access::Read);
        ASSERT_TRUE(opened);
        m_session = std::move(*opened);
    }

    QTemporaryDir m_folder;
    std::unique_ptr<Session> m_session;
};

TEST_F(ReportCheckTest, AReportBelongsToItsSessionInEveryFormatAndLanguage)
{
    for (const char *name : {"a.pdf", "a.html", "a.json", "a.xlsx"})
        for (const char *language : {"id", "en"}) {
            const ReportFinding finding = check(report(name, language));
            EXPECT_EQ(finding.answer, Answer::Belongs) << name << ' ' << language << '\n' << told(finding);
            ASSERT_TRUE(finding.anchor);
            EXPECT_EQ(finding.anchor->head, m_session->headHash());
            EXPECT_EQ(finding.anchor->making.language, QLatin1String(language));
        }
}

TEST_F(ReportCheckTest, AfterMoreScansItSaysHowManyRowsWereAdded)
{
    const QString file = report("a.pdf");
    const qint64 rows = m_session->journalLength();
    scanTwo();
    ASSERT_TRUE(m_session->changeSetting(QStringLiteral("institution"), QStringLiteral("Lain"), author()));
    const ReportFinding finding = check(file);
    EXPECT_EQ(finding.answer, Answer::RowsWereAdded) << told(finding);
    EXPECT_EQ(finding.rowsSince, m_session->journalLength() - rows);
    EXPECT_TRUE(finding.belongs());
    EXPECT_EQ(check(report("b.pdf")).answer, Answer::Belongs);
}

TEST_F(ReportCheckTest, AnotherZoneOfTheComputerChangesNothing)
{
    ASSERT_TRUE(Preparation(*m_session, author())
                    .change(QStringLiteral("report.time_zone"), QStringLiteral("Asia/Jayapura")));
    const QString file = report("a.html");
    EXPECT_TRUE(contentOf(file).contains("Asia/Jayapura"));
    const QByteArray before = qgetenv("TZ");
    qputenv("TZ", "America/New_York");
    ::tzset();
    const ReportFinding finding = check(file);
    before.isNull() ? qunsetenv("TZ") : qputenv("TZ", before);
    ::tzset();
    EXPECT_EQ(finding.answer, Answer::Belongs) << told(finding);
    EXPECT_FALSE(Preparation(*m_session, author())
                     .change(QStringLiteral("report.time_zone"), QStringLiteral("Bulan/Kawah")));
}

TEST_F(ReportCheckTest, AFigureThatWasChangedIsNamed)
{
    auto made = Reporting(*m_session).report(QStringLiteral("id"));
    ASSERT_TRUE(made);
    const QString found = QString::number(m_session->totals().found);
    // Changed in the paper itself, anchor left as it is: its hash may have these digits, too.
    const QRegularExpression alone(u"\\b"_qs + found + u"\\b"_qs);
    for (Block &block : made->blocks)
        if (auto *paragraph = std::get_if<Paragraph>(&block))
            paragraph->text.replace(alone, QStringLiteral("9871"));
    const ReportFinding pdf = check(write(*made, "palsu.pdf"));
    EXPECT_EQ(pdf.answer, Answer::Differs);
    ASSERT_FALSE(pdf.reasons.isEmpty());
    EXPECT_TRUE(pdf.reasons.join(u' ').contains(u"9871")) << told(pdf);
    EXPECT_TRUE(pdf.reasons.join(u' ').contains(found)) << told(pdf);

    QByteArray json = contentOf(report("a.json"));
    const QByteArray figure = "\"missing\":" + QByteArray::number(m_session->totals().missing);
    ASSERT_TRUE(json.contains(figure));
    json.replace(figure, "\"missing\":1");
    const ReportFinding forged = check(put("palsu.json", json));
    EXPECT_EQ(forged.answer, Answer::Differs);
    EXPECT_TRUE(forged.reasons.join(u' ').contains(u"\"missing\":1")) << told(forged);
}

TEST_F(ReportCheckTest, ALineThatWasTakenOutOfAListIsNamed)
{
    auto made = Reporting(*m_session).report(QStringLiteral("id"));
    ASSERT_TRUE(made);
    QString gone;
    for (Block &block : made->blocks) {
        auto *table = std::get_if<Table>(&block);
        if (table == nullptr || table->name != u"missing")
            continue;
        table->rows = [rows = table->rows, &gone](const Table::Visitor &visitor) {
            int number = 0;
            rows([&](const Table::Row &row) {
                if (++number != 3)
                    return visitor(row);
                gone = row.cells.front();
                return true;
            });
        };
    }
    const QString file = write(*made, "palsu.pdf");
    ASSERT_FALSE(gone.isEmpty());
    const ReportFinding finding = check(file);
    EXPECT_EQ(finding.answer, Answer::Differs);
    EXPECT_TRUE(finding.reasons.join(u' ').contains(gone)) << told(finding);
}

TEST_F(ReportCheckTest, AWorkbookThatShowsOtherThingsThanItsValuesIsFound)
{
    if (QStandardPaths::findExecutable(QStringLiteral("python3")).isEmpty())
        GTEST_SKIP() << "python3 is not installed";
    const QString sound = report("a.xlsx");
    // One part is changed by a rule, or one is added.
    const auto altered = [&](const char *name, const char *part, const char *from, const char *to) {
        const char *program = "import sys, zipfile\n"
                              "source, target, part, old, new = sys.argv[1:]\n"
                              "done = False\n"
                              "with zipfile.ZipFile(source) as a, zipfile.ZipFile(target, 'w') as b:\n"
                              "    for name in a.namelist():\n"
                              "        text = a.read(name)\n"
                              "        if name == part and old.encode() in text:\n"
                              "            text = text.replace(old.encode(), new.encode(), 1)\n"
                              "            done = True\n"
                              "        b.writestr(name, text)\n"
                              "    if not old:\n"
                              "        b.writestr(part, new)\n"
                              "sys.exit(0 if done or not old else 1)\n";
        QProcess python;
        python.start(QStringLiteral("python3"),
                     {QStringLiteral("-c"), QString::fromLatin1(program), sound, path(name),
                      QString::fromLatin1(part), QString::fromLatin1(from), QString::fromLatin1(to)});
        EXPECT_TRUE(python.waitForFinished()) << name;
        EXPECT_EQ(python.exitCode(), 0) << name << python.readAllStandardError().toStdString();
        return check(path(name)).answer;
    };
    EXPECT_EQ(altered("utuh.xlsx", "docProps/core.xml", "Opname", "Opname"), Answer::Belongs);
    const char *sheet = "xl/worksheets/sheet1.xml";
    EXPECT_EQ(altered("rumus.xlsx", sheet, "<v>", "<f>1+1</f><v>"), Answer::Differs);
    EXPECT_EQ(altered("sembunyi.xlsx", sheet, "<row r=\"2\"", "<row hidden=\"1\" r=\"2\""), Answer::Differs);
    EXPECT_EQ(altered("geser.xlsx", sheet, "<c r=\"A2\"", "<c r=\"F2\""), Answer::Differs);
    EXPECT_EQ(altered("lembar.xlsx", "xl/worksheets/lain.xml", "",
                      "<worksheet><sheetData><row r=\"1\"><c><v>7</v></c></row></sheetData></worksheet>"),
              Answer::Differs);
    EXPECT_EQ(altered("kotak.xlsx", "xl/drawings/drawing99.xml", "", "<d><t>9999</t></d>"), Answer::Differs);
}

TEST_F(ReportCheckTest, AForeignReportIsOfAnotherStockTake)
{
    const auto other = make("lain.opname", 5);
    const ReportFinding finding = check(report("a.pdf"), other.get());
    EXPECT_EQ(finding.answer, Answer::OtherSession) << told(finding);
    EXPECT_FALSE(finding.belongs());
    EXPECT_TRUE(finding.reasons.join(u' ').contains(m_session->id()));
}

TEST_F(ReportCheckTest, ASessionThatWasAlteredSinceIsFound)
{
    const QString file = report("a.html");
    // A decision is another one, although its row's hash was left as it was.
    alter("UPDATE journal SET body = replace(body, 'mark_missing', 'keep') WHERE kind = 'decided' AND body "
          "LIKE "
          "'%mark_missing%'");
    EXPECT_FALSE(Verification::verify(*m_session).isOk());
    EXPECT_EQ(check(file).answer, Answer::Differs);
}

TEST_F(ReportCheckTest, ASessionWhoseHashesWereAlteredNeverHadTheHead)
{
    const QString file = report("a.html");
    alter("UPDATE journal SET hash = zeroblob(32) WHERE kind = 'catalogue_frozen' OR seq = (SELECT max(seq) "
          "FROM "
          "journal)");
    EXPECT_FALSE(Verification::verify(*m_session).isOk());
    EXPECT_EQ(check(file).answer, Answer::UnknownHead);
}

TEST_F(ReportCheckTest, HostileFilesAreRefusedInASentence)
{
    QByteArray noise(200'000, '\0');
    quint32 state = 7;
    for (char &byte : noise)
        byte = static_cast<char>((state = state * 1664525 + 1013904223) >> 24);
    const QByteArray pdf = contentOf(report("a.pdf"));
    {
        QFile huge(path("besar.pdf"));
        ASSERT_TRUE(huge.open(QIODevice::WriteOnly));
        ASSERT_TRUE(huge.resize(1LL << 30));
    }
    const QString refused[] = {put("acak.pdf", noise),
                               put("kosong.pdf", {}),
                               put("potong.pdf", pdf.first(100)),
                               put("acak.xlsx", noise),
                               put("kosong.xlsx", {}),
                               put("potong.xlsx", contentOf(report("b.xlsx")).chopped(2000)),
                               path("besar.pdf"),
                               path("tidak-ada.pdf"),
                               m_folder.path(),
                               put("daftar.csv", "list,item_code\r\n"),
                               put("buku.docx", noise)};
    for (const QString &file : refused) {
        const auto found = ReportCheck(*m_session).check(file);
        ASSERT_FALSE(found) << file.toStdString();
        EXPECT_FALSE(found.error().message.isEmpty());
    }
    for (const QString &file : {put("acak.html", noise), put("acak.json", noise), put("kosong.html", {}),
                                put("orang.html", "<title>opname:1:x</title>")}) {
        const ReportFinding finding = check(file);
        EXPECT_EQ(finding.answer, Answer::NoAnchor) << file.toStdString();
        EXPECT_FALSE(finding.belongs());
    }
}

TEST_F(ReportCheckTest, AnAnchorBrokenOverLinesIsReadBack)
{
    const auto made = Reporting(*m_session).report(QStringLiteral("en"));
    ASSERT_TRUE(made);
    QByteArray broken;
    for (const char c : made->anchorText.toUtf8()) {
        broken += c;
        if (broken.size() % 37 == 0)
            broken += "\r\n  ";
    }
    const auto anchors = ReportAnchor::allIn(QByteArray("opname:1: " + broken + " rest"));
    ASSERT_EQ(anchors.size(), 1U);
    EXPECT_EQ(anchors.front().text(), made->anchorText);
    EXPECT_EQ(anchors.front().head, m_session->headHash());
    EXPECT_TRUE(ReportAnchor::allIn("opname:1:zz:;").empty());
}

TEST_F(ReportCheckTest, TheDigestFollowsFiguresAndListsAlone)
{
    ReportMaking making = ReportMaking::now(*m_session, QStringLiteral("id"));
    const auto digestOf = [&] {
        const auto made = Reporting(*m_session).report(making);
        return made ? made->anchor.value(u"digest").toString() : QString();
    };
    const QString digest = digestOf();
    EXPECT_EQ(digest.size(), 64);
    EXPECT_EQ(digestOf(), digest);
    ASSERT_TRUE(
        m_session->changeSetting(QStringLiteral("report.background"), QStringLiteral("Lain"), author()));
    EXPECT_NE(digestOf(), digest) << "the head is one of the figures";
}

TEST_F(ReportCheckTest, TheCodeOnThePaperIsRead)
{
    const auto made = Reporting(*m_session).report(QStringLiteral("id"));
    ASSERT_TRUE(made);
    const PagedDocument paged(*made);
    const QString picture = path("halaman.png");
    ASSERT_TRUE(paged.page(paged.pageCount() - 1, 300).save(picture));
    QProcess reader;
    reader.start(QStringLiteral("zbarimg"),
                 {QStringLiteral("--nodbus"), QStringLiteral("-q"), QStringLiteral("--raw"), picture});
    ASSERT_TRUE(reader.waitForFinished(30'000));
    const QString read = QString::fromUtf8(reader.readAllStandardOutput()).trimmed();
    EXPECT_FALSE(read.isEmpty());
    EXPECT_TRUE(made->anchorText.startsWith(read)) << read.toStdString();
}

} // namespace
} // namespace opname
