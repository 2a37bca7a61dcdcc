#pragma once

#include "call.h"

namespace opname {

/// Prints a list as it comes: a JSON document whose array is streamed, or a line an entry. With --limit and
/// --after a part of it, then with `total` and `next` (a cursor, null at the end).
class ListAnswer {
public:
    /// The options --limit and --after.
    static QList<QCommandLineOption> options();
    static Result<ListAnswer> begin(const Call &call, const QString &name);

    /// Counts one entry and prints it when it is wanted. `object` and `line` are only asked for then.
    void add(const std::function<QJsonObject()> &object, const std::function<QString()> &line);
    /// Ends the document with more fields.
    void finish(const QJsonObject &more = {});
    qint64 count() const { return m_count; }

private:
    ListAnswer(const Call &call, QString name, qint64 after, std::optional<qint64> limit);

    const Call *m_call;
    QString m_name;
    qint64 m_after;
    std::optional<qint64> m_limit;
    qint64 m_count = 0;
    qint64 m_printed = 0;
};

} // namespace opname
