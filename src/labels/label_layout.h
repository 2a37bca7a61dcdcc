#pragma once

#include "laid_label.h"
#include "opname/labels/label_pages.h"

namespace opname {

/// Finds a place for all that a label has to say, or says which label it would need.
class LabelLayout {
public:
    LabelLayout(const LabelSheet &sheet, const LabelStyle &style);

    /// Usage with a sentence when the label would not be whole.
    Result<LaidLabel> lay(const LabelContent &content) const;
    /// `corner` is the label's, in dots on the paper. Modules begin at whole dots of the paper.
    void draw(QPainter &painter, const LaidLabel &label, QPointF corner) const;

    double dots(double millimetres) const { return millimetres * m_style.dotsPerInch / 25.4; }

private:
    /// One line of text over the whole width of a box.
    struct Wish {
        QString text;
        double height = 0; ///< dots
        QFont::Weight weight = QFont::Normal;
        bool mayBeShortened = false;
    };
    Outcome layCode(LaidLabel &label, const QRectF &box, const LabelContent &content) const;
    Outcome layBars(LaidLabel &label, const QRectF &box, const LabelContent &content) const;
    Outcome laySquare(LaidLabel &label, const QRectF &box, const LabelContent &content) const;
    Outcome addLine(LaidLabel &label, const Wish &wish, const QRectF &place, Qt::Alignment alignment) const;
    /// Beside a square there is little width: a call number (the third) that is too long gets two lines.
    void divideCallNumber(std::vector<Wish> &wanted, QSizeF room) const;
    std::vector<Wish> wishes(const LabelContent &content, double height) const;

    QRectF inner(const QRectF &box) const;
    double spineWidth(double labelWidth) const;
    int leastModule() const;
    int mostModule(const Barcode &barcode) const;
    /// In millimetres, so that `width` dots more than the box of the code has are there.
    QString labelWidthWith(double width, const QRectF &box) const;

    const LabelSheet &m_sheet;
    const LabelStyle &m_style;
};

} // namespace opname
