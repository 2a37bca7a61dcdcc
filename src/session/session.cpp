#include "opname/session/session.h"

#include "json_text.h"
#include "scope_text.h"
#include "session_state.h"

#include <QCoreApplication>

namespace opname {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(Session)
};

} // namespace

qint64 nowMilliseconds()
{
    return QDateTime::currentMSecsSinceEpoch();
}

Session::Session(std::unique_ptr<Impl> impl)
    : m(std::move(impl))
{
    m->catalogue = makeCatalogueQueries(*this, *m);
}

Session::~Session()
{
    m->catalogue.reset();
    m->statements.reset();
    m->journal.reset();
    m->database.close();
}

bool Session::Impl::setIdentity(const QString &key, const QString &value)
{
    Statement insert(database, "INSERT OR REPLACE INTO identity(key, value) VALUES(?, ?)");
    if (!insert.bind(1, key).bind(2, value).run())
        return false;
    identity.insert(key, value);
    return true;
}

Outcome Session::Impl::requireWritable()
{
    const Outcome writer = requireWriter();
    return writer ? requireNotSigned() : writer;
}

Outcome Session::Impl::requireWriter()
{
    if (!isWritable)
        return failure(ErrorKind::File,
                       Text::tr("This session is open for reading only. Open it for writing to change it."));
    if (isStale)
        isStale = !journal->reload();
    return database.outcome(!database.hasFailed());
}

Outcome Session::Impl::requireNotFrozen() const
{
    if (!isFrozen())
        return {};
    return failure(
        ErrorKind::Refused,
        Text::tr("The expected set is fixed, so scope and catalogue cannot change any more. Make a new "
                 "session for another scope."));
}

Outcome Session::Impl::change(const std::function<bool(qint64)> &apply)
{
    {
        Transaction transaction(database);
        if (transaction.hasBegun() && apply(nowMilliseconds()) && commit(transaction))
            return {};
    }
    Error error = database.takeError();
    forgetDerived();
    return tl::unexpected(std::move(error));
}

bool Session::Impl::commit(Transaction &transaction)
{
    if (!transaction.commit())
        return false;
    keptIdentity = identity;
    return true;
}

Outcome Session::Impl::write(const Author &author, const char *kind, const QByteArray &body,
                             const std::function<bool(const JournalRow &)> &derive)
{
    if (Outcome allowed = requireWritable(); !allowed)
        return allowed;
    return change([&](qint64 now) {
        JournalRow row;
        return journal->append(author, kind, body, now, &row) && (!derive || derive(row));
    });
}

void Session::Impl::forgetDerived()
{
    stockTake.reset();
    orderItems.clear();
    changes.reset();
    saveChange.reset();
    signOffs.reset();
    statements.reset();
    passes.clear();
    operators.clear();
    settings.clear();
    settingsRead = false;
    identity = keptIdentity;
    isStale = !journal->reload();
    if (isStale)
        database.takeError(); // the disk is still in trouble: the next change reads again, or tells
}

QString Session::path() const
{
    return m->path;
}
QString Session::id() const
{
    return m->id;
}
QString Session::name() const
{
    return m->identity.value(QStringLiteral("name"));
}
bool Session::isWritable() const
{
    return m->isWritable;
}
bool Session::wasClosedUncleanly() const
{
    return m->wasClosedUncleanly;
}
bool Session::isFrozen() const
{
    return m->isFrozen();
}
bool Session::hasCatalogue() const
{
    return m->identity.contains(QStringLiteral("pulled"));
}
CatalogueQueries &Session::catalogue() const
{
    return *m->catalogue;
}

QDateTime Session::created() const
{
    return QDateTime::fromMSecsSinceEpoch(m->identity.value(QStringLiteral("created")).toLongLong(), Qt::UTC);
}

QDateTime Session::pulled() const
{
    const QString time = m->identity.value(QStringLiteral("pulled"));
    return time.isEmpty() ? QDateTime() : QDateTime::fromMSecsSinceEpoch(time.toLongLong(), Qt::UTC);
}

QString Session::catalogueSource() const
{
    return m->identity.value(QStringLiteral("source"));
}

bool Session::loansKnown() const
{
    return m->identity.value(QStringLiteral("loans_known")) == u"1";
}

QString Session::setting(const QString &key, const QString &fallback) const
{
    return m->setting(key, fallback);
}

QString Session::Impl::setting(const QString &key, const QString &fallback)
{
    if (!settingsRead) {
        settings.clear();
        Statement rows(database, "SELECT key, value FROM setting");
        while (rows.step())
            settings.insert(rows.text(0), rows.text(1));
        settingsRead = !database.hasFailed();
    }
    return settings.value(key, fallback);
}

ScannerDecoration Session::scannerDecoration() const
{
    return {setting(QStringLiteral("scanner.prefix")), setting(QStringLiteral("scanner.suffix")),
            setting(QStringLiteral("scanner.codabar")) == u"yes"};
}

Outcome Session::changeSetting(const QString &key, const QString &value, const Author &author)
{
    if (setting(key) == value && m->settings.contains(key))
        return {};
    JsonText body;
    body.add("key", key).add("value", value);
    Outcome written = m->write(author, "setting_changed", body.take(), [&](const JournalRow &) {
        Statement insert(m->database, "INSERT OR REPLACE INTO setting(key, value) VALUES(?, ?)");
        // What is missing follows from the longest gap.
        return insert.bind(1, key).bind(2, value).run() && (key != u"gap" || !isFrozen() || m->renewTotals());
    });
    if (!written)
        return written;
    m->settings.insert(key, value);
    if (key == u"scope" || key == u"left_out_statuses")
        m->forgetOrderTake();
    return written;
}

Scope Session::scope() const
{
    return m->presentScope();
}

Scope Session::Impl::presentScope()
{
    return scopeFromText(setting(QStringLiteral("scope")).toUtf8());
}

Outcome Session::changeScope(const Scope &scope, const Author &author)
{
    if (Outcome open = m->requireNotFrozen(); !open)
        return open;
    return changeSetting(QStringLiteral("scope"), QString::fromUtf8(scopeText(scope)), author);
}

CallNumberProfile Session::profile() const
{
    return profileFromText(setting(QStringLiteral("call_number_profile")));
}

QStringList Session::leftOutStatuses() const
{
    return m->leftOutStatuses();
}

QStringList Session::Impl::leftOutStatuses()
{
    const QString chosen = setting(QStringLiteral("left_out_statuses"), QStringLiteral("\n"));
    if (chosen != u"\n")
        return chosen.split(u',', Qt::SkipEmptyParts);
    QStringList skipped;
    for (const ItemStatus &status : catalogue->references().statuses)
        if (status.skipsStockTake)
            skipped.append(status.id);
    return skipped;
}

QByteArray Session::frozenDigest() const
{
    return QByteArray::fromHex(m->identity.value(QStringLiteral("digest")).toLatin1());
}

QByteArray Session::headHash() const
{
    if (m->isStale)
        m->isStale = !m->journal->reload();
    return m->journal->headHash();
}

qint64 Session::journalLength() const
{
    // A station's rows are numbered without a gap; counting them would read every page of the journal.
    return m->database.integer(
        "SELECT ifnull(sum((SELECT id FROM journal WHERE id BETWEEN s.idx << 40 AND ((s.idx + 1) << 40) - 1 "
        "ORDER BY id DESC LIMIT 1) & ((1 << 40) - 1)), 0) FROM station s");
}

Outcome Session::visitJournal(qint64 sinceSeq, const std::function<bool(const JournalRow &)> &visitor) const
{
    return m->database.outcome(m->journal->visit(sinceSeq, visitor));
}

Outcome Session::visitJournal(const QStringList &kinds,
                              const std::function<bool(const JournalRow &)> &visitor) const
{
    return m->database.outcome(m->journal->visit(0, visitor, kinds));
}

} // namespace opname
