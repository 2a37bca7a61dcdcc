#include "program.h"

#include "support/barcode_reader.h"

namespace opname {
namespace {

using testing::ProgramAnswer;
using testing::words;

class CommandsTest : public testing::ProgramTest {
protected:
    QStringList codesOf(const char *name, int count)
    {
        QStringList codes;
        const ProgramAnswer list =
            run(words({"shelflist", name, "-o", "daftar.csv"})); // the demonstration's codes are made up
        EXPECT_EQ(list.status, 0);
        QFile file(path("daftar.csv"));
        EXPECT_TRUE(file.open(QIODevice::ReadOnly));
        const QList<QByteArray> lines = file.readAll().split('\n');
        for (int i = 1; i <= count && i < lines.size(); ++i)
            codes.append(QString::fromUtf8(lines[i].left(lines[i].indexOf(','))).remove(u'"'));
        return codes;
    }
};

TEST_F(CommandsTest, ScanCarriesCommandsOutAndTellsWhatWasDone)
{
    makeFrozen("a.opname");
    const QStringList codes = codesOf("a.opname", 2);
    ASSERT_EQ(codes.size(), 2);
    const QByteArray input = (codes[0] + u'\n' + codes[1]
                              + u"\n$OPNAME$UNDO$00000000\n$OPNAME$OP=Budi$00000\n$OPNAME$BERAT$00000000\n"
                                u"$OPNAME$RAK=Troli 1$0\n$OPNAME$TARI$00000000\n")
                                 .toUtf8();
    const ProgramAnswer answer = run(words({"scan", "a.opname", "-"}), input);
    ASSERT_EQ(answer.status, 0) << answer.output.toStdString();
    const QList<QJsonObject> lines = answer.lines();
    ASSERT_EQ(lines.size(), 7);
    EXPECT_FALSE(lines[0].contains(u"command")) << "books answer as before";
    const std::pair<const char *, bool> expected[] = {
        {"undo", true}, {"operator", true}, {"condition", true}, {"shelf", true}, {"unknown", false}};
    for (int i = 0; i < 5; ++i) {
        const QJsonObject &line = lines[i + 2];
        EXPECT_EQ(line.value(u"verdict").toString(), QStringLiteral("command"));
        EXPECT_EQ(line.value(u"command").toString(), QLatin1String(expected[i].first));
        EXPECT_EQ(line.value(u"done").toBool(), expected[i].second) << expected[i].first;
        EXPECT_FALSE(line.value(u"message").toString().isEmpty());
        EXPECT_TRUE(line.value(u"item_code").isNull());
        EXPECT_EQ(line.value(u"line").toInt(), i + 3);
    }
    EXPECT_EQ(run(words({"status", "a.opname"})).json().value(u"scans").toInt(), 1);
    expectUnharmed("a.opname");
}

TEST_F(CommandsTest, ShelfIsTakenBackWhole)
{
    makeFrozen("a.opname");
    const QByteArray input = codesOf("a.opname", 3).join(u'\n').toUtf8();
    ASSERT_EQ(run(words({"scan", "a.opname", "--shelf", "Rak X", "-"}), input).status, 0);
    ASSERT_EQ(run(words({"shelf", "a.opname", "--shelf", "Rak X", "--finish"})).status, 0);
    const ProgramAnswer undone = run(words({"undo", "a.opname", "--shelf", "rak x"}));
    EXPECT_EQ(undone.status, 0);
    EXPECT_EQ(undone.json().value(u"undone").toInt(), 3);
    EXPECT_EQ(run(words({"undo", "a.opname", "--shelf", "Rak X"})).json().value(u"undone").toInt(), 0);
    EXPECT_EQ(run(words({"status", "a.opname"})).json().value(u"scans").toInt(), 0);
    for (const QStringList &wrong : {words({"undo", "a.opname", "--shelf", "Rak Y"}),
                                     words({"undo", "a.opname", "--shelf", "Rak X", "--count", "2"}),
                                     words({"undo", "a.opname", "--shelf", "Rak X", "--station", "lain"})}) {
        const ProgramAnswer answer = run(wrong);
        EXPECT_EQ(answer.status, 2);
        EXPECT_EQ(answer.errorKind(), QStringLiteral("usage"));
    }
    expectUnharmed("a.opname");
}

TEST_F(CommandsTest, ConditionOfACopyIsNotedAndDecided)
{
    makeFrozen("a.opname");
    const QString code = codesOf("a.opname", 1).value(0);
    const auto note = [&](const QString &item, const QString &condition) {
        return run({QStringLiteral("condition"), QStringLiteral("a.opname"), QStringLiteral("--item"), item,
                    QStringLiteral("--as"), condition});
    };
    const ProgramAnswer noted = note(code.toLower(), QStringLiteral("rusak_berat"));
    ASSERT_EQ(noted.status, 0) << noted.output.toStdString();
    EXPECT_EQ(noted.json(),
              (QJsonObject{{QStringLiteral("item_code"), code},
                           {QStringLiteral("condition"), QStringLiteral("rusak_berat")}}));
    for (const ProgramAnswer &wrong :
         {note(QStringLiteral("TIDAKADA"), QStringLiteral("baik")), note(code, QStringLiteral("hancur")),
          note(code, QString()), run(words({"condition", "a.opname", "--as", "baik"}))}) {
        EXPECT_EQ(wrong.status, 2);
        EXPECT_EQ(wrong.errorKind(), QStringLiteral("usage"));
    }
    EXPECT_EQ(run(words({"condition", "tidakada.opname", "--item", "X", "--as", "baik"})).status, 3);

    QJsonObject found;
    const QJsonArray all = run(words({"differences", "a.opname"})).json().value(u"differences").toArray();
    for (const QJsonValue &difference : all)
        if (difference.toObject().value(u"kind").toString() == u"condition")
            found = difference.toObject();
    EXPECT_EQ(found.value(u"item_code").toString(), code);
    EXPECT_EQ(found.value(u"id").toString(), u"condition:"_qs + code);
    EXPECT_EQ(found.value(u"proposal").toString(), QStringLiteral("set_repair"));
    EXPECT_TRUE(found.value(u"decision").isNull());
    EXPECT_EQ(run(words({"decide", "a.opname", "--kind", "condition", "--as", "set_repair"}))
                  .json()
                  .value(u"decided")
                  .toInt(),
              1);
    expectUnharmed("a.opname");
}

TEST_F(CommandsTest, CardIsWrittenAndReadBack)
{
    makeFrozen("a.opname");
    const ProgramAnswer card = run(words({"card", "a.opname", "-o", "kartu.pdf", "--shelf", "Rak A1",
                                          "--shelf", "Rak A2", "--operator", "Budi"}));
    ASSERT_EQ(card.status, 0) << card.output.toStdString() << card.errors.toStdString();
    EXPECT_EQ(card.json(), (QJsonObject{{QStringLiteral("commands"), 8}, {QStringLiteral("pages"), 2}}));
    QStringList codes;
    for (const QString &picture : testing::picturesOf(path("kartu.pdf"), 150, m_folder.path()))
        codes += testing::codesIn(picture);
    EXPECT_EQ(codes.size(), 8);
    EXPECT_TRUE(codes.contains(u"$OPNAME$RAK=Rak A2$00")) << codes.join(u' ').toStdString();
    for (const QStringList &wrong :
         {words({"card", "a.opname"}), words({"card", "a.opname", "-o", "kartu.txt"}),
          words({"card", "a.opname", "-o", "x.pdf", "--shelf", "Rak $"})}) {
        EXPECT_EQ(run(wrong).status, 2) << wrong.join(u' ').toStdString();
        EXPECT_EQ(run(wrong).errorKind(), QStringLiteral("usage"));
    }
    EXPECT_FALSE(QFile::exists(path("x.pdf")));
    EXPECT_EQ(run(words({"card", "a.opname", "-o", "tidak/ada.pdf"})).status, 3);
}

} // namespace
} // namespace opname
