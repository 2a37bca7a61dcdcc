#include "opname/workflow/scan_file_taking.h"

#include "scan_file.h"

#include <QBuffer>
#include <QElapsedTimer>

#include <algorithm>

namespace opname {

namespace {

constexpr std::size_t mostInGroup = 500;
constexpr std::size_t mostPassedOver = 20'000; ///< rows gone through in one step without taking any

} // namespace

ScanFileTaking::ScanFileTaking(Session &session, ScanDesk &desk,
                               std::shared_ptr<const ScanFileContent> content, const ScanListFormat &format,
                               const ScanStand &stand, std::optional<ScanFileTaken> before)
    : m_session(session)
    , m_desk(desk)
    , m_content(std::move(content))
    , m_stand(stand)
    , m_file(std::make_unique<ScanFile>(session, m_content, format, stand.purpose))
    , m_rows(*m_content, format)
    , m_before(std::move(before))
{
}

ScanFileTaking::~ScanFileTaking() = default;

Outcome ScanFileTaking::start()
{
    // Reading nothing is refused when counting is.
    QBuffer nothing;
    nothing.open(QIODevice::ReadOnly);
    if (Outcome allowed = m_desk.scanAll(nothing, m_stand, {}); !allowed)
        return allowed;
    if (m_before && m_before->head == m_session.headHash()) {
        m_taken = m_before->lines;
    } else {
        const auto taken = m_file->takenLines();
        if (!taken)
            return tl::unexpected(taken.error());
        m_taken = *taken;
    }
    m_hasStarted = true;
    return {};
}

Outcome ScanFileTaking::record(const std::vector<ScanListEntry> &group, const ScanDesk::Visitor &visitor)
{
    // The mark says from where the scans behind it are this file's, without others in between.
    if (m_head.isEmpty() || m_head != m_session.headHash())
        if (Outcome begun = m_file->begin(m_taken, m_stand.author); !begun)
            return begun;
    QByteArray codes(1, '\n'); // so that a byte order mark inside the file stays part of its code
    for (const ScanListEntry &row : group)
        codes += row.code.toUtf8() + '\n';
    QBuffer lines(&codes);
    lines.open(QIODevice::ReadOnly);
    const auto rowOf = [&](qint64 line) -> const ScanListEntry & {
        return group[static_cast<std::size_t>(line) - 2];
    };
    const auto take = [&](qint64 line, const DeskAnswer &answer) {
        m_taken = rowOf(line).line;
        if (answer.command)
            m_stand = answer.command->stand;
        visitor(m_taken, answer);
    };
    const Outcome scanned =
        m_desk.scanAll(lines, m_stand, take, [&](qint64 line) { return rowOf(line).time; });
    m_head = m_session.headHash();
    return scanned;
}

Result<bool> ScanFileTaking::takeGroup(std::size_t most, const ScanDesk::Visitor &visitor,
                                       const ScanDesk::LeftOut &leftOut)
{
    if (!m_hasStarted)
        if (Outcome started = start(); !started)
            return tl::unexpected(started.error());
    std::vector<ScanListEntry> group;
    ScanListEntry row;
    for (std::size_t passed = 0; group.size() < most && passed < mostPassedOver; ++passed) {
        if (!m_rows.next(row)) {
            if (!group.empty())
                break;
            if (Outcome finished = m_file->finish(m_lastLine, m_stand.author); !finished)
                return tl::unexpected(finished.error());
            return false;
        }
        m_lastLine = row.line;
        if (row.line <= m_taken) {
            m_stand = m_desk.standAfter(row.code, m_stand);
            continue;
        }
        if (row.fault == ScanListEntry::Fault::None)
            group.push_back(row);
        else if (leftOut)
            leftOut(row);
    }
    if (!group.empty())
        if (Outcome recorded = record(group, visitor); !recorded)
            return tl::unexpected(recorded.error());
    return true;
}

Result<bool> ScanFileTaking::takeFor(std::chrono::milliseconds goal, const ScanDesk::Visitor &visitor,
                                     const ScanDesk::LeftOut &leftOut)
{
    QElapsedTimer timer;
    timer.start();
    auto follows = takeGroup(m_groupSize, visitor, leftOut);
    if (timer.elapsed() > goal.count())
        m_groupSize = std::max<std::size_t>(m_groupSize / 2, 1);
    else if (timer.elapsed() * 3 < goal.count())
        m_groupSize = std::min(m_groupSize * 2, mostInGroup);
    return follows;
}

Outcome ScanFileTaking::takeAll(const ScanDesk::Visitor &visitor, const ScanDesk::LeftOut &leftOut)
{
    while (true) {
        const auto follows = takeGroup(mostInGroup, visitor, leftOut);
        if (!follows)
            return tl::unexpected(follows.error());
        if (!*follows)
            return {};
    }
}

} // namespace opname
