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
    m_isEverything = m_scope.isEverything();
}

bool ScopeMatcher::matches(const ScopeFacts &item) const
{
    if (m_isEverything)
        return true;
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

QStringList idsMeantBy(QStringView wanted, const std::vector<ReferenceEntry> &list)
{
    QStringList named;
    QStringList inAnotherCase;
    for (const ReferenceEntry &entry : list) {
        if (entry.id == wanted)
            return {entry.id};
        if (QStringView(entry.name).trimmed().compare(wanted, Qt::CaseInsensitive) == 0)
            named.append(entry.id);
        if (wanted.compare(entry.id, Qt::CaseInsensitive) == 0)
            inAnotherCase.append(entry.id);
    }
    return named.isEmpty() ? inAnotherCase : named;
}

namespace {

QStringList resolved(const QStringList &values, const std::vector<ReferenceEntry> &list, QLatin1String field,
                     QStringList &unknown)
{
    QStringList ids;
    for (const QString &value : values) {
        const QStringList meant = idsMeantBy(QStringView(value).trimmed(), list);
        if (meant.isEmpty())
            unknown.append(field + QLatin1String(": ") + value);
        for (const QString &id : meant)
            if (!ids.contains(id))
                ids.append(id);
    }
    return ids;
}

} // namespace

Bucket bucketOf(const ScopeMatcher &scope, const QStringList &leftOut, QStringView status,
                const ScopeFacts &item)
{
    if (!status.isEmpty() && leftOut.contains(status))
        return Bucket::Excluded;
    return scope.matches(item) ? Bucket::Expected : Bucket::OutOfScope;
}

ResolvedScope resolveScope(const Scope &asTyped, const ReferenceLists &lists)
{
    ResolvedScope result;
    result.scope = asTyped;
    result.scope.locations =
        resolved(asTyped.locations, lists.locations, QLatin1String("location"), result.unknown);
    result.scope.collectionTypes = resolved(asTyped.collectionTypes, lists.collectionTypes,
                                            QLatin1String("collection type"), result.unknown);
    result.scope.gmds = resolved(asTyped.gmds, lists.gmds, QLatin1String("gmd"), result.unknown);
    return result;
}

} // namespace opname
