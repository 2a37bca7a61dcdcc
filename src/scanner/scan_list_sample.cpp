#include "scan_list_sample.h"

#include "scan_list_words.h"

#include <QHash>
#include <QSet>

#include <algorithm>

namespace opname {

namespace {

constexpr std::size_t mostRows = 200;
constexpr int mostColumns = 64;
constexpr double enough = 0.8; ///< of the rows, for a rule to hold

bool hasDigit(QStringView text)
{
    return std::any_of(text.begin(), text.end(), [](QChar c) { return c.isDigit(); });
}

} // namespace

ScanListSample::ScanListSample(QChar separator)
    : m_separator(separator)
{
}

bool ScanListSample::isFull() const
{
    return m_rows.size() >= mostRows;
}

void ScanListSample::add(const QStringList &fields)
{
    if (m_rows.empty() && !m_isDeclared && isSeparatorLine(fields, m_separator)) {
        m_isDeclared = true;
        return;
    }
    if (fields.size() > mostColumns)
        m_rows.push_back(fields.first(mostColumns));
    else
        m_rows.push_back(fields);
}

int ScanListSample::width() const
{
    QHash<qsizetype, int> counts;
    qsizetype best = 0;
    for (const QStringList &row : m_rows) {
        const int count = ++counts[row.size()];
        if (best == 0 || count > counts[best] || (count == counts[best] && row.size() > best))
            best = row.size();
    }
    return static_cast<int>(best);
}

bool ScanListSample::isNamed() const
{
    if (m_rows.empty())
        return false;
    const QStringList &first = m_rows.front();
    // A name of several words in a plain line is a text like any other.
    return std::any_of(first.cbegin(), first.cend(), [&](const QString &name) {
        return codeNameRank(name, first.size() == 1).has_value();
    });
}

bool ScanListSample::isTable() const
{
    if (m_separator.isNull() || m_rows.empty())
        return false;
    if (m_isDeclared)
        return true;
    const int columns = width();
    if (columns < 2)
        return false;
    const auto fitting = std::count_if(m_rows.cbegin(), m_rows.cend(),
                                       [&](const QStringList &row) { return row.size() == columns; });
    return double(fitting) >= enough * double(m_rows.size()) || (isNamed() && m_rows.front().size() > 1);
}

double ScanListSample::share(int column, bool (*is)(QStringView)) const
{
    const std::size_t first = m_rows.size() > 1 ? 1 : 0;
    std::size_t hits = 0;
    for (std::size_t i = first; i < m_rows.size(); ++i)
        hits += is(m_rows[i].value(column)) ? 1 : 0;
    return m_rows.empty() ? 0 : double(hits) / double(m_rows.size() - first);
}

QList<int> ScanListSample::timeColumns() const
{
    QList<int> found;
    const int columns = m_separator.isNull() ? 0 : width();
    for (int column = 0; column < columns; ++column) {
        if (share(column, looksLikeTime) < enough)
            continue;
        found = {column};
        if (column + 1 < columns && share(column + 1, looksLikeTimeOfDay) >= enough)
            found.append(column + 1);
        break;
    }
    // A table of nothing but times has no codes.
    return found.size() < columns ? found : QList<int>();
}

bool ScanListSample::isEvident() const
{
    return isNamed() || m_isDeclared || !timeColumns().isEmpty();
}

bool ScanListSample::hasHeader() const
{
    if (isNamed())
        return true;
    if (!isTable() || m_rows.size() < 2)
        return false;
    const QStringList &first = m_rows.front();
    for (const int column : timeColumns())
        if (!first.value(column).isEmpty() && !hasDigit(first.value(column)))
            return true;
    // Names have no digits where all that follows has.
    const int column = codeColumn(true, {});
    return !hasDigit(first.value(column)) && share(column, hasDigit) >= enough && m_rows.size() > 2;
}

bool ScanListSample::isQuoted() const
{
    return share(0,
                 [](QStringView line) {
                     return line.size() > 1 && line.front() == u'"' && line.back() == u'"';
                 })
        >= enough;
}

double ScanListSample::weight() const
{
    if (m_rows.empty())
        return 0;
    if (m_separator.isNull())
        return isNamed() ? 8 : 1;
    double weight = 0;
    if (m_isDeclared)
        weight += 100;
    if (isNamed())
        weight += m_rows.front().size() > 1 ? 10 : 0;
    if (!timeColumns().isEmpty())
        weight += 4;
    const int columns = width();
    const auto fitting = std::count_if(m_rows.cbegin(), m_rows.cend(),
                                       [&](const QStringList &row) { return row.size() == columns; });
    return weight + (columns > 1 ? 1 : 0) + double(fitting) / double(m_rows.size());
}

int ScanListSample::columnNamed(const QString &name) const
{
    if (m_rows.empty())
        return -1;
    const QString wanted = plainColumnName(name);
    const QStringList &first = m_rows.front();
    for (int column = 0; column < first.size(); ++column)
        if (plainColumnName(first[column]) == wanted)
            return column;
    return -1;
}

QList<ScanListGuess::Column> ScanListSample::columns(bool hasHeader) const
{
    QList<ScanListGuess::Column> all;
    int count = m_rows.empty() ? 0 : std::max<int>(width(), static_cast<int>(m_rows.front().size()));
    count = std::min(count, mostColumns);
    for (int column = 0; column < count; ++column) {
        ScanListGuess::Column said;
        if (hasHeader)
            said.name = m_rows.front().value(column).left(60);
        for (std::size_t i = hasHeader ? 1 : 0; i < m_rows.size() && said.example.isEmpty(); ++i)
            said.example = m_rows[i].value(column).left(40);
        all.append(said);
    }
    return all;
}

double ScanListSample::likeness(int column, bool hasHeader,
                                const std::function<bool(QStringView)> &isKnown) const
{
    QSet<QString> values;
    double sum = 0;
    std::size_t rows = 0;
    std::size_t known = 0;
    std::size_t steps = 0;
    qint64 last = 0;
    for (std::size_t i = hasHeader && m_rows.size() > 1 ? 1 : 0; i < m_rows.size(); ++i, ++rows) {
        const QString code = codeInField(m_rows[i].value(column));
        sum += likenessToCode(code);
        values.insert(code);
        known += isKnown && !code.isEmpty() && isKnown(code) ? 1 : 0;
        bool isNumber = false;
        const qint64 number = code.toLongLong(&isNumber);
        steps += isNumber && !code.startsWith(u'0') && number == last + 1 ? 1 : 0;
        last = isNumber ? number : -2;
    }
    if (rows == 0)
        return 0;
    const auto count = static_cast<double>(rows);
    double likeness = sum / count * (0.2 + 0.8 * double(values.size()) / count);
    if (double(steps) >= enough * count) // 1, 2, 3 …: the rows are numbered
        likeness *= 0.5;
    return likeness + 4 * double(known) / count;
}

int ScanListSample::codeColumn(bool hasHeader, const std::function<bool(QStringView)> &isKnown) const
{
    if (m_rows.empty() || m_separator.isNull())
        return 0;
    int best = 0;
    std::optional<int> bestRank;
    if (hasHeader) {
        const QStringList &first = m_rows.front();
        for (int column = 0; column < first.size(); ++column) {
            const auto rank = codeNameRank(first[column], first.size() == 1);
            if (rank && (!bestRank || *rank < *bestRank)) {
                bestRank = rank;
                best = column;
            }
        }
        if (bestRank)
            return best;
    }
    double most = -1;
    const QList<int> times = timeColumns();
    for (int column = 0; column < width(); ++column) {
        const double like = times.contains(column) ? -0.5 : likeness(column, hasHeader, isKnown);
        if (like > most) {
            most = like;
            best = column;
        }
    }
    return best;
}

} // namespace opname
