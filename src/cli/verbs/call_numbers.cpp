#include "opname/domain/call_number.h"
#include "verbs.h"

#include <QFile>
#include <QJsonDocument>

#include <algorithm>

namespace opname {

namespace {

/// A profile by name, as JSON, or as a file that has either.
Result<CallNumberProfile> profileOf(const QString &given)
{
    QString text = given.trimmed();
    if (QFile file(text); !text.isEmpty() && file.open(QIODevice::ReadOnly))
        text = QString::fromUtf8(file.readAll()).trimmed();
    if (!text.isEmpty() && text != u"dewey" && text != u"lc"
        && !QJsonDocument::fromJson(text.toUtf8()).isObject())
        return failure(ErrorKind::Usage,
                       CommandLineText::tr("--profile takes dewey, lc, or a file with a JSON object: “%1” is "
                                           "none of these.")
                           .arg(given));
    return profileFromText(text);
}

} // namespace

int runCallNumbers(Call &call, const QStringList &arguments)
{
    if (Outcome parsed = call.parse(arguments, {QStringLiteral("sort"), QStringLiteral("PATH?")},
                                    {{QStringLiteral("profile"), {}, QStringLiteral("F")}});
        !parsed)
        return call.fail(parsed.error());
    if (call.argument(0) != u"sort")
        return call.fail(
            {ErrorKind::Usage, CommandLineText::tr("“callnumbers” knows one thing to do: sort."), {}});
    const auto profile = profileOf(call.value(QStringLiteral("profile")));
    if (!profile)
        return call.fail(profile.error());

    QFile input(call.argument(1));
    const bool isStandard = call.argument(1).isEmpty() || call.argument(1) == u"-";
    if (isStandard ? !input.open(stdin, QIODevice::ReadOnly) : !input.open(QIODevice::ReadOnly))
        return call.fail(
            {ErrorKind::File,
             CommandLineText::tr("“%1” cannot be read. Check the file and its rights.").arg(call.argument(1)),
             input.errorString()});
    struct Line {
        QByteArray key;
        QByteArrayView text;
    };
    std::vector<Line> lines;
    const QByteArray content = input.readAll();
    QByteArrayView rest(content);
    if (rest.startsWith("\xef\xbb\xbf"))
        rest = rest.sliced(3);
    while (!rest.isEmpty()) {
        const qsizetype end = rest.indexOf('\n');
        const QByteArrayView line = end < 0 ? rest : rest.first(end);
        rest = end < 0 ? QByteArrayView() : rest.sliced(end + 1);
        const QByteArrayView number = line.endsWith('\r') ? line.chopped(1) : line;
        lines.push_back({callNumberKey(QString::fromUtf8(number), *profile).bytes, line});
    }
    std::stable_sort(lines.begin(), lines.end(), [](const Line &a, const Line &b) { return a.key < b.key; });
    for (const Line &line : lines)
        call.printBytes(line.text.toByteArray() + '\n');
    return Done;
}

} // namespace opname
