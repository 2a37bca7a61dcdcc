#include "opname/report/digest.h"

#include "json_rows.h"

#include <QCryptographicHash>
#include <QJsonDocument>

namespace opname {

namespace {

QJsonArray factsOf(const Document &document)
{
    QJsonArray all;
    for (const Block &block : document.blocks)
        if (const auto *facts = std::get_if<Facts>(&block)) {
            QJsonArray rows;
            for (const auto &[name, value] : facts->rows)
                rows.append(QJsonArray{name, value});
            all.append(rows);
        }
    return all;
}

void addTable(QCryptographicHash &hash, const Table &table)
{
    const QByteArray head = "{\"columns\":" + QJsonDocument(columnNames(table)).toJson(QJsonDocument::Compact)
        + ",\"name\":" + quoted(table.name) + ",\"rows\":[";
    hash.addData(head);
    bool isFirst = true;
    JsonRows rows(table);
    if (table.rows)
        table.rows([&](const Table::Row &row) {
            if (!isFirst)
                hash.addData(",");
            isFirst = false;
            hash.addData(rows.textOf(row));
            return true;
        });
    hash.addData("]}");
}

} // namespace

QByteArray documentDigest(const Document &document)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    const QByteArray head = "{\"data\":" + QJsonDocument(document.data).toJson(QJsonDocument::Compact)
        + ",\"facts\":" + QJsonDocument(factsOf(document)).toJson(QJsonDocument::Compact)
        + ",\"institution\":" + quoted(document.institution) + ",\"language\":" + quoted(document.language)
        + ",\"subtitle\":" + quoted(document.subtitle) + ",\"tables\":[";
    hash.addData(head);
    bool isFirst = true;
    for (const Block &block : document.blocks)
        if (const auto *table = std::get_if<Table>(&block)) {
            if (!isFirst)
                hash.addData(",");
            isFirst = false;
            addTable(hash, *table);
        }
    const QByteArray end = "],\"title\":" + quoted(document.title) + '}';
    hash.addData(end);
    return hash.result();
}

} // namespace opname
