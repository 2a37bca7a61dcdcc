#pragma once

#include <QLabel>
#include <QPushButton>

namespace opname {

/// One figure with its name, which opens the list behind it.
class FigureButton : public QPushButton {
    Q_OBJECT

public:
    FigureButton(const QString &objectName, const QString &icon, QWidget *parent = nullptr);
    void show(const QString &name, const QString &value, const QColor &color);
    QSize sizeHint() const override;

private:
    QString m_iconName;
    QLabel *m_icon;
    QLabel *m_value;
    QLabel *m_name;
};

} // namespace opname
