#pragma once

#include "pdf_section.h"

#include <QRawFont>

#include <vector>

namespace opname {

/// A font with PostScript outlines as a PDF holds it, so that text names its glyphs by the font's own
/// numbers, two bytes each, and goes on by their widths.
class PdfFont {
public:
    explicit PdfFont(const QRawFont &font);
    /// Whether the font has such outlines and may be embedded.
    bool isUsable() const { return !m_outlines.isEmpty(); }
    bool is(const QRawFont &font) const { return m_font == font; }

    void use(quint32 glyph, QChar letter); ///< text that is copied from the file holds the letter

    static constexpr qint64 objectCount = 5;
    /// Objects numbered from `first` on, the font itself first.
    void addTo(PdfSection &section, qint64 first) const;

private:
    QByteArray name() const;
    QList<quint32> used() const;
    QByteArray descriptor(qint64 outlines) const;
    QByteArray widths() const;
    QByteArray letters() const; ///< of the glyphs, for who copies text

    QRawFont m_font;
    QByteArray m_outlines;
    std::vector<QChar> m_letters; ///< by glyph; a null one: not used
};

} // namespace opname
