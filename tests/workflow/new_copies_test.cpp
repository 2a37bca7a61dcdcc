#include "opname/workflow/new_copies.h"

#include "opname/session/change_queue.h"
#include "opname/session/verification.h"
#include "opname/workflow/code_assignment.h"
#include "opname/workflow/label_printing.h"
#include "opname/workflow/label_queue.h"
#include "titles_without_copies.h"

namespace opname {
namespace {

using testing::librarian;

class NewCopiesTest : public testing::TitlesWithoutCopies {
protected:
    static NewCopyRequest request(qint64 title, const QString &code)
    {
        NewCopyRequest copy{title, code, {}};
        copy.facts.location = QStringLiteral("P2");
        copy.facts.collectionType = QStringLiteral("1");
        return copy;
    }

    Outcome queue(const std::vector<NewCopyRequest> &copies)
    {
        return NewCopies(*m_session).queue(copies, librarian());
    }

    std::vector<QueuedChange> changes()
    {
        const auto all = ChangeQueue(*m_session).all();
        return all ? **all : std::vector<QueuedChange>();
    }
};

TEST_F(NewCopiesTest, ANewCopyWaitsBeforeTheFreezeAndCountsAsAddedBehindIt)
{
    takeSpareIn();
    NewCopyRequest copy = request(firstSpare, QStringLiteral("B0018"));
    copy.facts.site = QStringLiteral(" Rak  Baru ");
    copy.facts.inventoryCode = QStringLiteral("INV/901");
    const Outcome queued = queue({copy});
    ASSERT_TRUE(queued) << queued.error().message.toStdString();
    ASSERT_EQ(changes().size(), 1U);
    const Change change = changes().front().change;
    EXPECT_EQ(change.kind, ChangeKind::NewCopy);
    EXPECT_EQ(change.itemCode, u"B0018");
    EXPECT_EQ(change.titleId, firstSpare);
    EXPECT_EQ(change.newCopy.location, u"P2");
    EXPECT_EQ(change.newCopy.inventoryCode, u"INV/901");
    EXPECT_EQ(LabelQueue(*m_session).itemCodes(), QStringList(QStringLiteral("B0018")));
    EXPECT_EQ(Verification::verify(*m_session).problems, QStringList());

    ASSERT_TRUE(m_session->freeze(librarian()));
    const ScanAnswer scanned = scan(QStringLiteral("b0018"), QStringLiteral("Rak A"));
    EXPECT_EQ(scanned.verdict, Verdict::Added);
    EXPECT_EQ(scanned.title, u"Sejarah Banten");
    EXPECT_EQ(m_session->totals().added, 1);
    EXPECT_EQ(m_session->totals().unknown, 0);
    EXPECT_EQ(Verification::verify(*m_session).problems, QStringList());
}

TEST_F(NewCopiesTest, ItsLabelSaysWhatTheCatalogueSaysOfItsTitle)
{
    takeSpareIn();
    NewCopyRequest own = request(secondSpare, QStringLiteral("B0019"));
    own.facts.callNumber = QStringLiteral("R 499 Kam k");
    ASSERT_TRUE(queue({request(firstSpare, QStringLiteral("B0018")), own}));
    const LabelPrinting printing(*m_session, m_folder.path());
    const auto labels = printing.prepare({});
    ASSERT_TRUE(labels);
    ASSERT_EQ(labels->pages.printed().size(), 2U);
    EXPECT_EQ(labels->pages.printed()[0].callNumber, u"901 Abc d");
    EXPECT_EQ(labels->pages.printed()[0].title, u"Sejarah Banten");
    EXPECT_EQ(labels->pages.printed()[1].callNumber, u"R 499 Kam k");
    EXPECT_TRUE(labels->unknown.isEmpty());
}

TEST_F(NewCopiesTest, WhatCannotBeQueuesNothing)
{
    takeSpareIn();
    ASSERT_TRUE(CodeAssignment(*m_session).assign(1, QStringLiteral("P000"), librarian()));
    ASSERT_TRUE(queue({request(firstSpare, QStringLiteral("P001"))})) << "a reserved code is for this";
    const qint64 rows = m_session->journalLength();
    NewCopyRequest nowhere = request(firstSpare, QStringLiteral("B0018"));
    nowhere.facts.location = QStringLiteral("XX");
    NewCopyRequest noType = request(firstSpare, QStringLiteral("B0018"));
    noType.facts.collectionType = QStringLiteral("99");
    NewCopyRequest longSite = request(firstSpare, QStringLiteral("B0018"));
    longSite.facts.site = QString(300, u'x');
    for (const std::vector<NewCopyRequest> &wrong :
         {std::vector{request(firstSpare, {})}, std::vector{request(firstSpare, QStringLiteral("b0001"))},
          std::vector{request(firstSpare, QStringLiteral("p001"))},
          std::vector{request(777, QStringLiteral("B0018"))},
          std::vector{request(firstSpare, QStringLiteral("B0018")),
                      request(secondSpare, QStringLiteral("b0018"))},
          std::vector{request(secondSpare, QStringLiteral("B0018")), nowhere}, std::vector{noType},
          std::vector{longSite}}) {
        const Outcome queued = queue(wrong);
        ASSERT_FALSE(queued);
        EXPECT_EQ(queued.error().kind, ErrorKind::Usage);
        EXPECT_FALSE(queued.error().message.isEmpty());
    }
    EXPECT_EQ(m_session->journalLength(), rows);
}

TEST_F(NewCopiesTest, OneThatWasGivenUpIsUnknownAgainAndItsCodeIsNotGivenOutAnew)
{
    freezeSpare();
    ASSERT_TRUE(
        queue({request(firstSpare, QStringLiteral("B0018")), request(secondSpare, QStringLiteral("B0019"))}));
    scan(QStringLiteral("B0018"), {});
    EXPECT_EQ(m_session->totals().added, 1);
    NewCopies copies(*m_session);
    EXPECT_TRUE(copies.canBeGivenUp(QStringLiteral("B0018")));
    EXPECT_FALSE(copies.canBeGivenUp(QStringLiteral("B0001")));
    const auto given = copies.giveUp(
        {QStringLiteral("B0018"), QStringLiteral("B0001"), QStringLiteral("B0018")}, librarian());
    ASSERT_TRUE(given);
    EXPECT_EQ(*given, 1);
    EXPECT_EQ(m_session->totals().unknown, 1);
    EXPECT_EQ(LabelQueue(*m_session).itemCodes(), QStringList(QStringLiteral("B0019")));
    EXPECT_EQ(copies.giveUp({QStringLiteral("B0018")}, librarian()).value_or(-1), 0);
    EXPECT_EQ(CodeAssignment(*m_session).nextFree(1, QStringLiteral("B0000"))->first(), u"B0020");
    EXPECT_TRUE(queue({request(firstSpare, QStringLiteral("B0018"))})) << "by choice it may get it again";
    EXPECT_EQ(m_session->totals().added, 1);
    EXPECT_EQ(Verification::verify(*m_session).problems, QStringList());
}

TEST_F(NewCopiesTest, OneThatWasSentCannotBeGivenUp)
{
    takeSpareIn();
    ASSERT_TRUE(queue({request(firstSpare, QStringLiteral("B0018"))}));
    ASSERT_TRUE(ChangeQueue(*m_session)
                    .recordSent({changes().front().change.id}, QStringLiteral("uji"), librarian()));
    NewCopies copies(*m_session);
    EXPECT_FALSE(copies.canBeGivenUp(QStringLiteral("B0018")));
    EXPECT_EQ(copies.giveUp({QStringLiteral("B0018")}, librarian()).value_or(-1), 0);
}

} // namespace
} // namespace opname
