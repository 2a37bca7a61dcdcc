#pragma once

#include "opname/session/session.h"

#include <QHash>
#include <QSet>
#include <QStringList>

#include <functional>
#include <memory>
#include <vector>

namespace opname {

class LabelSubjects;

/// The lists of activity 3, in the order in which they are offered.
enum class LabelList {
    Queue, ///< copies whose label could not be read, and new copies: they wait to be printed
    WithoutCode, ///< copies without an item code
    WithoutCopy, ///< titles that no copy belongs to, and for which none waits
    Unknown, ///< codes that were scanned, whatever for, although no copy has them; before the freeze, too
    NotAttached ///< labels that were printed and not scanned back
};
inline constexpr int labelListCount = 5;

/// What is in a list, as little as a row can be read by: a few bytes each, in a library of a million, too.
struct LabelListKeys {
    LabelList list = LabelList::Queue;
    std::vector<qint64> ids; ///< of copies (WithoutCode) or titles (WithoutCopy), ascending
    QStringList codes; ///< of the other lists
    QStringList details; ///< beside the codes: what is known of each, a sentence; may be empty
    QSet<QString> counted; ///< those of the unknown codes that are differences to decide on
    QHash<qint64, QString> given; ///< codes that were reserved for copies without one, by id
    std::size_t size() const { return ids.empty() ? static_cast<std::size_t>(codes.size()) : ids.size(); }
    friend bool operator==(const LabelListKeys &, const LabelListKeys &) = default;
};

/// A row as people see it.
struct LabelListRow {
    QString code; ///< of its label; empty while it has none
    qint64 itemId = 0; ///< SLiMS's, of a copy without a code
    qint64 titleId = 0; ///< 0 while no title is known
    QString callNumber;
    QString title;
    QString detail; ///< translated, one line
};

/// Activity 3: what has no label, or a bad one. On the session's thread, and for a moment only: of the queue
/// of changes it keeps what it read first.
class LabelLists {
public:
    explicit LabelLists(Session &session);
    ~LabelLists();

    /// The rows that contain each of the words. Reads whole tables, and the journal for unknown codes: on a
    /// thread of its own with a reading session. Cancelled once `proceed` answers false.
    Result<LabelListKeys> keys(LabelList list, const QString &words,
                               const std::function<bool()> &proceed) const;

    /// One row; a few look-ups, for the window's own thread.
    LabelListRow row(const LabelListKeys &keys, std::size_t at) const;

    /// The codes of labels of these rows (of all without any), in their order; rows that have none yet are
    /// passed over.
    static QStringList codesOf(const LabelListKeys &keys, const std::vector<std::size_t> &rows);

private:
    Result<LabelListKeys> codeKeys(LabelList list, const QString &words,
                                   const std::function<bool()> &proceed) const;
    QSet<qint64> titlesWithNewCopy() const;
    Outcome addForeign(LabelListKeys &keys, const std::function<bool()> &proceed) const;

    Session &m_session;
    std::unique_ptr<LabelSubjects> m_subjects;
};

} // namespace opname
