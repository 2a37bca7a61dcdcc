#include "book_words.h"

#include <QCoreApplication>

#include <algorithm>

namespace opname {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(UnrecordedBooks)
};

} // namespace

Outcome checkBookWords(const QString &words, qsizetype longest)
{
    if (words.size() > longest)
        return failure(ErrorKind::Usage,
                       Text::tr("“%1…” is too long. Write at most %2 characters.")
                           .arg(words.left(40), QString::number(longest)));
    if (std::any_of(words.begin(), words.end(), [](QChar c) { return c.category() == QChar::Other_Control; }))
        return failure(
            ErrorKind::Usage,
            Text::tr("The description of the book has characters that cannot be read. Type it again."));
    return {};
}

} // namespace opname
