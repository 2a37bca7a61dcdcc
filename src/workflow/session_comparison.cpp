#include "opname/workflow/session_comparison.h"

#include "listed_items.h"
#include "lost_copies.h"
#include "opname/report/locale_text.h"
#include "opname/session/copy_index.h"
#include "opname/workflow/connection.h"

#include <QCoreApplication>

#include <algorithm>
#include <future>

namespace opname {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(SessionComparison)
};

/// Ids mean the same copy only within one SLiMS: other sources number their rows themselves.
bool haveCommonIds(const Session &newer, const Session &older)
{
    return isLibraryAddress(newer.catalogueSource()) && newer.catalogueSource() == older.catalogueSource();
}

/// The codes of a session one after the other, read in pieces: the next one on a thread of its own while
/// this one is used, so the session may not be used elsewhere meanwhile.
class CodeStream {
public:
    explicit CodeStream(const Session &session)
        : m_index(session)
    {
        readBehind(QByteArray(""));
    }

    /// Nothing at the end, and after a failure.
    const CopyIndex::CodedCopy *current()
    {
        if (m_at == m_piece.size() && m_next.valid()) {
            auto piece = m_next.get();
            if (piece)
                m_piece = std::move(*piece);
            else
                m_outcome = tl::unexpected(piece.error());
            m_at = piece ? 0 : m_piece.size();
            if (piece && m_piece.size() == pieceSize)
                readBehind(m_piece.back().code);
        }
        return m_at < m_piece.size() ? &m_piece[m_at] : nullptr;
    }
    void advance() { ++m_at; }
    const Outcome &outcome() const { return m_outcome; }

private:
    static constexpr std::size_t pieceSize = 16'384;
    using Piece = std::vector<CopyIndex::CodedCopy>;

    void readBehind(const QByteArray &code)
    {
        m_next =
            std::async(std::launch::async, [this, code] { return m_index.codesBehind(code, pieceSize); });
    }

    CopyIndex m_index;
    Piece m_piece;
    std::size_t m_at = 0;
    Outcome m_outcome;
    std::future<Result<Piece>> m_next; ///< last: it is waited for before what it reads with goes away
};

} // namespace

/// A lost copy by its code.
struct SessionComparison::LostCopy {
    QByteArray code;
    qint64 item = 0;
    Slot slot = noSlot;
};

/// What is lost in one session.
struct SessionComparison::Losses {
    std::vector<LostCopy> copies; ///< ascending by code: looked up so, the index is read from end to end
    qint64 withoutCode = 0; ///< more of them, which have no code
};

QString fateName(CopyFate fate)
{
    static const char *const names[copyFateCount] = {"found_again",  "lost_twice", "newly_lost",
                                                     "still_marked", "not_seen",   "vanished"};
    return QString::fromLatin1(names[static_cast<std::size_t>(fate)]);
}

Result<SessionComparison::Losses> SessionComparison::lossesOf(Session &session)
{
    const auto lost = lostSlots(session);
    if (!lost)
        return tl::unexpected(lost.error());
    const auto codes = CopyIndex(session).at(*lost);
    if (!codes)
        return tl::unexpected(codes.error());
    Losses losses;
    losses.copies.reserve(lost->size());
    for (std::size_t i = 0; i < lost->size(); ++i)
        if ((*codes)[i].code.isEmpty())
            ++losses.withoutCode;
        else
            losses.copies.push_back({(*codes)[i].code, (*codes)[i].item, (*lost)[i]});
    std::sort(losses.copies.begin(), losses.copies.end(),
              [](const LostCopy &a, const LostCopy &b) { return a.code < b.code; });
    return losses;
}

QStringList distinctNames(const std::vector<SessionPoint> &points, const LocaleText &text)
{
    QStringList names;
    for (const SessionPoint &point : points) {
        QString begun = text.dateTime(point.made);
        bool isShared = false;
        bool isOfOneMinute = false;
        for (const SessionPoint &other : points)
            if (&other != &point && other.name == point.name) {
                isShared = true;
                isOfOneMinute = isOfOneMinute || text.dateTime(other.made) == begun;
            }
        if (isOfOneMinute && point.made.isValid()) { // seconds behind the minutes, written as those are
            const QChar separator = begun.at(begun.size() - 3);
            begun += separator + point.made.toString(u"ss"_qs);
        }
        names.append(isShared ? QString(point.name + u" ("_qs + begun + u')') : point.name);
    }
    return names;
}

SessionPoint SessionComparison::pointOf(const Session &session)
{
    return {session.id(), session.name(), session.created(), session.totals()};
}

Result<SessionComparison> SessionComparison::compare(Session &newer, Session &older,
                                                     const std::function<bool()> &proceed)
{
    for (const Session *session : {&newer, &older})
        if (!session->isFrozen())
            return failure(ErrorKind::Refused,
                           Text::tr("“%1” was never frozen, so nothing was counted in it that could be "
                                    "compared. Choose a stock-take that was carried out.")
                               .arg(session->name()));
    if (newer.id() == older.id())
        return failure(
            ErrorKind::Usage,
            Text::tr("Both files are the same stock-take “%1”. Choose an earlier one.").arg(newer.name()));
    SessionComparison comparison;
    comparison.m_points = {pointOf(older), pointOf(newer)};
    comparison.m_loansKnown = {older.loansKnown(), newer.loansKnown()};
    {
        auto reading = std::async(std::launch::async, [&older] { return lossesOf(older); });
        const auto lostNow = lossesOf(newer);
        const auto lostThen = reading.get();
        if (!lostNow)
            return tl::unexpected(lostNow.error());
        if (!lostThen)
            return tl::unexpected(lostThen.error());
        comparison.m_lostThenWithoutCode = lostThen->withoutCode;
        comparison.m_lostNowWithoutCode = lostNow->withoutCode;
        if (Outcome compared = comparison.compareLost(newer, older, lostNow->copies, lostThen->copies);
            !compared)
            return tl::unexpected(compared.error());
    }
    if (Outcome compared = comparison.compareCatalogues(newer, older, proceed); !compared)
        return tl::unexpected(compared.error());
    for (std::vector<qint64> &copies : comparison.m_copies)
        if (&copies != &comparison.listOf(CopyFate::Vanished))
            std::sort(copies.begin(), copies.end());
    return comparison;
}

Outcome SessionComparison::compareLost(Session &newer, Session &older, const std::vector<LostCopy> &lostNow,
                                       const std::vector<LostCopy> &lostThen)
{
    std::vector<QByteArray> codes;
    for (const LostCopy &copy : lostThen)
        codes.push_back(copy.code);
    const auto present = CopyIndex(newer).find(codes);
    if (!present)
        return tl::unexpected(present.error());

    const bool idsCount = haveCommonIds(newer, older);
    StockTake &stock = **newer.stockTake();
    const auto isLostNow = [&](const QByteArray &code) {
        return std::binary_search(lostNow.begin(), lostNow.end(), LostCopy{code, 0, noSlot},
                                  [](const LostCopy &a, const LostCopy &b) { return a.code < b.code; });
    };
    std::vector<Slot> unseen;
    std::vector<QByteArray> lostTwice;
    for (std::size_t i = 0; i < lostThen.size(); ++i) {
        const CopyIndex::PlacedCopy &now = (*present)[i];
        if (now.slot == noSlot || now.slot >= stock.itemCount())
            continue; // vanished, and listed there
        if (idsCount && now.item != lostThen[i].item) {
            ++m_otherCopies;
        } else if (stock.isPresent(now.slot)) {
            listOf(CopyFate::FoundAgain).push_back(now.slot);
        } else if (isLostNow(lostThen[i].code)) {
            listOf(CopyFate::LostTwice).push_back(now.slot);
            lostTwice.push_back(lostThen[i].code);
        } else {
            unseen.push_back(now.slot);
        }
    }
    for (const LostCopy &copy : lostNow)
        if (!std::binary_search(lostTwice.begin(), lostTwice.end(), copy.code))
            listOf(CopyFate::NewlyLost).push_back(copy.slot);
    return visitItems(newer, unseen, [&](const ListedItem &item) {
        const bool isMarked =
            stock.item(item.slot).bucket == Bucket::Excluded && item.item.status == missingStatusId();
        listOf(isMarked ? CopyFate::StillMarked : CopyFate::NotSeen).push_back(item.slot);
        return true;
    });
}

Outcome SessionComparison::compareCatalogues(Session &newer, Session &older,
                                             const std::function<bool()> &proceed)
{
    CodeStream now(newer);
    CodeStream then(older);
    while (const CopyIndex::CodedCopy *copy = then.current()) {
        if (++m_olderCodes % 4096 == 0 && proceed && !proceed())
            return failure(ErrorKind::Cancelled, Text::tr("The comparison was stopped."));
        while (now.current() != nullptr && now.current()->code < copy->code)
            now.advance();
        if (now.current() == nullptr || now.current()->code != copy->code)
            listOf(CopyFate::Vanished).push_back(copy->item);
        then.advance();
    }
    return then.outcome() ? now.outcome() : then.outcome();
}

QStringList SessionComparison::remarks(const LocaleText &text) const
{
    const QStringList names = distinctNames(m_points, text);
    const QString &older = names.front();
    const QString &newer = names.back();
    QStringList sentences;
    if (m_olderCodes > 0 && 2 * count(CopyFate::Vanished) > m_olderCodes)
        sentences.append(
            Text::tr("Of %1 copies of “%2” this catalogue has %3: it is perhaps another library.")
                .arg(m_olderCodes)
                .arg(older)
                .arg(m_olderCodes - count(CopyFate::Vanished)));
    if (m_points.front().made > m_points.back().made)
        sentences.append(
            Text::tr("“%1” was begun after “%2”: it is perhaps the later one.").arg(older, newer));
    for (std::size_t i = 0; i < m_loansKnown.size(); ++i)
        if (!m_loansKnown[i])
            sentences.append(Text::tr("In “%1” the loans were unknown, so nothing there counts as lost.")
                                 .arg(i == 0 ? older : newer));
    for (const auto &[name, lost] :
         {std::pair(older, m_lostThenWithoutCode), std::pair(newer, m_lostNowWithoutCode)})
        if (lost > 0)
            sentences.append(
                Text::tr("%1 lost copies of “%2” have no code, so they are in none of these lists.")
                    .arg(lost)
                    .arg(name));
    if (m_otherCopies > 0)
        sentences.append(Text::tr("The codes of %1 copies that were lost then belong to other copies now.")
                             .arg(m_otherCopies));
    return sentences;
}

Outcome SessionComparison::visit(Session &newer, Session &older, CopyFate fate,
                                 const std::function<bool(const ComparedCopy &)> &visitor) const
{
    if (fate == CopyFate::Vanished) {
        for (const qint64 id : listOf(fate))
            if (const auto item = older.catalogue().findById(id); item && !visitor({*item, {}}))
                break;
        return {};
    }
    const auto stock = newer.stockTake();
    if (!stock)
        return tl::unexpected(stock.error());
    std::vector<Slot> wanted;
    for (const qint64 slot : listOf(fate))
        wanted.push_back(static_cast<Slot>(slot));
    return visitItems(newer, wanted, [&](const ListedItem &item) {
        ComparedCopy copy{item, {}};
        if (const auto scan = (*stock)->lastScan(item.slot))
            copy.scannedAt = (*stock)->placeOf(*scan);
        return visitor(copy);
    });
}

} // namespace opname
