#include "activity_rail.h"

#include "opname/report/locale_text.h"
#include "text_scale.h"
#include "theme.h"

#include <QApplication>
#include <QPainter>
#include <QStyledItemDelegate>

#include <algorithm>

namespace opname {

namespace {

enum Role { NumberRole = Qt::UserRole + 1, StateRole, LineRole };
constexpr auto accessibleRole = Qt::AccessibleTextRole;
constexpr int widest = 320; // pixels: pages need the room more
constexpr int besideWords = 72; // badge and margins
constexpr int scrollBar = 12;

int railWidth()
{
    return std::min(TextSize::scaled(264), widest);
}

QFont titleFont(QFont font)
{
    font.setWeight(QFont::DemiBold);
    font.setPixelSize(TextSize::body());
    return font;
}

QFont lineFont(QFont font)
{
    font.setPixelSize(TextSize::small());
    return font;
}

/// Draws one activity: badge with its number, title, state in words.
class ActivityDelegate : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    /// Larger letters can take more lines.
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        const int room = railWidth() - besideWords - (TextScale::current().isLarger() ? scrollBar : 0);
        const QRect lines = QFontMetrics(lineFont(option.font))
                                .boundingRect(QRect(0, 0, room, QWIDGETSIZE_MAX), Qt::TextWordWrap,
                                              index.data(LineRole).toString());
        const int title = QFontMetrics(titleFont(option.font)).height();
        return {240, std::max(62, title + lines.height() + 14)};
    }

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        const bool isSelected = option.state & QStyle::State_Selected;
        const QRect box = option.rect.adjusted(6, 2, -6, -2);
        if (isSelected || option.state & QStyle::State_MouseOver) {
            painter->setPen(Qt::NoPen);
            painter->setBrush(isSelected ? option.palette.color(QPalette::Highlight) : Theme::hover());
            painter->drawRoundedRect(box, 7, 7);
        }
        if (option.state & QStyle::State_HasFocus) {
            painter->setPen(
                QPen(isSelected ? option.palette.color(QPalette::HighlightedText) : Theme::focus(), 2));
            painter->setBrush(Qt::NoBrush);
            painter->drawRoundedRect(box.adjusted(2, 2, -2, -2), 6, 6);
        }
        const auto state = static_cast<ActivityState>(index.data(StateRole).toInt());
        const QColor text = isSelected ? option.palette.color(QPalette::HighlightedText)
                                       : option.palette.color(QPalette::WindowText);
        const QColor soft = isSelected ? text : Theme::softText();
        paintBadge(painter, QRectF(box.left() + 9, box.top() + 11, 34, 34), state,
                   index.data(NumberRole).toInt(), isSelected ? text : stateColor(state), isSelected);

        const QRect words = box.adjusted(52, 6, -8, -5);
        const QFont title = titleFont(option.font);
        painter->setFont(title);
        painter->setPen(text);
        const QFontMetrics titleMetrics(title);
        const QString line = index.data(LineRole).toString();
        const int lineTop = titleMetrics.height() + 1;
        const QRect room(0, 0, words.width(), QWIDGETSIZE_MAX);
        const int lineHeight =
            QFontMetrics(lineFont(option.font)).boundingRect(room, Qt::TextWordWrap, line).height();
        const int top = words.top() + std::max(0, (words.height() - lineTop - lineHeight) / 2);
        painter->drawText(
            words.left(), top + titleMetrics.ascent(),
            titleMetrics.elidedText(index.data(Qt::DisplayRole).toString(), Qt::ElideRight, words.width()));
        painter->setFont(lineFont(option.font));
        painter->setPen(soft);
        painter->drawText(QRect(QPoint(words.left(), top + lineTop), words.bottomRight()), Qt::TextWordWrap,
                          line);
        painter->restore();
    }

private:
    static QColor stateColor(ActivityState state)
    {
        switch (state) {
        case ActivityState::Done:
            return Theme::good();
        case ActivityState::UnderWay:
            return Theme::accent();
        default:
            return Theme::softText();
        }
    }

    /// Done is a filled disc, under way a ring, not started a thin ring, blocked a dashed square.
    static void paintBadge(QPainter *painter, const QRectF &box, ActivityState state, int number,
                           const QColor &color, bool isSelected)
    {
        QPen pen(color, state == ActivityState::UnderWay ? 2.6 : 1.4);
        if (state == ActivityState::Blocked)
            pen.setStyle(Qt::DashLine);
        painter->setPen(pen);
        painter->setBrush(state == ActivityState::Done ? QBrush(color) : Qt::NoBrush);
        if (state == ActivityState::Blocked)
            painter->drawRoundedRect(box.adjusted(2, 2, -2, -2), 6, 6);
        else
            painter->drawEllipse(box.adjusted(1.5, 1.5, -1.5, -1.5));
        QFont font = painter->font();
        font.setPixelSize(TextSize::heading());
        font.setWeight(QFont::DemiBold);
        painter->setFont(font);
        const QColor onDone = isSelected ? qApp->palette().color(QPalette::Highlight) : Theme::card();
        painter->setPen(state == ActivityState::Done ? onDone : color);
        painter->drawText(box, Qt::AlignCenter, QString::number(number));
    }
};

} // namespace

/// What fits on one line; the SOP's own words are in the tooltip.
QString ActivityRail::shortName(int activity)
{
    switch (activity) {
    case 1:
        return tr("Preparation");
    case 2:
        return tr("Shelf order");
    case 3:
        return tr("Barcode labels");
    case 4:
        return tr("Loans and freeze");
    case 5:
        return tr("Scanning");
    case 7:
        return tr("Data corrections");
    case 8:
        return tr("Check of the order");
    case 9:
        return tr("Recap");
    case 10:
        return tr("Report");
    default:
        return {};
    }
}

ActivityRail::ActivityRail(QWidget *parent)
    : QListWidget(parent)
{
    setObjectName(QStringLiteral("activityRailListWidget"));
    setAccessibleName(tr("Activities of the SOP"));
    setItemDelegate(new ActivityDelegate(this));
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    setMouseTracking(true);
    setFrameShape(QFrame::NoFrame);
    setStyleSheet(QStringLiteral("QListWidget { border: none; padding: 0; background: palette(window); }"));
    TextScale::current().follow(this, [this] {
        setFixedWidth(railWidth());
        scheduleDelayedItemsLayout();
    });
    connect(this, &QListWidget::currentItemChanged, this, [this](QListWidgetItem *item) {
        if (item != nullptr)
            Q_EMIT activityChosen(item->data(NumberRole).toInt());
    });
}

void ActivityRail::show(const std::vector<ActivityStatus> &activities, const QStringList &results,
                        const QString &language, qint64 dayMinutes)
{
    const QSignalBlocker quiet(this);
    const LocaleText locale(language);
    for (std::size_t i = 0; i < activities.size(); ++i) {
        const ActivityStatus &status = activities[i];
        const auto row = static_cast<int>(i);
        QListWidgetItem *entry = row < count() ? item(row) : new QListWidgetItem(this);
        const ActivityProgress &progress = status.progress;
        const bool areMinutes =
            status.spentMinutes < 60 && status.standardMinutes < 60 && status.standardMinutes > 1;
        const QString spent = areMinutes ? locale.number(status.spentMinutes) // "3 of 10 minutes"
            : status.spentMinutes == 0   ? tr("0 minutes")
                                         : locale.duration(status.spentMinutes, dayMinutes);
        const QString standard = locale.duration(status.standardMinutes, dayMinutes);
        QString state;
        switch (progress.state) {
        case ActivityState::NotStarted:
            state = tr("not started · standard %1").arg(standard);
            break;
        case ActivityState::UnderWay:
            state = tr("under way · %1 of %2").arg(spent, standard);
            break;
        case ActivityState::Done:
            state = tr("done · %1 of %2").arg(spent, standard);
            break;
        case ActivityState::Blocked:
            state = tr("waits for activity %1").arg(progress.blockedBy);
            break;
        }
        const QString result = results.value(row);
        entry->setText(shortName(progress.number));
        entry->setData(NumberRole, progress.number);
        entry->setData(StateRole, static_cast<int>(progress.state));
        entry->setData(LineRole, result.isEmpty() ? state : QString(state + u'\n' + result));
        entry->setToolTip(QStringLiteral("%1. %2\n%3\n%4  (Ctrl+%5)")
                              .arg(progress.number)
                              .arg(status.title, state, result)
                              .arg(progress.number % 10));
        entry->setData(
            Qt::AccessibleTextRole,
            QStringLiteral("%1. %2, %3. %4").arg(progress.number).arg(status.title, state, result));
    }
}

void ActivityRail::focusInEvent(QFocusEvent *event)
{
    const QSignalBlocker quiet(this);
    QListWidget::focusInEvent(event);
}

void ActivityRail::choose(int activity)
{
    for (int row = 0; row < count(); ++row)
        if (item(row)->data(NumberRole).toInt() == activity)
            setCurrentRow(row);
}

} // namespace opname
