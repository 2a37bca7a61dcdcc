#pragma once

#include "../models/item_list_model.h"
#include "../widgets/searchable_table.h"
#include "page.h"

#include <QComboBox>
#include <QTimer>

namespace opname {

/// Activity 2: the whole shelf list in call-number order, scrolled and searched without loading it.
class ShelfListPage : public Page {
    Q_OBJECT

public:
    explicit ShelfListPage(QWidget *parent = nullptr);
    void refresh() override;
    void retranslate() override;

protected:
    void documentChanged() override;

private:
    void search();
    void jump();
    void saveList();

    ItemListModel *m_model;
    SearchableTable *m_table;
    QComboBox *m_place;
    QTimer m_typing;
    BackgroundTask m_task;
    std::shared_ptr<std::vector<Slot>> m_found;
    bool m_isStale = false;
};

} // namespace opname
