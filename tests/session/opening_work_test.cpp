#include "opname/session/opening_work.h"

#include "opname/session/session.h"

#include <QFile>
#include <QTemporaryDir>
#include <gtest/gtest.h>

namespace opname {
namespace {

const Author librarian{QStringLiteral("S1"), QStringLiteral("Rina")};

class OpeningWorkTest : public ::testing::Test {
protected:
    void write(const QString &path, const QByteArray &bytes)
    {
        QFile file(path);
        ASSERT_TRUE(file.open(QIODevice::WriteOnly));
        file.write(bytes);
    }

    QTemporaryDir m_folder;
    const QString m_path = m_folder.filePath(QStringLiteral("uji.opname"));
};

TEST_F(OpeningWorkTest, AFileOfTodayThatWasClosedHasNone)
{
    {
        const auto session = Session::create(m_path, {QStringLiteral("Uji"), {}, {}}, librarian);
        ASSERT_TRUE(session);
        EXPECT_EQ(openingWorkOf(m_path), OpeningWork::ReadPages) << "its writer has it open";
    }
    EXPECT_EQ(openingWorkOf(m_path), OpeningWork::None);
}

TEST_F(OpeningWorkTest, AFileOfEveryOlderFormatIsBroughtUpToDateOnce)
{
    for (int format = 1; format <= 3; ++format) {
        const QString path = m_folder.filePath(QStringLiteral("format-%1.opname").arg(format));
        ASSERT_TRUE(
            QFile::copy(QStringLiteral(OPNAME_TEST_DATA "/sessions/format-%1.opname").arg(format), path));
        ASSERT_TRUE(QFile::setPermissions(path, QFile::ReadOwner | QFile::WriteOwner));
        EXPECT_EQ(openingWorkOf(path), OpeningWork::BringUpToDate) << format;
        ASSERT_TRUE(Session::open(path, Session::Access::Write)) << format;
        EXPECT_EQ(openingWorkOf(path), OpeningWork::None) << format;
    }
}

TEST_F(OpeningWorkTest, WhatIsNoSessionHasNoneAndIsToldByOpeningIt)
{
    EXPECT_EQ(openingWorkOf(m_path), OpeningWork::None) << "no such file";
    for (const QByteArray &bytes : {QByteArray(), QByteArray("bukan"), QByteArray(200, '\0')}) {
        write(m_path, bytes);
        EXPECT_EQ(openingWorkOf(m_path), OpeningWork::None) << bytes.size();
    }
    EXPECT_EQ(openingWorkOf(m_folder.path()), OpeningWork::None) << "a folder";
}

} // namespace
} // namespace opname
