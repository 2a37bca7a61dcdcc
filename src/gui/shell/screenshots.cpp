#include "screenshots.h"

#include "language.h"
#include "shot_waits.h"
#include "theme.h"
#include "window_tour.h"

#include <QApplication>
#include <QDir>
#include <QWidget>

#include <cstdio>

namespace opname {

int renderScreenshots(const QString &folder)
{
    auto tour = WindowTour::make();
    if (!tour || !QDir().mkpath(folder)) {
        std::fprintf(stderr, "%s\n", qUtf8Printable(tour ? folder : tour.error().message));
        return 3;
    }
    const bool isDoubled = qApp->devicePixelRatio() > 1.5;
    // 1366×768 less a title bar and a panel; at 200 % a screen of the next common size.
    const QSize size = isDoubled ? QSize(1280, 720) : QSize(1366, 708);
    for (const Theme::Mode mode : {Theme::Mode::Light, Theme::Mode::Dark, Theme::Mode::HighContrast}) {
        Theme::apply(*qApp, mode);
        const QString ending = u'-' + Language::current() + u'-' + Theme::nameOf(mode)
            + (isDoubled ? QStringLiteral("-200.png") : QStringLiteral(".png"));
        const bool isShown = (*tour)->show(size, [&](QWidget &view, const QString &name) {
            settle(900); // what is read on other threads is there then
            view.grab().save(folder + u'/' + name + ending);
        });
        if (!isShown)
            return 3;
    }
    return 0;
}

} // namespace opname
