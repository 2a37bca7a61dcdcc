#include "comparison_panel.h"

#include "../models/place_names.h"
#include "../shell/language.h"
#include "../shell/theme.h"
#include "../widgets/middle_cut_delegate.h"
#include "opname/report/locale_text.h"
#include "opname/session/older_session.h"
#include "opname/workflow/supervision_papers.h"

#include <QFileDialog>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QVBoxLayout>

#include <algorithm>
#include <array>

namespace opname {

namespace {

constexpr std::size_t mostRows = 20'000; ///< a list

}

struct ComparisonPanel::Compared {
    QString olderName;
    std::vector<SessionPoint> points; ///< by time
    std::vector<SessionPoint> further; ///< of the trend alone
    Chart trend;
    QStringList remarks;
    std::array<std::vector<TableRowsModel::Row>, copyFateCount> lists;
    std::array<qint64, copyFateCount> counts{};
    Outcome outcome;

    Outcome read(const QString &sessionPath, const QString &olderPath, const QStringList &furtherPaths,
                 const QString &language, const BackgroundTask::Watcher &watcher)
    {
        auto newer = Session::open(sessionPath, Session::Access::Read);
        if (!newer)
            return tl::unexpected(newer.error());
        auto older = OlderSession::open(olderPath);
        if (!older)
            return tl::unexpected(older.error());
        const auto comparison =
            SessionComparison::compare(**newer, older->session(), [&] { return watcher(-1, 0, 0); });
        if (!comparison)
            return tl::unexpected(comparison.error());
        points = comparison->points();
        const LocaleText text(language);
        olderName = distinctNames(points, text).front();
        remarks = comparison->remarks(text);
        for (const QString &path : furtherPaths)
            addToTrend(path);
        std::vector<SessionPoint> all = points;
        all.insert(all.end(), further.begin(), further.end());
        std::sort(all.begin(), all.end(),
                  [](const SessionPoint &a, const SessionPoint &b) { return a.made < b.made; });
        trend = SupervisionPapers::trend(**newer, all, language);
        points.swap(all);
        for (std::size_t i = 0; i < copyFateCount; ++i) {
            const auto fate = static_cast<CopyFate>(i);
            counts[i] = comparison->count(fate);
            const PlaceNames places(fate == CopyFate::Vanished ? older->session().catalogue()
                                                               : (*newer)->catalogue());
            const Outcome visited =
                comparison->visit(**newer, older->session(), fate, [&](const ComparedCopy &copy) {
                    TableRowsModel::Row row;
                    row.cells = {copy.item.item.code, copy.item.callNumber, copy.item.title,
                                 places.text({copy.item.item.location, copy.item.item.site}),
                                 places.text(copy.scannedAt)};
                    lists[i].push_back(std::move(row));
                    return lists[i].size() < mostRows && watcher(-1, 0, 0);
                });
            if (!visited)
                return visited;
        }
        return {};
    }

    void addToTrend(const QString &path)
    {
        const auto other = OlderSession::open(path);
        if (!other) {
            remarks.append(other.error().message);
            return;
        }
        SessionPoint point = SessionComparison::pointOf(other->session());
        const auto isSame = [&](const SessionPoint &known) { return known.id == point.id; };
        if (std::none_of(points.begin(), points.end(), isSame)
            && std::none_of(further.begin(), further.end(), isSame))
            further.push_back(std::move(point));
    }
};

ComparisonPanel::ComparisonPanel(QWidget *parent)
    : QWidget(parent)
    , m_summary(new QLabel(this))
    , m_tabs(new QTabBar(this))
    , m_add(new QPushButton(this))
    , m_save(new QPushButton(this))
    , m_trend(new ChartView(QStringLiteral("trend"), this))
    , m_table(new SearchableTable(QStringLiteral("comparison"), this))
    , m_rows(new TableRowsModel({}, this))
    , m_progress(new WorkProgress(QStringLiteral("comparing"), this))
    , m_saving(new DocumentSaving(m_progress, this))
{
    setObjectName(QStringLiteral("comparisonPanel"));
    m_summary->setObjectName(QStringLiteral("comparisonSummaryLabel"));
    m_summary->setTextFormat(Qt::PlainText);
    m_summary->setWordWrap(true);
    m_save->setObjectName(QStringLiteral("saveComparisonPushButton"));
    m_add->setObjectName(QStringLiteral("addToTrendPushButton"));
    m_tabs->setObjectName(QStringLiteral("comparisonTabBar"));
    m_tabs->setDrawBase(false);
    m_tabs->setExpanding(false);
    for (std::size_t i = 0; i <= copyFateCount; ++i)
        m_tabs->addTab(QString());
    auto *head = new QHBoxLayout;
    head->setSpacing(Spacing::medium);
    head->addWidget(m_summary, 1);
    head->addWidget(m_add, 0, Qt::AlignTop);
    head->addWidget(m_save, 0, Qt::AlignTop);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(Spacing::small);
    layout->addLayout(head);
    layout->addWidget(m_progress);
    layout->addWidget(m_tabs);
    layout->addWidget(m_trend);
    layout->addWidget(m_table, 1);
    // Stock-takes of one name are told apart at its end.
    m_table->view().setItemDelegateForColumn(0, new MiddleCutDelegate(this));
    connect(m_tabs, &QTabBar::currentChanged, this, &ComparisonPanel::showTab);
    connect(m_add, &QPushButton::clicked, this, &ComparisonPanel::askFurther);
    connect(m_save, &QPushButton::clicked, this, &ComparisonPanel::save);
    connect(m_saving, &DocumentSaving::failed, this, &ComparisonPanel::failed);
    connect(m_saving, &DocumentSaving::saved, this,
            [this](const QString &path) { Q_EMIT told(tr("The comparison was written to %1.").arg(path)); });
    connect(&m_task, &BackgroundTask::finished, this, [this] {
        m_compared = std::exchange(m_running, nullptr);
        retranslate();
        if (m_compared != nullptr && !m_compared->outcome
            && m_compared->outcome.error().kind != ErrorKind::Cancelled)
            Q_EMIT failed(m_compared->outcome.error());
    });
    retranslate();
}

ComparisonPanel::~ComparisonPanel() = default;

void ComparisonPanel::compare(const QString &sessionPath, const QString &olderPath)
{
    if (m_task.isRunning())
        return;
    m_sessionPath = sessionPath;
    m_olderPath = olderPath;
    m_furtherPaths.clear();
    start();
}

void ComparisonPanel::addToTrend(const QStringList &paths)
{
    if (m_task.isRunning() || m_olderPath.isEmpty())
        return;
    for (const QString &path : paths)
        if (path != m_sessionPath && path != m_olderPath && !m_furtherPaths.contains(path))
            m_furtherPaths.append(path);
    m_tabs->setCurrentIndex(trendTab);
    start();
}

void ComparisonPanel::start()
{
    m_compared.reset();
    m_running = std::make_shared<Compared>();
    retranslate();
    m_task.start([running = m_running, session = m_sessionPath, older = m_olderPath, further = m_furtherPaths,
                  language = Language::current()](const BackgroundTask::Watcher &watcher) {
        running->outcome = running->read(session, older, further, language, watcher);
    });
}

void ComparisonPanel::askFurther()
{
    const QStringList paths =
        QFileDialog::getOpenFileNames(this, tr("Stock-takes for the trend"),
                                      QFileInfo(m_olderPath).absolutePath(), tr("Sessions (*.opname)"));
    if (!paths.isEmpty())
        addToTrend(paths);
}

void ComparisonPanel::retranslate()
{
    const LocaleText text(Language::current());
    const QString names[copyFateCount] = {tr("Found again"),          tr("Lost both times"), tr("New losses"),
                                          tr("Still marked missing"), tr("Not seen"),        tr("Vanished")};
    const bool isReady = m_compared != nullptr && m_compared->outcome;
    m_tabs->setTabText(trendTab, tr("Trend"));
    for (std::size_t i = 0; i < copyFateCount; ++i)
        m_tabs->setTabText(static_cast<int>(i) + 1,
                           isReady ? names[i] + u" ("_qs + text.number(m_compared->counts[i]) + u')'
                                   : names[i]);
    m_tabs->setAccessibleName(tr("Lists of the comparison"));
    m_add->setText(tr("Add to the trend…"));
    m_add->setToolTip(tr("Further stock-takes, as many as there are, in one row and one chart"));
    m_add->setEnabled(isReady);
    m_save->setText(tr("Save the comparison…"));
    m_save->setToolTip(tr("All lists, as PDF or spreadsheet"));
    m_save->setEnabled(isReady);
    m_table->setTitle(tr("Comparison"));
    m_table->setEmptyText(m_running != nullptr        ? tr("Both stock-takes are being read…")
                              : isReady               ? tr("This list is empty: there is nothing to do here.")
                              : m_compared != nullptr ? m_compared->outcome.error().message
                                                      : QString());
    if (isReady) {
        const auto count = [&](CopyFate fate) { return m_compared->counts[static_cast<std::size_t>(fate)]; };
        QStringList sentences{
            tr("Compared with “%1”: %2 found again, %3 lost both times, %4 newly lost.")
                .arg(m_compared->olderName,
                     tr("%Ln lost copy or copies", nullptr, static_cast<int>(count(CopyFate::FoundAgain))),
                     text.number(count(CopyFate::LostTwice)), text.number(count(CopyFate::NewlyLost)))};
        sentences += m_compared->remarks;
        m_summary->setText(sentences.join(u'\n'));
    } else {
        m_summary->clear();
    }
    showTab();
}

void ComparisonPanel::showTab()
{
    const int tab = m_tabs->currentIndex();
    const bool hasTrend = m_compared != nullptr && !m_compared->trend.groups.isEmpty();
    m_trend->setVisible(tab == trendTab && hasTrend);
    if (hasTrend)
        m_trend->setChart(m_compared->trend);
    if (tab == trendTab) {
        showTrend();
        return;
    }
    m_rows->setTable({tr("Item code"), tr("Call number"), tr("Title"), tr("Belongs to"), tr("Scanned at")},
                     m_compared != nullptr ? m_compared->lists[static_cast<std::size_t>(tab - 1)]
                                           : std::vector<TableRowsModel::Row>());
    m_table->setRows(m_rows);
    m_table->setColumnWidths({126, 170, 300, 220, 220});
    m_table->habits().setFillingColumn(2);
}

void ComparisonPanel::showTrend()
{
    const LocaleText text(Language::current());
    std::vector<TableRowsModel::Row> rows;
    if (m_compared != nullptr) {
        const QStringList names = distinctNames(m_compared->points, text);
        for (std::size_t i = 0; i < m_compared->points.size(); ++i) {
            const SessionPoint &point = m_compared->points[i];
            const Totals &t = point.totals;
            TableRowsModel::Row row;
            row.cells = {names[static_cast<qsizetype>(i)],
                         text.date(point.made.toLocalTime().date()),
                         text.number(t.expected),
                         text.number(t.found),
                         text.percent(t.found, t.expected),
                         text.number(t.missing),
                         text.percent(t.missing, t.expected),
                         text.number(t.notCovered),
                         text.number(t.onLoan)};
            rows.push_back(std::move(row));
        }
    }
    m_rows->setTable({tr("Stock-take"), tr("Begun"), tr("Expected"), tr("Found"), tr("Share found"),
                      tr("Missing"), tr("Share missing"), tr("Not covered"), tr("On loan")},
                     std::move(rows), {2, 3, 4, 5, 6, 7, 8});
    m_table->setRows(m_rows);
    m_table->setColumnWidths({240, 150, 95, 95, 130, 125, 120, 115, 90});
    m_table->habits().setFillingColumn(0);
}

void ComparisonPanel::save()
{
    const QString path =
        DocumentSaving::askPath(this, tr("Save the comparison"), m_sessionPath, tr("Comparison"),
                                {u"pdf"_qs, u"xlsx"_qs, u"html"_qs, u"csv"_qs});
    if (path.isEmpty())
        return;
    m_saving->start(m_sessionPath, path,
                    [olderPath = m_olderPath, further = m_compared->further, language = Language::current()](
                        Session &session, const QString &out, const auto &proceed) -> Outcome {
                        auto older = OlderSession::open(olderPath);
                        if (!older)
                            return tl::unexpected(older.error());
                        const auto comparison =
                            SessionComparison::compare(session, older->session(), [&] { return proceed(0); });
                        if (!comparison)
                            return tl::unexpected(comparison.error());
                        return DocumentSaving::write(SupervisionPapers::comparison(session, older->session(),
                                                                                   *comparison, further,
                                                                                   language),
                                                     out, proceed);
                    });
}

} // namespace opname
