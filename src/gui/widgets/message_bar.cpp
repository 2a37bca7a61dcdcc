#include "message_bar.h"

#include "../shell/theme.h"

namespace opname {

MessageBar::MessageBar(QWidget *parent)
    : QLabel(parent)
{
    setObjectName(QStringLiteral("messageLabel"));
    setWordWrap(true);
    setTextFormat(Qt::PlainText);
    setMargin(9);
    hide();
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &QWidget::hide);
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
}

void MessageBar::tellVerdict(Verdict verdict, const QString &answer, const QString &advice)
{
    if (advice.isEmpty()) {
        tell(answer);
        return;
    }
    show(answer + u'\n' + advice, {}, Theme::verdictColor(verdict), 0);
    m_isVerdict = true;
}

void MessageBar::endVerdict()
{
    if (m_isVerdict)
        clear();
}

void MessageBar::clear()
{
    m_timer.stop();
    m_isVerdict = false;
    hide();
}

void MessageBar::show(const QString &message, const QString &detail, const QColor &color, int milliseconds)
{
    setStyleSheet(QStringLiteral("background: %1; color: %2; border-left: 5px solid %2; font-weight: 500;")
                      .arg(Theme::card().name(), color.name()));
    setText(message);
    setToolTip(detail);
    setAccessibleName(message);
    m_isVerdict = false;
    QLabel::show();
    if (milliseconds > 0)
        m_timer.start(milliseconds);
    else
        m_timer.stop();
}

} // namespace opname
