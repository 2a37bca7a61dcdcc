#include "collecting_receiver.h"
#include "opname/slims/catalogue_source.h"
#include "support/mariadb_server.h"

#include <QTcpServer>
#include <QTcpSocket>
#include <gtest/gtest.h>

#include <semaphore>
#include <thread>

namespace opname {
namespace {

/// Something that answers as a server of MariaDB, and then wants the password as it is typed.
class AskingServer {
public:
    AskingServer()
        : m_thread([this] { answer(); })
    {
        m_isListening.acquire();
    }

    quint16 port() const { return m_port; }
    QByteArray heard() ///< waits for the client to go
    {
        m_thread.join();
        return m_heard;
    }

private:
    static QByteArray packet(char number, const QByteArray &content)
    {
        QByteArray bytes;
        bytes += static_cast<char>(content.size());
        bytes += QByteArray(2, '\0') + number + content;
        return bytes;
    }

    void answer()
    {
        QTcpServer server;
        server.listen(QHostAddress::LocalHost);
        m_port = server.serverPort();
        m_isListening.release();
        if (!server.waitForNewConnection(10'000))
            return;
        const std::unique_ptr<QTcpSocket> client(server.nextPendingConnection());
        const QByteArray zero(1, '\0');
        // The protocol's number, version, connection, half a challenge, what the server can do, the other
        // half.
        client->write(packet(0,
                             "\x0a"
                             "5.5.5-10.11.6-MariaDB"
                                 + zero + QByteArray(4, 1) + "12345678" + zero
                                 + QByteArray::fromHex("09a2"
                                                       "21"
                                                       "0200"
                                                       "0800"
                                                       "15")
                                 + QByteArray(10, '\0') + "123456789012" + zero + "mysql_native_password"
                                 + zero));
        if (client->waitForReadyRead(10'000))
            m_heard += client->readAll();
        client->write(packet(2,
                             "\xfe"
                             "mysql_clear_password"
                                 + zero));
        while (client->waitForReadyRead(2'000))
            m_heard += client->readAll();
    }

    quint16 m_port = 0;
    QByteArray m_heard;
    std::binary_semaphore m_isListening{0};
    std::jthread m_thread; // last: it uses the others
};

TEST(DatabaseSourceUnproved, NeverHasThePasswordItself)
{
    AskingServer server;
    const auto source =
        openCatalogueSource(QStringLiteral("mysql://pustaka@127.0.0.1:%1/senayan").arg(server.port()),
                            {QStringLiteral("rahasia"), {}});
    ASSERT_TRUE(source);
    testing::CollectingReceiver taken;
    const auto pulled = (*source)->pull(taken, {});
    const QByteArray heard = server.heard();
    EXPECT_TRUE(heard.contains("pustaka")) << "it was talked to";
    EXPECT_FALSE(heard.contains("rahasia"));
    ASSERT_FALSE(pulled);
    EXPECT_EQ(pulled.error().kind, ErrorKind::SlimsRefused) << pulled.error().detail.toStdString();
    EXPECT_TRUE(pulled.error().message.contains(u"?ca=")) << pulled.error().message.toStdString();
}

TEST(DatabaseSourceEncrypted, OnlyAServerThatProvesItsNameIsUsed)
{
    const auto certificate = [](const QString &name) {
        return QString(QStringLiteral(OPNAME_TEST_DATA "/slims/tls/") + name + QStringLiteral(".pem"));
    };
    const auto serving = [&](const QString &name) {
        return QStringList{QStringLiteral("--ssl-cert=") + certificate(name),
                           QStringLiteral("--ssl-key=") + certificate(name + QStringLiteral("-key"))};
    };
    testing::MariaDbServer server;
    testing::CollectingReceiver taken;
    const auto pullTrusting = [&](const QString &authority, const QString &user = QStringLiteral("root"),
                                  const QString &password = {}) -> Result<PullCounts> {
        const QString address = QStringLiteral("mysql://%1@127.0.0.1:%2/senayan?ca=%3&timezone=Asia/Jakarta")
                                    .arg(user)
                                    .arg(server.port())
                                    .arg(certificate(authority));
        auto source = openCatalogueSource(address, {password, {}});
        if (!source)
            return tl::unexpected(source.error());
        return (*source)->pull(taken, {});
    };

    ASSERT_TRUE(server.start(serving(QStringLiteral("server"))) && server.createSenayan()
                && server.execute(
                    QStringLiteral("CREATE USER 'pustaka'@'%' IDENTIFIED BY 'a;b}c{=''\" ' REQUIRE SSL"))
                && server.execute(QStringLiteral("GRANT SELECT ON senayan.* TO 'pustaka'@'%'")))
        << server.errorText().toStdString();
    const auto trusted = pullTrusting(QStringLiteral("authority"));
    EXPECT_TRUE(trusted) << trusted.error().message.toStdString() << trusted.error().detail.toStdString();
    const auto named =
        pullTrusting(QStringLiteral("authority"), QStringLiteral("pustaka"), QStringLiteral("a;b}c{='\" "));
    EXPECT_TRUE(named) << named.error().message.toStdString() << named.error().detail.toStdString();
    const auto stranger = pullTrusting(QStringLiteral("other-authority"));
    ASSERT_FALSE(stranger);
    EXPECT_EQ(stranger.error().kind, ErrorKind::SlimsUnreachable) << stranger.error().detail.toStdString();

    server.stop();
    ASSERT_TRUE(server.start(serving(QStringLiteral("elsewhere")))) << server.errorText().toStdString();
    const auto elsewhere = pullTrusting(QStringLiteral("authority"));
    ASSERT_FALSE(elsewhere) << "a certificate of another name";
    EXPECT_EQ(elsewhere.error().kind, ErrorKind::SlimsUnreachable);

    server.stop();
    ASSERT_TRUE(server.start({QStringLiteral("--skip-ssl")})) << server.errorText().toStdString();
    const auto plain = pullTrusting(QStringLiteral("authority"));
    ASSERT_FALSE(plain) << "no encryption although it was asked for";
    EXPECT_EQ(plain.error().kind, ErrorKind::SlimsUnreachable);
}

TEST(DatabaseSourceAddress, MalformedOnesAreRefusedBeforeAnythingIsReached)
{
    const struct {
        const char16_t *address;
        ErrorKind kind;
    } cases[] = {{u"mysql://root@127.0.0.1/", ErrorKind::Usage},
                 {u"mysql://root@127.0.0.1/a/b", ErrorKind::Usage},
                 {u"mysql://root@/senayan", ErrorKind::Usage},
                 {u"mysql://root@127.0.0.1:99999/senayan", ErrorKind::Usage},
                 {u"mysql://root@a;ssl-verify-server-cert=0/senayan", ErrorKind::Usage},
                 {u"mysql://root@db.example.org/senayan", ErrorKind::Usage},
                 {u"mysql://root@128.0.0.1/senayan?plain=no", ErrorKind::Usage},
                 {u"mysql:senayan", ErrorKind::Usage},
                 {u"mysql://root@127.0.0.1/senayan?timezone=Asia/Bandung", ErrorKind::Usage},
                 {u"mysql://root@127.0.0.1/senayan?kata_sandi=x", ErrorKind::Usage},
                 {u"mysql://root@127.0.0.1/senayan?ca=/tidak/ada.pem", ErrorKind::File}};
    for (const auto &c : cases) {
        const auto source = openCatalogueSource(QString::fromUtf16(c.address), {});
        ASSERT_FALSE(source) << QString::fromUtf16(c.address).toStdString();
        EXPECT_EQ(source.error().kind, c.kind) << QString::fromUtf16(c.address).toStdString();
        EXPECT_FALSE(source.error().message.isEmpty());
    }
}

TEST(DatabaseSourceAddress, LabelNamesTheServerAndNoSecret)
{
    const auto plain = openCatalogueSource(
        QStringLiteral("mysql://pustaka%40kantor@db.example.org/senayan?timezone=Asia/Makassar&plain=yes"),
        {QStringLiteral("rahasia"), {}});
    ASSERT_TRUE(plain) << plain.error().message.toStdString();
    EXPECT_EQ((*plain)->label(), u"mysql://pustaka@kantor@db.example.org:3306/senayan");
    const auto six = openCatalogueSource(QStringLiteral("mysql://p@[::1]:3307/s"), {});
    ASSERT_TRUE(six);
    EXPECT_EQ((*six)->label(), u"mysql://p@[::1]:3307/s");
}

} // namespace
} // namespace opname
