#include "support/rules_case.h"

#include <gtest/gtest.h>

#include <QDir>

#include <algorithm>
#include <cstdio>
#include <cstdlib>

namespace opname {

using nlohmann::json;

namespace {

std::string padded(int number, int digits)
{
    std::string text = std::to_string(number);
    return std::string(std::max<std::size_t>(digits, text.size()) - text.size(), '0') + text;
}

int digitsOf(int number)
{
    return static_cast<int>(std::to_string(number).size());
}

void addDefaults(json &object, const json &defaults)
{
    for (const auto &[key, value] : defaults.items())
        if (!object.contains(key))
            object[key] = value;
}

json completeItem(json item, int id)
{
    const json defaults = {
        {"id", id},         {"code", ""},          {"call_number", nullptr}, {"location", "SL"},
        {"site", "Rak A"},  {"status", ""},        {"collection_type", "1"}, {"title", 1},
        {"price", nullptr}, {"currency", "Rupiah"}};
    addDefaults(item, defaults);
    return item;
}

void completeCatalogue(json &catalogue)
{
    json items = json::array();
    if (catalogue.contains("row")) {
        const json row = catalogue["row"];
        const int count = row["count"];
        for (int i = 1; i <= count; ++i) {
            const std::string number = padded(i, digitsOf(count));
            std::string callNumber = row["call_number"];
            callNumber.replace(callNumber.find('%'), 1, number);
            items.push_back({{"code", row["prefix"].get<std::string>() + number},
                             {"call_number", callNumber},
                             {"site", row["site"]}});
        }
    }
    for (const json &item : catalogue.value("items", json::array()))
        items.push_back(item);
    for (std::size_t i = 0; i < items.size(); ++i)
        items[i] = completeItem(items[i], static_cast<int>(i) + 1);
    catalogue["items"] = items;

    if (!catalogue.contains("titles"))
        catalogue["titles"] = json::array({{{"id", 1}, {"title", "Judul"}}});
    const json titleDefaults = {{"call_number", ""}, {"classification", ""}, {"gmd", "1"}};
    for (json &title : catalogue["titles"])
        addDefaults(title, titleDefaults);
    if (!catalogue.contains("loans"))
        catalogue["loans"] = json::array();
    if (!catalogue.contains("statuses"))
        catalogue["statuses"] = json::array({{{"id", "R"}, {"name", "Repair"}, {"skip", true}},
                                             {{"id", "NL"}, {"name", "No Loan"}, {"skip", true}},
                                             {{"id", "MIS"}, {"name", "Missing"}, {"skip", true}}});
}

/// A profile is written as an object and set as its text.
void completeSettings(json &settings)
{
    if (settings.contains("profile") && settings["profile"].is_object())
        settings["profile"] = settings["profile"].dump();
}

json completeEdits(json edits)
{
    int id = 1000;
    for (json &item : edits["add"])
        item = completeItem(item, ++id);
    return edits;
}

std::vector<std::string> codesOf(const json &event)
{
    if (event.contains("scan_row")) {
        const json &row = event["scan_row"];
        std::vector<std::string> codes;
        const int to = row["to"];
        const auto code = [&](int i) { return row["prefix"].get<std::string>() + padded(i, digitsOf(to)); };
        for (int i = row["from"]; i <= to; ++i) {
            if (i != row["stray"])
                codes.push_back(code(i));
            if (i == row["after"])
                codes.push_back(code(row["stray"]));
        }
        return codes;
    }
    if (event["scan"].is_array())
        return event["scan"].get<std::vector<std::string>>();
    return {event["scan"].get<std::string>()};
}

/// Only what the case speaks of is compared; lists entry by entry.
void expectPart(const json &actual, const json &expected, const std::string &where)
{
    if (expected.is_object()) {
        for (const auto &[key, value] : expected.items()) {
            if (!actual.is_object() || !actual.contains(key))
                ADD_FAILURE() << where << "." << key << " is not answered: " << actual;
            else
                expectPart(actual[key], value, where + "." + key);
        }
    } else if (expected.is_array()) {
        if (!actual.is_array() || actual.size() != expected.size()) {
            ADD_FAILURE() << where << " is " << actual << ", expected " << expected;
            return;
        }
        for (std::size_t i = 0; i < expected.size(); ++i)
            expectPart(actual[i], expected[i], where + "[" + std::to_string(i) + "]");
    } else {
        EXPECT_EQ(actual, expected) << where;
    }
}

void expectBalance(const json &status)
{
    const auto number = [&](const char *key) {
        return status.contains(key) && status[key].is_number() ? status[key].get<int>() : 0;
    };
    EXPECT_EQ(number("expected"),
              number("found") + number("on_loan") + number("missing") + number("not_covered"))
        << status;
    EXPECT_EQ(number("scans"),
              number("found") + number("excluded") + number("out_of_scope") + number("added")
                  + number("unknown") + number("duplicates") + number("invalid"))
        << status;
}

void expectDifferences(const json &actual, const json &event)
{
    // What the data check finds is not a matter of these cases; `of` narrows further.
    json kept = json::array();
    for (const json &difference : actual) {
        const json &kind = difference[0];
        if (event.contains("of") ? std::count(event["of"].begin(), event["of"].end(), kind) > 0
                                 : kind != "bad_data")
            kept.push_back(difference);
    }
    EXPECT_EQ(kept, event["differences"]);
}

void playEvent(const json &event, RulePlayer &player)
{
    if (event.contains("scan") || event.contains("scan_row")) {
        for (const std::string &code : codesOf(event)) {
            const std::string verdict = player.scan(code, event);
            EXPECT_EQ(verdict, event.value("verdict", verdict)) << code;
            if (const json answer = player.scanAnswer(); event.contains("tells") && answer.is_object())
                expectPart(answer, event["tells"], "scan");
        }
    } else if (event.contains("undo")) {
        EXPECT_EQ(player.undo(event["undo"], event), event["undone"]);
    } else if (event.contains("undo_shelf")) {
        EXPECT_EQ(player.undoShelf(event["undo_shelf"]), event["undone"]);
    } else if (event.contains("condition")) {
        EXPECT_EQ(player.noteCondition(event["condition"]["item"], event["condition"]["as"]),
                  event.value("answer", "done"));
    } else if (event.contains("another_book")) {
        EXPECT_EQ(player.noteAnotherBook(event), event.value("answer", "done"));
    } else if (event.contains("finish_shelf")) {
        player.finishShelf(event["finish_shelf"]);
    } else if (event.contains("declare_home")) {
        player.declareHome(event["declare_home"]["location"], event["declare_home"]["site"]);
    } else if (event.contains("leave_home")) {
        const json &home = event["leave_home"];
        EXPECT_EQ(player.leaveHome(home["location"], home["site"], home.value("note", "")),
                  event.value("answer", "done"));
    } else if (event.contains("unrecorded")) {
        EXPECT_EQ(player.noteUnrecorded(event["unrecorded"]), event.value("answer", "done"));
    } else if (event.contains("pull")) {
        player.pullAfter(completeEdits(event["pull"]));
    } else if (event.contains("set")) {
        player.set(event["set"]);
    } else if (event.contains("freeze_apart")) {
        player.freezeApart(completeEdits(event["freeze_apart"]));
    } else if (event.contains("merge_apart")) {
        EXPECT_EQ(player.mergeApart(), event["merge_apart"]);
    } else if (event.contains("sop")) {
        EXPECT_EQ(player.sop(event["sop"]), event["answer"]);
    } else if (event.contains("weed") || event.contains("unweed")) {
        const bool adds = event.contains("weed");
        player.weed(event[adds ? "weed" : "unweed"], adds);
    } else if (event.contains("decide")) {
        const RulePlayer::Decided decided = player.decide(event["decide"]);
        EXPECT_EQ(decided.answer, event.value("answer", "done"));
        EXPECT_EQ(decided.count, event.value("decided", decided.count));
    } else if (event.contains("status")) {
        const json status = player.status();
        expectPart(status, event["status"], "status");
        expectBalance(status);
    } else if (event.contains("differences")) {
        expectDifferences(player.differences(), event);
    } else if (event.contains("recap")) {
        expectPart(player.recap(), event["recap"], "recap");
    } else if (event.contains("kept")) {
        expectPart(player.kept(event["kept"]), event["is"], "kept");
    } else if (event.contains("shelf")) {
        expectPart(player.shelf(event["shelf"]), event["is"], "shelf");
    } else {
        ADD_FAILURE() << "no such event";
    }
}

} // namespace

QString caseText(const json &value)
{
    return value.is_string() ? QString::fromStdString(value.get<std::string>()) : QString();
}

bool RuleCase::goesThrough(const std::string &player) const
{
    return !content.contains("through") || content["through"] == player;
}

std::vector<RuleCase> loadRuleCases(const QString &folder)
{
    std::vector<RuleCase> cases;
    for (const QFileInfo &file :
         QDir(folder).entryInfoList({QStringLiteral("*.json")}, QDir::Files, QDir::Name)) {
        QFile text(file.filePath());
        json content;
        if (text.open(QIODevice::ReadOnly))
            content = json::parse(text.readAll().toStdString(), nullptr, false);
        if (!content.is_object()) {
            std::fprintf(stderr, "%s is no JSON\n", qUtf8Printable(file.filePath()));
            std::abort();
        }
        for (json &rule : content["cases"]) {
            completeCatalogue(rule["catalogue"]);
            if (rule.contains("settings"))
                completeSettings(rule["settings"]);
            cases.push_back({file.baseName().toStdString() + "_" + rule["name"].get<std::string>(), rule});
        }
    }
    return cases;
}

void play(const RuleCase &rule, RulePlayer &player)
{
    SCOPED_TRACE(rule.content["rule"].get<std::string>());
    player.begin(rule.content["catalogue"], rule.content.value("scope", json::object()),
                 rule.content.value("settings", json::object()));
    if (rule.content.value("freeze", "before") == "before")
        player.freeze();
    for (const json &event : rule.content["events"]) {
        SCOPED_TRACE(event.dump());
        playEvent(event, player);
    }
}

} // namespace opname
