#include "program.h"
#include "support/full_counts.h"

#include <QElapsedTimer>
#include <QSet>

namespace opname {
namespace {

using testing::ProgramAnswer;
using testing::words;

class VerbsTest : public testing::ProgramTest { };

TEST_F(VerbsTest, WholeStockTakeInARowBalancesAndIsInTheReport)
{
    const int items = testing::wantsFullCounts() ? 100'000 : 2000;
    const int read = items * 3 / 4;
    makeFrozen("a.opname", items);
    QByteArray codes;
    for (int i = 1; i <= read; ++i)
        codes += "B" + QByteArray::number(i).rightJustified(7, '0') + "\n";
    const ProgramAnswer scanned =
        run(words({"scan", "a.opname", "--shelf", "Gudang"}), codes + "TIDAK-ADA\n\nb0000001\r\n");
    ASSERT_EQ(scanned.status, 0) << scanned.errors.toStdString();
    const QList<QJsonObject> lines = scanned.lines();
    ASSERT_EQ(lines.size(), read + 2);
    EXPECT_EQ(lines[read].value(u"verdict").toString(), u"unknown");
    EXPECT_TRUE(lines[read].value(u"item_code").isNull());
    EXPECT_EQ(lines[read + 1].value(u"verdict").toString(), u"duplicate");
    EXPECT_EQ(lines[read + 1].value(u"line").toInt(), read + 3);
    const QJsonObject s = run(words({"status", "a.opname"})).json();
    const auto n = [&](const char *key) { return s.value(QLatin1String(key)).toInt(); };
    EXPECT_EQ(n("expected"), n("found") + n("on_loan") + n("missing") + n("not_covered"));
    EXPECT_EQ(n("scans"),
              n("found") + n("excluded") + n("out_of_scope") + n("added") + n("unknown") + n("duplicates")
                  + n("invalid"));
    EXPECT_EQ(n("scans"), read + 2);
    EXPECT_TRUE(run(words({"differences", "a.opname"})).json().value(u"differences").isArray());
    const ProgramAnswer report = run(words({"report", "a.opname", "-o", "r.pdf"}));
    ASSERT_EQ(report.status, 0) << report.errors.toStdString();
    EXPECT_GT(report.json().value(u"pages").toInt(), 2);
    QProcess text;
    text.start(QStringLiteral("pdftotext"), {QStringLiteral("-layout"), path("r.pdf"), QStringLiteral("-")});
    ASSERT_TRUE(text.waitForFinished());
    const QString shown = QString::fromUtf8(text.readAllStandardOutput());
    for (const char *key : {"expected", "found"}) {
        QString number = QString::number(n(key));
        if (number.size() > 3)
            number.insert(number.size() - 3, u'.');
        EXPECT_TRUE(shown.contains(number)) << key;
    }
    expectUnharmed("a.opname");
}

TEST_F(VerbsTest, EveryReadingVerbAnswersItsFields)
{
    ASSERT_EQ(run(words({"demo", "d.opname", "--items", "800"})).status, 0);
    const std::pair<QStringList, QStringList> verbs[] = {
        {words({"status"}),
         words({"frozen", "expected", "found", "missing", "not_covered", "on_loan", "present_on_loan",
                "excluded", "out_of_scope", "added", "unknown", "unknown_codes", "duplicates", "invalid",
                "misplaced", "scans"})},
        {words({"loans"}), words({"loans"})},
        {words({"recap"}), words({"lost", "lost_value", "on_loan", "elsewhere"})},
        {words({"sop"}), words({"activities"})},
        {words({"verify"}), words({"ok", "problems", "anchors"})},
        {words({"differences"}), words({"differences"})}};
    for (const auto &[verb, fields] : verbs) {
        const ProgramAnswer answer = run(QStringList{verb.first(), QStringLiteral("d.opname")});
        EXPECT_EQ(answer.status, 0) << verb.first().toStdString();
        for (const QString &field : fields)
            EXPECT_TRUE(answer.json().contains(field))
                << verb.first().toStdString() << ' ' << field.toStdString();
    }
    const QJsonArray activities = run(words({"sop", "d.opname"})).json().value(u"activities").toArray();
    ASSERT_EQ(activities.size(), 9);
    EXPECT_EQ(activities[5].toObject().value(u"number").toInt(), 7);
    EXPECT_EQ(activities[1].toObject().value(u"standard_minutes").toInt(), 450);
    const QList<QJsonObject> rows = run(words({"journal", "d.opname", "--since", "5"})).lines();
    ASSERT_FALSE(rows.isEmpty());
    EXPECT_EQ(rows.first().value(u"seq").toInt(), 6);
    for (const char *out : {"liste.csv", "liste.pdf"})
        EXPECT_EQ(run({QStringLiteral("shelflist"), QStringLiteral("d.opname"), QStringLiteral("-o"),
                       QString::fromLatin1(out)})
                      .json()
                      .value(u"rows")
                      .toInt(),
                  800);
    QFile csv(path("liste.csv"));
    ASSERT_TRUE(csv.open(QIODevice::ReadOnly));
    EXPECT_TRUE(
        csv.readLine().startsWith("\xef\xbb\xbf"
                                  "item_code,call_number,title,class,location,site,collection_type,status,"
                                  "inventory_code"));
}

TEST_F(VerbsTest, ListsComeInPartsWithACursor)
{
    ASSERT_EQ(run(words({"demo", "d.opname", "--items", "800"})).status, 0);
    const QJsonArray whole = run(words({"differences", "d.opname"})).json().value(u"differences").toArray();
    ASSERT_GT(whole.size(), 10);
    QJsonArray parts;
    QString cursor = QStringLiteral("0");
    while (true) {
        const QJsonObject part =
            run({QStringLiteral("differences"), QStringLiteral("d.opname"), QStringLiteral("--limit"),
                 QStringLiteral("7"), QStringLiteral("--after"), cursor})
                .json();
        EXPECT_EQ(part.value(u"total").toInt(), whole.size());
        for (const QJsonValue &entry : part.value(u"differences").toArray())
            parts.append(entry);
        if (part.value(u"next").isNull())
            break;
        cursor = part.value(u"next").toString();
    }
    EXPECT_EQ(parts, whole);
}

TEST_F(VerbsTest, ASlowHandIsAnsweredAtOnce)
{
    makeFrozen("a.opname");
    QProcess process;
    process.setWorkingDirectory(m_folder.path());
    process.start(QStringLiteral(OPNAME_BINARY_DIR "/opnamectl"), words({"--json", "scan", "a.opname", "-"}));
    ASSERT_TRUE(process.waitForStarted());
    for (const char *code : {"B0000001\n", "B0000002\n"}) {
        process.write(code);
        QElapsedTimer timer;
        timer.start();
        while (!process.canReadLine() && timer.elapsed() < 5000)
            process.waitForReadyRead(100);
        ASSERT_TRUE(process.canReadLine()) << "no answer while the next line had not come";
        EXPECT_TRUE(process.readLine().contains(QByteArray(code).trimmed()));
    }
    // A reader beside the writer, and a second writer.
    EXPECT_EQ(run(words({"status", "a.opname"})).json().value(u"scans").toInt(), 2);
    const ProgramAnswer second = run(words({"scan", "a.opname"}), "B0000003\n");
    EXPECT_EQ(second.status, 3);
    EXPECT_EQ(second.errorKind(), u"locked");
    process.closeWriteChannel();
    ASSERT_TRUE(process.waitForFinished());
    EXPECT_EQ(process.exitCode(), 0);
}

TEST_F(VerbsTest, CallNumbersAreSortedAndEchoedUnchanged)
{
    const ProgramAnswer answer =
        run(words({"callnumbers", "sort", "-"}),
            "R 020.7 SUL p\n899.2213 B\n899.221 3 A\n50 X\n2 X 4 a\n300\nfoo\n299.9\n");
    EXPECT_EQ(answer.output,
              QByteArray("50 X\n299.9\n2 X 4 a\n300\n899.221 3 A\n899.2213 B\nR 020.7 SUL p\nfoo\n"));
}

TEST_F(VerbsTest, ManyCallNumbersAreSortedStablyAndTheirLineEndsKept)
{
    QByteArray lines = "\xef\xbb\xbf";
    for (int i = 0; i < 60000; ++i)
        lines +=
            QByteArray::number(999 - i % 900).rightJustified(3, '0') + " X" + (i % 2 == 0 ? "\r\n" : "\n");
    QElapsedTimer timer;
    timer.start();
    const QList<QByteArray> sorted = run(words({"callnumbers", "sort"}), lines).output.split('\n');
    EXPECT_LT(timer.elapsed(), 10000);
    ASSERT_EQ(sorted.size(), 60001);
    EXPECT_EQ(sorted[0], "100 X");
    EXPECT_TRUE(sorted[59999].startsWith("999 X"));
    EXPECT_EQ(run(words({"callnumbers", "sort", "--profile", "udc"}), "1\n").errorKind(), u"usage");
    EXPECT_EQ(run(words({"callnumbers", "sort", "--profile", "lc"}), "QA9\nQ1\nQA76\n").output,
              "Q1\nQA9\nQA76\n");
}

TEST_F(VerbsTest, PeopleReadIndonesianUnlessTheyAskForEnglish)
{
    makeFrozen("a.opname", 3000);
    const QByteArray indonesian = runPlainly(words({"status", "a.opname"})).output;
    const QByteArray english = runPlainly(words({"--lang", "en", "status", "a.opname"})).output;
    EXPECT_TRUE(indonesian.contains("Seharusnya ada")) << indonesian.toStdString();
    EXPECT_TRUE(english.contains("Expected")) << english.toStdString();
    const int expected = run(words({"status", "a.opname"})).json().value(u"expected").toInt();
    ASSERT_GT(expected, 1000);
    const QByteArray thousands = QByteArray::number(expected / 1000);
    const QByteArray rest = QByteArray::number(expected % 1000).rightJustified(3, '0');
    EXPECT_TRUE(indonesian.contains(QByteArray(thousands + '.' + rest))) << indonesian.toStdString();
    EXPECT_TRUE(english.contains(QByteArray(thousands + ',' + rest))) << english.toStdString();
    for (const char *verb : {"sop", "loans", "differences", "check", "recap", "journal", "verify"}) {
        const ProgramAnswer answer = runPlainly(words({verb, "a.opname"}));
        EXPECT_LE(answer.status, 1) << verb;
        EXPECT_FALSE(answer.output.startsWith('{')) << verb;
    }
    const ProgramAnswer scanned = runPlainly(words({"--lang", "en", "scan", "a.opname"}), "B0000001\nZZ\n");
    EXPECT_TRUE(scanned.output.contains("found") && scanned.output.contains("unknown code"));
}

TEST_F(VerbsTest, TheRecapComesInPartsThroughItsLists)
{
    ASSERT_EQ(run(words({"demo", "d.opname", "--items", "800"})).status, 0);
    const auto rowsOf = [](const QJsonObject &recap) {
        QStringList rows;
        for (const char *list : {"lost", "on_loan", "elsewhere"})
            for (const QJsonValue &row : recap.value(QLatin1String(list)).toArray())
                rows.append(QLatin1String(list) + u':' + row.toObject().value(u"item_code").toString());
        return rows;
    };
    const QJsonObject all = run(words({"recap", "d.opname"})).json();
    const QStringList whole = rowsOf(all);
    ASSERT_GT(all.value(u"lost").toArray().size(), 3);
    ASSERT_GT(all.value(u"on_loan").toArray().size(), 3);
    EXPECT_FALSE(all.contains(u"total")) << "only of a part";
    QStringList parts;
    QString cursor = QStringLiteral("0");
    for (qsizetype calls = 0; calls <= whole.size(); ++calls) {
        const QJsonObject part =
            run({QStringLiteral("recap"), QStringLiteral("d.opname"), QStringLiteral("--limit"),
                 QStringLiteral("4"), QStringLiteral("--after"), cursor})
                .json();
        EXPECT_EQ(part.value(u"total").toInteger(), whole.size());
        EXPECT_TRUE(part.value(u"lost_value") == all.value(u"lost_value")) << "of all lost copies";
        EXPECT_LE(rowsOf(part).size(), 4);
        parts += rowsOf(part);
        if (part.value(u"next").isNull())
            break;
        cursor = part.value(u"next").toString();
    }
    EXPECT_EQ(parts, whole);
    EXPECT_EQ(run(words({"recap", "d.opname", "--limit", "x"})).status, 2);
}

TEST_F(VerbsTest, CopyWithATroublesomeCodeIsToldByTheDataCheck)
{
    ASSERT_EQ(run(words({"new", "a.opname", "--name", "Uji"})).status, 0);
    ASSERT_EQ(run(words({"pull", "a.opname", "demo:2000"})).status, 0);
    const ProgramAnswer checked = run(words({"check", "a.opname"}));
    EXPECT_EQ(checked.status, 1);
    const QJsonArray problems = checked.json().value(u"problems").toArray();
    ASSERT_FALSE(problems.isEmpty());
    for (const char *field : {"kind", "item_code", "detail"})
        EXPECT_TRUE(problems[0].toObject().contains(QLatin1String(field)));
    const QJsonObject part = run(words({"check", "a.opname", "--limit", "2"})).json();
    EXPECT_EQ(part.value(u"problems").toArray().size(), std::min<qsizetype>(2, problems.size()));
    EXPECT_EQ(part.value(u"total").toInt(), problems.size());
}

TEST_F(VerbsTest, StationsAndOperatorsAreKeptApart)
{
    makeFrozen("a.opname");
    const auto one =
        run(words({"scan", "a.opname", "--station", "M1", "--operator", "Ani"}), "B0000001\n").lines();
    const auto two =
        run(words({"scan", "a.opname", "--station", "M2", "--operator", "Budi"}), "B0000002\n").lines();
    ASSERT_EQ(one.size(), 1);
    ASSERT_EQ(two.size(), 1);
    EXPECT_EQ(one[0].value(u"station").toString(), u"M1");
    EXPECT_EQ(two[0].value(u"station").toString(), u"M2");
    EXPECT_EQ(
        run(words({"undo", "a.opname", "--station", "M1", "--count", "9"})).json().value(u"undone").toInt(),
        1);
    const QString scan = QStringLiteral("M2:%1").arg(two[0].value(u"number").toInt());
    EXPECT_EQ(run(words({"undo", "a.opname", "--scan"}) + QStringList{scan}).json().value(u"undone").toInt(),
              1);
    EXPECT_EQ(run(words({"undo", "a.opname", "--scan"}) + QStringList{scan}).json().value(u"undone").toInt(),
              0);
    QSet<QString> operators;
    for (const QJsonObject &row : run(words({"journal", "a.opname"})).lines())
        operators.insert(row.value(u"operator").toString());
    EXPECT_EQ(operators,
              (QSet<QString>{QStringLiteral("Rina"), QStringLiteral("Ani"), QStringLiteral("Budi")}))
        << "Rina is OPNAME_OPERATOR";
}

TEST_F(VerbsTest, TheJournalComesInPartsWithACursor)
{
    ASSERT_EQ(run(words({"demo", "d.opname", "--items", "300"})).status, 0);
    const QList<QJsonObject> whole = run(words({"journal", "d.opname"})).lines();
    ASSERT_GT(whole.size(), 100);
    QList<QJsonObject> parts;
    QString cursor = QStringLiteral("0");
    while (!cursor.isEmpty()) {
        QList<QJsonObject> part =
            run(words({"journal", "d.opname", "--limit", "100", "--after"}) + QStringList{cursor}).lines();
        const QJsonObject end = part.takeLast();
        EXPECT_EQ(end.value(u"total").toInt(), whole.size());
        EXPECT_LE(part.size(), 100);
        parts += part;
        cursor = end.value(u"next").toString();
    }
    EXPECT_EQ(parts, whole);
}

TEST_F(VerbsTest, LoansThatNoCopyHasAreNamed)
{
    ASSERT_EQ(run(words({"new", "a.opname", "--name", "Uji"})).status, 0);
    ASSERT_EQ(run(words({"pull", "a.opname", "demo:300"})).status, 0);
    writeFile("pinjam.csv",
              "B0000001,2026-01-02,2026-01-16\nB000O002,2026-01-02,2026-01-16\n"
              "b0000001,2026-01-03,2026-01-17\n");
    const QJsonObject answer = run(words({"loans", "a.opname", "--from", "pinjam.csv"})).json();
    const QJsonArray unknown = answer.value(u"unknown").toArray();
    ASSERT_EQ(unknown.size(), 1);
    EXPECT_EQ(unknown[0].toObject().value(u"line").toInt(), 2);
    EXPECT_EQ(unknown[0].toObject().value(u"code").toString(), u"B000O002");
    EXPECT_EQ(answer.value(u"repeated").toArray().size(), 1);
}

TEST_F(VerbsTest, ANewSessionHasBegunItsFirstActivity)
{
    ASSERT_EQ(run(words({"new", "a.opname", "--name", "Uji"})).status, 0);
    const QJsonArray activities = run(words({"sop", "a.opname"})).json().value(u"activities").toArray();
    EXPECT_EQ(activities[0].toObject().value(u"state").toString(), u"under_way");
    EXPECT_FALSE(activities[0].toObject().value(u"started").isNull());
}

TEST_F(VerbsTest, WorkOutOfTurnIsToldWithHowToGiveItsReason)
{
    makeFrozen("a.opname");
    const auto shelf = [&] {
        return run(words({"scan", "a.opname", "--shelf", "Rak 1", "--for", "order"}), "TIDAKADA\n");
    };
    const auto early = shelf();
    EXPECT_EQ(early.status, 0);
    EXPECT_TRUE(early.errors.contains("--start 8 --note")) << early.errors.toStdString();
    EXPECT_EQ(shelf().errors, "") << "once";
    ASSERT_EQ(run(words({"sop", "a.opname", "--start", "8", "--note", "rak baru"})).status, 0);
    ASSERT_EQ(run(words({"report", "a.opname", "-o", "l.html"})).status, 0);
    QFile report(path("l.html"));
    ASSERT_TRUE(report.open(QIODevice::ReadOnly));
    EXPECT_TRUE(report.readAll().contains("rak baru"));
    expectUnharmed("a.opname");
}

TEST_F(VerbsTest, WhatWentWellSaysNothingOnStandardError)
{
    makeFrozen("a.opname");
    EXPECT_EQ(run(words({"scan", "a.opname", "--shelf", "Rak 1"}), "B0000001\n").errors, "");
    for (const QStringList &call :
         {words({"shelf", "a.opname", "--shelf", "Rak 1"}), words({"status", "a.opname"}),
          words({"undo", "a.opname", "--shelf", "Rak 1"}), words({"shelflist", "a.opname", "-o", "l.csv"}),
          words({"differences", "a.opname"}), words({"recap", "a.opname"}), words({"sop", "a.opname"})})
        EXPECT_EQ(run(call).errors, "") << call.join(u' ').toStdString();
}

TEST_F(VerbsTest, AnEarlyFreezeTakesItsReasonAlong)
{
    ASSERT_EQ(run(words({"new", "a.opname", "--name", "Uji"})).status, 0);
    ASSERT_EQ(run(words({"pull", "a.opname", "demo:300"})).status, 0);
    ASSERT_EQ(run(words({"freeze", "a.opname", "--note", "waktu mendesak"})).status, 0);
    ASSERT_EQ(run(words({"report", "a.opname", "-o", "l.html"})).status, 0);
    QFile report(path("l.html"));
    ASSERT_TRUE(report.open(QIODevice::ReadOnly));
    EXPECT_TRUE(report.readAll().contains("waktu mendesak"));
}

} // namespace
} // namespace opname
