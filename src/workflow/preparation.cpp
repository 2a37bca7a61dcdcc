#include "opname/workflow/preparation.h"

#include "opname/workflow/code_assignment.h"

#include "logo.h"
#include "opname/domain/call_number_range.h"
#include "opname/domain/item_code.h"
#include "opname/session/catalogue_queries.h"
#include "opname/session/catalogue_writer.h"
#include "opname/session/sign_offs.h"
#include "opname/workflow/connection.h"
#include "opname/workflow/shelf_plan.h"
#include "opname/workflow/sop_desk.h"
#include "settings_catalogue.h"

#include <QCoreApplication>
#include <QDate>
#include <QElapsedTimer>
#include <QJsonDocument>
#include <QTimeZone>

#include <algorithm>

namespace opname {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(Preparation)
};

/// Hands a source's batches to the session's writer. A scope that SLiMS does not know ends the pull as soon
/// as that shows.
class WritingReceiver : public CatalogueReceiver {
public:
    WritingReceiver(CatalogueWriter &writer, Scope scope)
        : m_writer(writer)
        , m_scope(std::move(scope))
    {
    }
    Outcome takeReferences(ReferenceLists lists) override
    {
        ResolvedScope resolved = resolveScope(m_scope, lists);
        if (!resolved.unknown.isEmpty())
            return failure(
                ErrorKind::Usage,
                Text::tr("The scope names what SLiMS does not have: %1. Correct the scope and take the "
                         "catalogue in again; the session is as it was.")
                    .arg(resolved.unknown.join(u", "_qs)));
        m_scope = std::move(resolved.scope);
        return m_writer.addReferences(lists);
    }
    Outcome takeTitles(std::vector<Title> titles) override { return m_writer.addTitles(titles); }
    Outcome takeItems(std::vector<Item> items) override { return m_writer.addItems(items); }
    Outcome takeDigests(const CatalogueDigests &digests) override { return m_writer.addDigests(digests); }
    Outcome takeLoans(std::vector<Loan> loans) override { return m_writer.addLoans(loans); }
    const Scope &scope() const { return m_scope; } ///< resolved

private:
    CatalogueWriter &m_writer;
    Scope m_scope;
};

/// Compares them with the frozen catalogue.
class ComparingReceiver : public CatalogueReceiver {
public:
    explicit ComparingReceiver(LaterPullComparison &comparison)
        : m_comparison(comparison)
    {
    }
    Outcome takeReferences(ReferenceLists) override { return {}; }
    Outcome takeTitles(std::vector<Title> titles) override { return m_comparison.addTitles(titles); }
    Outcome takeItems(std::vector<Item> items) override { return m_comparison.addItems(items); }
    Outcome takeLoans(std::vector<Loan> loans) override { return m_comparison.addLoans(loans); }
    Outcome takeUnchangedItems(qint64 first, qint64 last) override
    {
        return m_comparison.addUnchangedItems(first, last);
    }

private:
    LaterPullComparison &m_comparison;
};

/// By what a source is called in the journal. Its numbers are those of the file's rows, not of SLiMS.
bool isExportFile(const QString &label)
{
    return !isLibraryAddress(label) && !isDemonstration(label);
}

/// Rows of an export cannot be told apart by SLiMS's numbers, nor does it hold ids of locations and types.
Outcome requireComparable(const QString &frozen, const QString &now)
{
    if (isExportFile(frozen) == isExportFile(now))
        return {};
    if (isExportFile(now))
        return failure(ErrorKind::Usage,
                       Text::tr("The expected set was taken from “%1” and cannot be compared with the export "
                                "file “%2”. Take the catalogue in from there again.")
                           .arg(frozen, now));
    return failure(
        ErrorKind::Usage,
        Text::tr("The expected set was taken from the export file “%1” and cannot be compared with "
                 "“%2”. Export the items from SLiMS again and take that file in; take the loans "
                 "in from a file.")
            .arg(frozen, now));
}

PullReport reportOf(const PullCounts &counts)
{
    PullReport report;
    report.items = counts.items;
    report.titles = counts.titles;
    report.loans = counts.loans;
    report.skipped = counts.skipped;
    report.skippedRows = counts.skippedRows;
    report.doubtful = counts.doubtful;
    return report;
}

} // namespace

Preparation::Preparation(Session &session, Author author)
    : m_session(session)
    , m_author(std::move(author))
{
}

std::vector<std::pair<QString, QString>> Preparation::settingKeys()
{
    std::vector<std::pair<QString, QString>> keys;
    for (const SettingRule &rule : settingRules())
        keys.emplace_back(QString::fromLatin1(rule.key),
                          QCoreApplication::translate("Settings", rule.explanation));
    return keys;
}

QString Preparation::keptName(const QString &key)
{
    return key.startsWith(u"shelf.") ? shelfRangeSetting(key.sliced(6)) : key;
}

Outcome Preparation::defineShelf(const QString &shelf, const QString &range)
{
    const bool isName = !shelf.trimmed().isEmpty() && std::none_of(shelf.begin(), shelf.end(), [](QChar c) {
        return c.category() == QChar::Other_Control;
    });
    if (!isName || (!range.trimmed().isEmpty() && !CallNumberRange::fromText(range, m_session.profile())))
        return failure(
            ErrorKind::Usage,
            Text::tr("A shelf is defined from one call number to another, for example “shelf.Rak A1” "
                     "as “300..399”; an empty value takes the definition back."));
    if (Outcome defined = m_session.changeSetting(shelfRangeSetting(shelf), range.trimmed(), m_author);
        !defined)
        return defined;
    // The range goes by the name in any case; people see the name as it was written first.
    const QString name = shelf.trimmed();
    QStringList names = m_session.setting(shelfNamesSetting()).split(u'\n', Qt::SkipEmptyParts);
    if (range.trimmed().isEmpty() || names.contains(name, Qt::CaseInsensitive))
        return {};
    names.append(name);
    return m_session.changeSetting(shelfNamesSetting(), names.join(u'\n'), m_author);
}

Outcome Preparation::change(const QString &key, const QString &value)
{
    if (key.startsWith(u"shelf."))
        return defineShelf(key.sliced(6), value);
    const SettingRule *rule = settingRule(key);
    if (rule == nullptr) {
        QStringList keys;
        for (const SettingRule &known : settingRules())
            keys.append(QString::fromLatin1(known.key));
        return failure(ErrorKind::Usage,
                       Text::tr("There is no setting “%1”. Settings are: %2.")
                           .arg(key, keys.join(u", "_qs) + u", shelf.NAME"_qs));
    }
    QString kept = value;
    bool isFrozenAtFreeze = false;
    switch (rule->value) {
    case SettingRule::Value::Text:
    case SettingRule::Value::Lines:
        break;
    case SettingRule::Value::YesNo:
        if (value != u"yes" && value != u"no")
            return failure(ErrorKind::Usage, Text::tr("“%1” takes yes or no.").arg(key));
        break;
    case SettingRule::Value::Number: {
        bool isNumber = false;
        const int number = value.toInt(&isNumber);
        const bool isOfADay = key == u"day_minutes";
        const int least = isOfADay ? 60 : 0;
        const int most = isOfADay ? 1440 : key == u"sample.limit" ? 100 : 1000;
        if (!isNumber || number < least || number > most)
            return failure(
                ErrorKind::Usage,
                Text::tr("“%1” takes a whole number from %2 to %3.").arg(key).arg(least).arg(most));
        break;
    }
    case SettingRule::Value::Profile:
        isFrozenAtFreeze = true;
        if (value != u"dewey" && value != u"lc" && !QJsonDocument::fromJson(value.toUtf8()).isObject())
            return failure(
                ErrorKind::Usage,
                Text::tr("“%1” takes dewey, lc, or a JSON object with scheme, islamic and collections.")
                    .arg(key));
        break;
    case SettingRule::Value::Zone:
        if (!value.isEmpty() && !QTimeZone::isTimeZoneIdAvailable(value.toLatin1()))
            return failure(
                ErrorKind::Usage,
                Text::tr("“%1” takes a time zone such as Asia/Jakarta, Asia/Makassar or Asia/Jayapura.")
                    .arg(key));
        break;
    case SettingRule::Value::Day:
        if (!value.isEmpty() && !QDate::fromString(value, Qt::ISODate).isValid())
            return failure(ErrorKind::Usage, Text::tr("“%1” takes a date like 2026-11-24.").arg(key));
        break;
    case SettingRule::Value::Pattern:
        if (const auto patterns = CodeAssignment::patternsFrom(value); !patterns)
            return tl::unexpected(patterns.error());
        break;
    case SettingRule::Value::Separator:
        if (value != u"," && value != u";")
            return failure(ErrorKind::Usage, Text::tr("“%1” takes a comma or a semicolon.").arg(key));
        break;
    case SettingRule::Value::Picture: {
        const auto logo = value.isEmpty() ? Result<QString>(QString()) : logoFromFile(value);
        if (!logo)
            return tl::unexpected(logo.error());
        kept = *logo;
        break;
    }
    case SettingRule::Value::Statuses: {
        isFrozenAtFreeze = key == u"left_out_statuses"; // what is weeded changes nothing that is counted
        QStringList ids;
        for (const QString &id : value.split(u',', Qt::SkipEmptyParts))
            if (!id.trimmed().isEmpty())
                ids.append(id.trimmed());
        kept = ids.join(u',');
        if (m_session.hasCatalogue())
            for (const QString &id : ids) {
                const auto statuses = m_session.catalogue().references().statuses;
                if (std::none_of(statuses.begin(), statuses.end(),
                                 [&](const ItemStatus &s) { return s.id == id; }))
                    return failure(
                        ErrorKind::Usage,
                        Text::tr(
                            "SLiMS has no item status “%1”. Check the id in SLiMS's list of item statuses.")
                            .arg(id));
            }
        break;
    }
    }
    if (isFrozenAtFreeze && m_session.isFrozen() && m_session.setting(key) != kept)
        return failure(ErrorKind::Refused,
                       Text::tr("“%1” was fixed at the freeze and cannot change any more. Make a new session "
                                "for another value.")
                           .arg(key));
    if (Outcome changed = m_session.changeSetting(key, kept, m_author); !changed)
        return changed;
    // What people write for the report may be written long before its turn; then that is no beginning.
    const bool isReport = key.startsWith(u"report.") && m_session.sopProgress().isFinished(9);
    return isReport ? SopDesk(m_session, m_author).begin(10) : Outcome();
}

Result<PullReport> Preparation::pull(CatalogueSource &source, const PullWatcher &watcher)
{
    if (Outcome open = SignOffs(m_session).requireOpen(); !open)
        return tl::unexpected(open.error());
    QElapsedTimer timer;
    timer.start();
    PullReport report;
    if (!m_session.isFrozen()) {
        auto writer = m_session.replaceCatalogue();
        if (!writer)
            return tl::unexpected(writer.error());
        WritingReceiver receiver(**writer, m_session.scope());
        auto counts = source.pull(receiver, watcher);
        if (!counts)
            return tl::unexpected(counts.error());
        if (Outcome kept = (*writer)->commit(source.label(), counts->loans.has_value(), m_author); !kept)
            return tl::unexpected(kept.error());
        if (!(receiver.scope() == m_session.scope()))
            if (Outcome changed = m_session.changeScope(receiver.scope(), m_author); !changed)
                return tl::unexpected(changed.error());
        if (Outcome begun = beginActivity(); !begun)
            return tl::unexpected(begun.error());
        report = reportOf(*counts);
    } else {
        PullCounts counts;
        auto later = compare(source, watcher, &counts);
        if (!later)
            return tl::unexpected(later.error());
        if (Outcome recorded = m_session.recordLaterPull(*later, m_author); !recorded)
            return tl::unexpected(recorded.error());
        report = reportOf(counts);
        report.added = static_cast<qint64>(later->added.size());
        report.changed = static_cast<qint64>(later->changed.size());
        report.vanished = static_cast<qint64>(later->vanished.size());
    }
    report.seconds = double(timer.nsecsElapsed()) / 1e9;
    return report;
}

Result<LaterPull> Preparation::compare(CatalogueSource &source, const PullWatcher &watcher,
                                       PullCounts *counts) const
{
    const QString label = source.label();
    if (Outcome comparable = requireComparable(m_session.catalogueSource(), label); !comparable)
        return tl::unexpected(comparable.error());
    const auto comparison =
        isExportFile(label) ? compareExportWithFrozen(m_session) : compareWithFrozen(m_session);
    ComparingReceiver receiver(*comparison);
    const Result<CatalogueDigests> known = m_session.catalogue().frozenDigests();
    if (!known)
        return tl::unexpected(known.error());
    const auto pulled = source.pullChanges(*known, receiver, watcher);
    if (!pulled)
        return tl::unexpected(pulled.error());
    if (counts != nullptr)
        *counts = *pulled;
    return comparison->finish(label, pulled->loans.has_value());
}

/// The catalogue is taken in for activity 1, and once more, with its loans, for activity 4.
Outcome Preparation::beginActivity()
{
    if (m_session.isFrozen())
        return {};
    return SopDesk(m_session, m_author).begin(m_session.sopProgress().isFinished(1) ? 4 : 1);
}

ScopeCount Preparation::count(const Scope &asTyped, const QStringList &leftOut) const
{
    Scope scope = resolveScope(asTyped, m_session.catalogue().references()).scope;
    // A field of which SLiMS knows no value matches nothing; emptied it would match everything.
    for (const auto field : {&Scope::locations, &Scope::collectionTypes, &Scope::gmds})
        if ((scope.*field).isEmpty())
            scope.*field = asTyped.*field;
    return m_session.catalogue().scopeCount(scope, leftOut);
}

Result<qint64> Preparation::freeze(bool withoutLoans, const std::function<bool(double)> &watcher)
{
    if (m_session.isFrozen())
        return m_session.freeze(m_author);
    if (m_session.hasCatalogue() && !m_session.loansKnown() && !withoutLoans)
        return failure(
            ErrorKind::Refused,
            Text::tr("The loans are not known, so lent books could not be told from lost ones. Take the "
                     "loans in, or freeze without loans; then nothing can be decided missing."));
    return m_session.freeze(m_author, watcher);
}

} // namespace opname
