#include "opname/workflow/background_taking.h"

#include "opname/session/session.h"
#include "opname/workflow/background_task.h"

#include <QTimer>

#include <algorithm>
#include <utility>

namespace opname {

namespace {

constexpr qsizetype entriesAStep = 500;

} // namespace

/// What a file says. The work on the thread owns it along, because it may go on after its end.
class BackgroundTaking::List {
public:
    List() = default;
    virtual ~List() = default;
    Q_DISABLE_COPY_MOVE(List)

    virtual Outcome read(Session &reader, const QString &path, const RowWatcher &watcher) = 0;
    virtual qsizetype size() const = 0;
    /// Answers how many of these entries were new. Not for more than the list has.
    virtual Result<qint64> record(Session &writer, qsizetype from, qsizetype count, const Author &author) = 0;
    /// All is recorded, of which `changed` entries were new.
    virtual Outcome tell(BackgroundTaking &taking, qint64 changed) = 0; ///< by the signal
};

class BackgroundTaking::WeededCodes : public List {
public:
    Outcome read(Session &reader, const QString &path, const RowWatcher &watcher) override
    {
        auto file = Weeding(reader).read(path, watcher);
        if (!file)
            return tl::unexpected(file.error());
        m_file = std::move(*file);
        return {};
    }

    qsizetype size() const override { return m_file.codes.size(); }

    Result<qint64> record(Session &writer, qsizetype from, qsizetype count, const Author &author) override
    {
        return WeedingList(writer).add(m_file.codes.mid(from, count), m_file.name, author);
    }

    Outcome tell(BackgroundTaking &taking, qint64 changed) override
    {
        const auto listed = WeedingList(taking.m_session).count();
        if (!listed)
            return tl::unexpected(listed.error());
        Q_EMIT taking.weedingTaken({*listed, changed});
        return {};
    }

private:
    Weeding::File m_file;
};

class BackgroundTaking::GoodsNumbers : public List {
public:
    Outcome read(Session &reader, const QString &path, const RowWatcher &watcher) override
    {
        auto file = GoodsMapping::read(path, watcher);
        if (!file)
            return tl::unexpected(file.error());
        auto taken = GoodsMapping(reader).check(*file, watcher);
        if (!taken)
            return tl::unexpected(taken.error());
        m_file = std::move(*file);
        m_taken = std::move(*taken);
        return {};
    }

    qsizetype size() const override { return static_cast<qsizetype>(m_file.rows.size()); }

    Result<qint64> record(Session &writer, qsizetype from, qsizetype count, const Author &author) override
    {
        std::vector<GoodsNumber> numbers;
        for (qsizetype i = from; i < from + count; ++i)
            numbers.push_back(m_file.rows[static_cast<std::size_t>(i)].number);
        return GoodsRegister(writer).take(numbers, m_file.name, author);
    }

    Outcome tell(BackgroundTaking &taking, qint64 changed) override
    {
        const auto mapped = GoodsRegister(taking.m_session).count();
        if (!mapped)
            return tl::unexpected(mapped.error());
        m_taken.changed = changed;
        m_taken.mapped = *mapped;
        Q_EMIT taking.numbersTaken(m_taken);
        return {};
    }

private:
    GoodsMapping::File m_file;
    GoodsMapping::Taken m_taken;
};

struct BackgroundTaking::State {
    std::shared_ptr<List> list;
    std::shared_ptr<Outcome> read; ///< written by the task, read when it has finished
    std::unique_ptr<BackgroundTask> task;
    Author author;
    qsizetype recorded = 0; ///< entries
    qint64 changed = 0;
    bool isRunning = false;
    bool isCancelled = false;
    bool isHeld = false;
    bool waits = false; ///< for the session, to go on
};

BackgroundTaking::BackgroundTaking(Session &session, QObject *parent)
    : QObject(parent)
    , m_session(session)
    , m(std::make_unique<State>())
{
}

BackgroundTaking::~BackgroundTaking()
{
    BackgroundTask::abandon(std::move(m->task));
}

void BackgroundTaking::startWeeding(const QString &path, const Author &author)
{
    begin(std::make_shared<WeededCodes>(), path, author);
}

void BackgroundTaking::startNumbers(const QString &path, const Author &author)
{
    begin(std::make_shared<GoodsNumbers>(), path, author);
}

void BackgroundTaking::begin(std::shared_ptr<List> list, const QString &path, const Author &author)
{
    if (m->isRunning)
        return;
    const bool isHeld = m->isHeld;
    BackgroundTask::abandon(std::move(m->task));
    *m = State();
    m->isHeld = isHeld;
    m->isRunning = true;
    m->author = author;
    m->list = std::move(list);
    m->read = std::make_shared<Outcome>();
    m->task = std::make_unique<BackgroundTask>();
    connect(m->task.get(), &BackgroundTask::progressed, this,
            [this](double, qint64 done, qint64 total) { Q_EMIT progressed(done, total); });
    connect(m->task.get(), &BackgroundTask::finished, this, &BackgroundTaking::recordNext);
    m->task->start([list = m->list, read = m->read, path,
                    session = m_session.path()](const BackgroundTask::Watcher &watcher) {
        if (auto reader = Session::open(session, Session::Access::Read))
            *read = list->read(**reader, path, [&](qint64 rows) { return watcher(-1, rows, 0); });
        else
            *read = tl::unexpected(reader.error());
    });
}

void BackgroundTaking::recordNext()
{
    if (!m->isRunning)
        return;
    if (m->isHeld) {
        m->waits = true;
        return;
    }
    if (!*m->read) {
        fail(m->read->error());
        return;
    }
    const qsizetype size = m->list->size();
    if (m->recorded == size) {
        const std::shared_ptr<List> list = std::exchange(m->list, nullptr);
        m->isRunning = false;
        if (Outcome told = list->tell(*this, m->changed); !told)
            Q_EMIT failed(told.error());
        return;
    }
    if (m->isCancelled) {
        fail({ErrorKind::Cancelled, tr("Taking the list in was stopped."), {}});
        return;
    }
    const qsizetype count = std::min(entriesAStep, size - m->recorded);
    const auto changed = m->list->record(m_session, m->recorded, count, m->author);
    if (!changed) {
        fail(changed.error());
        return;
    }
    m->recorded += count;
    m->changed += *changed;
    Q_EMIT progressed(m->recorded, size);
    QTimer::singleShot(0, this, &BackgroundTaking::recordNext);
}

void BackgroundTaking::fail(Error error)
{
    m->isRunning = false;
    const std::shared_ptr<List> list = std::exchange(m->list, nullptr);
    if (m->recorded > 0)
        error.message += u' '
            + tr("%1 of its %2 rows were taken in before; take the file in again for the others.")
                  .arg(m->recorded)
                  .arg(list->size());
    Q_EMIT failed(error);
}

void BackgroundTaking::cancel()
{
    m->isCancelled = true;
    if (m->task != nullptr)
        m->task->cancel();
}

bool BackgroundTaking::isRunning() const
{
    return m->isRunning;
}

void BackgroundTaking::hold(bool isHeld)
{
    m->isHeld = isHeld;
    if (!isHeld && std::exchange(m->waits, false))
        QTimer::singleShot(0, this, &BackgroundTaking::recordNext);
}

} // namespace opname
