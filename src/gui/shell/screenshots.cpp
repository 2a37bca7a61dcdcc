#include "screenshots.h"

#include "../pages/page.h"
#include "language.h"
#include "main_window.h"
#include "opname/session/catalogue_queries.h"
#include "opname/workflow/demonstration.h"
#include "theme.h"

#include <QApplication>
#include <QDir>
#include <QElapsedTimer>
#include <QTemporaryDir>

#include <algorithm>
#include <cstdio>

namespace opname {

namespace {

void settle(int milliseconds)
{
    QElapsedTimer timer;
    timer.start();
    while (timer.elapsed() < milliseconds)
        QApplication::processEvents(QEventLoop::AllEvents, 20);
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
    const double ratio = qApp->devicePixelRatio();
    const QString size = ratio > 1.5 ? QStringLiteral("-200") : QString();
    for (const Theme::Mode mode : {Theme::Mode::Light, Theme::Mode::Dark}) {
        Theme::apply(*qApp, mode);
        MainWindow window;
        // 1366×768 less a title bar and a panel; at 200 % a screen of the next common size.
        window.resize(ratio > 1.5 ? QSize(1280, 720) : QSize(1366, 708));
        window.show();
        const auto keep = [&](const QString &name) {
            settle(900);
            window.grab().save(folder + u'/' + name + u'-' + Language::current() + u'-' + Theme::nameOf(mode)
                               + size + QStringLiteral(".png"));
        };
        window.showActivity(0);
        keep(QStringLiteral("start"));
        if (!window.openFile(path))
            return 3;
        const std::pair<int, const char *> pages[] = {
            {1, "preparation"}, {2, "shelf-list"}, {3, "labels"}, {4, "loans"},  {5, "scan"},
            {7, "differences"}, {8, "order"},      {9, "recap"},  {10, "report"}};
        for (const auto &[number, name] : pages) {
            window.showActivity(number);
            if (number == 5)
                scanSome(*window.document());
            keep(QString::fromLatin1(name));
        }
    }
    return 0;
}

} // namespace opname
