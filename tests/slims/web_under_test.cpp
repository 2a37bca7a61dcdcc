#include "library_system_fixture.h"
#include "support/plugin_host.h"

namespace opname::testing {

namespace {

/// A plugin of the tests' own over a MariaDB of their own.
class OwnPlugin : public SlimsUnderTest {
public:
    bool start() override
    {
        const bool isUp = m_server.start();
        m_problem = m_server.errorText();
        return isUp;
    }
    bool reset() override
    {
        m_host.stop();
        if (!m_server.createSenayan()) {
            m_problem = m_server.errorText();
            return false;
        }
        const bool isServed = m_host.start(m_server);
        m_token = isServed ? m_host.createToken(1) : QString();
        m_problem = m_host.errorText();
        return !m_token.isEmpty();
    }
    QString address() const override { return m_host.url(); }
    SourceSecrets secrets() const override { return {{}, m_token}; }
    QSqlDatabase database() const override { return m_server.connection(); }
    ChangeState whenRepeated() const override { return ChangeState::Applied; }
    QString loggedName(const SlimsAuthor &) const override { return QStringLiteral("Admin"); }
    bool answersAllThatItSent() const override { return false; }

private:
    MariaDbServer m_server;
    PluginHost m_host;
    QString m_token;
};

/// The plugin in a SLiMS that runs elsewhere; its database is looked at directly.
class RunningPlugin : public SlimsUnderTest {
public:
    explicit RunningPlugin(std::unique_ptr<SlimsUnderTest> tables)
        : m_tables(std::move(tables))
    {
    }
    bool start() override
    {
        const bool isUp = m_tables->start();
        m_problem = m_tables->problem();
        return isUp;
    }
    bool reset() override
    {
        const bool isDone = m_tables->reset();
        m_problem = m_tables->problem();
        return isDone;
    }
    QString address() const override { return qEnvironmentVariable("OPNAME_SLIMS_URL"); }
    SourceSecrets secrets() const override { return {{}, qEnvironmentVariable("OPNAME_TOKEN")}; }
    QSqlDatabase database() const override { return m_tables->database(); }
    bool isOwn() const override { return false; }
    ChangeState whenRepeated() const override { return ChangeState::Applied; }
    QString loggedName(const SlimsAuthor &) const override { return QStringLiteral("Admin"); }
    bool answersAllThatItSent() const override { return false; }

private:
    std::unique_ptr<SlimsUnderTest> m_tables;
};

} // namespace

std::unique_ptr<SlimsUnderTest> slimsOverWeb()
{
    return std::make_unique<OwnPlugin>();
}

std::unique_ptr<SlimsUnderTest> slimsRunningOverWeb()
{
    auto tables = slimsRunningOverDatabase();
    if (!tables || qEnvironmentVariableIsEmpty("OPNAME_SLIMS_URL"))
        return nullptr;
    return std::make_unique<RunningPlugin>(std::move(tables));
}

} // namespace opname::testing
