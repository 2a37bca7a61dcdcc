#include "opname/session/recheck_samples.h"

#include "json_text.h"
#include "session_state.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace opname {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(RecheckSamples)
};

QStringList textsOf(const QJsonValue &array)
{
    QStringList texts;
    for (const QJsonValue &text : array.toArray())
        texts.append(text.toString());
    return texts;
}

} // namespace

RecheckSamples::RecheckSamples(Session &session)
    : m_session(session)
{
}

Result<DrawnSample> RecheckSamples::keep(DrawnSample sample, const Author &author)
{
    if (sample.drawn() > mostCopies)
        return failure(ErrorKind::Usage,
                       Text::tr("A sample has at most %1 copies. Draw a smaller one.").arg(mostCopies));
    JsonText body;
    body.add("size", sample.size).add("among", sample.among);
    body.add("head", QString::fromLatin1(sample.head.toHex())).add("rows", sample.rows);
    body.add("seed", QString::fromLatin1(sample.seed.toHex()));
    body.add("found_of", sample.foundOf).add("missing_of", sample.missingOf);
    body.addRaw("found", JsonText::arrayOf(sample.found));
    body.addRaw("missing", JsonText::arrayOf(sample.missing));
    const Outcome written =
        m_session.m->write(author, "sample_drawn", body.take(), [&](const JournalRow &row) {
            sample.row = row.id;
            sample.time = row.time;
            sample.by = author.operatorName;
            Statement insert(m_session.m->database, "INSERT INTO sample(row, seed) VALUES(?, ?)");
            return insert.bind(1, row.id).bind(2, QString::fromLatin1(sample.seed.toHex())).run();
        });
    if (!written)
        return tl::unexpected(written.error());
    return sample;
}

Result<std::optional<DrawnSample>> RecheckSamples::last() const
{
    Database &database = m_session.m->database;
    std::optional<DrawnSample> found;
    Statement row(database,
                  "SELECT j.id, j.time, j.operator, j.body FROM sample s JOIN journal j ON j.id = s.row "
                  "ORDER BY j.clock DESC, j.id DESC LIMIT 1");
    if (row.step()) {
        const QJsonObject body = QJsonDocument::fromJson(row.blob(3)).object();
        const auto text = [&](const char *key) { return body.value(QLatin1String(key)).toString(); };
        DrawnSample sample;
        sample.row = row.integer(0);
        sample.time = row.integer(1);
        sample.by = row.text(2);
        sample.size = body.value(u"size").toInteger();
        sample.among = text("among");
        sample.head = QByteArray::fromHex(text("head").toLatin1());
        sample.rows = body.value(u"rows").toInteger();
        sample.seed = QByteArray::fromHex(text("seed").toLatin1());
        sample.foundOf = body.value(u"found_of").toInteger();
        sample.missingOf = body.value(u"missing_of").toInteger();
        sample.found = textsOf(body.value(u"found"));
        sample.missing = textsOf(body.value(u"missing"));
        row.reset();
        found = std::move(sample);
    }
    if (database.hasFailed())
        return tl::unexpected(database.takeError());
    return found;
}

Result<qint64> RecheckSamples::count() const
{
    Database &database = m_session.m->database;
    const qint64 all = database.integer("SELECT count(*) FROM sample");
    if (database.hasFailed())
        return tl::unexpected(database.takeError());
    return all;
}

Result<std::vector<RecheckSamples::CheckedCopy>> RecheckSamples::checkedSince(const DrawnSample &sample) const
{
    Database &database = m_session.m->database;
    std::vector<CheckedCopy> checked;
    Statement rows(
        database,
        "SELECT s.slot, o.name FROM scan s JOIN operator o ON o.idx = s.operator JOIN journal j ON "
        "j.id = s.id WHERE (s.flags & 1) = 1 AND (s.flags >> 3 & 7) = ?1 AND s.slot IS NOT NULL "
        "AND j.clock > (SELECT clock FROM journal WHERE id = ?2) ORDER BY j.clock, s.id");
    rows.bind(1, qint64(ScanPurpose::Sample)).bind(2, sample.row);
    while (rows.step())
        if (rows.integer(0) >= 0 && rows.integer(0) < qint64(noSlot))
            checked.push_back({static_cast<Slot>(rows.integer(0)), rows.text(1)});
    if (database.hasFailed())
        return tl::unexpected(database.takeError());
    return checked;
}

} // namespace opname
