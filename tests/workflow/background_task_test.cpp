#include "opname/workflow/background_task.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QThread>
#include <gtest/gtest.h>

namespace opname {
namespace {

bool waitUntil(const std::function<bool()> &isTrue)
{
    QElapsedTimer timer;
    timer.start();
    while (!isTrue() && timer.elapsed() < 5000)
        QCoreApplication::processEvents(QEventLoop::AllEvents, 10);
    return isTrue();
}

TEST(BackgroundTaskTest, RunsBesideAndTellsItsEndOnTheOwnersThread)
{
    BackgroundTask task;
    QThread *told = nullptr;
    QThread *worked = nullptr;
    qint64 lastDone = -1;
    QObject::connect(&task, &BackgroundTask::progressed, &task,
                     [&](double, qint64 done, qint64) { lastDone = done; });
    QObject::connect(&task, &BackgroundTask::finished, &task, [&] { told = QThread::currentThread(); });
    task.start([&](const BackgroundTask::Watcher &watcher) {
        worked = QThread::currentThread();
        EXPECT_TRUE(watcher(0.5, 7, 14));
    });
    ASSERT_TRUE(waitUntil([&] { return told != nullptr; }));
    EXPECT_EQ(told, QThread::currentThread());
    EXPECT_NE(worked, told);
    EXPECT_EQ(lastDone, 7);
    EXPECT_FALSE(task.isRunning());
}

TEST(BackgroundTaskTest, CancelledWorkHearsItFromItsWatcher)
{
    BackgroundTask task;
    bool isFinished = false;
    std::atomic<int> rounds = 0;
    QObject::connect(&task, &BackgroundTask::finished, &task, [&] { isFinished = true; });
    task.start([&](const BackgroundTask::Watcher &watcher) {
        while (watcher(-1, rounds, 0)) {
            ++rounds;
            QThread::msleep(1);
        }
    });
    ASSERT_TRUE(waitUntil([&] { return rounds > 0; }));
    EXPECT_TRUE(task.isRunning());
    task.cancel();
    EXPECT_TRUE(waitUntil([&] { return isFinished; }));
}

TEST(BackgroundTaskTest, ProgressIsToldAtMostTwentyTimesASecond)
{
    BackgroundTask task;
    int told = 0;
    bool isFinished = false;
    QObject::connect(&task, &BackgroundTask::progressed, &task, [&] { ++told; });
    QObject::connect(&task, &BackgroundTask::finished, &task, [&] { isFinished = true; });
    task.start([](const BackgroundTask::Watcher &watcher) {
        QElapsedTimer timer;
        timer.start();
        for (qint64 i = 0; timer.elapsed() < 300; ++i)
            watcher(0.1, i, 0);
    });
    ASSERT_TRUE(waitUntil([&] { return isFinished; }));
    EXPECT_GE(told, 1);
    EXPECT_LE(told, 8);
}

TEST(BackgroundTaskTest, DestroyingItEndsTheWork)
{
    std::atomic<bool> hasEnded = false;
    {
        BackgroundTask task;
        task.start([&](const BackgroundTask::Watcher &watcher) {
            while (watcher(-1, 0, 0))
                QThread::msleep(1);
            hasEnded = true;
        });
    }
    EXPECT_TRUE(hasEnded);
}

TEST(BackgroundTaskTest, CanBeStartedAgainFromItsEnd)
{
    BackgroundTask task;
    int ends = 0;
    QObject::connect(&task, &BackgroundTask::finished, &task, [&] {
        if (++ends < 3)
            task.start([](const BackgroundTask::Watcher &) {});
    });
    task.start([](const BackgroundTask::Watcher &) {});
    EXPECT_TRUE(waitUntil([&] { return ends == 3; }));
}

} // namespace
} // namespace opname
