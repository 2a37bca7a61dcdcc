#include "rules_player.h"

#include <algorithm>
#include <iterator>
#include <tuple>

namespace opname {

using nlohmann::json;

namespace {

QString text(const json &value)
{
    return value.is_string() ? QString::fromStdString(value.get<std::string>()) : QString();
}

QStringList textList(const json &object, const char *key)
{
    QStringList list;
    for (const json &value : object.value(key, json::array()))
        list.append(text(value));
    return list;
}

const std::string ownStation = "own";

} // namespace

void DomainPlayer::begin(const json &catalogue, const json &scope, const json &settings)
{
    m_catalogue = catalogue;
    for (const json &title : catalogue["titles"])
        m_titles[title["id"]] = title;
    m_scope.locations = textList(scope, "location");
    m_scope.collectionTypes = textList(scope, "coll_type");
    m_scope.gmds = textList(scope, "gmd");
    m_scope.sites = textList(scope, "site");
    m_scope.classes = textList(scope, "class");
    for (const json &status : catalogue["statuses"])
        if (status["skip"])
            m_leftOut.insert(text(status["id"]));
    if (settings.contains("left_out")) {
        const QStringList chosen = textList(settings, "left_out");
        m_leftOut = {chosen.begin(), chosen.end()};
    }
    const QStringList weeded = textList(settings, "weeded");
    m_weededStatuses = {weeded.begin(), weeded.end()};
    m_profile = profileFromText(text(settings.value("profile", json())));
    m_decoration = {text(settings.value("prefix", json())), text(settings.value("suffix", json())), false};
    m_longestGap = settings.value("gap", 10U);
    m_orderCounts = settings.value("order_counts", false);
    const json shelves = settings.value("shelves", json::object());
    for (const auto &[shelf, range] : shelves.items())
        m_shelves.emplace(QString::fromStdString(shelf), *CallNumberRange::fromText(text(range), m_profile));
    m_loansKnown = catalogue["loans"].is_array();
    for (const json &code : m_loansKnown ? catalogue["loans"] : json::array())
        m_lent.insert(foldedCode(text(code)));
}

DomainPlayer::Record DomainPlayer::recordOf(const json &item) const
{
    Record record;
    record.item = item;
    record.code = text(item["code"]);
    record.status = text(item["status"]);
    if (record.status == QStringLiteral("0"))
        record.status.clear();
    record.home = {text(item["location"]), normalizedSite(text(item["site"]))};
    const QString own = text(item["call_number"]);
    const QString titles = text(m_titles.at(item["title"])["call_number"]);
    record.key = callNumberKey(effectiveCallNumber(own, titles), m_profile);
    record.counted.hasClass = record.key.hasClass();
    record.counted.classGroup = classGroup(mainClass(record.key.classNumber));
    record.counted.bucket = bucketOf(record);
    return record;
}

Bucket DomainPlayer::bucketOf(const Record &record) const
{
    if (m_leftOut.contains(record.status))
        return Bucket::Excluded;
    const json &title = m_titles.at(record.item["title"]);
    const QString collectionType = text(record.item["collection_type"]);
    const QString gmd = text(title["gmd"]);
    const QString site = text(record.item["site"]);
    const QString stated = text(title["classification"]);
    const QString classification = stated.isEmpty() ? record.key.classNumber : stated;
    const ScopeFacts facts{record.home.location, collectionType, gmd, site, classification};
    return ScopeMatcher(m_scope).matches(facts) ? Bucket::Expected : Bucket::OutOfScope;
}

void DomainPlayer::freeze()
{
    for (const json &item : m_catalogue["items"])
        m_records.push_back(recordOf(item));
    const auto shelfOrder = [](const Record &r) {
        return std::tie(r.home.location, r.home.site, r.key.bytes, r.code);
    };
    std::sort(m_records.begin(), m_records.end(),
              [&](const Record &a, const Record &b) { return shelfOrder(a) < shelfOrder(b); });

    std::set<QByteArray> keys;
    for (const Record &record : m_records)
        keys.insert(record.key.bytes);
    StockTake::Setup setup;
    for (Record &record : m_records) {
        record.counted.keyRank =
            static_cast<std::uint32_t>(std::distance(keys.begin(), keys.find(record.key.bytes)));
        if (setup.homes.empty() || !(setup.homes.back() == record.home))
            setup.homes.push_back(record.home);
        record.counted.home = static_cast<std::uint32_t>(setup.homes.size() - 1);
        setup.items.push_back(record.counted);
    }
    setup.lent = lentSlots();
    m_lentAtFreeze = {setup.lent.begin(), setup.lent.end()};
    setup.loansKnown = m_loansKnown;
    setup.longestGap = m_longestGap;
    m_frozenHomes = static_cast<std::uint32_t>(setup.homes.size());
    m_stockTake = std::make_unique<StockTake>(setup);
    m_sop.apply({ActivityEvent::Step::Finished, 4, {}, {}, {}});
}

std::vector<Slot> DomainPlayer::lentSlots() const
{
    std::vector<Slot> slotList;
    for (Slot slot = 0; slot < m_records.size(); ++slot)
        if (m_lent.contains(foldedCode(m_records[slot].code)))
            slotList.push_back(slot);
    return slotList;
}

Slot DomainPlayer::slotOf(const QString &code) const
{
    const QByteArray folded = foldedCode(code);
    for (Slot slot = 0; slot < m_records.size(); ++slot)
        if (!m_records[slot].code.isEmpty() && foldedCode(m_records[slot].code) == folded)
            return slot;
    return noSlot;
}

Place DomainPlayer::placeOf(const QString &shelf, Place stated) const
{
    // A shelf named after a site is that site; where there is only one, in its location.
    const QString site = stated.site.isEmpty() ? shelf : stated.site;
    std::vector<Place> homes;
    for (std::uint32_t home = 0; home < m_frozenHomes; ++home)
        if (const Place &place = m_stockTake->home(home); !place.site.isEmpty()
            && place.site.compare(site, Qt::CaseInsensitive) == 0
            && (stated.location.isEmpty() || stated.location == place.location))
            homes.push_back(place);
    if (homes.size() == 1)
        return homes.front();
    if (!homes.empty())
        stated.site = homes.front().site;
    return stated;
}

RowId DomainPlayer::passFor(const QString &shelf, const Place &place, ScanPurpose purpose,
                            const std::string &station)
{
    if (shelf.isEmpty())
        return 0;
    for (const OpenPass &pass : m_passes)
        if (pass.isOpen && pass.station == station && isNamed(pass, shelf) && pass.place == place
            && pass.purpose == purpose)
            return pass.id;
    m_passes.push_back({++m_row, station, shelf, place, purpose});
    const bool counts = purpose == ScanPurpose::Count || (purpose == ScanPurpose::Order && m_orderCounts);
    m_stockTake->openPass({m_row, shelf, place, counts, rangeOf(shelf)});
    return m_row;
}

std::optional<KeyRange> DomainPlayer::rangeOf(const QString &shelf) const
{
    const auto defined = m_shelves.find(shelf);
    if (defined == m_shelves.end())
        return std::nullopt;
    std::set<std::uint32_t> ranks;
    for (const Record &record : m_records)
        if (defined->second.begins(record.key.bytes) && !defined->second.ends(record.key.bytes))
            ranks.insert(record.counted.keyRank);
    if (ranks.empty())
        return std::nullopt;
    return KeyRange{*ranks.begin(), *ranks.rbegin()};
}

std::string DomainPlayer::scan(const std::string &read, const json &event)
{
    if (!m_stockTake)
        return "refused";
    const QString code = bareCode(QString::fromStdString(read), m_decoration);
    ScanEvent scan;
    const CodeShape shape = codeShape(code);
    scan.isCommand = shape == CodeShape::Command;
    scan.isInvalid = shape == CodeShape::Invalid;
    if (shape == CodeShape::Item)
        scan.slot = slotOf(code);
    if (shape == CodeShape::Item && scan.slot == noSlot)
        scan.unknownCode = foldedCode(code);
    if (event.contains("for"))
        scan.purpose = *purposeFromName(text(event["for"]));
    scan.orderCounts = m_orderCounts;

    const QString site = normalizedSite(text(event.value("site", json())));
    const QString named = text(event.value("shelf", json())).trimmed();
    const QString shelf = named.isEmpty() ? site : named;
    const Place place = placeOf(shelf, {text(event.value("location", json())), site});
    const std::string station = event.value("station", ownStation);
    if (const auto command = parseCommand(code)) {
        scan.id = ++m_row;
        const Verdict verdict = m_stockTake->scan(scan);
        carryOut(*command, station, shelf);
        return verdictName(verdict).toStdString();
    }
    scan.pass = passFor(shelf, place, scan.purpose, station);
    scan.place = place;
    scan.id = ++m_row;
    m_scans.emplace_back(station, scan.id);
    if (!scan.unknownCode.isEmpty()) {
        const QString &first = m_firstRead.try_emplace(scan.unknownCode, code).first->second;
        if (scan.purpose == ScanPurpose::Count)
            m_unknown[scan.id] = first;
    }
    return verdictName(m_stockTake->scan(scan)).toStdString();
}

void DomainPlayer::carryOut(const Command &command, const std::string &station, const QString &shelf)
{
    switch (command.kind) {
    case CommandKind::Undo:
        undo(1, {{"station", station}});
        break;
    case CommandKind::FinishShelf:
        finishShelf(shelf.toStdString());
        break;
    case CommandKind::NoteCondition:
        // Behind an unknown book the copy before it is another one.
        if (const auto last = lastCounting(station); last && last->slot != noSlot)
            m_conditions[m_records[last->slot].code] = command.condition;
        break;
    default:
        break;
    }
}

std::optional<ScanState> DomainPlayer::lastCounting(const std::string &station) const
{
    for (auto scan = m_scans.rbegin(); scan != m_scans.rend(); ++scan) {
        const ScanState state = m_stockTake->scanState(*m_stockTake->indexOf(scan->second));
        if (scan->first == station && state.isLive && state.isCounting && state.verdict != Verdict::Invalid)
            return state;
    }
    return std::nullopt;
}

std::string DomainPlayer::noteAnotherBook(const json &event)
{
    const auto last = lastCounting(event.value("station", ownStation));
    if (!last || last->verdict != Verdict::Duplicate)
        return "wrong";
    m_anotherBooks.insert(last->id);
    return "done";
}

std::string DomainPlayer::noteCondition(const std::string &code, const std::string &condition)
{
    const Slot slot = slotOf(QString::fromStdString(code));
    const auto named = conditionFromName(QString::fromStdString(condition));
    if (slot == noSlot || !named)
        return "wrong";
    m_conditions[m_records[slot].code] = *named;
    return "done";
}

int DomainPlayer::undoShelf(const std::string &shelf)
{
    for (auto pass = m_passes.rbegin(); pass != m_passes.rend(); ++pass) {
        if (!isNamed(*pass, QString::fromStdString(shelf)) || pass->station != ownStation)
            continue;
        int undone = 0;
        for (const auto &[station, scan] : m_scans)
            if (m_stockTake->scanState(*m_stockTake->indexOf(scan)).pass == pass->id
                && m_stockTake->undo(scan))
                ++undone;
        pass->isOpen = true;
        m_stockTake->reopenPass(pass->id);
        return undone;
    }
    return 0;
}

int DomainPlayer::undo(int count, const json &event)
{
    const std::string station = event.value("station", ownStation);
    int undone = 0;
    for (auto scan = m_scans.rbegin(); scan != m_scans.rend() && undone < count; ++scan)
        if (scan->first == station && m_stockTake->undo(scan->second))
            ++undone;
    return undone;
}

void DomainPlayer::finishShelf(const std::string &shelf)
{
    for (auto pass = m_passes.rbegin(); pass != m_passes.rend(); ++pass) {
        if (!isNamed(*pass, QString::fromStdString(shelf)))
            continue;
        pass->isOpen = false;
        m_stockTake->finishPass(pass->id);
        return;
    }
}

void DomainPlayer::pullAfter(const json &edits)
{
    for (const json &item : edits.value("add", json::array())) {
        const Record record = recordOf(item);
        m_stockTake->addItem(record.counted, record.home, false, foldedCode(record.code));
        m_records.push_back(record);
    }
    for (const json &code : edits.value("remove", json::array()))
        m_vanished.insert(slotOf(text(code)));
    const json changes = edits.value("change", json::object());
    for (const auto &[code, fields] : changes.items()) {
        const Slot slot = slotOf(QString::fromStdString(code));
        json &now = m_newFields[slot];
        now.update(fields);
        bool differs = false;
        for (const auto &[field, value] : now.items())
            differs = differs || value != m_records[slot].item[field];
        if (differs)
            m_changed.insert(slot);
        else
            m_changed.erase(slot);
        if (fields.contains("status"))
            m_newStatus[slot] = text(fields["status"]);
    }
    for (const json &code : edits.value("lend", json::array()))
        m_lent.insert(foldedCode(text(code)));
    for (const json &code : edits.value("return", json::array()))
        m_lent.erase(foldedCode(text(code)));
    m_stockTake->setLent(lentSlots());
}

void DomainPlayer::weed(const json &codes, bool adds)
{
    for (const json &code : codes) {
        if (adds)
            m_weeded.try_emplace(foldedCode(text(code)), text(code));
        else
            m_weeded.erase(foldedCode(text(code)));
    }
}

} // namespace opname
