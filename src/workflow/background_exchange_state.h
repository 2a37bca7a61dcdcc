#pragma once

#include "blocking_thread.h"
#include "opname/workflow/background_exchange.h"

#include <QElapsedTimer>
#include <QTimer>

#include <optional>
#include <stop_token>
#include <utility>
#include <vector>

namespace opname {

/// Rows on their way into the session, and what became of them. Work on another thread owns it, too: it may
/// end when the exchange is stopped or gone.
struct BackgroundExchange::Taking {
    std::shared_ptr<StationExchange> exchange;
    std::vector<PostedRow> rows;
    bool isGroup = false;
    Result<JournalExchange::Arrival> taken;
    bool movesIds = false;
    QStringList accounts; ///< of stations that are quarantined
    qint64 took = 0; ///< milliseconds

    // Of the exchange's thread.
    bool hasEnded = false;
    bool isGivenUp = false; ///< the exchange was stopped meanwhile

    void run(Session &session); ///< on its thread
    static QStringList quarantinesOf(const StationExchange &exchanged);
};

struct BackgroundExchange::State {
    State(Session &session, std::unique_ptr<JournalPost> opened, std::stop_source stopping)
        : exchange(std::make_shared<StationExchange>(session, StationExchange::sendsFor(*opened)))
        , post(std::move(opened))
        , stop(std::move(stopping))
        , thread([this] { post.reset(); })
    {
    }

    static constexpr int longestPause = 30'000; ///< milliseconds, without network

    bool isFull() const;
    qint64 untilTaking() const;
    std::vector<PostedRow> takeFirst(std::size_t count);
    void putBack(std::vector<PostedRow> first);

    // Of the session's thread; the first is used where the session is.
    std::shared_ptr<StationExchange> exchange;
    ExchangeState shown;
    QTimer timer;
    bool isAsking = false;
    bool hasAnswers = false;
    int failures = 0; ///< one after the other
    bool isCompared = false; ///< once
    QElapsedTimer sinceCompared;
    std::vector<PostedRow> waiting; ///< came, and are to be taken
    qint64 waitingBytes = 0;
    /// One after the other as long as they go in steps; else all together.
    struct LastTaking {
        QElapsedTimer since;
        qint64 took = 0; ///< milliseconds
    };
    LastTaking step;
    LastTaking group;
    bool needsGroup = false; ///< the next rows do not go in a step
    QTimer taking; ///< runs out when the next of them is due
    bool isTakingRefused = false;
    bool isRefused = false; ///< rows that were left

    // Of the exchanging thread while a piece of work is on its way, of the session's thread in between.
    std::unique_ptr<JournalPost> post;
    std::optional<std::vector<std::pair<QString, qint64>>> known; ///< to compare with
    std::vector<PostedRow> rows; ///< to leave
    bool wantsPage = false;
    qint64 place = 0; ///< read so far
    std::optional<PostStand> stand;
    std::optional<LeftRows> left;
    std::optional<PostPage> page;
    Outcome outcome;

    void ask();

    std::stop_source stop; ///< asked for on the session's thread
    BlockingThread thread;
};

} // namespace opname
