#include "result_list_panel.h"

#include "../models/place_names.h"
#include "../shell/language.h"
#include "../shell/theme.h"
#include "differences_page.h"

#include <QVBoxLayout>

namespace opname {

namespace {

constexpr std::size_t mostRows = 20'000;

QString decisionText(const Decision &decision)
{
    const auto action = actionFromName(decision.action);
    return action ? DifferencesPage::actionText(*action) : decision.action;
}

} // namespace

struct ResultListPanel::Loaded {
    std::vector<TableRowsModel::Row> rows;
    qint64 all = 0;
    Outcome outcome;
    bool isStopped = false;

    void readCopies(Session &session, ResultList list, const ResultFilter &filter,
                    const BackgroundTask::Watcher &watcher)
    {
        const ResultLists lists(session);
        auto copies = lists.copies(list, filter);
        if (!copies) {
            outcome = tl::unexpected(copies.error());
            return;
        }
        all = static_cast<qint64>(copies->size());
        copies->resize(std::min(copies->size(), mostRows));
        const PlaceNames places(session.catalogue());
        outcome = lists.visit(*copies, [&](const ListedItem &item, const Place &at) {
            TableRowsModel::Row row;
            row.cells = {item.item.code, item.callNumber, item.title,
                         places.text({item.item.location, item.item.site}), places.text(at)};
            row.sortKeys = {item.item.code, item.slot, item.title, row.cells[3], row.cells[4]};
            rows.push_back(std::move(row));
            isStopped = !watcher(-1, 0, 0);
            return !isStopped;
        });
    }

    void readDifferences(Session &session, DiscrepancyKind kind, const BackgroundTask::Watcher &watcher)
    {
        outcome = Differences(session).visit(kind, [&](const Discrepancy &found) {
            ++all;
            if (rows.size() < mostRows) {
                TableRowsModel::Row row;
                row.cells = {found.itemCode, found.callNumber, found.title, found.detail,
                             found.decision ? decisionText(*found.decision) : QString()};
                rows.push_back(std::move(row));
            }
            isStopped = !watcher(-1, 0, 0);
            return !isStopped;
        });
    }
};

ResultListPanel::ResultListPanel(QWidget *parent)
    : QWidget(parent)
    , m_table(new SearchableTable(QStringLiteral("resultList"), this))
    , m_rows(new TableRowsModel({}, this))
    , m_more(new QLabel(this))
{
    setObjectName(QStringLiteral("resultListPanel"));
    m_more->setObjectName(QStringLiteral("moreRowsLabel"));
    m_more->setProperty("soft", true);
    m_more->hide();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(Spacing::small);
    layout->addWidget(m_table, 1);
    layout->addWidget(m_more);
    connect(&m_task, &BackgroundTask::finished, this, [this] {
        if (m_next) {
            load(*std::exchange(m_next, std::nullopt), m_wanted);
            return;
        }
        showLoaded();
    });
    retranslate();
}

ResultListPanel::~ResultListPanel() = default;

void ResultListPanel::retranslate()
{
    const bool isOfDifferences = std::holds_alternative<DiscrepancyKind>(m_wanted.kind);
    m_rows->setHeaders({tr("Item code"), tr("Call number"), tr("Title"),
                        isOfDifferences ? tr("What differs") : tr("Belongs to"),
                        isOfDifferences ? tr("Decision") : tr("Scanned at")});
    m_table->setRows(m_rows);
    m_table->setTitle(m_wanted.title);
    m_table->setColumnWidths({126, 170, 300, 220, 220});
    m_table->habits().setFillingColumn(isOfDifferences ? 3 : 2);
    const auto *list = std::get_if<ResultList>(&m_wanted.kind);
    // What is missing was scanned nowhere.
    m_table->habits().setColumnShown(
        4, list == nullptr || (*list != ResultList::Missing && *list != ResultList::Lost));
}

void ResultListPanel::load(const QString &sessionPath, const WantedList &list)
{
    m_wanted = list;
    if (m_task.isRunning()) {
        m_next = sessionPath;
        m_task.cancel();
        return;
    }
    m_rows->setRows({});
    m_more->hide();
    retranslate();
    m_table->setEmptyText(tr("The list is being put together…"));
    auto loaded = std::make_shared<Loaded>();
    m_loaded = loaded;
    m_task.start([loaded, sessionPath, list](const BackgroundTask::Watcher &watcher) {
        auto session = Session::open(sessionPath, Session::Access::Read);
        if (!session)
            loaded->outcome = tl::unexpected(session.error());
        else if (const auto *kind = std::get_if<DiscrepancyKind>(&list.kind))
            loaded->readDifferences(**session, *kind, watcher);
        else
            loaded->readCopies(**session, std::get<ResultList>(list.kind), list.filter, watcher);
    });
}

void ResultListPanel::showLoaded()
{
    const auto loaded = std::exchange(m_loaded, nullptr);
    if (loaded == nullptr || loaded->isStopped)
        return;
    if (!loaded->outcome) {
        m_table->setEmptyText(loaded->outcome.error().message);
        Q_EMIT failed(loaded->outcome.error());
        return;
    }
    const LocaleText text(Language::current());
    const auto shown = static_cast<qint64>(loaded->rows.size());
    m_more->setVisible(loaded->all > shown);
    m_more->setText(tr("The first %1 of %2 are shown. The report has all of them.")
                        .arg(text.number(shown), text.number(loaded->all)));
    m_table->setEmptyText(tr("This list is empty: there is nothing to do here."));
    m_rows->setRows(std::move(loaded->rows));
}

} // namespace opname
