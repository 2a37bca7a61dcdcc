// Texts of official documents that a library keeps for itself.

#include "official_documents_fixture.h"

namespace opname {

using testing::OfficialDocumentsTest;

TEST_F(OfficialDocumentsTest, ALibrarysOwnTextGoesBeforeTheProgramsInItsLanguageOnly)
{
    count();
    keepText("sptjm.id.md",
             "\xef\xbb\xbf# Pernyataan Kami\r\n\r\nHilang {lost} ({lost_words}); {{bukan}}.\r\n"
             "?elsewhere Di tempat lain: {elsewhere}.\r\n!elsewhere Tidak terlihat.\r\n");
    const Document own = made(OfficialPaper::Responsibility);
    EXPECT_EQ(own.title, u"Pernyataan Kami");
    ASSERT_EQ(own.blocks.size(), 2U);
    EXPECT_EQ(std::get<Paragraph>(own.blocks[0]).text, u"Hilang 2 (dua); {bukan}.");
    EXPECT_EQ(std::get<Paragraph>(own.blocks[1]).text, u"Di tempat lain: 1.");
    EXPECT_EQ(made(OfficialPaper::Responsibility, "en").title, u"Statement of Full Responsibility");
    EXPECT_EQ(made(OfficialPaper::Minutes).title, u"Berita Acara Stock Opname Koleksi Perpustakaan");
}

TEST_F(OfficialDocumentsTest, AWrongTextIsRefusedInASentenceThatNamesTheLine)
{
    count();
    const std::pair<QByteArray, const char *> wrong[] = {
        {"# Judul\n\nDi {kota} itu.\n", "3"},
        {"# Judul\n[list semua]\n", "2"},
        {"# Judul\n[signature menteri] Mengetahui\n", "2"},
        {"# Judul\n?hilang teks\n", "2"},
        {"# Judul\nSetengah {lost\n", "2"},
        {"Tanpa judul\n", "1"},
        {"# Judul\n\x01\n", "2"},
        {"", "sptjm.id.md"},
        {"# Judul \xff\xfe\n", "UTF-8"},
        {QByteArray(200'000, '#'), "sptjm.id.md"},
    };
    for (const auto &[content, named] : wrong) {
        keepText("sptjm.id.md", content);
        const auto document = make(OfficialPaper::Responsibility);
        ASSERT_FALSE(document) << content.left(60).toStdString();
        EXPECT_EQ(document.error().kind, ErrorKind::File);
        EXPECT_TRUE(document.error().message.contains(QLatin1String(named)))
            << document.error().message.toStdString();
        EXPECT_TRUE(document.error().message.contains(u"sptjm.id.md"));
    }
}

TEST_F(OfficialDocumentsTest, TextsAreProvidedToBeChangedAndThoseThatAreThereStay)
{
    freeze();
    keepText("kki.id.md", "# Punya kami\n");
    const auto folder = OfficialDocuments(*m_session, textFolder()).provideTexts();
    ASSERT_TRUE(folder) << folder.error().message.toStdString();
    const QStringList files = QDir(textFolder()).entryList(QDir::Files);
    EXPECT_EQ(files.size(), 2 * officialPaperCount) << files.join(u' ').toStdString();
    EXPECT_EQ(made(OfficialPaper::Worksheet).title, u"Punya kami");
    EXPECT_EQ(made(OfficialPaper::Minutes).title, u"Berita Acara Stock Opname Koleksi Perpustakaan");
}

} // namespace opname
