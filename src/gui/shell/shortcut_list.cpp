#include "shortcut_list.h"

#include "../pages/page.h"
#include "../widgets/page_stack.h"
#include "../widgets/searchable_table.h"

#include <QAbstractButton>
#include <QAction>
#include <QCoreApplication>
#include <QKeySequence>
#include <QMainWindow>
#include <QMenu>
#include <QMenuBar>
#include <QShortcut>

#include <algorithm>

namespace opname {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(ShortcutList)
};

QString withoutMnemonic(QString text)
{
    return text.remove(u'&');
}

void add(ShortcutGroup &group, const QKeySequence &sequence, const QString &name, const QString &explanation)
{
    if (sequence.isEmpty() || name.isEmpty())
        return;
    const QString key = sequence.toString(QKeySequence::NativeText);
    const QString told = QStringLiteral(" (%1)").arg(key); // as tooltips end
    Shortcut shortcut{key, withoutMnemonic(name).remove(told), QString(explanation).remove(told)};
    if (shortcut.explanation == shortcut.name)
        shortcut.explanation.clear();
    if (std::find(group.shortcuts.begin(), group.shortcuts.end(), shortcut) == group.shortcuts.end())
        group.shortcuts.push_back(std::move(shortcut));
}

void addMenu(ShortcutGroup &group, const QMenu &menu)
{
    const QList<QAction *> actions = menu.actions();
    for (const QAction *action : actions)
        if (const QMenu *further = action->menu(); further != nullptr)
            addMenu(group, *further);
        else
            add(group, action->shortcut(), action->text(), {});
}

/// Where a key belongs: to a list, a page, the window itself, or not here, as those of menus and of dialogs.
enum class Owner { List, Page, Window, Other };

Owner ownerOf(const QObject *object, const QMainWindow &window)
{
    bool isOfPage = false;
    for (const QObject *at = object; at != &window; at = at->parent()) {
        const auto *widget = qobject_cast<const QWidget *>(at);
        if (at == nullptr || qobject_cast<const QMenuBar *>(at) != nullptr
            || (widget != nullptr && widget->isWindow() && qobject_cast<const QMenu *>(at) == nullptr))
            return Owner::Other;
        if (qobject_cast<const SearchableTable *>(at) != nullptr)
            return Owner::List;
        isOfPage = isOfPage || qobject_cast<const Page *>(at) != nullptr;
    }
    return isOfPage ? Owner::Page : Owner::Window;
}

/// The keys of what belongs to `owner` among the children of `parent`.
void addChildren(ShortcutGroup &group, const QObject &parent, Owner owner, const QMainWindow &window)
{
    const auto buttons = parent.findChildren<QAbstractButton *>();
    for (const QAbstractButton *button : buttons)
        if (ownerOf(button, window) == owner && button->shortcut() != QKeySequence::mnemonic(button->text()))
            add(group, button->shortcut(), button->text(), button->toolTip());
    const auto shortcuts = parent.findChildren<QShortcut *>();
    for (const QShortcut *shortcut : shortcuts) {
        if (ownerOf(shortcut, window) != owner)
            continue;
        if (const auto *button = qobject_cast<const QAbstractButton *>(shortcut->parent()); button != nullptr)
            add(group, shortcut->key(), button->text(), button->toolTip());
        else
            add(group, shortcut->key(), shortcut->whatsThis(), {});
    }
    const auto actions = parent.findChildren<QAction *>();
    for (const QAction *action : actions) {
        const bool isCopy = action->text().isEmpty() && action->shortcut() == QKeySequence::Copy;
        if (ownerOf(action, window) == owner)
            add(group, action->shortcut(), isCopy ? Text::tr("Copy the selected rows") : action->text(), {});
    }
}

} // namespace

std::vector<ShortcutGroup> shortcutsOf(const QMainWindow &window)
{
    std::vector<ShortcutGroup> groups;
    const QList<QAction *> menus = window.menuBar()->actions();
    for (const QAction *menu : menus)
        if (menu->menu() != nullptr) {
            groups.push_back({withoutMnemonic(menu->text()), {}});
            addMenu(groups.back(), *menu->menu());
        }
    groups.push_back({Text::tr("On every page"), {}});
    addChildren(groups.back(), window, Owner::Window, window);
    if (const auto *pages = window.findChild<PageStack *>())
        for (int i = 0; i < pages->count(); ++i) {
            const QWidget &page = *pages->widget(i);
            groups.push_back({page.accessibleName(), {}});
            addChildren(groups.back(), page, Owner::Page, window);
        }
    groups.push_back({Text::tr("In lists"), {}});
    addChildren(groups.back(), window, Owner::List, window);
    std::erase_if(groups, [](const ShortcutGroup &group) { return group.shortcuts.empty(); });
    return groups;
}

ShortcutGroup shortcutsOf(const CommandCard &card)
{
    ShortcutGroup group{Text::tr("Barcodes of the command card"), {}};
    for (const CommandCard::Group &part : card.groups) {
        for (const CommandCard::Entry &entry : part.entries)
            group.shortcuts.push_back({Text::tr("card"), entry.words, entry.hint});
        if (part.entries.empty())
            group.shortcuts.push_back({Text::tr("card"), part.title, {}});
    }
    return group;
}

} // namespace opname
