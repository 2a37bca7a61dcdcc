#include "logged_events.h"

#include "../widgets/message_bar.h"
#include "session_document.h"
#include "slims_link.h"
#include "stations_link.h"

#include "opname/workflow/connected_scanners.h"
#include "opname/workflow/program_log.h"

#include <QFileInfo>

#include <utility>

namespace opname {

namespace {

using Level = ProgramLog::Level;

QString kindOf(const ScannerProfile &scanner)
{
    switch (scanner.kind) {
    case ScannerProfile::Kind::Keyboard:
        return QStringLiteral("keyboard");
    case ScannerProfile::Kind::Serial:
        return QStringLiteral("serial");
    case ScannerProfile::Kind::Hid:
        break;
    }
    return QStringLiteral("hid");
}

QString textOf(const Error &error)
{
    return error.detail.isEmpty() ? error.message : error.message + QStringLiteral(" | ") + error.detail;
}

void notePull(const PullReport &report)
{
    ProgramLog::note(QStringLiteral("pull"),
                     QStringLiteral("ended: items=%1 titles=%2 loans=%3 skipped=%4 added=%5 changed=%6 "
                                    "vanished=%7 seconds=%8")
                         .arg(report.items)
                         .arg(report.titles)
                         .arg(report.loans ? QString::number(*report.loans) : QStringLiteral("unknown"))
                         .arg(report.skippedRows)
                         .arg(report.added)
                         .arg(report.changed)
                         .arg(report.vanished)
                         .arg(report.seconds, 0, 'f', 1));
}

} // namespace

LoggedEvents::LoggedEvents(ConnectedScanners *scanners, SlimsLink *slims, StationsLink *stations,
                           MessageBar *message, QObject *parent)
    : QObject(parent)
    , m_scanners(scanners)
    , m_slims(slims)
    , m_stations(stations)
{
    connect(scanners, &ConnectedScanners::stateChanged, this, &LoggedEvents::noteScanner);
    for (const ScannerProfile &scanner : scanners->profiles())
        noteScanner(scanner.id);
    connect(slims, &SlimsLink::pullingChanged, this, [](bool isPulling) {
        if (isPulling)
            ProgramLog::note(QStringLiteral("pull"), QStringLiteral("began"));
    });
    connect(slims, &SlimsLink::pulled, this,
            [](const QString & /*address*/, const PullReport &report) { notePull(report); });
    connect(slims, &SlimsLink::loansTaken, this, [](const LoansTaken &taken) {
        ProgramLog::note(QStringLiteral("pull"),
                         QStringLiteral("loans taken from a file: loans=%1").arg(taken.count));
    });
    const auto noteFailure = [](const Error &error) {
        ProgramLog::note(QStringLiteral("pull"), QStringLiteral("not ended: ") + textOf(error),
                         Level::Warning);
    };
    connect(slims, &SlimsLink::pullFailed, this, noteFailure);
    connect(slims, &SlimsLink::loansFailed, this, noteFailure);
    connect(slims, &SlimsLink::reachChanged, this, &LoggedEvents::noteReach);
    connect(stations, &StationsLink::stateChanged, this, &LoggedEvents::noteStations);
    connect(message, &MessageBar::errorShown, this, [](const Error &error) {
        ProgramLog::note(QStringLiteral("message"), textOf(error), Level::Problem);
    });
}

void LoggedEvents::setDocument(SessionDocument *document)
{
    const QString category = QStringLiteral("session");
    if (!m_file.isEmpty())
        ProgramLog::note(category, QStringLiteral("closed: file=") + m_file);
    m_file.clear();
    m_wasReached.reset();
    m_wasConnected.reset();
    if (document == nullptr)
        return;
    const Session &session = document->session();
    m_file = QFileInfo(session.path()).fileName();
    m_wasFrozen = session.isFrozen();
    ProgramLog::note(category,
                     QStringLiteral("opened: rows=%1 frozen=%2 closed=%3 file=%4")
                         .arg(session.journalLength())
                         .arg(m_wasFrozen ? 1 : 0)
                         .arg(session.wasClosedUncleanly() ? 0 : 1)
                         .arg(m_file));
    connect(document, &SessionDocument::catalogueChanged, this, [this, document, category] {
        if (document->isBusy())
            return;
        const bool isFrozen = document->session().isFrozen();
        if (std::exchange(m_wasFrozen, isFrozen) == isFrozen)
            return;
        ProgramLog::note(category,
                         QStringLiteral("frozen: expected=%1").arg(document->session().totals().expected));
    });
    connect(document, &SessionDocument::stopped, this,
            [category](const QString & /*code*/, const Error &error) {
                ProgramLog::note(category, QStringLiteral("scans are not kept: ") + textOf(error),
                                 Level::Problem);
            });
    connect(document, &SessionDocument::resumed, this,
            [category] { ProgramLog::note(category, QStringLiteral("scans are kept again")); });
}

void LoggedEvents::noteScanner(const QString &id)
{
    const auto scanner = m_scanners->profile(id);
    const ScannerState state = m_scanners->state(id);
    if (m_states.value(id, ScannerState::Stopped) == state)
        return;
    m_states.insert(id, state);
    if (!scanner)
        return;
    const QString what = state == ScannerState::Listening ? QStringLiteral("listened to")
        : state == ScannerState::Lost                     ? QStringLiteral("lost")
                                                          : QStringLiteral("left alone");
    ProgramLog::note(QStringLiteral("scanner"), what + QStringLiteral(": kind=") + kindOf(*scanner),
                     state == ScannerState::Lost ? Level::Warning : Level::Information);
}

void LoggedEvents::noteReach()
{
    const auto &reach = m_slims->reach();
    if (!reach || m_wasReached == reach->isReached)
        return;
    m_wasReached = reach->isReached;
    if (reach->isReached)
        ProgramLog::note(QStringLiteral("slims"), QStringLiteral("reached"));
    else
        ProgramLog::note(QStringLiteral("slims"), QStringLiteral("not reached: ") + reach->problem,
                         Level::Warning);
}

void LoggedEvents::noteStations()
{
    const ExchangeState state = m_stations->state();
    if (!state.isRunning || m_wasConnected == state.isConnected)
        return;
    m_wasConnected = state.isConnected;
    if (state.isConnected)
        ProgramLog::note(QStringLiteral("stations"), QStringLiteral("connected"));
    else
        ProgramLog::note(QStringLiteral("stations"), QStringLiteral("not connected: ") + state.problem,
                         Level::Warning);
}

} // namespace opname
