#pragma once

#include "opname/domain/error.h"
#include "opname/session/journal_row.h"

#include <QStringList>

#include <optional>
#include <vector>

namespace opname {

class Session;

/// A station as its journal rows show it.
struct StationState {
    QString name;
    bool isOwn = false; ///< this computer's, in this file; those of its several scanners included
    bool leads = false;
    QStringList operators; ///< who scanned there, sorted
    qint64 rows = 0; ///< of the journal
    qint64 scans = 0; ///< that are live
    qint64 lastSeen = 0; ///< time of its newest row here, UTC, milliseconds since 1970, by its own clock
    QStringList shelves; ///< it is on now: those of its passes that are not finished, the newest first
};

/// Whether a station is this computer's, or that of one of its several scanners: "meja-1a2b", "meja-1a2b-2".
bool isStationOf(QStringView station, QStringView computer);

/// Who a shelf is taken by.
struct ShelfClaim {
    QString station;
    QString operatorName; ///< of its last scan there; empty: none yet
    qint64 lastSeen = 0; ///< time of that scan, or of the opening; UTC, milliseconds since 1970
};

/// The item codes that a station may give out by itself: numbers come in blocks of `blockSize`, and a block
/// is one station's. Shares of copies made with Stations::handOn never meet.
struct CodeShare {
    static constexpr qint64 blockSize = 10;
    static constexpr qint64 parts = 64; ///< that a share divides into: itself and 63 copies'; more get none

    qint64 offset = 0; ///< blocks whose number, less this, is divisible by `stride`
    qint64 stride = 1;
    qint64 handed = 0; ///< shares given away of it, from the part behind the first on

    qint64 firstFrom(qint64 number) const; ///< the least that is its own and not less than `number`
    bool owns(qint64 number) const { return firstFrom(number) == number; }
};

/// The stations of one stock-take: which there are, who leads, and copies for other computers. Use on the
/// session's thread.
class Stations {
public:
    explicit Stations(Session &session);

    std::vector<StationState> all() const; ///< in the order in which they began; one pass over all scans
    /// The station that leads: the one that began the stock-take, or to which that was handed over.
    QString lead() const;
    /// Whether this author may freeze, close activities, publish and send changes: at the station that leads,
    /// or at one of its several scanners. As long as no copy was made for another computer, whoever has the
    /// file may: it may have been carried there.
    bool leads(const Author &author) const;
    /// Refused with a sentence that says who leads.
    Outcome requireLead(const Author &author) const;
    /// Journals who leads from here on. The station that leads hands it to any that is known; any other can
    /// only take it, with a reason in `note`, when the one that leads is not to be had. Usage for a station
    /// that is not known, Refused without a reason. Nothing is written when it leads already.
    Outcome handLeadTo(const QString &station, const QString &note, const Author &author);

    /// Writes a copy of the session for another computer: opened there, or here, it is a station of its own
    /// with a share of the item codes. Journalled here first, so `author` is this station's. Refused before
    /// the freeze. `note` says for whom; may be empty.
    Outcome handOn(const QString &path, const QString &note, const Author &author);

    /// The item codes that this author's station gives out.
    CodeShare codeShare(const Author &author) const;

    /// Other stations with an open pass over this shelf (of the same location, where both state one).
    std::vector<ShelfClaim> othersOn(const QString &shelf, const QString &location,
                                     const Author &author) const;

private:
    Session &m_session;
};

} // namespace opname
