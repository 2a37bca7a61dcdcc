#include "stations_link.h"

#include "language.h"
#include "opname/report/locale_text.h"

#include <QSettings>

#include <algorithm>

namespace opname {

namespace {

QString keyOf(const Session &session)
{
    return QStringLiteral("stations/") + session.id();
}

QString timeOf(const QDateTime &utc)
{
    const QDateTime time = utc.toLocalTime();
    return time.date() == QDate::currentDate() ? Language::clockTime(time.time())
                                               : LocaleText(Language::current()).dateTime(utc);
}

} // namespace

StationsLink::StationsLink(SlimsLink *slims, QObject *parent)
    : QObject(parent)
    , m_slims(slims)
{
}

void StationsLink::setDocument(SessionDocument *document)
{
    m_exchange.reset();
    m_document = document;
    m_connection.clear();
    m_problem.clear();
    if (document != nullptr) {
        m_exchange = std::make_unique<BackgroundExchange>(document->session());
        m_exchange->setMayTake(m_mayTake);
        m_exchange->setBeside([document](std::function<void()> work, std::function<void()> then) {
            if (document->isBusy())
                return false;
            document->runBesideReads([work = std::move(work)](const BackgroundTask::Watcher &) { work(); },
                                     std::move(then));
            return true;
        });
        connect(m_exchange.get(), &BackgroundExchange::stateChanged, this, &StationsLink::stateChanged);
        connect(m_exchange.get(), &BackgroundExchange::received, this, &StationsLink::takeOver);
        connect(document, &SessionDocument::busyChanged, m_exchange.get(), &BackgroundExchange::hold);
        for (const auto change : {&SessionDocument::changed, &SessionDocument::undone})
            connect(document, change, m_exchange.get(), &BackgroundExchange::wake);
        connect(document, &SessionDocument::scanned, m_exchange.get(), &BackgroundExchange::wake);
        m_connection = QSettings().value(keyOf(document->session())).toString();
        if (!m_slims->connections().named(m_connection))
            m_connection.clear();
        if (isOn())
            begin();
    }
    Q_EMIT stateChanged();
}

QStringList StationsLink::connectionNames() const
{
    QStringList names;
    if (const auto own = m_slims->connection())
        names.append(own->name);
    for (const Connection &connection : m_slims->connections().all())
        if (!names.contains(connection.name))
            names.append(connection.name);
    return names;
}

void StationsLink::setMayTake(std::function<bool()> mayTake)
{
    m_mayTake = std::move(mayTake);
    if (m_exchange != nullptr)
        m_exchange->setMayTake(m_mayTake);
}

void StationsLink::switchOn(const QString &connectionName)
{
    if (m_document == nullptr || !m_slims->connections().named(connectionName))
        return;
    m_connection = connectionName;
    QSettings().setValue(keyOf(m_document->session()), connectionName);
    begin();
}

void StationsLink::switchOff()
{
    if (m_document == nullptr)
        return;
    m_connection.clear();
    m_problem.clear();
    QSettings().remove(keyOf(m_document->session()));
    m_exchange->stop();
    Q_EMIT stateChanged();
}

void StationsLink::begin()
{
    m_problem.clear();
    const auto connection = m_slims->connections().named(m_connection);
    m_slims->withSecrets(connection->address, m_exchange.get(),
                         [this, name = m_connection, address = connection->address](SourceSecrets secrets) {
                             if (name != m_connection)
                                 return;
                             if (secrets.password.isEmpty() && secrets.token.isEmpty())
                                 secrets = secretsFor(address,
                                                      qEnvironmentVariable(address.startsWith(u"http")
                                                                               ? "OPNAME_TOKEN"
                                                                               : "OPNAME_PASSWORD"));
                             if (const Outcome begun = m_exchange->start(address, secrets); !begun)
                                 m_problem = begun.error().message;
                             m_exchange->hold(m_document->isBusy());
                             Q_EMIT stateChanged();
                         });
}

void StationsLink::takeOver(qint64, BackgroundExchange::Reach reach)
{
    if (reach == BackgroundExchange::Reach::Scans) {
        m_document->notifyOthersScanned();
        return;
    }
    if (reach == BackgroundExchange::Reach::Ids)
        m_document->recallScans();
    m_document->correctScans();
    if (reach == BackgroundExchange::Reach::Ids)
        m_document->notifyCatalogueChanged();
    else
        m_document->notifyChanged();
}

ExchangeState StationsLink::state() const
{
    return m_exchange != nullptr ? m_exchange->state() : ExchangeState();
}

QString StationsLink::text() const
{
    if (!isOn())
        return {};
    if (!m_problem.isEmpty())
        return m_problem;
    const ExchangeState state = this->state();
    QStringList said;
    if (state.isConnected)
        said.append(tr("Connected; last exchange at %1.").arg(timeOf(state.exchanged)));
    else if (state.offlineSince.isValid())
        said.append(tr("Not connected since %1. Scanning goes on, and what is missing follows.")
                        .arg(timeOf(state.offlineSince)));
    else
        said.append(tr("Connecting…"));
    if (state.unsent)
        said.append(*state.unsent == 0
                        ? tr("The others can have everything of this laptop.")
                        : tr("%n row(s) of this laptop are not at SLiMS yet.", nullptr,
                             static_cast<int>(std::min<qint64>(*state.unsent, 1'000'000'000))));
    if (!state.problem.isEmpty())
        said.append(state.problem);
    said += state.accounts;
    return said.join(u' ');
}

} // namespace opname
