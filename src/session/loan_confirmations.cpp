#include "opname/session/loan_confirmations.h"

#include "book_words.h"
#include "json_text.h"
#include "loan_confirmation_rows.h"
#include "session_state.h"

#include <QCoreApplication>
#include <QJsonDocument>

#include <vector>

namespace opname {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(LoanConfirmations)
};

struct OpenLoan {
    qint64 id = 0;
    QString code;
    QString loanDate;
};

/// The one of each copy that was due first, by folded code.
QHash<QByteArray, OpenLoan> openLoans(Database &database)
{
    QHash<QByteArray, OpenLoan> open;
    Statement rows(
        database,
        "SELECT code_fold, id, code, ifnull(loan_date, '') FROM loan ORDER BY due_date DESC, id DESC");
    while (rows.step())
        open.insert(rows.blob(0), {rows.integer(1), rows.text(2), rows.text(3)});
    return open;
}

Outcome check(const LoanConfirmation &said)
{
    if (said.result == BorrowerAnswer::NoAnswer && said.answered.isValid())
        return failure(ErrorKind::Usage,
                       Text::tr("There is no answer, but a day on which it came. Leave the day out, or say "
                                "what the answer was."));
    if (said.result != BorrowerAnswer::NoAnswer && !said.answered.isValid())
        return failure(ErrorKind::Usage, Text::tr("Say on which day the borrower answered."));
    if (said.asked.isValid() && said.answered.isValid() && said.answered < said.asked)
        return failure(ErrorKind::Usage,
                       Text::tr("The borrower cannot have answered before being asked. Check the two days."));
    return checkBookWords(said.note, LoanConfirmations::longestNote);
}

} // namespace

bool keepLoanConfirmation(Database &database, RowId row, const QJsonObject &body)
{
    Statement insert(database,
                     "INSERT OR REPLACE INTO loan_confirmation(code_fold, code, loan, loan_date, asked, "
                     "answered, result, note, row) VALUES(?, ?, ?, ?, ?, ?, ?, ?, ?)");
    const QString code = body.value(u"code").toString();
    insert.bind(1, foldedCode(code)).bind(2, code).bind(3, body.value(u"loan").toInteger());
    int place = 4;
    for (const char *key : {"loan_date", "asked", "answered", "result", "note"})
        insert.bind(place++, body.value(QLatin1String(key)).toString());
    return insert.bind(place, row).run();
}

bool LoanConfirmation::saysAs(const LoanConfirmation &other) const
{
    return asked == other.asked && answered == other.answered && result == other.result && note == other.note;
}

LoanConfirmations::LoanConfirmations(Session &session)
    : m_session(session)
{
}

Result<qint64> LoanConfirmations::note(const QStringList &itemCodes, const LoanConfirmation &confirmed,
                                       const Author &author)
{
    LoanConfirmation said = confirmed;
    said.note = said.note.simplified();
    if (Outcome sound = check(said); !sound)
        return tl::unexpected(sound.error());
    Session::Impl &state = *m_session.m;
    if (Outcome allowed = state.requireWritable(); !allowed)
        return tl::unexpected(allowed.error());
    const QHash<QByteArray, OpenLoan> open = openLoans(state.database);
    const QHash<qint64, LoanConfirmation> known = ofOpenLoans();
    if (state.database.hasFailed())
        return tl::unexpected(state.database.takeError());
    std::vector<OpenLoan> changed;
    QSet<qint64> seen;
    for (const QString &code : itemCodes) {
        const auto loan = open.constFind(foldedCode(code));
        if (loan == open.cend())
            return failure(
                ErrorKind::Usage,
                Text::tr("No open loan of the copy “%1” is known. Check the code, or take the loans in anew.")
                    .arg(code));
        if (seen.contains(loan->id))
            continue;
        seen.insert(loan->id);
        const auto before = known.constFind(loan->id);
        if (before == known.cend() || !before->saysAs(said))
            changed.push_back(*loan);
    }
    if (changed.empty())
        return 0;
    const Outcome written = state.change([&](qint64 now) {
        for (const OpenLoan &loan : changed) {
            JsonText body;
            body.add("loan", loan.id).add("code", loan.code).add("loan_date", loan.loanDate);
            body.add("asked", said.asked.toString(Qt::ISODate));
            body.add("answered", said.answered.toString(Qt::ISODate));
            body.add("result", borrowerAnswerName(said.result)).add("note", said.note);
            const QByteArray json = body.take();
            JournalRow row;
            if (!state.journal->append(author, "loan_confirmed", json, now, &row)
                || !keepLoanConfirmation(state.database, row.id, QJsonDocument::fromJson(json).object()))
                return false;
        }
        return true;
    });
    if (!written)
        return tl::unexpected(written.error());
    return static_cast<qint64>(changed.size());
}

QHash<qint64, LoanConfirmation> LoanConfirmations::ofOpenLoans() const
{
    QHash<qint64, LoanConfirmation> confirmed;
    Statement rows(m_session.m->database,
                   "SELECT l.id, c.asked, c.answered, c.result, c.note, j.operator, j.time FROM "
                   "loan_confirmation c JOIN loan l ON l.code_fold = c.code_fold AND CASE WHEN c.loan_date "
                   "<> '' AND ifnull(l.loan_date, '') <> '' THEN l.loan_date = c.loan_date ELSE l.id = "
                   "c.loan END JOIN journal j ON j.id = c.row");
    while (rows.step())
        confirmed.insert(rows.integer(0),
                         {QDate::fromString(rows.text(1), Qt::ISODate),
                          QDate::fromString(rows.text(2), Qt::ISODate),
                          borrowerAnswerFromName(rows.text(3)).value_or(BorrowerAnswer::Other), rows.text(4),
                          rows.text(5), rows.integer(6)});
    return confirmed;
}

} // namespace opname
