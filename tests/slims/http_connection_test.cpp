#include "rest/plugin_connection.h"
#include "support/fault_proxy.h"

#include <QElapsedTimer>
#include <QTcpServer>
#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include <thread>

namespace opname {
namespace {

using std::chrono::milliseconds;
using testing::Fault;
using testing::FaultProxy;

QByteArray answer(const QByteArray &status, const QByteArray &type, const QByteArray &body,
                  const QByteArray &more = {})
{
    return "HTTP/1.1 " + status + "\r\nContent-Type: " + type + "\r\n" + more
        + "Content-Length: " + QByteArray::number(body.size()) + "\r\n\r\n" + body;
}

QByteArray json(const QByteArray &body)
{
    return answer("200 OK", "application/json", body);
}

const QByteArray pong =
    "{\"opname\":1,\"plugin\":\"1.0.0\",\"protocol\":1,\"slims\":\"9.7.0\",\"user\":{\"id\":1,"
    "\"name\":\"Admin\"},\"rights\":{\"bibliography.r\":true,\"user1\":false},"
    "\"timezone\":\"Asia/Jakarta\"}";

HttpPatience hasty(milliseconds silence = milliseconds(300))
{
    return {
        milliseconds(5000), silence, milliseconds(2000), {milliseconds(1), milliseconds(1), milliseconds(1)}};
}

class HttpConnectionTest : public ::testing::Test {
protected:
    void SetUp() override { ASSERT_TRUE(m_server.start()); }

    QString address(const QString &options = {}) const
    {
        return QStringLiteral("http://127.0.0.1:%1/slims%2").arg(m_server.port()).arg(options);
    }

    std::unique_ptr<PluginConnection> connected(const std::stop_token &stop = {}) const
    {
        return std::make_unique<PluginConnection>(*RestAddress::parse(address()), "r4hasia0", stop, hasty());
    }

    void always(const QByteArray &bytes)
    {
        m_server.setPlan([bytes](int, const QByteArray &) {
            Fault fault;
            fault.instead = bytes;
            return fault;
        });
    }

    /// What is said of an answer.
    Error errorOf(const QByteArray &bytes)
    {
        always(bytes);
        const auto facts = connected()->greet();
        return facts ? Error{ErrorKind::Refused, QStringLiteral("no error"), {}} : facts.error();
    }

    FaultProxy m_server;
};

TEST_F(HttpConnectionTest, TellsWhoWeAreAndKeepsItsConnection)
{
    always(json(pong));
    const auto connection = connected();
    for (int i = 0; i < 5; ++i) {
        const auto facts = connection->greet();
        ASSERT_TRUE(facts) << facts.error().message.toStdString() << facts.error().detail.toStdString();
        EXPECT_EQ(facts->userName, u"Admin");
        EXPECT_EQ(facts->slimsVersion, u"9.7.0");
        EXPECT_TRUE(facts->has("bibliography.r"));
        EXPECT_FALSE(facts->has("user1"));
        EXPECT_FALSE(facts->has("bibliography.w"));
    }
    EXPECT_EQ(m_server.requests(), 5);
    EXPECT_EQ(m_server.connections(), 1);
}

TEST_F(HttpConnectionTest, TokenStandsInHeadersOnly)
{
    QByteArray seen;
    m_server.setPlan([&](int, const QByteArray &request) {
        seen = request;
        Fault fault;
        fault.instead = json(pong);
        return fault;
    });
    ASSERT_TRUE(connected()->greet());
    EXPECT_TRUE(seen.startsWith("GET /slims/index.php?p=api/opname/ping HTTP/1.1\r\n")) << seen.toStdString();
    EXPECT_TRUE(seen.contains("\r\nAuthorization: Bearer r4hasia0\r\n"));
    EXPECT_TRUE(seen.contains("\r\nX-Opname-Token: r4hasia0\r\n"));
}

TEST_F(HttpConnectionTest, SaysInASentenceWhatIsWrong)
{
    const auto refusal = [](const QByteArray &status, const QByteArray &kind, const QByteArray &right = {}) {
        return answer(status, "application/json",
                      "{\"opname\":1,\"error\":{\"kind\":\"" + kind
                          + "\",\"message\":\"with r4hasia0\",\"right\":\"" + right + "\"}}");
    };
    const struct {
        QByteArray bytes;
        ErrorKind kind;
        const char16_t *says;
    } cases[] = {
        {answer("200 OK", "text/html", "<!DOCTYPE html><html>Selamat datang</html>"), ErrorKind::SlimsRefused,
         u"is not SLiMS"},
        {answer("404 Not Found", "text/html", "<html>"), ErrorKind::SlimsRefused, u"is not SLiMS"},
        {json("{\"data\":\"10\"}"), ErrorKind::SlimsRefused, u"the Opname plugin|its Opname plugin"},
        {json("{\"status\":\"ok\"}"), ErrorKind::SlimsRefused, u"is not SLiMS"},
        {json("[1,2]"), ErrorKind::SlimsRefused, u"is not SLiMS"},
        {json("{\"opname\":2}"), ErrorKind::SlimsRefused, u"newer than this program"},
        {json("{\"opname\":0}"), ErrorKind::SlimsRefused, u"older than this program"},
        {json("{\"opname\":1,\"plugin\":\"1\"}"), ErrorKind::SlimsRefused, u"wants a token"},
        {json("{\"opname\":1,\"user\":[],\"rights\":7}"), ErrorKind::SlimsRefused, u"wants a token"},
        {json("{\"opname\":1,\"user\":{}"), ErrorKind::SlimsUnreachable, u"cut off"},
        {json("{\"opname\":" + QByteArray(100'000, '[')), ErrorKind::SlimsUnreachable, u"cut off"},
        {json(QByteArray(100'000, '[')), ErrorKind::SlimsRefused, u"is not SLiMS"},
        {json(QByteArray(9 << 20, 'a')), ErrorKind::SlimsRefused, u"longer than any"},
        {refusal("401 Unauthorized", "token_refused"), ErrorKind::SlimsRefused,
         u"does not accept this token"},
        {refusal("403 Forbidden", "right_missing", "bibliography read"), ErrorKind::SlimsRefused,
         u"“bibliography read”"},
        {refusal("404 Not Found", "unknown_route"), ErrorKind::SlimsRefused, u"older than this program"},
        {refusal("409 Conflict", "stock_take_active"), ErrorKind::SlimsRefused, u"Another stock-take"},
        {refusal("409 Conflict", "busy"), ErrorKind::SlimsRefused, u"Another station is sending"},
        {refusal("409 Conflict", "stock_take_gone"), ErrorKind::Refused, u"not active in SLiMS any more"},
        {refusal("409 Conflict", "publish_again"), ErrorKind::Refused, u"then publish again"},
        {refusal("500 Internal Server Error", "server_error"), ErrorKind::SlimsRefused, u"failed at this"},
        {answer("401 Unauthorized", "text/html", "<html>"), ErrorKind::SlimsRefused, u"a log-in of its own"},
        {answer("500 Internal Server Error", "text/html", ""), ErrorKind::SlimsRefused, u"look into its log"},
        {answer("503 Service Unavailable", "text/html", ""), ErrorKind::SlimsUnreachable, u"Try again later"},
        {answer("429 Too Many Requests", "text/html", "", "Retry-After: 900\r\n"), ErrorKind::SlimsRefused,
         u"900 second"},
        {answer("301 Moved", "text/html", "", "Location: https://evil.example.org/index.php?p=x\r\n"),
         ErrorKind::SlimsRefused, u"https://evil.example.org"},
        {QByteArray("SSH-2.0-OpenSSH_9.2\r\n"), ErrorKind::SlimsUnreachable, u"no web server"},
        {QByteArray(), ErrorKind::SlimsUnreachable, u"was lost"},
    };
    for (const auto &c : cases) {
        const Error error = errorOf(c.bytes);
        EXPECT_EQ(error.kind, c.kind)
            << c.bytes.left(120).toStdString() << error.message.toStdString() << error.detail.toStdString();
        bool isSaid = false;
        for (const QString &words : QString::fromUtf16(c.says).split(u'|'))
            isSaid = isSaid || error.message.contains(words);
        EXPECT_TRUE(isSaid) << c.bytes.left(120).toStdString() << error.message.toStdString();
        EXPECT_FALSE(error.message.contains(u"r4hasia0") || error.detail.contains(u"r4hasia0"))
            << "a secret was shown";
    }
}

TEST_F(HttpConnectionTest, SlimsWithoutThePluginIsTold)
{
    m_server.setPlan([](int, const QByteArray &request) {
        Fault fault;
        fault.instead = request.contains("p=api/opname/") ? answer("404 Not Found", "text/html", "Not found!")
                                                          : json("{\"data\":\"10\"}");
        return fault;
    });
    const auto facts = connected()->greet();
    ASSERT_FALSE(facts);
    EXPECT_TRUE(facts.error().message.contains(u"its Opname plugin is not there"))
        << facts.error().message.toStdString();
}

TEST_F(HttpConnectionTest, RedirectionIsNotFollowed)
{
    m_server.setPlan([this](int, const QByteArray &) {
        Fault fault;
        fault.instead =
            answer("302 Found", "text/html", "", "Location: " + address().toUtf8() + "/other\r\n");
        return fault;
    });
    ASSERT_FALSE(connected()->greet());
    EXPECT_EQ(m_server.requests(), 1);
}

TEST_F(HttpConnectionTest, AnnouncedWaitIsKeptAndBusyServersAreAskedAgain)
{
    m_server.setPlan([](int number, const QByteArray &) {
        Fault fault;
        fault.instead = number == 0 ? answer("429 Too Many Requests", "text/html", "", "Retry-After: 1\r\n")
            : number < 3            ? answer("503 Service Unavailable", "text/html", "")
                                    : json(pong);
        return fault;
    });
    QElapsedTimer past;
    past.start();
    const auto facts = connected()->greet();
    ASSERT_TRUE(facts) << facts.error().message.toStdString();
    EXPECT_GE(past.elapsed(), 1000);
    EXPECT_EQ(m_server.requests(), 4);
}

TEST_F(HttpConnectionTest, WhatMayNotBeRepeatedIsSentOnce)
{
    m_server.setPlan([](int number, const QByteArray &) {
        Fault fault;
        fault.instead = number == 0 ? json(pong)
            : number == 1           ? answer("503 Busy", "text/html", "")
                                    : QByteArray();
        return fault;
    });
    const auto connection = connected();
    ASSERT_TRUE(connection->greet());
    EXPECT_FALSE(connection->ask("publish-begin", {{"name", "x"}}, false));
    EXPECT_EQ(m_server.requests(), 2);
}

TEST_F(HttpConnectionTest, GivesUpAfterAFewTries)
{
    m_server.setPlan([](int number, const QByteArray &) {
        Fault fault;
        fault.instead = number == 0 ? json(pong) : QByteArray();
        return fault;
    });
    const auto connection = connected();
    ASSERT_TRUE(connection->greet());
    const auto facts = connection->greet();
    ASSERT_FALSE(facts);
    EXPECT_EQ(facts.error().kind, ErrorKind::SlimsUnreachable);
    EXPECT_LE(m_server.requests(), 6);
}

TEST_F(HttpConnectionTest, StopEndsAnythingAtOnce)
{
    const auto silent = [](int, const QByteArray &) {
        Fault fault;
        fault.delay = milliseconds(60'000);
        return fault;
    };
    const auto asksToWait = [](int, const QByteArray &) {
        Fault fault;
        fault.instead = answer("503 Busy", "text/html", "", "Retry-After: 2\r\n");
        return fault;
    };
    for (const FaultProxy::Plan &plan : {FaultProxy::Plan(silent), FaultProxy::Plan(asksToWait)}) {
        m_server.setPlan(plan);
        std::stop_source stop;
        PluginConnection connection(
            *RestAddress::parse(address()), "r4hasia0", stop.get_token(),
            {milliseconds(5000), milliseconds(5000), milliseconds(5000), {milliseconds(5000)}});
        QElapsedTimer past;
        std::jthread stopping([&] {
            std::this_thread::sleep_for(milliseconds(100));
            past.start();
            stop.request_stop();
        });
        const auto facts = connection.greet();
        EXPECT_LT(past.elapsed(), 500);
        ASSERT_FALSE(facts);
        EXPECT_EQ(facts.error().kind, ErrorKind::Cancelled);
    }
}

TEST_F(HttpConnectionTest, SilentServerIsGivenUp)
{
    m_server.setPlan([](int, const QByteArray &) {
        Fault fault;
        fault.delay = milliseconds(60'000);
        return fault;
    });
    const auto facts = connected()->greet();
    ASSERT_FALSE(facts);
    EXPECT_EQ(facts.error().kind, ErrorKind::SlimsUnreachable);
    EXPECT_TRUE(facts.error().message.contains(u"does not answer")) << facts.error().message.toStdString();
}

TEST(HttpConnectionNowhere, NamesTheComputerAndThePort)
{
    QTcpServer closed;
    closed.listen(QHostAddress::LocalHost);
    const quint16 port = closed.serverPort();
    closed.close();
    const auto errorOf = [](const QString &address) {
        const auto facts = PluginConnection(*RestAddress::parse(address), "t", {}, hasty()).greet();
        return facts ? Error() : facts.error();
    };
    const Error refused = errorOf(QStringLiteral("http://127.0.0.1:%1").arg(port));
    EXPECT_EQ(refused.kind, ErrorKind::SlimsUnreachable);
    EXPECT_TRUE(refused.message.contains(QString::number(port))) << refused.message.toStdString();
    const Error unknown = errorOf(QStringLiteral("https://tidak-ada.invalid/slims"));
    EXPECT_EQ(unknown.kind, ErrorKind::SlimsUnreachable);
    EXPECT_TRUE(unknown.message.contains(u"tidak-ada.invalid")) << unknown.message.toStdString();
}

class EncryptedTest : public ::testing::Test {
protected:
    static QString file(const QString &name)
    {
        return QStringLiteral(OPNAME_TEST_DATA "/slims/tls/") + name + QStringLiteral(".pem");
    }

    static Result<PluginFacts> greet(const QString &certificate, const QString &authority,
                                     const QString &host = QStringLiteral("127.0.0.1"))
    {
        FaultProxy server;
        if (!server.start(file(certificate), file(certificate + QStringLiteral("-key"))))
            return failure(ErrorKind::File, QStringLiteral("no server"));
        server.setPlan([](int, const QByteArray &) {
            Fault fault;
            fault.instead = json(pong);
            return fault;
        });
        QString address = QStringLiteral("https://%1:%2/slims").arg(host).arg(server.port());
        if (!authority.isEmpty())
            address += QStringLiteral("?ca=") + file(authority);
        auto answered =
            PluginConnection(*RestAddress::parse(address), "r4hasia0", {}, hasty(milliseconds(5000))).greet();
        EXPECT_EQ(server.requests(), answered ? 1 : 0) << "the token went to a stranger";
        return answered;
    }
};

TEST_F(EncryptedTest, OnlyAServerThatProvesItsNameIsUsed)
{
    const auto trusted = greet(QStringLiteral("server"), QStringLiteral("authority"));
    EXPECT_TRUE(trusted) << trusted.error().message.toStdString() << trusted.error().detail.toStdString();
    const struct {
        QString certificate;
        QString authority;
        QString host;
        const char16_t *says;
    } cases[] = {
        {QStringLiteral("server"), {}, QStringLiteral("127.0.0.1"), u"not vouched for"},
        {QStringLiteral("server"), QStringLiteral("other-authority"), QStringLiteral("127.0.0.1"),
         u"not vouched for"},
        {QStringLiteral("elsewhere"), QStringLiteral("authority"), QStringLiteral("127.0.0.1"),
         u"another server's"},
        {QStringLiteral("expired"), QStringLiteral("expired"), QStringLiteral("127.0.0.1"), u"has expired"},
        {QStringLiteral("server"), QStringLiteral("server-key"), QStringLiteral("127.0.0.1"),
         u"holds no certificate"},
    };
    for (const auto &c : cases) {
        const auto facts = greet(c.certificate, c.authority, c.host);
        ASSERT_FALSE(facts) << c.certificate.toStdString();
        EXPECT_TRUE(facts.error().message.contains(QString::fromUtf16(c.says)))
            << facts.error().message.toStdString() << facts.error().detail.toStdString();
    }
}

TEST_F(EncryptedTest, ServerWithoutEncryptionIsTold)
{
    FaultProxy server;
    ASSERT_TRUE(server.start());
    const auto facts =
        PluginConnection(*RestAddress::parse(QStringLiteral("https://127.0.0.1:%1").arg(server.port())),
                         "r4hasia0", {}, hasty(milliseconds(5000)))
            .greet();
    ASSERT_FALSE(facts);
    EXPECT_EQ(facts.error().kind, ErrorKind::SlimsUnreachable);
}

} // namespace
} // namespace opname
