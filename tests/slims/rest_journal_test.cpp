// Journal rows on a bad way to the plugin.

#include "rest/rest_journal.h"

#include "proxied_plugin.h"

#include <QCryptographicHash>

#include <map>
#include <set>

namespace opname {
namespace {

using std::chrono::milliseconds;
using testing::Fault;

class RestJournalTest : public testing::ProxiedPlugin {
protected:
    std::unique_ptr<JournalPost> post(const QString &token = {})
    {
        auto opened = openRestJournal(QStringLiteral("http://127.0.0.1:%1/").arg(m_proxy->port()),
                                      QStringLiteral("sesi-uji"), token.isEmpty() ? m_token : token, {},
                                      {milliseconds(2000),
                                       milliseconds(5000),
                                       milliseconds(2000),
                                       {milliseconds(1), milliseconds(1), milliseconds(1)}});
        EXPECT_TRUE(opened);
        return std::move(*opened);
    }

    static std::vector<PostedRow> rows(const QString &station, qint64 count)
    {
        std::vector<PostedRow> all;
        for (qint64 number = 1; number <= count; ++number)
            all.push_back({station, number, number, number, QStringLiteral("Siti"), QStringLiteral("scan"),
                           QByteArray("{\"code\":\"B") + QByteArray::number(number) + "\"}",
                           QCryptographicHash::hash(QByteArray::number(number), QCryptographicHash::Sha256)});
        return all;
    }

    qint64 stored() { return value(QStringLiteral("SELECT COUNT(*) FROM opname_journal")).toLongLong(); }
};

TEST_F(RestJournalTest, RowsWhoseAnswerWasLostAreLeftOnce)
{
    const auto here = post();
    ASSERT_TRUE(here->stand({}));
    std::map<QByteArray, int> seen;
    m_proxy->setPlan([&](int, const QByteArray &request) {
        Fault fault;
        fault.losesAnswer = seen[request]++ == 0;
        return fault;
    });
    const auto left = here->leave(rows(QStringLiteral("A"), 500));
    ASSERT_TRUE(left) << left.error().message.toStdString() << left.error().detail.toStdString();
    EXPECT_EQ(left->stored + left->known, 500);
    EXPECT_EQ(stored(), 500);
    m_proxy->setPlan([](int, const QByteArray &) {
        Fault fault;
        fault.isTwice = true;
        return fault;
    });
    ASSERT_TRUE(here->leave(rows(QStringLiteral("B"), 500)));
    EXPECT_EQ(stored(), 1000);
}

TEST_F(RestJournalTest, APageThatIsCutAnywhereGoesOnBehindItsLastRow)
{
    const auto here = post();
    ASSERT_TRUE(here->leave(rows(QStringLiteral("A"), 1500)));
    m_proxy->setPlan([](int number, const QByteArray &) {
        Fault fault;
        if (number % 3 != 2)
            fault.cutAnswerAfter = 700 + 911 * (number % 7);
        return fault;
    });
    std::set<qint64> seen;
    qint64 place = 0;
    for (bool goesOn = true; goesOn;) {
        const auto page = here->rowsBehind(place);
        ASSERT_TRUE(page) << page.error().message.toStdString() << page.error().detail.toStdString();
        for (const PostedRow &row : page->rows)
            EXPECT_TRUE(seen.insert(row.number).second) << "twice";
        place = page->last;
        goesOn = page->goesOn;
    }
    EXPECT_EQ(seen.size(), 1500U);
}

TEST_F(RestJournalTest, ARequestThatDiesLeavesNothingThatRepeatingDoesNotPutRight)
{
    const auto here = post();
    ASSERT_TRUE(here->stand({}));
    const std::vector<PostedRow> all = rows(QStringLiteral("A"), 1000);
    for (int at = 0; at < 60'000; at += 15'000) {
        m_proxy->setPlan([at](int, const QByteArray &) {
            Fault fault;
            fault.cutRequestAfter = at;
            return fault;
        });
        EXPECT_FALSE(here->leave(all));
    }
    m_proxy->setPlan({});
    const auto left = here->leave(all);
    ASSERT_TRUE(left) << left.error().message.toStdString();
    EXPECT_EQ(left->stored, 1000);
    EXPECT_EQ(stored(), 1000);
}

TEST_F(RestJournalTest, RightsAndOwnersAreToldPlainly)
{
    ASSERT_TRUE(post()->leave(rows(QStringLiteral("A"), 3)));
    ASSERT_TRUE(m_host.addStaff(7, QStringLiteral("Budi"),
                                {QStringLiteral("stock_take.r"), QStringLiteral("stock_take.w")}));
    const QString budi = m_host.createToken(7);
    const auto foreign = post(budi)->leave(rows(QStringLiteral("A"), 5));
    ASSERT_FALSE(foreign);
    EXPECT_EQ(foreign.error().kind, ErrorKind::SlimsRefused);
    EXPECT_TRUE(foreign.error().message.contains(u"another staff member's token"_qs))
        << foreign.error().message.toStdString();
    EXPECT_EQ(stored(), 3);
    EXPECT_EQ(post(budi)->rowsBehind(0)->rows.size(), 3U) << "all may read";
    ASSERT_TRUE(m_host.addStaff(8, QStringLiteral("Cici"), {QStringLiteral("stock_take.r")}));
    const auto readsOnly = post(m_host.createToken(8))->stand({});
    ASSERT_FALSE(readsOnly);
    EXPECT_TRUE(readsOnly.error().message.contains(u"stock_take write"_qs));
    EXPECT_EQ(readsOnly.error().kind, ErrorKind::SlimsRefused);
}

TEST_F(RestJournalTest, AnswersThatAreNoneOfThePluginsAreRefused)
{
    const auto here = post();
    ASSERT_TRUE(here->stand({}));
    for (const char *answer :
         {"{\"opname\":1}", "{\"opname\":1,\"heads\":[[1,2,3]],\"before\":0}",
          "{\"opname\":1,\"heads\":{},\"before\":0}", "{\"opname\":1,\"heads\":[],\"before\":\"x\"}",
          "{\"opname\":1,\"heads\":[[\"A\",1,null]],\"before\":4}", "<html>"}) {
        m_proxy->setPlan([answer](int, const QByteArray &) {
            Fault fault;
            fault.instead =
                QByteArray("HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n\r\n").append(answer);
            return fault;
        });
        const auto stand = here->stand({});
        EXPECT_FALSE(stand) << answer;
        EXPECT_FALSE(here->leave(rows(QStringLiteral("A"), 1))) << answer;
        EXPECT_FALSE(here->rowsBehind(0)) << answer;
    }
}

} // namespace
} // namespace opname
