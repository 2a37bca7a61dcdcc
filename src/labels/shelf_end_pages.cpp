#include "opname/labels/shelf_end_pages.h"

#include "laid_label.h"
#include "opname/labels/barcode.h"
#include "printed_text.h"
#include "sheet_pdf.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>

namespace opname {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(ShelfEnds)
};

// Millimetres.
constexpr double leastModule = 0.25; ///< read from a hand's distance, off a shelf that is not flat
constexpr double leastBarHeight = 6;
constexpr double mostBarHeight = 13;
constexpr double largestName = 15;
constexpr double smallestName = 3.2;
constexpr double largestRange = 7;
constexpr double smallestRange = 2.4;
constexpr double largestWords = 4;
constexpr double smallestWords = 1.9;
constexpr double cutLineWidth = 0.1;
const QColor quietInk(0x3a, 0x45, 0x50);

/// One shelf end, in dots from its label's corner.
struct LaidEnd {
    std::vector<LaidLabel::Line> lines;
    std::optional<Barcode> barcode;
    QPointF place; ///< of the symbol, behind its quiet zone
    int module = 0;
    int barHeight = 0;
};

} // namespace

struct ShelfEndPages::Impl {
    ShelfEndJob job;
    std::vector<ShelfEnd> printed;
    std::vector<LeftOutLabel> leftOut;

    double dots(double millimetres) const { return millimetres * job.dotsPerInch / millimetresPerInch; }
    QRectF inner() const
    {
        const double padding = dots(job.sheet.padding / 10.0);
        return QRectF(0, 0, dots(job.sheet.label.width() / 10.0), dots(job.sheet.label.height() / 10.0))
            .adjusted(padding, padding, -padding, -padding);
    }
    Result<LaidEnd> lay(const ShelfEnd &end) const;
    /// Answers what is left of the room above or beside the code.
    Result<QRectF> layCode(LaidEnd &laid, const ShelfEnd &end, QRectF room) const;
    bool addLine(LaidEnd &laid, QRectF &room, const QString &text, QFont::Weight weight, double most,
                 double least, bool mayBeShortened) const;
    void draw(QPainter &painter, const LaidEnd &end, QPointF corner) const;
    QPointF cornerOf(int position) const
    {
        const QPointF tenths = job.sheet.cell(position).topLeft() + job.offset;
        return {dots(tenths.x() / 10), dots(tenths.y() / 10)};
    }
};

ShelfEndPages::ShelfEndPages(std::unique_ptr<Impl> impl)
    : m(std::move(impl))
{
}
ShelfEndPages::ShelfEndPages(ShelfEndPages &&) noexcept = default;
ShelfEndPages &ShelfEndPages::operator=(ShelfEndPages &&) noexcept = default;
ShelfEndPages::~ShelfEndPages() = default;

Result<ShelfEndPages> ShelfEndPages::lay(ShelfEndJob job, std::vector<ShelfEnd> ends)
{
    if (Outcome checked = checkSheetJob(job.sheet, job.dotsPerInch, job.skip); !checked)
        return tl::unexpected(checked.error());
    auto impl = std::make_unique<Impl>();
    impl->job = std::move(job);
    for (ShelfEnd &end : ends) {
        if (auto laid = impl->lay(end))
            impl->printed.push_back(std::move(end));
        else
            impl->leftOut.push_back({end.name, laid.error().message});
    }
    return ShelfEndPages(std::move(impl));
}

Result<QRectF> ShelfEndPages::Impl::layCode(LaidEnd &laid, const ShelfEnd &end, QRectF room) const
{
    if (end.code.isEmpty())
        return room;
    const int module = Barcode::dotsPerModule(job.dotsPerInch, leastModule);
    auto bars = Barcode::encode(end.code, Symbology::Code128);
    const double barHeight = std::clamp(room.height() * 0.3, dots(leastBarHeight), dots(mostBarHeight));
    if (bars && bars->modulesWithQuietZones() * module <= room.width() && room.height() > 2.2 * barHeight) {
        laid.module = module;
        laid.barHeight = static_cast<int>(std::floor(barHeight));
        laid.place = {std::floor(room.center().x() - bars->modules() * module / 2.0),
                      std::ceil(room.bottom() - laid.barHeight)};
        laid.barcode = std::move(*bars);
        return room.adjusted(0, 0, 0, -(barHeight + dots(1)));
    }
    auto square = Barcode::encode(end.code, Symbology::Qr);
    if (!square)
        return tl::unexpected(square.error());
    const double side = square->modulesWithQuietZones() * module;
    if (side > room.height() || side > room.width() * 0.6)
        return failure(ErrorKind::Usage,
                       Text::tr("The code of the shelf “%1” does not fit the label. Choose a larger one.")
                           .arg(end.name));
    laid.module = module;
    laid.place = {std::ceil(room.right() - side + square->quietZone() * module),
                  std::ceil(room.center().y() - side / 2 + square->quietZone() * module)};
    laid.barcode = std::move(*square);
    return room.adjusted(0, 0, -side, 0);
}

bool ShelfEndPages::Impl::addLine(LaidEnd &laid, QRectF &room, const QString &text, QFont::Weight weight,
                                  double most, double least, bool mayBeShortened) const
{
    if (text.isEmpty() || room.height() < dots(least) * lineHeight)
        return text.isEmpty();
    const double highest = std::min(dots(most), room.height() / lineHeight);
    double size = fittingSize(text, job.fontFamily, weight, room.width(), highest, dots(least));
    QString shown = text;
    if (size == 0) {
        if (!mayBeShortened)
            return false;
        size = std::ceil(dots(least));
        shown = shortenedAtWord(text, printedFont(job.fontFamily, size, weight, text), room.width());
    }
    laid.lines.push_back({QRectF(room.left(), room.top(), room.width(), size * lineHeight), shown, size,
                          weight, Qt::AlignHCenter | Qt::AlignVCenter});
    room.setTop(room.top() + size * lineHeight + dots(labelGap));
    return true;
}

Result<LaidEnd> ShelfEndPages::Impl::lay(const ShelfEnd &end) const
{
    LaidEnd laid;
    auto room = layCode(laid, end, inner());
    if (!room)
        return tl::unexpected(room.error());
    const QRectF whole = *room;
    const double nameShare = end.from.isEmpty() && end.words.isEmpty() ? 1 : 0.5;
    if (!addLine(laid, *room, end.name, QFont::Bold,
                 std::min(largestName, whole.height() * nameShare / dots(lineHeight)), smallestName, false))
        return failure(ErrorKind::Usage,
                       Text::tr("The name of the shelf “%1” does not fit the label. Choose a larger one.")
                           .arg(end.name));
    const QString range =
        end.to.isEmpty() || end.to == end.from ? end.from : QString(end.from + u" – " + end.to);
    // A range in two lines is larger than one that is squeezed.
    const bool isLong = !end.to.isEmpty()
        && fittingSize(range, job.fontFamily, QFont::DemiBold, room->width(), dots(largestRange),
                       dots(1.6 * smallestRange))
            == 0;
    const bool isWhole = isLong
        ? addLine(laid, *room, end.from + u" –"_qs, QFont::DemiBold, largestRange, smallestRange, false)
            && addLine(laid, *room, end.to, QFont::DemiBold, largestRange, smallestRange, false)
        : addLine(laid, *room, range, QFont::DemiBold, largestRange, smallestRange, false);
    if (!isWhole)
        return failure(
            ErrorKind::Usage,
            Text::tr("The call numbers of the shelf “%1” do not fit the label. Choose a larger one.")
                .arg(end.name));
    addLine(laid, *room, end.words, QFont::Normal, largestWords, smallestWords, true);
    // What is left is shared above and below.
    const double shift = std::max(0.0, room->height() / 2);
    for (LaidLabel::Line &line : laid.lines)
        line.place.translate(0, shift);
    return laid;
}

int ShelfEndPages::labelCount() const
{
    return static_cast<int>(m->printed.size());
}

int ShelfEndPages::pageCount() const
{
    return sheetPages(m->job.sheet, m->job.skip, labelCount());
}

const std::vector<LeftOutLabel> &ShelfEndPages::leftOut() const
{
    return m->leftOut;
}

void ShelfEndPages::Impl::draw(QPainter &painter, const LaidEnd &end, QPointF corner) const
{
    for (const LaidLabel::Line &line : end.lines) {
        painter.setFont(printedFont(job.fontFamily, line.size, line.weight, line.text));
        painter.setPen(line.weight == QFont::Normal ? quietInk : QColor(Qt::black));
        painter.drawText(line.place.translated(corner), static_cast<int>(line.alignment) | Qt::TextDontClip,
                         line.text);
    }
    if (end.barcode)
        end.barcode->draw(painter, static_cast<int>(std::lround(corner.x() + end.place.x())),
                          static_cast<int>(std::lround(corner.y() + end.place.y())), end.module,
                          end.barHeight);
}

void ShelfEndPages::draw(QPainter &painter, int page) const
{
    const int positions = m->job.sheet.positions();
    if (m->job.sheet.isCut)
        drawCutLines(
            painter, m->job.sheet,
            {m->dots(m->job.sheet.label.width() / 10.0), m->dots(m->job.sheet.label.height() / 10.0)},
            m->dots(cutLineWidth), [this](int position) { return m->cornerOf(position); });
    const int first = page * positions - m->job.skip;
    for (int number = std::max(0, first); number < std::min(first + positions, labelCount()); ++number)
        if (const auto laid = m->lay(m->printed[static_cast<std::size_t>(number)]))
            m->draw(painter, *laid, m->cornerOf(number - first));
}

Outcome ShelfEndPages::writePdf(QIODevice &device, const std::function<bool(qint64 labels)> &proceed) const
{
    return writeSheets(device, m->job.sheet, m->job.dotsPerInch, pageCount(), proceed,
                       [this](QPainter &painter, int page) { draw(painter, page); });
}

} // namespace opname
