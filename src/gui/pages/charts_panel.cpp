#include "charts_panel.h"

#include "../shell/language.h"
#include "../shell/theme.h"
#include "opname/session/reading_moment.h"
#include "opname/workflow/reporting.h"

#include <utility>

namespace opname {

struct ChartsPanel::Made {
    Result<std::vector<Chart>> charts = std::vector<Chart>();
};

ChartsPanel::ChartsPanel(QWidget *parent)
    : QWidget(parent)
    , m_state(new QLabel(this))
    , m_scroll(new QScrollArea(this))
{
    setObjectName(QStringLiteral("chartsPanel"));
    m_state->setObjectName(QStringLiteral("chartsStateLabel"));
    m_state->setProperty("soft", true);
    m_state->setTextFormat(Qt::PlainText);
    m_state->setWordWrap(true);
    m_scroll->setObjectName(QStringLiteral("chartsScrollArea"));
    m_scroll->setWidgetResizable(true);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(Spacing::small);
    layout->addWidget(m_state);
    layout->addWidget(m_scroll, 1);
    connect(&m_task, &BackgroundTask::finished, this, &ChartsPanel::showMade);
    retranslate();
}

ChartsPanel::~ChartsPanel() = default;

void ChartsPanel::load(const QString &sessionPath)
{
    if (m_task.isRunning()) {
        m_next = sessionPath;
        return;
    }
    start(sessionPath);
}

void ChartsPanel::start(const QString &sessionPath)
{
    m_sessionPath = sessionPath;
    m_state->setText(tr("The charts are being drawn…"));
    m_state->show();
    auto made = std::make_shared<Made>();
    m_running = made;
    m_task.start([made, path = sessionPath, language = Language::current()](const BackgroundTask::Watcher &) {
        auto reader = Session::open(path, Session::Access::Read);
        if (!reader) {
            made->charts = tl::unexpected(reader.error());
            return;
        }
        const ReadingMoment moment(**reader);
        made->charts = Reporting(**reader).charts(language);
    });
}

void ChartsPanel::showMade()
{
    const auto made = std::exchange(m_running, nullptr);
    if (const auto next = std::exchange(m_next, std::nullopt)) {
        start(*next);
        return;
    }
    if (made == nullptr)
        return;
    if (!made->charts) {
        m_state->setText(made->charts.error().message);
        Q_EMIT failed(made->charts.error());
        return;
    }
    m_state->hide();
    m_sheet = new QWidget;
    auto *charts = new QVBoxLayout(m_sheet);
    charts->setContentsMargins(0, Spacing::small, 0, Spacing::small);
    charts->setSpacing(Spacing::medium);
    for (const Chart &chart : *made->charts) {
        auto *card = new QFrame(m_sheet);
        card->setProperty("card", true);
        auto *within = new QVBoxLayout(card);
        auto *view = new ChartView(chart.name, card);
        view->setChart(chart);
        within->addWidget(view);
        charts->addWidget(card);
    }
    charts->addStretch(1);
    m_scroll->setWidget(m_sheet); // what was shown before is deleted
}

void ChartsPanel::retranslate()
{
    m_scroll->setAccessibleName(tr("Charts"));
    if (!m_sessionPath.isEmpty())
        load(m_sessionPath);
}

} // namespace opname
