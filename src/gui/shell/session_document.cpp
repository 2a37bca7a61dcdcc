#include "session_document.h"

#include "opname/domain/item_code.h"
#include "opname/session/catalogue_queries.h"
#include "opname/session/label_records.h"
#include "opname/workflow/label_queue.h"
#include "opname/workflow/shelf_reading.h"

#include <QSettings>

namespace opname {

namespace {

constexpr std::size_t keptScans = 500;
constexpr int recalledScans = 100; // when a file is opened: each is looked up

QString defaultOperator()
{
    for (const char *variable : {"OPNAME_OPERATOR", "LOGNAME", "USER"})
        if (const QString name = qEnvironmentVariable(variable); !name.isEmpty())
            return name;
    return QObject::tr("Librarian");
}

} // namespace

SessionDocument::SessionDocument(std::unique_ptr<Session> session, QObject *parent)
    : QObject(parent)
    , m_session(std::move(session))
    , m_desk(std::make_unique<ScanDesk>(*m_session))
    , m_operator(QSettings().value(QStringLiteral("operator"), defaultOperator()).toString())
{
    m_clock.start();
    m_recent = m_session->lastAnswers(recalledScans);
    connect(&m_task, &BackgroundTask::finished, this, [this] {
        Q_EMIT busyChanged(false);
        if (auto then = std::exchange(m_then, {}))
            then();
    });
    connect(&m_fileCheck, &BackgroundTask::finished, this, [this] {
        if (!m_fileState)
            Q_EMIT failed(m_fileState.error());
    });
}

SessionDocument::~SessionDocument() = default;

Author SessionDocument::author() const
{
    return {m_session->ownStation(), m_operator};
}

void SessionDocument::setOperator(const QString &name)
{
    if (name.trimmed().isEmpty() || name == m_operator)
        return;
    m_operator = name.trimmed();
    QSettings().setValue(QStringLiteral("operator"), m_operator);
    Q_EMIT changed();
}

void SessionDocument::openShelf(const QString &shelf, const Place &place)
{
    m_stand.shelf = shelf.trimmed();
    m_stand.place = m_stand.shelf.isEmpty() ? Place() : place;
    Q_EMIT changed();
}

void SessionDocument::setPurpose(ScanPurpose purpose)
{
    m_stand.purpose = purpose;
    for (auto &[scanner, stand] : m_stands)
        stand.purpose = purpose;
}

ScanStand SessionDocument::standOf(const ScannerProfile &scanner) const
{
    if (const auto own = m_stands.find(scanner.id); own != m_stands.end())
        return own->second;
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
    return stand;
}

/// Where labels are attached, a book whose label does not wait for that counts like anywhere else.
ScanStand SessionDocument::standFor(const QString &read, const ScannerProfile &scanner) const
{
    ScanStand stand = standOf(scanner);
    if (stand.purpose != ScanPurpose::Label || !m_session->isFrozen())
        return stand;
    if (!LabelRecords(*m_session).isAwaitingAttachment(bareCode(read, m_session->scannerDecoration())))
        stand.purpose = ScanPurpose::Count;
    return stand;
}

void SessionDocument::scan(const QString &read, const ScannerProfile &scanner)
{
    if (isBusy()) {
        Q_EMIT failed({ErrorKind::Refused,
                       tr("The catalogue is being taken in or frozen. Scan when that is done."),
                       {}});
        return;
    }
    if (m_unkept) {
        Q_EMIT stopped(m_unkept->read, m_unkept->error);
        return;
    }
    const auto answer = m_desk->scan(read, standFor(read, scanner));
    if (answer) {
        takeAnswer(*answer, scanner);
    } else if (keepsScans(answer.error().kind)) {
        Q_EMIT failed(answer.error());
    } else {
        m_unkept = UnkeptRead{read, scanner, answer.error()};
        Q_EMIT stopped(read, answer.error());
    }
}

void SessionDocument::retry()
{
    if (!m_unkept)
        return;
    const UnkeptRead unkept = *std::exchange(m_unkept, std::nullopt);
    scan(unkept.read, unkept.scanner);
    if (!m_unkept)
        Q_EMIT resumed();
}

void SessionDocument::takeAnswer(const DeskAnswer &answer, const ScannerProfile &scanner)
{
    if (answer.command)
        takeCommand(answer, scanner);
    else if (m_stand.purpose == ScanPurpose::Count)
        m_pace.add(m_clock.elapsed(), standOf(scanner).author.operatorName, answer.shelf);
    m_hasScanned = true;
    m_recent.push_back(answer);
    if (m_recent.size() > keptScans)
        m_recent.erase(m_recent.begin());
    Q_EMIT scanned(answer, scanner);
}

void SessionDocument::takeCommand(const DeskAnswer &answer, const ScannerProfile &scanner)
{
    const CommandAnswer &done = *answer.command;
    if (!done.isDone)
        return;
    switch (done.command.kind) {
    case CommandKind::Undo:
        forgetScan(done.scan);
        Q_EMIT undone();
        break;
    case CommandKind::SwitchOperator:
    case CommandKind::OpenShelf:
        if (scanner.stationSuffix.isEmpty()) {
            setOperator(done.stand.author.operatorName);
            openShelf(done.stand.shelf, done.stand.place);
        } else {
            m_stands[scanner.id] = done.stand;
        }
        break;
    case CommandKind::FinishShelf:
    case CommandKind::NoteCondition:
        Q_EMIT changed();
        break;
    case CommandKind::Unknown:
        break;
    }
}

void SessionDocument::finishShelf()
{
    if (Outcome finished = ShelfReading(*m_session, m_stand.purpose).finish(m_stand.shelf, author());
        !finished)
        Q_EMIT failed(finished.error());
    else
        Q_EMIT told(tr("Shelf %1 is finished.").arg(m_stand.shelf));
    Q_EMIT changed();
}

void SessionDocument::noteCondition(Condition condition)
{
    const auto last = std::find_if(m_recent.rbegin(), m_recent.rend(), [](const ScanAnswer &answer) {
        return answer.verdict != Verdict::Command && answer.verdict != Verdict::Invalid;
    });
    if (!m_hasScanned || last == m_recent.rend() || last->slot == noSlot) {
        Q_EMIT failed({ErrorKind::Usage, tr("Scan the book first, then say its condition."), {}});
        return;
    }
    const auto noted = m_desk->noteCondition(last->itemCode, condition, author());
    if (!noted)
        Q_EMIT failed(noted.error());
    else
        Q_EMIT conditionNoted(noted->itemCode, condition);
}

void SessionDocument::forgetScan(RowId scan)
{
    std::erase_if(m_recent, [&](const ScanAnswer &answer) { return answer.id == scan; });
}

void SessionDocument::recallScans()
{
    m_recent = m_session->lastAnswers(recalledScans);
    m_hasScanned = false;
    Q_EMIT recalled();
}

void SessionDocument::undoLast()
{
    const auto last = std::find_if(m_recent.rbegin(), m_recent.rend(), [](const ScanAnswer &answer) {
        return answer.verdict != Verdict::Command;
    });
    if (last != m_recent.rend())
        undo(std::vector<RowId>{last->id});
    else
        undo(m_session->lastLiveScans(1, m_session->ownStation()));
}

void SessionDocument::undo(std::span<const RowId> scans)
{
    if (scans.empty())
        return;
    const auto done = m_session->undo(scans, author());
    if (!done) {
        Q_EMIT failed(done.error());
        return;
    }
    for (const RowId scan : scans)
        forgetScan(scan);
    Q_EMIT undone();
}

Result<int> SessionDocument::scansOfShelf() const
{
    return m_desk->scansOfShelf(m_stand.shelf, author());
}

void SessionDocument::undoShelf()
{
    const auto undone = m_desk->undoShelf(m_stand.shelf, author());
    if (!undone) {
        Q_EMIT failed(undone.error());
        return;
    }
    std::erase_if(m_recent, [&](const ScanAnswer &answer) {
        return answer.shelf.compare(m_stand.shelf, Qt::CaseInsensitive) == 0
            && answer.station == m_session->ownStation();
    });
    Q_EMIT this->undone();
    Q_EMIT told(tr("%n scan(s) of shelf %1 taken back.", nullptr, *undone).arg(m_stand.shelf));
}

void SessionDocument::queueLabel(const ListedItem &item)
{
    if (Outcome queued = LabelQueue(*m_session).add(item.item.code, author()); !queued)
        Q_EMIT failed(queued.error());
    else
        Q_EMIT told(tr("%1 waits for a new label.").arg(item.item.code));
    Q_EMIT changed();
}

void SessionDocument::checkFile()
{
    if (m_session->wasClosedUncleanly())
        return;
    m_fileCheck.start([this, path = m_session->path()](const BackgroundTask::Watcher &watcher) {
        const auto reader = Session::open(path, Session::Access::Read);
        m_fileState = reader ? (*reader)->checkPages([&] { return watcher(-1, 0, 0); })
                             : Outcome(tl::unexpected(reader.error()));
    });
}

void SessionDocument::runExclusively(BackgroundTask::Work work, std::function<void()> then)
{
    if (isBusy())
        return;
    m_then = std::move(then);
    m_task.start(std::move(work));
    Q_EMIT busyChanged(true);
}

QString SessionDocument::orderBasis() const
{
    return m_session->pulled().toString(Qt::ISODateWithMs) + m_session->setting(QStringLiteral("scope"))
        + m_session->setting(QStringLiteral("left_out_statuses"));
}

bool SessionDocument::prepareOrder()
{
    if (isBusy() || m_session->isFrozen() || !m_session->hasCatalogue())
        return false;
    if (const QString basis = orderBasis(); std::exchange(m_preparedOrder, basis) == basis)
        return false;
    auto prepared = std::make_shared<Outcome>();
    runExclusively(
        [prepared, session = m_session.get()](const BackgroundTask::Watcher &) {
            if (const auto stock = session->orderTake(); !stock)
                *prepared = tl::unexpected(stock.error());
        },
        [this, prepared] {
            if (!*prepared)
                Q_EMIT failed(prepared->error());
        });
    return true;
}

void SessionDocument::notifyCatalogueChanged()
{
    Q_EMIT catalogueChanged();
    Q_EMIT changed();
}

} // namespace opname
