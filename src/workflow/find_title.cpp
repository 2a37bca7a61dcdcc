#include "opname/workflow/find_title.h"

#include "opname/session/catalogue_queries.h"
#include "opname/session/session.h"
#include "opname/session/title_queries.h"

#include <algorithm>

namespace opname {

namespace {

Result<FoundTitles> look(const QString &path, const QString &typed, const std::function<bool()> &proceed)
{
    const auto reader = Session::open(path, Session::Access::Read);
    if (!reader)
        return tl::unexpected(reader.error());
    const CatalogueQueries &catalogue = (*reader)->catalogue();
    const TitleQueries queries(**reader);
    auto ids = queries.find(typed, FindTitle::mostTitles + 1, proceed);
    if (!ids)
        return tl::unexpected(ids.error());
    FoundTitles found{typed, {}, ids->size() > FindTitle::mostTitles};
    if (found.hasMore)
        ids->pop_back();
    if (const auto copy = catalogue.findByCode(typed); copy && copy->item.titleId != 0) {
        std::erase(*ids, copy->item.titleId);
        ids->insert(ids->begin(), copy->item.titleId);
    }
    const auto copies = queries.copiesOf(*ids, proceed);
    if (!copies)
        return tl::unexpected(copies.error());
    for (const qint64 id : *ids)
        if (const auto title = catalogue.title(id))
            found.titles.push_back({*title, copies->value(id)});
    return found;
}

} // namespace

FindTitle::FindTitle(QString sessionPath, QObject *parent)
    : QObject(parent)
    , m_sessionPath(std::move(sessionPath))
{
    connect(&m_task, &BackgroundTask::finished, this, &FindTitle::finish);
}

FindTitle::~FindTitle() = default;

void FindTitle::search(const QString &typed)
{
    m_wanted = typed;
    if (m_task.isRunning())
        m_task.cancel();
    else
        start();
}

void FindTitle::start()
{
    const QString typed = *std::exchange(m_wanted, std::nullopt);
    m_answer = std::make_shared<Result<FoundTitles>>(FoundTitles());
    m_task.start([answer = m_answer, path = m_sessionPath, typed](const BackgroundTask::Watcher &watcher) {
        *answer = look(path, typed, [&] { return watcher(-1, 0, 0); });
    });
}

void FindTitle::finish()
{
    const std::shared_ptr<Result<FoundTitles>> answer = std::exchange(m_answer, nullptr);
    if (m_wanted)
        start();
    else if (*answer)
        Q_EMIT found(**answer);
    else
        Q_EMIT failed(answer->error());
}

} // namespace opname
