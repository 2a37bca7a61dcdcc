#include "opname/workflow/shelf_plan.h"

#include "opname/domain/call_number_range.h"
#include "opname/workflow/sop_desk.h"
#include "opname/workflow/working_day.h"

#include <QCoreApplication>
#include <QHash>

#include <algorithm>

namespace opname {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(ShelfPlan)
};

constexpr int mostDays = 60;
constexpr char withClass = 1; ///< what keys with a class begin with

/// A definition with the homes that it can be in.
struct Definition {
    QString name;
    QString text;
    CallNumberRange range;
    bool isSite = false; ///< named as a site, so it lies there
    bool holdsAny = false;
};

std::vector<Definition> definitionsOf(const Session &session, const ShelfRows &rows)
{
    std::vector<Definition> all;
    for (const auto &[name, text] : definedShelves(session)) {
        const auto range = CallNumberRange::fromText(text, session.profile());
        if (!range)
            continue;
        const bool isSite =
            std::any_of(rows.homes.begin(), rows.homes.end(), [&, site = name](const ShelfRows::Home &home) {
                return !home.place.site.isEmpty() && home.place.site.compare(site, Qt::CaseInsensitive) == 0;
            });
        all.push_back({name, text, *range, isSite, false});
    }
    return all;
}

class PlanMaking {
public:
    PlanMaking(const Session &session, ShelfPlan &plan)
        : m_catalogue(session.catalogue())
        , m_plan(plan)
        , m_definitions(definitionsOf(session, *plan.rows))
    {
        for (const ReferenceEntry &location : m_catalogue.references().locations)
            m_locations.insert(location.id, location.name);
        const std::vector<ShelfRows::Home> &homes = plan.rows->homes;
        m_areSeveral = !homes.empty() && homes.front().place.location != homes.back().place.location;
    }

    void addHomes()
    {
        for (const ShelfRows::Home &home : m_plan.rows->homes)
            addHome(home);
        for (const Definition &definition : m_definitions)
            if (!definition.holdsAny)
                m_plan.shelves.push_back(
                    {definition.name, definition.name, {}, definition.text, {}, 0, 0, {}, {}, {}, {}});
    }

    void count(const std::vector<std::uint8_t> &marks)
    {
        for (PlannedShelf &shelf : m_plan.shelves) {
            for (qint64 row = shelf.rows.first; row < shelf.rows.end; ++row) {
                const std::uint8_t mark = marks[static_cast<std::size_t>(row)];
                if ((mark & ShelfMark::Expected) == 0)
                    continue;
                ++shelf.expected;
                shelf.lent += (mark & ShelfMark::Lent) != 0 ? 1 : 0;
            }
            m_plan.copies += shelf.copies();
            m_plan.expected += shelf.expected;
            m_plan.lent += shelf.lent;
        }
    }

    void nameEnds(PlannedShelf &shelf) const
    {
        if (shelf.copies() == 0)
            return;
        const qint64 classless = m_catalogue.firstRow(*m_plan.rows, shelf.rows, [](const QByteArray &key) {
            return key.isEmpty() || key.front() != withClass;
        });
        if (classless == shelf.rows.first)
            return;
        const auto ends = m_catalogue.at(*m_plan.rows, {shelf.rows.first, classless - 1});
        if (ends.size() != 2)
            return;
        shelf.first = ends[0].callNumber;
        shelf.last = ends[1].callNumber;
        shelf.firstClass = ends[0].shelfClass;
        shelf.lastClass = ends[1].shelfClass;
    }

    /// Everybody's stretch begins where the one before ends, to within a copy as long as the others.
    void shareOut(const std::vector<std::uint8_t> &marks, const QStringList &team)
    {
        const qint64 all = m_plan.standing();
        const int parts = m_plan.people * m_plan.days;
        if (all == 0)
            return;
        std::vector<std::pair<qint64, std::size_t>> firsts;
        std::vector<std::pair<qint64, std::size_t>> lasts;
        qint64 seen = 0;
        int part = 0;
        const auto endOf = [&](int number) { return all * (number + 1) / parts; };
        for (std::size_t i = 0; i < m_plan.shelves.size(); ++i) {
            const PlannedShelf &shelf = m_plan.shelves[i];
            for (qint64 row = shelf.rows.first; row < shelf.rows.end; ++row) {
                if (marks[static_cast<std::size_t>(row)] != ShelfMark::Expected)
                    continue;
                // With fewer copies than portions some are empty.
                while (endOf(part) == seen)
                    ++part;
                if (m_plan.portions.empty() || m_lastPart != part) {
                    m_lastPart = part;
                    m_plan.portions.push_back(portionOf(part, team));
                    firsts.emplace_back(row, i);
                    lasts.emplace_back(row, i);
                }
                ++m_plan.portions.back().copies;
                lasts.back() = {row, i};
                ++seen;
            }
        }
        for (std::size_t i = 0; i < m_plan.portions.size(); ++i) {
            m_plan.portions[i].from = endAt(firsts[i]);
            m_plan.portions[i].to = endAt(lasts[i]);
        }
    }

private:
    void addHome(const ShelfRows::Home &home)
    {
        // Where definitions begin and end in this home, the first by name going before the others.
        struct Cut {
            RowRange rows;
            Definition *definition = nullptr;
        };
        std::vector<Cut> cuts;
        for (Definition &definition : m_definitions) {
            if (definition.isSite && home.place.site.compare(definition.name, Qt::CaseInsensitive) != 0)
                continue;
            const RowRange whole{home.first, home.end()};
            const qint64 first = m_catalogue.firstRow(
                *m_plan.rows, whole, [&](const QByteArray &key) { return definition.range.begins(key); });
            const qint64 end =
                m_catalogue.firstRow(*m_plan.rows, {first, home.end()},
                                     [&](const QByteArray &key) { return definition.range.ends(key); });
            if (first < end)
                cuts.push_back({{first, end}, &definition});
        }
        std::stable_sort(cuts.begin(), cuts.end(),
                         [](const Cut &a, const Cut &b) { return a.rows.first < b.rows.first; });
        qint64 at = home.first;
        for (Cut &cut : cuts) {
            // Where definitions overlap, a copy belongs to the shelf that begins first.
            cut.rows.first = std::max(cut.rows.first, at);
            if (cut.rows.count() <= 0)
                continue;
            add(home, {at, cut.rows.first}, nullptr);
            add(home, cut.rows, cut.definition);
            at = cut.rows.end;
        }
        add(home, {at, home.end()}, nullptr);
    }

    void add(const ShelfRows::Home &home, RowRange rows, Definition *definition)
    {
        if (rows.count() <= 0)
            return;
        PlannedShelf shelf;
        shelf.home = home.place;
        shelf.rows = rows;
        const QString location = m_locations.value(home.place.location, home.place.location);
        shelf.name = home.place.site.isEmpty() ? location : home.place.site;
        if (definition != nullptr) {
            shelf.name = definition->name;
            shelf.definition = definition->text;
            definition->holdsAny = true;
        }
        shelf.title =
            m_areSeveral && shelf.name != location ? QString(shelf.name + u" · "_qs + location) : shelf.name;
        m_plan.shelves.push_back(std::move(shelf));
    }

    ShelfPortion portionOf(int part, const QStringList &team) const
    {
        ShelfPortion portion;
        portion.number = part / m_plan.days + 1;
        portion.day = part % m_plan.days + 1;
        portion.person = team.value(portion.number - 1);
        return portion;
    }

    ShelfPortion::End endAt(const std::pair<qint64, std::size_t> &place) const
    {
        const auto item = m_catalogue.at(*m_plan.rows, std::vector<qint64>{place.first});
        return {place.second, item.empty() ? QString() : item.front().callNumber};
    }

    const CatalogueQueries &m_catalogue;
    ShelfPlan &m_plan;
    std::vector<Definition> m_definitions;
    QHash<QString, QString> m_locations; ///< names by id
    bool m_areSeveral = false; ///< locations
    int m_lastPart = -1;
};

void takeStandard(Session &session, ShelfPlan &plan)
{
    plan.dayMinutes = workingDayMinutes(session);
    for (const ActivityStatus &status :
         SopDesk(session, {}).activities(QStringLiteral("en"), QDateTime::currentDateTimeUtc()))
        if (status.progress.number == plan.activity)
            plan.standardMinutes = status.standardMinutes;
    plan.days = static_cast<int>(
        std::clamp<qint64>((plan.standardMinutes + plan.dayMinutes - 1) / plan.dayMinutes, 1, mostDays));
}

} // namespace

QStringList teamOf(const Session &session)
{
    QStringList names;
    for (const QString &member : session.setting(QStringLiteral("team")).split(u'\n', Qt::SkipEmptyParts))
        if (const QString name = member.section(u';', 0, 0).trimmed(); !name.isEmpty())
            names.append(name);
    return names;
}

QString shelfNamesSetting()
{
    return QStringLiteral("shelves");
}

std::vector<std::pair<QString, QString>> definedShelves(const Session &session)
{
    std::vector<std::pair<QString, QString>> shelves;
    for (const QString &name : session.setting(shelfNamesSetting()).split(u'\n', Qt::SkipEmptyParts))
        if (const QString range = session.setting(shelfRangeSetting(name)); !range.isEmpty())
            shelves.emplace_back(name, range);
    return shelves;
}

double ShelfPlan::secondsPerCopy() const
{
    return standing() == 0 ? 0 : 60.0 * double(standardMinutes) * people / double(standing());
}

Result<ShelfPlan> ShelfPlan::make(Session &session, int activity, const std::function<bool()> &proceed)
{
    if (std::find(activities.begin(), activities.end(), activity) == activities.end())
        return failure(
            ErrorKind::Usage,
            Text::tr("Shelves are planned for activity 2, 3, 5 or 8: these go from shelf to shelf."));
    if (!session.hasCatalogue())
        return failure(ErrorKind::Refused,
                       Text::tr("There is no catalogue yet, so there are no shelves. Take it in from SLiMS "
                                "first."));
    auto rows = session.catalogue().shelfRows(proceed);
    if (!rows)
        return tl::unexpected(rows.error());
    const auto marks = session.catalogue().shelfMarks(*rows, proceed);
    if (!marks)
        return tl::unexpected(marks.error());
    ShelfPlan plan;
    plan.activity = activity;
    plan.rows = std::make_shared<const ShelfRows>(std::move(*rows));
    takeStandard(session, plan);
    const QStringList team = teamOf(session);
    plan.people = static_cast<int>(std::max<qsizetype>(1, team.size()));
    PlanMaking making(session, plan);
    making.addHomes();
    making.count(*marks);
    for (PlannedShelf &shelf : plan.shelves)
        making.nameEnds(shelf);
    making.shareOut(*marks, team);
    return plan;
}

std::vector<std::size_t> ShelfPlan::shelvesOf(const QString &name, const Place &place) const
{
    const auto agrees = [](const QString &wanted, const QString &has) {
        return wanted.isEmpty() || wanted.compare(has, Qt::CaseInsensitive) == 0;
    };
    std::vector<std::size_t> found;
    for (std::size_t i = 0; i < shelves.size(); ++i)
        if (shelves[i].copies() > 0 && agrees(name.trimmed(), shelves[i].name)
            && agrees(place.location, shelves[i].home.location)
            && agrees(normalizedSite(place.site), normalizedSite(shelves[i].home.site)))
            found.push_back(i);
    return found;
}

} // namespace opname
