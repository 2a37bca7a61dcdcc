#include "json_rows.h"
#include "report_file.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace opname {

Result<WrittenReport> writeJson(const WritingTask &task)
{
    const Document &document = task.document;
    WrittenReport written;
    bool isStopped = false;
    if (!document.anchor.isEmpty())
        task.device.write("{\"anchor\":" + QJsonDocument(document.anchor).toJson(QJsonDocument::Compact)
                          + ',');
    else
        task.device.write("{");
    task.device.write("\"title\":" + quoted(document.title) + ",\"institution\":"
                      + quoted(document.institution) + ",\"language\":" + quoted(document.language)
                      + ",\"data\":" + QJsonDocument(document.data).toJson(QJsonDocument::Compact)
                      + ",\"tables\":[");
    bool isFirstTable = true;
    for (const Block &block : document.blocks) {
        const Table *table = std::get_if<Table>(&block);
        if (table == nullptr)
            continue;
        task.device.write(
            (isFirstTable ? "\n" : ",\n") + QByteArray("{\"name\":") + quoted(table->name) + ",\"columns\":"
            + QJsonDocument(columnNames(*table)).toJson(QJsonDocument::Compact) + ",\"rows\":[");
        isFirstTable = false;
        bool isFirstRow = true;
        JsonRows rows(*table);
        if (table->rows)
            table->rows([&](const Table::Row &row) {
                task.device.write((isFirstRow ? "\n" : ",\n") + rows.textOf(row));
                isFirstRow = false;
                if (++written.rows % 100 == 0 && task.proceed && !task.proceed(written.rows))
                    isStopped = true;
                return !isStopped;
            });
        if (isStopped)
            return writingCancelled();
        task.device.write("]}");
    }
    task.device.write("\n]}\n");
    return written;
}

} // namespace opname
