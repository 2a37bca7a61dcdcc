#include "pace_line.h"

#include "../shell/language.h"
#include "../shell/theme.h"
#include "opname/report/locale_text.h"

#include <QHBoxLayout>

#include <algorithm>
#include <utility>

namespace opname {

namespace {

/// "2 days 5 hours": nobody plans days by the minute. A day that is all but whole is a day.
QString roughly(qint64 minutes, qint64 day, const LocaleText &text)
{
    if (minutes < day)
        return text.duration(std::max<qint64>(minutes, 1), day);
    const qint64 rest = minutes % day;
    const qint64 hourBefore = rest - rest % 60;
    const qint64 hourAfter = std::min(hourBefore + 60, day);
    return text.duration(minutes - rest + (rest - hourBefore < hourAfter - rest ? hourBefore : hourAfter),
                         day);
}

} // namespace

PaceLine::PaceLine(QWidget *parent)
    : QWidget(parent)
    , m_operators(new QLabel(this))
    , m_time(new QLabel(this))
{
    m_operators->setObjectName(QStringLiteral("operatorPacesLabel"));
    m_operators->setTextFormat(Qt::PlainText);
    m_operators->setProperty("soft", true);
    m_operators->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_time->setObjectName(QStringLiteral("timeLeftLabel"));
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(Spacing::line, 0, Spacing::line, 0);
    layout->setSpacing(Spacing::large);
    layout->addWidget(m_operators, 1);
    layout->addWidget(m_time);
}

void PaceLine::tell(const ScanPace &pace, const Work &work)
{
    const LocaleText text(Language::current());
    QStringList operators;
    for (const ScanPace::OperatorPace &one : pace.operatorPaces())
        operators.append(QString(one.name + u' ' + text.number(qRound64(one.perMinute))));
    m_operatorsText = operators.isEmpty() ? tr("How fast each operator scans is told after a few scans.")
                                          : tr("Scans a minute: %1").arg(operators.join(u" · "_qs));

    const qint64 day = work.dayMinutes;
    const qint64 leftOver = work.standardMinutes - work.spentMinutes;
    const QString standard = text.duration(work.standardMinutes, day);
    const auto left = timeLeft(work.remaining, pace.perMinute(), work.standardMinutes, work.spentMinutes);
    if (work.remaining == 0)
        showTime(tr("No book is left to be scanned."), Theme::good());
    else if (leftOver <= 0)
        showTime(left ? tr("About %1 to go; the SOP's %2 are over.")
                            .arg(roughly(left->minutes, day, text), standard)
                      : tr("The SOP's %1 are over.").arg(standard),
                 Theme::notice());
    else if (!left)
        showTime(tr("The SOP leaves %1 of %2.").arg(roughly(leftOver, day, text), standard),
                 Theme::softText());
    else if (left->isInTime())
        showTime(tr("About %1 to go; the SOP leaves %2 of %3: in time.")
                     .arg(roughly(left->minutes, day, text), roughly(leftOver, day, text), standard),
                 Theme::good());
    else
        showTime(tr("About %1 to go; the SOP leaves %2 of %3: too late.")
                     .arg(roughly(left->minutes, day, text), roughly(leftOver, day, text), standard),
                 Theme::notice());
}

void PaceLine::showTime(const QString &text, const QColor &color)
{
    if (std::exchange(m_timeColor, color) != color) // a style sheet is dear to read
        m_time->setStyleSheet(QStringLiteral("color: %1;").arg(color.name()));
    m_time->setText(text);
    layout()->activate(); // the operators have what this leaves
    showOperators();
}

void PaceLine::showOperators()
{
    m_operators->setText(
        m_operators->fontMetrics().elidedText(m_operatorsText, Qt::ElideRight, m_operators->width()));
    m_operators->setToolTip(m_operatorsText);
    m_operators->setAccessibleName(m_operatorsText);
}

void PaceLine::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    layout()->activate();
    showOperators();
}

} // namespace opname
