#pragma once

#include <QString>
#include <nlohmann/json.hpp>

#include <ostream>
#include <string>
#include <vector>

namespace opname {

/// One rule of the stock-take as a case: data/rules/README.md says how it is written.
struct RuleCase {
    std::string name; ///< file and case, fit for a test's name
    nlohmann::json content;

    /// Whether it can be told to `player` ("domain", "program"); most cases go through both.
    bool goesThrough(const std::string &player) const;
};

inline void PrintTo(const RuleCase &rule, std::ostream *out)
{
    *out << rule.name;
}

/// All cases of a folder, items and rows written out in full. A file that is no JSON ends the program with
/// its name.
std::vector<RuleCase> loadRuleCases(const QString &folder);

/// A text of a case; null where there is none.
QString caseText(const nlohmann::json &value);

/// What plays a case: the pure rules, or a real session. Items arrive complete: id, code, call_number,
/// location, site, collection_type, status, title, price, currency. A call that is refused answers "refused".
class RulePlayer {
public:
    virtual ~RulePlayer() = default;

    /// SLiMS as it is before the freeze, and what the session counts.
    virtual void begin(const nlohmann::json &catalogue, const nlohmann::json &scope,
                       const nlohmann::json &settings) = 0;
    virtual void freeze() = 0;
    virtual std::string scan(const std::string &code, const nlohmann::json &event) = 0; ///< the verdict
    /// What the last scan was answered, as the command line has it; null where nobody tells.
    virtual nlohmann::json scanAnswer() const { return nullptr; }
    virtual int undo(int count, const nlohmann::json &event) = 0;
    virtual int undoShelf(const std::string &shelf) = 0; ///< the newest pass of the own station
    virtual std::string noteCondition(const std::string &code,
                                      const std::string &condition) = 0; ///< done, wrong
    /// The last counting scan of the event's station was of another book: done, wrong.
    virtual std::string noteAnotherBook(const nlohmann::json &event) = 0;
    virtual void finishShelf(const std::string &shelf) = 0;
    virtual void declareHome(const std::string &location, const std::string &site) = 0;
    /// Leaves a home unread, with `note` as the reason.
    virtual std::string leaveHome(const std::string &location, const std::string &site,
                                  const std::string &note) = 0; ///< done, wrong
    /// A book with neither label nor record: title, shelf, inventory, condition, note.
    virtual std::string noteUnrecorded(const nlohmann::json &book) = 0; ///< done, wrong
    /// SLiMS changes (add, remove, change, lend, return) and is pulled again.
    virtual void pullAfter(const nlohmann::json &edits) = 0;
    virtual void set(const nlohmann::json &settings) = 0; ///< as those of a case; after the freeze: gap
    virtual std::string sop(const nlohmann::json &step) = 0; ///< done, refused
    virtual void weed(const nlohmann::json &codes,
                      bool adds) = 0; ///< lists them as weeded, or takes them back
    struct Decided {
        std::string answer; ///< done, refused, wrong
        int count = 0;
    };
    virtual Decided decide(const nlohmann::json &decision) = 0;
    virtual nlohmann::json status() = 0; ///< the fields of the command line's `status`
    virtual nlohmann::json shelf(const std::string &shelf) = 0; ///< of `shelf`
    virtual nlohmann::json differences() = 0; ///< [[kind, item code], …] in their order
    /// lost, on_loan: item codes; elsewhere: item_code, place; lost_value: currency, recorded, without_price.
    virtual nlohmann::json recap() = 0;

    // What only a session with a journal has; cases that ask for it go through the program.

    /// The newest read of a code, as the journal has it: verdict, by, shelf.
    virtual nlohmann::json kept(const std::string & /*code*/) { return {}; }
    /// Before the freeze: a copy of the file takes in SLiMS as the edits leave it, and freezes that.
    virtual void freezeApart(const nlohmann::json & /*edits*/) { }
    virtual std::string mergeApart() { return {}; } ///< what merging that copy answers
};

/// Tells a case to a player and expects, by GoogleTest, what the case says.
void play(const RuleCase &rule, RulePlayer &player);

} // namespace opname
