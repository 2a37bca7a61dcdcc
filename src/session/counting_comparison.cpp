#include "counting_comparison.h"

#include "session_state.h"

#include <QCoreApplication>

#include <limits>

namespace opname {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(Verification)
};

} // namespace

CountingComparison::CountingComparison(Database &database, StockTake &replayed,
                                       const QHash<QString, std::uint32_t> &operators,
                                       VerificationResult &result)
    : m_database(database)
    , m_replayed(replayed)
    , m_operators(operators)
    , m_result(result)
{
}

void CountingComparison::run(bool wasFrozen)
{
    compareScans();
    if (wasFrozen)
        compareTotals();
}

void CountingComparison::problem(const QString &text)
{
    if (!m_result.problems.contains(text))
        m_result.problems.append(text);
}

/// Operators are numbered here as they came, in the tables too, but not the same way.
QHash<qint64, std::uint32_t> CountingComparison::storedOperators() const
{
    QHash<qint64, std::uint32_t> numbers;
    Statement rows(m_database, "SELECT idx, name FROM operator");
    while (rows.step())
        if (const auto known = m_operators.constFind(rows.text(1)); known != m_operators.cend())
            numbers.insert(rows.integer(0), *known);
    return numbers;
}

void CountingComparison::compareScans()
{
    constexpr std::uint32_t nobody = std::numeric_limits<std::uint32_t>::max();
    const QHash<qint64, std::uint32_t> operators = storedOperators();
    qint64 lastOperator = -1;
    std::uint32_t lastNumber = nobody;
    Statement rows(m_database, "SELECT id, slot, pass, flags, operator FROM scan");
    std::size_t count = 0;
    while (rows.step()) {
        ++count;
        const std::optional<std::size_t> index = m_replayed.indexOf(rows.integer(0));
        bool same = index.has_value();
        if (same) {
            const ScanState state = m_replayed.scanState(*index);
            if (rows.integer(4) != lastOperator)
                lastNumber = operators.value(lastOperator = rows.integer(4), nobody);
            same = state.operatorIndex == lastNumber
                && state.slot == (rows.isNull(1) ? noSlot : static_cast<Slot>(rows.integer(1)))
                && state.pass == rows.integer(2) && state.isLive == ((rows.integer(3) & ScanFlag::Live) != 0)
                && state.purpose == static_cast<ScanPurpose>(rows.integer(3) >> ScanFlag::purposeShift & 7)
                && state.isCounting
                    == (state.purpose == ScanPurpose::Count
                        || (rows.integer(3) & ScanFlag::OrderCounts) != 0);
        }
        if (!same)
            problem(Text::tr("The scans differ from the journal, first at row %1.")
                        .arg(rows.integer(0) & ((1LL << stationShift) - 1)));
        if (!same)
            break;
    }
    rows.reset();
    if (m_result.problems.isEmpty() && count != m_replayed.scanCount())
        problem(Text::tr("Scans of the journal are missing from the tables."));
}

void CountingComparison::compareTotals()
{
    Statement row(m_database,
                  "SELECT expected, found, missing, not_covered, on_loan, scans, present_on_loan, "
                  "excluded, out_of_scope, added, "
                  "unknown, unknown_codes, duplicates, invalid, misplaced FROM total WHERE id = ?");
    Statement operatorName(m_database, "SELECT name FROM operator WHERE idx = ?");
    visitTotals(m_replayed, [&](qint64 id, const Totals *whole, const GroupTotals *group) {
        if (id >= firstOperatorTotal && id < firstHomeTotal)
            return; // operators are numbered as they came, compared by name below
        row.bind(1, id);
        if (!row.step()) {
            problem(Text::tr("The totals differ from the journal."));
            return;
        }
        const auto value = [&](int column) { return row.integer(column); };
        const bool same = whole != nullptr
            ? value(0) == whole->expected && value(1) == whole->found && value(2) == whole->missing
                && value(3) == whole->notCovered
                && (row.isNull(4) ? !whole->onLoan : whole->onLoan == value(4)) && value(5) == whole->scans
                && value(6) == whole->presentOnLoan && value(7) == whole->excluded
                && value(8) == whole->outOfScope && value(9) == whole->added && value(10) == whole->unknown
                && value(11) == whole->unknownCodes && value(12) == whole->duplicates
                && value(13) == whole->invalid && value(14) == whole->misplaced
            : value(0) == group->expected && value(1) == group->found && value(2) == group->missing
                && value(3) == group->notCovered && value(4) == group->onLoan && value(5) == group->scans;
        row.reset();
        if (!same)
            problem(Text::tr("The totals differ from the journal."));
    });
    for (auto who = m_operators.cbegin(); who != m_operators.cend(); ++who) {
        Statement stored(m_database,
                         "SELECT t.scans, t.found FROM operator o JOIN total t ON t.id = o.idx + 100 "
                         "WHERE o.name = ?");
        stored.bind(1, who.key());
        const GroupTotals &group = m_replayed.operatorTotals(who.value());
        if (!stored.step() || stored.integer(0) != group.scans || stored.integer(1) != group.found)
            problem(Text::tr("The totals differ from the journal."));
        stored.reset();
    }
}

} // namespace opname
