// What a pull after the freeze found is journalled as rows, never silently changing the expected set.

#include "json_text.h"
#include "opname/session/catalogue_writer.h"
#include "search_index.h"
#include "session_state.h"

#include <QCoreApplication>

namespace opname {

namespace {

QByteArray loanArray(const std::vector<Loan> &loans)
{
    QByteArray array = "[";
    for (const Loan &loan : loans) {
        JsonText object;
        object.add("id", loan.id)
            .add("code", loan.itemCode)
            .add("loan_date", loan.loanDate.toString(Qt::ISODate));
        object.add("due_date", loan.dueDate.toString(Qt::ISODate));
        array += (array.size() > 1 ? "," : "") + object.take();
    }
    return array + ']';
}

/// Whether this difference was already journalled by an earlier pull.
class KnownDifferences {
public:
    explicit KnownDifferences(Database &database)
        : m_find(database,
                 "SELECT after FROM later_difference WHERE kind = ? AND item = ? AND code = ? AND field = ? "
                 "ORDER BY id DESC LIMIT 1")
        , m_insert(database,
                   "INSERT INTO later_difference(row, kind, item, code, field, before, after) VALUES(?, ?, "
                   "?, ?, ?, ?, ?)")
    {
    }

    bool has(const char *kind, qint64 item, const QString &code, const QString &field, const QString &after)
    {
        m_find.bindText(1, kind).bind(2, item).bind(3, code).bind(4, field);
        if (!m_find.step())
            return false;
        const bool same = m_find.text(0) == after;
        m_find.reset();
        return same;
    }

    bool add(RowId row, const char *kind, qint64 item, const QString &code, const QString &field,
             const QString &before, const QString &after)
    {
        m_insert.bind(1, row)
            .bindText(2, kind)
            .bind(3, item)
            .bind(4, code)
            .bind(5, field)
            .bind(6, before)
            .bind(7, after);
        return m_insert.run();
    }

private:
    Statement m_find;
    Statement m_insert;
};

/// The parts of journalling a later pull that share one transaction.
class LaterPullRecord {
public:
    LaterPullRecord(Session::Impl &state, const CallNumberProfile &profile, const Author &author)
        : m_state(state)
        , m_profile(profile)
        , m_author(author)
        , m_differences(state.database)
    {
    }

    bool record(const LaterPull &pull)
    {
        return addItems(pull) && recognizeScans() && noteVanished(pull) && noteChanged(pull)
            && (!pull.loans || exchangeLoans(*pull.loans)) && summarize(pull);
    }

private:
    bool append(const char *kind, const QByteArray &body, JournalRow &row)
    {
        return m_state.journal->append(m_author, kind, body, nowMilliseconds(), &row);
    }

    bool addItems(const LaterPull &pull)
    {
        Statement slots(m_state.database, "SELECT ifnull(max(slot), -1) + 1 FROM shelf_list");
        Statement known(m_state.database, "SELECT 1 FROM frozen WHERE item = ?");
        for (const Item &item : pull.added) {
            known.bind(1, item.id);
            if (known.step()) {
                known.reset();
                continue;
            }
            if (!slots.step())
                return false;
            const qint64 slot = slots.integer(0);
            slots.reset();
            const auto title = std::find_if(pull.addedTitles.begin(), pull.addedTitles.end(),
                                            [&](const Title &t) { return t.id == item.titleId; });
            JsonText body;
            body.add("id", item.id)
                .add("title_id", item.titleId)
                .add("code", item.code)
                .add("call_number", item.callNumber);
            body.add("collection_type", item.collectionType)
                .add("location", item.location)
                .add("site", item.site)
                .add("status", item.status);
            body.add("inventory_code", item.inventoryCode);
            if (title != pull.addedTitles.end())
                body.add("title", title->title)
                    .add("title_call_number", title->callNumber)
                    .add("classification", title->classification)
                    .add("authors", title->authors)
                    .add("isbn", title->isbn);
            JournalRow row;
            if (!append("item_added", body.take(), row))
                return false;
            if (title != pull.addedTitles.end() && !insertTitle(*title))
                return false;
            if (!insertItem(item, slot)
                || !m_differences.add(row.id, "added", item.id, item.code, QString(), QString(), QString()))
                return false;
        }
        return true;
    }

    /// Scans of a code that no item had until now are the item's.
    bool recognizeScans()
    {
        return m_state.database.execute(
            "UPDATE scan SET slot = (SELECT a.slot FROM added a JOIN item i ON i.id = a.item WHERE "
            "i.code_fold = "
            "scan.code_fold ORDER BY i.id LIMIT 1), code_fold = NULL WHERE code_fold IN (SELECT i.code_fold "
            "FROM added a JOIN item i ON i.id = a.item)");
    }

    bool insertTitle(const Title &title)
    {
        // The digest of the frozen catalogue leaves out what came later.
        Statement mark(
            m_state.database,
            "INSERT INTO added_title SELECT ?1 WHERE NOT EXISTS(SELECT 1 FROM title WHERE id = ?1)");
        Statement insert(
            m_state.database,
            "INSERT OR IGNORE INTO title(id, title, authors, call_number, class, gmd, isbn, year, "
            "extent) VALUES(?, ?, ?, ?, ?, ?, ?, ?, ?)");
        insert.bind(1, title.id).bind(2, title.title).bind(3, title.authors).bind(4, title.callNumber);
        insert.bind(5, title.classification).bind(6, title.gmd).bind(7, title.isbn);
        insert.bind(8, title.publishYear).bind(9, title.extent);
        return mark.bind(1, title.id).run() && insert.run();
    }

    bool insertItem(const Item &item, qint64 slot)
    {
        Statement title(m_state.database, "SELECT call_number FROM title WHERE id = ?");
        title.bind(1, item.titleId);
        const QString titles = title.step() ? title.text(0) : QString();
        title.reset();
        const CallNumberKey key = callNumberKey(effectiveCallNumber(item.callNumber, titles), m_profile);
        Statement insert(m_state.database,
                         "INSERT INTO item(id, title, code, code_fold, call_number, collection_type, "
                         "location, site, status, inventory_code, "
                         "source, key, key_class) VALUES(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 0, ?, ?)");
        insert.bind(1, item.id).bind(2, item.titleId).bind(3, item.code);
        if (item.code.trimmed().isEmpty())
            insert.bindNull(4);
        else
            insert.bind(4, foldedCode(item.code));
        insert.bind(5, item.callNumber)
            .bind(6, item.collectionType)
            .bind(7, item.location)
            .bind(8, normalizedSite(item.site));
        insert.bind(9, item.status)
            .bind(10, item.inventoryCode)
            .bind(11, key.bytes)
            .bind(12, key.classNumber);
        Statement shelf(m_state.database, "INSERT INTO shelf_list(slot, item) VALUES(?, ?)");
        Statement frozen(m_state.database, "INSERT INTO frozen(item, slot) VALUES(?, ?)");
        Statement added(
            m_state.database,
            "INSERT INTO added(slot, item, key_rank, has_class, class_group) VALUES(?, ?, ?, ?, ?)");
        if (!insert.run() || !shelf.bind(1, slot).bind(2, item.id).run()
            || !frozen.bind(1, item.id).bind(2, slot).run())
            return false;
        added.bind(1, slot).bind(2, item.id).bind(3, rankOf(key.bytes)).bind(4, qint64(key.hasClass()));
        return added.bind(5, qint64(classGroup(mainClass(key.classNumber)))).run()
            && addToSearchIndex(m_state.database, static_cast<Slot>(slot));
    }

    /// The rank of an equal frozen key, or the odd one between its neighbours.
    qint64 rankOf(const QByteArray &key)
    {
        Statement below(
            m_state.database,
            "SELECT f.slot, i.key = ?1 FROM item i JOIN frozen f ON f.item = i.id "
            "WHERE i.key <= ?1 AND f.slot < (SELECT sum(items) FROM home) ORDER BY i.key DESC LIMIT 1");
        below.bind(1, key);
        if (!below.step())
            return 1;
        const qint64 slot = below.integer(0);
        const bool equal = below.integer(1) != 0;
        below.reset();
        Statement fact(m_state.database,
                       "SELECT substr(facts, (?1 - first_slot) * 5 + 1, 4) FROM home WHERE first_slot <= ?1 "
                       "AND ?1 < first_slot + items");
        fact.bind(1, slot);
        if (!fact.step())
            return 1;
        const QByteArrayView bytes = fact.view(0);
        qint64 rank = 0;
        for (qsizetype i = bytes.size(); i-- > 0;)
            rank = rank << 8 | static_cast<unsigned char>(bytes[i]);
        fact.reset();
        return equal ? rank : rank + 1;
    }

    bool noteVanished(const LaterPull &pull)
    {
        for (const auto &[id, code] : pull.vanished) {
            if (m_differences.has("vanished", id, code, QString(), QString()))
                continue;
            JsonText body;
            body.add("id", id).add("code", code);
            JournalRow row;
            if (!append("item_vanished", body.take(), row)
                || !m_differences.add(row.id, "vanished", id, code, QString(), QString(), QString()))
                return false;
        }
        return true;
    }

    bool noteChanged(const LaterPull &pull)
    {
        for (const LaterPull::Changed &change : pull.changed) {
            if (m_differences.has("changed_during", change.itemId, change.itemCode, change.field,
                                  change.after))
                continue;
            JsonText body;
            body.add("id", change.itemId)
                .add("code", change.itemCode)
                .add("field", change.field)
                .add("before", change.before)
                .add("after", change.after);
            JournalRow row;
            if (!append("item_changed", body.take(), row)
                || !m_differences.add(row.id, "changed_during", change.itemId, change.itemCode, change.field,
                                      change.before, change.after))
                return false;
        }
        return true;
    }

    bool exchangeLoans(const std::vector<Loan> &now)
    {
        std::vector<Loan> before;
        Statement rows(m_state.database, "SELECT id, code, loan_date, due_date FROM loan ORDER BY id");
        while (rows.step())
            before.push_back({rows.integer(0), rows.text(1), QDate::fromString(rows.text(2), Qt::ISODate),
                              QDate::fromString(rows.text(3), Qt::ISODate)});
        const auto same = [](const Loan &a, const Loan &b) {
            return a.id == b.id && a.itemCode == b.itemCode && a.loanDate == b.loanDate
                && a.dueDate == b.dueDate;
        };
        QHash<qint64, const Loan *> known;
        for (const Loan &loan : before)
            known.insert(loan.id, &loan);
        std::vector<Loan> lent;
        QByteArray extended;
        for (const Loan &loan : now) {
            const Loan *old = known.take(loan.id);
            if (old == nullptr || !same(*old, loan))
                lent.push_back(loan);
            if (old != nullptr && old->itemCode == loan.itemCode && old->dueDate != loan.dueDate)
                extended += (extended.isEmpty() ? "" : ",") + QByteArray::number(loan.id);
        }
        std::vector<Loan> returned;
        for (const Loan &loan : before)
            if (known.contains(loan.id))
                returned.push_back(loan);
        const bool becameKnown = m_state.identity.value(QStringLiteral("loans_known")) != u"1";
        if (lent.empty() && returned.empty() && !becameKnown)
            return true;
        JsonText body;
        body.addRaw("lent", loanArray(lent)).addRaw("returned", loanArray(returned));
        if (!extended.isEmpty())
            body.addRaw("extended", '[' + extended + ']');
        JournalRow row;
        if (!append("loans_changed", body.take(), row))
            return false;
        Statement erase(m_state.database, "DELETE FROM loan WHERE id = ?");
        Statement insert(
            m_state.database,
            "INSERT OR REPLACE INTO loan(id, code, code_fold, loan_date, due_date) VALUES(?, ?, ?, ?, ?)");
        for (const Loan &loan : returned)
            if (!erase.bind(1, loan.id).run() || !noteCirculation(row.id, loan, false))
                return false;
        for (const Loan &loan : lent) {
            insert.bind(1, loan.id).bind(2, loan.itemCode).bind(3, foldedCode(loan.itemCode));
            insert.bind(4, loan.loanDate.toString(Qt::ISODate)).bind(5, loan.dueDate.toString(Qt::ISODate));
            if (!insert.run() || !noteCirculation(row.id, loan, true))
                return false;
        }
        return m_state.setIdentity(QStringLiteral("loans_known"), QStringLiteral("1"));
    }

    bool noteCirculation(RowId row, const Loan &loan, bool isLent)
    {
        Statement item(m_state.database, "SELECT id, code FROM item WHERE code_fold = ? LIMIT 1");
        item.bind(1, foldedCode(loan.itemCode));
        const bool known = item.step();
        const qint64 id = known ? item.integer(0) : 0;
        const QString code = known ? item.text(1) : loan.itemCode;
        item.reset();
        const QString date = loan.loanDate.toString(Qt::ISODate);
        return m_differences.add(row, "lent_or_returned_during", id, code,
                                 isLent ? QStringLiteral("lent") : QStringLiteral("returned"),
                                 isLent ? QString() : date, isLent ? date : QString());
    }

    bool summarize(const LaterPull &pull)
    {
        JsonText body;
        body.add("source", pull.sourceLabel)
            .add("added", qint64(pull.added.size()))
            .add("changed", qint64(pull.changed.size()));
        body.add("vanished", qint64(pull.vanished.size()));
        body.addRaw("loans",
                    pull.loans ? QByteArray::number(qint64(pull.loans->size())) : QByteArray("null"));
        JournalRow row;
        return append("catalogue_compared", body.take(), row);
    }

    Session::Impl &m_state;
    CallNumberProfile m_profile;
    Author m_author;
    KnownDifferences m_differences;
};

} // namespace

Outcome Session::recordLaterPull(const LaterPull &pull, const Author &author)
{
    if (Outcome allowed = m->requireWritable(); !allowed)
        return allowed;
    if (!isFrozen())
        return failure(ErrorKind::Refused,
                       QCoreApplication::translate(
                           "Session", "Nothing is frozen yet; take the catalogue in again instead."));
    {
        Transaction transaction(m->database);
        const bool succeeded = transaction.hasBegun() && LaterPullRecord(*m, profile(), author).record(pull);
        // Who is lent and what was added changes positions and buckets: the picture in memory is made anew.
        if (succeeded && m->renewTotals() && m->commit(transaction))
            return {};
    }
    Error error = m->database.takeError();
    m->forgetDerived();
    return tl::unexpected(std::move(error));
}

Outcome Session::replaceLoans(const std::vector<Loan> &loans, const QString &sourceLabel,
                              const Author &author)
{
    if (isFrozen()) {
        LaterPull pull;
        pull.sourceLabel = sourceLabel;
        pull.loans = loans;
        return recordLaterPull(pull, author);
    }
    if (!hasCatalogue())
        return failure(ErrorKind::Refused,
                       QCoreApplication::translate(
                           "Session", "There is no catalogue yet. Take it in from SLiMS first."));
    JsonText body;
    body.add("source", sourceLabel).add("loans", qint64(loans.size()));
    Outcome written = m->write(author, "loans_taken", body.take(), [&](const JournalRow &) {
        Statement insert(
            m->database,
            "INSERT OR REPLACE INTO loan(id, code, code_fold, loan_date, due_date) VALUES(?, ?, ?, ?, ?)");
        bool succeeded = m->database.execute("DELETE FROM loan")
            && m->setIdentity(QStringLiteral("loans_known"), QStringLiteral("1"));
        for (const Loan &loan : loans) {
            insert.bind(1, loan.id).bind(2, loan.itemCode).bind(3, foldedCode(loan.itemCode));
            insert.bind(4, loan.loanDate.toString(Qt::ISODate)).bind(5, loan.dueDate.toString(Qt::ISODate));
            succeeded = succeeded && insert.run();
        }
        return succeeded;
    });
    if (written)
        m->forgetOrderTake();
    return written;
}

} // namespace opname
