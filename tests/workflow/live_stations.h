#pragma once

#include "opname/session/stations.h"
#include "opname/workflow/background_exchange.h"
#include "session/small_library.h"
#include "support/plugin_host.h"

#include <QTest>

#include <memory>
#include <span>

namespace opname::testing {

/// Two stations in one event loop, live over a real MariaDB or a real PHP.
class LiveStations : public SmallLibrary {
protected:
    static constexpr int patience = 30'000; // milliseconds

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

    virtual bool isOverWeb() const { return false; }

    void SetUp() override
    {
        SmallLibrary::SetUp();
        ASSERT_TRUE(s_server->createSenayan()) << s_server->errorText().toStdString();
        if (isOverWeb()) {
            ASSERT_TRUE(m_host.start(*s_server)) << m_host.errorText().toStdString();
            m_token = m_host.createToken(1);
            ASSERT_FALSE(m_token.isEmpty());
        } else {
            ASSERT_TRUE(s_server->createJournalTable()) << s_server->errorText().toStdString();
        }
        freeze();
        const QString path = m_folder.filePath(QStringLiteral("kedua.opname"));
        ASSERT_TRUE(Stations(*m_session).handOn(path, {}, {m_session->ownStation(), QStringLiteral("Rina")}));
        auto second = Session::open(path, Session::Access::Write);
        ASSERT_TRUE(second);
        m_second = std::move(*second);
        m_here = std::make_unique<BackgroundExchange>(*m_session);
        m_there = std::make_unique<BackgroundExchange>(*m_second);
    }

    QString address() const { return isOverWeb() ? m_host.url() : s_server->sourceAddress(); }

    void start()
    {
        for (BackgroundExchange *exchange : {m_here.get(), m_there.get()}) {
            const Outcome started = exchange->start(address(), {{}, m_token});
            ASSERT_TRUE(started) << started.error().message.toStdString();
        }
    }

    static void scanAt(Session &session, BackgroundExchange &exchange, const QString &code)
    {
        const ScanRequest request{code,
                                  QStringLiteral("Rak A"),
                                  {},
                                  ScanPurpose::Count,
                                  {session.ownStation(), QStringLiteral("Budi")}};
        const auto answers = session.record(std::span(&request, 1));
        ASSERT_TRUE(answers) << answers.error().message.toStdString();
        exchange.wake();
    }

    bool waitUntilFound(Session &session, qint64 found)
    {
        return QTest::qWaitFor([&] { return session.totals().found == found; }, patience);
    }

    bool waitUntilAllIsSent()
    {
        return QTest::qWaitFor([&] { return m_here->state().unsent == 0 && m_there->state().unsent == 0; },
                               patience);
    }

    static inline MariaDbServer *s_server = nullptr;
    PluginHost m_host;
    QString m_token;
    std::unique_ptr<Session> m_second;
    std::unique_ptr<BackgroundExchange> m_here;
    std::unique_ptr<BackgroundExchange> m_there;
};

} // namespace opname::testing
