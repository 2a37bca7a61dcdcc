#include "spine_strip.h"

#include "../shell/text_scale.h"
#include "../shell/theme.h"

#include <QAccessible>
#include <QElapsedTimer>
#include <QKeyEvent>
#include <QRegularExpression>
#include <QScrollBar>
#include <QToolTip>

#include <algorithm>

namespace opname {

namespace {

constexpr int lift = 20; // pixels with the usual letters
// Milliseconds of asking for the texts of a row; those in view are asked for when it is painted.
constexpr int atOnce = 3;
constexpr int inAPause = 5;

qint64 textKey(const ShelfSpine &spine)
{
    return spine.slot != noSlot ? qint64(spine.slot) : -spine.scan - 1;
}

} // namespace

int pagesOf(QStringView extent)
{
    static const QRegularExpression pages(
        QStringLiteral("\\b(\\d{1,5})\\s*(?:hlm|hal|halaman|p|pp|pages|lembar)\\b"),
        QRegularExpression::CaseInsensitiveOption);
    int most = 0;
    for (auto found = pages.globalMatch(extent.toString()); found.hasNext();)
        most = std::max(most, found.next().capturedView(1).toInt());
    return most;
}

SpineStrip::SpineStrip(QWidget *parent)
    : QAbstractScrollArea(parent)
{
    setObjectName(QStringLiteral("spineStrip"));
    setFocusPolicy(Qt::StrongFocus);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFrameShape(QFrame::StyledPanel);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    m_pause.setSingleShot(true);
    connect(&m_pause, &QTimer::timeout, this, [this] { askForTexts(inAPause); });
    connect(horizontalScrollBar(), &QScrollBar::valueChanged, viewport(), qOverload<>(&QWidget::update));
    connect(&TextScale::current(), &TextScale::changed, this, [this] {
        m_labels.clear();
        updateGeometry();
        placeSpines();
    });
}

int SpineStrip::arrowRoom()
{
    return TextSize::scaled(42);
}

int SpineStrip::bookHeight()
{
    return TextSize::scaled(136);
}

QSize SpineStrip::sizeHint() const
{
    return {600, arrowRoom() + bookHeight() + boardHeight + 12 + horizontalScrollBar()->sizeHint().height()};
}

void SpineStrip::setEmptyText(const QString &text)
{
    m_emptyText = text;
    viewport()->update();
}

void SpineStrip::forgetTexts()
{
    m_pause.stop();
    m_source = nullptr;
    m_texts.clear();
    m_labels.clear();
}

void SpineStrip::askNoTexts()
{
    m_pause.stop();
    m_source = nullptr;
}

SpineText SpineStrip::textOf(const ShelfSpine &spine) const
{
    const qint64 key = textKey(spine);
    const auto known = m_texts.constFind(key);
    if (known != m_texts.cend())
        return *known;
    return m_source ? *m_texts.insert(key, m_source(spine)) : SpineText();
}

int SpineStrip::widthOf(const ShelfSpine &spine) const
{
    const auto text = m_texts.constFind(textKey(spine));
    const int pages = text == m_texts.cend() ? 0 : text->pages;
    return TextSize::scaled(52 + std::clamp(pages, 0, 800) / 25);
}

void SpineStrip::setRow(ShelfRow row, TextSource texts)
{
    const bool hadCurrent = m_current >= 0;
    m_row = std::move(row);
    m_source = std::move(texts);
    m_spineOfSlot.clear();
    for (std::size_t i = 0; i < m_row.spines.size(); ++i)
        if (m_row.spines[i].slot != noSlot)
            m_spineOfSlot.insert(m_row.spines[i].slot, static_cast<int>(i));
    m_current = -1;
    askForTexts(atOnce);
    if (hadCurrent)
        Q_EMIT currentChanged(-1);
}

void SpineStrip::placeSpines()
{
    QScrollBar *bar = horizontalScrollBar();
    const bool follows = bar->value() == bar->maximum();
    const auto first = std::upper_bound(m_left.begin(), m_left.end(), bar->value()) - m_left.begin() - 1;
    const auto kept = static_cast<std::size_t>(std::max<std::ptrdiff_t>(0, first));
    const int offset = kept < m_left.size() ? bar->value() - m_left[kept] : 0;
    m_left.clear();
    int x = margin;
    for (const ShelfSpine &spine : m_row.spines) {
        m_left.push_back(x);
        x += widthOf(spine) + between;
    }
    m_left.push_back(x);
    updateScrollBar();
    bar->setValue(follows ? bar->maximum() : m_left[std::min(kept, m_left.size() - 1)] + offset);
    viewport()->update();
}

void SpineStrip::askForTexts(int mostMilliseconds)
{
    m_pause.stop();
    QElapsedTimer spent;
    spent.start();
    // From the end: that is where a shelf is being read.
    for (auto spine = m_row.spines.rbegin(); spine != m_row.spines.rend(); ++spine) {
        if (m_texts.contains(textKey(*spine)))
            continue;
        if (spent.elapsed() >= mostMilliseconds) {
            m_pause.start();
            break;
        }
        textOf(*spine);
    }
    placeSpines();
}

void SpineStrip::updateScrollBar()
{
    const int all = m_left.empty() ? 0 : m_left.back() + margin;
    QScrollBar *bar = horizontalScrollBar();
    bar->setRange(0, std::max(0, all - viewport()->width()));
    bar->setPageStep(viewport()->width());
    bar->setSingleStep(60);
}

void SpineStrip::resizeEvent(QResizeEvent * /*event*/)
{
    updateScrollBar();
}

void SpineStrip::wheelEvent(QWheelEvent *event)
{
    // A strip has one direction; a wheel turned either way moves along it.
    const QPoint turned = event->angleDelta();
    QScrollBar *bar = horizontalScrollBar();
    bar->setValue(bar->value() - (turned.x() != 0 ? turned.x() : turned.y()));
    event->accept();
}

QRect SpineStrip::spineRect(int spine) const
{
    const auto at = static_cast<std::size_t>(spine);
    const bool isLifted = m_row.spines[at].move > 0;
    return {m_left[at] - horizontalScrollBar()->value(),
            arrowRoom() - (isLifted ? TextSize::scaled(lift) : 0), m_left[at + 1] - m_left[at] - between,
            bookHeight()};
}

int SpineStrip::spineAt(const QPoint &point) const
{
    const int x = point.x() + horizontalScrollBar()->value();
    const auto next = std::upper_bound(m_left.begin(), m_left.end(), x);
    const auto at = static_cast<int>(next - m_left.begin()) - 1;
    return at < 0 || at >= static_cast<int>(m_row.spines.size()) || !spineRect(at).contains(point) ? -1 : at;
}

void SpineStrip::setCurrent(int spine)
{
    if (spine >= static_cast<int>(m_row.spines.size()) || spine == m_current)
        return;
    m_current = spine;
    if (spine >= 0) {
        const QRect rect = spineRect(spine);
        QScrollBar *bar = horizontalScrollBar();
        if (rect.left() < margin)
            bar->setValue(bar->value() + rect.left() - margin);
        else if (rect.right() > viewport()->width() - margin)
            bar->setValue(bar->value() + rect.right() - viewport()->width() + margin);
    }
    viewport()->update();
    Q_EMIT currentChanged(spine);
    QAccessibleValueChangeEvent told(this, spine + 1); // as ShelfFace counts
    QAccessible::updateAccessibility(&told);
}

void SpineStrip::showSlot(Slot slot)
{
    setCurrent(m_spineOfSlot.value(slot, -1));
}

void SpineStrip::keyPressEvent(QKeyEvent *event)
{
    const int last = static_cast<int>(m_row.spines.size()) - 1;
    switch (event->key()) {
    case Qt::Key_Left:
        setCurrent(std::max(0, m_current - 1));
        break;
    case Qt::Key_Right:
        setCurrent(std::min(last, m_current + 1));
        break;
    case Qt::Key_Home:
        setCurrent(std::min(0, last));
        break;
    case Qt::Key_End:
        setCurrent(last);
        break;
    default:
        QAbstractScrollArea::keyPressEvent(event);
    }
}

void SpineStrip::mousePressEvent(QMouseEvent *event)
{
    setCurrent(spineAt(event->pos()));
}

bool SpineStrip::viewportEvent(QEvent *event)
{
    if (event->type() == QEvent::ToolTip) {
        auto *help = static_cast<QHelpEvent *>(event);
        const int spine = spineAt(help->pos());
        const SpineText text =
            spine < 0 ? SpineText() : textOf(m_row.spines[static_cast<std::size_t>(spine)]);
        QToolTip::showText(help->globalPos(),
                           QStringList{text.code, text.callNumber, text.title}.join(u'\n').trimmed(),
                           viewport());
        return true;
    }
    return QAbstractScrollArea::viewportEvent(event);
}

} // namespace opname
