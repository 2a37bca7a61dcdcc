#pragma once

#include <QStackedWidget>

namespace opname {

/// The pages, one shown at a time, in whatever room the window leaves. A page divides its room by itself,
/// wrapped texts included; the window asks none how high it would be at every width, which after each scan
/// took longer than painting its answer.
class PageStack : public QStackedWidget {
    Q_OBJECT

public:
    using QStackedWidget::QStackedWidget;
    bool hasHeightForWidth() const override { return false; }
};

} // namespace opname
