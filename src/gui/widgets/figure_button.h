#pragma once

#include "figure_face.h"

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
    FigureFace m_face;
};

} // namespace opname
