// A spreadsheet is put together in the system's temporary folder, whose disk can be full.

#include "opname/report/writers.h"
#include "small_disk.h"

#include <QDir>
#include <QFile>
#include <gtest/gtest.h>

namespace opname {
namespace {

Document rowsOf(int count, const QString &text)
{
    Table table;
    table.name = QStringLiteral("list");
    table.caption = QStringLiteral("Daftar");
    table.isItemList = true;
    table.columns = {{QStringLiteral("title"), QStringLiteral("Judul")}};
    table.rows = [count, text](const Table::Visitor &visitor) {
        for (int i = 0; i < count; ++i)
            if (!visitor({{text + QString::number(i)}, {}, false}))
                return;
    };
    Document document;
    document.blocks.push_back(table);
    return document;
}

class SpreadsheetWithoutRoom : public ::testing::Test {
protected:
    void SetUp() override
    {
        if (!m_disk.isThere())
            GTEST_SKIP() << "mounting is not allowed here";
        m_before = qgetenv("TMPDIR");
        qputenv("TMPDIR", QFile::encodeName(m_disk.filePath(".")));
        QFile old(path());
        ASSERT_TRUE(old.open(QIODevice::WriteOnly));
        old.write("lama");
    }

    void TearDown() override
    {
        if (m_before.isNull())
            qunsetenv("TMPDIR");
        else
            qputenv("TMPDIR", m_before);
    }

    QString path() const { return m_folder.filePath(QStringLiteral("daftar.xlsx")); }

    void expectRefused(const Document &document)
    {
        const auto written = writeDocument(document, path());
        ASSERT_FALSE(written);
        EXPECT_EQ(written.error().kind, ErrorKind::Full) << written.error().detail.toStdString();
        EXPECT_FALSE(written.error().message.isEmpty());
        QFile after(path());
        ASSERT_TRUE(after.open(QIODevice::ReadOnly));
        EXPECT_EQ(after.readAll(), "lama");
    }

    QTemporaryDir m_folder;
    testing::SmallDisk m_disk{"6m"};
    QByteArray m_before;
};

TEST_F(SpreadsheetWithoutRoom, DiskThatFillsUpIsToldAndTheOldFileStays)
{
    expectRefused(rowsOf(100'000, QString(400, u'j')));
    EXPECT_TRUE(QDir(m_disk.filePath(".")).entryList(QDir::AllEntries | QDir::NoDotAndDotDot).isEmpty())
        << "nothing stays behind";
    EXPECT_TRUE(writeDocument(rowsOf(100, QStringLiteral("j")), path())) << "a small one has room";
}

TEST_F(SpreadsheetWithoutRoom, DiskThatIsFullIsTold)
{
    m_disk.fill();
    expectRefused(rowsOf(3, QStringLiteral("j")));
    m_disk.makeRoom();
    EXPECT_TRUE(writeDocument(rowsOf(3, QStringLiteral("j")), path()));
}

} // namespace
} // namespace opname
