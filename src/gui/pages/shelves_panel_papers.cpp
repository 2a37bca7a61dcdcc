// What the panel of shelves saves: the plan, the shelf lists and the labels for shelf ends.

#include "shelves_panel.h"

#include "../shell/language.h"
#include "opname/workflow/label_printing.h"
#include "opname/workflow/reporting.h"
#include "opname/workflow/shelf_ends.h"

namespace opname {

void ShelvesPanel::savePlan()
{
    const QString session = m_document->session().path();
    const QString path = DocumentSaving::askPath(
        this, tr("Save the plan of the shelves"), session, tr("Plan of the shelves"),
        {QStringLiteral("pdf"), QStringLiteral("xlsx"), QStringLiteral("csv"), QStringLiteral("html")});
    if (path.isEmpty() || m_plan == nullptr)
        return;
    m_saving->start(session, path,
                    [plan = m_plan, language = Language::current()](
                        Session &reader, const QString &to, const std::function<bool(qint64)> &proceed) {
                        return DocumentSaving::write(Reporting(reader).shelfPlan(plan, language), to,
                                                     proceed);
                    });
    updateControls();
}

void ShelvesPanel::saveLists()
{
    const QString session = m_document->session().path();
    const QString path = DocumentSaving::askPath(
        this, tr("Save the shelf lists"), session, tr("Shelf lists"),
        {QStringLiteral("pdf"), QStringLiteral("xlsx"), QStringLiteral("csv"), QStringLiteral("html")});
    if (path.isEmpty() || m_plan == nullptr)
        return;
    m_saving->start(session, path,
                    [plan = m_plan, which = selectedShelves(), language = Language::current()](
                        Session &reader, const QString &to, const std::function<bool(qint64)> &proceed) {
                        return DocumentSaving::write(Reporting(reader).shelfPages(plan, which, language), to,
                                                     proceed);
                    });
    updateControls();
}

void ShelvesPanel::saveEnds()
{
    const QString session = m_document->session().path();
    const QString path = DocumentSaving::askPath(this, tr("Save the labels for shelf ends"), session,
                                                 tr("Shelf ends"), {QStringLiteral("pdf")});
    if (path.isEmpty() || m_plan == nullptr)
        return;
    ShelfEndRequest request;
    for (const int row : m_shelves->selectedRows())
        if (const PlannedShelf &shelf = m_plan->shelves[static_cast<std::size_t>(row)]; shelf.copies() > 0)
            request.shelves.append(shelf.name);
    m_saving->start(
        session, path,
        [plan = m_plan, request, language = Language::current()](
            Session &reader, const QString &to, const std::function<bool(qint64)> &proceed) -> Outcome {
            const auto pages =
                ShelfEnds(reader, LabelPrinting::ownSheetFolder()).prepare(*plan, request, language);
            return pages ? ShelfEnds::write(*pages, to, proceed) : Outcome(tl::unexpected(pages.error()));
        });
    updateControls();
}

} // namespace opname
