#pragma once

#include "list_part.h"

namespace opname {

/// Prints a list as it comes: a JSON document whose array is streamed, or a line an entry. With --limit and
/// --after a part of it, then with `total` and `next` (a cursor, null at the end). Nothing is printed before
/// the first entry or the end, so that a list that cannot be read leaves room for the error.
class ListAnswer {
public:
    static QList<QCommandLineOption> options() { return ListPart::options(); }
    static Result<ListAnswer> begin(const Call &call, const QString &name);

    /// Counts one entry and prints it when it is wanted. `object` and `line` are only asked for then.
    void add(const std::function<QJsonObject()> &object, const std::function<QString()> &line);
    void finish(const QJsonObject &more = {}); ///< `more`: fields that follow the list
    /// Instead of a list: it is not known.
    void finishUnknown();
    qint64 count() const { return m_part.total(); }

private:
    void open();
    ListAnswer(const Call &call, QString name, ListPart part);

    const Call *m_call;
    QString m_name;
    ListPart m_part;
    bool m_isOpen = false;
};

} // namespace opname
