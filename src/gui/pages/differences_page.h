#pragma once

#include "../models/table_rows_model.h"
#include "../shell/slims_access.h"
#include "list_page.h"
#include "opname/workflow/differences.h"

#include <QComboBox>
#include <QLabel>
#include <QStackedWidget>
#include <QTabBar>

namespace opname {

class ChangesPanel;

/// Activity 7: what differs between shelf and catalogue, grouped by kind, decided one by one or a group at
/// once; and the changes to SLiMS that come of it.
class DifferencesPage : public ListPage {
    Q_OBJECT

public:
    explicit DifferencesPage(QWidget *parent = nullptr);
    void refresh() override;
    void retranslate() override;
    void setSlims(SlimsAccessAsker asker);
    void showDecisions();
    void showChanges(); ///< the queue
    bool isSending() const; ///< changes are on their way

    static QString kindText(DiscrepancyKind kind);
    static QString actionText(DecisionAction action);

Q_SIGNALS:
    void slimsReached(); ///< and it answered
    void slimsFailed(const opname::Error &error); ///< what was asked of it ended so

protected:
    std::function<Show(Session &, const BackgroundTask::Watcher &)> loader() override;
    void documentChanged() override;
    bool needsFreeze() const override { return false; } ///< bad data is there before

private:
    enum Part { Decisions, Changes };
    struct Loaded;
    static Loaded load(Session &session, DiscrepancyKind kind, const QString &language,
                       const BackgroundTask::Watcher &watcher);
    void show(Loaded loaded);
    void fillKinds();
    void offerActions();
    void decide(DecisionAction action, bool isGroup);
    void updateParts();
    DiscrepancyKind kind() const;

    QTabBar *m_parts;
    QStackedWidget *m_stack;
    ChangesPanel *m_changes;
    QLabel *m_kindName;
    QComboBox *m_kind;
    QPushButton *m_decide;
    QPushButton *m_decideAll;
    TableRowsModel *m_rows;
    std::vector<Differences::Count> m_counts;
    QHash<QString, DataProposal> m_corrections; ///< of the rows shown, by discrepancy
    qint64 m_queued = 0;
    qint64 m_pending = 0;
};

} // namespace opname
