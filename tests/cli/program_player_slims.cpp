// What SLiMS holds in a case: its tables in a MariaDB, and its Item Export as a file.

#include "program_player.h"

#include <gtest/gtest.h>

#include <QFile>
#include <QSqlError>
#include <QSqlQuery>
#include <QVariant>

#include <map>

namespace opname {

using nlohmann::json;

namespace {

/// NULL stays NULL, so that every way in which SLiMS says "nothing" arrives.
QVariant column(const json &value)
{
    if (value.is_number())
        return value.get<int>();
    return value.is_string() ? QVariant(caseText(value)) : QVariant(QMetaType::fromType<QString>());
}

/// A row of SLiMS's export: every field enclosed, and a separator behind the last.
QByteArray exportRow(const QStringList &fields)
{
    return QString(u'"' + fields.join(QStringLiteral("\",\"")) + QStringLiteral("\",\n")).toUtf8();
}

} // namespace

void ProgramPlayer::execute(const QString &sql, const QVariantList &values)
{
    QSqlQuery query(m_slims.database);
    query.prepare(sql);
    for (const QVariant &value : values)
        query.addBindValue(value);
    EXPECT_TRUE(query.exec()) << qPrintable(sql) << ": " << qPrintable(query.lastError().text());
}

void ProgramPlayer::fill(const json &catalogue)
{
    fillReferences(catalogue);
    for (const json &title : catalogue["titles"])
        execute(QStringLiteral("INSERT INTO biblio (biblio_id, title, call_number, classification, gmd_id) "
                               "VALUES (?, ?, ?, ?, ?)"),
                {column(title["id"]), column(title["title"]), column(title["call_number"]),
                 column(title["classification"]), column(title["gmd"])});
    for (const json &item : catalogue["items"])
        insertItem(item);
    for (const json &code : catalogue["loans"])
        lend(code);
}

void ProgramPlayer::fillReferences(const json &catalogue)
{
    for (const char *table :
         {"loan", "item", "biblio", "mst_location", "mst_coll_type", "mst_gmd", "mst_item_status"})
        execute(QStringLiteral("DELETE FROM ") + QString::fromLatin1(table));
    for (const auto &[id, name] : {std::pair{"SL", "Lantai 1"}, {"P2", "Lantai 2"}, {"P3", "Lantai 3"}})
        execute(
            QStringLiteral("INSERT INTO mst_location (location_id, location_name, input_date, last_update) "
                           "VALUES (?, ?, '2026-01-01', '2026-01-01')"),
            {QString::fromLatin1(id), QString::fromLatin1(name)});
    for (const auto &[id, name] : {std::pair{1, "Teks"}, {2, "Film"}}) {
        execute(QStringLiteral("INSERT INTO mst_coll_type (coll_type_id, coll_type_name) VALUES (?, ?)"),
                {id, QString::fromLatin1(name)});
        execute(
            QStringLiteral("INSERT INTO mst_gmd (gmd_id, gmd_code, gmd_name, input_date) VALUES (?, ?, ?, "
                           "'2026-01-01')"),
            {id, QString::number(id), QString::fromLatin1(name)});
    }
    for (const json &status : catalogue["statuses"])
        execute(QStringLiteral("INSERT INTO mst_item_status (item_status_id, item_status_name, no_loan, "
                               "skip_stock_take) VALUES (?, ?, 0, ?)"),
                {column(status["id"]), column(status["name"]), status["skip"].get<bool>() ? 1 : 0});
}

void ProgramPlayer::insertItem(const json &item)
{
    execute(
        QStringLiteral("INSERT INTO item (item_id, biblio_id, call_number, coll_type_id, item_code, "
                       "location_id, item_status_id, site, price, price_currency, source, input_date, "
                       "last_update) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 1, '2026-01-01', '2026-01-01')"),
        {column(item["id"]), column(item["title"]), column(item["call_number"]),
         column(item["collection_type"]), column(item["code"]), column(item["location"]),
         column(item["status"]), column(item["site"]), column(item["price"]), column(item["currency"])});
}

void ProgramPlayer::lend(const json &code)
{
    execute(QStringLiteral("INSERT INTO loan (item_code, member_id, loan_date, due_date, is_lent, is_return) "
                           "VALUES (?, 'M1', '2026-11-01', '2026-11-15', 1, 0)"),
            {column(code)});
}

void ProgramPlayer::edit(const json &edits)
{
    static const std::map<std::string, QString> columns = {{"site", QStringLiteral("site")},
                                                           {"status", QStringLiteral("item_status_id")}};
    for (const json &item : edits.value("add", json::array()))
        insertItem(item);
    for (const json &code : edits.value("remove", json::array()))
        execute(QStringLiteral("DELETE FROM item WHERE item_code = ?"), {column(code)});
    const json changes = edits.value("change", json::object());
    for (const auto &[code, fields] : changes.items())
        for (const auto &[field, value] : fields.items())
            execute(QStringLiteral("UPDATE item SET %1 = ? WHERE item_code = ?").arg(columns.at(field)),
                    {column(value), QString::fromStdString(code)});
    for (const json &code : edits.value("lend", json::array()))
        lend(code);
    for (const json &code : edits.value("return", json::array()))
        execute(
            QStringLiteral("UPDATE loan SET is_return = 1, return_date = '2026-11-24' WHERE item_code = ?"),
            {column(code)});
}

void ProgramPlayer::pullAfter(const json &edits)
{
    edit(edits);
    expectDone(QStringLiteral("pull"), {m_slims.source});
}

QString ProgramPlayer::writtenExport(const json &catalogue) const
{
    std::map<int, QString> titles;
    for (const json &title : catalogue["titles"])
        titles[title["id"].get<int>()] = caseText(title["title"]);
    QFile file(m_folder.filePath(QStringLiteral("eksemplar.csv")));
    EXPECT_TRUE(file.open(QIODevice::WriteOnly));
    file.write(exportRow(QStringLiteral("item_code call_number coll_type_name inventory_code received_date "
                                        "supplier_name order_no location_name order_date item_status_name "
                                        "site source invoice price price_currency invoice_date input_date "
                                        "last_update title")
                             .split(u' ')));
    const QString none;
    for (const json &item : catalogue["items"])
        file.write(
            exportRow({caseText(item["code"]), caseText(item["call_number"]),
                       caseText(item["collection_type"]), none, none, none, none, caseText(item["location"]),
                       none, caseText(item["status"]), caseText(item["site"]), QStringLiteral("1"), none,
                       QStringLiteral("0"), none, none, QStringLiteral("2026-01-01 00:00:00"),
                       QStringLiteral("2026-01-01 00:00:00"), titles.at(item["title"].get<int>())}));
    return file.fileName();
}

} // namespace opname
