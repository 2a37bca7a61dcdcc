#include "server_connection.h"

#include "opname/platform/sockets.h"
#include "stoppable_socket.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QThread>
#include <mysql.h>

#include <array>
#include <mutex>
#include <utility>

namespace opname {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(SlimsDatabase)
};

constexpr std::array pausesBeforeReopening = {0, 500, 2000}; // milliseconds
constexpr int betweenLooks = 50; // milliseconds, at the stop token

using Rows = std::unique_ptr<MYSQL_RES, decltype(&mysql_free_result)>;

void setOptions(MYSQL *server, const ServerAddress &address)
{
    constexpr unsigned int connecting = 10; // seconds
    constexpr unsigned int answering = 30;
    constexpr unsigned int protocol = MYSQL_PROTOCOL_TCP; // "localhost" would be a socket file
    constexpr unsigned int none = 0;
    mysql_options(server, MYSQL_OPT_NONBLOCK, nullptr);
    mysql_options(server, MYSQL_OPT_CONNECT_TIMEOUT, &connecting);
    mysql_options(server, MYSQL_OPT_READ_TIMEOUT, &answering);
    mysql_options(server, MYSQL_OPT_WRITE_TIMEOUT, &answering);
    mysql_options(server, MYSQL_OPT_PROTOCOL, &protocol);
    mysql_options(server, MYSQL_SET_CHARSET_NAME, "utf8mb4");
    // A server could ask for files of this computer otherwise.
    mysql_options(server, MYSQL_OPT_LOCAL_INFILE, &none);
    if (address.authorityFile.isEmpty()) {
        // Whoever answers could have the password itself otherwise: nothing proves who that is.
        mysql_options(server, MARIADB_OPT_RESTRICTED_AUTH,
                      "mysql_native_password,client_ed25519,caching_sha2_password");
        return;
    }
    constexpr my_bool wanted = 1;
    mysql_options(server, MYSQL_OPT_SSL_CA, address.authorityFile.toUtf8().constData());
    mysql_options(server, MYSQL_OPT_SSL_VERIFY_SERVER_CERT, &wanted);
    mysql_options(server, MYSQL_OPT_SSL_ENFORCE, &wanted);
}

/// What of `wanted` the socket is ready for; MYSQL_WAIT_TIMEOUT when it took too long.
int readiness(MYSQL *server, int wanted, const QElapsedTimer &since)
{
    SocketState asked;
    asked.canRead = (wanted & MYSQL_WAIT_READ) != 0;
    asked.canWrite = (wanted & MYSQL_WAIT_WRITE) != 0;
    asked.isUrgent = (wanted & MYSQL_WAIT_EXCEPT) != 0;
    const SocketState state = waitForSocket(mysql_get_socket(server), asked, betweenLooks);
    int ready = state.hasEnded ? wanted & (MYSQL_WAIT_READ | MYSQL_WAIT_WRITE) : 0;
    ready |= state.canRead ? MYSQL_WAIT_READ : 0;
    ready |= state.canWrite ? MYSQL_WAIT_WRITE : 0;
    ready |= state.isUrgent ? MYSQL_WAIT_EXCEPT : 0;
    if (ready == 0 && (wanted & MYSQL_WAIT_TIMEOUT) != 0
        && since.hasExpired(mysql_get_timeout_value_ms(server)))
        return MYSQL_WAIT_TIMEOUT;
    return ready;
}

} // namespace

void ServerConnection::Closing::operator()(st_mysql *server) const
{
    mysql_close(server);
}

ServerConnection::ServerConnection(ServerAddress address, QString password, std::stop_token stop)
    : m_address(std::move(address))
    , m_password(std::move(password))
    , m_stop(std::move(stop))
{
}

ServerConnection::~ServerConnection() = default;

Outcome ServerConnection::open(QStringList setUp)
{
    m_setUp = std::move(setUp);
    return connect();
}

void ServerConnection::close()
{
    m_stoppable.reset();
    m_server.reset();
}

Outcome ServerConnection::connect()
{
    static std::once_flag isReady;
    std::call_once(isReady, [] { mysql_library_init(0, nullptr, nullptr); });
    close();
    std::unique_ptr<st_mysql, Closing> server(mysql_init(nullptr));
    if (!server)
        return tl::unexpected(connectionLost(m_address).error);
    setOptions(server.get(), m_address);

    const QByteArray host = m_address.host.toUtf8();
    const QByteArray user = m_address.user.toUtf8();
    const QByteArray password = m_password.toUtf8();
    const QByteArray database = m_address.database.toUtf8();
    MYSQL *connected = nullptr;
    QElapsedTimer since;
    since.start();
    int wanted = mysql_real_connect_start(&connected, server.get(), host.constData(), user.constData(),
                                          password.constData(), database.constData(),
                                          static_cast<unsigned int>(m_address.port), nullptr, 0);
    while (wanted != 0) {
        if (m_stop.stop_requested())
            return tl::unexpected(stopped());
        if (const int ready = readiness(server.get(), wanted, since); ready != 0) {
            wanted = mysql_real_connect_cont(&connected, server.get(), ready);
            since.start();
        }
    }
    if (connected == nullptr)
        return tl::unexpected(failureOf(static_cast<int>(mysql_errno(server.get())),
                                        QString::fromUtf8(mysql_error(server.get())))
                                  .error);
    m_server = std::move(server);
    m_stoppable = std::make_unique<StoppableSocket>(mysql_get_socket(m_server.get()), m_stop);
    ++m_openings;
    for (const QString &statement : std::as_const(m_setUp))
        if (const ServerResult<void> done = execute(statement); !done)
            return tl::unexpected(done.error().error);
    return {};
}

bool ServerConnection::waited(int milliseconds) const
{
    for (int past = 0; past < milliseconds && !m_stop.stop_requested(); past += betweenLooks)
        QThread::msleep(betweenLooks);
    return !m_stop.stop_requested();
}

Outcome ServerConnection::reopen()
{
    for (const int pause : pausesBeforeReopening) {
        if (!waited(pause))
            break;
        const Outcome opened = connect();
        if (opened || opened.error().kind != ErrorKind::SlimsUnreachable)
            return opened;
    }
    return tl::unexpected(m_stop.stop_requested() ? stopped() : connectionLost(m_address).error);
}

Outcome ServerConnection::select(const QString &sql, const std::function<void(const ServerRow &)> &visit)
{
    const QByteArray utf8 = sql.toUtf8();
    for (int attempt = 0;; ++attempt) {
        MYSQL *const server = handle();
        if (server == nullptr)
            return tl::unexpected(connectionLost(m_address).error);
        if (mysql_real_query(server, utf8.constData(), static_cast<unsigned long>(utf8.size())) == 0) {
            if (const Rows rows(mysql_store_result(server), mysql_free_result); rows) {
                while (const MYSQL_ROW fields = mysql_fetch_row(rows.get()))
                    visit(ServerRow(fields, mysql_fetch_lengths(rows.get())));
                return {};
            }
        }
        const ServerFailure why =
            failureOf(static_cast<int>(mysql_errno(server)), QString::fromUtf8(mysql_error(server)));
        if (attempt == 2 || !why.isLost())
            return tl::unexpected(why.error);
        if (Outcome reopened = reopen(); !reopened)
            return reopened;
    }
}

ServerResult<void> ServerConnection::execute(const QString &sql)
{
    const QByteArray utf8 = sql.toUtf8();
    MYSQL *const server = handle();
    if (server == nullptr)
        return tl::unexpected(connectionLost(m_address));
    if (mysql_real_query(server, utf8.constData(), static_cast<unsigned long>(utf8.size())) != 0)
        return tl::unexpected(
            failureOf(static_cast<int>(mysql_errno(server)), QString::fromUtf8(mysql_error(server))));
    const Rows rows(mysql_store_result(server), mysql_free_result);
    return {};
}

Error ServerConnection::stopped()
{
    return {ErrorKind::Cancelled,
            Text::tr("Talking to SLiMS was stopped. What it has answered until then is kept."),
            {}};
}

ServerFailure ServerConnection::failureOf(int number, const QString &text) const
{
    ServerFailure failure = serverFailure(m_address, number, text);
    if (failure.isLost() && m_stop.stop_requested())
        failure.error = stopped();
    return failure;
}

} // namespace opname
