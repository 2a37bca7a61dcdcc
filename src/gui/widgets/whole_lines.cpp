#include "whole_lines.h"

#include "../shell/text_scale.h"

#include <QEvent>
#include <QPlainTextEdit>
#include <QStyle>
#include <QStyleOptionFrame>
#include <QTextDocument>

namespace opname {

namespace {

class WholeLines : public QObject {
public:
    WholeLines(QPlainTextEdit *field, int atLeast, int atMost)
        : QObject(field)
        , m_field(field)
        , m_atLeast(atLeast)
        , m_atMost(atMost)
    {
        field->installEventFilter(this);
        TextScale::current().follow(this, [this] { size(); });
    }

    bool eventFilter(QObject *watched, QEvent *event) override
    {
        if (event->type() == QEvent::Show) // only now it surely has its letters and frame
            size();
        return QObject::eventFilter(watched, event);
    }

private:
    void size()
    {
        m_field->setMinimumHeight(heightOfLines(*m_field, m_atLeast));
        if (m_atMost > 0)
            m_field->setMaximumHeight(heightOfLines(*m_field, m_atMost));
    }

    QPlainTextEdit *m_field;
    int m_atLeast;
    int m_atMost;
};

} // namespace

void showWholeLines(QPlainTextEdit *field, int atLeast, int atMost)
{
    new WholeLines(field, atLeast, atMost);
}

int heightOfLines(const QPlainTextEdit &field, int lines)
{
    QStyleOptionFrame frame;
    frame.initFrom(&field);
    frame.rect = QRect(0, 0, 200, 200);
    frame.frameShape = field.frameShape();
    frame.lineWidth = field.frameWidth();
    const int inside = field.style()->subElementRect(QStyle::SE_ShapedFrameContents, &frame, &field).height();
    return lines * field.fontMetrics().lineSpacing() + qRound(2 * field.document()->documentMargin())
        + frame.rect.height() - inside;
}

} // namespace opname
