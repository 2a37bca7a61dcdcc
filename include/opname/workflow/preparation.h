#pragma once

#include "opname/session/catalogue_queries.h"
#include "opname/session/catalogue_writer.h"
#include "opname/session/session.h"
#include "opname/slims/catalogue_source.h"

namespace opname {

/// What taking a catalogue in answered. Before the freeze it replaced, after it what differs was journalled.
struct PullReport {
    qint64 items = 0;
    qint64 titles = 0;
    std::optional<qint64> loans; ///< nothing: the source does not say
    qint64 skippedRows = 0;
    std::vector<SkippedRow> skipped;
    std::vector<SkippedRow> doubtful; ///< taken, but something of it needs a look
    qint64 added = 0;
    qint64 changed = 0;
    qint64 vanished = 0;
    double seconds = 0; ///< that Preparation::pull took
};

/// What taking loans from a file answered.
struct LoansTaken {
    struct Line {
        qint64 line = 0; ///< of the file, from 1
        QString itemCode;
    };
    qint64 count = 0; ///< loans kept, one a copy
    std::vector<Line> unknown; ///< kept, but no copy of the catalogue has the code
    std::vector<Line> repeated; ///< a further loan of a copy: the newer of them was kept
};

/// The loans of a file as they would be taken.
struct LoanFile {
    QString path;
    std::vector<Loan> loans;
    LoansTaken taken;
};

/// Activities 1 and 4: the session's data, the catalogue, its check, the freeze.
class Preparation {
public:
    explicit Preparation(Session &session, Author author);

    /// A setting of the command line's `set`: checks key and value (Usage with what is possible).
    /// "shelf.NAME" defines a shelf from one call number to another. Refused for what the freeze has fixed.
    Outcome change(const QString &key, const QString &value);
    /// The name under which the session keeps a setting: shelves are one whatever the case of their names.
    static QString keptName(const QString &key);
    /// Keys that may be set, with a translated explanation each.
    static std::vector<std::pair<QString, QString>> settingKeys();

    /// Takes the catalogue in from a source. Names in the scope become ids; one that SLiMS does not have is
    /// Usage; Refused while signed off. The session's catalogue stays as it was after failing and cancelling.
    Result<PullReport> pull(CatalogueSource &source, const PullWatcher &watcher);
    /// After the freeze: what a source differs in, without writing anything; the session may be a reading
    /// one. Usage when one of the two is an export file and the other is not.
    Result<LaterPull> compare(CatalogueSource &source, const PullWatcher &watcher,
                              PullCounts *counts = nullptr) const;
    /// Loans of a CSV file (`item_code,loan_date,due_date`, header optional) when the catalogue's source has
    /// none, without writing; the session may be a reading one. File with a bad line; Cancelled by `watcher`.
    Result<LoanFile> readLoans(const QString &csvPath, const PullWatcher &watcher = {}) const;
    /// Reads them and keeps them as the session's loans; what they were stays after any failure.
    Result<LoansTaken> takeLoansFrom(const QString &csvPath, const PullWatcher &watcher = {});

    /// Scope and left-out statuses against the catalogue, for a live count. What SLiMS does not have counts
    /// nothing.
    ScopeCount count(const Scope &asTyped, const QStringList &leftOut) const;

    /// Ends activity 4. Refused (with a sentence): no catalogue, a scope of nothing, loans unknown without
    /// `withoutLoans`, another station leads. Repeated: nothing happens, and it answers the same.
    Result<qint64> freeze(bool withoutLoans, const std::function<bool(double)> &watcher = {});

private:
    Outcome defineShelf(const QString &shelf, const QString &range);
    Outcome beginActivity();
    Session &m_session;
    Author m_author;
};

} // namespace opname
