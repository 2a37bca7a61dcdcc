#include "opname/workflow/scan_desk.h"

#include "opname/scanner/line_splitter.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>

#include <poll.h>

namespace opname {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(ScanDesk)
};

constexpr std::size_t groupSize = 500;
constexpr qint64 chunkSize = 1 << 16;

ScanRequest requestOf(const QString &read, const ScanStand &stand)
{
    return {read, stand.shelf, stand.place, stand.purpose, stand.author};
}

/// Whether reading would not wait: always of a plain file, of a pipe when something is there.
bool isReady(QIODevice &input)
{
    if (input.bytesAvailable() > 0)
        return true;
    auto *file = qobject_cast<QFile *>(&input);
    if (file == nullptr || !file->isSequential() || file->handle() < 0)
        return !input.isSequential();
    pollfd waiting{file->handle(), POLLIN, 0};
    return poll(&waiting, 1, 0) > 0;
}

/// At least one byte, or nothing at the end. A pipe is read as far as it has come.
QByteArray readSome(QIODevice &input)
{
    auto *file = qobject_cast<QFile *>(&input);
    if (file != nullptr && file->isSequential() && file->handle() >= 0) {
        QByteArray bytes = input.read(1);
        while (!bytes.isEmpty() && bytes.size() < chunkSize && isReady(input)) {
            const QByteArray more = input.read(1);
            if (more.isEmpty())
                break;
            bytes += more;
        }
        return bytes;
    }
    if (input.bytesAvailable() == 0 && input.isSequential())
        input.waitForReadyRead(-1);
    return input.read(chunkSize);
}

} // namespace

ScanDesk::ScanDesk(Session &session)
    : m_session(session)
{
}

Outcome ScanDesk::refuseBeforeFreeze() const
{
    if (m_session.isFrozen())
        return {};
    return failure(ErrorKind::Refused,
                   Text::tr("Counting begins after the freeze. Finish activity 4 first."));
}

Outcome ScanDesk::beginActivity(const Author &author)
{
    const ActivityProgress scanning = m_session.sopProgress().activity(5);
    if (scanning.state == ActivityState::UnderWay || scanning.state == ActivityState::Done)
        return {};
    return m_session.recordActivity({ActivityEvent::Step::Started, 5, {}, author.operatorName, {}}, author);
}

Result<ScanAnswer> ScanDesk::scan(const QString &read, const ScanStand &stand)
{
    if (Outcome frozen = refuseBeforeFreeze(); !frozen)
        return tl::unexpected(frozen.error());
    if (!m_hasBegun) {
        if (Outcome begun = beginActivity(stand.author); !begun)
            return tl::unexpected(begun.error());
        m_hasBegun = true;
    }
    const ScanRequest request = requestOf(read, stand);
    auto answers = m_session.record(std::span(&request, 1));
    if (!answers)
        return tl::unexpected(answers.error());
    return std::move(answers->front());
}

Outcome ScanDesk::scanAll(QIODevice &input, const ScanStand &stand, const Visitor &visitor)
{
    return scanFrom(input, 0, stand, visitor).map([](qint64) {});
}

Result<qint64> ScanDesk::scanFrom(QIODevice &input, qint64 linesToPass, const ScanStand &stand,
                                  const Visitor &visitor)
{
    if (Outcome frozen = refuseBeforeFreeze(); !frozen)
        return tl::unexpected(frozen.error());
    if (Outcome begun = beginActivity(stand.author); !begun)
        return tl::unexpected(begun.error());
    LineSplitter splitter;
    std::vector<LineSplitter::Line> lines;
    qint64 lastLine = linesToPass;
    const auto flush = [&]() -> Outcome {
        if (lines.empty())
            return {};
        std::vector<ScanRequest> requests;
        requests.reserve(lines.size());
        for (const LineSplitter::Line &line : lines)
            requests.push_back(requestOf(line.text, stand));
        auto answers = m_session.record(requests);
        if (!answers)
            return tl::unexpected(answers.error());
        for (std::size_t i = 0; i < answers->size(); ++i)
            visitor(lines[i].number, (*answers)[i]);
        lastLine = lines.back().number;
        lines.clear();
        return {};
    };

    LineSplitter::Line line;
    bool isOpen = true;
    while (isOpen) {
        const QByteArray bytes = readSome(input);
        isOpen = !bytes.isEmpty();
        splitter.add(bytes);
        while (splitter.next(line) || (!isOpen && splitter.finish(line))) {
            if (line.number <= linesToPass)
                continue;
            lines.push_back(line);
            if (lines.size() == groupSize)
                if (Outcome done = flush(); !done)
                    return tl::unexpected(done.error());
        }
        // A slow hand is answered at once; a fast one fills the group.
        if (!isOpen || !isReady(input))
            if (Outcome done = flush(); !done)
                return tl::unexpected(done.error());
    }
    return lastLine;
}

Outcome ScanDesk::scanFile(const QString &path, const ScanStand &stand, const Visitor &visitor)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return failure(ErrorKind::File,
                       Text::tr("“%1” cannot be read. Check the file and its rights.").arg(path),
                       file.errorString());
    const QByteArray content = file.readAll();
    // What was taken is remembered as the length and digest of its bytes: the same beginning, the same lines.
    const QJsonObject taken =
        QJsonDocument::fromJson(m_session.setting(QStringLiteral("scan_files")).toUtf8()).object();
    qint64 passed = 0;
    for (const QJsonValue &entry : taken) {
        const QJsonObject known = entry.toObject();
        const qint64 bytes = known.value(u"bytes").toInteger();
        if (bytes > content.size() || known.value(u"lines").toInteger() <= passed)
            continue;
        const QByteArray digest =
            QCryptographicHash::hash(content.first(bytes), QCryptographicHash::Sha256).toHex();
        if (digest == known.value(u"sha256").toString().toLatin1())
            passed = known.value(u"lines").toInteger();
    }
    file.seek(0);
    auto last = scanFrom(file, passed, stand, visitor);
    if (!last)
        return tl::unexpected(last.error());
    if (*last <= passed)
        return {};
    QJsonObject now = taken;
    const QString digest =
        QString::fromLatin1(QCryptographicHash::hash(content, QCryptographicHash::Sha256).toHex());
    now.insert(digest.left(16),
               QJsonObject{{QStringLiteral("bytes"), content.size()},
                           {QStringLiteral("lines"), *last},
                           {QStringLiteral("sha256"), digest}});
    return m_session.changeSetting(QStringLiteral("scan_files"),
                                   QString::fromUtf8(QJsonDocument(now).toJson(QJsonDocument::Compact)),
                                   stand.author);
}

Result<int> ScanDesk::undo(int count, const Author &author)
{
    return m_session.undo(m_session.lastLiveScans(count, author.station), author);
}

Result<int> ScanDesk::undo(const QString &station, qint64 number, const Author &author)
{
    const std::optional<RowId> scan = m_session.findScan(station, number);
    if (!scan)
        return failure(ErrorKind::Usage,
                       Text::tr("There is no scan %1 of station %2.").arg(number).arg(station));
    return m_session.undo(std::span(&*scan, 1), author);
}

} // namespace opname
