#include "opname/labels/label_pages.h"

#include "label_layout.h"
#include "laid_label.h"
#include "printed_text.h"
#include "sheet_pdf.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>
#include <cstdlib>

namespace opname {

namespace {

constexpr qint64 askedEvery = 100;
constexpr std::size_t mostKept = 20'000; // layouts: some 80 MB of the largest symbols
constexpr double cutLineWidth = 0.1; ///< millimetres

Outcome check(const LabelJob &job)
{
    const auto refused = [](const QString &sentence) { return failure(ErrorKind::Usage, sentence); };
    if (Outcome sheet = checkSheetJob(job.sheet, job.style.dotsPerInch, job.skip); !sheet)
        return sheet;
    if (job.copies < 1 || job.copies > LabelJob::mostCopies)
        return refused(QCoreApplication::translate("LabelPages", "A label can be printed 1 to %1 times.")
                           .arg(LabelJob::mostCopies));
    if (std::abs(job.offset.x()) > LabelJob::farthestOffset
        || std::abs(job.offset.y()) > LabelJob::farthestOffset)
        return refused(QCoreApplication::translate(
                           "LabelPages",
                           "A printer is off by at most %1 mm. Print the alignment page and measure again.")
                           .arg(LabelJob::farthestOffset / 10));
    return {};
}

} // namespace

struct LabelPages::Impl {
    explicit Impl(LabelJob wanted)
        : job(std::move(wanted))
        , layout(job.sheet, job.style)
    {
    }

    const LabelJob job;
    const LabelLayout layout;
    std::vector<LabelContent> printed;
    std::vector<LaidLabel> kept; ///< of the first printed; those behind them are laid out when they are drawn
    std::vector<LeftOutLabel> leftOut;

    void draw(QPainter &painter, std::size_t label, const QPointF &corner) const
    {
        if (label < kept.size())
            layout.draw(painter, kept[label], corner);
        else if (const auto laid = layout.lay(printed[label]))
            layout.draw(painter, *laid, corner);
    }
    QPointF cornerOf(int position) const
    {
        const QPointF tenths = job.sheet.cell(position).topLeft() + job.offset;
        return {layout.dots(tenths.x() / 10), layout.dots(tenths.y() / 10)};
    }
};

LabelPages::LabelPages(std::unique_ptr<Impl> impl)
    : m(std::move(impl))
{
}
LabelPages::LabelPages(LabelPages &&) noexcept = default;
LabelPages &LabelPages::operator=(LabelPages &&) noexcept = default;
LabelPages::~LabelPages() = default;

Result<LabelPages> LabelPages::lay(LabelJob job, std::vector<LabelContent> contents,
                                   const std::function<bool(qint64 labels)> &proceed)
{
    if (Outcome checked = check(job); !checked)
        return tl::unexpected(checked.error());
    auto impl = std::make_unique<Impl>(std::move(job));
    qint64 looked = 0;
    for (LabelContent &content : contents) {
        if (looked++ % askedEvery == 0 && proceed && !proceed(looked - 1))
            return printingStopped();
        if (auto laid = impl->layout.lay(content)) {
            impl->printed.push_back(std::move(content));
            if (impl->kept.size() < mostKept)
                impl->kept.push_back(std::move(*laid));
        } else if (laid.error().kind == ErrorKind::Usage) {
            impl->leftOut.push_back({content.code, laid.error().message});
        } else {
            return tl::unexpected(laid.error());
        }
    }
    return LabelPages(std::move(impl));
}

const LabelJob &LabelPages::job() const
{
    return m->job;
}

int LabelPages::labelCount() const
{
    return static_cast<int>(m->printed.size()) * m->job.copies;
}

int LabelPages::pageCount() const
{
    return sheetPages(m->job.sheet, m->job.skip, labelCount());
}

const std::vector<LabelContent> &LabelPages::printed() const
{
    return m->printed;
}

const std::vector<LeftOutLabel> &LabelPages::leftOut() const
{
    return m->leftOut;
}

void LabelPages::draw(QPainter &painter, int page) const
{
    if (m->job.sheet.isCut)
        drawCutLines(painter, m->job.sheet,
                     {m->layout.dots(m->job.sheet.label.width() / 10.0),
                      m->layout.dots(m->job.sheet.label.height() / 10.0)},
                     m->layout.dots(cutLineWidth), [this](int position) { return m->cornerOf(position); });
    const int positions = m->job.sheet.positions();
    const int first = page * positions - m->job.skip;
    for (int number = std::max(0, first); number < std::min(first + positions, labelCount()); ++number)
        m->draw(painter, static_cast<std::size_t>(number / m->job.copies), m->cornerOf(number - first));
}

Outcome LabelPages::writePdf(QIODevice &device, const std::function<bool(qint64 labels)> &proceed) const
{
    return writeSheets(device, m->job.sheet, m->job.style.dotsPerInch, pageCount(), proceed,
                       [this](QPainter &painter, int page) { draw(painter, page); });
}

} // namespace opname
