#include "long_day.h"

#include "opname/domain/command.h"
#include "opname/session/change_queue.h"
#include "opname/session/reading_moment.h"
#include "opname/session/stations.h"
#include "opname/workflow/connected_scanners.h"
#include "opname/workflow/reporting.h"
#include "pages/differences_page.h"
#include "shell/slims_link.h"
#include "shell/stations_link.h"
#include "widgets/document_saving.h"

#include <QDateTime>
#include <QMenu>
#include <QPushButton>
#include <QTableView>

#include <algorithm>

namespace opname::bench {

namespace {

using Scanner = DeskWindow::Scanner;

constexpr int glance = 250; // milliseconds at a page
constexpr int handPause = 40; // milliseconds behind a read of a scanner
constexpr int besideWork = 150; // milliseconds behind a code beside other work: a fast hand
constexpr std::size_t byScanner = 40; // one read of so many comes through a scanner
constexpr std::size_t byUndo = 500; // one of so many is taken back
constexpr std::size_t atOnce = 5; // copies whose records are corrected together
constexpr std::size_t elsewhere = 20; // books that the colleague counts at once
constexpr qint64 lunch = 3'600'000; // milliseconds
const QString shelfOfMoved = QStringLiteral("Rak Pindah");
const QString connectionName = QStringLiteral("Perpustakaan");

template <typename Part> Part *partOf(MainWindow &window, const char *name = nullptr)
{
    auto *part = window.findChild<Part *>(QString::fromLatin1(name));
    if (part == nullptr)
        giveUp(QStringLiteral("the window has no %1 %2")
                   .arg(QString::fromLatin1(Part::staticMetaObject.className()), QString::fromLatin1(name)));
    return part;
}

} // namespace

LongDay::LongDay(Surroundings &around, const QString &session, const QString &folder, Walk walk,
                 std::vector<CopyToMove> copiesToMove)
    : m_around(around)
    , m_folder(folder)
    , m_walk(std::move(walk))
    , m_copiesToMove(std::move(copiesToMove))
    , m_desk(session, folder)
    , m_slims(partOf<SlimsLink>(m_desk.window()))
    , m_scanners(partOf<ConnectedScanners>(m_desk.window()))
    , m_differences(partOf<DifferencesPage>(m_desk.window()))
    , m_progress(QStringLiteral("day"), &m_unseen)
{
    SessionDocument &document = m_desk.document();
    QObject::connect(&document, &SessionDocument::scanned, &m_unseen, [this](const DeskAnswer &answer) {
        m_answered += answer.command ? 0 : 1;
        m_finishedShelves += answer.command && answer.command->isDone
                && answer.command->command.kind == CommandKind::FinishShelf
            ? 1
            : 0;
    });
    QObject::connect(&document, &SessionDocument::undone, &m_unseen, [this] { ++m_takenBack; });
    QObject::connect(&document, &SessionDocument::stopped, &m_unseen,
                     [](const QString &code, const Error &error) {
                         giveUp(code + u" was not kept: "_qs + error.message);
                     });
    QObject::connect(&document, &SessionDocument::refused, &m_unseen,
                     [](const Error &error) { giveUp(u"a read was refused: "_qs + error.message); });
    QObject::connect(m_slims, &SlimsLink::pulled, &m_unseen, [this] { ++m_pulls; });
    QObject::connect(m_slims, &SlimsLink::pullFailed, &m_unseen, [this] { ++m_failedPulls; });
    QObject::connect(m_differences, &DifferencesPage::slimsReached, &m_unseen, [this] { ++m_sendings; });
    QObject::connect(m_differences, &DifferencesPage::slimsFailed, &m_unseen, [this] { ++m_failedSendings; });

    // Pulls are made where hands scan, not by the clock: what is prepared for one holds until a shelf ends.
    m_slims->setRefreshMinutes(0);
    m_slims->secrets().useForThisRun(sourceLabel(m_around.address()), {});
    if (const Outcome kept = m_slims->connections().add({connectionName, m_around.address()}); !kept)
        giveUp(kept.error().message);
    const QString copy = m_folder + QStringLiteral("/rekan.opname");
    Stations stations(document.session());
    // Another computer froze the session; this one sends what is decided.
    Outcome handed = stations.handLeadTo(document.author().station, {}, document.author());
    if (handed)
        handed = stations.handOn(copy, {}, document.author());
    if (!handed)
        giveUp(handed.error().message);
    m_around.setColleague(copy);
    partOf<StationsLink>(m_desk.window())->switchOn(connectionName);
    // Where a station begins, all is derived anew, once: both are there before the shelves are begun.
    m_desk.show(5);
    standAtNextBook();
    countOne();
    m_around.countElsewhere({m_walk[m_walk.size() / 2].code});
    if (!await([this] { return isColleagueHere(); }, 120))
        giveUp(QStringLiteral("the colleague does not come"));
}

void LongDay::watch(const QString &part, const std::function<void()> &work)
{
    m_desk.forgetStalls();
    work();
    m_stalls[part].take(m_desk);
}

bool LongDay::await(const std::function<bool()> &condition, int seconds)
{
    const double latest = m_desk.elapsed() + seconds * 1e6;
    while (!condition()) {
        if (m_desk.elapsed() > latest)
            return false;
        m_desk.wait(10);
    }
    return true;
}

void LongDay::read(const QString &code, Scanner scanner)
{
    ++m_sent;
    m_desk.read(code, scanner);
    m_desk.wait(handPause);
}

const DemoShelfBook &LongDay::nextBook() const
{
    return m_walk[m_next % m_walk.size()];
}

void LongDay::standAtNextBook()
{
    const DemoShelfBook &book = nextBook();
    if (!m_desk.document().isOpen(book.site, {book.location, book.site}))
        m_desk.openShelf(book);
}

void LongDay::countOne()
{
    const DemoShelfBook &book = nextBook();
    if (m_next > 0 && !isSameShelf(book, m_walk[(m_next - 1) % m_walk.size()])) {
        m_desk.read(*commandCode({CommandKind::FinishShelf, {}, {}}), Scanner::Keyboard);
        m_desk.wait(handPause);
        m_desk.openShelf(book);
    }
    if (m_next % byScanner == 10) {
        read(book.code, Scanner::Keyboard);
    } else if (m_next % byScanner == 30) {
        read(book.code, Scanner::Serial);
    } else {
        ++m_sent;
        m_desk.count(book.code);
    }
    if (m_next % byUndo == byUndo / 2) {
        m_desk.pressUndo();
        m_desk.wait(handPause);
    }
    ++m_next;
}

void LongDay::countUntil(std::size_t codes)
{
    watch(QStringLiteral("counting"), [&] {
        m_desk.show(5);
        standAtNextBook();
        while (m_next < codes)
            countOne();
    });
}

void LongDay::countWhile(const std::function<bool()> &isGoingOn)
{
    standAtNextBook();
    const bool hasEnded = await(
        [&] {
            countOne();
            m_desk.wait(besideWork);
            return !isGoingOn();
        },
        1800);
    if (!hasEnded)
        giveUp(QStringLiteral("what goes on beside the scans does not end"));
}

void LongDay::lookAtAllPages()
{
    watch(QStringLiteral("pages"), [this] {
        for (const int activity : sopActivityNumbers) {
            m_desk.show(activity);
            m_desk.wait(glance);
            read(nextBook().code, Scanner::Keyboard);
            ++m_next;
            m_desk.wait(glance);
        }
        m_desk.show(5);
    });
}

void LongDay::pull(bool isReachable)
{
    const int &ended = isReachable ? m_pulls : m_failedPulls;
    const int before = ended;
    m_slims->pull(m_around.address());
    countWhile([this] { return m_slims->isPulling(); });
    if (ended == before)
        giveUp(QStringLiteral("a pull did not end as it should"));
}

void LongDay::pullWhatChanged()
{
    m_around.circulate(40);
    watch(QStringLiteral("a later pull"), [this] { pull(true); });
}

/// As with the mouse: the row is selected, and what is to be done with it chosen from the button's menu.
void LongDay::decideOn(const QString &code)
{
    auto *view = partOf<QTableView>(m_desk.window(), "differencesTableView");
    const auto rowOf = [&] {
        const QAbstractItemModel &rows = *view->model();
        for (int row = 0; row < rows.rowCount(); ++row)
            if (rows.index(row, 0).data().toString() == code)
                return row;
        return -1;
    };
    if (!await([&] { return rowOf() >= 0; }))
        giveUp(code + u" is in no list of differences"_qs);
    const qint64 before = pending();
    view->selectRow(rowOf());
    for (QAction *action : partOf<QPushButton>(m_desk.window(), "decidePushButton")->menu()->actions())
        if (action->text() == DifferencesPage::actionText(DecisionAction::MoveRecord))
            action->trigger();
    if (pending() != before + 1)
        giveUp(code + u" could not be decided on"_qs);
    m_desk.wait(handPause); // the next one is another event
}

void LongDay::decide()
{
    const QString shelf = shelfOfMoved + u' ' + QString::number(m_moved / atOnce + 1);
    QStringList codes;
    for (const auto last = std::min(m_moved + atOnce, m_copiesToMove.size()); m_moved < last; ++m_moved) {
        const CopyToMove &copy = m_copiesToMove[m_moved];
        m_desk.document().openShelf(shelf, {copy.location, shelf});
        read(copy.code, Scanner::Keyboard);
        codes.append(copy.code);
    }
    if (!await([this] { return m_answered == m_sent; }))
        giveUp(QStringLiteral("a code was not answered"));
    m_desk.show(7);
    m_differences->showDecisions();
    auto *kinds = partOf<QComboBox>(m_desk.window(), "differenceKindComboBox");
    kinds->setCurrentIndex(kinds->findData(static_cast<int>(DiscrepancyKind::WrongSite)));
    for (const QString &code : codes)
        decideOn(code);
}

qint64 LongDay::pending()
{
    const auto counts = ChangeQueue(m_desk.document().session()).counts();
    if (!counts)
        giveUp(counts.error().message);
    return (*counts)[static_cast<std::size_t>(ChangeState::Waiting)]
        + (*counts)[static_cast<std::size_t>(ChangeState::Sent)];
}

void LongDay::send(bool isReachable)
{
    m_desk.show(7);
    m_differences->showChanges();
    auto *button = partOf<QPushButton>(m_desk.window(), "sendPushButton");
    if (!await([&] { return button->isEnabled(); }))
        giveUp(QStringLiteral("nothing can be sent"));
    const int &ended = isReachable ? m_sendings : m_failedSendings;
    const int before = ended;
    button->click();
    countWhile([&] { return ended == before || m_differences->isSending(); });
    if (const qint64 left = pending(); (left == 0) != isReachable)
        giveUp(QStringLiteral("%1 changes wait after a push").arg(left));
    m_desk.show(5);
}

bool LongDay::isColleagueHere()
{
    const StationHead &colleague = m_around.colleague();
    const std::vector<StationHead> heads = JournalExchange(m_desk.document().session()).heads();
    return colleague.number > 0 && std::any_of(heads.begin(), heads.end(), [&](const StationHead &head) {
               return head.station == colleague.station && head.number >= colleague.number;
           });
}

void LongDay::sendCorrections()
{
    watch(QStringLiteral("corrections, decided and sent"), [this] {
        decide();
        send(true);
    });
}

void LongDay::writeReport()
{
    const QString ending = m_reports++ % 2 == 0 ? QStringLiteral("pdf") : QStringLiteral("xlsx");
    watch(QStringLiteral("a report as ") + ending, [&] {
        DocumentSaving saving(&m_progress);
        bool isWritten = false;
        QObject::connect(&saving, &DocumentSaving::saved, &m_unseen, [&] { isWritten = true; });
        QObject::connect(&saving, &DocumentSaving::failed, &m_unseen,
                         [](const Error &error) { giveUp(error.message); });
        saving.start(m_desk.document().session().path(), m_folder + QStringLiteral("/laporan.") + ending,
                     [](Session &reader, const QString &path, const std::function<bool(qint64)> &proceed) {
                         const ReadingMoment moment(reader);
                         return DocumentSaving::write(Reporting(reader).report(QStringLiteral("id")), path,
                                                      proceed);
                     });
        countWhile([&] { return saving.isRunning(); });
        if (!await([&] { return isWritten; }))
            giveUp(QStringLiteral("a report was not written"));
    });
}

void LongDay::sleepAndWake()
{
    watch(QStringLiteral("asleep and awake"), [this] {
        const auto serial =
            std::find_if(m_scanners->profiles().cbegin(), m_scanners->profiles().cend(),
                         [](const ScannerProfile &one) { return one.kind == ScannerProfile::Kind::Serial; });
        if (serial == m_scanners->profiles().cend())
            giveUp(QStringLiteral("there is no serial scanner"));
        const QString id = serial->id;
        m_desk.port().pull();
        if (!await([&] { return m_scanners->state(id) == ScannerState::Lost; }))
            giveUp(QStringLiteral("a pulled scanner is not missed"));
        m_clock.set(QDateTime::currentMSecsSinceEpoch() + lunch);
        if (!m_desk.port().plug() || !await([&] { return m_scanners->state(id) == ScannerState::Listening; }))
            giveUp(QStringLiteral("a scanner that is back is not heard"));
        for (const Scanner scanner : {Scanner::Serial, Scanner::Keyboard}) {
            read(nextBook().code, scanner);
            ++m_next;
        }
        m_clock.setRight();
    });
}

void LongDay::loseAndFindNetwork()
{
    watch(QStringLiteral("without network and with it again"), [this] {
        m_around.loseNetwork();
        pull(false);
        decide();
        send(false);
        m_around.findNetwork();
        send(true);
        pull(true);
    });
}

void LongDay::meetColleague()
{
    std::vector<QString> codes;
    for (std::size_t i = 0; i < elsewhere; ++i)
        codes.push_back(m_walk[(m_next + m_walk.size() / 2 + i) % m_walk.size()].code);
    watch(QStringLiteral("rows of another station"), [&] {
        m_around.countElsewhere(codes);
        countWhile([this] { return !isColleagueHere(); });
    });
}

Memory LongDay::atRest()
{
    m_desk.show(5);
    m_desk.settle();
    return Memory::now();
}

void LongDay::end()
{
    m_desk.show(5);
    if (!await([this] { return m_answered == m_sent; }, 60))
        giveUp(QStringLiteral("of %1 codes %2 were answered").arg(m_sent).arg(m_answered));
    if (!await([this] { return isColleagueHere(); }, 120))
        giveUp(QStringLiteral("the colleague's scans did not come"));
    const auto counts = ChangeQueue(m_desk.document().session()).counts();
    if (!counts)
        giveUp(counts.error().message);
    m_changesAtSlims = (*counts)[static_cast<std::size_t>(ChangeState::Applied)]
        + (*counts)[static_cast<std::size_t>(ChangeState::Already)];
    if (m_changesAtSlims != static_cast<qint64>(m_moved)
        || m_around.copiesOn(shelfOfMoved) != m_changesAtSlims)
        giveUp(QStringLiteral("%1 changes were decided, %2 were taken, SLiMS has %3")
                   .arg(m_moved)
                   .arg(m_changesAtSlims)
                   .arg(m_around.copiesOn(shelfOfMoved)));
}

} // namespace opname::bench
