#pragma once

#include "opname/domain/condition.h"
#include "opname/domain/error.h"
#include "opname/session/journal_row.h"

#include <optional>
#include <vector>

namespace opname {

class Session;

/// A book that has neither a label nor a record in SLiMS, as the person with it in hand describes it.
struct UnrecordedBook {
    QString id; ///< given when it is noted: 16 hexadecimal digits, the same wherever its row is read
    QString title; ///< never empty
    QString inventoryCode; ///< what is written in the book; may be empty, as all that follows
    QString shelf; ///< where it stands
    std::optional<Condition> condition;
    QString note;
    QString by; ///< who noted it
    qint64 time = 0; ///< UTC, milliseconds since 1970
};

/// Books without label and record, kept in the session's journal; each is a difference to decide on. Noting
/// is possible before the freeze, too. Use on the session's thread; a call that writes returns after its
/// transaction is on disk, and one that fails has changed nothing.
class UnrecordedBooks {
public:
    static constexpr int longestText = 500; ///< characters of title and note
    static constexpr int longestName = 200; ///< of inventory code, as SLiMS holds them, and shelf

    explicit UnrecordedBooks(Session &session);

    /// Answers the id that it got. Each call is another book, even when all words agree: a title can stand
    /// there twice. Blanks around and between words are made single. Usage without a title, with a text that
    /// is too long, or with control characters.
    Result<QString> note(const UnrecordedBook &book, const Author &author);

    std::vector<UnrecordedBook> all() const; ///< in the order in which they were noted
    std::optional<UnrecordedBook> find(const QString &id) const;

private:
    Session &m_session;
};

} // namespace opname
