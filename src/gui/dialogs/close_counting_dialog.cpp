#include "close_counting_dialog.h"

#include "../shell/language.h"
#include "../shell/text_scale.h"
#include "../shell/theme.h"
#include "../widgets/choice_delegate.h"
#include "../widgets/message_label.h"
#include "../widgets/reading_order.h"
#include "opname/report/locale_text.h"
#include "opname/session/catalogue_queries.h"
#include "opname/workflow/sop_desk.h"
#include "ui_close_counting_dialog.h"

#include <QElapsedTimer>
#include <QEvent>
#include <QHeaderView>

#include <algorithm>

namespace opname {

namespace {

constexpr int refreshDelay = 200; // milliseconds
constexpr int groupTime = 15; // milliseconds

} // namespace

CloseCountingDialog::CloseCountingDialog(Session &session, Author author, QWidget *parent)
    : QDialog(parent)
    , m_session(session)
    , m_author(std::move(author))
    , m_ui(std::make_unique<Ui::CloseCountingDialog>())
    , m_model(new OpenHomesModel(this))
    , m_table(new SearchableTable(QStringLiteral("openHomes"), this))
{
    m_ui->setupUi(this);
    m_ui->tableLayout->addWidget(m_table);
    tabInReadingOrder(*this);
    m_ui->reasonLineEdit->setMaxLength(OpenHomesModel::longestReason);
    m_ui->progressBar->hide();
    m_timer.setSingleShot(true);
    m_timer.setInterval(refreshDelay);
    refresh();

    m_table->setRows(m_model);
    QTableView &view = m_table->view();
    // Places and reasons share what the numbers leave, so that both choices are seen at every width.
    QHeaderView &header = *view.horizontalHeader();
    header.setSectionResizeMode(QHeaderView::ResizeToContents);
    for (const int column : {OpenHomesModel::Location, OpenHomesModel::Left})
        header.setSectionResizeMode(column, QHeaderView::Stretch);
    // A row that is being decided must not run away from under the hand.
    if (auto *sorted = qobject_cast<QSortFilterProxyModel *>(view.model()))
        sorted->setDynamicSortFilter(false);
    view.setItemDelegate(new ChoiceDelegate(OpenHomesModel::longestReason, this));
    TextScale::current().follow(&view, [&view] {
        view.setMinimumHeight(TextSize::scaled(112));
        view.verticalHeader()->setDefaultSectionSize(TextSize::scaled(34));
    });
    view.setCurrentIndex(view.model()->index(0, OpenHomesModel::Read));
    connectControls();
    retranslate();
    view.setFocus();
}

CloseCountingDialog::~CloseCountingDialog() = default;

void CloseCountingDialog::connectControls()
{
    QTableView &view = m_table->view();
    connect(&view, &QTableView::clicked, this, [&view](const QModelIndex &index) {
        if (index.column() == OpenHomesModel::Left)
            view.edit(index);
    });
    connect(view.selectionModel(), &QItemSelectionModel::selectionChanged, this,
            &CloseCountingDialog::updateControls);
    connect(m_model, &OpenHomesModel::chosen, this, &CloseCountingDialog::updateControls);
    connect(m_ui->reasonLineEdit, &QLineEdit::textChanged, this, &CloseCountingDialog::updateControls);
    connect(m_ui->readPushButton, &QPushButton::clicked, this,
            [this] { m_model->chooseRead(m_table->selectedRows()); });
    connect(m_ui->leavePushButton, &QPushButton::clicked, this,
            [this] { m_model->chooseLeft(m_table->selectedRows(), m_ui->reasonLineEdit->text()); });
    connect(m_ui->leaveUndecidedPushButton, &QPushButton::clicked, this,
            &CloseCountingDialog::leaveUndecided);
    connect(m_ui->cancelPushButton, &QPushButton::clicked, this, &CloseCountingDialog::reject);
    connect(m_ui->closeCountingPushButton, &QPushButton::clicked, this, &CloseCountingDialog::declare);
    connect(&m_timer, &QTimer::timeout, this, &CloseCountingDialog::refresh);
}

void CloseCountingDialog::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        m_ui->retranslateUi(this);
        retranslate();
    }
    QDialog::changeEvent(event);
}

void CloseCountingDialog::retranslate()
{
    m_model->retranslate();
    m_table->setTitle(tr("Places that were not read to the end"));
    m_table->setEmptyText(tr("Every place was read meanwhile. Counting can be closed."));
    updateControls();
}

void CloseCountingDialog::refreshSoon()
{
    if (!m_timer.isActive())
        m_timer.start();
}

void CloseCountingDialog::refresh()
{
    if (m_isDeclaring)
        return;
    const std::vector<Place> open = SopDesk(m_session, m_author).openHomes();
    const auto locations = m_session.catalogue().references().locations;
    std::vector<OpenHomesModel::Home> homes;
    for (const auto &[place, totals] : m_session.homeTotals()) {
        if (std::find(open.begin(), open.end(), place) == open.end())
            continue;
        const auto known =
            std::find_if(locations.begin(), locations.end(),
                         [&, id = place.location](const ReferenceEntry &entry) { return entry.id == id; });
        homes.push_back({place, known == locations.end() ? place.location : known->name, totals});
    }
    m_model->show(std::move(homes));
}

void CloseCountingDialog::leaveUndecided()
{
    QList<int> undecided;
    for (int row = 0; row < m_model->rowCount(); ++row)
        if (!m_model->home(row).isDecided())
            undecided.append(row);
    m_model->chooseLeft(undecided, m_ui->reasonLineEdit->text());
}

void CloseCountingDialog::updateControls()
{
    const LocaleText text(Language::current());
    const OpenHomesModel::Summary summary = m_model->summary();
    const bool hasReason = !m_ui->reasonLineEdit->text().trimmed().isEmpty();
    const bool hasSelection =
        m_table->view().selectionModel() != nullptr && m_table->view().selectionModel()->hasSelection();
    const QString undecided = summary.undecided == 0
        ? tr("All places are decided.")
        : tr("Still undecided: %1 of %2.")
              .arg(text.number(summary.undecided), text.number(qint64(m_model->rowCount())));
    m_ui->summaryLabel->setText(
        undecided + u' '
        + tr("Read: %1, with %2 becoming missing. Left: %3, with %4 not counted.")
              .arg(text.number(summary.read),
                   tr("%Ln book(s)", nullptr, static_cast<int>(summary.booksMissing)),
                   text.number(summary.left),
                   tr("%Ln book(s)", nullptr, static_cast<int>(summary.booksNotCounted))));
    m_table->setEnabled(!m_isDeclaring);
    m_ui->reasonLineEdit->setEnabled(!m_isDeclaring);
    m_ui->readPushButton->setEnabled(!m_isDeclaring && hasSelection);
    m_ui->leavePushButton->setEnabled(!m_isDeclaring && hasSelection && hasReason);
    m_ui->leaveUndecidedPushButton->setEnabled(!m_isDeclaring && summary.undecided > 0 && hasReason);
    m_ui->closeCountingPushButton->setEnabled(!m_isDeclaring && summary.undecided == 0);
}

void CloseCountingDialog::showMessage(const QString &text)
{
    tellOn(m_ui->messageLabel, text, Theme::bad());
}

void CloseCountingDialog::declare()
{
    refresh();
    if (m_model->summary().undecided > 0)
        return;
    m_isDeclaring = true;
    m_next = 0;
    m_ui->progressBar->setRange(0, std::max(1, m_model->rowCount()));
    m_ui->progressBar->setValue(0);
    m_ui->progressBar->show();
    showMessage({});
    updateControls();
    declareNext();
}

void CloseCountingDialog::declareNext()
{
    if (!m_isDeclaring)
        return;
    SopDesk desk(m_session, m_author);
    QElapsedTimer clock;
    clock.start();
    for (; m_next < m_model->rowCount() && clock.elapsed() < groupTime; ++m_next) {
        const OpenHomesModel::Home &home = m_model->home(m_next);
        const bool isRead = home.choice == OpenHomesModel::Choice::Read;
        if (Outcome declared = desk.declareHome(home.place, isRead, isRead ? QString() : home.reason);
            !declared) {
            endDeclaring(declared.error().message);
            return;
        }
    }
    m_ui->progressBar->setValue(m_next);
    if (m_next < m_model->rowCount()) {
        QTimer::singleShot(0, this, &CloseCountingDialog::declareNext);
        return;
    }
    endDeclaring({});
    if (m_model->rowCount() == 0)
        accept();
    else
        showMessage(tr("Scans were taken back meanwhile. Decide on the places that are open again."));
}

void CloseCountingDialog::endDeclaring(const QString &problem)
{
    m_isDeclaring = false;
    m_ui->progressBar->hide();
    showMessage(problem);
    refresh();
}

void CloseCountingDialog::reject()
{
    if (m_isDeclaring)
        endDeclaring(tr("Stopped. What was declared so far is kept; these places are still open."));
    else
        QDialog::reject();
}

void CloseCountingDialog::done(int result)
{
    m_isDeclaring = false;
    m_timer.stop();
    QDialog::done(result);
}

} // namespace opname
