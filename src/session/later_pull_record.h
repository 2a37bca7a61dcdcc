#pragma once

#include "opname/session/catalogue_writer.h"
#include "session_state.h"

#include <QJsonObject>

#include <functional>
#include <optional>

namespace opname {

/// An item that a later pull found first, and where it stands among the frozen ones.
struct AddedItem {
    const Item *item = nullptr; ///< of the pull, which must outlive this
    const Title *title = nullptr; ///< of the pull, when it brought one
    CallNumberKey key;
    qint64 rank = 1; ///< of an equal frozen key, or the odd one between its neighbours
};
/// Those of a pull that the file does not have yet, each once. Walks over all items when there are any:
/// about a second a million, whatever their number. A failure is kept in the database.
std::vector<AddedItem> addedItems(Database &database, const CallNumberProfile &profile,
                                  const LaterPull &pull);

/// How the open loans now differ from those the file has, by their numbers.
struct LoanExchange {
    std::vector<Loan> lent; ///< new ones, and those that were extended
    std::vector<Loan> returned; ///< and those whose number is another loan's now
    std::vector<qint64> extended; ///< ids
};
LoanExchange exchangeOf(Database &database, const std::vector<Loan> &now);
/// What a row of `loans_changed` changes in the journal's order, where `standing` tells the loan that is open
/// under a number before it. Two stations may have found the same, or given one number to two loans.
LoanExchange exchangeOf(const QJsonObject &body,
                        const std::function<std::optional<Loan>(qint64 loan)> &standing);

/// Journals a later pull and keeps its derived tables, but for the totals. Inside the caller's transaction;
/// false leaves a failure in the database. Rows that an earlier pull journalled are not written again.
class LaterPullRecord {
public:
    LaterPullRecord(Session::Impl &state, Author author);

    /// Vanished, returned and changed items, so many of them from one on, counted over all.
    bool noteDifferences(const LaterPull &pull, std::size_t first, std::size_t count);
    bool addItems(const std::vector<AddedItem> &added);
    /// The same without a row: the item, its title when it brings one, and its place behind all others.
    bool insert(const AddedItem &added, qint64 slot);
    /// Scans of a code that no item had until now are the item's: of all scans, or of these.
    bool recognizeScans();
    bool recognizeScans(const std::vector<RowId> &scans);
    bool exchangeLoans(const LoanExchange &exchange);
    /// Without a row of its own. Items that are `unknownYet` are none to it.
    bool applyExchange(RowId row, const LoanExchange &exchange, const QSet<qint64> &unknownYet = {});
    /// Keeps a difference that a row tells, unless the one before was the same.
    bool keepUnknown(RowId row, const char *kind, qint64 item, const QString &code, const QString &field,
                     const QString &before, const QString &after);
    bool summarize(const LaterPull &pull);

private:
    bool append(const char *kind, const QByteArray &body, JournalRow &row);
    bool notePresence(const std::pair<qint64, QString> &copy, bool isThere);
    bool noteChange(const LaterPull::Changed &change);
    bool insertTitle(const Title &title);
    bool insertItem(const AddedItem &added, qint64 slot);
    /// What people mean by it, not what got another number or due date.
    bool noteCirculation(RowId row, const LoanExchange &exchange, const QSet<qint64> &unknownYet);
    bool noteCirculation(RowId row, const Loan &loan, bool isLent, const QSet<qint64> &unknownYet);
    /// Whether an earlier pull found the same.
    bool isKnown(const char *kind, qint64 item, const QString &code, const QString &field,
                 const QString &after);
    bool keep(RowId row, const char *kind, qint64 item, const QString &code, const QString &field,
              const QString &before, const QString &after);

    Session::Impl &m_state;
    Author m_author;
    Statement m_findDifference;
    Statement m_keepDifference;
    Statement m_findCopy;
};

} // namespace opname
