#pragma once

#include "nearest_code.h"
#include "opname/session/session.h"

namespace opname {

/// The part of finding a copy that reads: opens a reading session of its own and keeps the item codes in
/// memory, so that it never waits for the window or makes it wait. Use from one thread at a time.
class CopyLookup {
public:
    explicit CopyLookup(QString path);

    struct Request {
        QString typed;
        std::vector<SlotRange> shelf; ///< where the operator stands: searched first
    };
    /// Many more than are shown: which of them are likely is for those to say who know what was scanned.
    struct Candidates {
        QString typed;
        std::vector<NearestCodes::Match> codes; ///< fewest slips first
        std::vector<Slot> parts; ///< of copies whose codes contain what was typed
        std::vector<Slot> words; ///< of the shelf, then of the library
    };
    using Proceed = std::function<bool()>;
    /// An empty request only opens and reads what the next ones need.
    Result<Candidates> look(const Request &request, const Proceed &proceed = {});

private:
    Outcome prepare(const Proceed &proceed);

    QString m_path;
    std::unique_ptr<Session> m_reader;
    std::unique_ptr<CatalogueSearch> m_search; ///< of the reader, and gone before it
    NearestCodes m_codes;
    qint64 m_slots = -1; ///< that were there when the codes were read
};

} // namespace opname
