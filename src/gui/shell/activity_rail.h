#pragma once

#include "opname/workflow/sop_desk.h"

#include <QListWidget>

namespace opname {

/// The SOP's nine activities under their own numbers, always visible: state as shape and word, time against
/// the standard, one line of result.
class ActivityRail : public QListWidget {
    Q_OBJECT

public:
    explicit ActivityRail(QWidget *parent = nullptr);
    /// `dayMinutes`: of a working day.
    void show(const std::vector<ActivityStatus> &activities, const QStringList &results,
              const QString &language, qint64 dayMinutes);
    void choose(int activity);
    static QString shortName(int activity);

Q_SIGNALS:
    void activityChosen(int number);

protected:
    /// Focus that arrives by itself chooses nothing: only people do.
    void focusInEvent(QFocusEvent *event) override;

private:
    QSize sizeHint() const override { return {264, 400}; }
};

} // namespace opname
