#include "opname/domain/currency.h"

namespace opname {

QString currencyName(const QString &recorded)
{
    static const QString rupiah = QStringLiteral("Rupiah");
    // What nearly every copy of a million has needs no new text.
    if (recorded.isEmpty() || recorded == rupiah)
        return rupiah;
    const QString name = recorded.simplified();
    const bool isRupiah = name.isEmpty() || name.compare(u"IDR", Qt::CaseInsensitive) == 0
        || name.compare(rupiah, Qt::CaseInsensitive) == 0;
    return isRupiah ? rupiah : name;
}

} // namespace opname
