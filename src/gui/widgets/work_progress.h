#pragma once

#include <QElapsedTimer>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>

namespace opname {

/// Work that goes on in the background: a bar, how many of how many, how long it will still take, and a way
/// to stop it. Hidden while nothing goes on.
class WorkProgress : public QWidget {
    Q_OBJECT

public:
    /// Parts are named after `name`: "sendingProgressBar", "sendingProgressLabel", "cancelSendingPushButton".
    explicit WorkProgress(const QString &name, QWidget *parent = nullptr);
    void begin(const QString &what); ///< with nothing counted yet
    void tell(qint64 done, qint64 total);
    void tellStopping(); ///< the user asked to stop; it takes until SLiMS has answered, or as said otherwise
    void setStoppingText(const QString &text) { m_stopping = text; } ///< said then
    void end();
    void retranslate();

Q_SIGNALS:
    void cancelWanted();

private:
    QProgressBar *m_bar;
    QLabel *m_text;
    QPushButton *m_cancel;
    QString m_what;
    QString m_stopping;
    QElapsedTimer m_clock;
};

} // namespace opname
