#pragma once

#include "../models/label_list_model.h"
#include "../shell/session_document.h"
#include "../widgets/searchable_table.h"
#include "opname/workflow/background_task.h"

#include <QComboBox>
#include <QPushButton>
#include <QTimer>
#include <QWidget>

namespace opname {

/// The left side of activity 3: what has no label or a bad one, list by list, and what can be done about it
/// beside printing. Lists are put together and searched on a thread of their own.
class LabelListPanel : public QWidget {
    Q_OBJECT

public:
    explicit LabelListPanel(QWidget *parent = nullptr);
    ~LabelListPanel() override;
    /// The document outlives what it is set to or is taken away with nullptr.
    void setDocument(SessionDocument *document);
    void refresh(); ///< reads the list anew, in the background
    void retranslate();
    void showList(LabelList list);
    LabelList list() const;

    std::shared_ptr<const LabelListKeys> keys() const { return m_model->keys(); }
    /// Places in keys() of the selected rows, ascending; none when nothing or everything is selected.
    std::vector<std::size_t> selectedRows() const;

Q_SIGNALS:
    void chosenChanged(); ///< another list, other rows, or another selection
    void unrecordedWanted();
    void findCopyWanted(); ///< a copy whose label cannot be read
    void failed(const opname::Error &error);
    void told(const QString &message);

private:
    void layOut();
    bool canRead() const { return m_document != nullptr && !m_document->isBusy(); }
    void attach();
    void holdList(bool isBusy);
    void showFound();
    void updateActions();
    void makeNewCopy();
    void newCopyOfUnknown();
    void giveCodes();
    void reserveCodes();
    void takeOff(bool givesUp);

    SessionDocument *m_document = nullptr;
    QComboBox *m_list;
    SearchableTable *m_table;
    LabelListModel *m_model;
    QPushButton *m_newCopy;
    QPushButton *m_findCopy;
    QPushButton *m_giveCodes;
    QPushButton *m_takeOff;
    QAction *m_takeOffAction;
    QAction *m_giveUpAction;
    QPushButton *m_unrecorded;
    QTimer m_typing;
    bool m_isStale = false;
    std::shared_ptr<Result<LabelListKeys>> m_found;
    BackgroundTask m_task;
    struct Assignment;
    std::shared_ptr<Assignment> m_assignment; ///< the codes that are being looked for
    BackgroundTask m_assigning;
};

} // namespace opname
