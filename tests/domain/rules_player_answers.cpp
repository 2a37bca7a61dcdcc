// What a case asks of the state: decisions, totals, a shelf, the differences, the recap.

#include "rules_player.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <iterator>
#include <set>

namespace opname {

using nlohmann::json;

namespace {

QString text(const json &value)
{
    return QString::fromStdString(value.get<std::string>());
}

} // namespace

/// The pure rules are made with their settings; such a case is the program's.
void DomainPlayer::set(const json &settings)
{
    ADD_FAILURE() << settings << " cannot change here";
}

std::string DomainPlayer::noteUnrecorded(const json &book)
{
    const bool hasTitle = !QString::fromStdString(book.value("title", "")).trimmed().isEmpty();
    if (!hasTitle || (book.contains("condition") && !conditionFromName(text(book["condition"]))))
        return "wrong";
    ++m_unrecorded;
    return "done";
}

/// Whether the decision says what its action needs.
bool DomainPlayer::isSound(const json &decision, DecisionAction action) const
{
    switch (action) {
    case DecisionAction::Elsewhere:
        return !QString::fromStdString(decision.value("note", "")).trimmed().isEmpty();
    case DecisionAction::Mistyped:
        return slotOf(QString::fromStdString(decision.value("code", ""))) != noSlot;
    case DecisionAction::NewCopy:
        return decision.contains("title") || decision["kind"] == "duplicate_label";
    case DecisionAction::MakeAvailable: {
        const json &statuses = m_catalogue["statuses"];
        const std::string status = decision.value("value", "");
        return status.empty()
            || (status != missingStatusId().toStdString()
                && std::any_of(statuses.begin(), statuses.end(),
                               [&](const json &known) { return known["id"] == status; }));
    }
    default:
        return true;
    }
}

RulePlayer::Decided DomainPlayer::decide(const json &decision)
{
    const auto kind = kindFromName(text(decision["kind"]));
    const auto action = actionFromName(text(decision["as"]));
    const bool isGroup = !decision.contains("item");
    if (!kind || !action || !isAllowed(*kind, *action) || (isGroup && !mayDecideAsGroup(*kind))
        || !isSound(decision, *action))
        return {"wrong"};
    if (*kind == DiscrepancyKind::Missing && (!m_sop.isFinished(5) || !m_stockTake->loansKnown()))
        return {"refused"};
    json list = json::array();
    differencesOf(*kind, list);
    Decided decided{"done"};
    const std::string code = decision.value("code", "");
    for (std::size_t i = 0; i < list.size(); ++i) {
        const json &difference = list[i];
        if (!isGroup && difference[1] != decision["item"])
            continue;
        std::string value = decision.value("value", "");
        if (*kind == DiscrepancyKind::Condition) {
            const Condition condition = m_conditions.at(text(difference[1]));
            value = conditionName(condition).toStdString();
            if (!isAllowed(condition, *action) && !isGroup)
                return {"wrong"};
            if (!isAllowed(condition, *action))
                continue;
        }
        const QString itemCode = text(difference[1]);
        const QString named = itemCode.isEmpty() ? QString(u'#' + QString::number(i)) : itemCode;
        std::string &now = m_decisions[discrepancyId(*kind, named).toStdString()];
        const std::string note = decision.value("note", "");
        const std::string what = decision["as"].get<std::string>() + '/' + code + '/' + note + '/' + value;
        if (*kind == DiscrepancyKind::UnknownCode)
            m_stockTake->setAwaited(foldedCode(itemCode), *action == DecisionAction::NewCopy);
        if (*kind == DiscrepancyKind::DuplicateLabel && *action == DecisionAction::NewCopy) {
            if (!decision.contains("code") || slotOf(text(decision["code"])) != noSlot)
                return {"wrong"}; // its label is another copy's
            m_stockTake->setAwaited(foldedCode(text(decision["code"])), true);
        }
        if (*kind == DiscrepancyKind::Unrecorded && *action == DecisionAction::NewCopy)
            m_stockTake->setAwaited(foldedCode(QString::fromStdString(code)), true);
        if (*kind == DiscrepancyKind::Missing)
            m_elsewhere.erase(itemCode);
        if (*action == DecisionAction::Elsewhere)
            m_elsewhere[itemCode] = QString::fromStdString(note);
        decided.count += now != what;
        now = what;
    }
    return decided;
}

json DomainPlayer::status()
{
    const Totals &t = m_stockTake->totals();
    EXPECT_TRUE(t.balances());
    return {{"expected", t.expected},
            {"found", t.found},
            {"missing", t.missing},
            {"not_covered", t.notCovered},
            {"on_loan", t.onLoan ? json(*t.onLoan) : json()},
            {"present_on_loan", t.presentOnLoan},
            {"excluded", t.excluded},
            {"out_of_scope", t.outOfScope},
            {"added", t.added},
            {"unknown", t.unknown},
            {"unknown_codes", t.unknownCodes},
            {"duplicates", t.duplicates},
            {"invalid", t.invalid},
            {"misplaced", t.misplaced},
            {"scans", t.scans}};
}

json DomainPlayer::shelf(const std::string &shelf)
{
    const auto pass = std::find_if(m_passes.rbegin(), m_passes.rend(), [&](const OpenPass &p) {
        return isNamed(p, QString::fromStdString(shelf));
    });
    if (pass == m_passes.rend())
        return {};
    const auto reading = m_stockTake->passReading(pass->id);
    const auto code = [&](Slot slot) { return json(m_records[slot].code.toStdString()); };
    const auto codes = [&](const std::vector<Slot> &slotList) {
        json list = json::array();
        for (const Slot slot : slotList)
            list.push_back(code(slot));
        return list;
    };
    json unplaced = codes(reading->unplaced);
    for (const QByteArray &folded : reading->unknown)
        unplaced.push_back(m_firstRead.at(folded).toStdString());
    json moves = json::array();
    for (const Slot stray : reading->strays) {
        const auto after =
            std::upper_bound(reading->inOrder.begin(), reading->inOrder.end(), stray, [&](Slot a, Slot b) {
                return m_stockTake->item(a).keyRank < m_stockTake->item(b).keyRank;
            });
        moves.push_back({{"item_code", code(stray)},
                         {"after", after == reading->inOrder.begin() ? json() : code(*std::prev(after))},
                         {"before", after == reading->inOrder.end() ? json() : code(*after)}});
    }
    return {{"scanned", reading->scans},
            {"moves", moves},
            {"gaps", codes(reading->gaps)},
            {"take_away", codes(reading->takeAway)},
            {"unplaced", unplaced}};
}

bool DomainPlayer::shows(DiscrepancyKind kind, Slot slot) const
{
    const Record &record = m_records[slot];
    const Bucket bucket = m_stockTake->item(slot).bucket;
    const bool isPresent = m_stockTake->isPresent(slot);
    const bool isMarkedMissing = record.status == missingStatusId();
    const auto last = m_stockTake->lastScan(slot);
    const Place stands = last ? m_stockTake->placeOf(*last) : Place{};
    const bool isInOtherLocation = !fits({stands.location, {}}, record.home);
    switch (kind) {
    case DiscrepancyKind::Missing:
        return bucket == Bucket::Expected && m_stockTake->presence(slot) == Presence::Missing;
    case DiscrepancyKind::FoundAgain:
        return isPresent && isMarkedMissing;
    case DiscrepancyKind::ExcludedPresent:
        return isPresent && bucket == Bucket::Excluded && !isMarkedMissing;
    case DiscrepancyKind::OnLoanPresent:
        return isPresent && m_stockTake->isLent(slot);
    case DiscrepancyKind::WrongLocation:
        return isPresent && isInOtherLocation;
    case DiscrepancyKind::WrongSite:
        return isPresent && !isInOtherLocation && m_stockTake->isMisplaced(slot);
    case DiscrepancyKind::WeededPresent:
        return isPresent && isWeeded(weedingFacts(record.code, slot));
    case DiscrepancyKind::WeededMismatch:
        return weedingMismatch(weedingFacts(record.code, slot)).has_value();
    case DiscrepancyKind::Vanished:
        return m_vanished.contains(slot);
    case DiscrepancyKind::Added:
        return bucket == Bucket::Added;
    case DiscrepancyKind::ChangedDuring:
        return m_changed.contains(slot);
    case DiscrepancyKind::LentOrReturnedDuring:
        return bucket != Bucket::Added && m_stockTake->isLent(slot) != m_lentAtFreeze.contains(slot);
    case DiscrepancyKind::NoCode:
        return record.code.isEmpty();
    case DiscrepancyKind::Condition:
        return m_conditions.contains(record.code);
    default:
        return false;
    }
}

WeedingFacts DomainPlayer::weedingFacts(const QString &code, Slot slot) const
{
    WeedingFacts facts;
    facts.isListed = m_weeded.contains(foldedCode(code));
    facts.isListGiven = !m_weeded.empty();
    facts.isInSlims = slot != noSlot && !m_vanished.contains(slot);
    if (slot != noSlot) {
        const auto changed = m_newStatus.find(slot);
        facts.hasWeededStatus = m_weededStatuses.contains(
            changed == m_newStatus.end() ? m_records[slot].status : changed->second);
    }
    return facts;
}

/// Of listed codes that no item has.
void DomainPlayer::weededCodes(DiscrepancyKind kind, std::vector<QString> &codes) const
{
    std::set<QByteArray> live;
    for (const QString &code : liveUnknown())
        live.insert(foldedCode(code));
    for (const auto &[fold, code] : m_weeded)
        if (slotOf(code) == noSlot
            && (kind == DiscrepancyKind::WeededPresent
                    ? live.contains(fold)
                    : weedingMismatch(weedingFacts(code, noSlot)).has_value()))
            codes.push_back(code);
}

std::set<QString> DomainPlayer::liveUnknown() const
{
    std::set<QString> live;
    for (const auto &[row, code] : m_unknown) {
        const ScanState scan = m_stockTake->scanState(*m_stockTake->indexOf(row));
        if (scan.isLive && scan.slot == noSlot)
            live.insert(code);
    }
    return live;
}

std::vector<QString> DomainPlayer::duplicateLabels() const
{
    std::vector<QString> codes;
    for (const RowId row : m_anotherBooks) {
        const ScanState scan = m_stockTake->scanState(*m_stockTake->indexOf(row));
        if (scan.isLive)
            codes.push_back(scan.slot != noSlot ? m_records[scan.slot].code : m_unknown.at(row));
    }
    return codes;
}

void DomainPlayer::differencesOf(DiscrepancyKind kind, json &list) const
{
    std::vector<QString> codes;
    for (Slot slot = 0; slot < m_records.size(); ++slot)
        if (shows(kind, slot))
            codes.push_back(m_records[slot].code);
    if (kind == DiscrepancyKind::UnknownCode) {
        const std::set<QString> live = liveUnknown();
        codes.assign(live.begin(), live.end());
    }
    if (kind == DiscrepancyKind::DuplicateLabel)
        codes = duplicateLabels();
    if (kind == DiscrepancyKind::Unrecorded)
        codes.assign(m_unrecorded, QString());
    if (kind == DiscrepancyKind::WeededPresent || kind == DiscrepancyKind::WeededMismatch)
        weededCodes(kind, codes);
    std::sort(codes.begin(), codes.end());
    for (const QString &code : codes)
        list.push_back({kindName(kind).toStdString(), code.toStdString()});
}

json DomainPlayer::differences()
{
    json list = json::array();
    for (int kind = 0; kind < discrepancyKindCount; ++kind)
        differencesOf(static_cast<DiscrepancyKind>(kind), list);
    return list;
}

json DomainPlayer::recap()
{
    json lost = json::array();
    json onLoan = json::array();
    json elsewhere = json::array();
    std::map<std::string, json> values; // by currency
    for (Slot slot = 0; slot < m_records.size(); ++slot) {
        if (m_stockTake->item(slot).bucket != Bucket::Expected)
            continue;
        const Record &record = m_records[slot];
        const std::string code = record.code.toStdString();
        const Presence presence = m_stockTake->presence(slot);
        if (presence == Presence::OnLoan)
            onLoan.push_back(code);
        if (presence != Presence::Missing)
            continue;
        if (const auto place = m_elsewhere.find(record.code); place != m_elsewhere.end()) {
            elsewhere.push_back(json{{"item_code", code}, {"place", place->second.toStdString()}});
            continue;
        }
        if (!m_stockTake->loansKnown())
            continue;
        lost.push_back(code);
        const std::string currency = record.item["currency"].get<std::string>();
        const int price = record.item["price"].is_number() ? record.item["price"].get<int>() : 0;
        json &value =
            values.try_emplace(currency, json{{"currency", currency}, {"recorded", 0}, {"without_price", 0}})
                .first->second;
        value["recorded"] = value["recorded"].get<int>() + price;
        value["without_price"] = value["without_price"].get<int>() + (price > 0 ? 0 : 1);
    }
    json all = json::array();
    for (const auto &[currency, value] : values)
        all.push_back(value);
    return {{"lost", lost}, {"on_loan", onLoan}, {"elsewhere", elsewhere}, {"lost_value", all}};
}

} // namespace opname
