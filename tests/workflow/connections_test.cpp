#include "opname/workflow/connections.h"

#include <QDir>
#include <QFile>
#include <QSettings>
#include <QSignalSpy>
#include <gtest/gtest.h>

namespace opname {
namespace {

class ConnectionsTest : public ::testing::Test {
protected:
    const Connection m_office{
        QStringLiteral("Kantor"),
        QStringLiteral("mysql://opname@db.example.org:3307/senayan?timezone=Asia/Jakarta&plain=yes")};
};

TEST_F(ConnectionsTest, AreKeptForTheNextRunAndFoundByWhatASessionHolds)
{
    {
        Connections connections;
        QSignalSpy changed(&connections, &Connections::changed);
        ASSERT_TRUE(connections.add(m_office));
        ASSERT_TRUE(connections.add({QStringLiteral(" Rumah "), QStringLiteral("mysql://r@127.0.0.1/s")}));
        EXPECT_EQ(changed.count(), 2);
    }
    Connections again;
    ASSERT_EQ(again.all().size(), 2);
    EXPECT_EQ(again.all()[0], m_office);
    EXPECT_EQ(again.all()[1].name, u"Rumah");
    EXPECT_EQ(again.ofSource(QStringLiteral("mysql://opname@db.example.org:3307/senayan")), m_office);
    EXPECT_FALSE(again.ofSource(QStringLiteral("demo:3000")));
    EXPECT_EQ(again.named(QStringLiteral("kantor")), m_office) << "names are one whatever their case";
    EXPECT_EQ(again.freeName(QStringLiteral("KANTOR")), u"KANTOR 2");
}

TEST_F(ConnectionsTest, WhatCannotBeAConnectionIsRefusedWithASentence)
{
    Connections connections;
    ASSERT_TRUE(connections.add(m_office));
    const Connection refused[] = {
        {QString(), m_office.address},
        {QStringLiteral("KANTOR"), QStringLiteral("mysql://a@b/c?plain=yes")},
        {QString(61, u'x'), QStringLiteral("mysql://a@b/c?plain=yes")},
        {QStringLiteral("Berkas"), QStringLiteral("senayan_item_export.csv")},
        {QStringLiteral("Contoh"), QStringLiteral("demo:100")},
        {QStringLiteral("Terbuka"), QStringLiteral("mysql://a@b/d")},
        {QStringLiteral("Kurang"), QStringLiteral("mysql://a@b")},
        {QStringLiteral("Panjang"), QString(u"https://a.example.org/" + QString(2000, u'x'))},
        {QStringLiteral("Rahasia"), QStringLiteral("mysql://a:rahasia@b/c")},
        {QStringLiteral("Rahasia"), QStringLiteral("https://a:rahasia@b.example.org/slims")},
    };
    for (const Connection &connection : refused) {
        const Outcome added = connections.add(connection);
        ASSERT_FALSE(added) << connection.address.toStdString();
        EXPECT_EQ(added.error().kind, ErrorKind::Usage);
        EXPECT_FALSE(added.error().message.isEmpty());
        EXPECT_FALSE(added.error().message.contains(u"rahasia"));
        if (connection.address != u"mysql://a@b/c?plain=yes") {
            EXPECT_FALSE(connections.change(m_office.name, connection)) << "nor by a change";
        }
    }
    EXPECT_EQ(connections.all(), QList<Connection>{m_office});
}

TEST_F(ConnectionsTest, ChangingAndRemovingAreKept)
{
    Connections connections;
    ASSERT_TRUE(connections.add(m_office));
    const Connection moved{QStringLiteral("Kantor pusat"),
                           QStringLiteral("mysql://opname@db2/senayan?plain=yes")};
    ASSERT_TRUE(connections.change(QStringLiteral("Kantor"), moved));
    EXPECT_EQ(Connections().all(), QList<Connection>{moved});
    ASSERT_TRUE(connections.change(moved.name, {QStringLiteral("KANTOR PUSAT"), moved.address}))
        << "its own name is not taken";
    connections.remove(QStringLiteral("kantor pusat"));
    EXPECT_TRUE(Connections().all().isEmpty());
}

TEST_F(ConnectionsTest, DamagedSettingsLeaveOutWhatCannotBeUsed)
{
    for (const char *damaged : {"", "[", "{}", "[1,null,[]]", "\"x\""}) {
        QSettings().setValue(QStringLiteral("connections"), QByteArray(damaged));
        EXPECT_TRUE(Connections().all().isEmpty()) << damaged;
    }
    QSettings().setValue(
        QStringLiteral("connections"),
        QByteArray(R"([{"name":"a","address":"mysql://u@h/d"},{"name":"A","address":"mysql://u@h/e"},
        {"name":"b","address":"mysql://u:p@h/d"},{"name":"","address":"mysql://u@h/d"},{"name":"c","address":"/tmp"},
        {"name":7,"address":"mysql://u@h/d"},{"name":"d"}])"));
    ASSERT_EQ(Connections().all().size(), 1);
    EXPECT_EQ(Connections().all()[0].address, u"mysql://u@h/d");
}

TEST(ConnectionAddress, TakenApartAndPutTogetherItIsTheSame)
{
    for (const char *text :
         {"mysql://opname@127.0.0.1:3306/senayan", "mysql://p@[::1]:3307/s",
          "mysql://pustaka%40kantor@db:3306/senayan?timezone=Asia/Jakarta", "mysql://a@db:3306/s?plain=yes",
          "https://perpustakaan.example.org/slims", "http://10.0.0.7:8080/slims?plain=yes",
          "https://a.example.org/s?ca=/etc/ssl/pusat%20a%26b.pem"}) {
        const QString address = QString::fromLatin1(text);
        EXPECT_EQ(ConnectionAddress::fromText(address).text(), address) << text;
    }
    const ConnectionAddress parts = ConnectionAddress::fromText(
        QStringLiteral("mysql://a%40b@db:3307/s?timezone=Asia/Jakarta&ca=/x%20y.pem"));
    EXPECT_EQ(parts.user, u"a@b");
    EXPECT_EQ(parts.host, u"db");
    EXPECT_EQ(parts.port, 3307);
    EXPECT_EQ(parts.database, u"s");
    EXPECT_EQ(parts.timeZone, u"Asia/Jakarta");
    EXPECT_EQ(parts.authorityFile, u"/x y.pem");
}

TEST(ConnectionAddress, FieldsThatFitNoAddressMakeOneThatIsRefused)
{
    ConnectionAddress parts;
    parts.host = QStringLiteral("db;ssl-verify-server-cert=0");
    parts.user = QStringLiteral("u");
    parts.database = QStringLiteral("d");
    EXPECT_FALSE(openCatalogueSource(parts.text(), {}));
    parts.host = QStringLiteral("db");
    parts.user.clear();
    EXPECT_FALSE(openCatalogueSource(parts.text(), {}));
    parts.user = QStringLiteral("u:p@x");
    EXPECT_FALSE(openCatalogueSource(parts.text(), {})) << "unencrypted, and nobody agreed to that";
    parts.hasPlainConsent = true;
    const auto source = openCatalogueSource(parts.text(), {});
    ASSERT_TRUE(source);
    EXPECT_EQ((*source)->label(), u"mysql://u:p@x@db:3306/d") << "a colon in a name begins no password";
}

TEST(ConnectionAddress, TheSameSlimsHasOneLabelWhateverItsOptions)
{
    EXPECT_EQ(sourceLabel(QStringLiteral("mysql://a@b/c?ca=/not/there.pem&timezone=Asia/Jakarta")),
              sourceLabel(QStringLiteral("mysql://a@b:3306/c")));
    EXPECT_EQ(sourceLabel(QStringLiteral("https://a.example.org/slims/?ca=/not/there.pem")),
              u"https://a.example.org/slims");
    EXPECT_FALSE(sourceLabel(QStringLiteral("mysql://a:rahasia@b/c")).contains(u"rahasia"));
    EXPECT_EQ(sourceLabel(QStringLiteral("demo:300")), u"demo:300");
}

} // namespace
} // namespace opname
