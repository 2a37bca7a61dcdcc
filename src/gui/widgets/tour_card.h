#pragma once

#include <QFrame>
#include <QLabel>
#include <QPointer>
#include <QPushButton>
#include <QTimer>

namespace opname {

/// A card beside one part of a window that says what it is for, with a ring around the part. It lies over the
/// window, always wholly within it, and follows the part when the window changes. Enter goes on, Esc ends,
/// Tab walks through its buttons; nothing of it moves by itself.
class TourCard : public QFrame {
    Q_OBJECT

public:
    explicit TourCard(QWidget *window);
    ~TourCard() override;

    /// What it says; `progress` is "3 of 7". The last card has no further one, the first none before it.
    void say(const QString &title, const QString &text, const QString &progress, bool isFirst, bool isLast);
    /// Moves to this part, or to the middle of the window for null or one that is not shown.
    void pointAt(QWidget *part);
    void focusNext(); ///< whoever goes on by Enter can

    /// Where a card of this size stands beside a part: right, left, below or above it, where there is room,
    /// else over it; wholly within `window` as long as it is not larger.
    static QRect placeBeside(const QRect &part, QSize card, const QRect &window);

Q_SIGNALS:
    void nextWanted();
    void backWanted();
    void endWanted();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void retranslate();
    void place();

    QWidget *m_window;
    QPointer<QWidget> m_ring; ///< the window's child, too
    QPointer<QWidget> m_part;
    QLabel *m_title;
    QLabel *m_text;
    QLabel *m_progress;
    QPushButton *m_back;
    QPushButton *m_skip;
    QPushButton *m_next;
    QTimer m_placing; ///< once what changed is laid out
    bool m_isLast = false;
};

} // namespace opname
