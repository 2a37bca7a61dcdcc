// What stands on a page beside text and tables: letterhead, cover, charts, signatures.

#include "opname/report/chart_picture.h"
#include "page_layout.h"
#include "page_measures.h"

#include <QBuffer>
#include <QImageReader>

#include <algorithm>

namespace opname {

using namespace paper;

namespace {

constexpr double logoSize = points(52);
constexpr double coverLogoSize = points(96);
constexpr int mostLogoPixels = 1200; ///< across

/// The logo on white: the PDF format for archives knows nothing that shines through. Null when it cannot be
/// read.
QImage logoOf(const QByteArray &bytes)
{
    if (bytes.isEmpty())
        return {};
    QBuffer buffer;
    buffer.setData(bytes);
    QImageReader reader(&buffer);
    if (const QSize size = reader.size(); size.width() > mostLogoPixels || size.height() > mostLogoPixels)
        reader.setScaledSize(size.scaled(mostLogoPixels, mostLogoPixels, Qt::KeepAspectRatio));
    const QImage read = reader.read();
    if (read.isNull())
        return {};
    QImage flat(read.size(), QImage::Format_RGB32);
    flat.fill(Qt::white);
    QPainter(&flat).drawImage(0, 0, read);
    return flat;
}

QRectF placed(const QImage &logo, const QRectF &room)
{
    const QSizeF size = QSizeF(logo.size()).scaled(room.size(), Qt::KeepAspectRatio);
    return {room.center() - QPointF(size.width() / 2, size.height() / 2), size};
}

} // namespace

PageLayout::Wrapped PageLayout::wrapEvenly(const QString &text, const TextMeasure &metrics,
                                           double width) const
{
    Wrapped best = wrap(text, metrics, width, 0);
    double low = longestWord(text, metrics);
    double high = width;
    while (best.lines.size() > 1 && high - low > points(2)) {
        const double middle = (low + high) / 2;
        Wrapped tried = wrap(text, metrics, middle, 0);
        if (tried.lines.size() > best.lines.size()) {
            low = middle;
        } else {
            high = middle;
            best = std::move(tried);
        }
    }
    return best;
}

void PageLayout::drawCentred(const QString &text, const QFont &textFont, const QColor &color, double after)
{
    if (text.isEmpty())
        return;
    const TextMeasure metrics(textFont);
    // Beside a logo, the words keep as far from the other edge, so that they stay in the middle.
    const Wrapped wrapped = wrapEvenly(text, metrics, m_textWidth - m_besideLogo * 2);
    if (m_painter != nullptr) {
        m_painter->setFont(textFont);
        m_painter->setPen(color);
    }
    drawLines(wrapped.lines, metrics, marginLeft, m_y, m_textWidth, Qt::AlignHCenter);
    m_y += wrapped.height + points(after);
}

void PageLayout::drawLetterhead()
{
    const QImage logo = logoOf(m_document.logo);
    const double top = m_y;
    if (!logo.isNull()) {
        m_besideLogo = logoSize + points(10);
        if (m_painter != nullptr)
            m_painter->drawImage(placed(logo, {marginLeft, m_y, logoSize, logoSize}), logo);
    }
    drawCentred(m_document.institution.toUpper(), font(11, Weight::Bold), ink, 2);
    drawCentred(m_document.unit, font(10), ink, 2);
    drawCentred(m_document.address, font(8.5), softInk, 2);
    m_besideLogo = 0;
    m_y = std::max(m_y + points(4), logo.isNull() ? 0 : top + logoSize + points(6));
    if (m_painter != nullptr) {
        m_painter->setPen(QPen(ink, points(1.4)));
        m_painter->drawLine(QPointF(marginLeft, m_y), QPointF(marginLeft + m_textWidth, m_y));
        m_painter->setPen(QPen(ink, points(0.5)));
        m_painter->drawLine(QPointF(marginLeft, m_y + points(2.4)),
                            QPointF(marginLeft + m_textWidth, m_y + points(2.4)));
    }
}

void PageLayout::drawTitle()
{
    if (!m_document.cover.empty()) {
        drawCover();
        return;
    }
    drawLetterhead();
    m_y += points(22);
    drawCentred(m_document.title, font(15, Weight::Bold), accent, 3);
    drawCentred(m_document.subtitle, font(10.5), softInk, 12);
    m_y += points(6);
}

void PageLayout::drawCover()
{
    const QImage logo = logoOf(m_document.logo);
    m_y = m_pageHeight * 0.14;
    if (!logo.isNull()) {
        if (m_painter != nullptr)
            m_painter->drawImage(placed(logo, {marginLeft, m_y, m_textWidth, coverLogoSize}), logo);
        m_y += coverLogoSize + points(18);
    }
    drawCentred(m_document.institution.toUpper(), font(13, Weight::Bold), ink, 4);
    drawCentred(m_document.unit, font(11.5), ink, 3);
    drawCentred(m_document.address, font(9), softInk, 3);
    m_y = std::max(m_y + points(40), m_pageHeight * 0.38);
    const double lineLength = points(120);
    const auto drawRule = [&](double thickness) {
        if (m_painter == nullptr)
            return;
        m_painter->setPen(QPen(accent, points(thickness)));
        m_painter->drawLine(QPointF(marginLeft + (m_textWidth - lineLength) / 2, m_y),
                            QPointF(marginLeft + (m_textWidth + lineLength) / 2, m_y));
    };
    drawRule(2);
    m_y += points(22);
    drawCentred(m_document.title, font(21, Weight::Bold), accent, 10);
    drawCentred(m_document.subtitle, font(12.5), ink, 22);
    drawRule(0.8);
    m_y = std::max(m_y + points(40), m_pageHeight * 0.68);
    const QFont factFont = font(10.5);
    const TextMeasure metrics(factFont);
    const double nameWidth = m_textWidth * 0.28;
    const double indent = m_textWidth * 0.16;
    for (const auto &[name, value] : m_document.cover) {
        const Wrapped values = wrap(value, metrics, m_textWidth - 2 * indent - nameWidth, 4);
        if (m_painter != nullptr) {
            m_painter->setFont(factFont);
            m_painter->setPen(softInk);
        }
        drawLines({metrics.elided(name, nameWidth - points(6))}, metrics, marginLeft + indent, m_y, nameWidth,
                  Qt::AlignLeft);
        if (m_painter != nullptr)
            m_painter->setPen(ink);
        drawLines(values.lines, metrics, marginLeft + indent + nameWidth, m_y, m_textWidth, Qt::AlignLeft);
        m_y += values.height + points(5);
    }
    beginPage();
    drawLetterhead();
    m_y += points(14);
}

void PageLayout::draw(const Chart &chart)
{
    const ChartPicture picture = layOutChart(chart, m_textWidth / unitsPerPoint);
    if (picture.height <= 0)
        return;
    m_y += points(4);
    need(std::min(points(picture.height), m_bottom - marginTop));
    if (m_painter != nullptr) {
        m_painter->save();
        m_painter->translate(marginLeft, m_y);
        // A chart of very many groups is made as small as a page is.
        const double fits = std::min(1.0, (m_bottom - marginTop) / points(picture.height));
        m_painter->scale(unitsPerPoint * fits, unitsPerPoint * fits);
        paintChart(*m_painter, picture);
        m_painter->restore();
    }
    m_y += std::min(points(picture.height), m_bottom - marginTop) + points(8);
}

void PageLayout::drawSigner(const Signatures::Signer &signer, double x, double width)
{
    const QFont regular = font(9.5);
    const QFont bold = font(9.5, Weight::Bold);
    const TextMeasure metrics(regular);
    const auto add = [&](const QString &text, const QFont &textFont) {
        if (m_painter != nullptr) {
            m_painter->setFont(textFont);
            m_painter->setPen(ink);
        }
        const Wrapped wrapped = wrap(text, TextMeasure(textFont), width - points(8), 2);
        drawLines(wrapped.lines, TextMeasure(textFont), x, m_y, width, Qt::AlignHCenter);
        m_y += std::max(wrapped.height, metrics.lineSpacing());
    };
    add(signer.role, regular);
    add(signer.position, regular);
    m_y += points(52);
    add(signer.name.isEmpty() ? QString(34, u'.') : signer.name, bold);
    if (!signer.rank.isEmpty())
        add(signer.rank, regular);
    add(signer.nip.isEmpty() ? QString(u"NIP "_qs + QString(26, u'.')) : QString(u"NIP "_qs + signer.nip),
        regular);
}

void PageLayout::draw(const Signatures &signatures)
{
    const QFont regular = font(9.5);
    const TextMeasure metrics(regular);
    const double half = m_textWidth / 2;
    m_y += points(10);
    for (std::size_t i = 0; i < signatures.signers.size(); i += 2) {
        need(metrics.lineSpacing() * 9 + points(60));
        if (i == 0 && !signatures.placeAndDate.isEmpty()) {
            if (m_painter != nullptr) {
                m_painter->setFont(regular);
                m_painter->setPen(ink);
            }
            drawLines({signatures.placeAndDate}, metrics, marginLeft + half, m_y, half, Qt::AlignHCenter);
            m_y += metrics.lineSpacing() + points(4);
        }
        // Whoever made it signs on the right, under place and date; who knows of it on the left.
        const double top = m_y;
        drawSigner(signatures.signers[i], marginLeft + half, half);
        double lowest = m_y;
        if (i + 1 < signatures.signers.size()) {
            m_y = top;
            drawSigner(signatures.signers[i + 1], marginLeft, half);
            lowest = std::max(lowest, m_y);
        }
        m_y = lowest + points(18);
    }
}

} // namespace opname
