#include "surroundings.h"

#include "measure.h"
#include "opname/workflow/station_exchange.h"

#include <QEventLoop>
#include <QSqlQuery>

namespace opname::bench {

namespace {

/// The network goes by killing the server: what it answered before is there when it comes back.
const QStringList lasting{QStringLiteral("--innodb-flush-log-at-trx-commit=2")};

} // namespace

Surroundings::Surroundings(qint64 items)
{
    m_place.moveToThread(&m_thread);
    m_thread.start();
    run([this, items]() -> QString {
        m_server = std::make_unique<testing::MariaDbServer>();
        if (!m_server->start(lasting) || !m_server->createSenayan() || !m_server->createJournalTable()
            || !m_server->fillFromDemo(items, 1))
            return m_server->errorText();
        m_address = m_server->sourceAddress();
        return {};
    });
}

Surroundings::~Surroundings()
{
    QMetaObject::invokeMethod(
        &m_place, [this] { m_server.reset(); }, Qt::BlockingQueuedConnection);
    m_thread.quit();
    m_thread.wait();
}

void Surroundings::run(const Work &work)
{
    QString problem;
    QEventLoop loop;
    QMetaObject::invokeMethod(
        &m_place,
        [&] {
            problem = work();
            QMetaObject::invokeMethod(&loop, &QEventLoop::quit, Qt::QueuedConnection);
        },
        Qt::QueuedConnection);
    loop.exec();
    if (!problem.isEmpty())
        giveUp(problem);
}

void Surroundings::circulate(int copies)
{
    run([this, copies]() -> QString {
        const bool isDone =
            m_server->execute(
                QStringLiteral("UPDATE loan SET is_return = 1, return_date = CURDATE(), last_update = NOW() "
                               "WHERE is_return = 0 ORDER BY loan_id LIMIT %1")
                    .arg(copies))
            && m_server->execute(
                QStringLiteral(
                    "INSERT INTO loan (item_code, member_id, loan_date, due_date, is_lent, is_return, "
                    "input_date, last_update) SELECT item_code, 'M001', CURDATE(), CURDATE() + INTERVAL 14 "
                    "DAY, 1, 0, NOW(), NOW() FROM item WHERE item_id > %1 AND item_id <= %2 AND item_code "
                    "<> '' AND item_code NOT IN (SELECT item_code FROM loan WHERE is_return = 0 AND "
                    "item_code IS NOT NULL)")
                    .arg(m_lent)
                    .arg(m_lent + copies));
        m_lent += copies;
        return isDone ? QString() : m_server->errorText();
    });
}

void Surroundings::loseNetwork()
{
    run([this]() -> QString {
        m_server->stop();
        return {};
    });
}

void Surroundings::findNetwork()
{
    run([this]() -> QString {
        return m_server->start(lasting) && m_server->openSenayan() ? QString() : m_server->errorText();
    });
}

qint64 Surroundings::copiesOn(const QString &beginning)
{
    qint64 copies = 0;
    run([this, &copies, beginning]() -> QString {
        QSqlQuery query(m_server->connection());
        if (!query.exec(QStringLiteral("SELECT COUNT(*) FROM item WHERE site LIKE '%1%'").arg(beginning))
            || !query.next())
            return QStringLiteral("SLiMS's copies could not be counted");
        copies = query.value(0).toLongLong();
        return {};
    });
    return copies;
}

void Surroundings::countElsewhere(const std::vector<QString> &codes)
{
    run([this, &codes] { return countAndMeet(codes); });
}

/// With a session that is closed again: the colleague's memory is that of another computer.
QString Surroundings::countAndMeet(const std::vector<QString> &codes)
{
    auto session = Session::open(m_colleague, Session::Access::Write);
    if (!session)
        return session.error().message;
    const Author author{(*session)->ownStation(), QStringLiteral("Budi")};
    std::vector<ScanRequest> reads;
    for (const QString &code : codes)
        reads.push_back({code, QStringLiteral("Meja lain"), {}, ScanPurpose::Count, author});
    auto post = openJournalPost(m_address, (*session)->id(), {});
    if (!post)
        return post.error().message;
    StationExchange exchange(**session, StationExchange::sendsFor(**post));
    const auto meet = [&]() -> QString {
        const Outcome met = exchange.exchangeAll(**post);
        return met ? QString() : QString(met.error().message + u' ' + met.error().detail);
    };
    if (const QString problem = meet(); !problem.isEmpty())
        return problem;
    if (const auto kept = (*session)->record(reads); !kept)
        return kept.error().message;
    if (const QString problem = meet(); !problem.isEmpty())
        return problem;
    for (const StationHead &head : JournalExchange(**session).heads())
        if (head.station == author.station)
            m_head = head;
    return {};
}

} // namespace opname::bench
