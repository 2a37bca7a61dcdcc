#include "slims_link.h"

#include <QSettings>

#include <algorithm>

namespace opname {

namespace {

const QString refreshKey = QStringLiteral("refresh_minutes");
constexpr int refreshAtFirst = 15; // what is lent and brought back in between is not seen
constexpr int longestRefresh = 24 * 60;

qint64 countOf(const std::vector<CirculationEvent> &events, CirculationEvent::Kind kind)
{
    return std::count_if(events.begin(), events.end(),
                         [kind](const CirculationEvent &event) { return event.kind == kind; });
}

/// Nobody is asked for the password of an account that has none, as it has shown.
void noteOpenAccount(ConnectionSecrets &kept, const QString &address, const SourceSecrets &used)
{
    if (isLibraryAddress(address) && used.password.isEmpty() && used.token.isEmpty())
        kept.useForThisRun(sourceLabel(address), {});
}

} // namespace

SlimsLink::SlimsLink(QObject *parent)
    : QObject(parent)
{
    connect(&m_refreshTimer, &QTimer::timeout, this, [this] {
        const bool isCounting =
            m_document != nullptr && !m_document->isBusy() && m_document->session().isFrozen();
        if (isCounting && !m_isPulling && connection())
            pull(connection()->address);
    });
    setRefreshMinutes(refreshMinutes());
}

SlimsLink::~SlimsLink()
{
    m_laterPull.reset();
    BackgroundTask::abandon(std::move(m_watching));
}

void SlimsLink::setDocument(SessionDocument *document)
{
    if (m_document != nullptr)
        m_document->disconnect(this);
    m_laterPull.reset();
    BackgroundTask::abandon(std::move(m_watching));
    m_borrowerCall.cancel();
    m_isAskingSecret = false;
    m_document = document;
    m_reach.reset();
    m_circulation = 0;
    m_freshEvents.clear();
    setPulling(false);
    if (m_document != nullptr) {
        connect(&m_document->task(), &BackgroundTask::progressed, this,
                [this](double, qint64 done, qint64 total) {
                    if (m_isPulling)
                        Q_EMIT progressed(done, total);
                });
        readCirculation(m_document->session().journalLength());
    }
}

std::optional<Connection> SlimsLink::connection() const
{
    return m_document == nullptr || m_document->isBusy()
        ? std::nullopt
        : m_connections.ofSource(m_document->session().catalogueSource());
}

QString SlimsLink::sourceAddress() const
{
    if (const auto known = connection())
        return known->address;
    const QString source =
        m_document == nullptr || m_document->isBusy() ? QString() : m_document->session().catalogueSource();
    return isDemonstration(source) ? source : QString();
}

void SlimsLink::withSecrets(const QString &address, QObject *context,
                            std::function<void(const SourceSecrets &)> then)
{
    if (!isLibraryAddress(address)) {
        then({});
        return;
    }
    m_secrets.find(sourceLabel(address), context,
                   [address, then = std::move(then)](const ConnectionSecrets::Found &found) {
                       then(secretsFor(address, found.secret));
                   });
}

void SlimsLink::pull(const QString &address)
{
    if (m_isPulling || m_document == nullptr || m_document->isBusy())
        return;
    setPulling(true);
    m_isAskingSecret = true;
    withSecrets(address, this, [this, address, number = ++m_pulls](const SourceSecrets &secrets) {
        if (number != m_pulls || !std::exchange(m_isAskingSecret, false))
            return;
        if (m_document->isBusy())
            setPulling(false);
        else if (m_document->session().isFrozen())
            pullAfterFreeze(address, secrets);
        else
            pullBeforeFreeze(address, secrets);
    });
}

void SlimsLink::pullBeforeFreeze(const QString &address, const SourceSecrets &secrets)
{
    auto report = std::make_shared<Result<PullReport>>(PullReport{});
    auto events = std::make_shared<std::vector<CirculationEvent>>();
    m_document->runExclusively(
        [document = m_document.data(), report, events, address, secrets,
         author = m_document->author()](const BackgroundTask::Watcher &watcher) {
            auto source = openCatalogueSource(address, secrets);
            if (!source) {
                *report = tl::unexpected(source.error());
                return;
            }
            Session &session = document->session();
            const bool isSameSource = session.catalogueSource() == (*source)->label();
            const std::vector<ListedLoan> before =
                isSameSource ? session.catalogue().loans() : std::vector<ListedLoan>();
            *report = Preparation(session, author).pull(**source, [&](const PullProgress &progress) {
                return watcher(-1, progress.done, progress.total);
            });
            if (*report && isSameSource && session.loansKnown())
                *events = CirculationWatch::between(before, session.catalogue().loans(), session.pulled());
        },
        [this, report, events, address, secrets] {
            if (*report) {
                m_freshEvents = std::move(*events);
                noteOpenAccount(m_secrets, address, secrets);
            }
            endPull(address, *report);
        });
}

void SlimsLink::makeLaterPull()
{
    m_laterPull = std::make_unique<BackgroundPull>(m_document->session());
    connect(m_document, &SessionDocument::busyChanged, m_laterPull.get(), &BackgroundPull::hold);
    connect(m_laterPull.get(), &BackgroundPull::progressed, this, &SlimsLink::progressed);
}

void SlimsLink::pullAfterFreeze(const QString &address, const SourceSecrets &secrets)
{
    makeLaterPull();
    const qint64 before = m_document->session().journalLength();
    connect(m_laterPull.get(), &BackgroundPull::finished, this,
            [this, address, secrets, before](const PullReport &report) {
                noteOpenAccount(m_secrets, address, secrets);
                readCirculation(before);
                endPull(address, report);
            });
    connect(m_laterPull.get(), &BackgroundPull::failed, this,
            [this, address](const Error &error) { endPull(address, tl::unexpected(error)); });
    m_laterPull->start(address, secrets, m_document->author());
}

void SlimsLink::endPull(const QString &address, const Result<PullReport> &report)
{
    setPulling(false);
    if (report) {
        noteReach({});
        Q_EMIT pulled(address, *report);
    } else {
        noteReach(tl::unexpected(report.error()));
        Q_EMIT pullFailed(report.error());
    }
    if (m_document != nullptr)
        m_document->notifyCatalogueChanged();
}

void SlimsLink::takeLoansFrom(const QString &csvPath)
{
    if (m_isPulling || m_document == nullptr || m_document->isBusy())
        return;
    setPulling(true);
    if (m_document->session().isFrozen()) {
        makeLaterPull();
        connect(m_laterPull.get(), &BackgroundPull::loansTaken, this,
                [this, before = m_document->session().journalLength()](const LoansTaken &taken) {
                    readCirculation(before);
                    endLoans(taken);
                });
        connect(m_laterPull.get(), &BackgroundPull::failed, this,
                [this](const Error &error) { endLoans(tl::unexpected(error)); });
        m_laterPull->startLoans(csvPath, m_document->author());
        return;
    }
    auto taken = std::make_shared<Result<LoansTaken>>(LoansTaken());
    m_document->runExclusively(
        [session = &m_document->session(), author = m_document->author(), taken,
         csvPath](const BackgroundTask::Watcher &watcher) {
            *taken = Preparation(*session, author).takeLoansFrom(csvPath, [&](const PullProgress &progress) {
                return watcher(-1, progress.done, progress.total);
            });
        },
        [this, taken] { endLoans(*taken); });
}

void SlimsLink::endLoans(const Result<LoansTaken> &taken)
{
    setPulling(false);
    if (taken)
        Q_EMIT loansTaken(*taken);
    else
        Q_EMIT loansFailed(taken.error());
    if (m_document != nullptr)
        m_document->notifyCatalogueChanged();
}

void SlimsLink::cancelPull()
{
    if (!m_isPulling)
        return;
    if (std::exchange(m_isAskingSecret, false)) {
        setPulling(false);
        return;
    }
    m_document->task().cancel();
    if (m_laterPull != nullptr)
        m_laterPull->cancel();
}

void SlimsLink::setPulling(bool isPulling)
{
    if (std::exchange(m_isPulling, isPulling) != isPulling)
        Q_EMIT pullingChanged(isPulling);
}

void SlimsLink::noteReach(const Outcome &outcome)
{
    const bool isOfSlims = outcome || outcome.error().kind == ErrorKind::SlimsUnreachable
        || outcome.error().kind == ErrorKind::SlimsRefused;
    if (!isOfSlims || m_document == nullptr)
        return;
    m_reach = Reach{outcome.has_value(), QDateTime::currentDateTime(),
                    outcome ? QString() : outcome.error().message};
    Q_EMIT reachChanged();
}

void SlimsLink::readCirculation(qint64 freshSince)
{
    if (!m_document->session().isFrozen())
        return;
    auto events = std::make_shared<std::vector<CirculationEvent>>();
    BackgroundTask::abandon(std::move(m_watching));
    m_watching = std::make_unique<BackgroundTask>();
    connect(m_watching.get(), &BackgroundTask::finished, this, [this, events, freshSince] {
        m_circulation = countOf(*events, CirculationEvent::Kind::Lent)
            + countOf(*events, CirculationEvent::Kind::Returned);
        m_freshEvents.clear();
        std::copy_if(events->begin(), events->end(), std::back_inserter(m_freshEvents),
                     [freshSince](const CirculationEvent &event) { return event.seq > freshSince; });
        Q_EMIT circulationChanged();
        const qint64 lent = countOf(m_freshEvents, CirculationEvent::Kind::Lent);
        const qint64 returned = countOf(m_freshEvents, CirculationEvent::Kind::Returned);
        if (lent + returned > 0)
            Q_EMIT circulationFound(lent, returned);
    });
    m_watching->start([events, path = m_document->session().path()](const BackgroundTask::Watcher &) {
        if (auto reader = Session::open(path, Session::Access::Read))
            *events = CirculationWatch(**reader).events().value_or(std::vector<CirculationEvent>());
    });
}

void SlimsLink::askBorrowers(const QString &loansSource, std::vector<qint64> loanIds,
                             std::function<void(const Result<Borrowers> &)> then)
{
    const auto known = m_connections.ofSource(loansSource);
    if (!known) {
        then(failure(ErrorKind::Refused,
                     tr("The loans came from “%1”, which knows no borrowers. Refresh them over a connection "
                        "to SLiMS first.")
                         .arg(loansSource)));
        return;
    }
    withSecrets(known->address, this,
                [this, address = known->address, loanIds = std::move(loanIds),
                 then = std::move(then)](const SourceSecrets &secrets) {
                    auto names = std::make_shared<Borrowers>();
                    m_borrowerCall.start(
                        address, secrets,
                        [names, loanIds](LibrarySystem &library) -> Outcome {
                            const auto told = library.borrowerNames(loanIds);
                            if (!told)
                                return tl::unexpected(told.error());
                            for (const auto &[loan, name] : *told)
                                names->insert(loan, name);
                            return {};
                        },
                        [this, names, then](const Outcome &outcome) {
                            noteReach(outcome);
                            if (outcome)
                                then(*names);
                            else
                                then(tl::unexpected(outcome.error()));
                        });
                });
}

int SlimsLink::refreshMinutes() const
{
    return std::clamp(QSettings().value(refreshKey, refreshAtFirst).toInt(), 0, longestRefresh);
}

void SlimsLink::setRefreshMinutes(int minutes)
{
    const int kept = std::clamp(minutes, 0, longestRefresh);
    if (kept != refreshMinutes())
        QSettings().setValue(refreshKey, kept);
    m_refreshTimer.stop();
    if (kept > 0)
        m_refreshTimer.start(std::chrono::minutes(kept));
}

} // namespace opname
