#include "scan_file.h"

#include "opname/domain/item_code.h"

#include <QCryptographicHash>
#include <QJsonDocument>

#include <algorithm>

namespace opname {

namespace {

bool isLineEnd(char c)
{
    return c == '\n' || c == '\r';
}

/// The first line of the bytes, or the first two, without what ends the last of them.
QByteArray firstLines(const QByteArray &bytes, int count)
{
    auto end = bytes.cbegin();
    for (int line = 0; line < count; ++line) {
        if (line > 0)
            end = std::find_if_not(end, bytes.cend(), [](char c) { return isLineEnd(c) || c == '\0'; });
        end = std::find_if(end, bytes.cend(), isLineEnd);
    }
    return QByteArray(bytes.cbegin(), end - bytes.cbegin());
}

QString keyOf(const ScanFileContent &content, ScanPurpose purpose, int lines)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    hash.addData(QByteArray(purposeName(purpose).toUtf8() + '\n' + firstLines(content.bytes(), lines)));
    return u"scan_file." + QString::fromLatin1(hash.result().toHex()).first(16);
}

/// What decides which codes are read; encoding and header do not, so that correcting them doubles nothing.
QString nameOf(const ScanListFormat &format)
{
    return format.separator.isNull()
        ? QString()
        : QStringLiteral("%1 %2").arg(format.separator.unicode()).arg(format.codeColumn);
}

bool isBeginningOf(const ScanFileContent &content, const QJsonObject &entry)
{
    const qint64 bytes = entry.value(u"bytes").toInteger(-1);
    return bytes >= 0 && bytes <= content.size()
        && content.digestOfFirst(bytes) == entry.value(u"sha256").toString();
}

QJsonObject objectOf(const QString &text)
{
    return QJsonDocument::fromJson(text.toUtf8()).object();
}

} // namespace

ScanFile::ScanFile(Session &session, std::shared_ptr<const ScanFileContent> content,
                   const ScanListFormat &format, ScanPurpose purpose)
    : m_session(session)
    , m_content(std::move(content))
    , m_format(format)
    , m_keys({keyOf(*m_content, purpose, 1), keyOf(*m_content, purpose, 2)})
{
    // Files of one program share their header: the line behind it tells them apart.
    if (!format.separator.isNull() || format.hasHeader)
        std::swap(m_keys[0], m_keys[1]);
}

std::optional<ScanListOptions> ScanFile::formatBefore(const Session &session, const ScanFileContent &content,
                                                      ScanPurpose purpose)
{
    qint64 longest = 0;
    std::optional<ScanListOptions> options;
    for (const int lines : {1, 2}) {
        const QJsonObject kept = objectOf(session.setting(keyOf(content, purpose, lines)));
        QJsonArray entries = kept.value(u"taken").toArray();
        entries.append(kept.value(u"begun"));
        for (const QJsonValue &value : entries) {
            const QJsonObject entry = value.toObject();
            const qint64 bytes = entry.value(u"bytes").toInteger(-1);
            if (bytes <= longest || !isBeginningOf(content, entry))
                continue;
            longest = bytes;
            options = ScanListOptions();
            options->separator = QChar();
            options->codeColumn = 0;
            if (const QStringList name = entry.value(u"format").toString().split(u' '); name.size() == 2) {
                options->separator = QChar(name[0].toUShort());
                options->codeColumn = name[1].toInt();
            }
        }
    }
    return options;
}

QJsonObject ScanFile::known(const QString &key) const
{
    return objectOf(m_session.setting(key));
}

bool ScanFile::isBeginning(const QJsonObject &entry) const
{
    return entry.value(u"format").toString() == nameOf(m_format) && isBeginningOf(*m_content, entry);
}

bool ScanFile::isLineEndAt(qint64 byte) const
{
    const QByteArray &bytes = m_content->bytes();
    switch (m_format.encoding) {
    case ScanListFormat::Encoding::Utf16Little:
        return byte + 1 < bytes.size() && isLineEnd(bytes[byte]) && bytes[byte + 1] == '\0';
    case ScanListFormat::Encoding::Utf16Big:
        return byte + 1 < bytes.size() && bytes[byte] == '\0' && isLineEnd(bytes[byte + 1]);
    default:
        return isLineEnd(bytes[byte]);
    }
}

qint64 ScanFile::linesOf(const QJsonObject &entry) const
{
    const bool isWide = m_format.encoding == ScanListFormat::Encoding::Utf16Little
        || m_format.encoding == ScanListFormat::Encoding::Utf16Big;
    const qint64 width = isWide ? 2 : 1;
    const qint64 bytes = entry.value(u"bytes").toInteger() / width * width;
    const qint64 lines = entry.value(u"lines").toInteger();
    // A last line without an end that has grown since is another line.
    const bool hasGrown =
        bytes > 0 && bytes < m_content->size() && !isLineEndAt(bytes - width) && !isLineEndAt(bytes);
    return hasGrown ? lines - 1 : lines;
}

Result<qint64> ScanFile::takenLines() const
{
    qint64 lines = 0;
    for (const QString &key : m_keys) {
        const QJsonObject kept = known(key);
        for (const QJsonValue &value : kept.value(u"taken").toArray())
            if (isBeginning(value.toObject()))
                lines = std::max(lines, linesOf(value.toObject()));
        if (!isBeginning(kept.value(u"begun").toObject()))
            continue;
        const auto reached = linesInJournal(key);
        if (!reached)
            return reached;
        lines = std::max(lines, *reached);
    }
    return lines;
}

Result<qint64> ScanFile::linesInJournal(const QString &key) const
{
    const ScannerDecoration decoration = m_session.scannerDecoration();
    qint64 reached = 0;
    bool isCounting = false;
    QString station;
    std::optional<ScanFileRows> rows;
    ScanListEntry row;
    const auto goOn = [&] {
        while (rows->next(row))
            if (row.line > reached && row.fault == ScanListEntry::Fault::None)
                return true;
        return false;
    };
    bool isThere = false;
    const Outcome visited = m_session.visitJournal(0, [&](const JournalRow &kept) {
        if (kept.kind == u"setting_changed") {
            const QJsonObject body = QJsonDocument::fromJson(kept.body).object();
            if (body.value(u"key").toString() != key)
                return true;
            const QJsonObject begun = objectOf(body.value(u"value").toString()).value(u"begun").toObject();
            isCounting = isBeginning(begun);
            if (!isCounting)
                return true;
            station = kept.station;
            const qint64 from = begun.value(u"lines").toInteger();
            // Marks of one taking follow each other; only another taking begins anew.
            if (!rows || from < reached) {
                reached = from;
                rows.emplace(*m_content, m_format);
                isThere = goOn();
            } else if (from > reached) {
                reached = from;
                isThere = isThere && (row.line > reached || goOn());
            }
        } else if (isCounting && kept.kind == u"scan" && kept.station == station) {
            const QString code = QJsonDocument::fromJson(kept.body).object().value(u"code").toString();
            isCounting = isThere && bareCode(row.code, decoration) == code;
            if (isCounting) {
                reached = row.line;
                isThere = goOn();
            }
        }
        return true;
    });
    if (!visited)
        return tl::unexpected(visited.error());
    return reached;
}

QJsonObject ScanFile::entry(qint64 lines) const
{
    QJsonObject entry{{QStringLiteral("bytes"), m_content->size()},
                      {QStringLiteral("lines"), lines},
                      {QStringLiteral("sha256"), m_content->digest()}};
    if (const QString name = nameOf(m_format); !name.isEmpty())
        entry.insert(QStringLiteral("format"), name);
    return entry;
}

Outcome ScanFile::begin(qint64 taken, const Author &author)
{
    return save(known(m_keys[0]).value(u"taken").toArray(), entry(taken), author);
}

Outcome ScanFile::finish(qint64 lastLine, const Author &author)
{
    if (lastLine == 0)
        return {};
    const QJsonObject whole = entry(lastLine);
    const QJsonObject kept = known(m_keys[0]);
    const QJsonArray elsewhere = known(m_keys[1]).value(u"taken").toArray();
    QJsonArray taken = kept.value(u"taken").toArray();
    if (!kept.contains(u"begun") && (taken.contains(whole) || elsewhere.contains(whole)))
        return {};
    QJsonArray still;
    for (const QJsonValue &value : taken)
        // What this file was before it grew is part of it now.
        if (!isBeginning(value.toObject()))
            still.append(value);
    still.append(whole);
    return save(still, {}, author);
}

Outcome ScanFile::save(const QJsonArray &taken, const QJsonObject &begun, const Author &author)
{
    QJsonObject value{{QStringLiteral("taken"), taken}};
    if (!begun.isEmpty())
        value.insert(QStringLiteral("begun"), begun);
    return m_session.changeSetting(
        m_keys[0], QString::fromUtf8(QJsonDocument(value).toJson(QJsonDocument::Compact)), author);
}

} // namespace opname
