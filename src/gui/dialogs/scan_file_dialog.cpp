#include "scan_file_dialog.h"

#include "../shell/language.h"
#include "../shell/theme.h"
#include "../widgets/message_label.h"
#include "../widgets/reading_order.h"
#include "../widgets/shelf_combo_box.h"
#include "../widgets/table_habits.h"
#include "ui_scan_file_dialog.h"

#include <QEvent>
#include <QFileDialog>
#include <QFileInfo>
#include <QHeaderView>
#include <QTimer>

#include <tuple>

namespace opname {

namespace {

using Encoding = ScanListFormat::Encoding;

constexpr std::chrono::milliseconds groupTime(15);

} // namespace

/// What the task finds out. Only the task touches it until it has finished.
struct ScanFileDialog::Found {
    Result<std::shared_ptr<const ScanFileContent>> content = failure(ErrorKind::Cancelled, {});
    Result<ScanFilePreview> preview = failure(ErrorKind::Cancelled, {});
};

ScanFileDialog::ScanFileDialog(Session &session, const ScanStand &stand, QWidget *parent)
    : QDialog(parent)
    , m_session(session)
    , m_stand(stand)
    , m_ui(std::make_unique<Ui::ScanFileDialog>())
    , m_rows(new TableRowsModel({}, this))
    , m_desk(session)
{
    m_ui->setupUi(this);
    tabInReadingOrder(*this);
    m_rowHabits = new TableHabits(m_ui->rowsTableView);
    m_rowHabits->showInItsOrder(m_rows);
    connect(m_rowHabits, &TableHabits::told, this, [this](const QString &text) { showMessage(text, false); });
    connect(m_rowHabits, &TableHabits::failed, this,
            [this](const Error &error) { showMessage(error.message, true); });
    m_ui->progressBar->hide();
    m_ui->noticeLabel->hide();
    m_ui->resultLabel->hide();
    m_ui->operatorLineEdit->setText(stand.author.operatorName);
    fillShelves();
    connectControls();
    retranslate();
}

ScanFileDialog::~ScanFileDialog() = default;

void ScanFileDialog::connectControls()
{
    connect(m_ui->choosePushButton, &QPushButton::clicked, this, &ScanFileDialog::askFile);
    connect(m_ui->closePushButton, &QPushButton::clicked, this, &ScanFileDialog::reject);
    connect(m_ui->takePushButton, &QPushButton::clicked, this, [this] {
        if (isTaking())
            endTaking({});
        else
            take();
    });
    connect(m_ui->separatorComboBox, &QComboBox::activated, this, [this] {
        m_options.separator = m_ui->separatorComboBox->currentData().toChar();
        m_options.codeColumn.reset();
        m_options.hasHeader.reset();
        startPreview();
    });
    connect(m_ui->columnComboBox, &QComboBox::activated, this, [this](int column) {
        m_options.codeColumn = column;
        if (m_preview)
            m_options.separator = m_preview->reading.format.separator;
        startPreview();
    });
    connect(m_ui->encodingComboBox, &QComboBox::activated, this, [this] {
        m_options.encoding = static_cast<Encoding>(m_ui->encodingComboBox->currentData().toInt());
        startPreview();
    });
    connect(m_ui->headerCheckBox, &QCheckBox::clicked, this, [this](bool isChecked) {
        m_options.hasHeader = isChecked;
        startPreview();
    });
    connect(m_ui->guessPushButton, &QPushButton::clicked, this, [this] {
        m_options = {};
        startPreview();
    });
    connect(m_ui->scanFileShelfComboBox, &QComboBox::textActivated, this, &ScanFileDialog::followShelf);
    connect(m_ui->scanFileShelfComboBox->lineEdit(), &QLineEdit::editingFinished, this,
            &ScanFileDialog::followShelf);
    connect(m_ui->operatorLineEdit, &QLineEdit::textChanged, this, &ScanFileDialog::updateControls);
    connect(&m_task, &BackgroundTask::finished, this, &ScanFileDialog::showPreview);
}

void ScanFileDialog::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        m_ui->retranslateUi(this);
        retranslate();
    }
    QDialog::changeEvent(event);
}

void ScanFileDialog::retranslate()
{
    const auto refill = [](QComboBox *box, std::initializer_list<std::pair<QString, QVariant>> entries) {
        const int current = box->currentIndex();
        box->clear();
        for (const auto &[text, value] : entries)
            box->addItem(text, value);
        box->setCurrentIndex(std::max(current, 0));
    };
    refill(m_ui->separatorComboBox,
           {{tr("Nothing: one code a line"), QChar()},
            {tr("Comma"), QChar(u',')},
            {tr("Semicolon"), QChar(u';')},
            {tr("Tab"), QChar(u'\t')},
            {tr("Bar |"), QChar(u'|')}});
    refill(m_ui->encodingComboBox,
           {{tr("UTF-8, else Windows"), int(Encoding::Utf8)},
            {tr("Windows (1252)"), int(Encoding::Windows1252)},
            {tr("Unicode text (UTF-16)"), int(Encoding::Utf16Little)},
            {tr("UTF-16, big end first"), int(Encoding::Utf16Big)}});
    m_ui->fileLabel->setText(m_path.isEmpty() ? tr("No file is chosen.") : QFileInfo(m_path).fileName());
    m_rows->setHeaders(ScanFileTexts::headers(), {0});
    if (m_preview)
        showReading();
    updateControls();
}

void ScanFileDialog::fillShelves()
{
    ShelfComboBox::fill(*m_ui->scanFileShelfComboBox, m_session);
    ShelfComboBox::showShelf(*m_ui->scanFileShelfComboBox, m_stand.shelf, m_stand.place);
    m_openedShelf = m_ui->scanFileShelfComboBox->currentText();
}

ScanStand ScanFileDialog::chosenStand() const
{
    ScanStand stand = m_stand;
    stand.author.operatorName = m_ui->operatorLineEdit->text().trimmed();
    // As it was opened, the box may have the window's shelf without its place.
    if (m_ui->scanFileShelfComboBox->currentText() != m_openedShelf)
        std::tie(stand.shelf, stand.place) = ShelfComboBox::shelfIn(*m_ui->scanFileShelfComboBox);
    return stand;
}

void ScanFileDialog::askFile()
{
    const QString path =
        QFileDialog::getOpenFileName(this, tr("Choose a scan file"), QFileInfo(m_path).path(),
                                     tr("Lists of codes (*.txt *.csv *.tsv *.dat *.log);;All files (*)"));
    if (!path.isEmpty())
        showFile(path);
}

void ScanFileDialog::showFile(const QString &path)
{
    if (isTaking())
        return;
    m_path = path;
    m_content.reset();
    m_options = {};
    m_ui->fileLabel->setText(QFileInfo(path).fileName());
    m_ui->fileLabel->setToolTip(path);
    m_ui->resultLabel->hide();
    startPreview();
}

/// The file is read as before, so that what it has can be taken meanwhile.
void ScanFileDialog::followShelf()
{
    const ScanStand stand = chosenStand();
    const bool isSame = stand.shelf == m_previewStand.shelf && stand.place == m_previewStand.place;
    if (!isSame && !m_path.isEmpty() && !isTaking())
        readPreview();
}

void ScanFileDialog::startPreview()
{
    m_preview.reset();
    updateControls();
    readPreview();
}

void ScanFileDialog::readPreview()
{
    m_previewStand = chosenStand();
    if (m_task.isRunning()) {
        m_isStale = true;
        m_task.cancel();
        return;
    }
    m_isStale = false;
    m_found = std::make_shared<Found>();
    m_task.start([found = m_found, content = m_content, file = m_path, session = m_session.path(),
                  options = m_options, stand = m_previewStand](const BackgroundTask::Watcher &watcher) {
        if (content)
            found->content = content;
        else
            found->content = ScanFileContent::load(file);
        if (!found->content) {
            found->preview = tl::unexpected(found->content.error());
            return;
        }
        auto reader = Session::open(session, Session::Access::Read);
        if (reader)
            found->preview = previewScanFile(**reader, *found->content, options, stand, watcher);
        else
            found->preview = tl::unexpected(reader.error());
    });
}

void ScanFileDialog::showPreview()
{
    const auto found = std::exchange(m_found, nullptr);
    if (m_isStale || found == nullptr) {
        readPreview();
        return;
    }
    if (found->content)
        m_content = *found->content;
    if (found->preview) {
        m_preview = std::move(*found->preview);
        showReading();
    } else {
        m_preview.reset();
        m_rows->setRows({});
        m_ui->summaryLabel->clear();
        showMessage(found->preview.error().message, true);
    }
    updateControls();
    Q_EMIT previewed();
}

void ScanFileDialog::showReading()
{
    const LocaleText locale(Language::current());
    const ScanListFormat &format = m_preview->reading.format;
    m_ui->separatorComboBox->setCurrentIndex(m_ui->separatorComboBox->findData(format.separator));
    m_ui->encodingComboBox->setCurrentIndex(m_ui->encodingComboBox->findData(int(format.encoding)));
    m_ui->headerCheckBox->setChecked(format.hasHeader);
    m_ui->columnComboBox->clear();
    for (const ScanListGuess::Column &column : m_preview->reading.columns)
        m_ui->columnComboBox->addItem(ScanFileTexts::column(m_ui->columnComboBox->count() + 1, column));
    m_ui->columnComboBox->setCurrentIndex(format.codeColumn);

    std::vector<TableRowsModel::Row> rows;
    rows.reserve(m_preview->firstRows.size());
    for (const ScanFilePreview::Row &row : m_preview->firstRows)
        rows.push_back(ScanFileTexts::row(row, locale));
    m_rows->setRows(std::move(rows));
    m_rowHabits->setColumnShown(2, !format.timeColumns.isEmpty());
    m_rowHabits->setColumnWidths({60, 120, 160, 150, 130});
    m_ui->summaryLabel->setText(ScanFileTexts::summary(*m_preview, locale));
    if (!m_session.isFrozen())
        showMessage(tr("Counting begins after the freeze. Finish activity 4 first."), true);
    else
        showMessage(ScanFileTexts::notice(*m_preview, locale), false);
}

void ScanFileDialog::showMessage(const QString &text, bool isBad)
{
    tellOn(m_ui->noticeLabel, text, isBad ? Theme::bad() : Theme::notice());
}

void ScanFileDialog::updateControls()
{
    const bool canChoose = !isTaking();
    m_ui->choosePushButton->setEnabled(canChoose);
    m_ui->readingFrame->setEnabled(canChoose && !m_path.isEmpty());
    m_ui->columnComboBox->setEnabled(m_preview && m_preview->reading.columns.size() > 1);
    m_ui->scanFileShelfComboBox->setEnabled(canChoose);
    m_ui->operatorLineEdit->setEnabled(canChoose);
    const qint64 codes = m_preview ? m_preview->codes : 0;
    m_ui->takePushButton->setText(isTaking() ? tr("&Stop")
                                             : tr("&Take %n code(s)", nullptr, static_cast<int>(codes)));
    m_ui->takePushButton->setEnabled(
        isTaking()
        || (codes > 0 && m_session.isFrozen() && !m_ui->operatorLineEdit->text().trimmed().isEmpty()));
}

void ScanFileDialog::take()
{
    m_result = {};
    m_taking = std::make_unique<ScanFileTaking>(m_session, m_desk, m_content, m_preview->reading.format,
                                                chosenStand(), m_preview->taken);
    m_ui->progressBar->setRange(0, static_cast<int>(m_preview->codes));
    m_ui->progressBar->setValue(0);
    m_ui->progressBar->show();
    m_ui->resultLabel->show();
    updateControls();
    takeNext();
}

void ScanFileDialog::takeNext()
{
    if (!isTaking())
        return;
    const auto follows = m_taking->takeFor(
        groupTime, [this](qint64, const ScanAnswer &answer) { ++m_result.verdicts[answer.verdict]; },
        [this](const ScanListEntry &) { ++m_result.leftOut; });
    m_ui->progressBar->setValue(static_cast<int>(m_result.codes()));
    m_ui->resultLabel->setText(ScanFileTexts::result(m_result, LocaleText(Language::current())));
    if (!follows)
        endTaking(tl::unexpected(follows.error()));
    else if (!*follows)
        endTaking({});
    else
        QTimer::singleShot(0, this, &ScanFileDialog::takeNext);
}

void ScanFileDialog::endTaking(const Outcome &outcome)
{
    m_taking.reset();
    m_ui->progressBar->hide();
    const QString result = ScanFileTexts::result(m_result, LocaleText(Language::current()));
    m_ui->resultLabel->setText(outcome ? result : QString(outcome.error().message + u'\n' + result));
    m_ui->resultLabel->setStyleSheet(
        QStringLiteral("color: %1;").arg((outcome ? Theme::good() : Theme::bad()).name()));
    Q_EMIT taken(m_result.codes());
    if (!outcome && !keepsScans(outcome.error().kind))
        Q_EMIT notKept(QFileInfo(m_path).fileName(), outcome.error());
    startPreview();
}

void ScanFileDialog::reject()
{
    if (isTaking())
        endTaking({});
    QDialog::reject();
}

} // namespace opname
