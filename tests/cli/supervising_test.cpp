#include "program.h"

#include <QRegularExpression>
#include <QSet>

#include <functional>

namespace opname {
namespace {

using testing::ProgramAnswer;
using testing::words;

class SupervisingTest : public testing::ProgramTest {
protected:
    QStringList codesOf(const QJsonValue &list) const
    {
        QStringList codes;
        for (const QJsonValue &item : list.toArray())
            codes.append(item.toObject().value(u"item_code").toString());
        return codes;
    }

    /// A frozen session in which all expected copies were scanned but those whose number `leaves` out.
    void count(const char *name, const std::function<bool(int)> &leaves)
    {
        makeFrozen(name, 200);
        QByteArray codes;
        for (int i = 1; i <= 200; ++i)
            if (!leaves(i))
                codes += QStringLiteral("B%1\n").arg(i, 7, 10, QLatin1Char('0')).toUtf8();
        ASSERT_EQ(run({QStringLiteral("scan"), QString::fromLatin1(name), QStringLiteral("-")}, codes).status,
                  0);
    }
};

TEST_F(SupervisingTest, ASampleIsDrawnOnceCheckedAndStated)
{
    count("a.opname", [](int i) { return i % 10 == 3; });
    const auto ask = words({"sample", "a.opname", "--size", "20"});
    const ProgramAnswer drawn = run(ask);
    ASSERT_EQ(drawn.status, 0) << drawn.errors.toStdString();
    const QJsonObject sample = drawn.json();
    EXPECT_EQ(sample.value(u"items").toArray().size(), 20);
    EXPECT_TRUE(sample.value(u"error_rate").isNull());
    EXPECT_TRUE(sample.value(u"interval").isNull());
    EXPECT_GT(sample.value(u"missing").toObject().value(u"drawn").toInt(), 0);
    const qsizetype rows = run(words({"journal", "a.opname"})).lines().size();
    EXPECT_EQ(codesOf(run(ask).json().value(u"items")), codesOf(sample.value(u"items"))) << "the same stands";
    EXPECT_EQ(run(words({"journal", "a.opname"})).lines().size(), rows);

    QByteArray found;
    for (const QJsonValue &item : sample.value(u"items").toArray())
        if (item.toObject().value(u"drawn_among").toString() == u"found")
            found += item.toObject().value(u"item_code").toString().toUtf8() + '\n';
    ASSERT_EQ(run(words({"scan", "a.opname", "--for", "sample", "--operator", "Budi", "-"}), found).status,
              0);
    QJsonObject checked = run(words({"sample", "a.opname"})).json();
    EXPECT_EQ(checked.value(u"error_rate").toDouble(-1), 0);
    const QJsonArray interval = checked.value(u"interval").toArray();
    ASSERT_EQ(interval.size(), 2);
    EXPECT_EQ(interval[0].toDouble(), 0);
    EXPECT_NEAR(interval[1].toDouble(), 0.1611, 0.0001);
    EXPECT_FALSE(checked.value(u"over_limit").toBool(true));

    const QString lost =
        codesOf(sample.value(u"items")).filter(QRegularExpression(QStringLiteral("3$"))).value(0);
    ASSERT_FALSE(lost.isEmpty());
    ASSERT_EQ(run(words({"scan", "a.opname", "--for", "sample", "-"}), lost.toUtf8() + '\n').status, 0);
    checked = run(words({"sample", "a.opname"})).json();
    EXPECT_DOUBLE_EQ(checked.value(u"error_rate").toDouble(), 0.05);
    EXPECT_FALSE(checked.value(u"over_limit").toBool(true)) << "5 % are not above 5 %";
    ASSERT_EQ(run(words({"set", "a.opname", "sample.limit", "4"})).status, 0);
    EXPECT_TRUE(run(words({"sample", "a.opname"})).json().value(u"over_limit").toBool());
    EXPECT_EQ(run(words({"set", "a.opname", "sample.limit", "101"})).status, 2);

    const QJsonObject again = run(words({"sample", "a.opname", "--size", "20", "--again"})).json();
    EXPECT_NE(again.value(u"seed"), sample.value(u"seed"));
    EXPECT_TRUE(again.value(u"error_rate").isNull());
    ASSERT_EQ(run(words({"sample", "a.opname", "-o", "lembar.pdf"})).status, 0);
    EXPECT_TRUE(QFile::exists(path("lembar.pdf")));
    expectUnharmed("a.opname");
}

TEST_F(SupervisingTest, WrongSamplesAreUsageOrRefused)
{
    ASSERT_EQ(run(words({"new", "a.opname", "--name", "Uji"})).status, 0);
    EXPECT_EQ(run(words({"sample", "a.opname", "--size", "5"})).status, 1);
    EXPECT_EQ(run(words({"sample", "a.opname"})).status, 2);
    EXPECT_EQ(run(words({"sample", "a.opname", "--size", "0"})).status, 2);
    EXPECT_EQ(run(words({"sample", "a.opname", "--size", "5", "--among", "semua"})).status, 2);
    EXPECT_EQ(run(words({"sample", "a.opname", "--again"})).status, 2);
    EXPECT_EQ(run(words({"sample", "tidakada.opname"})).status, 3);
}

TEST_F(SupervisingTest, TwoSessionsAreComparedCopyByCopy)
{
    count("lama.opname", [](int i) { return i % 20 == 3; });
    count("baru.opname", [](int i) { return i % 40 == 3 || i % 40 == 7; });
    const ProgramAnswer compared = run(words({"compare", "baru.opname", "lama.opname"}));
    ASSERT_EQ(compared.status, 0) << compared.errors.toStdString();
    const QJsonObject answer = compared.json();
    const QJsonObject counts = answer.value(u"counts").toObject();
    for (const char *fate :
         {"found_again", "lost_twice", "newly_lost", "still_marked", "not_seen", "vanished"})
        EXPECT_EQ(answer.value(QLatin1String(fate)).toArray().size(),
                  counts.value(QLatin1String(fate)).toInt(-1))
            << fate;
    const QJsonObject status = run(words({"status", "baru.opname"})).json();
    EXPECT_EQ(counts.value(u"lost_twice").toInt() + counts.value(u"newly_lost").toInt(),
              status.value(u"missing").toInt());
    EXPECT_GT(counts.value(u"found_again").toInt(), 0);
    EXPECT_GT(counts.value(u"lost_twice").toInt(), 0);
    EXPECT_GT(counts.value(u"newly_lost").toInt(), 0);
    for (const QString &code : codesOf(answer.value(u"lost_twice")))
        EXPECT_EQ(code.right(7).toInt() % 40, 3) << code.toStdString();
    const QJsonArray trend = answer.value(u"trend").toArray();
    ASSERT_EQ(trend.size(), 2);
    EXPECT_EQ(trend.last().toObject().value(u"missing"), status.value(u"missing"));

    EXPECT_EQ(run(words({"compare", "baru.opname", "baru.opname"})).status, 2);
    ASSERT_EQ(run(words({"new", "kosong.opname", "--name", "Kosong"})).status, 0);
    const ProgramAnswer refused = run(words({"compare", "baru.opname", "kosong.opname"}));
    EXPECT_EQ(refused.status, 1);
    EXPECT_TRUE(refused.json().contains(u"refused"));
    EXPECT_TRUE(refused.json().contains(u"lost_twice"));
    EXPECT_EQ(run(words({"compare", "baru.opname", "tidakada.opname"})).status, 3);
    EXPECT_EQ(run(words({"compare", "baru.opname"})).status, 2);
    for (const char *out : {"banding.pdf", "banding.csv", "banding.xlsx"})
        EXPECT_EQ(run(words({"compare", "baru.opname", "lama.opname", "-o", out})).status, 0) << out;
}

TEST_F(SupervisingTest, AnEarlierFormatIsComparedAndStaysAsItIs)
{
    count("baru.opname", [](int i) { return i % 20 == 3; });
    ASSERT_TRUE(
        QFile::copy(QStringLiteral(OPNAME_TEST_DATA "/sessions/format-2.opname"), path("lama.opname")));
    QFile old(path("lama.opname"));
    ASSERT_TRUE(old.setPermissions(QFile::ReadOwner | QFile::WriteOwner));
    ASSERT_TRUE(old.open(QIODevice::ReadOnly));
    const QByteArray before = old.readAll();
    old.close();
    const ProgramAnswer compared = run(words({"compare", "baru.opname", "lama.opname"}));
    EXPECT_EQ(compared.status, 0) << compared.errors.toStdString();
    EXPECT_EQ(compared.json().value(u"trend").toArray().size(), 2);
    ASSERT_TRUE(old.open(QIODevice::ReadOnly));
    EXPECT_EQ(old.readAll(), before);
}

TEST_F(SupervisingTest, TheHuntNamesAPlaceForEveryLostCopy)
{
    count("a.opname", [](int i) { return i % 20 == 3; });
    const ProgramAnswer answer = run(words({"hunt", "a.opname"}));
    ASSERT_EQ(answer.status, 0) << answer.errors.toStdString();
    QSet<QString> hunted;
    for (const QJsonValue &place : answer.json().value(u"hunt").toArray())
        hunted.insert(place.toObject().value(u"item_code").toString());
    const QStringList lost = codesOf(run(words({"recap", "a.opname"})).json().value(u"lost"));
    EXPECT_EQ(hunted, QSet<QString>(lost.begin(), lost.end()));
    EXPECT_FALSE(lost.isEmpty());
    ASSERT_EQ(run(words({"scan", "a.opname", "-"}), lost.front().toUtf8() + '\n').status, 0);
    for (const QJsonValue &place : run(words({"hunt", "a.opname"})).json().value(u"hunt").toArray())
        EXPECT_NE(place.toObject().value(u"item_code").toString(), lost.front());
    ASSERT_EQ(run(words({"hunt", "a.opname", "-o", "buru.pdf"})).status, 0);
    EXPECT_EQ(run(words({"hunt", "a.opname", "--older", "tidakada.opname"})).status, 3);
    EXPECT_EQ(run(words({"hunt", "a.opname", "--limit", "1"})).json().value(u"hunt").toArray().size(), 1);
    ASSERT_EQ(run(words({"new", "baru.opname", "--name", "Uji"})).status, 0);
    EXPECT_EQ(run(words({"hunt", "baru.opname"})).status, 1);
}

TEST_F(SupervisingTest, ReadersBesideAWriterAreNotFeltAndSeeWhatItWrote)
{
    makeFrozen("a.opname", 2000);
    QProcess writer;
    writer.setWorkingDirectory(m_folder.path());
    writer.start(
        QStringLiteral(OPNAME_BINARY_DIR "/opnamectl"),
        {QStringLiteral("--json"), QStringLiteral("scan"), QStringLiteral("a.opname"), QStringLiteral("-")});
    const auto scan = [&](int number) {
        writer.write(QStringLiteral("B%1\n").arg(number, 7, 10, QLatin1Char('0')).toUtf8());
        while (!writer.canReadLine() && writer.waitForReadyRead(20000)) { }
        return !writer.readLine().isEmpty();
    };
    ASSERT_TRUE(scan(1));
    for (int round = 0; round < 5; ++round) {
        for (int i = 0; i < 20; ++i)
            ASSERT_TRUE(scan(2 + round * 20 + i));
        EXPECT_EQ(run(words({"status", "a.opname"})).json().value(u"scans").toInt(), 21 + round * 20);
        EXPECT_EQ(run(words({"hunt", "a.opname"})).status, 0);
    }
    EXPECT_EQ(run(words({"sample", "a.opname", "--size", "5"})).errorKind(), u"locked");
    writer.closeWriteChannel();
    ASSERT_TRUE(writer.waitForFinished(20000));
    EXPECT_EQ(writer.exitCode(), 0);
    EXPECT_FALSE(QFile::exists(path("a.opname-wal"))) << "closed, it is one file";
    EXPECT_EQ(run(words({"sample", "a.opname", "--size", "5"})).status, 0);
    expectUnharmed("a.opname");
}

} // namespace
} // namespace opname
