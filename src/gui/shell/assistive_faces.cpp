#include "assistive_faces.h"

#include "../widgets/chart_view.h"
#include "../widgets/message_bar.h"
#include "../widgets/number_tile.h"
#include "../widgets/page_preview.h"
#include "../widgets/spine_strip.h"
#include "../widgets/verdict_card.h"
#include "control_faces.h"
#include "selection_following.h"

#include <QAbstractItemView>
#include <QAccessible>
#include <QAccessibleWidget>

#include <algorithm>

namespace opname {

namespace {

/// What goes one step to the left or to the right, as by the arrow keys.
class SteppedFace : public QAccessibleWidget {
public:
    using QAccessibleWidget::QAccessibleWidget;

    QStringList actionNames() const override
    {
        QStringList names = QAccessibleWidget::actionNames();
        if (widget()->isEnabled()) {
            names.prepend(decreaseAction());
            names.prepend(increaseAction());
        }
        return names;
    }

    void doAction(const QString &actionName) override
    {
        const int step = actionName == increaseAction() ? 1 : actionName == decreaseAction() ? -1 : 0;
        if (step == 0)
            QAccessibleWidget::doAction(actionName);
        else if (widget()->isEnabled())
            go(step);
    }

protected:
    virtual void go(int step) = 0;
};

/// A shelf that is gone along book by book. Its value is the book's place from the left, from 1; 0 is none.
class ShelfFace : public SteppedFace, public QAccessibleValueInterface {
public:
    explicit ShelfFace(SpineStrip *strip)
        : SteppedFace(strip, QAccessible::Slider)
        , m_strip(strip)
    {
    }

    void *interface_cast(QAccessible::InterfaceType type) override
    {
        if (type == QAccessible::ValueInterface)
            return static_cast<QAccessibleValueInterface *>(this);
        return SteppedFace::interface_cast(type);
    }

    QString text(QAccessible::Text kind) const override
    {
        if (kind == QAccessible::Value)
            return m_strip->current() < 0 ? QString() : m_strip->accessibleDescription();
        return SteppedFace::text(kind);
    }

    QVariant currentValue() const override { return m_strip->current() + 1; }
    QVariant minimumValue() const override { return 0; }
    QVariant maximumValue() const override { return books(); }
    QVariant minimumStepSize() const override { return 1; }
    void setCurrentValue(const QVariant &value) override
    {
        m_strip->setCurrent(std::clamp(value.toInt(), 0, books()) - 1);
    }

protected:
    void go(int step) override
    {
        const int last = books() - 1;
        m_strip->setCurrent(std::clamp(m_strip->current() + step, std::min(0, last), last));
    }

private:
    int books() const { return static_cast<int>(m_strip->row().spines.size()); }

    SpineStrip *m_strip;
};

/// A page of labels, of which the first one to be printed is chosen.
class PageFace : public SteppedFace {
public:
    explicit PageFace(PagePreview *page)
        : SteppedFace(page, QAccessible::Graphic)
        , m_page(page)
    {
    }

protected:
    void go(int step) override { m_page->goCells(step); }

private:
    PagePreview *m_page;
};

/// What was told, which can be taken away.
class MessageFace : public QAccessibleWidget {
public:
    explicit MessageFace(MessageBar *bar)
        : QAccessibleWidget(bar, QAccessible::AlertMessage)
        , m_bar(bar)
    {
    }

    QStringList actionNames() const override
    {
        QStringList names = QAccessibleWidget::actionNames();
        names.prepend(pressAction());
        return names;
    }

    void doAction(const QString &actionName) override
    {
        if (actionName == pressAction())
            m_bar->dismiss();
        else
            QAccessibleWidget::doAction(actionName);
    }

private:
    MessageBar *m_bar;
};

QAccessibleInterface *painted(QObject *object)
{
    if (auto *strip = qobject_cast<SpineStrip *>(object))
        return new ShelfFace(strip);
    if (auto *page = qobject_cast<PagePreview *>(object))
        return new PageFace(page);
    if (auto *bar = qobject_cast<MessageBar *>(object))
        return new MessageFace(bar);
    if (auto *chart = qobject_cast<ChartView *>(object))
        return new QAccessibleWidget(chart, QAccessible::Chart);
    if (auto *card = qobject_cast<VerdictCard *>(object))
        return new QAccessibleWidget(card, QAccessible::Grouping);
    if (auto *tile = qobject_cast<NumberTile *>(object))
        return new QAccessibleWidget(tile, QAccessible::Grouping);
    return nullptr;
}

/// Qt asks once for each class of an object, from its own to QObject. Null: Qt's own face.
QAccessibleInterface *makeFace(const QString &className, QObject *object)
{
    if (object == nullptr || className != QLatin1String(object->metaObject()->className()))
        return nullptr;
    if (QAccessibleInterface *face = painted(object))
        return face;
    if (auto *view = qobject_cast<QAbstractItemView *>(object))
        followSelection(view);
    return controlFace(object);
}

} // namespace

void installAssistiveFaces()
{
    QAccessible::installFactory(makeFace);
}

} // namespace opname
