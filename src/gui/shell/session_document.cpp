#include "session_document.h"

#include "opname/session/catalogue_queries.h"

#include <QSettings>

namespace opname {

namespace {

constexpr std::size_t keptScans = 500;

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

void SessionDocument::scan(const QString &read)
{
    if (isBusy()) {
        Q_EMIT failed({ErrorKind::Refused,
                       tr("The catalogue is being taken in or frozen. Scan when that is done."),
                       {}});
        return;
    }
    ScanStand stand = m_stand;
    stand.author = author();
    auto answer = m_desk->scan(read, stand);
    if (!answer) {
        Q_EMIT failed(answer.error());
        return;
    }
    m_recent.push_back(*answer);
    if (m_recent.size() > keptScans)
        m_recent.erase(m_recent.begin());
    Q_EMIT scanned(*answer);
}

void SessionDocument::undoLast()
{
    const std::vector<RowId> last = m_session->lastLiveScans(1, m_session->ownStation());
    if (!last.empty())
        undo(last.front());
}

void SessionDocument::undo(RowId scan)
{
    const auto done = m_session->undo(std::span(&scan, 1), author());
    if (!done) {
        Q_EMIT failed(done.error());
        return;
    }
    std::erase_if(m_recent, [&](const ScanAnswer &answer) { return answer.id == scan; });
    Q_EMIT undone();
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

void SessionDocument::notifyCatalogueChanged()
{
    Q_EMIT catalogueChanged();
    Q_EMIT changed();
}

} // namespace opname
