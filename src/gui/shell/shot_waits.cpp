#include "shot_waits.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QThread>

namespace opname {

namespace {

/// The event loop, with a rest: what is waited for needs the processor.
void turn()
{
    QApplication::processEvents(QEventLoop::AllEvents, 20);
    QThread::msleep(5);
}

} // namespace

void settle(int milliseconds)
{
    QElapsedTimer timer;
    timer.start();
    while (timer.elapsed() < milliseconds)
        turn();
}

void await(const std::function<bool()> &isReady)
{
    QElapsedTimer timer;
    timer.start();
    while (!isReady() && timer.elapsed() < 60'000)
        turn();
}

} // namespace opname
