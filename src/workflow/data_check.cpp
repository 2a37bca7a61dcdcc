// The data check before day one: codes and call numbers that will cause trouble.

#include "copy_check.h"
#include "lookalike_codes.h"

namespace opname {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(DataCheck)
};

CodeRules rulesOf(const Session &session)
{
    return {CodePattern::fromText(session.setting(QStringLiteral("codes.pattern"))),
            session.setting(QStringLiteral("codes.check_digit")) == u"yes"};
}

/// How many copies stand by each of the two ways to class Islam. Both in one library tear a subject apart.
struct IslamicCount {
    qint64 twoX = 0;
    qint64 dewey297 = 0;

    void add(IslamicScheme scheme)
    {
        twoX += scheme == IslamicScheme::TwoX;
        dewey297 += scheme == IslamicScheme::Dewey297;
    }
    bool isMixed() const { return twoX > 0 && dewey297 > 0; }
    IslamicScheme rarer() const { return dewey297 <= twoX ? IslamicScheme::Dewey297 : IslamicScheme::TwoX; }
};

} // namespace

Outcome Preparation::check(const std::function<bool(const DataProblem &)> &visitor) const
{
    const CatalogueQueries &catalogue = m_session.catalogue();
    const CodeRules rules = rulesOf(m_session);
    CopyCheck copyCheck(rules, visitor);
    LookalikeCodes lookalikes;
    IslamicCount islamic;
    bool goesOn = true;
    const Outcome visited = catalogue.visit(0, [&](const ListedItem &copy) {
        if (!copy.item.code.trimmed().isEmpty())
            lookalikes.add(copy.item.code);
        islamic.add(islamicScheme(copy.shelfClass));
        goesOn = copyCheck.run(copy);
        return goesOn;
    });
    const bool hasLookalikes = visited && goesOn && lookalikes.settle();
    if (!visited || !goesOn || (!hasLookalikes && !islamic.isMixed()))
        return visited;
    return catalogue.visit(0, [&](const ListedItem &copy) {
        if (islamic.isMixed() && islamicScheme(copy.shelfClass) == islamic.rarer()
            && !visitor(
                {QStringLiteral("mixed_islamic_classes"), copy.item.code, copy.item.id,
                 Text::tr("The call number “%1” is for class %2, but most books on Islam here stand in %3.")
                     .arg(copy.callNumber, copy.shelfClass,
                          islamic.rarer() == IslamicScheme::TwoX ? QStringLiteral("297")
                                                                 : QStringLiteral("2X"))}))
            return false;
        const auto first = hasLookalikes ? lookalikes.firstLike(copy.item.code) : std::nullopt;
        return !first
            || visitor({QStringLiteral("lookalike_code"), copy.item.code, copy.item.id,
                        Text::tr("The item code is easily taken for “%1”.").arg(*first)});
    });
}

} // namespace opname
