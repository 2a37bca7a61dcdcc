#pragma once

#include "opname/domain/error.h"
#include "opname/domain/scan.h"

#include <QLabel>
#include <QTimer>

#include <optional>

namespace opname {

/// What went well for a moment, what went wrong for longer. In a layout it takes room while it is shown; laid
/// over an area it takes none. A click takes away what is shown.
class MessageBar : public QLabel {
    Q_OBJECT

public:
    explicit MessageBar(QWidget *parent = nullptr);
    /// From now on it lies in the row above this area, left of what stands `beside` in that row and over it
    /// only when its text needs the room. It moves nothing: what somebody is about to click stays where it
    /// is. Both must outlive it.
    void layOver(QWidget *area, QWidget *beside);
    void tell(const QString &message);
    void tellLasting(const QString &message); ///< what goes on; until the next message
    void showError(const Error &error);
    /// A scan's answer. One with advice needs the operator and stays until the next scan: what is told
    /// meanwhile is shown for its time, and then the answer again.
    void tellVerdict(Verdict verdict, const QString &answer, const QString &advice);
    void endVerdict(); ///< takes such an answer away, shown or not; another message stays
    void clear(); ///< ends what was told; an answer that stays is shown again
    void dismiss(); ///< takes away what is shown, as a click does
    bool holdsVerdict() const { return m_verdict.has_value(); } ///< one that stays, shown or not

Q_SIGNALS:
    void errorShown(const opname::Error &error);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;

private:
    /// An answer that stays.
    struct KeptVerdict {
        QString text;
        QColor color;
    };
    void place();
    void showVerdict();
    void show(const QString &message, const QString &detail, const QColor &color, int milliseconds);

    QTimer m_timer;
    QTimer m_placing;
    QWidget *m_area = nullptr;
    QWidget *m_beside = nullptr;
    std::optional<KeptVerdict> m_verdict;
    bool m_showsVerdict = false; ///< and no message over it
};

} // namespace opname
