#include "opname/session/older_session.h"

#include <QFile>
#include <QTemporaryDir>
#include <gtest/gtest.h>

namespace opname {
namespace {

class OlderSessionTest : public ::testing::Test {
protected:
    QByteArray content() const
    {
        QFile file(m_path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

    QTemporaryDir m_folder;
    const QString m_path = m_folder.filePath(QStringLiteral("lama.opname"));
};

TEST_F(OlderSessionTest, EveryEarlierFormatIsReadAndItsFileStaysAsItIs)
{
    for (const int version : {1, 2, 3}) {
        QFile::remove(m_path);
        ASSERT_TRUE(
            QFile::copy(QStringLiteral(OPNAME_TEST_DATA "/sessions/format-%1.opname").arg(version), m_path));
        ASSERT_TRUE(QFile::setPermissions(m_path, QFile::ReadOwner | QFile::WriteOwner));
        const QByteArray before = content();
        QString copy;
        {
            auto older = OlderSession::open(m_path);
            ASSERT_TRUE(older) << version << ' ' << older.error().message.toStdString();
            EXPECT_TRUE(older->isCopy());
            EXPECT_GT(older->session().totals().expected, 0) << version;
            EXPECT_TRUE(older->session().stockTake()) << version;
            copy = older->session().path();
            OlderSession moved = std::move(*older);
            EXPECT_TRUE(QFile::exists(copy));
            EXPECT_GT(moved.session().totals().expected, 0);
        }
        EXPECT_FALSE(QFile::exists(copy)) << version;
        EXPECT_EQ(content(), before) << version;
    }
}

TEST_F(OlderSessionTest, PresentFormatIsReadWhereItLies)
{
    ASSERT_TRUE(Session::create(m_path, {QStringLiteral("Uji"), {}, {}}, {QStringLiteral("S1"), {}}));
    auto older = OlderSession::open(m_path);
    ASSERT_TRUE(older);
    EXPECT_FALSE(older->isCopy());
    EXPECT_EQ(older->session().path(), m_path);
    EXPECT_FALSE(older->session().isWritable());
}

TEST_F(OlderSessionTest, WhatIsNoSessionIsRefusedAsEverywhere)
{
    EXPECT_EQ(OlderSession::open(m_path).error().kind, ErrorKind::File);
    QFile file(m_path);
    ASSERT_TRUE(file.open(QIODevice::WriteOnly));
    file.write(QByteArray(5000, 'x'));
    file.close();
    EXPECT_EQ(OlderSession::open(m_path).error().kind, ErrorKind::NotASession);
    EXPECT_EQ(OlderSession::open(m_folder.path()).error().kind, ErrorKind::File);
}

} // namespace
} // namespace opname
