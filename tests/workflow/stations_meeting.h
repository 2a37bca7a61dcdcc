#pragma once

#include "opname/session/stations.h"
#include "opname/session/verification.h"
#include "opname/workflow/station_exchange.h"
#include "session/small_library.h"
#include "support/plugin_host.h"
#include "support/session_tables.h"

namespace opname::testing {

/// The first session, copies of it for other computers, and where they meet: a real MariaDB, over SQL or
/// through the plugin in a real PHP.
class StationsMeeting : public SmallLibrary, public ::testing::WithParamInterface<bool> {
protected:
    static bool isOverWeb() { return GetParam(); }

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
        SmallLibrary::SetUp();
        ASSERT_TRUE(s_server->createSenayan()) << s_server->errorText().toStdString();
        if (isOverWeb()) {
            ASSERT_TRUE(m_host.start(*s_server)) << m_host.errorText().toStdString();
            m_token = m_host.createToken(1);
            ASSERT_FALSE(m_token.isEmpty()) << m_host.errorText().toStdString();
        } else {
            ASSERT_TRUE(s_server->createJournalTable()) << s_server->errorText().toStdString();
        }
        freeze();
    }

    QString file(const QString &name) const { return m_folder.filePath(name + QStringLiteral(".opname")); }

    std::unique_ptr<Session> handOn(const QString &name)
    {
        const Outcome handed =
            Stations(*m_session).handOn(file(name), name, {m_session->ownStation(), QStringLiteral("Rina")});
        EXPECT_TRUE(handed) << handed.error().message.toStdString();
        return opened(file(name));
    }

    static std::unique_ptr<Session> opened(const QString &path)
    {
        auto session = Session::open(path, Session::Access::Write);
        EXPECT_TRUE(session) << (session ? "" : session.error().message.toStdString());
        return session ? std::move(*session) : nullptr;
    }

    static ScanAnswer scanAt(Session &session, const QString &code,
                             const QString &shelf = QStringLiteral("Rak A"))
    {
        const ScanRequest request{
            code, shelf, {}, ScanPurpose::Count, {session.ownStation(), QStringLiteral("Budi")}};
        auto answers = session.record(std::span(&request, 1));
        EXPECT_TRUE(answers) << (answers ? "" : answers.error().message.toStdString());
        return answers ? answers->front() : ScanAnswer();
    }

    /// Behind a proxy's port, when one is given.
    QString address(int port = 0) const
    {
        if (isOverWeb())
            return port == 0 ? m_host.url() : QStringLiteral("http://127.0.0.1:%1/").arg(port);
        return port == 0 ? s_server->sourceAddress()
                         : QStringLiteral("mysql://root@127.0.0.1:%1/senayan").arg(port);
    }

    std::unique_ptr<JournalPost> post(const Session &session, int port = 0) const
    {
        auto opened = openJournalPost(address(port), session.id(), {{}, m_token});
        EXPECT_TRUE(opened) << (opened ? "" : opened.error().message.toStdString());
        return opened ? std::move(*opened) : nullptr;
    }

    /// With all rows sent, so that both ways behave alike.
    Result<ExchangeReport> tryExchange(Session &session, int port = 0)
    {
        const auto there = post(session, port);
        StationExchange exchange(session, StationExchange::Sends::All);
        const Outcome done = exchange.exchangeAll(*there);
        m_last = exchange.report();
        if (!done)
            return tl::unexpected(done.error());
        return m_last;
    }

    ExchangeReport exchange(Session &session)
    {
        const auto report = tryExchange(session);
        EXPECT_TRUE(report) << (report
                                    ? ""
                                    : QString(report.error().message + report.error().detail).toStdString());
        return report.value_or(ExchangeReport());
    }

    /// Until nobody has anything new.
    void settle(const std::vector<Session *> &stations)
    {
        for (qint64 moved = 1, rounds = 0; moved > 0 && rounds < 10; ++rounds) {
            moved = 0;
            for (Session *station : stations) {
                const ExchangeReport report = exchange(*station);
                EXPECT_EQ(report.quarantined, 0);
                moved += report.sent + report.received;
            }
        }
    }

    static void expectAgreed(const std::vector<Session *> &stations)
    {
        const QStringList first = testing::sessionTables(stations.front()->path());
        for (Session *station : stations) {
            EXPECT_EQ(Verification::verify(*station).problems.join(u'\n').toStdString(), "");
            EXPECT_EQ(station->headHash(), stations.front()->headHash());
            EXPECT_EQ(testing::firstDifference(first, testing::sessionTables(station->path())).toStdString(),
                      "");
        }
    }

    static inline MariaDbServer *s_server = nullptr;
    PluginHost m_host;
    QString m_token;
    ExchangeReport m_last;
};

} // namespace opname::testing
