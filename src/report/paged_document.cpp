#include "opname/report/writers.h"

#include "page_layout.h"

#include <algorithm>

namespace opname {

struct PagedDocument::Impl {
    Document document;
    int pageCount = 0;
};

PagedDocument::PagedDocument(const Document &document)
    : m(std::make_unique<Impl>())
{
    m->document = document;
    m->pageCount = PageLayout(m->document, 0, &PageLayout::unseen).run();
}

PagedDocument::~PagedDocument() = default;

int PagedDocument::pageCount() const
{
    return m->pageCount;
}

QImage PagedDocument::page(int wanted, double dotsPerInch) const
{
    const std::vector<QImage> images = pages(wanted, 1, dotsPerInch);
    return images.empty() ? QImage() : images.front();
}

std::vector<QImage> PagedDocument::pages(int first, int count, double dotsPerInch) const
{
    const double scale = dotsPerInch / 72.0 / unitsPerPoint;
    std::vector<QImage> images;
    images.reserve(static_cast<std::size_t>(std::max(0, count))); // a painter must not lose its picture
    QPainter painter;
    PageLayout(m->document, m->pageCount, [&](int page, bool isLandscape, bool &stop) -> QPainter * {
        if (painter.isActive())
            painter.end();
        stop = page >= first + count;
        if (stop || page < first)
            return nullptr;
        const QSize size(qRound(pageWidth * scale), qRound(pageHeight * scale));
        images.emplace_back(isLandscape ? size.transposed() : size, QImage::Format_RGB32);
        images.back().fill(Qt::white);
        painter.begin(&images.back());
        painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
        painter.scale(scale, scale);
        return &painter;
    }).run();
    if (painter.isActive())
        painter.end();
    return images;
}

} // namespace opname
