#pragma once

#include "rest/rest_library.h"
#include "support/fault_proxy.h"
#include "support/plugin_host.h"

#include <QSqlQuery>
#include <QUrl>
#include <gtest/gtest.h>

namespace opname::testing {

/// Gives each test a title with some copies in a SLiMS whose plugin stands behind a proxy, which does to
/// requests what the test says.
class ProxiedPlugin : public ::testing::Test {
protected:
    static constexpr int copies = 450;

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
        ASSERT_TRUE(m_host.start(*s_server)) << m_host.errorText().toStdString();
        m_token = m_host.createToken(1);
        ASSERT_FALSE(m_token.isEmpty()) << m_host.errorText().toStdString();
        m_proxy = std::make_unique<FaultProxy>(static_cast<quint16>(QUrl(m_host.url()).port()));
        ASSERT_TRUE(m_proxy->start());
        run(QStringLiteral(
            "INSERT INTO biblio (biblio_id, title, call_number) VALUES (1, 'Satu', '813 Sat s')"));
        QStringList rows;
        for (int i = 1; i <= copies; ++i)
            rows.append(QStringLiteral("(%1, 1, 'B%1', 'A1', '2020-01-01', '2020-01-01')").arg(i));
        run(QStringLiteral(
                "INSERT INTO item (item_id, biblio_id, item_code, site, input_date, last_update) VALUES ")
            + rows.join(u','));
    }

    void run(const QString &sql)
    {
        ASSERT_TRUE(s_server->execute(sql)) << s_server->errorText().toStdString();
    }

    QString value(const QString &sql)
    {
        QSqlQuery query(s_server->connection());
        return query.exec(sql) && query.next() ? query.value(0).toString() : QStringLiteral("<none>");
    }

    std::unique_ptr<LibrarySystem> open(const std::stop_token &stop = {}, const QString &token = {})
    {
        auto system = openRestLibrary(
            QStringLiteral("http://127.0.0.1:%1/").arg(m_proxy->port()), token.isEmpty() ? m_token : token,
            stop,
            {std::chrono::milliseconds(2000),
             std::chrono::milliseconds(5000),
             std::chrono::milliseconds(2000),
             {std::chrono::milliseconds(1), std::chrono::milliseconds(1), std::chrono::milliseconds(1)}});
        EXPECT_TRUE(system);
        return std::move(*system);
    }

    const SlimsAuthor author{QStringLiteral("Siti"), QStringLiteral("sesi-uji")};
    static inline MariaDbServer *s_server = nullptr;
    PluginHost m_host;
    std::unique_ptr<FaultProxy> m_proxy;
    QString m_token;
};

} // namespace opname::testing
