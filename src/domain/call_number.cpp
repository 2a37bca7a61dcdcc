#include "opname/domain/call_number.h"

#include "call_number_scanner.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace opname {

CallNumberProfile profileFromText(const QString &text)
{
    CallNumberProfile profile;
    const QString name = text.trimmed().toLower();
    if (name == u"lc") {
        profile.scheme = CallNumberProfile::Scheme::LibraryOfCongress;
        return profile;
    }
    const QJsonObject object = QJsonDocument::fromJson(text.toUtf8()).object();
    if (object.value(u"scheme").toString().trimmed().compare(u"lc", Qt::CaseInsensitive) == 0)
        profile.scheme = CallNumberProfile::Scheme::LibraryOfCongress;
    if (object.value(u"islamic").toVariant().toString() == u"297")
        profile.islamicClasses = CallNumberProfile::IslamicClasses::At297;
    for (const auto &code : object.value(u"collections").toArray())
        profile.collectionCodes.append(code.toString());
    return profile;
}

QString profileToText(const CallNumberProfile &profile)
{
    const bool isDewey = profile.scheme == CallNumberProfile::Scheme::Dewey;
    const bool isAfter299 = profile.islamicClasses == CallNumberProfile::IslamicClasses::After299;
    if (isAfter299 && profile.collectionCodes.isEmpty())
        return isDewey ? QStringLiteral("dewey") : QStringLiteral("lc");
    const QJsonObject object{
        {QStringLiteral("scheme"), isDewey ? QStringLiteral("dewey") : QStringLiteral("lc")},
        {QStringLiteral("islamic"), isAfter299 ? QStringLiteral("299") : QStringLiteral("297")},
        {QStringLiteral("collections"), QJsonArray::fromStringList(profile.collectionCodes)}};
    return QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact));
}

CallNumberKey callNumberKey(QStringView callNumber, const CallNumberProfile &profile)
{
    return CallNumberScanner(callNumber, profile).key();
}

QString mainClass(QStringView classNumber)
{
    qsizetype at = 0;
    const auto skipBlanks = [&] {
        while (at < classNumber.size() && classNumber[at].isSpace())
            ++at;
    };
    skipBlanks();
    const qsizetype begin = at;
    while (at < classNumber.size() && classNumber[at].unicode() >= '0' && classNumber[at].unicode() <= '9')
        ++at;
    const qsizetype digits = at - begin;
    if (digits == 0 || digits > 3)
        return QString();
    const QChar first = classNumber[begin];
    if (digits == 1 && first == u'2') {
        skipBlanks();
        if (at < classNumber.size() && classNumber[at].toUpper() == u'X')
            return QStringLiteral("2X");
    }
    return (digits == 3 ? QString(first) : QStringLiteral("0")) + QStringLiteral("00");
}

} // namespace opname
