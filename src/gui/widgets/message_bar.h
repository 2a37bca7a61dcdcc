#pragma once

#include "opname/domain/error.h"
#include "opname/domain/scan.h"

#include <QLabel>
#include <QTimer>

namespace opname {

/// What went well for a moment, what went wrong for longer. In a layout it takes room while it is shown; laid
/// over an area it takes none. A click takes it away.
class MessageBar : public QLabel {
    Q_OBJECT

public:
    explicit MessageBar(QWidget *parent = nullptr);
    /// From now on it lies over the head of this area, left of where buttons are, and moves nothing there:
    /// what somebody is about to click stays where it is. The area must outlive it.
    void layOver(QWidget *area);
    void tell(const QString &message);
    void tellLasting(const QString &message); ///< what goes on; until the next message
    void showError(const Error &error);
    /// A scan's answer. One with advice needs the operator and stays until the next message.
    void tellVerdict(Verdict verdict, const QString &answer, const QString &advice);
    void endVerdict(); ///< takes such an answer away
    void clear();
    bool holdsVerdict() const { return m_isVerdict; } ///< one that stays

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;

private:
    void place();
    void show(const QString &message, const QString &detail, const QColor &color, int milliseconds);

    QTimer m_timer;
    QWidget *m_area = nullptr;
    bool m_isVerdict = false; ///< that stays
};

} // namespace opname
