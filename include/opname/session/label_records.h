#pragma once

#include "opname/domain/error.h"
#include "opname/session/journal_row.h"

#include <QByteArrayView>
#include <QHash>
#include <QStringList>

#include <functional>
#include <vector>

namespace opname {

class Session;

/// A label that was printed.
struct PrintedLabel {
    QString code;
    QString by;
    qint64 time = 0; ///< UTC, milliseconds since 1970; of the last printing
    bool isAttached = false; ///< its code was scanned back for the purpose `label` since then
};

/// Codes that were given out and labels that were printed, kept in the session's journal. Use on the
/// session's thread; every call that writes returns after its transaction is on disk.
class LabelRecords {
public:
    explicit LabelRecords(Session &session);

    /// Journals that these codes belong to copies that SLiMS does not have yet; with `items`, one a code, to
    /// these copies of SLiMS, which have no code there yet.
    Outcome reserve(const QStringList &codes, const QString &pattern, const Author &author,
                    const std::vector<qint64> &items = {});
    QStringList reserved() const; ///< in the order in which they were reserved
    bool isReserved(QStringView code) const;
    /// The copy without a code that a code was reserved for, SLiMS's id; 0 when it was for none.
    qint64 itemOf(QStringView code) const;
    /// The newest code that was reserved for each copy without one, by SLiMS's id.
    QHash<qint64, QString> codesOfItems() const;

    /// Visits the folded codes that no new copy may get: those of the catalogue, later copies included, those
    /// that were reserved, and those that were scanned although no copy has them: such a label is on some
    /// book already. In no order; one can come more than once.
    Outcome visitTaken(const std::function<void(QByteArrayView foldedCode)> &visitor) const;

    /// Item codes of the catalogue as SLiMS holds them, those of the newest copies first.
    QStringList newestCodes(int most) const;

    /// Journals that labels with these codes were printed on a sheet.
    Outcome recordPrinted(const QStringList &codes, const QString &sheet, const Author &author);
    /// Each code once, in the order of their last printing.
    std::vector<PrintedLabel> printed() const;
    bool isPrinted(QStringView code) const;
    /// Printed, and not scanned back since then. Reads the state in memory, which the first call makes.
    bool isAwaitingAttachment(QStringView code) const;

    /// A code that was read, whatever for, although no copy has it.
    struct ForeignScan {
        QString code; ///< as it was read
        QString by;
        qint64 time = 0; ///< UTC, milliseconds since 1970
        QString shelf; ///< empty: none was stated
        bool isCounting = false; ///< after the freeze: it is a difference to decide on
    };
    /// Those whose scan is live, as they were read, before the freeze as after it. A label for a copy that
    /// SLiMS does not have yet, printed or reserved here and scanned back, is not among them.
    std::vector<ForeignScan> foreignScans() const;

private:
    Session &m_session;
};

} // namespace opname
