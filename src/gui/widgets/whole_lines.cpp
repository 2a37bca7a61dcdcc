#include "whole_lines.h"

#include <QEvent>
#include <QPlainTextEdit>
#include <QTextDocument>

#include <algorithm>
#include <utility>

namespace opname {

namespace {

class FieldFitting : public QObject {
public:
    FieldFitting(QPlainTextEdit *field, std::function<void()> fit)
        : QObject(field)
        , m_fit(std::move(fit))
    {
        field->installEventFilter(this);
    }

    bool eventFilter(QObject *watched, QEvent *event) override
    {
        if (event->type() == QEvent::Show || event->type() == QEvent::Resize
            || event->type() == QEvent::FontChange)
            m_fit();
        return QObject::eventFilter(watched, event);
    }

private:
    const std::function<void()> m_fit;
};

void leaveRestFree(QPlainTextEdit *field)
{
    struct Area : QAbstractScrollArea {
        using QAbstractScrollArea::setViewportMargins;
    };
    constexpr void (QAbstractScrollArea::*setMargins)(int, int, int, int) = &Area::setViewportMargins;
    const int above = qRound(field->document()->documentMargin());
    const int room = field->contentsRect().height() - above;
    (field->*setMargins)(0, 0, 0, std::max(0, room) % field->fontMetrics().lineSpacing());
}

} // namespace

void fitWhenResized(QPlainTextEdit *field, std::function<void()> fit)
{
    new FieldFitting(field, std::move(fit));
}

void showWholeLines(QPlainTextEdit *field)
{
    fitWhenResized(field, [field] { leaveRestFree(field); });
}

} // namespace opname
