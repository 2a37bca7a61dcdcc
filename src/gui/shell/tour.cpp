#include "tour.h"

#include "../widgets/tour_card.h"
#include "main_window.h"

#include "opname/session/catalogue_queries.h"

#include <QEvent>
#include <QSettings>
#include <QTimer>

#include <utility>

namespace opname {

namespace {

const QString offeredKey = QStringLiteral("tour_offered");

} // namespace

Tour::Tour(MainWindow *window)
    : QObject(window)
    , m_window(window)
    , m_card(new TourCard(window))
    , m_code(openCode())
{
    connect(m_card, &TourCard::nextWanted, this, [this] {
        if (m_step + 1 < steps().size())
            show(m_step + 1);
        else
            end();
    });
    connect(m_card, &TourCard::backWanted, this, [this] { show(m_step == 0 ? 0 : m_step - 1); });
    connect(m_card, &TourCard::endWanted, this, &Tour::end);
    connect(m_window->document(), &SessionDocument::scanned, this, [this](const DeskAnswer &answer) {
        if (!answer.itemCode.isEmpty())
            takeScan(answer.title.isEmpty() ? answer.itemCode : answer.title);
    });
    m_window->installEventFilter(this);
}

Tour::~Tour()
{
    delete m_card.data();
}

void Tour::begin()
{
    show(0);
}

void Tour::end()
{
    if (std::exchange(m_hasEnded, true))
        return;
    m_card->hide();
    // From the event loop: it may be one of the card's buttons that is being let go.
    QMetaObject::invokeMethod(this, &Tour::ended, Qt::QueuedConnection);
}

bool Tour::isOffered()
{
    return !QSettings().value(offeredKey, false).toBool();
}

void Tour::noteOffered()
{
    QSettings().setValue(offeredKey, true);
}

/// A copy that is expected and was not read; empty when every one was.
QString Tour::openCode() const
{
    Session &session = m_window->document()->session();
    const auto stock = session.stockTake();
    if (!stock)
        return {};
    StockTake &taken = **stock;
    for (Slot slot = 0; slot < taken.itemCount(); ++slot)
        if (taken.item(slot).bucket == Bucket::Expected && !taken.isPresent(slot) && !taken.isLent(slot))
            if (const auto item = session.catalogue().at(slot); item && !item->item.code.isEmpty())
                return item->item.code;
    return {};
}

std::vector<Tour::Step> Tour::steps() const
{
    return {
        {1, QStringLiteral("activityRailListWidget"), tr("A stock-take in nine steps"),
         tr("The activities of the SOP stand here under their own numbers, with their state and their "
            "time. You can look into each of them whenever you like.")},
        {1, QStringLiteral("preparationTabWidget"), tr("First, what is to be counted"),
         tr("Activity 1 takes the catalogue in from SLiMS and says which copies belong to the stock-take. "
            "Activity 4 then fixes them: that is the freeze, and counting begins.")},
        {5, QStringLiteral("verdictCardFrame"), tr("One answer for every book"),
         tr("Scan, and word, colour, shape and tone say what to do with the book in the hand. The answer is "
            "given when the scan is on the disk, so nothing has to be saved.")},
        {5, QStringLiteral("barcodeLineEdit"), tr("Try it"),
         m_counted.isEmpty()
             ? tr("Type %1 here and press Enter, as for a label that cannot be read; or scan any barcode. "
                  "The scanner is heard on every page and in every dialog.")
                   .arg(m_code)
             : tr("That was counted: %1. With Ctrl+Z the last scan is taken back, and the journal keeps "
                  "both.")
                   .arg(m_counted),
         true},
        {7, QStringLiteral("differencesTabBar"), tr("What differs is decided"),
         tr("Activity 7 lists what is not as the catalogue says, kind by kind. What you decide waits as a "
            "change, and SLiMS gets it when you send it.")},
        {5, QStringLiteral("scannerChipToolButton"), tr("Always in view"),
         tr("Scanner, SLiMS, changes that are not sent yet, and who is scanning. A click opens what puts it "
            "right.")},
        {9, QStringLiteral("recapSummaryLabel"), tr("The result"),
         tr("Activity 9 says what is missing and writes the result into SLiMS, activity 10 makes the report. "
            "Begin your own stock-take with “New session” on the start page.")}};
}

void Tour::show(std::size_t step)
{
    m_step = step;
    const std::vector<Step> all = steps();
    m_window->showActivity(all[step].activity);
    say();
    QWidget *part = m_window->findChild<QWidget *>(all[step].part);
    m_card->pointAt(part);
    if (all[step].wantsCode && m_counted.isEmpty() && part != nullptr)
        part->setFocus(Qt::OtherFocusReason);
    else
        m_card->focusNext();
}

void Tour::say()
{
    const std::vector<Step> all = steps();
    const QString progress = tr("%1 of %2").arg(m_step + 1).arg(all.size());
    m_card->say(all[m_step].title, all[m_step].text, progress, m_step == 0, m_step + 1 == all.size());
}

void Tour::takeScan(const QString &title)
{
    if (m_hasEnded || !steps()[m_step].wantsCode)
        return;
    m_counted = title;
    say();
    // Behind the key that sent the code: it must not go on by itself.
    QTimer::singleShot(0, m_card.data(), &TourCard::focusNext);
}

bool Tour::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_window && event->type() == QEvent::LanguageChange && !m_hasEnded)
        QTimer::singleShot(0, this, &Tour::say); // once the page has its new texts
    return QObject::eventFilter(watched, event);
}

} // namespace opname
