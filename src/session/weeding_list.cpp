#include "opname/session/weeding_list.h"

#include "json_text.h"
#include "later_pull_body.h"
#include "opname/domain/item_code.h"
#include "session_state.h"

#include <QSet>

#include <algorithm>

namespace opname {

namespace {

/// A list of a hundred thousand codes is rows that can still be read.
constexpr qsizetype mostCodesInRow = 1000;

/// What pulls after the freeze found, as far as weeding looks at it.
struct LaterStatuses {
    QHash<qint64, QString> newest; ///< by item
    QSet<qint64> vanished;

    explicit LaterStatuses(Database &database)
    {
        Statement rows(database,
                       "SELECT item, kind, after FROM later_difference WHERE kind = 'vanished' OR (kind = "
                       "'changed_during' AND field = 'status') ORDER BY id");
        while (rows.step()) {
            if (rows.text(1) == u"vanished" && rows.text(2) == cameBack())
                vanished.remove(rows.integer(0));
            else if (rows.text(1) == u"vanished")
                vanished.insert(rows.integer(0));
            else
                newest.insert(rows.integer(0), rows.text(2));
        }
    }
};

} // namespace

WeedingList::WeedingList(Session &session)
    : m_session(session)
{
}

QStringList WeedingList::statuses() const
{
    return m_session.setting(QLatin1String(weededStatusesSetting)).split(u',', Qt::SkipEmptyParts);
}

Result<qint64> WeedingList::count() const
{
    Database &database = m_session.m->database;
    const qint64 listed = database.integer("SELECT count(*) FROM weeded");
    if (database.hasFailed())
        return tl::unexpected(database.takeError());
    return listed;
}

Result<qint64> WeedingList::add(const QStringList &codes, const QString &source, const Author &author)
{
    return journal("weeded_listed", codes, source, author);
}

Result<qint64> WeedingList::takeBack(const QStringList &codes, const QString &source, const Author &author)
{
    return journal("weeded_taken_back", codes, source, author);
}

Result<qint64> WeedingList::journal(const char *kind, const QStringList &codes, const QString &source,
                                    const Author &author)
{
    if (Outcome allowed = m_session.m->requireWritable(); !allowed)
        return tl::unexpected(allowed.error());
    const bool adds = qstrcmp(kind, "weeded_listed") == 0;
    Database &database = m_session.m->database;
    QStringList changed;
    QSet<QByteArray> seen;
    {
        Statement known(database, "SELECT 1 FROM weeded WHERE code_fold = ?");
        for (const QString &code : codes) {
            const QByteArray fold = foldedCode(code);
            if (seen.contains(fold))
                continue;
            seen.insert(fold);
            const bool isListed = known.bind(1, fold).step();
            known.reset();
            if (isListed != adds)
                changed.append(code);
        }
        if (database.hasFailed())
            return tl::unexpected(database.takeError());
    }
    if (changed.isEmpty())
        return 0;
    const Outcome written = m_session.m->change([&](qint64 now) {
        Statement derive(database,
                         adds ? "INSERT INTO weeded(code_fold, code, row) VALUES(?, ?, ?)"
                              : "DELETE FROM weeded WHERE code_fold = ?");
        for (qsizetype at = 0; at < changed.size(); at += mostCodesInRow) {
            const QStringList part = changed.mid(at, mostCodesInRow);
            JsonText body;
            body.add("source", source).addRaw("codes", JsonText::arrayOf(part));
            JournalRow row;
            if (!m_session.m->journal->append(author, kind, body.take(), now, &row))
                return false;
            for (const QString &code : part) {
                derive.bind(1, foldedCode(code));
                if (adds)
                    derive.bind(2, code).bind(3, row.id);
                if (!derive.run())
                    return false;
            }
        }
        return true;
    });
    if (!written)
        return tl::unexpected(written.error());
    return changed.size();
}

Outcome WeedingList::visit(const std::function<bool(const WeededCopy &)> &visitor) const
{
    Database &database = m_session.m->database;
    const auto listed = count();
    if (!listed)
        return tl::unexpected(listed.error());
    const QStringList weeded = statuses();
    const LaterStatuses later(database);
    const auto fill = [&](WeededCopy &copy, const Statement &item) {
        copy.itemId = item.integer(0);
        copy.code = item.text(1);
        copy.status = later.newest.value(copy.itemId, item.text(2));
        copy.slot = item.isNull(3) ? noSlot : static_cast<Slot>(item.integer(3));
        copy.facts.isInSlims = !later.vanished.contains(copy.itemId);
        copy.facts.hasWeededStatus = weeded.contains(copy.status);
    };

    Statement list(database, "SELECT code, code_fold FROM weeded ORDER BY code");
    Statement find(database,
                   "SELECT i.id, i.code, i.status, f.slot FROM item i LEFT JOIN frozen f ON f.item = i.id "
                   "WHERE i.code_fold = ? ORDER BY i.id LIMIT 1");
    while (list.step()) {
        WeededCopy copy;
        copy.code = list.text(0);
        copy.facts.isListed = copy.facts.isListGiven = true;
        find.bind(1, list.blob(1));
        if (find.step())
            fill(copy, find);
        find.reset();
        if (!visitor(copy))
            return {};
    }
    if (weeded.isEmpty())
        return database.outcome(!database.hasFailed());

    // A status that a later pull brought is looked for by the copy's number, the frozen ones in one walk.
    QByteArrayList changed;
    for (auto status = later.newest.cbegin(); status != later.newest.cend(); ++status)
        if (weeded.contains(status.value()))
            changed.append(QByteArray::number(status.key()));
    Statement ofStatus(
        database,
        "SELECT i.id, i.code, i.status, f.slot FROM item i LEFT JOIN frozen f ON f.item = i.id WHERE "
        "(i.status IN (SELECT value FROM json_each(?1)) OR i.id IN (SELECT value FROM json_each(?2))) AND "
        "NOT EXISTS(SELECT 1 FROM weeded w WHERE w.code_fold = i.code_fold) ORDER BY i.code, i.id");
    ofStatus.bindText(1, JsonText::arrayOf(weeded));
    ofStatus.bindText(2, QByteArray('[' + changed.join(',') + ']'));
    while (ofStatus.step()) {
        WeededCopy copy;
        fill(copy, ofStatus);
        copy.facts.isListGiven = *listed > 0;
        if (isWeeded(copy.facts) && !visitor(copy))
            return {};
    }
    return database.outcome(!database.hasFailed());
}

} // namespace opname
