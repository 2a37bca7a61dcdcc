#include "opname/workflow/scan_desk.h"

#include "opname/scanner/line_splitter.h"
#include "opname/workflow/scan_file_preview.h"

#include <QCoreApplication>
#include <QFile>

#include <cerrno>
#include <poll.h>
#include <unistd.h>

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

/// The descriptor of a pipe, a terminal or standard input; -1 of anything else.
int pipeOf(QIODevice &input)
{
    auto *file = qobject_cast<QFile *>(&input);
    return file != nullptr && file->isSequential() && file->bytesAvailable() == 0 ? file->handle() : -1;
}

/// Whether reading would not wait: always of a plain file, of a pipe when something is there.
bool isReady(QIODevice &input)
{
    const int pipe = pipeOf(input);
    if (pipe < 0)
        return !input.isSequential() || input.bytesAvailable() > 0;
    pollfd waiting{pipe, POLLIN, 0};
    return poll(&waiting, 1, 0) > 0;
}

/// At least one byte, or nothing at the end. A pipe is read as far as it has come.
QByteArray readSome(QIODevice &input)
{
    const int pipe = pipeOf(input);
    if (pipe < 0) {
        if (input.bytesAvailable() == 0 && input.isSequential())
            input.waitForReadyRead(-1);
        return input.read(chunkSize);
    }
    QByteArray bytes(chunkSize, Qt::Uninitialized);
    while (true) {
        const ssize_t got = ::read(pipe, bytes.data(), static_cast<std::size_t>(bytes.size()));
        if (got >= 0)
            return bytes.first(got);
        if (errno == EAGAIN) { // whoever started the program left its input non-blocking
            pollfd waiting{pipe, POLLIN, 0};
            poll(&waiting, 1, -1);
        } else if (errno != EINTR) {
            return {};
        }
    }
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

Outcome ScanDesk::beginActivity(const ScanStand &stand)
{
    if (m_hasBegun || stand.purpose != ScanPurpose::Count)
        return {};
    const ActivityState state = m_session.sopProgress().activity(5).state;
    Outcome begun;
    if (state != ActivityState::UnderWay && state != ActivityState::Done)
        begun = m_session.recordActivity({ActivityEvent::Step::Started, 5, {}, stand.author.operatorName, {}},
                                         stand.author);
    m_hasBegun = begun.has_value();
    return begun;
}

Result<ScanAnswer> ScanDesk::scan(const QString &read, const ScanStand &stand)
{
    if (Outcome frozen = refuseBeforeFreeze(); !frozen)
        return tl::unexpected(frozen.error());
    if (Outcome begun = beginActivity(stand); !begun)
        return tl::unexpected(begun.error());
    const ScanRequest request = requestOf(read, stand);
    auto answers = m_session.record(std::span(&request, 1));
    if (!answers)
        return tl::unexpected(answers.error());
    return std::move(answers->front());
}

Outcome ScanDesk::scanAll(QIODevice &input, const ScanStand &stand, const Visitor &visitor)
{
    if (Outcome frozen = refuseBeforeFreeze(); !frozen)
        return frozen;
    LineSplitter splitter;
    std::vector<LineSplitter::Line> lines;
    const auto flush = [&]() -> Outcome {
        if (lines.empty())
            return {};
        if (Outcome begun = beginActivity(stand); !begun)
            return begun;
        std::vector<ScanRequest> requests;
        requests.reserve(lines.size());
        for (const LineSplitter::Line &line : lines)
            requests.push_back(requestOf(line.text, stand));
        auto answers = m_session.record(requests);
        if (!answers)
            return tl::unexpected(answers.error());
        for (std::size_t i = 0; i < answers->size(); ++i)
            visitor(lines[i].number, (*answers)[i]);
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
            lines.push_back(line);
            if (lines.size() == groupSize)
                if (Outcome done = flush(); !done)
                    return done;
        }
        // A slow hand is answered at once; a fast one fills the group.
        if (!isOpen || !isReady(input))
            if (Outcome done = flush(); !done)
                return done;
    }
    return {};
}

Outcome ScanDesk::scanFile(const QString &path, const ScanStand &stand, const Visitor &visitor,
                           const ScanListOptions &options, const LeftOut &leftOut)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly | QIODevice::Unbuffered))
        return failure(ErrorKind::File,
                       Text::tr("“%1” cannot be read. Check the file and its rights.").arg(path),
                       file.errorString());
    if (file.isSequential())
        return scanAll(file, stand, visitor);
    if (Outcome frozen = refuseBeforeFreeze(); !frozen)
        return frozen;
    const auto content = ScanFileContent::read(file);
    if (!content)
        return tl::unexpected(content.error());
    const auto reading = scanFileFormat(m_session, **content, options, stand.purpose);
    if (!reading)
        return tl::unexpected(reading.error());
    return ScanFileTaking(m_session, *this, *content, reading->format, stand).takeAll(visitor, leftOut);
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
