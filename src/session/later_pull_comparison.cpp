// What a pull after the freeze finds to differ from the frozen catalogue.

#include "export_numbers.h"
#include "opname/session/catalogue_writer.h"
#include "session_state.h"

namespace opname {

namespace {

class Comparison : public LaterPullComparison {
public:
    Comparison(Session::Impl &state, std::unique_ptr<ExportNumbers> numbers)
        : m_state(state)
        , m_numbers(std::move(numbers))
        , m_known(state.database,
                  "SELECT code, call_number, collection_type, location, site, status, inventory_code, price, "
                  "title FROM item WHERE id = ?")
        , m_knownTitle(state.database, "SELECT title, call_number, class FROM title WHERE id = ?")
        , m_seen(static_cast<std::size_t>(slotsGivenOut(state.database)), false)
        , m_slot(state.database, "SELECT slot FROM frozen WHERE item = ?")
        , m_slots(state.database, "SELECT slot FROM frozen WHERE item BETWEEN ? AND ?")
    {
    }

    Outcome addTitles(const std::vector<Title> &titles) override
    {
        for (const Title &title : titles)
            compare(m_numbers ? m_numbers->numbered(title) : title);
        return m_state.database.outcome(!m_state.database.hasFailed());
    }

    Outcome addItems(const std::vector<Item> &items) override
    {
        for (const Item &item : items) {
            if (!m_numbers)
                compare(item);
            else if (const std::optional<Item> numbered = m_numbers->numbered(item))
                compare(*numbered);
        }
        return m_state.database.outcome(!m_state.database.hasFailed());
    }

    Outcome addUnchangedItems(qint64 first, qint64 last) override
    {
        m_slots.bind(1, first).bind(2, last);
        while (m_slots.step())
            m_seen[static_cast<std::size_t>(m_slots.integer(0))] = true;
        return m_state.database.outcome(!m_state.database.hasFailed());
    }

    Outcome addLoans(const std::vector<Loan> &loans) override
    {
        m_loans.insert(m_loans.end(), loans.begin(), loans.end());
        return {};
    }

    Result<LaterPull> finish(const QString &sourceLabel, bool loansKnown) override
    {
        Statement unseen(
            m_state.database,
            "SELECT i.id, i.code FROM shelf_list s JOIN item i ON i.id = s.item WHERE s.slot = ?");
        for (std::size_t slot = 0; slot < m_seen.size(); ++slot) {
            if (m_seen[slot])
                continue;
            unseen.bind(1, static_cast<qint64>(slot));
            while (unseen.step())
                if (!m_numbers || !unseen.text(1).trimmed().isEmpty())
                    m_pull.vanished.emplace_back(unseen.integer(0), unseen.text(1));
        }
        if (m_state.database.hasFailed())
            return tl::unexpected(m_state.database.takeError());
        m_pull.sourceLabel = sourceLabel;
        if (loansKnown)
            m_pull.loans = std::move(m_loans);
        return std::move(m_pull);
    }

private:
    void compare(const Title &title)
    {
        m_knownTitle.bind(1, title.id);
        if (!m_knownTitle.step()) {
            m_newTitles.insert(title.id, title);
            return;
        }
        const LaterPull::Changed subject{0, m_knownTitle.text(0), {}, {}, {}, title.id};
        note(subject, "title", m_knownTitle.text(0), title.title);
        note(subject, "title_call_number", m_knownTitle.text(1), title.callNumber);
        note(subject, "classification", m_knownTitle.text(2), title.classification);
        m_knownTitle.reset();
    }

    void compare(const Item &item)
    {
        m_slot.bind(1, item.id);
        if (!m_slot.step()) {
            m_pull.added.push_back(item);
            if (const auto title = m_newTitles.constFind(item.titleId); title != m_newTitles.cend())
                m_pull.addedTitles.push_back(*title);
            return;
        }
        m_seen[static_cast<std::size_t>(m_slot.integer(0))] = true;
        m_slot.reset();
        m_known.bind(1, item.id);
        if (!m_known.step())
            return;
        const LaterPull::Changed subject{item.id, item.code, {}, {}, {}, 0};
        note(subject, "item_code", m_known.text(0), item.code);
        note(subject, "call_number", m_known.text(1), item.callNumber);
        note(subject, "collection_type", m_known.text(2), item.collectionType);
        note(subject, "location", m_known.text(3), item.location);
        note(subject, "site", m_known.text(4), normalizedSite(item.site));
        note(subject, "status", m_known.text(5), item.status);
        note(subject, "inventory_code", m_known.text(6), item.inventoryCode);
        note(subject, "price", m_known.text(7), item.price ? QString::number(*item.price) : QString());
        if (m_known.integer(8) != item.titleId)
            note(subject, "title_id", titleName(m_known.integer(8)), titleName(item.titleId));
        m_known.reset();
    }

    /// Numbers that an export was given here mean nothing to people.
    QString titleName(qint64 title)
    {
        return m_numbers ? m_numbers->titleText(title) : QString::number(title);
    }

    void note(const LaterPull::Changed &subject, const char *field, const QString &before,
              const QString &after)
    {
        if (before == after)
            return;
        LaterPull::Changed &changed = m_pull.changed.emplace_back(subject);
        changed.field = QString::fromLatin1(field);
        changed.before = before;
        changed.after = after;
    }

    Session::Impl &m_state;
    std::unique_ptr<ExportNumbers> m_numbers; ///< when both are exports
    Statement m_known;
    Statement m_knownTitle;
    std::vector<bool> m_seen;
    Statement m_slot;
    Statement m_slots;
    QHash<qint64, Title> m_newTitles;
    std::vector<Loan> m_loans;
    LaterPull m_pull;
};

} // namespace

std::unique_ptr<LaterPullComparison> compareWithFrozen(Session &session)
{
    return std::make_unique<Comparison>(*session.m, nullptr);
}

std::unique_ptr<LaterPullComparison> compareExportWithFrozen(Session &session)
{
    return std::make_unique<Comparison>(*session.m, std::make_unique<ExportNumbers>(session.m->database));
}

} // namespace opname
