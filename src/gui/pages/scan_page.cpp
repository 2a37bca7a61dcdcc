#include "scan_page.h"

#include "../shell/theme.h"
#include "opname/session/catalogue_queries.h"
#include "opname/workflow/shelf_reading.h"
#include "opname/workflow/sop_desk.h"

#include <QDateTime>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QInputDialog>
#include <QKeyEvent>
#include <QMessageBox>

namespace opname {

ScanPage::ScanPage(QWidget *parent)
    : Page(QStringLiteral("scanPage"), parent)
    , m_verdict(new VerdictCard(this))
    , m_found(new NumberTile(QStringLiteral("foundTile"), QStringLiteral("found"), this))
    , m_missing(new NumberTile(QStringLiteral("missingTile"), QStringLiteral("missing"), this))
    , m_notCovered(new NumberTile(QStringLiteral("notCoveredTile"), QStringLiteral("clock"), this))
    , m_onLoan(new NumberTile(QStringLiteral("onLoanTile"), QStringLiteral("on-loan"), this))
    , m_unknown(new NumberTile(QStringLiteral("unknownTile"), QStringLiteral("unknown"), this))
    , m_pace(new NumberTile(QStringLiteral("paceTile"), QStringLiteral("scan"), this))
    , m_shelfHeading(new QLabel(this))
    , m_shelf(new QComboBox(this))
    , m_finishShelf(new QPushButton(this))
    , m_shelfSummary(new QLabel(this))
    , m_typeHeading(new QLabel(this))
    , m_code(new QLineEdit(this))
    , m_enter(new QPushButton(this))
    , m_lastHeading(new QLabel(this))
    , m_undo(new QPushButton(this))
    , m_rows(new TableRowsModel({}, this))
    , m_table(new SearchableTable(QStringLiteral("lastScans"), this))
{
    layOut();
    connect(m_enter, &QPushButton::clicked, m_code, &QLineEdit::returnPressed);
    connect(m_code, &QLineEdit::returnPressed, this, [this] {
        if (canRead() && !m_code->text().trimmed().isEmpty())
            document()->scan(m_code->text());
        m_code->clear();
    });
    connect(m_shelf, &QComboBox::textActivated, this, &ScanPage::chooseShelf);
    connect(m_shelf->lineEdit(), &QLineEdit::editingFinished, this, &ScanPage::chooseShelf);
    connect(m_finishShelf, &QPushButton::clicked, this, &ScanPage::finishShelf);
    connect(m_undo, &QPushButton::clicked, this, &ScanPage::undoSelected);
    connect(mainButton(), &QPushButton::clicked, this, &ScanPage::finishActivity);
    mainButton()->show();
    retranslate();
}

void ScanPage::layOut()
{
    m_shelf->setObjectName(QStringLiteral("shelfComboBox"));
    m_shelf->setEditable(true);
    m_shelf->setInsertPolicy(QComboBox::NoInsert);
    m_shelf->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_finishShelf->setObjectName(QStringLiteral("finishShelfPushButton"));
    m_code->setObjectName(QStringLiteral("barcodeLineEdit"));
    setFocusProxy(m_code);
    m_code->installEventFilter(this);
    m_enter->setObjectName(QStringLiteral("enterCodePushButton"));
    m_undo->setObjectName(QStringLiteral("undoScanPushButton"));
    m_shelfSummary->setWordWrap(true);
    m_shelfSummary->setProperty("soft", true);
    m_shelfSummary->setObjectName(QStringLiteral("shelfSummaryLabel"));
    for (QLabel *heading : {m_shelfHeading, m_typeHeading, m_lastHeading})
        heading->setProperty("heading", true);

    auto *tiles = new QHBoxLayout;
    tiles->setSpacing(Spacing::small);
    for (NumberTile *tile : {m_found, m_missing, m_notCovered, m_onLoan, m_unknown, m_pace})
        tiles->addWidget(tile, 1);

    QVBoxLayout *shelfLayout = nullptr;
    QFrame *shelfCard = card(shelfLayout, QStringLiteral("shelfFrame"), this);
    shelfLayout->addWidget(m_shelfHeading);
    auto *shelfRow = new QHBoxLayout;
    shelfRow->addWidget(m_shelf, 1);
    shelfRow->addWidget(m_finishShelf);
    shelfLayout->addLayout(shelfRow);
    shelfLayout->addWidget(m_shelfSummary);
    shelfLayout->addSpacing(Spacing::small);
    shelfLayout->addWidget(m_typeHeading);
    auto *typeRow = new QHBoxLayout;
    typeRow->addWidget(m_code, 1);
    typeRow->addWidget(m_enter);
    shelfLayout->addLayout(typeRow);
    shelfLayout->addStretch();

    auto *lastHead = new QHBoxLayout;
    lastHead->addWidget(m_lastHeading, 1);
    lastHead->addWidget(m_undo);
    auto *last = new QVBoxLayout;
    last->setSpacing(Spacing::small);
    last->addLayout(lastHead);
    last->addWidget(m_table, 1);

    auto *lower = new QHBoxLayout;
    lower->setSpacing(Spacing::medium);
    lower->addWidget(shelfCard, 2);
    lower->addLayout(last, 3);
    content()->addWidget(m_verdict);
    content()->addLayout(tiles);
    content()->addLayout(lower, 1);
}

/// Ctrl+Z in the empty field means the last scan, not the field's own undo.
bool ScanPage::eventFilter(QObject *target, QEvent *event)
{
    if (target == m_code && event->type() == QEvent::ShortcutOverride && m_code->text().isEmpty()
        && static_cast<QKeyEvent *>(event)->matches(QKeySequence::Undo)) {
        event->ignore();
        return true;
    }
    return Page::eventFilter(target, event);
}

void ScanPage::retranslate()
{
    setHead(5,
            tr("Choose the shelf, then scan every book on it from left to right. The scanner is heard "
               "wherever you are."));
    mainButton()->setText(tr("Close counting…"));
    mainButton()->setToolTip(tr("End activity 5 when every shelf was read"));
    m_shelfHeading->setText(tr("Shelf being scanned"));
    m_shelf->setAccessibleName(tr("Shelf being scanned"));
    m_shelf->lineEdit()->setPlaceholderText(tr("no shelf stated"));
    m_shelf->lineEdit()->setAccessibleName(tr("Shelf being scanned"));
    m_finishShelf->setText(tr("Shelf finished"));
    m_finishShelf->setToolTip(
        tr("Every book of this shelf was scanned: what is absent is missing (Ctrl+Return)"));
    m_finishShelf->setShortcut(QKeySequence(QStringLiteral("Ctrl+Return")));
    m_typeHeading->setText(tr("Label cannot be read?"));
    m_code->setPlaceholderText(tr("Type the item code and press Enter"));
    m_code->setAccessibleName(tr("Item code, typed"));
    m_enter->setText(tr("Enter"));
    m_lastHeading->setText(tr("Last scans"));
    m_undo->setText(tr("Take back (Ctrl+Z)"));
    m_undo->setToolTip(tr("Takes the selected scans back, or the last one"));
    m_rows->setHeaders(
        {tr("Time"), tr("Item code"), tr("Verdict"), tr("Call number"), tr("Title"), tr("Shelf")});
    m_table->setRows(m_rows);
    m_table->setEmptyText(tr("Nothing scanned here yet."));
    m_table->setColumnWidths({72, 130, 130, 112, 118});
}

void ScanPage::documentChanged()
{
    m_rows->setRows({});
    m_times.clear();
    m_verdict->showWaiting();
    if (document() == nullptr)
        return;
    for (const ScanAnswer &answer : document()->recentScans())
        addRow(answer);
    connect(document(), &SessionDocument::scanned, this, &ScanPage::showAnswer);
    connect(document(), &SessionDocument::failed, this,
            [this](const Error &error) { m_verdict->showProblem(error.message); });
    connect(document(), &SessionDocument::undone, this, [this] {
        m_rows->setRows({});
        for (const ScanAnswer &answer : document()->recentScans())
            addRow(answer);
        if (document()->recentScans().empty())
            m_verdict->showWaiting();
        else
            m_verdict->show(document()->recentScans().back(),
                            placeText(document()->recentScans().back().home));
    });
    connect(document(), &SessionDocument::catalogueChanged, this, &ScanPage::fillShelves);
    fillShelves();
}

QString ScanPage::placeText(const Place &place) const
{
    return place.site.isEmpty()    ? place.location
        : place.location.isEmpty() ? place.site
                                   : QString(place.location + u", "_qs + place.site);
}

void ScanPage::fillShelves()
{
    if (!canRead())
        return;
    const QString current = document()->shelf();
    m_shelf->clear();
    m_shelf->addItem(QString());
    for (const auto &[home, totals] : document()->session().homeTotals())
        m_shelf->addItem(home.site.isEmpty() ? home.location : home.site,
                         QVariant::fromValue(QStringList{home.location, home.site}));
    m_shelf->setCurrentText(current);
}

void ScanPage::chooseShelf()
{
    if (document() == nullptr || m_shelf->currentText().trimmed() == document()->shelf())
        return;
    Place place;
    const QStringList home =
        m_shelf->currentIndex() >= 0 && m_shelf->itemText(m_shelf->currentIndex()) == m_shelf->currentText()
        ? m_shelf->currentData().toStringList()
        : QStringList();
    if (home.size() == 2)
        place = {home[0], home[1]};
    document()->openShelf(m_shelf->currentText(), place);
    showShelf();
}

void ScanPage::addRow(const ScanAnswer &answer)
{
    TableRowsModel::Row row;
    row.cells = {QDateTime::fromMSecsSinceEpoch(answer.time).toString(u"HH:mm:ss"_qs),
                 answer.itemCode.isEmpty() ? answer.code.left(40) : answer.itemCode,
                 VerdictCard::word(answer.verdict),
                 answer.callNumber,
                 answer.title,
                 answer.shelf};
    row.key = QVariant::fromValue(answer.id);
    row.emphasis = answer.verdict == Verdict::Found                                ? QString()
        : answer.verdict == Verdict::Unknown || answer.verdict == Verdict::Invalid ? QStringLiteral("bad")
                                                                                   : QStringLiteral("notice");
    m_rows->prepend(std::move(row), 500);
}

void ScanPage::showAnswer(const ScanAnswer &answer)
{
    m_verdict->show(answer, placeText(answer.home));
    addRow(answer);
    m_times.push_back(answer.time);
    if (m_times.size() > 120)
        m_times.pop_front();
    if (!isVisible())
        return;
    showTotals();
    showShelf();
}

void ScanPage::showTotals()
{
    const Totals t = document()->session().totals();
    const LocaleText text = locale();
    m_found->show(tr("found of %1").arg(text.number(t.expected)), text.number(t.found), Theme::good());
    m_missing->show(tr("missing where read"), text.number(t.missing),
                    t.missing > 0 ? Theme::bad() : Theme::softText());
    m_notCovered->show(tr("not covered yet"), text.number(t.notCovered), Theme::softText());
    m_onLoan->show(tr("on loan"), text.number(t.onLoan), Theme::softText());
    m_unknown->show(tr("unknown codes"), text.number(t.unknownCodes),
                    t.unknownCodes > 0 ? Theme::notice() : Theme::softText());
    showPace();
}

void ScanPage::showPace()
{
    const Totals t = document()->session().totals();
    QString pace = QStringLiteral("–");
    QString name = tr("scans a minute");
    // Less than that is no pace yet.
    if (m_times.size() >= 5 && m_times.back() - m_times.front() >= 10'000) {
        const double minutes = double(m_times.back() - m_times.front()) / 60000.0;
        const double perMinute = double(m_times.size() - 1) / minutes;
        pace = locale().number(qRound64(perMinute));
        const qint64 rest = t.notCovered + t.missing;
        if (perMinute >= 1 && rest > 0)
            name = tr("a minute · %1 left").arg(locale().duration(qRound64(double(rest) / perMinute)));
    }
    m_pace->show(name, pace, Theme::accent());
}

void ScanPage::showShelf()
{
    const QString shelf = document()->shelf();
    m_finishShelf->setEnabled(!shelf.isEmpty()
                              && document()->session().latestPass(shelf, ScanPurpose::Count).has_value());
    if (shelf.isEmpty()) {
        m_shelfSummary->setText(tr("Without a shelf no book can be told to stand in the wrong place."));
        return;
    }
    const auto summary = ShelfReading(document()->session(), ScanPurpose::Count).summary(shelf);
    if (!summary) {
        m_shelfSummary->setText(tr("Not scanned yet. Begin at its left end."));
        return;
    }
    const LocaleText text = locale();
    QString line = tr("%1 scanned · %2 out of order · %3 gaps")
                       .arg(text.number(summary->scanned), text.number(qint64(summary->moves.size())),
                            text.number(qint64(summary->gaps.size())));
    if (summary->isFinished)
        line = tr("Finished.") + u' ' + line;
    if (!summary->gapCodes.isEmpty()) {
        const qsizetype shown = std::min<qsizetype>(4, summary->gapCodes.size());
        line += u'\n'
            + tr("Look for: %1")
                  .arg(summary->gapCodes.first(shown).join(u", "_qs)
                       + (summary->gapCodes.size() > shown ? u", …"_qs : QString()));
    }
    if (!summary->moves.empty())
        line += u'\n'
            + tr("Move %1 behind %2")
                  .arg(summary->moves.front().itemCode,
                       summary->moves.front().after.isEmpty() ? tr("the beginning")
                                                              : summary->moves.front().after);
    m_shelfSummary->setText(line);
}

void ScanPage::refresh()
{
    const bool isReady = canRead() && document()->session().isFrozen();
    for (QWidget *part :
         std::initializer_list<QWidget *>{m_shelf, m_code, m_enter, m_undo, m_finishShelf, mainButton()})
        part->setEnabled(isReady);
    if (!canRead())
        return;
    showTotals();
    if (!m_shelf->hasFocus() && !m_shelf->lineEdit()->hasFocus())
        m_shelf->setCurrentText(document()->shelf());
    if (isReady)
        showShelf();
    else
        m_verdict->showProblem(tr("Counting begins after the freeze: finish activity 4 first."));
    if (isReady && m_rows->rowCount() == 0)
        m_verdict->showWaiting();
    mainButton()->setEnabled(isReady && !document()->session().sopProgress().isFinished(5));
}

void ScanPage::finishShelf()
{
    const QString shelf = document()->shelf();
    const auto summary = ShelfReading(document()->session(), ScanPurpose::Count).summary(shelf);
    if (!summary) {
        Q_EMIT failed(summary.error());
        return;
    }
    if (Outcome finished =
            ShelfReading(document()->session(), ScanPurpose::Count).finish(shelf, document()->author());
        !finished) {
        Q_EMIT failed(finished.error());
        return;
    }
    Q_EMIT told(tr("Shelf %1 finished: %2 scanned, %3 out of order, %4 gaps.")
                    .arg(shelf)
                    .arg(summary->scanned)
                    .arg(summary->moves.size())
                    .arg(summary->gaps.size()));
    document()->notifyChanged();
}

void ScanPage::undoSelected()
{
    const QList<int> rows = m_table->selectedRows();
    if (rows.isEmpty()) {
        document()->undoLast();
        return;
    }
    std::vector<RowId> scans;
    for (const int row : rows)
        scans.push_back(m_rows->row(row).key.toLongLong());
    for (const RowId scan : scans)
        document()->undo(scan);
}

void ScanPage::finishActivity()
{
    SopDesk desk(document()->session(), document()->author());
    Outcome finished = desk.finish(5, {}, {});
    if (!finished && finished.error().kind == ErrorKind::Refused) {
        bool isGiven = false;
        const QString reason = QInputDialog::getText(
            this, tr("Close counting"), finished.error().message + u"\n\n"_qs + tr("Reason, for the report:"),
            QLineEdit::Normal, {}, &isGiven);
        if (!isGiven || reason.trimmed().isEmpty())
            return;
        finished = desk.finish(5, {}, reason);
    }
    if (!finished) {
        Q_EMIT failed(finished.error());
        return;
    }
    document()->notifyChanged();
    Q_EMIT activityWanted(7);
}

} // namespace opname
