#pragma once

#include <QFont>
#include <QFontMetricsF>
#include <QList>
#include <QPointF>
#include <QRawFont>

#include <array>
#include <map>
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

    /// Letters with their places: many words that a painter draws at once, in a third of the time of each by
    /// itself.
    struct Letters {
        QList<quint32> glyphs;
        QList<QPointF> places;
    };
    /// Adds a line of Latin letters that begins at `from`, on its base line; false, and nothing added, when
    /// it has others or the font lacks one.
    bool addLetters(QStringView line, QPointF from, Letters &letters) const;
    /// Characters of a line that no font of this computer has: a box is drawn in their place.
    std::vector<char32_t> undrawn(QStringView line) const;
    const QRawFont &rawFont() const { return m_rawFont; }

private:
    struct Letter {
        double width = -1; ///< unknown
        quint32 glyph = 0; ///< none
    };
    using Page = std::array<Letter, 256>;
    const Letter &letter(QChar c) const;
    bool canDraw(char32_t c) const;

    QFontMetricsF m_metrics;
    QRawFont m_rawFont;
    double m_lineSpacing;
    double m_ascent;
    mutable std::array<std::unique_ptr<Page>, 256> m_letters; ///< that were asked for
    mutable std::map<char32_t, bool> m_canDraw; ///< the same of what is not Latin
};

} // namespace opname
