#include "empty_text.h"

#include "../shell/theme.h"

#include <QEvent>

namespace opname {

EmptyText::EmptyText(QAbstractItemView *view)
    : QLabel(view->viewport())
    , m_view(view)
{
    setAlignment(Qt::AlignCenter);
    setWordWrap(true);
    setTextFormat(Qt::PlainText);
    setProperty("soft", true);
    setAttribute(Qt::WA_TransparentForMouseEvents);
    view->viewport()->installEventFilter(this); // a list behind a tab has no size until it is shown
}

void EmptyText::say(const QString &text)
{
    setText(text);
    QAbstractItemModel *model = m_view->model();
    if (model != m_model.data()) {
        if (m_model != nullptr)
            m_model->disconnect(this);
        m_model = model;
        if (model != nullptr) {
            connect(model, &QAbstractItemModel::modelReset, this, &EmptyText::showIfEmpty);
            connect(model, &QAbstractItemModel::rowsInserted, this, &EmptyText::showIfEmpty);
            connect(model, &QAbstractItemModel::rowsRemoved, this, &EmptyText::showIfEmpty);
        }
    }
    showIfEmpty();
}

void EmptyText::showIfEmpty()
{
    setVisible(m_model == nullptr || m_model->rowCount() == 0);
    place();
}

void EmptyText::place()
{
    setGeometry(m_view->viewport()->rect().adjusted(Spacing::large, Spacing::medium, -Spacing::large,
                                                    -Spacing::medium));
}

bool EmptyText::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Resize)
        place();
    return QLabel::eventFilter(watched, event);
}

} // namespace opname
