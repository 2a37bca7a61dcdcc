#include "opname/platform/files.h"

#include <QFile>
#include <QTemporaryDir>
#include <cerrno>
#include <gtest/gtest.h>

namespace opname {
namespace {

class FilesTest : public ::testing::Test {
protected:
    QString path(const char *name) const { return m_folder.filePath(QString::fromLatin1(name)); }
    FileNumber number(const char *name) const { return fileNumberOf(QFile::encodeName(path(name))); }
    void write(const char *name, const QByteArray &bytes) const
    {
        QFile file(path(name));
        ASSERT_TRUE(file.open(QIODevice::WriteOnly));
        ASSERT_EQ(file.write(bytes), bytes.size());
    }
    std::string content(const char *name) const
    {
        QFile file(path(name));
        EXPECT_TRUE(file.open(QIODevice::ReadOnly));
        return file.readAll().toStdString();
    }

    QTemporaryDir m_folder;
};

TEST_F(FilesTest, RenamedFileTakesTheOthersPlaceAndIsStillItself)
{
    write("lama", "lama");
    write("baru", "baru");
    const FileNumber before = number("lama");
    const FileNumber fresh = number("baru");
    EXPECT_NE(before.number, fresh.number);
    EXPECT_EQ(renameOver(path("baru"), path("lama")).toStdString(), "");
    syncFolder(m_folder.path());
    EXPECT_EQ(content("lama"), "baru");
    EXPECT_EQ(number("lama").number, fresh.number) << "whoever had the other one open sees that it is gone";
    EXPECT_EQ(number("lama").device, before.device);
    EXPECT_EQ(number("baru").number, 0U);
}

TEST_F(FilesTest, WhatCannotBeRenamedIsToldAndChangesNothing)
{
    write("lama", "lama");
    EXPECT_NE(renameOver(path("tiada"), path("lama")).toStdString(), "");
    EXPECT_EQ(content("lama"), "lama");
}

TEST(SystemErrors, DiskAndQuotaHaveNoRoomAndABadDiskHas)
{
    EXPECT_TRUE(meansNoRoom(ENOSPC));
    EXPECT_TRUE(meansNoRoom(EDQUOT));
    EXPECT_FALSE(meansNoRoom(EIO));
    EXPECT_FALSE(meansNoRoom(0));
}

} // namespace
} // namespace opname
