#include "work_progress.h"

#include "../shell/language.h"
#include "../shell/theme.h"
#include "opname/report/locale_text.h"

#include <QHBoxLayout>

#include <limits>

namespace opname {

namespace {

constexpr qint64 steadyAfter = 1500; // milliseconds; before that an estimate jumps

} // namespace

WorkProgress::WorkProgress(const QString &name, QWidget *parent)
    : QWidget(parent)
    , m_bar(new QProgressBar(this))
    , m_text(new QLabel(this))
    , m_cancel(new QPushButton(this))
{
    QString part = name;
    part[0] = part[0].toUpper();
    m_bar->setObjectName(name + QStringLiteral("ProgressBar"));
    m_bar->setTextVisible(false);
    m_text->setObjectName(name + QStringLiteral("ProgressLabel"));
    m_cancel->setObjectName(QStringLiteral("cancel%1PushButton").arg(part));
    m_cancel->setAutoDefault(false);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(Spacing::medium);
    layout->addWidget(m_bar, 1);
    layout->addWidget(m_text);
    layout->addWidget(m_cancel);
    connect(m_cancel, &QPushButton::clicked, this, [this] {
        tellStopping();
        Q_EMIT cancelWanted();
    });
    retranslate();
    hide();
}

void WorkProgress::begin(const QString &what)
{
    m_what = what;
    m_text->setText(what);
    m_bar->setAccessibleName(what);
    m_bar->setRange(0, 0);
    m_cancel->setEnabled(true);
    m_clock.start();
    show();
}

void WorkProgress::tell(qint64 done, qint64 total)
{
    if (!m_cancel->isEnabled())
        return;
    const LocaleText text(Language::current());
    // A bar counts in ints.
    const auto most = std::min<qint64>(total, std::numeric_limits<int>::max());
    m_bar->setRange(0, static_cast<int>(most));
    m_bar->setValue(static_cast<int>(std::min(done, most)));
    if (total <= 0) {
        m_text->setText(m_what);
        return;
    }
    QString told = tr("%1 of %2").arg(text.number(done), text.number(total));
    if (m_clock.elapsed() > steadyAfter && done > 0 && done < total) {
        const qint64 seconds = (m_clock.elapsed() * (total - done) / done + 999) / 1000;
        told += u" · "_qs
            + (seconds < 90 ? tr("about %1 s left").arg(text.number(seconds))
                            : tr("about %1 min left").arg(text.number((seconds + 59) / 60)));
    }
    m_text->setText(told);
}

void WorkProgress::tellStopping()
{
    m_cancel->setEnabled(false);
    m_text->setText(m_stopping.isEmpty() ? tr("Stopping as soon as SLiMS has answered…") : m_stopping);
}

void WorkProgress::end()
{
    hide();
}

void WorkProgress::retranslate()
{
    m_cancel->setText(tr("Stop"));
    m_cancel->setToolTip(tr("Stops after what is on its way; nothing that was answered is lost"));
}

} // namespace opname
