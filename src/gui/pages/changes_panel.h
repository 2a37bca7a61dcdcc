#pragma once

#include "../shell/session_document.h"
#include "../shell/slims_access.h"
#include "opname/workflow/background_sending.h"
#include "opname/workflow/change_list.h"

#include <QComboBox>
#include <QPushButton>
#include <QTimer>
#include <QWidget>

namespace opname {

class ChangesModel;
class ConflictCard;
class SearchableTable;
class WorkProgress;

/// Activity 7's second half: the queue of changes to SLiMS, sent while scanning goes on, conflicts and
/// refusals decided, applied ones taken back, the rest marked when they were typed in by hand.
class ChangesPanel : public QWidget {
    Q_OBJECT

public:
    explicit ChangesPanel(QWidget *parent = nullptr);
    ~ChangesPanel() override;
    void setDocument(SessionDocument *document);
    void setSlims(SlimsAccessAsker asker) { m_askSlims = std::move(asker); }
    void refresh();
    void retranslate();
    bool isSending() const;

Q_SIGNALS:
    void failed(const opname::Error &error);
    void told(const QString &message);
    void counted(qint64 all, qint64 pending); ///< of the queue, whenever it was read
    void slimsReached(); ///< and it answered
    void slimsFailed(const opname::Error &error); ///< what was asked of it ended so

private:
    bool canWork() const; ///< the session is at hand and nothing is being sent
    void makeSending();
    void reload();
    void show(std::vector<ListedChange> changes);
    void fillStates();
    void updateControls();
    void send();
    void endSending(const QString &sentence);
    void resolve(bool keepOurs);
    void takeBack();
    void markDone();
    void saveList();
    QStringList selectedIds(const std::function<bool(const QueuedChange &)> &suits) const;
    void tellCount(const Result<int> &count, const QString &sentence);

    SessionDocument *m_document = nullptr;
    SlimsAccessAsker m_askSlims;
    std::unique_ptr<BackgroundSending> m_sending;
    BackgroundTask m_reading;
    BackgroundTask m_saving;
    bool m_isStale = false;
    QTimer m_timer;
    QComboBox *m_state;
    QPushButton *m_send;
    QPushButton *m_takeBack;
    QPushButton *m_markDone;
    QPushButton *m_save;
    WorkProgress *m_progress;
    SearchableTable *m_table;
    ChangesModel *m_model;
    ConflictCard *m_conflict;
};

} // namespace opname
