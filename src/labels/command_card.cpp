#include "opname/labels/command_card.h"

#include "opname/labels/barcode.h"
#include "printed_text.h"

#include <QCoreApplication>
#include <QFontMetricsF>
#include <QPdfWriter>

#include <cmath>

namespace opname {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(CommandCard)
};

// Millimetres on A4.
constexpr double pageWidth = 210;
constexpr double pageHeight = 297;
constexpr double margin =
    7; ///< what every printer leaves, and room for a shelf of eight letters in half a width
constexpr double headHeight = 23;
constexpr double footHeight = 8;
constexpr double groupHeight = 10;
constexpr double cellHeight = 38;
constexpr double cellWidth = (pageWidth - 2 * margin) / 2;
constexpr double cellPadding = 5;
constexpr double barHeight = 15;
constexpr double squareTop = 15.6; ///< of a frame, below its words
constexpr double squareHeight = cellHeight - squareTop - 0.4; ///< with the white around it
constexpr double leastModule = 0.33;

constexpr double dashLength = 5; ///< in widths of the line

const QColor ink(0x1c, 0x25, 0x2e);
const QColor quietInk(0x5b, 0x68, 0x75);
const QColor cutInk(0x9a, 0xa5, 0xb0);

struct Placed {
    int page = 0;
    double x = 0; ///< of the frame, in millimetres
    double y = 0;
    double width = 0;
    const CommandCard::Entry *entry = nullptr;
    Barcode barcode;
};

struct PlacedTitle {
    int page = 0;
    double y = 0;
    QString text;
};

} // namespace

struct CommandCardPages::Impl {
    CommandCard card;
    int dotsPerInch = 0;
    int module = 0; ///< dots
    int pages = 1;
    std::vector<Placed> codes;
    std::vector<PlacedTitle> titles;

    Outcome lay();
    int dots(double millimetres) const
    {
        return static_cast<int>(std::lround(millimetres * dotsPerInch / 25.4));
    }
    double widthOf(const Barcode &barcode) const
    {
        return barcode.modulesWithQuietZones() * module * 25.4 / dotsPerInch;
    }
    QFont font(double points, QFont::Weight weight = QFont::Normal) const
    {
        return printedFont(card.fontFamily, dots(points * millimetresPerPoint), weight);
    }
    void drawText(QPainter &painter, const QRectF &millimetres, const QFont &font, const QColor &color,
                  const QString &text, int flags) const;
    void drawFrame(QPainter &painter, int page) const;
    void drawCutLines(QPainter &painter, const QRect &frame) const;
    void drawCode(QPainter &painter, const Placed &code) const;
};

CommandCardPages::CommandCardPages(std::unique_ptr<Impl> impl)
    : m(std::move(impl))
{
}
CommandCardPages::CommandCardPages(CommandCardPages &&) noexcept = default;
CommandCardPages &CommandCardPages::operator=(CommandCardPages &&) noexcept = default;
CommandCardPages::~CommandCardPages() = default;

Result<CommandCardPages> CommandCardPages::lay(CommandCard card, int dotsPerInch)
{
    auto impl = std::make_unique<Impl>();
    impl->card = std::move(card);
    impl->dotsPerInch = dotsPerInch;
    impl->module = Barcode::dotsPerModule(dotsPerInch, leastModule);
    if (Outcome laid = impl->lay(); !laid)
        return tl::unexpected(laid.error());
    return CommandCardPages(std::move(impl));
}

Outcome CommandCardPages::Impl::lay()
{
    const double bottom = pageHeight - margin - footHeight;
    double y = margin + headHeight;
    int column = 0;
    const auto endRow = [&] {
        if (column > 0)
            y += cellHeight;
        column = 0;
    };
    const auto beginPage = [&] {
        ++pages;
        y = margin;
        column = 0;
    };
    const auto addTitle = [&](const CommandCard::Group &group) {
        titles.push_back({pages - 1, y, group.title});
        y += groupHeight;
    };
    for (const CommandCard::Group &group : card.groups) {
        if (group.entries.empty())
            continue;
        endRow();
        if (!codes.empty() && (group.beginsPage || y + groupHeight + cellHeight > bottom))
            beginPage();
        addTitle(group);
        for (const CommandCard::Entry &entry : group.entries) {
            auto barcode = Barcode::code128(entry.code);
            if (!barcode || widthOf(*barcode) > 2 * cellWidth - 1)
                barcode = Barcode::encode(entry.code, Symbology::Qr);
            if (!barcode)
                return tl::unexpected(barcode.error());
            const bool isWide = widthOf(*barcode) > cellWidth - 1;
            if (barcode->isSquare() && widthOf(*barcode) > squareHeight)
                return failure(ErrorKind::Usage,
                               Text::tr("“%1” is too long for a barcode on a page. Use a shorter name.")
                                   .arg(entry.words));
            if (isWide)
                endRow();
            if (y + cellHeight > bottom) {
                beginPage();
                addTitle(group);
            }
            codes.push_back({pages - 1, margin + column * cellWidth, y, isWide ? 2 * cellWidth : cellWidth,
                             &entry, std::move(*barcode)});
            column += isWide ? 2 : 1;
            if (column >= 2)
                endRow();
        }
    }
    return {};
}

int CommandCardPages::pageCount() const
{
    return m->pages;
}

int CommandCardPages::codeCount() const
{
    return static_cast<int>(m->codes.size());
}

void CommandCardPages::Impl::drawText(QPainter &painter, const QRectF &millimetres, const QFont &font,
                                      const QColor &color, const QString &text, int flags) const
{
    const QRectF place(dots(millimetres.x()), dots(millimetres.y()), dots(millimetres.width()),
                       dots(millimetres.height()));
    painter.setFont(font);
    painter.setPen(color);
    const bool isOneLine = (flags & Qt::TextWordWrap) == 0;
    painter.drawText(place, flags,
                     isOneLine ? QFontMetricsF(font).elidedText(text, Qt::ElideRight, place.width()) : text);
}

void CommandCardPages::Impl::drawFrame(QPainter &painter, int page) const
{
    const double width = pageWidth - 2 * margin;
    if (page == 0) {
        drawText(painter, {margin, margin, width * 0.6, 9}, font(20, QFont::DemiBold), ink, card.title,
                 Qt::AlignLeft | Qt::AlignVCenter);
        drawText(painter, {margin + width * 0.6, margin, width * 0.4, 9}, font(10), quietInk, card.subtitle,
                 Qt::AlignRight | Qt::AlignVCenter);
        drawText(painter, {margin, margin + 11, width, 12}, font(10), ink, card.instruction,
                 Qt::AlignLeft | Qt::AlignTop | Qt::TextWordWrap);
    }
    drawText(painter, {margin, pageHeight - margin - footHeight, width, footHeight}, font(8), quietInk,
             card.footer.arg(page + 1).arg(pages), Qt::AlignRight | Qt::AlignBottom);
}

void CommandCardPages::Impl::drawCutLines(QPainter &painter, const QRect &frame) const
{
    // Dashes are counted from the paper's edge: where frames touch, two lines are one and not a solid one.
    const double width = std::max(1, dots(0.2));
    const auto line = [&](const QPoint &from, const QPoint &to, int start) {
        QPen pen(cutInk, width, Qt::CustomDashLine, Qt::FlatCap);
        pen.setDashPattern({dashLength, dashLength});
        pen.setDashOffset(start / width);
        painter.setPen(pen);
        painter.drawLine(from, to);
    };
    line(frame.topLeft(), frame.topRight(), frame.left());
    line(frame.bottomLeft(), frame.bottomRight(), frame.left());
    line(frame.topLeft(), frame.bottomLeft(), frame.top());
    line(frame.topRight(), frame.bottomRight(), frame.top());
}

void CommandCardPages::Impl::drawCode(QPainter &painter, const Placed &code) const
{
    drawCutLines(painter,
                 QRect(QPoint(dots(code.x), dots(code.y)),
                       QPoint(dots(code.x + code.width), dots(code.y + cellHeight))));
    const double inner = code.width - 2 * cellPadding;
    drawText(painter, {code.x + cellPadding, code.y + 3, inner, 7}, font(14, QFont::DemiBold), ink,
             code.entry->words, Qt::AlignHCenter | Qt::AlignVCenter);
    drawText(painter, {code.x + cellPadding, code.y + 10.2, inner, 5}, font(8.5), quietInk, code.entry->hint,
             Qt::AlignHCenter | Qt::AlignVCenter);
    // On the grid of modules, so that a printer of a half or a quarter of this resolution meets whole dots,
    // too.
    const int x = dots(code.x + code.width / 2) - code.barcode.modules() * module / 2;
    const double top = code.barcode.isSquare()
        ? squareTop + (squareHeight - code.barcode.modules() * module * 25.4 / dotsPerInch) / 2
        : 18;
    code.barcode.draw(painter, x - x % module, dots(code.y + top), module, dots(barHeight));
}

void CommandCardPages::draw(QPainter &painter, int page) const
{
    m->drawFrame(painter, page);
    for (const PlacedTitle &title : m->titles)
        if (title.page == page)
            m->drawText(painter, {margin, title.y, pageWidth - 2 * margin, groupHeight - 1.5},
                        m->font(11, QFont::DemiBold), ink, title.text, Qt::AlignLeft | Qt::AlignBottom);
    for (const Placed &code : m->codes)
        if (code.page == page)
            m->drawCode(painter, code);
}

void CommandCardPages::writePdf(QIODevice &device) const
{
    QPdfWriter writer(&device);
    writer.setPdfVersion(QPagedPaintDevice::PdfVersion_A1b);
    writer.setResolution(m->dotsPerInch);
    writer.setPageSize(QPageSize(QPageSize::A4));
    writer.setPageMargins(QMarginsF());
    writer.setTitle(m->card.title);
    writer.setCreator(QStringLiteral("Opname"));
    QPainter painter;
    if (!painter.begin(&writer))
        return;
    for (int page = 0; page < m->pages; ++page) {
        if (page > 0 && !writer.newPage())
            return;
        draw(painter, page);
    }
}

} // namespace opname
