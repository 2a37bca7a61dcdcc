#include "hunt_panel.h"

#include "../models/place_names.h"
#include "../shell/language.h"
#include "../shell/theme.h"
#include "../widgets/middle_cut_delegate.h"
#include "opname/domain/item_code.h"
#include "opname/report/locale_text.h"
#include "opname/session/older_session.h"
#include "opname/workflow/hunt.h"
#include "opname/workflow/supervision_papers.h"

#include <QFileDialog>
#include <QFileInfo>
#include <QHBoxLayout>

#include <optional>

namespace opname {

namespace {

constexpr std::size_t mostRows = 30'000;

/// Nothing without a path; its failure is told by the outcome.
Outcome openOlder(const QString &path, std::optional<OlderSession> &older)
{
    if (path.isEmpty())
        return {};
    auto opened = OlderSession::open(path);
    if (!opened)
        return tl::unexpected(opened.error());
    older.emplace(std::move(*opened));
    return {};
}

} // namespace

struct HuntPanel::Loaded {
    std::vector<TableRowsModel::Row> rows;
    qint64 copies = 0;
    Outcome outcome;

    Outcome read(const QString &path, const QString &olderPath, const BackgroundTask::Watcher &watcher)
    {
        auto session = Session::open(path, Session::Access::Read);
        if (!session)
            return tl::unexpected(session.error());
        std::optional<OlderSession> older;
        if (Outcome opened = openOlder(olderPath, older); !opened)
            return opened;
        const PlaceNames places((*session)->catalogue());
        return Hunt(**session, older ? &older->session() : nullptr).visit([&](const HuntPlace &found) {
            copies += found.rank == 1;
            TableRowsModel::Row row;
            row.cells = {places.text(found.place),
                         found.beside ? found.beside->callNumber : QString(),
                         found.copy.item.code,
                         found.copy.callNumber,
                         found.copy.title,
                         Hunt::reasonText(found.reason),
                         QString()};
            const int at = static_cast<int>(rows.size());
            row.sortKeys = {at, at, row.cells[Code], found.copy.slot, row.cells[Title], row.cells[Because],
                            0};
            row.key = found.copy.item.code;
            rows.push_back(std::move(row));
            return rows.size() < mostRows && watcher(-1, 0, 0);
        });
    }
};

HuntPanel::HuntPanel(QWidget *parent)
    : QWidget(parent)
    , m_summary(new QLabel(this))
    , m_older(new QPushButton(this))
    , m_again(new QPushButton(this))
    , m_save(new QPushButton(this))
    , m_table(new SearchableTable(QStringLiteral("hunt"), this))
    , m_rows(new TableRowsModel({}, this))
    , m_progress(new WorkProgress(QStringLiteral("huntSaving"), this))
    , m_saving(new DocumentSaving(m_progress, this))
{
    setObjectName(QStringLiteral("huntPanel"));
    m_summary->setObjectName(QStringLiteral("huntSummaryLabel"));
    m_summary->setWordWrap(true);
    m_summary->setTextFormat(Qt::PlainText);
    m_older->setObjectName(QStringLiteral("huntOlderPushButton"));
    m_again->setObjectName(QStringLiteral("huntAgainPushButton"));
    m_save->setObjectName(QStringLiteral("saveHuntPushButton"));
    auto *head = new QHBoxLayout;
    head->setSpacing(Spacing::small);
    head->addWidget(m_summary, 1);
    for (QPushButton *button : {m_older, m_again, m_save})
        head->addWidget(button, 0, Qt::AlignTop);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(Spacing::small);
    layout->addLayout(head);
    layout->addWidget(m_progress);
    layout->addWidget(m_table, 1);
    m_table->view().setItemDelegateForColumn(At, new MiddleCutDelegate(this));
    connect(m_older, &QPushButton::clicked, this, &HuntPanel::chooseOlder);
    connect(m_again, &QPushButton::clicked, this, &HuntPanel::load);
    connect(m_save, &QPushButton::clicked, this, &HuntPanel::save);
    connect(m_saving, &DocumentSaving::failed, this, &HuntPanel::failed);
    connect(m_saving, &DocumentSaving::saved, this, [this](const QString &path) {
        Q_EMIT told(tr("The hunting list was written to %1.").arg(path));
    });
    connect(&m_task, &BackgroundTask::finished, this, &HuntPanel::showLoaded);
    retranslate();
}

HuntPanel::~HuntPanel() = default;

void HuntPanel::setDocument(SessionDocument *document)
{
    if (m_document != nullptr)
        m_document->disconnect(this);
    m_task.cancel();
    m_running.reset();
    m_saving->stop();
    m_document = document;
    m_olderPath.clear();
    m_isLoaded = false;
    m_copies = m_found = 0;
    m_rows->setRows({});
    if (m_document != nullptr)
        connect(m_document, &SessionDocument::scanned, this, [this](const DeskAnswer &answer) {
            if (m_document->purpose() == ScanPurpose::Count)
                tickOff(answer.itemCode);
        });
}

void HuntPanel::retranslate()
{
    m_older->setText(tr("Previous stock-take…"));
    m_older->setToolTip(tr("Also look where the previous stock-take saw the missing copies"));
    m_again->setText(tr("Put together anew"));
    m_again->setToolTip(tr("By what is missing now"));
    m_save->setText(tr("Save the hunting list…"));
    m_save->setToolTip(tr("As PDF to print, with boxes to tick"));
    m_rows->setHeaders({tr("Look at"), tr("Beside"), tr("Item code"), tr("Call number"), tr("Title"),
                        tr("Because"), tr("State")});
    m_table->setRows(m_rows);
    m_table->setColumnWidths({205, 135, 118, 135, 140, 200, 100});
    m_table->habits().setFillingColumn(Title);
    m_table->setTitle(tr("Hunting list"));
    m_table->setEmptyText(m_running != nullptr ? tr("The list is being put together…")
                                               : tr("There is no copy to look for."));
}

void HuntPanel::refresh()
{
    if (!m_isLoaded && m_running == nullptr)
        load();
}

void HuntPanel::load()
{
    if (m_document == nullptr || m_document->isBusy() || m_task.isRunning())
        return;
    m_running = std::make_shared<Loaded>();
    m_rows->setRows({});
    retranslate();
    m_task.start([running = m_running, path = m_document->session().path(),
                  olderPath = m_olderPath](const BackgroundTask::Watcher &watcher) {
        running->outcome = running->read(path, olderPath, watcher);
    });
}

void HuntPanel::showLoaded()
{
    const auto loaded = std::exchange(m_running, nullptr);
    if (loaded == nullptr) { // of another session
        if (isVisible())
            refresh();
        return;
    }
    m_isLoaded = loaded->outcome.has_value();
    if (!m_isLoaded) {
        m_olderPath.clear();
        m_table->setEmptyText(loaded->outcome.error().message);
        Q_EMIT failed(loaded->outcome.error());
        return;
    }
    m_copies = loaded->copies;
    m_found = 0;
    m_rows->setRows(std::move(loaded->rows));
    retranslate();
    tickOff({});
}

void HuntPanel::tickOff(const QString &itemCode)
{
    const LocaleText text(Language::current());
    if (!itemCode.isEmpty()) {
        bool isListed = false;
        for (int at = 0; at < m_rows->rowCount(); ++at) {
            TableRowsModel::Row row = m_rows->row(at);
            if (row.key.toString() != itemCode || !row.cells[State].isEmpty())
                continue;
            row.cells[State] = tr("✓ found");
            row.sortKeys[State] = 1;
            m_rows->replace(at, std::move(row));
            isListed = true;
        }
        m_found += isListed ? 1 : 0;
    }
    m_summary->setText(tr("%Ln missing copy or copies, likeliest places first for each, in walking order. "
                          "Scan what you find. Found: %1.",
                          nullptr, static_cast<int>(m_copies))
                           .arg(text.number(m_found)));
}

void HuntPanel::chooseOlder()
{
    if (m_document == nullptr)
        return;
    const QString path = QFileDialog::getOpenFileName(this, tr("Previous stock-take"),
                                                      QFileInfo(m_document->session().path()).absolutePath(),
                                                      tr("Sessions (*.opname)"));
    if (path.isEmpty())
        return;
    m_olderPath = path;
    load();
}

void HuntPanel::save()
{
    if (m_document == nullptr || m_document->isBusy())
        return;
    const QString sessionPath = m_document->session().path();
    const QString path =
        DocumentSaving::askPath(this, tr("Save the hunting list"), sessionPath, tr("Hunting list"),
                                {u"pdf"_qs, u"xlsx"_qs, u"html"_qs, u"csv"_qs});
    if (path.isEmpty())
        return;
    m_saving->start(
        sessionPath, path,
        [olderPath = m_olderPath, language = Language::current()](Session &session, const QString &out,
                                                                  const auto &proceed) -> Outcome {
            std::optional<OlderSession> older;
            if (Outcome opened = openOlder(olderPath, older); !opened)
                return opened;
            return DocumentSaving::write(
                SupervisionPapers::huntingList(session, older ? &older->session() : nullptr, language), out,
                proceed);
        });
}

} // namespace opname
