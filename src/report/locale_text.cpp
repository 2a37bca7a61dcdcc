#include "opname/report/locale_text.h"

#include "opname/domain/currency.h"

#include <array>

namespace opname {

namespace {

constexpr std::array<const char16_t *, 12> indonesianMonths = {
    u"Januari", u"Februari", u"Maret",     u"April",   u"Mei",      u"Juni",
    u"Juli",    u"Agustus",  u"September", u"Oktober", u"November", u"Desember"};
constexpr std::array<const char16_t *, 12> englishMonths = {
    u"January", u"February", u"March",     u"April",   u"May",      u"June",
    u"July",    u"August",   u"September", u"October", u"November", u"December"};
const QString unknown = QStringLiteral("–");

} // namespace

LocaleText::LocaleText(const QString &language, const QTimeZone &zone)
    : m_isIndonesian(language != u"en")
    , m_zone(zone)
{
}

QString LocaleText::number(qint64 value) const
{
    QString digits = QString::number(std::abs(value));
    const QChar separator = m_isIndonesian ? u'.' : u',';
    for (qsizetype at = digits.size() - 3; at > 0; at -= 3)
        digits.insert(at, separator);
    return value < 0 ? u'-' + digits : digits;
}

QString LocaleText::number(std::optional<qint64> value) const
{
    return value ? number(*value) : unknown;
}

QString LocaleText::percent(qint64 part, qint64 whole) const
{
    if (whole == 0)
        return unknown;
    QString text = QString::number(100.0 * double(part) / double(whole), 'f', 1);
    if (m_isIndonesian)
        text.replace(u'.', u',');
    return text + (m_isIndonesian ? u"\u00a0%"_qs : u"%"_qs);
}

QString LocaleText::date(QDate date) const
{
    if (!date.isValid())
        return unknown;
    const auto &months = m_isIndonesian ? indonesianMonths : englishMonths;
    return QString::number(date.day()) + u' '
        + QStringView(months[static_cast<std::size_t>(date.month() - 1)]) + u' '
        + QString::number(date.year());
}

QDateTime LocaleText::inZone(const QDateTime &time) const
{
    return m_zone.isValid() ? time.toTimeZone(m_zone) : time.toLocalTime();
}

QTimeZone LocaleText::zone() const
{
    return m_zone.isValid() ? m_zone : QTimeZone::systemTimeZone();
}

QDate LocaleText::day(const QDateTime &time) const
{
    return inZone(time).date();
}

QString LocaleText::dateTime(const QDateTime &time) const
{
    if (!time.isValid())
        return unknown;
    const QDateTime local = inZone(time);
    return date(local.date())
        + (m_isIndonesian ? u" pukul "_qs + local.toString(u"HH.mm"_qs)
                          : u", "_qs + local.toString(u"HH:mm"_qs));
}

QString LocaleText::duration(qint64 minutes, qint64 dayMinutes) const
{
    const qint64 days = minutes / dayMinutes;
    const qint64 hours = minutes % dayMinutes / 60;
    const qint64 rest = minutes % dayMinutes % 60;
    QStringList parts;
    const auto add = [&](qint64 value, const QString &indonesian, const QString &one, const QString &many) {
        if (value > 0)
            parts.append(QString::number(value) + u' '
                         + (m_isIndonesian   ? indonesian
                                : value == 1 ? one
                                             : many));
    };
    add(days, u"hari"_qs, u"day"_qs, u"days"_qs);
    add(hours, u"jam"_qs, u"hour"_qs, u"hours"_qs);
    add(rest, u"menit"_qs, u"minute"_qs, u"minutes"_qs);
    return parts.isEmpty() ? (m_isIndonesian ? u"kurang dari 1 menit"_qs : u"less than 1 minute"_qs)
                           : parts.join(u' ');
}

QString LocaleText::money(std::optional<qint64> value, const QString &currency) const
{
    if (!value)
        return unknown;
    const QString name = currencyName(currency);
    return (name == currencyName({}) ? u"Rp"_qs : QString(name + u' ')) + number(*value);
}

} // namespace opname
