#include "opname/labels/alignment_page.h"

#include "printed_text.h"
#include "sheet_pdf.h"

#include <QCoreApplication>
#include <QFontMetricsF>

#include <algorithm>

namespace opname {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(AlignmentPage)
};

// Tenths of a millimetre.
constexpr double lineWidth = 1;
constexpr double crossLength = 30;
constexpr double rulerMark = 15;
constexpr double longRulerMark = 30;
constexpr double numberSize = 28;
constexpr double wordSize = 24;
constexpr double wordEdge =
    longRulerMark + 5; ///< clear of the rulers where a label begins at the paper's edge

} // namespace

AlignmentPage::AlignmentPage(LabelSheet sheet, QPoint offset, int dotsPerInch, AlignmentWords words)
    : m_sheet(std::move(sheet))
    , m_offset(offset)
    , m_dotsPerInch(dotsPerInch)
    , m_words(std::move(words))
{
}

void AlignmentPage::drawLabels(QPainter &painter) const
{
    for (int position = 0; position < m_sheet.positions(); ++position) {
        const QRect cell = m_sheet.cell(position).translated(m_offset);
        const QRectF outline(dots(cell.x()), dots(cell.y()), dots(cell.width()), dots(cell.height()));
        painter.drawRect(outline);
        const QPointF middle = outline.center();
        const double arm = dots(std::min<double>(crossLength, cell.height()) / 2);
        painter.drawLine(middle - QPointF(arm, 0), middle + QPointF(arm, 0));
        painter.drawLine(middle - QPointF(0, arm), middle + QPointF(0, arm));
        const QString number = QString::number(position + 1);
        painter.setFont(printedFont(m_words.fontFamily, dots(numberSize), QFont::Medium));
        painter.drawText(outline.adjusted(dots(wordEdge), dots(wordEdge), 0, 0),
                         Qt::AlignLeft | Qt::AlignTop | Qt::TextDontClip, number);
    }
}

void AlignmentPage::drawRulers(QPainter &painter) const
{
    const auto mark = [](int millimetre) { return millimetre % 10 == 0 ? longRulerMark : rulerMark; };
    for (int x = 1; x * 10 < m_sheet.paper.width(); ++x)
        painter.drawLine(QLineF(dots(x * 10), 0, dots(x * 10), dots(mark(x))));
    for (int y = 1; y * 10 < m_sheet.paper.height(); ++y)
        painter.drawLine(QLineF(0, dots(y * 10), dots(mark(y)), dots(y * 10)));
}

void AlignmentPage::drawWords(QPainter &painter) const
{
    if (m_words.title.isEmpty() && m_words.instruction.isEmpty())
        return;
    // In the first label, beside its number: every paper has room there, margins may have none.
    const QRect cell = m_sheet.cell(0).translated(m_offset);
    const QRectF room =
        QRectF(dots(cell.x()), dots(cell.y()), dots(cell.width()), dots(cell.height()))
            .adjusted(dots(wordEdge + 2 * numberSize), dots(wordEdge), -dots(wordEdge), -dots(wordEdge));
    const QString text = m_words.title + u'\n' + m_words.instruction;
    for (double size = dots(wordSize); size >= dots(wordSize) / 2; size *= 0.9) {
        const QFont font = printedFont(m_words.fontFamily, size, QFont::Normal);
        const int flags = Qt::AlignLeft | Qt::AlignTop | Qt::TextWordWrap;
        if (QFontMetricsF(font).boundingRect(room, flags, text).height() > room.height())
            continue;
        painter.setFont(font);
        painter.fillRect(room, Qt::white);
        painter.drawText(room, flags, text);
        return;
    }
}

void AlignmentPage::draw(QPainter &painter) const
{
    painter.setPen(QPen(Qt::black, std::max(1.0, dots(lineWidth))));
    painter.setBrush(Qt::NoBrush);
    drawLabels(painter);
    drawRulers(painter);
    drawWords(painter);
}

Outcome AlignmentPage::writePdf(QIODevice &device) const
{
    if (Outcome checked = m_sheet.check(); !checked)
        return checked;
    SheetPdf writer(device, m_sheet, m_dotsPerInch, m_words.title);
    QPainter painter;
    if (!painter.begin(&writer))
        return failure(ErrorKind::File,
                       Text::tr("The alignment page could not be written. Choose another place."));
    draw(painter);
    return {};
}

} // namespace opname
