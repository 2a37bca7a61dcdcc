#pragma once

#include "opname/session/session.h"
#include "opname/workflow/scan_file_content.h"

#include <QJsonArray>
#include <QJsonObject>

namespace opname {

/// What was taken from a scan file before, whatever the file is called.
///
/// Each way of beginning has one setting, `scan_file.` and the digest of purpose and first line, of a table
/// or a named column the first two lines. It lists what was taken as {bytes, lines, sha256, format}: a file
/// that begins with these bytes has the rows to line `lines` behind it, if its codes are read from the same
/// column
/// (`format`, left out for one code a line). While a file is being taken the setting also has `begun`,
/// written before the first scan and again when other rows came in between, so that after a crash the journal
/// tells how far it came: the scans of that station behind the mark that read as the file's rows.
class ScanFile {
public:
    ScanFile(Session &session, std::shared_ptr<const ScanFileContent> content, const ScanListFormat &format,
             ScanPurpose purpose);

    /// How the content was read when it, or its beginning, was taken before: then nothing has to be guessed.
    static std::optional<ScanListOptions> formatBefore(const Session &session, const ScanFileContent &content,
                                                       ScanPurpose purpose);

    /// The last line that was taken before; 0 when none was.
    Result<qint64> takenLines() const;
    /// Marks that rows behind line `taken` are about to be scanned.
    Outcome begin(qint64 taken, const Author &author);
    /// Marks that the whole content was taken, whose last row is in line `lastLine`. Nothing is written when
    /// that is known already.
    Outcome finish(qint64 lastLine, const Author &author);

private:
    qint64 linesOf(const QJsonObject &entry) const;
    bool isLineEndAt(qint64 byte) const;
    bool isBeginning(const QJsonObject &entry) const;
    QJsonObject entry(qint64 lines) const;
    Result<qint64> linesInJournal(const QString &key) const;
    QJsonObject known(const QString &key) const;
    Outcome save(const QJsonArray &taken, const QJsonObject &begun, const Author &author);

    Session &m_session;
    std::shared_ptr<const ScanFileContent> m_content;
    ScanListFormat m_format;
    QStringList m_keys; ///< where marks are kept, and where they may be, too
};

} // namespace opname
