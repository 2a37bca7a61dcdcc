#pragma once

#include <QString>

namespace opname {

/// The currency that prices are added up and written under, of the word that SLiMS recorded: "Rupiah" for
/// nothing, IDR and Rupiah in any case, which all are what SLiMS keeps of one currency; any other word as it
/// stands, with single blanks in it and none around it.
QString currencyName(const QString &recorded);

} // namespace opname
