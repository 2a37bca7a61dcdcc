#pragma once

#include "opname/report/document.h"
#include "opname/session/change_queue.h"
#include "opname/session/session.h"

#include <functional>
#include <memory>
#include <optional>

namespace opname {

class ReportText;

/// A queued change in words: names instead of ids, "Available" instead of nothing.
struct ListedChange {
    QueuedChange queued;
    QString title; ///< of the copy or the title
    QString what; ///< "Item status"
    QString before;
    QString after; ///< of a new copy all that it begins with
    QString now; ///< of a conflict
    QString state; ///< "Waiting"
};

/// Activity 7: the queue of changes as people read it, on the screen and on paper, where it can be typed into
/// SLiMS by hand. In a language of its own, "id" or "en". Use on the session's thread.
class ChangeList {
public:
    ChangeList(Session &session, const QString &language);
    ~ChangeList();

    /// In the order in which they were decided; of one state or all. Ends when the visitor answers false.
    Outcome visit(std::optional<ChangeState> state,
                  const std::function<bool(const ListedChange &)> &visitor) const;
    /// One change in words; nothing when there is none with that id.
    std::optional<ListedChange> find(const QString &id) const;
    ListedChange inWords(const QueuedChange &queued) const; ///< also of one that is not queued yet

    /// What is still to be done, to be typed in: pending, in conflict, refused. Rows are read from the
    /// session while a writer takes them; `note` is told each time what became of that.
    Table toBeDone(std::function<void(const Outcome &)> note = {}) const;

private:
    QString valueText(ChangeKind kind, const QString &value) const;
    QString titleText(qint64 titleId) const; ///< "Title 12"
    QString newCopyText(const Change &change) const; ///< all that has to be typed in

    Session &m_session;
    std::shared_ptr<const ReportText> m_text;
};

} // namespace opname
