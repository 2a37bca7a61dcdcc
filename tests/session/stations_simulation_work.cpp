// What is done at a station.

#include "stations_simulation.h"

#include "opname/session/catalogue_writer.h"
#include "opname/session/journal_exchange.h"
#include "opname/session/label_records.h"
#include "opname/session/sign_offs.h"
#include "opname/session/stations.h"
#include "opname/session/unrecorded_books.h"
#include "opname/session/weeding_list.h"

#include <algorithm>
#include <array>

namespace opname::testing {

namespace {

constexpr std::array shelves = {"Rak A", "Rak B", "Rak C", ""};

} // namespace

std::vector<ScanRequest> StationsSimulation::draw(const Laptop &laptop)
{
    std::vector<ScanRequest> reads;
    for (int i = below(4); i >= 0; --i) {
        const QString shelf = QString::fromLatin1(shelves[static_cast<std::size_t>(below(shelves.size()))]);
        const ScanPurpose purpose = oneIn(9) ? ScanPurpose::Label
            : oneIn(9)                       ? ScanPurpose::Order
                                             : ScanPurpose::Count;
        const Place place{oneIn(4) ? QStringLiteral("SL") : QString(), {}};
        reads.push_back({code(), shelf, place, purpose, author(laptop)});
    }
    return reads;
}

void StationsSimulation::scan(Laptop &laptop)
{
    const auto answers = laptop.session->record(draw(laptop));
    if (!answers)
        return require(tl::unexpected(answers.error()), "scan");
    for (const ScanAnswer &answer : *answers)
        m_answered.push_back({answer.station, answer.number, answer.code});
}

void StationsSimulation::takeBack(Laptop &laptop)
{
    // Any that is known here, also another station's.
    const auto scans = laptop.session->lastLiveScans(1 + below(6), {});
    if (scans.empty())
        return;
    const RowId one = scans[static_cast<std::size_t>(below(static_cast<int>(scans.size())))];
    const auto undone = laptop.session->undo(std::span(&one, 1), author(laptop));
    if (!undone)
        require(tl::unexpected(undone.error()), "undo");
}

void StationsSimulation::workOnShelf(Laptop &laptop)
{
    const QString shelf = QString::fromLatin1(shelves[static_cast<std::size_t>(below(3))]);
    const auto pass = laptop.session->latestPass(shelf);
    if (!pass)
        return;
    if (oneIn(3)) {
        const auto undone = laptop.session->undoPass(*pass, author(laptop));
        if (!undone)
            require(tl::unexpected(undone.error()), "undo of a shelf");
    } else {
        require(laptop.session->finishPass(*pass, author(laptop)), "finishing a shelf");
    }
}

void StationsSimulation::note(Laptop &laptop)
{
    Session &session = *laptop.session;
    const Author who = author(laptop);
    switch (below(7)) {
    case 0:
        return require(session.noteCondition(
                           {QStringLiteral("B00%1").arg(below(3)), static_cast<Condition>(below(3)), 0}, who),
                       "condition");
    case 1: {
        const auto added = WeedingList(session).add({code(), code()}, QStringLiteral("-"), who);
        return added ? void() : require(tl::unexpected(added.error()), "weeding");
    }
    case 2: {
        const auto taken = WeedingList(session).takeBack({code()}, QStringLiteral("-"), who);
        return taken ? void() : require(tl::unexpected(taken.error()), "weeding");
    }
    case 3: {
        UnrecordedBook book;
        book.title = QStringLiteral("Tanpa label");
        const auto noted = UnrecordedBooks(session).note(book, who);
        return noted ? void() : require(tl::unexpected(noted.error()), "a book without a record");
    }
    case 4:
        return require(session.changeSetting(QStringLiteral("gap"), QString::number(below(4)), who),
                       "setting");
    case 5:
        return require(
            LabelRecords(session).reserve({QStringLiteral("C%1").arg(below(50))}, QStringLiteral("C00"), who),
            "reserving codes");
    default:
        return require(
            session.declareHome({QStringLiteral("SL"), QStringLiteral("Rak A")}, oneIn(2), {}, who),
            "declaring a home");
    }
}

void StationsSimulation::decide(Laptop &laptop)
{
    Decision decision;
    decision.kind = QStringLiteral("wrong_site");
    decision.id = QStringLiteral("wrong_site:%1").arg(below(5));
    decision.action = oneIn(2) ? QStringLiteral("move_book") : QStringLiteral("move_record");
    if (oneIn(2)) {
        Change change;
        change.kind = oneIn(2) ? ChangeKind::NewCopy : ChangeKind::ItemSite;
        change.itemId = change.kind == ChangeKind::NewCopy ? 0 : 1 + below(10);
        change.itemCode = QStringLiteral("X%1").arg(below(4));
        change.titleId = change.kind == ChangeKind::NewCopy ? 1 : 0;
        change.after = QStringLiteral("Rak B");
        decision.changes.push_back(change);
    }
    require(laptop.session->decide(std::span(&decision, 1), author(laptop)), "decision");
}

void StationsSimulation::pullAgain(Laptop &laptop)
{
    LaterPull pull;
    pull.sourceLabel = QStringLiteral("uji");
    // Stations may pull the same new copy, each without knowing of the other.
    for (int i = below(3); i >= 0; --i) {
        const int number = below(6);
        Item item;
        item.id = 100 + number;
        item.titleId = 1;
        item.code = QStringLiteral("N%1").arg(number);
        item.callNumber = QStringLiteral("1%1 Baru").arg(number * 10, 2, 10, QLatin1Char('0'));
        item.location = QStringLiteral("SL");
        item.site = QStringLiteral("Rak A");
        pull.added.push_back(item);
    }
    if (oneIn(2))
        pull.changed.push_back({3, QStringLiteral("B002"), QStringLiteral("site"), QStringLiteral("Rak A"),
                                oneIn(2) ? QStringLiteral("Rak B") : QStringLiteral("Rak C")});
    if (oneIn(2))
        pull.loans = std::vector<Loan>{{1 + below(3), QStringLiteral("B00%1").arg(below(8)),
                                        QDate(2026, 11, 1 + below(3)), QDate(2026, 12, 1)}};
    require(laptop.session->recordLaterPull(pull, author(laptop)), "a later pull");
}

/// The next ones of this station's share, behind all that it knows of.
void StationsSimulation::giveOutCodes(Laptop &laptop)
{
    LabelRecords records(*laptop.session);
    const CodeShare share = Stations(*laptop.session).codeShare({laptop.station, {}});
    qint64 highest = 0;
    const QStringList known = records.reserved();
    for (const QString &code : known)
        if (code.startsWith(u'P'))
            highest = std::max(highest, code.mid(1).toLongLong());
    QStringList codes;
    qint64 number = share.firstFrom(highest + 1);
    for (int i = below(12); i >= 0; --i, number = share.firstFrom(number + 1))
        codes.append(QStringLiteral("P%1").arg(number));
    const Author who = author(laptop);
    require(records.reserve(codes, QStringLiteral("P0"), who), "giving out codes");
    for (const QString &code : std::as_const(codes))
        if (!m_givenOut.insert(code).second)
            m_problems.append(
                QStringLiteral("%1 was given out twice, the second time by %2").arg(code, laptop.station));
    if (oneIn(2))
        require(records.recordPrinted(codes, QStringLiteral("lembar"), who), "printing labels");
}

void StationsSimulation::handLeadOver(Laptop &laptop)
{
    const Author who{laptop.station, QStringLiteral("Budi")};
    Stations stations(*laptop.session);
    QString to = any().station;
    const std::vector<StationHead> heads = JournalExchange(*laptop.session).heads();
    const bool isKnown =
        std::any_of(heads.begin(), heads.end(), [&](const StationHead &head) { return head.station == to; });
    if (!isKnown || !stations.leads(who))
        to = laptop.station; // taken, as the other is not to be had
    m_happened.insert(stations.leads(who) ? QStringLiteral("lead handed over")
                                          : QStringLiteral("lead taken"));
    require(stations.handLeadTo(to, QStringLiteral("laptop rusak"), who), "handing the lead over");
}

void StationsSimulation::closeOrReopen(Laptop &laptop)
{
    const Author who{laptop.station, QStringLiteral("Citra")};
    const bool isClosed = laptop.session->sopProgress().isFinished(5);
    const ActivityEvent event{isClosed ? ActivityEvent::Step::Reopened : ActivityEvent::Step::Finished, 5,
                              QDateTime(), who.operatorName, QStringLiteral("uji")};
    const Outcome done = laptop.session->recordActivity(event, who, Session::BackupCopy::ByCaller);
    if (Stations(*laptop.session).leads(who)) {
        m_happened.insert(isClosed ? QStringLiteral("counting opened again")
                                   : QStringLiteral("counting closed"));
        return require(done, "closing or opening counting");
    }
    if (done || done.error().kind != ErrorKind::Refused)
        m_problems.append(laptop.station + QStringLiteral(" closed or opened counting without the lead"));
}

void StationsSimulation::signOff(Laptop &laptop)
{
    const Author who{laptop.station, QStringLiteral("Ani")};
    if (!Stations(*laptop.session).leads(who))
        return;
    ++m_signatures;
    require(SignOffs(*laptop.session)
                .sign(QStringLiteral("Ibu Kepala"), QStringLiteral("Kepala"), {}, who,
                      Session::BackupCopy::ByCaller),
            "signing");
    if (oneIn(2))
        exchange(laptop, any());
}

bool StationsSimulation::isSigned(const Laptop &laptop)
{
    return !SignOffs(*laptop.session).standing().empty();
}

/// Where it stands nothing else is taken, and who leads may open again.
void StationsSimulation::meetSignature(Laptop &laptop)
{
    if (oneIn(2))
        return openAgain(laptop);
    const auto answers = laptop.session->record(draw(laptop));
    if (answers || answers.error().kind != ErrorKind::Refused)
        m_problems.append(laptop.station + QStringLiteral(" counted under a signature"));
    if (!Stations(*laptop.session).leads({laptop.station, {}}))
        m_happened.insert(QStringLiteral("signature of another"));
}

void StationsSimulation::openAgain(Laptop &laptop)
{
    const Author who{laptop.station, QStringLiteral("Ani")};
    if (!isSigned(laptop) || !Stations(*laptop.session).leads(who))
        return;
    m_happened.insert(QStringLiteral("signature ended"));
    require(laptop.session->recordActivity({ActivityEvent::Step::Reopened, 10, QDateTime(), who.operatorName,
                                            QStringLiteral("Satu rak terlewat")},
                                           who),
            "opening again");
}

} // namespace opname::testing
