#pragma once

#include "opname/domain/error.h"

#include <QFrame>
#include <QLabel>
#include <QPushButton>

namespace opname {

/// Over every page while scans cannot be kept: what was not kept, why, and the button that tries it again.
class StoppedBanner : public QFrame {
    Q_OBJECT

public:
    explicit StoppedBanner(QWidget *parent = nullptr);
    void show(const QString &code, const Error &error);

Q_SIGNALS:
    void retryWanted();

protected:
    void changeEvent(QEvent *event) override;

private:
    void nameRetry();

    QLabel *m_icon;
    QLabel *m_text;
    QPushButton *m_retry;
};

} // namespace opname
