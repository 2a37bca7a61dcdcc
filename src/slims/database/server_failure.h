#pragma once

#include "opname/domain/error.h"

#include "server_address.h"

namespace opname {

/// A statement that failed: the server's number for it beside what the user is told.
struct ServerFailure {
    int number = 0;
    Error error;
    bool isLost() const; ///< the server went away: whether the statement was carried out is not known
    bool isDenied() const; ///< the account lacks a right
    bool isDuplicate() const; ///< a key is taken
    bool isMissing() const; ///< there is no such table or column
    bool isUnfit() const; ///< the column cannot hold the value: too long, characters it does not know
};
template <typename T> using ServerResult = tl::expected<T, ServerFailure>;

/// What a number of MariaDB, MySQL, MyISAM or their client library means; `text` is theirs and becomes the
/// detail.
ServerFailure serverFailure(const ServerAddress &address, int number, const QString &text);
/// What `found`, a duplicate, means of a number that the table gives out itself: MyISAM may have lost the
/// count of what it gave when its server was killed, and finds nothing wrong until the table is repaired.
ServerFailure ownNumberTaken(const ServerAddress &address, const QString &table, const ServerFailure &found);
/// Where there is no connection to ask for a number.
ServerFailure connectionLost(const ServerAddress &address);

} // namespace opname
