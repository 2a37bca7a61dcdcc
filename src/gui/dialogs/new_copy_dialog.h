#pragma once

#include "opname/workflow/background_task.h"
#include "opname/workflow/find_title.h"
#include "opname/workflow/new_copies.h"

#include <QDialog>
#include <QTimer>

#include <memory>

namespace Ui {
class NewCopyDialog;
}

namespace opname {

/// Gives titles a copy that SLiMS does not have yet: the title is found, or given, the next free code of the
/// library's pattern is taken, and place and collection type are said. Accepted, the copies are queued; what
/// is not possible is said in the dialog and keeps it open. The session must outlive it and must not work on
/// another thread while it is open.
class NewCopyDialog : public QDialog {
    Q_OBJECT

public:
    /// Without `titles` one is looked for; with several each gets a copy. With `code`, which was read from
    /// the book, the copy gets that one and no label.
    NewCopyDialog(Session &session, Author author, std::vector<qint64> titles, QWidget *parent = nullptr,
                  const QString &code = {});
    ~NewCopyDialog() override;

    QStringList codes() const { return m_queued; } ///< of the new copies, once accepted

    /// The patterns that are offered, the first to begin with: those of the library, and what was typed last
    /// on this computer.
    static QStringList patterns(Session &session);
    static void keepPattern(const QString &pattern); ///< as typed, on this computer

protected:
    void changeEvent(QEvent *event) override;

private:
    void fillPlaces();
    void retranslate();
    void search();
    void showFound(const FoundTitles &found);
    void readCodes();
    void showCodes();
    void showMessage(const QString &text, const QColor &color = {}); ///< without one: what is wrong
    std::vector<qint64> chosenTitles() const;
    void updateControls();
    void queueCopies();

    Session &m_session;
    Author m_author;
    std::vector<qint64> m_titles;
    bool m_hasLabel;
    std::unique_ptr<Ui::NewCopyDialog> m_ui;
    FindTitle m_search;
    QTimer m_typing;
    QStringList m_free; ///< the next free codes of the pattern, one a title
    QStringList m_queued;
    bool m_isStale = false;
    std::shared_ptr<Result<QStringList>> m_found;
    BackgroundTask m_task; ///< last: it is waited for before what it uses goes away
};

} // namespace opname
