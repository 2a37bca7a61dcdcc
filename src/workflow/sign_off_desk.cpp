#include "opname/workflow/sign_off_desk.h"

#include "opname/workflow/recheck_sample.h"

#include <QCoreApplication>

#include <algorithm>

namespace opname {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(SignOffDesk)
};

constexpr int recapActivity = 9;
constexpr qsizetype longestText = 500;

} // namespace

SignOffDesk::SignOffDesk(Session &session, Author author, Session::BackupCopy copy)
    : m_session(session)
    , m_author(std::move(author))
    , m_copy(copy)
{
}

std::vector<SignOff> SignOffDesk::standing() const
{
    return SignOffs(m_session).standing();
}

Result<SignOff> SignOffDesk::sign(const QString &name, const QString &role, const QString &note)
{
    const QString who = name.simplified().left(longestText);
    const QString as = role.simplified().left(longestText);
    if (who.isEmpty() || as.isEmpty())
        return failure(
            ErrorKind::Usage,
            Text::tr("A signature needs a name and a role, for example “Ketua Tim Stock Opname”."));
    if (!m_session.sopProgress().isFinished(recapActivity))
        return failure(ErrorKind::Refused,
                       Text::tr("The report is signed off after the recap. Finish activity 9 first."));
    const RecheckSample sample(m_session);
    const auto isOver = sample.isOverLimit();
    if (!isOver)
        return tl::unexpected(isOver.error());
    if (*isOver && note.trimmed().isEmpty())
        return failure(
            ErrorKind::Refused,
            Text::tr("The sample showed more errors of the count than the limit of %1 %. Sign with a "
                     "reason as a note; it stands in the report.")
                .arg(sample.limitPercent()));
    const auto own = [&](const std::vector<SignOff> &all) {
        return std::find_if(all.begin(), all.end(), [&](const SignOff &signOff) {
            return signOff.name == who && signOff.role == as;
        });
    };
    std::vector<SignOff> signOffs = standing();
    if (const auto mine = own(signOffs); mine != signOffs.end())
        return *mine;
    const Outcome signedOff =
        SignOffs(m_session).sign(who, as, note.trimmed().left(longestText), m_author, m_copy);
    if (!signedOff)
        return tl::unexpected(signedOff.error());
    signOffs = standing();
    if (const auto mine = own(signOffs); mine != signOffs.end())
        return *mine;
    return failure(ErrorKind::File,
                   Text::tr("The signature could not be read back. Check the session file."));
}

} // namespace opname
