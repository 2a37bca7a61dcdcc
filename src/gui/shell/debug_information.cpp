#include "debug_information.h"

#include "language.h"
#include "opname/domain/sop.h"
#include "opname/session/catalogue_queries.h"
#include "opname/session/opening_work.h"
#include "opname/session/session.h"
#include "opname/session/stations.h"
#include "opname/workflow/connected_scanners.h"
#include "opname/workflow/program_log.h"
#include "opname/workflow/redaction.h"
#include "opname/workflow/shelf_plan.h"
#include "slims_link.h"

#include <QGuiApplication>
#include <QScreen>
#include <QSettings>
#include <QSysInfo>
#include <QUrl>

#include <iterator>

namespace opname {

namespace {

constexpr int logLines = 100;
constexpr int headWords = 3; // time, level and category of a line of the log: nothing of them is anybody's

QString screens()
{
    QStringList all;
    for (const QScreen *screen : QGuiApplication::screens())
        all.append(QStringLiteral("%1x%2 at %3 dpi, scale %4")
                       .arg(screen->geometry().width())
                       .arg(screen->geometry().height())
                       .arg(screen->logicalDotsPerInch(), 0, 'f', 0)
                       .arg(screen->devicePixelRatio(), 0, 'f', 2));
    return all.join(QStringLiteral("; "));
}

QString textOf(ScannerProfile::Kind kind)
{
    return kind == ScannerProfile::Kind::Keyboard ? QStringLiteral("keyboard")
        : kind == ScannerProfile::Kind::Serial    ? QStringLiteral("serial port")
                                                  : QStringLiteral("HID point of sale");
}

QString textOf(ScannerState state)
{
    return state == ScannerState::Listening ? QStringLiteral("listening")
        : state == ScannerState::Lost       ? QStringLiteral("lost")
                                            : QStringLiteral("stopped");
}

/// How SLiMS is reached, without where.
QString reachText(SlimsLink &slims)
{
    const QString address = slims.sourceAddress();
    QString text = isDemonstration(address) ? QStringLiteral("demonstration library")
        : address.startsWith(u"mysql:")     ? QStringLiteral("database")
        : address.startsWith(u"http:")      ? QStringLiteral("plugin over http")
        : address.startsWith(u"https:")     ? QStringLiteral("plugin over https")
                                            : QStringLiteral("none that is kept");
    if (const auto &reach = slims.reach())
        text += reach->isReached ? QStringLiteral(", reached") : QStringLiteral(", not reached");
    return text;
}

QStringList namesOf(const ConnectedScanners &scanners, SlimsLink &slims)
{
    QStringList names{QSettings().value(QStringLiteral("operator")).toString()};
    for (const char *variable : {"OPNAME_OPERATOR", "OPNAME_STATION", "LOGNAME", "USER"})
        names.append(qEnvironmentVariable(variable));
    for (const ScannerProfile &scanner : scanners.profiles())
        names.append(scanner.operatorName);
    for (const Connection &connection : slims.connections().all()) {
        const QUrl url(connection.address);
        names << connection.name << url.host() << url.userName();
    }
    // The log's own word for it is no secret.
    names.removeIf([](const QString &name) { return name.compare(u"SLiMS", Qt::CaseInsensitive) == 0; });
    return names;
}

QString withoutNames(const QString &line, const QStringList &names)
{
    qsizetype at = 0;
    for (int word = 0; word < headWords && at >= 0; ++word)
        at = line.indexOf(u' ', at + 1);
    return at < 0 ? redacted(line, names) : QString(line.left(at) + redacted(line.mid(at), names));
}

QStringList factLines(const SessionFacts &session)
{
    if (!session.isOpen)
        return {QStringLiteral("session: none")};
    const Totals &totals = session.totals;
    return {QStringLiteral("session format: %1").arg(session.format),
            QStringLiteral("items: %1, titles: %2, loans known: %3")
                .arg(session.items)
                .arg(session.titles)
                .arg(session.loansKnown ? QStringLiteral("yes") : QStringLiteral("no")),
            QStringLiteral("frozen: %1, expected: %2, found: %3, missing: %4, not covered: %5, unknown: %6, "
                           "scans: %7")
                .arg(session.isFrozen ? QStringLiteral("yes") : QStringLiteral("no"))
                .arg(totals.expected)
                .arg(totals.found)
                .arg(totals.missing)
                .arg(totals.notCovered)
                .arg(totals.unknown)
                .arg(totals.scans),
            QStringLiteral("journal rows: %1, stations: %2, operators: %3")
                .arg(session.journalRows)
                .arg(session.stations)
                .arg(session.operators),
            QStringLiteral("activities: %1").arg(session.activities.join(QStringLiteral(", ")))};
}

} // namespace

SessionFacts SessionFacts::of(Session &session)
{
    SessionFacts facts;
    facts.isOpen = true;
    facts.isFrozen = session.isFrozen();
    facts.loansKnown = session.loansKnown();
    facts.items = session.catalogue().itemCount();
    facts.titles = session.catalogue().titleCount();
    facts.journalRows = session.journalLength();
    facts.format = currentFormat();
    facts.totals = session.totals();
    const std::vector<StationState> stations = Stations(session).all();
    facts.stations = std::ssize(stations);
    const std::vector<OperatorWork> work = session.operatorTotals();
    facts.operators = std::ssize(work);
    const SopProgress progress = session.sopProgress();
    for (const int number : sopActivityNumbers)
        if (progress.isFinished(number))
            facts.activities.append(QStringLiteral("%1 finished").arg(number));
    facts.names = teamOf(session);
    facts.names << session.name() << session.setting(QStringLiteral("institution"));
    for (const OperatorWork &one : work)
        facts.names.append(one.name);
    for (const StationState &station : stations)
        facts.names << station.operators << station.name;
    return facts;
}

QString debugInformation(const SessionFacts &session, const ConnectedScanners &scanners, SlimsLink &slims,
                         const QString &operatorName)
{
    const QStringList names = namesOf(scanners, slims) + session.names + QStringList{operatorName};
    QStringList lines{
        QStringLiteral("Opname %1, Qt %2 (built with %3)")
            .arg(QCoreApplication::applicationVersion(), QString::fromLatin1(qVersion()),
                 QStringLiteral(QT_VERSION_STR)),
        QStringLiteral("system: %1, %2, %3, platform %4")
            .arg(QSysInfo::prettyProductName(), QSysInfo::kernelVersion(), QSysInfo::currentCpuArchitecture(),
                 QGuiApplication::platformName()),
        QStringLiteral("screens: %1").arg(screens()),
        QStringLiteral("language: %1, theme: %2")
            .arg(Language::current(),
                 QSettings().value(QStringLiteral("theme"), QStringLiteral("system")).toString())};
    lines += factLines(session);
    lines.append(QStringLiteral("SLiMS: %1").arg(reachText(slims)));
    for (const ScannerProfile &scanner : scanners.profiles())
        lines.append(QStringLiteral("scanner: %1, %2: %3")
                         .arg(textOf(scanner.kind), textOf(scanners.state(scanner.id)),
                              redacted(ConnectedScanners::nameOf(scanner), names)));
    if (const ProgramLog *log = ProgramLog::current()) {
        lines.append(QStringLiteral("log:"));
        for (const QString &line : log->lastLines(logLines))
            lines.append(withoutNames(line, names));
    }
    return lines.join(u'\n') + u'\n';
}

} // namespace opname
