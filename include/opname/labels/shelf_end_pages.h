#pragma once

#include "opname/domain/error.h"
#include "opname/labels/label_pages.h"

#include <QIODevice>
#include <QPainter>

#include <functional>
#include <memory>
#include <vector>

namespace opname {

/// What the end of a shelf says. Only the name must be there.
struct ShelfEnd {
    QString name; ///< of the shelf, large
    QString from; ///< the call numbers it begins and ends with
    QString to;
    QString words; ///< what these classes are about
    QString code; ///< what a scanner reads; empty: nothing is drawn
};

/// Labels for the ends of shelves on a label sheet or on plain paper to cut.
struct ShelfEndJob {
    LabelSheet sheet;
    int dotsPerInch = 300; ///< of the printer, bounds as in LabelStyle
    int skip = 0; ///< positions of the first sheet that are used up
    QPoint offset; ///< tenths of a millimetre, as in LabelJob
    QString fontFamily;
};

/// Shelf ends laid out on pages, every one whole or left out with a reason. The name is as large as its label
/// takes, so that it is read from the aisle; only `words` are shortened, at a word. A code is drawn as
/// Code 128 where that is narrow enough, else as a QR code, in modules of whole dots as in LabelPages. Any
/// thread; fonts need a QGuiApplication.
class ShelfEndPages {
public:
    /// Usage when the job itself cannot be.
    static Result<ShelfEndPages> lay(ShelfEndJob job, std::vector<ShelfEnd> ends);
    ShelfEndPages(ShelfEndPages &&) noexcept;
    ShelfEndPages &operator=(ShelfEndPages &&) noexcept;
    ~ShelfEndPages();

    int pageCount() const; ///< 0 when there is nothing to print
    int labelCount() const;
    const std::vector<LeftOutLabel> &leftOut() const; ///< by the shelf's name

    /// One page from 0, as it prints. The painter's unit is one dot, its origin the paper's corner, and its
    /// paper white.
    void draw(QPainter &painter, int page) const;
    /// All pages as one PDF, vector. A device that failed is noticed by the caller. `proceed` is asked before
    /// each page with the number of labels written; answering false is Cancelled.
    Outcome writePdf(QIODevice &device, const std::function<bool(qint64 labels)> &proceed = {}) const;

private:
    struct Impl;
    explicit ShelfEndPages(std::unique_ptr<Impl> impl);
    std::unique_ptr<Impl> m;
};

} // namespace opname
