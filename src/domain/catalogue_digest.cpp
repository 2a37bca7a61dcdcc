#include "opname/domain/catalogue_digest.h"

#include <utility>
#include <zlib.h>

namespace opname {

namespace {

/// The columns of a row, joined as the protocol says.
class RowText {
public:
    explicit RowText(qint64 id) { m_text = QByteArray::number(id); }
    RowText &operator<<(const QString &text)
    {
        m_text += '\x1f';
        m_text += text.toUtf8();
        return *this;
    }
    RowText &operator<<(qint64 number)
    {
        m_text += '\x1f';
        m_text += QByteArray::number(number);
        return *this;
    }
    const QByteArray &text() const { return m_text; }

private:
    QByteArray m_text;
};

} // namespace

void BlockDigester::addRow(qint64 id, const QByteArray &row)
{
    const qint64 block = id / digestBlockSize;
    if (m_blocks.empty() || m_blocks.back().block != block)
        m_blocks.push_back({block, 0, 0});
    const uLong sum =
        crc32_z(0, reinterpret_cast<const Bytef *>(row.constData()), static_cast<z_size_t>(row.size()));
    ++m_blocks.back().rows;
    m_blocks.back().digest += quint64(sum) * static_cast<quint64>(1 + id % digestBlockSize);
}

void BlockDigester::add(const Title &title)
{
    RowText row(title.id);
    row << title.title << title.callNumber << title.classification << title.gmd << title.isbn
        << title.publishYear << title.extent;
    addRow(title.id, row.text());
}

void BlockDigester::add(const Item &item)
{
    RowText row(item.id);
    row << item.titleId << item.code << item.callNumber << item.collectionType << item.location << item.site
        << item.status << item.inventoryCode
        << (item.receivedDate.isValid() ? item.receivedDate.toString(Qt::ISODate) : QString())
        << qint64(item.source) << (item.price ? QString::number(*item.price) : QString()) << item.currency
        << item.lastUpdate;
    addRow(item.id, row.text());
}

std::vector<BlockDigest> BlockDigester::take()
{
    return std::exchange(m_blocks, {});
}

} // namespace opname
