#pragma once

#include <QAction>
#include <QMenuBar>

#include <map>

namespace opname {

/// The window's menus: every command with its key and its words. What a command does is connected by the
/// window.
class MainMenu : public QObject {
    Q_OBJECT

public:
    explicit MainMenu(QMenuBar *bar);
    QAction *action(const QString &name) const { return m_actions.at(name); }
    void retranslate();
    /// Of the activity whose page is shown: reopening it, and saying why it was begun early.
    void offerSteps(int activity, bool isFinished, bool wantsReason);

private:
    QMenu *addMenu(const char *name);
    void nameSteps();
    QAction *add(QMenu *menu, const QString &name, const QKeySequence &key = {});

    QMenuBar *m_bar;
    int m_shownActivity = 0;
    std::map<QString, QMenu *> m_menus;
    std::map<QString, QAction *> m_actions;
};

} // namespace opname
