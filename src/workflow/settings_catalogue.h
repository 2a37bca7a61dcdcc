#pragma once

#include <QString>

#include <vector>

namespace opname {

/// A setting that people may change, with what it takes.
struct SettingRule {
    enum class Value {
        Text,
        Lines,
        YesNo,
        Number,
        Profile,
        Statuses,
        Pattern,
        Separator,
        Picture,
        Zone,
        Day
    };
    const char *key;
    Value value;
    const char *explanation; ///< English, translated in context "Settings"
};

const std::vector<SettingRule> &settingRules();
const SettingRule *settingRule(const QString &key);

} // namespace opname
