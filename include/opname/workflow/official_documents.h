#pragma once

#include "opname/report/document.h"
#include "opname/session/session.h"

namespace opname {

/// The papers that go with a stock-take to those who keep the state's books.
enum class OfficialPaper {
    Minutes, ///< Berita Acara Stock Opname
    Conditions, ///< lists by condition: good, damaged lightly or heavily, in excess, not found
    Worksheet, ///< Kertas Kerja Inventarisasi: every copy in a line
    Responsibility, ///< Surat Pernyataan Tanggung Jawab Mutlak
    WriteOff, ///< proposal to write off the lost copies
    Reconciliation ///< the asset books' count against what was found, per kode barang
};
inline constexpr int officialPaperCount = 6;

/// Names of the command line and of the texts' files: "berita-acara", "kondisi", "kki", "sptjm",
/// "penghapusan", "rekonsiliasi".
QString officialPaperName(OfficialPaper paper);
std::optional<OfficialPaper> officialPaperFromName(QStringView name);
/// As the window's menu calls it, in the program's language.
QString officialPaperTitle(OfficialPaper paper);

/// Makes official papers from the session's state. What they say comes from texts with places to fill in
/// (docs/official-documents.md), which a library may change; what they list and count is what report and
/// recap do: lost is what Recap::visitLost has, only recorded prices enter a value, currencies stay apart,
/// and a copy without a price is listed as unknown.
class OfficialDocuments {
public:
    /// `textFolder` holds a library's own texts; it need not exist. The session outlives this.
    explicit OfficialDocuments(Session &session, QString textFolder = ownTextFolder());

    /// The item lists read from the session while they are written, so write them on its thread and keep it
    /// until then. Refused before the freeze; of Responsibility and WriteOff while loans are unknown, as
    /// nothing can be called lost then; of WriteOff when nothing is lost; of Reconciliation without a
    /// mapping. File when a text of the library's own is wrong.
    Result<Document> make(OfficialPaper paper, const QString &language) const;

    static QString ownTextFolder(); ///< of this user, for all sessions
    /// Copies the program's texts into the folder, those that are not there yet. Answers the folder.
    Result<QString> provideTexts() const;

private:
    Outcome refuse(OfficialPaper paper) const;

    Session &m_session;
    QString m_textFolder;
};

} // namespace opname
