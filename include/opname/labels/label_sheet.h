#pragma once

#include "opname/domain/error.h"
#include "opname/labels/symbology.h"

#include <QByteArray>
#include <QPoint>
#include <QRect>
#include <QSize>
#include <QString>

#include <vector>

namespace opname {

/// A sheet of labels, or a roll of them, as somebody who measures it with a ruler would describe it. All
/// measures are tenths of a millimetre from the paper's upper left corner. A value.
struct LabelSheet {
    /// Bounds of what is taken for a label sheet.
    static constexpr int leastPaper = 100;
    static constexpr int mostPaper = 13'000;
    static constexpr int leastLabel = 80;
    static constexpr int mostLabels = 1'000; ///< on one page
    static constexpr int longestName = 40;
    static constexpr int longestTitle = 80;

    QString name; ///< "avery-l7160": small letters, digits and hyphens; also its file's name
    QString titleEnglish; ///< for people
    QString titleIndonesian; ///< the same as titleEnglish for most
    QSize paper; ///< of a roll: one row of labels
    int columns = 0;
    int rows = 0;
    QPoint first; ///< where the first label begins
    QSize label;
    QSize pitch; ///< from one label's beginning to that of the next
    int padding = 15; ///< what stays white along a label's edges
    bool isCut = false; ///< plain paper: lines to cut along are printed
    /// In these a code such as B00001 (or eight digits, for Codabar) fits at 203 dpi and more.
    std::vector<Symbology> claims;

    /// A sheet as people measure it: what they cannot tell (padding, claims, cutting) is as above. The right
    /// margin and the lower one are what is left.
    static LabelSheet measured(const QString &title, QSize paper, int columns, int rows, QPoint first,
                               QSize label, QSize pitch);

    QString title(const QString &language) const
    {
        return language == u"en" ? titleEnglish : titleIndonesian;
    }
    int positions() const { return columns * rows; } ///< on one page
    /// The label at a position, from 0, line by line as one reads.
    QRect cell(int position) const;

    /// Usage with a sentence that says what cannot be: labels that overlap or leave the paper, sizes outside
    /// the bounds above, a name that is none.
    Outcome check() const;

    /// Reads and checks what toJson() or a person wrote, docs/label-sheets.md. Of a damaged or hostile file
    /// nothing is taken: File with a sentence.
    static Result<LabelSheet> fromJson(const QByteArray &json, const QString &name);
    QByteArray toJson() const;

    friend bool operator==(const LabelSheet &, const LabelSheet &) = default;
};

} // namespace opname
