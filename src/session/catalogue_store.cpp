// Takes a catalogue in: one transaction, indexes after the load.

#include "json_text.h"
#include "opname/domain/texts_by_id.h"
#include "opname/session/catalogue_writer.h"
#include "schema.h"
#include "session_state.h"

#include <QCoreApplication>

namespace opname {

namespace {

class CatalogueStore : public CatalogueWriter {
public:
    explicit CatalogueStore(Session::Impl &state, CallNumberProfile profile)
        : m_state(state)
        , m_profile(std::move(profile))
        , m_transaction(state.database)
        , m_isEmpty(m_transaction.hasBegun() && dropCatalogueIndexes(state.database)
                    && state.database.execute(
                        "DELETE FROM reference; DELETE FROM title; DELETE FROM item; DELETE FROM loan; "
                        "DELETE FROM catalogue_digest;"))
        , m_insertTitle(state.database, "INSERT OR REPLACE INTO title VALUES(?, ?, ?, ?, ?, ?, ?, ?, ?)")
        , m_insertItem(
              state.database,
              "INSERT OR REPLACE INTO item VALUES(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
    {
    }

    Outcome begun() { return m_state.database.outcome(m_isEmpty); }

    Outcome addReferences(const ReferenceLists &lists) override
    {
        Statement insert(
            m_state.database,
            "INSERT OR REPLACE INTO reference(list, id, name, skips, no_loan) VALUES(?, ?, ?, ?, ?)");
        bool succeeded = true;
        const auto add = [&](const char *list, const QString &id, const QString &name, bool skips,
                             bool noLoan) {
            insert.bindText(1, list).bind(2, id).bind(3, name).bind(4, qint64(skips)).bind(5, qint64(noLoan));
            succeeded = succeeded && insert.run();
        };
        for (const ReferenceEntry &entry : lists.locations)
            add("location", entry.id, entry.name, false, false);
        for (const ReferenceEntry &entry : lists.collectionTypes)
            add("collection_type", entry.id, entry.name, false, false);
        for (const ReferenceEntry &entry : lists.gmds)
            add("gmd", entry.id, entry.name, false, false);
        for (const ItemStatus &status : lists.statuses)
            add("status", status.id, status.name, status.skipsStockTake, status.noLoan);
        for (const QString &pattern : lists.codePatterns)
            add("code_pattern", pattern, {}, false, false);
        return m_state.database.outcome(succeeded);
    }

    Outcome addTitles(const std::vector<Title> &titles) override
    {
        for (const Title &title : titles) {
            m_callNumbers.add(title.id, title.callNumber.toUtf8());
            m_insertTitle.bind(1, title.id).bind(2, title.title);
            bindOrNull(m_insertTitle, 3, title.authors);
            bindOrNull(m_insertTitle, 4, title.callNumber);
            bindOrNull(m_insertTitle, 5, title.classification);
            bindOrNull(m_insertTitle, 6, title.gmd);
            bindOrNull(m_insertTitle, 7, title.isbn);
            bindOrNull(m_insertTitle, 8, title.publishYear);
            bindOrNull(m_insertTitle, 9, title.extent);
            if (!m_insertTitle.run())
                return m_state.database.outcome(false);
        }
        m_titles += static_cast<qint64>(titles.size());
        return {};
    }

    Outcome addItems(const std::vector<Item> &items) override
    {
        for (const Item &item : items) {
            if (!insertItem(item))
                return m_state.database.outcome(false);
        }
        m_items += static_cast<qint64>(items.size());
        return {};
    }

    Outcome addLoans(const std::vector<Loan> &loans) override
    {
        Statement insert(
            m_state.database,
            "INSERT OR REPLACE INTO loan(id, code, code_fold, loan_date, due_date) VALUES(?, ?, ?, ?, ?)");
        for (const Loan &loan : loans) {
            insert.bind(1, loan.id).bind(2, loan.itemCode).bind(3, foldedCode(loan.itemCode));
            insert.bind(4, loan.loanDate.toString(Qt::ISODate)).bind(5, loan.dueDate.toString(Qt::ISODate));
            if (!insert.run())
                return m_state.database.outcome(false);
        }
        m_loans += static_cast<qint64>(loans.size());
        return {};
    }

    Outcome addDigests(const CatalogueDigests &digests) override
    {
        Statement insert(m_state.database,
                         "INSERT OR REPLACE INTO catalogue_digest(list, blocks) VALUES(?, ?)");
        return m_state.database.outcome(
            insert.bindText(1, "titles").bind(2, digestsToBytes(digests.titles)).run()
            && insert.bindText(1, "items").bind(2, digestsToBytes(digests.items)).run());
    }

    Outcome commit(const QString &sourceLabel, bool loansKnown, const Author &author) override
    {
        const qint64 now = nowMilliseconds();
        JsonText body;
        body.add("source", sourceLabel).add("items", m_items).add("titles", m_titles);
        body.addRaw("loans", loansKnown ? QByteArray::number(m_loans) : QByteArray("null"));
        const bool succeeded = createCatalogueIndexes(m_state.database)
            && m_state.setIdentity(QStringLiteral("source"), sourceLabel)
            && m_state.setIdentity(QStringLiteral("pulled"), QString::number(now))
            && m_state.setIdentity(QStringLiteral("loans_known"),
                                   loansKnown ? QStringLiteral("1") : QStringLiteral("0"))
            && m_state.setIdentity(QStringLiteral("items"), QString::number(m_items))
            && m_state.setIdentity(QStringLiteral("titles"), QString::number(m_titles))
            && m_state.setIdentity(QStringLiteral("key_profile"), profileToText(m_profile))
            && m_state.journal->append(author, "catalogue_pulled", body.take(), now)
            && m_state.commit(m_transaction);
        if (succeeded) {
            m_state.forgetOrderTake();
            return {};
        }
        Error error = m_state.database.takeError();
        m_transaction.rollBack();
        m_state.forgetDerived();
        return tl::unexpected(std::move(error));
    }

private:
    static void bindOrNull(Statement &statement, int index, QStringView text)
    {
        if (text.isEmpty())
            statement.bindNull(index);
        else
            statement.bind(index, text);
    }

    /// As Qt::ISODate, which costs as much as the rest of the row.
    static void bindDate(Statement &statement, int index, QDate date)
    {
        int year = 0;
        int month = 0;
        int day = 0;
        date.getDate(&year, &month, &day);
        if (year < 1 || year > 9999) {
            statement.bindNull(index);
            return;
        }
        QByteArray text("0000-00-00");
        for (auto [at, digits] : {std::pair(3, year), std::pair(6, month), std::pair(9, day)})
            for (; digits > 0; digits /= 10)
                text[at--] = static_cast<char>('0' + digits % 10);
        statement.bindText(index, text);
    }

    bool insertItem(const Item &item)
    {
        const QString titles = item.callNumber.trimmed().isEmpty()
            ? QString::fromUtf8(m_callNumbers.of(item.titleId))
            : QString();
        const CallNumberKey key = callNumberKey(effectiveCallNumber(item.callNumber, titles), m_profile);
        Statement &insert = m_insertItem;
        insert.bind(1, item.id).bind(2, item.titleId).bind(3, item.code);
        if (item.code.trimmed().isEmpty())
            insert.bindNull(4);
        else
            insert.bind(4, foldedCode(item.code));
        bindOrNull(insert, 5, item.callNumber);
        bindOrNull(insert, 6, item.collectionType);
        bindOrNull(insert, 7, item.location);
        bindOrNull(insert, 8, normalizedSite(item.site));
        bindOrNull(insert, 9, item.status);
        bindOrNull(insert, 10, item.inventoryCode);
        bindDate(insert, 11, item.receivedDate);
        insert.bind(12, qint64(item.source)).bindOptional(13, item.price);
        bindOrNull(insert, 14, item.currency);
        bindOrNull(insert, 15, item.lastUpdate);
        insert.bind(16, key.bytes);
        bindOrNull(insert, 17, key.classNumber);
        return insert.run();
    }

    Session::Impl &m_state;
    CallNumberProfile m_profile;
    Transaction m_transaction;
    bool m_isEmpty;
    Statement m_insertTitle;
    Statement m_insertItem;
    TextsById m_callNumbers; ///< of titles
    qint64 m_titles = 0;
    qint64 m_items = 0;
    qint64 m_loans = 0;
};

} // namespace

Result<std::unique_ptr<CatalogueWriter>> Session::replaceCatalogue()
{
    if (Outcome allowed = m->requireWritable(); !allowed)
        return tl::unexpected(allowed.error());
    if (Outcome open = m->requireNotFrozen(); !open)
        return tl::unexpected(open.error());
    auto store = std::make_unique<CatalogueStore>(*m, profile());
    if (Outcome begun = store->begun(); !begun)
        return tl::unexpected(begun.error());
    return store;
}

} // namespace opname
