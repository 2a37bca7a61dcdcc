#pragma once

#include <QString>
#include <QStringList>

#include <optional>
#include <utility>
#include <vector>

namespace opname {

/// Arrays of texts as PHP's serialize() writes them, the number behind `s:` counting bytes:
/// `a:1:{s:5:"Admin";s:5:"Admin";}`. SLiMS keeps who took part in a stock-take so. A key that is a whole
/// number is written as one: `i:12;s:2:"12";`.

/// The array with these keys and values, in their order.
QByteArray phpTexts(const std::vector<std::pair<QString, QString>> &entries);
/// Keys of an array whose values are texts, numbers as texts; nothing when it is anything else.
std::optional<QStringList> phpTextKeys(const QByteArray &serialised);

} // namespace opname
