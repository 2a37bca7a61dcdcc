#pragma once

#include "opname/domain/error.h"

#include <QHash>
#include <QString>

#include <functional>
#include <vector>

namespace opname {

class Session;

/// What labels are missing for: titles, also those without any copy, and copies without a code. Every
/// question here reads a whole table, half a second in a library of a million: ask on a thread of its own
/// with a reading session. Before the freeze as after it.
class TitleQueries {
public:
    /// Asked often; answering false ends the search.
    using Proceed = std::function<bool()>;

    explicit TitleQueries(const Session &session);

    /// Titles of which title, authors, call number or ISBN contain each of the words, in ascending order of
    /// their ids and at most `limit`; all titles without a word. ASCII letters of either case are one.
    /// Nothing in the words is an operator. Cancelled when `proceed` ended it.
    Result<std::vector<qint64>> find(const QString &words, std::size_t limit, const Proceed &proceed) const;
    /// The same of titles that no copy belongs to.
    Result<std::vector<qint64>> withoutCopy(const QString &words, const Proceed &proceed) const;
    /// Ids of copies without an item code, by title, authors, call number or inventory code.
    Result<std::vector<qint64>> copiesWithoutCode(const QString &words, const Proceed &proceed) const;
    /// How many copies each of these titles has; those without any are left out.
    Result<QHash<qint64, qint64>> copiesOf(const std::vector<qint64> &titles, const Proceed &proceed) const;

private:
    Result<std::vector<qint64>> read(QByteArray sql, std::initializer_list<const char *> columns,
                                     const QString &words, const QByteArray &end,
                                     const Proceed &proceed) const;

    const Session &m_session;
};

} // namespace opname
