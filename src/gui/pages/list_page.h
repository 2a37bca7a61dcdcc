#pragma once

#include "../widgets/searchable_table.h"
#include "page.h"

namespace opname {

/// A page around one table whose content is put together from a reading session on another thread, so that
/// neither scanning nor the window waits for it.
class ListPage : public Page {
    Q_OBJECT

public:
    ListPage(const QString &objectName, const QString &tableName, QWidget *parent = nullptr);
    ~ListPage() override;
    void refresh() override;

protected:
    /// Runs on another thread with a session of its own; what it answers runs on the window's thread
    /// afterwards.
    using Show = std::function<void()>;
    virtual std::function<Show(Session &, const BackgroundTask::Watcher &)> loader() = 0;
    void documentChanged() override;
    void reload();
    SearchableTable &table() { return *m_table; }
    /// Where there are no rows; before a freeze that the page needs another sentence stands there.
    void setEmptyText(const QString &text);
    virtual bool needsFreeze() const { return true; }

private:
    void showEmptyText();

    SearchableTable *m_table;
    QString m_emptyText;
    BackgroundTask m_task;
    std::shared_ptr<Show> m_show;
    bool m_isStale = false;
};

} // namespace opname
