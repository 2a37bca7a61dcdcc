#pragma once

#include "figure_face.h"

#include <QFrame>

namespace opname {

/// One figure with its name, for a row of totals.
class NumberTile : public QFrame {
    Q_OBJECT

public:
    NumberTile(const QString &objectName, const QString &icon, QWidget *parent = nullptr);
    void show(const QString &name, const QString &value, const QColor &color);

private:
    FigureFace m_face;
};

} // namespace opname
