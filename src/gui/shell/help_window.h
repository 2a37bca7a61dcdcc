#pragma once

#include "../widgets/guide_browser.h"

#include <QLabel>
#include <QLineEdit>
#include <QPalette>
#include <QPushButton>
#include <QTimer>
#include <QTreeWidget>
#include <QWidget>

namespace opname {

/// The user guide inside the program, in the language of the window: contents on the left, search above, back
/// and forward. Needs no network; of links only those to the web leave it, for the desktop's browser. It
/// hinders nothing: the window that it belongs to can be used beside it, and scanners are heard while it has
/// the focus. Deletes itself when it is closed.
class HelpWindow : public QWidget {
    Q_OBJECT

public:
    explicit HelpWindow(QWidget *parent);

    /// Goes to the part that belongs to an object name (guideParts), to the beginning when none does.
    void showPartOf(const QString &objectName);

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    void showInLanguage();
    void showInTheme();
    void takePlace(const QUrl &url);
    void fillContents();
    void choose(qsizetype heading); ///< in the contents, without going there
    void goTo(const QTreeWidgetItem *part);
    void follow(const QUrl &link);
    void search(bool goesOn); ///< to the match behind the one that is shown, or from that one on

    QPushButton *m_back;
    QPushButton *m_forward;
    QLineEdit *m_search;
    QLabel *m_noMatch;
    QTreeWidget *m_contents;
    GuideBrowser *m_guide;
    QUrl m_document; ///< that the contents are of
    QString m_language; ///< of the guide that is shown
    QPalette m_palette; ///< in which it was made
    QTimer m_restyling; ///< once for all that a change of the theme sends
};

} // namespace opname
