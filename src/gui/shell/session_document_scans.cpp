// Reads: where and by whom each is counted, and what becomes of it.

#include "session_document.h"

#include "opname/domain/item_code.h"
#include "opname/session/label_records.h"

#include <algorithm>
#include <tuple>

namespace opname {

namespace {

constexpr std::size_t keptScans = 500;

/// Whether two scanners cannot be at one shelf: shelves of one name may stand in two locations.
bool isElsewhere(const ScanStand &a, const ScanStand &b)
{
    return a.shelf.isEmpty() != b.shelf.isEmpty()
        || !fits({a.place.location, a.shelf}, {b.place.location, b.shelf});
}

} // namespace

ScanStand SessionDocument::standOf(const ScannerProfile &scanner) const
{
    ScanStand stand = m_stand;
    stand.author = author();
    if (!scanner.stationSuffix.isEmpty())
        stand.author.station += u'-' + scanner.stationSuffix;
    if (!scanner.operatorName.isEmpty())
        stand.author.operatorName = scanner.operatorName;
    if (!scanner.shelf.isEmpty()) {
        stand.shelf = scanner.shelf;
        stand.place = {};
    }
    if (const auto told = m_told.find(scanner.id); told != m_told.end()) {
        stand.author.operatorName = told->second.operatorName.value_or(stand.author.operatorName);
        if (told->second.shelf)
            std::tie(stand.shelf, stand.place) = *told->second.shelf;
    }
    // A sample is checked wherever its copies stand.
    if (stand.purpose != ScanPurpose::Count && stand.purpose != ScanPurpose::Sample
        && isElsewhere(stand, m_stand) && m_session->isFrozen())
        stand.purpose = ScanPurpose::Count;
    return stand;
}

void SessionDocument::forgetStandsBut(const QList<ScannerProfile> &scanners)
{
    for (auto told = m_told.begin(); told != m_told.end();) {
        const auto now = std::find_if(scanners.cbegin(), scanners.cend(),
                                      [&](const ScannerProfile &other) { return other.id == told->first; });
        if (now == scanners.cend()) {
            told = m_told.erase(told);
            continue;
        }
        if (now->operatorName != told->second.profile.operatorName)
            told->second.operatorName.reset();
        if (now->shelf != told->second.profile.shelf)
            told->second.shelf.reset();
        told->second.profile = *now;
        ++told;
    }
}

/// Where labels are attached, a book whose label does not wait for that counts like anywhere else.
ScanPurpose SessionDocument::purposeOf(const Read &read) const
{
    if (read.stand.purpose != ScanPurpose::Label || !m_session->isFrozen())
        return read.stand.purpose;
    const QString code = read.isBare ? read.text : bareCode(read.text, m_session->scannerDecoration());
    return LabelRecords(*m_session).isAwaitingAttachment(code) ? ScanPurpose::Label : ScanPurpose::Count;
}

void SessionDocument::scan(const QString &read, const ScannerProfile &scanner)
{
    take({read, false, scanner, {}});
}

void SessionDocument::scanCode(const QString &code)
{
    take({code, true, {}, {}});
}

bool SessionDocument::keepBehind(std::function<void()> next)
{
    if (holdsReads())
        m_held.push_back(std::move(next));
    return holdsReads();
}

void SessionDocument::takeHeld()
{
    m_holdsReads = false;
    for (const auto &next : std::exchange(m_held, {}))
        next();
}

void SessionDocument::take(Read read)
{
    if (holdsReads()) {
        m_held.emplace_back([this, read = std::move(read)] { take(read); });
        return;
    }
    if (isBusy()) {
        refuse({ErrorKind::Refused,
                tr("The catalogue is being taken in or frozen. Scan when that is done."),
                {}},
               read.scanner);
        return;
    }
    if (m_unkept) {
        Q_EMIT stopped(m_unkept->code, m_unkept->error);
        return;
    }
    read.stand = standOf(read.scanner);
    read.stand.purpose = purposeOf(read);
    keep(read);
}

void SessionDocument::keep(const Read &read)
{
    const auto answer =
        read.isBare ? m_desk->scanCode(read.text, read.stand) : m_desk->scan(read.text, read.stand);
    if (answer) {
        takeAnswer(*answer, read);
    } else if (keepsScans(answer.error().kind)) {
        refuse(answer.error(), read.scanner);
    } else {
        m_unkept = Unkept{read.text, read, answer.error()};
        Q_EMIT stopped(read.text, answer.error());
    }
}

void SessionDocument::refuse(const Error &error, const ScannerProfile &scanner)
{
    Q_EMIT failed(error);
    Q_EMIT refused(error, scanner);
}

void SessionDocument::stop(const QString &source, const Error &error)
{
    if (!m_unkept)
        m_unkept = Unkept{source, std::nullopt, error};
    Q_EMIT stopped(m_unkept->code, m_unkept->error);
}

void SessionDocument::retry()
{
    if (!m_unkept || isBusy())
        return;
    const std::optional<Read> read = std::exchange(m_unkept, std::nullopt)->read;
    if (read)
        keep(*read);
    if (!m_unkept)
        Q_EMIT resumed();
}

void SessionDocument::noteAnotherBook(RowId scan)
{
    if (isBusy())
        return;
    if (const auto noted = m_desk->noteAnotherBook(scan, {}, author()); !noted) {
        Q_EMIT failed(noted.error());
        return;
    }
    Q_EMIT anotherBookNoted();
    Q_EMIT changed();
}

void SessionDocument::takeAnswer(const DeskAnswer &answer, const Read &read)
{
    if (answer.command)
        takeCommand(answer, read.scanner);
    else if (read.stand.purpose == ScanPurpose::Count)
        m_pace.add(m_clock.elapsed(), read.stand.author.operatorName, answer.shelf);
    m_recent.push_back(answer);
    if (m_recent.size() > keptScans) {
        m_recent.erase(m_recent.begin());
        m_recalled = std::max<std::ptrdiff_t>(m_recalled - 1, 0);
    }
    Q_EMIT scanned(answer, read.scanner);
}

void SessionDocument::takeCommand(const DeskAnswer &answer, const ScannerProfile &scanner)
{
    const CommandAnswer &done = *answer.command;
    if (!done.isDone)
        return;
    // The keyboard's own shelf and operator are its profile's business; what it has none of is the window's.
    const bool isWindows = scanner.stationSuffix.isEmpty();
    switch (done.command.kind) {
    case CommandKind::Undo:
        forgetScans({done.scan});
        correctScans();
        Q_EMIT undone();
        break;
    case CommandKind::SwitchOperator:
        if (isWindows && scanner.operatorName.isEmpty())
            setOperator(done.stand.author.operatorName);
        else
            toldOf(scanner).operatorName = done.stand.author.operatorName;
        break;
    case CommandKind::OpenShelf:
        if (isWindows && scanner.shelf.isEmpty())
            openShelf(done.stand.shelf, done.stand.place);
        else
            toldOf(scanner).shelf = {done.stand.shelf, done.stand.place};
        break;
    case CommandKind::FinishShelf:
    case CommandKind::NoteCondition:
        Q_EMIT changed();
        break;
    case CommandKind::Unknown:
        break;
    }
}

SessionDocument::Told &SessionDocument::toldOf(const ScannerProfile &scanner)
{
    Told &told = m_told[scanner.id];
    told.profile = scanner;
    return told;
}

} // namespace opname
