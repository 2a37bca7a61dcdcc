#pragma once

#include "opname/domain/error.h"
#include "opname/labels/label_sheet.h"

#include <QIODevice>
#include <QPainter>
#include <QString>

#include <functional>
#include <memory>
#include <vector>

namespace opname {

/// What a label says of one copy. Texts may be empty, except the code of a label that has one.
struct LabelContent {
    QString code; ///< what the bars say
    QString callNumber; ///< the effective one
    QString title;
};

/// What labels of a job look like.
struct LabelStyle {
    enum class Kind {
        Barcode, ///< code with bars; call number, library and title as far as the label's height allows
        Spine, ///< the call number, line by line
        Both ///< spine on the left, code on the right of one label
    };
    static constexpr int leastDotsPerInch = 150;
    static constexpr int mostDotsPerInch = 2400;

    Kind kind = Kind::Barcode;
    Symbology symbology = Symbology::Code128;
    int dotsPerInch = 300; ///< of the printer: a module is a whole number of its dots
    QString library; ///< the library's name; empty: none is printed
    bool hasCallNumber = true; ///< under the bars of a Barcode label
    bool hasTitle = true;
    QString fontFamily;
};

/// Labels on their sheets.
struct LabelJob {
    static constexpr int mostCopies = 100;
    static constexpr int farthestOffset = 200; ///< tenths of a millimetre

    LabelSheet sheet;
    LabelStyle style;
    int skip = 0; ///< positions of the first sheet that are used up
    int copies = 1; ///< of each label, one behind the other
    QPoint offset; ///< tenths of a millimetre that the printer draws too far left and up
};

/// A label that would not have been whole.
struct LeftOutLabel {
    QString code;
    QString reason; ///< a sentence that says which label or style would do
};

/// Labels laid out on pages: every one whole, or left out with a reason; none is ever clipped. Modules are
/// whole dots of the chosen printer, at least two of them and 0.19 mm; places are exact to half a dot. Any
/// thread; fonts need a QGuiApplication.
class LabelPages {
public:
    /// Usage when the job cannot be: a sheet that is none, printer, skip, copies or offset out of bounds.
    /// `proceed` is asked now and then with the number of labels looked at; answering false is Cancelled.
    static Result<LabelPages> lay(LabelJob job, std::vector<LabelContent> contents,
                                  const std::function<bool(qint64 labels)> &proceed = {});
    LabelPages(LabelPages &&) noexcept;
    LabelPages &operator=(LabelPages &&) noexcept;
    ~LabelPages();

    const LabelJob &job() const;
    int pageCount() const; ///< 0 when there is no label to print
    int labelCount() const; ///< printed ones, copies included
    const std::vector<LabelContent> &printed() const; ///< each once, in their order
    const std::vector<LeftOutLabel> &leftOut() const;

    /// One page from 0, as it prints: for a preview scale the painter, whose unit is one dot of the printer,
    /// its origin the paper's corner, and its paper white.
    void draw(QPainter &painter, int page) const;

    /// All pages as one PDF, vector, written page by page. A device that failed is noticed by the caller;
    /// Cancelled as above.
    Outcome writePdf(QIODevice &device, const std::function<bool(qint64 labels)> &proceed = {}) const;

private:
    struct Impl;
    explicit LabelPages(std::unique_ptr<Impl> impl);
    std::unique_ptr<Impl> m;
};

} // namespace opname
