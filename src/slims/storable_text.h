#pragma once

#include <QString>
#include <QStringView>

namespace opname {

/// What SLiMS's columns (`utf8mb3`) can hold. Lengths are in characters, as MariaDB counts them.

/// Whether every character can be stored: none of four bytes (emoji), no half of a pair, no NUL.
bool isStorable(QStringView text);
/// What is stored of a text that may be changed to fit: characters that cannot be stored become U+FFFD, and
/// what is over `maximum` is cut off by whole characters, an accent never apart from its letter.
QString storedText(const QString &text, int maximum);
/// The same of a name or a message that SLiMS's pages print unescaped: without the blanks around it, and with
/// `‹` and `›` for `<` and `>`, so that no markup comes of it. For names and logs, never for decided values.
QString plainText(const QString &text, int maximum);

} // namespace opname
