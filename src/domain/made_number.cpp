#include "opname/domain/made_number.h"

#include <QCryptographicHash>
#include <QtEndian>

namespace opname {

qint64 madeNumber(QByteArrayView text)
{
    constexpr quint64 lowest = 1ULL << 52;
    const QByteArray digest = QCryptographicHash::hash(text, QCryptographicHash::Sha256);
    return static_cast<qint64>(lowest | (qFromBigEndian<quint64>(digest.constData()) & (lowest - 1)));
}

} // namespace opname
