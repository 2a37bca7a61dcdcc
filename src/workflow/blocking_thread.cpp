#include "blocking_thread.h"

#include "opname/platform/process_tuning.h"

namespace opname {

BlockingThread::BlockingThread(std::function<void()> atEnd)
    : m_place(new QObject)
    , m_atEnd(std::move(atEnd))
{
    m_place->moveToThread(&m_thread);
    connect(&m_thread, &QThread::finished, m_place, &QObject::deleteLater);
    connect(&m_thread, &QThread::started, m_place, [] { giveWayToWindow(); });
    m_thread.start();
}

BlockingThread::~BlockingThread()
{
    end();
}

void BlockingThread::end()
{
    if (m_isEnding.exchange(true))
        return;
    QMetaObject::invokeMethod(
        m_place,
        [this] {
            m_atEnd();
            m_thread.quit();
        },
        Qt::QueuedConnection);
    m_thread.wait();
}

void BlockingThread::run(std::function<void()> work, std::function<void()> then)
{
    QMetaObject::invokeMethod(
        m_place,
        [this, work = std::move(work), then = std::move(then)] {
            if (m_isEnding)
                return;
            work();
            tell(then);
        },
        Qt::QueuedConnection);
}

void BlockingThread::tell(std::function<void()> news)
{
    QMetaObject::invokeMethod(this, std::move(news), Qt::QueuedConnection);
}

} // namespace opname
