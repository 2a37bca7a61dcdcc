#include "stopped_banner.h"

#include "../shell/theme.h"

#include <QEvent>
#include <QHBoxLayout>

namespace opname {

StoppedBanner::StoppedBanner(QWidget *parent)
    : QFrame(parent)
    , m_icon(new QLabel(this))
    , m_text(new QLabel(this))
    , m_retry(new QPushButton(this))
{
    setObjectName(QStringLiteral("stoppedBannerFrame"));
    m_text->setObjectName(QStringLiteral("stoppedLabel"));
    m_text->setProperty("letters", QStringLiteral("heading"));
    m_text->setWordWrap(true);
    m_text->setTextFormat(Qt::PlainText);
    m_retry->setObjectName(QStringLiteral("retryScanPushButton"));
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(Spacing::large, Spacing::medium, Spacing::medium, Spacing::medium);
    layout->setSpacing(Spacing::medium);
    layout->addWidget(m_icon, 0, Qt::AlignVCenter);
    layout->addWidget(m_text, 1);
    layout->addWidget(m_retry, 0, Qt::AlignVCenter);
    connect(m_retry, &QPushButton::clicked, this, &StoppedBanner::retryWanted);
    nameRetry();
    hide();
}

void StoppedBanner::nameRetry()
{
    m_retry->setText(tr("Try again (F5)"));
    m_retry->setShortcut(QKeySequence(Qt::Key_F5)); // a new text takes the key away
    m_retry->setToolTip(tr("Keeps the code that was read last and goes on scanning"));
}

void StoppedBanner::changeEvent(QEvent *event)
{
    QFrame::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        nameRetry();
}

void StoppedBanner::show(const QString &code, const Error &error)
{
    const QColor color = Theme::bad();
    setStyleSheet(
        QStringLiteral("#stoppedBannerFrame { background: %1; } #stoppedLabel { color: %2; "
                       "font-weight: 600; }")
            .arg(color.name(), Theme::isDark() ? QStringLiteral("#1a1a1a") : QStringLiteral("#ffffff")));
    m_icon->setPixmap(
        Theme::pixmap(QStringLiteral("error"), 36,
                      QColor(Theme::isDark() ? QStringLiteral("#1a1a1a") : QStringLiteral("#ffffff"))));
    m_text->setText(tr("Scanning has stopped: %1 was not kept. %2 What was answered before is safe.")
                        .arg(code.left(40), error.message));
    m_text->setToolTip(error.detail);
    setAccessibleName(m_text->text());
    QFrame::show();
}

} // namespace opname
