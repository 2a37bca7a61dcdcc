#pragma once

#include "opname/domain/error.h"
#include "opname/domain/scan.h"

#include <QLabel>
#include <QTimer>

namespace opname {

/// One line under the top of the window: what went well for a moment, what went wrong for longer.
class MessageBar : public QLabel {
    Q_OBJECT

public:
    explicit MessageBar(QWidget *parent = nullptr);
    void tell(const QString &message);
    void tellLasting(const QString &message); ///< what goes on; until the next message
    void showError(const Error &error);
    /// A scan's answer. One with advice needs the operator and stays until the next message.
    void tellVerdict(Verdict verdict, const QString &answer, const QString &advice);
    void endVerdict(); ///< takes such an answer away
    void clear();
    bool holdsVerdict() const { return m_isVerdict; } ///< one that stays

private:
    void show(const QString &message, const QString &detail, const QColor &color, int milliseconds);

    QTimer m_timer;
    bool m_isVerdict = false; ///< that stays
};

} // namespace opname
