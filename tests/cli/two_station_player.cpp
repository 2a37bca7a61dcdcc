#include "two_station_player.h"

#include "opname/domain/item_code.h"
#include "opname/domain/scan.h"

#include <gtest/gtest.h>

namespace opname {

using nlohmann::json;

bool TwoStationPlayer::bothVerify()
{
    merge();
    const bool isSound = verifies();
    if (!areTwo())
        return isSound;
    turn();
    return verifies() && isSound;
}

// The two files

void TwoStationPlayer::handOn()
{
    const QString copy = session() + QStringLiteral("-2.opname");
    expectDone(QStringLiteral("stations"), {QStringLiteral("--copy"), copy});
    m_files = {session(), copy};
    m_alikeAt = m_freeAt = runs();
}

void TwoStationPlayer::turnTo(std::size_t file)
{
    if (!areTwo())
        return;
    m_at = file;
    workOn(m_files[file]);
}

void TwoStationPlayer::merge()
{
    if (!areTwo() || m_alikeAt == runs())
        return;
    const std::size_t here = m_at;
    for (const std::size_t file : {here, 1 - here}) {
        turnTo(file);
        expectDone(QStringLiteral("merge"), {m_files[1 - file]});
    }
    turnTo(here);
    m_alikeAt = m_freeAt = runs();
    m_read.clear();
}

/// The file of a shelf or a station; of a new one the other than at last.
std::size_t TwoStationPlayer::fileOf(std::map<QString, std::size_t> &places, const QString &name)
{
    return places.try_emplace(name, 1 - m_at).first->second;
}

std::size_t TwoStationPlayer::placeOf(const json &event, bool isCommand)
{
    if (const QString station = caseText(event.value("station", json())); !station.isEmpty())
        return fileOf(m_stations, station);
    const QString named = caseText(event.value("shelf", json())).trimmed();
    const QString shelf = named.isEmpty() ? normalizedSite(caseText(event.value("site", json()))) : named;
    if (!shelf.isEmpty())
        return fileOf(m_shelves, shelf.toCaseFolded());
    // A command without a shelf speaks of the last scan.
    return isCommand && !m_scans.empty() ? m_scans.back().file : 1 - m_at;
}

template <typename Step> auto TwoStationPlayer::withAllRows(std::size_t file, const Step &step)
{
    merge();
    turnTo(file);
    return step();
}

template <typename Question> json TwoStationPlayer::ofBoth(const Question &question)
{
    merge();
    json answer = question();
    if (areTwo()) {
        turn();
        EXPECT_EQ(question(), answer) << "the stations differ";
        turn();
        m_alikeAt = m_freeAt = runs();
    }
    return answer;
}

// Steps

void TwoStationPlayer::freeze()
{
    ProgramPlayer::freeze();
    handOn();
}

std::string TwoStationPlayer::sop(const json &step)
{
    const std::string answer = withAllRows(0, [&] { return ProgramPlayer::sop(step); });
    if (!areTwo() && step.contains("finish") && step["finish"] == 4 && answer == "done")
        handOn();
    return answer;
}

std::string TwoStationPlayer::scan(const std::string &code, const json &event)
{
    if (!areTwo())
        return ProgramPlayer::scan(code, event);
    const QString bare = bareCode(QString::fromStdString(code));
    const bool isCommand = codeShape(bare) == CodeShape::Command;
    const QByteArray fold = foldedCode(bare);
    if (m_freeAt != runs() || isCommand || m_read.contains(fold))
        merge();
    turnTo(placeOf(event, isCommand));
    const Run done = read(code, event);
    if (!isCommand)
        m_freeAt = runs();
    m_read.insert(fold);
    if (done.exitStatus != 0 || event.contains("station"))
        return verdictOf(done);
    if (!isCommand)
        m_scans.push_back({caseText(done.answer["station"]), done.answer.value("number", 0), m_at});
    else if (done.answer.value("command", "") == "undo" && done.answer.value("done", false)
             && !m_scans.empty())
        m_scans.pop_back();
    return verdictOf(done);
}

/// Own scans are taken back singly, each in the file that did not read it.
int TwoStationPlayer::undo(int count, const json &event)
{
    if (!areTwo())
        return ProgramPlayer::undo(count, event);
    if (event.contains("station"))
        return withAllRows(placeOf(event, false), [&] { return ProgramPlayer::undo(count, event); });
    int undone = 0;
    while (undone < count && !m_scans.empty()) {
        const OwnScan scan = m_scans.back();
        m_scans.pop_back();
        undone += withAllRows(1 - scan.file, [&] {
            return expectDone(QStringLiteral("undo"),
                              {QStringLiteral("--scan"), scan.station + u':' + QString::number(scan.number)})
                .value("undone", 0);
        });
    }
    return undone;
}

int TwoStationPlayer::undoShelf(const std::string &shelf)
{
    return withAllRows(fileOf(m_shelves, QString::fromStdString(shelf).trimmed().toCaseFolded()),
                       [&] { return ProgramPlayer::undoShelf(shelf); });
}

std::string TwoStationPlayer::noteCondition(const std::string &code, const std::string &condition)
{
    return withAllRows(1 - m_at, [&] { return ProgramPlayer::noteCondition(code, condition); });
}

void TwoStationPlayer::finishShelf(const std::string &shelf)
{
    withAllRows(1 - m_at, [&] { ProgramPlayer::finishShelf(shelf); });
}

void TwoStationPlayer::declareHome(const std::string &location, const std::string &site)
{
    withAllRows(1 - m_at, [&] { ProgramPlayer::declareHome(location, site); });
}

std::string TwoStationPlayer::leaveHome(const std::string &location, const std::string &site,
                                        const std::string &note)
{
    return withAllRows(1 - m_at, [&] { return ProgramPlayer::leaveHome(location, site, note); });
}

std::string TwoStationPlayer::noteUnrecorded(const json &book)
{
    return withAllRows(1 - m_at, [&] { return ProgramPlayer::noteUnrecorded(book); });
}

void TwoStationPlayer::pullAfter(const json &edits)
{
    withAllRows(1 - m_at, [&] { ProgramPlayer::pullAfter(edits); });
}

void TwoStationPlayer::weed(const json &codes, bool adds)
{
    withAllRows(1 - m_at, [&] { ProgramPlayer::weed(codes, adds); });
}

RulePlayer::Decided TwoStationPlayer::decide(const json &decision)
{
    return withAllRows(1 - m_at, [&] { return ProgramPlayer::decide(decision); });
}

// Questions

json TwoStationPlayer::status()
{
    return ofBoth([&] { return ProgramPlayer::status(); });
}

json TwoStationPlayer::shelf(const std::string &shelf)
{
    return ofBoth([&] { return ProgramPlayer::shelf(shelf); });
}

json TwoStationPlayer::differences()
{
    return ofBoth([&] { return ProgramPlayer::differences(); });
}

json TwoStationPlayer::recap()
{
    return ofBoth([&] { return ProgramPlayer::recap(); });
}

json TwoStationPlayer::kept(const std::string &code)
{
    return ofBoth([&] { return ProgramPlayer::kept(code); });
}

} // namespace opname
