// A later pull takes only what differs, over the database and over the web.

#include "block_comparison.h"
#include "collecting_receiver.h"
#include "opname/domain/catalogue_digest.h"
#include "support/mariadb_server.h"
#include "support/plugin_host.h"

#include <QSet>

#include <algorithm>
#include <gtest/gtest.h>

namespace opname {
namespace {

TEST(BlockComparisonTest, TellsChangedNewAndUnchangedBlocks)
{
    const std::vector<BlockDigest> known{{0, 64, 11}, {1, 64, 12}, {2, 3, 13}, {9, 1, 14}};
    const std::vector<BlockDigest> now{{0, 64, 11}, {1, 64, 12}, {2, 2, 13}, {7, 1, 5}};
    const BlockDifferences differences = compareBlocks(known, now);
    EXPECT_EQ(differences.changed, (std::vector<qint64>{2, 7}));
    EXPECT_EQ(differences.same, (std::vector<IdRange>{{0, 31}}));
    EXPECT_EQ(differences.sameRows, 128);
    EXPECT_EQ(idsOf({2, 3, 5}), (std::vector<IdRange>{{32, 63}, {80, 95}}));
    EXPECT_TRUE(compareBlocks(known, {}).changed.empty());
    EXPECT_EQ(compareBlocks({}, now).changed.size(), 4U);
}

/// Keeps what it is told to be as it was, and the digests of a whole pull.
class LaterReceiver : public testing::CollectingReceiver {
public:
    Outcome takeDigests(const CatalogueDigests &taken) override
    {
        EXPECT_TRUE(loans.empty()) << "loans come last";
        digests = taken;
        return {};
    }
    Outcome takeUnchangedItems(qint64 first, qint64 last) override
    {
        unchanged.push_back({first, last});
        return {};
    }
    bool isUnchanged(qint64 id) const
    {
        return std::any_of(unchanged.begin(), unchanged.end(),
                           [&](const IdRange &range) { return range.first <= id && id <= range.last; });
    }
    std::vector<IdRange> unchanged;
    CatalogueDigests digests;
};

class PullChangesTest : public ::testing::TestWithParam<bool> {
protected:
    void SetUp() override
    {
        ASSERT_TRUE(m_server.start() && m_server.createSenayan() && m_server.fillFromDemo(3000, 5))
            << m_server.errorText().toStdString();
        if (GetParam()) {
            ASSERT_TRUE(m_host.start(m_server)) << m_host.errorText().toStdString();
            m_token = m_host.createToken(1);
        }
    }

    std::unique_ptr<CatalogueSource> source()
    {
        auto opened =
            openCatalogueSource(GetParam() ? m_host.url() : m_server.sourceAddress(), {{}, m_token});
        EXPECT_TRUE(opened) << (opened ? "" : opened.error().message.toStdString());
        return std::move(*opened);
    }

    CatalogueDigests pullAll()
    {
        LaterReceiver taken;
        EXPECT_TRUE(source()->pull(taken, {}));
        EXPECT_EQ(taken.digests.items.size(), 188U) << "3000 ids by 16";
        return taken.digests;
    }

    testing::MariaDbServer m_server;
    testing::PluginHost m_host;
    QString m_token;
};

TEST_P(PullChangesTest, NothingIsStreamedWhenNothingChanged)
{
    const CatalogueDigests known = pullAll();
    LaterReceiver later;
    const auto counts = source()->pullChanges(known, later, {});
    ASSERT_TRUE(counts) << counts.error().message.toStdString() << counts.error().detail.toStdString();
    EXPECT_TRUE(later.items.empty()) << "the server and this program make the same digests";
    EXPECT_TRUE(later.titles.empty());
    EXPECT_FALSE(later.loans.empty());
    EXPECT_EQ(counts->items, 3000);
    EXPECT_TRUE(later.isUnchanged(1) && later.isUnchanged(3000));
}

TEST_P(PullChangesTest, OnlyTheBlocksThatDifferAreStreamed)
{
    const CatalogueDigests known = pullAll();
    for (const char *sql :
         {"UPDATE item SET site = 'Rak 9' WHERE item_id IN (5, 1300)",
          "UPDATE item SET price = NULL WHERE item_id = 2000", "DELETE FROM item WHERE item_id = 777",
          "UPDATE biblio SET call_number = '999 Baru' WHERE biblio_id = 70",
          "INSERT INTO item(item_id, biblio_id, item_code, input_date) VALUES (999999, 1, 'BARU1', "
          "'2026-11-25')"})
        ASSERT_TRUE(m_server.execute(QString::fromLatin1(sql))) << m_server.errorText().toStdString();
    LaterReceiver later;
    const auto counts = source()->pullChanges(known, later, {});
    ASSERT_TRUE(counts) << counts.error().message.toStdString() << counts.error().detail.toStdString();
    EXPECT_EQ(counts->items, 3000) << "one gone, one new";
    QSet<qint64> streamed;
    for (const Item &item : later.items) {
        streamed.insert(item.id);
        EXPECT_FALSE(later.isUnchanged(item.id)) << item.id;
    }
    EXPECT_EQ(streamed.size(), 15 + 16 + 16 + 15 + 1)
        << "the blocks of 5, 1300, 2000 and 777, and the new copy";
    for (const qint64 id : {5, 1300, 2000, 999999})
        EXPECT_TRUE(streamed.contains(id)) << id;
    EXPECT_FALSE(streamed.contains(777) || later.isUnchanged(777));
    EXPECT_LE(later.titles.size(), 16U) << "one block";
    const auto title = std::find_if(later.titles.begin(), later.titles.end(),
                                    [](const Title &candidate) { return candidate.id == 70; });
    ASSERT_NE(title, later.titles.end());
    EXPECT_EQ(title->callNumber, QStringLiteral("999 Baru"));
}

TEST_P(PullChangesTest, WhateverIsStoredIsKnownAgain)
{
    for (const char *sql :
         {"SET SESSION sql_mode = ''",
          "UPDATE item SET site = '  ', item_status_id = '0', received_date = '0000-00-00', price = 0, "
          "last_update = '0000-00-00 00:00:00' WHERE item_id = 100",
          "UPDATE item SET site = '', item_status_id = '', received_date = NULL, price = NULL, "
          "last_update = NULL, biblio_id = NULL, coll_type_id = NULL WHERE item_id = 200",
          "UPDATE item SET call_number = ' 813 Tür ', price = -1, biblio_id = 0 WHERE item_id = 300",
          "UPDATE biblio SET title = CONCAT(REPEAT('é', 600), CHAR(31), '\\ \\n \"</script>'), gmd_id = "
          "NULL, "
          "isbn_issn = ' ' WHERE biblio_id = 90"})
        ASSERT_TRUE(m_server.execute(QString::fromUtf8(sql))) << m_server.errorText().toStdString();
    const CatalogueDigests known = pullAll();
    LaterReceiver later;
    const auto counts = source()->pullChanges(known, later, {});
    ASSERT_TRUE(counts) << counts.error().message.toStdString() << counts.error().detail.toStdString();
    EXPECT_TRUE(later.items.empty()) << later.items.size() << " from " << later.items.front().id;
    EXPECT_TRUE(later.titles.empty()) << later.titles.size() << " from " << later.titles.front().id;
}

TEST_P(PullChangesTest, TheDigestsOfOneWayAreKnownOverTheOther)
{
    LaterReceiver taken;
    auto database = openCatalogueSource(m_server.sourceAddress(), {});
    ASSERT_TRUE(database && (*database)->pull(taken, {}));
    EXPECT_EQ(pullAll(), taken.digests);
}

TEST_P(PullChangesTest, EverythingIsStreamedWhenNothingIsKnown)
{
    LaterReceiver later;
    const auto counts = source()->pullChanges({}, later, {});
    ASSERT_TRUE(counts) << counts.error().message.toStdString() << counts.error().detail.toStdString();
    EXPECT_EQ(later.items.size(), 3000U);
    EXPECT_EQ(counts->items, 3000);
}

TEST_P(PullChangesTest, FarAndSparseIdsAreFound)
{
    const CatalogueDigests known = pullAll();
    for (const char *sql :
         {"UPDATE item SET item_id = item_id + 1000000 WHERE item_id > 2990",
          "INSERT INTO item(item_id, biblio_id, item_code, input_date) VALUES (2000000000, 1, 'JAUH', "
          "'2026-11-25')"})
        ASSERT_TRUE(m_server.execute(QString::fromLatin1(sql))) << m_server.errorText().toStdString();
    LaterReceiver later;
    const auto counts = source()->pullChanges(known, later, {});
    ASSERT_TRUE(counts) << counts.error().message.toStdString() << counts.error().detail.toStdString();
    EXPECT_EQ(counts->items, 3001);
    const auto has = [&](qint64 id) {
        return std::any_of(later.items.begin(), later.items.end(),
                           [&](const Item &item) { return item.id == id; });
    };
    EXPECT_TRUE(has(1002995) && has(2000000000) && !later.isUnchanged(2995));
}

INSTANTIATE_TEST_SUITE_P(Transports, PullChangesTest, ::testing::Values(false, true),
                         [](const auto &tested) { return tested.param ? "Web" : "Database"; });

} // namespace
} // namespace opname
