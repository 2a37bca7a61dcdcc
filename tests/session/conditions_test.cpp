#include "opname/session/verification.h"
#include "small_library.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <sqlite3.h>

namespace opname {
namespace {

using testing::librarian;

class ConditionsTest : public testing::SmallLibrary {
protected:
    Outcome note(const QString &code, Condition condition, RowId scan = 0)
    {
        return m_session->noteCondition({code, condition, scan}, librarian());
    }

    ScanAnswer read(const QString &code, const CommandEffect &effect, const QString &shelf = {})
    {
        const ScanRequest request{code, shelf, {}, ScanPurpose::Count, librarian(), effect};
        auto answers = m_session->record(std::span(&request, 1));
        EXPECT_TRUE(answers) << (answers ? "" : answers.error().detail.toStdString());
        return answers ? answers->front() : ScanAnswer();
    }

    QStringList kinds() const
    {
        QStringList all;
        EXPECT_TRUE(m_session->visitJournal(0, [&](const JournalRow &row) {
            all.append(row.kind);
            return true;
        }));
        return all;
    }

    void expectVerifies()
    {
        const VerificationResult result = Verification::verify(*m_session);
        EXPECT_TRUE(result.isOk()) << result.problems.join(u'\n').toStdString();
    }

    const QString m_undo = QStringLiteral("$OPNAME$UNDO$00000000");
};

TEST_F(ConditionsTest, NewestConditionOfACopyStandsAndSurvivesReopening)
{
    freeze();
    ASSERT_TRUE(note(QStringLiteral("B001"), Condition::LightlyDamaged));
    ASSERT_TRUE(note(QStringLiteral("B002"), Condition::HeavilyDamaged));
    ASSERT_TRUE(note(QStringLiteral("b001 "), Condition::Good)) << "as SLiMS compares codes";
    reopen();
    const std::vector<NotedCondition> all = m_session->conditions();
    ASSERT_EQ(all.size(), 2U);
    EXPECT_EQ(all[0].itemCode, QStringLiteral("B001"));
    EXPECT_EQ(all[0].condition, Condition::Good);
    EXPECT_EQ(all[0].by, QStringLiteral("Rina"));
    EXPECT_EQ(all[1].condition, Condition::HeavilyDamaged);
    EXPECT_EQ(m_session->conditionOf(u"b002"), Condition::HeavilyDamaged);
    EXPECT_FALSE(m_session->conditionOf(u"B003"));
    expectVerifies();
}

TEST_F(ConditionsTest, SameConditionTwiceIsOneRow)
{
    freeze();
    ASSERT_TRUE(note(QStringLiteral("B001"), Condition::Good));
    const qint64 rows = m_session->journalLength();
    ASSERT_TRUE(note(QStringLiteral("B001"), Condition::Good));
    EXPECT_EQ(m_session->journalLength(), rows);
}

TEST_F(ConditionsTest, CopyThatSlimsDoesNotHaveIsRefused)
{
    freeze();
    for (const QString &code :
         {QStringLiteral("X999"), QString(), QStringLiteral("'; DROP TABLE item; --")}) {
        const Outcome refused = note(code, Condition::Good);
        ASSERT_FALSE(refused);
        EXPECT_EQ(refused.error().kind, ErrorKind::Usage);
    }
    reopen(Session::Access::Read);
    EXPECT_FALSE(note(QStringLiteral("B001"), Condition::Good)) << "open for reading only";
}

TEST_F(ConditionsTest, UndoingTheScanLeavesTheCondition)
{
    freeze();
    const ScanAnswer answer = scan(QStringLiteral("B001"));
    ASSERT_TRUE(note(QStringLiteral("B001"), Condition::HeavilyDamaged, answer.id));
    ASSERT_EQ(m_session->undo(std::span(&answer.id, 1), librarian()), 1);
    EXPECT_EQ(m_session->conditionOf(u"B001"), Condition::HeavilyDamaged);
    QJsonObject body;
    ASSERT_TRUE(m_session->visitJournal(0, [&](const JournalRow &row) {
        if (row.kind == u"condition_noted")
            body = QJsonDocument::fromJson(row.body).object();
        return true;
    }));
    EXPECT_EQ(QJsonDocument(body).toJson(QJsonDocument::Compact),
              QByteArray(R"({"code":"B001","condition":"rusak_berat","scan":["S1",)"
                         + QByteArray::number(answer.number) + "]}"));
    expectVerifies();
}

TEST_F(ConditionsTest, AlteredConditionIsFound)
{
    freeze();
    ASSERT_TRUE(note(QStringLiteral("B001"), Condition::HeavilyDamaged));
    m_session.reset();
    sqlite3 *file = nullptr;
    ASSERT_EQ(sqlite3_open(m_path.toUtf8().constData(), &file), SQLITE_OK);
    ASSERT_EQ(sqlite3_exec(file, "UPDATE condition SET condition = 'baik'", nullptr, nullptr, nullptr),
              SQLITE_OK);
    sqlite3_close(file);
    reopen();
    EXPECT_FALSE(Verification::verify(*m_session).isOk());
}

TEST_F(ConditionsTest, CommandAndItsEffectAreWrittenTogether)
{
    freeze();
    const ScanAnswer first = scan(QStringLiteral("B001"), QStringLiteral("Rak A"));
    const auto pass = m_session->latestPass(QStringLiteral("Rak A"));
    ASSERT_TRUE(pass);
    const qsizetype before = kinds().size();
    CommandEffect effect;
    effect.undone = {first.id};
    effect.finishedPass = *pass;
    effect.condition = ConditionNote{QStringLiteral("B001"), Condition::LightlyDamaged, first.id};
    EXPECT_EQ(read(m_undo, effect, QStringLiteral("Rak A")).verdict, Verdict::Command);
    EXPECT_EQ(kinds().mid(before),
              QStringList({QStringLiteral("scan"), QStringLiteral("scans_undone"),
                           QStringLiteral("shelf_finished"), QStringLiteral("condition_noted")}));
    EXPECT_EQ(m_session->totals().scans, 0);
    expectVerifies();
    reopen();
    EXPECT_FALSE(
        m_session->currentPass({{}, QStringLiteral("Rak A"), {}, ScanPurpose::Count, librarian(), {}}));
    expectVerifies();
}

TEST_F(ConditionsTest, EffectOfWhatIsNoCommandDoesNotHappen)
{
    freeze();
    const ScanAnswer first = scan(QStringLiteral("B001"));
    CommandEffect effect;
    effect.undone = {first.id};
    EXPECT_EQ(read(QStringLiteral("B002"), effect).verdict, Verdict::Found);
    EXPECT_EQ(m_session->totals().found, 2);
}

TEST_F(ConditionsTest, CommandOpensNoShelf)
{
    freeze();
    EXPECT_EQ(read(m_undo, {}, QStringLiteral("Rak A")).shelf, QStringLiteral("Rak A"));
    EXPECT_FALSE(m_session->latestPass(QStringLiteral("Rak A")));
    EXPECT_FALSE(kinds().contains(u"shelf_opened"));
    expectVerifies();
}

TEST_F(ConditionsTest, WholePassIsTakenBackInOneRowAndItsShelfIsOpenAgain)
{
    freeze();
    for (int i = 0; i < 5; ++i)
        scan(QStringLiteral("B00%1").arg(i), QStringLiteral("Rak A"));
    scan(QStringLiteral("B010"), QStringLiteral("Rak B"));
    const auto pass = m_session->latestPass(QStringLiteral("Rak A"));
    ASSERT_TRUE(pass);
    read(m_undo, {}, QStringLiteral("Rak A"));
    ASSERT_TRUE(m_session->finishPass(*pass, librarian()));
    EXPECT_GT(m_session->totals().missing, 0) << "the whole site was read";
    EXPECT_EQ(m_session->liveScansOf(*pass).size(), 5U);

    const qsizetype before = kinds().size();
    EXPECT_EQ(m_session->undoPass(*pass, librarian()), 5);
    EXPECT_EQ(kinds().size(), before + 1);
    EXPECT_EQ(m_session->totals().found, 1);
    EXPECT_EQ(m_session->totals().missing, 0) << "a shelf that was taken back was not read";
    EXPECT_EQ(m_session->undoPass(*pass, librarian()), 0);
    EXPECT_EQ(kinds().size(), before + 1);
    expectVerifies();
    reopen();
    EXPECT_EQ(m_session->totals().missing, 0);
    expectVerifies();
    scan(QStringLiteral("B001"), QStringLiteral("Rak A"));
    EXPECT_EQ(m_session->latestPass(QStringLiteral("Rak A")), pass) << "scanning goes on in the same pass";
    expectVerifies();
}

TEST_F(ConditionsTest, LastCountingScanIsTheStationsOwnAndNoCommand)
{
    freeze();
    EXPECT_FALSE(m_session->lastCountingScan(QStringLiteral("S1")));
    const ScanAnswer first = scan(QStringLiteral("B001"));
    scan(QString(30, u'9'));
    read(m_undo, {});
    ScanRequest other{QStringLiteral("B002"), {}, {}, ScanPurpose::Count, {QStringLiteral("S2"), {}}};
    ASSERT_TRUE(m_session->record(std::span(&other, 1)));
    ScanRequest order{QStringLiteral("B003"), {}, {}, ScanPurpose::Order, librarian()};
    ASSERT_TRUE(m_session->record(std::span(&order, 1)));
    ASSERT_TRUE(m_session->lastCountingScan(QStringLiteral("S1")));
    EXPECT_EQ(m_session->lastCountingScan(QStringLiteral("S1"))->id, first.id);
    EXPECT_EQ(m_session->lastCountingScan(QStringLiteral("S1"))->slot, first.slot);
    const ScanAnswer unknown = scan(QStringLiteral("X1"));
    EXPECT_EQ(m_session->lastCountingScan(QStringLiteral("S1"))->id, unknown.id);
    EXPECT_EQ(m_session->lastCountingScan(QStringLiteral("S1"))->slot, noSlot);
}

} // namespace
} // namespace opname
