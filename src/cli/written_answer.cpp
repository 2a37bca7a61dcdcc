#include "written_answer.h"

#include "separator.h"

namespace opname {

Result<WrittenReport> writeAsAsked(const Call &call, Document &document, const QString &out)
{
    if (const Outcome separated = separate(call, document); !separated)
        return tl::unexpected(separated.error());
    return writeDocument(document, out, [&](qint64 rows) {
        call.tellProgress(rows, 0);
        return true;
    });
}

int answerWritten(const Call &call, const WrittenReport &written, const QString &out)
{
    const bool isPdf = out.endsWith(u".pdf", Qt::CaseInsensitive);
    if (call.isJson())
        call.printObject({{isPdf ? QStringLiteral("pages") : QStringLiteral("rows"),
                           isPdf ? written.pages : written.rows}});
    else
        call.printLine(isPdf ? CommandLineText::tr("%1 pages written to %2").arg(written.pages).arg(out)
                             : CommandLineText::tr("%1 rows written to %2").arg(written.rows).arg(out));
    return Done;
}

} // namespace opname
