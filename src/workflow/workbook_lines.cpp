#include "workbook_lines.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QMap>
#include <QRegularExpression>
#include <QXmlStreamReader>
#include <QtEndian>
#include <zlib.h>

#include <algorithm>
#include <utility>

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
constexpr int mostColumns = 16'384;

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

/// The number formats of a workbook that put digits of their own before a reader's eyes, by cell style.
QMap<int, QString> inventingFormats(const QByteArray &content)
{
    static const QRegularExpression ownDigits(QStringLiteral("\"[^\"]*\\d[^\"]*\"|\\\\\\d"));
    QMap<int, QString> codes;
    QMap<int, QString> styles;
    bool isInCells = false;
    int style = 0;
    QXmlStreamReader xml(content);
    while (!xml.atEnd()) {
        const auto token = xml.readNext();
        if (xml.name() == u"cellXfs")
            isInCells = token == QXmlStreamReader::StartElement;
        if (token != QXmlStreamReader::StartElement)
            continue;
        const auto value = [&](const char *name) { return xml.attributes().value(QLatin1String(name)); };
        if (xml.name() == u"numFmt" && ownDigits.match(value("formatCode").toString()).hasMatch())
            codes.insert(value("numFmtId").toInt(), value("formatCode").toString());
        if (isInCells && xml.name() == u"xf") {
            if (const auto code = codes.constFind(value("numFmtId").toInt()); code != codes.cend())
                styles.insert(style, *code);
            ++style;
        }
    }
    return styles;
}

/// "C12" is column 2; -1 of what names none.
int columnOf(QStringView reference)
{
    int column = 0;
    for (const QChar c : reference) {
        if (c < u'A' || c > u'Z' || column > mostColumns)
            break;
        column = column * 26 + (c.unicode() - u'A' + 1);
    }
    return column <= mostColumns ? column - 1 : -1;
}

/// Rows of a sheet as they are seen: a cell where it stands, with what it shows instead of its value or would
/// once it is calculated anew.
class SheetRows {
public:
    SheetRows(const QStringList &shared, const QMap<int, QString> &formats, std::vector<ReportLine> &lines)
        : m_shared(shared)
        , m_formats(formats)
        , m_lines(lines)
    {
    }

    /// False when the sheet is no sound XML.
    bool add(const QByteArray &content)
    {
        QXmlStreamReader xml(content);
        while (!xml.atEnd()) {
            const auto token = xml.readNext();
            if (token == QXmlStreamReader::EndElement && xml.name() == u"row")
                endRow();
            if (token == QXmlStreamReader::StartElement)
                begin(xml);
        }
        return !xml.hasError();
    }

private:
    void begin(QXmlStreamReader &xml)
    {
        const auto value = [&](const char *name) { return xml.attributes().value(QLatin1String(name)); };
        const bool isHidden = value("hidden") == u"1" || value("hidden") == u"true";
        if (xml.name() == u"col" && isHidden) {
            m_lines.push_back({"hidden column " + value("min").toUtf8(), 0});
        } else if (xml.name() == u"row") {
            m_row = value("r").toInt();
            if (isHidden)
                m_cells.append(QStringLiteral("hidden"));
        } else if (xml.name() == u"c") {
            m_isShared = value("t") == u"s";
            m_format = m_formats.value(value("s").toInt());
            const int column = columnOf(value("r"));
            while (m_cells.size() <= column)
                m_cells.append(QString());
            m_column = column < 0 ? m_cells.size() : column;
        } else if (xml.name() == u"v" || xml.name() == u"is" || xml.name() == u"f") {
            const bool isFormula = xml.name() == u"f";
            const QString text = textWithin(xml);
            while (m_cells.size() <= m_column)
                m_cells.append(QString());
            m_cells[m_column] += isFormula ? QString(u'=' + text)
                : m_isShared               ? m_shared.value(text.toInt())
                                           : text;
            m_cells[m_column] += std::exchange(m_format, {});
        }
    }

    void endRow()
    {
        const QByteArray text = m_cells.join(u" | ").simplified().toUtf8();
        if (m_cells.count(QString()) < m_cells.size())
            m_lines.push_back({text, m_row});
        m_cells.clear();
    }

    const QStringList &m_shared;
    const QMap<int, QString> &m_formats;
    std::vector<ReportLine> &m_lines;
    QStringList m_cells;
    qsizetype m_column = 0;
    QString m_format;
    bool m_isShared = false;
    int m_row = 0;
};

/// What stands over the cells: words of boxes, and pictures.
void addDrawn(std::vector<ReportLine> &lines, Archive &archive)
{
    for (const QByteArray &name : archive.names()) {
        if (name.startsWith("xl/media/"))
            lines.push_back({"picture", 0});
        if (!name.startsWith("xl/drawings/") || !name.endsWith(".xml"))
            continue;
        QXmlStreamReader xml(archive.read(name).value_or(QByteArray()));
        while (!xml.atEnd())
            if (xml.readNext() == QXmlStreamReader::StartElement && xml.name() == u"t")
                if (const QByteArray text = textWithin(xml).simplified().toUtf8(); !text.isEmpty())
                    lines.push_back({text, 0});
    }
}

} // namespace

Result<std::vector<ReportLine>> workbookLines(const QString &path, qint64 mostBytes)
{
    const auto damaged = [&](const char *detail) {
        return failure(ErrorKind::File,
                       Text::tr("“%1” is damaged or is no workbook, so it cannot be compared. Choose the "
                                "file that the report was saved as.")
                           .arg(QFileInfo(path).fileName()),
                       QLatin1String(detail));
    };
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly) || file.size() > mostBytes)
        return damaged("not read");
    const QByteArray bytes = file.readAll();
    Archive archive(bytes, mostBytes);
    const QStringList shared = sharedTexts(archive.read("xl/sharedStrings.xml").value_or(QByteArray()));
    const QMap<int, QString> formats = inventingFormats(archive.read("xl/styles.xml").value_or(QByteArray()));
    QList<QByteArray> sheets;
    for (const QByteArray &name : archive.names())
        if (name.startsWith("xl/worksheets/") && name.endsWith(".xml"))
            sheets.append(name);
    if (sheets.isEmpty())
        return damaged("no sheets");
    // "sheet2" comes before "sheet10".
    std::stable_sort(sheets.begin(), sheets.end(),
                     [](const QByteArray &a, const QByteArray &b) { return a.size() < b.size(); });
    std::vector<ReportLine> lines;
    for (const QByteArray &name : sheets) {
        const auto content = archive.read(name);
        if (!content || !SheetRows(shared, formats, lines).add(*content))
            return damaged("sheet");
    }
    addDrawn(lines, archive);
    return lines;
}

} // namespace opname
