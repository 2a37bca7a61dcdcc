#include "copy_check.h"

#include "opname/domain/item_code.h"

#include <algorithm>

namespace opname {

namespace {

bool hasControlCharacter(const QString &code)
{
    return std::any_of(code.begin(), code.end(),
                       [](QChar c) { return c.category() == QChar::Other_Control; });
}

/// The three places that a class has before its decimals: "005", "2X4".
QString mainPlaces(QStringView classNumber)
{
    QString places;
    for (const QChar c : classNumber) {
        if (!c.isLetterOrNumber())
            break;
        places += c.toUpper();
    }
    return places.left(3);
}

} // namespace

IslamicScheme islamicScheme(QStringView classNumber)
{
    const QString places = mainPlaces(classNumber);
    if (places.startsWith(u"2X"))
        return IslamicScheme::TwoX;
    return places == u"297" ? IslamicScheme::Dewey297 : IslamicScheme::None;
}

CopyCheck::CopyCheck(const CodeRules &rules, const Visitor &visitor)
    : m_rules(rules)
    , m_visitor(visitor)
{
}

bool CopyCheck::run(const ListedItem &copy)
{
    m_copy = &copy;
    m_goesOn = true;
    checkCode();
    if (copy.title.trimmed().isEmpty())
        tell("no_title", tr("The copy belongs to no title."));
    checkCallNumber();
    return m_goesOn;
}

void CopyCheck::checkCode()
{
    const QString &code = m_copy->item.code;
    if (code.trimmed().isEmpty())
        tell("no_code", tr("The copy has no item code: it needs a label before it can be scanned."));
    else if (hasControlCharacter(code))
        tell("control_characters",
             tr("The item code contains control characters: no scanner can send it as it is."));
    else if (code.size() > maximumItemCodeLength)
        tell("over_long_code", tr("The item code is longer than %1 characters.").arg(maximumItemCodeLength));
    else if (code != code.trimmed())
        tell("blank_in_code", tr("The item code begins or ends with a blank."));
    else if (m_rules.pattern && !m_rules.pattern->numberOf(foldedCode(code)))
        tell("code_outside_pattern",
             tr("The item code does not follow the library's pattern %1.").arg(m_rules.pattern->text()));
    else if (m_rules.hasCheckDigit && !hasCheckDigit(code))
        tell("wrong_check_digit",
             tr("The item code is not fourteen digits with the right check digit at the end: it was typed "
                "wrongly, or its label is from elsewhere."));
}

void CopyCheck::checkCallNumber()
{
    const ListedItem &copy = *m_copy;
    if (copy.callNumber.trimmed().isEmpty())
        tell("no_call_number",
             tr("Neither the copy nor its title has a call number: it has no place in the shelf order."));
    else if (copy.shelfClass.isEmpty())
        tell("no_class", tr("The call number “%1” has no class: it sorts last.").arg(copy.callNumber));
    else if (islamicScheme(copy.shelfClass) == IslamicScheme::None
             && mainPlaces(copy.classNumber) != mainPlaces(copy.shelfClass))
        tell("class_differs",
             tr("The call number “%1” stands in class %2, but the title is classified %3.")
                 .arg(copy.callNumber, copy.shelfClass, copy.classNumber));
    else if (!agreesWithTitle())
        tell("call_number_differs",
             tr("The copy's call number “%1” is not its title's, “%2”.")
                 .arg(copy.item.callNumber, copy.titleCallNumber));
}

/// A copy's own call number may go on behind its title's: with a volume, a year, the number of the copy.
bool CopyCheck::agreesWithTitle() const
{
    if (m_copy->item.callNumber == m_copy->titleCallNumber || m_copy->item.callNumber.trimmed().isEmpty()
        || m_copy->titleCallNumber.trimmed().isEmpty())
        return true;
    return m_copy->item.callNumber.simplified().startsWith(m_copy->titleCallNumber.simplified(),
                                                           Qt::CaseInsensitive);
}

void CopyCheck::tell(const char *kind, const QString &detail)
{
    m_goesOn = m_goesOn && m_visitor({QString::fromLatin1(kind), m_copy->item.code, m_copy->item.id, detail});
}

} // namespace opname
