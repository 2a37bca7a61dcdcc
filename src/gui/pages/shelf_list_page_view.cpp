// What of the shelf list is shown: filters, search, and going to a call number.

#include "shelf_list_page.h"

#include "opname/domain/call_number_goal.h"

namespace opname {

namespace {

constexpr std::size_t mostHits = 20'000;

} // namespace

std::optional<std::size_t> ShelfListPage::chosenShelf() const
{
    if (m_plan == nullptr || m_shelf->currentIndex() <= 0)
        return std::nullopt;
    return static_cast<std::size_t>(m_shelf->currentData().toULongLong());
}

RowRange ShelfListPage::chosenRange() const
{
    if (m_rows == nullptr)
        return {};
    if (const auto shelf = chosenShelf())
        return m_plan->shelves[*shelf].rows;
    const QString location = m_location->currentData().toString();
    if (location.isEmpty())
        return {0, m_rows->count};
    // The homes of a location stand beside each other.
    RowRange range;
    for (const ShelfRows::Home &home : m_rows->homes)
        if (home.place.location == location)
            range = {range.count() == 0 ? home.first : range.first, home.end()};
    return range;
}

void ShelfListPage::filter()
{
    if (!canRead() && !m_model->isHeld())
        return;
    if (!m_table->searchLineEdit().text().trimmed().isEmpty()) {
        search();
        return;
    }
    m_model->showRange(chosenRange());
    if (!m_goTo->text().trimmed().isEmpty())
        goTo(m_goTo->text());
}

void ShelfListPage::search()
{
    if ((!canRead() && !m_model->isHeld()) || m_rows == nullptr)
        return;
    const QString words = m_table->searchLineEdit().text().trimmed();
    if (words.isEmpty()) {
        m_model->showRange(chosenRange());
        return;
    }
    if (m_searching.isRunning()) {
        m_searching.cancel();
        m_isSearchStale = true;
        return;
    }
    auto found = std::make_shared<std::vector<qint64>>();
    m_found = found;
    m_searching.start([found, words, rows = m_rows, range = chosenRange(),
                       path = document()->session().path()](const BackgroundTask::Watcher &watcher) {
        auto reader = Session::open(path, Session::Access::Read);
        if (reader)
            *found = (*reader)->catalogue().search(*rows, range, words, mostHits,
                                                   [&] { return watcher(-1, 0, 0); });
    });
}

void ShelfListPage::goTo(const QString &typed)
{
    if (!canRead() || m_rows == nullptr)
        return;
    const Session &session = document()->session();
    const QByteArray goal = callNumberGoal(typed, session.profile());
    if (goal.isEmpty())
        return;
    QTableView &view = m_table->view();
    const QModelIndex top = view.indexAt(view.viewport()->rect().topLeft());
    qint64 from = m_model->rowCount() > 0 ? m_model->listRowAt(std::max(0, top.row())) : 0;
    m_table->searchLineEdit().clear();
    m_typing.stop();
    if (m_model->range() != chosenRange() || !m_model->rowOf(from)) {
        m_model->showRange(chosenRange());
        from = chosenRange().first;
    }
    // Call numbers begin anew in every home: the one that is looked at is meant.
    const RowRange shown = m_model->range();
    RowRange home = shown;
    for (const ShelfRows::Home &known : m_rows->homes)
        if (from >= known.first && from < known.end())
            home = {std::max(shown.first, known.first), std::min(shown.end, known.end())};
    const qint64 row =
        session.catalogue().firstRow(*m_rows, home, [&](const QByteArray &key) { return key >= goal; });
    const auto at = m_model->rowOf(std::min(row, home.end - 1));
    if (!at)
        return;
    const QModelIndex index = m_model->index(*at, 0);
    view.scrollTo(index, QAbstractItemView::PositionAtTop);
    view.setCurrentIndex(index);
}

void ShelfListPage::showShelf(std::size_t shelf)
{
    if (m_plan == nullptr || shelf >= m_plan->shelves.size())
        return;
    m_location->setCurrentIndex(0);
    fillShelves();
    const int at = m_shelf->findData(QVariant::fromValue(static_cast<qulonglong>(shelf)));
    if (at < 0)
        return;
    m_shelf->setCurrentIndex(at);
    m_table->searchLineEdit().clear();
    m_tabs->setCurrentIndex(0);
    filter();
}

} // namespace opname
