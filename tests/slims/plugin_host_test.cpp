#include "support/plugin_host.h"

#include <gmock/gmock.h>

#include <QEventLoop>
#include <QNetworkAccessManager>
#include <QNetworkReply>

namespace opname {
namespace {

using testing::MariaDbServer;
using testing::PluginHost;

class PluginHostTest : public ::testing::Test {
protected:
    static void SetUpTestSuite()
    {
        s_server = new MariaDbServer;
        ASSERT_TRUE(s_server->start()) << s_server->errorText().toStdString();
    }
    static void TearDownTestSuite()
    {
        delete s_server;
        s_server = nullptr;
    }
    void SetUp() override
    {
        ASSERT_TRUE(s_server->createSenayan()) << s_server->errorText().toStdString();
        ASSERT_TRUE(s_server->fillFromDemo(300, 7)) << s_server->errorText().toStdString();
        ASSERT_TRUE(m_host.start(*s_server)) << m_host.errorText().toStdString();
    }

    QByteArray get(const QString &route, const QString &token)
    {
        QNetworkRequest request(QUrl(m_host.url() + QStringLiteral("index.php?p=api/opname/") + route));
        request.setTransferTimeout(20'000); // milliseconds; a port may be another's by now
        if (!token.isEmpty())
            request.setRawHeader("Authorization", "Bearer " + token.toLatin1());
        QNetworkReply *reply = m_network.get(request);
        QEventLoop loop;
        QObject::connect(reply, &QNetworkReply::finished, &loop, &QEventLoop::quit);
        loop.exec();
        reply->deleteLater();
        return reply->readAll();
    }

    static MariaDbServer *s_server;
    PluginHost m_host;
    QNetworkAccessManager m_network;
};

MariaDbServer *PluginHostTest::s_server = nullptr;

TEST_F(PluginHostTest, AnswersAPingWithoutATokenAndTellsTheRightsOfOne)
{
    EXPECT_THAT(get(QStringLiteral("ping"), {}).toStdString(), ::testing::HasSubstr("\"protocol\":1"));
    ASSERT_TRUE(m_host.addStaff(5, QStringLiteral("Budi \"B\" O'Neil"), {QStringLiteral("bibliography.r")}));
    const QString token = m_host.createToken(5);
    ASSERT_FALSE(token.isEmpty()) << m_host.errorText().toStdString();
    const std::string answer = get(QStringLiteral("ping"), token).toStdString();
    EXPECT_THAT(answer, ::testing::HasSubstr(R"("name":"Budi \"B\" O'Neil")"));
    EXPECT_THAT(answer, ::testing::HasSubstr(R"("bibliography.r":true,"bibliography.w":false)"));
}

TEST_F(PluginHostTest, ServesTheCatalogueAgainAfterItWasStopped)
{
    const QString token = m_host.createToken(1);
    EXPECT_THAT(get(QStringLiteral("counts"), token).toStdString(), ::testing::HasSubstr("\"items\":300"));
    m_host.stop();
    EXPECT_TRUE(get(QStringLiteral("counts"), token).isEmpty());
    ASSERT_TRUE(m_host.start(*s_server));
    for (const QString &list : {QStringLiteral("items"), QStringLiteral("titles"), QStringLiteral("loans")})
        EXPECT_THAT(get(list, token).toStdString(), ::testing::HasSubstr("{\"end\":true,\"rows\":"));
    EXPECT_THAT(get(QStringLiteral("references"), token).toStdString(),
                ::testing::HasSubstr("\"statuses\":[["));
}

} // namespace
} // namespace opname
