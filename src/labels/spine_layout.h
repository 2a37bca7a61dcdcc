#pragma once

#include "laid_label.h"
#include "opname/labels/label_pages.h"

namespace opname {

/// The call number on a spine label: the library's name where there is height for it, and below it line by
/// line, in letters as large as the label takes. Lines are broken at a point only where that keeps the
/// letters readable from a step away.
class SpineLayout {
public:
    explicit SpineLayout(const LabelStyle &style)
        : m_style(style)
    {
    }

    /// `visible` is what may be printed on. Usage with a sentence when there is no call number, or no room
    /// for it in letters that can be read.
    Outcome lay(LaidLabel &label, const QRectF &visible, const LabelContent &content) const;

private:
    double dots(double millimetres) const;
    QRectF layHead(LaidLabel &label, const QRectF &visible) const;
    bool fits(const QStringList &lines, double size, const QRectF &room) const;
    bool isTooWide(const QString &line, double size, double width) const;

    const LabelStyle &m_style;
};

} // namespace opname
