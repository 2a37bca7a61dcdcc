#pragma once

#include <QFont>
#include <QFontMetricsF>

#include <array>
#include <memory>

namespace opname {

/// How wide and high words of a font are, in the units of the page. Words of Latin letters are as wide as
/// their letters, whose widths are kept: a long list asks for them some ten million times. Others are laid
/// out by Qt. One thread at a time.
class TextMeasure {
public:
    explicit TextMeasure(const QFont &font);
    double lineSpacing() const { return m_lineSpacing; }
    double ascent() const { return m_ascent; }
    double width(QStringView text) const;
    double width(QChar c) const; ///< alone; a pair is as wide as its first half
    /// Cut behind what fits, with three dots in place of the rest; whole when it fits.
    QString elided(const QString &text, double width, Qt::TextElideMode mode = Qt::ElideRight) const;

private:
    using Page = std::array<double, 256>;
    QFontMetricsF m_metrics;
    double m_lineSpacing;
    double m_ascent;
    mutable std::array<std::unique_ptr<Page>, 256> m_widths; ///< of the characters that were asked for
};

} // namespace opname
