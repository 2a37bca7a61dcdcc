#pragma once

#include "opname/session/catalogue_queries.h"
#include "opname/session/session.h"
#include "opname/workflow/background_task.h"
#include "opname/workflow/scan_desk.h"

#include <QObject>

namespace opname {

/// A copy that may be the one whose label cannot be read.
struct FoundCopy {
    ListedItem item;
    int slips = -1; ///< between its code and what was typed; −1 when the code is no measure of it
    Bucket bucket = Bucket::Expected;
    bool isScanned = false;
    bool isLent = false;
    bool isOnThisShelf = false; ///< its home is the shelf being scanned
};

/// What was found for one text, likeliest first.
struct FoundCopies {
    QString typed;
    std::vector<FoundCopy> byCode; ///< the nearest codes, at most 20
    std::vector<FoundCopy>
        byWords; ///< by title, author, call number, ISBN, at most 50; none that is in byCode
    bool hasMore = false; ///< of either: more of what was typed would tell them apart
};

/// For a book whose label cannot be read: from part of its code, or words of its title, to the copy; a copy
/// without a code is found by, and shown with, the code that it was given. Before the freeze words are looked
/// for in codes, titles and call numbers, and what was scanned is not known. Few slips come before many;
/// among equals the copies not scanned yet on the shelf being scanned, those nearest to the last book first,
/// then those not scanned yet elsewhere. What reads is done on a thread of its own with a reading session;
/// the window's session is only asked about the few that are shown. Lives on the session's thread; must not
/// be used while the session works elsewhere.
class FindCopy : public QObject {
    Q_OBJECT

public:
    explicit FindCopy(Session &session, QObject *parent = nullptr);
    ~FindCopy() override;

    /// Where codes are being read. Without a shelf: where the station's last scan belongs; without a station:
    /// this computer's own.
    void setStand(const ScanStand &stand);
    /// Reads what searches need ahead of the first one: half a second in a library of a million.
    void warmUp();
    /// Answers by found() or failed(). Of several asked in a row only the newest is sure to be answered.
    void search(const QString &typed);
    /// Answers what is shown anew: something was scanned meanwhile.
    void refresh();
    /// The same at once, on this thread. Locked while a search is under way, Refused without a catalogue.
    Result<FoundCopies> find(const QString &typed);
    bool isSearching() const;

Q_SIGNALS:
    void found(const opname::FoundCopies &copies);
    void failed(const opname::Error &error);

private:
    struct State;
    void start();
    void finish();

    Session &m_session;
    std::unique_ptr<State> m;
    BackgroundTask m_task;
};

} // namespace opname
