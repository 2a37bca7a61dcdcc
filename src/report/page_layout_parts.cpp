// What stands on a page beside text and tables: signatures.

#include "page_layout.h"
#include "page_measures.h"

#include <algorithm>

namespace opname {

using namespace paper;

void PageLayout::drawSigner(const Signatures::Signer &signer, double x, double width)
{
    const QFont regular = font(9.5);
    const QFont bold = font(9.5, Weight::Bold);
    const QFontMetricsF metrics(regular);
    const auto add = [&](const QString &text, const QFont &textFont) {
        if (m_painter != nullptr) {
            m_painter->setFont(textFont);
            m_painter->setPen(ink);
        }
        const Wrapped wrapped = wrap(text, QFontMetricsF(textFont), width - points(8), 2);
        drawLines(wrapped.lines, QFontMetricsF(textFont), x, m_y, width, Qt::AlignHCenter);
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
    const QFontMetricsF metrics(regular);
    const double half = textWidth / 2;
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
