#include "report_file.h"

#include <algorithm>
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

/// The columns of all lists, each once: what one list alone has is empty in the others.
QStringList allColumns(const std::vector<const Table *> &lists)
{
    QStringList names;
    for (const Table *list : lists)
        for (const TableColumn &column : list->columns)
            if (!column.isForPen() && !names.contains(column.name))
                names.append(column.name);
    return names;
}

/// Where a list has each of them; -1: nowhere.
std::vector<qsizetype> placesOf(const QStringList &names, const Table &list)
{
    std::vector<qsizetype> places;
    for (const QString &name : names) {
        const auto column = std::find_if(list.columns.begin(), list.columns.end(),
                                         [&](const TableColumn &each) { return each.name == name; });
        places.push_back(column == list.columns.end() ? -1 : column - list.columns.begin());
    }
    return places;
}

QString rawText(const Table::Row &row, qsizetype column)
{
    if (column < 0)
        return {};
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
    const QStringList names = allColumns(lists);
    if (!lists.empty()) {
        QByteArray head = areSeveral ? QByteArray("list") : QByteArray();
        for (const QString &name : names)
            head += (head.isEmpty() ? QByteArray() : separator) + csvCell(name);
        task.device.write(head + "\r\n");
    }
    for (const Table *list : lists) {
        if (!list->rows)
            continue;
        const std::vector<qsizetype> places = placesOf(names, *list);
        list->rows([&](const Table::Row &row) {
            QByteArray line = areSeveral ? csvCell(list->name) : QByteArray();
            bool isFirstCell = !areSeveral;
            for (const qsizetype place : places) {
                if (!std::exchange(isFirstCell, false))
                    line += separator;
                line += csvCell(rawText(row, place));
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
