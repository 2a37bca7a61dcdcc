#pragma once

#include "opname/domain/goods_number.h"
#include "opname/session/journal_row.h"

#include <QJsonObject>

#include <span>
#include <vector>

namespace opname {

class Database;

/// What a row `goods_numbers_taken` says, whoever wrote it.
std::vector<GoodsNumber> goodsNumbersOf(const QJsonObject &body);
/// Keeps a row's numbers in the derived table, inside the caller's transaction.
bool keepGoodsNumbers(Database &database, RowId row, std::span<const GoodsNumber> numbers);

} // namespace opname
