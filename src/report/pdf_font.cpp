#include "pdf_font.h"

#include <QtEndian>

namespace opname {

namespace {

constexpr qsizetype rightsAt = 8; ///< in the font's table OS/2, as that of its bounds in head, by OpenType
constexpr quint16 restricted = 0x0302; ///< by licence, whole fonts only, or bitmaps only
constexpr qsizetype boundsAt = 36;
constexpr qsizetype mostLettersAtOnce = 100; ///< in a table of letters, by the format

template <typename Number> Number numberAt(const QByteArray &table, qsizetype offset)
{
    return table.size() < offset + qsizetype(sizeof(Number)) ? Number()
                                                             : qFromBigEndian<Number>(table.data() + offset);
}

QByteArray hex(quint32 number)
{
    return QByteArray::number(number, 16).rightJustified(4, '0').toUpper();
}

QByteArray tenths(double number)
{
    return QByteArray::number(number, 'f', 1);
}

QByteArray deflated(const QByteArray &bytes)
{
    return qCompress(bytes).sliced(4); // without the length that Qt puts before
}

} // namespace

PdfFont::PdfFont(const QRawFont &font)
    : m_font(font)
{
    if ((numberAt<quint16>(font.fontTable("OS/2"), rightsAt) & restricted) == 0)
        m_outlines = font.fontTable("CFF ");
}

void PdfFont::use(quint32 glyph, QChar letter)
{
    if (glyph >= m_letters.size())
        m_letters.resize(glyph + 1);
    if (m_letters[glyph].isNull())
        m_letters[glyph] = letter;
}

QList<quint32> PdfFont::used() const
{
    QList<quint32> glyphs;
    for (quint32 glyph = 0; glyph < m_letters.size(); ++glyph)
        if (!m_letters[glyph].isNull())
            glyphs.append(glyph);
    return glyphs;
}

QByteArray PdfFont::name() const
{
    QByteArray name;
    for (const QChar c : QString(m_font.familyName() + u'-' + m_font.styleName()))
        if (c.unicode() < 0x80 && (c.isLetterOrNumber() || c == u'-'))
            name += c.toLatin1();
    return name;
}

QByteArray PdfFont::descriptor(qint64 outlines) const
{
    const QByteArray head = m_font.fontTable("head");
    const double scale = 1000 / m_font.unitsPerEm();
    const double perPixel = 1000 / m_font.pixelSize();
    QByteArray box;
    for (qsizetype i = 0; i < 4; ++i)
        box += ' ' + tenths(numberAt<qint16>(head, boundsAt + 2 * i) * scale);
    return "<< /Type /FontDescriptor /FontName /" + name() + " /Flags 4 /FontBBox [" + box
        + " ] /ItalicAngle 0 /Ascent " + tenths(m_font.ascent() * perPixel) + " /Descent "
        + tenths(-m_font.descent() * perPixel) + " /CapHeight " + tenths(m_font.capHeight() * perPixel)
        + " /StemV 80 /FontFile3 " + PdfSection::reference(outlines) + " >>";
}

QByteArray PdfFont::widths() const
{
    const QList<quint32> glyphs = used();
    const QList<QPointF> advances = m_font.advancesForGlyphIndexes(glyphs);
    QByteArray widths;
    for (qsizetype i = 0; i < std::min(glyphs.size(), advances.size()); ++i)
        widths +=
            QByteArray::number(glyphs[i]) + " [" + tenths(advances[i].x() * 1000 / m_font.pixelSize()) + "] ";
    return widths;
}

QByteArray PdfFont::letters() const
{
    QByteArray map = "/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n"
                     "/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def\n"
                     "/CMapName /Adobe-Identity-UCS def\n/CMapType 2 def\n"
                     "1 begincodespacerange\n<0000> <FFFF>\nendcodespacerange\n";
    const QList<quint32> glyphs = used();
    for (qsizetype at = 0; at < glyphs.size(); at += mostLettersAtOnce) {
        const qsizetype end = std::min(at + mostLettersAtOnce, glyphs.size());
        map += QByteArray::number(end - at) + " beginbfchar\n";
        for (qsizetype i = at; i < end; ++i)
            map += '<' + hex(glyphs[i]) + "> <" + hex(m_letters[glyphs[i]].unicode()) + ">\n";
        map += "endbfchar\n";
    }
    return map + "endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n";
}

void PdfFont::addTo(PdfSection &section, qint64 first) const
{
    const auto reference = [first](qint64 object) { return PdfSection::reference(first + object); };
    section.add(first,
                "<< /Type /Font /Subtype /Type0 /BaseFont /" + name()
                    + " /Encoding /Identity-H /DescendantFonts [" + reference(1) + "] /ToUnicode "
                    + reference(4) + " >>");
    section.add(first + 1,
                "<< /Type /Font /Subtype /CIDFontType0 /BaseFont /" + name()
                    + " /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >>"
                      " /FontDescriptor "
                    + reference(2) + " /W [ " + widths() + "] >>");
    section.add(first + 2, descriptor(first + 3));
    section.addStream(first + 3, "/Subtype /CIDFontType0C /Filter /FlateDecode", deflated(m_outlines));
    section.addStream(first + 4, "/Filter /FlateDecode", deflated(letters()));
}

} // namespace opname
