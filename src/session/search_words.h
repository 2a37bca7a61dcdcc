#pragma once

#include <QByteArray>
#include <QByteArrayList>
#include <QString>

#include <vector>

namespace opname {

/// The words of a text, in the form in which the search index holds them: folded as item codes are (case and
/// accents are no difference), an apostrophe inside a word left out ("Qur'an", "Quran"), a point between two
/// digits kept ("899.221"). Everything else that is no letter or digit separates. Words are cut at 48 bytes
/// and contain ASCII letters and digits, points and bytes from 0x80 on only, so that a word in quotes is
/// never anything but that word to FTS5. Appended with a blank before each; of `utf8` the first 4096 bytes
/// count.
void appendSearchWords(QByteArray &words, QByteArrayView utf8);

/// The numbers of SLiMS's field isbn_issn, however they are hyphenated, each as one word that is the same for
/// the old and the new form of an ISBN.
void appendIsbnWords(QByteArray &words, QByteArrayView utf8);

/// One part of what somebody typed, between blanks. A text matches it when it has words that begin with each
/// of `words` (is it, when it is one letter long), or one that begins with any of `numbers`.
struct SearchedPart {
    QString typed;
    QByteArrayList words;
    QByteArrayList numbers; ///< as ISBN, from six digits on
};

/// At most 16 parts of the first 256 characters. Parts without a letter or digit are left out.
std::vector<SearchedPart> searchedParts(const QString &typed);

/// Whether a row of words, as put together by the functions above, matches a part.
bool matches(QByteArrayView words, const SearchedPart &part);

} // namespace opname
