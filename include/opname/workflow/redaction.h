#pragma once

#include <QString>
#include <QStringList>

namespace opname {

/// A sentence as the program's log keeps it and as it may leave this computer: without passwords and tokens,
/// what follows the scheme of an address, accounts of a server, the user's part of a path, and codes, which
/// are words with three digits or of 24 characters and more. A shorter one right behind "=" stays, as the
/// program's own lines write counts and versions so. `names`, of people and of servers, are left out as whole
/// words, whatever their case. Each gap is "…", the home folder "~". May be called on any thread.
QString redacted(const QString &text, const QStringList &names = {});

} // namespace opname
