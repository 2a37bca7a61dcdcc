#pragma once

#include "opname/scanner/line_splitter.h"
#include "opname/session/session.h"

#include <QJsonArray>

namespace opname {

/// What was taken from a scan file before, whatever the file is called.
///
/// Each way of beginning (purpose and first line) has one setting, `scan_file.` and the beginning's digest.
/// It lists what was taken as {bytes, lines, sha256}: a file that begins with these bytes has these lines
/// behind it. While a file is being taken the setting also has `begun`, written before the first scan, so
/// that after a crash the journal tells how far it came: the scans of that station behind the mark that read
/// as the file's lines.
class ScanFile {
public:
    ScanFile(Session &session, const QByteArray &content, ScanPurpose purpose);

    /// The last line that was taken before; 0 when none was.
    Result<qint64> takenLines() const;
    /// Whether lines that are not empty follow line `number`.
    bool goesOnAfter(qint64 number) const;
    /// Marks that lines behind `taken` are about to be scanned.
    Outcome begin(qint64 taken, const Author &author);
    /// Marks that the whole content was taken. Nothing is written when that is known already.
    Outcome finish(const Author &author);

private:
    qint64 linesOf(const QJsonObject &entry) const;
    bool beginsWith(const QJsonObject &entry) const;
    QJsonObject entry(qint64 lines) const;
    Result<qint64> linesInJournal() const;
    Outcome save(const QJsonArray &taken, const QJsonObject &begun, const Author &author);

    Session &m_session;
    QByteArray m_content;
    QString m_key;
    std::vector<LineSplitter::Line> m_lines;
};

} // namespace opname
