#include "report_file.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace opname {

namespace {

QByteArray quoted(const QString &text)
{
    const QByteArray array = QJsonDocument(QJsonArray{text}).toJson(QJsonDocument::Compact);
    return array.sliced(1, array.size() - 2);
}

QJsonObject rowObject(const Table &table, const Table::Row &row)
{
    QJsonObject object;
    for (std::size_t i = 0; i < table.columns.size(); ++i)
        if (!table.columns[i].isForPen())
            object.insert(table.columns[i].name,
                          row.raw.empty() || row.raw[i].isUndefined()
                              ? QJsonValue(row.cells.value(static_cast<qsizetype>(i)))
                              : row.raw[i]);
    return object;
}

} // namespace

Result<WrittenReport> writeJson(const WritingTask &task)
{
    const Document &document = task.document;
    WrittenReport written;
    bool isStopped = false;
    task.device.write("{\"title\":" + quoted(document.title) + ",\"institution\":"
                      + quoted(document.institution) + ",\"language\":" + quoted(document.language)
                      + ",\"data\":" + QJsonDocument(document.data).toJson(QJsonDocument::Compact)
                      + ",\"tables\":[");
    bool isFirstTable = true;
    for (const Block &block : document.blocks) {
        const Table *table = std::get_if<Table>(&block);
        if (table == nullptr)
            continue;
        QJsonArray columns;
        for (const TableColumn &column : table->columns)
            if (!column.isForPen())
                columns.append(column.name);
        task.device.write((isFirstTable ? "\n" : ",\n") + QByteArray("{\"name\":") + quoted(table->name)
                          + ",\"columns\":" + QJsonDocument(columns).toJson(QJsonDocument::Compact)
                          + ",\"rows\":[");
        isFirstTable = false;
        bool isFirstRow = true;
        if (table->rows)
            table->rows([&](const Table::Row &row) {
                task.device.write((isFirstRow ? "\n" : ",\n")
                                  + QJsonDocument(rowObject(*table, row)).toJson(QJsonDocument::Compact));
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
