#include "opname/domain/call_number.h"
#include "verbs.h"

#include <QFile>

#include <algorithm>

namespace opname {

int runCallNumbers(Call &call, const QStringList &arguments)
{
    if (Outcome parsed = call.parse(arguments, {QStringLiteral("sort"), QStringLiteral("PATH?")},
                                    {{QStringLiteral("profile"), {}, QStringLiteral("F")}});
        !parsed)
        return call.fail(parsed.error());
    if (call.argument(0) != u"sort")
        return call.fail(
            {ErrorKind::Usage, CommandLineText::tr("“callnumbers” knows one thing to do: sort."), {}});
    QString profileText = call.value(QStringLiteral("profile"));
    if (QFile file(profileText); !profileText.isEmpty() && file.open(QIODevice::ReadOnly))
        profileText = QString::fromUtf8(file.readAll());
    const CallNumberProfile profile = profileFromText(profileText);

    QFile input(call.argument(1));
    const bool isStandard = call.argument(1).isEmpty() || call.argument(1) == u"-";
    if (isStandard ? !input.open(stdin, QIODevice::ReadOnly) : !input.open(QIODevice::ReadOnly))
        return call.fail(
            {ErrorKind::File,
             CommandLineText::tr("“%1” cannot be read. Check the file and its rights.").arg(call.argument(1)),
             input.errorString()});
    struct Line {
        QByteArray key;
        QByteArray text;
    };
    std::vector<Line> lines;
    QByteArray rest = input.readAll();
    while (!rest.isEmpty()) {
        const qsizetype end = rest.indexOf('\n');
        QByteArray line = end < 0 ? rest : rest.first(end);
        rest = end < 0 ? QByteArray() : rest.sliced(end + 1);
        if (line.endsWith('\r'))
            line.chop(1);
        lines.push_back({callNumberKey(QString::fromUtf8(line), profile).bytes, line});
    }
    std::stable_sort(lines.begin(), lines.end(), [](const Line &a, const Line &b) { return a.key < b.key; });
    for (const Line &line : lines)
        call.printBytes(line.text + '\n');
    return Done;
}

} // namespace opname
