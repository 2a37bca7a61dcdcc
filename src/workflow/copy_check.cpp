#include "copy_check.h"

#include "decided_changes.h"
#include "listed_items.h"
#include "opname/domain/call_number_correction.h"
#include "opname/domain/item_code.h"

#include <algorithm>

namespace opname {

namespace {

bool isControl(QChar c)
{
    return c.category() == QChar::Other_Control;
}

QString withoutControls(QString code)
{
    code.removeIf(isControl);
    return code.trimmed();
}

bool isBlank(QStringView text)
{
    return text.trimmed().isEmpty();
}

/// Whether the three places before the decimals of two classes are the same: "005", "2X4".
bool agreeInPlaces(QStringView a, QStringView b)
{
    constexpr qsizetype places = 3;
    for (qsizetype i = 0; i < places; ++i) {
        const QChar left = i < a.size() && a[i].isLetterOrNumber() ? a[i].toUpper() : QChar();
        const QChar right = i < b.size() && b[i].isLetterOrNumber() ? b[i].toUpper() : QChar();
        if (left != right)
            return false;
        if (left.isNull())
            break;
    }
    return true;
}

/// The digits behind the point, whatever parts them: "899.221 3" and "899.22'13" have the same.
QString decimalsOf(QStringView classNumber)
{
    QString digits;
    const qsizetype point = classNumber.indexOf(u'.');
    for (qsizetype i = point + 1; point >= 0 && i < classNumber.size(); ++i) {
        if (classNumber[i].isDigit())
            digits += classNumber[i];
        else if (!QStringView(u" '/").contains(classNumber[i]))
            break;
    }
    return digits;
}

/// Whether one class is the other or goes on behind it, as a short spine does: "899.22" and "899.2213".
bool agree(QStringView a, QStringView b)
{
    if (!agreeInPlaces(a, b))
        return false;
    const QString left = decimalsOf(a);
    const QString right = decimalsOf(b);
    return left.startsWith(right) || right.startsWith(left);
}

/// What stands around the digits of a code, in one case.
QString withoutDigits(QStringView code)
{
    QString rest;
    for (const QChar c : code)
        if (!c.isDigit())
            rest += c.toUpper();
    return rest;
}

} // namespace

IslamicScheme islamicScheme(QStringView classNumber)
{
    if (classNumber.size() >= 2 && classNumber[0] == u'2' && classNumber[1].toUpper() == u'X')
        return IslamicScheme::TwoX;
    return classNumber.startsWith(u"297") ? IslamicScheme::Dewey297 : IslamicScheme::None;
}

CopyCheck::CopyCheck(const DataRules &rules, const CatalogueQueries &catalogue,
                     const DataCheck::Visitor &visitor)
    : m_rules(rules)
    , m_catalogue(catalogue)
    , m_visitor(visitor)
{
}

bool CopyCheck::run(const CopyFacts &copy)
{
    m_copy = &copy;
    m_goesOn = true;
    m_callNumber = effectiveCallNumber(copy.callNumber, copy.titleCallNumber);
    checkCode();
    if (!copy.hasTitle)
        tell("no_title", tr("The copy belongs to no title."));
    checkCallNumber();
    return m_goesOn;
}

void CopyCheck::checkCode()
{
    const QString &code = m_copy->code;
    if (isBlank(code))
        tell("no_code", tr("The copy has no item code: it needs a label before it can be scanned."));
    else if (std::any_of(code.begin(), code.end(), isControl))
        tell("control_characters",
             tr("The item code contains control characters: no scanner can send it as it is."),
             withoutControls(code));
    else if (code.size() > maximumItemCodeLength)
        tell("over_long_code", tr("The item code is longer than %1 characters.").arg(maximumItemCodeLength));
    else if (code.front().isSpace() || code.back().isSpace())
        tell("blank_in_code", tr("The item code begins or ends with a blank."), code.trimmed());
    else if (!m_rules.patterns.empty()
             && std::none_of(m_rules.patterns.begin(), m_rules.patterns.end(),
                             [fold = foldedCode(code)](const CodePattern &pattern) {
                                 return pattern.numberOf(fold).has_value();
                             }))
        checkPattern();
    else if (m_rules.hasCheckDigit && !hasCheckDigit(code))
        tell("wrong_check_digit",
             tr("The item code is not fourteen digits with the right check digit at the end: it was typed "
                "wrongly, or its label is from elsewhere."),
             withCheckDigit(code));
}

/// The code follows none of the library's patterns.
void CopyCheck::checkPattern()
{
    QStringList texts;
    QStringList meant;
    for (const CodePattern &pattern : m_rules.patterns) {
        texts.append(pattern.text());
        if (const QString code = codeOfPattern(pattern); !code.isEmpty())
            meant.append(code);
    }
    tell("code_outside_pattern",
         texts.size() == 1
             ? tr("The item code does not follow the library's pattern %1.").arg(texts.front())
             : tr("The item code follows none of the library's patterns: %1.").arg(texts.join(u", "_qs)),
         meant.size() == 1 ? meant.front() : QString());
}

/// The last number in the code, written as the pattern writes it, where nothing else in the code speaks
/// against it.
QString CopyCheck::codeOfPattern(const CodePattern &pattern) const
{
    const QString &code = m_copy->code;
    qsizetype end = code.size();
    while (end > 0 && !code[end - 1].isDigit())
        --end;
    qsizetype begin = end;
    while (begin > 0 && code[begin - 1].isDigit())
        --begin;
    bool isNumber = false;
    const qint64 number = QStringView(code).sliced(begin, end - begin).toLongLong(&isNumber);
    if (!isNumber || number < 1 || number > pattern.lastNumber())
        return {};
    const QString meant = pattern.code(number);
    const QString rest = withoutDigits(code);
    return rest.isEmpty() || rest == withoutDigits(meant) ? meant : QString();
}

void CopyCheck::checkCallNumber()
{
    const CopyFacts &copy = *m_copy;
    const bool isOwn = !isBlank(copy.callNumber);
    const char *field = isOwn ? "call_number" : "title_call_number";
    if (isBlank(m_callNumber)) {
        tellMendable("no_call_number",
                     tr("Neither the copy nor its title has a call number: it has no place in the shelf "
                        "order."),
                     "title_call_number", numberFromClass());
    } else if (copy.shelfClass.isEmpty()) {
        const QString better = isBlank(copy.classification)
            ? QString()
            : tidyCallNumber(QString(copy.classification + u' ' + m_callNumber), m_rules.profile);
        tellMendable("no_class", tr("The call number “%1” has no class: it sorts last.").arg(m_callNumber),
                     field, callNumberKey(better, m_rules.profile).hasClass() ? better : QString());
    } else if (!isBlank(copy.classification) && !agreesWithClass()) {
        tellMendable("class_differs",
                     tr("The call number “%1” stands in class %2, but the title is classified %3.")
                         .arg(m_callNumber, copy.shelfClass, copy.classification),
                     "classification", copy.shelfClass);
    } else if (!agreesWithTitle()) {
        QString better = copy.titleCallNumber.simplified();
        if (const QStringView marks = copyMarksOf(copy.callNumber); !marks.isEmpty())
            better += u' ' + marks.toString();
        tellMendable("call_number_differs",
                     tr("The copy's call number “%1” is not its title's, “%2”.")
                         .arg(copy.callNumber, copy.titleCallNumber),
                     "call_number", better);
    } else if (const QString tidy = tidyCallNumber(m_callNumber, m_rules.profile); m_callNumber != tidy) {
        tellMendable("malformed_call_number",
                     tr("The call number “%1” is not written cleanly: “%2”.").arg(m_callNumber, tidy), field,
                     tidy);
    }
}

bool CopyCheck::agreesWithClass() const
{
    const QStringView classification = QStringView(m_copy->classification).trimmed();
    if (agree(classification, m_copy->shelfClass))
        return true;
    const QString closed = classification.toString().remove(u' '); // "2 X 4"
    const IslamicScheme scheme = islamicScheme(closed);
    if (scheme == IslamicScheme::TwoX && agree(closed, m_copy->shelfClass))
        return true;
    // The two ways to class Islam have no places in common: that both are used is told apart.
    return scheme != IslamicScheme::None && islamicScheme(m_copy->shelfClass) != IslamicScheme::None;
}

/// A copy's own call number may go on behind its title's: with a volume, a year, the number of the copy.
bool CopyCheck::agreesWithTitle() const
{
    const QString &own = m_copy->callNumber;
    const QString &titles = m_copy->titleCallNumber;
    if (own == titles || isBlank(own) || isBlank(titles))
        return true;
    const QString begin = titles.simplified();
    const QString whole = own.simplified();
    if (!whole.startsWith(begin, Qt::CaseInsensitive))
        return false;
    // "297.5" does not go on behind "297", nor "813 ABCD" behind "813 ABC".
    return whole.size() == begin.size() || QStringView(u" /,;(-").contains(whole[begin.size()]);
}

QString CopyCheck::numberFromClass() const
{
    if (isBlank(m_copy->classification))
        return {};
    const auto listed = m_catalogue.findById(m_copy->id);
    return listed ? callNumberFromClass(m_copy->classification, listed->authors, listed->title) : QString();
}

DataProblem CopyCheck::problemOf(const CopyFacts &copy, const char *kind, const QString &detail)
{
    DataProblem problem{QString::fromLatin1(kind), copy.code, copy.id, detail};
    problem.slot = copy.slot;
    problem.callNumber = effectiveCallNumber(copy.callNumber, copy.titleCallNumber).toString();
    problem.discrepancy = discrepancyIdOf(
        problem.kind == u"no_code" ? DiscrepancyKind::NoCode : DiscrepancyKind::BadData, copy.code, copy.id);
    return problem;
}

void CopyCheck::tell(const char *kind, const QString &detail, const QString &hint)
{
    if (!m_goesOn)
        return;
    DataProblem problem = problemOf(*m_copy, kind, detail);
    if (hint != m_copy->code)
        problem.hint = hint;
    m_goesOn = m_visitor(problem);
}

void CopyCheck::tellMendable(const char *kind, const QString &detail, const char *field, const QString &value)
{
    if (!m_goesOn)
        return;
    DataProblem problem = problemOf(*m_copy, kind, detail);
    const QString name = QString::fromLatin1(field);
    if (!value.isEmpty() && (m_copy->hasTitle || name == u"call_number")
        && DecidedChanges::checkField(name, value, {}))
        problem.proposal = DataProposal{name, value};
    m_goesOn = m_visitor(problem);
}

} // namespace opname
