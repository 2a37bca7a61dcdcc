#include "collecting_receiver.h"
#include "rest/rest_source.h"
#include "support/fault_proxy.h"
#include "support/full_counts.h"
#include "support/plugin_host.h"

#include <QElapsedTimer>
#include <QThread>
#include <QUrl>
#include <gtest/gtest.h>

namespace opname {
namespace {

using std::chrono::milliseconds;
using testing::CollectingReceiver;
using testing::Fault;
using testing::FaultProxy;

HttpPatience hasty()
{
    return {milliseconds(2000),
            milliseconds(2000),
            milliseconds(2000),
            {milliseconds(1), milliseconds(1), milliseconds(1)}};
}

void expectSame(const CollectingReceiver &one, const CollectingReceiver &other)
{
    ASSERT_EQ(one.titles.size(), other.titles.size());
    for (std::size_t i = 0; i < one.titles.size(); ++i) {
        const Title &a = one.titles[i];
        const Title &b = other.titles[i];
        ASSERT_EQ(a.id, b.id);
        ASSERT_EQ(a.title, b.title);
        ASSERT_EQ(a.authors, b.authors);
        ASSERT_EQ(a.callNumber, b.callNumber);
        ASSERT_EQ(a.classification, b.classification);
        ASSERT_EQ(a.gmd, b.gmd);
        ASSERT_EQ(a.isbn, b.isbn);
        ASSERT_EQ(a.publishYear, b.publishYear);
        ASSERT_EQ(a.extent, b.extent);
    }
    ASSERT_EQ(one.items.size(), other.items.size());
    for (std::size_t i = 0; i < one.items.size(); ++i) {
        const Item &a = one.items[i];
        const Item &b = other.items[i];
        ASSERT_EQ(a.id, b.id);
        ASSERT_EQ(a.titleId, b.titleId);
        ASSERT_EQ(a.code, b.code);
        ASSERT_EQ(a.callNumber, b.callNumber);
        ASSERT_EQ(a.collectionType, b.collectionType);
        ASSERT_EQ(a.location, b.location);
        ASSERT_EQ(a.site, b.site);
        ASSERT_EQ(a.status, b.status);
        ASSERT_EQ(a.inventoryCode, b.inventoryCode);
        ASSERT_EQ(a.receivedDate, b.receivedDate);
        ASSERT_EQ(a.source, b.source);
        ASSERT_EQ(a.price, b.price);
        ASSERT_EQ(a.currency, b.currency);
        ASSERT_EQ(a.lastUpdate, b.lastUpdate);
    }
    ASSERT_EQ(one.loans.size(), other.loans.size());
    for (std::size_t i = 0; i < one.loans.size(); ++i) {
        ASSERT_EQ(one.loans[i].id, other.loans[i].id);
        ASSERT_EQ(one.loans[i].itemCode, other.loans[i].itemCode);
        ASSERT_EQ(one.loans[i].loanDate, other.loans[i].loanDate);
        ASSERT_EQ(one.loans[i].dueDate, other.loans[i].dueDate);
    }
    ASSERT_EQ(one.lists.locations.size(), other.lists.locations.size());
    ASSERT_EQ(one.lists.statuses.size(), other.lists.statuses.size());
}

class RestSourceTest : public ::testing::Test {
protected:
    static void SetUpTestSuite()
    {
        s_server = new testing::MariaDbServer;
        s_host = new testing::PluginHost;
        ASSERT_TRUE(s_server->start() && s_server->createSenayan()) << s_server->errorText().toStdString();
        ASSERT_TRUE(s_host->start(*s_server)) << s_host->errorText().toStdString();
        s_token = s_host->createToken(1);
        ASSERT_FALSE(s_token.isEmpty()) << s_host->errorText().toStdString();
    }
    static void TearDownTestSuite()
    {
        delete s_host;
        delete s_server;
    }

    static void fill(qint64 items)
    {
        for (const char *table : {"biblio", "biblio_author", "mst_author", "item", "loan", "loan_history",
                                  "mst_location", "mst_coll_type", "mst_gmd", "mst_item_status"})
            ASSERT_TRUE(s_server->execute(QStringLiteral("TRUNCATE ") + QString::fromLatin1(table)))
                << s_server->errorText().toStdString();
        ASSERT_TRUE(s_server->fillFromDemo(items, 5)) << s_server->errorText().toStdString();
    }

    static Result<PullCounts> pull(CatalogueReceiver &receiver, const QString &address,
                                   const PullWatcher &watcher = {}, const QString &token = s_token)
    {
        auto source = openRestSource(address, token, hasty());
        if (!source)
            return tl::unexpected(source.error());
        return (*source)->pull(receiver, watcher);
    }

    static CollectingReceiver overSql()
    {
        CollectingReceiver taken;
        const auto counts = (*openCatalogueSource(s_server->sourceAddress(), {}))->pull(taken, {});
        EXPECT_TRUE(counts);
        return taken;
    }

    static testing::MariaDbServer *s_server;
    static testing::PluginHost *s_host;
    static QString s_token;
};

testing::MariaDbServer *RestSourceTest::s_server = nullptr;
testing::PluginHost *RestSourceTest::s_host = nullptr;
QString RestSourceTest::s_token;

/// In front of the plugin.
class Proxied {
public:
    explicit Proxied(const QString &url)
        : m_proxy(static_cast<quint16>(QUrl(url).port()))
    {
        EXPECT_TRUE(m_proxy.start());
    }
    QString url() const { return QStringLiteral("http://127.0.0.1:%1/").arg(m_proxy.port()); }
    FaultProxy *operator->() { return &m_proxy; }

private:
    FaultProxy m_proxy;
};

TEST_F(RestSourceTest, TellsTheSameAsTheDatabaseRowByRow)
{
    fill(25'000);
    CollectingReceiver taken;
    const auto counts = pull(taken, s_host->url());
    ASSERT_TRUE(counts) << counts.error().message.toStdString() << counts.error().detail.toStdString();
    EXPECT_EQ(counts->items, 25'000);
    EXPECT_EQ(counts->titles, static_cast<qint64>(taken.titles.size()));
    EXPECT_EQ(counts->loans, static_cast<qint64>(taken.loans.size()));
    expectSame(taken, overSql());
}

TEST_F(RestSourceTest, TakesNullsZerosOrphansAndHostileTextsAsTheDatabaseDoes)
{
    fill(3);
    for (const char *sql :
         {"SET SESSION sql_mode = ''",
          "INSERT INTO biblio (biblio_id, title, call_number) VALUES (700, 'Ibu \\\\ \\'\\\"kota\\\" "
          "</script>\\n%s', "
          "NULL), (701, CONCAT(REPEAT('é', 600), CHAR(31), CHAR(1), CHAR(127)), '[1,2]')",
          "INSERT INTO mst_author (author_id, author_name, input_date) VALUES (901, 'Toer; P. A.', "
          "'2020-01-01'), (902, 'Kedua', '2020-01-01')",
          "INSERT INTO biblio_author (biblio_id, author_id, level) VALUES (700, 902, 2), (700, 901, 1)",
          "INSERT INTO item (item_id, biblio_id, item_code, item_status_id, input_date, received_date, "
          "price) VALUES "
          "(903, 700, 'XA', '0', NOW(), '0000-00-00', 0), (904, 700, 'XB', '', NOW(), '2020-02-30', NULL), "
          "(905, 99999, 'XC', 'MIS', NOW(), '2020-02-28', 2147483647), (906, NULL, NULL, NULL, NOW(), NULL, "
          "-1)"})
        ASSERT_TRUE(s_server->execute(QString::fromUtf8(sql))) << s_server->errorText().toStdString();
    CollectingReceiver taken;
    const auto counts = pull(taken, s_host->url());
    ASSERT_TRUE(counts) << counts.error().message.toStdString() << counts.error().detail.toStdString();
    expectSame(taken, overSql());
    EXPECT_EQ(taken.items.back().titleId, 0);
}

TEST_F(RestSourceTest, CutEverywhereItGoesOnOrSaysSoAndIsNeverWrong)
{
    fill(2000);
    const CollectingReceiver whole = overSql();
    Proxied proxy(s_host->url());
    const qint64 step = testing::wantsFullCounts() ? 1'000 : 17'000;
    int resumed = 0;
    for (qint64 at = 0; at < 300'000; at += at < 600 ? 100 : step) {
        // Every second answer is cut off, so that each kind of request is met and repeated.
        proxy->setPlan([at](int number, const QByteArray &) {
            Fault fault;
            if (number % 2 == 1)
                fault.cutAnswerAfter = at;
            return fault;
        });
        CollectingReceiver taken;
        const auto counts = pull(taken, proxy.url());
        if (!counts) {
            EXPECT_EQ(counts.error().kind, ErrorKind::SlimsUnreachable)
                << counts.error().message.toStdString();
            continue;
        }
        ++resumed;
        expectSame(taken, whole);
    }
    EXPECT_GT(resumed, 10);
}

TEST_F(RestSourceTest, PageThatIsAlwaysCutGoesOnBehindItsLastRow)
{
    fill(2000);
    Proxied proxy(s_host->url());
    proxy->setPlan([](int, const QByteArray &request) {
        Fault fault;
        if (request.contains("opname/items") || request.contains("opname/titles"))
            fault.cutAnswerAfter = 50'000;
        return fault;
    });
    CollectingReceiver taken;
    const auto counts = pull(taken, proxy.url());
    ASSERT_TRUE(counts) << counts.error().message.toStdString() << counts.error().detail.toStdString();
    expectSame(taken, overSql());
    EXPECT_GT(proxy->requests(), 8);
}

TEST_F(RestSourceTest, StalledPageGoesOnToo)
{
    fill(500);
    Proxied proxy(s_host->url());
    proxy->setPlan([](int number, const QByteArray &) {
        Fault fault;
        if (number == 3)
            fault.stallAnswerAfter = 20'000;
        return fault;
    });
    CollectingReceiver taken;
    const auto counts = pull(taken, proxy.url());
    ASSERT_TRUE(counts) << counts.error().message.toStdString() << counts.error().detail.toStdString();
    expectSame(taken, overSql());
}

TEST_F(RestSourceTest, GarbageAndWrongStatusEndItWithASentence)
{
    fill(500);
    Proxied proxy(s_host->url());
    for (const char *bytes :
         {"HTTP/1.1 200 OK\r\n\r\n<html>", "HTTP/1.1 200 OK\r\n\r\n{\"opname\":1,\"columns\":[\"id\"]}\n",
          "HTTP/1.1 500 Oops\r\n\r\n", "HTTP/1.1 404 Not Found\r\n\r\n", "\x16\x03\x01garbage",
          "HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\n\r\nnot gzip"}) {
        for (int place = 0; place < 6; ++place) {
            proxy->setPlan([bytes, start = proxy->requests(), place](int number, const QByteArray &) {
                Fault fault;
                if (number - start >= place)
                    fault.instead = bytes;
                return fault;
            });
            CollectingReceiver taken;
            const auto counts = pull(taken, proxy.url());
            ASSERT_FALSE(counts) << bytes << place;
            EXPECT_FALSE(counts.error().message.isEmpty());
            EXPECT_TRUE(counts.error().kind == ErrorKind::SlimsRefused
                        || counts.error().kind == ErrorKind::SlimsUnreachable);
        }
    }
}

TEST_F(RestSourceTest, CompressedListsAreTheSame)
{
    fill(5000);
    // Asked for under a name that is not this computer's, although it is.
    Proxied proxy(s_host->url());
    qputenv("http_proxy", proxy.url().toUtf8());
    CollectingReceiver taken;
    bool isAsked = true;
    proxy->setPlan([&](int, const QByteArray &request) {
        isAsked = isAsked && request.contains("\r\nAccept-Encoding: gzip\r\n");
        return Fault();
    });
    const auto counts = pull(taken, QStringLiteral("http://opac.example.org/?plain=yes"));
    qunsetenv("http_proxy");
    ASSERT_TRUE(counts) << counts.error().message.toStdString() << counts.error().detail.toStdString();
    EXPECT_TRUE(isAsked);
    expectSame(taken, overSql());
}

TEST_F(RestSourceTest, ProxyOfTheEnvironmentNeverSeesATokenForThisComputer)
{
    fill(3);
    Proxied proxy(s_host->url());
    qputenv("http_proxy", proxy.url().toUtf8());
    CollectingReceiver taken;
    const auto counts = pull(taken, s_host->url());
    qunsetenv("http_proxy");
    EXPECT_TRUE(counts);
    EXPECT_EQ(proxy->requests(), 0);
}

TEST_F(RestSourceTest, MissingRightAndRefusedTokenAreTold)
{
    fill(3);
    CollectingReceiver taken;
    const auto unknown = pull(taken, s_host->url(), {}, QString(64, u'0'));
    ASSERT_FALSE(unknown);
    EXPECT_EQ(unknown.error().kind, ErrorKind::SlimsRefused);
    EXPECT_TRUE(unknown.error().message.contains(u"does not accept this token"))
        << unknown.error().message.toStdString();
    const auto none = pull(taken, s_host->url(), {}, {});
    ASSERT_FALSE(none);
    EXPECT_TRUE(none.error().message.contains(u"wants a token")) << none.error().message.toStdString();
    ASSERT_TRUE(s_host->addStaff(5, QStringLiteral("Budi"), {QStringLiteral("bibliography.r")}));
    const auto noLoans = pull(taken, s_host->url(), {}, s_host->createToken(5));
    ASSERT_FALSE(noLoans);
    EXPECT_TRUE(noLoans.error().message.contains(u"circulation read"))
        << noLoans.error().message.toStdString();
    EXPECT_TRUE(taken.titles.empty());
}

TEST_F(RestSourceTest, StopsWhenAskedToAndPassesErrorsOn)
{
    fill(20'000);
    CollectingReceiver taken;
    const auto atOnce = pull(taken, s_host->url(), [](const PullProgress &) { return false; });
    ASSERT_FALSE(atOnce);
    EXPECT_EQ(atOnce.error().kind, ErrorKind::Cancelled);

    Proxied proxy(s_host->url());
    proxy->setPlan([](int number, const QByteArray &) {
        Fault fault;
        if (number == 3)
            fault.stallAnswerAfter = 1'000'000;
        return fault;
    });
    QElapsedTimer past;
    PullProgress last;
    const auto stalled = pull(taken, proxy.url(), [&](const PullProgress &progress) {
        last = progress;
        if (progress.done > 0 && !past.isValid())
            past.start();
        return !past.isValid() || past.elapsed() < 300;
    });
    ASSERT_FALSE(stalled);
    EXPECT_EQ(stalled.error().kind, ErrorKind::Cancelled);
    EXPECT_LT(past.elapsed(), 1000);
    EXPECT_GT(last.total, 20'000);

    class Full : public CollectingReceiver {
        Outcome takeItems(std::vector<Item>) override
        {
            return failure(ErrorKind::Full, QStringLiteral("penuh"));
        }
    } full;
    const auto refused = pull(full, s_host->url());
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().kind, ErrorKind::Full);
}

TEST_F(RestSourceTest, PullsOverTlsThroughAPrivateAuthority)
{
    fill(500);
    const QString tls = QStringLiteral(OPNAME_TEST_DATA "/slims/tls/");
    FaultProxy front(static_cast<quint16>(QUrl(s_host->url()).port()));
    ASSERT_TRUE(front.start(tls + QStringLiteral("server.pem"), tls + QStringLiteral("server-key.pem")));
    CollectingReceiver taken;
    const QString address = QStringLiteral("https://127.0.0.1:%1/").arg(front.port());
    EXPECT_FALSE(pull(taken, address));
    const auto counts = pull(taken, address + QStringLiteral("?ca=") + tls + QStringLiteral("authority.pem"));
    ASSERT_TRUE(counts) << counts.error().message.toStdString() << counts.error().detail.toStdString();
    expectSame(taken, overSql());
}

} // namespace
} // namespace opname
