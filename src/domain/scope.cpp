#include "opname/domain/scope.h"

#include <algorithm>

namespace opname {

namespace {

/// `*` stands for any run of characters; case is ignored.
bool matchesPattern(QStringView text, QStringView pattern)
{
    qsizetype t = 0;
    qsizetype p = 0;
    qsizetype star = -1;
    qsizetype retry = 0;
    while (t < text.size()) {
        if (p < pattern.size() && pattern[p] == u'*') {
            star = p++;
            retry = t;
        } else if (p < pattern.size() && pattern[p].toCaseFolded() == text[t].toCaseFolded()) {
            ++p;
            ++t;
        } else if (star >= 0) {
            p = star + 1;
            t = ++retry;
        } else {
            return false;
        }
    }
    while (p < pattern.size() && pattern[p] == u'*')
        ++p;
    return p == pattern.size();
}

bool contains(const QStringList &ids, QStringView id)
{
    return ids.isEmpty() || std::any_of(ids.begin(), ids.end(), [&](const QString &i) {
               return id.compare(i, Qt::CaseInsensitive) == 0;
           });
}

QStringList splitLists(const QStringList &values)
{
    QStringList parts;
    for (const QString &value : values)
        for (const QString &part : value.split(u',', Qt::SkipEmptyParts))
            if (!part.trimmed().isEmpty())
                parts.append(part.trimmed());
    return parts;
}

} // namespace

ScopeMatcher::ScopeMatcher(const Scope &scope)
    : m_scope(scope)
{
    m_scope.classes = splitLists(scope.classes);
    for (QString &site : m_scope.sites)
        site = site.trimmed() == u"''" ? QString() : site.trimmed();
}

bool ScopeMatcher::matches(const ScopeFacts &item) const
{
    return contains(m_scope.locations, item.location)
        && contains(m_scope.collectionTypes, item.collectionType) && contains(m_scope.gmds, item.gmd)
        && siteMatches(item.site) && classMatches(item.classification);
}

bool ScopeMatcher::siteMatches(QStringView site) const
{
    if (m_scope.sites.isEmpty())
        return true;
    return std::any_of(m_scope.sites.begin(), m_scope.sites.end(),
                       [text = site.trimmed()](const QString &pattern) {
                           return pattern.isEmpty() ? text.isEmpty() : matchesPattern(text, pattern);
                       });
}

bool ScopeMatcher::classMatches(QStringView classification) const
{
    if (m_scope.classes.isEmpty())
        return true;
    return std::any_of(
        m_scope.classes.begin(), m_scope.classes.end(),
        [text = classification.trimmed()](const QString &pattern) { return matchesPattern(text, pattern); });
}

namespace {

template <typename Entry>
QStringList resolved(const QStringList &values, const std::vector<Entry> &list, const char *field,
                     QStringList &unknown)
{
    QStringList ids;
    for (const QString &value : values) {
        const QString wanted = value.trimmed();
        auto entry = std::find_if(list.begin(), list.end(), [&](const Entry &e) { return e.id == wanted; });
        if (entry == list.end())
            entry = std::find_if(list.begin(), list.end(), [&](const Entry &e) {
                return e.name.trimmed().compare(wanted, Qt::CaseInsensitive) == 0;
            });
        if (entry == list.end())
            entry = std::find_if(list.begin(), list.end(), [&](const Entry &e) {
                return e.id.compare(wanted, Qt::CaseInsensitive) == 0;
            });
        if (entry == list.end())
            unknown.append(QString::fromLatin1(field) + QStringLiteral(": ") + value);
        else if (!ids.contains(entry->id))
            ids.append(entry->id);
    }
    return ids;
}

} // namespace

ResolvedScope resolveScope(const Scope &asTyped, const ReferenceLists &lists)
{
    ResolvedScope result;
    result.scope = asTyped;
    result.scope.locations = resolved(asTyped.locations, lists.locations, "location", result.unknown);
    result.scope.collectionTypes =
        resolved(asTyped.collectionTypes, lists.collectionTypes, "collection type", result.unknown);
    result.scope.gmds = resolved(asTyped.gmds, lists.gmds, "gmd", result.unknown);
    return result;
}

} // namespace opname
