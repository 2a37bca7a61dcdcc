#include "opname/session/sign_offs.h"

#include "json_text.h"
#include "session_state.h"

#include <QCoreApplication>

namespace opname {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(Session)
};

constexpr int reportActivity = 10;

/// In the journal's order. A merge may bring rows in another one, so the reopening is looked for by its
/// place there.
std::vector<SignOff> signOffsIn(Database &database)
{
    std::vector<SignOff> all;
    Statement rows(database,
                   "SELECT s.name, s.role, s.note, s.head, j.time, NOT EXISTS(SELECT 1 FROM activity a JOIN "
                   "journal k ON k.id = a.row WHERE a.step = 'reopened' AND (k.clock > j.clock OR (k.clock = "
                   "j.clock AND (SELECT id FROM station WHERE idx = k.id >> 40) > t.id))) FROM sign_off s "
                   "JOIN journal j ON j.id = s.row JOIN station t ON t.idx = s.row >> 40 ORDER BY j.clock, "
                   "t.id");
    while (rows.step())
        all.push_back({rows.text(0), rows.text(1), rows.text(2), QByteArray::fromHex(rows.blob(3)),
                       QDateTime::fromMSecsSinceEpoch(rows.integer(4), Qt::UTC), rows.integer(5) != 0});
    return all;
}

Outcome refusedBy(const std::vector<SignOff> &standing)
{
    if (standing.empty())
        return {};
    return failure(
        ErrorKind::Refused,
        Text::tr("This stock-take was signed off by %1 (%2), so nothing in it changes any more. If it must, "
                 "open activity 10 again with a reason.")
            .arg(standing.front().name, standing.front().role));
}

} // namespace

const std::vector<SignOff> &Session::Impl::standingSignOffs()
{
    if (!signOffs) {
        signOffs = signOffsIn(database);
        std::erase_if(*signOffs, [](const SignOff &signOff) { return !signOff.isStanding; });
    }
    return *signOffs;
}

Outcome Session::Impl::requireNotSigned()
{
    const std::vector<SignOff> &standing = standingSignOffs();
    if (database.hasFailed()) {
        signOffs.reset();
        return tl::unexpected(database.takeError());
    }
    return refusedBy(standing);
}

SignOffs::SignOffs(Session &session)
    : m_session(session)
{
}

std::vector<SignOff> SignOffs::all() const
{
    return signOffsIn(m_session.m->database);
}

std::vector<SignOff> SignOffs::standing() const
{
    std::vector<SignOff> standing = all();
    std::erase_if(standing, [](const SignOff &signOff) { return !signOff.isStanding; });
    return standing;
}

Outcome SignOffs::requireOpen() const
{
    return refusedBy(standing());
}

Outcome SignOffs::sign(const QString &name, const QString &role, const QString &note, const Author &author,
                       Session::BackupCopy copy)
{
    Session::Impl &state = *m_session.m;
    if (Outcome allowed = state.requireWriter(); !allowed)
        return allowed;
    if (Outcome leads = state.requireLead(author); !leads)
        return leads;
    const std::vector<SignOff> standing = this->standing();
    const bool finishes = !m_session.sopProgress().isFinished(reportActivity);
    const QByteArray head = (standing.empty() ? state.journal->headHash() : standing.front().head).toHex();
    Outcome written = state.change([&](qint64 now) {
        JsonText body;
        body.add("name", name).add("role", role).add("note", note).add("head", QString::fromLatin1(head));
        JournalRow row;
        if (!state.journal->append(author, "sign", body.take(), now, &row))
            return false;
        Statement insert(state.database,
                         "INSERT INTO sign_off(row, name, role, note, head) VALUES(?, ?, ?, ?, ?)");
        insert.bind(1, row.id).bind(2, name).bind(3, role).bind(4, note).bindText(5, head);
        return insert.run()
            && (!finishes
                || state.appendActivity({ActivityEvent::Step::Finished, reportActivity, {}, name, note},
                                        author, now));
    });
    state.signOffs.reset();
    return !written || copy == Session::BackupCopy::ByCaller ? written : backUp();
}

Outcome SignOffs::backUp() const
{
    Outcome copied = m_session.backUp(QStringLiteral("signed"));
    if (!copied)
        copied.error().message = Text::tr("The stock-take is signed off, but it has no backup copy. Free "
                                          "some room on the disk and save a copy.")
            + u' ' + copied.error().message;
    return copied;
}

} // namespace opname
