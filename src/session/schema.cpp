#include "schema.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QHash>

#include <algorithm>
#include <iterator>

namespace opname {

namespace {

struct SchemaEntry {
    const char *name;
    const char *sql;
    qint64 since = 1; ///< format version
};

// One space between words: checkSchema compares with what SQLite stored.
constexpr SchemaEntry tables[] = {
    // What happened, and who wrote it
    {"identity", "CREATE TABLE identity(key TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID"},
    {"station", "CREATE TABLE station(idx INTEGER PRIMARY KEY, id TEXT NOT NULL)"},
    {"journal",
     "CREATE TABLE journal(id INTEGER PRIMARY KEY, seq INTEGER NOT NULL, clock INTEGER NOT NULL, time "
     "INTEGER NOT NULL, "
     "operator TEXT NOT NULL, kind TEXT NOT NULL, body TEXT NOT NULL, hash BLOB NOT NULL)"},
    // The catalogue: bulk data that never changes after the freeze
    {"reference",
     "CREATE TABLE reference(list TEXT NOT NULL, id TEXT NOT NULL, name TEXT NOT NULL, skips INTEGER NOT "
     "NULL, "
     "no_loan INTEGER NOT NULL, PRIMARY KEY(list, id)) WITHOUT ROWID"},
    {"title",
     "CREATE TABLE title(id INTEGER PRIMARY KEY, title TEXT NOT NULL, authors TEXT, call_number TEXT, class "
     "TEXT, gmd TEXT, "
     "isbn TEXT, year TEXT, extent TEXT)"},
    {"item",
     "CREATE TABLE item(id INTEGER PRIMARY KEY, title INTEGER NOT NULL, code TEXT NOT NULL, code_fold BLOB, "
     "call_number TEXT, "
     "collection_type TEXT, location TEXT, site TEXT, status TEXT, inventory_code TEXT, received TEXT, "
     "source INTEGER, "
     "price INTEGER, currency TEXT, last_update TEXT, key BLOB NOT NULL, key_class TEXT)"},
    {"frozen_loan",
     "CREATE TABLE frozen_loan(id INTEGER PRIMARY KEY, code TEXT NOT NULL, code_fold BLOB NOT NULL, "
     "loan_date TEXT, due_date TEXT)"},
    {"catalogue_digest",
     "CREATE TABLE catalogue_digest(list TEXT PRIMARY KEY, blocks BLOB NOT NULL) WITHOUT ROWID", 4},
    // The freeze
    {"shelf_list", "CREATE TABLE shelf_list(slot INTEGER PRIMARY KEY, item INTEGER NOT NULL)"},
    {"frozen", "CREATE TABLE frozen(item INTEGER PRIMARY KEY, slot INTEGER NOT NULL)"},
    {"home",
     "CREATE TABLE home(idx INTEGER PRIMARY KEY, location TEXT NOT NULL, site TEXT NOT NULL, first_slot "
     "INTEGER NOT NULL, "
     "items INTEGER NOT NULL, facts BLOB NOT NULL)"},
    // Derived from the journal
    {"setting", "CREATE TABLE setting(key TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID"},
    {"operator", "CREATE TABLE operator(idx INTEGER PRIMARY KEY, name TEXT NOT NULL)"},
    {"pass",
     "CREATE TABLE pass(id INTEGER PRIMARY KEY, shelf TEXT NOT NULL, location TEXT NOT NULL, site TEXT NOT "
     "NULL, "
     "purpose INTEGER NOT NULL, counts INTEGER NOT NULL, lowest INTEGER, highest INTEGER, finished INTEGER "
     "NOT "
     "NULL)",
     2},
    {"scan",
     "CREATE TABLE scan(id INTEGER PRIMARY KEY, slot INTEGER, pass INTEGER, operator INTEGER NOT NULL, flags "
     "INTEGER NOT NULL, "
     "code_fold BLOB, location TEXT, site TEXT)"},
    {"total",
     "CREATE TABLE total(id INTEGER PRIMARY KEY, expected INTEGER, found INTEGER, missing INTEGER, "
     "not_covered INTEGER, "
     "on_loan INTEGER, scans INTEGER, present_on_loan INTEGER, excluded INTEGER, out_of_scope INTEGER, added "
     "INTEGER, "
     "unknown INTEGER, unknown_codes INTEGER, duplicates INTEGER, invalid INTEGER, misplaced INTEGER)"},
    {"loan",
     "CREATE TABLE loan(id INTEGER PRIMARY KEY, code TEXT NOT NULL, code_fold BLOB NOT NULL, loan_date TEXT, "
     "due_date TEXT)"},
    {"added",
     "CREATE TABLE added(slot INTEGER PRIMARY KEY, item INTEGER NOT NULL, key_rank INTEGER NOT NULL, "
     "has_class INTEGER NOT NULL, "
     "class_group INTEGER NOT NULL)"},
    {"added_title", "CREATE TABLE added_title(id INTEGER PRIMARY KEY)", 2},
    {"later_difference",
     "CREATE TABLE later_difference(id INTEGER PRIMARY KEY, row INTEGER NOT NULL, kind TEXT NOT NULL, item "
     "INTEGER NOT NULL, "
     "code TEXT NOT NULL, field TEXT NOT NULL, before TEXT NOT NULL, after TEXT NOT NULL)"},
    {"declared_home",
     "CREATE TABLE declared_home(home INTEGER PRIMARY KEY, read INTEGER NOT NULL, reason TEXT NOT NULL, row "
     "INTEGER NOT NULL)"},
    {"activity",
     "CREATE TABLE activity(row INTEGER PRIMARY KEY, step TEXT NOT NULL, number INTEGER NOT NULL, time "
     "INTEGER NOT NULL, "
     "by TEXT NOT NULL, note TEXT NOT NULL)"},
    {"decision",
     "CREATE TABLE decision(id TEXT PRIMARY KEY, row INTEGER NOT NULL, kind TEXT NOT NULL, action TEXT NOT "
     "NULL, "
     "code TEXT NOT NULL, title INTEGER NOT NULL, field TEXT NOT NULL, value TEXT NOT NULL, note TEXT NOT "
     "NULL, "
     "by TEXT NOT NULL, time INTEGER NOT NULL)"},
    {"condition",
     "CREATE TABLE condition(code_fold BLOB PRIMARY KEY, code TEXT NOT NULL, row INTEGER NOT NULL, "
     "condition TEXT NOT NULL)",
     2},
    {"change",
     "CREATE TABLE change(id TEXT PRIMARY KEY, row INTEGER NOT NULL, discrepancy TEXT NOT NULL, kind TEXT "
     "NOT NULL, "
     "item INTEGER NOT NULL, code TEXT NOT NULL, title INTEGER NOT NULL, before TEXT NOT NULL, after TEXT "
     "NOT NULL, "
     "new_copy TEXT NOT NULL, takes_back TEXT NOT NULL, state TEXT NOT NULL, now TEXT NOT NULL, reason TEXT "
     "NOT NULL, "
     "attempts INTEGER NOT NULL, by_hand INTEGER NOT NULL, new_item INTEGER NOT NULL, step INTEGER NOT NULL) "
     "WITHOUT ROWID",
     3},
    {"weeded",
     "CREATE TABLE weeded(code_fold BLOB PRIMARY KEY, code TEXT NOT NULL, row INTEGER NOT NULL) WITHOUT "
     "ROWID",
     4},
    // Who vouched for the result
    {"sign_off",
     "CREATE TABLE sign_off(row INTEGER PRIMARY KEY, name TEXT NOT NULL, role TEXT NOT NULL, note TEXT NOT "
     "NULL, head TEXT NOT NULL)",
     4},
    // Copies made for other computers, and who leads, derived from the journal
    {"handing",
     "CREATE TABLE handing(row INTEGER PRIMARY KEY, kind TEXT NOT NULL, subject TEXT NOT NULL, note TEXT NOT "
     "NULL)",
     4},
    // Samples drawn to be checked again: their rows of the journal hold them
    {"sample", "CREATE TABLE sample(row INTEGER PRIMARY KEY, seed TEXT NOT NULL)", 4},
    // SLiMS's own last stock-take, saved before it is overwritten there
    {"former_stock_take",
     "CREATE TABLE former_stock_take(stock_take INTEGER NOT NULL, item INTEGER NOT NULL, code TEXT NOT NULL, "
     "title TEXT, "
     "gmd TEXT, class TEXT, collection_type TEXT, call_number TEXT, location TEXT, status TEXT NOT NULL, "
     "checked_by TEXT, last_update TEXT, PRIMARY KEY(stock_take, item)) WITHOUT ROWID",
     3},
    // Derived from the catalogue: which words which slot has, without the texts themselves
    {"search",
     "CREATE VIRTUAL TABLE search USING fts5(words, content='', columnsize=0, detail=none, prefix='2 3 4', "
     "tokenize=\"ascii tokenchars '.'\")",
     2},
    // Codes given out and labels printed, derived from the journal
    {"reserved_code",
     "CREATE TABLE reserved_code(code_fold BLOB PRIMARY KEY, code TEXT NOT NULL, row INTEGER NOT NULL, item "
     "INTEGER NOT NULL) WITHOUT ROWID",
     4},
    {"printed_label",
     "CREATE TABLE printed_label(code_fold BLOB PRIMARY KEY, code TEXT NOT NULL, row INTEGER NOT NULL) "
     "WITHOUT ROWID",
     4},
    // Books with neither label nor record, derived from the journal
    {"unrecorded",
     "CREATE TABLE unrecorded(id TEXT PRIMARY KEY, row INTEGER NOT NULL, title TEXT NOT NULL, inventory TEXT "
     "NOT NULL, shelf TEXT NOT NULL, condition TEXT NOT NULL, note TEXT NOT NULL) WITHOUT ROWID",
     4},
    // Books with another copy's label, by the scan that read it, derived from the journal
    {"duplicate_label",
     "CREATE TABLE duplicate_label(scan INTEGER PRIMARY KEY, row INTEGER NOT NULL, code TEXT NOT NULL, note "
     "TEXT NOT NULL)",
     4},
    // Numbers of copies in the asset books, derived from the journal
    {"goods_number",
     "CREATE TABLE goods_number(code_fold BLOB PRIMARY KEY, code TEXT NOT NULL, goods TEXT NOT NULL, number "
     "INTEGER NOT NULL, row INTEGER NOT NULL) WITHOUT ROWID",
     4},
    // What came of asking the borrowers of copies, derived from the journal
    {"loan_confirmation",
     "CREATE TABLE loan_confirmation(code_fold BLOB PRIMARY KEY, code TEXT NOT NULL, loan INTEGER NOT NULL, "
     "loan_date TEXT NOT NULL, asked TEXT NOT NULL, answered TEXT NOT NULL, result TEXT NOT NULL, note TEXT "
     "NOT NULL, row INTEGER NOT NULL) WITHOUT ROWID",
     4},
};

/// What FTS5 makes by itself for the table above, in the words of every SQLite since 3.9.
constexpr SchemaEntry searchParts[] = {
    {"search_data", "CREATE TABLE 'search_data'(id INTEGER PRIMARY KEY, block BLOB)", 2},
    {"search_idx", "CREATE TABLE 'search_idx'(segid, term, pgno, PRIMARY KEY(segid, term)) WITHOUT ROWID", 2},
    {"search_config", "CREATE TABLE 'search_config'(k PRIMARY KEY, v) WITHOUT ROWID", 2},
};

constexpr SchemaEntry indexes[] = {
    {"item_code", "CREATE INDEX item_code ON item(code_fold) WHERE code_fold IS NOT NULL"},
};

/// What an older format had under a name that has another definition now, and how its rows are taken over.
struct FormerEntry {
    const char *name;
    const char *sql;
    qint64 lastVersion;
    const char *takeOver; ///< rows of temp.former, the old table, into the new one
};

constexpr FormerEntry formerTables[] = {
    {"pass",
     "CREATE TABLE pass(id INTEGER PRIMARY KEY, shelf TEXT NOT NULL, location TEXT NOT NULL, site TEXT NOT "
     "NULL, "
     "finished INTEGER NOT NULL)",
     1,
     "INSERT INTO pass(id, shelf, location, site, purpose, counts, finished) "
     "SELECT id, shelf, location, site, 0, 1, finished FROM temp.former"},
};

/// Names and definitions of one format version.
QHash<QString, QString> entriesOf(qint64 version)
{
    QHash<QString, QString> entries;
    const auto take = [&](const SchemaEntry &entry) {
        if (entry.since <= version)
            entries.insert(QString::fromLatin1(entry.name), QString::fromLatin1(entry.sql));
    };
    std::for_each(std::begin(tables), std::end(tables), take);
    std::for_each(std::begin(searchParts), std::end(searchParts), take);
    std::for_each(std::begin(indexes), std::end(indexes), take);
    for (const FormerEntry &former : formerTables)
        if (version <= former.lastVersion)
            entries.insert(QString::fromLatin1(former.name), QString::fromLatin1(former.sql));
    return entries;
}

bool writeVersion(Database &database)
{
    const QByteArray pragma = "PRAGMA user_version = " + QByteArray::number(sessionFormatVersion);
    return database.execute(pragma.constData());
}

struct Text {
    Q_DECLARE_TR_FUNCTIONS(SessionFile)
};

} // namespace

bool createSchema(Database &database)
{
    for (const SchemaEntry &table : tables)
        if (!database.execute(table.sql))
            return false;
    const QByteArray pragma = "PRAGMA application_id = " + QByteArray::number(sessionApplicationId);
    return database.execute(pragma.constData()) && writeVersion(database) && createCatalogueIndexes(database);
}

bool createCatalogueIndexes(Database &database)
{
    for (const SchemaEntry &index : indexes)
        if (!database.execute(index.sql))
            return false;
    return true;
}

bool dropCatalogueIndexes(Database &database)
{
    return database.execute("DROP INDEX IF EXISTS item_code");
}

Result<qint64> checkSchema(Database &database)
{
    const QString name = QFileInfo(database.path()).fileName();
    const auto refused = [&](const QString &detail) -> Result<qint64> {
        return failure(
            ErrorKind::NotASession,
            Text::tr("“%1” is no session of this program. Choose a file that ends in .opname.").arg(name),
            detail);
    };
    if (database.integer("PRAGMA application_id") != sessionApplicationId) {
        if (database.hasFailed())
            return tl::unexpected(database.takeError());
        return refused(QStringLiteral("application_id"));
    }
    const qint64 version = database.integer("PRAGMA user_version");
    if (database.hasFailed())
        return tl::unexpected(database.takeError());
    if (version < 1)
        return refused(QStringLiteral("user_version %1").arg(version));
    if (version > sessionFormatVersion)
        return failure(
            ErrorKind::NotASession,
            Text::tr("“%1” was made by a newer version of this program. Install that version to open it.")
                .arg(name),
            QStringLiteral("user_version %1").arg(version));

    QHash<QString, QString> wanted = entriesOf(version);
    Statement entries(database, "SELECT name, sql FROM sqlite_schema WHERE name NOT LIKE 'sqlite_%'");
    while (entries.step()) {
        const QString entry = entries.text(0);
        if (wanted.take(entry) != entries.text(1)) {
            entries.reset();
            return refused(QStringLiteral("schema: ") + entry);
        }
    }
    if (database.hasFailed())
        return tl::unexpected(database.takeError());
    if (!wanted.isEmpty())
        return refused(QStringLiteral("schema: without ") + wanted.constBegin().key());
    return version;
}

bool migrateSchema(Database &database, qint64 version)
{
    for (const SchemaEntry &table : tables) {
        if (table.since <= version)
            continue;
        const auto *former =
            std::find_if(std::begin(formerTables), std::end(formerTables), [&](const FormerEntry &entry) {
                return qstrcmp(entry.name, table.name) == 0 && version <= entry.lastVersion;
            });
        if (former == std::end(formerTables)) {
            if (!database.execute(table.sql))
                return false;
            continue;
        }
        const QByteArray exchange = QByteArray("CREATE TEMP TABLE former AS SELECT * FROM main.") + table.name
            + "; DROP TABLE main." + table.name + "; " + table.sql + "; " + former->takeOver
            + "; DROP TABLE temp.former";
        if (!database.execute(exchange.constData()))
            return false;
    }
    for (const SchemaEntry &index : indexes)
        if (index.since > version && !database.execute(index.sql))
            return false;
    return writeVersion(database);
}

} // namespace opname
