#include "opname/report/writers.h"

#include "page_layout.h"

namespace opname {

struct PagedDocument::Impl {
    Document document;
    int pageCount = 0;
};

PagedDocument::PagedDocument(const Document &document)
    : m(std::make_unique<Impl>())
{
    m->document = document;
    m->pageCount = PageLayout(m->document, 0, [](int, bool &) -> QPainter * { return nullptr; }).run();
}

PagedDocument::~PagedDocument() = default;

int PagedDocument::pageCount() const
{
    return m->pageCount;
}

QImage PagedDocument::page(int wanted, double dotsPerInch) const
{
    const double scale = dotsPerInch / 72.0 / unitsPerPoint;
    QImage image(qRound(pageWidth * scale), qRound(pageHeight * scale), QImage::Format_RGB32);
    image.fill(Qt::white);
    QPainter painter(&image);
    painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
    painter.scale(scale, scale);
    PageLayout(m->document, m->pageCount, [&](int page, bool &stop) -> QPainter * {
        stop = page > wanted;
        return page == wanted ? &painter : nullptr;
    }).run();
    return image;
}

} // namespace opname
