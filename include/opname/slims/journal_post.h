#pragma once

#include "opname/domain/error.h"
#include "opname/slims/catalogue_source.h"

#include <QByteArray>
#include <QString>

#include <memory>
#include <stop_token>
#include <utility>
#include <vector>

namespace opname {

/// A row of a station's journal on its way to others. What it says, and whether it is what its station wrote,
/// is the stations' affair.
struct PostedRow {
    QString station; ///< 1 to 80 characters
    qint64 number = 0; ///< within the station, from 1
    qint64 clock = 0;
    qint64 time = 0; ///< UTC, milliseconds since 1970
    QString operatorName;
    QString kind;
    QByteArray body; ///< UTF-8
    QByteArray hash; ///< its bytes

    qint64 size() const; ///< bytes on the way, at most
};

/// How far the rows of one station have come.
struct PostedHead {
    QString station;
    qint64 number = 0; ///< of its newest row
    QByteArray hash; ///< of that row
};

/// How the rows of a session stand at the post.
struct PostStand {
    std::vector<PostedHead> heads;
    qint64 before = 0; ///< all that was not known lies behind this place, and little that was
};

/// Rows in the order of their arrival.
struct PostPage {
    std::vector<PostedRow> rows;
    qint64 last = 0; ///< the place behind which to go on
    bool goesOn = false; ///< there may be more
};

/// What became of rows that were left.
struct LeftRows {
    qint64 stored = 0;
    qint64 known = 0; ///< were there
    /// Station and number of those that have no place: another row stands there, or the one before is
    /// missing. Nothing of a station is stored behind such a row.
    std::vector<std::pair<QString, qint64>> refused;
};

/// The place at SLiMS where the stations of one session leave their journal rows for each other, over the web
/// or in the database. A row that stands there never changes, and each station's stand without a gap, in the
/// order of their arrival. Every call may be repeated. Not thread safe; every call blocks. The first one
/// connects and finds out whether the place is there and what the account may do: SlimsRefused says who has
/// to do what. A call that fails is followed by `stand`, as the server may have lost what came last.
class JournalPost {
public:
    static constexpr std::size_t mostRows = 2000; ///< in a page
    static constexpr qint64 mostBytes = 4 << 20; ///< in a page, unless one row is larger
    static constexpr qint64 mostOfRow = (1 << 20) - 4096; ///< bytes; a larger row cannot be left

    virtual ~JournalPost() = default;

    /// `known` says how far each station is known, those without rows left out.
    virtual Result<PostStand> stand(const std::vector<std::pair<QString, qint64>> &known) = 0;
    virtual Result<PostPage> rowsBehind(qint64 place) = 0; ///< one page at most
    /// One page at most; rows of a station stand beside each other, ascending.
    virtual Result<LeftRows> leave(const std::vector<PostedRow> &rows) = 0;

    /// Whether a station belongs to whoever left its first row there, so that others must not.
    virtual bool hasOwners() const = 0;
    virtual QString label() const = 0; ///< as CatalogueSource::label
};

/// Opens what SOURCE of the command line names, for one session: `mysql://…`, or `http(s)://…` (SLiMS with
/// its Opname plugin). Usage for any other source. Nothing is connected yet. A stop that is asked for ends a
/// call within a tenth of a second over the web, within a second over SQL (Cancelled).
Result<std::unique_ptr<JournalPost>> openJournalPost(const QString &source, const QString &session,
                                                     const SourceSecrets &secrets, std::stop_token stop = {});

} // namespace opname
