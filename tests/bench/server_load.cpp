#include "server_load.h"

#include "measure.h"

#include <QFile>
#include <QSqlError>
#include <QSqlQuery>

#include <unistd.h>

namespace opname::bench {

namespace {

double processorSeconds(qint64 process)
{
    QFile file(QStringLiteral("/proc/%1/stat").arg(process));
    if (!file.open(QIODevice::ReadOnly))
        giveUp(QStringLiteral("no /proc"));
    const QByteArray line = file.readAll();
    // The program's name, in brackets, may hold blanks. Behind it stands the third field; the fourteenth and
    // the fifteenth are ticks of the program and of the system for it.
    const QList<QByteArray> fields = line.mid(line.lastIndexOf(')') + 2).split(' ');
    return (fields.value(11).toDouble() + fields.value(12).toDouble()) / double(sysconf(_SC_CLK_TCK));
}

qint64 numberOf(const testing::MariaDbServer &server, const QString &sql)
{
    QSqlQuery query(server.connection());
    if (!query.exec(sql) || !query.next())
        giveUp(query.lastError().text());
    return query.value(0).toLongLong();
}

qint64 status(const testing::MariaDbServer &server, const QString &name)
{
    return numberOf(server,
                    QStringLiteral("SELECT VARIABLE_VALUE FROM information_schema.GLOBAL_STATUS WHERE "
                                   "VARIABLE_NAME = '%1'")
                        .arg(name));
}

} // namespace

ServerLoad ServerLoad::of(const testing::MariaDbServer &server)
{
    return {processorSeconds(server.processId()), status(server, QStringLiteral("BYTES_RECEIVED")),
            status(server, QStringLiteral("BYTES_SENT"))};
}

ServerLoad ServerLoad::since(const ServerLoad &before) const
{
    return {processor - before.processor, received - before.received, sent - before.sent};
}

qint64 journalTableBytes(testing::MariaDbServer &server)
{
    if (!server.execute(QStringLiteral("ANALYZE TABLE opname_journal")))
        giveUp(server.errorText());
    return numberOf(server,
                    QStringLiteral("SELECT DATA_LENGTH + INDEX_LENGTH FROM information_schema.TABLES WHERE "
                                   "TABLE_SCHEMA = DATABASE() AND TABLE_NAME = 'opname_journal'"));
}

} // namespace opname::bench
