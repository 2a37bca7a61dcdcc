#pragma once

#include "opname/domain/catalogue.h"
#include "opname/domain/catalogue_digest.h"
#include "opname/domain/error.h"

#include <functional>
#include <memory>
#include <optional>
#include <vector>

namespace opname {

/// Takes in what a source streams. Implemented by whoever keeps it. All calls come from the thread that
/// called CatalogueSource::pull. A title comes before the items that need it; reference lists come once, at
/// any point; loans come last. A failure ends the pull with that error.
class CatalogueReceiver {
public:
    virtual ~CatalogueReceiver() = default;
    virtual Outcome takeReferences(ReferenceLists lists) = 0;
    virtual Outcome takeTitles(std::vector<Title> titles) = 0;
    virtual Outcome takeItems(std::vector<Item> items) = 0;
    virtual Outcome takeLoans(std::vector<Loan> loans) = 0;
    /// Of CatalogueSource::pull, once, behind the items: by what pullChanges will know this catalogue again.
    /// A source that has to be read whole anyway makes none.
    virtual Outcome takeDigests(const CatalogueDigests &digests);
    /// Of CatalogueSource::pullChanges: the items that were known with ids from `first` to `last` are as they
    /// were.
    virtual Outcome takeUnchangedItems(qint64 first, qint64 last);
};

/// How far a pull is. `total` is 0 while unknown.
struct PullProgress {
    enum class Stage { Connecting, Titles, Items, Loans };
    Stage stage = Stage::Connecting;
    qint64 done = 0; ///< titles and items that were read; of a file and of demo:N items alone
    qint64 total = 0;
};

/// What a pull took in.
struct PullCounts {
    qint64 titles = 0;
    qint64 items = 0;
    std::optional<qint64> loans; ///< nothing when the source has no loans (an export file)
    std::vector<SkippedRow> skipped; ///< every row that was not taken
    qint64 skippedRows = 0; ///< so many
    std::vector<SkippedRow> doubtful; ///< taken, but something of it needs a look
};

/// Called on the pulling thread about ten times a second; answering false cancels (ErrorKind::Cancelled).
using PullWatcher = std::function<bool(const PullProgress &)>;

/// Anything a catalogue can be taken from. Not thread safe; one pull at a time.
class CatalogueSource {
public:
    virtual ~CatalogueSource() = default;

    /// Streams the whole catalogue in batches of bounded size, titles and items in ascending id order.
    /// Memory does not grow with the catalogue, but for authors' names, digests and recognising what repeats.
    virtual Result<PullCounts> pull(CatalogueReceiver &receiver, const PullWatcher &watcher) = 0;

    /// As pull, for who knows the catalogue of an earlier pull by its digests: rows of blocks that are as
    /// they were are not streamed; of items that is told instead (takeUnchangedItems). Loans come whole, the
    /// counts are those of a whole pull. A source that makes no digests pulls everything, as does any when
    /// nothing is known.
    virtual Result<PullCounts> pullChanges(const CatalogueDigests &known, CatalogueReceiver &receiver,
                                           const PullWatcher &watcher);

    /// What the source is, for people and the journal: "mysql://slims@127.0.0.1:3306/senayan",
    /// "senayan_item_export.csv", "demo:1000". Never a password.
    virtual QString label() const = 0;
};

/// Secrets for a source; asked for only when a source needs one.
struct SourceSecrets {
    QString password; ///< MariaDB
    QString token; ///< REST
};

/// Whether a source, or its label, is a library made up to learn with: `demo:N`.
bool isDemonstration(const QString &source);

/// Opens what SOURCE of the command line names: `mysql://USER@HOST:PORT/DATABASE[?timezone=…]`,
/// `http(s)://HOST/PATH` (SLiMS with its Opname plugin), both with `ca=FILE` or `plain=yes`, the path of a
/// `senayan_item_export.csv`, or `demo:N` (`demo:N:SEED`). Nothing is connected or read yet, but a file must
/// exist and an address must be well formed (kind Usage or File).
Result<std::unique_ptr<CatalogueSource>> openCatalogueSource(const QString &source,
                                                             const SourceSecrets &secrets);

} // namespace opname
