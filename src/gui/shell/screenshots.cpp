#include "screenshots.h"

#include "../models/table_rows_model.h"
#include "../pages/differences_page.h"
#include "../pages/order_page.h"
#include "../widgets/previous_stock_take_button.h"
#include "language.h"
#include "main_window.h"
#include "opname/session/catalogue_queries.h"
#include "opname/session/change_queue.h"
#include "opname/workflow/demonstration.h"
#include "shot_waits.h"
#include "station_shots.h"
#include "supervision_shots.h"
#include "theme.h"
#include "verdict_samples.h"

#include <QApplication>
#include <QDir>
#include <QFile>
#include <QHash>
#include <QMenu>
#include <QPushButton>
#include <QTabBar>
#include <QTabWidget>
#include <QTableView>
#include <QTemporaryDir>
#include <QTimer>

#include <algorithm>
#include <cstdio>

namespace opname {

namespace {

/// The preview is laid out on another thread.
void awaitReport(const MainWindow &window)
{
    const auto *next = window.findChild<QPushButton *>(QStringLiteral("nextPagePushButton"));
    await([next] { return next->isEnabled(); });
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
    if (!all || (*all)->size() < 4 || (*all)->front().state != ChangeState::Waiting)
        return;
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

/// The dialog that a button of the page opens.
void keepDialogOf(MainWindow &window, const char *button,
                  const std::function<void(QWidget &dialog, const QString &name)> &keep, const QString &name)
{
    auto *opens = window.findChild<QPushButton *>(QLatin1String(button));
    if (opens == nullptr || !opens->isEnabled())
        return;
    QTimer::singleShot(300, &window, [keep, name] {
        QWidget *dialog = QApplication::activeModalWidget();
        if (dialog == nullptr)
            return;
        keep(*dialog, name);
        dialog->close();
    });
    opens->click();
}

/// The menu that a button of the page opens.
void keepMenuOf(MainWindow &window, const char *button,
                const std::function<void(QWidget &menu, const QString &name)> &keep, const QString &name)
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

int renderScreenshots(const QString &folder)
{
    QTemporaryDir place;
    const QString path = place.filePath(QStringLiteral("Stock Opname 2026.opname"));
    Demonstration::Wish wish;
    wish.scannedShare = 0.6;
    wish.stopWhileScanning = true;
    wish.reportPath = place.filePath(QStringLiteral("laporan.pdf"));
    wish.language = Language::current();
    auto made = Demonstration::make(path, wish);
    if (!made || !QDir().mkpath(folder)) {
        std::fprintf(stderr, "%s\n", qUtf8Printable(made ? folder : made.error().message));
        return 3;
    }
    made->session.reset();
    const QString olderPath = place.filePath(QStringLiteral("Stock Opname 2025.opname"));
    wish.seed = 2;
    if (const auto older = Demonstration::make(olderPath, wish); !older) {
        std::fprintf(stderr, "%s\n", qUtf8Printable(older.error().message));
        return 3;
    }
    const QString verdictPath = place.filePath(QStringLiteral("Putusan.opname"));
    const auto verdicts =
        VerdictSamples::make(verdictPath, {QStringLiteral("Laptop 1"), QStringLiteral("Rina Lestari")});
    if (!verdicts) {
        std::fprintf(stderr, "%s\n", qUtf8Printable(verdicts.error().message));
        return 3;
    }
    const double ratio = qApp->devicePixelRatio();
    const QString size = ratio > 1.5 ? QStringLiteral("-200") : QString();
    for (const Theme::Mode mode : {Theme::Mode::Light, Theme::Mode::Dark}) {
        Theme::apply(*qApp, mode);
        MainWindow window;
        // 1366×768 less a title bar and a panel; at 200 % a screen of the next common size.
        window.resize(ratio > 1.5 ? QSize(1280, 720) : QSize(1366, 708));
        window.show();
        const auto keepWindow = [&](QWidget &shown, const QString &name) {
            settle(900);
            shown.grab().save(folder + u'/' + name + u'-' + Language::current() + u'-' + Theme::nameOf(mode)
                              + size + QStringLiteral(".png"));
        };
        const auto keep = [&](const QString &name) { keepWindow(window, name); };
        window.showActivity(0);
        keep(QStringLiteral("start"));
        if (!window.openFile(path))
            return 3;
        const std::pair<int, const char *> pages[] = {
            {1, "preparation"}, {2, "shelf-list"}, {3, "labels"}, {4, "loans"},  {5, "scan"},
            {7, "differences"}, {8, "order"},      {9, "recap"},  {10, "report"}};
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
            keep(QString::fromLatin1(name));
            if (number == 9) {
                auto *lists = window.findChild<QTabBar *>(QStringLiteral("recapTabBar"));
                for (const auto &[list, listName] :
                     {std::pair(1, "hunt"), std::pair(2, "lost-by-group"), std::pair(7, "recap-by-class")}) {
                    lists->setCurrentIndex(list);
                    keep(QString::fromLatin1(listName));
                }
                lists->setCurrentIndex(0);
                keepDialogOf(window, "checkBySamplePushButton", keepWindow, QStringLiteral("sample-dialog"));
                keepDialogOf(window, "publishResultPushButton", keepWindow, QStringLiteral("publish-dialog"));
            }
            if (number == 10) {
                keepDialogOf(window, "previousStockTakePushButton", keepWindow,
                             QStringLiteral("previous-dialog"));
                keepMenuOf(window, "officialDocumentsPushButton", keepWindow, QStringLiteral("papers-menu"));
                window.findChild<PreviousStockTakeButton *>()->compareWith(olderPath);
                awaitReport(window);
                keep(QStringLiteral("report-compared"));
            }
            keepOtherTabs(window, [&](int tab) { keep(tabName(QLatin1String(name), tab)); });
        }
        keepSupervision(path, olderPath, window.size(), keepWindow);
        decideAndSendSome(*window.document());
        window.showActivity(7);
        auto *differences = window.findChild<DifferencesPage *>();
        differences->showChanges();
        settle(900);
        selectConflict(window);
        keep(QStringLiteral("changes"));
        differences->showDecisions();
        keepStations(window, place.filePath(Theme::nameOf(mode) + QStringLiteral("-%1.opname")), keepWindow);
        window.showActivity(9);

        const QString shownPath =
            place.filePath(QStringLiteral("Putusan %1.opname").arg(Theme::nameOf(mode)));
        if (!QFile::copy(verdictPath, shownPath) || !window.openFile(shownPath))
            return 3;
        window.showActivity(5);
        window.document()->openShelf(verdicts->shelf, verdicts->place);
        for (const auto &[verdict, code] : verdicts->codes) {
            window.document()->scan(code);
            keep(QStringLiteral("verdict-") + verdictName(verdict));
        }
    }
    return 0;
}

} // namespace opname
