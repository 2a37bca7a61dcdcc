#include "settings_catalogue.h"

#include <QCoreApplication>

#include <algorithm>

namespace opname {

const std::vector<SettingRule> &settingRules()
{
    using enum SettingRule::Value;
    static const std::vector<SettingRule> rules = {
        {"institution", Text, QT_TRANSLATE_NOOP("Settings", "Institution, as the report names it")},
        {"unit", Text, QT_TRANSLATE_NOOP("Settings", "Office within the institution")},
        {"library", Text, QT_TRANSLATE_NOOP("Settings", "Name of the library")},
        {"address", Text, QT_TRANSLATE_NOOP("Settings", "Address, for the letterhead")},
        {"city", Text, QT_TRANSLATE_NOOP("Settings", "Place of the report")},
        {"team", Lines, QT_TRANSLATE_NOOP("Settings", "Team, one person a line: name; role")},
        {"sop.number", Text, QT_TRANSLATE_NOOP("Settings", "Number of the SOP")},
        {"sop.title", Text, QT_TRANSLATE_NOOP("Settings", "Title of the SOP")},
        {"sop.made", Text, QT_TRANSLATE_NOOP("Settings", "Date on which the SOP was made")},
        {"sop.effective", Text, QT_TRANSLATE_NOOP("Settings", "Date from which the SOP is in force")},
        {"sop.legal_basis", Lines, QT_TRANSLATE_NOOP("Settings", "Legal basis, one a line")},
        {"sop.related", Lines, QT_TRANSLATE_NOOP("Settings", "Related SOPs, one a line")},
        {"sop.qualifications", Lines,
         QT_TRANSLATE_NOOP("Settings", "Qualifications of those who carry it out, one a line")},
        {"sop.equipment", Lines, QT_TRANSLATE_NOOP("Settings", "Equipment, one a line")},
        {"warnings.circulation_closed", YesNo,
         QT_TRANSLATE_NOOP("Settings", "Loans and returns are closed during the stock-take")},
        {"warnings.weeding_checked", YesNo,
         QT_TRANSLATE_NOOP("Settings", "Weeded copies meet the weeding criteria")},
        {"warnings.weeded_data_checked", YesNo,
         QT_TRANSLATE_NOOP("Settings", "The data of weeded copies is right in SLiMS")},
        {"gap", Number,
         QT_TRANSLATE_NOOP("Settings", "Longest run of unread books that is still taken as read")},
        {"order_counts", YesNo,
         QT_TRANSLATE_NOOP("Settings", "Reading a shelf for its order counts the books, too")},
        {"day_minutes", Number, QT_TRANSLATE_NOOP("Settings", "Minutes of a working day")},
        {"call_number_profile", Profile,
         QT_TRANSLATE_NOOP("Settings", "How call numbers are read: dewey, lc, or a JSON profile")},
        {"left_out_statuses", Statuses,
         QT_TRANSLATE_NOOP("Settings", "Item statuses that are not counted, separated by commas")},
        {"weeded_statuses", Statuses,
         QT_TRANSLATE_NOOP("Settings", "Item statuses that mean weeded, separated by commas")},
        {"codes.pattern", Pattern,
         QT_TRANSLATE_NOOP(
             "Settings", "Patterns of the library's item codes, one a line, for example B00000; empty: any")},
        {"codes.check_digit", YesNo,
         QT_TRANSLATE_NOOP("Settings", "Item codes are fourteen digits with a check digit (modulo 10)")},
        {"scanner.prefix", Text, QT_TRANSLATE_NOOP("Settings", "What the scanner sends before every code")},
        {"scanner.suffix", Text, QT_TRANSLATE_NOOP("Settings", "What the scanner sends behind every code")},
        {"csv_separator", Separator,
         QT_TRANSLATE_NOOP("Settings", "What separates the columns of CSV files: , or ;")},
        {"logo", Picture,
         QT_TRANSLATE_NOOP("Settings", "Logo of the letterhead: path of a PNG or JPEG file; empty: none")},
        {"report.number", Text, QT_TRANSLATE_NOOP("Settings", "Number of the report")},
        {"report.date", Day, QT_TRANSLATE_NOOP("Settings", "Date of the report, as 2026-11-24")},
        {"report.assignment_letter", Text,
         QT_TRANSLATE_NOOP("Settings", "Letter that assigned the team, number and date")},
        {"report.prepared_by", Lines,
         QT_TRANSLATE_NOOP("Settings",
                           "Who prepared the report, one person a line: name; NIP; rank; position")},
        {"report.known_by", Lines,
         QT_TRANSLATE_NOOP("Settings", "Known by, one person a line: name; NIP; rank; position")},
        {"scanner.codabar", YesNo,
         QT_TRANSLATE_NOOP(
             "Settings", "The scanner sends Codabar's start, check and stop characters, too: take them off")},
        {"report.time_zone", Zone,
         QT_TRANSLATE_NOOP("Settings",
                           "Time zone of the report, for example Asia/Jayapura; empty: the computer's")},
        {"sample.limit", Number,
         QT_TRANSLATE_NOOP(
             "Settings",
             "Errors of the count, in percent of a sample, above which a sign-off needs a reason")},
        {"report.background", Lines, QT_TRANSLATE_NOOP("Settings", "Background, in the report")},
        {"report.method", Lines, QT_TRANSLATE_NOOP("Settings", "Method, in the report")},
        {"report.obstacles", Lines, QT_TRANSLATE_NOOP("Settings", "Obstacles, in the report")},
        {"report.conclusions", Lines, QT_TRANSLATE_NOOP("Settings", "Conclusions, in the report")},
        {"report.recommendations", Lines, QT_TRANSLATE_NOOP("Settings", "Recommendations, in the report")},
        {"report.plan", Lines,
         QT_TRANSLATE_NOOP("Settings",
                           "Planned days of the activities, one a line: 5; 2026-11-02; 2026-11-04")},
        {"documents.responsible", Text,
         QT_TRANSLATE_NOOP("Settings",
                           "Who answers for the goods (Kuasa Pengguna Barang): name; NIP; rank; position")},
        {"documents.addressee", Text,
         QT_TRANSLATE_NOOP("Settings", "Whom the proposal to write off is addressed to")},
        {"documents.date", Day, QT_TRANSLATE_NOOP("Settings", "Date on official documents; empty: today")},
        {"documents.number.berita-acara", Text,
         QT_TRANSLATE_NOOP("Settings", "Number of the minutes (Berita Acara)")},
        {"documents.number.kondisi", Text, QT_TRANSLATE_NOOP("Settings", "Number of the lists by condition")},
        {"documents.number.kki", Text, QT_TRANSLATE_NOOP("Settings", "Number of the inventory worksheet")},
        {"documents.number.sptjm", Text,
         QT_TRANSLATE_NOOP("Settings", "Number of the statement of responsibility (SPTJM)")},
        {"documents.number.penghapusan", Text,
         QT_TRANSLATE_NOOP("Settings", "Number of the proposal to write off")},
        {"documents.number.rekonsiliasi", Text,
         QT_TRANSLATE_NOOP("Settings", "Number of the reconciliation per goods code")},
        {"goods.holder", Text, QT_TRANSLATE_NOOP("Settings", "Name of the goods holder (KPB)")},
        {"goods.holder_code", Text, QT_TRANSLATE_NOOP("Settings", "Code of the goods holder (KPB)")},
        {"goods.cut_off", Day,
         QT_TRANSLATE_NOOP("Settings", "Day at which the asset books are compared; empty: no day")},
    };
    return rules;
}

const SettingRule *settingRule(const QString &key)
{
    const auto &rules = settingRules();
    const auto rule = std::find_if(rules.begin(), rules.end(),
                                   [&](const SettingRule &r) { return key == QLatin1String(r.key); });
    return rule == rules.end() ? nullptr : &*rule;
}

} // namespace opname
