#include "../written_answer.h"
#include "opname/workflow/official_documents.h"
#include "verbs.h"

#include <QDir>

namespace opname {

namespace {

QString kindNames()
{
    QStringList names;
    for (int i = 0; i < officialPaperCount; ++i)
        names.append(officialPaperName(static_cast<OfficialPaper>(i)));
    return names.join(u", "_qs);
}

int provideTexts(const Call &call, const OfficialDocuments &documents)
{
    const auto folder = documents.provideTexts();
    if (!folder)
        return call.fail(folder.error());
    if (call.isJson())
        call.printObject({{QStringLiteral("texts"), *folder}});
    else
        call.printLine(CommandLineText::tr("The texts are in %1. Those that are changed there are used from "
                                           "now on.")
                           .arg(QDir::toNativeSeparators(*folder)));
    return Done;
}

} // namespace

int runDocuments(Call &call, const QStringList &arguments)
{
    if (Outcome parsed = call.parse(
            arguments, {QStringLiteral("FILE")},
            {{QStringLiteral("kind"), {}, QStringLiteral("KIND")},
             {QStringList{QStringLiteral("o"), QStringLiteral("output")}, {}, QStringLiteral("OUT")},
             QCommandLineOption(QStringLiteral("edit-texts"))});
        !parsed)
        return call.fail(parsed.error());
    const auto paper = officialPaperFromName(call.value(QStringLiteral("kind")));
    const QString out = call.value(QStringLiteral("o"));
    const bool editsTexts = call.has(QStringLiteral("edit-texts"));
    if (!editsTexts && (!paper || out.isEmpty()))
        return call.fail({ErrorKind::Usage,
                          CommandLineText::tr("Say which document and where it goes: --kind KIND -o OUT. "
                                              "Kinds are: %1.")
                              .arg(kindNames()),
                          {}});
    auto session = call.open(Session::Access::Read);
    if (!session)
        return call.fail(session.error());
    const OfficialDocuments documents(**session);
    if (editsTexts)
        return provideTexts(call, documents);
    const auto document = documents.make(*paper, call.language());
    if (!document)
        return call.fail(document.error());
    const auto written = writeDocument(*document, out);
    if (!written)
        return call.fail(written.error());
    return answerWritten(call, *written, out);
}

} // namespace opname
