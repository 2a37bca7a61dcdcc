#include "change_sender.h"

#include "slims_time.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QSet>

#include <utility>

namespace opname {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(SlimsDatabase)
};

constexpr int longestId = 80;
constexpr int longestWhile = 100; // milliseconds between answers

/// Whether SLiMS has the value that was sent, so that its index has to know.
bool holds(const ChangeAnswer &answer)
{
    return answer.state == ChangeState::Applied || answer.state == ChangeState::Already;
}

/// Whether it may have it from us, so that its logs have to say so. What somebody else had set is theirs.
bool isOurs(const Change &change, const ChangeAnswer &answer)
{
    return answer.state == ChangeState::Applied || (answer.state == ChangeState::Already && change.wasSent);
}

QString refreshSql(std::size_t rows)
{
    return QStringLiteral("UPDATE search_biblio s JOIN biblio b ON b.biblio_id = s.biblio_id "
                          "SET s.call_number = b.call_number, s.classification = b.classification, "
                          "s.last_update = b.last_update WHERE s.biblio_id IN (%1)")
        .arg(placesFor(rows));
}

} // namespace

ChangeSender::ChangeSender(ServerConnection &connection, const SlimsSchema &schema, const SlimsAuthor &author,
                           std::stop_token stop)
    : m_connection(connection)
    , m_stop(std::move(stop))
    , m_log(connection, schema, author)
    , m_values(connection)
    , m_rows(connection, m_values)
    , m_copies(connection, m_log, m_values)
    , m_refreshSearch(connection, refreshSql)
{
}

void ChangeSender::begin(std::span<const Change> changes)
{
    m_changes = changes.first(std::min(changes.size(), most));
    m_answers.clear();
    m_times.clear();
    m_begunAt.clear();
}

ServerResult<std::vector<ChangeAnswer>> ChangeSender::send()
{
    QElapsedTimer since;
    since.start();
    while (m_answers.size() < m_changes.size() && !m_stop.stop_requested()
           && (m_answers.empty() || since.elapsed() < longestWhile)) {
        ServerResult<ChangeAnswer> answer = sendOne(m_changes[m_answers.size()]);
        if (!answer)
            return tl::unexpected(answer.error());
        m_answers.push_back(std::move(*answer));
        m_times.push_back(std::exchange(m_begunAt, {}));
    }
    if (const ServerResult<void> completed = complete(); !completed)
        return tl::unexpected(completed.error());
    return std::move(m_answers);
}

ServerResult<ChangeAnswer> ChangeSender::sendOne(const Change &change)
{
    const bool isRepeated = !m_begunAt.isEmpty();
    if (!isRepeated)
        m_begunAt = slimsNow(m_connection.address().timeZone);
    if (change.id.isEmpty() || change.id.size() > longestId)
        return refusal(change, Text::tr("The change has no usable key. Decide it again."));
    const bool isCopy = change.kind == ChangeKind::NewCopy;
    ServerResult<ChangeAnswer> answer =
        isCopy ? m_copies.make(change, m_begunAt, isRepeated) : m_rows.correct(change, m_begunAt, isRepeated);
    if (!answer && answer.error().isUnfit())
        answer = refusal(change,
                         Text::tr("SLiMS cannot store “%1”. Shorten it or take out unusual characters.")
                             .arg(isCopy ? change.itemCode : change.after));
    return answer;
}

ServerResult<void> ChangeSender::complete()
{
    std::vector<const Change *> titles;
    std::vector<const Change *> loggedTitles;
    std::vector<QString> times; // of these
    std::vector<SlimsLog::Note> notes;
    QSet<QString> keys;
    for (std::size_t i = 0; i < m_answers.size(); ++i) {
        const Change &change = m_changes[i];
        // A new copy was noted when it was made.
        if (!holds(m_answers[i]) || change.kind == ChangeKind::NewCopy || keys.contains(change.id))
            continue;
        keys.insert(change.id);
        const bool isTitle = isTitleChange(change.kind);
        if (isTitle)
            titles.push_back(&change);
        if (!isOurs(change, m_answers[i]))
            continue;
        notes.push_back(noteOf(change, m_times[i]));
        if (isTitle) {
            loggedTitles.push_back(&change);
            times.push_back(m_times[i]);
        }
    }
    if (!titles.empty())
        if (ServerResult<void> refreshed = refreshSearch(titles); !refreshed)
            return refreshed;
    if (!loggedTitles.empty())
        if (ServerResult<void> noted = m_log.noteTitles(loggedTitles, times); !noted)
            return noted;
    if (const ServerResult<qint64> noted = m_log.note(notes); !noted)
        return tl::unexpected(noted.error());
    return {};
}

ServerResult<void> ChangeSender::refreshSearch(const std::vector<const Change *> &titles)
{
    std::vector<ServerValue> ids;
    for (const Change *change : titles)
        ids.emplace_back(change->titleId);
    if (const auto refreshed = m_refreshSearch.run(ids.size(), ids); !refreshed)
        return tl::unexpected(refreshed.error());
    return {};
}

SlimsLog::Note ChangeSender::noteOf(const Change &change, const QString &time) const
{
    const QString what = isTitleChange(change.kind) ? QStringLiteral("title %1").arg(change.titleId)
                                                    : QString(QStringLiteral("copy ") + change.itemCode);
    return {change.id,
            change.kind == ChangeKind::ItemStatus ? QStringLiteral("stock_take")
                                                  : QStringLiteral("bibliography"),
            QStringLiteral("Update"),
            QStringLiteral("sent %1 of %2: \"").arg(changeKindName(change.kind), what) + change.before
                + QStringLiteral("\" to \"") + change.after + QStringLiteral("\" with Opname [") + change.id
                + u']',
            time};
}

} // namespace opname
