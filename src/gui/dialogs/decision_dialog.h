#pragma once

#include "opname/session/unrecorded_books.h"
#include "opname/workflow/change_list.h"
#include "opname/workflow/differences.h"
#include "opname/workflow/find_copy.h"
#include "opname/workflow/find_title.h"

#include <QDialog>
#include <QTimer>

#include <memory>

namespace Ui {
class DecisionDialog;
}

namespace opname {

class EmptyText;
class SessionDocument;
class TableRowsModel;

/// Asks what a decision needs beside its name, and shows what it would change in SLiMS, before and after, as
/// it is being put in. Decides beside reads, as a large group takes a second, and is accepted when that is
/// done; a decision that is not possible is said in the dialog and keeps it open. Nothing else may make the
/// document busy meanwhile; when it goes away, the dialog is closed.
class DecisionDialog : public QDialog {
    Q_OBJECT

public:
    /// What is decided, with kind, action, and ids; without ids all of the kind. `count` is how many. Field
    /// and value of one that is set are what it begins with.
    DecisionDialog(SessionDocument &document, DecisionRequest request, qint64 count,
                   QWidget *parent = nullptr);
    ~DecisionDialog() override;

    /// What would change is listed, and whether it can be decided is known.
    bool isPreviewRead() const { return !m_timer.isActive() && !m_task.isRunning(); }
    int decided() const { return m_decided; } ///< how many decisions changed, once accepted
    /// Whether the action cannot be decided without being asked for more.
    static bool asksMore(DecisionAction action);
    void reject() override; ///< not while it is being decided

protected:
    void changeEvent(QEvent *event) override;

private:
    /// What the data check's proposals leave to be decided.
    enum class Proposals { Open, None, Decided };
    struct Preview {
        Result<std::vector<ListedChange>> changes;
        Proposals proposals = Proposals::Open; ///< of a decision that takes them
    };

    static bool takesProposals(const DecisionRequest &asked); ///< those of the data check, each its own
    static Proposals proposalsLeft(Session &session, const DecisionRequest &asked);
    void retranslate();
    void connectControls();
    void fillFields();
    void fillValues();
    void proposeValue();
    void search();
    void showFound(const FoundCopies &copies);
    void showTitles(const FoundTitles &titles);
    std::optional<UnrecordedBook> unrecordedBook() const; ///< that is decided on, when it is one
    void readFreeCode();
    void showFreeCode();
    DecisionRequest request() const; ///< as it stands
    bool isComplete(const DecisionRequest &asked) const; ///< what the action needs is chosen
    void previewSoon();
    void offerDeciding();
    void readPreview();
    void showPreview(const Preview &preview);
    void showEffect(const QString &text);
    void showMessage(const QString &text);
    void decide();
    void endDeciding(const Result<int> &decided);
    void setDeciding(bool isDeciding);

    SessionDocument &m_document;
    Session &m_session;
    DecisionRequest m_request;
    qint64 m_count;
    std::unique_ptr<Ui::DecisionDialog> m_ui;
    TableRowsModel *m_rows;
    EmptyText *m_noChanges = nullptr;
    FindCopy m_search;
    FindTitle m_titles; ///< for a new copy: of titles without copies, too
    std::shared_ptr<Result<QStringList>> m_freeCode;
    BackgroundTask m_codeTask;
    QTimer m_timer;
    bool m_isStale = false;
    bool m_isDeciding = false;
    int m_decided = 0;
    std::shared_ptr<Preview> m_preview;
    Proposals m_proposals = Proposals::Open; ///< by the newest preview
    BackgroundTask m_task; ///< last: it is waited for before what it uses goes away
};

} // namespace opname
