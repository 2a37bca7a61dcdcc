#include "help_key.h"

#include "../widgets/page_stack.h"
#include "guide_parts.h"
#include "help_window.h"

#include <QApplication>
#include <QKeyEvent>

namespace opname {

HelpKey::HelpKey(QWidget *window)
    : QObject(window)
    , m_window(window)
{
    qApp->installEventFilter(this);
}

void HelpKey::open()
{
    const QWidget *focus = QApplication::focusWidget();
    openFor(isOfWindow(focus) ? focus : m_window);
}

bool HelpKey::eventFilter(QObject *target, QEvent *event)
{
    if (event->type() != QEvent::KeyPress || !target->isWidgetType())
        return false;
    const auto *key = static_cast<QKeyEvent *>(event);
    const auto *widget = static_cast<QWidget *>(target);
    if (key->key() != Qt::Key_F1 || key->modifiers() != Qt::NoModifier || !isOfWindow(widget))
        return false;
    openFor(widget);
    return true;
}

bool HelpKey::isOfWindow(const QWidget *widget) const
{
    if (widget == nullptr || qobject_cast<const HelpWindow *>(widget->window()) != nullptr)
        return false;
    while (widget != nullptr && widget != m_window)
        widget = widget->parentWidget();
    return widget != nullptr;
}

QString HelpKey::nameOf(const QWidget *widget) const
{
    for (; widget != nullptr; widget = widget->parentWidget())
        if (guidePartOf(widget->objectName()) != nullptr)
            return widget->objectName();
    const auto *pages = m_window->findChild<PageStack *>();
    return pages == nullptr || pages->currentWidget() == nullptr ? QString()
                                                                 : pages->currentWidget()->objectName();
}

void HelpKey::openFor(const QWidget *widget)
{
    const QString name = nameOf(widget);
    // A dialog lets no other window be used while it is shown, but those that are its own.
    QWidget *modal = QApplication::activeModalWidget();
    QWidget *owner = modal != nullptr ? modal : m_window;
    auto *help = owner->findChild<HelpWindow *>(QString(), Qt::FindDirectChildrenOnly);
    if (help == nullptr)
        help = new HelpWindow(owner);
    help->show();
    help->raise();
    help->activateWindow();
    help->showPartOf(name);
}

} // namespace opname
