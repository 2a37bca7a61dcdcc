#include "session_copies.h"

namespace opname {

SessionCopies::SessionCopies(QString sessionPath, QObject *parent)
    : QObject(parent)
    , m_sessionPath(std::move(sessionPath))
{
    connect(&m_task, &BackgroundTask::finished, this, [this] {
        const Wanted written = std::move(m_wanted.front());
        m_wanted.pop_front();
        const Outcome outcome = *m_outcome;
        if (m_wanted.empty())
            Q_EMIT allWritten();
        else
            writeFirst();
        written.then(outcome);
    });
}

void SessionCopies::write(Copy copy, Then then)
{
    m_wanted.push_back({std::move(copy), std::move(then)});
    if (m_wanted.size() == 1)
        writeFirst();
}

void SessionCopies::writeFirst()
{
    m_outcome = std::make_shared<Outcome>();
    m_task.start([outcome = m_outcome, copy = m_wanted.front().copy,
                  path = m_sessionPath](const BackgroundTask::Watcher &) {
        const auto reader = Session::open(path, Session::Access::Read);
        *outcome = reader ? copy(**reader) : Outcome(tl::unexpected(reader.error()));
    });
}

} // namespace opname
