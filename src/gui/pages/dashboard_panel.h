#pragma once

#include "../models/place_names.h"
#include "../widgets/figure_button.h"
#include "../widgets/figure_table.h"
#include "opname/domain/discrepancy.h"
#include "opname/report/locale_text.h"
#include "opname/workflow/dashboard.h"
#include "opname/workflow/result_lists.h"

#include <QWidget>

#include <variant>

namespace opname {

/// What is behind a figure.
struct WantedList {
    QString title;
    std::variant<ResultList, DiscrepancyKind> kind;
    ResultFilter filter; ///< of a result list
};

/// How a stock-take stands: its figures, by class and place, pace, what is left, what must be decided on.
/// Each figure opens the list behind it. It shows what it is given and reads nothing.
class DashboardPanel : public QWidget {
    Q_OBJECT

public:
    explicit DashboardPanel(QWidget *parent = nullptr);
    void showFigures(const DashboardFigures &figures);
    void showWork(const DashboardWork &work);
    void retranslate();

Q_SIGNALS:
    void listWanted(const opname::WantedList &list);

private:
    static constexpr std::size_t tileCount = 8;
    void showTiles();
    void showClasses();
    void showPlaces();
    void showDays();
    void showProblems();
    void openGroup(const QString &name, int column, const ResultFilter &filter);

    DashboardFigures m_figures;
    std::optional<DashboardWork> m_work;
    FigureButton *m_tiles[tileCount];
    FigureTable *m_classes;
    FigureTable *m_places;
    FigureTable *m_days;
    FigureTable *m_problems;
    QLabel *m_pace;
};

} // namespace opname
