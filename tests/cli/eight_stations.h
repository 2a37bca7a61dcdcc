#pragma once

#include "program.h"
#include "support/mariadb_server.h"

#include <QElapsedTimer>
#include <QMutex>
#include <QSqlQuery>
#include <QThread>

#include <array>
#include <atomic>
#include <functional>
#include <memory>
#include <vector>

namespace opname::testing {

/// Eight laptops of one stock-take, each a file that was handed on from one frozen session, a program at a
/// time that scans or joins, and a thread that starts it. They meet at a real MariaDB.
class EightStations : public ProgramTest {
protected:
    static constexpr int stations = 8;
    static constexpr int items = 400;

    void SetUp() override
    {
        makeFrozen("0.opname", items);
        for (int station = 1; station < stations; ++station)
            ASSERT_EQ(
                run({QStringLiteral("stations"), file(0), QStringLiteral("--copy"), file(station)}).status,
                0);
    }

    /// `options` are mariadbd's own.
    void startServer(const QStringList &options = {})
    {
        ASSERT_TRUE(m_server.start(options) && m_server.createSenayan() && m_server.createJournalTable())
            << m_server.errorText().toStdString();
        m_sources.fill(m_server.sourceAddress());
    }

    static QString file(int station) { return QStringLiteral("%1.opname").arg(station); }
    QString fileAt(int station) const { return m_folder.filePath(file(station)); }

    /// The only column of the only row.
    qint64 ask(const QString &sql) const
    {
        QSqlQuery query(m_server.connection());
        return query.exec(sql) && query.next() ? query.value(0).toLongLong() : -1;
    }

    static bool waitedFor(const std::function<bool()> &condition)
    {
        QElapsedTimer clock;
        clock.start();
        while (!condition()) {
            if (clock.hasExpired(120'000))
                return false;
            QThread::msleep(5);
        }
        return true;
    }

    /// Runs something for each station on a thread of its own; `meanwhile` on this one.
    static void atOnce(const std::function<void(int station)> &task,
                       const std::function<void()> &meanwhile = {})
    {
        std::vector<std::unique_ptr<QThread>> threads;
        for (int station = 0; station < stations; ++station)
            threads.emplace_back(QThread::create([&task, station] { task(station); }));
        for (const auto &thread : threads)
            thread->start();
        if (meanwhile)
            meanwhile();
        for (const auto &thread : threads)
            thread->wait();
    }

    /// Some books that others read as well, now or later.
    static QByteArray codesOf(int station, int round, int count = 5)
    {
        QByteArray codes;
        for (int i = 0; i < count; ++i) {
            const int item = 1 + (station * 3 + round * 11 + i) % items;
            codes += QStringLiteral("B%1\n").arg(item, 7, 10, QLatin1Char('0')).toLatin1();
        }
        return codes;
    }

    /// Reads codes as a scanner sends them, and remembers what was answered.
    void scan(int station, const QByteArray &codes)
    {
        const ProgramAnswer answer = run({QStringLiteral("scan"), file(station), QStringLiteral("-")}, codes);
        const QList<QJsonObject> lines = answer.lines();
        EXPECT_EQ(answer.status, 0) << answer.output.toStdString() << answer.errors.toStdString();
        EXPECT_EQ(lines.size(), codes.count('\n'));
        const QMutexLocker lock(&m_mutex);
        for (const QJsonObject &line : lines)
            m_answered.push_back({line.value(u"station").toString(), line.value(u"number").toInteger(),
                                  line.value(u"code").toString()});
    }

    static QStringList joining(int station, const QString &source)
    {
        return {QStringLiteral("--json"), QStringLiteral("join"), file(station), source};
    }

    ProgramAnswer join(int station)
    {
        const auto place = static_cast<std::size_t>(station);
        return runThrough(m_starters[place], joining(station, m_sources[place]));
    }

    /// All scan and join at once, at least so often, and until `meanwhile` has ended. A join may fail for
    /// want of SLiMS.
    void work(int rounds, const std::function<void()> &meanwhile);
    /// All join at once until nobody has anything new.
    void joinUntilQuiet();
    /// Every file is whole and has the same head, tables and totals; every scan that was answered is in each;
    /// the first of a copy in the journal's order carries it, and the others are duplicates.
    void expectAgreed();

    MariaDbServer m_server;
    std::array<QString, stations> m_sources;
    std::array<QStringList, stations> m_starters; ///< see runThrough
    std::atomic<int> m_joined = 0; ///< joins that came to their end
    std::atomic<int> m_cutOff = 0; ///< joins that did not

private:
    void expectScans(int station);

    struct Answered {
        QString station;
        qint64 number = 0;
        QString code;
    };
    QMutex m_mutex;
    std::vector<Answered> m_answered;
};

} // namespace opname::testing
