#include "dashboard_panel.h"

#include "../models/group_row.h"
#include "../shell/language.h"
#include "../shell/theme.h"
#include "differences_page.h"
#include "opname/workflow/class_order.h"
#include "opname/workflow/working_day.h"

#include <QGridLayout>
#include <QHBoxLayout>

#include <algorithm>
#include <array>
#include <map>

namespace opname {

DashboardPanel::DashboardPanel(QWidget *parent)
    : QWidget(parent)
    , m_classes(new FigureTable(QStringLiteral("classes"), this))
    , m_places(new FigureTable(QStringLiteral("places"), this))
    , m_days(new FigureTable(QStringLiteral("days"), this))
    , m_problems(new FigureTable(QStringLiteral("problems"), this))
    , m_pace(new QLabel(this))
{
    setObjectName(QStringLiteral("dashboardPanel"));
    static constexpr std::pair<const char *, const char *> tiles[tileCount] = {
        {"expected", "library"},  {"found", "found"},    {"missing", "missing"},
        {"notCovered", "shelf"},  {"onLoan", "on-loan"}, {"misplaced", "misplaced"},
        {"excluded", "excluded"}, {"unknown", "unknown"}};
    auto *figures = new QHBoxLayout;
    figures->setSpacing(Spacing::small);
    for (std::size_t i = 0; i < tileCount; ++i) {
        m_tiles[i] = new FigureButton(QLatin1String(tiles[i].first) + QStringLiteral("FigurePushButton"),
                                      QLatin1String(tiles[i].second), this);
        figures->addWidget(m_tiles[i], 1);
    }
    m_pace->setObjectName(QStringLiteral("paceLabel"));
    m_pace->setProperty("soft", true);
    m_pace->setWordWrap(true);
    auto *pace = new QVBoxLayout;
    pace->setSpacing(Spacing::medium);
    pace->addWidget(m_days, 1);
    pace->addWidget(m_pace);
    auto *right = new QVBoxLayout;
    right->setSpacing(Spacing::medium);
    right->addWidget(m_problems, 1);
    right->addLayout(pace, 1); // as on the left, so that the headings stand beside each other
    auto *left = new QVBoxLayout;
    left->setSpacing(Spacing::medium);
    left->addWidget(m_classes, 1);
    left->addWidget(m_places, 1);
    auto *tables = new QHBoxLayout;
    tables->setSpacing(Spacing::large);
    tables->addLayout(left, 3);
    tables->addLayout(right, 2);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(Spacing::medium);
    layout->addLayout(figures);
    layout->addLayout(tables, 1);

    static constexpr std::array<ResultList, tileCount - 1> lists = {
        ResultList::Expected, ResultList::Found,     ResultList::Missing, ResultList::NotCovered,
        ResultList::OnLoan,   ResultList::Misplaced, ResultList::Excluded};
    for (std::size_t i = 0; i < lists.size(); ++i)
        connect(m_tiles[i], &QPushButton::clicked, this, [this, i] {
            Q_EMIT listWanted({m_tiles[i]->accessibleName(), lists[i], {}});
        });
    connect(m_tiles[tileCount - 1], &QPushButton::clicked, this, [this] {
        Q_EMIT listWanted({m_tiles[tileCount - 1]->accessibleName(), DiscrepancyKind::UnknownCode, {}});
    });
    connect(m_classes, &FigureTable::figureChosen, this, [this](int row, int column) {
        const TableRowsModel::Row &chosen = m_classes->row(row);
        openGroup(chosen.cells[GroupRow::Name], column,
                  {static_cast<std::uint8_t>(chosen.key.toInt()), std::nullopt});
    });
    connect(m_places, &FigureTable::figureChosen, this, [this](int row, int column) {
        const TableRowsModel::Row &chosen = m_places->row(row);
        openGroup(chosen.cells[GroupRow::Name], column,
                  {std::nullopt, m_figures.homes[static_cast<std::size_t>(chosen.key.toInt())].first});
    });
    connect(m_problems, &FigureTable::figureChosen, this, [this](int row, int) {
        const TableRowsModel::Row &chosen = m_problems->row(row);
        Q_EMIT listWanted({chosen.cells[0] + u": "_qs + chosen.cells[1],
                           static_cast<DiscrepancyKind>(chosen.key.toInt()),
                           {}});
    });
    retranslate();
}

void DashboardPanel::openGroup(const QString &name, int column, const ResultFilter &filter)
{
    const std::map<int, std::pair<ResultList, QString>> lists = {
        {GroupRow::Expected, {ResultList::Expected, tr("Expected")}},
        {GroupRow::Found, {ResultList::Found, tr("Found")}},
        {GroupRow::Missing, {ResultList::Missing, tr("Missing")}},
        {GroupRow::NotCovered, {ResultList::NotCovered, tr("Not covered")}},
        {GroupRow::OnLoan, {ResultList::OnLoan, tr("On loan")}}};
    if (const auto list = lists.find(column); list != lists.end())
        Q_EMIT listWanted({name + u" · "_qs + list->second.second, list->second.first, filter});
}

void DashboardPanel::retranslate()
{
    m_classes->setHeading(tr("By class"), tr("Nothing is counted before the freeze."));
    m_places->setHeading(tr("What is left, by place"), tr("Nothing is counted before the freeze."));
    m_days->setHeading(tr("Pace"), tr("Nothing was scanned yet."));
    m_problems->setHeading(tr("To be decided"), m_work ? tr("Nothing.") : tr("Being counted…"));
    showTiles();
    showClasses();
    showPlaces();
    showDays();
    showProblems();
}

void DashboardPanel::showFigures(const DashboardFigures &figures)
{
    m_figures = figures;
    showTiles();
    showClasses();
    showPlaces();
}

void DashboardPanel::showWork(const DashboardWork &work)
{
    m_work = work;
    m_problems->setHeading(tr("To be decided"), tr("Nothing."));
    showDays();
    showProblems();
}

void DashboardPanel::showTiles()
{
    const LocaleText text(Language::current());
    const Totals &t = m_figures.totals;
    const std::pair<QString, QString> figures[tileCount] = {
        {tr("Expected"), text.number(t.expected)},        {tr("Found"), text.number(t.found)},
        {tr("Missing"), text.number(t.missing)},          {tr("Not covered"), text.number(t.notCovered)},
        {tr("On loan"), text.number(t.onLoan)},           {tr("Wrong shelf"), text.number(t.misplaced)},
        {tr("Left-out status"), text.number(t.excluded)}, {tr("Unknown codes"), text.number(t.unknownCodes)}};
    const QColor colors[tileCount] = {Theme::accent(),
                                      Theme::good(),
                                      t.missing > 0 ? Theme::bad() : Theme::softText(),
                                      Theme::softText(),
                                      Theme::softText(),
                                      Theme::notice(),
                                      Theme::softText(),
                                      t.unknownCodes > 0 ? Theme::bad() : Theme::softText()};
    for (std::size_t i = 0; i < tileCount; ++i) {
        m_tiles[i]->show(figures[i].first, figures[i].second, colors[i]);
        m_tiles[i]->setEnabled(m_figures.isFrozen);
    }
}

void DashboardPanel::showClasses()
{
    const LocaleText text(Language::current());
    std::vector<TableRowsModel::Row> rows;
    for (const std::uint8_t group : classOrder)
        if (group < m_figures.classes.size() && m_figures.classes[group].expected > 0) {
            const QString name = classGroupName(group);
            rows.push_back(
                GroupRow::of(name.isEmpty() ? tr("Without a class") : name, m_figures.classes[group], text));
            rows.back().key = int(group);
        }
    m_classes->setTable(
        {tr("Class"), tr("Expected"), tr("Found"), tr("Missing"), tr("Not covered"), tr("On loan"),
         tr("Share found")},
        std::move(rows),
        {GroupRow::Expected, GroupRow::Found, GroupRow::Missing, GroupRow::NotCovered, GroupRow::OnLoan});
}

void DashboardPanel::showPlaces()
{
    const LocaleText text(Language::current());
    const PlaceNames names(m_figures.locations);
    std::vector<std::size_t> homes;
    for (std::size_t i = 0; i < m_figures.homes.size(); ++i)
        if (m_figures.homes[i].second.expected > 0)
            homes.push_back(i);
    std::stable_sort(homes.begin(), homes.end(), [&](std::size_t a, std::size_t b) {
        return m_figures.homes[a].second.notCovered > m_figures.homes[b].second.notCovered;
    });
    std::vector<TableRowsModel::Row> rows;
    for (const std::size_t home : homes) {
        rows.push_back(
            GroupRow::of(names.text(m_figures.homes[home].first), m_figures.homes[home].second, text));
        rows.back().cells.resize(GroupRow::OnLoan + 1); // all that adds up; the names of places need the room
        rows.back().sortKeys.resize(GroupRow::OnLoan + 1);
        rows.back().key = static_cast<int>(home);
    }
    m_places->setTable(
        {tr("Place"), tr("Expected"), tr("Found"), tr("Missing"), tr("Not covered"), tr("On loan")},
        std::move(rows),
        {GroupRow::Expected, GroupRow::Found, GroupRow::Missing, GroupRow::NotCovered, GroupRow::OnLoan});
}

void DashboardPanel::showDays()
{
    const LocaleText text(Language::current());
    std::vector<TableRowsModel::Row> rows;
    if (m_work) {
        std::vector<ScanDay> days = m_work->days;
        // The newest day first; the people of a day stay in the order of their names.
        std::stable_sort(days.begin(), days.end(),
                         [](const ScanDay &a, const ScanDay &b) { return a.day > b.day; });
        for (const ScanDay &day : days) {
            TableRowsModel::Row row;
            const bool isPaced = day.working >= leastPacedWork;
            const qint64 perHour = isPaced ? day.scans * 3'600'000 / day.working : 0;
            row.cells = {text.date(day.day) + u" · "_qs + day.operatorName, text.number(day.scans),
                         isPaced ? text.number(perHour) : QStringLiteral("–")};
            row.sortKeys = {day.day, day.scans, perHour};
            rows.push_back(std::move(row));
        }
    }
    m_days->setTable({tr("Day and person"), tr("Scans"), tr("Per hour")}, std::move(rows), {});
    m_pace->setVisible(m_work && m_work->scansPerHour);
    if (m_work && m_work->scansPerHour)
        m_pace->setText(
            m_figures.totals.notCovered == 0
                ? tr("%1 scans an hour and person. Every shelf was read.")
                      .arg(text.number(qRound64(*m_work->scansPerHour)))
                : tr("%1 scans an hour and person: what is not covered takes one person about %2.")
                      .arg(text.number(qRound64(*m_work->scansPerHour)),
                           text.duration(std::max<qint64>(1, m_work->minutesLeft.value_or(0)),
                                         m_work->dayMinutes)));
}

void DashboardPanel::showProblems()
{
    const LocaleText text(Language::current());
    std::vector<TableRowsModel::Row> rows;
    if (m_work)
        for (const Differences::Count &count : m_work->problems) {
            TableRowsModel::Row row;
            row.cells = {DifferencesPage::kindText(count.kind), text.number(count.total),
                         text.number(count.total - count.decided)};
            row.sortKeys = {row.cells[0], count.total, count.total - count.decided};
            row.key = static_cast<int>(count.kind);
            rows.push_back(std::move(row));
        }
    m_problems->setTable({tr("Difference"), tr("All"), tr("Undecided")}, std::move(rows), {1, 2});
}

} // namespace opname
