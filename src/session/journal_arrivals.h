#pragma once

#include "rederivation.h"

namespace opname {

/// A row of a journal that was written elsewhere. What many rows have in common shares its bytes.
struct ArrivedRow {
    qint64 seq = 0; ///< order of arrival where it comes from
    qint64 number = 0; ///< within its station
    qint64 clock = 0;
    qint64 time = 0; ///< UTC, milliseconds since 1970
    QByteArray operatorName;
    QByteArray kind;
    QByteArray body;
    QByteArray hash;
};

/// Rows that may arrive, and that may stand behind them, where a stall must not be felt: as many as fifty
/// stations scan in half a minute, or one in a morning.
inline constexpr std::size_t rowsTakenLightly = 2000;

/// Rows that come from elsewhere, checked against the hash chains of this journal before any of them is
/// written. They come in deliveries (a file, a message); a delivery is kept whole or not at all. What is kept
/// is written at once, and the derived tables follow: the same rows give the same tables, in whatever order
/// they came. Memory: about 300 bytes a row that is new here, 32 one that is not.
class JournalArrivals {
public:
    /// Why a delivery cannot be kept.
    struct Problem {
        enum class Kind {
            Altered, ///< its hash does not follow from the row and the one before
            AlteredHere, ///< the same of this file's row with that number
            TwoRows, ///< the station wrote another row with that number here
            Gap ///< rows before it are missing
        };
        Kind kind = Kind::Altered;
        QString station;
        qint64 number = 0; ///< of the first such row
        std::optional<ArrivedRow> theirs; ///< of two rows, the one that came
    };

    explicit JournalArrivals(Session::Impl &state);

    /// The next row of the delivery. The rows of a station come one behind the other by number, beginning
    /// with one that is known here or the one behind. False once the delivery has a problem.
    bool add(const QString &station, ArrivedRow row);
    /// What is wrong with the delivery, whose rows have all been added.
    std::optional<Problem> problem();
    /// Ends a delivery without a problem: what is new of it is kept.
    void keepDelivery();
    void dropDelivery();
    /// New rows of the delivery so far; of rows that are known nothing is counted.
    qint64 delivered() const;
    /// Whether this journal, with what was kept, has rows that the delivery did not.
    bool hasMore() const;

    qint64 count() const; ///< new rows that were kept
    /// Whether what was kept changes so little that write() tells the stock-take in memory of it, with the
    /// rows of this journal that stand behind it, `mostBehind` of them at most. Writes nothing.
    bool canInterleave(std::size_t mostBehind);
    /// Writes what was kept, inside the caller's transaction, by the writer. False on failure, which the
    /// database keeps; the caller then rolls back and forgets what memory derived.
    bool write();
    bool isAllAnew() const { return m_isAllAnew; } ///< whether write() derived everything anew

private:
    struct Station {
        QString name;
        qint64 ownNumber = 0;
        qint64 firstClock = 0; ///< of its first row; 0: it has none
        std::vector<ArrivedRow> kept; ///< behind the own rows
        std::vector<ArrivedRow> fresh; ///< of the delivery, behind those
        qint64 reached = 0; ///< the delivery's last number; 0: it has none of the station
        qint64 known() const { return ownNumber + static_cast<qint64>(kept.size()); }
    };
    bool beginSequence(std::size_t station, const ArrivedRow &first);
    bool endSequence();
    bool refuse(Problem::Kind kind, qint64 number);
    void findFirstOfTwo(); ///< where the delivery's known rows leave this journal's
    std::optional<ArrivedRow> knownRow(const Station &station, qint64 number) const;
    std::vector<std::size_t> stationOrder() const;
    bool settleStations(bool &areRenumbered);
    bool insertRows(std::vector<ArrivedScan> &scans, bool &canKeepScans);

    Session::Impl &m_state;
    Sha256 m_hash;
    std::vector<Station> m_stations;
    QHash<QString, std::size_t> m_places;
    std::optional<std::size_t> m_current; ///< the delivery's station
    QByteArray m_currentName; ///< UTF-8
    ArrivedRow m_previous;
    QByteArray m_common; ///< hashes of the sequence's rows that are known here, 32 bytes each
    qint64 m_commonFrom = 0; ///< number of the first of them
    std::optional<ArrivedRow> m_lastCommon;
    std::optional<Problem> m_problem;
    qint64 m_deliveries = 0;
    struct Place {
        qint64 delivery = 0;
        qint64 seq = 0;
        std::size_t station = 0;
        std::size_t row = 0; ///< among the kept ones
    };
    std::vector<Place> m_order;
    std::optional<Interleaving> m_among;
    bool m_isAllAnew = false;
};

} // namespace opname
