#include "shelf_panel.h"

#include "../shell/language.h"
#include "../shell/text_scale.h"
#include "../shell/theme.h"
#include "opname/report/locale_text.h"
#include "opname/workflow/connected_scanners.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QMessageBox>
#include <QPointer>
#include <QStyle>
#include <QVBoxLayout>

namespace opname {

namespace {

constexpr std::size_t mostListed = 40;
constexpr int moment = 120; // milliseconds
constexpr int iconSide = 16; // pixels, as below

constexpr int leastList =
    80; // pixels with the usual letters: what it says while it is empty, and its margins

} // namespace

ShelfPanel::ShelfPanel(QWidget *parent)
    : QFrame(parent)
    , m_heading(new QLabel(this))
    , m_shelf(new ShelfComboBox(QStringLiteral("shelfComboBox"), this))
    , m_finish(new QPushButton(this))
    , m_undo(new QPushButton(this))
    , m_summary(new QLabel(this))
    , m_list(new QListWidget(this))
    , m_empty(new EmptyText(m_list))
    , m_toShelf(new QShortcut(QKeySequence(QStringLiteral("Ctrl+L")), this))
{
    setObjectName(QStringLiteral("shelfFrame"));
    setProperty("card", true);
    m_heading->setObjectName(QStringLiteral("shelfHeadingLabel"));
    m_heading->setProperty("heading", true);
    m_finish->setObjectName(QStringLiteral("finishShelfPushButton"));
    m_undo->setObjectName(QStringLiteral("undoShelfPushButton"));
    m_summary->setObjectName(QStringLiteral("shelfSummaryLabel"));
    m_summary->setWordWrap(true);
    m_summary->setProperty("soft", true);
    m_list->setObjectName(QStringLiteral("shelfFindingsListWidget"));
    m_list->setWordWrap(true);
    m_list->setIconSize({iconSide, iconSide});
    m_list->viewport()->installEventFilter(this);
    TextScale::current().follow(this, [this] {
        m_list->setMinimumHeight(TextScale::current().isLarger() ? TextSize::scaled(leastList) : 0);
        fitFindings();
    });

    auto *choice = new QHBoxLayout;
    choice->addWidget(m_shelf, 1);
    choice->addWidget(m_finish);
    auto *state = new QHBoxLayout;
    state->addWidget(m_summary, 1);
    state->addWidget(m_undo, 0, Qt::AlignTop);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(Spacing::medium + 2, Spacing::medium, Spacing::medium + 2, Spacing::medium);
    layout->setSpacing(Spacing::small);
    layout->addWidget(m_heading);
    layout->addLayout(choice);
    layout->addLayout(state);
    layout->addWidget(m_list, 1);

    m_timer.setSingleShot(true);
    m_timer.setInterval(moment);
    connect(&m_timer, &QTimer::timeout, this, &ShelfPanel::refresh);
    connect(m_shelf, &ShelfComboBox::shelfChosen, this, &ShelfPanel::choose);
    connect(m_shelf->lineEdit(), &QLineEdit::returnPressed, this, &ShelfPanel::shelfEntered);
    connect(m_finish, &QPushButton::clicked, this, &ShelfPanel::finish);
    connect(m_undo, &QPushButton::clicked, this, &ShelfPanel::askUndo);
    connect(m_toShelf, &QShortcut::activated, this, [this] {
        m_shelf->setFocus(Qt::ShortcutFocusReason);
        m_shelf->lineEdit()->selectAll();
    });
}

void ShelfPanel::setDocument(SessionDocument *document)
{
    m_document = document;
    m_reading.reset();
    m_followed.reset();
    if (document == nullptr)
        return;
    m_reading.emplace(document->session(), ScanPurpose::Count);
    connect(document, &SessionDocument::catalogueChanged, this, &ShelfPanel::fillShelves);
    fillShelves();
}

void ShelfPanel::setReady(bool isReady)
{
    m_shelf->setEnabled(isReady || (m_document != nullptr && m_document->holdsReads()));
    m_finish->setEnabled(isReady);
    m_undo->setEnabled(isReady);
}

void ShelfPanel::retranslate()
{
    showHeading();
    m_shelf->setAccessibleName(tr("Shelf being scanned"));
    m_shelf->lineEdit()->setPlaceholderText(tr("no shelf stated"));
    m_shelf->lineEdit()->setAccessibleName(tr("Shelf being scanned"));
    m_finish->setText(tr("Shelf finished"));
    m_finish->setToolTip(tr("Every book of this shelf was scanned: what is absent is missing (Ctrl+Return)"));
    m_finish->setShortcut(QKeySequence(QStringLiteral("Ctrl+Return")));
    m_undo->setText(tr("Take shelf back…"));
    m_undo->setToolTip(tr("Takes every scan of this shelf back, after a question (Ctrl+Shift+B)"));
    m_undo->setShortcut(QKeySequence(QStringLiteral("Ctrl+Shift+B"))); // a new text takes the key away
    m_shelf->setToolTip(tr("Choose the shelf, type its name, or scan its barcode (Ctrl+L)"));
    m_toShelf->setWhatsThis(tr("To the shelf being scanned"));
    m_list->setAccessibleName(tr("Gaps and books out of order on this shelf"));
    m_empty->say(tr("Scan the shelf: its gaps and books out of order are listed here."));
}

void ShelfPanel::fillShelves()
{
    if (m_document == nullptr || m_document->isBusy())
        return;
    m_places = PlaceNames(m_document->session().catalogue());
    m_shelf->fill(m_document->session());
    m_shelf->showShelf(m_document->shelf(), m_document->place());
}

void ShelfPanel::choose(const QString &shelf, const Place &place)
{
    if (m_document == nullptr || m_document->isOpen(shelf, place))
        return;
    m_document->openShelf(shelf, place);
    refresh();
}

ShelfPanel::Shown ShelfPanel::shown() const
{
    const Shown own{m_document->standOf({}), {}};
    if (!m_followed || m_followed->windowShelf != own.stand.shelf
        || m_followed->windowPlace != own.stand.place)
        return own;
    const ScanStand &theirs = m_followed->shown.stand;
    const bool isSame = !own.stand.shelf.isEmpty() && m_document->isOpen(theirs.shelf, theirs.place);
    return isSame && m_reading->isUnderWay(own.stand) ? own : m_followed->shown;
}

void ShelfPanel::follow(const ScannerProfile &scanner)
{
    const ScanStand stand = m_document->standOf(scanner);
    const bool isWindows =
        stand.author.station == m_document->author().station && m_document->isOpen(stand.shelf, stand.place);
    m_followed.reset();
    if (!isWindows && !stand.shelf.isEmpty())
        m_followed =
            Followed{{stand, ConnectedScanners::nameOf(scanner)}, m_document->shelf(), m_document->place()};
}

void ShelfPanel::showHeading()
{
    const QString plain = tr("Shelf being scanned");
    if (m_document == nullptr || m_document->isBusy() || !m_document->session().isFrozen()) {
        m_heading->setText(plain);
        return;
    }
    const Shown now = shown();
    m_heading->setText(
        now.scanner.isEmpty() ? plain : tr("Shelf %1, scanned with %2").arg(now.stand.shelf, now.scanner));
}

void ShelfPanel::refreshSoon()
{
    if (!m_timer.isActive())
        m_timer.start();
}

/// Two lines are what a long text needs; most need one.
QSize ShelfPanel::sizeOf(const QString &text) const
{
    const QFontMetrics letters = m_list->fontMetrics();
    const int margin = style()->pixelMetric(QStyle::PM_FocusFrameHMargin, nullptr, m_list) + 1;
    const int room = m_list->viewport()->width() - iconSide - 4 * margin; // one on each side of icon and text
    const bool isOneLine = letters.horizontalAdvance(text) <= room;
    return QSize(0, (isOneLine ? 1 : 2) * letters.lineSpacing() + Spacing::small);
}

void ShelfPanel::fitFindings()
{
    for (int row = 0; row < m_list->count(); ++row)
        m_list->item(row)->setSizeHint(sizeOf(m_list->item(row)->text()));
}

bool ShelfPanel::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_list->viewport() && event->type() == QEvent::Resize)
        fitFindings();
    return QFrame::eventFilter(watched, event);
}

void ShelfPanel::show(std::vector<Finding> findings)
{
    for (std::size_t i = 0; i < findings.size(); ++i) {
        const Finding &finding = findings[i];
        if (i < m_findings.size() && m_findings[i] == finding)
            continue;
        QListWidgetItem *row = m_list->item(static_cast<int>(i));
        if (row == nullptr)
            row = new QListWidgetItem(m_list);
        row->setSizeHint(sizeOf(finding.text));
        row->setIcon(QIcon(Theme::pixmap(finding.icon, iconSide, finding.color)));
        row->setText(finding.text);
        row->setToolTip(finding.text);
    }
    while (m_list->count() > static_cast<int>(findings.size()))
        delete m_list->takeItem(m_list->count() - 1);
    m_findings = std::move(findings);
}

void ShelfPanel::refresh()
{
    m_timer.stop();
    if (m_document == nullptr || m_document->isBusy() || !m_document->session().isFrozen())
        return;
    m_shelf->showShelf(m_document->shelf(), m_document->place());
    const Shown now = shown();
    const QString &shelf = now.stand.shelf;
    showHeading();
    const auto summary = m_reading->summaryAt(now.stand, mostListed);
    const bool isScanned = !shelf.isEmpty() && summary.has_value();
    m_finish->setEnabled(isScanned);
    m_undo->setEnabled(isScanned);
    if (!isScanned) {
        m_summary->setText(shelf.isEmpty()
                               ? tr("Without a shelf no book can be told to stand in the wrong place.")
                               : tr("Not scanned yet. Begin at its left end."));
        show({});
        return;
    }
    const LocaleText text(Language::current());
    QString line = tr("%1 scanned · %2 to move · %Ln gap(s)", nullptr, static_cast<int>(summary->gaps.size()))
                       .arg(text.number(summary->scanned), text.number(summary->strays));
    if (summary->ofOtherShelves > 0)
        line += u" · "_qs + tr("%1 of other shelves").arg(text.number(summary->ofOtherShelves));
    if (const auto pace = m_document->pace().perMinuteAt(shelf))
        line += u" · "_qs + tr("%1 a minute").arg(text.number(qRound64(*pace)));
    // A number stays with its word where the line is broken.
    line.replace(u' ', QChar::Nbsp).replace(u"\u00a0·\u00a0"_qs, u"\u00a0· "_qs);
    m_summary->setText(summary->isFinished ? QString(tr("Finished.") + u' ' + line) : line);
    std::vector<Finding> findings;
    for (const ShelfBook &gap : summary->gapBooks)
        findings.push_back({QStringLiteral("missing"), Theme::bad(),
                            tr("Look for %1 · %2 · %3").arg(gap.itemCode, gap.callNumber, gap.title)});
    for (const ShelfMove &move : summary->moves)
        findings.push_back({QStringLiteral("order"), Theme::notice(),
                            move.after.isEmpty() ? tr("Move %1 to the beginning").arg(move.itemCode)
                                                 : tr("Move %1 behind %2").arg(move.itemCode, move.after)});
    for (const ShelfStranger &book : summary->strangers) {
        if (book.isLent) {
            findings.push_back({QStringLiteral("on-loan"), Theme::notice(),
                                tr("%1 is on loan. Give it to the circulation desk.").arg(book.itemCode)});
            continue;
        }
        if (!book.isCounted) {
            findings.push_back({QStringLiteral("excluded"), Theme::softText(),
                                tr("%1 is not counted. Leave it on the shelf.").arg(book.itemCode)});
            continue;
        }
        const QString home = m_places.text(book.home);
        findings.push_back({QStringLiteral("arrow-right"), Theme::notice(),
                            home.isEmpty() ? tr("%1 belongs to another shelf").arg(book.itemCode)
                                           : tr("%1 belongs to %2").arg(book.itemCode, home)});
    }
    show(std::move(findings));
}

void ShelfPanel::finish()
{
    const QPointer<SessionDocument> document = m_document;
    const Shown now = shown();
    const QString shelf = now.stand.shelf;
    const auto summary = m_reading->summaryAt(now.stand, 0);
    if (!summary) {
        Q_EMIT m_document->failed(summary.error());
        return;
    }
    const LocaleText text(Language::current());
    const GroupTotals &books = summary->books;
    QString moves = tr("%Ln book(s) to move", nullptr, static_cast<int>(summary->strays));
    if (summary->ofOtherShelves > 0)
        moves += u", "_qs + tr("%1 of other shelves").arg(text.number(summary->ofOtherShelves));
    QMessageBox box(QMessageBox::NoIcon, tr("Shelf finished"),
                    now.scanner.isEmpty()
                        ? tr("Shelf %1 is finished?").arg(shelf)
                        : tr("Shelf %1, scanned with %2, is finished?").arg(shelf, now.scanner),
                    QMessageBox::NoButton, window());
    box.setObjectName(QStringLiteral("finishShelfMessageBox"));
    box.setInformativeText(tr("%1 expected: %2 found, %3 on loan, %4 missing.\n%5, %6.\nWhat is missing here "
                              "will be listed as not found.")
                               .arg(text.number(books.expected), text.number(books.found),
                                    text.number(books.onLoan), text.number(books.missing), moves,
                                    tr("%Ln gap(s)", nullptr, static_cast<int>(summary->gaps.size()))));
    auto *yes = box.addButton(tr("Shelf finished"), QMessageBox::AcceptRole);
    box.addButton(tr("Go on scanning"), QMessageBox::RejectRole);
    box.setDefaultButton(yes);
    box.exec();
    // Another shelf may be open by now, scanners are heard; or another session.
    if (box.clickedButton() != yes || document == nullptr)
        return;
    if (now.scanner.isEmpty())
        m_followed.reset(); // who is still on this shelf goes on, and is not finished by a second stroke
    document->finishShelf(summary->pass, shelf);
}

void ShelfPanel::askUndo()
{
    const QPointer<SessionDocument> document = m_document;
    const ScanStand stand = shown().stand;
    const QString shelf = stand.shelf;
    Session &session = m_document->session();
    const auto pass = ScanDesk(session).ownPassOf(stand, m_document->author());
    if (!pass) {
        Q_EMIT m_document->failed(pass.error());
        return;
    }
    const auto scans = static_cast<int>(session.liveScansOf(*pass).size());
    QMessageBox box(QMessageBox::NoIcon, tr("Take shelf back"),
                    tr("Take all %n scan(s) of shelf %1 back?", nullptr, scans).arg(shelf),
                    QMessageBox::NoButton, window());
    box.setObjectName(QStringLiteral("undoShelfMessageBox"));
    box.setInformativeText(tr("The shelf counts as not read again. The journal keeps what was scanned."));
    auto *yes = box.addButton(tr("Take them back"), QMessageBox::DestructiveRole);
    box.setDefaultButton(box.addButton(tr("Keep them"), QMessageBox::RejectRole));
    box.exec();
    if (box.clickedButton() == yes && document != nullptr)
        document->undoShelf(*pass, shelf);
}

} // namespace opname
