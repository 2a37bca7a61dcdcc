// Codes for copies that have none: the next free ones are looked for, reserved, and queued as labels.

#include "label_list_panel.h"

#include "../dialogs/new_copy_dialog.h"
#include "../shell/language.h"
#include "opname/report/locale_text.h"
#include "opname/workflow/code_assignment.h"
#include "opname/workflow/label_queue.h"

#include <QInputDialog>

#include <utility>

namespace opname {

struct LabelListPanel::Assignment {
    std::vector<qint64> items;
    QString pattern;
    Result<QStringList> codes;
};

void LabelListPanel::giveCodes()
{
    if (!canRead() || m_assigning.isRunning())
        return;
    auto assignment = std::make_shared<Assignment>();
    const std::vector<std::size_t> rows = selectedRows();
    const std::size_t count = rows.empty() ? keys()->size() : rows.size();
    for (std::size_t i = 0; i < count; ++i)
        if (const qint64 item = keys()->ids[rows.empty() ? i : rows[i]]; !keys()->given.contains(item))
            assignment->items.push_back(item);
    if (assignment->items.empty()) {
        Q_EMIT told(
            tr("These copies were given codes already. Print their labels, and enter the codes in SLiMS."));
        return;
    }
    const LocaleText text(Language::current());
    bool isGiven = false;
    assignment->pattern =
        QInputDialog::getItem(this, tr("Give codes"),
                              tr("Pattern of the item codes, zeros for the number (B00000), for %1 copies:")
                                  .arg(text.number(static_cast<qint64>(assignment->items.size()))),
                              NewCopyDialog::patterns(m_document->session()), 0, true, &isGiven)
            .trimmed();
    if (!isGiven || !canRead())
        return;
    NewCopyDialog::keepPattern(assignment->pattern);
    m_assignment = assignment;
    m_assigning.start([assignment, path = m_document->session().path()](const BackgroundTask::Watcher &) {
        auto reader = Session::open(path, Session::Access::Read);
        assignment->codes = reader ? CodeAssignment(**reader).nextFree(
                                static_cast<qint64>(assignment->items.size()), assignment->pattern)
                                   : Result<QStringList>(tl::unexpected(reader.error()));
    });
    updateActions();
}

void LabelListPanel::reserveCodes()
{
    if (m_document != nullptr && m_document->putOff(this, [this] { reserveCodes(); }))
        return;
    const std::shared_ptr<Assignment> assignment = std::exchange(m_assignment, nullptr);
    updateActions();
    if (assignment == nullptr || !canRead())
        return;
    if (!assignment->codes) {
        Q_EMIT failed(assignment->codes.error());
        return;
    }
    Session &session = m_document->session();
    const Author author = m_document->author();
    Outcome given =
        CodeAssignment(session).assignTo(assignment->items, *assignment->codes, assignment->pattern, author);
    if (given)
        given = LabelQueue(session).add(*assignment->codes, author);
    if (!given) {
        Q_EMIT failed(given.error());
        return;
    }
    Q_EMIT told(tr("%n code(s) given. Enter them in SLiMS; their labels wait to be printed.", nullptr,
                   static_cast<int>(assignment->codes->size())));
    m_document->notifyChanged();
    showList(LabelList::Queue);
}

} // namespace opname
