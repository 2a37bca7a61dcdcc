#include "arrow_keys.h"

#include <QApplication>
#include <QKeyEvent>

namespace opname {

ArrowKeys::ArrowKeys(QWidget *field, QWidget *list)
    : QObject(field)
    , m_list(list)
{
    field->installEventFilter(this);
}

bool ArrowKeys::eventFilter(QObject *target, QEvent *event)
{
    if (event->type() == QEvent::KeyPress)
        switch (static_cast<QKeyEvent *>(event)->key()) {
        case Qt::Key_Up:
        case Qt::Key_Down:
        case Qt::Key_PageUp:
        case Qt::Key_PageDown:
            QApplication::sendEvent(m_list, event);
            return true;
        default:
            break;
        }
    return QObject::eventFilter(target, event);
}

} // namespace opname
