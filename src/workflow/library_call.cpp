#include "opname/workflow/library_call.h"

#include <utility>

namespace opname {

LibraryCall::LibraryCall(QObject *parent)
    : QObject(parent)
{
}

LibraryCall::~LibraryCall()
{
    giveUp();
}

void LibraryCall::start(const QString &address, const SourceSecrets &secrets, Question question, Then then)
{
    giveUp();
    m_then = std::move(then);
    m_stop = {};
    m_task = std::make_unique<BackgroundTask>();
    auto outcome = std::make_shared<Outcome>();
    connect(m_task.get(), &BackgroundTask::finished, this, [this, outcome] {
        m_task.release()->deleteLater();
        if (const Then answered = std::exchange(m_then, {}))
            answered(*outcome);
    });
    m_task->start([outcome, address, secrets, stop = m_stop.get_token(),
                   question = std::move(question)](const BackgroundTask::Watcher &) {
        auto library = openLibrarySystem(address, secrets, stop);
        *outcome = library ? question(**library) : Outcome(tl::unexpected(library.error()));
    });
}

void LibraryCall::cancel()
{
    if (!isRunning())
        return;
    giveUp();
    if (const Then answered = std::exchange(m_then, {}))
        answered(failure(ErrorKind::Cancelled, tr("Cancelled. Nothing was changed.")));
}

void LibraryCall::giveUp()
{
    m_stop.request_stop();
    BackgroundTask::abandon(std::move(m_task));
}

} // namespace opname
