#pragma once

#include "support/rules_case.h"

#include <QDateTime>
#include <QSqlDatabase>
#include <QStringList>
#include <QTemporaryDir>

namespace opname {

/// A SLiMS database that cases are laid out in. It must have SLiMS's tables; what they hold is replaced.
struct SlimsFixture {
    QSqlDatabase database; ///< open
    QString source; ///< as `pull` takes it
    QString password;
};

/// Plays a case through the program: SLiMS is a real MariaDB, every step is one run of `opnamectl`.
class ProgramPlayer : public RulePlayer {
public:
    ProgramPlayer(QString program, SlimsFixture slims);

    void begin(const nlohmann::json &catalogue, const nlohmann::json &scope,
               const nlohmann::json &settings) override;
    void freeze() override;
    std::string scan(const std::string &code, const nlohmann::json &event) override;
    nlohmann::json scanAnswer() const override { return m_scanAnswer; }
    int undo(int count, const nlohmann::json &event) override;
    int undoShelf(const std::string &shelf) override;
    std::string noteCondition(const std::string &code, const std::string &condition) override;
    std::string noteAnotherBook(const nlohmann::json &event) override;
    void finishShelf(const std::string &shelf) override;
    void declareHome(const std::string &location, const std::string &site) override;
    std::string leaveHome(const std::string &location, const std::string &site,
                          const std::string &note) override;
    std::string noteUnrecorded(const nlohmann::json &book) override;
    void pullAfter(const nlohmann::json &edits) override;
    void set(const nlohmann::json &settings) override;
    std::string sop(const nlohmann::json &step) override;
    void weed(const nlohmann::json &codes, bool adds) override;
    Decided decide(const nlohmann::json &decision) override;
    nlohmann::json status() override;
    nlohmann::json shelf(const std::string &shelf) override;
    nlohmann::json differences() override;
    nlohmann::json recap() override;
    nlohmann::json kept(const std::string &code) override;
    void freezeApart(const nlohmann::json &edits) override;
    std::string mergeApart() override;

    /// Whether the file is sound after all that was done to it.
    bool verifies();

protected:
    struct Run {
        int exitStatus = -1;
        nlohmann::json answer = nlohmann::json::object(); ///< the document, or the last line
        QByteArray output; ///< all of it
    };
    Run run(const QString &verb, const QStringList &options = {}, const QByteArray &input = {}) const;
    nlohmann::json expectDone(const QString &verb, const QStringList &options = {},
                              const QByteArray &input = {}) const;
    /// One read of a scanner; the last line of the answer.
    Run read(const std::string &code, const nlohmann::json &event) const;
    std::string verdictOf(const Run &done);

    /// The file that the next steps are played on.
    void workOn(const QString &session) { m_session = session; }
    QString session() const { return m_session; }
    int runs() const { return m_runs; } ///< of the program, so far

private:
    // SLiMS
    void execute(const QString &sql, const QVariantList &values = {});
    void fill(const nlohmann::json &catalogue);
    void fillReferences(const nlohmann::json &catalogue);
    void insertItem(const nlohmann::json &item);
    void lend(const nlohmann::json &code);
    void edit(const nlohmann::json &edits);
    /// The catalogue as SLiMS's Item Export writes it, which has no loans.
    QString writtenExport(const nlohmann::json &catalogue) const;

    QString m_program;
    SlimsFixture m_slims;
    QTemporaryDir m_folder;
    QString m_session;
    nlohmann::json m_scanAnswer;
    QString m_apart; ///< the file that was frozen apart
    QDateTime m_begun;
    bool m_loansKnown = true;
    mutable int m_runs = 0;
};

} // namespace opname
