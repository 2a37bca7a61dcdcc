#include "opname/session/duplicate_labels.h"

#include "opname/session/session_merge.h"
#include "opname/session/stations.h"
#include "opname/session/verification.h"
#include "small_library.h"
#include "support/session_tables.h"

#include <sqlite3.h>

namespace opname {
namespace {

using testing::librarian;

class DuplicateLabelsTest : public testing::SmallLibrary {
protected:
    Result<QString> note(RowId scan, const QString &words = {})
    {
        return DuplicateLabels(*m_session).note(scan, words, librarian());
    }

    std::vector<DuplicateLabel> all() { return DuplicateLabels(*m_session).all(); }

    QString problems() { return Verification::verify(*m_session).problems.join(u'\n'); }
};

TEST_F(DuplicateLabelsTest, WhatIsNotedIsThereAgainCountsNothingAndReplays)
{
    freeze();
    scan(QStringLiteral("B001"), QStringLiteral("Rak A"));
    const ScanAnswer second = scan(QStringLiteral("b001"), QStringLiteral("Rak B"));
    ASSERT_EQ(second.verdict, Verdict::Duplicate);
    const Totals before = m_session->totals();
    const auto noted = note(second.id, QStringLiteral("  sampul \n merah "));
    ASSERT_TRUE(noted) << noted.error().message.toStdString();
    EXPECT_EQ(m_session->totals(), before);
    reopen();
    ASSERT_EQ(all().size(), 1U);
    const DuplicateLabel label = all().front();
    EXPECT_EQ(label.scan, second.id);
    EXPECT_EQ(label.reference, *noted);
    EXPECT_EQ(label.reference, QStringLiteral("S1:%1").arg(second.number));
    EXPECT_EQ(label.itemCode, u"B001");
    EXPECT_EQ(label.slot, second.slot);
    EXPECT_EQ(label.shelf, u"Rak B");
    EXPECT_EQ(label.place, (Place{QStringLiteral("SL"), QStringLiteral("Rak B")}));
    EXPECT_EQ(label.note, u"sampul merah");
    EXPECT_EQ(label.by, u"Rina");
    EXPECT_EQ(m_session->totals(), before);
    EXPECT_EQ(problems().toStdString(), "");
}

TEST_F(DuplicateLabelsTest, SaidTwiceIsOneRowAndTheNewestNoteStands)
{
    freeze();
    scan(QStringLiteral("B001"));
    const RowId second = scan(QStringLiteral("B001")).id;
    ASSERT_TRUE(note(second));
    const qint64 rows = m_session->journalLength();
    ASSERT_TRUE(note(second));
    EXPECT_EQ(m_session->journalLength(), rows);
    ASSERT_TRUE(note(second, QStringLiteral("sampul merah")));
    EXPECT_EQ(m_session->journalLength(), rows + 1);
    ASSERT_EQ(all().size(), 1U);
    EXPECT_EQ(all().front().note, u"sampul merah");
    EXPECT_EQ(problems().toStdString(), "");
}

TEST_F(DuplicateLabelsTest, OnlyADuplicateCanBeAnotherBook)
{
    EXPECT_EQ(note(1).error().kind, ErrorKind::Refused) << "nothing is counted before the freeze";
    freeze();
    const RowId first = scan(QStringLiteral("B001")).id;
    const RowId unknown = scan(QStringLiteral("X1")).id;
    const RowId undone = scan(QStringLiteral("B001")).id;
    ASSERT_EQ(m_session->undo(std::span(&undone, 1), librarian()), 1);
    const ScanRequest label{QStringLiteral("B001"), {}, {}, ScanPurpose::Label, librarian()};
    const auto labels = m_session->record(std::span(&label, 1));
    ASSERT_TRUE(labels);
    const qint64 rows = m_session->journalLength();
    for (const RowId wrong : {first, unknown, undone, labels->front().id, first + 1000, RowId(-1)})
        EXPECT_EQ(note(wrong).error().kind, ErrorKind::Usage) << wrong;
    const RowId second = scan(QStringLiteral("B001")).id;
    EXPECT_EQ(note(second, QString(DuplicateLabels::longestNote + 1, u'x')).error().kind, ErrorKind::Usage);
    EXPECT_EQ(note(second, QStringLiteral("sampul\x01")).error().kind, ErrorKind::Usage);
    EXPECT_EQ(m_session->journalLength(), rows + 1) << "the scan alone";
    reopen(Session::Access::Read);
    EXPECT_FALSE(note(second));
    EXPECT_TRUE(all().empty());
}

TEST_F(DuplicateLabelsTest, ItGoesWithItsScan)
{
    freeze();
    const RowId first = scan(QStringLiteral("B001")).id;
    const RowId second = scan(QStringLiteral("B001")).id;
    const RowId third = scan(QStringLiteral("B001")).id;
    ASSERT_TRUE(note(second));
    ASSERT_TRUE(note(third));
    ASSERT_EQ(m_session->undo(std::span(&first, 1), librarian()), 1);
    EXPECT_EQ(all().size(), 2U) << "what was said of the other books stays";
    ASSERT_EQ(m_session->undo(std::span(&second, 1), librarian()), 1);
    ASSERT_EQ(all().size(), 1U);
    EXPECT_EQ(all().front().scan, third);
    reopen();
    EXPECT_EQ(all().size(), 1U);
    EXPECT_EQ(problems().toStdString(), "");
}

TEST_F(DuplicateLabelsTest, AlteredTableIsFound)
{
    freeze();
    scan(QStringLiteral("B001"));
    ASSERT_TRUE(note(scan(QStringLiteral("B001")).id));
    m_session.reset();
    sqlite3 *database = nullptr;
    ASSERT_EQ(sqlite3_open(QFile::encodeName(m_path).constData(), &database), SQLITE_OK);
    ASSERT_EQ(sqlite3_exec(database, "DELETE FROM duplicate_label", nullptr, nullptr, nullptr), SQLITE_OK);
    sqlite3_close(database);
    reopen();
    EXPECT_TRUE(problems().contains(u"label")) << problems().toStdString();
}

TEST_F(DuplicateLabelsTest, AnotherLaptopsNoteIsMergedWithItsScan)
{
    freeze();
    const QString path = m_folder.filePath(QStringLiteral("laptop.opname"));
    ASSERT_TRUE(Stations(*m_session).handOn(path, QStringLiteral("laptop"), librarian()));
    scan(QStringLiteral("B001"), QStringLiteral("Rak A"));
    {
        auto laptop = Session::open(path, Session::Access::Write);
        ASSERT_TRUE(laptop);
        const ScanRequest read{QStringLiteral("B001"),
                               QStringLiteral("Rak A"),
                               {},
                               ScanPurpose::Count,
                               {(*laptop)->ownStation(), QStringLiteral("Budi")}};
        ASSERT_TRUE((*laptop)->record(std::span(&read, 1)));
        const auto second = (*laptop)->record(std::span(&read, 1));
        ASSERT_TRUE(second);
        ASSERT_TRUE(DuplicateLabels(**laptop).note(second->front().id, {}, read.author));
    }
    const auto merged = SessionMerge(*m_session).take({path});
    ASSERT_TRUE(merged);
    EXPECT_EQ(merged->front().answer, MergedFile::Answer::Taken);
    ASSERT_EQ(all().size(), 1U);
    EXPECT_EQ(all().front().itemCode, u"B001");
    EXPECT_EQ(all().front().by, u"Budi");
    EXPECT_EQ(m_session->totals().duplicates, 2);
    EXPECT_EQ(problems().toStdString(), "");
    {
        auto laptop = Session::open(path, Session::Access::Write);
        ASSERT_TRUE(laptop);
        ASSERT_TRUE(SessionMerge(**laptop).take({m_path}));
    }
    EXPECT_EQ(
        testing::firstDifference(testing::sessionTables(m_path), testing::sessionTables(path)).toStdString(),
        "");
}

} // namespace
} // namespace opname
