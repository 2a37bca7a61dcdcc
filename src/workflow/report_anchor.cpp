#include "opname/workflow/report_anchor.h"

#include <QRegularExpression>
#include <QTimeZone>

namespace opname {

namespace {

const QString dayFormat = QStringLiteral("yyyyMMdd");
const QString timeFormat = QStringLiteral("HHmmsszzz");

QString hex(const QByteArray &hash)
{
    return QString::fromLatin1(hash.toHex());
}

} // namespace

QString ReportAnchor::code() const
{
    return QStringList{QStringLiteral("opname:1"), session, hex(head), hex(digest)}.join(u':');
}

QString ReportAnchor::text() const
{
    return QStringList{code(),
                       QString::number(rows),
                       making.madeAt.toUTC().toString(QString(dayFormat + u"'T'" + timeFormat + u"'Z'")),
                       making.language,
                       QString::fromLatin1(making.zone),
                       making.program}
               .join(u':')
        + u';';
}

QJsonObject ReportAnchor::toJson() const
{
    return {{QStringLiteral("session"), session},
            {QStringLiteral("head"), hex(head)},
            {QStringLiteral("digest"), hex(digest)},
            {QStringLiteral("rows"), rows},
            {QStringLiteral("made"), making.madeAt.toUTC().toString(Qt::ISODateWithMs)},
            {QStringLiteral("language"), making.language},
            {QStringLiteral("time_zone"), QString::fromLatin1(making.zone)},
            {QStringLiteral("program"), making.program},
            {QStringLiteral("text"), text()}};
}

std::vector<ReportAnchor> ReportAnchor::allIn(QByteArrayView text)
{
    QByteArray word;
    word.reserve(text.size());
    for (const char c : text)
        if (static_cast<unsigned char>(c) > ' ')
            word += c;
    static const QRegularExpression form(
        QStringLiteral("opname:1:([0-9a-f-]{36}):([0-9a-f]{64}):([0-9a-f]{64}):([0-9]{1,12}):"
                       "([0-9]{8}T[0-9]{9}Z):(id|en):([A-Za-z0-9_+/-]{1,64}):([0-9A-Za-z.+~-]{0,32});"));
    std::vector<ReportAnchor> anchors;
    for (auto found = form.globalMatch(QString::fromLatin1(word)); found.hasNext();) {
        const QRegularExpressionMatch match = found.next();
        ReportAnchor anchor;
        anchor.session = match.captured(1);
        anchor.head = QByteArray::fromHex(match.captured(2).toLatin1());
        anchor.digest = QByteArray::fromHex(match.captured(3).toLatin1());
        anchor.rows = match.captured(4).toLongLong();
        const QString made = match.captured(5);
        anchor.making.madeAt = QDateTime(QDate::fromString(made.first(8), dayFormat),
                                         QTime::fromString(made.sliced(9, 9), timeFormat), Qt::UTC);
        anchor.making.language = match.captured(6);
        anchor.making.zone = match.captured(7).toLatin1();
        anchor.making.program = match.captured(8);
        if (anchor.making.madeAt.isValid() && QTimeZone::isTimeZoneIdAvailable(anchor.making.zone))
            anchors.push_back(std::move(anchor));
    }
    return anchors;
}

} // namespace opname
