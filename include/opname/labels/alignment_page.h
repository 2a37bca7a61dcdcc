#pragma once

#include "opname/domain/error.h"
#include "opname/labels/label_sheet.h"

#include <QIODevice>
#include <QPainter>
#include <QString>

namespace opname {

/// What an alignment page says, in the reader's language.
struct AlignmentWords {
    QString fontFamily;
    QString title; ///< "Alignment page", and of which sheet
    QString instruction; ///< what to do with it, a sentence or two
};

/// A page that shows where a printer puts things: the outline and number of every label, a cross in its
/// middle, and rulers in millimetres along the upper and left edge. Printed on plain paper and held against a
/// sheet of labels before a light, it tells the offset. Any thread; fonts need a QGuiApplication.
class AlignmentPage {
public:
    /// `offset` as in LabelJob: with the right one the outlines lie on the labels.
    AlignmentPage(LabelSheet sheet, QPoint offset, int dotsPerInch, AlignmentWords words);

    /// The painter's unit is one dot, its origin the paper's corner, and its paper white.
    void draw(QPainter &painter) const;
    /// One page, vector. A device that failed is noticed by the caller. Usage when the sheet is none.
    Outcome writePdf(QIODevice &device) const;

private:
    double dots(double tenths) const { return tenths * m_dotsPerInch / 254; }
    void drawLabels(QPainter &painter) const;
    void drawRulers(QPainter &painter) const;
    void drawWords(QPainter &painter) const;

    LabelSheet m_sheet;
    QPoint m_offset;
    int m_dotsPerInch;
    AlignmentWords m_words;
};

} // namespace opname
