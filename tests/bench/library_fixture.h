#pragma once

#include "opname/session/session.h"

#include <QTemporaryDir>

#include <map>
#include <memory>

namespace opname::bench {

/// Frozen sessions of the demonstration library, made once a size and shared by the benchmarks of a run. The
/// folder lies on the disk that is measured (OPNAME_BENCH_DIR, else the system's temporary folder).
class LibraryFixture {
public:
    /// A fresh copy of the frozen session of that size, nothing scanned.
    QString copyOf(qint64 items, const QString &name);
    /// The demonstration library of that size, taken in and not frozen, in a session of its own.
    std::unique_ptr<Session> pulled(qint64 items, const QString &name);
    /// The same of any source that needs no secret, as SOURCE of the command line.
    std::unique_ptr<Session> pulledFrom(const QString &address, const QString &name);
    QString folder() const { return m_folder.path(); }
    /// Item codes in an order in which somebody would walk the shelves.
    std::vector<QString> codes(Session &session, std::size_t count);
    static const Author &author();

private:
    QString frozen(qint64 items);
    QTemporaryDir m_folder{folderTemplate()};
    std::map<qint64, QString> m_frozen;
    static QString folderTemplate();
};

} // namespace opname::bench
