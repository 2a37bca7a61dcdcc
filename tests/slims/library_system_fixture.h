#pragma once

#include "opname/slims/library_system.h"
#include "support/mariadb_server.h"

#include <gtest/gtest.h>

#include <map>
#include <memory>

namespace opname::testing {

/// A SLiMS that the contract of LibrarySystem is tried on, by one transport.
class SlimsUnderTest {
public:
    virtual ~SlimsUnderTest() = default;
    /// Makes it answer; once for all tests of a suite. False with `problem` otherwise.
    virtual bool start() = 0;
    /// Empties it of what tests left, so that each begins with the same library. A SLiMS that others use
    /// only loses the rows that the tests made.
    virtual bool reset() = 0;
    virtual QString address() const = 0;
    virtual SourceSecrets secrets() const = 0;
    /// For looking at and preparing its tables.
    virtual QSqlDatabase database() const = 0;
    virtual bool isOwn() const { return true; } ///< nothing in it is anyone's: stock-takes may be emptied
    /// What a change is answered that was applied and is sent again with its key.
    virtual ChangeState whenRepeated() const { return ChangeState::Already; }
    /// Whose name SLiMS's own logs show of what the author sent.
    virtual QString loggedName(const SlimsAuthor &author) const { return author.realName; }
    virtual bool answersAllThatItSent() const { return true; } ///< also when it is stopped
    QString problem() const { return m_problem; }

protected:
    QString m_problem;
};

/// How a transport is made, and its name in the names of the tests. A transport that is not there answers
/// null, and its tests are skipped.
struct SlimsTransport {
    const char *name;
    std::unique_ptr<SlimsUnderTest> (*make)();
};

std::unique_ptr<SlimsUnderTest> slimsOverDatabase();
/// The database that OPNAME_SLIMS_DB names (`mysql://…`; its password in OPNAME_PASSWORD).
std::unique_ptr<SlimsUnderTest> slimsRunningOverDatabase();

std::unique_ptr<SlimsUnderTest> slimsOverWeb();
/// The SLiMS with our plugin that OPNAME_SLIMS_URL names (its token in OPNAME_TOKEN), over the tables of
/// OPNAME_SLIMS_DB.
std::unique_ptr<SlimsUnderTest> slimsRunningOverWeb();

/// Every transport that the contract is tried on.
const std::vector<SlimsTransport> &slimsTransports();

/// Gives each test of the contract a SLiMS with one title and ways to make more.
class LibrarySystemTest : public ::testing::TestWithParam<SlimsTransport> {
protected:
    static void TearDownTestSuite();
    void SetUp() override;
    void TearDown() override;

    std::unique_ptr<LibrarySystem> open() const;
    SlimsUnderTest &slims() const { return *m_slims; }

    /// Runs a statement of the test's own; a failure fails the test.
    void execute(const QString &sql, const QVariantList &values = {}) const;
    /// The first field of the first row, NULL as "<null>", no row as "<none>".
    QString value(const QString &sql, const QVariantList &values = {}) const;
    QStringList column(const QString &sql, const QVariantList &values = {}) const;

    /// A title as SLiMS has it, with its row in search_biblio. Answers its id.
    qint64 addTitle(const QString &callNumber, const QString &classification,
                    const QString &title = QStringLiteral("Opname uji"));
    /// A copy of it, available, at the location of the test's own. Codes begin with "UJI".
    qint64 addCopy(qint64 titleId, const QString &code);
    /// A location that SLiMS knows, "U1" or "U2".
    QString location(int number) const { return QStringLiteral("U%1").arg(number); }

    /// A change with a key of its own.
    Change change(ChangeKind kind, qint64 id, const QString &code, const QString &before,
                  const QString &after) const;
    Change newCopy(qint64 titleId, const QString &code) const;
    /// Sends, and fails the test when that fails.
    std::vector<ChangeAnswer> send(LibrarySystem &system, const std::vector<Change> &changes) const;
    ChangeAnswer sendOne(const Change &change) const;
    /// What SLiMS holds in the field that a change of this kind corrects.
    QString fieldOf(const Change &change) const;

    static SlimsAuthor author();

private:
    static std::map<QString, std::unique_ptr<SlimsUnderTest>> s_started;
    SlimsUnderTest *m_slims = nullptr;
    mutable int m_changes = 0;
    QString m_run;
};

} // namespace opname::testing
