#include "opname/session/duplicate_labels.h"

#include "book_words.h"
#include "json_text.h"
#include "session_state.h"

#include <QCoreApplication>

namespace opname {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(DuplicateLabels)
};

QString referenceOf(const QString &station, RowId scan)
{
    return station + u':' + QString::number(scan & ((1LL << stationShift) - 1));
}

} // namespace

DuplicateLabels::DuplicateLabels(Session &session)
    : m_session(session)
{
}

Result<QString> DuplicateLabels::note(RowId scan, const QString &words, const Author &author)
{
    const QString said = words.simplified();
    if (Outcome sound = checkBookWords(said, longestNote); !sound)
        return tl::unexpected(sound.error());
    Session::Impl &state = *m_session.m;
    if (Outcome allowed = state.requireWritable(); !allowed)
        return tl::unexpected(allowed.error());
    const auto stock = m_session.stockTake();
    if (!stock)
        return tl::unexpected(stock.error());
    const std::optional<std::size_t> index = (*stock)->indexOf(scan);
    if (!index || (*stock)->scanState(*index).verdict != Verdict::Duplicate)
        return failure(ErrorKind::Usage,
                       Text::tr("Only a book whose code was counted before can be another one with the same "
                                "label. Scan both books, the one with the wrong label last."));
    const QString reference = referenceOf(state.journal->stationName(scan), scan);
    Statement known(state.database, "SELECT note FROM duplicate_label WHERE scan = ?");
    const bool isKnown = known.bind(1, scan).step() && known.text(0) == said;
    known.reset();
    if (isKnown)
        return reference;

    QString code = m_session.codeOf(scan);
    if (const Slot slot = (*stock)->scanState(*index).slot; slot != noSlot)
        if (const auto item = m_session.catalogue().at(slot); item && !item->item.code.trimmed().isEmpty())
            code = item->item.code;
    JsonText body;
    body.addRaw("scan", state.journal->reference(scan)).add("code", code).add("note", said);
    const Outcome written =
        state.write(author, "duplicate_label_noted", body.take(), [&](const JournalRow &row) {
            Statement insert(
                state.database,
                "INSERT OR REPLACE INTO duplicate_label(scan, row, code, note) VALUES(?, ?, ?, ?)");
            return insert.bind(1, scan).bind(2, row.id).bind(3, code).bind(4, said).run();
        });
    if (!written)
        return tl::unexpected(written.error());
    return reference;
}

std::vector<DuplicateLabel> DuplicateLabels::all() const
{
    std::vector<DuplicateLabel> labels;
    Statement rows(
        m_session.m->database,
        "SELECT d.scan, t.id, d.code, s.slot, ifnull(p.shelf, ''), ifnull(p.location, ifnull(s.location, "
        "'')), ifnull(p.site, ''), d.note, j.operator, j.time FROM duplicate_label d JOIN scan s ON s.id = "
        "d.scan AND s.flags & 1 = 1 JOIN journal j ON j.id = d.row JOIN journal r ON r.id = d.scan JOIN "
        "station t ON t.idx = d.scan >> 40 LEFT JOIN pass p ON p.id = s.pass ORDER BY d.code, r.clock, t.id");
    while (rows.step()) {
        DuplicateLabel label;
        label.scan = rows.integer(0);
        label.reference = referenceOf(rows.text(1), label.scan);
        label.itemCode = rows.text(2);
        label.slot = rows.isNull(3) ? noSlot : static_cast<Slot>(rows.integer(3));
        label.shelf = rows.text(4);
        label.place = {rows.text(5), rows.text(6)};
        label.note = rows.text(7);
        label.by = rows.text(8);
        label.time = rows.integer(9);
        labels.push_back(std::move(label));
    }
    return labels;
}

} // namespace opname
