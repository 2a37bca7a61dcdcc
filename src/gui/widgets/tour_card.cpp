#include "tour_card.h"

#include "../shell/text_scale.h"
#include "../shell/theme.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QPainter>
#include <QShortcut>
#include <QVBoxLayout>

#include <algorithm>

namespace opname {

namespace {

constexpr int cardWidth = 400; // with the usual letters
constexpr int gap = 14;
constexpr int ringWidth = 3;
constexpr int ringDistance = 4;

/// Around the part, and no obstacle to the mouse.
class Ring : public QWidget {
public:
    explicit Ring(QWidget *window)
        : QWidget(window)
    {
        setObjectName(QStringLiteral("tourRing"));
        setAttribute(Qt::WA_TransparentForMouseEvents);
        setFocusPolicy(Qt::NoFocus);
        hide();
    }

protected:
    void paintEvent(QPaintEvent * /*event*/) override
    {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(QPen(Theme::accent(), ringWidth));
        painter.drawRoundedRect(QRectF(rect()).adjusted(2, 2, -2, -2), 8, 8);
    }
};

QRect movedInto(QRect rect, const QRect &room)
{
    rect.moveLeft(std::max(room.left(), std::min(rect.left(), room.right() - rect.width() + 1)));
    rect.moveTop(std::max(room.top(), std::min(rect.top(), room.bottom() - rect.height() + 1)));
    return rect;
}

} // namespace

TourCard::TourCard(QWidget *window)
    : QFrame(window)
    , m_window(window)
    , m_ring(new Ring(window))
    , m_title(new QLabel(this))
    , m_text(new QLabel(this))
    , m_progress(new QLabel(this))
    , m_back(new QPushButton(this))
    , m_skip(new QPushButton(this))
    , m_next(new QPushButton(this))
{
    setObjectName(QStringLiteral("tourCardFrame"));
    setProperty("card", true);
    m_title->setObjectName(QStringLiteral("tourTitleLabel"));
    m_title->setProperty("heading", true);
    m_title->setWordWrap(true);
    m_text->setObjectName(QStringLiteral("tourTextLabel"));
    m_text->setWordWrap(true);
    m_text->setTextFormat(Qt::PlainText);
    m_progress->setObjectName(QStringLiteral("tourProgressLabel"));
    m_progress->setProperty("soft", true);
    m_back->setObjectName(QStringLiteral("tourBackPushButton"));
    m_skip->setObjectName(QStringLiteral("tourSkipPushButton"));
    m_next->setObjectName(QStringLiteral("tourNextPushButton"));
    m_next->setProperty("primary", true);

    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(Spacing::small);
    buttons->addWidget(m_progress, 1);
    for (QPushButton *button : {m_skip, m_back, m_next}) {
        button->setAutoDefault(true); // Enter presses the one that has focus
        buttons->addWidget(button);
    }
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(Spacing::large, Spacing::medium, Spacing::large, Spacing::medium);
    layout->setSpacing(Spacing::medium);
    layout->addWidget(m_title);
    layout->addWidget(m_text);
    layout->addLayout(buttons);

    connect(m_next, &QPushButton::clicked, this, &TourCard::nextWanted);
    connect(m_back, &QPushButton::clicked, this, &TourCard::backWanted);
    connect(m_skip, &QPushButton::clicked, this, &TourCard::endWanted);
    connect(new QShortcut(QKeySequence(Qt::Key_Escape), this), &QShortcut::activated, this,
            &TourCard::endWanted);
    m_placing.setSingleShot(true);
    connect(&m_placing, &QTimer::timeout, this, &TourCard::place);
    connect(&TextScale::current(), &TextScale::changed, &m_placing, qOverload<>(&QTimer::start));
    m_window->installEventFilter(this);
}

TourCard::~TourCard()
{
    delete m_ring.data();
}

void TourCard::say(const QString &title, const QString &text, const QString &progress, bool isFirst,
                   bool isLast)
{
    m_title->setText(title);
    m_text->setText(text);
    m_progress->setText(progress);
    m_isLast = isLast;
    m_back->setEnabled(!isFirst);
    m_skip->setVisible(!isLast);
    setAccessibleName(title);
    setAccessibleDescription(text);
    m_next->setAccessibleDescription(title + u". "_qs + text); // read out with the focus
    retranslate();
    place();
}

void TourCard::retranslate()
{
    m_back->setText(tr("&Back"));
    m_back->setToolTip(tr("The card before (Alt+B)"));
    m_skip->setText(tr("&Skip"));
    m_skip->setToolTip(tr("Ends the tour (Esc)"));
    m_next->setText(m_isLast ? tr("&Done") : tr("&Next"));
    m_next->setToolTip(m_isLast ? tr("Ends the tour (Enter)") : tr("The next card (Enter)"));
}

void TourCard::pointAt(QWidget *part)
{
    if (m_part != nullptr)
        m_part->removeEventFilter(this);
    m_part = part;
    if (m_part != nullptr)
        m_part->installEventFilter(this);
    place();
    show();
    raise();
    m_placing.start(); // the page it is on may be laid out only now
}

void TourCard::focusNext()
{
    m_next->setFocus(Qt::OtherFocusReason);
}

QRect TourCard::placeBeside(const QRect &part, QSize card, const QRect &window)
{
    const QRect room = window.adjusted(gap, gap, -gap, -gap);
    const int top = part.center().y() - card.height() / 2;
    const int left = part.center().x() - card.width() / 2;
    const QPoint corners[] = {{part.right() + gap, top},
                              {part.left() - gap - card.width(), top},
                              {left, part.bottom() + gap},
                              {left, part.top() - gap - card.height()}};
    for (const QPoint &corner : corners) {
        const QRect beside = movedInto(QRect(corner, card), room);
        if (!beside.intersects(part))
            return beside;
    }
    const QPoint inside(part.right() - card.width() - gap, part.bottom() - card.height() - gap);
    return movedInto(QRect(inside, card), room);
}

void TourCard::place()
{
    const int wide = std::min(TextSize::scaled(cardWidth), m_window->width() - 2 * gap);
    layout()->activate();
    const QSize card(
        wide, layout()->hasHeightForWidth() ? layout()->totalHeightForWidth(wide) : sizeHint().height());
    const bool isPointing = m_part != nullptr && m_part->isVisible();
    m_ring->setVisible(isPointing);
    QRect part(m_window->rect().center(), QSize(1, 1));
    if (isPointing) {
        part = QRect(m_part->mapTo(m_window, QPoint()), m_part->size())
                   .adjusted(-ringDistance, -ringDistance, ringDistance, ringDistance)
                   .intersected(m_window->rect());
        m_ring->setGeometry(part);
        m_ring->raise();
    }
    const QPoint middle(card.width() / 2, card.height() / 2);
    setGeometry(isPointing ? placeBeside(part, card, m_window->rect())
                           : movedInto(QRect(part.center() - middle, card), m_window->rect()));
    raise();
}

bool TourCard::eventFilter(QObject *watched, QEvent *event)
{
    const bool isOfPart = watched == m_part.data()
        && (event->type() == QEvent::Move || event->type() == QEvent::Show || event->type() == QEvent::Hide);
    if (isOfPart || event->type() == QEvent::Resize)
        m_placing.start();
    return QFrame::eventFilter(watched, event);
}

/// Behind the buttons, which take theirs: also where the card itself has focus.
void TourCard::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        Q_EMIT nextWanted();
    else
        QFrame::keyPressEvent(event);
}

} // namespace opname
