// Finding a copy whose label cannot be read, in a million items: words, nearest codes, what the index costs.

#include "benchmarks.h"
#include "measure.h"
#include "opname/domain/item_code.h"
#include "opname/domain/nearest_codes.h"
#include "opname/session/catalogue_queries.h"
#include "opname/session/catalogue_search.h"
#include "opname/workflow/find_copy.h"

#include <QElapsedTimer>
#include <QEventLoop>
#include <QFile>
#include <QSet>
#include <sqlite3.h>

#include <algorithm>

namespace opname::bench {

namespace {

/// The least of several runs is the work without the machine's other work; the worst text is what is
/// reported.
struct Worst {
    double milliseconds = 0;
    QString text;
    std::size_t texts = 0;

    void measure(const QString &asked, const std::function<void()> &work)
    {
        work();
        double least = microseconds(work);
        for (int i = 0; i < 2; ++i)
            least = std::min(least, microseconds(work));
        ++texts;
        if (least / 1000 <= milliseconds)
            return;
        milliseconds = least / 1000;
        text = asked;
    }

    void tell(const QString &what, double limit) const
    {
        report(what, milliseconds, QStringLiteral("ms"), limit,
               QStringLiteral("the worst of %1, “%2”").arg(texts).arg(text));
    }
};

qint64 bytesOf(const QString &path, const char *sql)
{
    sqlite3 *database = nullptr;
    sqlite3_stmt *statement = nullptr;
    qint64 bytes = 0;
    if (sqlite3_open_v2(path.toUtf8().constData(), &database, SQLITE_OPEN_READONLY, nullptr) == SQLITE_OK
        && sqlite3_prepare_v2(database, sql, -1, &statement, nullptr) == SQLITE_OK
        && sqlite3_step(statement) == SQLITE_ROW)
        bytes = sqlite3_column_int64(statement, 0);
    sqlite3_finalize(statement);
    sqlite3_close(database);
    return bytes;
}

/// Every beginning, from two letters on, of the words of some titles all over the library, and pairs of them.
void searchWords(const Session &session, const CatalogueSearch &search, qint64 items)
{
    QStringList words;
    QStringList beginnings;
    for (int i = 0; i < 200; ++i) {
        const auto item = session.catalogue().at(static_cast<Slot>(items / 200 * i));
        if (!item)
            giveUp(QStringLiteral("a slot has no item"));
        for (const QString &word :
             QString(item->title + u' ' + item->authors + u' ' + item->callNumber).toLower().split(u' '))
            if (word.size() > 1 && !words.contains(word))
                words.append(word);
    }
    QSet<QString> known;
    for (const QString &word : words)
        for (qsizetype length = 2; length <= word.size(); ++length)
            if (!known.contains(word.left(length))) {
                known.insert(word.left(length));
                beginnings.append(word.left(length));
            }
    Worst whole;
    const auto ask = [&](Worst &worst, const QString &typed) {
        worst.measure(typed, [&] {
            if (!search.find(typed, 50))
                giveUp(QStringLiteral("the search failed"));
        });
    };
    for (const QString &beginning : beginnings)
        ask(whole, beginning);
    whole.tell(QStringLiteral("first 50 copies by one word, from two letters on"), 10);
    Worst pairs;
    for (qsizetype i = 0; i < beginnings.size(); ++i)
        ask(pairs, beginnings[i] + u' ' + words[(i * 7919) % words.size()]);
    pairs.tell(QStringLiteral("first 50 copies by two words, the first in part"), 10);
    Worst rare;
    for (const char *typed : {"zz", "qx pe", "b0", "b00", "b0601966", "978602", "978602123", "9786021234567",
                              "abd 001.42", "899.2", "a b c d e", "di dan untuk", "2x4.2 m"})
        ask(rare, QString::fromLatin1(typed));
    rare.tell(QStringLiteral("first 50 copies by code, ISBN, class and what hardly occurs"), 10);
}

/// The share of a freeze that goes into the index, by its own progress.
void makeIndex(LibraryFixture &library, qint64 items)
{
    const auto session = library.pulled(items, QStringLiteral("indexing"));
    QElapsedTimer timer;
    double begun = 0;
    double ended = 0;
    timer.start();
    const auto frozen = session->freeze(LibraryFixture::author(), [&](double share) {
        const double now = double(timer.nsecsElapsed()) / 1e9;
        (share < 0.55 ? begun : ended) = now;
        return share < 0.95;
    });
    if (frozen || frozen.error().kind != ErrorKind::Cancelled)
        giveUp(QStringLiteral("the freeze was not stopped behind its index"));
    report(QStringLiteral("making the index of %1 items within the freeze").arg(items), ended - begun,
           QStringLiteral("s"), 0,
           QStringLiteral("what the freeze does before it took %1 s").arg(begun, 0, 'f', 2));
}

void nearest(const CatalogueSearch &search, const std::vector<QString> &codes)
{
    NearestCodes all;
    const double before = Memory::now().resident;
    const double load = microseconds([&] {
        if (!search.visitCodes([&](QByteArrayView code, Slot slot) {
                all.add(code, slot);
                return true;
            }))
            giveUp(QStringLiteral("the codes could not be read"));
        all.shrink();
    });
    report(QStringLiteral("reading %1 codes once, on a thread of its own").arg(all.size()), load / 1000,
           QStringLiteral("ms"), 0);
    report(QStringLiteral("memory of %1 codes").arg(all.size()), Memory::now().resident - before,
           QStringLiteral("MB"), 0);
    for (const int slips : {1, 2}) {
        Worst worst;
        std::size_t most = 0;
        for (std::size_t i = 0; i < codes.size(); i += codes.size() / 200) {
            QByteArray wanted = foldedCode(codes[i]);
            std::swap(wanted[2], wanted[5]);
            worst.measure(QString::fromUtf8(wanted),
                          [&] { most = std::max(most, all.within(wanted, slips).size()); });
        }
        worst.tell(QStringLiteral("nearest codes, %1 slips, up to %2 of them").arg(slips).arg(most),
                   slips == 2 ? 10 : 0);
    }
    Worst parts;
    for (const char *part : {"1234", "060", "b06", "99999", "zzz", "0"})
        parts.measure(QString::fromLatin1(part), [&] { all.containing(part, 5000); });
    parts.tell(QStringLiteral("codes with a part in them, 5,000 at most"), 10);
}

} // namespace

void benchFinding(LibraryFixture &library, bool isQuick)
{
    const qint64 items = isQuick ? 100'000 : 1'000'000;
    heading(QStringLiteral("Finding a copy, %1 items").arg(items));
    const QString path = library.copyOf(items, QStringLiteral("finding"));
    auto session = Session::open(path, Session::Access::Write);
    if (!session)
        giveUp(session.error().message);
    report(QStringLiteral("search index in the file"),
           double(bytesOf(path, "SELECT sum(length(block)) FROM search_data")) / double(items),
           QStringLiteral("B/item"), 0,
           QStringLiteral("of %1 bytes an item in all").arg(QFile(path).size() / items));
    {
        const CatalogueSearch search(**session);
        searchWords(**session, search, items);
        nearest(search, library.codes(**session, static_cast<std::size_t>(items)));
    }
    makeIndex(library, items);
    FindCopy finding(**session);
    const double first = microseconds([&] { (void)finding.find(QStringLiteral("hukum")); });
    report(QStringLiteral("the whole use case, first time"), first / 1000, QStringLiteral("ms"), 0);
    Worst whole;
    for (const char *typed : {"hu", "hukum", "hukum pidana", "b0601999", "b06o1966", "345 abd", "60196"})
        whole.measure(QString::fromLatin1(typed), [&] {
            if (const auto found = finding.find(QString::fromLatin1(typed)); !found)
                giveUp(found.error().message + u' ' + found.error().detail);
        });
    whole.tell(QStringLiteral("the whole use case: both sections, judged and read"), 0);
    // What is answered is judged again by refresh(): the only part that runs on the window's thread.
    Worst judged;
    for (const char *typed : {"hukum", "b0601999", "60196"}) {
        QEventLoop loop;
        const auto answered = QObject::connect(&finding, &FindCopy::found, &loop, &QEventLoop::quit);
        finding.search(QString::fromLatin1(typed));
        loop.exec();
        QObject::disconnect(answered);
        judged.measure(QString::fromLatin1(typed), [&] { finding.refresh(); });
    }
    judged.tell(QStringLiteral("of that on the window's thread"), 10);
}

} // namespace opname::bench
