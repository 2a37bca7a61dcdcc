#include "opname/domain/price_estimate.h"

#include <algorithm>
#include <cstdlib>

namespace opname {

namespace {

constexpr int earliestYear = 1450; ///< before it nothing was printed
constexpr int latestYear = 2199;

} // namespace

void PriceEstimate::add(std::uint8_t classGroup, int year, const QString &currency, qint64 price)
{
    if (classGroup >= groups || price <= 0)
        return;
    m_prices[classGroup][currency].push_back({year, price});
    m_known.clear();
}

std::optional<qint64> PriceEstimate::medianOf(const Prices &prices, int year, bool isByYear) const
{
    std::vector<qint64> near;
    for (const Price &price : prices)
        if (!isByYear || (price.year > 0 && std::abs(price.year - year) <= yearsApart))
            near.push_back(price.price);
    if (near.empty())
        return std::nullopt;
    const auto middle = near.begin() + static_cast<std::ptrdiff_t>(near.size() / 2);
    std::nth_element(near.begin(), middle, near.end());
    if (near.size() % 2 == 1)
        return *middle;
    const qint64 below = *std::max_element(near.begin(), middle);
    return below + (*middle - below) / 2;
}

std::optional<PriceEstimate::Estimate> PriceEstimate::of(std::uint8_t classGroup, int year,
                                                         const QString &currency) const
{
    if (classGroup >= groups || m_prices[classGroup].isEmpty())
        return std::nullopt;
    const QString question = QString::number(classGroup) + u' ' + QString::number(year) + u' ' + currency;
    if (const auto known = m_known.constFind(question); known != m_known.cend())
        return *known;
    const QHash<QString, Prices> &byCurrency = m_prices[classGroup];
    QString chosen = currency;
    if (chosen.isEmpty()) {
        qsizetype most = 0;
        for (auto prices = byCurrency.cbegin(); prices != byCurrency.cend(); ++prices) {
            const auto count = static_cast<qsizetype>(prices->size());
            if (count > most || (count == most && prices.key() < chosen)) {
                most = count;
                chosen = prices.key();
            }
        }
    }
    std::optional<Estimate> estimate;
    if (const auto prices = byCurrency.constFind(chosen); prices != byCurrency.cend()) {
        const std::optional<qint64> near = year > 0 ? medianOf(*prices, year, true) : std::nullopt;
        const std::optional<qint64> price = near ? near : medianOf(*prices, year, false);
        if (price)
            estimate = Estimate{*price, chosen, near.has_value()};
    }
    m_known.insert(question, estimate);
    return estimate;
}

int PriceEstimate::yearOf(QStringView published)
{
    int digits = 0;
    int year = 0;
    for (qsizetype i = 0; i <= published.size(); ++i) {
        const char16_t c = i < published.size() ? published[i].unicode() : u' ';
        if (c >= u'0' && c <= u'9') {
            year = digits < 4 ? year * 10 + (c - u'0') : year;
            ++digits;
            continue;
        }
        if (digits == 4 && year >= earliestYear && year <= latestYear)
            return year;
        digits = 0;
        year = 0;
    }
    return 0;
}

} // namespace opname
