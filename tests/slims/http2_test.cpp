#include "rest/plugin_connection.h"

#include <QFile>
#include <QProcess>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTemporaryDir>
#include <QThread>
#include <gtest/gtest.h>

namespace opname {
namespace {

/// A real nginx that answers as the plugin's ping does, and notes by which protocol and on which connection
/// it was asked.
class Http2Test : public ::testing::Test {
protected:
    void SetUp() override
    {
        QTcpServer probe;
        ASSERT_TRUE(probe.listen(QHostAddress::LocalHost));
        m_port = probe.serverPort();
        probe.close();
    }
    void TearDown() override
    {
        m_nginx.terminate();
        m_nginx.waitForFinished(10000);
    }

    /// False when it does not come up.
    bool serve(const QString &protocols)
    {
        const QString tls = QStringLiteral(OPNAME_TEST_DATA "/slims/tls/");
        QFile settings(m_folder.filePath(QStringLiteral("nginx.conf")));
        if (!settings.open(QIODevice::WriteOnly))
            return false;
        settings.write(QStringLiteral("daemon off; master_process off; pid %1/pid; error_log %1/error;\n"
                                      "events {}\n"
                                      "http { log_format asked '$server_protocol $connection';\n"
                                      "access_log %1/asked asked; client_body_temp_path %1/body;\n"
                                      "proxy_temp_path %1/proxy; fastcgi_temp_path %1/fastcgi;\n"
                                      "uwsgi_temp_path %1/uwsgi; scgi_temp_path %1/scgi;\n"
                                      "server { listen 127.0.0.1:%2 %3; ssl_certificate %4server.pem;\n"
                                      "ssl_certificate_key %4server-key.pem; default_type application/json;\n"
                                      "location / { return 200 '{\"opname\":1,\"plugin\":\"1.0.0\","
                                      "\"protocol\":1,\"slims\":\"9.7.0\",\"user\":{\"id\":1,"
                                      "\"name\":\"Admin\"},\"rights\":{\"user1\":false},"
                                      "\"timezone\":\"Asia/Jakarta\"}'; } } }\n")
                           .arg(m_folder.path())
                           .arg(m_port)
                           .arg(protocols, tls)
                           .toUtf8());
        settings.close();
        m_nginx.start(QStringLiteral("nginx"),
                      {QStringLiteral("-p"), m_folder.path(), QStringLiteral("-c"), settings.fileName()});
        for (int attempt = 0; attempt < 100; ++attempt) {
            QTcpSocket socket;
            socket.connectToHost(QHostAddress::LocalHost, static_cast<quint16>(m_port));
            if (socket.waitForConnected(100))
                return true;
            QThread::msleep(50);
        }
        return false;
    }

    /// What it noted of two questions one after the other.
    QStringList asked()
    {
        const QString address = QStringLiteral("https://127.0.0.1:%1/slims?ca=%2")
                                    .arg(m_port)
                                    .arg(QStringLiteral(OPNAME_TEST_DATA "/slims/tls/authority.pem"));
        PluginConnection connection(*RestAddress::parse(address), "r4hasia0", {}, {});
        for (int time = 0; time < 2; ++time) {
            const auto answered = connection.greet();
            EXPECT_TRUE(answered)
                << QString(answered.error().message + answered.error().detail).toStdString();
        }
        m_nginx.terminate();
        m_nginx.waitForFinished(10000);
        QFile log(m_folder.filePath(QStringLiteral("asked")));
        EXPECT_TRUE(log.open(QIODevice::ReadOnly));
        return QString::fromUtf8(log.readAll()).split(u'\n', Qt::SkipEmptyParts);
    }

    QTemporaryDir m_folder;
    QProcess m_nginx;
    int m_port = 0;
};

TEST_F(Http2Test, IsUsedWhereAServerOffersItOnOneConnection)
{
    ASSERT_TRUE(serve(QStringLiteral("ssl http2"))) << m_nginx.readAllStandardError().toStdString();
    const QStringList lines = asked();
    ASSERT_EQ(lines.size(), 2);
    EXPECT_TRUE(lines[0].startsWith(u"HTTP/2.0 ")) << lines[0].toStdString();
    EXPECT_EQ(lines[0], lines[1]) << "the connection is kept";
}

TEST_F(Http2Test, ServerWithoutItIsAskedTheOldWay)
{
    ASSERT_TRUE(serve(QStringLiteral("ssl"))) << m_nginx.readAllStandardError().toStdString();
    const QStringList lines = asked();
    ASSERT_EQ(lines.size(), 2);
    EXPECT_TRUE(lines[0].startsWith(u"HTTP/1.1 ")) << lines[0].toStdString();
    EXPECT_EQ(lines[0], lines[1]);
}

} // namespace
} // namespace opname
