#include "opname/workflow/shelf_ends.h"

#include "opname/report/paper.h"
#include "report_chapters.h"
#include "shelf_code.h"

#include <QCoreApplication>

namespace opname {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(ShelfEnds)
};

/// "300 Social sciences – 400 Language", or one of them; nothing where the classes are none of Dewey's.
QString classWords(const PlannedShelf &shelf, const ReportText &text)
{
    const auto wordsOf = [&](const QString &classNumber) {
        const QString main = mainClass(classNumber);
        return main.isEmpty() ? QString() : className(classGroup(main), text);
    };
    const QString first = wordsOf(shelf.firstClass);
    const QString last = wordsOf(shelf.lastClass);
    return first == last || last.isEmpty() ? first : QString(first + u" – " + last);
}

} // namespace

ShelfEnds::ShelfEnds(const Session &session, const QString &sheetFolder)
    : m_session(session)
    , m_sheets(sheetFolder)
{
}

Result<ShelfEndPages> ShelfEnds::prepare(const ShelfPlan &plan, const ShelfEndRequest &request,
                                         const QString &language) const
{
    auto sheet = m_sheets.find(request.sheet);
    if (!sheet)
        return tl::unexpected(sheet.error());
    for (const QString &name : request.shelves)
        if (plan.shelvesOf(name, {}).empty())
            return failure(ErrorKind::Usage,
                           Text::tr("No book belongs to a shelf “%1”. Define it, or take a name of the plan.")
                               .arg(name));
    const ReportText text(m_session, language);
    std::vector<ShelfEnd> ends;
    for (const PlannedShelf &shelf : plan.shelves) {
        const bool isWanted = shelf.copies() > 0
            && (request.shelves.isEmpty() || request.shelves.contains(shelf.name, Qt::CaseInsensitive));
        if (isWanted)
            ends.push_back(
                {shelf.name, shelf.first, shelf.last, classWords(shelf, text), shelfCommand(plan, shelf)});
    }
    return ShelfEndPages::lay(
        {std::move(*sheet), request.dotsPerInch, request.skip, request.offset, documentFontFamily()},
        std::move(ends));
}

Outcome ShelfEnds::write(const ShelfEndPages &pages, const QString &path,
                         const std::function<bool(qint64 labels)> &proceed)
{
    if (pages.pageCount() == 0)
        return failure(
            ErrorKind::Refused,
            pages.leftOut().empty()
                ? Text::tr("There is no shelf with books yet: take the catalogue in first.")
                : Text::tr("None of the shelf ends can be printed. %1").arg(pages.leftOut().front().reason));
    return replaceFile(path, [&](QIODevice &device) { return pages.writePdf(device, proceed); });
}

} // namespace opname
