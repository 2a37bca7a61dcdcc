#include "opname/session/stations.h"
#include "opname/session/verification.h"
#include "small_library.h"

#include <QFile>
#include <sqlite3.h>

namespace opname {
namespace {

struct Tampering {
    const char *sql;
    const char *told; ///< part of the sentence
};

void PrintTo(const Tampering &tampering, std::ostream *out)
{
    *out << tampering.sql;
}

/// A session with everything in it that derived tables hold of people's words.
class NotedTablesTest : public testing::SmallLibrary, public ::testing::WithParamInterface<Tampering> {
protected:
    void SetUp() override
    {
        SmallLibrary::SetUp();
        freeze();
        for (const char *who : {"Rina", "Budi"}) {
            const ScanRequest request{who[0] == 'R' ? QStringLiteral("B000") : QStringLiteral("B001"),
                                      {},
                                      {},
                                      ScanPurpose::Count,
                                      {QStringLiteral("S1"), QString::fromLatin1(who)}};
            ASSERT_TRUE(m_session->record(std::span(&request, 1)));
        }
        ASSERT_TRUE(m_session->recordActivity(
            {ActivityEvent::Step::Finished, 4, {}, QStringLiteral("Rina"), QStringLiteral("lebih awal")},
            testing::librarian()));
        ASSERT_TRUE(m_session->declareHome({QStringLiteral("SL"), QStringLiteral("Rak B")}, false,
                                           QStringLiteral("renovasi"), testing::librarian()));
        ASSERT_TRUE(
            Stations(*m_session)
                .handOn(m_folder.filePath(QStringLiteral("laptop.opname")), {}, testing::librarian()));
        Decision decision;
        decision.kind = QStringLiteral("unknown_code");
        decision.id = QStringLiteral("unknown_code:X1");
        decision.action = QStringLiteral("new_copy");
        decision.code = QStringLiteral("X1");
        decision.titleId = 3;
        decision.field = QStringLiteral("site");
        decision.value = QStringLiteral("Rak C");
        decision.note = QStringLiteral("buku hibah");
        ASSERT_TRUE(m_session->decide(std::span(&decision, 1), testing::librarian()));
        LaterPull later;
        later.sourceLabel = QStringLiteral("uji");
        later.added = {
            item(90, QStringLiteral("B090"), QStringLiteral("150 Abc d"), QStringLiteral("Rak A"))};
        later.changed = {{2, QStringLiteral("B001"), QStringLiteral("site"), QStringLiteral("Rak A"),
                          QStringLiteral("Rak B")}};
        later.vanished = {{3, QStringLiteral("B002")}};
        later.loans = std::vector<Loan>{{7, QStringLiteral("B006"), QDate(2026, 2, 3), QDate(2026, 2, 17)}};
        ASSERT_TRUE(m_session->recordLaterPull(later, testing::librarian()));
    }

    QString problems()
    {
        const auto reader = Session::open(m_path, Session::Access::Read);
        EXPECT_TRUE(reader);
        return reader ? Verification::verify(**reader).problems.join(u'\n') : QString();
    }
};

TEST_P(NotedTablesTest, AnAlteredColumnIsFound)
{
    m_session.reset();
    ASSERT_EQ(problems().toStdString(), "");
    sqlite3 *database = nullptr;
    ASSERT_EQ(sqlite3_open(QFile::encodeName(m_path).constData(), &database), SQLITE_OK);
    ASSERT_EQ(sqlite3_exec(database, GetParam().sql, nullptr, nullptr, nullptr), SQLITE_OK)
        << sqlite3_errmsg(database);
    EXPECT_GT(sqlite3_changes(database), 0);
    sqlite3_close(database);
    EXPECT_TRUE(problems().contains(QString::fromLatin1(GetParam().told))) << problems().toStdString();
}

INSTANTIATE_TEST_SUITE_P(
    Columns, NotedTablesTest,
    ::testing::Values(
        Tampering{"UPDATE handing SET subject = 'lain'", "leads"},
        Tampering{"UPDATE handing SET kind = 'lead_handed_over'", "leads"},
        Tampering{"UPDATE decision SET kind = 'missing'", "decisions"},
        Tampering{"UPDATE decision SET action = 'discard'", "decisions"},
        Tampering{"UPDATE decision SET code = 'X2'", "decisions"},
        Tampering{"UPDATE decision SET title = 4", "decisions"},
        Tampering{"UPDATE decision SET field = 'status'", "decisions"},
        Tampering{"UPDATE decision SET value = 'Rak D'", "decisions"},
        Tampering{"UPDATE decision SET note = 'buku curian'", "decisions"},
        Tampering{"UPDATE decision SET by = 'Budi'", "decisions"},
        Tampering{"UPDATE decision SET time = time + 1", "decisions"},
        Tampering{"UPDATE activity SET by = 'Budi'", "activities"},
        Tampering{"UPDATE activity SET note = ''", "activities"},
        Tampering{"UPDATE activity SET time = time - 60000", "activities"},
        Tampering{"UPDATE declared_home SET read = 1", "declared places"},
        Tampering{"UPDATE declared_home SET reason = ''", "declared places"},
        Tampering{"UPDATE later_difference SET field = 'status' WHERE kind = 'changed_during'",
                  "after the freeze"},
        Tampering{"UPDATE later_difference SET before = 'x' WHERE kind = 'changed_during'",
                  "after the freeze"},
        Tampering{"UPDATE later_difference SET after = 'x' WHERE kind = 'changed_during'",
                  "after the freeze"},
        Tampering{"UPDATE later_difference SET code = 'B009' WHERE kind = 'vanished'", "after the freeze"},
        Tampering{"UPDATE later_difference SET item = 9 WHERE kind = 'vanished'", "after the freeze"},
        Tampering{"DELETE FROM later_difference WHERE kind = 'added'", "after the freeze"},
        Tampering{"UPDATE later_difference SET after = '2026-01-01' WHERE field = 'lent'",
                  "after the freeze"},
        Tampering{"UPDATE loan SET due_date = '2027-01-01'", "loans"},
        Tampering{"UPDATE loan SET loan_date = '2025-01-01'", "loans"},
        Tampering{"UPDATE scan SET operator = 0 WHERE operator = 1", "scans"},
        Tampering{"UPDATE identity SET value = 'Lain' WHERE key = 'name'", "name or the source"},
        Tampering{"UPDATE identity SET value = value - 1 WHERE key = 'pulled'", "name or the source"},
        Tampering{"UPDATE identity SET value = 'lain' WHERE key = 'source'", "name or the source"},
        Tampering{"UPDATE identity SET value = 99 WHERE key = 'expected'", "name or the source"}));

} // namespace
} // namespace opname
