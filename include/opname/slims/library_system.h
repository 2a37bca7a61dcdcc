#pragma once

#include "opname/domain/change.h"
#include "opname/domain/error.h"
#include "opname/domain/stock_take_row.h"
#include "opname/slims/catalogue_source.h"

#include <QDateTime>
#include <QStringList>

#include <functional>
#include <memory>
#include <optional>
#include <stop_token>
#include <vector>

namespace opname {

/// What can be done at a library system with the account at hand. SLiMS gives the rights to these one by one.
enum class SlimsTask {
    PullCatalogue,
    ChangeStatuses, ///< of copies
    ChangeItems, ///< everything else of copies, and titles
    AddCopies,
    Publish,
    OpenStockTake
};
/// What sending a change of this kind is.
SlimsTask taskOf(ChangeKind kind);

/// What a live test of a connection answers.
struct SlimsFacts {
    QString version; ///< "9.7.0"; over SQL "9" or nothing, as the tables do not tell more
    QString account; ///< as whom we are there: the staff's real name, or the database user
    qint64 userId = 0; ///< the staff's number in SLiMS; 0 over SQL
    bool isEncrypted = false;
    /// What cannot be done, each with a sentence that says what is missing and who can give it.
    std::vector<std::pair<SlimsTask, QString>> missing;
    bool may(SlimsTask task) const;
};

/// Who sends, for SLiMS's own logs.
struct SlimsAuthor {
    QString realName; ///< at most 50 characters are kept
    QString session; ///< id of the stock-take
};

/// A row of SLiMS's `stock_take`.
struct SlimsStockTake {
    qint64 id = 0;
    QString name;
    QString startedBy;
    QString startDate; ///< as SLiMS shows it
    bool isActive = false;
    qint64 rows = 0; ///< of stock_take_item that belong to it
};

/// A result to be written into SLiMS's own stock-take tables.
struct PublishedResult {
    QString name; ///< with the session's mark, by which a repetition finds it
    QDateTime start; ///< UTC
    QDateTime end; ///< UTC
    QString startedBy;
    QStringList users; ///< operators
    qint64 exists = 0;
    qint64 missing = 0;
    qint64 onLoan = 0;
    QString headHash; ///< of the session's journal, for system_log
    std::optional<qint64> takePartIn; ///< id of the stock-take that is active there; nothing: make one and
                                      ///< close it
};

/// What publishing answered.
struct PublishAnswer {
    qint64 stockTakeId = 0;
    qint64 rows = 0; ///< written, or of a stock-take that was taken part in: marked. SLiMS finds its rows by
                     ///< their codes, so rows without one are left out
    bool wasThere = false; ///< it had been published to its end before
};

/// Fills `rows` with the next rows in ascending item id; leaves it empty at the end. At most 2,000 at once.
using StockTakeRowProducer = std::function<Outcome(std::vector<StockTakeRow> &rows)>;

/// SLiMS, as one to send to. Not thread safe; every call blocks, so use it on a thread of its own. What
/// a broken connection leaves open is sent again by itself only where that does nothing twice; else the call
/// fails and says so, and repeating it does no harm.
class LibrarySystem {
public:
    virtual ~LibrarySystem() = default;

    /// Connects, checks the tables or the plugin, and what the account may do. Writes nothing.
    virtual Result<SlimsFacts> examine() = 0;

    /// Sends changes in order, some at a time. Every answer is handed over as soon as it is complete; the
    /// visitor answers false to have nothing further sent. Over SQL it is then still called for what had been
    /// sent; over the web that may stay without an answer. Changes without an answer may or may not be
    /// applied, when the call fails or was stopped; sending them again does no harm.
    virtual Outcome apply(const std::vector<Change> &changes, const SlimsAuthor &author,
                          const std::function<bool(const ChangeAnswer &)> &visitor) = 0;

    /// The stock-take that is active in SLiMS; nothing when none is.
    virtual Result<std::optional<SlimsStockTake>> activeStockTake() = 0;
    /// What is in stock_take_item now, to be saved before it is emptied; by item id, over SQL per stock-take.
    virtual Outcome visitStockTakeRows(
        const std::function<Outcome(qint64 stockTakeId, const StockTakeRow &row)> &visitor) = 0;
    /// Writes the result. Empties stock_take_item first unless it takes part in an active stock-take, where
    /// the copies that exist are marked and nothing else is touched. Refused while another is active that it
    /// was not told to take part in. A stop leaves it half done; a repetition ends in the same rows.
    virtual Result<PublishAnswer> publish(const PublishedResult &result, const StockTakeRowProducer &rows,
                                          const SlimsAuthor &author,
                                          const std::function<bool(qint64 done)> &watcher) = 0;

    /// Names of those who hold loans, by loan id, fetched for showing them now and never kept.
    virtual Result<std::vector<std::pair<qint64, QString>>>
    borrowerNames(const std::vector<qint64> &loanIds) = 0;

    virtual QString label() const = 0; ///< as CatalogueSource::label
};

/// Opens what SOURCE of the command line names for sending: `mysql://…` or `http(s)://…`. An export file or
/// a demonstration library cannot be sent to (Usage, with what to do instead). Nothing is connected yet.
/// A stop that is asked for ends a call over the web within a tenth of a second, over SQL as soon as what was
/// begun is complete, or after a second (Cancelled).
Result<std::unique_ptr<LibrarySystem>> openLibrarySystem(const QString &source, const SourceSecrets &secrets,
                                                         std::stop_token stop = {});

} // namespace opname
