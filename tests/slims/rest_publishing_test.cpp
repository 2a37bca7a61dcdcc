#include "proxied_plugin.h"

#include <map>

namespace opname {
namespace {

using testing::Fault;

class RestPublishingTest : public testing::ProxiedPlugin {
protected:
    static std::vector<StockTakeRow> rowsOf(int count)
    {
        std::vector<StockTakeRow> rows;
        for (int i = 1; i <= count; ++i) {
            StockTakeRow row;
            row.itemId = i;
            row.itemCode = QStringLiteral("B%1").arg(i);
            row.title = QStringLiteral("Satu");
            row.presence = i % 3 == 0 ? SlimsPresence::Missing : SlimsPresence::Exists;
            row.lastUpdate = QDateTime(QDate(2026, 11, 2), QTime(3, 4, 5), Qt::UTC);
            rows.push_back(row);
        }
        return rows;
    }

    Result<PublishAnswer> publish(int count)
    {
        PublishedResult result;
        result.name = QStringLiteral("Opname 2026 [uji]");
        result.start = result.end = QDateTime(QDate(2026, 11, 2), QTime(1, 0), Qt::UTC);
        result.startedBy = QStringLiteral("Siti");
        result.users = {QStringLiteral("Siti")};
        result.missing = count / 3;
        result.exists = count - result.missing;
        result.headHash = QString(64, u'a');
        const std::vector<StockTakeRow> rows = rowsOf(count);
        std::size_t at = 0;
        return open()->publish(result,
                               [&](std::vector<StockTakeRow> &some) -> Outcome {
                                   for (; at < rows.size() && some.size() < 100; ++at)
                                       some.push_back(rows[at]);
                                   return {};
                               },
                               author, {});
    }
};

TEST_F(RestPublishingTest, RowsThatWereLostOnTheWayAreSentAgain)
{
    std::map<QByteArray, int> seen;
    m_proxy->setPlan([&](int, const QByteArray &request) {
        Fault fault;
        fault.losesAnswer = request.contains("opname/publish-rows") && seen[request]++ == 0;
        return fault;
    });
    const auto answer = publish(copies);
    ASSERT_TRUE(answer) << answer.error().message.toStdString() << answer.error().detail.toStdString();
    EXPECT_EQ(answer->rows, copies);
    EXPECT_FALSE(answer->wasThere);
    EXPECT_EQ(value(QStringLiteral("SELECT COUNT(*) FROM stock_take_item")), QString::number(copies));
}

TEST_F(RestPublishingTest, PublishThatDiesAtAnyRequestIsCompletedByRepeatingIt)
{
    for (int request = 0; request < 8; ++request) {
        m_proxy->setPlan([request, start = m_proxy->requests()](int number, const QByteArray &) {
            Fault fault;
            if (number - start == request)
                fault.losesAnswer = true;
            else if (number - start > request)
                fault.instead = QByteArray("HTTP/1.1 500 Oops\r\n\r\n");
            return fault;
        });
        const auto dead = publish(copies);
        EXPECT_FALSE(dead) << request;
        EXPECT_NE(value(QStringLiteral("SELECT MAX(is_active) FROM stock_take")), u"1");
    }
    m_proxy->setPlan({});
    const auto answer = publish(copies);
    ASSERT_TRUE(answer) << answer.error().message.toStdString() << answer.error().detail.toStdString();
    EXPECT_EQ(value(QStringLiteral("SELECT COUNT(*) FROM stock_take_item")), QString::number(copies));
    EXPECT_EQ(value(QStringLiteral("SELECT CONCAT_WS('|', COUNT(*), MAX(total_item_stock_taked), "
                                   "MAX(total_item_lost), MAX(is_active)) FROM stock_take")),
              QStringLiteral("1|%1|%2|0").arg(copies).arg(copies / 3));
}

} // namespace
} // namespace opname
