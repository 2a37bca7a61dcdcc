#pragma once

#include <QByteArrayView>
#include <QString>

#include <vector>

namespace opname {

/// The patterns of item codes in SLiMS's setting `batch_item_code_pattern`: an array as PHP's serialize()
/// writes it, of texts. Those that are no CodePattern are left out, so that hostile bytes give none; at most
/// a hundred.
std::vector<QString> codePatternsIn(QByteArrayView serialized);

/// The texts that are patterns, each once.
std::vector<QString> codePatternsOf(const std::vector<QString> &texts);

} // namespace opname
