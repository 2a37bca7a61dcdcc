#pragma once

#include "../widgets/chart_view.h"
#include "opname/workflow/background_task.h"

#include <QLabel>
#include <QScrollArea>
#include <QVBoxLayout>

#include <memory>
#include <optional>

namespace opname {

/// The charts of the report in the window: totals, by class, what is lost, pace, order of the shelves. They
/// are made of a reading session on a thread of its own.
class ChartsPanel : public QWidget {
    Q_OBJECT

public:
    explicit ChartsPanel(QWidget *parent = nullptr);
    ~ChartsPanel() override;
    void load(const QString &sessionPath);
    void retranslate();

Q_SIGNALS:
    void failed(const opname::Error &error);

private:
    struct Made;
    void start(const QString &sessionPath);
    void showMade();

    QLabel *m_state;
    QScrollArea *m_scroll;
    QWidget *m_sheet = nullptr; ///< of the charts that are shown
    QString m_sessionPath;
    std::optional<QString> m_next; ///< the session to load from once the present work has ended
    std::shared_ptr<Made> m_running;
    BackgroundTask m_task; ///< last: it is waited for before what it fills goes away
};

} // namespace opname
