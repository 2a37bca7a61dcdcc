#include "opname/session/earlier_session.h"

#include "rederivation.h"

#include <QCoreApplication>

namespace opname {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(EarlierSession)
};

/// Takes the rows behind the point off. Stations whose rows are all gone stay known: rows are numbered by
/// them.
bool cutOff(Session::Impl &state, const JournalPoint &point)
{
    Statement stations(state.database, "SELECT idx, id FROM station");
    Statement cut(state.database, "DELETE FROM journal WHERE id > ? AND id < ?");
    while (stations.step()) {
        const QString name = stations.text(1);
        const auto kept = std::find_if(point.rows.begin(), point.rows.end(),
                                       [&](const auto &entry) { return entry.first == name; });
        const RowId first = stations.integer(0) << stationShift;
        if (!cut.bind(1, first + (kept == point.rows.end() ? 0 : kept->second))
                 .bind(2, first + (1LL << stationShift))
                 .run())
            return false;
    }
    return !state.database.hasFailed()
        && state.database.integer("SELECT count(*) FROM journal WHERE kind = 'catalogue_frozen'") > 0;
}

} // namespace

EarlierSession::~EarlierSession() = default;

Result<std::unique_ptr<EarlierSession>> EarlierSession::atHead(const Session &session, const QByteArray &head)
{
    const std::optional<JournalPoint> point = session.m->journal->pointOf(head);
    if (session.m->database.hasFailed())
        return tl::unexpected(session.m->database.takeError());
    if (!point)
        return std::unique_ptr<EarlierSession>();
    std::unique_ptr<EarlierSession> earlier(new EarlierSession);
    earlier->m_rowsSince = point->rowsSince;
    const QString path = earlier->m_folder.filePath(QStringLiteral("earlier.opname"));
    if (Outcome copied = session.saveCopy(path); !copied)
        return tl::unexpected(copied.error());
    auto opened = Session::open(path, Session::Access::Write);
    if (!opened)
        return tl::unexpected(opened.error());
    earlier->m_session = std::move(*opened);
    Session::Impl &state = *earlier->m_session->m;
    bool wasFrozen = true;
    {
        Transaction transaction(state.database);
        wasFrozen = transaction.hasBegun() && cutOff(state, *point);
        if (wasFrozen && Rederivation(state).run() && state.commit(transaction)) {
            state.forgetDerived();
            return earlier;
        }
    }
    if (!state.database.hasFailed() && !wasFrozen)
        return failure(ErrorKind::Refused,
                       Text::tr("At that time nothing was frozen yet, so there was nothing to report. Choose "
                                "a report made after the freeze."));
    return tl::unexpected(state.database.takeError());
}

} // namespace opname
