#include "opname/workflow/code_assignment.h"

#include "opname/domain/item_code.h"
#include "opname/session/catalogue_queries.h"
#include "opname/session/change_queue.h"
#include "opname/session/label_records.h"
#include "opname/session/stations.h"
#include "opname/workflow/sop_desk.h"

#include <QCoreApplication>
#include <QSet>

#include <algorithm>
#include <map>

namespace opname {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(CodeAssignment)
};

constexpr int labelActivity = 3;
constexpr int newestOnes = 2000; ///< codes that show how the library numbers now

/// Numbers of the pattern that no new copy may get, ascending.
Result<std::vector<qint64>> takenNumbers(Session &session, const CodePattern &pattern)
{
    std::vector<qint64> taken;
    const auto take = [&](QByteArrayView folded) {
        if (const std::optional<qint64> number = pattern.numberOf(folded))
            taken.push_back(*number);
    };
    if (Outcome visited = LabelRecords(session).visitTaken(take); !visited)
        return tl::unexpected(visited.error());
    const auto changes = ChangeQueue(session).all();
    if (!changes)
        return tl::unexpected(changes.error());
    for (const QueuedChange &queued : **changes)
        if (queued.change.kind == ChangeKind::NewCopy)
            take(foldedCode(queued.change.itemCode));
    std::sort(taken.begin(), taken.end());
    taken.erase(std::unique(taken.begin(), taken.end()), taken.end());
    return taken;
}

} // namespace

CodeAssignment::CodeAssignment(Session &session)
    : m_session(session)
{
}

Result<CodePattern> CodeAssignment::patternFrom(const QString &text)
{
    if (auto pattern = CodePattern::fromText(text))
        return *std::move(pattern);
    return failure(ErrorKind::Usage,
                   Text::tr("“%1” is no pattern of item codes. Write zeros for the number and at most %2 "
                            "characters, letters, digits and - _ . around it: B00000.")
                       .arg(text)
                       .arg(maximumItemCodeLength));
}

Result<std::vector<CodePattern>> CodeAssignment::patternsFrom(const QString &lines)
{
    std::vector<CodePattern> patterns;
    for (const QString &line : lines.split(u'\n')) {
        if (line.trimmed().isEmpty())
            continue;
        auto pattern = patternFrom(line.trimmed());
        if (!pattern)
            return tl::unexpected(pattern.error());
        patterns.push_back(std::move(*pattern));
    }
    return patterns;
}

QStringList CodeAssignment::patterns() const
{
    QStringList texts;
    const auto own = patternsFrom(m_session.setting(QStringLiteral("codes.pattern")));
    if (own)
        for (const CodePattern &pattern : *own)
            texts.append(pattern.text());
    for (const QString &pattern : m_session.catalogue().references().codePatterns)
        texts.append(pattern);
    texts.removeDuplicates();
    if (!texts.isEmpty())
        return texts;
    std::map<QString, int> counts;
    for (const QString &code : LabelRecords(m_session).newestCodes(newestOnes))
        if (const auto pattern = CodePattern::ofCode(code.trimmed()))
            ++counts[pattern->text()];
    const auto commonest = std::max_element(counts.begin(), counts.end(),
                                            [](const auto &a, const auto &b) { return a.second < b.second; });
    return {commonest == counts.end() ? QStringLiteral("B00000") : commonest->first};
}

Result<QStringList> CodeAssignment::nextFree(qint64 count, const QString &pattern, const Author &author) const
{
    const auto numbered = patternFrom(pattern);
    if (!numbered)
        return tl::unexpected(numbered.error());
    if (count < 1 || count > mostCodes)
        return failure(ErrorKind::Usage, Text::tr("Take 1 to %1 codes at a time.").arg(mostCodes));
    const auto taken = takenNumbers(m_session, *numbered);
    if (!taken)
        return tl::unexpected(taken.error());
    const qint64 highest = taken->empty() ? 0 : taken->back();
    const Stations stations(m_session);
    const CodeShare share =
        stations.codeShare(author.station.isEmpty() ? Author{m_session.ownStation(), {}} : author);
    QStringList codes;
    for (qint64 number = share.firstFrom(highest + 1);
         number <= numbered->lastNumber() && codes.size() < count; number = share.firstFrom(number + 1))
        codes.append(numbered->code(number));
    auto next = taken->begin();
    for (qint64 number = share.firstFrom(1); number < highest && codes.size() < count;
         number = share.firstFrom(number + 1)) {
        next = std::lower_bound(next, taken->end(), number);
        if (next == taken->end() || *next != number)
            codes.append(numbered->code(number));
    }
    if (codes.size() < count)
        return failure(
            ErrorKind::Refused,
            Text::tr("Only %1 codes of the pattern “%2” are free. Take fewer, or a pattern with more "
                     "digits.")
                .arg(codes.size())
                .arg(pattern));
    return codes;
}

Result<QStringList> CodeAssignment::assign(qint64 count, const QString &pattern, const Author &author)
{
    auto codes = nextFree(count, pattern, author);
    if (!codes)
        return codes;
    Outcome kept = LabelRecords(m_session).reserve(*codes, pattern, author);
    if (kept)
        kept = SopDesk(m_session, author).begin(labelActivity);
    if (!kept)
        return tl::unexpected(kept.error());
    return codes;
}

Outcome CodeAssignment::assignTo(const std::vector<qint64> &itemIds, const QStringList &codes,
                                 const QString &pattern, const Author &author)
{
    const CatalogueQueries &catalogue = m_session.catalogue();
    const auto queue = ChangeQueue(m_session).all();
    if (!queue)
        return tl::unexpected(queue.error());
    QSet<QByteArray> taken;
    for (const QueuedChange &queued : **queue)
        if (queued.change.kind == ChangeKind::NewCopy)
            taken.insert(foldedCode(queued.change.itemCode));
    LabelRecords records(m_session);
    if (itemIds.size() != static_cast<std::size_t>(codes.size()))
        return failure(ErrorKind::Usage, Text::tr("Give each copy one code."));
    for (const qint64 itemId : itemIds)
        if (const auto item = catalogue.findById(itemId); !item || !item->item.code.trimmed().isEmpty())
            return failure(
                ErrorKind::Usage,
                Text::tr("SLiMS has no copy without a code with the number %1. Take the catalogue in "
                         "again.")
                    .arg(itemId));
    for (const QString &code : codes) {
        const QByteArray fold = foldedCode(code);
        if (catalogue.findByCode(code) || records.isReserved(code) || taken.contains(fold))
            return failure(
                ErrorKind::Refused,
                Text::tr("The code “%1” was taken meanwhile. Take the next free codes again.").arg(code));
        taken.insert(fold);
    }
    if (Outcome kept = records.reserve(codes, pattern, author, itemIds); !kept)
        return kept;
    return SopDesk(m_session, author).begin(labelActivity);
}

} // namespace opname
