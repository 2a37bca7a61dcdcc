#pragma once

#include "server_connection.h"

#include "opname/domain/change.h"

#include <QSet>

#include <map>

namespace opname {

/// Which values SLiMS's columns take: how long, of which characters, and of which list. Lists are read when
/// first asked for and kept as long as this is.
class SlimsValues {
public:
    enum class List { Locations, Statuses, CollectionTypes };

    explicit SlimsValues(ServerConnection &connection)
        : m_connection(connection)
    {
    }

    /// A value as it is compared and answered: without blanks around it; statuses that mean available are ''.
    static QString plain(ChangeKind kind, const QString &value);
    /// Why a text does not fit into a column of `maximum` characters; empty when it does.
    static QString objectionTo(const QString &text, int maximum);
    /// Why an id cannot be used; empty when it can. Exactly, not by collation: SLiMS shows what is stored.
    Result<QString> objectionTo(const QString &id, List list);

private:
    Result<const QSet<QString> *> listed(List list);

    ServerConnection &m_connection;
    std::map<List, QSet<QString>> m_lists;
};

/// An answer that refuses.
ChangeAnswer refusal(const Change &change, const QString &reason);

} // namespace opname
