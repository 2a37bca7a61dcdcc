#include "statement.h"

#include "database.h"

#include <QStringEncoder>
#include <sqlite3.h>

#include <algorithm>
#include <utility>

namespace opname {

Statement::Statement(Database &database, const char *sql)
    : m_database(&database)
{
    if (sqlite3_prepare_v3(database.handle(), sql, -1, SQLITE_PREPARE_PERSISTENT, &m_statement, nullptr)
        != SQLITE_OK)
        database.keepFailure();
}

Statement::~Statement()
{
    sqlite3_finalize(m_statement);
}

Statement::Statement(Statement &&other) noexcept
    : m_database(std::exchange(other.m_database, nullptr))
    , m_statement(std::exchange(other.m_statement, nullptr))
    , m_bound(std::move(other.m_bound))
{
}

Statement &Statement::operator=(Statement &&other) noexcept
{
    std::swap(m_database, other.m_database);
    std::swap(m_statement, other.m_statement);
    std::swap(m_bound, other.m_bound);
    return *this;
}

Statement &Statement::bind(int index, qint64 value)
{
    sqlite3_bind_int64(m_statement, index, value);
    return *this;
}

Statement &Statement::bind(int index, QStringView text)
{
    QByteArray &bytes = bound(index);
    QStringEncoder encoder(QStringEncoder::Utf8);
    bytes.resize(encoder.requiredSpace(text.size()));
    bytes.truncate(encoder.appendToBuffer(bytes.data(), text) - bytes.constData());
    sqlite3_bind_text64(m_statement, index, bytes.constData(), static_cast<sqlite3_uint64>(bytes.size()),
                        SQLITE_STATIC, SQLITE_UTF8);
    return *this;
}

Statement &Statement::bind(int index, const QByteArray &blob)
{
    const QByteArray &bytes = bound(index) = blob;
    sqlite3_bind_blob64(m_statement, index, bytes.constData(), static_cast<sqlite3_uint64>(bytes.size()),
                        SQLITE_STATIC);
    return *this;
}

Statement &Statement::bindText(int index, const QByteArray &utf8)
{
    const QByteArray &bytes = bound(index) = utf8;
    sqlite3_bind_text64(m_statement, index, bytes.constData(), static_cast<sqlite3_uint64>(bytes.size()),
                        SQLITE_STATIC, SQLITE_UTF8);
    return *this;
}

QByteArray &Statement::bound(int index)
{
    const auto place = static_cast<std::size_t>(index - 1);
    if (place >= m_bound.size())
        m_bound.resize(
            std::max(place + 1, static_cast<std::size_t>(sqlite3_bind_parameter_count(m_statement))));
    return m_bound[place];
}

Statement &Statement::bindNull(int index)
{
    sqlite3_bind_null(m_statement, index);
    return *this;
}

Statement &Statement::bindOptional(int index, const std::optional<qint64> &value)
{
    return value ? bind(index, *value) : bindNull(index);
}

bool Statement::step()
{
    if (m_statement == nullptr)
        return false;
    const int result = sqlite3_step(m_statement);
    if (result == SQLITE_ROW)
        return true;
    if (result != SQLITE_DONE)
        m_database->keepFailure();
    sqlite3_reset(m_statement);
    return false;
}

bool Statement::run()
{
    if (m_statement == nullptr || m_database->hasFailed())
        return false;
    const int result = sqlite3_step(m_statement);
    const bool succeeded = result == SQLITE_DONE || result == SQLITE_ROW;
    if (!succeeded)
        m_database->keepFailure();
    sqlite3_reset(m_statement);
    return succeeded;
}

void Statement::reset()
{
    sqlite3_reset(m_statement);
}

qint64 Statement::integer(int column) const
{
    return sqlite3_column_int64(m_statement, column);
}

QString Statement::text(int column) const
{
    return QString::fromUtf8(view(column));
}

QByteArray Statement::blob(int column) const
{
    return view(column).toByteArray();
}

QByteArrayView Statement::view(int column) const
{
    const void *data = sqlite3_column_blob(m_statement, column);
    return {static_cast<const char *>(data), sqlite3_column_bytes(m_statement, column)};
}

bool Statement::isNull(int column) const
{
    return sqlite3_column_type(m_statement, column) == SQLITE_NULL;
}

} // namespace opname
