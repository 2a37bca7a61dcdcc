#include "whole_lines.h"

#include <QEvent>
#include <QPlainTextEdit>
#include <QTextDocument>

#include <algorithm>

namespace opname {

namespace {

class WholeLines : public QObject {
public:
    explicit WholeLines(QPlainTextEdit *field)
        : QObject(field)
        , m_field(field)
    {
        field->installEventFilter(this);
    }

    bool eventFilter(QObject *watched, QEvent *event) override
    {
        if (event->type() == QEvent::Show || event->type() == QEvent::Resize
            || event->type() == QEvent::FontChange)
            leaveRestFree();
        return QObject::eventFilter(watched, event);
    }

private:
    void leaveRestFree()
    {
        struct Area : QAbstractScrollArea {
            using QAbstractScrollArea::setViewportMargins;
        };
        constexpr void (QAbstractScrollArea::*setMargins)(int, int, int, int) = &Area::setViewportMargins;
        const int above = qRound(m_field->document()->documentMargin());
        const int room = m_field->contentsRect().height() - above;
        (m_field->*setMargins)(0, 0, 0, std::max(0, room) % m_field->fontMetrics().lineSpacing());
    }

    QPlainTextEdit *m_field;
};

} // namespace

void showWholeLines(QPlainTextEdit *field)
{
    new WholeLines(field);
}

} // namespace opname
