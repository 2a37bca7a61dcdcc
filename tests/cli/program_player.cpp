#include "program_player.h"

#include <gtest/gtest.h>

#include <QProcess>
#include <QSqlError>
#include <QSqlQuery>
#include <QVariant>

namespace opname {

using nlohmann::json;

namespace {

QString text(const json &value)
{
    return value.is_string() ? QString::fromStdString(value.get<std::string>()) : QString();
}

/// NULL stays NULL, so that every way in which SLiMS says "nothing" arrives.
QVariant column(const json &value)
{
    if (value.is_number())
        return value.get<int>();
    return value.is_string() ? QVariant(text(value)) : QVariant(QMetaType::fromType<QString>());
}

void addOption(QStringList &options, const char *name, const json &event, const char *key)
{
    if (event.contains(key))
        options << QString::fromLatin1(name) << text(event[key]);
}

QStringList placeOptions(const json &event)
{
    QStringList options;
    for (const auto &[name, key] : {std::pair{"--shelf", "shelf"},
                                    {"--location", "location"},
                                    {"--site", "site"},
                                    {"--for", "for"},
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

QString ProgramPlayer::sessionFor(const QString &) const
{
    return m_session;
}

ProgramPlayer::Run ProgramPlayer::run(const QString &verb, const QStringList &options,
                                      const QByteArray &input) const
{
    return runOn(sessionFor(verb), verb, options, input);
}

ProgramPlayer::Run ProgramPlayer::runOn(const QString &session, const QString &verb,
                                        const QStringList &options, const QByteArray &input) const
{
    QProcess process;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("OPNAME_PASSWORD"), m_slims.password);
    environment.insert(QStringLiteral("OPNAME_OPERATOR"), QStringLiteral("Ani"));
    process.setProcessEnvironment(environment);
    process.start(
        m_program,
        QStringList{QStringLiteral("--json"), QStringLiteral("--lang"), QStringLiteral("en"), verb, session}
            + options);
    process.write(input);
    process.closeWriteChannel();
    Run run;
    if (!process.waitForFinished(60000) || process.exitStatus() != QProcess::NormalExit) {
        ADD_FAILURE() << qPrintable(verb) << " did not end by itself: " << qPrintable(process.errorString());
        return run;
    }
    run.exitStatus = process.exitCode();
    const QByteArray output = process.readAllStandardOutput();
    json answer = json::parse(output.toStdString(), nullptr, false);
    if (answer.is_discarded())
        answer = json::parse(output.trimmed().split('\n').constLast().toStdString(), nullptr, false);
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
    fillReferences(catalogue);
    for (const json &title : catalogue["titles"])
        execute(QStringLiteral("INSERT INTO biblio (biblio_id, title, call_number, classification, gmd_id) "
                               "VALUES (?, ?, ?, ?, ?)"),
                {column(title["id"]), column(title["title"]), column(title["call_number"]),
                 column(title["classification"]), column(title["gmd"])});
    for (const json &item : catalogue["items"])
        insertItem(item);
    for (const json &code : catalogue["loans"])
        lend(code);

    QStringList options = {QStringLiteral("--name"), QStringLiteral("Kasus")};
    for (const auto &[field, values] : scope.items())
        for (const json &value : values)
            options << QStringLiteral("--") + QString::fromStdString(field).replace(u'_', u'-')
                    << text(value);
    expectDone(QStringLiteral("new"), options);
    pull();
    set(settings);
    if (settings.value("order_counts", false))
        expectDone(QStringLiteral("set"), {QStringLiteral("order_counts"), QStringLiteral("yes")});
    const json shelves = settings.value("shelves", json::object());
    for (const auto &[shelf, range] : shelves.items())
        expectDone(QStringLiteral("set"), {u"shelf." + QString::fromStdString(shelf), text(range)});
    if (settings.contains("weeded")) {
        QStringList statuses;
        for (const json &status : settings["weeded"])
            statuses << text(status);
        expectDone(QStringLiteral("set"), {QStringLiteral("weeded_statuses"), statuses.join(u',')});
    }
    if (settings.contains("left_out")) {
        QStringList statuses;
        for (const json &status : settings["left_out"])
            statuses << text(status);
        expectDone(QStringLiteral("set"), {QStringLiteral("left_out_statuses"), statuses.join(u',')});
    }
}

void ProgramPlayer::pull() const
{
    expectDone(QStringLiteral("pull"), {m_slims.source});
}

void ProgramPlayer::freeze()
{
    expectDone(QStringLiteral("freeze"));
}

std::string ProgramPlayer::scan(const std::string &code, const json &event)
{
    const Run done = run(QStringLiteral("scan"), placeOptions(event) << QStringLiteral("-"),
                         QByteArray::fromStdString(code) + '\n');
    if (done.exitStatus == 1)
        return "refused";
    EXPECT_EQ(done.exitStatus, 0) << done.answer;
    m_scanAnswer = done.answer;
    return done.answer.value("verdict", "");
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

void ProgramPlayer::set(const json &settings)
{
    if (settings.contains("gap"))
        expectDone(QStringLiteral("set"),
                   {QStringLiteral("gap"), QString::number(settings["gap"].get<int>())});
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

bool ProgramPlayer::verifies()
{
    return expectDone(QStringLiteral("verify")).value("ok", false);
}

// SLiMS

void ProgramPlayer::execute(const QString &sql, const QVariantList &values)
{
    QSqlQuery query(m_slims.database);
    query.prepare(sql);
    for (const QVariant &value : values)
        query.addBindValue(value);
    EXPECT_TRUE(query.exec()) << qPrintable(sql) << ": " << qPrintable(query.lastError().text());
}

void ProgramPlayer::fillReferences(const json &catalogue)
{
    for (const char *table :
         {"loan", "item", "biblio", "mst_location", "mst_coll_type", "mst_gmd", "mst_item_status"})
        execute(QStringLiteral("DELETE FROM ") + QString::fromLatin1(table));
    for (const auto &[id, name] : {std::pair{"SL", "Lantai 1"}, {"P2", "Lantai 2"}, {"P3", "Lantai 3"}})
        execute(
            QStringLiteral("INSERT INTO mst_location (location_id, location_name, input_date, last_update) "
                           "VALUES (?, ?, '2026-01-01', '2026-01-01')"),
            {QString::fromLatin1(id), QString::fromLatin1(name)});
    for (const auto &[id, name] : {std::pair{1, "Teks"}, {2, "Film"}}) {
        execute(QStringLiteral("INSERT INTO mst_coll_type (coll_type_id, coll_type_name) VALUES (?, ?)"),
                {id, QString::fromLatin1(name)});
        execute(
            QStringLiteral("INSERT INTO mst_gmd (gmd_id, gmd_code, gmd_name, input_date) VALUES (?, ?, ?, "
                           "'2026-01-01')"),
            {id, QString::number(id), QString::fromLatin1(name)});
    }
    for (const json &status : catalogue["statuses"])
        execute(QStringLiteral("INSERT INTO mst_item_status (item_status_id, item_status_name, no_loan, "
                               "skip_stock_take) VALUES (?, ?, 0, ?)"),
                {column(status["id"]), column(status["name"]), status["skip"].get<bool>() ? 1 : 0});
}

void ProgramPlayer::insertItem(const json &item)
{
    execute(
        QStringLiteral("INSERT INTO item (item_id, biblio_id, call_number, coll_type_id, item_code, "
                       "location_id, item_status_id, site, source, input_date, last_update) VALUES (?, ?, "
                       "?, ?, ?, ?, ?, ?, 1, '2026-01-01', '2026-01-01')"),
        {column(item["id"]), column(item["title"]), column(item["call_number"]),
         column(item["collection_type"]), column(item["code"]), column(item["location"]),
         column(item["status"]), column(item["site"])});
}

void ProgramPlayer::lend(const json &code)
{
    execute(QStringLiteral("INSERT INTO loan (item_code, member_id, loan_date, due_date, is_lent, is_return) "
                           "VALUES (?, 'M1', '2026-11-01', '2026-11-15', 1, 0)"),
            {column(code)});
}

void ProgramPlayer::pullAfter(const json &edits)
{
    static const std::map<std::string, QString> columns = {{"site", QStringLiteral("site")},
                                                           {"status", QStringLiteral("item_status_id")}};
    for (const json &item : edits.value("add", json::array()))
        insertItem(item);
    for (const json &code : edits.value("remove", json::array()))
        execute(QStringLiteral("DELETE FROM item WHERE item_code = ?"), {column(code)});
    const json changes = edits.value("change", json::object());
    for (const auto &[code, fields] : changes.items())
        for (const auto &[field, value] : fields.items())
            execute(QStringLiteral("UPDATE item SET %1 = ? WHERE item_code = ?").arg(columns.at(field)),
                    {column(value), QString::fromStdString(code)});
    for (const json &code : edits.value("lend", json::array()))
        lend(code);
    for (const json &code : edits.value("return", json::array()))
        execute(
            QStringLiteral("UPDATE loan SET is_return = 1, return_date = '2026-11-24' WHERE item_code = ?"),
            {column(code)});
    pull();
}

} // namespace opname
