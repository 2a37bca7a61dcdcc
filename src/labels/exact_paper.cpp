#include "exact_paper.h"

namespace opname {

namespace {

constexpr double pointsPerTenth = 72 / 254.0;
constexpr QByteArrayView beginsBox = "/MediaBox [";

} // namespace

ExactPaper::ExactPaper(QIODevice &device, QSize tenths)
    : m_device(device)
    , m_width(tenths.width() * pointsPerTenth)
    , m_height(tenths.height() * pointsPerTenth)
{
    open(QIODevice::WriteOnly | QIODevice::Unbuffered);
}

QByteArray ExactPaper::boxOf(QByteArrayView rounded) const
{
    // Left, lower, right, upper: Qt measures from the upper edge down.
    const QList<QByteArray> sides = rounded.toByteArray().simplified().split(' ');
    bool isNumber = false;
    const double upper = sides.value(3).toDouble(&isNumber);
    if (sides.size() != 4 || !isNumber)
        return {};
    const QByteArray box = "0 " + QByteArray::number(upper - m_height, 'f', 4) + ' '
        + QByteArray::number(m_width, 'f', 4) + ' ' + QByteArray::number(qRound(upper));
    return box.size() > rounded.size() ? QByteArray() : box.leftJustified(rounded.size(), ' ');
}

qint64 ExactPaper::writeData(const char *data, qint64 size)
{
    const QByteArrayView bytes(data, size);
    const qsizetype found = bytes.indexOf(beginsBox);
    const qsizetype begin = found + beginsBox.size();
    const qsizetype end = found < 0 ? -1 : bytes.indexOf(']', begin);
    const QByteArray box = end < 0 ? QByteArray() : boxOf(bytes.sliced(begin, end - begin));
    if (box.isEmpty())
        return m_device.write(data, size);
    const QByteArray exact = bytes.first(begin).toByteArray() + box + bytes.sliced(end).toByteArray();
    return m_device.write(exact) == exact.size() ? size : -1;
}

} // namespace opname
