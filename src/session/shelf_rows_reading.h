#pragma once

#include "opname/session/catalogue_queries.h"
#include "session_state.h"

namespace opname {

// What CatalogueQueries promises of the shelf list, over a session's database.

Result<ShelfRows> readShelfRows(const Session &session, Session::Impl &state,
                                const std::function<bool()> &proceed);
Result<std::vector<std::uint8_t>> readShelfMarks(const Session &session, Session::Impl &state,
                                                 const ShelfRows &rows, const std::function<bool()> &proceed);
qint64 firstRowOf(const Session &session, Database &database, const ShelfRows &rows, RowRange within,
                  const std::function<bool(const QByteArray &key)> &isReached);
std::vector<qint64> searchRows(Database &database, const ShelfRows &rows, RowRange within,
                               const QString &words, std::size_t limit, const std::function<bool()> &proceed);

} // namespace opname
