#include "window_tour.h"

#include "../models/table_rows_model.h"
#include "../pages/differences_page.h"
#include "../pages/order_page.h"
#include "../pages/report_page.h"
#include "../widgets/previous_stock_take_button.h"
#include "language.h"
#include "main_window.h"
#include "opname/session/catalogue_queries.h"
#include "opname/session/change_queue.h"
#include "opname/workflow/demonstration.h"
#include "shot_waits.h"
#include "station_shots.h"
#include "supervision_shots.h"

#include <QApplication>
#include <QFile>
#include <QHash>
#include <QMenu>
#include <QPushButton>
#include <QTabBar>
#include <QTabWidget>
#include <QTableView>

#include <algorithm>

namespace opname {

namespace {

/// The preview is laid out on another thread.
void awaitReport(const MainWindow &window)
{
    const auto *report = window.findChild<ReportPage *>();
    await([report] { return report->isLaidOut(); });
}

/// A few books of a shelf that nobody has read yet, and one label that no catalogue knows.
void scanSome(SessionDocument &document)
{
    const auto homes = document.session().homeTotals();
    const auto open = std::find_if(homes.begin(), homes.end(), [](const auto &home) {
        return home.second.notCovered > 40 && !home.first.site.isEmpty();
    });
    if (open == homes.end())
        return;
    document.openShelf(open->first.site, open->first);
    const Slot first = document.session().catalogue().firstSlotOf(open->first);
    for (const Slot step : {0U, 1U, 2U, 4U, 3U, 5U, 7U, 8U}) {
        if (const auto item = document.session().catalogue().at(first + step))
            document.scan(item->item.code);
        if (step == 4)
            document.scan(QStringLiteral("L48213"));
    }
}

/// Corrections that a person decided, and what a SLiMS answered to the first of them: most applied, one in
/// conflict, one refused.
void decideAndSendSome(SessionDocument &document)
{
    Session &session = document.session();
    ChangeQueue queue(session);
    for (const auto &[kind, action] :
         {std::pair(DiscrepancyKind::WrongLocation, DecisionAction::MoveRecord),
          std::pair(DiscrepancyKind::WrongSite, DecisionAction::MoveRecord),
          std::pair(DiscrepancyKind::FoundAgain, DecisionAction::MakeAvailable)}) {
        DecisionRequest request;
        request.kind = kind;
        request.action = action;
        Differences(session).decide(request, document.author());
    }
    const auto all = queue.all();
    if (!all || (*all)->size() < 4 || (*all)->front().state != ChangeState::Waiting) {
        document.notifyChanged(); // another round decided and sent before
        return;
    }
    QStringList ids;
    std::vector<ChangeAnswer> answers;
    for (std::size_t i = 0; i < 3; ++i) {
        const Change &change = (**all)[i].change;
        ids.append(change.id);
        ChangeAnswer answer{change.id, ChangeState::Applied, {}, {}, 0};
        if (i == 1) {
            answer.state = ChangeState::Conflict;
            answer.now = change.kind == ChangeKind::ItemSite ? QStringLiteral("Gudang") : QStringLiteral("R");
        } else if (i == 2) {
            answer.state = ChangeState::Refused;
            answer.reason = QCoreApplication::translate(
                "Screenshots", "SLiMS has no copy with this number any more; it was deleted there.");
        }
        answers.push_back(answer);
    }
    const QString target = QStringLiteral("mysql://opname@perpustakaan/senayan");
    if (queue.recordSent(ids, target, document.author()))
        queue.recordAnswers(answers, target, document.author());
    document.notifyChanged();
}

/// A shelf read from left to right with two books in each other's place, one gap, one book of another shelf
/// and one label that no catalogue knows; one of the strays was carried.
void readSome(MainWindow &window)
{
    SessionDocument &document = *window.document();
    const auto homes = document.session().homeTotals();
    const auto open = std::find_if(homes.rbegin(), homes.rend(), [](const auto &home) {
        return home.second.notCovered > 60 && !home.first.site.isEmpty();
    });
    const Slot elsewhere = document.session().catalogue().firstSlotOf(homes.front().first);
    if (open == homes.rend())
        return;
    document.openShelf(open->first.site, open->first);
    document.setPurpose(ScanPurpose::Order);
    const Slot first = document.session().catalogue().firstSlotOf(open->first);
    const auto scan = [&](Slot slot) {
        if (const auto item = document.session().catalogue().at(slot))
            document.scan(item->item.code);
    };
    for (const Slot step : {0U, 1U, 8U, 2U, 3U, 4U, 6U, 7U, 9U, 5U, 11U, 12U}) {
        scan(first + step);
        if (step == 3)
            scan(elsewhere);
        if (step == 7)
            document.scan(QStringLiteral("L48213"));
    }
    document.setPurpose(ScanPurpose::Move);
    scan(first + 8);
    document.setPurpose(ScanPurpose::Order);
    window.findChild<OrderPage *>()->refresh();
}

void selectConflict(MainWindow &window)
{
    auto *view = window.findChild<QTableView *>(QStringLiteral("changesTableView"));
    const QModelIndexList found =
        view->model()->match(view->model()->index(0, 0), TableRowsModel::SortRole,
                             static_cast<int>(ChangeState::Conflict), 1, Qt::MatchExactly);
    if (!found.isEmpty())
        view->selectRow(found.first().row());
}

/// Some copies whose labels are worn, so that there are labels to print.
void queueSomeLabels(SessionDocument &document)
{
    for (const Slot slot : {3U, 4U, 11U, 40U, 41U, 77U, 120U, 121U, 122U, 200U, 201U, 310U})
        if (const auto item = document.session().catalogue().at(slot))
            document.queueLabel(*item);
}

/// The menu that a button of the page opens.
void keepMenuOf(MainWindow &window, const char *button, const KeepView &keep, const QString &name)
{
    const auto *opens = window.findChild<QPushButton *>(QLatin1String(button));
    if (opens == nullptr || opens->menu() == nullptr)
        return;
    opens->menu()->popup(window.mapToGlobal(QPoint()));
    keep(*opens->menu(), name);
    opens->menu()->close();
}

/// What the guides call the picture of a tab, or the page's name with the tab's number.
QString tabName(const QString &page, int tab)
{
    static const QHash<QString, QString> names{
        {QStringLiteral("preparation-2"), QStringLiteral("data-check")},
        {QStringLiteral("preparation-3"), QStringLiteral("scope")},
        {QStringLiteral("shelf-list-2"), QStringLiteral("shelf-plan")},
    };
    const QString name = QStringLiteral("%1-%2").arg(page).arg(tab);
    return names.value(name, name);
}

/// The tabs of the page that is shown, from the second on.
void keepOtherTabs(MainWindow &window, const std::function<void(int tab)> &keep)
{
    for (QTabWidget *tabs : window.findChildren<QTabWidget *>()) {
        if (!tabs->isVisible())
            continue;
        for (int tab = 1; tab < tabs->count(); ++tab) {
            tabs->setCurrentIndex(tab);
            keep(tab + 1);
        }
        tabs->setCurrentIndex(0);
    }
}

} // namespace

Result<std::unique_ptr<WindowTour>> WindowTour::make()
{
    std::unique_ptr<WindowTour> tour(new WindowTour);
    tour->m_path = tour->m_place.filePath(QStringLiteral("Stock Opname 2026.opname"));
    tour->m_olderPath = tour->m_place.filePath(QStringLiteral("Stock Opname 2025.opname"));
    tour->m_verdictPath = tour->m_place.filePath(QStringLiteral("Putusan.opname"));
    Demonstration::Wish wish;
    wish.scannedShare = 0.6;
    wish.stopWhileScanning = true;
    wish.reportPath = tour->m_place.filePath(QStringLiteral("laporan.pdf"));
    wish.language = Language::current();
    Demonstration::Wish before = wish;
    before.name = QStringLiteral("Stock Opname Perpustakaan Contoh 2025");
    before.seed = 2;
    if (const auto older = Demonstration::make(tour->m_olderPath, before); !older)
        return tl::unexpected(older.error());
    if (const auto made = Demonstration::make(tour->m_path, wish); !made)
        return tl::unexpected(made.error());
    auto verdicts = VerdictSamples::make(tour->m_verdictPath,
                                         {QStringLiteral("Laptop 1"), QStringLiteral("Rina Lestari")});
    if (!verdicts)
        return tl::unexpected(verdicts.error());
    tour->m_verdicts = std::move(*verdicts);
    return Result<std::unique_ptr<WindowTour>>(std::move(tour));
}

bool WindowTour::show(QSize size, const KeepView &keep)
{
    ++m_rounds;
    MainWindow window;
    window.resize(size);
    window.show();
    const auto keepWindow = [&](const QString &name) { keep(window, name); };
    window.showActivity(0);
    keepWindow(QStringLiteral("start"));
    if (!window.openFile(m_path))
        return false;
    // A file that was not closed is read beside the window first.
    await([&window] { return window.document() != nullptr; });
    if (window.document() == nullptr)
        return false;
    showPages(window, keep);
    tourDialogs(window, m_place.path(), keep);
    keepSupervision(m_path, m_olderPath, size, keep);
    decideAndSendSome(*window.document());
    window.showActivity(7);
    auto *differences = window.findChild<DifferencesPage *>();
    differences->showChanges();
    settle(900);
    selectConflict(window);
    keepWindow(QStringLiteral("changes"));
    differences->showDecisions();
    keepStations(window, m_place.filePath(QString::number(m_rounds) + QStringLiteral("-%1.opname")), keep);
    window.showActivity(9);
    return showVerdicts(window, keep);
}

void WindowTour::showPages(MainWindow &window, const KeepView &keep) const
{
    const auto keepWindow = [&](const QString &name) { keep(window, name); };
    const std::pair<int, const char *> pages[] = {{1, "preparation"}, {2, "shelf-list"}, {3, "labels"},
                                                  {4, "loans"},       {5, "scan"},       {7, "differences"},
                                                  {8, "order"},       {9, "recap"},      {10, "report"}};
    for (const auto &[number, name] : pages) {
        window.showActivity(number);
        if (number == 3)
            queueSomeLabels(*window.document());
        else if (number == 5)
            scanSome(*window.document());
        else if (number == 8)
            readSome(window);
        else if (number == 10)
            awaitReport(window);
        keepWindow(QString::fromLatin1(name));
        if (number == 9) {
            auto *lists = window.findChild<QTabBar *>(QStringLiteral("recapTabBar"));
            for (const auto &[list, listName] :
                 {std::pair(1, "hunt"), std::pair(2, "lost-by-group"), std::pair(7, "recap-by-class")}) {
                lists->setCurrentIndex(list);
                keepWindow(QString::fromLatin1(listName));
            }
            lists->setCurrentIndex(0);
        }
        if (number == 10) {
            keepMenuOf(window, "officialDocumentsPushButton", keep, QStringLiteral("papers-menu"));
            auto *previous = window.findChild<PreviousStockTakeButton *>();
            keepModal(
                window, [previous] { previous->click(); }, keep, QStringLiteral("previous-dialog"));
            previous->compareWith(m_olderPath);
            await([previous] { return previous->isEnabled(); }); // compared, and the report begun anew
            awaitReport(window);
            keepWindow(QStringLiteral("report-compared"));
        }
        keepOtherTabs(window, [&, shown = name](int tab) { keepWindow(tabName(QLatin1String(shown), tab)); });
    }
}

bool WindowTour::showVerdicts(MainWindow &window, const KeepView &keep) const
{
    const QString path = m_place.filePath(QStringLiteral("Putusan %1.opname").arg(m_rounds));
    if (!QFile::copy(m_verdictPath, path) || !window.openFile(path))
        return false;
    window.showActivity(5);
    window.document()->openShelf(m_verdicts.shelf, m_verdicts.place);
    for (const auto &[verdict, code] : m_verdicts.codes) {
        window.document()->scan(code);
        keep(window, QStringLiteral("verdict-") + verdictName(verdict));
    }
    return true;
}

} // namespace opname
