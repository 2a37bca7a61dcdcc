#pragma once

#include <QString>
#include <QStringView>

#include <optional>

namespace opname {

/// The number a copy has in the asset books of the state: *kode barang* says what kind of goods it is, and
/// the *nomor urut pendaftaran* (NUP) which one of that kind.
struct GoodsNumber {
    QString itemCode; ///< SLiMS's, as the mapping file has it
    QString goodsCode; ///< as goodsCodeFrom() gives it
    qint64 number = 0; ///< the NUP, from 1
    bool operator==(const GoodsNumber &) const = default;
};

/// Longest kode barang that is taken, in characters; the state's has ten digits, regions have longer ones.
inline constexpr int longestGoodsCode = 30;
inline constexpr qint64 largestRegisterNumber = 999'999'999;

/// A kode barang as it is compared and shown: points, hyphens and blanks between its digits are left out, so
/// that "6.01.01.01.001" and "6010101001" are one. Nothing for other characters, no digit, or too many.
std::optional<QString> goodsCodeFrom(QStringView text);
/// A NUP: a whole number from 1 to largestRegisterNumber, leading zeros ignored; nothing otherwise.
std::optional<qint64> registerNumberFrom(QStringView text);

} // namespace opname
