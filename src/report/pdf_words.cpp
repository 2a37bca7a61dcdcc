#include "pdf_words.h"

#include "page_layout.h"

#include <QImage>

#include <cmath>
#include <span>

namespace opname {

namespace {

void addHex(QByteArray &bytes, std::span<const quint32> numbers)
{
    static constexpr char digits[] = "0123456789ABCDEF";
    const qsizetype before = bytes.size();
    bytes.resize(before + qsizetype(4 * numbers.size()));
    char *at = bytes.data() + before;
    for (const quint32 number : numbers)
        for (int shift = 12; shift >= 0; shift -= 4)
            *at++ = digits[(number >> shift) & 0xf];
}

} // namespace

PdfWords::PdfWords(const PdfWithBookmarks &file)
    : m_file(file)
{
}

PdfWords::~PdfWords() = default;

bool PdfWords::set(QPainter &painter, const TextMeasure &measure, const TextMeasure::Letters &letters)
{
    if (!m_font) {
        m_font.emplace(measure.rawFont());
        m_size = measure.rawFont().pixelSize();
    }
    if (!m_font->isUsable() || !m_font->is(measure.rawFont()))
        return false;
    // The dot lies above the page's upper edge; its lower left corner is where the words are counted from.
    QImage dot(1, 1, QImage::Format_Mono);
    dot.fill(0);
    painter.drawImage(QRectF(0, -1, 1, 1), dot);
    const qint64 object = m_file.lastPicture();
    if (object < 0)
        return false;
    for (qsizetype i = 0; i < letters.glyphs.size(); ++i)
        m_font->use(letters.glyphs[i], letters.text[i]);
    keep(object, content(letters, painter.pen().color()));
    return true;
}

QByteArray PdfWords::content(const TextMeasure::Letters &letters, const QColor &color) const
{
    QByteArray bytes;
    bytes.reserve(letters.glyphs.size() * 4 + letters.lines.size() * 24 + 100);
    for (const double part : {color.redF(), color.greenF(), color.blueF()})
        bytes += QByteArray::number(part, 'f', 3) + ' ';
    bytes += "rg BT /F " + QByteArray::number(m_size) + " Tf\n";
    QPoint last;
    for (std::size_t i = 0; i < letters.lines.size(); ++i) {
        const TextMeasure::Letters::Line &line = letters.lines[i];
        const QPoint at(static_cast<int>(std::lround(line.from.x())),
                        -static_cast<int>(std::lround(line.from.y())));
        bytes += QByteArray::number(at.x() - last.x()) + ' ' + QByteArray::number(at.y() - last.y()) + " Td<";
        const qsizetype end =
            i + 1 < letters.lines.size() ? letters.lines[i + 1].first : letters.glyphs.size();
        addHex(
            bytes,
            std::span(letters.glyphs)
                .subspan(static_cast<std::size_t>(line.first), static_cast<std::size_t>(end - line.first)));
        bytes += ">Tj\n";
        last = at;
    }
    return bytes + "ET";
}

void PdfWords::keep(qint64 object, QByteArray content)
{
    finish();
    m_stretches.push_back({object, 0, 0});
    m_deflating = std::async(std::launch::async, [content = std::move(content)] {
        return qCompress(content).sliced(4); // without the length that Qt puts before
    });
}

void PdfWords::finish()
{
    if (!m_deflating.valid())
        return;
    const QByteArray bytes = m_deflating.get();
    m_hasFailed = m_hasFailed || (!m_kept.isOpen() && !m_kept.open()) || m_kept.write(bytes) != bytes.size();
    m_stretches.back().at = m_kept.pos() - bytes.size();
    m_stretches.back().size = bytes.size();
}

bool PdfWords::addTo(PdfSection &section, qint64 first)
{
    finish();
    if (isEmpty())
        return true;
    m_hasFailed = m_hasFailed || !m_kept.flush();
    const QByteArray side = QByteArray::number(std::lround(pageHeight));
    const QByteArray dictionary = "/Type /XObject /Subtype /Form /BBox [0 -" + side + ' ' + side
        + " 0] /Resources << /Font << /F " + PdfSection::reference(first) + " >> >> /Filter /FlateDecode";
    for (const Stretch &stretch : m_stretches) {
        m_hasFailed = m_hasFailed || !m_kept.seek(stretch.at);
        const QByteArray bytes = m_hasFailed ? QByteArray() : m_kept.read(stretch.size);
        if (bytes.size() != stretch.size)
            return false;
        section.addStream(stretch.object, dictionary, bytes);
    }
    m_font->addTo(section, first);
    return !m_hasFailed;
}

} // namespace opname
