#include "opname/domain/number_words.h"

#include <QStringList>

#include <algorithm>
#include <array>

namespace opname {

namespace {

struct Scale {
    qint64 size;
    const char16_t *indonesian;
    const char16_t *english;
};

constexpr std::array<Scale, 6> scales = {{{1'000'000'000'000'000'000, u"kuintiliun", u"quintillion"},
                                          {1'000'000'000'000'000, u"kuadriliun", u"quadrillion"},
                                          {1'000'000'000'000, u"triliun", u"trillion"},
                                          {1'000'000'000, u"miliar", u"billion"},
                                          {1'000'000, u"juta", u"million"},
                                          {1'000, u"ribu", u"thousand"}}};

constexpr std::array<const char16_t *, 12> indonesianUnits = {
    u"nol",  u"satu",  u"dua",     u"tiga",     u"empat",   u"lima",
    u"enam", u"tujuh", u"delapan", u"sembilan", u"sepuluh", u"sebelas"};

constexpr std::array<const char16_t *, 20> englishUnits = {
    u"zero",     u"one",     u"two",     u"three",     u"four",     u"five",    u"six",
    u"seven",    u"eight",   u"nine",    u"ten",       u"eleven",   u"twelve",  u"thirteen",
    u"fourteen", u"fifteen", u"sixteen", u"seventeen", u"eighteen", u"nineteen"};

constexpr std::array<const char16_t *, 10> englishTens = {
    u"", u"", u"twenty", u"thirty", u"forty", u"fifty", u"sixty", u"seventy", u"eighty", u"ninety"};

struct Currency {
    const char *code;
    const char *name; ///< as SLiMS's users write it; may be the code again
    const char16_t *indonesian;
    const char16_t *english;
};

constexpr std::array<Currency, 4> currencies = {
    {{"IDR", "rupiah", u"rupiah", u"rupiah"},
     {"USD", "dollar", u"dolar Amerika Serikat", u"US dollars"},
     {"EUR", "euro", u"euro", u"euros"},
     {"SGD", "singapore dollar", u"dolar Singapura", u"Singapore dollars"}}};

QString wordOf(const char16_t *word)
{
    return QString::fromUtf16(word);
}

/// 1 … 999.
void addIndonesianGroup(QStringList &words, qint64 value)
{
    if (value >= 200)
        words << wordOf(indonesianUnits[static_cast<std::size_t>(value / 100)]) << u"ratus"_qs;
    else if (value >= 100)
        words << u"seratus"_qs;
    value %= 100;
    if (value >= 20)
        words << wordOf(indonesianUnits[static_cast<std::size_t>(value / 10)]) << u"puluh"_qs;
    else if (value >= 12)
        words << wordOf(indonesianUnits[static_cast<std::size_t>(value - 10)]) << u"belas"_qs;
    if (value < 12 || value >= 20)
        if (const qint64 unit = value < 12 ? value : value % 10; unit > 0)
            words << wordOf(indonesianUnits[static_cast<std::size_t>(unit)]);
}

void addEnglishGroup(QStringList &words, qint64 value)
{
    if (value >= 100)
        words << wordOf(englishUnits[static_cast<std::size_t>(value / 100)]) << u"hundred"_qs;
    value %= 100;
    if (value >= 20) {
        QString tens = wordOf(englishTens[static_cast<std::size_t>(value / 10)]);
        if (value % 10 > 0)
            tens += u'-' + wordOf(englishUnits[static_cast<std::size_t>(value % 10)]);
        words << tens;
    } else if (value > 0) {
        words << wordOf(englishUnits[static_cast<std::size_t>(value)]);
    }
}

} // namespace

std::optional<QString> terbilang(qint64 value)
{
    if (value < 0)
        return std::nullopt;
    if (value == 0)
        return wordOf(indonesianUnits[0]);
    QStringList words;
    for (const Scale &scale : scales) {
        const qint64 group = value / scale.size;
        value %= scale.size;
        if (group == 0)
            continue;
        if (group == 1 && scale.size == 1'000) {
            words << u"seribu"_qs;
            continue;
        }
        addIndonesianGroup(words, group);
        words << wordOf(scale.indonesian);
    }
    if (value > 0)
        addIndonesianGroup(words, value);
    return words.join(u' ');
}

std::optional<QString> englishNumber(qint64 value)
{
    if (value < 0)
        return std::nullopt;
    if (value == 0)
        return wordOf(englishUnits[0]);
    QStringList words;
    for (const Scale &scale : scales) {
        if (const qint64 group = value / scale.size; group > 0) {
            addEnglishGroup(words, group);
            words << wordOf(scale.english);
        }
        value %= scale.size;
    }
    addEnglishGroup(words, value);
    return words.join(u' ');
}

std::optional<QString> numberInWords(qint64 value, const QString &language)
{
    return language == u"id" ? terbilang(value) : englishNumber(value);
}

std::optional<QString> amountInWords(qint64 value, const QString &currency, const QString &language)
{
    const auto words = numberInWords(value, language);
    if (!words)
        return std::nullopt;
    QString name = currency.trimmed();
    const auto known = std::find_if(currencies.begin(), currencies.end(), [&](const Currency &c) {
        return name.compare(QLatin1String(c.code), Qt::CaseInsensitive) == 0
            || name.compare(QLatin1String(c.name), Qt::CaseInsensitive) == 0;
    });
    if (name.isEmpty())
        name = wordOf(currencies.front().indonesian);
    else if (known != currencies.end())
        name = wordOf(language == u"id" ? known->indonesian : known->english);
    return *words + u' ' + name;
}

} // namespace opname
