#pragma once

#include "opname/scanner/scan_list.h"

#include <QFile>

#include <functional>
#include <memory>

namespace opname {

/// The bytes of a scan file as they were when it was read: what is shown of it and what is taken from it are
/// the same, whatever happens to the file meanwhile. Unchanging, so threads may share it.
class ScanFileContent {
public:
    static constexpr qint64 largest = 64LL << 20; ///< bytes; two million codes with their times

    /// Reads a file. ErrorKind::File, with a sentence that names it, when it cannot be read, is a pipe or a
    /// folder, or is larger than `largest`.
    static Result<std::shared_ptr<const ScanFileContent>> load(const QString &path);
    /// The same of a file that is open, or of a pipe, to its end.
    static Result<std::shared_ptr<const ScanFileContent>> read(QFile &file);

    const QByteArray &bytes() const { return m_bytes; }
    qint64 size() const { return m_bytes.size(); }
    const QString &digest() const { return m_digest; } ///< SHA-256 of all bytes, as hexadecimal digits
    QString digestOfFirst(qint64 bytes) const; ///< of the beginning; `bytes` at most size()

private:
    explicit ScanFileContent(QByteArray bytes);

    QByteArray m_bytes;
    QString m_digest;
};

/// Told now and then how many rows were read; answers false when reading should stop.
using RowWatcher = std::function<bool(qint64 rows)>;

/// Walks over the rows of a content by one format. The content has to outlive it.
class ScanFileRows {
public:
    ScanFileRows(const ScanFileContent &content, const ScanListFormat &format);
    bool next(ScanListEntry &entry);
    /// How far the bytes were read, 0 … 1.
    double share() const;

private:
    const QByteArray &m_bytes;
    ScanList m_list;
    qsizetype m_at = 0;
    bool m_isFinished = false;
};

} // namespace opname
