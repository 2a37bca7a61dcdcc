#include "opname/session/goods_register.h"

#include "goods_numbers.h"
#include "json_text.h"
#include "opname/domain/item_code.h"
#include "session_state.h"

#include <QJsonArray>

#include <algorithm>

namespace opname {

namespace {

/// Bodies stay short enough to be read by a person and sent between stations.
constexpr std::size_t numbersOfARow = 1000;

/// [["B00001","6010101001",1],…]
QByteArray arrayOf(std::span<const GoodsNumber> numbers)
{
    QByteArray array = "[";
    for (const GoodsNumber &number : numbers) {
        array += array.size() > 1 ? ",[" : "[";
        JsonText::appendQuoted(array, number.itemCode);
        array += ',';
        JsonText::appendQuoted(array, number.goodsCode);
        array += ',' + QByteArray::number(number.number) + ']';
    }
    return array + ']';
}

GoodsNumber read(const Statement &row)
{
    return {row.text(0), row.text(1), row.integer(2)};
}

GoodsRegister::Copy copyOf(const Statement &row, int slot)
{
    return {row.isNull(slot) ? noSlot : static_cast<Slot>(row.integer(slot)),
            QDate::fromString(row.text(slot + 1), Qt::ISODate)};
}

} // namespace

std::vector<GoodsNumber> goodsNumbersOf(const QJsonObject &body)
{
    std::vector<GoodsNumber> numbers;
    for (const QJsonValue &number : body.value(u"numbers").toArray())
        numbers.push_back({number[0].toString(), number[1].toString(), number[2].toInteger()});
    return numbers;
}

bool keepGoodsNumbers(Database &database, RowId row, std::span<const GoodsNumber> numbers)
{
    Statement keep(
        database,
        "INSERT OR REPLACE INTO goods_number(code_fold, code, goods, number, row) VALUES(?, ?, ?, ?, ?)");
    return std::all_of(numbers.begin(), numbers.end(), [&](const GoodsNumber &number) {
        keep.bind(1, foldedCode(number.itemCode)).bind(2, number.itemCode).bind(3, number.goodsCode);
        return keep.bind(4, number.number).bind(5, row).run();
    });
}

GoodsRegister::GoodsRegister(Session &session)
    : m_session(session)
{
}

Result<qint64> GoodsRegister::take(const std::vector<GoodsNumber> &numbers, const QString &source,
                                   const Author &author)
{
    Session::Impl &state = *m_session.m;
    if (Outcome allowed = state.requireWritable(); !allowed)
        return tl::unexpected(allowed.error());
    std::vector<GoodsNumber> changed;
    {
        Statement known(state.database,
                        "SELECT 1 FROM goods_number WHERE code_fold = ? AND goods = ? AND number = ?");
        for (const GoodsNumber &number : numbers) {
            known.bind(1, foldedCode(number.itemCode)).bind(2, number.goodsCode).bind(3, number.number);
            const bool isKnown = known.step();
            known.reset();
            if (!isKnown)
                changed.push_back(number);
        }
        if (state.database.hasFailed())
            return tl::unexpected(state.database.takeError());
    }
    if (changed.empty())
        return 0;
    const Outcome written = state.change([&](qint64 now) {
        const std::span<const GoodsNumber> all(changed);
        for (std::size_t first = 0; first < all.size(); first += numbersOfARow) {
            const auto some = all.subspan(first, std::min(numbersOfARow, all.size() - first));
            JsonText body;
            body.add("source", source).addRaw("numbers", arrayOf(some));
            JournalRow row;
            if (!state.journal->append(author, "goods_numbers_taken", body.take(), now, &row))
                return false;
            if (!keepGoodsNumbers(state.database, row.id, some))
                return false;
        }
        return true;
    });
    if (!written)
        return tl::unexpected(written.error());
    return static_cast<qint64>(changed.size());
}

Result<qint64> GoodsRegister::count() const
{
    Database &database = m_session.m->database;
    const qint64 numbers = database.integer("SELECT count(*) FROM goods_number");
    if (database.hasFailed())
        return tl::unexpected(database.takeError());
    return numbers;
}

std::optional<GoodsNumber> GoodsRegister::find(QStringView itemCode) const
{
    Statement row(m_session.m->database, "SELECT code, goods, number FROM goods_number WHERE code_fold = ?");
    row.bind(1, foldedCode(itemCode));
    if (!row.step())
        return std::nullopt;
    const GoodsNumber number = read(row);
    row.reset();
    return number;
}

Outcome GoodsRegister::visit(const std::function<bool(const GoodsNumber &)> &visitor) const
{
    Database &database = m_session.m->database;
    Statement rows(database,
                   "SELECT code, goods, number FROM goods_number ORDER BY goods, number, code_fold");
    while (rows.step())
        if (!visitor(read(rows)))
            return {};
    return database.outcome(!database.hasFailed());
}

Outcome
GoodsRegister::visitCopies(const std::function<bool(const GoodsNumber &, const Copy &)> &visitor) const
{
    Database &database = m_session.m->database;
    Statement rows(database,
                   "SELECT g.code, g.goods, g.number, f.slot, i.received FROM goods_number g "
                   "LEFT JOIN item i ON i.id = (SELECT min(id) FROM item WHERE code_fold = g.code_fold) "
                   "LEFT JOIN frozen f ON f.item = i.id ORDER BY g.goods, g.number, g.code_fold");
    while (rows.step())
        if (!visitor(read(rows), copyOf(rows, 3)))
            return {};
    return database.outcome(!database.hasFailed());
}

Outcome GoodsRegister::visitUnregistered(const std::function<bool(const Copy &)> &visitor) const
{
    Database &database = m_session.m->database;
    Statement rows(database,
                   "SELECT f.slot, i.received FROM frozen f JOIN item i ON i.id = f.item WHERE NOT "
                   "EXISTS(SELECT 1 FROM goods_number g WHERE g.code_fold = i.code_fold)");
    while (rows.step())
        if (!visitor(copyOf(rows, 0)))
            return {};
    return database.outcome(!database.hasFailed());
}

} // namespace opname
