#pragma once

#include <QByteArray>
#include <QStringList>

#include <initializer_list>

namespace opname {

class Statement;

/// The words that rows must have, each in any of some columns: conditions of SQL with the words as numbered
/// parameters. ASCII letters of either case are one; nothing in a word is an operator. Of more words than
/// SQLite bounds a condition to, the first ones.
class WordConditions {
public:
    explicit WordConditions(const QString &words);
    bool isEmpty() const { return m_words.isEmpty(); }
    /// " AND (…)" a word, to stand behind a condition. Parameters 1 on are the words.
    QByteArray sql(std::initializer_list<const char *> columns) const;
    void bindTo(Statement &statement) const;

private:
    QStringList m_words;
};

} // namespace opname
