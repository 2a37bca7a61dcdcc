#include "label_list_panel.h"

#include "../dialogs/decision_dialog.h"
#include "../dialogs/new_copy_dialog.h"
#include "../shell/theme.h"
#include "opname/workflow/label_queue.h"
#include "opname/workflow/new_copies.h"

#include <QHBoxLayout>
#include <QItemSelectionModel>
#include <QMenu>
#include <QVBoxLayout>

#include <algorithm>

namespace opname {

namespace {

constexpr int typingPause = 250; // milliseconds after the last key

} // namespace

LabelListPanel::LabelListPanel(QWidget *parent)
    : QWidget(parent)
    , m_list(new QComboBox(this))
    , m_table(new SearchableTable(QStringLiteral("labels"), this))
    , m_model(new LabelListModel(this))
    , m_newCopy(new QPushButton(this))
    , m_findCopy(new QPushButton(this))
    , m_giveCodes(new QPushButton(this))
    , m_takeOff(new QPushButton(this))
    , m_takeOffAction(nullptr)
    , m_giveUpAction(nullptr)
    , m_unrecorded(new QPushButton(this))
{
    layOut();
    m_typing.setSingleShot(true);
    m_typing.setInterval(typingPause);
    connect(&m_typing, &QTimer::timeout, this, &LabelListPanel::refresh);
    connect(m_table, &SearchableTable::searched, &m_typing, qOverload<>(&QTimer::start));
    connect(m_list, &QComboBox::currentIndexChanged, this, [this] {
        updateActions();
        refresh();
    });
    connect(m_table->view().selectionModel(), &QItemSelectionModel::selectionChanged, this, [this] {
        updateActions();
        Q_EMIT chosenChanged();
    });
    connect(&m_task, &BackgroundTask::finished, this, &LabelListPanel::showFound);
    connect(&m_assigning, &BackgroundTask::finished, this, &LabelListPanel::reserveCodes);
    connect(m_newCopy, &QPushButton::clicked, this, &LabelListPanel::makeNewCopy);
    connect(m_giveCodes, &QPushButton::clicked, this, &LabelListPanel::giveCodes);
    connect(m_takeOffAction, &QAction::triggered, this, [this] { takeOff(false); });
    connect(m_giveUpAction, &QAction::triggered, this, [this] { takeOff(true); });
    connect(m_findCopy, &QPushButton::clicked, this, &LabelListPanel::findCopyWanted);
    connect(m_unrecorded, &QPushButton::clicked, this, &LabelListPanel::unrecordedWanted);
}

LabelListPanel::~LabelListPanel() = default;

void LabelListPanel::layOut()
{
    m_list->setObjectName(QStringLiteral("labelListComboBox"));
    m_list->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_list->setMinimumContentsLength(14);
    m_newCopy->setObjectName(QStringLiteral("newCopyPushButton"));
    m_findCopy->setObjectName(QStringLiteral("unreadableLabelPushButton"));
    m_giveCodes->setObjectName(QStringLiteral("giveCodesPushButton"));
    m_takeOff->setObjectName(QStringLiteral("takeOffLabelPushButton"));
    m_unrecorded->setObjectName(QStringLiteral("noteUnrecordedPushButton"));
    m_takeOff->setMenu(new QMenu(m_takeOff));
    m_takeOffAction = m_takeOff->menu()->addAction(QString());
    m_takeOffAction->setObjectName(QStringLiteral("takeOffLabelAction"));
    m_giveUpAction = m_takeOff->menu()->addAction(QString());
    m_giveUpAction->setObjectName(QStringLiteral("giveUpNewCopyAction"));
    for (int list = 0; list < labelListCount; ++list)
        m_list->addItem(QString(), list);
    m_table->setPagedModel(m_model, [this] { return m_model->shownRows(); });
    m_table->view().setSelectionMode(QAbstractItemView::ExtendedSelection);
    auto *actions = new QHBoxLayout;
    actions->setSpacing(Spacing::small);
    actions->addWidget(m_findCopy);
    actions->addWidget(m_newCopy);
    actions->addWidget(m_giveCodes);
    actions->addWidget(m_takeOff);
    actions->addStretch();
    auto *top = new QHBoxLayout;
    top->setSpacing(Spacing::small);
    top->addWidget(m_list, 1);
    top->addWidget(m_unrecorded);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(Spacing::small);
    layout->addLayout(top);
    layout->addWidget(m_table, 1);
    layout->addLayout(actions);
}

void LabelListPanel::retranslate()
{
    const QString names[labelListCount] = {tr("Labels to be printed"), tr("Copies without an item code"),
                                           tr("Titles without a copy"), tr("Unknown codes that were scanned"),
                                           tr("Printed, not attached yet")};
    for (int list = 0; list < labelListCount; ++list)
        m_list->setItemText(list, names[list]);
    m_list->setAccessibleName(tr("List"));
    m_findCopy->setText(tr("Unreadable label…"));
    m_findCopy->setToolTip(tr("Finds a copy whose label cannot be read, and queues a new one (Ctrl+F)"));
    m_giveCodes->setText(tr("Give codes…"));
    m_giveCodes->setToolTip(
        tr("Reserves the next free codes for the selected copies, or all, and queues their labels"));
    m_takeOff->setText(tr("Take off"));
    m_takeOff->setToolTip(tr("Takes the selected rows off this list"));
    m_takeOffAction->setText(tr("Print no label"));
    m_giveUpAction->setText(tr("Give the new copy up"));
    m_unrecorded->setText(tr("No label, no record…"));
    m_unrecorded->setToolTip(tr("Notes a book in the hand that has neither label nor record (Ctrl+Shift+U)"));
    updateActions();
}

void LabelListPanel::setDocument(SessionDocument *document)
{
    m_task.cancel();
    m_assigning.cancel();
    m_found.reset();
    m_assignment.reset();
    if (m_document != nullptr)
        m_document->disconnect(this);
    m_document = document;
    attach();
    if (m_document != nullptr) {
        connect(m_document, &SessionDocument::busyChanged, this, &LabelListPanel::holdList);
        connect(m_document, &SessionDocument::catalogueChanged, this, &LabelListPanel::attach);
    }
    updateActions();
}

/// The model reads the session directly, so it lets go while the session works on another thread.
void LabelListPanel::attach()
{
    m_model->setSession(canRead() ? &m_document->session() : nullptr);
    m_table->setColumnWidths({118, 112, 260});
    m_table->habits().setFillingColumn(LabelListModel::TitleColumn);
}

/// For a second it stays as it is.
void LabelListPanel::holdList(bool isBusy)
{
    if (isBusy && m_document->holdsReads())
        m_model->hold(true);
    else if (!isBusy && m_model->isHeld())
        m_model->hold(false);
    else
        attach();
}

LabelList LabelListPanel::list() const
{
    return static_cast<LabelList>(std::max(0, m_list->currentIndex()));
}

void LabelListPanel::showList(LabelList list)
{
    m_table->searchLineEdit().clear();
    if (list == this->list())
        refresh();
    else
        m_list->setCurrentIndex(static_cast<int>(list));
}

void LabelListPanel::refresh()
{
    if (!canRead() || !m_document->session().hasCatalogue())
        return;
    if (m_task.isRunning()) {
        m_task.cancel();
        m_isStale = true;
        return;
    }
    m_found = std::make_shared<Result<LabelListKeys>>(LabelListKeys());
    m_task.start([found = m_found, list = list(), words = m_table->searchLineEdit().text(),
                  path = m_document->session().path()](const BackgroundTask::Watcher &watcher) {
        auto reader = Session::open(path, Session::Access::Read);
        if (reader)
            *found = LabelLists(**reader).keys(list, words, [&] { return watcher(-1, 0, 0); });
        else
            *found = tl::unexpected(reader.error());
    });
}

void LabelListPanel::showFound()
{
    const std::shared_ptr<Result<LabelListKeys>> found = std::exchange(m_found, nullptr);
    if (std::exchange(m_isStale, false)) {
        refresh();
        return;
    }
    if (found == nullptr || !canRead())
        return;
    if (!*found) {
        if (found->error().kind != ErrorKind::Cancelled)
            Q_EMIT failed(found->error());
        return;
    }
    m_model->show(std::make_shared<const LabelListKeys>(std::move(**found)));
    m_model->forgetRows();
    const QString empty[labelListCount] = {tr("No label waits. Queue copies whose label cannot be read, or "
                                              "take them from another list."),
                                           tr("Every copy has an item code."), tr("Every title has a copy."),
                                           tr("No code was scanned that no copy has."),
                                           tr("Every label that was printed was scanned back.")};
    m_table->setEmptyText(empty[static_cast<int>(list())]);
    m_table->setTitle(m_list->currentText());
    m_table->habits().setColumnShown(LabelListModel::Code, list() != LabelList::WithoutCopy);
    m_table->habits().setColumnShown(LabelListModel::Detail, list() != LabelList::Queue);
    updateActions();
    Q_EMIT chosenChanged();
}

std::vector<std::size_t> LabelListPanel::selectedRows() const
{
    // By ranges: everything selected in a long list is one of them.
    std::vector<std::size_t> rows;
    qint64 count = 0;
    const QItemSelection selection = m_table->view().selectionModel()->selection();
    for (const QItemSelectionRange &range : selection)
        count += range.height();
    if (count >= m_model->rowCount())
        return rows;
    for (const QItemSelectionRange &range : selection)
        for (int row = range.top(); row <= range.bottom(); ++row)
            rows.push_back(static_cast<std::size_t>(row));
    std::sort(rows.begin(), rows.end());
    rows.erase(std::unique(rows.begin(), rows.end()), rows.end());
    return rows;
}

void LabelListPanel::updateActions()
{
    const bool hasCatalogue = canRead() && m_document->session().hasCatalogue();
    const bool hasSelection = m_table->view().selectionModel()->hasSelection();
    const bool isUnknown = list() == LabelList::Unknown && hasSelection;
    const bool isTitles = list() == LabelList::WithoutCopy && hasSelection;
    m_newCopy->setText(isUnknown      ? tr("New copy with this code…")
                           : isTitles ? tr("New copy of these…")
                                      : tr("New copy of a title…"));
    m_newCopy->setToolTip(tr("Gives a title a copy with the next free code; its label is queued"));
    m_newCopy->setEnabled(hasCatalogue);
    // One or the other: both leave too little room on a small screen.
    m_findCopy->setVisible(list() == LabelList::Queue && !hasSelection);
    m_findCopy->setEnabled(hasCatalogue);
    m_giveCodes->setVisible(list() == LabelList::WithoutCode);
    m_giveCodes->setEnabled(hasCatalogue && m_model->rowCount() > 0 && !m_assigning.isRunning());
    m_takeOff->setVisible(list() == LabelList::Queue && hasSelection);
    m_takeOff->setEnabled(hasCatalogue);
    m_unrecorded->setEnabled(canRead());
}

void LabelListPanel::makeNewCopy()
{
    if (!canRead())
        return;
    if (list() == LabelList::Unknown && m_table->view().selectionModel()->hasSelection()) {
        newCopyOfUnknown();
        return;
    }
    std::vector<qint64> titles;
    if (list() == LabelList::WithoutCopy && m_table->view().selectionModel()->hasSelection()) {
        const std::vector<std::size_t> rows = selectedRows();
        if (rows.empty())
            titles = keys()->ids;
        for (const std::size_t row : rows)
            titles.push_back(keys()->ids[row]);
    }
    NewCopyDialog dialog(m_document->session(), m_document->author(), titles, this);
    if (dialog.exec() != QDialog::Accepted || !canRead())
        return;
    Q_EMIT told(tr("%n new copy or copies wait to be sent to SLiMS, and for their labels.", nullptr,
                   static_cast<int>(dialog.codes().size())));
    m_document->notifyChanged();
    showList(LabelList::Queue);
}

void LabelListPanel::newCopyOfUnknown()
{
    const std::vector<std::size_t> rows = selectedRows();
    const std::size_t row = rows.empty() ? 0 : rows.front();
    const QString code = keys()->codes.value(static_cast<qsizetype>(row));
    int answer = QDialog::Rejected;
    if (keys()->counted.contains(code)) {
        DecisionRequest request;
        request.kind = DiscrepancyKind::UnknownCode;
        request.action = DecisionAction::NewCopy;
        request.ids = {discrepancyId(DiscrepancyKind::UnknownCode, code)};
        answer = DecisionDialog(*m_document, request, 1, this).exec();
    } else {
        answer = NewCopyDialog(m_document->session(), m_document->author(), {}, this, code).exec();
    }
    if (answer != QDialog::Accepted || !canRead())
        return;
    Q_EMIT told(tr("The new copy waits to be sent to SLiMS."));
    m_document->notifyChanged();
}

void LabelListPanel::takeOff(bool givesUp)
{
    if (!canRead() || list() != LabelList::Queue)
        return;
    // The list may have been read anew since the menu was opened. Without a selection its codes are all there
    // are.
    if (!m_table->view().selectionModel()->hasSelection()) {
        Q_EMIT told(tr("The list has changed, and nothing was taken off. Select the rows once more."));
        return;
    }
    const QStringList codes = LabelLists::codesOf(*keys(), selectedRows());
    Session &session = m_document->session();
    if (givesUp) {
        const auto given = NewCopies(session).giveUp(codes, m_document->author());
        if (!given)
            Q_EMIT failed(given.error());
        else
            Q_EMIT told(*given == 0 ? tr("None of these is a new copy that waits to be sent.")
                                    : tr("%n new copy or copies given up.", nullptr, *given));
    } else if (Outcome removed = LabelQueue(session).remove(codes, m_document->author()); !removed) {
        Q_EMIT failed(removed.error());
    }
    m_document->notifyChanged();
}

} // namespace opname
