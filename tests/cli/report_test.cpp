#include "program.h"

#include <QDir>
#include <QImage>

namespace opname {
namespace {

using testing::ProgramAnswer;
using testing::words;

class ReportVerbTest : public testing::ProgramTest {
protected:
    QByteArray content(const char *name) const
    {
        QFile file(path(name));
        EXPECT_TRUE(file.open(QIODevice::ReadOnly));
        return file.readAll();
    }
};

TEST_F(ReportVerbTest, CsvIsSeparatedAsTheOptionOrTheSettingSays)
{
    makeFrozen("a.opname");
    ASSERT_EQ(run(words({"report", "a.opname", "-o", "r.csv"})).status, 0);
    EXPECT_TRUE(content("r.csv").startsWith("\xef\xbb\xbf"
                                            "list,item_code,"));
    ASSERT_EQ(run(words({"report", "a.opname", "-o", "r.csv", "--separator", ";"})).status, 0);
    EXPECT_TRUE(content("r.csv").startsWith("\xef\xbb\xbf"
                                            "list;item_code;"));
    ASSERT_EQ(run(words({"set", "a.opname", "csv_separator", ";"})).status, 0);
    ASSERT_EQ(run(words({"recap", "a.opname", "-o", "r.csv"})).status, 0);
    EXPECT_TRUE(content("r.csv").contains("list;item_code;"));
    const QByteArray before = content("r.csv");
    const ProgramAnswer wrong = run(words({"report", "a.opname", "-o", "r.csv", "--separator", "|"}));
    EXPECT_EQ(wrong.status, 2);
    EXPECT_EQ(wrong.errorKind(), QStringLiteral("usage"));
    EXPECT_EQ(content("r.csv"), before);
}

TEST_F(ReportVerbTest, LogoIsKeptInTheSessionAndAnythingElseIsWrongUsage)
{
    makeFrozen("a.opname");
    QImage picture(40, 40, QImage::Format_RGB32);
    picture.fill(Qt::darkGreen);
    ASSERT_TRUE(picture.save(path("logo.png"), "PNG"));
    ASSERT_EQ(run(words({"set", "a.opname", "logo", "logo.png"})).status, 0);
    ASSERT_TRUE(QFile::remove(path("logo.png")));
    ASSERT_EQ(run(words({"report", "a.opname", "-o", "r.html"})).status, 0);
    EXPECT_TRUE(content("r.html").contains("src=\"data:image/png;base64,"));
    EXPECT_TRUE(content("r.html").contains("<svg role=\"img\""));
    writeFile("teks.png", "bukan gambar");
    EXPECT_EQ(run(words({"set", "a.opname", "logo", "teks.png"})).status, 2);
    EXPECT_EQ(run(words({"set", "a.opname", "logo", "tidak-ada.png"})).status, 3);
    EXPECT_TRUE(run(words({"verify", "a.opname"})).json().value(u"ok").toBool());
}

TEST_F(ReportVerbTest, FolderInPlaceOfTheFileIsToldAndStays)
{
    makeFrozen("a.opname");
    ASSERT_TRUE(QDir(path(".")).mkdir(QStringLiteral("r.pdf")));
    EXPECT_EQ(run(words({"report", "a.opname", "-o", "r.pdf"})).status, 3);
    EXPECT_TRUE(QFileInfo(path("r.pdf")).isDir());
}

} // namespace
} // namespace opname
