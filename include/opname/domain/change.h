#pragma once

#include <QString>
#include <QStringView>

#include <optional>

namespace opname {

/// What a change corrects in SLiMS. Items, titles and loans are never deleted.
enum class ChangeKind {
    ItemStatus, ///< `item.item_status_id`; '' is "available"
    ItemLocation, ///< `item.location_id`
    ItemSite, ///< `item.site`
    ItemCallNumber, ///< the copy's own call number
    TitleCallNumber, ///< the title's call number, and what SLiMS keeps beside it
    TitleClass, ///< the title's classification, and what SLiMS keeps beside it
    NewCopy ///< a new copy of an existing title
};
inline constexpr int changeKindCount = 7;

QString changeKindName(ChangeKind kind); ///< "item_status"
std::optional<ChangeKind> changeKindFromName(QStringView name);
bool isTitleChange(ChangeKind kind); ///< whether it changes the title's row, not the copy's
/// Characters that SLiMS's column holds; a longer value is never sent.
int maximumLength(ChangeKind kind);

/// Where a change stands.
enum class ChangeState {
    Waiting, ///< decided, not sent
    Sent, ///< sent, its answer not known: sent again, it does no harm
    Applied, ///< SLiMS has taken it
    Already, ///< SLiMS had the value before it was sent
    Conflict, ///< SLiMS has neither the value decided on nor the new one
    Refused, ///< SLiMS cannot or must not take it
    TakenBack ///< undone by a later change, or given up in favour of SLiMS's value
};
inline constexpr int changeStateCount = 7;

QString changeStateName(ChangeState state); ///< "taken_back"
std::optional<ChangeState> changeStateFromName(QStringView name);

/// What a new copy begins with, beside its code and title.
struct NewCopyFacts {
    QString location; ///< id
    QString site;
    QString collectionType; ///< id
    QString callNumber; ///< its own; empty: its title's
    QString inventoryCode;
    friend bool operator==(const NewCopyFacts &, const NewCopyFacts &) = default;
};

/// One decided correction to SLiMS. It carries the value it was decided on and is applied only while that
/// still holds. Blank values, and the statuses that mean "available", are one value: ''.
struct Change {
    QString id; ///< its key, the same at every station and in every attempt: ASCII, at most 80 characters
    ChangeKind kind = ChangeKind::ItemStatus;
    qint64 itemId = 0; ///< SLiMS's; 0 of a title's change and of a new copy
    QString itemCode; ///< of the copy, as SLiMS holds it; of a new copy the code it gets
    qint64 titleId = 0; ///< of a title's change and of a new copy
    QString before; ///< the value it was decided on; unused of a new copy
    QString after; ///< unused of a new copy
    NewCopyFacts newCopy; ///< of a new copy
    /// An earlier attempt may have reached SLiMS: a value that is there already may be this change's own.
    bool wasSent = false;
    friend bool operator==(const Change &, const Change &) = default;
};

/// What SLiMS answered to one change.
struct ChangeAnswer {
    QString id;
    ChangeState state = ChangeState::Refused; ///< Applied, Already, Conflict or Refused
    QString now; ///< the value that SLiMS has, of Conflict
    QString reason; ///< of Refused: a sentence for the user
    qint64 itemId = 0; ///< of a new copy: the id that it has in SLiMS
};

} // namespace opname
