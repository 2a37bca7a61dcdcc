#pragma once

#include "server_connection.h"

#include <QStringList>

#include <functional>

namespace opname {

/// Reads a table in ascending order of its key, page by page. Each page is a query of its own, so that
/// MyISAM's table lock, which keeps the circulation desk waiting, is held briefly, and a lost connection
/// costs one page.
class TablePages {
public:
    /// `columns` begins with the key, a whole number above 0. `condition` is SQL of the program's own.
    TablePages(ServerConnection &connection, QString table, QStringList columns, QString condition = {});

    /// Visits the rows of the next page; answers how many there were, 0 at the end.
    Result<int> next(const std::function<void(const ServerRow &)> &visit);

    static constexpr int pageSize = 4000;

private:
    ServerConnection &m_connection;
    QString m_table;
    QStringList m_columns;
    QString m_condition;
    qint64 m_last = 0;
};

} // namespace opname
