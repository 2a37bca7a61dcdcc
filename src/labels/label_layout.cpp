#include "label_layout.h"

#include "printed_text.h"
#include "spine_layout.h"

#include <QCoreApplication>
#include <QFontMetricsF>

#include <algorithm>
#include <cmath>

namespace opname {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(LabelPages)
};

// Millimetres. Below these a common laser printer and a common scanner begin to fail.
constexpr double leastModuleWidth = 0.19;
constexpr int leastModuleDots = 2;
constexpr double mostBarModule = 0.4;
constexpr double mostSquareModule = 0.65;
constexpr double leastBarHeight = 5;
constexpr double mostBarHeight = 15;

constexpr double smallestText = 5 * millimetresPerPoint;
constexpr double ruleWidth = 0.15;

/// Optional lines may take this much from the bars.
constexpr double leastShareOfBars = 0.36;
constexpr double comfortableBarHeight = 6;

constexpr double leastSpineWidth = 16;
constexpr double mostSpineWidth = 28;
constexpr double spineShare = 0.34;

const QColor quietInk(0x5b, 0x68, 0x75);

tl::unexpected<Error> refused(const QString &sentence)
{
    return failure(ErrorKind::Usage, sentence);
}

} // namespace

LabelLayout::LabelLayout(const LabelSheet &sheet, const LabelStyle &style)
    : m_sheet(sheet)
    , m_style(style)
{
}

QRectF LabelLayout::inner(const QRectF &box) const
{
    const double edge = dots(m_sheet.padding / 10.0);
    return box.adjusted(edge, edge, -edge, -edge);
}

int LabelLayout::leastModule() const
{
    return std::max(leastModuleDots, Barcode::dotsPerModule(m_style.dotsPerInch, leastModuleWidth));
}

int LabelLayout::mostModule(const Barcode &barcode) const
{
    const double most = barcode.isSquare() ? mostSquareModule : mostBarModule;
    return std::max(leastModule(), static_cast<int>(std::floor(dots(most))));
}

double LabelLayout::spineWidth(double labelWidth) const
{
    return std::clamp(labelWidth * spineShare, dots(leastSpineWidth), dots(mostSpineWidth));
}

QString LabelLayout::labelWidthWith(double width, const QRectF &box) const
{
    const bool isBoth = m_style.kind == LabelStyle::Kind::Both;
    int tenths = m_sheet.label.width();
    const auto room = [&] {
        const double whole = dots(tenths / 10.0);
        return isBoth ? whole - spineWidth(whole) : whole;
    };
    for (const double wanted = box.width() + width; room() < wanted;)
        ++tenths;
    return QString::number(tenths / 10.0, 'f', 1);
}

Result<LaidLabel> LabelLayout::lay(const LabelContent &content) const
{
    LaidLabel label;
    QRectF box(0, 0, dots(m_sheet.label.width() / 10.0), dots(m_sheet.label.height() / 10.0));
    if (m_style.kind != LabelStyle::Kind::Barcode) {
        QRectF spine = box;
        if (m_style.kind == LabelStyle::Kind::Both) {
            spine.setWidth(spineWidth(box.width()));
            box.setLeft(spine.right());
            const QRectF visible = inner(spine);
            label.rules.emplace_back(spine.right(), visible.top(), spine.right(), visible.bottom());
        }
        if (Outcome laid = SpineLayout(m_style).lay(label, inner(spine), content); !laid)
            return tl::unexpected(laid.error());
    }
    if (m_style.kind != LabelStyle::Kind::Spine)
        if (Outcome laid = layCode(label, box, content); !laid)
            return tl::unexpected(laid.error());
    return label;
}

Outcome LabelLayout::layCode(LaidLabel &label, const QRectF &box, const LabelContent &content) const
{
    auto barcode = Barcode::encode(content.code, m_style.symbology);
    if (!barcode)
        return tl::unexpected(barcode.error());
    const QRectF visible = inner(box);
    const bool isSquare = barcode->isSquare();
    const double across = isSquare ? std::min(box.height(), box.width() / 2) : box.width();
    const double inside = isSquare ? std::min(visible.height(), across) : visible.width();
    const int whole = barcode->modulesWithQuietZones();
    const int fitting =
        static_cast<int>(std::floor(std::min(across / whole, inside / barcode->modules()) + 1e-9));
    if (fitting < leastModule()) {
        const double needed =
            std::max(double(whole) * leastModule(), barcode->modules() * leastModule() + across - inside);
        const QString symbology = symbologyTitle(m_style.symbology);
        if (isSquare && needed > box.height())
            return refused(
                Text::tr("“%1” needs a label at least %2 mm high as %3 at %4 dpi.")
                    .arg(content.code, QString::number(std::ceil(needed / dots(0.1)) / 10, 'f', 1), symbology)
                    .arg(m_style.dotsPerInch));
        return refused(
            Text::tr(
                "“%1” needs a label at least %2 mm wide as %3 at %4 dpi. Choose a wider label or another "
                "symbology.")
                .arg(content.code, labelWidthWith((isSquare ? 2 : 1) * needed - box.width(), box), symbology)
                .arg(m_style.dotsPerInch));
    }
    label.module = std::min(fitting, mostModule(*barcode));
    label.barcode = std::move(*barcode);
    return isSquare ? laySquare(label, box, content) : layBars(label, box, content);
}

std::vector<LabelLayout::Wish> LabelLayout::wishes(const LabelContent &content, double height) const
{
    const double room = height / dots(1);
    const auto tall = [&](double share, double base, double least, double most) {
        return dots(std::clamp(room * share + base, least, most));
    };
    const bool isBoth = m_style.kind == LabelStyle::Kind::Both;
    std::vector<Wish> all;
    all.push_back({content.code, tall(0.10, 1.2, 2.4, 4.2), QFont::Medium, false});
    all.push_back({m_style.library, tall(0.08, 1.0, 2.1, 3.4), QFont::Medium, true});
    all.push_back({m_style.hasCallNumber && !isBoth ? content.callNumber.simplified() : QString(),
                   tall(0.10, 1.2, 2.4, 4.6), QFont::DemiBold, false});
    all.push_back({m_style.hasTitle ? content.title.simplified() : QString(), tall(0.075, 1.1, 2.1, 3.2),
                   QFont::Normal, true});
    return all;
}

Outcome LabelLayout::addLine(LaidLabel &label, const Wish &wish, const QRectF &place,
                             Qt::Alignment alignment) const
{
    const double most = wish.height / lineHeight;
    const double least = dots(smallestText);
    double size =
        fittingSize(wish.text, m_style.fontFamily, wish.weight, place.width(), most, std::min(least, most));
    QString text = wish.text;
    if (size == 0 && !wish.mayBeShortened)
        return refused(Text::tr("“%1” is too long for the label. Choose a wider label.").arg(wish.text));
    // A title at the smallest size that is cut all the same says less than a larger one that is cut.
    if (size < most * 0.8 && wish.mayBeShortened) {
        size = std::round(most);
        text = shortenedAtWord(text, printedFont(m_style.fontFamily, size, wish.weight, text), place.width());
    }
    label.lines.push_back({place, text, size, wish.weight, alignment});
    return {};
}

Outcome LabelLayout::layBars(LaidLabel &label, const QRectF &box, const LabelContent &content) const
{
    const QRectF visible = inner(box);
    std::vector<Wish> wanted = wishes(content, visible.height());
    double room = visible.height() - wanted.front().height - dots(labelGap);
    if (room < dots(leastBarHeight))
        return refused(
            Text::tr("“%1” needs a label at least %2 mm high.")
                .arg(content.code)
                .arg(std::ceil((m_sheet.label.height() / 10.0 + leastBarHeight - room / dots(1)) * 10) / 10,
                     0, 'f', 1));
    const double least = std::max(dots(comfortableBarHeight), visible.height() * leastShareOfBars);
    for (std::size_t i = 1; i < wanted.size(); ++i) {
        const double taken = wanted[i].height + dots(labelGap);
        if (wanted[i].text.isEmpty() || room - taken < least)
            wanted[i].height = 0;
        else
            room -= taken;
    }
    const double bars = std::min(room, dots(mostBarHeight));
    double y = visible.top() + (room - bars) / 2;
    const auto addNext = [&](const Wish &wish) -> Outcome {
        if (wish.height == 0)
            return {};
        const QRectF place(visible.left(), y, visible.width(), wish.height);
        y += wish.height + dots(labelGap);
        return addLine(label, wish, place, Qt::AlignCenter);
    };
    if (Outcome head = addNext(wanted[1]); !head)
        return head;
    label.barHeight = static_cast<int>(std::floor(bars));
    label.barcodePlace = {box.center().x() - label.barcode->modules() * label.module / 2.0, y};
    y += bars + dots(labelGap);
    for (const std::size_t below : {0U, 2U, 3U})
        if (Outcome added = addNext(wanted[below]); !added)
            return added;
    return {};
}

void LabelLayout::divideCallNumber(std::vector<Wish> &wanted, QSizeF room) const
{
    Wish &first = wanted[2];
    const qsizetype middle = first.text.size() / 2;
    const qsizetype before = first.text.lastIndexOf(u' ', middle);
    const qsizetype behind = first.text.indexOf(u' ', middle);
    const qsizetype at = behind < 0 || (before >= 0 && middle - before < behind - middle) ? before : behind;
    const bool isLow = wanted[1].height + 2 * (first.height + dots(labelGap)) > room.height();
    const double size = fittingSize(first.text, m_style.fontFamily, first.weight, room.width(),
                                    first.height / lineHeight, dots(smallestText));
    if (at < 0 || isLow || size > 0)
        return;
    Wish second = first;
    second.text = first.text.mid(at + 1);
    first.text.truncate(at);
    wanted.insert(wanted.begin() + 3, second);
}

Outcome LabelLayout::laySquare(LaidLabel &label, const QRectF &box, const LabelContent &content) const
{
    const QRectF visible = inner(box);
    const double side = label.barcode->modules() * label.module;
    const double quiet = label.barcode->quietZone() * label.module;
    const double left = std::max(visible.left(), box.left() + quiet);
    label.barcodePlace = {left, box.center().y() - side / 2};
    const QRectF column(left + side + quiet, visible.top(), visible.right() - left - side - quiet,
                        visible.height());
    std::vector<Wish> wanted = wishes(content, visible.height());
    std::swap(wanted[0], wanted[1]);
    wanted[1].weight = QFont::DemiBold;
    divideCallNumber(wanted, column.size());
    double total = wanted[1].height;
    for (const std::size_t i : {2U, 3U, 0U, 4U}) {
        if (i == wanted.size())
            break;
        const double taken = wanted[i].height + dots(labelGap);
        if (wanted[i].text.isEmpty() || total + taken > column.height())
            wanted[i].height = 0;
        else
            total += taken;
    }
    double y = column.top() + (column.height() - total) / 2;
    for (const Wish &wish : wanted) {
        if (wish.height == 0)
            continue;
        const QRectF place(column.left(), y, column.width(), wish.height);
        if (Outcome added = addLine(label, wish, place, Qt::AlignLeft | Qt::AlignVCenter); !added)
            return added;
        y += wish.height + dots(labelGap);
    }
    return {};
}

void LabelLayout::draw(QPainter &painter, const LaidLabel &label, QPointF corner) const
{
    for (const LaidLabel::Line &line : label.lines) {
        painter.setFont(printedFont(m_style.fontFamily, line.size, line.weight, line.text));
        painter.setPen(Qt::black);
        painter.drawText(line.place.translated(corner),
                         static_cast<int>(line.alignment) | Qt::TextSingleLine | Qt::TextDontClip, line.text);
    }
    painter.setPen(QPen(quietInk, std::max(1.0, dots(ruleWidth))));
    for (const QLineF &rule : label.rules)
        painter.drawLine(rule.translated(corner));
    if (label.barcode) {
        const QPointF place = corner + label.barcodePlace;
        label.barcode->draw(painter, static_cast<int>(std::lround(place.x())),
                            static_cast<int>(std::lround(place.y())), label.module, label.barHeight);
    }
}

} // namespace opname
