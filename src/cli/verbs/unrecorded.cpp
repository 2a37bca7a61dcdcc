#include "opname/domain/discrepancy.h"
#include "opname/session/unrecorded_books.h"
#include "verbs.h"

namespace opname {

int runUnrecorded(Call &call, const QStringList &arguments)
{
    const QList<QCommandLineOption> options = {
        {QStringLiteral("title"), {}, QStringLiteral("T")},
        {QStringLiteral("inventory"), {}, QStringLiteral("I")},
        {QStringLiteral("shelf"), {}, QStringLiteral("S")},
        {QStringLiteral("condition"), {}, QStringLiteral("baik|rusak_ringan|rusak_berat")},
        {QStringLiteral("note"), {}, QStringLiteral("T")}};
    if (Outcome parsed = call.parse(arguments, {QStringLiteral("FILE")}, options + authorOptions()); !parsed)
        return call.fail(parsed.error());
    UnrecordedBook book;
    book.title = call.value(QStringLiteral("title"));
    book.inventoryCode = call.value(QStringLiteral("inventory"));
    book.shelf = call.value(QStringLiteral("shelf"));
    book.note = call.value(QStringLiteral("note"));
    if (book.title.trimmed().isEmpty())
        return call.fail(
            {ErrorKind::Usage, CommandLineText::tr("Say what the book is called: --title T."), {}});
    if (call.has(QStringLiteral("condition"))) {
        book.condition = conditionFromName(call.value(QStringLiteral("condition")));
        if (!book.condition)
            return call.fail({ErrorKind::Usage,
                              CommandLineText::tr("--condition takes baik, rusak_ringan or rusak_berat."),
                              {}});
    }
    auto session = call.open(Session::Access::Write);
    if (!session)
        return call.fail(session.error());
    const auto id = UnrecordedBooks(**session).note(book, call.author(**session));
    if (!id)
        return call.fail(id.error());
    const QString difference = discrepancyId(DiscrepancyKind::Unrecorded, *id);
    if (call.isJson())
        call.printObject({{QStringLiteral("id"), difference}});
    else
        call.printLine(difference);
    return Done;
}

} // namespace opname
