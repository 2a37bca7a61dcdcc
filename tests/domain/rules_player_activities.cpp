// The procedure's steps: activities, and homes declared read or left.

#include "rules_player.h"

namespace opname {

using nlohmann::json;

std::optional<std::uint32_t> DomainPlayer::homeNamed(const std::string &location,
                                                     const std::string &site) const
{
    const Place named{QString::fromStdString(location), QString::fromStdString(site)};
    for (std::uint32_t home = 0; home < m_frozenHomes; ++home)
        if (m_stockTake->home(home) == named)
            return home;
    return std::nullopt;
}

void DomainPlayer::declareHome(const std::string &location, const std::string &site)
{
    if (const auto home = homeNamed(location, site)) {
        m_stockTake->declareHome(*home, true);
        m_declaredHomes.insert(*home);
    }
}

std::string DomainPlayer::leaveHome(const std::string &location, const std::string &site,
                                    const std::string &note)
{
    const auto home = homeNamed(location, site);
    if (!home || QString::fromStdString(note).trimmed().isEmpty())
        return "wrong";
    m_stockTake->declareHome(*home, false);
    m_declaredHomes.insert(*home);
    return "done";
}

/// Closing the count asks home by home; with a note all that are open are left.
bool DomainPlayer::closesCounting(const QString &note)
{
    std::vector<std::uint32_t> open;
    for (std::uint32_t home = 0; home < m_frozenHomes; ++home)
        if (m_stockTake->homeTotals(home).notCovered > 0 && !m_declaredHomes.contains(home))
            open.push_back(home);
    if (!open.empty() && note.trimmed().isEmpty())
        return false;
    m_declaredHomes.insert(open.begin(), open.end());
    return true;
}

std::string DomainPlayer::sop(const json &step)
{
    using Step = ActivityEvent::Step;
    ActivityEvent event;
    event.note = caseText(step.value("note", json()));
    for (const auto &[key, kind] :
         {std::pair{"start", Step::Started}, {"finish", Step::Finished}, {"reopen", Step::Reopened}}) {
        if (!step.contains(key))
            continue;
        event.step = kind;
        event.number = step[key];
    }
    switch (m_sop.ask(event)) {
    case SopProgress::Answer::Allowed:
        if (event.number == 5 && event.step == Step::Finished && !closesCounting(event.note))
            return "refused";
        if (event.number == 4 && event.step == Step::Finished)
            freeze();
        else
            m_sop.apply(event);
        return "done";
    case SopProgress::Answer::NothingToDo:
        return "done";
    default:
        return "refused";
    }
}

} // namespace opname
