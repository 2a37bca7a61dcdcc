#include "shot_waits.h"

#include <QApplication>
#include <QElapsedTimer>

namespace opname {

void settle(int milliseconds)
{
    QElapsedTimer timer;
    timer.start();
    while (timer.elapsed() < milliseconds)
        QApplication::processEvents(QEventLoop::AllEvents, 20);
}

void await(const std::function<bool()> &isReady)
{
    QElapsedTimer timer;
    timer.start();
    while (!isReady() && timer.elapsed() < 60'000)
        QApplication::processEvents(QEventLoop::AllEvents, 20);
}

} // namespace opname
