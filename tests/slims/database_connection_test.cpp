#include "collecting_receiver.h"
#include "opname/slims/catalogue_source.h"
#include "support/mariadb_server.h"

#include <gtest/gtest.h>

namespace opname {
namespace {

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
