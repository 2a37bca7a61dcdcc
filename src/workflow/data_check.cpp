#include "opname/workflow/data_check.h"

#include "copy_check.h"
#include "lookalike_codes.h"
#include "opname/workflow/code_assignment.h"

#include <algorithm>
#include <map>

namespace opname {

namespace {

constexpr qint64 copiesBetweenQuestions = 4096;

struct Text {
    Q_DECLARE_TR_FUNCTIONS(DataCheck)
};

DataRules rulesOf(const Session &session)
{
    return {CodeAssignment::patternsFrom(session.setting(QStringLiteral("codes.pattern")))
                .value_or(std::vector<CodePattern>()),
            session.setting(QStringLiteral("codes.check_digit")) == u"yes", session.profile()};
}

CopyFacts factsOf(const ListedItem &item)
{
    CopyFacts facts;
    facts.id = item.item.id;
    facts.slot = item.slot;
    facts.code = item.item.code;
    facts.callNumber = item.item.callNumber;
    facts.titleCallNumber = item.titleCallNumber;
    facts.shelfClass = item.shelfClass;
    return facts;
}

/// Copies by each of the two ways to class Islam, as places in the order of the check and SLiMS's ids. Both
/// in one library tear a subject apart.
class IslamicCopies {
public:
    void add(IslamicScheme scheme, qint64 place, qint64 copy)
    {
        if (scheme != IslamicScheme::None)
            (scheme == IslamicScheme::TwoX ? m_twoX : m_dewey297).emplace_back(place, copy);
    }
    bool rarerIsTwoX() const { return m_dewey297.size() > m_twoX.size(); }
    /// None when there is only one way.
    const std::vector<std::pair<qint64, qint64>> &rarer() const
    {
        return rarerIsTwoX() ? m_twoX : m_dewey297;
    }

private:
    std::vector<std::pair<qint64, qint64>> m_twoX;
    std::vector<std::pair<qint64, qint64>> m_dewey297;
};

/// What only the whole catalogue shows of a copy.
struct LateFinding {
    qint64 copy = 0;
    bool isOfRarerScheme = false;
    bool mayBeAlike = false;
};

} // namespace

DataCheck::DataCheck(Session &session)
    : m_session(session)
{
}

Outcome DataCheck::visit(const Visitor &visitor, const Watcher &watcher) const
{
    const CatalogueQueries &catalogue = m_session.catalogue();
    const DataRules rules = rulesOf(m_session);
    const qint64 total = catalogue.itemCount();
    CopyCheck copyCheck(rules, catalogue, visitor);
    LookalikeCodes lookalikes;
    std::vector<qint64> places; // of the codes among the copies
    IslamicCopies islamic;
    qint64 done = 0;
    bool goesOn = true;
    const Outcome visited = catalogue.visitFacts([&](const CopyFacts &copy) {
        if (done % copiesBetweenQuestions == 0 && watcher && !watcher(done, total))
            goesOn = false;
        if (!copy.code.trimmed().isEmpty()) {
            lookalikes.add(copy.code, copy.id);
            places.push_back(done);
        }
        islamic.add(islamicScheme(copy.shelfClass), done++, copy.id);
        goesOn = goesOn && copyCheck.run(copy);
        return goesOn;
    });
    if (!visited || !goesOn)
        return visited;

    std::map<qint64, LateFinding> late; // by place
    for (const LookalikeCodes::Candidate &candidate : lookalikes.candidates())
        late[places[candidate.place]] = {candidate.copy, false, true};
    for (const auto &[place, copy] : islamic.rarer()) {
        late[place].copy = copy;
        late[place].isOfRarerScheme = true;
    }
    for (const auto &[place, finding] : late) {
        const auto item = catalogue.findById(finding.copy);
        if (!item)
            continue;
        const CopyFacts copy = factsOf(*item);
        if (finding.isOfRarerScheme
            && !visitor(CopyCheck::problemOf(
                copy, "mixed_islamic_classes",
                Text::tr("The call number “%1” is for class %2, but most books on Islam here stand in %3.")
                    .arg(item->callNumber, copy.shelfClass,
                         islamic.rarerIsTwoX() ? QStringLiteral("297") : QStringLiteral("2X")))))
            return {};
        const auto likeness =
            finding.mayBeAlike ? lookalikes.likenessOf(copy.code) : std::optional<LookalikeCodes::Likeness>();
        if (likeness
            && !visitor(CopyCheck::problemOf(copy, likeness->isSame ? "colliding_code" : "lookalike_code",
                                             (likeness->isSame
                                                  ? Text::tr("To SLiMS the item code is the same as “%1”.")
                                                  : Text::tr("The item code is easily taken for “%1”."))
                                                 .arg(likeness->other))))
            return {};
    }
    if (watcher)
        watcher(total, total);
    return {};
}

void DataCheck::visitCopy(const ListedItem &item, const Visitor &visitor) const
{
    const CatalogueQueries &catalogue = m_session.catalogue();
    const DataRules rules = rulesOf(m_session);
    CopyFacts copy = factsOf(item);
    if (const auto title = catalogue.title(item.item.titleId)) {
        copy.classification = title->classification;
        copy.hasTitle =
            std::any_of(title->title.begin(), title->title.end(), [](QChar c) { return c != u' '; });
    }
    CopyCheck(rules, catalogue, visitor).run(copy);
}

} // namespace opname
