#include "word_conditions.h"

#include "database.h"

namespace opname {

namespace {

constexpr qsizetype mostWords = 20; // SQLite bounds the depth of a condition

QString patternOf(QString word)
{
    word.replace(u'\\', u"\\\\"_qs).replace(u'%', u"\\%"_qs).replace(u'_', u"\\_"_qs);
    return u'%' + word + u'%';
}

} // namespace

WordConditions::WordConditions(const QString &words)
    : m_words(words.simplified().split(u' ', Qt::SkipEmptyParts).mid(0, mostWords))
{
}

QByteArray WordConditions::sql(std::initializer_list<const char *> columns) const
{
    QByteArray conditions;
    for (qsizetype i = 0; i < m_words.size(); ++i) {
        QByteArray any;
        for (const char *column : columns)
            any += (any.isEmpty() ? QByteArray() : QByteArray(" OR ")) + column + " LIKE ?"
                + QByteArray::number(i + 1) + " ESCAPE '\\'";
        conditions += " AND (" + any + ')';
    }
    return conditions;
}

void WordConditions::bindTo(Statement &statement) const
{
    for (qsizetype i = 0; i < m_words.size(); ++i)
        statement.bind(static_cast<int>(i + 1), patternOf(m_words[i]));
}

} // namespace opname
