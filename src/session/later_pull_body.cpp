#include "later_pull_body.h"

#include <QDate>
#include <QJsonArray>

namespace opname {

namespace {

QString textOf(const QJsonObject &body, const char *key)
{
    return body.value(QLatin1String(key)).toString();
}

qint64 numberOf(const QJsonObject &body, const char *key)
{
    return body.value(QLatin1String(key)).toInteger();
}

Loan loanOf(const QJsonObject &object)
{
    return {numberOf(object, "id"), textOf(object, "code"),
            QDate::fromString(textOf(object, "loan_date"), Qt::ISODate),
            QDate::fromString(textOf(object, "due_date"), Qt::ISODate)};
}

} // namespace

qint64 changedSubjectOf(const QJsonObject &body)
{
    return laterSubject(numberOf(body, "id"), numberOf(body, "title_id"));
}

Item addedItemOf(const QJsonObject &body)
{
    Item item;
    item.id = numberOf(body, "id");
    item.titleId = numberOf(body, "title_id");
    item.code = textOf(body, "code");
    item.callNumber = textOf(body, "call_number");
    item.collectionType = textOf(body, "collection_type");
    item.location = textOf(body, "location");
    item.site = textOf(body, "site");
    item.status = textOf(body, "status");
    item.inventoryCode = textOf(body, "inventory_code");
    if (body.contains(u"price"))
        item.price = numberOf(body, "price");
    item.currency = textOf(body, "currency");
    return item;
}

Title addedTitleOf(const QJsonObject &body)
{
    Title title;
    title.id = numberOf(body, "title_id");
    title.title = textOf(body, "title");
    title.authors = textOf(body, "authors");
    title.callNumber = textOf(body, "title_call_number");
    title.classification = textOf(body, "classification");
    title.isbn = textOf(body, "isbn");
    title.gmd = textOf(body, "gmd");
    title.publishYear = textOf(body, "year");
    title.extent = textOf(body, "extent");
    return title;
}

std::vector<Loan> loansOf(const QJsonObject &body, const char *key)
{
    std::vector<Loan> loans;
    for (const QJsonValue &loan : body.value(QLatin1String(key)).toArray())
        loans.push_back(loanOf(loan.toObject()));
    return loans;
}

std::vector<qint64> extendedLoansOf(const QJsonObject &body)
{
    std::vector<qint64> ids;
    for (const QJsonValue &id : body.value(u"extended").toArray())
        ids.push_back(id.toInteger());
    return ids;
}

} // namespace opname
