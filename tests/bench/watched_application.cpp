#include "watched_application.h"

#include <QElapsedTimer>
#include <QEvent>
#include <QMetaEnum>
#include <QThread>
#include <QTimer>

#include <algorithm>
#include <utility>

namespace opname::bench {

namespace {

constexpr std::size_t mostKept = 3;

QString nameOf(const QObject &receiver)
{
    QString name = QString::fromLatin1(receiver.metaObject()->className());
    if (const auto *timer = qobject_cast<const QTimer *>(&receiver))
        name += QStringLiteral(" of %1 ms").arg(timer->interval());
    return receiver.objectName().isEmpty() ? name : QString(name + u' ' + receiver.objectName());
}

} // namespace

bool WatchedApplication::notify(QObject *receiver, QEvent *event)
{
    if (QThread::currentThread() != thread())
        return QApplication::notify(receiver, event);
    if (receiver == m_watched && event->type() == QEvent::Paint)
        m_wasPainted = true;
    if (m_depth > 0)
        return QApplication::notify(receiver, event);

    // Neither needs to be there any more afterwards.
    const QEvent::Type type = event->type();
    const QPointer<QObject> kept = receiver;
    const ThreadTime before = ThreadTime::now();
    QElapsedTimer timer;
    timer.start();
    ++m_depth;
    const bool isAccepted = QApplication::notify(receiver, event);
    --m_depth;
    const double milliseconds = double(timer.nsecsElapsed()) / 1e6;
    if (m_busiest.size() < mostKept || milliseconds > m_busiest.back().milliseconds) {
        const Busy busy{milliseconds, ThreadTime::now().since(before),
                        QString::fromLatin1(QMetaEnum::fromType<QEvent::Type>().valueToKey(type)) + u" to "
                            + (kept ? nameOf(*kept) : QStringLiteral("one that is gone"))
                            + (m_doing.isEmpty() ? QString() : QString(u" ("_qs + m_doing + u')'))};
        const auto place = std::find_if(m_busiest.begin(), m_busiest.end(),
                                        [&](const Busy &other) { return other.milliseconds < milliseconds; });
        m_busiest.insert(place, busy);
        if (m_busiest.size() > mostKept)
            m_busiest.pop_back();
    }
    if (std::exchange(m_wasPainted, false))
        Q_EMIT painted();
    return isAccepted;
}

} // namespace opname::bench
