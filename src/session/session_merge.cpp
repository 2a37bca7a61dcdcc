#include "opname/session/session_merge.h"

#include "journal_arrivals.h"
#include "signature_place.h"

#include "opname/session/older_session.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QLocale>

namespace opname {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(SessionMerge)
};

using Problem = JournalArrivals::Problem;
using Answer = MergedFile::Answer;

constexpr qint64 rowsBetweenQuestions = 4096; // until it is asked whether to go on
constexpr double shareOfReading = 0.4;

QString whenAndWho(qint64 time, const QByteArray &operatorName)
{
    return Text::tr("%1 by %2")
        .arg(QLocale().toString(QDateTime::fromMSecsSinceEpoch(time), QLocale::ShortFormat),
             QString::fromUtf8(operatorName));
}

/// One file's journal, read at one moment.
class OtherJournal {
public:
    explicit OtherJournal(Session::Impl &other)
        : m_database(other.database)
        , m_snapshot(other.database, Transaction::Kind::Read)
    {
    }

    qint64 rows() { return m_database.integer("SELECT count(*) FROM journal"); }
    bool isFrozen()
    {
        return m_database.integer("SELECT EXISTS(SELECT 1 FROM identity WHERE key = 'frozen')") != 0;
    }

    /// Every row into `arrivals`, a station behind the other. False when it was cancelled.
    bool deliver(JournalArrivals &arrivals, const std::function<bool(qint64)> &goesOn)
    {
        Statement stations(m_database, "SELECT idx, id FROM station ORDER BY idx");
        Statement rows(
            m_database,
            "SELECT id, seq, clock, time, operator, kind, body, hash FROM journal WHERE id BETWEEN "
            "? AND ? ORDER BY id");
        ArrivedRow row;
        while (stations.step()) {
            const QString name = stations.text(1);
            rows.bind(1, stations.integer(0) << stationShift)
                .bind(2, ((stations.integer(0) + 1) << stationShift) - 1);
            while (rows.step()) {
                if (++m_seen % rowsBetweenQuestions == 0 && !goesOn(m_seen))
                    return false;
                row.number = rows.integer(0) & ((1LL << stationShift) - 1);
                row.seq = rows.integer(1);
                row.clock = rows.integer(2);
                row.time = rows.integer(3);
                if (row.operatorName != rows.view(4)) // what many rows say is kept once
                    row.operatorName = rows.blob(4);
                if (row.kind != rows.view(5))
                    row.kind = rows.blob(5);
                row.body = rows.blob(6);
                row.hash = rows.blob(7);
                if (!arrivals.add(name, row))
                    return true;
            }
        }
        return true;
    }
    /// Rows that were read belong to a station; others can be of nobody.
    qint64 seen() const { return m_seen; }

private:
    Database &m_database;
    Transaction m_snapshot;
    qint64 m_seen = 0;
};

/// The sentences about one file.
class Accounts {
public:
    Accounts(Session::Impl &state, MergedFile &file)
        : m_state(state)
        , m_file(file)
        , m_name(QFileInfo(file.path).fileName())
    {
    }

    void taken(qint64 rows)
    {
        m_file.received = rows;
        m_file.quarantined = 0;
        m_file.answer = rows > 0 ? Answer::Taken : Answer::NothingNew;
        m_file.account = rows > 0 ? Text::tr("“%1”: %2 rows taken.").arg(m_name, QLocale().toString(rows))
                                  : Text::tr("“%1” has nothing that is not here already.").arg(m_name);
    }

    void quarantine(Answer answer, qint64 rows, const QString &account)
    {
        m_file.answer = answer;
        m_file.quarantined = std::max<qint64>(rows, 1);
        m_file.account = account + u' ' + Text::tr("Nothing of the file was taken.");
    }

    void otherSession(const Session &other, qint64 rows)
    {
        quarantine(Answer::OtherSession, rows,
                   Text::tr("“%1” belongs to another stock-take, “%2”.").arg(m_name, other.name()));
    }

    void notFrozen(qint64 rows)
    {
        quarantine(Answer::NotFrozen, rows,
                   m_state.isFrozen() ? Text::tr("“%1” was not frozen yet when something was read with it. "
                                                 "Make copies for other laptops after activity 4.")
                                            .arg(m_name)
                                      : Text::tr("This session is not frozen yet. Finish activity 4, and "
                                                 "make copies for other laptops then; or open “%1” itself.")
                                            .arg(m_name));
    }

    void otherCatalogue(qint64 rows)
    {
        quarantine(Answer::OtherCatalogue, rows,
                   Text::tr("“%1” was frozen with another catalogue, so its scans do not fit these copies.")
                       .arg(m_name));
    }

    void signedOff(qint64 rows)
    {
        quarantine(Answer::SignedOff, rows,
                   Text::tr("The stock-take was signed off, and “%1” does not hold the same rows as this "
                            "file. Open activity 10 again with a reason where it was signed, then merge.")
                       .arg(m_name));
    }

    void problem(const Problem &problem, qint64 rows)
    {
        const QString number = QLocale().toString(problem.number);
        switch (problem.kind) {
        case Problem::Kind::Altered:
        case Problem::Kind::Gap:
            quarantine(Answer::Altered, rows,
                       Text::tr("The journal of station %1 in “%2” was altered at row %3. Compare with the "
                                "printed report, or merge that station's own file.")
                           .arg(problem.station, m_name, number));
            break;
        case Problem::Kind::AlteredHere:
            quarantine(Answer::Altered, rows,
                       Text::tr("The journal of station %1 in this file was altered at row %2: “%3” has "
                                "another row there. Open the newest copy in the backup folder.")
                           .arg(problem.station, number, m_name));
            break;
        case Problem::Kind::TwoRows:
            twoRows(problem, rows);
            break;
        }
    }

    void strangers(qint64 rows)
    {
        quarantine(Answer::Altered, rows,
                   Text::tr("The journal of “%1” has rows of no known station.").arg(m_name));
    }

private:
    void twoRows(const Problem &problem, qint64 rows)
    {
        Statement own(m_state.database, "SELECT time, operator FROM journal WHERE id = ?");
        const auto index = m_state.journal->stationIndex(problem.station);
        QString which;
        if (index && problem.theirs && own.bind(1, (qint64(*index) << stationShift) + problem.number).step())
            which = u' '
                + Text::tr("Here it is of %1, there of %2.")
                      .arg(whenAndWho(own.integer(0), own.blob(1)),
                           whenAndWho(problem.theirs->time, problem.theirs->operatorName));
        own.reset();
        quarantine(
            Answer::TwoRows, rows,
            Text::tr("Station %1 wrote two different rows with the number %2, one here and one in "
                     "“%3”: two computers work as one station, as copies of a laptop or of a file "
                     "do.")
                    .arg(problem.station, QLocale().toString(problem.number), m_name)
                + which + u' '
                + Text::tr(
                    "Go on with a copy for another laptop, and scan again there what only that file has."));
    }

    Session::Impl &m_state;
    MergedFile &m_file;
    QString m_name;
};

/// The newest signature that stands in a session.
std::optional<JournalPlace> standingSignature(Session::Impl &state)
{
    if (state.standingSignOffs().empty())
        return std::nullopt;
    return newestSignature(state.database);
}

/// What is signed takes nothing in and gives nothing to whoever has more, unless a row behind the signature
/// opens an activity again, here, in a file that was kept, or in the one that is asked of.
class Signatures {
public:
    explicit Signatures(Session::Impl &state)
        : m_state(state)
        , m_standing(standingSignature(state))
    {
    }

    /// Whether one keeps another file out; `hasMore`: what is here and kept has rows that it has not.
    bool forbid(Session::Impl &other, bool hasMore)
    {
        if (m_standing && !isReopenedBehind(other.database, m_standing))
            return true;
        return hasMore && standingBeside(other);
    }

    void keep(Session::Impl &other)
    {
        m_standing = standingBeside(other);
        const auto reopening = newestReopening(other.database);
        if (reopening && (!m_reopening || *m_reopening < *reopening))
            m_reopening = reopening;
    }

private:
    /// The other's, unless what is here or kept ends it.
    std::optional<JournalPlace> standingBeside(Session::Impl &other)
    {
        const std::optional<JournalPlace> theirs = standingSignature(other);
        if (isReopenedBehind(m_state.database, theirs))
            return std::nullopt;
        if (theirs && m_reopening && *theirs < *m_reopening)
            return std::nullopt;
        return theirs;
    }

    Session::Impl &m_state;
    std::optional<JournalPlace> m_standing; ///< over all that is here and kept
    std::optional<JournalPlace> m_reopening; ///< the newest that was kept
};

/// The rows of a file that are not here, by the numbers their stations reached.
qint64 rowsMissingHere(Session::Impl &state, Session::Impl &other)
{
    qint64 missing = 0;
    for (const Journal::Head &head : other.journal->heads()) {
        const auto index = state.journal->stationIndex(head.station);
        const qint64 here = index ? state.journal->heads()[*index].number : 0;
        missing += std::max<qint64>(0, head.number - here);
    }
    return missing;
}

} // namespace

QString mergeAnswerName(MergedFile::Answer answer)
{
    switch (answer) {
    case Answer::Taken:
        return QStringLiteral("taken");
    case Answer::NothingNew:
        return QStringLiteral("nothing_new");
    case Answer::OtherSession:
        return QStringLiteral("other_session");
    case Answer::OtherCatalogue:
        return QStringLiteral("other_catalogue");
    case Answer::NotFrozen:
        return QStringLiteral("not_frozen");
    case Answer::Altered:
        return QStringLiteral("altered");
    case Answer::TwoRows:
        return QStringLiteral("two_rows");
    case Answer::SignedOff:
        return QStringLiteral("signed_off");
    }
    return {};
}

SessionMerge::SessionMerge(Session &session)
    : m_session(session)
{
}

Result<std::vector<MergedFile>> SessionMerge::take(const QStringList &paths,
                                                   const std::function<bool(double)> &goesOn)
{
    Session::Impl &state = *m_session.m;
    if (Outcome writer = state.requireWriter(); !writer)
        return tl::unexpected(writer.error());
    const auto cancelled = [] {
        return failure(ErrorKind::Cancelled, Text::tr("The merge was stopped; nothing has changed."));
    };
    JournalArrivals arrivals(state);
    Signatures signatures(state);
    double looks = 0;
    const auto look = [&](MergedFile &file) -> Outcome {
        Accounts accounts(state, file);
        const auto opened = OlderSession::open(file.path);
        if (!opened)
            return tl::unexpected(opened.error());
        Session &other = opened->session();
        OtherJournal journal(*other.m);
        const qint64 rows = journal.rows();
        const double looksBefore = looks++;
        if (other.id() != m_session.id()) {
            accounts.otherSession(other, rows);
            return {};
        }
        const auto asked = [&](qint64 seen) {
            const double part = static_cast<double>(seen) / static_cast<double>(std::max<qint64>(rows, seen));
            return !goesOn
                || goesOn(shareOfReading
                          * std::min(1.0, (looksBefore + part) / static_cast<double>(paths.size())));
        };
        if (!journal.deliver(arrivals, asked))
            return cancelled();
        if (other.m->database.hasFailed())
            return tl::unexpected(other.m->database.takeError());
        const qint64 fresh = arrivals.delivered();
        const bool hasMore = arrivals.hasMore();
        const auto refuse = [&](const auto &tell) {
            arrivals.dropDelivery();
            tell();
        };
        if (const auto problem = arrivals.problem()) {
            refuse([&] { accounts.problem(*problem, rowsMissingHere(state, *other.m)); });
        } else if (journal.seen() != rows) {
            refuse([&] { accounts.strangers(rows - journal.seen()); });
        } else if (fresh == 0) {
            refuse([&] { accounts.taken(0); });
        } else if (!m_session.isFrozen() || !journal.isFrozen()) {
            refuse([&] { accounts.notFrozen(fresh); });
        } else if (other.frozenDigest() != m_session.frozenDigest()) {
            refuse([&] { accounts.otherCatalogue(fresh); });
        } else if (signatures.forbid(*other.m, hasMore)) {
            refuse([&] { accounts.signedOff(fresh); });
        } else {
            signatures.keep(*other.m);
            arrivals.keepDelivery();
            accounts.taken(fresh);
        }
        return state.database.outcome(!state.database.hasFailed());
    };
    std::vector<MergedFile> files;
    for (const QString &path : paths)
        files.emplace_back().path = path;
    std::vector<MergedFile *> waiting;
    for (MergedFile &file : files)
        waiting.push_back(&file);
    // What a signature keeps out may come in behind a later file that opens an activity again.
    for (qint64 keptBefore = -1; !waiting.empty() && arrivals.count() > keptBefore;) {
        keptBefore = arrivals.count();
        for (MergedFile *file : waiting)
            if (const Outcome seen = look(*file); !seen)
                return tl::unexpected(seen.error());
        std::erase_if(waiting, [](const MergedFile *file) { return file->answer != Answer::SignedOff; });
    }
    if (arrivals.count() == 0)
        return files;
    if (goesOn && !goesOn(shareOfReading))
        return cancelled();
    {
        Transaction transaction(state.database);
        if (transaction.hasBegun() && arrivals.write() && state.commit(transaction)) {
            state.codeTable.reset(); // what came later may have other slots
            if (goesOn)
                goesOn(1);
            return files;
        }
    }
    Error error = state.database.takeError();
    state.forgetDerived();
    return tl::unexpected(std::move(error));
}

} // namespace opname
