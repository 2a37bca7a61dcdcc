#include "status_chips.h"

#include "../models/source_name.h"
#include "language.h"
#include "opname/report/locale_text.h"
#include "opname/session/change_queue.h"
#include "opname/session/sign_offs.h"
#include "text_scale.h"
#include "theme.h"

#include <QHBoxLayout>

namespace opname {

namespace {

void set(QToolButton *chip, const QString &icon, const QColor &color, const QString &text, const QString &tip)
{
    chip->setIcon(QIcon(Theme::pixmap(icon, 18, color)));
    chip->setText(text);
    chip->setToolTip(tip);
    chip->setAccessibleName(text + u". "_qs + tip);
}

} // namespace

StatusChips::StatusChips(QWidget *parent)
    : QWidget(parent)
    , m_signOff(new QToolButton(this))
    , m_scanner(new QToolButton(this))
    , m_slims(new QToolButton(this))
    , m_stations(new QToolButton(this))
    , m_queue(new QToolButton(this))
    , m_operator(new QToolButton(this))
{
    auto *layout = new QBoxLayout(QBoxLayout::LeftToRight, this);
    layout->setContentsMargins(0, 0, 0, 0);
    QHBoxLayout *const halves[] = {new QHBoxLayout, new QHBoxLayout};
    for (QHBoxLayout *half : halves) {
        layout->addLayout(half);
        layout->setAlignment(half, Qt::AlignRight);
    }
    const std::pair<QToolButton *, const char *> chips[] = {
        {m_signOff, "signOffChipToolButton"}, {m_scanner, "scannerChipToolButton"},
        {m_slims, "slimsChipToolButton"},     {m_stations, "stationsChipToolButton"},
        {m_queue, "queueChipToolButton"},     {m_operator, "operatorChipToolButton"}};
    for (const auto &[chip, name] : chips) {
        chip->setObjectName(QLatin1String(name));
        chip->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
        chip->setIconSize({18, 18});
        const bool isSecond = chip == m_stations || chip == m_queue || chip == m_operator;
        halves[isSecond ? 1 : 0]->addWidget(chip);
    }
    // Larger letters need two lines.
    TextScale::current().follow(this, [layout] {
        layout->setDirection(TextScale::current().isLarger() ? QBoxLayout::TopToBottom
                                                             : QBoxLayout::LeftToRight);
    });
    m_signOff->hide();
    m_stations->hide();
    connect(m_signOff, &QToolButton::clicked, this, &StatusChips::signOffWanted);
    connect(m_scanner, &QToolButton::clicked, this, &StatusChips::scannerWanted);
    connect(m_slims, &QToolButton::clicked, this, &StatusChips::slimsWanted);
    connect(m_stations, &QToolButton::clicked, this, &StatusChips::stationsWanted);
    connect(m_queue, &QToolButton::clicked, this, &StatusChips::queueWanted);
    connect(m_operator, &QToolButton::clicked, this, &StatusChips::operatorWanted);
}

void StatusChips::refresh(SessionDocument *document)
{
    setVisible(document != nullptr);
    if (document == nullptr || document->isBusy())
        return;
    showScanner();
    showSlims(document->session());
    showQueue(document->session());
    showSignOff(document->session());
    set(m_operator, QStringLiteral("person"), Theme::accent(), document->operatorName(),
        tr("Operator. Click to change (Ctrl+Shift+O)"));
}

void StatusChips::setScanners(const ConnectedScanners::Summary &scanners)
{
    m_scanners = scanners;
    showScanner();
}

void StatusChips::setLastRead(const QString &time)
{
    m_lastRead = time;
    showScanner();
}

void StatusChips::setExchange(const ExchangeState &state, const QString &text)
{
    m_stations->setVisible(state.isRunning);
    if (!state.isRunning)
        return;
    const qint64 unsent = state.unsent.value_or(0);
    const bool isWell = state.isConnected && state.problem.isEmpty() && state.accounts.isEmpty();
    set(m_stations, isWell ? QStringLiteral("cloud") : QStringLiteral("cloud-off"),
        isWell                                                  ? Theme::good()
            : state.offlineSince.isValid() || state.isConnected ? Theme::bad()
                                                                : Theme::softText(),
        !state.isConnected ? tr("Stations: offline")
            : unsent > 0   ? tr("Stations: %1 to send").arg(LocaleText(Language::current()).number(unsent))
                           : tr("Stations: live"),
        text);
}

void StatusChips::showScanner()
{
    if (m_scanners.state == ScannerState::Lost)
        set(m_scanner, QStringLiteral("cable-off"), Theme::bad(), tr("Scanner: lost"),
            m_scanners.text + u". "_qs + m_scanners.advice);
    else
        set(m_scanner, QStringLiteral("scanner"), Theme::good(),
            m_lastRead.isEmpty() ? tr("Scanner: listening") : tr("Scanner: %1").arg(m_lastRead),
            m_scanners.text + u". "_qs
                + tr("Scanners are heard on every page. Click to see and set them up."));
}

void StatusChips::showSlims(const Session &session)
{
    const auto when = [](const QDateTime &time) {
        return time.date() == QDate::currentDate() ? Language::clockTime(time.time(), false)
                                                   : LocaleText(Language::current()).date(time.date());
    };
    const QDateTime pulled = session.pulled().toLocalTime();
    const QString click = tr("Click for the connections");
    if (m_reach && !m_reach->isReached)
        set(m_slims, QStringLiteral("cloud-off"), Theme::bad(), tr("SLiMS: not reached"),
            tr("%1 (%2)").arg(m_reach->problem, when(m_reach->when)) + u' ' + click);
    else if (m_reach)
        set(m_slims, QStringLiteral("cloud"), Theme::good(), tr("SLiMS: %1").arg(when(m_reach->when)),
            tr("Reached at %1.").arg(when(m_reach->when)) + u' ' + click);
    else if (pulled.isValid())
        set(m_slims, QStringLiteral("cloud"), Theme::softText(), tr("SLiMS: %1").arg(when(pulled)),
            tr("The catalogue was taken in from %1. SLiMS was not asked since.")
                    .arg(sourceName(session.catalogueSource()))
                + u' ' + click);
    else
        set(m_slims, QStringLiteral("cloud-off"), Theme::softText(), tr("SLiMS: no catalogue yet"), click);
}

void StatusChips::showQueue(Session &session)
{
    const auto counts = ChangeQueue(session).counts();
    const auto count = [&](ChangeState state) {
        return counts ? (*counts)[static_cast<std::size_t>(state)] : 0;
    };
    const qint64 pending = count(ChangeState::Waiting) + count(ChangeState::Sent);
    set(m_queue, QStringLiteral("queue"), pending > 0 ? Theme::notice() : Theme::softText(),
        tr("Not sent: %1").arg(LocaleText(Language::current()).number(pending)),
        tr("Changes that SLiMS does not have yet"));
}

void StatusChips::showSignOff(Session &session)
{
    const std::vector<SignOff> standing = SignOffs(session).standing();
    m_signOff->setVisible(!standing.empty());
    if (standing.empty())
        return;
    const SignOff &first = standing.front();
    set(m_signOff, QStringLiteral("lock"), Theme::notice(),
        tr("Signed off by %1")
            .arg(m_signOff->fontMetrics().elidedText(first.name, Qt::ElideRight, TextSize::scaled(160))),
        tr("Signed off by %1 (%2) on %3. Nothing changes any more; activity 10 opens it again.")
            .arg(first.name, first.role, LocaleText(Language::current()).dateTime(first.time)));
}

} // namespace opname
