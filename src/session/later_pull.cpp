// A pull after the freeze, journalled at once.

#include "json_text.h"
#include "later_pull_record.h"

#include <QCoreApplication>

#include <limits>

namespace opname {

Outcome Session::recordLaterPull(const LaterPull &pull, const Author &author)
{
    if (Outcome allowed = m->requireWritable(); !allowed)
        return allowed;
    if (!isFrozen())
        return failure(ErrorKind::Refused,
                       QCoreApplication::translate(
                           "Session", "Nothing is frozen yet; take the catalogue in again instead."));
    {
        Transaction transaction(m->database);
        LaterPullRecord record(*m, author);
        const bool succeeded = transaction.hasBegun()
            && record.addItems(addedItems(m->database, profile(), pull)) && record.recognizeScans()
            && record.noteDifferences(pull, 0, std::numeric_limits<std::size_t>::max())
            && (!pull.loans || record.exchangeLoans(exchangeOf(m->database, *pull.loans)))
            && record.summarize(pull);
        // Who is lent and what was added changes positions and buckets: the picture in memory is made anew.
        if (succeeded && m->renewTotals() && m->commit(transaction))
            return {};
    }
    Error error = m->database.takeError();
    m->forgetDerived();
    return tl::unexpected(std::move(error));
}

Outcome Session::replaceLoans(const std::vector<Loan> &loans, const QString &sourceLabel,
                              const Author &author)
{
    if (isFrozen()) {
        LaterPull pull;
        pull.sourceLabel = sourceLabel;
        pull.loans = loans;
        return recordLaterPull(pull, author);
    }
    if (!hasCatalogue())
        return failure(ErrorKind::Refused,
                       QCoreApplication::translate(
                           "Session", "There is no catalogue yet. Take it in from SLiMS first."));
    JsonText body;
    body.add("source", sourceLabel).add("loans", qint64(loans.size()));
    Outcome written = m->write(author, "loans_taken", body.take(), [&](const JournalRow &) {
        Statement insert(
            m->database,
            "INSERT OR REPLACE INTO loan(id, code, code_fold, loan_date, due_date) VALUES(?, ?, ?, ?, ?)");
        bool succeeded = m->database.execute("DELETE FROM loan")
            && m->setIdentity(QStringLiteral("loans_known"), QStringLiteral("1"));
        for (const Loan &loan : loans) {
            insert.bind(1, loan.id).bind(2, loan.itemCode).bind(3, foldedCode(loan.itemCode));
            insert.bind(4, loan.loanDate.toString(Qt::ISODate)).bind(5, loan.dueDate.toString(Qt::ISODate));
            succeeded = succeeded && insert.run();
        }
        return succeeded;
    });
    if (written)
        m->forgetOrderTake();
    return written;
}

} // namespace opname
