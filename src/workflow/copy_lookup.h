#pragma once

#include "nearest_code.h"
#include "opname/session/session.h"
#include "opname/session/shelf_rows.h"

namespace opname {

/// The part of finding a copy that reads: opens a reading session of its own and keeps the item codes in
/// memory, so that it never waits for the window or makes it wait. Before the freeze it reads the whole shelf
/// list for its first request, and every title for each: seconds in a library of a million. Use from one
/// thread at a time.
class CopyLookup {
public:
    explicit CopyLookup(QString path);

    struct Request {
        QString typed;
        std::vector<SlotRange> shelf; ///< where the operator stands: searched first
        std::function<bool(const Place &home)> isShelf; ///< the same before the freeze; must be given then
    };
    /// Many more than are shown: which of them are likely is for those to say who know what was scanned.
    struct Candidates {
        QString typed;
        std::vector<NearestCodes::Match> codes; ///< fewest slips first
        std::vector<Slot> parts; ///< of copies whose codes contain what was typed
        std::vector<Slot> words; ///< of the shelf, then of the library
        /// Before the freeze: what the slots of codes and parts are places in, SLiMS's ids. None after it.
        std::shared_ptr<const std::vector<qint64>> items;
        std::vector<qint64> itemsByWords; ///< instead of words then
    };
    using Proceed = std::function<bool()>;
    /// An empty request only opens and reads what the next ones need.
    Result<Candidates> look(const Request &request, const Proceed &proceed = {});

private:
    Outcome prepare(const Proceed &proceed);
    Outcome prepareEarly(const Proceed &proceed);
    void findEarly(const Request &request, Candidates &candidates, const Proceed &proceed);

    QString m_path;
    std::unique_ptr<Session> m_reader;
    std::unique_ptr<CatalogueSearch> m_search; ///< of the reader, and gone before it
    NearestCodes m_codes;
    qint64 m_slots = -1; ///< that were there when the codes were read
    qint64 m_given = -1; ///< codes given out then
    std::shared_ptr<const std::vector<qint64>> m_items; ///< by place in m_codes; before the freeze only
    std::optional<ShelfRows> m_rows; ///< before the freeze only
};

} // namespace opname
