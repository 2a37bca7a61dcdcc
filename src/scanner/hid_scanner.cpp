#include "opname/scanner/hid_scanner.h"

#include "opname/scanner/hid_report.h"

#include <QSemaphore>
#include <QThread>
#include <atomic>

namespace opname {

struct HidScanner::Line {
    std::atomic<bool> isStopping = false;
    QSemaphore wakes; ///< ends the pause before the next try
};

HidScanner::HidScanner(QString device, HidBus bus, QObject *parent)
    : QObject(parent)
    , m_device(std::move(device))
    , m_bus(std::move(bus))
{
}

HidScanner::~HidScanner()
{
    endThread();
}

void HidScanner::start()
{
    if (m_thread != nullptr)
        return;
    m_line = std::make_shared<Line>();
    m_thread.reset(QThread::create([this, line = m_line, device = m_device, bus = m_bus] {
        const auto tell = [this, line](ScannerState state, const Error &problem = {}) {
            QMetaObject::invokeMethod(
                this, [this, line, state, problem] { take(line, state, problem); }, Qt::QueuedConnection);
        };
        const auto give = [this, line](const QString &text) {
            QMetaObject::invokeMethod(
                this,
                [this, line, text] {
                    if (line != m_line)
                        return;
                    if (text.isEmpty())
                        Q_EMIT readDamaged();
                    else
                        Q_EMIT read(text);
                },
                Qt::QueuedConnection);
        };
        while (!line->isStopping) {
            auto opened = bus.open(device);
            tell(opened ? ScannerState::Listening : ScannerState::Lost, opened ? Error{} : opened.error());
            HidReportReader reports;
            while (opened && !line->isStopping) {
                const Result<QByteArray> report = (*opened)->read(readPause);
                if (!report) {
                    tell(ScannerState::Lost, report.error());
                    break;
                }
                const HidReportReader::Answer answer = reports.add(*report);
                if (answer == HidReportReader::Answer::Finished)
                    give(reports.take());
                else if (answer == HidReportReader::Answer::Damaged)
                    give(QString());
            }
            line->wakes.tryAcquire(1, retryPause);
        }
    }));
    m_thread->start();
}

void HidScanner::endThread()
{
    if (m_thread == nullptr)
        return;
    m_line->isStopping = true;
    m_line->wakes.release();
    m_thread->wait();
    m_thread.reset();
    m_line.reset();
}

void HidScanner::stop()
{
    endThread();
    take(nullptr, ScannerState::Stopped, {});
}

void HidScanner::tryNow()
{
    if (m_state == ScannerState::Lost && m_line != nullptr)
        m_line->wakes.release();
}

void HidScanner::take(const std::shared_ptr<Line> &line, ScannerState state, const Error &problem)
{
    const bool isNews = state != m_state || problem.message != m_problem.message;
    if (line != m_line || !isNews)
        return;
    m_state = state;
    m_problem = problem;
    Q_EMIT stateChanged();
}

} // namespace opname
