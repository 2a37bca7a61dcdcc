#include "new_copy_dialog.h"

#include "../shell/language.h"
#include "../shell/theme.h"
#include "../widgets/arrow_keys.h"
#include "../widgets/empty_text.h"
#include "../widgets/message_label.h"
#include "../widgets/reading_order.h"
#include "../widgets/search_sign.h"
#include "opname/domain/item_code.h"
#include "opname/report/locale_text.h"
#include "opname/session/catalogue_queries.h"
#include "opname/workflow/code_assignment.h"
#include "ui_new_copy_dialog.h"

#include <QSettings>

#include <algorithm>

namespace opname {

namespace {

constexpr int typingPause = 250; // milliseconds after the last key

QString patternKey()
{
    return QStringLiteral("labels/pattern");
}

} // namespace

NewCopyDialog::NewCopyDialog(Session &session, Author author, std::vector<qint64> titles, QWidget *parent,
                             const QString &code)
    : QDialog(parent)
    , m_session(session)
    , m_author(std::move(author))
    , m_titles(std::move(titles))
    , m_hasLabel(!code.isEmpty())
    , m_ui(std::make_unique<Ui::NewCopyDialog>())
    , m_search(session.path())
{
    m_ui->setupUi(this);
    tabInReadingOrder(*this);
    m_ui->patternComboBox->addItems(patterns(session));
    m_ui->patternComboBox->lineEdit()->setMaxLength(maximumItemCodeLength);
    m_ui->patternComboBox->lineEdit()->setAccessibleName(m_ui->patternComboBox->accessibleName());
    const bool isSearching = m_titles.empty();
    m_ui->searchLineEdit->setVisible(isSearching);
    m_ui->titlesListWidget->setVisible(isSearching);
    // Of several the codes follow each other; facts of one copy are nobody else's.
    for (QWidget *ofOne : std::initializer_list<QWidget *>{m_ui->inventoryLabel, m_ui->inventoryLineEdit,
                                                           m_ui->callNumberLabel, m_ui->callNumberLineEdit})
        ofOne->setVisible(m_titles.size() <= 1);
    m_ui->codeLineEdit->setReadOnly(m_titles.size() > 1 || m_hasLabel);
    m_ui->codeLineEdit->setText(code);
    m_ui->patternLabel->setVisible(!m_hasLabel);
    m_ui->patternComboBox->setVisible(!m_hasLabel);
    fillPlaces();
    retranslate();
    m_typing.setSingleShot(true);
    m_typing.setInterval(typingPause);
    connect(&m_typing, &QTimer::timeout, this, &NewCopyDialog::readCodes);
    connect(m_ui->patternComboBox, &QComboBox::currentTextChanged, &m_typing, qOverload<>(&QTimer::start));
    connect(m_ui->searchLineEdit, &QLineEdit::textChanged, this, &NewCopyDialog::search);
    connect(m_ui->titlesListWidget, &QListWidget::currentRowChanged, this, &NewCopyDialog::updateControls);
    addSearchSign(*m_ui->searchLineEdit);
    new ArrowKeys(m_ui->searchLineEdit, m_ui->titlesListWidget);
    (new EmptyText(m_ui->titlesListWidget))->say(tr("What is found is listed here."));
    connect(&m_search, &FindTitle::found, this, &NewCopyDialog::showFound);
    connect(&m_search, &FindTitle::failed, this, [this](const Error &error) { showMessage(error.message); });
    connect(&m_task, &BackgroundTask::finished, this, &NewCopyDialog::showCodes);
    connect(m_ui->cancelPushButton, &QPushButton::clicked, this, &NewCopyDialog::reject);
    connect(m_ui->queuePushButton, &QPushButton::clicked, this, &NewCopyDialog::queueCopies);
    updateControls();
    if (!m_hasLabel)
        readCodes();
    if (isSearching)
        m_ui->searchLineEdit->setFocus();
    else
        m_ui->codeLineEdit->setFocus();
}

NewCopyDialog::~NewCopyDialog() = default;

QStringList NewCopyDialog::patterns(Session &session)
{
    QStringList patterns = CodeAssignment(session).patterns();
    const QString typed = QSettings().value(patternKey()).toString();
    if (typed.isEmpty())
        return patterns;
    // Of another library it is only one to choose; the session's own setting goes first in any case.
    const bool isKnown = patterns.removeOne(typed);
    patterns.insert(
        isKnown && session.setting(QStringLiteral("codes.pattern")).isEmpty() ? 0 : patterns.size(), typed);
    return patterns;
}

void NewCopyDialog::keepPattern(const QString &pattern)
{
    QSettings().setValue(patternKey(), pattern);
}

void NewCopyDialog::fillPlaces()
{
    const ReferenceLists lists = m_session.catalogue().references();
    for (const ReferenceEntry &entry : lists.locations)
        m_ui->locationComboBox->addItem(entry.name, entry.id);
    for (const ReferenceEntry &entry : lists.collectionTypes)
        m_ui->collectionTypeComboBox->addItem(entry.name, entry.id);
    const QStringList counted = m_session.scope().locations;
    if (const int index = m_ui->locationComboBox->findData(counted.value(0)); index >= 0)
        m_ui->locationComboBox->setCurrentIndex(index);
}

void NewCopyDialog::retranslate()
{
    showMessage({});
    if (m_titles.empty()) {
        m_ui->headingLabel->setText(
            m_hasLabel
                ? tr("Which title is the book with the code %1?").arg(m_ui->codeLineEdit->text().left(60))
                : tr("A new copy of which title?"));
    } else if (m_titles.size() == 1) {
        const auto title = m_session.catalogue().title(m_titles.front());
        m_ui->headingLabel->setText(tr("New copy: %1").arg(title ? title->title.left(160) : QString()));
    } else {
        m_ui->headingLabel->setText(
            tr("New copies of %1 titles, one each")
                .arg(LocaleText(Language::current()).number(static_cast<qint64>(m_titles.size()))));
    }
}

void NewCopyDialog::search()
{
    const QString typed = m_ui->searchLineEdit->text().trimmed();
    showMessage({});
    m_ui->titlesListWidget->clear();
    updateControls();
    if (typed.size() >= 2)
        m_search.search(typed);
}

void NewCopyDialog::showFound(const FoundTitles &found)
{
    if (found.typed != m_ui->searchLineEdit->text().trimmed())
        return;
    QListWidget &list = *m_ui->titlesListWidget;
    list.clear();
    for (const FoundTitle &entry : found.titles) {
        QStringList parts{entry.title.title, entry.title.authors, entry.title.callNumber,
                          entry.copies == 0 ? tr("no copy yet")
                                            : tr("%n copies", nullptr, static_cast<int>(entry.copies))};
        parts.removeAll(QString());
        auto *row = new QListWidgetItem(parts.join(u" · "_qs), &list);
        row->setData(Qt::UserRole, entry.title.id);
    }
    list.setCurrentRow(list.count() > 0 ? 0 : -1);
    updateControls();
    if (list.count() == 0)
        showMessage(tr("No title has these words. Type less, or other words."));
    else if (found.hasMore)
        showMessage(tr("There are more titles; type more to narrow them down."), Theme::softText());
}

std::vector<qint64> NewCopyDialog::chosenTitles() const
{
    if (!m_titles.empty())
        return m_titles;
    const QListWidgetItem *chosen = m_ui->titlesListWidget->currentItem();
    return chosen == nullptr ? std::vector<qint64>() : std::vector{chosen->data(Qt::UserRole).toLongLong()};
}

void NewCopyDialog::readCodes()
{
    if (m_task.isRunning()) {
        m_isStale = true;
        return;
    }
    m_found = std::make_shared<Result<QStringList>>(QStringList());
    m_task.start([found = m_found, count = std::max<std::size_t>(1, m_titles.size()),
                  pattern = m_ui->patternComboBox->currentText().trimmed(),
                  path = m_session.path()](const BackgroundTask::Watcher &) {
        auto reader = Session::open(path, Session::Access::Read);
        if (reader)
            *found = CodeAssignment(**reader).nextFree(static_cast<qint64>(count), pattern);
        else
            *found = tl::unexpected(reader.error());
    });
}

void NewCopyDialog::showCodes()
{
    const std::shared_ptr<Result<QStringList>> found = std::exchange(m_found, nullptr);
    if (std::exchange(m_isStale, false)) {
        readCodes();
        return;
    }
    if (found == nullptr)
        return;
    showMessage(*found ? QString() : found->error().message);
    const bool wasTyped = !m_ui->codeLineEdit->isReadOnly() && m_ui->codeLineEdit->isModified();
    m_free = found->value_or(QStringList());
    if (m_free.size() > 1)
        m_ui->codeLineEdit->setText(tr("%1 to %2").arg(m_free.first(), m_free.last()));
    else if (!wasTyped)
        m_ui->codeLineEdit->setText(m_free.value(0));
}

void NewCopyDialog::showMessage(const QString &text, const QColor &color)
{
    tellOn(m_ui->messageLabel, text, color.isValid() ? color : Theme::bad());
}

void NewCopyDialog::updateControls()
{
    m_ui->queuePushButton->setDisabled(chosenTitles().empty());
}

void NewCopyDialog::queueCopies()
{
    const std::vector<qint64> titles = chosenTitles();
    if (titles.empty())
        return;
    const QStringList codes =
        m_titles.size() > 1 ? m_free : QStringList(m_ui->codeLineEdit->text().trimmed());
    if (static_cast<std::size_t>(codes.size()) != titles.size()) {
        showMessage(tr("There are no codes for these copies yet. Check the pattern."));
        return;
    }
    std::vector<NewCopyRequest> copies;
    for (std::size_t i = 0; i < titles.size(); ++i) {
        NewCopyRequest copy{titles[i], codes[static_cast<qsizetype>(i)], {}, m_hasLabel};
        copy.facts.location = m_ui->locationComboBox->currentData().toString();
        copy.facts.site = m_ui->siteLineEdit->text().trimmed();
        copy.facts.collectionType = m_ui->collectionTypeComboBox->currentData().toString();
        if (titles.size() == 1) {
            copy.facts.callNumber = m_ui->callNumberLineEdit->text().trimmed();
            copy.facts.inventoryCode = m_ui->inventoryLineEdit->text().trimmed();
        }
        copies.push_back(std::move(copy));
    }
    if (Outcome queued = NewCopies(m_session).queue(copies, m_author); !queued) {
        showMessage(queued.error().message);
        return;
    }
    if (!m_hasLabel)
        keepPattern(m_ui->patternComboBox->currentText().trimmed());
    m_queued = codes;
    accept();
}

void NewCopyDialog::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        m_ui->retranslateUi(this);
        retranslate();
    }
    QDialog::changeEvent(event);
}

} // namespace opname
