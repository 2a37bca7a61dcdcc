#include "opname/domain/discrepancy.h"
#include "opname/session/unrecorded_books.h"
#include "opname/workflow/scan_desk.h"
#include "verbs.h"

#include <optional>

namespace opname {

namespace {

int answer(const Call &call, const QString &difference)
{
    if (call.isJson())
        call.printObject({{QStringLiteral("id"), difference}});
    else
        call.printLine(difference);
    return Done;
}

/// A book that has a label, but another copy's.
int noteSameLabel(const Call &call)
{
    for (const char *option : {"title", "inventory", "shelf", "condition"})
        if (call.has(QString::fromLatin1(option)))
            return call.fail({ErrorKind::Usage,
                              CommandLineText::tr("--%1 is said of a book without a label. With --same-label "
                                                  "and --scan only --note is taken.")
                                  .arg(QString::fromLatin1(option)),
                              {}});
    auto session = call.open(Session::Access::Write);
    if (!session)
        return call.fail(session.error());
    ScanDesk desk(**session);
    std::optional<RowId> scan;
    if (call.has(QStringLiteral("scan"))) {
        const auto named = call.scan();
        if (!named)
            return call.fail(named.error());
        const auto row = desk.scanOf(named->first, named->second);
        if (!row)
            return call.fail(row.error());
        scan = *row;
    }
    const auto noted = desk.noteAnotherBook(scan, call.value(QStringLiteral("note")), call.author(**session));
    return noted ? answer(call, *noted) : call.fail(noted.error());
}

} // namespace

int runUnrecorded(Call &call, const QStringList &arguments)
{
    const QList<QCommandLineOption> options = {
        {QStringLiteral("title"), {}, QStringLiteral("T")},
        {QStringLiteral("inventory"), {}, QStringLiteral("I")},
        {QStringLiteral("shelf"), {}, QStringLiteral("S")},
        {QStringLiteral("condition"), {}, QStringLiteral("baik|rusak_ringan|rusak_berat")},
        {QStringLiteral("note"), {}, QStringLiteral("T")},
        {QStringLiteral("same-label"), {}},
        {QStringLiteral("scan"), {}, QStringLiteral("STATION:NUMBER")}};
    if (Outcome parsed = call.parse(arguments, {QStringLiteral("FILE")}, options + authorOptions()); !parsed)
        return call.fail(parsed.error());
    if (call.has(QStringLiteral("same-label")) || call.has(QStringLiteral("scan")))
        return noteSameLabel(call);
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
    return answer(call, discrepancyId(DiscrepancyKind::Unrecorded, *id));
}

} // namespace opname
