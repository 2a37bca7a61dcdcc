#include "opname/session/verification.h"

#include "change_ledger.h"
#include "copy_notes.h"
#include "counting_comparison.h"
#include "journal_chains.h"
#include "json_fields.h"
#include "loan_comparison.h"
#include "noted_tables.h"
#include "scan_body.h"
#include "search_index.h"
#include "session_state.h"
#include "table_comparison.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

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
        CountingComparison(m_state.database, *m_take, m_operators, m_result).run(m_wasFrozen);
        compare("SELECT key, value FROM setting", 2, m_settings,
                Text::tr("The settings differ from the journal."));
        for (const QString &difference :
             m_noted.differences(m_state.database) + m_copyNotes.differences(m_state.database))
            problem(difference);
        compare(
            "SELECT id, shelf || '|' || location || '|' || site || '|' || purpose || '|' || counts || '|' "
            "|| ifnull(lowest || '-' || highest, '') || '|' || finished FROM pass",
            2, m_passes, Text::tr("The shelf passes differ from the journal."));
        compareChanges();
        if (!m_loans.isStoredAlike())
            problem(Text::tr("The loans differ from the journal."));
        compare("SELECT row, name, role, note, head FROM sign_off", 5, m_signOffs,
                Text::tr("The signatures differ from the journal."));
        compare("SELECT row, seed FROM sample", 2, m_samples,
                Text::tr("The samples drawn differ from the journal."));
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
        if (kind == u"loans_changed")
            m_loans.know();
        m_noted.take(row, kind, object, operatorName, time);
        m_copyNotes.take(row, kind, object, *m_state.journal);
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
        } else if (kind == u"codes_reserved") {
            recognizeReserved(object);
        } else if (kind == u"sign") {
            m_signOffs.insert(
                QString::number(row),
                QStringList{text("name"), text("role"), text("note"), text("head")}.join(columnMark));
        } else if (kind == u"sample_drawn") {
            m_samples.insert(QString::number(row), text("seed"));
        }
    }

    void recognizeReserved(const QJsonObject &object)
    {
        const QJsonArray codes = object.value(u"codes").toArray();
        const QJsonArray items = object.value(u"items").toArray();
        for (qsizetype i = 0; i < codes.size(); ++i) {
            const qint64 item = items.at(i).toInteger();
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
            problem(Text::tr("A copy that was added later is not in the file as it was journalled."));
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
        m_loans.change(object);
        std::vector<Slot> lent;
        for (const QString &code : m_loans.codes()) {
            m_findSlot.bind(1, foldedCode(code));
            while (m_findSlot.step())
                if (m_findSlot.integer(0) < static_cast<qint64>(m_take->itemCount()))
                    lent.push_back(static_cast<Slot>(m_findSlot.integer(0)));
        }
        m_take->setLent(lent, true);
    }

    void compareChanges()
    {
        ChangeLedger stored;
        if (stored.load(m_state.database) && stored.all() != m_changes.all())
            problem(Text::tr("The changes to SLiMS differ from the journal."));
        if (!formerStockTakeAgrees(m_state.database))
            problem(Text::tr("The saved rows of SLiMS's former stock-take differ from the journal."));
    }

    void compare(const char *sql, int columns, const QHash<QString, QString> &expected,
                 const QString &difference)
    {
        if (!agrees(m_state.database, sql, columns, expected))
            problem(difference);
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
    NotedTables m_noted;
    LoanComparison m_loans{m_state.database, m_state.isFrozen(), m_noted};
    CopyNotes m_copyNotes;
    QHash<QString, QString> m_signOffs;
    QHash<QString, QString> m_samples;
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
    const RoomyCache cache(state.database);
    Transaction snapshot(state.database, Transaction::Kind::Read);
    if (withFileIntegrity)
        checkFile(state, result);
    auto setup = state.readSetup(Session::Impl::LoanData::Frozen);
    if (!setup) {
        result.problems.append(setup.error().message);
        return result;
    }
    Replay replay(state, result);
    replay.run(std::move(*setup));
    if (state.database.hasFailed())
        result.problems.append(state.database.takeError().message);
    result.head = session.headHash();
    return result;
}

} // namespace opname
