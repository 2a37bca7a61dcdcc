#include "scan_page.h"

#include "../dialogs/close_counting_dialog.h"
#include "../shell/language.h"
#include "../shell/theme.h"
#include "opname/session/stations.h"
#include "opname/workflow/sop_desk.h"
#include "opname/workflow/working_day.h"

#include <QDateTime>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QKeyEvent>

namespace opname {

namespace {

constexpr int keptRows = 500;

bool isOutOfTurn(const Session &session)
{
    return session.sopProgress().ask({ActivityEvent::Step::Finished, 5, {}, {}, {}})
        == SopProgress::Answer::NeedsReason;
}

} // namespace

ScanPage::ScanPage(QWidget *parent)
    : Page(QStringLiteral("scanPage"), parent)
    , m_verdict(new VerdictCard(this))
    , m_found(new NumberTile(QStringLiteral("foundTile"), QStringLiteral("found"), this))
    , m_missing(new NumberTile(QStringLiteral("missingTile"), QStringLiteral("missing"), this))
    , m_notCovered(new NumberTile(QStringLiteral("notCoveredTile"), QStringLiteral("shelf"), this))
    , m_onLoan(new NumberTile(QStringLiteral("onLoanTile"), QStringLiteral("on-loan"), this))
    , m_unknown(new NumberTile(QStringLiteral("unknownTile"), QStringLiteral("unknown"), this))
    , m_pace(new NumberTile(QStringLiteral("paceTile"), QStringLiteral("scan"), this))
    , m_paceLine(new PaceLine(this))
    , m_shelf(new ShelfPanel(this))
    , m_code(new QLineEdit(this))
    , m_enter(new QPushButton(this))
    , m_find(new QPushButton(this))
    , m_conditionHeading(new QLabel(this))
    , m_conditions()
    , m_lastHeading(new QLabel(this))
    , m_unrecorded(new QPushButton(this))
    , m_undo(new QPushButton(this))
    , m_rows(new TableRowsModel({}, this))
    , m_table(new SearchableTable(QStringLiteral("lastScans"), this))
{
    constexpr const char *conditionNames[conditionCount] = {"good", "lightlyDamaged", "heavilyDamaged"};
    for (int i = 0; i < conditionCount; ++i) {
        auto *button = m_conditions[static_cast<std::size_t>(i)] = new QPushButton(this);
        button->setObjectName(QLatin1String(conditionNames[i]) + QStringLiteral("PushButton"));
        connect(button, &QPushButton::clicked, this,
                [this, i] { document()->noteCondition(static_cast<Condition>(i)); });
    }
    layOut();
    connect(m_verdict, &VerdictCard::anotherBookWanted, this, [this](RowId scan) {
        if (canRead())
            document()->noteAnotherBook(scan);
    });
    // In the shelf's field Ctrl+Z would be the field's own, and leave the scan.
    connect(m_shelf, &ShelfPanel::shelfEntered, m_code, qOverload<>(&QLineEdit::setFocus));
    connect(m_enter, &QPushButton::clicked, m_code, &QLineEdit::returnPressed);
    connect(m_code, &QLineEdit::returnPressed, this, [this] {
        if (isHeard() && !m_code->text().trimmed().isEmpty())
            document()->scanCode(m_code->text());
        m_code->clear();
    });
    connect(m_find, &QPushButton::clicked, this, &ScanPage::findCopyWanted);
    connect(m_unrecorded, &QPushButton::clicked, this, &ScanPage::unrecordedWanted);
    connect(m_undo, &QPushButton::clicked, this, &ScanPage::undoSelected);
    connect(mainButton(), &QPushButton::clicked, this, &ScanPage::finishActivity);
    mainButton()->show();
    retranslate();
}

void ScanPage::layOut()
{
    m_code->setObjectName(QStringLiteral("barcodeLineEdit"));
    setFocusProxy(m_code);
    m_code->installEventFilter(this);
    m_enter->setObjectName(QStringLiteral("enterCodePushButton"));
    m_find->setObjectName(QStringLiteral("findCopyPushButton"));
    m_unrecorded->setObjectName(QStringLiteral("unrecordedPushButton"));
    m_undo->setObjectName(QStringLiteral("undoScanPushButton"));
    m_conditionHeading->setProperty("soft", true);
    m_lastHeading->setProperty("heading", true);

    auto *tiles = new QHBoxLayout;
    tiles->setSpacing(Spacing::small);
    for (NumberTile *tile : {m_found, m_missing, m_notCovered, m_onLoan, m_unknown, m_pace})
        tiles->addWidget(tile, 1);

    auto *typing = new QHBoxLayout;
    typing->setSpacing(Spacing::small);
    typing->addWidget(m_code, 1);
    typing->addWidget(m_enter);
    typing->addWidget(m_find);
    typing->addSpacing(Spacing::medium);
    typing->addWidget(m_conditionHeading);
    for (QPushButton *condition : m_conditions)
        typing->addWidget(condition);

    auto *lastHead = new QHBoxLayout;
    lastHead->addWidget(m_lastHeading);
    m_table->moveSearchTo(*lastHead);
    lastHead->addWidget(m_unrecorded);
    lastHead->addWidget(m_undo);
    auto *last = new QVBoxLayout;
    last->setSpacing(Spacing::small);
    last->addLayout(lastHead);
    last->addWidget(m_table, 1);
    auto *lower = new QHBoxLayout;
    lower->setSpacing(Spacing::medium);
    lower->addWidget(m_shelf, 2);
    lower->addLayout(last, 3);
    content()->addWidget(m_verdict);
    auto *figures = new QVBoxLayout;
    figures->setSpacing(Spacing::small);
    figures->addLayout(tiles);
    figures->addWidget(m_paceLine);
    content()->addLayout(figures);
    content()->addLayout(typing);
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
    m_shelf->retranslate();
    m_verdict->retranslate();
    m_code->setPlaceholderText(tr("Label cannot be read? Type its code"));
    m_code->setAccessibleName(tr("Item code, typed"));
    m_enter->setText(tr("Enter"));
    m_find->setText(tr("Find copy…"));
    m_find->setToolTip(tr("Search by part of the code, title, author, call number or ISBN (Ctrl+F)"));
    m_conditionHeading->setText(tr("Last copy:"));
    const QString names[conditionCount] = {tr("Good"), tr("Lightly damaged"), tr("Heavily damaged")};
    for (int i = 0; i < conditionCount; ++i) {
        QPushButton *button = m_conditions[static_cast<std::size_t>(i)];
        button->setText(names[i]);
        button->setShortcut(QKeySequence(Qt::Key_F7 + i)); // a new text takes the key away
        button->setToolTip(tr("Notes the condition of the copy scanned last (F%1)").arg(7 + i));
    }
    m_lastHeading->setText(tr("Last scans"));
    m_unrecorded->setText(tr("No label, no record…"));
    m_unrecorded->setToolTip(tr("Notes a book in the hand that has neither label nor record (Ctrl+Shift+U)"));
    m_undo->setText(tr("Take back (Ctrl+Z)"));
    m_undo->setToolTip(tr("Takes the selected scans back, or the last one"));
    m_rows->setHeaders(
        {tr("Time"), tr("Item code"), tr("Verdict"), tr("Call number"), tr("Title"), tr("Shelf")});
    m_table->setRows(m_rows);
    m_table->setTitle(tr("Last scans"));
    m_table->setEmptyText(tr("Nothing was scanned here yet. Scan the first book, or type its code above."));
    m_table->setColumnWidths({70, 90, 146, 132, 0, 62});
    QHeaderView &header = *m_table->view().horizontalHeader();
    header.setStretchLastSection(false);
    header.setSectionResizeMode(4, QHeaderView::Stretch); // no title is worth a column that is out of sight
}

void ScanPage::documentChanged()
{
    m_rows->setRows({});
    m_verdict->showWaiting();
    m_shelf->setDocument(document());
    m_places = canRead() ? PlaceNames(document()->session().catalogue()) : PlaceNames();
    if (document() != nullptr)
        connectDocument();
}

void ScanPage::connectDocument()
{
    fillRows();
    connect(document(), &SessionDocument::scanned, this, &ScanPage::showAnswer);
    connect(document(), &SessionDocument::refused, this,
            [this](const Error &error) { m_verdict->showProblem(error.message); });
    connect(document(), &SessionDocument::stopped, this, [this](const QString &code, const Error &error) {
        m_verdict->showProblem(code.left(40) + u" – "_qs + error.message);
    });
    connect(document(), &SessionDocument::undone, this, &ScanPage::showRecent);
    connect(document(), &SessionDocument::recalled, this, &ScanPage::showRecent);
    connect(document(), &SessionDocument::corrected, this, &ScanPage::correct);
    connect(document(), &SessionDocument::conditionNoted, this, &ScanPage::showCondition);
    connect(document(), &SessionDocument::told, this, &ScanPage::told);
    connect(document(), &SessionDocument::anotherBookNoted, m_verdict, &VerdictCard::showAnotherBook);
}

/// Below the copy's own answer, or in a message while the card shows another scanner's.
void ScanPage::showCondition(const QString &itemCode, Condition condition)
{
    const std::vector<ScanAnswer> &scans = document()->recentScans();
    if (!scans.empty() && scans.back().itemCode == itemCode)
        m_verdict->showCondition(itemCode, condition);
    else
        Q_EMIT told(tr("%1: %2").arg(itemCode, VerdictCard::word(condition)));
}

void ScanPage::showOthersScans()
{
    showTotals();
    m_shelf->refreshSoon();
}

void ScanPage::correct(const ScanAnswer &answer)
{
    for (int row = 0; row < m_rows->rowCount(); ++row) {
        if (m_rows->row(row).key.toLongLong() == answer.id) {
            m_rows->replace(row, rowOf(answer));
            break;
        }
    }
    m_verdict->correct(answer, m_places.text(answer.home));
}

void ScanPage::showRecent()
{
    fillRows();
    if (document()->recentScans().empty())
        m_verdict->showWaiting();
    else
        m_verdict->showAgain(document()->recentScans(), m_places.text(document()->recentScans().back().home));
}

void ScanPage::fillRows()
{
    // At once: a list that grows row by row is drawn anew for each.
    const std::vector<ScanAnswer> &scans = document()->recentScans();
    std::vector<TableRowsModel::Row> rows;
    rows.reserve(scans.size());
    for (auto scan = scans.rbegin(); scan != scans.rend(); ++scan)
        rows.push_back(rowOf(*scan));
    m_rows->setRows(std::move(rows));
}

TableRowsModel::Row ScanPage::rowOf(const ScanAnswer &answer, const QString &commandSentence)
{
    const bool isCommand = answer.verdict == Verdict::Command;
    const QString code = answer.itemCode.isEmpty() ? answer.code.left(40) : answer.itemCode;
    TableRowsModel::Row row;
    row.cells = {Language::clockTime(QDateTime::fromMSecsSinceEpoch(answer.time).time()),
                 isCommand ? QString() : code,
                 answer.foundLater()
                     ? QString(VerdictCard::word(answer.verdict) + u" · "_qs + tr("found later"))
                     : VerdictCard::word(answer.verdict),
                 answer.callNumber,
                 commandSentence.isEmpty() ? answer.title : commandSentence,
                 answer.shelf};
    row.key = QVariant::fromValue(answer.id);
    row.emphasis = answer.verdict == Verdict::Found || isCommand                   ? QString()
        : answer.verdict == Verdict::Unknown || answer.verdict == Verdict::Invalid ? QStringLiteral("bad")
                                                                                   : QStringLiteral("notice");
    return row;
}

void ScanPage::showAnswer(const DeskAnswer &answer, const ScannerProfile &scanner)
{
    DeskAnswer shown = answer;
    if (answer.foundLater())
        shown.callNumber += u"   ·   "_qs + tr("found later");
    m_verdict->show(shown, m_places.text(answer.home), scanner);
    m_rows->prepend(rowOf(answer, answer.command ? answer.command->sentence : QString()), keptRows);
    m_shelf->follow(scanner);
    if (!isVisible())
        return;
    showTotals();
    m_shelf->refreshSoon();
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
    m_unknown->show(tr("unknown code(s)", nullptr, static_cast<int>(t.unknownCodes)),
                    text.number(t.unknownCodes), t.unknownCodes > 0 ? Theme::bad() : Theme::softText());
    const ScanPace &pace = document()->pace();
    const std::optional<double> perMinute = pace.perMinute();
    m_pace->show(tr("scans a minute"), perMinute ? text.number(qRound64(*perMinute)) : QStringLiteral("–"),
                 Theme::accent());
    if (!m_sinceTimesRead.isValid() || m_sinceTimesRead.elapsed() > 60'000)
        readTimes();
    m_paceLine->tell(pace, {t.notCovered + t.missing, m_standardMinutes, m_spentMinutes, m_dayMinutes});
}

void ScanPage::readTimes()
{
    m_sinceTimesRead.start();
    m_dayMinutes = workingDayMinutes(document()->session());
    for (const ActivityStatus &activity : SopDesk(document()->session(), document()->author())
                                              .activities(language(), QDateTime::currentDateTimeUtc()))
        if (activity.progress.number == 5) {
            m_standardMinutes = activity.standardMinutes;
            m_spentMinutes = activity.spentMinutes;
        }
}

bool ScanPage::isHeard() const
{
    return document() != nullptr
        && (document()->holdsReads() || (canRead() && document()->session().isFrozen()));
}

void ScanPage::refresh()
{
    const bool isReady = canRead() && document()->session().isFrozen();
    m_code->setEnabled(isHeard());
    m_enter->setEnabled(isHeard());
    for (QWidget *part : std::initializer_list<QWidget *>{m_find, m_unrecorded, m_undo, mainButton()})
        part->setEnabled(isReady);
    for (QPushButton *condition : m_conditions)
        condition->setEnabled(isHeard());
    m_shelf->setReady(isReady);
    if (!canRead())
        return;
    m_places = PlaceNames(document()->session().catalogue());
    readTimes();
    showTotals();
    m_shelf->refresh();
    if (!isReady)
        m_verdict->showProblem(tr("Counting begins after the freeze: finish activity 4 first."));
    else if (m_rows->rowCount() == 0)
        m_verdict->showWaiting();
    mainButton()->setEnabled(isReady && !document()->session().sopProgress().isFinished(5));
}

void ScanPage::undoSelected()
{
    std::vector<RowId> scans;
    for (const int row : m_table->selectedRows())
        scans.push_back(m_rows->row(row).key.toLongLong());
    if (scans.empty())
        document()->undoLast();
    else
        document()->undo(scans);
}

bool ScanPage::askOpenHomes()
{
    CloseCountingDialog dialog(document()->session(), document()->author(), this);
    connect(document(), &SessionDocument::scanned, &dialog, &CloseCountingDialog::refreshSoon);
    connect(document(), &SessionDocument::undone, &dialog, &CloseCountingDialog::refreshSoon);
    connect(document(), &SessionDocument::changed, &dialog, &CloseCountingDialog::refreshSoon);
    connect(document(), &QObject::destroyed, &dialog, [&dialog] { dialog.done(QDialog::Rejected); });
    return dialog.exec() == QDialog::Accepted;
}

void ScanPage::finishActivity()
{
    SopDesk desk(document()->session(), document()->author());
    QString reason;
    Outcome finished = document()->finishActivity(5, {});
    // Nobody decides on places for a close that is refused in the end.
    if (const Outcome leads = Stations(document()->session()).requireLead(document()->author());
        !finished && !leads) {
        Q_EMIT failed(leads.error());
        return;
    }
    // What the gate asks comes first: a place is declared only when counting can then be closed.
    if (!finished && isOutOfTurn(document()->session())
        && !askOutOfTurn(tr("Close counting"), finished.error().message, reason))
        return;
    if (!finished && finished.error().kind == ErrorKind::Refused) {
        if (!desk.openHomes().empty() && !askOpenHomes()) {
            // Stopped half-way, some places are declared; and another document may have been opened.
            if (canRead())
                document()->notifyChanged();
            return;
        }
        finished = document()->finishActivity(5, reason);
    }
    if (!finished) {
        Q_EMIT failed(finished.error());
        return;
    }
    document()->notifyChanged();
    Q_EMIT activityWanted(7);
}

} // namespace opname
