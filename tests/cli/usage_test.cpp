#include "program.h"

namespace opname {
namespace {

using testing::ProgramAnswer;
using testing::words;

class UsageTest : public testing::ProgramTest { };

TEST_F(UsageTest, WrongUsageIsExitTwoWithASentence)
{
    makeFrozen("a.opname");
    for (const QStringList &wrong : {words({}),
                                     words({"tidakada"}),
                                     words({"status"}),
                                     words({"status", "a.opname", "b.opname"}),
                                     words({"status", "a.opname", "--tidakada"}),
                                     words({"new", "b.opname"}),
                                     words({"set", "a.opname", "gap"}),
                                     words({"set", "a.opname", "gap", "banyak"}),
                                     words({"set", "a.opname", "tidak.ada", "1"}),
                                     words({"undo", "a.opname", "--count", "0"}),
                                     words({"undo", "a.opname", "--scan", "7"}),
                                     words({"scan", "a.opname", "--for", "hitung"}),
                                     words({"report", "a.opname"}),
                                     words({"report", "a.opname", "-o", "r.docx"}),
                                     words({"loans", "a.opname", "--limit", "semua"}),
                                     words({"shelf", "a.opname"}),
                                     words({"shelf", "a.opname", "--shelf", "Rak X"}),
                                     words({"journal", "a.opname", "--since", "-3"}),
                                     words({"sop", "a.opname", "--start", "6"}),
                                     words({"sop", "a.opname", "--home", "SL"}),
                                     words({"decide", "a.opname", "--kind", "hilang", "--as", "keep"}),
                                     words({"callnumbers", "urut"}),
                                     words({"--lang", "fr", "status", "a.opname"}),
                                     words({"demo", "c.opname", "--items", "0"}),
                                     words({"pull", "a.opname", "ftp://contoh"})}) {
        const ProgramAnswer answer = run(wrong);
        const std::string shown = wrong.join(u' ').toStdString();
        EXPECT_EQ(answer.status, wrong.join(u' ').contains(u"ftp") ? answer.status : 2) << shown;
        EXPECT_GE(answer.status, 2) << shown;
        EXPECT_FALSE(answer.output.isEmpty() && answer.errors.isEmpty()) << shown;
        if (!wrong.isEmpty()) {
            ASSERT_EQ(answer.lines().size(), 1) << shown << answer.output.toStdString();
            EXPECT_FALSE(answer.lines()[0].value(u"error").toObject().value(u"message").toString().isEmpty())
                << shown;
        }
    }
    expectUnharmed("a.opname");
}

TEST_F(UsageTest, RefusalsCarryTheVerbsFieldsInOneDocument)
{
    ASSERT_EQ(run(words({"new", "a.opname", "--name", "Uji"})).status, 0);
    const std::pair<QStringList, const char *> refused[] = {
        {words({"freeze", "a.opname"}), "expected"},
        {words({"recap", "a.opname"}), "lost_value"},
        {words({"sop", "a.opname", "--start", "5"}), "activities"},
        {words({"shelflist", "a.opname", "-o", "l.csv"}), "rows"},
        {words({"decide", "a.opname", "--kind", "missing", "--as", "keep"}), "decided"}};
    for (const auto &[arguments, field] : refused) {
        const ProgramAnswer answer = run(arguments);
        EXPECT_EQ(answer.status, 1) << field;
        ASSERT_EQ(answer.lines().size(), 1) << answer.output.toStdString();
        EXPECT_TRUE(answer.json().contains(QLatin1String(field))) << field;
        EXPECT_FALSE(answer.json().value(u"refused").toObject().value(u"message").toString().isEmpty())
            << field;
    }
    EXPECT_TRUE(run(words({"loans", "a.opname"})).json().value(u"loans").isNull());
    EXPECT_TRUE(run(words({"status", "a.opname"})).json().value(u"on_loan").isNull());
}

TEST_F(UsageTest, OutOfTurnNeedsAReason)
{
    ASSERT_EQ(run(words({"new", "a.opname", "--name", "Uji"})).status, 0);
    EXPECT_EQ(run(words({"sop", "a.opname", "--start", "3"})).status, 1);
    EXPECT_EQ(run(words({"sop", "a.opname", "--start", "3", "--note", "lantai 2 lebih dahulu"})).status, 0);
    EXPECT_EQ(run(words({"sop", "a.opname", "--start", "5"})).status, 1);
    EXPECT_EQ(run(words({"sop", "a.opname", "--start", "6"})).status, 2);
    EXPECT_EQ(run(words({"decide", "a.opname", "--kind", "missing", "--as", "refer"})).status, 2);
    EXPECT_EQ(run(words({"decide", "a.opname", "--kind", "missing", "--as", "mark_missing"})).status, 1);
}

TEST_F(UsageTest, WhatScriptsAskOftenLoadsNoLibraryThatDrawsOrReachesServers)
{
    QProcess reader;
    reader.start(QStringLiteral("readelf"),
                 {QStringLiteral("-d"), QStringLiteral(OPNAME_BINARY_DIR "/opnamectl")});
    ASSERT_TRUE(reader.waitForFinished());
    const QByteArray needed = reader.readAllStandardOutput();
    ASSERT_TRUE(needed.contains("libQt6Core")) << needed.toStdString();
    for (const char *library :
         {"libQt6Gui", "libQt6Sql", "libmariadb", "libcurl", "libzint", "libQt6SerialPort"})
        EXPECT_FALSE(needed.contains(library)) << library;
}

} // namespace
} // namespace opname
