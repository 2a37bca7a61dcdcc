#pragma once

#include "../shell/slims_access.h"
#include "opname/workflow/background_publishing.h"

#include <QDialog>

#include <memory>
#include <optional>

namespace Ui {
class PublishDialog;
}

namespace opname {

class WorkProgress;

/// Activity 9: the result written into SLiMS's own stock-take. Shows what would be written and what it meets
/// there, takes the user's consent to each thing that needs one, writes, and says what became of it. Scans
/// go on while it is open. The session must outlive it and must not work on another thread meanwhile.
class PublishDialog : public QDialog {
    Q_OBJECT

public:
    PublishDialog(Session &session, SlimsAccess access, Author author, QWidget *parent = nullptr);
    ~PublishDialog() override;

    /// One sentence of a publication: "24 November 2026, by Rina: stock-take 5 …".
    static QString lastSentence(const Publication &last);
    void reject() override; ///< stops what is being written first, and closes when it has stopped

Q_SIGNALS:
    void slimsReached(); ///< and it answered
    void slimsFailed(const opname::Error &error); ///< what was asked of it ended so

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    void begin();
    void showPlan(const PublishPlan &plan);
    void showReport(const Publishing::Report &report);
    void showError(const Error &error);
    void showMessage(const QString &text, const QColor &color);
    void updateControls();
    PublishConsent consent() const;

    Session &m_session;
    SlimsAccess m_access;
    Author m_author;
    std::unique_ptr<Ui::PublishDialog> m_ui;
    WorkProgress *m_progress;
    std::optional<PublishPlan> m_plan;
    bool m_isDone = false;
    bool m_isClosing = false;
    BackgroundPublishing m_publishing;
};

} // namespace opname
