#pragma once

#include "catalogue_batch.h"
#include "opname/domain/error.h"

#include <chrono>
#include <condition_variable>
#include <deque>
#include <mutex>
#include <optional>

namespace opname {

/// A few batches between the reading and the taking thread: neither gets far ahead of the other.
class BatchQueue {
public:
    /// Waits for room. False once the taking side has stopped.
    bool push(CatalogueBatch batch)
    {
        std::unique_lock lock(m_mutex);
        m_changed.wait(lock, [&] { return m_batches.size() < most || m_isStopped; });
        if (m_isStopped)
            return false;
        m_batches.push_back(std::move(batch));
        m_changed.notify_all();
        return true;
    }

    /// Waits for the next batch, at most `patience`: `batch` stays empty when none came. False at the end.
    bool pop(std::optional<CatalogueBatch> &batch, std::chrono::milliseconds patience)
    {
        batch.reset();
        std::unique_lock lock(m_mutex);
        m_changed.wait_for(lock, patience, [&] { return !m_batches.empty() || m_isFinished; });
        if (m_batches.empty())
            return !m_isFinished;
        batch = std::move(m_batches.front());
        m_batches.pop_front();
        m_changed.notify_all();
        return true;
    }

    /// The reading side is through, with this result.
    void finish(Outcome outcome)
    {
        const std::lock_guard lock(m_mutex);
        m_outcome = std::move(outcome);
        m_isFinished = true;
        m_changed.notify_all();
    }

    /// The taking side wants no more.
    void stop()
    {
        const std::lock_guard lock(m_mutex);
        m_isStopped = true;
        m_batches.clear();
        m_changed.notify_all();
    }

    Outcome outcome()
    {
        const std::lock_guard lock(m_mutex);
        return m_outcome;
    }

private:
    static constexpr std::size_t most = 3;
    std::mutex m_mutex;
    std::condition_variable m_changed;
    std::deque<CatalogueBatch> m_batches;
    Outcome m_outcome;
    bool m_isFinished = false;
    bool m_isStopped = false;
};

} // namespace opname
