#pragma once

#include <QFrame>
#include <QLabel>

namespace opname {

/// One figure with its name, for a row of totals.
class NumberTile : public QFrame {
    Q_OBJECT

public:
    NumberTile(const QString &objectName, const QString &icon, QWidget *parent = nullptr);
    void show(const QString &name, const QString &value, const QColor &color);

private:
    QString m_iconName;
    QColor m_color;
    QLabel *m_icon;
    QLabel *m_value;
    QLabel *m_name;
};

} // namespace opname
