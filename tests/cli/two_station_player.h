#pragma once

#include "program_player.h"

#include <QByteArray>
#include <QSet>

#include <map>
#include <vector>

namespace opname {

/// Plays a case with two stations: once the catalogue is frozen a second file is made with `stations --copy`,
/// and the events alternate between both, each scanning on by itself. A shelf is read where it was begun, a
/// named station is one laptop's, and what only the station that leads may do is done in the first file. They
/// are merged, both ways, before a question, which both must answer alike, and before a step that needs the
/// other's rows: a second read of a code, a command, an undo, a decision, a pull, an activity. A step that is
/// not placed here is played where the last one was.
class TwoStationPlayer : public ProgramPlayer {
public:
    using ProgramPlayer::ProgramPlayer;

    void freeze() override;
    std::string scan(const std::string &code, const nlohmann::json &event) override;
    int undo(int count, const nlohmann::json &event) override;
    int undoShelf(const std::string &shelf) override;
    std::string noteCondition(const std::string &code, const std::string &condition) override;
    void finishShelf(const std::string &shelf) override;
    void declareHome(const std::string &location, const std::string &site) override;
    std::string leaveHome(const std::string &location, const std::string &site,
                          const std::string &note) override;
    std::string noteUnrecorded(const nlohmann::json &book) override;
    void pullAfter(const nlohmann::json &edits) override;
    std::string sop(const nlohmann::json &step) override;
    void weed(const nlohmann::json &codes, bool adds) override;
    Decided decide(const nlohmann::json &decision) override;
    nlohmann::json status() override;
    nlohmann::json shelf(const std::string &shelf) override;
    nlohmann::json differences() override;
    nlohmann::json recap() override;
    nlohmann::json kept(const std::string &code) override;

    /// Both files in the end.
    bool bothVerify();

private:
    /// A read of this computer's own stations.
    struct OwnScan {
        QString station;
        int number = 0;
        std::size_t file = 0;
    };

    bool areTwo() const { return m_files.size() == 2; }
    void handOn();
    void merge();
    void turnTo(std::size_t file);
    void turn() { turnTo(1 - m_at); }
    std::size_t fileOf(std::map<QString, std::size_t> &places, const QString &name);
    std::size_t placeOf(const nlohmann::json &event, bool isCommand);
    template <typename Step> auto withAllRows(std::size_t file, const Step &step);
    template <typename Question> nlohmann::json ofBoth(const Question &question);

    std::vector<QString> m_files; ///< the one that leads, and the copy; none before the freeze
    std::size_t m_at = 0;
    int m_alikeAt = 0; ///< runs(), when both had the same rows
    int m_freeAt = 0; ///< runs(), as long as none since the merge wrote what the next scan must know
    QSet<QByteArray> m_read; ///< folded codes, since the files were merged
    std::map<QString, std::size_t> m_shelves; ///< where they are read, folded
    std::map<QString, std::size_t> m_stations; ///< whose they are
    std::vector<OwnScan> m_scans; ///< not known to be taken back
};

} // namespace opname
