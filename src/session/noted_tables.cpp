#include "noted_tables.h"

#include "later_pull_body.h"
#include "later_pull_record.h"
#include "table_comparison.h"

#include "opname/domain/item_code.h"
#include "opname/domain/loan_changes.h"

#include <QCoreApplication>

#include <utility>

namespace opname {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(Verification)
};

constexpr QChar mark = columnMark;

QString textOf(const QJsonObject &object, const char *key)
{
    const QJsonValue value = object.value(QLatin1String(key));
    return value.isDouble() ? QString::number(value.toInteger()) : value.toString();
}

} // namespace

void NotedTables::take(RowId row, const QString &kind, const QJsonObject &body, const QString &operatorName,
                       qint64 time)
{
    const auto text = [&](const char *key) { return textOf(body, key); };
    const QString id = QString::number(row);
    if (kind == u"decided") {
        m_decisions.insert(text("id"),
                           QStringList{id, text("kind"), text("action"), text("code"), text("title"),
                                       text("field"), text("value"), text("note"), operatorName,
                                       QString::number(time)}
                               .join(mark));
    } else if (kind == u"activity") {
        m_activities.insert(
            id,
            QStringList{text("step"), text("number"), QString::number(time), text("by"), text("note")}.join(
                mark));
    } else if (kind == u"home_declared") {
        m_homes.insert(text("location") + mark + text("site"),
                       QStringList{body.value(u"read").toBool() ? QStringLiteral("1") : QStringLiteral("0"),
                                   text("reason"), id}
                           .join(mark));
    } else if (kind == u"station_handed" || kind == u"lead_handed_over") {
        m_handings.insert(
            id, QStringList{kind, text(kind == u"station_handed" ? "copy" : "to"), text("note")}.join(mark));
    } else if (kind == u"item_added") {
        addLater(row, "added", text("id"), text("code"), {}, {}, {});
    } else if (kind == u"item_vanished") {
        addLater(row, "vanished", text("id"), text("code"), {}, {}, {});
    } else if (kind == u"item_returned") {
        addLater(row, "vanished", text("id"), text("code"), {}, {}, cameBack());
    } else if (kind == u"item_changed") {
        addLater(row, "changed_during", QString::number(changedSubjectOf(body)), text("code"), text("field"),
                 text("before"), text("after"));
    } else if (kind == u"loans_changed") {
        takeLoans(row, body);
    } else if (kind == u"session_created") {
        m_identity.insert(QStringLiteral("id"), text("id"));
        m_identity.insert(QStringLiteral("name"), text("name"));
        m_identity.insert(QStringLiteral("created"), QString::number(time));
    } else if (kind == u"catalogue_pulled") {
        for (const char *key : {"source", "items", "titles"})
            m_identity.insert(QLatin1String(key), text(key));
        m_identity.insert(QStringLiteral("pulled"), QString::number(time));
        m_identity.insert(QStringLiteral("loans_known"),
                          body.value(u"loans").isDouble() ? QStringLiteral("1") : QStringLiteral("0"));
    } else if (kind == u"loans_taken") {
        m_identity.insert(QStringLiteral("loans_known"), QStringLiteral("1"));
    } else if (kind == u"catalogue_frozen") {
        m_identity.insert(QStringLiteral("expected"), text("expected"));
    }
}

void NotedTables::knowLoan(const Loan &loan)
{
    m_loans.insert(loan.id, loan);
}

void NotedTables::takeLoans(RowId row, const QJsonObject &body)
{
    const LoanExchange exchange = exchangeOf(body, [&](qint64 loan) {
        const auto open = m_loans.constFind(loan);
        return open != m_loans.cend() ? std::optional(*open) : std::nullopt;
    });
    for (const Loan &loan : exchange.returned)
        m_loans.remove(loan.id);
    for (const Loan &loan : exchange.lent)
        m_loans.insert(loan.id, loan);
    const QString knownBefore = std::exchange(m_identity[QStringLiteral("loans_known")], QStringLiteral("1"));
    if (knownBefore != u"1")
        return; // as LaterPullRecord: the first loans that are known are no circulation
    const LoanChanges changes = LoanChanges::of(exchange.lent, exchange.returned,
                                                {exchange.extended.begin(), exchange.extended.end()});
    const auto add = [&](const std::vector<Loan> &loans, const QString &field) {
        const bool isLent = field == u"lent";
        for (const Loan &loan : loans) {
            const QString date = loan.loanDate.toString(Qt::ISODate);
            addLater(row, "lent_or_returned_during", {}, loan.itemCode, field, isLent ? QString() : date,
                     isLent ? date : QString());
        }
    };
    add(changes.returned, QStringLiteral("returned"));
    add(changes.lent, QStringLiteral("lent"));
}

/// The copy of a loan is looked up when it is noted, and its code is then spelt as SLiMS has it.
void NotedTables::addLater(RowId row, const char *kind, const QString &item, const QString &code,
                           const QString &field, const QString &before, const QString &after)
{
    // Two stations may have found the same difference.
    if (qstrcmp(kind, "lent_or_returned_during") != 0) {
        QString &last = m_lastLater[QStringList{QString::fromLatin1(kind), item, code, field}.join(mark)];
        if (!last.isNull() && last == after)
            return;
        last = after.isNull() ? QLatin1String("") : after;
    }
    ++m_later[QStringList{QString::number(row), QString::fromLatin1(kind), item,
                          QString::fromLatin1(foldedCode(code).toHex()), field, before, after}
                  .join(mark)];
}

QStringList NotedTables::differences(Database &database) const
{
    QStringList problems;
    if (!agrees(database,
                "SELECT id, row, kind, action, code, title, field, value, note, by, time FROM decision", 11,
                m_decisions))
        problems.append(Text::tr("The decisions differ from the journal."));
    if (!agrees(database, "SELECT row, step, number, time, by, note FROM activity", 6, m_activities))
        problems.append(Text::tr("The activities differ from the journal."));
    if (!agrees(database,
                "SELECT h.location || char(31) || h.site, d.read, d.reason, d.row FROM declared_home d LEFT "
                "JOIN home h ON h.idx = d.home",
                4, m_homes))
        problems.append(Text::tr("The declared places differ from the journal."));

    if (!agrees(database, "SELECT row, kind, subject, note FROM handing", 4, m_handings))
        problems.append(Text::tr("Who leads the stock-take differs from the journal."));

    QHash<QString, qint64> later;
    Statement rows(database,
                   "SELECT row, kind, CASE kind WHEN 'lent_or_returned_during' THEN '' ELSE item END, code, "
                   "field, before, after FROM later_difference");
    while (rows.step())
        ++later[QStringList{rows.text(0), rows.text(1), rows.text(2),
                            QString::fromLatin1(foldedCode(rows.text(3)).toHex()), rows.text(4), rows.text(5),
                            rows.text(6)}
                    .join(mark)];
    if (later != m_later)
        problems.append(Text::tr("What changed in SLiMS after the freeze differs from the journal."));

    Statement value(database, "SELECT value FROM identity WHERE key = ?");
    bool isSame = true;
    for (auto expected = m_identity.cbegin(); expected != m_identity.cend(); ++expected) {
        isSame = isSame && value.bind(1, expected.key()).step() && value.text(0) == expected.value();
        value.reset();
    }
    if (!isSame)
        problems.append(Text::tr("The name or the source of the session differs from the journal."));
    return problems;
}

} // namespace opname
