#include "program.h"

#include <QDir>
#include <QFileInfo>
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

/// A computer that has the fonts of one folder alone, for the programs that are started meanwhile.
class FewFonts {
public:
    explicit FewFonts(const QString &folder)
    {
        QDir().mkpath(folder);
        QFile settings(folder + QStringLiteral("/fonts.conf"));
        EXPECT_TRUE(settings.open(QIODevice::WriteOnly));
        settings.write("<?xml version=\"1.0\"?><!DOCTYPE fontconfig SYSTEM \"fonts.dtd\"><fontconfig><dir>"
                       + folder.toUtf8() + "</dir><cachedir>" + folder.toUtf8()
                       + "/cache</cachedir></fontconfig>");
        qputenv("FONTCONFIG_FILE", settings.fileName().toUtf8());
    }
    ~FewFonts() { qunsetenv("FONTCONFIG_FILE"); }
    FewFonts(const FewFonts &) = delete;
    FewFonts &operator=(const FewFonts &) = delete;
};

/// A font of this computer that is not the paper's own, as a file; empty when it has none.
QString otherFont()
{
    QProcess list;
    list.start(QStringLiteral("fc-list"), {QStringLiteral(":fontformat=TrueType"), QStringLiteral("file")});
    if (!list.waitForFinished(20'000))
        return {};
    for (const QByteArray &line : list.readAllStandardOutput().split('\n'))
        if (const QString file = QString::fromUtf8(line.left(line.lastIndexOf(':')));
            file.contains(u"Mono") && !file.contains(u"Inter"))
            return file;
    return {};
}

/// What `pdftotext` reads, words with single blanks between them.
QString textOf(const QString &pdf)
{
    QProcess reader;
    reader.start(QStringLiteral("pdftotext"), {pdf, QStringLiteral("-")});
    EXPECT_TRUE(reader.waitForFinished(20'000)) << reader.errorString().toStdString();
    return QString::fromUtf8(reader.readAllStandardOutput()).simplified();
}

TEST_F(ReportVerbTest, IsTheSameToReadWhereThePapersFontIsNotInstalled)
{
    makeFrozen("a.opname", 60);
    ASSERT_EQ(run(words({"set", "a.opname", "institution", "Kementerian “Uji” – Ürümqi"})).status, 0);
    ASSERT_EQ(run(words({"report", "a.opname", "-o", "usual.pdf"})).status, 0);
    const QString usual = textOf(path("usual.pdf"));
    EXPECT_TRUE(usual.contains(QStringLiteral("kementerian “uji” – ürümqi"), Qt::CaseInsensitive));
    const QString other = otherFont();
    for (const bool hasOther : {true, false}) {
        const QString folder = path(hasOther ? "satu" : "kosong");
        const FewFonts few(folder);
        if (hasOther && !other.isEmpty()) {
            ASSERT_TRUE(QFile::copy(other, folder + u'/' + QFileInfo(other).fileName()));
        }
        const ProgramAnswer written = run(words({"report", "a.opname", "-o", "few.pdf"}));
        ASSERT_EQ(written.status, 0) << written.errors.toStdString();
        // But for the time of writing, word by word.
        EXPECT_EQ(textOf(path("few.pdf")).size(), usual.size()) << hasOther;
        EXPECT_TRUE(textOf(path("few.pdf"))
                        .contains(QStringLiteral("kementerian “uji” – ürümqi"), Qt::CaseInsensitive));
    }
}

TEST_F(ReportVerbTest, LettersThatNoFontHasAreToldOnThePaperAndNothingElseIsLost)
{
    makeFrozen("a.opname", 60);
    ASSERT_EQ(run(words({"set", "a.opname", "institution", "Perpustakaan بيت الحكمة"})).status, 0);
    const FewFonts none(path("kosong"));
    const ProgramAnswer written = run(words({"report", "a.opname", "-o", "r.pdf"}));
    ASSERT_EQ(written.status, 0) << written.errors.toStdString();
    const QString text = textOf(path("r.pdf"));
    EXPECT_TRUE(text.contains(u"perpustakaan", Qt::CaseInsensitive));
    EXPECT_TRUE(text.contains(u"tampak sebagai kotak")) << text.right(600).toStdString();
    EXPECT_TRUE(text.contains(u"U+062D")) << "ح";
    ASSERT_EQ(run(words({"report", "a.opname", "-o", "r.html"})).status, 0);
    EXPECT_TRUE(QString::fromUtf8(content("r.html"))
                    .contains(QStringLiteral("perpustakaan بيت الحكمة"), Qt::CaseInsensitive));
}

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
