#include "program_player.h"

#include <gtest/gtest.h>

#include <QFile>
#include <QProcess>

#include <map>

namespace opname {

using nlohmann::json;

namespace {

void addOption(QStringList &options, const char *name, const json &event, const char *key)
{
    if (event.contains(key))
        options << QString::fromLatin1(name) << caseText(event[key]);
}

QStringList placeOptions(const json &event)
{
    QStringList options;
    for (const auto &[name, key] : {std::pair{"--shelf", "shelf"},
                                    {"--location", "location"},
                                    {"--site", "site"},
                                    {"--for", "for"},
                                    {"--operator", "operator"},
                                    {"--station", "station"}})
        addOption(options, name, event, key);
    return options;
}

} // namespace

ProgramPlayer::ProgramPlayer(QString program, SlimsFixture slims)
    : m_program(std::move(program))
    , m_slims(std::move(slims))
    , m_session(m_folder.filePath(QStringLiteral("kasus.opname")))
{
}

// The program

ProgramPlayer::Run ProgramPlayer::run(const QString &verb, const QStringList &options,
                                      const QByteArray &input) const
{
    ++m_runs;
    QProcess process;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("OPNAME_PASSWORD"), m_slims.password);
    environment.insert(QStringLiteral("OPNAME_OPERATOR"), QStringLiteral("Ani"));
    process.setProcessEnvironment(environment);
    process.start(
        m_program,
        QStringList{QStringLiteral("--json"), QStringLiteral("--lang"), QStringLiteral("en"), verb, m_session}
            + options);
    process.write(input);
    process.closeWriteChannel();
    Run run;
    if (!process.waitForFinished(60000) || process.exitStatus() != QProcess::NormalExit) {
        ADD_FAILURE() << qPrintable(verb) << " did not end by itself: " << qPrintable(process.errorString());
        return run;
    }
    run.exitStatus = process.exitCode();
    run.output = process.readAllStandardOutput();
    json answer = json::parse(run.output.toStdString(), nullptr, false);
    if (answer.is_discarded())
        answer = json::parse(run.output.trimmed().split('\n').constLast().toStdString(), nullptr, false);
    if (answer.is_object())
        run.answer = std::move(answer);
    return run;
}

json ProgramPlayer::expectDone(const QString &verb, const QStringList &options, const QByteArray &input) const
{
    Run done = run(verb, options, input);
    EXPECT_EQ(done.exitStatus, 0) << qPrintable(verb + u' ' + options.join(u' ')) << " " << done.answer;
    return std::move(done.answer);
}

void ProgramPlayer::begin(const json &catalogue, const json &scope, const json &settings)
{
    m_begun = QDateTime::currentDateTimeUtc();
    fill(catalogue);
    m_loansKnown = catalogue["loans"].is_array();
    QStringList options = {QStringLiteral("--name"), QStringLiteral("Kasus")};
    for (const auto &[field, values] : scope.items())
        for (const json &value : values)
            options << QStringLiteral("--") + QString::fromStdString(field).replace(u'_', u'-')
                    << caseText(value);
    expectDone(QStringLiteral("new"), options);
    expectDone(QStringLiteral("pull"), {m_loansKnown ? m_slims.source : writtenExport(catalogue)});
    set(settings);
}

void ProgramPlayer::set(const json &settings)
{
    const auto change = [this](const QString &key, const QString &value) {
        expectDone(QStringLiteral("set"), {key, value});
    };
    for (const auto &[key, setting] : {std::pair{"profile", "call_number_profile"},
                                       {"prefix", "scanner.prefix"},
                                       {"suffix", "scanner.suffix"}})
        if (settings.contains(key))
            change(QString::fromLatin1(setting), caseText(settings[key]));
    if (settings.contains("gap"))
        change(QStringLiteral("gap"), QString::number(settings["gap"].get<int>()));
    if (settings.value("order_counts", false))
        change(QStringLiteral("order_counts"), QStringLiteral("yes"));
    const json shelves = settings.value("shelves", json::object());
    for (const auto &[shelf, range] : shelves.items())
        change(QStringLiteral("shelf.") + QString::fromStdString(shelf), caseText(range));
    for (const auto &[key, setting] :
         {std::pair{"weeded", "weeded_statuses"}, {"left_out", "left_out_statuses"}}) {
        if (!settings.contains(key))
            continue;
        QStringList statuses;
        for (const json &status : settings[key])
            statuses << caseText(status);
        change(QString::fromLatin1(setting), statuses.join(u','));
    }
}

void ProgramPlayer::freeze()
{
    expectDone(QStringLiteral("freeze"),
               m_loansKnown ? QStringList() : QStringList{QStringLiteral("--without-loans")});
}

ProgramPlayer::Run ProgramPlayer::read(const std::string &code, const json &event) const
{
    return run(QStringLiteral("scan"), placeOptions(event) << QStringLiteral("-"),
               QByteArray::fromStdString(code) + '\n');
}

std::string ProgramPlayer::verdictOf(const Run &done)
{
    if (done.exitStatus == 1)
        return "refused";
    EXPECT_EQ(done.exitStatus, 0) << done.answer;
    m_scanAnswer = done.answer;
    return done.answer.value("verdict", "");
}

std::string ProgramPlayer::scan(const std::string &code, const json &event)
{
    return verdictOf(read(code, event));
}

int ProgramPlayer::undo(int count, const json &event)
{
    QStringList options = {QStringLiteral("--count"), QString::number(count)};
    addOption(options, "--station", event, "station");
    return expectDone(QStringLiteral("undo"), options).value("undone", -1);
}

int ProgramPlayer::undoShelf(const std::string &shelf)
{
    return expectDone(QStringLiteral("undo"), {QStringLiteral("--shelf"), QString::fromStdString(shelf)})
        .value("undone", -1);
}

std::string ProgramPlayer::noteCondition(const std::string &code, const std::string &condition)
{
    const Run done = run(QStringLiteral("condition"),
                         {QStringLiteral("--item"), QString::fromStdString(code), QStringLiteral("--as"),
                          QString::fromStdString(condition)});
    if (done.exitStatus != 0 && done.exitStatus != 2)
        ADD_FAILURE() << done.answer;
    return done.exitStatus == 0 ? "done" : "wrong";
}

std::string ProgramPlayer::noteAnotherBook(const json &event)
{
    QStringList options = {QStringLiteral("--same-label")};
    addOption(options, "--station", event, "station");
    const Run done = run(QStringLiteral("unrecorded"), options);
    if (done.exitStatus != 0 && done.exitStatus != 2)
        ADD_FAILURE() << done.answer;
    return done.exitStatus == 0 ? "done" : "wrong";
}

void ProgramPlayer::finishShelf(const std::string &shelf)
{
    expectDone(QStringLiteral("shelf"),
               {QStringLiteral("--shelf"), QString::fromStdString(shelf), QStringLiteral("--finish")});
}

void ProgramPlayer::declareHome(const std::string &location, const std::string &site)
{
    expectDone(QStringLiteral("sop"),
               {QStringLiteral("--home"), QString::fromStdString(location), QStringLiteral("--site"),
                QString::fromStdString(site), QStringLiteral("--as"), QStringLiteral("read")});
}

std::string ProgramPlayer::leaveHome(const std::string &location, const std::string &site,
                                     const std::string &note)
{
    const Run done = run(QStringLiteral("sop"),
                         {QStringLiteral("--home"), QString::fromStdString(location),
                          QStringLiteral("--site"), QString::fromStdString(site), QStringLiteral("--as"),
                          QStringLiteral("left"), QStringLiteral("--note"), QString::fromStdString(note)});
    EXPECT_TRUE(done.exitStatus == 0 || done.exitStatus == 2) << done.answer;
    return done.exitStatus == 0 ? "done" : "wrong";
}

std::string ProgramPlayer::noteUnrecorded(const json &book)
{
    QStringList options;
    for (const auto &[name, key] : {std::pair{"--title", "title"},
                                    {"--inventory", "inventory"},
                                    {"--shelf", "shelf"},
                                    {"--condition", "condition"},
                                    {"--note", "note"}})
        addOption(options, name, book, key);
    const Run done = run(QStringLiteral("unrecorded"), options);
    EXPECT_TRUE(done.exitStatus == 0 || done.exitStatus == 2) << done.answer;
    return done.exitStatus == 0 ? "done" : "wrong";
}

std::string ProgramPlayer::sop(const json &step)
{
    QStringList options;
    for (const char *key : {"start", "finish", "reopen"})
        if (step.contains(key))
            options << QStringLiteral("--") + QString::fromLatin1(key)
                    << QString::number(step[key].get<int>());
    addOption(options, "--note", step, "note");
    const Run done = run(QStringLiteral("sop"), options);
    if (done.exitStatus > 1)
        ADD_FAILURE() << done.answer;
    return done.exitStatus == 0 ? "done" : "refused";
}

void ProgramPlayer::weed(const json &codes, bool adds)
{
    QByteArray lines;
    for (const json &code : codes)
        lines += QByteArray::fromStdString(code.get<std::string>()) + '\n';
    QStringList options = {QStringLiteral("--from"), QStringLiteral("-")};
    if (!adds)
        options << QStringLiteral("--take-back");
    expectDone(QStringLiteral("weeded"), options, lines);
}

RulePlayer::Decided ProgramPlayer::decide(const json &decision)
{
    QStringList options;
    addOption(options, "--kind", decision, "kind");
    addOption(options, "--item", decision, "item");
    addOption(options, "--as", decision, "as");
    addOption(options, "--note", decision, "note");
    addOption(options, "--code", decision, "code");
    addOption(options, "--field", decision, "field");
    addOption(options, "--value", decision, "value");
    if (decision.contains("title"))
        options << QStringLiteral("--title-id") << QString::number(decision["title"].get<int>());
    const Run done = run(QStringLiteral("decide"), options);
    switch (done.exitStatus) {
    case 0:
        return {"done", done.answer.value("decided", -1)};
    case 1:
        return {"refused"};
    case 2:
        return {"wrong"};
    default:
        ADD_FAILURE() << done.answer;
        return {"failed"};
    }
}

json ProgramPlayer::status()
{
    return expectDone(QStringLiteral("status"));
}

json ProgramPlayer::shelf(const std::string &shelf)
{
    json answer =
        expectDone(QStringLiteral("shelf"), {QStringLiteral("--shelf"), QString::fromStdString(shelf)});
    for (json &gap : answer["gaps"])
        gap = gap["item_code"];
    return answer;
}

json ProgramPlayer::differences()
{
    json list = json::array();
    const json answer = expectDone(QStringLiteral("differences"));
    for (const json &difference : answer.value("differences", json::array())) {
        const json &code = difference["item_code"];
        list.push_back({difference["kind"], code.is_null() ? json("") : code});
    }
    return list;
}

json ProgramPlayer::recap()
{
    json answer = expectDone(QStringLiteral("recap"));
    for (const char *list : {"lost", "on_loan"})
        for (json &copy : answer[list])
            copy = copy["item_code"];
    return answer;
}

json ProgramPlayer::kept(const std::string &code)
{
    const Run journal = run(QStringLiteral("journal"));
    EXPECT_EQ(journal.exitStatus, 0) << journal.answer;
    std::map<std::pair<std::string, int>, json> shelves; // by station and number of the row that opened them
    json newest;
    for (const QByteArray &line : journal.output.split('\n')) {
        const json row = json::parse(line.toStdString(), nullptr, false);
        if (!row.is_object())
            continue;
        const json &body = row["body"];
        if (row["kind"] == "shelf_opened")
            shelves[{row["station"].get<std::string>(), row["number"].get<int>()}] = body["shelf"];
        const bool isRead = row["kind"] == "scan" && body["code"] == code;
        if (isRead && (newest.is_null() || row["clock"] > newest["clock"]))
            newest = row;
    }
    if (newest.is_null())
        return {};
    const QDateTime at = QDateTime::fromString(caseText(newest["time"]), Qt::ISODateWithMs);
    EXPECT_TRUE(at >= m_begun && at <= QDateTime::currentDateTimeUtc()) << newest;
    const json body = newest["body"];
    const std::pair pass(newest["station"].get<std::string>(), body.value("pass", 0));
    return {{"verdict", body["verdict"]},
            {"by", newest["operator"]},
            {"shelf", shelves.contains(pass) ? shelves.at(pass) : json()}};
}

void ProgramPlayer::freezeApart(const json &edits)
{
    const QString here = m_session;
    m_apart = m_folder.filePath(QStringLiteral("lain.opname"));
    ASSERT_TRUE(QFile::copy(here, m_apart));
    edit(edits);
    // As another station: two files in which one station went on apart do not merge for that alone.
    const QStringList author = {QStringLiteral("--station"), QStringLiteral("lain")};
    workOn(m_apart);
    expectDone(QStringLiteral("pull"), QStringList{m_slims.source} + author);
    expectDone(QStringLiteral("freeze"), author);
    workOn(here);
}

std::string ProgramPlayer::mergeApart()
{
    const json answer = run(QStringLiteral("merge"), {m_apart}).answer;
    return answer.value(json::json_pointer("/files/0/answer"), std::string());
}

bool ProgramPlayer::verifies()
{
    return expectDone(QStringLiteral("verify")).value("ok", false);
}

} // namespace opname
