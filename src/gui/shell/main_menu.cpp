#include "main_menu.h"

#include "activity_rail.h"
#include "opname/domain/sop.h"

#include <QMenu>

namespace opname {

MainMenu::MainMenu(QMenuBar *bar)
    : QObject(bar)
    , m_bar(bar)
{
    QMenu *file = addMenu("file");
    add(file, QStringLiteral("new"), QKeySequence::New);
    add(file, QStringLiteral("open"), QKeySequence::Open);
    add(file, QStringLiteral("view"), QKeySequence(QStringLiteral("Ctrl+Shift+V")));
    add(file, QStringLiteral("copy"), QKeySequence::SaveAs);
    add(file, QStringLiteral("stations"), QKeySequence(QStringLiteral("Ctrl+Shift+T")));
    add(file, QStringLiteral("merge"), QKeySequence(QStringLiteral("Ctrl+Shift+M")));
    add(file, QStringLiteral("hand-on"));
    add(file, QStringLiteral("scan-file"), QKeySequence(QStringLiteral("Ctrl+I")));
    add(file, QStringLiteral("command-card"), QKeySequence(QStringLiteral("Ctrl+Shift+D")));
    add(file, QStringLiteral("shelf-codes"), QKeySequence(QStringLiteral("Ctrl+Shift+R")));
    file->addSeparator();
    add(file, QStringLiteral("preferences"), QKeySequence(Qt::CTRL | Qt::Key_Comma));
    file->addSeparator();
    add(file, QStringLiteral("close"), QKeySequence::Close);
    file->addSeparator();
    add(file, QStringLiteral("quit"), QKeySequence::Quit);
    QMenu *edit = addMenu("edit");
    add(edit, QStringLiteral("undo"), QKeySequence::Undo);
    add(edit, QStringLiteral("find-copy"), QKeySequence::Find);
    add(edit, QStringLiteral("unrecorded"), QKeySequence(QStringLiteral("Ctrl+Shift+U")));
    add(edit, QStringLiteral("scanners"), QKeySequence(QStringLiteral("Ctrl+Shift+P")));
    add(edit, QStringLiteral("connections"), QKeySequence(QStringLiteral("Ctrl+Shift+K")));
    add(edit, QStringLiteral("operator"), QKeySequence(QStringLiteral("Ctrl+Shift+O")));
    QMenu *view = addMenu("view");
    for (const char *name : {"theme-system", "theme-light", "theme-dark", "theme-contrast"})
        add(view, QLatin1String(name));
    view->addSeparator();
    add(view, QStringLiteral("lang-id"));
    add(view, QStringLiteral("lang-en"));
    view->addSeparator();
    add(view, QStringLiteral("sounds"));
    add(view, QStringLiteral("mute"), QKeySequence(QStringLiteral("Ctrl+M")))->setCheckable(true);
    QMenu *go = addMenu("go");
    for (const int number : sopActivityNumbers)
        add(go, QStringLiteral("go-%1").arg(number),
            QKeySequence(QStringLiteral("Ctrl+%1").arg(number % 10)));
    go->addSeparator();
    add(go, QStringLiteral("reopen"));
    add(go, QStringLiteral("early-reason"));
    QMenu *help = addMenu("help");
    add(help, QStringLiteral("guide"), QKeySequence::HelpContents);
    add(help, QStringLiteral("tour"));
    add(help, QStringLiteral("program-log"), QKeySequence(QStringLiteral("Ctrl+Shift+L")));
    add(help, QStringLiteral("debug-information"));
    add(help, QStringLiteral("shortcuts"), QKeySequence(QStringLiteral("Ctrl+/")));
    add(help, QStringLiteral("about"));
}

QMenu *MainMenu::addMenu(const char *name)
{
    return m_menus[QLatin1String(name)] = m_bar->addMenu(QString());
}

QAction *MainMenu::add(QMenu *menu, const QString &name, const QKeySequence &key)
{
    QAction *action = menu->addAction(QString());
    action->setObjectName(name);
    action->setShortcut(key);
    return m_actions[name] = action;
}

void MainMenu::retranslate()
{
    const std::pair<const char *, QString> menus[] = {{"file", tr("&File")},
                                                      {"edit", tr("&Edit")},
                                                      {"view", tr("&View")},
                                                      {"go", tr("A&ctivity")},
                                                      {"help", tr("&Help")}};
    for (const auto &[name, text] : menus)
        m_menus[QLatin1String(name)]->setTitle(text);
    const std::pair<const char *, QString> actions[] = {{"new", tr("&New session…")},
                                                        {"open", tr("&Open…")},
                                                        {"view", tr("Supervisor's &view…")},
                                                        {"copy", tr("Save a &copy…")},
                                                        {"stations", tr("S&tations…")},
                                                        {"merge", tr("&Merge files of other laptops…")},
                                                        {"hand-on", tr("Copy for another &laptop…")},
                                                        {"scan-file", tr("Take a &file of scans…")},
                                                        {"command-card", tr("Comman&d card…")},
                                                        {"shelf-codes", tr("&Shelf barcodes…")},
                                                        {"preferences", tr("&Preferences…")},
                                                        {"close", tr("Close session")},
                                                        {"quit", tr("&Quit")},
                                                        {"undo", tr("Take the last scan back")},
                                                        {"find-copy", tr("&Find copy…")},
                                                        {"unrecorded", tr("No la&bel, no record…")},
                                                        {"scanners", tr("&Scanners…")},
                                                        {"connections", tr("Connections to SLi&MS…")},
                                                        {"operator", tr("Change operator…")},
                                                        {"theme-system", tr("Colours of the system")},
                                                        {"theme-light", tr("Light")},
                                                        {"theme-dark", tr("Dark")},
                                                        {"theme-contrast", tr("High contrast")},
                                                        {"lang-id", QStringLiteral("Bahasa Indonesia")},
                                                        {"lang-en", QStringLiteral("English")},
                                                        {"sounds", tr("Tones…")},
                                                        {"mute", tr("Without tones")},
                                                        {"guide", tr("&Guide")},
                                                        {"tour", tr("One-minute &tour")},
                                                        {"program-log", tr("Program &log…")},
                                                        {"debug-information", tr("Copy &debug information")},
                                                        {"shortcuts", tr("Keyboard shortcuts")},
                                                        {"about", tr("About Opname")}};
    for (const auto &[name, text] : actions)
        m_actions.at(QLatin1String(name))->setText(text);
    for (const int number : sopActivityNumbers)
        m_actions.at(QStringLiteral("go-%1").arg(number))
            ->setText(QString::number(number) + u' ' + ActivityRail::shortName(number));
    nameSteps();
}

void MainMenu::offerSteps(int activity, bool isFinished, bool wantsReason)
{
    m_shownActivity = activity;
    m_actions.at(QStringLiteral("reopen"))->setEnabled(isFinished);
    m_actions.at(QStringLiteral("early-reason"))->setEnabled(wantsReason);
    nameSteps();
}

void MainMenu::nameSteps()
{
    const bool isNamed = m_shownActivity != 0;
    m_actions.at(QStringLiteral("reopen"))
        ->setText(isNamed ? tr("&Reopen activity %1…").arg(m_shownActivity) : tr("&Reopen an activity…"));
    m_actions.at(QStringLiteral("early-reason"))
        ->setText(isNamed ? tr("&Why activity %1 was begun early…").arg(m_shownActivity)
                          : tr("&Why an activity was begun early…"));
}

} // namespace opname
