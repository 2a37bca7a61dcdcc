// What a pull after the freeze finds to differ from the frozen catalogue.

#include "export_numbers.h"
#include "later_pull_body.h"
#include "opname/session/catalogue_writer.h"
#include "session_state.h"

#include <algorithm>
#include <map>

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
        noteReturns();
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

    /// What earlier pulls told and is so no longer: copies that are there again, values that were put back.
    void noteReturns()
    {
        std::map<qint64, QString> gone;
        std::map<std::pair<qint64, QString>, LaterPull::Changed> standing; // from the frozen to the newest
        Statement told(m_state.database,
                       "SELECT item, code, field, before, after, kind FROM later_difference WHERE kind IN "
                       "('vanished', 'changed_during') AND item <> 0 ORDER BY id");
        while (told.step()) {
            const qint64 subject = told.integer(0);
            const QString code = told.text(1);
            const QString after = told.text(4);
            if (told.text(5) == u"vanished") {
                gone.erase(subject);
                if (after != cameBack())
                    gone.emplace(subject, code);
                continue;
            }
            const QString field = told.text(2);
            LaterPull::Changed &change = standing[{subject, field}];
            if (change.field.isEmpty())
                change = {std::max<qint64>(subject, 0), code, field, told.text(3), after,
                          std::max<qint64>(-subject, 0)};
            change.itemCode = code;
            change.after = after;
        }
        for (const auto &[copy, code] : gone)
            if (wasSeen(copy))
                m_pull.returned.emplace_back(copy, code);
        for (const LaterPull::Changed &found : m_pull.changed)
            standing.erase({laterSubject(found.itemId, found.titleId), found.field});
        std::erase_if(standing, [](const auto &entry) { return entry.second.before == entry.second.after; });
        const QSet<qint64> titles = seenTitlesOf(standing);
        for (auto &[subject, change] : standing) {
            if (change.titleId != 0 ? !titles.contains(change.titleId) : !wasSeen(change.itemId))
                continue;
            std::swap(change.before, change.after);
            m_pull.changed.push_back(std::move(change));
        }
    }

    bool wasSeen(qint64 copy)
    {
        m_slot.bind(1, copy);
        const std::size_t slot = m_slot.step() ? static_cast<std::size_t>(m_slot.integer(0)) : m_seen.size();
        m_slot.reset();
        return slot < m_seen.size() && m_seen[slot];
    }

    /// Titles that are as they were are not always streamed; one is surely there when a copy of it is.
    template <typename Changes> QSet<qint64> seenTitlesOf(const Changes &changes)
    {
        QSet<qint64> open;
        for (const auto &[subject, change] : changes)
            if (change.titleId != 0)
                open.insert(change.titleId);
        QSet<qint64> seen;
        if (open.isEmpty())
            return seen;
        Statement copies(m_state.database,
                         "SELECT i.title, f.slot FROM frozen f JOIN item i ON i.id = f.item");
        while (copies.step()) {
            const auto slot = static_cast<std::size_t>(copies.integer(1));
            if (slot < m_seen.size() && m_seen[slot] && open.contains(copies.integer(0)))
                seen.insert(copies.integer(0));
        }
        return seen;
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
