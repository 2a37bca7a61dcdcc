#include "shelf_list_page.h"

#include "../shell/theme.h"
#include "opname/workflow/reporting.h"

#include <QFileDialog>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QHeaderView>

namespace opname {

namespace {

constexpr std::size_t mostHits = 20'000;

}

ShelfListPage::ShelfListPage(QWidget *parent)
    : Page(QStringLiteral("shelfListPage"), parent)
    , m_model(new ItemListModel(this))
    , m_table(new SearchableTable(QStringLiteral("shelfList"), this))
    , m_place(new QComboBox(this))
{
    m_place->setObjectName(QStringLiteral("jumpToShelfComboBox"));
    m_place->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_place->setMinimumContentsLength(28);
    auto *row = new QHBoxLayout;
    row->addWidget(m_place);
    row->addStretch();
    content()->addLayout(row);
    content()->addWidget(m_table, 1);
    m_typing.setSingleShot(true);
    m_typing.setInterval(200);
    connect(m_table, &SearchableTable::searched, &m_typing, qOverload<>(&QTimer::start));
    connect(&m_typing, &QTimer::timeout, this, &ShelfListPage::search);
    connect(m_place, &QComboBox::activated, this, &ShelfListPage::jump);
    connect(&m_task, &BackgroundTask::finished, this, [this] {
        if (m_found != nullptr)
            m_model->showSlots(std::move(*m_found));
        m_found.reset();
        if (std::exchange(m_isStale, false))
            search();
    });
    m_table->setPagedModel(m_model);
    // The list has one order, the shelf's; its header turns it round.
    m_table->view().horizontalHeader()->setSectionsClickable(true);
    m_table->view().horizontalHeader()->setSortIndicatorShown(true);
    m_table->view().horizontalHeader()->setSortIndicator(ItemListModel::CallNumber, Qt::AscendingOrder);
    connect(m_table->view().horizontalHeader(), &QHeaderView::sortIndicatorChanged, this,
            [this](int column, Qt::SortOrder order) {
                if (column != ItemListModel::CallNumber)
                    m_table->view().horizontalHeader()->setSortIndicator(ItemListModel::CallNumber, order);
                m_model->showInReverse(order == Qt::DescendingOrder);
            });
    connect(mainButton(), &QPushButton::clicked, this, &ShelfListPage::saveList);
    mainButton()->show();
    retranslate();
}

void ShelfListPage::retranslate()
{
    setHead(2, tr("Put the shelves in call-number order by this list. It is fixed at the freeze."));
    mainButton()->setText(tr("Save the shelf list…"));
    mainButton()->setToolTip(tr("Write the whole shelf list to PDF or CSV"));
    m_place->setAccessibleName(tr("Jump to a shelf"));
    m_table->setEmptyText(tr(
        "The shelf list is made at the freeze (activity 4). Until then activity 1 takes the catalogue in."));
}

void ShelfListPage::documentChanged()
{
    m_task.cancel();
    m_found.reset();
    m_model->setSession(nullptr);
    m_place->clear();
    if (document() == nullptr)
        return;
    // The model reads the session directly, so it lets go while the session works on another thread.
    const auto attach = [this] {
        m_model->setSession(canRead() ? &document()->session() : nullptr);
        m_table->setColumnWidths({126, 160, 300, 150, 100, 110, 130, 150});
    };
    connect(document(), &SessionDocument::busyChanged, this, attach);
    connect(document(), &SessionDocument::catalogueChanged, this, attach);
    connect(document(), &SessionDocument::scanned, this, [this] {
        if (isVisible())
            m_model->refresh();
    });
    attach();
}

void ShelfListPage::refresh()
{
    mainButton()->setEnabled(canRead() && document()->session().isFrozen());
    if (!canRead())
        return;
    if (m_place->count() == 0) {
        m_place->addItem(tr("Jump to a shelf…"));
        for (const auto &[home, totals] : document()->session().homeTotals())
            m_place->addItem(home.site.isEmpty() ? home.location : home.location + u" · "_qs + home.site,
                             QVariant::fromValue(QStringList{home.location, home.site}));
    }
    m_model->refresh();
}

void ShelfListPage::search()
{
    if (!canRead())
        return;
    const QString words = m_table->searchLineEdit().text().trimmed();
    if (words.isEmpty()) {
        m_model->showAll();
        return;
    }
    if (m_task.isRunning()) {
        m_task.cancel();
        m_isStale = true;
        return;
    }
    auto found = std::make_shared<std::vector<Slot>>();
    m_found = found;
    m_task.start([found, words, path = document()->session().path()](const BackgroundTask::Watcher &watcher) {
        auto reader = Session::open(path, Session::Access::Read);
        if (reader)
            *found = (*reader)->catalogue().search(words, mostHits, [&] { return watcher(-1, 0, 0); });
    });
}

void ShelfListPage::jump()
{
    const QStringList home = m_place->currentData().toStringList();
    if (!canRead() || home.size() != 2)
        return;
    m_table->searchLineEdit().clear();
    m_model->showAll();
    const Slot slot = document()->session().catalogue().firstSlotOf({home[0], home[1]});
    if (slot == noSlot)
        return;
    const QModelIndex index = m_model->index(static_cast<int>(slot), 0);
    m_table->view().scrollTo(index, QAbstractItemView::PositionAtTop);
    m_table->view().setCurrentIndex(index);
}

void ShelfListPage::saveList()
{
    const QFileInfo file(document()->session().path());
    const QString path =
        QFileDialog::getSaveFileName(this, tr("Save the shelf list"),
                                     file.absolutePath() + u'/' + tr("Shelf list") + QStringLiteral(".pdf"),
                                     QStringLiteral("PDF (*.pdf);;CSV (*.csv)"));
    if (path.isEmpty())
        return;
    const auto made = Reporting(document()->session()).shelfList({}, language());
    const auto written =
        made ? writeDocument(*made, path) : Result<WrittenReport>(tl::unexpected(made.error()));
    if (!written)
        Q_EMIT failed(written.error());
    else
        Q_EMIT told(tr("The shelf list was written to %1.").arg(path));
}

} // namespace opname
