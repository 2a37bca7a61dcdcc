#include "written_answer.h"

namespace opname {

int answerWritten(const Call &call, const WrittenReport &written, const QString &out)
{
    const bool isPdf = out.endsWith(u".pdf", Qt::CaseInsensitive);
    if (call.isJson()) {
        QJsonObject answer{
            {isPdf ? QStringLiteral("pages") : QStringLiteral("rows"), isPdf ? written.pages : written.rows}};
        if (written.lacksLetters)
            answer.insert(QStringLiteral("lacks_letters"), true);
        call.printObject(answer);
        return Done;
    }
    if (written.lacksLetters)
        call.tell(CommandLineText::tr("Some letters are boxes in %1, because no font of this computer has "
                                      "them; its last page names them.")
                      .arg(out));
    call.printLine(isPdf ? CommandLineText::tr("%1 pages written to %2").arg(written.pages).arg(out)
                         : CommandLineText::tr("%1 rows written to %2").arg(written.rows).arg(out));
    return Done;
}

} // namespace opname
