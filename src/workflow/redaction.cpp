#include "opname/workflow/redaction.h"

#include <QDir>
#include <QRegularExpression>

#include <algorithm>
#include <vector>

namespace opname {

namespace {

struct Rule {
    QRegularExpression pattern;
    QString replacement;
};

Rule rule(const QString &pattern, const QString &replacement)
{
    return {QRegularExpression(pattern,
                               QRegularExpression::CaseInsensitiveOption
                                   | QRegularExpression::UseUnicodePropertiesOption),
            replacement};
}

/// In this order: what is secret goes before what only looks like a code.
const std::vector<Rule> &rules()
{
    static const std::vector<Rule> all = {
        rule(u"\\b([a-z][a-z0-9+.-]*)://[^\\s\"'“”<>]*"_qs, u"\\1://…"_qs),
        rule(u"\\b(authorization)\"?\\s*[=:].*"_qs, u"\\1: …"_qs),
        rule(u"\\b(bearer)\\s+[^\\s\"']+"_qs, u"\\1 …"_qs),
        rule(u"\\b(password|passwd|passphrase|pwd|pass|token|secret|api[_-]?key|kata sandi|sandi)"
             u"(\"?\\s*[=:]\\s*)(\"[^\"]*\"|'[^']*'|[^\\s,;)]+)"_qs,
             u"\\1\\2…"_qs),
        rule(u"'[^'\\s]*'@'[^'\\s]*'"_qs, u"'…'@'…'"_qs),
        rule(u"[\\w.+-]+@[\\w-]+(\\.[\\w-]+)*"_qs, u"…@…"_qs),
        rule(u"(/home/|/Users/|/media/|/run/media/|[A-Z]:\\\\Users\\\\)[^/\\\\\\s\"'“”]+"_qs, u"\\1…"_qs),
        rule(u"(?<!\\w)[a-z0-9_]{24,}(?!\\w)"_qs, u"…"_qs),
        rule(u"(?<![\\w=./-])(?=(?:[^\\W\\d]|[./-])*(?:\\d(?:[^\\W\\d]|[./-])*){3})\\w[\\w./-]{2,}"_qs,
             u"…"_qs)};
    return all;
}

QString withoutHome(QString text)
{
    const QString home = QDir::homePath();
    return home.size() > 1 ? text.replace(home, u"~"_qs) : text;
}

} // namespace

QString redacted(const QString &text, const QStringList &names)
{
    QString kept = withoutHome(text);
    QStringList ordered = names;
    // A longer name first: it may hold a shorter one.
    std::sort(ordered.begin(), ordered.end(),
              [](const QString &one, const QString &other) { return one.size() > other.size(); });
    for (const QString &name : ordered)
        if (const QString whole = QRegularExpression::escape(name.trimmed()); whole.size() > 1)
            kept.replace(rule(u"(?<!\\w)"_qs + whole + u"(?!\\w)"_qs, {}).pattern, u"…"_qs);
    for (const Rule &each : rules())
        kept.replace(each.pattern, each.replacement);
    return kept;
}

} // namespace opname
