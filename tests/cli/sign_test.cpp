// Signing off, and reports checked against their session, by the program.

#include "program.h"
#include "support/full_counts.h"

namespace opname {
namespace {

using testing::ProgramAnswer;
using testing::words;

class SignTest : public testing::ProgramTest {
protected:
    void SetUp() override { ASSERT_EQ(run(words({"demo", "a.opname", "--items", "400"})).status, 0); }

    ProgramAnswer sign() { return run(words({"sign", "a.opname", "--by", "Sari", "--role", "Kepala"})); }

    QByteArray contentOf(const char *name)
    {
        QFile file(path(name));
        EXPECT_TRUE(file.open(QIODevice::ReadOnly));
        return file.readAll();
    }
};

TEST_F(SignTest, ASignedSessionAnswersEveryWritingVerbWithNo)
{
    const QString before = run(words({"verify", "a.opname"})).json().value(u"head").toString();
    const ProgramAnswer done = sign();
    ASSERT_EQ(done.status, 0) << done.errors.toStdString();
    EXPECT_EQ(done.json().value(u"head").toString(), before);
    EXPECT_EQ(sign().json().value(u"head").toString(), before) << "twice does no harm";
    writeFile("w.txt", "B1\n");
    for (const auto &call :
         {words({"set", "a.opname", "city", "Ambon"}), words({"pull", "a.opname", "demo:400"}),
          words({"decide", "a.opname", "--kind", "missing", "--as", "keep"}),
          words({"weeded", "a.opname", "--from", "w.txt"}),
          words({"unrecorded", "a.opname", "--title", "Tanpa label"})}) {
        const ProgramAnswer refused = run(call);
        EXPECT_EQ(refused.status, 1) << call.join(u' ').toStdString() << refused.output.toStdString();
        EXPECT_TRUE(refused.errors.contains("Sari")) << refused.errors.toStdString();
    }
    const ProgramAnswer scanned = run(words({"scan", "a.opname"}), "TIDAKADA\n");
    EXPECT_NE(scanned.status, 0);
    EXPECT_TRUE(scanned.errors.contains("Sari"));
    EXPECT_EQ(run(words({"sop", "a.opname", "--reopen", "10"})).status, 1) << "a reason is missing";
    EXPECT_EQ(run(words({"status", "a.opname"})).status, 0);

    EXPECT_EQ(run(words({"sop", "a.opname", "--reopen", "10", "--note", "rak terlewat"})).status, 0);
    EXPECT_EQ(run(words({"set", "a.opname", "city", "Ambon"})).status, 0);
    const ProgramAnswer verified = run(words({"verify", "a.opname"}));
    EXPECT_EQ(verified.status, 0) << verified.output.toStdString();
    const QJsonArray anchors = verified.json().value(u"anchors").toArray();
    ASSERT_EQ(anchors.size(), 1);
    EXPECT_EQ(anchors[0].toObject().value(u"kind").toString(), QStringLiteral("signature"));
    EXPECT_FALSE(anchors[0].toObject().value(u"stands").toBool(true));
}

TEST_F(SignTest, OneGoMergesWhatASignatureKeptOutBesideTheFileThatWasOpenedAgain)
{
    for (const char *copy : {"b.opname", "c.opname"})
        ASSERT_EQ(run(words({"stations", "a.opname", "--copy", copy})).status, 0);
    ASSERT_EQ(run(words({"set", "b.opname", "city", "Ambon"})).status, 0);
    ASSERT_EQ(sign().status, 0);
    ASSERT_EQ(run(words({"merge", "c.opname", "a.opname"})).status, 0);
    EXPECT_EQ(run(words({"merge", "c.opname", "b.opname"})).status, 1) << "it is signed";
    ASSERT_EQ(run(words({"sop", "a.opname", "--reopen", "10", "--note", "rak terlewat"})).status, 0);
    const ProgramAnswer merged = run(words({"merge", "c.opname", "b.opname", "a.opname"}));
    EXPECT_EQ(merged.status, 0) << merged.output.toStdString();
    EXPECT_EQ(merged.json().value(u"quarantined").toInt(-1), 0);
    const QJsonArray files = merged.json().value(u"files").toArray();
    ASSERT_EQ(files.size(), 2);
    for (const QJsonValue &file : files)
        EXPECT_EQ(file.toObject().value(u"answer").toString(), u"taken");
    EXPECT_TRUE(files[0].toObject().value(u"file").toString().endsWith(u"b.opname")) << "as they were given";
    expectUnharmed("c.opname");
}

TEST_F(SignTest, SigningIsRefusedBeforeActivityNine)
{
    makeFrozen("b.opname");
    const ProgramAnswer refused = run(words({"sign", "b.opname", "--by", "Sari", "--role", "Kepala"}));
    EXPECT_EQ(refused.status, 1);
    EXPECT_EQ(run(words({"sign", "a.opname", "--by", "Sari"})).status, 2);
}

TEST_F(SignTest, AReportIsCheckedAgainstItsSession)
{
    for (const char *name : {"a-laporan.pdf", "a-laporan.html", "a-laporan.json"}) {
        ASSERT_EQ(run(words({"report", "a.opname", "-o", name})).status, 0) << name;
        const ProgramAnswer belongs = run(words({"verify", "a.opname", "--report", name}));
        EXPECT_EQ(belongs.status, 0) << name << belongs.output.toStdString() << belongs.errors.toStdString();
        const QJsonObject report = belongs.json().value(u"report").toObject();
        EXPECT_TRUE(report.value(u"belongs").toBool());
        EXPECT_EQ(report.value(u"answer").toString(), QStringLiteral("belongs"));
        EXPECT_EQ(report.value(u"rows_since").toInteger(-1), 0);
        const QJsonObject anchor = belongs.json().value(u"anchors").toArray().at(0).toObject();
        EXPECT_EQ(anchor.value(u"head"), belongs.json().value(u"head"));
    }
    ASSERT_EQ(run(words({"set", "a.opname", "city", "Ambon"})).status, 0);
    const ProgramAnswer later = run(words({"verify", "a.opname", "--report", "a-laporan.pdf"}));
    EXPECT_EQ(later.status, 0) << later.output.toStdString();
    EXPECT_EQ(later.json().value(u"report").toObject().value(u"answer").toString(),
              QStringLiteral("rows_added"));
    EXPECT_EQ(later.json().value(u"report").toObject().value(u"rows_since").toInteger(), 1);
}

TEST_F(SignTest, ForeignForgedAndDamagedReportsAreCaught)
{
    ASSERT_EQ(run(words({"demo", "b.opname", "--items", "400", "--seed", "9"})).status, 0);
    ASSERT_EQ(run(words({"report", "b.opname", "-o", "b.html"})).status, 0);
    const ProgramAnswer foreign = run(words({"verify", "a.opname", "--report", "b.html"}));
    EXPECT_EQ(foreign.status, 1);
    EXPECT_FALSE(foreign.json().value(u"ok").toBool(true));
    EXPECT_EQ(foreign.json().value(u"report").toObject().value(u"answer").toString(),
              QStringLiteral("other_session"));

    ASSERT_EQ(run(words({"report", "a.opname", "-o", "a.json"})).status, 0);
    const qint64 found = run(words({"status", "a.opname"})).json().value(u"found").toInteger();
    QByteArray json = contentOf("a.json");
    const auto told = [](qint64 count) { return QByteArray("\"found\":").append(QByteArray::number(count)); };
    json.replace(told(found), told(found + 1));
    writeFile("palsu.json", json);
    const ProgramAnswer forged = run(words({"verify", "a.opname", "--report", "palsu.json"}));
    EXPECT_EQ(forged.status, 1);
    EXPECT_EQ(forged.json().value(u"report").toObject().value(u"answer").toString(),
              QStringLiteral("differs"));
    EXPECT_GE(forged.json().value(u"problems").toArray().size(), 2);

    writeFile("rusak.pdf", "%PDF-1.4 rusak");
    EXPECT_EQ(run(words({"verify", "a.opname", "--report", "rusak.pdf"})).status, 3);
    EXPECT_EQ(run(words({"verify", "a.opname", "--report", "a.csv"})).status, 3) << "not there";
}

/// The text of a PDF, a blank between all words.
QString textOfPdf(const QString &file)
{
    QProcess reader;
    reader.start(QStringLiteral("pdftotext"), {QStringLiteral("-raw"), file, QStringLiteral("-")});
    EXPECT_TRUE(reader.waitForFinished(120'000));
    return QString::fromUtf8(reader.readAllStandardOutput()).simplified();
}

TEST_F(SignTest, EveryFigureOfThePdfIsWhatStatusDifferencesAndRecapSay)
{
    const bool isLong = testing::wantsFullCounts();
    const std::pair<qint64, int> sessions[] = {{300, 3}, {900, 4}, {isLong ? 100'000 : 2'500, 5}};
    for (const auto &[items, seed] : sessions) {
        const QString file = QStringLiteral("s%1.opname").arg(seed);
        const QString pdf = QStringLiteral("s%1-en.pdf").arg(seed);
        ASSERT_EQ(run({QStringLiteral("demo"), file, QStringLiteral("--items"), QString::number(items),
                       QStringLiteral("--seed"), QString::number(seed)})
                      .status,
                  0);
        const QJsonObject status = run({QStringLiteral("status"), file}).json();
        const QJsonObject recap = run({QStringLiteral("recap"), file}).json();
        const QJsonArray differences =
            run({QStringLiteral("differences"), file}).json().value(u"differences").toArray();
        ASSERT_EQ(run({QStringLiteral("--lang"), QStringLiteral("en"), QStringLiteral("report"), file,
                       QStringLiteral("-o"), pdf})
                      .status,
                  0);
        const QString text = textOfPdf(m_folder.filePath(pdf));
        const auto number = [](qint64 value) {
            QString digits = QString::number(value);
            for (qsizetype at = digits.size() - 3; at > 0; at -= 3)
                digits.insert(at, u',');
            return digits;
        };
        const auto share = [&](const char *key) -> QString {
            return QString::number(100.0 * status.value(QLatin1String(key)).toDouble()
                                       / status.value(u"expected").toDouble(),
                                   'f', 1)
                + u'%';
        };
        const auto count = [&](const char *key) { return status.value(QLatin1String(key)).toInteger(-1); };
        const auto expectLine = [&](const QString &line) {
            EXPECT_TRUE(text.contains(line)) << items << ": " << line.toStdString();
        };
        for (const auto &[name, key] :
             {std::pair("Found", "found"), std::pair("On loan", "on_loan"),
              std::pair("Not found (missing)", "missing"), std::pair("Not covered yet", "not_covered"),
              std::pair("of these at another place than theirs", "misplaced"),
              std::pair("Total", "expected")})
            expectLine(QStringLiteral("%1 %2 %3").arg(QLatin1String(name), number(count(key)), share(key)));
        for (const auto &[name, key] :
             {std::pair("With a status that is not counted", "excluded"),
              std::pair("Outside the scope", "out_of_scope"), std::pair("Scanned again", "duplicates"),
              std::pair("Unreadable", "invalid"), std::pair("Total", "scans")})
            expectLine(QStringLiteral("%1 %2").arg(QLatin1String(name), number(count(key))));
        expectLine(QStringLiteral("Unknown codes (%1 different) %2")
                       .arg(number(count("unknown_codes")), number(count("unknown"))));

        const QJsonArray lost = recap.value(u"lost").toArray();
        const QJsonArray onLoan = recap.value(u"on_loan").toArray();
        expectLine(QStringLiteral("Lost copies (%1)").arg(number(lost.size())));
        expectLine(QStringLiteral("Copies on loan (%1)").arg(number(onLoan.size())));
        expectLine(QStringLiteral("Codes that SLiMS does not know (%1)").arg(number(count("unknown_codes"))));
        const auto ofKind = [&](QStringView kind) {
            return std::count_if(differences.begin(), differences.end(), [&](const QJsonValue &difference) {
                return difference.toObject().value(u"kind").toString() == kind;
            });
        };
        EXPECT_EQ(ofKind(u"missing"), count("missing"));
        EXPECT_EQ(ofKind(u"unknown_code"), count("unknown_codes"));
        for (const QJsonArray &list : {lost, onLoan})
            for (const QJsonValue &copy : list)
                ASSERT_TRUE(text.contains(copy.toObject().value(u"item_code").toString()))
                    << copy.toObject().value(u"item_code").toString().toStdString();
        for (const QJsonValue &value : recap.value(u"lost_value").toArray())
            if (const qint64 recorded = value.toObject().value(u"recorded").toInteger(); recorded > 0)
                expectLine(QStringLiteral("Rp") + number(recorded));
        const ProgramAnswer checked = run({QStringLiteral("verify"), file, QStringLiteral("--report"), pdf});
        EXPECT_EQ(checked.status, 0) << checked.output.toStdString();
    }
}

} // namespace
} // namespace opname
