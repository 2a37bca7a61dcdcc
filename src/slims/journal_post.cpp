#include "opname/slims/journal_post.h"

#include "database/database_journal.h"
#include "rest/rest_journal.h"

#include <QCoreApplication>

namespace opname {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(JournalPost)
};

constexpr qint64 aroundRow = 200; // brackets, commas and numbers
constexpr qint64 bytesOfCharacter = 6; // the most that JSON takes for one

} // namespace

qint64 PostedRow::size() const
{
    qint64 bytes = aroundRow + hash.size() * 2
        + (station.size() + operatorName.size() + kind.size()) * bytesOfCharacter + body.size();
    for (const char c : body)
        if (c == '"' || c == '\\')
            ++bytes;
        else if (static_cast<unsigned char>(c) < ' ')
            bytes += bytesOfCharacter - 1;
    return bytes;
}

Result<std::unique_ptr<JournalPost>> openJournalPost(const QString &source, const QString &session,
                                                     const SourceSecrets &secrets, std::stop_token stop)
{
    if (source.startsWith(u"mysql:"))
        return openDatabaseJournal(source, session, secrets.password, std::move(stop));
    if (source.startsWith(u"http://") || source.startsWith(u"https://"))
        return openRestJournal(source, session, secrets.token, std::move(stop));
    return failure(ErrorKind::Usage,
                   Text::tr("Stations cannot meet at “%1”. Name SLiMS's database "
                            "(mysql://USER@HOST/DATABASE) or its address (https://…), or merge files.")
                       .arg(source));
}

} // namespace opname
