#pragma once

#include "opname/workflow/scan_pace.h"

#include <QLabel>
#include <QWidget>

namespace opname {

/// How fast scanning goes and whether what is left fits into the procedure's time, in one line: who scans how
/// much a minute on the left, shortened where there is no room (the tooltip has it whole), the time on the
/// right. Always of one height, also before there is anything to tell.
class PaceLine : public QWidget {
    Q_OBJECT

public:
    /// What is left of activity 5.
    struct Work {
        qint64 remaining = 0; ///< books
        qint64 standardMinutes = 0; ///< that the procedure gives to it
        qint64 spentMinutes = 0;
        qint64 dayMinutes = 450; ///< of a working day
    };

    explicit PaceLine(QWidget *parent = nullptr);
    void tell(const ScanPace &pace, const Work &work);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void showOperators();
    void showTime(const QString &text, const QColor &color);

    QString m_operatorsText;
    QColor m_timeColor;
    QLabel *m_operators;
    QLabel *m_time;
};

} // namespace opname
