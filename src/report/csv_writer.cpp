#include "report_file.h"

#include <utility>

namespace opname {

namespace {

/// RFC 4180, whichever of comma and semicolon separates. A text that a spreadsheet program would take for a
/// formula gets an apostrophe in front; a plain number that happens to begin with a sign does not.
QByteArray csvCell(const QString &text)
{
    QString cell = text;
    if (!cell.isEmpty() && QStringView(u"=+-@\t\r").contains(cell.front())) {
        bool isNumber = false;
        cell.toDouble(&isNumber);
        if (!isNumber)
            cell.prepend(u'\'');
    }
    if (cell.contains(u'"') || cell.contains(u',') || cell.contains(u';') || cell.contains(u'\n')
        || cell.contains(u'\r') || cell.startsWith(u' '))
        cell = u'"' + cell.replace(u'"', u"\"\""_qs) + u'"';
    return cell.toUtf8();
}

QString rawText(const Table::Row &row, qsizetype column)
{
    if (row.raw.empty() || row.raw[static_cast<std::size_t>(column)].isUndefined())
        return row.cells.value(column);
    const QJsonValue &value = row.raw[static_cast<std::size_t>(column)];
    if (value.isDouble())
        return QString::number(value.toInteger());
    return value.isNull() ? QString() : value.toVariant().toString();
}

} // namespace

Result<WrittenReport> writeCsv(const WritingTask &task)
{
    std::vector<const Table *> lists;
    for (const Block &block : task.document.blocks)
        if (const Table *table = std::get_if<Table>(&block); table != nullptr && table->isItemList)
            lists.push_back(table);
    const QByteArray separator = task.document.csvSeparator == u';' ? ";" : ",";
    const bool areSeveral = lists.size() > 1;

    WrittenReport written;
    bool isStopped = false;
    task.device.write("\xef\xbb\xbf");
    bool isFirst = true;
    for (const Table *list : lists) {
        // The lists of one document share their columns, so one header row serves all.
        if (isFirst) {
            QByteArray head = areSeveral ? QByteArray("list") : QByteArray();
            for (const TableColumn &column : list->columns)
                if (!column.isForPen())
                    head += (head.isEmpty() ? QByteArray() : separator) + column.name.toUtf8();
            task.device.write(head + "\r\n");
            isFirst = false;
        }
        if (!list->rows)
            continue;
        list->rows([&](const Table::Row &row) {
            QByteArray line = areSeveral ? csvCell(list->name) : QByteArray();
            bool isFirstCell = !areSeveral;
            for (std::size_t i = 0; i < list->columns.size(); ++i) {
                if (list->columns[i].isForPen())
                    continue;
                if (!std::exchange(isFirstCell, false))
                    line += separator;
                line += csvCell(rawText(row, static_cast<qsizetype>(i)));
            }
            task.device.write(line + "\r\n");
            if (++written.rows % 100 == 0 && task.proceed && !task.proceed(written.rows))
                isStopped = true;
            return !isStopped;
        });
        if (isStopped)
            return writingCancelled();
    }
    return written;
}

} // namespace opname
