#include "opname/slims/library_system.h"

#include "database/database_library.h"
#include "rest/rest_library.h"

#include <QCoreApplication>

#include <algorithm>
#include <utility>

namespace opname {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(LibrarySystem)
};

} // namespace

SlimsTask taskOf(ChangeKind kind)
{
    switch (kind) {
    case ChangeKind::ItemStatus:
        return SlimsTask::ChangeStatuses;
    case ChangeKind::NewCopy:
        return SlimsTask::AddCopies;
    default:
        return SlimsTask::ChangeItems;
    }
}

bool SlimsFacts::may(SlimsTask task) const
{
    return std::none_of(missing.begin(), missing.end(),
                        [task](const auto &entry) { return entry.first == task; });
}

Result<std::unique_ptr<LibrarySystem>> openLibrarySystem(const QString &source, const SourceSecrets &secrets,
                                                         std::stop_token stop)
{
    if (source.startsWith(u"mysql:"))
        return openDatabaseLibrary(source, secrets.password, std::move(stop));
    if (source.startsWith(u"http://") || source.startsWith(u"https://"))
        return openRestLibrary(source, secrets.token, std::move(stop));
    if (isDemonstration(source))
        return failure(
            ErrorKind::Usage,
            Text::tr("There is no SLiMS behind the demonstration library: nothing can be sent to it. "
                     "Save the list of changes to see what SLiMS would be given."));
    return failure(
        ErrorKind::Usage,
        Text::tr("“%1” cannot be sent to. Name SLiMS's database (mysql://USER@HOST/DATABASE) or its "
                 "address (https://…), or save the list of changes to type them in.")
            .arg(source));
}

} // namespace opname
