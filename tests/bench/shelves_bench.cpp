// The shelf list of a million: going anywhere and painting, memory, the plan before and after the freeze; and
// a spreadsheet of many rows.

#include "benchmarks.h"
#include "measure.h"
#include "models/item_list_model.h"
#include "opname/domain/call_number_goal.h"
#include "opname/workflow/preparation.h"
#include "opname/workflow/reporting.h"
#include "widgets/searchable_table.h"

#include <QApplication>
#include <QFile>
#include <QRandomGenerator>

namespace opname::bench {

namespace {

std::unique_ptr<Session> opened(const QString &path)
{
    auto session = Session::open(path, Session::Access::Read);
    if (!session)
        giveUp(session.error().message);
    return std::move(*session);
}

/// The table as the window has it at its smallest, on a list of all items.
void goAnywhere(Session &session, bool isQuick)
{
    auto rows = session.catalogue().shelfRows();
    if (!rows)
        giveUp(rows.error().message);
    const auto list = std::make_shared<const ShelfRows>(std::move(*rows));
    const double before = Memory::now().own;
    ItemListModel model;
    SearchableTable table(QStringLiteral("bench"));
    table.setPagedModel(&model, [&model] { return model.shownRows(); });
    model.setList(&session, list);
    table.resize(1080, 560);
    table.show();
    QApplication::processEvents();

    const int jumps = isQuick ? 200 : 2000;
    Sample sample;
    QRandomGenerator random(5);
    QImage picture(table.size(), QImage::Format_ARGB32_Premultiplied);
    for (int i = 0; i < jumps; ++i) {
        const int row = static_cast<int>(random.bounded(static_cast<quint32>(list->count)));
        sample.times.push_back(microseconds([&] {
            table.view().scrollTo(model.index(row, 0), QAbstractItemView::PositionAtTop);
            table.render(&picture);
        }));
    }
    report(QStringLiteral("going to any of %1 rows and painting, p99").arg(list->count), sample.p99() / 1000,
           QStringLiteral("ms"), isQuick ? 0 : 16,
           QStringLiteral("median %1 ms").arg(sample.median() / 1000, 0, 'f', 2));

    Sample typed;
    const CallNumberProfile profile = session.profile();
    for (int i = 0; i < jumps; ++i) {
        const ShelfRows::Home &home = list->homes[random.bounded(static_cast<quint32>(list->homes.size()))];
        const QString text = QString::number(random.bounded(1000)).rightJustified(3, u'0');
        typed.times.push_back(microseconds([&] {
            const QByteArray goal = callNumberGoal(text, profile);
            const qint64 row = session.catalogue().firstRow(
                *list, {home.first, home.end()}, [&](const QByteArray &key) { return key >= goal; });
            table.view().scrollTo(model.index(static_cast<int>(std::min(row, list->count - 1)), 0),
                                  QAbstractItemView::PositionAtTop);
            table.render(&picture);
        }));
    }
    report(QStringLiteral("going to a class that is typed and painting, p99"), typed.p99() / 1000,
           QStringLiteral("ms"), isQuick ? 0 : 16);
    report(QStringLiteral("memory that the list takes, wherever it went"), Memory::now().own - before,
           QStringLiteral("MB"), 0);
}

void plan(Session &session, const QString &when)
{
    std::size_t shelves = 0;
    const double time = microseconds([&] {
        const auto made = ShelfPlan::make(session, 5);
        if (!made)
            giveUp(made.error().message);
        shelves = made->shelves.size();
    });
    report(QStringLiteral("plan of %1 shelves, %2").arg(shelves).arg(when), time / 1e6, QStringLiteral("s"),
           0);
}

void spreadsheet(LibraryFixture &library, qint64 rows)
{
    const auto session = opened(library.copyOf(rows, QStringLiteral("spreadsheet")));
    const auto document = Reporting(*session).shelfList({}, QStringLiteral("id"));
    if (!document)
        giveUp(document.error().message);
    const QString path = library.folder() + QStringLiteral("/daftar.xlsx");
    double highest = 0; // of the whole program: what came free before it would hide what it takes
    qint64 written = 0;
    const double time = microseconds([&] {
        const auto made = writeDocument(*document, path, [&](qint64 done) {
            if (done % 10'000 == 0)
                highest = std::max(highest, Memory::now().own);
            return true;
        });
        if (!made)
            giveUp(made.error().message);
        written = made->rows;
    });
    highest = std::max(highest, Memory::now().own);
    report(QStringLiteral("spreadsheet of %1 rows").arg(written), time / 1e6, QStringLiteral("s"),
           rows == 100'000 ? 5 : 0, QStringLiteral("%1 kB").arg(QFile(path).size() / 1024));
    report(QStringLiteral("memory of the program meanwhile"), highest, QStringLiteral("MB"), 150);
}

} // namespace

void benchShelves(LibraryFixture &library, bool isQuick)
{
    const qint64 items = isQuick ? 100'000 : 1'000'000;
    heading(QStringLiteral("Shelves, %1 items").arg(items));
    {
        const auto session = opened(library.copyOf(items, QStringLiteral("shelves")));
        goAnywhere(*session, isQuick);
        plan(*session, QStringLiteral("after the freeze"));
    }
    plan(*library.pulled(items, QStringLiteral("unfrozen")), QStringLiteral("before the freeze"));
    spreadsheet(library, isQuick ? 20'000 : 100'000);
}

} // namespace opname::bench
