#include "session_document.h"

#include "opname/session/catalogue_queries.h"
#include "opname/session/code_table.h"
#include "opname/session/sign_offs.h"
#include "opname/session/stations.h"
#include "opname/workflow/further_copies.h"
#include "opname/workflow/label_queue.h"
#include "opname/workflow/sop_desk.h"

#include <QLocale>
#include <QSettings>

namespace opname {

QString SessionDocument::usualOperator()
{
    for (const char *variable : {"OPNAME_OPERATOR", "LOGNAME", "USER"})
        if (const QString name = qEnvironmentVariable(variable); !name.isEmpty())
            return name;
    return QObject::tr("Librarian");
}

SessionDocument::SessionDocument(std::unique_ptr<Session> session, QObject *parent)
    : QObject(parent)
    , m_session(std::move(session))
    , m_desk(std::make_unique<ScanDesk>(*m_session))
    , m_operator(QSettings().value(QStringLiteral("operator"), usualOperator()).toString())
    , m_copies(m_session->path())
{
    m_clock.start();
    recallScans();
    connect(&m_task, &BackgroundTask::finished, this, [this] {
        Q_EMIT busyChanged(false);
        useCodes();
        if (auto then = std::exchange(m_then, {}))
            then();
    });
    connect(&m_fileCheck, &BackgroundTask::finished, this, [this] {
        if (!m_fileState)
            Q_EMIT failed(m_fileState.error());
    });
    connect(&m_codeReading, &BackgroundTask::finished, this, &SessionDocument::useCodes);
    connect(this, &SessionDocument::catalogueChanged, this, &SessionDocument::readCodes);
    readCodes();
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
    // What was read before is of the shelf before.
    if (!m_held.empty() && keepBehind([this, shelf, place] { openShelf(shelf, place); }))
        return;
    m_stand.shelf = shelf.trimmed();
    m_stand.place = m_stand.shelf.isEmpty() ? Place() : place;
    tellOthersOnShelf();
    Q_EMIT changed();
}

/// A shelf is claimed softly: whoever opens it hears of the others, and goes on as they like.
void SessionDocument::tellOthersOnShelf()
{
    if (m_stand.shelf.isEmpty() || isBusy() || !m_session->isFrozen())
        return;
    const std::vector<ShelfClaim> claims =
        Stations(*m_session).othersOn(m_stand.shelf, m_stand.place.location, author());
    if (claims.empty())
        return;
    const ShelfClaim &claim = claims.front();
    const QString when =
        QLocale().toString(QDateTime::fromMSecsSinceEpoch(claim.lastSeen), QLocale::ShortFormat);
    Q_EMIT told(tr("Shelf %1 is under way at station %2 as well (%3, last seen %4).")
                    .arg(m_stand.shelf, claim.station,
                         claim.operatorName.isEmpty() ? tr("nobody scanned yet") : claim.operatorName, when));
}

bool SessionDocument::isOpen(const QString &shelf, const Place &place) const
{
    return shelf.trimmed() == m_stand.shelf && (place == Place() || place == m_stand.place);
}

void SessionDocument::setPurpose(ScanPurpose purpose)
{
    m_stand.purpose = purpose;
}

void SessionDocument::finishShelf(RowId pass, const QString &shelf)
{
    if (Outcome finished = m_session->finishPass(pass, author()); !finished)
        Q_EMIT failed(finished.error());
    else
        Q_EMIT told(tr("Shelf %1 is finished.").arg(shelf));
    Q_EMIT changed();
}

void SessionDocument::noteCondition(Condition condition)
{
    if (keepBehind([this, condition] { noteCondition(condition); }))
        return;
    const ScanAnswer *last = newestScan(m_recalled, [](Verdict verdict) {
        return verdict != Verdict::Command && verdict != Verdict::Invalid;
    });
    if (last == nullptr) {
        Q_EMIT failed({ErrorKind::Usage, tr("Scan the book first, then say its condition."), {}});
        return;
    }
    if (last->slot == noSlot) {
        // Told, not failed: the verdict says what to do with the book and stays.
        Q_EMIT told(tr("SLiMS does not know %1, so its condition cannot be noted. Note it after the copy has "
                       "a record.")
                        .arg(last->code));
        return;
    }
    const auto noted = m_desk->noteCondition(last->itemCode, condition, author());
    if (!noted)
        Q_EMIT failed(noted.error());
    else
        Q_EMIT conditionNoted(noted->itemCode, condition);
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

void SessionDocument::readCodes()
{
    if (!m_session->isFrozen() || m_codeReading.isRunning() || CodeTable::isKnownTo(*m_session))
        return;
    m_codeReading.start([this, path = m_session->path()](const BackgroundTask::Watcher &) {
        const auto reader = Session::open(path, Session::Access::Read);
        if (!reader)
            return;
        if (auto codes = CodeTable::read(**reader))
            m_codes = std::move(*codes);
    });
}

void SessionDocument::useCodes()
{
    if (!isBusy() && !m_codeReading.isRunning() && m_codes != nullptr)
        m_session->useCodes(std::exchange(m_codes, {}));
}

Outcome SessionDocument::finishActivity(int number, const QString &note)
{
    const bool wasFinished = m_session->sopProgress().isFinished(number);
    Outcome finished = SopDesk(*m_session, author(), Session::BackupCopy::ByCaller).finish(number, {}, note);
    if (finished && !wasFinished)
        backUp([number](const Session &reader) { return reader.backUpActivity(number); });
    return finished;
}

void SessionDocument::beginActivity(int number)
{
    if (Outcome begun = SopDesk(*m_session, author()).begin(number); !begun)
        Q_EMIT failed(begun.error());
    Q_EMIT changed();
}

void SessionDocument::backUpSigned()
{
    backUp([](Session &reader) { return SignOffs(reader).backUp(); });
}

void SessionDocument::backUp(SessionCopies::Copy copy)
{
    const auto tellFailure = [this](const Outcome &outcome) {
        if (!outcome)
            Q_EMIT failed(outcome.error());
    };
    m_copies.write(std::move(copy), tellFailure);
    if (const QString folder = FurtherCopies::folder(); !folder.isEmpty())
        m_copies.write([folder, kept = FurtherCopies::kept()](
                           Session &reader) { return FurtherCopies::write(reader, folder, kept); },
                       tellFailure);
}

void SessionDocument::runExclusively(BackgroundTask::Work work, std::function<void()> then)
{
    if (isBusy())
        return;
    m_then = std::move(then);
    m_task.start(std::move(work));
    Q_EMIT busyChanged(true);
}

void SessionDocument::runBesideReads(BackgroundTask::Work work, std::function<void()> then)
{
    if (isBusy())
        return;
    m_holdsReads = true;
    runExclusively(std::move(work), [this, then = std::move(then)] {
        then();
        takeHeld();
    });
}

bool SessionDocument::putOff(QObject *context, std::function<void()> then)
{
    if (!isBusy())
        return false;
    connect(
        this, &SessionDocument::busyChanged, context, [then = std::move(then)] { then(); },
        static_cast<Qt::ConnectionType>(Qt::QueuedConnection | Qt::SingleShotConnection));
    return true;
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
