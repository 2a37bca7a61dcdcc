#include "opname/session/sign_offs.h"

#include "opname/session/change_queue.h"
#include "opname/session/duplicate_labels.h"
#include "opname/session/label_records.h"
#include "opname/session/loan_confirmations.h"
#include "opname/session/publications.h"
#include "opname/session/unrecorded_books.h"
#include "opname/session/verification.h"
#include "opname/session/weeding_list.h"
#include "small_library.h"

#include <QFileInfo>
#include <sqlite3.h>

namespace opname {

using testing::librarian;

namespace {

class SignOffsTest : public testing::SmallLibrary {
protected:
    void sign(const char *name = "Sari", const char *role = "Kepala")
    {
        const Outcome signedOff =
            SignOffs(*m_session).sign(QLatin1String(name), QLatin1String(role), {}, librarian());
        ASSERT_TRUE(signedOff) << signedOff.error().message.toStdString();
    }

    Outcome reopen10()
    {
        return m_session->recordActivity({ActivityEvent::Step::Reopened,
                                          10,
                                          {},
                                          QStringLiteral("Sari"),
                                          QStringLiteral("Satu rak terlewat")},
                                         librarian());
    }
};

TEST_F(SignOffsTest, WhatIsSignedTakesNoChange)
{
    freeze();
    const ScanAnswer first = scan(QStringLiteral("B000"), QStringLiteral("Rak A"));
    sign();
    const qint64 rows = m_session->journalLength();
    const Totals totals = m_session->totals();

    const ScanRequest read{
        QStringLiteral("B001"), QStringLiteral("Rak A"), {}, ScanPurpose::Count, librarian()};
    Decision decision;
    decision.kind = QStringLiteral("missing");
    decision.id = QStringLiteral("missing:B003");
    decision.action = QStringLiteral("keep");
    UnrecordedBook book;
    book.title = QStringLiteral("Tanpa label");
    LaterPull pull;
    pull.sourceLabel = QStringLiteral("uji");
    pull.loans = std::vector<Loan>();
    const auto outcomeOf = [](const auto &result) {
        return result ? Outcome() : Outcome(tl::unexpected(result.error()));
    };
    const std::pair<const char *, Outcome> changes[] = {
        {"record", outcomeOf(m_session->record(std::span(&read, 1)))},
        {"undo", outcomeOf(m_session->undo(std::span(&first.id, 1), librarian()))},
        {"finishPass", m_session->finishPass(*m_session->latestPass(QStringLiteral("Rak A")), librarian())},
        {"changeSetting", m_session->changeSetting(QStringLiteral("unit"), QStringLiteral("x"), librarian())},
        {"decide", m_session->decide(std::span(&decision, 1), librarian())},
        {"noteCondition",
         m_session->noteCondition({QStringLiteral("B000"), Condition::LightlyDamaged, 0}, librarian())},
        {"declareHome",
         m_session->declareHome({QStringLiteral("SL"), QStringLiteral("Rak A")}, true, {}, librarian())},
        {"recordLaterPull", m_session->recordLaterPull(pull, librarian())},
        {"recordActivity",
         m_session->recordActivity({ActivityEvent::Step::Started, 7, {}, {}, {}}, librarian())},
        {"weeded",
         outcomeOf(WeedingList(*m_session).add({QStringLiteral("B000")}, QStringLiteral("-"), librarian()))},
        {"reserve",
         LabelRecords(*m_session).reserve({QStringLiteral("N1")}, QStringLiteral("N0"), librarian())},
        {"unrecorded", outcomeOf(UnrecordedBooks(*m_session).note(book, librarian()))},
        {"confirmation",
         outcomeOf(LoanConfirmations(*m_session).note({QStringLiteral("B005")}, {}, librarian()))},
        {"duplicate label", outcomeOf(DuplicateLabels(*m_session).note(first.id, {}, librarian()))},
        {"publish", Publications(*m_session).record({}, librarian())},
    };
    for (const auto &[name, outcome] : changes) {
        ASSERT_FALSE(outcome) << name;
        EXPECT_EQ(outcome.error().kind, ErrorKind::Refused) << name;
        EXPECT_TRUE(outcome.error().message.contains(u"Sari")) << name;
    }
    EXPECT_EQ(m_session->journalLength(), rows);
    EXPECT_EQ(m_session->totals(), totals);

    reopen();
    EXPECT_FALSE(m_session->record(std::span(&read, 1))) << "the file itself remembers";
    EXPECT_TRUE(Verification::verify(*m_session).isOk());
}

TEST_F(SignOffsTest, ReopeningLiftsEverySignatureAndStandsInTheJournal)
{
    freeze();
    sign();
    const Outcome opened = reopen10();
    ASSERT_TRUE(opened) << opened.error().message.toStdString();
    EXPECT_TRUE(SignOffs(*m_session).standing().empty());
    ASSERT_EQ(SignOffs(*m_session).all().size(), 1U);
    EXPECT_FALSE(SignOffs(*m_session).all().front().isStanding);
    EXPECT_EQ(scan(QStringLiteral("B001"), QStringLiteral("Rak A")).verdict, Verdict::Found);
    sign("Budi", "Ketua");
    ASSERT_EQ(SignOffs(*m_session).standing().size(), 1U);
    EXPECT_EQ(SignOffs(*m_session).standing().front().name, QStringLiteral("Budi"));
    EXPECT_TRUE(Verification::verify(*m_session).isOk());
}

TEST_F(SignOffsTest, AllSignTheSameHeadAndActivityTenIsFinished)
{
    freeze();
    const QByteArray head = m_session->headHash();
    sign();
    sign("Budi", "Ketua");
    const std::vector<SignOff> standing = SignOffs(*m_session).standing();
    ASSERT_EQ(standing.size(), 2U);
    EXPECT_EQ(standing[0].head, head);
    EXPECT_EQ(standing[1].head, head);
    EXPECT_EQ(standing[1].role, QStringLiteral("Ketua"));
    EXPECT_TRUE(standing[0].time.isValid());
    EXPECT_TRUE(m_session->sopProgress().isFinished(10));
    EXPECT_NE(m_session->headHash(), head);
    EXPECT_TRUE(QFileInfo::exists(m_path + QStringLiteral("-backups/kecil-signed.opname")));
}

TEST_F(SignOffsTest, AnAlteredSignatureIsFound)
{
    freeze();
    sign();
    m_session.reset();
    sqlite3 *file = nullptr;
    ASSERT_EQ(sqlite3_open(m_path.toUtf8().constData(), &file), SQLITE_OK);
    EXPECT_EQ(sqlite3_exec(file, "UPDATE sign_off SET name = 'Lain'", nullptr, nullptr, nullptr), SQLITE_OK);
    sqlite3_close(file);
    reopen(Session::Access::Read);
    EXPECT_EQ(Verification::verify(*m_session).problems.size(), 1);
}

TEST_F(SignOffsTest, AReaderSignsNothing)
{
    freeze();
    reopen(Session::Access::Read);
    const Outcome refused =
        SignOffs(*m_session).sign(QStringLiteral("Sari"), QStringLiteral("Kepala"), {}, librarian());
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().kind, ErrorKind::File);
}

} // namespace
} // namespace opname
