// The data check before day one: codes and call numbers that will cause trouble.

#include "opname/domain/item_code.h"
#include "opname/session/catalogue_queries.h"
#include "opname/workflow/preparation.h"

#include "lookalike_codes.h"

#include <QCoreApplication>

namespace opname {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(DataCheck)
};

bool hasControlCharacter(const QString &code)
{
    return std::any_of(code.begin(), code.end(),
                       [](QChar c) { return c.category() == QChar::Other_Control; });
}

using Visitor = std::function<bool(const DataProblem &)>;

/// What is wrong with one copy: with its code, with what its title says, with its call number.
class CopyCheck {
public:
    CopyCheck(const ListedItem &copy, const Visitor &visitor)
        : m_copy(copy)
        , m_visitor(visitor)
    {
    }

    /// False when the visitor wants no more.
    bool run(const CallNumberProfile &profile)
    {
        checkCode();
        if (m_copy.title.trimmed().isEmpty())
            tell("no_title", Text::tr("The copy belongs to no title."));
        if (m_copy.callNumber.trimmed().isEmpty())
            tell("no_call_number",
                 Text::tr("Neither the copy nor its title has a call number: it has no place in the shelf "
                          "order."));
        else if (!callNumberKey(m_copy.callNumber, profile).hasClass())
            tell("no_class",
                 Text::tr("The call number “%1” has no class: it sorts last.").arg(m_copy.callNumber));
        return m_goesOn;
    }

private:
    void checkCode()
    {
        const QString &code = m_copy.item.code;
        if (code.trimmed().isEmpty())
            tell("no_code",
                 Text::tr("The copy has no item code: it needs a label before it can be scanned."));
        else if (hasControlCharacter(code))
            tell("control_characters",
                 Text::tr("The item code contains control characters: no scanner can send it as it is."));
        else if (code.size() > maximumItemCodeLength)
            tell("over_long_code",
                 Text::tr("The item code is longer than %1 characters.").arg(maximumItemCodeLength));
        else if (code != code.trimmed())
            tell("blank_in_code", Text::tr("The item code begins or ends with a blank."));
    }

    void tell(const char *kind, const QString &detail)
    {
        m_goesOn =
            m_goesOn && m_visitor({QString::fromLatin1(kind), m_copy.item.code, m_copy.item.id, detail});
    }

    const ListedItem &m_copy;
    const Visitor &m_visitor;
    bool m_goesOn = true;
};

} // namespace

Outcome Preparation::check(const std::function<bool(const DataProblem &)> &visitor) const
{
    const CallNumberProfile profile = m_session.profile();
    const CatalogueQueries &catalogue = m_session.catalogue();
    LookalikeCodes lookalikes;
    bool goesOn = true;
    const Outcome visited = catalogue.visit(0, [&](const ListedItem &copy) {
        if (!copy.item.code.trimmed().isEmpty())
            lookalikes.add(copy.item.code);
        goesOn = CopyCheck(copy, visitor).run(profile);
        return goesOn;
    });
    if (!visited || !goesOn || !lookalikes.settle())
        return visited;
    return catalogue.visit(0, [&](const ListedItem &copy) {
        const auto first = lookalikes.firstLike(copy.item.code);
        return !first
            || visitor({QStringLiteral("lookalike_code"), copy.item.code, copy.item.id,
                        Text::tr("The item code is easily taken for “%1”.").arg(*first)});
    });
}

} // namespace opname
