#include "export_values.h"

#include <QRegularExpression>

namespace opname {

QDate dateFromExport(const QString &text)
{
    if (const QDate date = QDate::fromString(text, Qt::ISODate); date.isValid())
        return date;
    static const QRegularExpression dayFirst(
        QStringLiteral("^([0-9]{1,2})([/.-])([0-9]{1,2})\\2([0-9]{4})$"));
    const QRegularExpressionMatch match = dayFirst.match(text);
    return match.hasMatch()
        ? QDate(match.captured(4).toInt(), match.captured(3).toInt(), match.captured(1).toInt())
        : QDate();
}

bool isNoDate(const QString &text)
{
    return text.isEmpty() || text == u"NULL" || text.startsWith(u"0000-00-00");
}

std::optional<qint64> priceFromExport(const QString &text)
{
    // Thousands in groups of three by one mark, then perhaps hundredths by the other.
    static const QRegularExpression form(
        QStringLiteral("^(?:Rp\\.? ?)?(-?[0-9]{1,3}(?:(?<mark>[.,])[0-9]{3}(?:\\k<mark>[0-9]{3})*)?|-?[0-9]+)"
                       "(?:(?!\\k<mark>)[.,][0-9]{1,2})?$"),
        QRegularExpression::CaseInsensitiveOption);
    const QRegularExpressionMatch match = form.match(text);
    if (!match.hasMatch())
        return std::nullopt;
    bool isNumber = false;
    const qint64 price = match.captured(1).remove(u'.').remove(u',').toLongLong(&isNumber);
    return isNumber ? std::optional(price) : std::nullopt;
}

} // namespace opname
