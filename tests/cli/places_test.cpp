#include "program.h"

namespace opname {
namespace {

using testing::ProgramAnswer;
using testing::words;

class PlacesTest : public testing::ProgramTest {
protected:
    void SetUp() override
    {
        makeFrozen("a.opname");
        const QJsonArray problems = run(words({"sop", "a.opname"})).json().value(u"open_homes").toArray();
        ASSERT_FALSE(problems.isEmpty());
        m_unknown = run(words({"scan", "a.opname", "--location", "TidakAda"}), "B0000001\n");
        // The sentence names every location as id (name).
        const QString known =
            m_unknown.lines().last().value(u"error").toObject().value(u"message").toString();
        const qsizetype open = known.indexOf(u" (");
        m_name = known.mid(open + 2, known.indexOf(u')', open) - open - 2);
        m_id = known.left(open).section(u' ', -1);
    }

    ProgramAnswer m_unknown;
    QString m_id;
    QString m_name;
};

TEST_F(PlacesTest, AnUnknownLocationIsRefusedAndTheKnownOnesAreNamed)
{
    EXPECT_EQ(m_unknown.status, 2);
    EXPECT_EQ(m_unknown.errorKind(), u"usage");
    EXPECT_FALSE(m_name.isEmpty());
    EXPECT_EQ(run(words({"status", "a.opname"})).json().value(u"scans").toInt(), 0);
    EXPECT_EQ(run(words({"shelflist", "a.opname", "--location", "TidakAda", "-o", "daftar.csv"})).status, 2);
    EXPECT_FALSE(QFile::exists(path("daftar.csv")));
}

TEST_F(PlacesTest, ALocationIsTheSameByItsNameAndByItsId)
{
    ASSERT_FALSE(m_id.isEmpty());
    const auto rows = [&](const QString &location) {
        return run(words({"shelflist", "a.opname", "-o", "daftar.csv", "--location"}) + QStringList{location})
            .json()
            .value(u"rows")
            .toInt();
    };
    EXPECT_GT(rows(m_id), 0);
    EXPECT_EQ(rows(m_name.toUpper()), rows(m_id));
    QFile list(path("daftar.csv"));
    ASSERT_TRUE(list.open(QIODevice::ReadOnly));
    list.readLine();
    QByteArray codes;
    while (!list.atEnd())
        codes += list.readLine().split(',').first() + '\n';
    const ProgramAnswer scanned = run(words({"scan", "a.opname", "--location"}) + QStringList{m_name}, codes);
    ASSERT_EQ(scanned.status, 0) << scanned.errors.toStdString();
    int found = 0;
    for (const QJsonObject &line : scanned.lines()) {
        EXPECT_NE(line.value(u"verdict").toString(), u"misplaced") << "it stands there";
        found += line.value(u"verdict").toString() == u"found" ? 1 : 0;
    }
    EXPECT_GT(found, 0);
}

TEST_F(PlacesTest, ACopyOutsideTheScopeIsAnsweredWithItsHome)
{
    ASSERT_EQ(run(words({"new", "b.opname", "--name", "Uji", "--location"}) + QStringList{m_id}).status, 0);
    ASSERT_EQ(run(words({"pull", "b.opname", "demo:400"})).status, 0);
    ASSERT_EQ(run(words({"freeze", "b.opname"})).status, 0);
    ASSERT_TRUE(QFile::copy(path("b.opname"), path("c.opname")));
    QByteArray codes;
    for (int i = 1; i <= 400; ++i)
        codes += QStringLiteral("B%1\n").arg(i, 7, 10, QLatin1Char('0')).toLatin1();
    QString code;
    for (const QJsonObject &line : run(words({"scan", "b.opname"}), codes).lines()) {
        EXPECT_FALSE(line.value(u"later").toBool(true));
        EXPECT_EQ(line.value(u"home").isNull(), line.value(u"item_code").isNull());
        if (line.value(u"verdict").toString() != u"out_of_scope")
            continue;
        code = line.value(u"code").toString();
        const QString home = line.value(u"home").toObject().value(u"location").toString();
        EXPECT_FALSE(home.isEmpty());
        EXPECT_NE(home, m_id);
    }
    ASSERT_FALSE(code.isEmpty());
    const ProgramAnswer told =
        runPlainly(words({"--lang", "en", "scan", "c.opname"}), code.toLatin1() + '\n');
    EXPECT_TRUE(told.output.contains("its place is ")) << told.output.toStdString();
}

TEST_F(PlacesTest, BeforeACatalogueNoPlaceIsKnown)
{
    ASSERT_EQ(run(words({"new", "b.opname", "--name", "Uji"})).status, 0);
    EXPECT_EQ(run(words({"scan", "b.opname", "--for", "label", "--location", "SL"}), "X\n").status, 2);
}

TEST_F(PlacesTest, ShelvesOfOneNameAreFinishedAndTakenBackByTheirLocation)
{
    // The sentence goes on: "id (name), id (name)".
    const QString known = m_unknown.lines().last().value(u"error").toObject().value(u"message").toString();
    const QString second = known.section(u"), "_qs, 1, 1).section(u" ("_qs, 0, 0);
    ASSERT_FALSE(second.isEmpty()) << known.toStdString();
    const auto at = [](const QStringList &words, const QString &location) {
        return words + QStringList{QStringLiteral("--location"), location};
    };
    const QStringList scan = words({"scan", "a.opname", "--shelf", "Troli"});
    ASSERT_EQ(run(at(scan, m_id), "B0000001\nB0000002\n").status, 0);
    ASSERT_EQ(run(at(scan, second), "B0000003\n").status, 0);
    const QStringList shelf = words({"shelf", "a.opname", "--shelf", "Troli"});
    EXPECT_EQ(run(at(shelf, m_name)).json().value(u"scanned").toInt(), 2);
    EXPECT_EQ(run(at(shelf, second)).json().value(u"scanned").toInt(), 1);
    EXPECT_EQ(run(at(shelf, QStringLiteral("TidakAda"))).status, 2);
    EXPECT_EQ(run(at(shelf, m_id) + words({"--finish"})).status, 0);

    const QStringList undo = words({"undo", "a.opname", "--shelf", "Troli"});
    const ProgramAnswer unclear = run(undo);
    EXPECT_EQ(unclear.status, 2) << unclear.output.toStdString();
    EXPECT_EQ(run(words({"undo", "a.opname", "--location"}) + QStringList{second}).status, 2);
    EXPECT_EQ(run(at(undo, m_id)).json().value(u"undone").toInt(), 2);
    EXPECT_EQ(run(words({"status", "a.opname"})).json().value(u"scans").toInt(), 1);
    expectUnharmed("a.opname");
}

} // namespace
} // namespace opname
