#include "list_page.h"

namespace opname {

ListPage::ListPage(const QString &objectName, const QString &tableName, QWidget *parent)
    : Page(objectName, parent)
    , m_table(new SearchableTable(tableName, this))
{
    connect(&m_task, &BackgroundTask::finished, this, [this] {
        if (m_show != nullptr && *m_show && document() != nullptr)
            (*m_show)();
        m_show.reset();
        if (std::exchange(m_isStale, false))
            reload();
    });
}

ListPage::~ListPage() = default;

void ListPage::documentChanged()
{
    m_task.cancel();
    m_show.reset();
    showEmptyText();
}

void ListPage::setEmptyText(const QString &text)
{
    m_emptyText = text;
    showEmptyText();
}

void ListPage::showEmptyText()
{
    const bool isEarly = needsFreeze() && canRead() && !document()->session().isFrozen();
    m_table->setEmptyText(isEarly ? tr("This list is filled after the freeze: finish activity 4 first.")
                                  : m_emptyText);
}

void ListPage::refresh()
{
    showEmptyText();
    reload();
}

void ListPage::reload()
{
    if (!canRead())
        return;
    if (m_task.isRunning()) {
        m_isStale = true;
        return;
    }
    if (needsFreeze() && !document()->session().isFrozen())
        return;
    auto show = std::make_shared<Show>();
    m_show = show;
    m_task.start(
        [show, load = loader(), path = document()->session().path()](const BackgroundTask::Watcher &watcher) {
            auto reader = Session::open(path, Session::Access::Read);
            if (reader)
                *show = load(**reader, watcher);
        });
}

} // namespace opname
