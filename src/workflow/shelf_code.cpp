#include "shelf_code.h"

#include "opname/domain/call_number_range.h"
#include "opname/domain/command.h"
#include "opname/labels/barcode.h"

#include <algorithm>

namespace opname {

namespace {

constexpr int widestBars = 600; ///< modules that fit a page of A4 beside its margins

bool isSameName(const QString &a, const QString &b)
{
    return a.compare(b, Qt::CaseInsensitive) == 0;
}

std::optional<QString> commandTo(const QString &shelf)
{
    return commandCode({CommandKind::OpenShelf, shelf.trimmed(), Condition::Good});
}

} // namespace

QString shelfAt(const QString &location, const QString &shelf)
{
    const QString both = location + u'/' + shelf.trimmed();
    return location.isEmpty() || !commandTo(both) ? shelf.trimmed() : both;
}

QStringList locationsToTell(const Session &session, const ShelfRows &rows, const QString &shelf)
{
    QStringList sites;
    QStringList all;
    for (const ShelfRows::Home &home : rows.homes) {
        all.append(home.place.location);
        if (!home.place.site.isEmpty() && isSameName(home.place.site, shelf))
            sites.append(home.place.location);
    }
    all.removeDuplicates();
    sites.removeDuplicates();
    if (!sites.isEmpty() || all.size() < 2)
        return sites.size() > 1 ? sites : QStringList();
    QStringList defined;
    for (const auto &[name, text] : definedShelves(session)) {
        const auto range = CallNumberRange::fromText(text, session.profile());
        if (!range || !isSameName(name, shelf))
            continue;
        for (const ShelfRows::Home &home : rows.homes) {
            const qint64 first =
                session.catalogue().firstRow(rows, {home.first, home.end()},
                                             [&range](const QByteArray &key) { return range->begins(key); });
            const qint64 end = session.catalogue().firstRow(
                rows, {first, home.end()}, [&range](const QByteArray &key) { return range->ends(key); });
            if (first < end)
                defined.append(home.place.location);
        }
    }
    defined.removeDuplicates();
    return defined;
}

QString shelfCommand(const ShelfPlan &plan, const PlannedShelf &shelf)
{
    const bool isTold =
        std::any_of(plan.shelves.begin(), plan.shelves.end(), [&shelf](const PlannedShelf &other) {
            return other.copies() > 0 && other.home.location != shelf.home.location
                && (shelf.isDefined() || isSameName(other.name, shelf.name));
        });
    return commandTo(shelfAt(isTold ? shelf.home.location : QString(), shelf.name)).value_or(QString());
}

std::optional<ScannableCode> shelfCode(const QString &command, const QString &words)
{
    if (command.isEmpty())
        return std::nullopt;
    auto code = Barcode::code128(command);
    if (!code || code->modulesWithQuietZones() > widestBars)
        code = Barcode::encode(command, Symbology::Qr);
    if (!code)
        return std::nullopt;
    return ScannableCode{words, command, code->isSquare(), code->modules(), code->quietZone(), code->bars()};
}

} // namespace opname
