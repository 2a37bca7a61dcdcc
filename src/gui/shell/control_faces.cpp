#include "control_faces.h"

#include <QAbstractSpinBox>
#include <QAccessible>
#include <QAccessibleWidget>
#include <QCheckBox>
#include <QFontMetrics>
#include <QKeySequence>
#include <QLineEdit>
#include <QStyle>
#include <QStyleOptionButton>

#include <algorithm>

namespace opname {

namespace {

class TickFace : public QAccessibleWidget {
public:
    explicit TickFace(QCheckBox *box)
        : QAccessibleWidget(box, QAccessible::CheckBox)
        , m_box(box)
    {
    }

    QString text(QAccessible::Text kind) const override
    {
        if (kind == QAccessible::Name && m_box->accessibleName().isEmpty())
            return QString(m_box->text()).remove(u'&');
        if (kind == QAccessible::Accelerator)
            return m_box->shortcut().toString(QKeySequence::NativeText);
        return QAccessibleWidget::text(kind);
    }

    QAccessible::State state() const override
    {
        QAccessible::State state = QAccessibleWidget::state();
        state.checkable = true;
        state.checked = m_box->isChecked();
        state.pressed = m_box->isDown();
        return state;
    }

    /// Only where a click ticks: the box and its words, however wide the layout makes them.
    QRect rect() const override
    {
        if (!m_box->isVisible())
            return {};
        QStyleOptionButton option;
        option.initFrom(m_box);
        option.text = m_box->text();
        option.icon = m_box->icon();
        option.iconSize = m_box->iconSize();
        const QRect box = m_box->style()->subElementRect(QStyle::SE_CheckBoxClickRect, &option, m_box);
        return box.translated(m_box->mapToGlobal(QPoint(0, 0)));
    }

    QStringList actionNames() const override
    {
        QStringList names = QAccessibleWidget::actionNames();
        if (m_box->isEnabled())
            names.prepend(toggleAction());
        return names;
    }

    void doAction(const QString &actionName) override
    {
        if (actionName == toggleAction() || actionName == pressAction())
            m_box->click();
        else
            QAccessibleWidget::doAction(actionName);
    }

    QStringList keyBindingsForAction(const QString &actionName) const override
    {
        if (actionName == toggleAction() && !m_box->shortcut().isEmpty())
            return {m_box->shortcut().toString()};
        return QAccessibleWidget::keyBindingsForAction(actionName);
    }

private:
    QCheckBox *m_box;
};

/// A field to type in, of its own or of the control that owns it.
class FieldFace : public QAccessibleWidget,
                  public QAccessibleTextInterface,
                  public QAccessibleEditableTextInterface {
public:
    explicit FieldFace(QLineEdit *field)
        : FieldFace(field, QAccessible::EditableText, field)
    {
    }

    void *interface_cast(QAccessible::InterfaceType type) override
    {
        if (type == QAccessible::TextInterface)
            return static_cast<QAccessibleTextInterface *>(this);
        if (type == QAccessible::EditableTextInterface)
            return static_cast<QAccessibleEditableTextInterface *>(this);
        return QAccessibleWidget::interface_cast(type);
    }

    QString text(QAccessible::Text kind) const override
    {
        // Not displayText(): of a password it shows the letter that was typed last.
        if (kind == QAccessible::Value && m_field->echoMode() != QLineEdit::NoEcho)
            return isReadable() ? m_field->text() : QString(m_field->text().size(), u'*');
        const QString words = QAccessibleWidget::text(kind);
        return words.isEmpty() && kind == QAccessible::Description ? m_field->placeholderText() : words;
    }

    void setText(QAccessible::Text kind, const QString &text) override
    {
        if (kind == QAccessible::Value)
            replaceText(0, characterCount(), text);
        else
            QAccessibleWidget::setText(kind, text);
    }

    QAccessible::State state() const override
    {
        QAccessible::State state = QAccessibleWidget::state();
        state.readOnly = m_field->isReadOnly();
        state.editable = !m_field->isReadOnly();
        state.passwordEdit = !isReadable();
        state.selectableText = true;
        return state;
    }

    // What is selected, and the cursor.
    void selection(int at, int *start, int *end) const override
    {
        const bool isThere = at == 0 && m_field->hasSelectedText();
        *start = isThere ? m_field->selectionStart() : 0;
        *end = isThere ? m_field->selectionEnd() : 0;
    }
    int selectionCount() const override { return m_field->hasSelectedText() ? 1 : 0; }
    void addSelection(int start, int end) override { setSelection(0, start, end); }
    void removeSelection(int at) override
    {
        if (at == 0)
            m_field->deselect();
    }
    void setSelection(int at, int start, int end) override
    {
        if (at == 0)
            m_field->setSelection(within(start), within(end) - within(start));
    }
    int cursorPosition() const override { return m_field->cursorPosition(); }
    void setCursorPosition(int position) override { m_field->setCursorPosition(within(position)); }
    void scrollToSubstring(int start, int end) override
    {
        m_field->setCursorPosition(within(end));
        m_field->setCursorPosition(within(start));
    }

    // What is written, and where.
    QString text(int start, int end) const override
    {
        if (!isReadable() || start >= end)
            return {};
        return m_field->text().mid(within(start), within(end) - within(start));
    }
    QString textBeforeOffset(int offset, QAccessible::TextBoundaryType boundary, int *start,
                             int *end) const override
    {
        return isReadable()
            ? QAccessibleTextInterface::textBeforeOffset(placeOf(offset), boundary, start, end)
            : nothing(start, end);
    }
    QString textAfterOffset(int offset, QAccessible::TextBoundaryType boundary, int *start,
                            int *end) const override
    {
        return isReadable() ? QAccessibleTextInterface::textAfterOffset(placeOf(offset), boundary, start, end)
                            : nothing(start, end);
    }
    QString textAtOffset(int offset, QAccessible::TextBoundaryType boundary, int *start,
                         int *end) const override
    {
        return isReadable() ? QAccessibleTextInterface::textAtOffset(placeOf(offset), boundary, start, end)
                            : nothing(start, end);
    }
    int characterCount() const override { return static_cast<int>(m_field->text().size()); }
    QRect characterRect(int offset) const override
    {
        const QString shown = m_field->displayText();
        if (offset < 0 || offset >= shown.size())
            return {};
        // The cursor is where Qt says; the other letters stand at their distance from it.
        const QFontMetrics metrics(m_field->font());
        const QRect cursor = m_field->inputMethodQuery(Qt::ImCursorRectangle).toRect();
        const int left = cursor.center().x() + metrics.horizontalAdvance(shown, offset)
            - metrics.horizontalAdvance(shown, m_field->cursorPosition());
        return {m_field->mapToGlobal(QPoint(left, cursor.top())),
                QSize(metrics.horizontalAdvance(shown.at(offset)), cursor.height())};
    }
    int offsetAtPoint(const QPoint &point) const override
    {
        return m_field->cursorPositionAt(m_field->mapFromGlobal(point));
    }
    QString attributes(int offset, int *start, int *end) const override
    {
        *start = *end = offset;
        return {};
    }

    // Writing: as if it were typed, so that the field tells so and obeys its limits, and then left.
    void deleteText(int start, int end) override { replaceText(start, end, {}); }
    void insertText(int offset, const QString &text) override { replaceText(offset, offset, text); }
    void replaceText(int start, int end, const QString &text) override
    {
        if (!widget()->isEnabled() || m_field->isReadOnly())
            return;
        m_field->setCursorPosition(within(start)); // selects nothing
        if (within(end) > within(start))
            m_field->setSelection(within(start), within(end) - within(start));
        m_field->insert(text);
        leave();
    }

protected:
    FieldFace(QWidget *owner, QAccessible::Role role, QLineEdit *field)
        : QAccessibleWidget(owner, role)
        , m_field(field)
    {
    }

    virtual void leave()
    {
        if (m_field->hasAcceptableInput())
            Q_EMIT m_field->editingFinished();
    }

private:
    bool isReadable() const { return m_field->echoMode() == QLineEdit::Normal; }
    int within(int offset) const { return std::clamp(offset, 0, characterCount()); }
    int placeOf(int offset) const { return offset == -2 ? cursorPosition() : offset; } ///< -2: the cursor
    static QString nothing(int *start, int *end)
    {
        *start = *end = -1;
        return {};
    }

    QLineEdit *m_field;
};

class NumberFace : public FieldFace, public QAccessibleValueInterface {
public:
    NumberFace(QAbstractSpinBox *box, QLineEdit *field)
        : FieldFace(box, QAccessible::SpinBox, field)
        , m_box(box)
    {
    }

    void *interface_cast(QAccessible::InterfaceType type) override
    {
        if (type == QAccessible::ValueInterface)
            return static_cast<QAccessibleValueInterface *>(this);
        return FieldFace::interface_cast(type);
    }

    QVariant currentValue() const override { return m_box->property("value"); }
    QVariant minimumValue() const override { return m_box->property("minimum"); }
    QVariant maximumValue() const override { return m_box->property("maximum"); }
    QVariant minimumStepSize() const override { return m_box->property("singleStep"); }
    void setCurrentValue(const QVariant &value) override
    {
        if (!m_box->isEnabled() || m_box->isReadOnly())
            return;
        m_box->setProperty("value", value);
        Q_EMIT m_box->editingFinished();
    }

protected:
    void leave() override
    {
        m_box->interpretText();
        Q_EMIT m_box->editingFinished();
    }

private:
    QAbstractSpinBox *m_box;
};

} // namespace

QAccessibleInterface *controlFace(QObject *object)
{
    if (auto *box = qobject_cast<QCheckBox *>(object))
        return new TickFace(box);
    if (auto *box = qobject_cast<QAbstractSpinBox *>(object)) {
        auto *field = box->findChild<QLineEdit *>(QString(), Qt::FindDirectChildrenOnly);
        return field != nullptr && box->property("value").isValid() ? new NumberFace(box, field) : nullptr;
    }
    // The field of a spin box speaks through the box.
    if (auto *field = qobject_cast<QLineEdit *>(object);
        field != nullptr && qobject_cast<QAbstractSpinBox *>(field->parentWidget()) == nullptr)
        return new FieldFace(field);
    return nullptr;
}

} // namespace opname
