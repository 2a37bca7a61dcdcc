#include "opname/domain/call_number_goal.h"

#include <QRegularExpression>

namespace opname {

QByteArray callNumberGoal(QStringView typed, const CallNumberProfile &profile)
{
    static const QRegularExpression beginsClass(QStringLiteral("(?:^|[\\s])(\\d{1,2})$"));
    static const QRegularExpression beginsIslamic(QStringLiteral("(?:^|\\s)2\\s?X$"),
                                                  QRegularExpression::CaseInsensitiveOption);
    QString whole = typed.trimmed().toString();
    if (whole.isEmpty())
        return {};
    const bool isDewey = profile.scheme == CallNumberProfile::Scheme::Dewey;
    const CallNumberKey asTyped = callNumberKey(whole, profile);
    if (isDewey) {
        const QRegularExpressionMatch begun = beginsClass.match(whole);
        const QString before = whole.left(begun.hasMatch() ? begun.capturedStart(1) : 0);
        // "813 2" goes on with a number behind the class.
        if (begun.hasMatch() && !callNumberKey(before, profile).hasClass())
            whole += QString(3 - begun.capturedLength(1), u'0');
        else if (beginsIslamic.match(whole).hasMatch())
            whole += u'0';
        else if (!asTyped.hasClass())
            whole += QStringLiteral(" 000");
    }
    const CallNumberKey key = callNumberKey(whole, profile);
    // What is no beginning of a call number goes where such books stand.
    return key.hasClass() ? key.bytes : asTyped.bytes;
}

} // namespace opname
