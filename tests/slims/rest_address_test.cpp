#include "opname/slims/catalogue_source.h"
#include "opname/slims/web_address.h"
#include "rest/rest_address.h"

#include <gtest/gtest.h>

namespace opname {
namespace {

TEST(RestAddress, MalformedOnesAreRefusedBeforeAnythingIsReached)
{
    const struct {
        const char16_t *address;
        ErrorKind kind;
    } cases[] = {{u"https://", ErrorKind::Usage},
                 {u"https:///slims", ErrorKind::Usage},
                 {u"https://opac.example.org:99999/slims", ErrorKind::Usage},
                 {u"https://opac example.org/slims", ErrorKind::Usage},
                 {u"https://opac.example.org/slims#top", ErrorKind::Usage},
                 {u"https://opac.example.org/slims?p=member", ErrorKind::Usage},
                 {u"https://opac.example.org/slims?verify=no", ErrorKind::Usage},
                 {u"https://opac.example.org/slims?plain=maybe", ErrorKind::Usage},
                 {u"https://admin:rahasia@opac.example.org/slims", ErrorKind::Usage},
                 {u"https://admin@opac.example.org/slims", ErrorKind::Usage},
                 {u"http://opac.example.org/slims", ErrorKind::Usage},
                 {u"http://127.0.0.1.example.org/slims", ErrorKind::Usage},
                 {u"http://localhost.example.org/slims", ErrorKind::Usage},
                 {u"http://128.0.0.1/slims", ErrorKind::Usage},
                 {u"http://[::2]/slims", ErrorKind::Usage},
                 {u"https://opac.example.org/slims?ca=/tidak/ada.pem", ErrorKind::File}};
    for (const auto &c : cases) {
        const auto source = openCatalogueSource(QString::fromUtf16(c.address), {});
        ASSERT_FALSE(source) << QString::fromUtf16(c.address).toStdString();
        EXPECT_EQ(source.error().kind, c.kind) << QString::fromUtf16(c.address).toStdString();
        EXPECT_FALSE(source.error().message.isEmpty());
        EXPECT_FALSE(source.error().message.contains(u"rahasia")) << "a secret was shown";
    }
}

TEST(RestAddress, PlainOnlyToThisComputerOrWithConsent)
{
    for (const char16_t *text : {u"http://localhost/slims", u"http://127.0.0.1:8080", u"http://127.1.2.3/",
                                 u"http://[::1]:8080/slims", u"http://opac.example.org/slims?plain=yes",
                                 u"https://opac.example.org/slims"}) {
        const auto address = RestAddress::parse(QString::fromUtf16(text));
        EXPECT_TRUE(address) << QString::fromUtf16(text).toStdString();
    }
    EXPECT_TRUE(travelsUnencrypted(QStringLiteral("http://opac.example.org/slims")));
    EXPECT_FALSE(travelsUnencrypted(QStringLiteral("http://localhost/slims")));
    EXPECT_FALSE(travelsUnencrypted(QStringLiteral("https://opac.example.org/slims")));
    EXPECT_FALSE(travelsUnencrypted(QStringLiteral("demo:30")));
    EXPECT_TRUE(travelsUnencrypted(QStringLiteral("mysql://a@db/senayan?timezone=Asia/Jakarta")));
    EXPECT_FALSE(travelsUnencrypted(QStringLiteral("mysql://a@db/senayan?ca=/etc/ssl/db.pem")));
    EXPECT_FALSE(travelsUnencrypted(QStringLiteral("mysql://a@127.0.0.1/senayan")));
    const QString agreed = withPlainConsent(QStringLiteral("http://opac.example.org/slims"));
    EXPECT_EQ(agreed, u"http://opac.example.org/slims?plain=yes");
    EXPECT_EQ(withPlainConsent(agreed), agreed);
    EXPECT_TRUE(hasPlainConsent(agreed));
    EXPECT_TRUE(RestAddress::parse(agreed));
}

TEST(RestAddress, NamesTheRouteUnderThePathAndTheLabelWithoutOptions)
{
    const struct {
        const char16_t *text;
        const char16_t *label;
        const char *route;
    } cases[] = {
        {u"https://opac.example.org", u"https://opac.example.org",
         "https://opac.example.org/index.php?p=api/opname/items&after=7"},
        {u"https://opac.example.org/slims/", u"https://opac.example.org/slims",
         "https://opac.example.org/slims/index.php?p=api/opname/items&after=7"},
        {u"https://opac.example.org/slims/index.php", u"https://opac.example.org/slims",
         "https://opac.example.org/slims/index.php?p=api/opname/items&after=7"},
        {u"http://[::1]:8080/perpus%20kami/?plain=yes", u"http://[::1]:8080/perpus kami",
         "http://[::1]:8080/perpus%20kami/index.php?p=api/opname/items&after=7"},
    };
    for (const auto &c : cases) {
        const auto address = RestAddress::parse(QString::fromUtf16(c.text));
        ASSERT_TRUE(address) << address.error().message.toStdString();
        EXPECT_EQ(address->label(), QString::fromUtf16(c.label));
        EXPECT_EQ(address->api("opname/items", "&after=7").toStdString(), c.route);
    }
}

TEST(RestAddress, TokenThatWouldBreakOutOfItsHeaderIsRefused)
{
    const QString address = QStringLiteral("http://127.0.0.1:1/");
    for (const QString &token : {QStringLiteral("abc\r\nHost: evil"), QStringLiteral("a b"),
                                 QStringLiteral("tokén"), QString::fromLatin1("a\0b", 3)})
        EXPECT_FALSE(openCatalogueSource(address, {{}, token})) << token.toStdString();
    EXPECT_FALSE(openCatalogueSource(address, {{}, QString(600, u'a')}));
    EXPECT_TRUE(openCatalogueSource(address, {{}, QStringLiteral(" 0a1b2c \n")}));
}

} // namespace
} // namespace opname
