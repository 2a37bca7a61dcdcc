#include "station_shots.h"

#include "../dialogs/connection_dialog.h"
#include "../dialogs/stations_dialog.h"
#include "main_window.h"
#include "opname/session/catalogue_queries.h"
#include "shot_waits.h"
#include "stations_link.h"

#include <QCheckBox>

#include <cstdio>
#include <span>

namespace opname {

namespace {

using Keep = std::function<void(QWidget &view, const QString &name)>;

/// A copy for another laptop, and what somebody scanned there: some copies of a shelf.
void scanElsewhere(SessionDocument &document, StationsDialog &dialog, const QString &path,
                   const Author &author, Slot begin)
{
    dialog.handOn(path);
    await([&document] { return !document.isBusy(); });
    settle(50);
    auto other = Session::open(path, Session::Access::Write);
    if (!other)
        return;
    const Place home = document.session().homeTotals().back().first;
    const Slot first = document.session().catalogue().firstSlotOf(home) + begin;
    for (Slot slot = first; slot < first + 40; ++slot)
        if (const auto item = document.session().catalogue().at(slot)) {
            const ScanRequest read{item->item.code, home.site, home, ScanPurpose::Count, author};
            (*other)->record(std::span(&read, 1));
        }
}

void keepLive(MainWindow &window, const QString &address, const Keep &keep)
{
    auto *slims = window.findChild<SlimsLink *>();
    auto *link = window.findChild<StationsLink *>();
    const QString name = QStringLiteral("Perpustakaan");
    if (const Outcome added = slims->connections().add({name, address}); !added) {
        std::fprintf(stderr, "%s\n", qUtf8Printable(added.error().message));
        return;
    }
    {
        ConnectionDialog connections(slims, name, &window);
        connections.show();
        keep(connections, QStringLiteral("connections"));
    }
    {
        StationsDialog dialog(window.document(), link, &window);
        dialog.show();
        dialog.findChild<QCheckBox *>(QStringLiteral("exchangeCheckBox"))->click();
        await([link] { return link->state().isConnected && link->state().unsent == 0; });
        keep(dialog, QStringLiteral("stations-live"));
    }
    window.showActivity(5);
    keep(window, QStringLiteral("stations-chip"));
    link->switchOff();
    slims->connections().remove(name);
}

} // namespace

void keepStations(MainWindow &window, const QString &filePattern, const Keep &keep)
{
    SessionDocument &document = *window.document();
    {
        StationsDialog dialog(&document, window.findChild<StationsLink *>(), &window);
        dialog.show();
        const QStringList paths{filePattern.arg(QStringLiteral("laptop-2")),
                                filePattern.arg(QStringLiteral("laptop-3"))};
        scanElsewhere(document, dialog, paths[0],
                      {QStringLiteral("Laptop 2"), QStringLiteral("Budi Santoso")}, 0);
        scanElsewhere(document, dialog, paths[1],
                      {QStringLiteral("Laptop 3"), QStringLiteral("Sari Wulandari")}, 40);
        dialog.merge(paths);
        await([&document] { return !document.isBusy(); });
        settle(50);
        keep(dialog, QStringLiteral("stations"));
    }
    if (const QString address = qEnvironmentVariable("OPNAME_PICTURES_SLIMS"); !address.isEmpty())
        keepLive(window, address, keep);
}

} // namespace opname
