#include "copy_notes.h"

#include "goods_numbers.h"
#include "opname/domain/item_code.h"
#include "table_comparison.h"

#include <QCoreApplication>
#include <QJsonArray>

namespace opname {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(Verification)
};

QString hexOf(const QString &code)
{
    return QString::fromLatin1(foldedCode(code).toHex().toUpper());
}

} // namespace

void CopyNotes::take(RowId row, const QString &kind, const QJsonObject &body, const Journal &journal)
{
    const auto text = [&](const char *key) { return body.value(QLatin1String(key)).toString(); };
    const QString id = QString::number(row);
    if (kind == u"condition_noted") {
        m_conditions.insert(hexOf(text("code")), QStringList{id, text("condition")}.join(columnMark));
    } else if (kind == u"weeded_listed" || kind == u"weeded_taken_back") {
        changeWeeded(row, body, kind == u"weeded_listed");
    } else if (kind == u"codes_reserved") {
        reserve(row, body);
    } else if (kind == u"labels_printed") {
        for (const QJsonValue &code : body.value(u"codes").toArray())
            m_printed.insert(hexOf(code.toString()), id);
    } else if (kind == u"unrecorded_noted") {
        m_unrecorded.insert(
            text("id"),
            QStringList{id, text("title"), text("inventory"), text("shelf"), text("condition"), text("note")}
                .join(columnMark));
    } else if (kind == u"duplicate_label_noted") {
        m_duplicateLabels.insert(QString::number(journal.rowOf(body.value(u"scan").toArray())),
                                 QStringList{id, text("code"), text("note")}.join(columnMark));
    } else if (kind == u"goods_numbers_taken") {
        for (const GoodsNumber &number : goodsNumbersOf(body))
            m_goodsNumbers.insert(
                hexOf(number.itemCode),
                QStringList{id, number.goodsCode, QString::number(number.number)}.join(columnMark));
    } else if (kind == u"loan_confirmed") {
        m_loanConfirmations.insert(
            hexOf(text("code")),
            QStringList{id, text("code"), QString::number(body.value(u"loan").toInteger()), text("loan_date"),
                        text("asked"), text("answered"), text("result"), text("note")}
                .join(columnMark));
    }
}

void CopyNotes::changeWeeded(RowId row, const QJsonObject &body, bool adds)
{
    for (const QJsonValue &code : body.value(u"codes").toArray()) {
        const QString hex = hexOf(code.toString());
        if (!adds)
            m_weeded.remove(hex);
        else if (!m_weeded.contains(hex))
            m_weeded.insert(hex, QStringList{QString::number(row), code.toString()}.join(columnMark));
    }
}

void CopyNotes::reserve(RowId row, const QJsonObject &body)
{
    const QJsonArray codes = body.value(u"codes").toArray();
    const QJsonArray items = body.value(u"items").toArray();
    for (qsizetype i = 0; i < codes.size(); ++i)
        m_reserved.insert(
            hexOf(codes.at(i).toString()),
            QStringList{QString::number(row), QString::number(items.at(i).toInteger())}.join(columnMark));
}

QStringList CopyNotes::differences(Database &database) const
{
    QStringList problems;
    const auto compare = [&](const char *sql, int columns, const QHash<QString, QString> &expected,
                             const QString &difference) {
        if (!agrees(database, sql, columns, expected))
            problems.append(difference);
    };
    compare("SELECT hex(code_fold), row, condition FROM condition", 3, m_conditions,
            Text::tr("The conditions of copies differ from the journal."));
    compare("SELECT hex(code_fold), row, code FROM weeded", 3, m_weeded,
            Text::tr("The list of weeded copies differs from the journal."));
    compare("SELECT hex(code_fold), row, item FROM reserved_code", 3, m_reserved,
            Text::tr("The reserved codes differ from the journal."));
    compare("SELECT hex(code_fold), row FROM printed_label", 2, m_printed,
            Text::tr("The printed labels differ from the journal."));
    compare("SELECT id, row, title, inventory, shelf, condition, note FROM unrecorded", 7, m_unrecorded,
            Text::tr("The books without a record differ from the journal."));
    compare("SELECT scan, row, code, note FROM duplicate_label", 4, m_duplicateLabels,
            Text::tr("The books with another copy's label differ from the journal."));
    compare("SELECT hex(code_fold), row, goods, number FROM goods_number", 4, m_goodsNumbers,
            Text::tr("The numbers of the asset books differ from the journal."));
    compare("SELECT hex(code_fold), row, code, loan, loan_date, asked, answered, result, note FROM "
            "loan_confirmation",
            9, m_loanConfirmations, Text::tr("The confirmations of borrowers differ from the journal."));
    return problems;
}

} // namespace opname
