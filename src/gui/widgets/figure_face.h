#pragma once

#include <QColor>
#include <QLabel>

namespace opname {

/// What a figure looks like: a shape and the number, its name below. Laid out in the widget that owns it.
class FigureFace {
public:
    /// Parts are children of `owner`; `letters` names the size of the number, as TextSize has it.
    FigureFace(QWidget *owner, const QString &objectName, const QString &icon, const char *letters);
    /// Also names the owner for those who hear it.
    void show(const QString &name, const QString &value, const QColor &color);
    void setNameWraps(bool wraps) { m_name->setWordWrap(wraps); }
    void letMouseThrough(); ///< clicks are the owner's

private:
    QWidget *m_owner;
    QString m_iconName;
    QColor m_color;
    QLabel *m_icon;
    QLabel *m_value;
    QLabel *m_name;
};

} // namespace opname
