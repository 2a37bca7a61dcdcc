// Corrections and the result on their way into a real MariaDB, by the program.

#include "program.h"
#include "support/full_counts.h"
#include "support/mariadb_server.h"

#include <QElapsedTimer>
#include <QRandomGenerator>
#include <QSqlQuery>
#include <QThread>

namespace opname {
namespace {

using testing::ProgramAnswer;
using testing::words;

class PushTest : public testing::ProgramTest {
protected:
    void SetUp() override
    {
        ASSERT_TRUE(m_server.start() && m_server.createSenayan() && m_server.fillFromDemo(400, 3))
            << m_server.errorText().toStdString();
        m_address = m_server.sourceAddress();
        ASSERT_EQ(run(words({"new", "a.opname", "--name", "Uji"})).status, 0);
        ASSERT_EQ(run({QStringLiteral("pull"), QStringLiteral("a.opname"), m_address}).status, 0);
        ASSERT_EQ(run(words({"freeze", "a.opname"})).status, 0);
        // Every shelf is walked; of each fifth copy nothing is seen.
        ASSERT_EQ(run(words({"shelflist", "a.opname", "-o", "l.csv"})).status, 0);
        QFile list(path("l.csv"));
        ASSERT_TRUE(list.open(QIODevice::ReadOnly));
        QByteArray codes;
        const QList<QByteArray> lines = list.readAll().split('\n');
        for (qsizetype i = 1; i < lines.size(); ++i)
            if (i % 5 != 0)
                codes += lines[i].left(lines[i].indexOf(',')) + '\n';
        ASSERT_EQ(run(words({"scan", "a.opname"}), codes).status, 0);
        ASSERT_EQ(run(words({"sop", "a.opname", "--finish", "5", "--note", "uji"})).status, 0);
        ASSERT_EQ(run(words({"decide", "a.opname", "--kind", "missing", "--as", "mark_missing"})).status, 0);
        m_missing = number({"status", "a.opname"}, u"missing");
        ASSERT_GT(m_missing, 10);
    }

    qint64 number(std::initializer_list<const char *> call, QStringView field)
    {
        return run(words(call)).json().value(field).toInteger(-1);
    }

    ProgramAnswer push(const QStringList &options = {})
    {
        return run(QStringList{QStringLiteral("push"), QStringLiteral("a.opname"), m_address} + options);
    }

    void expectReport(const ProgramAnswer &answer, int status, qint64 applied, qint64 already,
                      qint64 conflicts, qint64 pending)
    {
        EXPECT_EQ(answer.status, status) << answer.errors.toStdString();
        const QJsonObject report = answer.json();
        EXPECT_EQ(report.value(u"applied").toInteger(-1), applied);
        EXPECT_EQ(report.value(u"already").toInteger(-1), already);
        EXPECT_EQ(report.value(u"conflicts").toInteger(-1), conflicts);
        EXPECT_EQ(report.value(u"failed").toInteger(-1), 0);
        EXPECT_EQ(report.value(u"pending").toInteger(-1), pending);
    }

    QString inSlims(const QString &sql)
    {
        QSqlQuery query(m_server.connection());
        EXPECT_TRUE(query.exec(sql));
        return query.next() ? query.value(0).toString() : QString();
    }

    testing::MariaDbServer m_server;
    QString m_address;
    qint64 m_missing = 0;
};

TEST_F(PushTest, WhatWasDecidedIsSentOnceAndCanBeTakenBack)
{
    expectReport(push({QStringLiteral("--dry-run")}), 0, 0, 0, 0, m_missing);
    EXPECT_EQ(inSlims(QStringLiteral("SELECT count(*) FROM system_log")), u"0") << "a dry run writes nothing";
    const QString marked = QStringLiteral("SELECT count(*) FROM item WHERE item_status_id = 'MIS'");
    const qint64 before = inSlims(marked).toLongLong();
    expectReport(push(), 0, m_missing, 0, 0, 0);
    EXPECT_EQ(inSlims(marked).toLongLong(), before + m_missing);
    expectReport(push(), 0, 0, m_missing, 0, 0);
    EXPECT_EQ(inSlims(marked).toLongLong(), before + m_missing);

    // The same corrections come back with the next pull and are no differences.
    ASSERT_EQ(run({QStringLiteral("pull"), QStringLiteral("a.opname"), m_address}).status, 0);
    for (const QJsonValue &difference :
         run(words({"differences", "a.opname"})).json().value(u"differences").toArray())
        EXPECT_NE(difference.toObject().value(u"kind").toString(), u"changed_during");

    EXPECT_EQ(run(words({"take-back", "a.opname"})).json().value(u"changes").toArray().size(), m_missing);
    expectReport(push(), 0, m_missing, m_missing, 0, 0);
    EXPECT_EQ(inSlims(marked).toLongLong(), before);
    expectUnharmed("a.opname");
}

TEST_F(PushTest, AConflictIsTheAnswerNoAndIsDecidedEitherWay)
{
    const QJsonArray waiting =
        run(words({"changes", "a.opname", "--state", "waiting"})).json().value(u"changes").toArray();
    ASSERT_GE(waiting.size(), 2);
    const auto code = [&](int place) { return waiting[place].toObject().value(u"item_code").toString(); };
    ASSERT_TRUE(m_server.execute(
        QStringLiteral("UPDATE item SET item_status_id = 'R' WHERE item_code IN ('%1', '%2')")
            .arg(code(0), code(1))));
    expectReport(push(), 1, m_missing - 2, 0, 2, 0);
    const QJsonArray conflicts = run(words({"conflicts", "a.opname"})).json().value(u"changes").toArray();
    ASSERT_EQ(conflicts.size(), 2);
    EXPECT_EQ(conflicts[0].toObject().value(u"now").toString(), u"R");
    const auto decide = [&](int place, const QString &keep) {
        return run({QStringLiteral("conflicts"), QStringLiteral("a.opname"), QStringLiteral("--id"),
                    conflicts[place].toObject().value(u"id").toString(), QStringLiteral("--keep"), keep});
    };
    EXPECT_EQ(decide(0, QStringLiteral("ours")).status, 0);
    EXPECT_EQ(decide(1, QStringLiteral("theirs")).json().value(u"changes").toArray().size(), 0);
    expectReport(push(), 0, 1, m_missing - 2, 0, 0);
    const QString status = QStringLiteral("SELECT item_status_id FROM item WHERE item_code = '%1'");
    EXPECT_EQ(inSlims(status.arg(conflicts[0].toObject().value(u"item_code").toString())), u"MIS");
    EXPECT_EQ(inSlims(status.arg(conflicts[1].toObject().value(u"item_code").toString())), u"R");
    expectUnharmed("a.opname");
}

TEST_F(PushTest, ACopyThatIsFoundAfterItsDecisionIsNotMarkedMissing)
{
    const QJsonArray waiting =
        run(words({"changes", "a.opname", "--state", "waiting"})).json().value(u"changes").toArray();
    ASSERT_GE(waiting.size(), 2);
    const QString code = waiting[0].toObject().value(u"item_code").toString();
    const QString status = QStringLiteral("SELECT item_status_id FROM item WHERE item_code = '%1'").arg(code);
    const QString before = inSlims(status);
    ASSERT_EQ(run(words({"scan", "a.opname"}), code.toUtf8() + '\n').status, 0);
    const ProgramAnswer answer = push();
    EXPECT_EQ(answer.status, 1) << "somebody must look at it";
    EXPECT_EQ(answer.json().value(u"applied").toInteger(-1), m_missing - 1);
    EXPECT_EQ(answer.json().value(u"failed").toInteger(-1), 1);
    EXPECT_EQ(answer.json().value(u"pending").toInteger(-1), 0);
    EXPECT_EQ(inSlims(status), before);
    const QJsonArray open = run(words({"conflicts", "a.opname"})).json().value(u"changes").toArray();
    ASSERT_EQ(open.size(), 1);
    EXPECT_EQ(open[0].toObject().value(u"item_code").toString(), code);
    EXPECT_FALSE(open[0].toObject().value(u"reason").toString().isEmpty());
    EXPECT_EQ(
        run({QStringLiteral("conflicts"), QStringLiteral("a.opname"), QStringLiteral("--id"),
             open[0].toObject().value(u"id").toString(), QStringLiteral("--keep"), QStringLiteral("theirs")})
            .status,
        0);
    expectReport(push(), 0, 0, m_missing - 1, 0, 0);
    EXPECT_EQ(inSlims(status), before);
    expectUnharmed("a.opname");
}

TEST_F(PushTest, TitlesOfAFileAreNotTakenForThoseOfSlimsWithTheSameNumbers)
{
    writeFile(
        "senayan_item_export.csv",
        "\"B1\",\"tanpa kelas\",\"T\",\"I\",\"\",\"\",\"\",\"L\",\"\",\"\",\"R\",\"1\",\"\",\"0\",\"\",\"\","
        "\"\",\"\",\"Judul\"\n");
    ASSERT_EQ(run(words({"new", "b.opname", "--name", "Uji"})).status, 0);
    ASSERT_EQ(run(words({"pull", "b.opname", "senayan_item_export.csv"})).status, 0);
    ASSERT_EQ(run(words({"freeze", "b.opname", "--without-loans"})).status, 0);
    ASSERT_EQ(run(words({"decide", "b.opname", "--kind", "bad_data", "--item", "B1", "--as", "set", "--field",
                         "classification", "--value", "813"}))
                  .status,
              0);
    ASSERT_EQ(run(words({"scan", "b.opname"}), "XBARU\n").status, 0);
    ASSERT_EQ(run(words({"decide", "b.opname", "--kind", "unknown_code", "--item", "XBARU", "--as",
                         "new_copy", "--title-id", "1"}))
                  .status,
              0);
    ASSERT_TRUE(
        m_server.execute(QStringLiteral("UPDATE biblio SET classification = '' WHERE biblio_id = 1")));
    const ProgramAnswer answer = run({QStringLiteral("push"), QStringLiteral("b.opname"), m_address});
    EXPECT_EQ(answer.status, 1) << answer.errors.toStdString();
    EXPECT_EQ(answer.json().value(u"applied").toInteger(-1), 0);
    EXPECT_EQ(answer.json().value(u"failed").toInteger(-1), 2);
    EXPECT_EQ(inSlims(QStringLiteral("SELECT classification FROM biblio WHERE biblio_id = 1")), QString());
    EXPECT_EQ(inSlims(QStringLiteral("SELECT count(*) FROM item WHERE item_code = 'XBARU'")), u"0");
    const QJsonArray open = run(words({"conflicts", "b.opname"})).json().value(u"changes").toArray();
    ASSERT_EQ(open.size(), 2);
    EXPECT_TRUE(open[0].toObject().value(u"reason").toString().contains(u"senayan_item_export.csv"));
    const ProgramAnswer done = run({QStringLiteral("mark-done"), QStringLiteral("b.opname"),
                                    QStringLiteral("--id"), open[0].toObject().value(u"id").toString()});
    EXPECT_EQ(done.json().value(u"changes").toArray()[0].toObject().value(u"state").toString(), u"applied");
    expectUnharmed("b.opname");
}

TEST_F(PushTest, WhatWasTypedInByHandIsMarkedDoneOneByOne)
{
    ASSERT_EQ(run(words({"changes", "a.opname", "-o", "c.csv"})).json().value(u"rows").toInteger(),
              m_missing);
    const QString id = run(words({"changes", "a.opname", "--limit", "1"}))
                           .json()
                           .value(u"changes")
                           .toArray()[0]
                           .toObject()
                           .value(u"id")
                           .toString();
    const ProgramAnswer done =
        run({QStringLiteral("mark-done"), QStringLiteral("a.opname"), QStringLiteral("--id"), id});
    EXPECT_EQ(done.json().value(u"changes").toArray()[0].toObject().value(u"state").toString(), u"applied");
    expectReport(push(), 0, m_missing - 1, 1, 0, 0);
}

TEST_F(PushTest, TheResultIsInSlimsOwnStockTakeWithRightTotals)
{
    const QJsonObject totals = run(words({"status", "a.opname"})).json();
    const qint64 uncovered = totals.value(u"not_covered").toInteger();
    if (uncovered > 0) {
        EXPECT_EQ(push({QStringLiteral("--publish")}).status, 1) << "not without consent to a partial result";
    }
    ASSERT_TRUE(
        m_server.execute(QStringLiteral("INSERT INTO stock_take_item(stock_take_id, item_id, item_code, "
                                        "title, status) VALUES (4, 9, 'LAMA', 'Lama', 'e')")));
    const ProgramAnswer published = push({QStringLiteral("--publish"), QStringLiteral("--partial")});
    ASSERT_EQ(published.status, 0) << published.errors.toStdString();
    const QJsonObject answer = published.json().value(u"published").toObject();
    EXPECT_EQ(answer.value(u"former_rows_saved").toInteger(), 1);
    EXPECT_EQ(answer.value(u"exists").toInteger(), totals.value(u"found").toInteger());
    const auto count = [&](const char *status) {
        return inSlims(QStringLiteral("SELECT count(*) FROM stock_take_item WHERE status = '%1'")
                           .arg(QString::fromLatin1(status)))
            .toLongLong();
    };
    EXPECT_EQ(count("e"), totals.value(u"found").toInteger());
    EXPECT_EQ(count("m"), totals.value(u"missing").toInteger());
    EXPECT_EQ(count("l"), totals.value(u"on_loan").toInteger());
    EXPECT_EQ(count("u"), uncovered);
    EXPECT_EQ(inSlims(QStringLiteral(
                  "SELECT total_item_stock_taked - total_item_exists - total_item_lost FROM stock_take")),
              u"0");
    EXPECT_EQ(inSlims(QStringLiteral("SELECT is_active FROM stock_take")), u"0");
    EXPECT_TRUE(inSlims(QStringLiteral("SELECT group_concat(log_msg) FROM system_log"))
                    .contains(answer.value(u"head").toString()));
    const ProgramAnswer again = push({QStringLiteral("--publish"), QStringLiteral("--partial")});
    EXPECT_EQ(again.json().value(u"published").toObject().value(u"stock_take"), answer.value(u"stock_take"));
    EXPECT_EQ(inSlims(QStringLiteral("SELECT count(*) FROM stock_take")), u"1");
    expectUnharmed("a.opname");
}

TEST_F(PushTest, AnotherStockTakeThatIsActiveIsNotTouchedUnasked)
{
    ASSERT_TRUE(m_server.execute(QStringLiteral("INSERT INTO stock_take(stock_take_id, stock_take_name, "
                                                "start_date, init_user, is_active) VALUES (9, 'Tim Lain', "
                                                "'2026-11-01 08:00:00', 'Budi', 1)")));
    const QStringList english{QStringLiteral("--lang"), QStringLiteral("en"), QStringLiteral("push"),
                              QStringLiteral("a.opname"), m_address};
    for (const bool isDry : {true, false}) {
        QStringList options{QStringLiteral("--publish"), QStringLiteral("--partial")};
        if (isDry)
            options.append(QStringLiteral("--dry-run"));
        const ProgramAnswer refused = run(english + options);
        EXPECT_EQ(refused.status, 1) << refused.output.toStdString();
        const QString told = QString::fromUtf8(refused.errors);
        EXPECT_TRUE(told.contains(u"Tim Lain")) << told.toStdString();
        EXPECT_TRUE(told.contains(u"sets every copy that is still missing there to “Missing”"))
            << "what SLiMS's own Finish does: " << told.toStdString();
        EXPECT_EQ(inSlims(QStringLiteral("SELECT count(*) FROM stock_take")), u"1");
    }
    const ProgramAnswer dry = run(english
                                  + QStringList{QStringLiteral("--publish"), QStringLiteral("--partial"),
                                                QStringLiteral("--take-part"), QStringLiteral("--dry-run")});
    EXPECT_EQ(dry.status, 0) << dry.errors.toStdString();
    EXPECT_TRUE(QString::fromUtf8(dry.errors).contains(u"to “Missing”")) << dry.errors.toStdString();
    const QJsonObject planned = dry.json().value(u"published").toObject();
    EXPECT_EQ(planned.value(u"stock_take").toInteger(), 9);
    EXPECT_TRUE(planned.value(u"dry_run").toBool());
    EXPECT_EQ(planned.value(u"exists").toInteger(), number({"status", "a.opname"}, u"found"));
    EXPECT_EQ(inSlims(QStringLiteral("SELECT count(*) FROM stock_take_item")), u"0") << "nothing is written";
}

TEST_F(PushTest, APushThatIsKilledAnywhereIsRepeatedToOneCleanPush)
{
    const int rounds = testing::wantsFullCounts() ? 100 : 8;
    const QString marked = QStringLiteral("SELECT count(*) FROM item WHERE item_status_id = 'MIS'");
    const qint64 before = inSlims(marked).toLongLong();
    QElapsedTimer timer;
    timer.start();
    ASSERT_EQ(push({QStringLiteral("--dry-run")}).status, 0);
    const auto whole = static_cast<int>(timer.elapsed());
    QRandomGenerator random(7);
    // There and back again: taken back, the same copies are changed anew.
    for (int round = 0; round < rounds; ++round) {
        const bool isBack = round % 2 == 1;
        if (round > 0) {
            ASSERT_EQ(run(words({"take-back", "a.opname"})).json().value(u"changes").toArray().size(),
                      m_missing);
        }
        QProcess process;
        process.setWorkingDirectory(m_folder.path());
        process.start(
            QStringLiteral(OPNAME_BINARY_DIR "/opnamectl"),
            {QStringLiteral("--json"), QStringLiteral("push"), QStringLiteral("a.opname"), m_address});
        ASSERT_TRUE(process.waitForStarted());
        QThread::msleep(static_cast<unsigned long>(random.bounded(2 * whole)));
        process.kill();
        process.waitForFinished();
        const ProgramAnswer rest = push();
        ASSERT_EQ(rest.status, 0) << round << rest.output.toStdString();
        EXPECT_EQ(rest.json().value(u"pending").toInteger(), 0);
        ASSERT_EQ(inSlims(marked).toLongLong(), isBack ? before : before + m_missing) << round;
    }
    EXPECT_EQ(inSlims(QStringLiteral("SELECT count(*) - count(DISTINCT id) FROM system_log")), u"0")
        << "each change is noted once";
    EXPECT_EQ(inSlims(QStringLiteral("SELECT count(*) FROM system_log")).toLongLong(), m_missing * rounds);
    expectUnharmed("a.opname");
}

TEST_F(PushTest, AServerThatIsAwayLosesNothing)
{
    m_server.stop();
    const ProgramAnswer away = push();
    EXPECT_EQ(away.status, 4);
    EXPECT_EQ(away.errorKind(), u"slims_unreachable");
    ASSERT_TRUE(m_server.start()) << m_server.errorText().toStdString();
    expectReport(push(), 0, m_missing, 0, 0, 0);
    expectUnharmed("a.opname");
}

} // namespace
} // namespace opname
