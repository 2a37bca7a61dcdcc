#include "opname/session/catalogue_search.h"

#include "search_index.h"
#include "search_words.h"
#include "session_state.h"

#include <QCoreApplication>
#include <QSet>

#include <algorithm>

namespace opname {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(Session)
};

/// FTS5 reads beginnings up to this length from an index of their own (`prefix` in schema.cpp).
constexpr qsizetype longestIndexedBeginning = 4;
/// Longer ones it gathers in full before the first answer, so they are spelled out as the words that begin
/// so, which it walks one by one.
constexpr int mostWordsSpelledOut = 64;
constexpr std::size_t mostCodesAmongWords = 64;
constexpr std::size_t mostSlots = 20'000;

QByteArray quoted(const QByteArray &word)
{
    return '"' + word + '"';
}

} // namespace

struct CatalogueSearch::Impl {
    explicit Impl(Session::Impl &state)
        : database(state.database)
    {
    }

    bool prepare()
    {
        if (isPrepared)
            return true;
        if (!database.execute("CREATE VIRTUAL TABLE IF NOT EXISTS temp.search_term USING fts5vocab(main, "
                              "search, instance)"))
            return false;
        byWords = Statement(
            database,
            "SELECT rowid FROM search WHERE search MATCH ?1 AND rowid >= ?2 AND rowid < ?3 LIMIT ?4");
        nextTerm = Statement(database, "SELECT term FROM temp.search_term WHERE term >= ?1 LIMIT 1");
        byCode = Statement(database,
                           "SELECT f.slot FROM item i JOIN frozen f ON f.item = i.id WHERE i.code_fold >= ?1 "
                           "AND i.code_fold < ?2 ORDER BY i.code_fold LIMIT ?3");
        byGivenCode = Statement(database,
                                "SELECT f.slot FROM reserved_code r JOIN item i ON i.id = r.item AND "
                                "i.code_fold IS NULL JOIN frozen f ON f.item = i.id WHERE r.code_fold >= ?1 "
                                "AND r.code_fold < ?2 ORDER BY r.code_fold LIMIT ?3");
        words = std::make_unique<IndexedWords>(database);
        isPrepared = !database.hasFailed();
        return isPrepared;
    }

    /// The words of the index that begin so; nothing when there are too many.
    std::optional<QByteArrayList> spelledOut(const QByteArray &beginning)
    {
        QByteArrayList found;
        QByteArray from = beginning;
        for (int i = 0; i <= mostWordsSpelledOut; ++i) {
            nextTerm.bindText(1, from);
            if (!nextTerm.step())
                return found;
            const QByteArray term = nextTerm.blob(0);
            nextTerm.reset();
            if (!term.startsWith(beginning))
                return found;
            found.append(term);
            from = term + '\1'; // below every longer word, and not in any
        }
        return std::nullopt;
    }

    QByteArray expressionOf(const QByteArray &word)
    {
        if (word.size() == 1)
            return quoted(word);
        if (word.size() <= longestIndexedBeginning)
            return quoted(word) + '*';
        const std::optional<QByteArrayList> terms = spelledOut(word);
        if (!terms)
            return quoted(word) + '*';
        return terms->isEmpty() ? quoted(word) : '(' + quoted(terms->join("\" OR \"")) + ')';
    }

    QByteArray expressionOf(const SearchedPart &part)
    {
        QByteArrayList all;
        for (const QByteArray &word : part.words)
            all.append(expressionOf(word));
        QByteArrayList any{'(' + all.join(" AND ") + ')'};
        for (const QByteArray &number : part.numbers)
            any.append(expressionOf(number));
        return '(' + any.join(" OR ") + ')';
    }

    std::vector<Slot> slotsByWords(const std::vector<SearchedPart> &parts, std::size_t limit,
                                   SlotRange within)
    {
        QByteArrayList all;
        for (const SearchedPart &part : parts)
            all.append(expressionOf(part));
        byWords.bindText(1, all.join(" AND ")).bind(2, qint64(within.first)).bind(3, qint64(within.end));
        byWords.bind(4, static_cast<qint64>(limit));
        return taken(byWords);
    }

    std::vector<Slot> slotsByCode(const QString &beginning, std::size_t limit)
    {
        const QByteArray fold = foldedCode(beginning);
        if (fold.isEmpty() || fold.size() > 4 * maximumItemCodeLength)
            return {};
        std::vector<Slot> found;
        for (Statement *rows : {&byCode, &byGivenCode}) {
            rows->bind(1, fold).bind(2, QByteArray(fold + QByteArray(4 * maximumItemCodeLength, '\xff')));
            rows->bind(3, static_cast<qint64>(limit - found.size()));
            const std::vector<Slot> some = taken(*rows);
            found.insert(found.end(), some.begin(), some.end());
        }
        return found;
    }

    static std::vector<Slot> taken(Statement &rows)
    {
        std::vector<Slot> found;
        while (rows.step())
            if (rows.integer(0) >= 0 && rows.integer(0) < qint64(noSlot))
                found.push_back(static_cast<Slot>(rows.integer(0)));
        return found;
    }

    /// Copies of which one part is the beginning of the code and the others are words.
    std::vector<Slot> slotsByCodeAndWords(const std::vector<SearchedPart> &parts)
    {
        std::vector<Slot> found;
        for (const SearchedPart &part : parts) {
            if (part.typed.size() < 3
                || std::none_of(part.typed.cbegin(), part.typed.cend(), [](QChar c) { return c.isDigit(); }))
                continue;
            const std::vector<Slot> candidates = slotsByCode(part.typed, mostCodesAmongWords + 1);
            if (candidates.size() > mostCodesAmongWords)
                continue;
            for (const Slot slot : candidates) {
                const QByteArray &row = words->of(slot);
                if (std::all_of(parts.begin(), parts.end(), [&](const SearchedPart &other) {
                        return &other == &part || matches(row, other);
                    }))
                    found.push_back(slot);
            }
        }
        return found;
    }

    Database &database;
    bool isPrepared = false;
    Statement byWords;
    Statement nextTerm;
    Statement byCode;
    Statement byGivenCode; ///< of copies that have none in SLiMS yet
    std::unique_ptr<IndexedWords> words;
};

CatalogueSearch::CatalogueSearch(const Session &session)
    : m(std::make_unique<Impl>(*session.m))
{
}

CatalogueSearch::~CatalogueSearch() = default;

Result<std::vector<Slot>> CatalogueSearch::find(const QString &typed, std::size_t limit,
                                                SlotRange within) const
{
    std::vector<SearchedPart> parts = searchedParts(typed);
    const QString code = typed.trimmed();
    if (code.size() < 2)
        return std::vector<Slot>();
    const std::size_t most = std::min(limit, mostSlots);
    std::vector<Slot> found;
    QSet<Slot> seen;
    const auto take = [&](const std::vector<Slot> &more) {
        for (const Slot slot : more) {
            const bool isWithin = slot >= within.first && slot < within.end;
            if (found.size() == most || !isWithin || seen.contains(slot))
                continue;
            seen.insert(slot);
            found.push_back(slot);
        }
    };
    if (m->prepare()) {
        take(m->slotsByCode(code, most));
        if (parts.size() > 1)
            take(m->slotsByCodeAndWords(parts));
        if (!parts.empty() && found.size() < most) {
            std::vector<Slot> byWords = m->slotsByWords(parts, most, within);
            const auto isLetter = [](const SearchedPart &part) {
                return part.words.size() == 1 && part.words.front().size() == 1;
            };
            if (byWords.empty() && std::erase_if(parts, isLetter) > 0 && !parts.empty())
                byWords = m->slotsByWords(parts, most, within);
            take(byWords);
        }
    }
    if (!m->database.hasFailed())
        return found;
    const Error error = m->database.takeError();
    return failure(error.kind,
                   error.kind == ErrorKind::NotASession ? Text::tr(
                       "The search index of this session is damaged. Type or scan whole item codes, or "
                       "open the newest copy from its backup folder.")
                                                        : error.message,
                   error.detail);
}

Outcome CatalogueSearch::visitCodes(const std::function<bool(QByteArrayView, Slot)> &visitor) const
{
    std::vector<std::pair<QByteArray, Slot>> given;
    Statement reserved(m->database,
                       "SELECT r.code_fold, f.slot FROM reserved_code r JOIN item i ON i.id = r.item AND "
                       "i.code_fold IS NULL JOIN frozen f ON f.item = i.id ORDER BY r.code_fold");
    while (reserved.step())
        given.emplace_back(reserved.blob(0), static_cast<Slot>(reserved.integer(1)));
    auto next = given.begin();
    bool isWanted = true;
    const auto visitGiven = [&](std::optional<QByteArrayView> before) {
        for (; isWanted && next != given.end() && (!before || QByteArrayView(next->first) < *before); ++next)
            isWanted = visitor(next->first, next->second);
    };
    Statement rows(
        m->database,
        "SELECT i.code_fold, f.slot FROM item i INDEXED BY item_code CROSS JOIN frozen f ON f.item = "
        "i.id WHERE i.code_fold IS NOT NULL ORDER BY i.code_fold");
    while (isWanted && rows.step()) {
        if (next != given.end())
            visitGiven(rows.view(0));
        if (isWanted && rows.integer(1) >= 0 && rows.integer(1) < qint64(noSlot))
            isWanted = visitor(rows.view(0), static_cast<Slot>(rows.integer(1)));
    }
    rows.reset();
    visitGiven({});
    return m->database.outcome(!m->database.hasFailed());
}

Outcome CatalogueSearch::visitCodesOfItems(
    const std::function<bool(QByteArrayView foldedCode, qint64 item)> &visitor) const
{
    Statement rows(
        m->database,
        "SELECT code_fold, id FROM item INDEXED BY item_code WHERE code_fold IS NOT NULL UNION ALL "
        "SELECT r.code_fold, i.id FROM reserved_code r JOIN item i ON i.id = r.item AND "
        "i.code_fold IS NULL ORDER BY 1");
    while (rows.step())
        if (!visitor(rows.view(0), rows.integer(1)))
            break;
    rows.reset();
    return m->database.outcome(!m->database.hasFailed());
}

qint64 CatalogueSearch::givenCodes() const
{
    return m->database.integer("SELECT count(*) FROM reserved_code WHERE item <> 0");
}

qint64 CatalogueSearch::slotCount() const
{
    return m->database.integer("SELECT ifnull(max(slot), -1) + 1 FROM shelf_list");
}

} // namespace opname
