#include "former_rows.h"

#include <utility>

namespace opname {

namespace {

/// One save: what steps answer is shared with them, because a step may be done after the wait for it ended.
class FormerRowsSave {
public:
    FormerRowsSave(Session &reader, const SessionSteps &steps)
        : m_steps(steps)
        , m_kept(reader)
    {
    }

    Outcome take(qint64 stockTakeId, const StockTakeRow &row)
    {
        ++m_rows;
        FormerStockTake::Row former{stockTakeId, row};
        const Result<bool> isKept = m_kept.holds(former);
        if (!isKept)
            return tl::unexpected(isKept.error());
        if (*isKept)
            return {};
        m_next.push_back(std::move(former));
        return m_next.size() < FormerStockTake::rowsAStep ? Outcome() : stageNext();
    }

    Result<qint64> end(const QString &target, const Author &author)
    {
        if (!m_next.empty())
            if (Outcome staged = stageNext(); !staged)
                return tl::unexpected(staged.error());
        if (!m_hasStaged)
            return m_rows;
        if (Outcome carried = carryOver(); !carried)
            return tl::unexpected(carried.error());
        const Result<QByteArray> digest = m_kept.stagedDigest();
        if (!digest)
            return tl::unexpected(digest.error());
        Outcome done = m_steps([target, author, rows = m_rows, digest = *digest](Session &session) {
            return FormerStockTake(session).keepStaged(target, rows, digest, author);
        });
        if (done)
            done = dropUnkept();
        if (!done)
            return tl::unexpected(done.error());
        return m_rows;
    }

private:
    Outcome stageNext()
    {
        if (!std::exchange(m_hasStaged, true))
            if (Outcome dropped = dropUnkept(); !dropped)
                return dropped;
        return m_steps([rows = std::exchange(m_next, {})](Session &session) {
            return FormerStockTake(session).stage(rows);
        });
    }

    Outcome carryOver()
    {
        const auto place = std::make_shared<std::optional<FormerStockTake::Place>>(FormerStockTake::Place());
        Outcome done;
        while (done && *place)
            done = m_steps([place](Session &session) -> Outcome {
                auto next = FormerStockTake(session).carryOver(**place);
                if (!next)
                    return tl::unexpected(next.error());
                *place = *next;
                return {};
            });
        return done;
    }

    Outcome dropUnkept()
    {
        const auto isMore = std::make_shared<bool>(true);
        Outcome done;
        while (done && *isMore)
            done = m_steps([isMore](Session &session) -> Outcome {
                const Result<bool> more = FormerStockTake(session).dropUnkept();
                if (!more)
                    return tl::unexpected(more.error());
                *isMore = *more;
                return {};
            });
        return done;
    }

    const SessionSteps &m_steps;
    FormerStockTake m_kept;
    std::vector<FormerStockTake::Row> m_next;
    qint64 m_rows = 0;
    bool m_hasStaged = false;
};

} // namespace

Result<qint64> saveFormerRows(LibrarySystem &library, Session &reader, const SessionSteps &steps,
                              const QString &target, const Author &author)
{
    FormerRowsSave save(reader, steps);
    const Outcome visited = library.visitStockTakeRows(
        [&](qint64 stockTakeId, const StockTakeRow &row) { return save.take(stockTakeId, row); });
    if (!visited)
        return tl::unexpected(visited.error());
    return save.end(target, author);
}

} // namespace opname
