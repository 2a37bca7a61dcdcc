#include "server_statement.h"

#include <mysql.h>

#include <cstring>
#include <utility>

namespace opname {

namespace {

constexpr int noConnection = 2006;

/// Values as the client library wants them; keeps what they point to.
class BoundValues {
public:
    explicit BoundValues(const std::vector<ServerValue> &values)
        : m_binds(values.size())
        , m_texts(values.size())
    {
        for (std::size_t i = 0; i < values.size(); ++i) {
            MYSQL_BIND &bind = m_binds[i];
            std::memset(&bind, 0, sizeof bind);
            if (const auto *number = std::get_if<qint64>(&values[i])) {
                bind.buffer_type = MYSQL_TYPE_LONGLONG;
                bind.buffer = const_cast<qint64 *>(number);
            } else if (const auto *text = std::get_if<QString>(&values[i])) {
                m_texts[i] = text->toUtf8();
                bind.buffer_type = MYSQL_TYPE_STRING;
                bind.buffer = m_texts[i].data();
                bind.buffer_length = static_cast<unsigned long>(m_texts[i].size());
            } else {
                bind.buffer_type = MYSQL_TYPE_NULL;
            }
        }
    }

    MYSQL_BIND *binds() { return m_binds.data(); }

private:
    std::vector<MYSQL_BIND> m_binds;
    std::vector<QByteArray> m_texts;
};

/// Room for one row, each field as text.
class FetchedRow {
public:
    explicit FetchedRow(MYSQL_STMT *statement)
    {
        const std::unique_ptr<MYSQL_RES, decltype(&mysql_free_result)> described(
            mysql_stmt_result_metadata(statement), mysql_free_result);
        const unsigned int columns = mysql_num_fields(described.get());
        const MYSQL_FIELD *const fields = mysql_fetch_fields(described.get());
        m_binds.resize(columns);
        m_buffers.resize(columns);
        m_lengths.resize(columns);
        m_nulls.resize(columns);
        m_fields.resize(columns);
        for (unsigned int i = 0; i < columns; ++i) {
            constexpr unsigned long roomForNumber = 32;
            m_buffers[i].resize(static_cast<qsizetype>(fields[i].max_length + roomForNumber));
            std::memset(&m_binds[i], 0, sizeof m_binds[i]);
            m_binds[i].buffer_type = MYSQL_TYPE_STRING;
            m_binds[i].buffer = m_buffers[i].data();
            m_binds[i].buffer_length = static_cast<unsigned long>(m_buffers[i].size());
            m_binds[i].length = &m_lengths[i];
            m_binds[i].is_null = &m_nulls[i];
        }
    }

    MYSQL_BIND *binds() { return m_binds.data(); }

    ServerRow row()
    {
        for (std::size_t i = 0; i < m_fields.size(); ++i) {
            m_fields[i] = m_buffers[i].constData();
            if (m_nulls[i])
                m_lengths[i] = 0;
        }
        return {m_fields.data(), m_lengths.data()};
    }

private:
    std::vector<MYSQL_BIND> m_binds;
    std::vector<QByteArray> m_buffers;
    std::vector<unsigned long> m_lengths;
    std::vector<my_bool> m_nulls;
    std::vector<const char *> m_fields;
};

} // namespace

void ServerStatement::Closing::operator()(st_mysql_stmt *statement) const
{
    mysql_stmt_close(statement);
}

ServerStatement::ServerStatement(ServerConnection &connection, QString sql)
    : m_connection(connection)
    , m_sql(sql.toUtf8())
{
}

ServerStatement::~ServerStatement() = default;
ServerStatement::ServerStatement(ServerStatement &&) noexcept = default;

ServerFailure ServerStatement::failure() const
{
    return m_connection.failureOf(static_cast<int>(mysql_stmt_errno(m_statement.get())),
                                  QString::fromUtf8(mysql_stmt_error(m_statement.get())));
}

ServerResult<void> ServerStatement::prepare()
{
    if (m_statement && m_opening == m_connection.openings())
        return {};
    MYSQL *const server = m_connection.handle();
    m_statement.reset(server != nullptr ? mysql_stmt_init(server) : nullptr);
    if (!m_statement)
        return tl::unexpected(m_connection.failureOf(noConnection, {}));
    const my_bool wanted = 1;
    mysql_stmt_attr_set(m_statement.get(), STMT_ATTR_UPDATE_MAX_LENGTH, &wanted);
    if (mysql_stmt_prepare(m_statement.get(), m_sql.constData(), static_cast<unsigned long>(m_sql.size()))
        != 0) {
        const ServerFailure why = failure();
        m_statement.reset();
        return tl::unexpected(why);
    }
    m_opening = m_connection.openings();
    return {};
}

ServerResult<void> ServerStatement::execute(const std::vector<ServerValue> &values)
{
    if (ServerResult<void> prepared = prepare(); !prepared)
        return prepared;
    Q_ASSERT(mysql_stmt_param_count(m_statement.get()) == values.size());
    BoundValues bound(values);
    if (mysql_stmt_bind_param(m_statement.get(), bound.binds()) != 0
        || mysql_stmt_execute(m_statement.get()) != 0)
        return tl::unexpected(failure());
    return {};
}

ServerResult<qint64> ServerStatement::run(const std::vector<ServerValue> &values)
{
    if (const ServerResult<void> done = execute(values); !done)
        return tl::unexpected(done.error());
    return static_cast<qint64>(mysql_stmt_affected_rows(m_statement.get()));
}

ServerResult<qint64> ServerStatement::find(const std::vector<ServerValue> &values,
                                           const std::function<void(const ServerRow &)> &visit)
{
    if (const ServerResult<void> done = execute(values); !done)
        return tl::unexpected(done.error());
    if (mysql_stmt_store_result(m_statement.get()) != 0)
        return tl::unexpected(failure());
    FetchedRow fetched(m_statement.get());
    qint64 rows = 0;
    int state = mysql_stmt_bind_result(m_statement.get(), fetched.binds());
    while (state == 0 && (state = mysql_stmt_fetch(m_statement.get())) == 0) {
        ++rows;
        visit(fetched.row());
    }
    const ServerResult<qint64> answer =
        state == MYSQL_NO_DATA ? ServerResult<qint64>(rows) : tl::unexpected(failure());
    mysql_stmt_free_result(m_statement.get());
    return answer;
}

QString ServerStatement::warnings()
{
    if (!m_statement || mysql_stmt_warning_count(m_statement.get()) == 0)
        return {};
    QStringList told;
    const Outcome read =
        m_connection.select(QStringLiteral("SHOW WARNINGS LIMIT 5"), [&](const ServerRow &row) {
            told.append(row.text(2) + QStringLiteral(" (%1)").arg(row.text(1)));
        });
    return read && !told.isEmpty() ? told.join(QStringLiteral("; ")) : QStringLiteral("?");
}

qint64 ServerStatement::insertedId() const
{
    return static_cast<qint64>(mysql_stmt_insert_id(m_statement.get()));
}

} // namespace opname
