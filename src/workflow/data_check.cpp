// The data check before day one: codes and call numbers that will cause trouble.

#include "opname/domain/item_code.h"
#include "opname/session/catalogue_queries.h"
#include "opname/workflow/preparation.h"

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

std::optional<DataProblem> problemOf(const ListedItem &listed, const CallNumberProfile &profile)
{
    const Item &item = listed.item;
    const auto problem = [&](const char *kind, const QString &detail) {
        return DataProblem{QString::fromLatin1(kind), item.code, item.id, detail};
    };
    if (item.code.trimmed().isEmpty())
        return problem("no_code",
                       Text::tr("The copy has no item code: it needs a label before it can be scanned."));
    if (hasControlCharacter(item.code))
        return problem(
            "control_characters",
            Text::tr("The item code contains control characters: no scanner can send it as it is."));
    if (item.code.size() > maximumItemCodeLength)
        return problem("over_long_code",
                       Text::tr("The item code is longer than %1 characters.").arg(maximumItemCodeLength));
    if (item.code != item.code.trimmed())
        return problem("blank_in_code", Text::tr("The item code begins or ends with a blank."));
    if (listed.title.isEmpty())
        return problem("no_title", Text::tr("The copy belongs to no title."));
    if (listed.callNumber.trimmed().isEmpty())
        return problem(
            "no_call_number",
            Text::tr(
                "Neither the copy nor its title has a call number: it has no place in the shelf order."));
    if (!callNumberKey(listed.callNumber, profile).hasClass())
        return problem("no_class",
                       Text::tr("The call number “%1” has no class: it sorts last.").arg(listed.callNumber));
    return std::nullopt;
}

} // namespace

Outcome Preparation::check(const std::function<bool(const DataProblem &)> &visitor) const
{
    const CallNumberProfile profile = m_session.profile();
    return m_session.catalogue().visit(0, [&](const ListedItem &listed) {
        const std::optional<DataProblem> problem = problemOf(listed, profile);
        return !problem || visitor(*problem);
    });
}

} // namespace opname
