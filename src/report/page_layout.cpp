#include "page_layout.h"

#include "page_measures.h"

#include <QFontDatabase>
#include <QTextLayout>

#include <array>
#include <cmath>

namespace opname {

using namespace paper;

namespace {

constexpr std::size_t mostUndrawn = 12; ///< are named

}

QString documentFontFamily()
{
    static const QString family = [] {
        QString name;
        for (const char *weight : {"Regular", "Italic", "Medium", "SemiBold", "Bold"}) {
            const int id = QFontDatabase::addApplicationFont(
                QStringLiteral(":/opname/fonts/Inter-") + QLatin1String(weight) + QStringLiteral(".otf"));
            if (id >= 0 && name.isEmpty())
                name = QFontDatabase::applicationFontFamilies(id).value(0);
        }
        return name.isEmpty() ? QFont().family() : name;
    }();
    return family;
}

QFont PageLayout::font(double size, Weight weight)
{
    QFont f(documentFontFamily());
    f.setPixelSize(static_cast<int>(std::lround(points(size))));
    f.setHintingPreference(QFont::PreferNoHinting);
    // The font's contextual forms of brackets and hyphens have no characters of their own: text copied or
    // searched in the file would lose them. Scripts that need shaping get it all the same.
    f.setStyleStrategy(QFont::PreferNoShaping);
    f.setWeight(weight == Weight::Bold         ? QFont::DemiBold
                    : weight == Weight::Medium ? QFont::Medium
                                               : QFont::Normal);
    return f;
}

PageLayout::PageLayout(const Document &document, int pageCount, BeginPage beginPage,
                       std::function<bool(qint64)> proceed)
    : m_document(document)
    , m_pageCount(pageCount)
    , m_beginPage(std::move(beginPage))
    , m_proceed(std::move(proceed))
{
}

int PageLayout::run()
{
    beginPage();
    drawTitle();
    for (std::size_t i = 0; i < m_document.blocks.size() && !m_isStopped; ++i) {
        m_behind = heightBehind(i);
        std::visit([this](const auto &part) { draw(part); }, m_document.blocks[i]);
    }
    if (!m_isStopped && !m_undrawn.empty())
        drawUndrawn();
    return m_page + 1;
}

void PageLayout::beginPage()
{
    ++m_page;
    m_pageHeight = m_isLandscape ? pageWidth : pageHeight;
    m_textWidth = (m_isLandscape ? pageHeight : pageWidth) - marginLeft - marginRight;
    m_y = marginTop;
    m_bottom = m_pageHeight - marginBottom;
    bool stop = false;
    m_painter = m_beginPage(m_page, m_isLandscape, stop);
    m_isStopped = m_isStopped || stop;
    drawFooter();
}

void PageLayout::drawFooter()
{
    if (m_painter == nullptr)
        return;
    const QFont small = font(7.5);
    const TextMeasure metrics(small);
    const double y = m_pageHeight - marginBottom + points(16);
    m_painter->setPen(QPen(rule, points(0.5)));
    m_painter->drawLine(QPointF(marginLeft, y), QPointF(marginLeft + m_textWidth, y));
    m_painter->setFont(small);
    m_painter->setPen(softInk);
    const bool isIndonesian = m_document.language == u"id";
    QString number = isIndonesian ? QStringLiteral("Halaman %1").arg(m_page + 1)
                                  : QStringLiteral("Page %1").arg(m_page + 1);
    if (m_pageCount > 0)
        number += (isIndonesian ? QStringLiteral(" dari %1") : QStringLiteral(" of %1")).arg(m_pageCount);
    const double numberWidth = metrics.width(number);
    const double baseline = y + points(4) + metrics.ascent();
    m_painter->drawText(QPointF(marginLeft + m_textWidth - numberWidth, baseline), number);
    m_painter->drawText(
        QPointF(marginLeft, baseline),
        metrics.elided(m_document.footerLeft, m_textWidth - numberWidth - points(16), Qt::ElideMiddle));
}

void PageLayout::need(double height)
{
    if (left() < height)
        beginPage();
}

namespace {

/// The longest beginning that fits, at least one character: broken behind a blank, a slash or a hyphen, or
/// anywhere if it must, but not within what is one letter to a reader.
qsizetype lineLength(QStringView text, const TextMeasure &metrics, double width)
{
    qsizetype fits = 0;
    qsizetype best = 0;
    double used = 0;
    while (fits < text.size()) {
        used += metrics.width(text[fits]);
        if (used > width)
            break;
        const QChar c = text[fits++];
        if (c.isSpace() || c == u'/' || c == u'-' || c == u';' || c == u',')
            best = fits;
    }
    if (fits == text.size())
        return fits;
    if (best > 0)
        return best;
    best = std::max<qsizetype>(1, fits);
    while (best < text.size() && best > 1 && (text[best].isLowSurrogate() || text[best].isMark()))
        --best;
    while (best < text.size() && text[best].isLowSurrogate())
        ++best;
    return best;
}

} // namespace

PageLayout::Wrapped PageLayout::wrap(const QString &text, const TextMeasure &metrics, double width,
                                     int mostLines) const
{
    Wrapped wrapped;
    if (!text.contains(u'\n') && metrics.width(text) <= width) {
        wrapped.lines.append(text);
        wrapped.height = metrics.lineSpacing();
        return wrapped;
    }
    bool isFull = false;
    for (QStringView rest = text; !rest.isNull() && !isFull;) {
        const qsizetype end = rest.indexOf(u'\n');
        QStringView paragraph = end < 0 ? rest : rest.first(end);
        do {
            isFull = mostLines > 0 && wrapped.lines.size() + 1 == mostLines;
            const qsizetype length = lineLength(paragraph, metrics, width);
            if (isFull && (length < paragraph.size() || end >= 0)) {
                const QString left = rest.sliced(paragraph.data() - rest.data()).toString();
                wrapped.lines.append(metrics.elided(QString(left).replace(u'\n', u' '), width));
                break;
            }
            wrapped.lines.append(paragraph.first(length).trimmed().toString());
            paragraph = paragraph.sliced(length);
        } while (!paragraph.isEmpty());
        rest = end < 0 ? QStringView() : rest.sliced(end + 1);
    }
    wrapped.height = double(wrapped.lines.size()) * metrics.lineSpacing();
    return wrapped;
}

void PageLayout::noteUndrawn(const QStringList &lines, const TextMeasure &metrics)
{
    for (const QString &line : lines)
        for (const char32_t c : metrics.undrawn(line))
            if (m_undrawn.size() < mostUndrawn)
                m_undrawn.insert(c);
}

void PageLayout::drawUndrawn()
{
    QStringList codes;
    for (const char32_t c : m_undrawn)
        codes.append(u"U+"_qs + QString::number(c, 16).toUpper().rightJustified(4, u'0'));
    const QString note = m_document.language == u"id"
        ? QStringLiteral("Sebagian huruf dalam dokumen ini tampak sebagai kotak karena komputer yang "
                         "membuatnya tidak mempunyai fon untuk huruf itu (%1). Pasanglah fonnya, misalnya "
                         "dengan paket fonts-noto, lalu buat lagi dokumen ini. Berkas XLSX, HTML, CSV, dan "
                         "JSON memuat huruf itu dengan utuh.")
        : QStringLiteral("Some letters of this document are boxes, because the computer that made it has no "
                         "font for them (%1). Install one, for example with the package fonts-noto, and "
                         "make the document again. The formats XLSX, HTML, CSV and JSON hold them whole.");
    m_y += points(8);
    draw(Paragraph{note.arg(codes.join(u", "_qs)), true});
}

void PageLayout::drawLines(const QStringList &lines, const TextMeasure &metrics, double x, double y,
                           double width, Qt::Alignment alignment)
{
    noteUndrawn(lines, metrics);
    if (m_painter == nullptr)
        return;
    double baseline = y + metrics.ascent();
    for (const QString &line : lines) {
        const double shift = alignment & Qt::AlignRight ? width - metrics.width(line)
            : alignment & Qt::AlignHCenter              ? (width - metrics.width(line)) / 2
                                                        : 0;
        const QPointF from(x + shift, baseline);
        if (!m_isGathering || !metrics.addLetters(line, from, m_letters))
            m_painter->drawText(from, line);
        baseline += metrics.lineSpacing();
    }
}

namespace {

constexpr double lineDistance = 1.08; ///< of running text, in lines

/// How many lines stay on one page from a line on: none of a paragraph stands alone on its page.
qsizetype linesTogether(qsizetype line, qsizetype count)
{
    if (line == 0)
        return count <= 3 ? count : 2;
    return line == count - 2 ? 2 : 1;
}

} // namespace

/// Running text that may go over pages, line by line.
double PageLayout::drawText(const QString &text, const QFont &textFont, double x, double width,
                            const QColor &color)
{
    const TextMeasure metrics(textFont);
    const Wrapped wrapped = wrap(text, metrics, width, 0);
    const qsizetype count = wrapped.lines.size();
    for (qsizetype i = 0; i < count; ++i) {
        need(metrics.lineSpacing() * lineDistance * double(linesTogether(i, count)));
        if (m_painter != nullptr) {
            m_painter->setFont(textFont);
            m_painter->setPen(color);
        }
        drawLines({wrapped.lines[i]}, metrics, x, m_y, width, Qt::AlignLeft);
        m_y += metrics.lineSpacing() * lineDistance;
    }
    return wrapped.height;
}

double PageLayout::heightBehind(std::size_t block) const
{
    if (!std::holds_alternative<Heading>(m_document.blocks[block]) || block + 1 == m_document.blocks.size())
        return 0;
    const Block &next = m_document.blocks[block + 1];
    if (std::holds_alternative<Heading>(next))
        return points(32) + heightBehind(block + 1);
    const auto *table = std::get_if<Table>(&next);
    return table == nullptr ? 0 : heightToKeep(*table);
}

void PageLayout::draw(const Heading &heading)
{
    const bool isChapter = heading.level <= 1;
    const QFont headingFont = font(isChapter ? 12.5 : 10.5, Weight::Bold);
    const TextMeasure metrics(headingFont);
    m_y += points(isChapter ? 12 : 7);
    const Wrapped wrapped = wrap(heading.text, metrics, m_textWidth, 0);
    // Never alone at the foot of a page.
    need(wrapped.height + points(8) + std::max(points(64), m_behind));
    if (heading.level <= 2)
        m_bookmarks.push_back(
            {m_page, (m_pageHeight - m_y) / unitsPerPoint, std::max(1, heading.level), heading.text});
    if (m_painter != nullptr) {
        m_painter->setFont(headingFont);
        m_painter->setPen(isChapter ? accent : ink);
    }
    drawLines(wrapped.lines, metrics, marginLeft, m_y, m_textWidth, Qt::AlignLeft);
    m_y += wrapped.height + points(isChapter ? 5 : 3);
}

void PageLayout::draw(const Paragraph &paragraph)
{
    drawText(paragraph.text, font(paragraph.isNote ? 8.5 : 9.5), marginLeft, m_textWidth,
             paragraph.isNote ? softInk : ink);
    m_y += points(4);
}

void PageLayout::draw(const Facts &facts)
{
    const QFont nameFont = font(9.5);
    const TextMeasure metrics(nameFont);
    const double nameWidth = m_textWidth * 0.33;
    const double colonWidth = points(9);
    for (const auto &[name, value] : facts.rows) {
        const Wrapped names = wrap(name, metrics, nameWidth - points(6), 0);
        const Wrapped values = wrap(value, metrics, m_textWidth - nameWidth - colonWidth, 0);
        const double height = std::max(names.height, values.height);
        need(std::min(height, points(200)));
        if (m_painter != nullptr) {
            m_painter->setFont(nameFont);
            m_painter->setPen(softInk);
        }
        drawLines(names.lines, metrics, marginLeft, m_y, nameWidth, Qt::AlignLeft);
        if (m_painter != nullptr)
            m_painter->setPen(ink);
        drawLines({QStringLiteral(":")}, metrics, marginLeft + nameWidth, m_y, colonWidth, Qt::AlignLeft);
        drawLines(values.lines, metrics, marginLeft + nameWidth + colonWidth, m_y,
                  m_textWidth - nameWidth - colonWidth, Qt::AlignLeft);
        m_y += height + points(2);
    }
    m_y += points(4);
}

void PageLayout::draw(const ListBlock &list)
{
    const QFont listFont = font(9.5);
    const TextMeasure metrics(listFont);
    const double indent = points(18);
    int number = 0;
    for (const QString &entry : list.entries) {
        ++number;
        // The number stands beside the first line.
        const qsizetype count = wrap(entry, metrics, m_textWidth - indent, 0).lines.size();
        need(metrics.lineSpacing() * lineDistance * double(linesTogether(0, count)));
        if (m_painter != nullptr) {
            m_painter->setFont(listFont);
            m_painter->setPen(ink);
        }
        drawLines({list.isNumbered ? QStringLiteral("%1.").arg(number) : QStringLiteral("•")}, metrics,
                  marginLeft + points(2), m_y, indent, Qt::AlignLeft);
        drawText(entry, listFont, marginLeft + indent, m_textWidth - indent, ink);
        m_y += points(1);
    }
    m_y += points(4);
}

void PageLayout::draw(const PageBreak &pageBreak)
{
    m_isLandscape = pageBreak.isLandscape;
    beginPage();
}

} // namespace opname
