#include "supervision_shots.h"

#include "shot_waits.h"
#include "supervisor_window.h"

#include <QApplication>
#include <QPushButton>
#include <QTabBar>

namespace opname {

void keepSupervision(const QString &path, const QString &olderPath, QSize size,
                     const std::function<void(QWidget &view, const QString &name)> &keep)
{
    SupervisorWindow view;
    view.resize(size);
    view.show();
    bool isRead = false;
    QObject::connect(&view, &SupervisorWindow::workRefreshed, &view, [&isRead] { isRead = true; });
    if (!view.openFile(path))
        return;
    await([&] { return isRead; });
    keep(view, QStringLiteral("supervisor"));
    view.showList({QCoreApplication::translate("DashboardPanel", "Missing"), ResultList::Missing, {}});
    keep(view, QStringLiteral("supervisor-list"));
    view.showCharts();
    const auto *charts = view.findChild<QWidget *>(QStringLiteral("chartsStateLabel"));
    await([&] { return charts->isHidden(); });
    keep(view, QStringLiteral("supervisor-charts"));
    view.compareWith(olderPath);
    const auto *save = view.findChild<QPushButton *>(QStringLiteral("saveComparisonPushButton"));
    await([&] { return save->isEnabled(); });
    keep(view, QStringLiteral("supervisor-trend"));
    view.findChild<QTabBar *>(QStringLiteral("comparisonTabBar"))->setCurrentIndex(1);
    keep(view, QStringLiteral("supervisor-found-again"));
}

} // namespace opname
