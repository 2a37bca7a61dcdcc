// What the panel says of the books: their names, where they are carried to, what changed.

#include "../models/place_names.h"
#include "../shell/theme.h"
#include "opname/session/catalogue_queries.h"
#include "shelf_reading_panel.h"

#include <algorithm>

namespace opname {

namespace {

constexpr int inAPause = 6; // milliseconds of naming books between events
constexpr std::size_t mostChanges = 5'000; // that are listed

} // namespace

SpineText ShelfReadingPanel::textOf(const ShelfSpine &spine) const
{
    Session &session = m_document->session();
    if (spine.slot == noSlot)
        return {session.codeOf(spine.scan), {}, tr("Unknown code"), 0, -1};
    const auto item = session.catalogue().at(spine.slot);
    if (!item)
        return {};
    const auto title = session.catalogue().title(item->item.titleId);
    const auto stock = session.orderTake();
    return {item->item.code, item->callNumber, item->title, title ? pagesOf(title->extent) : 0,
            stock ? (*stock)->item(spine.slot).classGroup : -1};
}

QString ShelfReadingPanel::placeOf(const ShelfCarry &carry) const
{
    const CatalogueQueries &catalogue = m_document->session().catalogue();
    if (carry.isToDesk)
        return tr("to the circulation desk: on loan");
    if (carry.isToOtherShelf) {
        const auto item = catalogue.at(carry.slot);
        return tr("to its own shelf: %1")
            .arg(item ? PlaceNames().text({item->locationName, item->item.site}) : QString());
    }
    const auto nameOf = [&](Slot slot) {
        const SpineText text = m_strip->textOf({ShelfSpine::Kind::InOrder, slot, 0, 0});
        return text.code.isEmpty() ? QString() : QString(text.code + u" (" + text.callNumber + u')');
    };
    if (carry.after == noSlot)
        return tr("to the left end, before %1").arg(nameOf(carry.before));
    return tr("behind %1").arg(nameOf(carry.after));
}

void ShelfReadingPanel::forgetLines()
{
    m_pause.stop();
    m_carryLines.clear();
    m_changeLines.clear();
}

void ShelfReadingPanel::showLists()
{
    m_pause.stop();
    QElapsedTimer spent;
    spent.start();
    if (!nameCarries(spent) || !nameChanges(spent))
        m_pause.start();
}

bool ShelfReadingPanel::nameCarries(const QElapsedTimer &spent)
{
    const std::vector<ShelfCarry> &carries = m_strip->row().carries;
    const bool isShown = m_carryLines.size() == carries.size() && !carries.empty();
    while (m_carryLines.size() < carries.size()) {
        if (spent.elapsed() >= inAPause)
            return false;
        const ShelfCarry &carry = carries[m_carryLines.size()];
        const SpineText text = m_strip->textOf({ShelfSpine::Kind::Stray, carry.slot, 0, 0});
        TableRowsModel::Row line;
        line.cells = {QString::number(carry.number),
                      text.code,
                      text.callNumber,
                      text.title,
                      placeOf(carry),
                      carry.isDone ? QStringLiteral("✓") : QString()};
        line.sortKeys = {carry.number, text.code, carry.slot, text.title, carry.after, carry.isDone};
        line.key = QVariant::fromValue(carry.slot);
        line.emphasis = carry.isDone ? QString() : QStringLiteral("notice");
        m_carryLines.push_back(std::move(line));
    }
    if (!isShown)
        m_carries->setRows(m_carryLines);
    return true;
}

bool ShelfReadingPanel::nameChanges(const QElapsedTimer &spent)
{
    const ShelfChanges &changes = m_strip->row().changes;
    const std::pair<const std::vector<Slot> *, QString> lists[] = {
        {&changes.newlyWrong, tr("stands wrong now")},
        {&changes.putRight, tr("was put right")},
        {&changes.gone, tr("is not there any more")},
        {&changes.arrived, tr("was not there")}};
    std::size_t first = 0;
    for (const auto &[slots, what] : lists) {
        while (m_changeLines.size() < first + slots->size() && m_changeLines.size() < mostChanges) {
            if (spent.elapsed() >= inAPause)
                return false;
            const Slot slot = (*slots)[m_changeLines.size() - first];
            const SpineText text = m_strip->textOf({ShelfSpine::Kind::InOrder, slot, 0, 0});
            TableRowsModel::Row line;
            line.cells = {what, text.code, text.callNumber, text.title};
            line.sortKeys = {what, text.code, slot, text.title};
            line.key = QVariant::fromValue(slot);
            m_changeLines.push_back(std::move(line));
        }
        first += slots->size();
    }
    m_changes->setRows(m_changeLines);
    return true;
}

void ShelfReadingPanel::tellCurrent(int spine)
{
    if (isHeld())
        return;
    if (spine < 0) {
        m_current->setText(tr("← → go from book to book."));
        return;
    }
    const ShelfRow &row = m_strip->row();
    const ShelfSpine &book = row.spines[static_cast<std::size_t>(spine)];
    const SpineText text = m_strip->textOf(book);
    QString said = QStringList{text.code, text.callNumber, text.title}.join(u" · "_qs);
    if (book.kind == ShelfSpine::Kind::Gap) {
        said = tr("Gap: %1 should stand here").arg(said);
    } else if (book.kind == ShelfSpine::Kind::WithoutClass) {
        said += u" — "_qs + tr("has no class, so no place in the order");
    } else if (book.move > 0) {
        const ShelfCarry &carry = row.carries[static_cast<std::size_t>(book.move) - 1];
        said += u" — "_qs + (carry.isDone ? tr("was carried ✓") : tr("carry it %1").arg(placeOf(carry)));
    }
    m_current->setText(said);
    m_strip->setAccessibleDescription(said);
}

void ShelfReadingPanel::tellLast()
{
    const std::vector<ShelfSpine> &spines = m_strip->row().spines;
    const auto isLast = [this](const ShelfSpine &spine) {
        return spine.kind != ShelfSpine::Kind::Gap
            && (spine.slot != noSlot ? spine.slot == m_last.slot : spine.scan == m_last.id);
    };
    const auto found = m_last.id == 0 ? spines.rend() : std::find_if(spines.rbegin(), spines.rend(), isLast);
    const bool isKnown = found != spines.rend();
    // An answer to a scan is read at arm's length.
    m_current->setStyleSheet(m_last.id != 0 && m_purpose != ScanPurpose::Count
                                 ? QStringLiteral("color: %1; font-weight: 600;").arg(Theme::accent().name())
                                 : QString());
    if (m_last.id != 0 && m_purpose == ScanPurpose::Move && (!isKnown || found->move == 0))
        m_current->setText(tr("%1 is not on the list of books to carry.")
                               .arg(m_last.itemCode.isEmpty() ? m_last.code : m_last.itemCode));
    else
        tellCurrent(isKnown && m_purpose != ScanPurpose::Count
                        ? static_cast<int>(std::distance(found, spines.rend())) - 1
                        : -1);
}

} // namespace opname
