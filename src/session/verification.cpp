#include "opname/session/verification.h"

#include "change_ledger.h"
#include "goods_numbers.h"
#include "journal_chains.h"
#include "json_fields.h"
#include "noted_tables.h"
#include "scan_body.h"
#include "search_index.h"
#include "session_state.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <limits>

namespace opname {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(Verification)
};

/// Replays the journal beside the derived tables. Problems of one kind are told once, with the first place.
class Replay {
public:
    Replay(Session::Impl &state, VerificationResult &result)
        : m_state(state)
        , m_result(result)
    {
    }

    void run(StockTake::Setup frozen)
    {
        m_take = std::make_unique<StockTake>(std::move(frozen));
        for (std::uint32_t home = 0; home < m_take->homeCount(); ++home)
            m_homes.insert(m_take->home(home).location + u'\n' + m_take->home(home).site, home);
        checkJournalChains(m_state, m_result);
        replayRows();
        compareScans();
        compareTotals();
        comparePairs("SELECT key, value FROM setting", m_settings,
                     Text::tr("The settings differ from the journal."));
        for (const QString &difference : m_noted.differences(m_state.database))
            problem(difference);
        comparePairs(
            "SELECT id, shelf || '|' || location || '|' || site || '|' || purpose || '|' || counts || '|' "
            "|| ifnull(lowest || '-' || highest, '') || '|' || finished FROM pass",
            m_passes, Text::tr("The shelf passes differ from the journal."));
        comparePairs("SELECT hex(code_fold), row || ' ' || condition FROM condition", m_conditions,
                     Text::tr("The conditions of copies differ from the journal."));
        comparePairs("SELECT hex(code_fold), row || ' ' || code FROM weeded", m_weeded,
                     Text::tr("The list of weeded copies differs from the journal."));
        compareChanges();
        comparePairs("SELECT hex(code_fold), row || ' ' || item FROM reserved_code", m_reserved,
                     Text::tr("The reserved codes differ from the journal."));
        comparePairs("SELECT hex(code_fold), row FROM printed_label", m_printed,
                     Text::tr("The printed labels differ from the journal."));
        comparePairs(
            "SELECT id, row || '|' || title || '|' || inventory || '|' || shelf || '|' || condition || "
            "'|' || note FROM unrecorded",
            m_unrecorded, Text::tr("The books without a record differ from the journal."));
        comparePairs(
            "SELECT id, code || '|' || ifnull(loan_date, '') || '|' || ifnull(due_date, '') FROM loan",
            m_loanRows, Text::tr("The loans differ from the journal."));
        comparePairs("SELECT row, name || '|' || role || '|' || note || '|' || head FROM sign_off",
                     m_signOffs, Text::tr("The signatures differ from the journal."));
        comparePairs("SELECT row, seed FROM sample", m_samples,
                     Text::tr("The samples drawn differ from the journal."));
        comparePairs("SELECT hex(code_fold), row || ' ' || goods || ' ' || number FROM goods_number",
                     m_goodsNumbers, Text::tr("The numbers of the asset books differ from the journal."));
    }

private:
    void problem(const QString &text)
    {
        if (!m_result.problems.contains(text))
            m_result.problems.append(text);
    }

    void replayRows()
    {
        // One station's numbers ascend with its clock, so only several stations have to be sorted.
        const bool isOne = m_state.database.integer("SELECT count(*) FROM station") <= 1;
        Statement rows(m_state.database,
                       isOne ? "SELECT id, kind, body, operator, time FROM journal ORDER BY id"
                             : "SELECT j.id, j.kind, j.body, j.operator, j.time FROM journal j JOIN station "
                               "s ON s.idx = j.id >> 40 ORDER BY j.clock, s.id");
        while (rows.step()) {
            if (rows.view(1) == "scan")
                replayScan(rows.integer(0), ScanBody::read(rows.view(2)), rows.view(3));
            else
                replayOther(rows.integer(0), rows.text(1), rows.blob(2), rows.text(3), rows.integer(4));
        }
        if (m_state.database.hasFailed())
            problem(m_state.database.takeError().message);
    }

    void replayScan(RowId row, const ScanBody &body, QByteArrayView operatorName)
    {
        ScanEvent event;
        event.id = row;
        const CodeShape shape = codeShape(body.code);
        event.isCommand = shape == CodeShape::Command;
        event.isInvalid = shape == CodeShape::Invalid;
        if (shape == CodeShape::Item) {
            event.unknownCode = foldedCode(body.code);
            m_findSlot.bind(1, event.unknownCode);
            if (m_findSlot.step()) {
                const qint64 slot = m_findSlot.integer(0);
                m_findSlot.reset();
                if (slot >= 0 && slot < static_cast<qint64>(m_take->itemCount()))
                    event.slot = static_cast<Slot>(slot);
            }
            if (event.slot == noSlot && !m_reservedItems.isEmpty())
                event.slot = slotOfReserved(m_reservedItems.value(event.unknownCode));
        }
        if (body.pass)
            event.pass = (event.id >> stationShift << stationShift) + *body.pass;
        if (!body.purpose.isEmpty())
            event.purpose = purposeFromName(body.purpose).value_or(ScanPurpose::Count);
        event.orderCounts = body.counts;
        event.place.location = body.location;
        event.operatorIndex = operatorIndex(operatorName);
        m_take->scan(event);
    }

    std::uint32_t operatorIndex(QByteArrayView name)
    {
        // One person scans a while: the last one is asked for most.
        if (m_lastOperator == name)
            return m_lastOperatorIndex;
        const QString text = QString::fromUtf8(name);
        const auto known = m_operators.constFind(text);
        m_lastOperatorIndex =
            known != m_operators.cend() ? *known : static_cast<std::uint32_t>(m_operators.size());
        if (known == m_operators.cend())
            m_operators.insert(text, m_lastOperatorIndex);
        m_lastOperator = name.toByteArray();
        return m_lastOperatorIndex;
    }

    void replayOther(RowId row, const QString &kind, const QByteArray &body, const QString &operatorName,
                     qint64 time)
    {
        const QJsonObject object = QJsonDocument::fromJson(body).object();
        m_noted.take(row, kind, object, operatorName, time);
        const auto text = [&](const char *key) { return object.value(QLatin1String(key)).toString(); };
        for (const QByteArray &code : m_changes.newCodes(m_changes.apply(row, kind, object)))
            m_take->setAwaited(code, m_changes.awaitedCopy(code) != nullptr);
        if (kind == u"session_created") {
            m_settings.insert(QStringLiteral("institution"), text("institution"));
            m_settings.insert(
                QStringLiteral("scope"),
                QString::fromUtf8(
                    QJsonDocument(object.value(u"scope").toObject()).toJson(QJsonDocument::Compact)));
        } else if (kind == u"setting_changed") {
            m_settings.insert(text("key"), text("value"));
        } else if (kind == u"catalogue_frozen") {
            if (text("digest").toLatin1() != m_state.identity.value(QStringLiteral("digest")).toLatin1())
                problem(Text::tr("The frozen catalogue is not the one that was journalled."));
            m_wasFrozen = true;
            for (const QString &pass : m_passes.keys()) // the freeze ends readings of before it
                setFinished(pass.toLongLong(), true);
        } else if (kind == u"shelf_opened") {
            openPass(row, object);
        } else if (kind == u"shelf_finished") {
            setFinished(m_state.journal->rowOf(object.value(u"pass").toArray()), true);
        } else if (kind == u"scans_undone") {
            for (const QJsonValue &scan : object.value(u"scans").toArray())
                m_take->undo(m_state.journal->rowOf(scan.toArray()));
            if (object.contains(u"pass"))
                setFinished(m_state.journal->rowOf(object.value(u"pass").toArray()), false);
        } else if (kind == u"home_declared") {
            if (const auto home = m_homes.constFind(text("location") + u'\n' + text("site"));
                home != m_homes.cend())
                m_take->declareHome(*home, object.value(u"read").toBool());
        } else if (kind == u"item_added") {
            addItem(object);
        } else if (kind == u"loans_changed") {
            changeLoans(object);
        } else if (kind == u"condition_noted") {
            m_conditions.insert(hexOf(text("code")), QString::number(row) + u' ' + text("condition"));
        } else if (kind == u"weeded_listed" || kind == u"weeded_taken_back") {
            changeWeeded(row, object, kind == u"weeded_listed");
        } else if (kind == u"codes_reserved") {
            reserve(row, object);
        } else if (kind == u"labels_printed") {
            for (const QJsonValue &code : object.value(u"codes").toArray())
                m_printed.insert(hexOf(code.toString()), QString::number(row));
        } else if (kind == u"sign") {
            m_signOffs.insert(QString::number(row),
                              QStringList{text("name"), text("role"), text("note"), text("head")}.join(u'|'));
        } else if (kind == u"sample_drawn") {
            m_samples.insert(QString::number(row), text("seed"));
        } else if (kind == u"unrecorded_noted") {
            m_unrecorded.insert(text("id"),
                                QStringList{QString::number(row), text("title"), text("inventory"),
                                            text("shelf"), text("condition"), text("note")}
                                    .join(u'|'));
        } else if (kind == u"goods_numbers_taken") {
            for (const GoodsNumber &number : goodsNumbersOf(object))
                m_goodsNumbers.insert(hexOf(number.itemCode),
                                      QString(QString::number(row) + u' ' + number.goodsCode + u' '
                                              + QString::number(number.number)));
        }
    }

    void reserve(RowId row, const QJsonObject &object)
    {
        const QJsonArray codes = object.value(u"codes").toArray();
        const QJsonArray items = object.value(u"items").toArray();
        for (qsizetype i = 0; i < codes.size(); ++i) {
            const qint64 item = items.at(i).toInteger();
            m_reserved.insert(hexOf(codes.at(i).toString()),
                              QString::number(row) + u' ' + QString::number(item));
            const QByteArray fold = foldedCode(codes.at(i).toString());
            m_reservedItems.insert(fold, item);
            if (const Slot slot = slotOfReserved(item); slot != noSlot)
                m_take->recognize(fold, slot);
        }
    }

    /// Of a copy that a code was reserved for, while SLiMS knows none of it.
    Slot slotOfReserved(qint64 item)
    {
        if (item == 0 || !m_findReserved.bind(1, item).step())
            return noSlot;
        const qint64 slot = m_findReserved.integer(0);
        m_findReserved.reset();
        return slot >= 0 && slot < static_cast<qint64>(m_take->itemCount()) ? static_cast<Slot>(slot)
                                                                            : noSlot;
    }

    /// A folded code as SQLite's hex() shows it.
    static QString hexOf(const QString &code)
    {
        return QString::fromLatin1(foldedCode(code).toHex().toUpper());
    }

    void changeWeeded(RowId row, const QJsonObject &object, bool adds)
    {
        for (const QJsonValue &code : object.value(u"codes").toArray()) {
            const QString hex = hexOf(code.toString());
            if (!adds)
                m_weeded.remove(hex);
            else if (!m_weeded.contains(hex))
                m_weeded.insert(hex, QString::number(row) + u' ' + code.toString());
        }
    }

    void setFinished(RowId pass, bool isFinished)
    {
        if (isFinished)
            m_take->finishPass(pass);
        else
            m_take->reopenPass(pass);
        QString &state = m_passes[QString::number(pass)];
        state = state.left(state.size() - 1) + (isFinished ? u'1' : u'0');
    }

    void openPass(RowId row, const QJsonObject &object)
    {
        const auto text = [&](const char *key) { return object.value(QLatin1String(key)).toString(); };
        const ScanPurpose purpose = purposeFromName(text("for")).value_or(ScanPurpose::Count);
        const bool counts = purpose == ScanPurpose::Count || object.value(u"counts").toBool();
        std::optional<KeyRange> range;
        QString rangeText;
        if (const QJsonArray ends = object.value(u"range").toArray(); ends.size() == 2) {
            range = KeyRange{static_cast<std::uint32_t>(ends[0].toInteger()),
                             static_cast<std::uint32_t>(ends[1].toInteger())};
            rangeText = QStringLiteral("%1-%2").arg(range->lowest).arg(range->highest);
        }
        m_take->openPass({row, text("shelf"), {text("location"), text("site")}, counts, range});
        m_passes.insert(QString::number(row),
                        QStringLiteral("%1|%2|%3|%4|%5|%6|0")
                            .arg(text("shelf"), text("location"), text("site"))
                            .arg(static_cast<int>(purpose))
                            .arg(static_cast<int>(counts))
                            .arg(rangeText));
    }

    void addItem(const QJsonObject &object)
    {
        const qint64 id = object.value(u"id").toInteger();
        if (m_addedItems.contains(id)) // another station's pull found it as well
            return;
        m_addedItems.insert(id);
        Statement added(m_state.database,
                        "SELECT a.key_rank, a.has_class, a.class_group, ifnull(i.location, ''), "
                        "ifnull(i.site, ''), i.code FROM added a "
                        "JOIN item i ON i.id = a.item WHERE a.item = ?");
        added.bind(1, id);
        if (!added.step() || added.text(5) != object.value(u"code").toString()) {
            added.reset();
            problem(Text::tr("An item that was added later is not in the file as it was journalled."));
            return;
        }
        CountedItem item;
        item.keyRank = static_cast<std::uint32_t>(added.integer(0));
        item.hasClass = added.integer(1) != 0;
        item.classGroup = static_cast<std::uint8_t>(added.integer(2));
        m_take->addItem(item, {added.text(3), added.text(4)}, false, foldedCode(added.text(5)));
        added.reset();
    }

    void changeLoans(const QJsonObject &object)
    {
        for (const QJsonValue &loan : object.value(u"returned").toArray()) {
            m_loans.remove(QString::number(loan.toObject().value(u"id").toInteger()));
            m_loanRows.remove(QString::number(loan.toObject().value(u"id").toInteger()));
        }
        for (const QJsonValue &value : object.value(u"lent").toArray()) {
            const QJsonObject loan = value.toObject();
            keepLoan(QString::number(loan.value(u"id").toInteger()), loan.value(u"code").toString(),
                     loan.value(u"loan_date").toString(), loan.value(u"due_date").toString());
        }
        std::vector<Slot> lent;
        for (const QString &code : std::as_const(m_loans)) {
            m_findSlot.bind(1, foldedCode(code));
            while (m_findSlot.step())
                if (m_findSlot.integer(0) < static_cast<qint64>(m_take->itemCount()))
                    lent.push_back(static_cast<Slot>(m_findSlot.integer(0)));
        }
        m_take->setLent(lent, true);
    }

    void keepLoan(const QString &id, const QString &code, const QString &lent, const QString &due)
    {
        m_loans.insert(id, code);
        m_noted.knowLoan({id.toLongLong(), code, QDate::fromString(lent, Qt::ISODate),
                          QDate::fromString(due, Qt::ISODate)});
        m_loanRows.insert(id, QStringList{code, lent, due}.join(u'|'));
    }

    /// Operators are numbered here as they came, in the tables too, but not the same way.
    QHash<qint64, std::uint32_t> storedOperators()
    {
        QHash<qint64, std::uint32_t> numbers;
        Statement rows(m_state.database, "SELECT idx, name FROM operator");
        while (rows.step())
            if (const auto known = m_operators.constFind(rows.text(1)); known != m_operators.cend())
                numbers.insert(rows.integer(0), *known);
        return numbers;
    }

    void compareScans()
    {
        constexpr std::uint32_t nobody = std::numeric_limits<std::uint32_t>::max();
        const QHash<qint64, std::uint32_t> operators = storedOperators();
        qint64 lastOperator = -1;
        std::uint32_t lastNumber = nobody;
        Statement rows(m_state.database, "SELECT id, slot, pass, flags, operator FROM scan");
        std::size_t count = 0;
        while (rows.step()) {
            ++count;
            const std::optional<std::size_t> index = m_take->indexOf(rows.integer(0));
            bool same = index.has_value();
            if (same) {
                const ScanState state = m_take->scanState(*index);
                if (rows.integer(4) != lastOperator)
                    lastNumber = operators.value(lastOperator = rows.integer(4), nobody);
                same = state.operatorIndex == lastNumber
                    && state.slot == (rows.isNull(1) ? noSlot : static_cast<Slot>(rows.integer(1)))
                    && state.pass == rows.integer(2)
                    && state.isLive == ((rows.integer(3) & ScanFlag::Live) != 0)
                    && state.purpose
                        == static_cast<ScanPurpose>(rows.integer(3) >> ScanFlag::purposeShift & 7)
                    && state.isCounting
                        == (state.purpose == ScanPurpose::Count
                            || (rows.integer(3) & ScanFlag::OrderCounts) != 0);
            }
            if (!same)
                problem(Text::tr("The scans differ from the journal, first at row %1.")
                            .arg(rows.integer(0) & ((1LL << stationShift) - 1)));
            if (!same)
                break;
        }
        rows.reset();
        if (m_result.problems.isEmpty() && count != m_take->scanCount())
            problem(Text::tr("Scans of the journal are missing from the tables."));
    }

    void compareChanges()
    {
        ChangeLedger stored;
        if (stored.load(m_state.database) && stored.all() != m_changes.all())
            problem(Text::tr("The changes to SLiMS differ from the journal."));
        if (!formerStockTakeAgrees(m_state.database))
            problem(Text::tr("The saved rows of SLiMS's former stock-take differ from the journal."));
    }

    void compareTotals()
    {
        if (!m_wasFrozen)
            return;
        Statement row(m_state.database,
                      "SELECT expected, found, missing, not_covered, on_loan, scans, present_on_loan, "
                      "excluded, out_of_scope, added, "
                      "unknown, unknown_codes, duplicates, invalid, misplaced FROM total WHERE id = ?");
        Statement operatorName(m_state.database, "SELECT name FROM operator WHERE idx = ?");
        visitTotals(*m_take, [&](qint64 id, const Totals *whole, const GroupTotals *group) {
            if (id >= firstOperatorTotal && id < firstHomeTotal)
                return; // operators are numbered as they came, compared by name below
            row.bind(1, id);
            if (!row.step()) {
                problem(Text::tr("The totals differ from the journal."));
                return;
            }
            const auto value = [&](int column) { return row.integer(column); };
            const bool same = whole != nullptr
                ? value(0) == whole->expected && value(1) == whole->found && value(2) == whole->missing
                    && value(3) == whole->notCovered
                    && (row.isNull(4) ? !whole->onLoan : whole->onLoan == value(4))
                    && value(5) == whole->scans && value(6) == whole->presentOnLoan
                    && value(7) == whole->excluded && value(8) == whole->outOfScope
                    && value(9) == whole->added && value(10) == whole->unknown
                    && value(11) == whole->unknownCodes && value(12) == whole->duplicates
                    && value(13) == whole->invalid && value(14) == whole->misplaced
                : value(0) == group->expected && value(1) == group->found && value(2) == group->missing
                    && value(3) == group->notCovered && value(4) == group->onLoan && value(5) == group->scans;
            row.reset();
            if (!same)
                problem(Text::tr("The totals differ from the journal."));
        });
        for (auto who = m_operators.cbegin(); who != m_operators.cend(); ++who) {
            Statement stored(m_state.database,
                             "SELECT t.scans, t.found FROM operator o JOIN total t ON t.id = o.idx + 100 "
                             "WHERE o.name = ?");
            stored.bind(1, who.key());
            const GroupTotals &group = m_take->operatorTotals(who.value());
            if (!stored.step() || stored.integer(0) != group.scans || stored.integer(1) != group.found)
                problem(Text::tr("The totals differ from the journal."));
            stored.reset();
        }
    }

    void comparePairs(const char *sql, const QHash<QString, QString> &expected, const QString &difference)
    {
        Statement rows(m_state.database, sql);
        qsizetype count = 0;
        bool same = true;
        while (rows.step()) {
            ++count;
            const auto pair = expected.constFind(rows.text(0));
            same = same && pair != expected.cend() && *pair == rows.text(1);
        }
        if (!same || count != expected.size())
            problem(difference);
    }

public:
    void takeFrozenLoans()
    {
        Statement rows(m_state.database,
                       m_state.isFrozen() ? "SELECT id, code, loan_date, due_date FROM frozen_loan"
                                          : "SELECT id, code, loan_date, due_date FROM loan");
        while (rows.step())
            keepLoan(rows.text(0), rows.text(1), rows.text(2), rows.text(3));
    }

private:
    Session::Impl &m_state;
    VerificationResult &m_result;
    std::unique_ptr<StockTake> m_take;
    Statement m_findSlot{m_state.database,
                         "SELECT f.slot FROM item i JOIN frozen f ON f.item = i.id WHERE i.code_fold = ? "
                         "ORDER BY i.id LIMIT 1"};
    Statement m_findReserved{
        m_state.database,
        "SELECT f.slot FROM item i JOIN frozen f ON f.item = i.id WHERE i.id = ? AND i.code_fold IS NULL"};
    QHash<QByteArray, qint64> m_reservedItems; ///< by folded code
    QSet<qint64> m_addedItems;
    QHash<QString, std::uint32_t> m_homes;
    QHash<QString, std::uint32_t> m_operators;
    QByteArray m_lastOperator;
    std::uint32_t m_lastOperatorIndex = 0;
    QHash<QString, QString> m_settings;
    QHash<QString, QString> m_passes;
    QHash<QString, QString> m_conditions;
    QHash<QString, QString> m_weeded;
    QHash<QString, QString> m_reserved;
    QHash<QString, QString> m_printed;
    QHash<QString, QString> m_unrecorded;
    QHash<QString, QString> m_loans; ///< the code of each
    QHash<QString, QString> m_loanRows;
    NotedTables m_noted;
    QHash<QString, QString> m_signOffs;
    QHash<QString, QString> m_samples;
    QHash<QString, QString> m_goodsNumbers;
    ChangeLedger m_changes;
    bool m_wasFrozen = false;
};

void checkFile(Session::Impl &state, VerificationResult &result)
{
    Statement check(state.database, "PRAGMA integrity_check(5)");
    while (check.step())
        if (check.text(0) != u"ok")
            result.problems.append(
                Text::tr("The file itself is damaged: %1. Open the newest copy from its backup folder.")
                    .arg(check.text(0)));
    if (!state.isFrozen())
        return;
    if (catalogueDigest(state.database).toHex() != state.identity.value(QStringLiteral("digest")).toLatin1())
        result.problems.append(Text::tr("The frozen catalogue was altered after the freeze."));
    if (!searchIndexAgrees(state.database)) {
        state.database.takeError();
        result.problems.append(
            Text::tr("The search index differs from the catalogue: copies may not be found by their titles. "
                     "Counting is not affected."));
    }
}

} // namespace

VerificationResult Verification::verify(Session &session, bool withFileIntegrity)
{
    VerificationResult result;
    Session::Impl &state = *session.m;
    Transaction snapshot(state.database, Transaction::Kind::Read);
    if (withFileIntegrity)
        checkFile(state, result);
    auto setup = state.readSetup(Session::Impl::LoanData::Frozen);
    if (!setup) {
        result.problems.append(setup.error().message);
        return result;
    }
    Replay replay(state, result);
    replay.takeFrozenLoans();
    replay.run(std::move(*setup));
    if (state.database.hasFailed())
        result.problems.append(state.database.takeError().message);
    result.head = session.headHash();
    return result;
}

} // namespace opname
