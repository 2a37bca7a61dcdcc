#pragma once

#include <QPainter>
#include <QPixmap>
#include <QWidget>

#include <functional>
#include <vector>

namespace opname {

/// A page of labels as it will print, as large as fits, on paper that stays white in the dark, too. Where the
/// labels of the sheet end is hinted; positions that are used up are crossed out. A click on a label, or the
/// arrow keys, choose where printing begins.
class PagePreview : public QWidget {
    Q_OBJECT

public:
    struct Page {
        QSize paper; ///< tenths of a millimetre
        int dotsPerInch = 300;
        /// The painter's unit is one dot, its origin the paper's corner. None: the paper is empty.
        std::function<void(QPainter &painter)> draw;
        std::vector<QRect>
            cells; ///< the labels of the sheet in the order in which they are printed, in tenths
        int usedCells = 0; ///< of the first ones
    };

    explicit PagePreview(const QString &name, QWidget *parent = nullptr);
    void setPage(Page page);
    void setUsedCells(int cells); ///< of the page that is shown
    /// No page, and why.
    void clear(const QString &text);
    /// Chooses the label so many behind the one where printing begins; false: the sheet has none there.
    bool goCells(int step);
    QRectF paperRect() const; ///< in the widget's coordinates; empty without a page
    QSize sizeHint() const override { return {420, 420}; }
    QSize minimumSizeHint() const override { return {120, 80}; }

Q_SIGNALS:
    void cellChosen(int cell); ///< from 0

protected:
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    double scale() const; ///< pixels a tenth of a millimetre
    void renderPicture();

    Page m_page;
    QString m_text;
    QPixmap m_picture; ///< of the page, made when it is first seen at a size
};

} // namespace opname
