#include "sample_dialog.h"

#include "../models/place_names.h"
#include "../shell/language.h"
#include "../shell/theme.h"
#include "../widgets/message_label.h"
#include "../widgets/reading_order.h"
#include "opname/report/locale_text.h"
#include "opname/workflow/supervision_papers.h"
#include "ui_sample_dialog.h"

namespace opname {

struct SampleDialog::Loaded {
    std::optional<RecheckResult> result;
    PlaceNames places;
    int limit = 0;
    bool isOverLimit = false;
    Outcome outcome;
};

SampleDialog::SampleDialog(const QString &sessionPath, Draw draw, QWidget *parent)
    : QDialog(parent)
    , m_sessionPath(sessionPath)
    , m_draw(std::move(draw))
    , m_ui(std::make_unique<Ui::SampleDialog>())
    , m_table(new SearchableTable(QStringLiteral("sample"), this))
    , m_rows(new TableRowsModel({}, this))
    , m_progress(new WorkProgress(QStringLiteral("sampleSaving"), this))
    , m_saving(new DocumentSaving(m_progress, this))
{
    m_ui->setupUi(this);
    m_ui->messageLabel->hide();
    m_ui->resultLabel->hide();
    m_ui->listLayout->addWidget(m_table, 1);
    m_ui->listLayout->addWidget(m_progress);
    tabInReadingOrder(*this);
    connect(m_ui->closePushButton, &QPushButton::clicked, this, &SampleDialog::accept);
    connect(m_ui->drawPushButton, &QPushButton::clicked, this, &SampleDialog::draw);
    connect(m_ui->saveSheetPushButton, &QPushButton::clicked, this, &SampleDialog::save);
    connect(m_saving, &DocumentSaving::saved, this, [this](const QString &path) {
        tell(tr("The sheet was written to %1.").arg(path), Theme::good());
    });
    connect(m_saving, &DocumentSaving::failed, this,
            [this](const Error &error) { tell(error.message, Theme::bad()); });
    connect(&m_task, &BackgroundTask::finished, this, [this] {
        m_loaded = std::exchange(m_running, nullptr);
        showLoaded();
        if (std::exchange(m_isStale, false))
            refresh();
    });
    retranslate();
    refresh();
}

SampleDialog::~SampleDialog() = default;

void SampleDialog::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        m_ui->retranslateUi(this);
        retranslate();
    }
    QDialog::changeEvent(event);
}

void SampleDialog::retranslate()
{
    const int current = std::max(0, m_ui->amongComboBox->currentIndex());
    m_ui->amongComboBox->clear();
    for (const auto &[text, among] : {std::pair(tr("found and missing ones"), RecheckSample::Among::Both),
                                      std::pair(tr("found ones"), RecheckSample::Among::Found),
                                      std::pair(tr("missing ones"), RecheckSample::Among::Missing)})
        m_ui->amongComboBox->addItem(text, static_cast<int>(among));
    m_ui->amongComboBox->setCurrentIndex(current);
    m_table->setTitle(tr("Sample"));
    m_table->setEmptyText(
        tr("No sample was drawn yet. Choose above how many copies, then “Draw a new sample”."));
    showLoaded();
}

void SampleDialog::refresh()
{
    if (m_task.isRunning()) {
        m_isStale = true;
        return;
    }
    m_running = std::make_shared<Loaded>();
    m_task.start([running = m_running, path = m_sessionPath](const BackgroundTask::Watcher &) {
        auto session = Session::open(path, Session::Access::Read);
        if (!session) {
            running->outcome = tl::unexpected(session.error());
            return;
        }
        const RecheckSample sample(**session);
        auto result = sample.result();
        const auto isOver = sample.isOverLimit();
        if (!result || !isOver) {
            running->outcome = tl::unexpected(result ? isOver.error() : result.error());
            return;
        }
        running->result = std::move(*result);
        running->limit = sample.limitPercent();
        running->isOverLimit = *isOver;
        running->places = PlaceNames((*session)->catalogue());
    });
}

void SampleDialog::draw()
{
    m_ui->messageLabel->hide();
    const auto drawn = m_draw(m_ui->sizeSpinBox->value(),
                              static_cast<RecheckSample::Among>(m_ui->amongComboBox->currentData().toInt()));
    if (!drawn) {
        tell(drawn.error().message, Theme::bad());
        return;
    }
    refresh();
}

void SampleDialog::save()
{
    const QString path = DocumentSaving::askPath(this, tr("Save the sheet"), m_sessionPath, tr("Sample"),
                                                 {u"pdf"_qs, u"xlsx"_qs, u"csv"_qs});
    if (!path.isEmpty())
        m_saving->start(
            m_sessionPath, path,
            [language = Language::current()](Session &session, const QString &out, const auto &proceed) {
                return DocumentSaving::write(SupervisionPapers::sampleSheet(session, language), out, proceed);
            });
}

void SampleDialog::showLoaded()
{
    const bool hasSample = m_loaded != nullptr && m_loaded->result;
    m_ui->resultLabel->setVisible(hasSample);
    m_ui->saveSheetPushButton->setEnabled(hasSample);
    if (m_loaded != nullptr && !m_loaded->outcome)
        tell(m_loaded->outcome.error().message, Theme::bad());
    if (!hasSample) {
        m_ui->resultLabel->clear();
        return;
    }
    const LocaleText text(Language::current());
    const auto percent = [&](double share) { return text.percent(qRound64(share * 100'000), 100'000); };
    const RecheckResult &result = *m_loaded->result;
    const DrawnSample &sample = result.sample;
    QString sentence =
        tr("%1 copies, drawn on %2 by %3: %4 among %5 found, %6 among %7 missing. Scanned: %8.")
            .arg(text.number(sample.drawn()),
                 text.dateTime(QDateTime::fromMSecsSinceEpoch(sample.time, Qt::UTC)), sample.by,
                 text.number(sample.found.size()), text.number(sample.foundOf),
                 text.number(sample.missing.size()), text.number(sample.missingOf),
                 text.number(result.scanned));
    if (result.byCounters > 0)
        sentence += u' '
            + tr("%1 of these were scanned by who had counted them and are in no figure.")
                  .arg(text.number(result.byCounters));
    if (result.error)
        sentence += u'\n'
            + tr("Counting error %1 (%2 of %3), with 95 % confidence between %4 and %5.")
                  .arg(percent(result.error->share), text.number(result.errors()),
                       text.number(result.judged()), percent(result.error->low), percent(result.error->high))
            + u' '
            + tr("%Ln found copy or copies are not scanned yet; they count as errors.", nullptr,
                 static_cast<int>(result.unscannedFound()));
    if (m_loaded->isOverLimit)
        sentence +=
            u' ' + tr("That is above the limit of %1 %: a sign-off needs a reason.").arg(m_loaded->limit);
    m_ui->resultLabel->setText(sentence);
    std::vector<TableRowsModel::Row> rows;
    for (const RecheckedCopy &copy : result.copies) {
        const Item &item = copy.item.item;
        TableRowsModel::Row row;
        row.cells = {m_loaded->places.text({item.location, item.site}), copy.item.callNumber, item.code,
                     copy.item.title,
                     !copy.isScanned      ? tr("not scanned")
                         : copy.isError() ? tr("there, but counted as missing")
                                          : tr("there")};
        row.sortKeys = {copy.item.slot, copy.item.slot, item.code, copy.item.title, row.cells[4]};
        row.emphasis = copy.isScanned && copy.isError() ? QStringLiteral("bad") : QString();
        rows.push_back(std::move(row));
    }
    m_rows->setTable({tr("Place"), tr("Call number"), tr("Item code"), tr("Title"), tr("Second person")},
                     std::move(rows));
    m_table->setRows(m_rows);
    m_table->setColumnWidths({200, 150, 110, 260});
}

void SampleDialog::tell(const QString &message, const QColor &color)
{
    tellOn(m_ui->messageLabel, message, color);
}

} // namespace opname
