#include "message_bar.h"

#include "../shell/theme.h"

#include <QEvent>
#include <QStackedWidget>

#include <algorithm>

namespace opname {

MessageBar::MessageBar(QWidget *parent)
    : QLabel(parent)
{
    setObjectName(QStringLiteral("messageLabel"));
    setWordWrap(true);
    setTextFormat(Qt::PlainText);
    setMargin(7); // so that two lines fit beside what stands in the row
    setIndent(Spacing::medium);
    hide();
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &MessageBar::clear);
}

void MessageBar::layOver(QWidget *area, QWidget *beside)
{
    m_area = area;
    m_beside = beside;
    setParent(area->parentWidget());
    area->installEventFilter(this);
    if (const auto *pages = area->findChild<QStackedWidget *>())
        connect(pages, &QStackedWidget::currentChanged, &m_placing, qOverload<>(&QTimer::start));
    m_placing.setSingleShot(true); // once the page is laid out
    connect(&m_placing, &QTimer::timeout, this, &MessageBar::place);
    hide();
}

bool MessageBar::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_area && (event->type() == QEvent::Resize || event->type() == QEvent::Move))
        place();
    return QLabel::eventFilter(watched, event);
}

void MessageBar::place()
{
    if (m_area == nullptr)
        return;
    // The row above the area keeps the page's heading readable; what stands right in it, as long as it can.
    const QRect area = m_area->geometry();
    const int beside = m_beside->mapTo(parentWidget(), QPoint()).x() - Spacing::medium;
    int width = std::max(0, beside - area.left());
    const int bottom = m_beside->mapTo(parentWidget(), m_beside->rect().bottomLeft()).y() + Spacing::small;
    const int high = std::min(area.top(), bottom) + Spacing::small;
    if (heightForWidth(width) > high)
        width = area.width();
    if (heightForWidth(width) > high)
        width = area.width() * 3 / 5; // rather the page's heading than its buttons
    setGeometry(area.left(), 0, width, std::max(high, heightForWidth(width)));
    raise();
}

void MessageBar::mousePressEvent(QMouseEvent * /*event*/)
{
    dismiss();
}

void MessageBar::dismiss()
{
    if (m_showsVerdict)
        endVerdict();
    else
        clear();
}

void MessageBar::tell(const QString &message)
{
    show(message, {}, Theme::accent(), 6000);
}

void MessageBar::tellLasting(const QString &message)
{
    show(message, {}, Theme::accent(), 0);
}

void MessageBar::showError(const Error &error)
{
    show(error.message, error.detail, Theme::bad(), 15000);
    Q_EMIT errorShown(error);
}

void MessageBar::tellVerdict(Verdict verdict, const QString &answer, const QString &advice)
{
    m_verdict.reset();
    if (advice.isEmpty()) {
        tell(answer);
        return;
    }
    m_verdict = KeptVerdict{answer + u'\n' + advice, Theme::verdictColor(verdict)};
    showVerdict();
}

void MessageBar::showVerdict()
{
    show(m_verdict->text, {}, m_verdict->color, 0);
    m_showsVerdict = true;
}

void MessageBar::endVerdict()
{
    m_verdict.reset();
    if (m_showsVerdict)
        clear();
}

void MessageBar::clear()
{
    m_timer.stop();
    m_showsVerdict = false;
    if (m_verdict)
        showVerdict();
    else
        hide();
}

void MessageBar::show(const QString &message, const QString &detail, const QColor &color, int milliseconds)
{
    setStyleSheet(
        QStringLiteral(
            "background: %1; color: %2; border-left: 5px solid %2; padding: 0 6px; font-weight: 500;")
            .arg(Theme::card().name(), color.name()));
    setText(message);
    setToolTip(detail);
    setAccessibleName(message);
    m_showsVerdict = false;
    place();
    QLabel::show();
    if (milliseconds > 0)
        m_timer.start(milliseconds);
    else
        m_timer.stop();
}

} // namespace opname
