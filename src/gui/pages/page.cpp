#include "page.h"

#include "../shell/activity_rail.h"
#include "../shell/language.h"
#include "../shell/theme.h"

#include <QEvent>
#include <QFrame>
#include <QHBoxLayout>
#include <QInputDialog>
#include <QProgressBar>

namespace opname {

namespace {

constexpr int untilOthersAreShown = 30'000; // milliseconds

} // namespace

Page::Page(const QString &objectName, QWidget *parent)
    : QWidget(parent)
    , m_title(new QLabel(this))
    , m_instruction(new QLabel(this))
    , m_mainButton(new QPushButton(this))
    , m_head(new QHBoxLayout)
    , m_content(new QVBoxLayout)
{
    setObjectName(objectName);
    m_title->setObjectName(QStringLiteral("pageTitleLabel"));
    m_instruction->setObjectName(QStringLiteral("pageInstructionLabel"));
    m_instruction->setWordWrap(true);
    m_mainButton->setObjectName(objectName + QStringLiteral("MainPushButton"));
    m_mainButton->setProperty("primary", true);
    m_mainButton->hide();

    auto *words = new QVBoxLayout;
    words->setSpacing(Spacing::line);
    words->addWidget(m_title);
    words->addWidget(m_instruction);
    m_head->setSpacing(Spacing::medium);
    m_head->addLayout(words, 1);
    m_head->addWidget(m_mainButton, 0, Qt::AlignTop);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(Spacing::large, Spacing::medium, Spacing::large, Spacing::medium);
    layout->setSpacing(Spacing::medium);
    layout->addLayout(m_head);
    layout->addLayout(m_content, 1);
    m_content->setSpacing(Spacing::medium);
    m_othersTimer.setSingleShot(true);
    m_othersTimer.setInterval(untilOthersAreShown);
    connect(&m_othersTimer, &QTimer::timeout, this, [this] {
        if (isVisible() && canRead())
            refresh();
    });
}

void Page::setDocument(SessionDocument *document)
{
    if (m_document != nullptr) {
        if (!m_document->isBusy())
            keepTyped();
        m_document->disconnect(this);
    }
    m_document = document;
    m_isKeepingDue = false;
    m_focus.clear();
    m_othersTimer.stop();
    if (m_document != nullptr) {
        connect(m_document, &SessionDocument::othersScanned, this, [this] {
            if (isVisible())
                showOthersScans();
        });
        const auto refreshIfSeen = [this] {
            if (isVisible())
                refresh();
        };
        connect(m_document, &SessionDocument::changed, this, refreshIfSeen);
        connect(m_document, &SessionDocument::undone, this, refreshIfSeen);
        connect(m_document, &SessionDocument::busyChanged, this, &Page::followWork);
    }
    documentChanged();
    if (isVisible())
        refresh();
}

/// What waits for the session hands the focus to whatever stands behind it, and gets it back.
void Page::followWork(bool isBusy)
{
    if (!isBusy && m_isKeepingDue)
        keepTypedSoon();
    if (!isVisible())
        return;
    QWidget *const before = window()->focusWidget();
    refresh();
    QWidget *const now = window()->focusWidget();
    if (isBusy) {
        m_focus = before != now && isAncestorOf(before) ? before : nullptr;
        m_focusMeanwhile = now;
        return;
    }
    if (m_focus != nullptr && m_focus->isEnabled() && m_focusMeanwhile.data() == now)
        m_focus->setFocus();
    m_focus.clear();
}

void Page::keepTypedSoon()
{
    m_isKeepingDue = m_document != nullptr && m_document->isBusy();
    if (canRead())
        keepTyped();
}

void Page::showOthersScans()
{
    if (!m_othersTimer.isActive())
        m_othersTimer.start();
}

void Page::setHead(const QString &title, const QString &instruction)
{
    m_title->setText(title);
    m_instruction->setText(instruction);
    setAccessibleName(title);
}

void Page::setHead(int activity, const QString &instruction)
{
    setHead(QString::number(activity) + u" · "_qs + ActivityRail::shortName(activity), instruction);
}

void Page::addToHead(QWidget *part)
{
    m_head->insertWidget(m_head->count() - 1, part, 0, Qt::AlignTop);
}

QString Page::language()
{
    return Language::current();
}

void Page::showCount(QProgressBar *bar, qint64 done, qint64 total)
{
    bar->setRange(0, total > 0 ? 1000 : 0);
    if (total > 0)
        bar->setValue(static_cast<int>(1000 * done / total));
    bar->setFormat(total > 0 ? tr("%1 of %2").arg(locale().number(done), locale().number(total))
                             : locale().number(done));
}

bool Page::askOutOfTurn(const QString &title, const QString &problem, QString &reason)
{
    bool isGiven = false;
    reason = QInputDialog::getText(this, title, problem + u"\n\n"_qs + tr("Reason, for the report:"),
                                   QLineEdit::Normal, {}, &isGiven);
    return isGiven && !reason.trimmed().isEmpty();
}

bool Page::finish(int activity)
{
    if (!canRead())
        return false;
    Outcome finished = document()->finishActivity(activity, {});
    if (!finished
        && document()->session().sopProgress().ask({ActivityEvent::Step::Finished, activity, {}, {}, {}})
            == SopProgress::Answer::NeedsReason) {
        QString reason;
        SessionDocument *asked = document();
        if (!askOutOfTurn(tr("Finish activity %1").arg(activity), finished.error().message, reason)
            || document() != asked || !canRead())
            return false;
        finished = document()->finishActivity(activity, reason);
    }
    if (!finished)
        Q_EMIT failed(finished.error());
    else
        Q_EMIT told(tr("Activity %1 is finished.").arg(activity));
    document()->notifyChanged();
    return finished.has_value();
}

QFrame *Page::card(QVBoxLayout *&layout, const QString &objectName, QWidget *parent)
{
    auto *frame = new QFrame(parent);
    frame->setObjectName(objectName);
    frame->setProperty("card", true);
    layout = new QVBoxLayout(frame);
    layout->setContentsMargins(Spacing::medium + 2, Spacing::medium, Spacing::medium + 2, Spacing::medium);
    layout->setSpacing(Spacing::small);
    return frame;
}

void Page::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
        if (isVisible())
            refresh();
    }
}

void Page::hideEvent(QHideEvent *event)
{
    keepTypedSoon();
    QWidget::hideEvent(event);
}

void Page::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    refresh();
}

} // namespace opname
