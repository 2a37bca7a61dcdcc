#include "journal_table.h"

#include <QCoreApplication>

namespace opname {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(SlimsDatabase)
};

Outcome withoutTable(const ServerConnection &connection)
{
    return failure(
        ErrorKind::SlimsRefused,
        Text::tr("The database “%1” has no table opname_journal as stations need it to meet there. "
                 "Ask whoever runs the database to run the script opname_journal.sql.")
            .arg(connection.address().database));
}

Outcome withoutRight(ServerConnection &connection)
{
    QString account;
    const Outcome asked =
        connection.select(QStringLiteral("SELECT CONCAT(QUOTE(SUBSTRING_INDEX(CURRENT_USER(), '@', 1)), '@', "
                                         "QUOTE(SUBSTRING_INDEX(CURRENT_USER(), '@', -1)))"),
                          [&](const ServerRow &row) { account = row.text(0); });
    if (!asked)
        return asked;
    return failure(ErrorKind::SlimsRefused,
                   Text::tr("%1 may not leave scans for other stations. Ask whoever runs the database to run "
                            "the script opname_journal.sql, and for: %2")
                       .arg(account,
                            QStringLiteral("GRANT SELECT, INSERT ON `%1`.opname_journal TO %2;")
                                .arg(connection.address().database, account)));
}

} // namespace

Outcome checkJournalTable(ServerConnection &connection)
{
    // Of a table that it has no right to, an account is not told whether it is there.
    for (const QString &tried :
         {QStringLiteral("SELECT journal_id, session, station, number, hash, content FROM opname_journal "
                         "LIMIT 0"),
          QStringLiteral("INSERT INTO opname_journal (session, station, number, hash, content, user_id, "
                         "arrived_at) SELECT '', '', 0, '', '', 0, UTC_TIMESTAMP() FROM opname_journal "
                         "WHERE 1 = 0")}) {
        const ServerResult<void> done = connection.execute(tried);
        if (done)
            continue;
        if (done.error().isMissing())
            return withoutTable(connection);
        return done.error().isDenied() ? withoutRight(connection)
                                       : Outcome(tl::unexpected(done.error().error));
    }
    bool isKept = false; // rows written together are there together, and one has its place once
    bool isUnique = false;
    Outcome read = connection.select(
        QStringLiteral("SELECT ENGINE FROM information_schema.TABLES WHERE TABLE_SCHEMA = DATABASE() AND "
                       "TABLE_NAME = 'opname_journal'"),
        [&](const ServerRow &row) { isKept = row.utf8(0) == "InnoDB"; });
    if (read)
        read = connection.select(
            QStringLiteral("SELECT GROUP_CONCAT(COLUMN_NAME ORDER BY SEQ_IN_INDEX) FROM "
                           "information_schema.STATISTICS WHERE TABLE_SCHEMA = DATABASE() AND TABLE_NAME = "
                           "'opname_journal' AND NON_UNIQUE = 0 GROUP BY INDEX_NAME"),
            [&](const ServerRow &row) { isUnique = isUnique || row.utf8(0) == "session,station,number"; });
    if (!read)
        return read;
    return isKept && isUnique ? Outcome() : withoutTable(connection);
}

} // namespace opname
