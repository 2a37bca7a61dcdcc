#pragma once

#include "opname/labels/command_card.h"

#include <QString>

#include <vector>

class QMainWindow;

namespace opname {

/// A key, or another way to give a command without the mouse, and what it does.
struct Shortcut {
    QString key; ///< as it is written on the keyboard: "Ctrl+L"
    QString name;
    QString explanation; ///< a sentence; may be empty

    bool operator==(const Shortcut &) const = default;
};

struct ShortcutGroup {
    QString title;
    std::vector<Shortcut> shortcuts;
};

/// Every key of a window as its menus, buttons and shortcuts have it now, hidden ones included: a group for
/// each menu, each page that has any, the lists, and the window itself. In the language of the window.
/// Letters that are underlined are left out: they can be seen.
std::vector<ShortcutGroup> shortcutsOf(const QMainWindow &window);
/// The commands that can be scanned from a card.
ShortcutGroup shortcutsOf(const CommandCard &card);

} // namespace opname
