#include "decision_dialog.h"

#include "../models/table_rows_model.h"
#include "../pages/differences_page.h"
#include "../shell/session_document.h"
#include "../shell/theme.h"
#include "../widgets/arrow_keys.h"
#include "../widgets/empty_text.h"
#include "../widgets/message_label.h"
#include "../widgets/reading_order.h"
#include "../widgets/search_sign.h"
#include "../widgets/table_habits.h"
#include "new_copy_dialog.h"
#include "opname/workflow/code_assignment.h"
#include "ui_decision_dialog.h"

#include <QHeaderView>
#include <QLineEdit>

namespace opname {

namespace {

constexpr int previewDelay = 250; // milliseconds after the last key

enum CandidateRole { CodeRole = Qt::UserRole, TitleRole };

} // namespace

DecisionDialog::DecisionDialog(SessionDocument &document, DecisionRequest request, qint64 count,
                               QWidget *parent)
    : QDialog(parent)
    , m_document(document)
    , m_session(document.session())
    , m_request(std::move(request))
    , m_count(count)
    , m_ui(std::make_unique<Ui::DecisionDialog>())
    , m_rows(new TableRowsModel({}, this))
    , m_search(m_session)
    , m_titles(m_session.path())
{
    m_ui->setupUi(this);
    tabInReadingOrder(*this);
    auto *habits = new TableHabits(m_ui->plannedChangesTableView);
    habits->showSorted(m_rows);
    habits->setColumnWidths({110, 240, 110, 105, 105});
    habits->setFillingColumn(1);
    m_noChanges = new EmptyText(m_ui->plannedChangesTableView);
    connect(habits, &TableHabits::told, this, &DecisionDialog::showEffect);
    connect(habits, &TableHabits::failed, this, [this](const Error &error) { showMessage(error.message); });
    m_timer.setSingleShot(true);
    m_timer.setInterval(previewDelay);
    QWidget *page = m_ui->nothingPage;
    switch (m_request.action) {
    case DecisionAction::Elsewhere:
        page = m_ui->elsewherePage;
        break;
    case DecisionAction::Mistyped:
    case DecisionAction::NewCopy:
        page = m_ui->copyPage;
        break;
    case DecisionAction::Set:
        page = m_ui->fieldPage;
        break;
    default:
        break;
    }
    // A stack is as tall as its tallest page, seen or not.
    for (QWidget *other : {m_ui->nothingPage, m_ui->elsewherePage, m_ui->copyPage, m_ui->fieldPage})
        if (other != page)
            m_ui->askedStackedWidget->removeWidget(other);
    m_ui->askedStackedWidget->setCurrentWidget(page);
    m_ui->askedStackedWidget->setVisible(page != m_ui->nothingPage);
    if (page != m_ui->copyPage) // the changes take the room
        m_ui->askedStackedWidget->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
    addSearchSign(*m_ui->searchLineEdit);
    (new EmptyText(m_ui->candidatesListWidget))->say(tr("What is found is listed here."));
    const bool isNewCopy = m_request.action == DecisionAction::NewCopy;
    m_ui->newCodeLabel->setVisible(isNewCopy);
    m_ui->newCodeLineEdit->setVisible(isNewCopy);
    m_ui->newCodeLineEdit->setEnabled(m_count == 1);
    m_ui->freeCodePushButton->setVisible(isNewCopy && m_count == 1);
    connectControls();
    retranslate();
    if (page == m_ui->fieldPage)
        proposeValue();
    if (page == m_ui->copyPage) {
        if (!isNewCopy)
            m_search.warmUp();
        else if (m_count == 1 && m_request.kind == DiscrepancyKind::DuplicateLabel)
            readFreeCode();
        else if (const auto book = unrecordedBook()) {
            readFreeCode();
            m_ui->searchLineEdit->setText(book->title.left(m_ui->searchLineEdit->maxLength()));
        }
        if (!isNewCopy && m_request.ids.size() == 1)
            m_ui->searchLineEdit->setText(m_request.ids.first().section(u':', 1));
        m_ui->searchLineEdit->setFocus();
    }
    readPreview();
}

DecisionDialog::~DecisionDialog() = default;

std::optional<UnrecordedBook> DecisionDialog::unrecordedBook() const
{
    return m_request.kind == DiscrepancyKind::Unrecorded && m_request.ids.size() == 1
        ? UnrecordedBooks(m_session).find(m_request.ids.first().section(u':', 1))
        : std::nullopt;
}

bool DecisionDialog::asksMore(DecisionAction action)
{
    return action == DecisionAction::Elsewhere || action == DecisionAction::Mistyped
        || action == DecisionAction::NewCopy || action == DecisionAction::Set;
}

void DecisionDialog::connectControls()
{
    connect(&m_timer, &QTimer::timeout, this, &DecisionDialog::readPreview);
    connect(m_ui->searchLineEdit, &QLineEdit::textChanged, this, &DecisionDialog::search);
    new ArrowKeys(m_ui->searchLineEdit, m_ui->candidatesListWidget);
    connect(&m_search, &FindCopy::found, this, &DecisionDialog::showFound);
    connect(&m_search, &FindCopy::failed, this, [this](const Error &error) { showMessage(error.message); });
    connect(&m_titles, &FindTitle::found, this, &DecisionDialog::showTitles);
    connect(&m_titles, &FindTitle::failed, this, [this](const Error &error) { showMessage(error.message); });
    connect(m_ui->freeCodePushButton, &QPushButton::clicked, this, &DecisionDialog::readFreeCode);
    connect(&m_codeTask, &BackgroundTask::finished, this, &DecisionDialog::showFreeCode);
    connect(m_ui->candidatesListWidget, &QListWidget::currentRowChanged, this, &DecisionDialog::previewSoon);
    connect(m_ui->newCodeLineEdit, &QLineEdit::textChanged, this, &DecisionDialog::previewSoon);
    connect(m_ui->fieldComboBox, &QComboBox::currentIndexChanged, this, &DecisionDialog::fillValues);
    connect(m_ui->valueComboBox, &QComboBox::currentTextChanged, this, &DecisionDialog::previewSoon);
    connect(m_ui->placeComboBox, &QComboBox::currentTextChanged, this, &DecisionDialog::previewSoon);
    connect(&m_task, &BackgroundTask::finished, this, [this] {
        showPreview(*m_preview);
        if (std::exchange(m_isStale, false))
            readPreview();
    });
    connect(m_ui->cancelPushButton, &QPushButton::clicked, this, &DecisionDialog::reject);
    connect(m_ui->decidePushButton, &QPushButton::clicked, this, &DecisionDialog::decide);
    connect(&m_document, &QObject::destroyed, this, [this] { done(Rejected); });
}

void DecisionDialog::retranslate()
{
    QString action = DifferencesPage::actionText(m_request.action);
    action.remove(u'…');
    const QString meant = action.left(1).toLower() + action.mid(1);
    const auto book = unrecordedBook();
    m_ui->headingLabel->setText(
        m_request.ids.size() == 1
            ? QStringLiteral("%1 · %2: %3")
                  .arg(DifferencesPage::kindText(m_request.kind),
                       book ? book->title.left(60) : m_request.ids.first().section(u':', 1).left(60), meant)
            : tr("%1, %Ln difference(s): %2", nullptr, static_cast<int>(m_count))
                  .arg(DifferencesPage::kindText(m_request.kind), meant));
    setWindowTitle(action);
    m_rows->setHeaders({tr("Item code"), tr("Title"), tr("Corrects"), tr("Before"), tr("After")});
    m_ui->newCodeLineEdit->setPlaceholderText(
        m_request.kind == DiscrepancyKind::UnknownCode ? tr("As it was read") : QString());
    const QString place = m_ui->placeComboBox->currentText();
    m_ui->placeComboBox->clear();
    m_ui->placeComboBox->addItems(
        {tr("On display"), tr("At the bindery"), tr("In an office"), tr("In processing")});
    m_ui->placeComboBox->setEditText(place);
    fillFields();
}

void DecisionDialog::fillFields()
{
    const QHash<QString, QString> names{{QStringLiteral("call_number"), tr("Call number of the copy")},
                                        {QStringLiteral("location"), tr("Location")},
                                        {QStringLiteral("site"), tr("Shelf location")},
                                        {QStringLiteral("status"), tr("Item status")},
                                        {QStringLiteral("title_call_number"), tr("Call number of the title")},
                                        {QStringLiteral("classification"), tr("Classification")}};
    const int current = std::max(0, m_ui->fieldComboBox->currentIndex());
    const QSignalBlocker quiet(m_ui->fieldComboBox);
    m_ui->fieldComboBox->clear();
    for (const QString &field : Differences::correctableFields())
        m_ui->fieldComboBox->addItem(names.value(field, field), field);
    m_ui->fieldComboBox->addItem(tr("As the data check proposes"), QString());
    m_ui->fieldComboBox->setCurrentIndex(current);
    fillValues();
}

/// One difference begins with its own proposal, which can be typed over; several with all of theirs.
void DecisionDialog::proposeValue()
{
    if (m_count != 1)
        m_ui->fieldComboBox->setCurrentIndex(m_ui->fieldComboBox->findData(QString()));
    else if (!m_request.field.isEmpty()) {
        m_ui->fieldComboBox->setCurrentIndex(m_ui->fieldComboBox->findData(m_request.field));
        m_ui->valueComboBox->setEditText(m_request.value);
    }
}

/// A list where SLiMS knows the possible values, free text elsewhere.
void DecisionDialog::fillValues()
{
    const QString field = m_ui->fieldComboBox->currentData().toString();
    QComboBox &values = *m_ui->valueComboBox;
    values.clear();
    values.setDisabled(field.isEmpty());
    const ReferenceLists lists = m_session.catalogue().references();
    if (field == u"location")
        for (const ReferenceEntry &entry : lists.locations)
            values.addItem(entry.name, entry.id);
    if (field == u"status") {
        values.addItem(tr("Available"), QString());
        for (const auto &entry : lists.statuses)
            values.addItem(entry.name, entry.id);
    }
    values.setEditable(values.count() == 0);
    previewSoon();
}

void DecisionDialog::search()
{
    const QString typed = m_ui->searchLineEdit->text().trimmed();
    m_ui->candidatesListWidget->clear();
    if (typed.size() >= 2) {
        if (m_request.action == DecisionAction::NewCopy)
            m_titles.search(typed);
        else
            m_search.search(typed);
    }
    previewSoon();
}

void DecisionDialog::showTitles(const FoundTitles &titles)
{
    if (titles.typed != m_ui->searchLineEdit->text().trimmed())
        return;
    QListWidget &list = *m_ui->candidatesListWidget;
    list.clear();
    for (const FoundTitle &found : titles.titles) {
        QStringList parts{found.title.title, found.title.authors, found.title.callNumber};
        parts.removeAll(QString());
        auto *row = new QListWidgetItem(parts.join(u" · "_qs), &list);
        row->setData(TitleRole, found.title.id);
    }
    list.setCurrentRow(list.count() > 0 ? 0 : -1);
    previewSoon();
}

void DecisionDialog::readFreeCode()
{
    if (m_codeTask.isRunning())
        return;
    m_freeCode = std::make_shared<Result<QStringList>>(QStringList());
    m_codeTask.start([found = m_freeCode, pattern = NewCopyDialog::patterns(m_session).first(),
                      path = m_session.path()](const BackgroundTask::Watcher &) {
        auto reader = Session::open(path, Session::Access::Read);
        *found = reader ? CodeAssignment(**reader).nextFree(1, pattern)
                        : Result<QStringList>(tl::unexpected(reader.error()));
    });
}

void DecisionDialog::showFreeCode()
{
    if (m_freeCode == nullptr)
        return;
    if (*m_freeCode)
        m_ui->newCodeLineEdit->setText((*m_freeCode)->value(0));
    else
        showMessage(m_freeCode->error().message);
}

void DecisionDialog::showFound(const FoundCopies &copies)
{
    if (copies.typed != m_ui->searchLineEdit->text().trimmed())
        return;
    QListWidget &list = *m_ui->candidatesListWidget;
    list.clear();
    for (const auto *group : {&copies.byCode, &copies.byWords})
        for (const FoundCopy &copy : *group) {
            const ListedItem &item = copy.item;
            if (item.item.code.trimmed().isEmpty())
                continue;
            QStringList parts{item.item.code, item.title, item.authors, item.callNumber};
            parts.removeAll(QString());
            auto *row = new QListWidgetItem(parts.join(u" · "_qs), &list);
            row->setData(CodeRole, item.item.code);
        }
    list.setCurrentRow(list.count() > 0 ? 0 : -1);
    previewSoon();
}

DecisionRequest DecisionDialog::request() const
{
    DecisionRequest asked = m_request;
    const QListWidgetItem *chosen = m_ui->candidatesListWidget->currentItem();
    switch (m_request.action) {
    case DecisionAction::Elsewhere: {
        const QString who = m_ui->whoLineEdit->text().trimmed();
        asked.note = m_ui->placeComboBox->currentText().trimmed();
        if (!who.isEmpty() && !asked.note.isEmpty())
            asked.note += u" · "_qs + who;
        break;
    }
    case DecisionAction::Mistyped:
        asked.code = chosen != nullptr ? chosen->data(CodeRole).toString() : QString();
        break;
    case DecisionAction::NewCopy:
        asked.titleId = chosen != nullptr ? chosen->data(TitleRole).toLongLong() : 0;
        asked.code = m_ui->newCodeLineEdit->text().trimmed();
        break;
    case DecisionAction::Set:
        asked.field = m_ui->fieldComboBox->currentData().toString();
        asked.value = m_ui->valueComboBox->isEditable() ? m_ui->valueComboBox->currentText().trimmed()
                                                        : m_ui->valueComboBox->currentData().toString();
        break;
    default:
        break;
    }
    return asked;
}

bool DecisionDialog::isComplete(const DecisionRequest &asked) const
{
    switch (asked.action) {
    case DecisionAction::Elsewhere:
        return !asked.note.isEmpty();
    case DecisionAction::Mistyped:
        return !asked.code.isEmpty();
    case DecisionAction::NewCopy:
        return asked.titleId > 0;
    case DecisionAction::Set: {
        // A field may be emptied, by hand or as it is proposed, but not by leaving it as it came.
        const bool isProposed = asked.field == m_request.field && asked.value == m_request.value;
        const QComboBox &values = *m_ui->valueComboBox;
        return asked.field.isEmpty() || !values.isEditable() || !asked.value.isEmpty() || isProposed
            || values.lineEdit()->isModified();
    }
    default:
        return true;
    }
}

bool DecisionDialog::takesProposals(const DecisionRequest &asked)
{
    return asked.action == DecisionAction::Set && asked.field.isEmpty();
}

void DecisionDialog::previewSoon()
{
    m_timer.start();
    offerDeciding();
}

void DecisionDialog::offerDeciding()
{
    const DecisionRequest asked = request();
    const bool isDecided = takesProposals(asked) && m_proposals != Proposals::Open;
    m_ui->decidePushButton->setEnabled(!m_isDeciding && isComplete(asked) && !isDecided);
}

void DecisionDialog::showMessage(const QString &text)
{
    tellOn(m_ui->messageLabel, text, Theme::bad());
}

void DecisionDialog::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        m_ui->retranslateUi(this);
        retranslate();
    }
    QDialog::changeEvent(event);
}

} // namespace opname
