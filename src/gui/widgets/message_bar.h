#pragma once

#include "opname/domain/error.h"

#include <QLabel>
#include <QTimer>

namespace opname {

/// One line under the top of the window: what went well for a moment, what went wrong for longer.
class MessageBar : public QLabel {
    Q_OBJECT

public:
    explicit MessageBar(QWidget *parent = nullptr);
    void tell(const QString &message);
    void showError(const Error &error);
    void clear();

private:
    void show(const QString &message, const QString &detail, const QColor &color, int milliseconds);

    QTimer m_timer;
};

} // namespace opname
