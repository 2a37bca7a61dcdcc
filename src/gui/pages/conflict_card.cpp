#include "conflict_card.h"

#include "../models/changes_model.h"
#include "../shell/theme.h"

#include <QGridLayout>
#include <QHBoxLayout>

namespace opname {

ConflictCard::ConflictCard(QWidget *parent)
    : QFrame(parent)
    , m_heading(new QLabel(this))
    , m_reason(new QLabel(this))
    , m_theirs(new QPushButton(this))
    , m_ours(new QPushButton(this))
{
    setObjectName(QStringLiteral("conflictFrame"));
    setProperty("card", true);
    m_heading->setObjectName(QStringLiteral("conflictHeadingLabel"));
    m_heading->setProperty("heading", true);
    m_heading->setTextFormat(Qt::PlainText);
    m_heading->setWordWrap(true);
    m_reason->setObjectName(QStringLiteral("refusalLabel"));
    m_reason->setTextFormat(Qt::PlainText);
    m_reason->setWordWrap(true);
    m_theirs->setObjectName(QStringLiteral("keepTheirsPushButton"));
    m_ours->setObjectName(QStringLiteral("keepOursPushButton"));
    auto *sides = new QGridLayout;
    sides->setHorizontalSpacing(Spacing::large);
    sides->setVerticalSpacing(Spacing::line);
    const char *const names[3] = {"nowInSlimsLabel", "decidedOnLabel", "decidedLabel"};
    for (int side = 0; side < 3; ++side) {
        m_names[side] = new QLabel(this);
        m_names[side]->setProperty("soft", true);
        m_values[side] = new QLabel(this);
        m_values[side]->setObjectName(QLatin1String(names[side]));
        m_values[side]->setTextFormat(Qt::PlainText);
        m_values[side]->setWordWrap(true);
        m_values[side]->setProperty("letters", QStringLiteral("answer"));
        m_values[side]->setStyleSheet(QStringLiteral("font-weight: 600;"));
        sides->addWidget(m_names[side], 0, side);
        sides->addWidget(m_values[side], 1, side);
        sides->setColumnStretch(side, 1);
    }
    auto *buttons = new QHBoxLayout;
    buttons->addStretch();
    buttons->addWidget(m_theirs);
    buttons->addWidget(m_ours);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(Spacing::medium + 2, Spacing::medium, Spacing::medium + 2, Spacing::medium);
    layout->setSpacing(Spacing::small);
    layout->addWidget(m_heading);
    layout->addLayout(sides);
    layout->addWidget(m_reason);
    layout->addLayout(buttons);
    connect(m_theirs, &QPushButton::clicked, this, [this] { Q_EMIT decided(false); });
    connect(m_ours, &QPushButton::clicked, this, [this] { Q_EMIT decided(true); });
    hide();
}

void ConflictCard::show(const ListedChange &change, qsizetype selected)
{
    const bool isConflict = change.queued.state == ChangeState::Conflict;
    setVisible(isConflict || change.queued.state == ChangeState::Refused);
    const QString subject = ChangesModel::subject(change.queued.change) + u" · "_qs + change.title.left(120);
    const QString refused =
        change.queued.attempts == 0 ? tr("Not sent: %1 of %2") : tr("SLiMS refused: %1 of %2");
    m_heading->setText(isConflict ? tr("%1 differs in SLiMS: %2").arg(change.what, subject)
                                  : refused.arg(change.what, subject));
    const QString values[3] = {change.now, change.before, change.after};
    for (int side = 0; side < 3; ++side) {
        m_names[side]->setVisible(isConflict || side > 0);
        m_values[side]->setVisible(isConflict || side > 0);
        m_values[side]->setText(values[side]);
    }
    m_values[0]->setStyleSheet(QStringLiteral("font-weight: 600; color: %1;").arg(Theme::notice().name()));
    m_reason->setVisible(!isConflict);
    m_reason->setText(change.queued.reason);
    m_reason->setStyleSheet(QStringLiteral("color: %1;").arg(Theme::bad().name()));
    m_theirs->setText(isConflict ? tr("Use SLiMS's value") : tr("Give it up"));
    m_theirs->setToolTip(isConflict ? tr("SLiMS keeps what it has; this change is not sent again (Alt+1)")
                                    : tr("This change is not sent again (Alt+1)"));
    m_ours->setText(isConflict ? tr("Send our decision all the same") : tr("Try again"));
    m_ours->setToolTip(isConflict
                           ? tr("It waits to be sent again, now in place of what SLiMS has (Alt+2)")
                           : tr("It waits to be sent again; put right first what was refused (Alt+2)"));
    if (selected > 1) {
        m_theirs->setText(m_theirs->text() + QStringLiteral(" (%1)").arg(selected));
        m_ours->setText(m_ours->text() + QStringLiteral(" (%1)").arg(selected));
    }
    m_theirs->setShortcut(QKeySequence(Qt::ALT | Qt::Key_1)); // a new text takes the key away
    m_ours->setShortcut(QKeySequence(Qt::ALT | Qt::Key_2));
    setAccessibleName(m_heading->text());
}

void ConflictCard::setReady(bool isReady)
{
    m_theirs->setEnabled(isReady);
    m_ours->setEnabled(isReady);
}

void ConflictCard::retranslate()
{
    m_names[0]->setText(tr("SLiMS has now"));
    m_names[1]->setText(tr("Decided on"));
    m_names[2]->setText(tr("Our decision"));
}

} // namespace opname
