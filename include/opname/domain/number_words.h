#pragma once

#include <QString>

#include <optional>

namespace opname {

/// Numbers written out, as official papers repeat them beside the digits so that nobody can change one.

/// A whole number in Indonesian words, as Ejaan yang Disempurnakan writes them: 0 "nol", 11 "sebelas", 1000
/// "seribu", 2 300 000 "dua juta tiga ratus ribu". Any number that is not negative, up to the quintillions;
/// nothing for a negative one.
std::optional<QString> terbilang(qint64 value);
/// The same in English: 2 300 045 "two million three hundred thousand forty-five".
std::optional<QString> englishNumber(qint64 value);

/// An amount in the words of a language ("id", otherwise English), with its currency behind: "dua juta tiga
/// ratus ribu rupiah". Rupiah is also what an empty currency is; one that is not known by its code or name
/// stands as it is written.
std::optional<QString> amountInWords(qint64 value, const QString &currency, const QString &language);
/// terbilang() or englishNumber().
std::optional<QString> numberInWords(qint64 value, const QString &language);

} // namespace opname
