#pragma once

#include "opname/domain/error.h"
#include "opname/domain/stock_take.h"

#include <QByteArray>
#include <QString>

#include <optional>
#include <vector>

namespace opname {

class Session;

/// The copies of a frozen session by code, by title and by class, with no more of them than that: what joins
/// a million copies with those of another session, or thousands of lost ones with what stands elsewhere.
/// Every call finishes its statements before it returns. Use on the thread of its session, which must outlive
/// it.
class CopyIndex {
public:
    explicit CopyIndex(const Session &session);

    struct CodedCopy {
        QByteArray code; ///< folded
        qint64 item = 0; ///< SLiMS's id
    };
    /// The codes behind `after`, ascending byte by byte, each once (of copies that share one, that with the
    /// lowest id), at most `limit`; fewer are the last. An index alone is read.
    Result<std::vector<CodedCopy>> codesBehind(const QByteArray &after, std::size_t limit) const;

    /// Folded codes and ids of these slots, in the order asked; the code is empty of a copy without one.
    Result<std::vector<CodedCopy>> at(const std::vector<Slot> &slotList) const;

    /// Those of these slots whose copies have that status, in the order asked.
    Result<std::vector<Slot>> withStatus(const std::vector<Slot> &slotList, const QString &status) const;

    /// The copies without a code, which can be found by none, in ascending order of their ids. Reads every
    /// item.
    Result<std::vector<Slot>> withoutCode() const;

    struct PlacedCopy {
        Slot slot = noSlot;
        qint64 item = 0;
    };
    /// The copies with these folded codes, in the order asked; noSlot where there is none. Ascending codes
    /// are found fastest.
    Result<std::vector<PlacedCopy>> find(const std::vector<QByteArray> &codes) const;

    struct TitleCopy {
        qint64 title = 0;
        Slot slot = noSlot;
    };
    /// All copies of these titles, by title and slot. Reads every item: a second in a library of a million.
    Result<std::vector<TitleCopy>> ofTitles(const std::vector<qint64> &titles) const;

    struct ClassStretch {
        QString classNumber; ///< its first three characters: "579", "2X4"
        Slot first = noSlot; ///< of that class in its home
    };
    /// Where each class begins in each home, in shelf order. Reads every item: a second or two a million.
    Result<std::vector<ClassStretch>> classStretches() const;

private:
    const Session &m_session;
};

} // namespace opname
