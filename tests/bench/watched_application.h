#pragma once

#include "thread_time.h"

#include <QApplication>
#include <QPointer>
#include <QWidget>

#include <vector>

namespace opname::bench {

/// The program's window thread under observation: when a widget was painted, and what kept the thread
/// longest. Costs some microseconds an event.
class WatchedApplication : public QApplication {
    Q_OBJECT

public:
    WatchedApplication(int &argc, char **argv)
        : QApplication(argc, argv)
    {
    }

    bool notify(QObject *receiver, QEvent *event) override;

    /// From now on painted() tells when this widget was painted and its picture handed to the window system.
    void watch(QWidget *widget) { m_watched = widget; }

    /// An event, with all that it set off.
    struct Busy {
        double milliseconds = 0;
        ThreadTime spent; ///< of that
        QString with; ///< kind of event, its receiver, and what was being done
    };
    void forgetBusiest() { m_busiest.clear(); }
    const std::vector<Busy> &busiest() const { return m_busiest; } ///< at most three, the longest first
    /// What is being done at the desk from now on, in words.
    void noteDoing(const QString &what) { m_doing = what; }

Q_SIGNALS:
    void painted();

private:
    QPointer<QWidget> m_watched;
    std::vector<Busy> m_busiest;
    QString m_doing;
    int m_depth = 0;
    bool m_wasPainted = false;
};

} // namespace opname::bench
