#include "rederivation.h"

#include "goods_numbers.h"
#include "later_pull_body.h"
#include "later_pull_record.h"
#include "loan_confirmation_rows.h"
#include "search_index.h"

#include <QJsonDocument>

#include <algorithm>

namespace opname {

namespace {

QJsonObject objectOf(QByteArrayView body)
{
    return QJsonDocument::fromJson(body.toByteArray()).object();
}

QString textOf(const QJsonObject &body, const char *key)
{
    return body.value(QLatin1String(key)).toString();
}

qint64 numberOf(const QJsonObject &body, const char *key)
{
    return body.value(QLatin1String(key)).toInteger();
}

} // namespace

Rederivation::Rederivation(Session::Impl &state)
    : m_state(state)
    , m_findSlot(state.database,
                 "SELECT f.slot, i.id FROM item i JOIN frozen f ON f.item = i.id WHERE i.code_fold = ? ORDER "
                 "BY i.id "
                 "LIMIT 1")
    , m_findReserved(
          state.database,
          "SELECT f.slot FROM reserved_code r JOIN item i ON i.id = r.item AND i.code_fold IS NULL "
          "JOIN frozen f ON f.item = i.id WHERE r.code_fold = ?")
    , m_insertScan(
          state.database,
          "INSERT INTO scan(id, slot, pass, operator, flags, code_fold, location, site) VALUES(?, ?, "
          "?, ?, ?, ?, ?, NULL)")
    , m_killScan(state.database, "UPDATE scan SET flags = flags & ~1 WHERE id = ?")
    , m_setFinished(state.database, "UPDATE pass SET finished = ? WHERE id = ?")
{
}

bool Rederivation::run()
{
    return clear() && settleAddedItems() && replay() && recognizeReserved() && saveChanges()
        && m_state.renewTotals();
}

bool Rederivation::clear()
{
    m_state.stockTake.reset();
    m_state.changes.reset();
    m_state.signOffs.reset();
    m_state.passes.clear();
    m_state.operators.clear();
    m_state.settings.clear();
    m_state.settingsRead = false;
    m_state.shelfRanges.clear();
    for (const char *table : {"setting",          "pass",          "total",           "loan",
                              "later_difference", "declared_home", "activity",        "decision",
                              "condition",        "change",        "weeded",          "reserved_code",
                              "printed_label",    "unrecorded",    "goods_number",    "sample",
                              "sign_off",         "handing",       "duplicate_label", "loan_confirmation"}) {
        const QByteArray sql = QByteArray("DELETE FROM ") + table;
        if (!m_state.database.execute(sql.constData()))
            return false;
    }
    if (!m_keepsScans && !m_state.database.execute("DELETE FROM scan; DELETE FROM operator"))
        return false;
    return m_state.database.execute("INSERT INTO loan SELECT id, code, code_fold, loan_date, due_date FROM "
                                    "frozen_loan");
}

/// Copies that later pulls brought, in the journal's order: their slots follow from it. What already stands
/// so stays.
bool Rederivation::settleAddedItems()
{
    Database &database = m_state.database;
    std::vector<Item> items;
    std::vector<Title> titles;
    QSet<qint64> seen;
    Statement rows(database,
                   "SELECT j.body FROM journal j JOIN station s ON s.idx = j.id >> 40 WHERE j.kind = "
                   "'item_added' ORDER BY j.clock, s.id, j.id");
    while (rows.step()) {
        const QJsonObject body = objectOf(rows.view(0));
        const Item item = addedItemOf(body);
        if (seen.contains(item.id))
            continue;
        seen.insert(item.id);
        m_notYetAdded.insert(item.id);
        items.push_back(item);
        if (body.contains(u"title"))
            titles.push_back(addedTitleOf(body));
    }
    std::size_t kept = 0;
    Statement present(database, "SELECT item, slot FROM added ORDER BY slot");
    qint64 firstGone = -1;
    while (present.step()) {
        if (firstGone < 0 && kept < items.size() && present.integer(0) == items[kept].id)
            ++kept;
        else if (firstGone < 0)
            firstGone = present.integer(1);
    }
    if (firstGone >= 0) {
        const QByteArray from = QByteArray::number(firstGone);
        const QByteArray sql = "DELETE FROM item WHERE id IN (SELECT item FROM added WHERE slot >= " + from
            + "); DELETE FROM frozen WHERE slot >= " + from + "; DELETE FROM shelf_list WHERE slot >= " + from
            + "; DELETE FROM added WHERE slot >= " + from
            + "; DELETE FROM title WHERE id IN (SELECT id FROM added_title) AND id NOT IN (SELECT title FROM "
              "item); DELETE FROM added_title WHERE id NOT IN (SELECT id FROM title); "
              "INSERT INTO search(search) VALUES('delete-all')";
        if (!database.execute(sql.constData()) || !buildSearchIndex(database))
            return false;
    }
    LaterPull pull;
    pull.added.assign(items.begin() + static_cast<std::ptrdiff_t>(kept), items.end());
    pull.addedTitles = std::move(titles);
    const std::vector<AddedItem> added =
        addedItems(database, profileFromText(m_state.identity.value(QStringLiteral("key_profile"))), pull);
    LaterPullRecord record(m_state, {});
    qint64 slot = slotsGivenOut(database);
    return std::all_of(added.begin(), added.end(),
                       [&](const AddedItem &fresh) { return record.insert(fresh, slot++); })
        && !database.hasFailed();
}

bool Rederivation::replay()
{
    Statement rows(m_state.database,
                   m_keepsScans
                       ? "SELECT j.id, j.time, j.operator, j.kind, j.body FROM journal j JOIN station s ON "
                         "s.idx = j.id >> 40 WHERE j.kind <> 'scan' ORDER BY j.clock, s.id, j.id"
                       : "SELECT j.id, j.time, j.operator, j.kind, j.body FROM journal j JOIN station s ON "
                         "s.idx = j.id >> 40 ORDER BY j.clock, s.id, j.id");
    while (rows.step())
        if (!apply({rows.integer(0), rows.integer(1), rows.view(2), rows.view(3), rows.view(4)}))
            return false;
    return !m_state.database.hasFailed();
}

bool Rederivation::apply(const Row &row)
{
    if (row.kind == "scan")
        return applyScan(row);
    Database &database = m_state.database;
    const QJsonObject body = objectOf(row.body);
    const auto insert = [&](const char *sql, std::initializer_list<QString> texts) {
        Statement statement(database, sql);
        statement.bind(1, row.id);
        int place = 2;
        for (const QString &text : texts)
            statement.bind(place++, text);
        return statement.run();
    };
    const auto setSetting = [&](const QString &key, const QString &value) {
        Statement statement(database, "INSERT OR REPLACE INTO setting(key, value) VALUES(?, ?)");
        return statement.bind(1, key).bind(2, value).run();
    };
    m_changes.apply(row.id, QString::fromUtf8(row.kind), body);
    if (row.kind == "session_created")
        return setSetting(QStringLiteral("institution"), textOf(body, "institution"))
            && setSetting(QStringLiteral("scope"),
                          QString::fromUtf8(
                              QJsonDocument(body.value(u"scope").toObject()).toJson(QJsonDocument::Compact)));
    if (row.kind == "setting_changed")
        return setSetting(textOf(body, "key"), textOf(body, "value"));
    if (row.kind == "catalogue_frozen") // it ends readings of before it
        return database.execute("UPDATE pass SET finished = 1")
            && m_state.setIdentity(QStringLiteral("loans_known"),
                                   body.value(u"loans_known").toBool() ? u"1"_qs : u"0"_qs);
    if (row.kind == "shelf_opened")
        return openPass(row, body);
    if (row.kind == "shelf_finished")
        return m_setFinished.bind(1, qint64(1))
            .bind(2, m_state.journal->rowOf(body.value(u"pass").toArray()))
            .run();
    if (row.kind == "scans_undone")
        return applyUndo(body);
    if (row.kind == "home_declared")
        return declareHome(row, body);
    if (row.kind == "activity") {
        Statement statement(
            database, "INSERT INTO activity(row, step, number, time, by, note) VALUES(?, ?, ?, ?, ?, ?)");
        statement.bind(1, row.id).bind(2, textOf(body, "step")).bind(3, numberOf(body, "number"));
        return statement.bind(4, row.time).bind(5, textOf(body, "by")).bind(6, textOf(body, "note")).run();
    }
    if (row.kind == "decided")
        return applyDecision(row, body);
    if (row.kind == "condition_noted") {
        Statement statement(
            database, "INSERT OR REPLACE INTO condition(code_fold, code, row, condition) VALUES(?, ?, ?, ?)");
        const QString code = textOf(body, "code");
        statement.bind(1, foldedCode(code)).bind(2, code).bind(3, row.id);
        return statement.bind(4, textOf(body, "condition")).run();
    }
    if (row.kind == "weeded_listed" || row.kind == "weeded_taken_back")
        return applyWeeding(row, body);
    if (row.kind == "codes_reserved" || row.kind == "labels_printed")
        return applyReservation(row, body);
    if (row.kind == "unrecorded_noted")
        return insert("INSERT INTO unrecorded(row, id, title, inventory, shelf, condition, note) "
                      "VALUES(?, ?, ?, ?, ?, ?, ?)",
                      {textOf(body, "id"), textOf(body, "title"), textOf(body, "inventory"),
                       textOf(body, "shelf"), textOf(body, "condition"), textOf(body, "note")});
    if (row.kind == "duplicate_label_noted") {
        Statement statement(
            database, "INSERT OR REPLACE INTO duplicate_label(scan, row, code, note) VALUES(?, ?, ?, ?)");
        statement.bind(1, m_state.journal->rowOf(body.value(u"scan").toArray())).bind(2, row.id);
        return statement.bind(3, textOf(body, "code")).bind(4, textOf(body, "note")).run();
    }
    if (row.kind == "goods_numbers_taken")
        return keepGoodsNumbers(database, row.id, goodsNumbersOf(body));
    if (row.kind == "loan_confirmed")
        return keepLoanConfirmation(database, row.id, body);
    if (row.kind == "sample_drawn")
        return insert("INSERT INTO sample(row, seed) VALUES(?, ?)", {textOf(body, "seed")});
    if (row.kind == "sign")
        return insert(
            "INSERT INTO sign_off(row, name, role, note, head) VALUES(?, ?, ?, ?, ?)",
            {textOf(body, "name"), textOf(body, "role"), textOf(body, "note"), textOf(body, "head")});
    if (row.kind == "station_handed" || row.kind == "lead_handed_over")
        return applyHanding(row, body);
    if (row.kind == "loans_changed")
        return applyLoans(row, body);
    if (row.kind == "item_added") {
        m_notYetAdded.remove(numberOf(body, "id"));
        return keepDifference(row, "added", numberOf(body, "id"), textOf(body, "code"), {}, {}, {});
    }
    if (row.kind == "item_vanished")
        return keepDifference(row, "vanished", numberOf(body, "id"), textOf(body, "code"), {}, {}, {});
    if (row.kind == "item_returned")
        return keepDifference(row, "vanished", numberOf(body, "id"), textOf(body, "code"), {}, {},
                              cameBack());
    if (row.kind == "item_changed")
        return keepDifference(row, "changed_during", changedSubjectOf(body), textOf(body, "code"),
                              textOf(body, "field"), textOf(body, "before"), textOf(body, "after"));
    return true;
}

bool Rederivation::openPass(const Row &row, const QJsonObject &body)
{
    const ScanPurpose purpose = purposeFromName(textOf(body, "for")).value_or(ScanPurpose::Count);
    const QJsonArray range = body.value(u"range").toArray();
    Statement insert(
        m_state.database,
        "INSERT INTO pass(id, shelf, location, site, purpose, counts, lowest, highest, finished) "
        "VALUES(?, ?, ?, ?, ?, ?, ?, ?, 0)");
    insert.bind(1, row.id).bind(2, textOf(body, "shelf")).bind(3, textOf(body, "location"));
    insert.bind(4, textOf(body, "site")).bind(5, qint64(purpose));
    insert.bind(6, qint64(purpose == ScanPurpose::Count || body.value(u"counts").toBool()));
    for (const int end : {0, 1})
        insert.bindOptional(7 + end,
                            range.size() == 2 ? std::optional(range[end].toInteger()) : std::nullopt);
    return insert.run();
}

bool Rederivation::applyUndo(const QJsonObject &body)
{
    for (const QJsonValue &scan : body.value(u"scans").toArray())
        if (!m_killScan.bind(1, m_state.journal->rowOf(scan.toArray())).run())
            return false;
    return !body.contains(u"pass")
        || m_setFinished.bind(1, qint64(0))
               .bind(2, m_state.journal->rowOf(body.value(u"pass").toArray()))
               .run();
}

bool Rederivation::declareHome(const Row &row, const QJsonObject &body)
{
    Statement insert(m_state.database,
                     "INSERT OR REPLACE INTO declared_home(home, read, reason, row) SELECT idx, ?, ?, ? FROM "
                     "home WHERE location = ? AND site = ?");
    insert.bind(1, qint64(body.value(u"read").toBool())).bind(2, textOf(body, "reason")).bind(3, row.id);
    return insert.bind(4, textOf(body, "location")).bind(5, textOf(body, "site")).run();
}

bool Rederivation::applyDecision(const Row &row, const QJsonObject &body)
{
    Statement insert(
        m_state.database,
        "INSERT OR REPLACE INTO decision(id, row, kind, action, code, title, field, value, note, "
        "by, time) VALUES(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
    insert.bind(1, textOf(body, "id")).bind(2, row.id).bind(3, textOf(body, "kind"));
    insert.bind(4, textOf(body, "action")).bind(5, textOf(body, "code")).bind(6, numberOf(body, "title"));
    insert.bind(7, textOf(body, "field")).bind(8, textOf(body, "value")).bind(9, textOf(body, "note"));
    return insert.bindText(10, row.operatorName.toByteArray()).bind(11, row.time).run();
}

bool Rederivation::applyWeeding(const Row &row, const QJsonObject &body)
{
    const bool adds = row.kind == "weeded_listed";
    Statement statement(m_state.database,
                        adds ? "INSERT OR IGNORE INTO weeded(code_fold, code, row) VALUES(?, ?, ?)"
                             : "DELETE FROM weeded WHERE code_fold = ?");
    for (const QJsonValue &value : body.value(u"codes").toArray()) {
        const QString code = value.toString();
        statement.bind(1, foldedCode(code));
        if (adds)
            statement.bind(2, code).bind(3, row.id);
        if (!statement.run())
            return false;
    }
    return true;
}

bool Rederivation::applyReservation(const Row &row, const QJsonObject &body)
{
    const bool isReserved = row.kind == "codes_reserved";
    Statement insert(
        m_state.database,
        isReserved ? "INSERT OR REPLACE INTO reserved_code(code_fold, code, row, item) VALUES(?, ?, ?, ?)"
                   : "INSERT OR REPLACE INTO printed_label(code_fold, code, row) VALUES(?, ?, ?)");
    const QJsonArray codes = body.value(u"codes").toArray();
    const QJsonArray items = body.value(u"items").toArray();
    for (qsizetype i = 0; i < codes.size(); ++i) {
        const QString code = codes.at(i).toString();
        insert.bind(1, foldedCode(code)).bind(2, code).bind(3, row.id);
        if (isReserved)
            insert.bind(4, items.at(i).toInteger());
        if (!insert.run())
            return false;
    }
    return true;
}

bool Rederivation::applyHanding(const Row &row, const QJsonObject &body)
{
    const bool isCopy = row.kind == "station_handed";
    return m_state.keepHanding(row.id, QString::fromUtf8(row.kind), textOf(body, isCopy ? "copy" : "to"),
                               textOf(body, "note"));
}

bool Rederivation::applyLoans(const Row &row, const QJsonObject &body)
{
    Statement find(m_state.database, "SELECT code, loan_date, due_date FROM loan WHERE id = ?");
    const auto standing = [&](qint64 loan) -> std::optional<Loan> {
        if (!find.bind(1, loan).step())
            return std::nullopt;
        const Loan found{loan, find.text(0), QDate::fromString(find.text(1), Qt::ISODate),
                         QDate::fromString(find.text(2), Qt::ISODate)};
        find.reset();
        return found;
    };
    return LaterPullRecord(m_state, {}).applyExchange(row.id, exchangeOf(body, standing), m_notYetAdded);
}

bool Rederivation::keepDifference(const Row &row, const char *kind, qint64 item, const QString &code,
                                  const QString &field, const QString &before, const QString &after)
{
    return LaterPullRecord(m_state, {}).keepUnknown(row.id, kind, item, code, field, before, after);
}

bool Rederivation::saveChanges()
{
    Statement saving = ChangeLedger::saving(m_state.database);
    return std::all_of(m_changes.all().begin(), m_changes.all().end(),
                       [&](const QueuedChange &queued) { return ChangeLedger::save(saving, queued); });
}

} // namespace opname
