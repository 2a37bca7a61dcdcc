#include "opname/domain/item_code.h"

#include <gtest/gtest.h>

#include <QElapsedTimer>
#include <QHash>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QThread>

#include <array>
#include <memory>
#include <random>

namespace opname {
namespace {

QString programNamed(QLatin1String name)
{
    const QString found = QStandardPaths::findExecutable(name);
    return found.isEmpty() ? QStandardPaths::findExecutable(name, {QStringLiteral("/usr/sbin")}) : found;
}

/// An empty server of its own, reached by a socket only.
class CollationServer {
public:
    static bool isInstalled()
    {
        return !programNamed(QLatin1String("mariadbd")).isEmpty()
            && !programNamed(QLatin1String("mariadb-install-db")).isEmpty()
            && !programNamed(QLatin1String("mariadb")).isEmpty();
    }

    ~CollationServer()
    {
        if (m_server.state() == QProcess::NotRunning)
            return;
        m_server.terminate();
        if (!m_server.waitForFinished(10'000))
            m_server.kill();
        m_server.waitForFinished();
    }

    bool start()
    {
        const QString data = QStringLiteral("--datadir=") + m_folder.filePath(QStringLiteral("data"));
        // Temporary tables in a folder of its own: servers that begin together sweep each other's away.
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(QStringLiteral("TMPDIR"), m_folder.path());
        QProcess install;
        install.setProcessEnvironment(environment);
        install.start(programNamed(QLatin1String("mariadb-install-db")),
                      {QStringLiteral("--no-defaults"), QStringLiteral("--user=root"), data,
                       QStringLiteral("--auth-root-authentication-method=normal"),
                       QStringLiteral("--skip-test-db"), QStringLiteral("--skip-name-resolve"),
                       QStringLiteral("--force")});
        if (!install.waitForFinished(60'000) || install.exitCode() != 0)
            return false;
        m_server.setProcessEnvironment(environment);
        m_server.setStandardErrorFile(m_folder.filePath(QStringLiteral("log")));
        m_server.start(programNamed(QLatin1String("mariadbd")),
                       {QStringLiteral("--no-defaults"), QStringLiteral("--user=root"), data, socket(),
                        QStringLiteral("--skip-networking"), QStringLiteral("--skip-grant-tables"),
                        QStringLiteral("--innodb-buffer-pool-size=64M"),
                        QStringLiteral("--innodb-flush-log-at-trx-commit=0"),
                        QStringLiteral("--pid-file=") + m_folder.filePath(QStringLiteral("pid"))});
        QElapsedTimer waited;
        for (waited.start(); waited.elapsed() < 30'000; QThread::msleep(50))
            if (ask("SELECT 1").size() == 1)
                return true;
        return false;
    }

    /// The rows of the last statement's answer, fields parted by tabs.
    QList<QByteArray> ask(const QByteArray &statements)
    {
        QProcess client;
        client.start(
            programNamed(QLatin1String("mariadb")),
            {QStringLiteral("--no-defaults"), QStringLiteral("-uroot"), QStringLiteral("-BN"), socket()});
        client.write(statements);
        client.closeWriteChannel();
        if (!client.waitForFinished(60'000) || client.exitCode() != 0)
            return {};
        QList<QByteArray> rows = client.readAllStandardOutput().split('\n');
        rows.removeLast();
        return rows;
    }

private:
    QString socket() const { return QStringLiteral("--socket=") + m_folder.filePath(QStringLiteral("s")); }

    QTemporaryDir m_folder;
    QProcess m_server;
};

class FoldedCodeOnTheServer : public testing::Test {
protected:
    static void SetUpTestSuite()
    {
        if (!CollationServer::isInstalled())
            return;
        s_server = std::make_unique<CollationServer>();
        ASSERT_TRUE(s_server->start());
    }
    static void TearDownTestSuite() { s_server.reset(); }
    void SetUp() override
    {
        if (!s_server)
            GTEST_SKIP() << "MariaDB is not installed.";
    }

    static inline std::unique_ptr<CollationServer> s_server;
};

/// Two ways of telling codes apart agree when each class of the one is a class of the other.
class SameClasses {
public:
    void see(const QByteArray &fold, const QByteArray &served, const QString &code)
    {
        if (!m_byFold.contains(fold))
            m_byFold.insert(fold, served);
        if (!m_byServed.contains(served))
            m_byServed.insert(served, fold);
        if (m_byFold.value(fold) != served || m_byServed.value(served) != fold)
            m_differing.append(QString::fromLatin1(code.toUtf8().toHex(' ')));
    }
    QString differing() const { return m_differing.mid(0, 20).join(u'\n'); }
    qsizetype count() const { return m_byServed.size(); }

private:
    QHash<QByteArray, QByteArray> m_byFold;
    QHash<QByteArray, QByteArray> m_byServed;
    QStringList m_differing;
};

TEST_F(FoldedCodeOnTheServer, TellsEveryCharacterOfTheBasicPlaneApartAsItDoes)
{
    const QList<QByteArray> rows =
        s_server->ask("SET max_recursive_iterations = 100000; WITH RECURSIVE n(i) AS (SELECT 0 UNION ALL "
                      "SELECT i + 1 FROM n WHERE "
                      "i < 65535) SELECT HEX(WEIGHT_STRING(CONVERT(CONVERT(UNHEX(LPAD(HEX(i), 4, '0')) USING "
                      "ucs2) USING utf8mb3) "
                      "COLLATE utf8mb3_unicode_ci)) FROM n ORDER BY i");
    ASSERT_EQ(rows.size(), 0x10000);
    const QByteArray blank = rows[' '];
    SameClasses classes;
    for (qsizetype c = 0; c < rows.size(); ++c) {
        if (QChar::isSurrogate(static_cast<char32_t>(c)))
            continue;
        QByteArray weights = rows[c];
        while (weights.endsWith(blank)) // the collation pads with blanks
            weights.chop(blank.size());
        const QString code = QChar(static_cast<char16_t>(c));
        classes.see(foldedCode(code), weights, code);
    }
    EXPECT_EQ(classes.differing().toStdString(), "");
    EXPECT_GT(classes.count(), 50'000);
}

TEST_F(FoldedCodeOnTheServer, TellsShortCodesApartAsItDoes)
{
    // Few enough characters that many codes meet, and each with others that weigh the same, more or nothing.
    static constexpr std::array<std::u16string_view, 40> pieces = {
        u"a", u"A",  u"á",      u"ａ",     u"ª",       u"s",      u"S",      u"ß",      u"ss", u"ſ",
        u" ", u"  ", u"\u00a0", u"\u3000", {u"\0", 1}, u"\u0301", u"\u200b", u"\u00ad", u"-",  u"1",
        u"¹", u"①",  u"½",      u"1⁄2",    u"⁄",       u"fi",     u"ﬁ",      u"f",      u"i",  u"İ",
        u"ı", u"æ",  u"ae",     u"書",     u"㈱",      u"(株)",   u"٣",      u"3",      u"\t", u"\ufffd"};
    std::mt19937 random(3);
    const auto below = [&random](std::size_t end) {
        return std::uniform_int_distribution<std::size_t>(0, end - 1)(random);
    };
    QStringList codes;
    QByteArray insert =
        "CREATE DATABASE codes; USE codes; CREATE TABLE item (id INT PRIMARY KEY, item_code VARCHAR(20) "
        "CHARACTER SET utf8mb3 COLLATE utf8mb3_unicode_ci, KEY (item_code)); INSERT INTO item VALUES ";
    for (int id = 0; id < 6'000; ++id) {
        QString code;
        for (std::size_t piece = below(5); piece > 0; --piece) {
            const std::u16string_view chosen = pieces[below(pieces.size())];
            code += QStringView(chosen.data(), static_cast<qsizetype>(chosen.size()));
        }
        if (below(4) == 0)
            code += QChar(static_cast<char16_t>(below(0xd800)));
        codes.append(code);
        insert += (id ? ",(" : "(") + QByteArray::number(id) + ",X'" + code.toUtf8().toHex() + "')";
    }
    const QList<QByteArray> rows = s_server->ask(insert
                                                 + "; SELECT (SELECT MIN(i.id) FROM item i WHERE i.item_code "
                                                   "= item.item_code) FROM item ORDER BY id;");
    ASSERT_EQ(rows.size(), codes.size());
    SameClasses classes;
    for (qsizetype id = 0; id < codes.size(); ++id)
        classes.see(foldedCode(codes[id]), rows[id], codes[id]);
    EXPECT_EQ(classes.differing().toStdString(), "");
    EXPECT_LT(classes.count(), codes.size() * 9 / 10);
}

} // namespace
} // namespace opname
