#pragma once

#include "opname/slims/demo_library.h"
#include "opname/workflow/demonstration.h"
#include "opname/workflow/sop_desk.h"

namespace opname {

/// One run of the whole SOP over the synthetic library, in three parts that follow each other.
class DemonstrationRun {
public:
    DemonstrationRun(Session &session, const Demonstration::Wish &wish, std::function<bool(double)> watcher);

    Outcome prepare(); ///< activities 1 to 4, up to the freeze
    Outcome count(); ///< activity 5
    Outcome conclude(); ///< activities 7 to 10
    /// Tells the watcher how far the run is; false when it should stop.
    bool tell(double share) const { return !m_watcher || m_watcher(share); }

    static QString leader(); ///< name of the person who leads the stock-take

private:
    Author author(std::size_t person) const;
    Outcome step(int number, const std::function<Outcome()> &work);
    Outcome takeIn();
    Outcome walkShelves();
    Outcome scanShelf(const std::vector<ScanRequest> &shelf);
    Outcome correctData();
    Outcome decideMissing();

    Session &m_session;
    Demonstration::Wish m_wish;
    std::function<bool(double)> m_watcher;
    DemoLibrary m_library;
    Author m_lead;
    SopDesk m_desk;
    qint64 m_scanned = 0;
    std::size_t m_shelves = 0;
};

} // namespace opname
