#include "scan_file.h"

#include "opname/domain/item_code.h"

#include <QCryptographicHash>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace opname {

namespace {

QString digestOf(QByteArrayView bytes)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    hash.addData(bytes);
    return QString::fromLatin1(hash.result().toHex());
}

bool isLineEnd(char c)
{
    return c == '\n' || c == '\r';
}

QByteArray firstLine(const QByteArray &content)
{
    return QByteArray(content.cbegin(),
                      std::find_if(content.cbegin(), content.cend(), isLineEnd) - content.cbegin());
}

std::vector<LineSplitter::Line> linesIn(const QByteArray &content)
{
    std::vector<LineSplitter::Line> lines;
    LineSplitter splitter;
    LineSplitter::Line line;
    splitter.add(content);
    while (splitter.next(line))
        lines.push_back(line);
    if (splitter.finish(line))
        lines.push_back(line);
    return lines;
}

} // namespace

ScanFile::ScanFile(Session &session, const QByteArray &content, ScanPurpose purpose)
    : m_session(session)
    , m_content(content)
    , m_key(u"scan_file."
            + digestOf(QByteArray(purposeName(purpose).toUtf8() + '\n' + firstLine(content))).first(16))
    , m_lines(linesIn(content))
{
}

bool ScanFile::beginsWith(const QJsonObject &entry) const
{
    const qint64 bytes = entry.value(u"bytes").toInteger(-1);
    return bytes >= 0 && bytes <= m_content.size()
        && digestOf(QByteArrayView(m_content).first(bytes)) == entry.value(u"sha256").toString();
}

qint64 ScanFile::linesOf(const QJsonObject &entry) const
{
    const qint64 bytes = entry.value(u"bytes").toInteger();
    const qint64 lines = entry.value(u"lines").toInteger();
    // A last line without an end that has grown since is another line.
    const bool hasGrown = bytes > 0 && bytes < m_content.size() && !isLineEnd(m_content[bytes - 1])
        && !isLineEnd(m_content[bytes]);
    return hasGrown ? lines - 1 : lines;
}

Result<qint64> ScanFile::takenLines() const
{
    const QJsonObject known = QJsonDocument::fromJson(m_session.setting(m_key).toUtf8()).object();
    qint64 lines = 0;
    for (const QJsonValue &value : known.value(u"taken").toArray())
        if (beginsWith(value.toObject()))
            lines = std::max(lines, linesOf(value.toObject()));
    if (!beginsWith(known.value(u"begun").toObject()))
        return lines;
    const auto reached = linesInJournal();
    if (!reached)
        return reached;
    return std::max(lines, *reached);
}

Result<qint64> ScanFile::linesInJournal() const
{
    const ScannerDecoration decoration{m_session.setting(QStringLiteral("scanner.prefix")),
                                       m_session.setting(QStringLiteral("scanner.suffix"))};
    qint64 reached = 0;
    bool isCounting = false;
    QString station;
    auto next = m_lines.cbegin();
    const Outcome visited = m_session.visitJournal(0, [&](const JournalRow &row) {
        if (row.kind == u"setting_changed") {
            const QJsonObject body = QJsonDocument::fromJson(row.body).object();
            if (body.value(u"key").toString() != m_key)
                return true;
            const QJsonObject begun = QJsonDocument::fromJson(body.value(u"value").toString().toUtf8())
                                          .object()
                                          .value(u"begun")
                                          .toObject();
            isCounting = beginsWith(begun);
            if (!isCounting)
                return true;
            station = row.station;
            reached = begun.value(u"lines").toInteger();
            next = std::find_if(m_lines.cbegin(), m_lines.cend(),
                                [&](const LineSplitter::Line &line) { return line.number > reached; });
        } else if (isCounting && row.kind == u"scan" && row.station == station) {
            const QString code = QJsonDocument::fromJson(row.body).object().value(u"code").toString();
            isCounting = next != m_lines.cend() && bareCode(next->text, decoration) == code;
            if (isCounting)
                reached = (next++)->number;
        }
        return true;
    });
    if (!visited)
        return tl::unexpected(visited.error());
    return reached;
}

bool ScanFile::goesOnAfter(qint64 number) const
{
    return !m_lines.empty() && m_lines.back().number > number;
}

QJsonObject ScanFile::entry(qint64 lines) const
{
    return {{QStringLiteral("bytes"), m_content.size()},
            {QStringLiteral("lines"), lines},
            {QStringLiteral("sha256"), digestOf(m_content)}};
}

Outcome ScanFile::begin(qint64 taken, const Author &author)
{
    const QJsonObject known = QJsonDocument::fromJson(m_session.setting(m_key).toUtf8()).object();
    return save(known.value(u"taken").toArray(), entry(taken), author);
}

Outcome ScanFile::finish(const Author &author)
{
    if (m_lines.empty())
        return {};
    const QJsonObject known = QJsonDocument::fromJson(m_session.setting(m_key).toUtf8()).object();
    const QJsonObject whole = entry(m_lines.back().number);
    QJsonArray taken;
    for (const QJsonValue &value : known.value(u"taken").toArray()) {
        if (value.toObject() == whole && !known.contains(u"begun"))
            return {};
        // What this file was before it grew is part of it now.
        if (!beginsWith(value.toObject()))
            taken.append(value);
    }
    taken.append(whole);
    return save(taken, {}, author);
}

Outcome ScanFile::save(const QJsonArray &taken, const QJsonObject &begun, const Author &author)
{
    QJsonObject value{{QStringLiteral("taken"), taken}};
    if (!begun.isEmpty())
        value.insert(QStringLiteral("begun"), begun);
    return m_session.changeSetting(
        m_key, QString::fromUtf8(QJsonDocument(value).toJson(QJsonDocument::Compact)), author);
}

} // namespace opname
