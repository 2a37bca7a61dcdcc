#include "opname/workflow/label_printing.h"

#include "opname/session/label_records.h"
#include "opname/workflow/code_assignment.h"
#include "opname/workflow/label_queue.h"
#include "support/barcode_reader.h"
#include "workflow_library.h"

#include <QBuffer>

namespace opname {
namespace {

using testing::librarian;

class LabelPrintingTest : public testing::WorkflowLibrary {
protected:
    LabelPrinting printing()
    {
        return LabelPrinting(*m_session, m_folder.filePath(QStringLiteral("lembar")));
    }

    static LabelRequest requestFor(std::initializer_list<const char *> list)
    {
        LabelRequest request;
        request.codes = QStringList();
        for (const char *code : list)
            request.codes->append(QString::fromLatin1(code));
        return request;
    }

    QString path() const { return m_folder.filePath(QStringLiteral("label.pdf")); }
};

TEST_F(LabelPrintingTest, QueuedCopiesArePrintedOnceAndThenWaitToBeAttached)
{
    freeze();
    LabelQueue queue(*m_session);
    for (const char *code : {"B0003", "B0001"})
        ASSERT_TRUE(queue.add(QString::fromLatin1(code), librarian()));
    LabelPrinting use = printing();
    const auto labels = use.prepare({});
    ASSERT_TRUE(labels) << labels.error().message.toStdString();
    EXPECT_EQ(labels->pages.labelCount(), 2);
    ASSERT_TRUE(use.write(*labels, path()));
    EXPECT_EQ(queue.itemCodes().size(), 2) << "a preview or a file is not yet a printed label";
    ASSERT_TRUE(use.recordPrinted(*labels, librarian()));
    EXPECT_TRUE(queue.itemCodes().isEmpty());
    EXPECT_EQ(LabelRecords(*m_session).printed().size(), 2U);
    const QString picture = testing::picturesOf(path(), 300, m_folder.path()).value(0);
    EXPECT_EQ(testing::codesIn(picture), QStringList({QStringLiteral("B0001"), QStringLiteral("B0003")}));

    const auto nothing = use.prepare({});
    ASSERT_TRUE(nothing);
    EXPECT_EQ(nothing->pages.pageCount(), 0);
    const Outcome refused = use.write(*nothing, path());
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().kind, ErrorKind::Refused);
}

TEST_F(LabelPrintingTest, CodesAreThoseOfTheCatalogueHoweverTheyWereListed)
{
    freeze();
    const auto reserved = CodeAssignment(*m_session).assign(1, QStringLiteral("P000"), librarian());
    ASSERT_TRUE(reserved);
    const auto labels = printing().prepare(
        requestFor({"b0002", "B0002", "P001", "TAK-DIKENAL", "terlalu-panjang-untuk-sebuah-kode", "a\tb"}));
    ASSERT_TRUE(labels);
    QStringList printed;
    for (const LabelContent &content : labels->pages.printed())
        printed.append(content.code);
    EXPECT_EQ(printed.join(u' '), u"B0002 P001 TAK-DIKENAL");
    EXPECT_EQ(labels->pages.printed()[0].callNumber, u"120 Abc d");
    EXPECT_EQ(labels->pages.printed()[0].title, u"Judul 2");
    EXPECT_EQ(labels->unknown, QStringList(QStringLiteral("TAK-DIKENAL")));
    EXPECT_EQ(labels->leftOut.size(), 2U);
}

TEST_F(LabelPrintingTest, LabelNamesTheLibrary)
{
    freeze();
    EXPECT_EQ(printing().prepare(requestFor({"B0001"}))->pages.job().style.library, u"Kementerian Uji");
    ASSERT_TRUE(
        m_session->changeSetting(QStringLiteral("library"), QStringLiteral("Perpustakaan Uji"), librarian()));
    EXPECT_EQ(printing().prepare(requestFor({"B0001"}))->pages.job().style.library, u"Perpustakaan Uji");
}

TEST_F(LabelPrintingTest, OwnSheetsCanBeUsed)
{
    freeze();
    LabelPrinting use = printing();
    LabelSheet own = LabelSheet::measured(QStringLiteral("Punya kami"), {2100, 2970}, 2, 2, {100, 100},
                                          {800, 500}, {900, 600});
    own.name = use.sheets().nameFor(own.titleEnglish);
    ASSERT_TRUE(use.sheets().save(own));
    LabelRequest request = requestFor({"B0001", "B0002", "B0003", "B0004", "B0005"});
    request.sheet = own.name;
    const auto labels = use.prepare(request);
    ASSERT_TRUE(labels) << labels.error().message.toStdString();
    EXPECT_EQ(labels->pages.pageCount(), 2);
    request.sheet = QStringLiteral("tidak-ada");
    EXPECT_EQ(use.prepare(request).error().kind, ErrorKind::Usage);
}

TEST_F(LabelPrintingTest, FileThatCannotBeWrittenIsASentenceAndWhatWasThereStays)
{
    freeze();
    const auto labels = printing().prepare(requestFor({"B0001"}));
    ASSERT_TRUE(labels);
    const Outcome written = printing().write(*labels, m_folder.filePath(QStringLiteral("tidak/ada/x.pdf")));
    ASSERT_FALSE(written);
    EXPECT_EQ(written.error().kind, ErrorKind::File);
    QFile before(path());
    ASSERT_TRUE(before.open(QIODevice::WriteOnly));
    before.write("lama");
    before.close();
    EXPECT_FALSE(printing().write(*labels, path(), [](qint64) { return false; }));
    ASSERT_TRUE(before.open(QIODevice::ReadOnly));
    EXPECT_EQ(before.readAll(), "lama");
}

TEST_F(LabelPrintingTest, AlignmentPageSpeaksAndHasOnePage)
{
    freeze();
    ASSERT_TRUE(printing().writeAlignmentPage({}, QStringLiteral("en"), path()));
    QProcess text;
    text.start(QStringLiteral("pdftotext"), {path(), QStringLiteral("-")});
    ASSERT_TRUE(text.waitForFinished());
    EXPECT_TRUE(text.readAllStandardOutput().contains("Avery L7160"));
}

TEST_F(LabelPrintingTest, ListsOfCodesComeWithAnyLineEnd)
{
    QBuffer list;
    list.setData("\xef\xbb\xbf"
                 "B0001\r\n\r\n]C0B0002\rB0003\n   \nB0004");
    ASSERT_TRUE(list.open(QIODevice::ReadOnly));
    EXPECT_EQ(LabelPrinting::codesOf(list)->join(u' '), u"B0001 B0002 B0003 B0004");
    QBuffer endless;
    endless.setData(QByteArray(LabelPrinting::longestList + 1, 'x'));
    ASSERT_TRUE(endless.open(QIODevice::ReadOnly));
    EXPECT_EQ(LabelPrinting::codesOf(endless).error().kind, ErrorKind::Usage);
}

} // namespace
} // namespace opname
