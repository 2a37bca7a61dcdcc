#include "opname/workflow/scan_desk.h"

#include "opname/domain/discrepancy.h"
#include "opname/platform/pipes.h"
#include "opname/scanner/line_splitter.h"
#include "opname/session/catalogue_queries.h"
#include "opname/session/duplicate_labels.h"
#include "opname/session/stations.h"
#include "opname/workflow/scan_file_preview.h"
#include "opname/workflow/scan_file_taking.h"
#include "opname/workflow/shelf_reading.h"
#include "opname/workflow/sop_desk.h"

#include "scan_commands.h"

#include <QCoreApplication>
#include <QFile>

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

QString notScannedHere(const QString &shelf, const Author &author)
{
    return Text::tr("The shelf “%1” was not scanned at station %2. Check its name, or do this at the station "
                    "that scanned it.")
        .arg(shelf, author.station);
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
    return hasInput(pipe);
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
    return readPipe(pipe, chunkSize);
}

} // namespace

ScanDesk::ScanDesk(Session &session)
    : m_session(session)
{
}

Outcome ScanDesk::refuseBeforeFreeze(ScanPurpose purpose) const
{
    if (m_session.isFrozen() || purpose != ScanPurpose::Count)
        return {};
    return failure(ErrorKind::Refused,
                   Text::tr("Counting begins after the freeze. Finish activity 4 first."));
}

Outcome ScanDesk::beginActivity(const ScanStand &stand)
{
    const bool isFrozen = m_session.isFrozen();
    const auto begin = [&](int activity) -> Outcome {
        if (m_hasBegun.test(static_cast<std::size_t>(activity)))
            return {};
        Outcome begun = SopDesk(m_session, stand.author).begin(activity);
        m_hasBegun.set(static_cast<std::size_t>(activity), begun.has_value());
        return begun;
    };
    switch (stand.purpose) {
    case ScanPurpose::Count:
        return begin(5);
    case ScanPurpose::Label:
        return begin(3);
    case ScanPurpose::Order:
        if (Outcome begun = begin(isFrozen ? 8 : 2); !begun || !isFrozen || m_hasBegun.test(5))
            return begun;
        return m_session.setting(QStringLiteral("order_counts")) == u"yes" ? begin(5) : Outcome();
    case ScanPurpose::Move:
        return begin(isFrozen ? 8 : 2);
    case ScanPurpose::Sample:
        break;
    }
    return {};
}

Result<DeskAnswer> ScanDesk::scan(const QString &read, const ScanStand &stand)
{
    return take(requestOf(read, stand), ScanCommands(m_session).commandIn(read), stand);
}

Result<DeskAnswer> ScanDesk::scanCode(const QString &code, const ScanStand &stand)
{
    ScanRequest request = requestOf(code, stand);
    request.isBare = true;
    return take(std::move(request), parseCommand(code), stand);
}

Result<DeskAnswer> ScanDesk::take(ScanRequest request, const std::optional<Command> &command,
                                  const ScanStand &stand)
{
    if (Outcome frozen = refuseBeforeFreeze(stand.purpose); !frozen)
        return tl::unexpected(frozen.error());
    if (command)
        return carryOut(*command, std::move(request), stand);
    if (Outcome begun = beginActivity(stand); !begun)
        return tl::unexpected(begun.error());
    auto answers = m_session.record(std::span(&request, 1));
    if (!answers)
        return tl::unexpected(answers.error());
    return DeskAnswer{std::move(answers->front()), {}};
}

Result<DeskAnswer> ScanDesk::carryOut(const Command &command, ScanRequest request, const ScanStand &stand)
{
    auto plan = ScanCommands(m_session).plan(command, stand);
    if (!plan)
        return tl::unexpected(plan.error());
    request.effect = std::move(plan->effect);
    auto answers = m_session.record(std::span(&request, 1));
    if (!answers)
        return tl::unexpected(answers.error());
    return DeskAnswer{std::move(answers->front()), std::move(plan->answer)};
}

ScanStand ScanDesk::standAfter(const QString &read, const ScanStand &stand) const
{
    const ScanCommands commands(m_session);
    const std::optional<Command> command = commands.commandIn(read);
    return command ? commands.standAfter(*command, stand) : stand;
}

Outcome ScanDesk::scanGroup(std::vector<std::pair<qint64, ScanRequest>> &group, const Visitor &visitor)
{
    if (group.empty())
        return {};
    std::vector<ScanRequest> requests;
    requests.reserve(group.size());
    for (auto &[line, request] : group)
        requests.push_back(std::move(request));
    auto answers = m_session.record(requests);
    if (!answers)
        return tl::unexpected(answers.error());
    for (std::size_t i = 0; i < answers->size(); ++i)
        visitor(group[i].first, DeskAnswer{std::move((*answers)[i]), {}});
    group.clear();
    return {};
}

Outcome ScanDesk::scanAll(QIODevice &input, ScanStand stand, const Visitor &visitor, const ReadAt &readAt)
{
    if (Outcome frozen = refuseBeforeFreeze(stand.purpose); !frozen)
        return frozen;
    const ScanCommands commands(m_session);
    LineSplitter splitter;
    std::vector<std::pair<qint64, ScanRequest>> group;
    const auto take = [&](const LineSplitter::Line &line) -> Outcome {
        const std::optional<Command> command = commands.commandIn(line.text);
        ScanRequest request = requestOf(line.text, stand);
        if (readAt)
            request.readAt = readAt(line.number);
        if (!command) {
            if (Outcome begun = beginActivity(stand); !begun)
                return begun;
            group.emplace_back(line.number, std::move(request));
            return group.size() < groupSize ? Outcome() : scanGroup(group, visitor);
        }
        // A command speaks of the scans before it.
        if (Outcome done = scanGroup(group, visitor); !done)
            return done;
        auto answer = carryOut(*command, std::move(request), stand);
        if (!answer)
            return tl::unexpected(answer.error());
        stand = answer->command->stand;
        visitor(line.number, *answer);
        return {};
    };

    LineSplitter::Line line;
    bool isOpen = true;
    while (isOpen) {
        const QByteArray bytes = readSome(input);
        isOpen = !bytes.isEmpty();
        splitter.add(bytes);
        while (splitter.next(line) || (!isOpen && splitter.finish(line)))
            if (Outcome taken = take(line); !taken)
                return taken;
        // A slow hand is answered at once; a fast one fills the group.
        if (!isOpen || !isReady(input))
            if (Outcome done = scanGroup(group, visitor); !done)
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
    if (Outcome frozen = refuseBeforeFreeze(stand.purpose); !frozen)
        return frozen;
    const auto content = ScanFileContent::read(file);
    if (!content)
        return tl::unexpected(content.error());
    const auto reading = scanFileFormat(m_session, **content, options, stand.purpose);
    if (!reading)
        return tl::unexpected(reading.error());
    return ScanFileTaking(m_session, *this, *content, reading->format, stand).takeAll(visitor, leftOut);
}

Result<ConditionNote> ScanDesk::noteCondition(const QString &itemCode, Condition condition,
                                              const Author &author)
{
    ConditionNote note{itemCode, condition, 0};
    if (const auto item = m_session.catalogue().findByCode(itemCode))
        note.itemCode = item->item.code;
    if (Outcome noted = m_session.noteCondition(note, author); !noted)
        return tl::unexpected(noted.error());
    return note;
}

Result<int> ScanDesk::undo(int count, const Author &author)
{
    return m_session.undo(m_session.lastLiveScans(count, author.station), author);
}

Result<QString> ScanDesk::noteAnotherBook(std::optional<RowId> scan, const QString &words,
                                          const Author &author)
{
    if (!scan)
        if (const auto last = m_session.lastCountingScan(author.station))
            scan = last->id;
    if (!scan)
        return failure(ErrorKind::Usage,
                       Text::tr("Scan the book first, then say that it is another one with the same label."));
    const auto noted = DuplicateLabels(m_session).note(*scan, words, author);
    if (!noted)
        return tl::unexpected(noted.error());
    return discrepancyId(DiscrepancyKind::DuplicateLabel, *noted);
}

Result<RowId> ScanDesk::scanOf(const QString &station, qint64 number) const
{
    const std::optional<RowId> scan = m_session.findScan(station, number);
    if (!scan)
        return failure(ErrorKind::Usage,
                       Text::tr("There is no scan %1 of station %2. Check both numbers in the journal.")
                           .arg(number)
                           .arg(station));
    return *scan;
}

Result<int> ScanDesk::undo(const QString &station, qint64 number, const Author &author)
{
    const auto scan = scanOf(station, number);
    if (!scan)
        return tl::unexpected(scan.error());
    return m_session.undo(std::span(&*scan, 1), author);
}

Result<int> ScanDesk::undoShelf(const QString &shelf, const Author &author, const Place &place)
{
    if (place.location.isEmpty()) {
        QStringList locations;
        for (const Place &scanned : m_session.placesOf(shelf, author.station))
            if (!scanned.location.isEmpty())
                locations.append(scanned.location);
        if (locations.size() > 1)
            return failure(ErrorKind::Usage,
                           Text::tr("Shelves “%1” were scanned at several locations. Say which: %2.")
                               .arg(shelf, locations.join(u", "_qs)));
    }
    const std::optional<RowId> pass = m_session.latestPass(shelf, {}, author.station, place);
    if (!pass)
        return failure(ErrorKind::Usage, notScannedHere(shelf, author));
    return m_session.undoPass(*pass, author);
}

Result<RowId> ScanDesk::ownPassOf(const ScanStand &stand, const Author &author) const
{
    const Result<RowId> pass = ShelfReading(m_session, ScanPurpose::Count).passAt(stand);
    const QString station = pass ? m_session.stationOf(*pass) : QString();
    if (!pass || !isStationOf(station, author.station))
        return failure(ErrorKind::Usage, notScannedHere(stand.shelf, author));
    return *pass;
}

} // namespace opname
