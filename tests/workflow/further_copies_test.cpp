#include "opname/workflow/further_copies.h"

#include "opname/session/session.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <gtest/gtest.h>

#include <algorithm>
#include <iterator>

namespace opname {
namespace {

class FurtherCopiesTest : public ::testing::Test {
protected:
    void SetUp() override
    {
        auto session = Session::create(m_folder.filePath(QStringLiteral("uji [1].opname")),
                                       {QStringLiteral("Uji"), {}, {}}, {{}, QStringLiteral("Rina")});
        ASSERT_TRUE(session) << session.error().message.toStdString();
        m_session = std::move(*session);
        ASSERT_TRUE(QDir().mkpath(target()));
    }

    QString target() const { return m_folder.filePath(QStringLiteral("salinan")); }
    QStringList files() const { return QDir(target()).entryList(QDir::Files, QDir::Name); }
    QString prefix() const { return QStringLiteral("uji [1]-") + m_session->id().remove(u'-').left(8); }

    void lay(const QString &name)
    {
        QFile file(target() + u'/' + name);
        EXPECT_TRUE(file.open(QIODevice::WriteOnly));
    }

    QTemporaryDir m_folder;
    std::unique_ptr<Session> m_session;
};

TEST_F(FurtherCopiesTest, ACopyIsASessionAndOnlyTheNewestOfThisOneAreKept)
{
    const QString older[] = {prefix() + QStringLiteral("-20200101-080000.opname"),
                             prefix() + QStringLiteral("-20210101-080000.opname"),
                             prefix() + QStringLiteral("-20220101-080000.opname")};
    for (const QString &name : older)
        lay(name);
    lay(older[1] + QStringLiteral("-wal"));
    const QString others[] = {QStringLiteral("uji [1].opname"), QStringLiteral("uji [1]-copy.opname"),
                              QStringLiteral("uji [1]-12345678-20200101-080000.opname")};
    for (const QString &name : others)
        lay(name);
    const Outcome written = FurtherCopies::write(*m_session, target(), 2);
    ASSERT_TRUE(written) << written.error().message.toStdString();
    const QStringList left = files();
    EXPECT_FALSE(left.contains(older[0]));
    EXPECT_TRUE(left.contains(older[1])) << "somebody has it open";
    EXPECT_TRUE(left.contains(older[2]));
    for (const QString &name : others)
        EXPECT_TRUE(left.contains(name)) << name.toStdString();
    QStringList fresh = left;
    fresh.removeIf([&](const QString &name) {
        return name.startsWith(older[1]) || name == older[2]
            || std::find(std::begin(others), std::end(others), name) != std::end(others);
    });
    ASSERT_EQ(fresh.size(), 1) << left.join(u' ').toStdString();
    const auto copy = Session::open(target() + u'/' + fresh.first(), Session::Access::Read);
    ASSERT_TRUE(copy) << copy.error().message.toStdString();
    EXPECT_EQ((*copy)->id(), m_session->id());
}

TEST_F(FurtherCopiesTest, AFolderThatIsNotThereIsToldAndNotMade)
{
    const QString away = m_folder.filePath(QStringLiteral("usb"));
    const Outcome written = FurtherCopies::write(*m_session, away, 2);
    ASSERT_FALSE(written);
    EXPECT_EQ(written.error().kind, ErrorKind::File);
    EXPECT_TRUE(written.error().message.contains(u"usb"));
    EXPECT_FALSE(QDir(away).exists());
}

TEST_F(FurtherCopiesTest, FolderAndNumberAreKeptWithinTheirLimits)
{
    EXPECT_TRUE(FurtherCopies::folder().isEmpty());
    EXPECT_EQ(FurtherCopies::kept(), FurtherCopies::usual);
    FurtherCopies::setFolder(target());
    FurtherCopies::setKept(1000);
    EXPECT_EQ(FurtherCopies::folder(), target());
    EXPECT_EQ(FurtherCopies::kept(), FurtherCopies::most);
    FurtherCopies::setFolder({});
    EXPECT_TRUE(FurtherCopies::folder().isEmpty());
}

} // namespace
} // namespace opname
