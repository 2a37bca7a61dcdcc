#include "kept_rows.h"

#include <QBuffer>
#include <QDataStream>
#include <QTemporaryFile>

#include <optional>

namespace opname {

namespace {

constexpr qsizetype blockSize = 256 * 1024; ///< bytes that are written and read at once
constexpr quint32 largestBlock = 64U * 1024 * 1024;

/// Where a list stands in the file.
struct Span {
    qint64 first = 0;
    qint64 end = 0;
};

void put(QDataStream &stream, const Table::Row &row)
{
    stream << row.cells << quint32(row.raw.size()) << row.isTotal;
    for (const QJsonValue &value : row.raw)
        stream << value;
}

Table::Row take(QDataStream &stream)
{
    Table::Row row;
    quint32 values = 0;
    stream >> row.cells >> values >> row.isTotal;
    row.raw.reserve(values);
    for (quint32 i = 0; i < values && stream.status() == QDataStream::Ok; ++i) {
        row.raw.emplace_back();
        stream >> row.raw.back();
    }
    return row;
}

} // namespace

class KeptRows::Store {
public:
    Store() { m_bytes.reserve(blockSize + blockSize / 4); }

    qint64 end() const { return m_end; }
    void begin() { m_bytes.resize(0); }
    void add(const Table::Row &row)
    {
        {
            QDataStream stream(&m_bytes, QIODevice::WriteOnly | QIODevice::Append);
            stream.setByteOrder(QDataStream::LittleEndian);
            put(stream, row);
        }
        if (m_bytes.size() >= blockSize)
            write();
    }
    /// Whether all that was added lies in the file.
    bool finish()
    {
        if (!m_bytes.isEmpty())
            write();
        return !m_hasFailed;
    }

    /// Reads on behind the rows that were `passed`; false when they could not be read to their end.
    bool read(const Span &span, const Table::Visitor &visitor, qint64 &passed)
    {
        for (qint64 at = span.first; at < span.end;) {
            const std::optional<QByteArray> block = blockAt(at);
            if (!block)
                return false;
            at += qint64(sizeof(quint32)) + block->size();
            QDataStream stream(*block);
            stream.setByteOrder(QDataStream::LittleEndian);
            while (!stream.atEnd()) {
                const Table::Row row = take(stream);
                if (stream.status() != QDataStream::Ok)
                    return false;
                ++passed;
                if (!visitor(row))
                    return true;
            }
        }
        return true;
    }

private:
    void write()
    {
        const auto size = quint32(m_bytes.size());
        const QByteArray head(reinterpret_cast<const char *>(&size), sizeof size);
        m_hasFailed = m_hasFailed || (!m_file.isOpen() && !m_file.open()) || !m_file.seek(m_end)
            || m_file.write(head) != head.size() || m_file.write(m_bytes) != m_bytes.size()
            || !m_file.flush();
        m_end += head.size() + m_bytes.size();
        m_bytes.resize(0);
    }

    std::optional<QByteArray> blockAt(qint64 at)
    {
        quint32 size = 0;
        if (!m_file.seek(at) || m_file.read(reinterpret_cast<char *>(&size), sizeof size) != sizeof size
            || size > largestBlock)
            return std::nullopt;
        QByteArray block = m_file.read(size);
        return block.size() == qsizetype(size) ? std::optional(std::move(block)) : std::nullopt;
    }

    QTemporaryFile m_file;
    QByteArray m_bytes;
    qint64 m_end = 0;
    bool m_hasFailed = false;
};

KeptRows::KeptRows()
    : m_store(std::make_shared<Store>())
{
}

KeptRows::~KeptRows() = default;

void KeptRows::keep(Table &table)
{
    if (!table.rows)
        return;
    table.rows = [store = m_store, source = std::move(table.rows),
                  kept = std::make_shared<std::optional<Span>>()](const Table::Visitor &visitor) {
        if (*kept) {
            qint64 passed = 0;
            if (store->read(**kept, visitor, passed))
                return;
            kept->reset();
            source([&](const Table::Row &row) { return passed-- > 0 || visitor(row); });
            return;
        }
        const qint64 first = store->end();
        bool isWhole = true;
        store->begin();
        source([&](const Table::Row &row) {
            store->add(row);
            return isWhole = visitor(row);
        });
        if (store->finish() && isWhole)
            *kept = Span{first, store->end()};
    };
}

} // namespace opname
