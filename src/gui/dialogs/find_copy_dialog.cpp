#include "find_copy_dialog.h"

#include "../shell/text_scale.h"
#include "../widgets/arrow_keys.h"
#include "../widgets/empty_text.h"
#include "../widgets/reading_order.h"
#include "../widgets/search_sign.h"
#include "../widgets/table_habits.h"
#include "ui_find_copy_dialog.h"

#include <QFontMetrics>
#include <QHeaderView>

namespace opname {

FindCopyDialog::FindCopyDialog(Session &session, QWidget *parent)
    : QDialog(parent)
    , m_session(session)
    , m_ui(std::make_unique<Ui::FindCopyDialog>())
    , m_model(new FoundCopiesModel(this))
    , m_search(session)
{
    m_ui->setupUi(this);
    tabInReadingOrder(*this);
    addSearchSign(*m_ui->searchLineEdit);
    QTableView &view = *m_ui->foundTableView;
    view.horizontalHeader()->setStretchLastSection(true);
    auto *habits = new TableHabits(&view);
    habits->showInItsOrder(m_model);
    habits->setColumnWidths({126, 150, 300, 150, 150});
    m_empty = new EmptyText(&view);
    m_empty->setObjectName(QStringLiteral("emptyLabel"));
    connect(habits, &TableHabits::told, m_ui->countLabel, &QLabel::setText);
    connect(habits, &TableHabits::failed, this,
            [this](const Error &error) { m_ui->countLabel->setText(error.message); });
    new ArrowKeys(m_ui->searchLineEdit, m_ui->foundTableView);
    connect(m_ui->searchLineEdit, &QLineEdit::textChanged, this, &FindCopyDialog::search);
    connect(&m_search, &FindCopy::found, this, &FindCopyDialog::showFound);
    connect(&m_search, &FindCopy::failed, this, [this](const Error &error) { showNothing(error.message); });
    connect(view.selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            &FindCopyDialog::updateButtons);
    connect(&view, &QTableView::doubleClicked, this, [this] {
        (m_ui->choosePushButton->isHidden() ? m_ui->labelPushButton : m_ui->choosePushButton)->click();
    });
    connect(m_ui->choosePushButton, &QPushButton::clicked, this, &FindCopyDialog::choose);
    connect(m_ui->labelPushButton, &QPushButton::clicked, this, [this] {
        if (const FoundCopy *copy = selected())
            Q_EMIT labelWanted(copy->item);
    });
    TextScale::current().follow(this, [this] { fitButtons(); });
    m_search.warmUp();
    search();
}

FindCopyDialog::~FindCopyDialog() = default;

void FindCopyDialog::setStand(const ScanStand &stand)
{
    m_search.setStand(stand);
    // Before the freeze nothing is counted: the copy is read for a shelf's order, or needs a label.
    const bool canChoose =
        m_session.isFrozen() || stand.purpose == ScanPurpose::Order || stand.purpose == ScanPurpose::Move;
    m_ui->choosePushButton->setVisible(canChoose);
    m_ui->choosePushButton->setDefault(canChoose);
    m_ui->labelPushButton->setDefault(!canChoose);
    search();
}

/// Whichever becomes the one that Enter presses has bold letters then.
void FindCopyDialog::fitButtons()
{
    for (QPushButton *button : {m_ui->choosePushButton, m_ui->labelPushButton}) {
        QFont bold = button->font();
        bold.setBold(true);
        const int more = QFontMetrics(bold).horizontalAdvance(button->text())
            - button->fontMetrics().horizontalAdvance(button->text());
        button->setMinimumWidth(button->sizeHint().width() + more);
    }
}

void FindCopyDialog::refresh()
{
    m_search.refresh();
}

void FindCopyDialog::search()
{
    const QString typed = m_ui->searchLineEdit->text().trimmed();
    if (typed.size() < 2)
        showNothing(tr("Type two letters or more: the part of the code that can be read, or words of title, "
                       "author, call number or ISBN, in any order."));
    else
        m_search.search(typed);
    updateButtons();
}

void FindCopyDialog::showFound(const FoundCopies &copies)
{
    if (copies.typed != m_ui->searchLineEdit->text().trimmed() || copies.typed.size() < 2)
        return;
    if (copies.byCode.empty() && copies.byWords.empty()) {
        showNothing(
            tr("No copy has this. Type less, or other words; letters that are hard to read can be left "
               "out at either end of a code."));
        return;
    }
    auto take = m_session.isFrozen() ? m_session.stockTake() : Result<StockTake *>(nullptr);
    if (!take) {
        showNothing(take.error().message);
        return;
    }
    // A scan in between must not move the choice to another book.
    const FoundCopy *before = m_shown == copies.typed ? selected() : nullptr;
    const qint64 kept = before != nullptr ? before->item.item.id : 0;
    const auto count = static_cast<int>(copies.byCode.size() + copies.byWords.size());
    m_shown = copies.typed;
    m_model->show(copies, *take);
    QTableView &view = *m_ui->foundTableView;
    view.clearSpans();
    for (const int row : m_model->headingRows())
        view.setSpan(row, 0, 1, FoundCopiesModel::ColumnCount);
    m_ui->countLabel->setText(
        copies.hasMore ? tr("The %n likeliest copies; type more to narrow them down.", nullptr, count)
                       : tr("%n copies", nullptr, count));
    const int keptRow = m_model->rowOf(kept);
    view.setCurrentIndex(m_model->index(keptRow >= 0 ? keptRow : 1, FoundCopiesModel::Code));
    if (keptRow < 0)
        view.scrollToTop();
    updateButtons();
}

void FindCopyDialog::showNothing(const QString &text)
{
    m_shown.clear();
    m_model->clear();
    m_ui->countLabel->clear();
    m_empty->say(text);
    updateButtons();
}

const FoundCopy *FindCopyDialog::selected() const
{
    if (m_shown != m_ui->searchLineEdit->text().trimmed())
        return nullptr;
    return m_model->copyAt(m_ui->foundTableView->currentIndex().row());
}

void FindCopyDialog::updateButtons()
{
    const FoundCopy *copy = selected();
    m_ui->choosePushButton->setEnabled(copy != nullptr && !copy->item.item.code.trimmed().isEmpty());
    m_ui->labelPushButton->setEnabled(copy != nullptr);
}

void FindCopyDialog::choose()
{
    const FoundCopy *copy = selected();
    if (copy == nullptr || copy->item.item.code.trimmed().isEmpty())
        return;
    const QString code = copy->item.item.code;
    accept();
    Q_EMIT copyChosen(code);
}

void FindCopyDialog::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        m_ui->retranslateUi(this);
        fitButtons();
        search();
    }
    QDialog::changeEvent(event);
}

} // namespace opname
