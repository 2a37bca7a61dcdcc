// What a pull after the freeze finds, and by what it knows the catalogue that was frozen.

#include "session_fixture.h"

namespace opname {
namespace {

using testing::SessionTest;

TEST_F(SessionTest, LaterPullIsJournalledAndChangesNothingFrozen)
{
    freeze();
    scan(QStringLiteral("NEW1"));
    auto comparison = compareWithFrozen(*m_session);
    std::vector<Item> items;
    for (int i = 0; i < 13; ++i) // the fourteenth vanished
        items.push_back(item(i + 1, QStringLiteral("B%1").arg(i, 3, 10, QLatin1Char('0')),
                             QStringLiteral("%1 Abc d").arg(100 + i * 10),
                             i < 10 ? QStringLiteral("Rak A") : QStringLiteral("Rak C")));
    items.push_back(item(50, QStringLiteral("NEW1"), QStringLiteral("115 Baru"), QStringLiteral("Rak A")));
    ASSERT_TRUE(comparison->addItems(items));
    ASSERT_TRUE(comparison->addLoans({{2, QStringLiteral("B001"), QDate(2026, 2, 2), QDate(2026, 2, 9)}}));
    auto pull = comparison->finish(QStringLiteral("uji"), true);
    ASSERT_TRUE(pull);
    EXPECT_EQ(pull->added.size(), 1U);
    EXPECT_EQ(pull->vanished.size(), 1U);
    EXPECT_EQ(pull->changed.size(), 3U);
    const QByteArray digest = m_session->frozenDigest();
    const Outcome recorded = m_session->recordLaterPull(*pull, testing::librarian());
    ASSERT_TRUE(recorded) << recorded.error().detail.toStdString();
    EXPECT_EQ(m_session->frozenDigest(), digest);
    EXPECT_EQ(m_session->totals().expected, 13);
    EXPECT_EQ(m_session->totals().onLoan, 1);
    EXPECT_EQ(scan(QStringLiteral("B001")).verdict, Verdict::OnLoan);
    EXPECT_EQ(scan(QStringLiteral("B005")).verdict, Verdict::Found);
    EXPECT_EQ(m_session->totals().unknown, 0) << "the item came with the pull";
    EXPECT_EQ(m_session->totals().added, 1);
    EXPECT_EQ(scan(QStringLiteral("new1")).verdict, Verdict::Duplicate);
    EXPECT_EQ(m_session->catalogue().laterDifferences().size(), 1U + 1U + 3U + 2U);
    EXPECT_EQ(problemsOf(*m_session), "");
    ASSERT_TRUE(m_session->recordLaterPull(*pull, testing::librarian()));
    EXPECT_EQ(m_session->catalogue().laterDifferences().size(), 7U);
}

TEST_F(SessionTest, ALoanOfALaterPullIsToldOfTheCopyAsSlimsSpellsIt)
{
    freeze();
    const Loan lent{2, QStringLiteral("b001 "), QDate(2026, 2, 2), QDate(2026, 2, 9)};
    ASSERT_TRUE(m_session->replaceLoans({lent}, QStringLiteral("berkas"), testing::librarian()));
    bool isTold = false;
    for (const auto &later : m_session->catalogue().laterDifferences()) {
        if (later.field != u"lent")
            continue;
        isTold = true;
        EXPECT_EQ(later.itemId, 2);
        EXPECT_EQ(later.itemCode, u"B001");
    }
    EXPECT_TRUE(isTold);
    EXPECT_EQ(problemsOf(*m_session), "");
}

TEST_F(SessionTest, WhatALaterPullKnowsTheCatalogueByIsFrozenWithIt)
{
    takeCatalogueIn();
    EXPECT_EQ(m_session->catalogue().frozenDigests().value(), CatalogueDigests()) << "the source made none";
    const CatalogueDigests digests{{{0, 14, 1}}, {{0, 10, 2}, {31'250'000, 4, ~0ULL}}};
    auto writer = m_session->replaceCatalogue();
    ASSERT_TRUE(writer);
    ASSERT_TRUE((*writer)->addItems({item(1, QStringLiteral("B000"), QStringLiteral("100"), {})}));
    ASSERT_TRUE((*writer)->addDigests(digests));
    ASSERT_TRUE((*writer)->commit(QStringLiteral("uji"), true, testing::librarian()));
    ASSERT_TRUE(m_session->freeze(testing::librarian()));
    reopen();
    EXPECT_EQ(m_session->catalogue().frozenDigests().value(), digests);
    EXPECT_EQ(problemsOf(*m_session), "");
    m_session.reset();
    tamper(m_path, "UPDATE catalogue_digest SET blocks = x'00' WHERE list = 'items'");
    reopen();
    EXPECT_NE(problemsOf(*m_session), "");
    EXPECT_TRUE(m_session->catalogue().frozenDigests().value().items.empty()) << "then everything is read";
}

TEST_F(SessionTest, ANewCatalogueLeavesNoDigestsOfTheOneBefore)
{
    auto writer = m_session->replaceCatalogue();
    ASSERT_TRUE(writer);
    ASSERT_TRUE((*writer)->addDigests({{{0, 1, 1}}, {{0, 1, 2}}}));
    ASSERT_TRUE((*writer)->commit(QStringLiteral("uji"), true, testing::librarian()));
    writer->reset();
    takeCatalogueIn();
    EXPECT_EQ(m_session->catalogue().frozenDigests().value(), CatalogueDigests());
}

TEST_F(SessionTest, ATitleThatCameLaterIsNoAlterationOfTheFrozenCatalogue)
{
    freeze();
    auto comparison = compareWithFrozen(*m_session);
    Title title;
    title.id = 900;
    title.title = QStringLiteral("Buku Baru");
    title.authors = QStringLiteral("Sari Wulandari");
    ASSERT_TRUE(comparison->addTitles({title}));
    Item added = item(50, QStringLiteral("NEW1"), QStringLiteral("115 Baru"), QStringLiteral("Rak A"));
    added.titleId = 900;
    ASSERT_TRUE(comparison->addItems({added}));
    auto pull = comparison->finish(QStringLiteral("uji"), false);
    ASSERT_TRUE(pull);
    ASSERT_EQ(pull->added.size(), 1U);
    ASSERT_TRUE(m_session->recordLaterPull(*pull, testing::librarian()));
    EXPECT_EQ(problemsOf(*m_session), "");
    const auto listed = m_session->catalogue().findByCode(u"NEW1");
    ASSERT_TRUE(listed);
    EXPECT_EQ(listed->authors, u"Sari Wulandari");
    reopen();
    EXPECT_EQ(problemsOf(*m_session), "");
}

} // namespace
} // namespace opname
