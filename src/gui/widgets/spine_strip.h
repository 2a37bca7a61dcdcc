#pragma once

#include "opname/workflow/shelf_row.h"

#include <QAbstractScrollArea>
#include <QFontMetrics>
#include <QHash>
#include <QTimer>

namespace opname {

/// What a spine says of its book.
struct SpineText {
    QString code;
    QString callNumber;
    QString title;
    int pages = 0; ///< 0: unknown
    int classGroup = 11; ///< as classGroup() numbers them; unknown and classless books have none
};

/// A shelf drawn as the spines of its books, from left to right: width by pages, the call number on its
/// label, colour by main class (the class is read on the label, too). Books to carry are lifted out, with
/// their number and an arrow to where they belong; gaps are outlined. By keyboard one book at a time, with
/// currentChanged() to say it in words. The window's thread only.
class SpineStrip : public QAbstractScrollArea {
    Q_OBJECT

public:
    using TextSource = std::function<SpineText(const ShelfSpine &)>;

    explicit SpineStrip(QWidget *parent = nullptr);
    /// Draws another row; `texts` is asked once a book, as long as the row is shown: a few at once, the books
    /// of a long shelf as they come into view and in pauses of the event loop. The same shelf grown by a book
    /// keeps its place, unless it stood at its end: then it follows.
    void setRow(ShelfRow row, TextSource texts);
    void forgetTexts(); ///< before a row of another session; the one shown must be exchanged next
    void askNoTexts(); ///< until the next row: what is not known yet stays blank
    void setEmptyText(const QString &text);
    void setCurrent(int spine); ///< -1: none
    int current() const { return m_current; }
    void showSlot(Slot slot); ///< makes its first spine the current one
    const ShelfRow &row() const { return m_row; }
    SpineText textOf(const ShelfSpine &spine) const; ///< asks for it when it is not known yet

    QSize sizeHint() const override;

Q_SIGNALS:
    void currentChanged(int spine);

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    bool viewportEvent(QEvent *event) override;

private:
    // The shelf from above, in logical pixels; books are as large as the letters on them.
    static int arrowRoom(); ///< for lifted books and their arrows
    static int bookHeight();
    static constexpr int boardHeight = 8;
    static constexpr int between = 2; ///< two books
    static constexpr int margin = 10;

    int widthOf(const ShelfSpine &spine) const; ///< of an unknown book until its pages are known
    void placeSpines(); ///< those in view stay where they are
    void askForTexts(int mostMilliseconds);
    QRect spineRect(int spine) const; ///< on the viewport
    int spineAt(const QPoint &point) const;
    int targetX(const ShelfCarry &carry) const; ///< between its neighbours, on the viewport
    void updateScrollBar();
    void drawSpine(QPainter &painter, int spine) const;
    void drawLabel(QPainter &painter, const QRect &rect, const SpineText &text, const QColor &ink) const;
    QStringList labelLines(const SpineText &text, const QFontMetrics &metrics, const QSize &room) const;
    void drawCarry(QPainter &painter, const ShelfCarry &carry) const;

    ShelfRow m_row;
    std::vector<int> m_left; ///< left edge of each spine, and the end of the last
    QHash<Slot, int> m_spineOfSlot;
    TextSource m_source;
    mutable QHash<qint64, SpineText> m_texts; ///< by slot, or by the scan of an unknown code
    mutable QHash<std::pair<QString, int>, QStringList> m_labels; ///< lines by what is written, and the width
    QTimer m_pause; ///< the next time that texts are asked for
    QString m_emptyText;
    int m_current = -1;
};

/// Pages of a physical description such as "xiv, 392 hlm. ; 21 cm": its largest number before a word for
/// pages. 0 when it says none.
int pagesOf(QStringView extent);

} // namespace opname
