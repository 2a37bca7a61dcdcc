#include "workbook_lines.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QMap>
#include <QXmlStreamReader>
#include <QtEndian>
#include <zlib.h>

namespace opname {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(ReportCheck)
};

constexpr qsizetype endLength = 22;
constexpr qsizetype longestComment = 65'535;
constexpr qsizetype entryLength = 46;
constexpr qsizetype headLength = 30;
constexpr int mostEntries = 4'096;

/// The parts of a ZIP file in memory, as its directory at the end names them. Nothing in it is believed:
/// whatever points outside is no part.
class Archive {
public:
    Archive(const QByteArray &bytes, qint64 mostBytes)
        : m_bytes(bytes)
        , m_left(mostBytes)
    {
        readDirectory();
    }

    QList<QByteArray> names() const { return m_parts.keys(); }

    /// Nothing for a part that is not there, is damaged or would be too much.
    std::optional<QByteArray> read(const QByteArray &name)
    {
        const auto part = m_parts.constFind(name);
        if (part == m_parts.cend() || !fits(part->head, headLength))
            return std::nullopt;
        const qint64 data = part->head + headLength + number16(part->head + 26) + number16(part->head + 28);
        if (!fits(data, part->packed))
            return std::nullopt;
        if (part->method == 0)
            return part->packed <= m_left ? std::optional(take(m_bytes.sliced(data, part->packed)))
                                          : std::nullopt;
        return part->method == Z_DEFLATED ? unpack(data, part->packed) : std::nullopt;
    }

private:
    struct Part {
        int method = 0;
        qint64 packed = 0;
        qint64 head = 0;
    };

    bool fits(qint64 at, qint64 length) const
    {
        return at >= 0 && length >= 0 && at <= m_bytes.size() && length <= m_bytes.size() - at;
    }
    qint64 number16(qint64 at) const { return qFromLittleEndian<quint16>(m_bytes.constData() + at); }
    qint64 number32(qint64 at) const { return qFromLittleEndian<quint32>(m_bytes.constData() + at); }

    void readDirectory()
    {
        const qsizetype end = m_bytes.lastIndexOf(QByteArrayView("PK\x05\x06", 4));
        if (end < 0 || end + endLength + longestComment < m_bytes.size() || !fits(end, endLength))
            return;
        qint64 at = number32(end + 16);
        for (qint64 left = std::min<qint64>(mostEntries, number16(end + 10)); left > 0; --left) {
            if (!fits(at, entryLength) || !m_bytes.sliced(at, 4).startsWith("PK\x01\x02"))
                return;
            const qint64 nameLength = number16(at + 28);
            if (!fits(at + entryLength, nameLength))
                return;
            m_parts.insert(m_bytes.sliced(at + entryLength, nameLength),
                           {static_cast<int>(number16(at + 10)), number32(at + 20), number32(at + 42)});
            at += entryLength + nameLength + number16(at + 30) + number16(at + 32);
        }
    }

    QByteArray take(QByteArray content)
    {
        m_left -= content.size();
        return content;
    }

    std::optional<QByteArray> unpack(qint64 at, qint64 length)
    {
        z_stream stream{};
        if (inflateInit2(&stream, -MAX_WBITS) != Z_OK)
            return std::nullopt;
        stream.next_in = reinterpret_cast<Bytef *>(const_cast<char *>(m_bytes.constData() + at));
        stream.avail_in = static_cast<uInt>(length);
        QByteArray content;
        QByteArray block(256 * 1024, Qt::Uninitialized);
        int result = Z_OK;
        while (result == Z_OK && content.size() <= m_left) {
            stream.next_out = reinterpret_cast<Bytef *>(block.data());
            stream.avail_out = static_cast<uInt>(block.size());
            result = inflate(&stream, Z_NO_FLUSH);
            content.append(block.constData(), block.size() - static_cast<qsizetype>(stream.avail_out));
        }
        inflateEnd(&stream);
        if (result != Z_STREAM_END || content.size() > m_left)
            return std::nullopt;
        return take(std::move(content));
    }

    const QByteArray &m_bytes;
    qint64 m_left;
    QMap<QByteArray, Part> m_parts;
};

/// All text inside the element that was just begun.
QString textWithin(QXmlStreamReader &xml)
{
    QString text;
    for (int depth = 1; depth > 0 && !xml.atEnd();) {
        const auto token = xml.readNext();
        depth += token == QXmlStreamReader::StartElement ? 1 : token == QXmlStreamReader::EndElement ? -1 : 0;
        if (token == QXmlStreamReader::Characters)
            text += xml.text();
    }
    return text;
}

QStringList sharedTexts(const QByteArray &content)
{
    QStringList texts;
    QXmlStreamReader xml(content);
    while (!xml.atEnd())
        if (xml.readNext() == QXmlStreamReader::StartElement && xml.name() == u"si")
            texts.append(textWithin(xml));
    return texts;
}

/// False when the sheet is no sound XML.
bool addRows(std::vector<ReportLine> &lines, const QByteArray &content, const QStringList &shared)
{
    QXmlStreamReader xml(content);
    QStringList cells;
    bool isShared = false;
    int row = 0;
    const auto endRow = [&] {
        const QByteArray text = cells.join(u" | ").simplified().toUtf8();
        if (!text.isEmpty())
            lines.push_back({text, row});
        cells.clear();
    };
    while (!xml.atEnd()) {
        const auto token = xml.readNext();
        if (token == QXmlStreamReader::EndElement && xml.name() == u"row")
            endRow();
        if (token != QXmlStreamReader::StartElement)
            continue;
        if (xml.name() == u"row") {
            row = xml.attributes().value(QLatin1String("r")).toInt();
        } else if (xml.name() == u"c") {
            isShared = xml.attributes().value(QLatin1String("t")) == u"s";
        } else if (xml.name() == u"v" || xml.name() == u"is") {
            const QString text = textWithin(xml);
            cells.append(isShared ? shared.value(text.toInt()) : text);
        }
    }
    return !xml.hasError();
}

} // namespace

Result<std::vector<ReportLine>> workbookLines(const QString &path, qint64 mostBytes)
{
    const auto damaged = [&](const char *detail) {
        return failure(ErrorKind::File,
                       Text::tr("“%1” is damaged or is no workbook, so it cannot be compared.")
                           .arg(QFileInfo(path).fileName()),
                       QLatin1String(detail));
    };
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly) || file.size() > mostBytes)
        return damaged("not read");
    const QByteArray bytes = file.readAll();
    Archive archive(bytes, mostBytes);
    const QStringList shared = sharedTexts(archive.read("xl/sharedStrings.xml").value_or(QByteArray()));
    std::vector<ReportLine> lines;
    int sheets = 0;
    for (;; ++sheets) {
        const QByteArray name = "xl/worksheets/sheet" + QByteArray::number(sheets + 1) + ".xml";
        if (!archive.names().contains(name))
            break;
        const auto content = archive.read(name);
        if (!content || !addRows(lines, *content, shared))
            return damaged("sheet");
    }
    if (sheets == 0)
        return damaged("no sheets");
    return lines;
}

} // namespace opname
