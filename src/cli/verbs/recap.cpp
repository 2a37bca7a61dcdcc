#include "opname/workflow/recap.h"

#include "../arrays_answer.h"
#include "../list_part.h"
#include "../separator.h"
#include "opname/report/locale_text.h"
#include "opname/workflow/reporting.h"
#include "verbs.h"

#include <QJsonArray>

namespace opname {

QJsonObject itemObject(const ListedItem &item)
{
    return {{QStringLiteral("item_code"), item.item.code},
            {QStringLiteral("call_number"), item.callNumber},
            {QStringLiteral("title"), item.title},
            {QStringLiteral("class"), item.classNumber},
            {QStringLiteral("location"), item.item.location},
            {QStringLiteral("site"), item.item.site},
            {QStringLiteral("collection_type"), item.collectionTypeName},
            {QStringLiteral("status"), item.item.status},
            {QStringLiteral("inventory_code"), item.item.inventoryCode},
            {QStringLiteral("price"), item.item.price ? QJsonValue(*item.item.price) : QJsonValue()},
            {QStringLiteral("currency"),
             item.item.currency.isEmpty() ? QJsonValue() : QJsonValue(item.item.currency)}};
}

namespace {

/// `total` and `next` of a part, nothing of the whole.
QJsonObject fieldsOf(const ListPart &part)
{
    if (part.isWhole())
        return {};
    return {{QStringLiteral("total"), part.total()}, {QStringLiteral("next"), part.next()}};
}

Outcome printJson(const Call &call, const Recap &recap, const std::vector<LostValue> &values, ListPart part)
{
    ArraysAnswer document(call);
    document.beginArray("lost");
    Outcome visited = recap.visitLost([&](const ListedItem &item) {
        if (part.takes())
            document.add(itemObject(item));
        return true;
    });
    document.endArray();
    document.beginArray("lost_value");
    for (const LostValue &value : values)
        document.add({{QStringLiteral("currency"), value.currency},
                      {QStringLiteral("recorded"), value.recorded},
                      {QStringLiteral("estimated"), value.estimated},
                      {QStringLiteral("estimated_copies"), value.estimatedCopies},
                      {QStringLiteral("without_price"), value.withoutPrice}});
    document.endArray();
    document.beginArray("on_loan");
    if (visited)
        visited = recap.visitOnLoan([&](const ListedItem &item, const ListedLoan &loan) {
            if (!part.takes())
                return true;
            QJsonObject object = itemObject(item);
            const auto date = [](QDate day) {
                return day.isValid() ? QJsonValue(day.toString(Qt::ISODate)) : QJsonValue();
            };
            object.insert(QStringLiteral("loan_date"), date(loan.loan.loanDate));
            object.insert(QStringLiteral("due_date"), date(loan.loan.dueDate));
            document.add(object);
            return true;
        });
    document.endArray();
    document.beginArray("elsewhere");
    if (visited)
        visited = recap.visitElsewhere([&](const Recap::Elsewhere &elsewhere) {
            if (!part.takes())
                return true;
            QJsonObject object = itemObject(elsewhere.item);
            object.insert(QStringLiteral("place"), elsewhere.place);
            object.insert(QStringLiteral("by"), elsewhere.by);
            document.add(object);
            return true;
        });
    document.endArray();
    document.finish(fieldsOf(part));
    return visited;
}

Outcome printText(const Call &call, const Recap &recap, const std::vector<LostValue> &values, ListPart part)
{
    const LocaleText locale(call.language());
    const auto line = [&](const ListedItem &item, const QString &more) {
        if (part.takes())
            call.printLine(QStringLiteral("%1  %2  %3  %4")
                               .arg(item.item.code.leftJustified(12), item.callNumber.leftJustified(24), more,
                                    item.title));
        return true;
    };
    call.printLine(CommandLineText::tr("Lost"));
    Outcome visited = recap.visitLost([&](const ListedItem &item) {
        return line(item, locale.money(item.item.price, item.item.currency));
    });
    for (const LostValue &value : values)
        call.printLine(
            CommandLineText::tr("Value %1, %2 without a price")
                .arg(locale.money(value.recorded, value.currency), locale.number(value.withoutPrice)));
    for (const LostValue &value : values)
        if (value.estimatedCopies > 0)
            call.printLine(CommandLineText::tr("Estimate for %1 copies without a price: about %2")
                               .arg(locale.number(value.estimatedCopies),
                                    locale.money(value.estimated, value.currency)));
    call.printLine(CommandLineText::tr("On loan"));
    if (visited)
        visited = recap.visitOnLoan([&](const ListedItem &item, const ListedLoan &loan) {
            return line(item, locale.date(loan.loan.dueDate));
        });
    call.printLine(CommandLineText::tr("Elsewhere"));
    if (visited)
        visited = recap.visitElsewhere(
            [&](const Recap::Elsewhere &elsewhere) { return line(elsewhere.item, elsewhere.place); });
    return visited;
}

} // namespace

int runRecap(Call &call, const QStringList &arguments)
{
    QList<QCommandLineOption> options = ListPart::options();
    options.append({QStringList{QStringLiteral("o"), QStringLiteral("output")}, {}, QStringLiteral("OUT")});
    options.append(separatorOption());
    if (Outcome parsed = call.parse(arguments, {QStringLiteral("FILE")}, options); !parsed)
        return call.fail(parsed.error());
    const auto part = ListPart::of(call);
    if (!part)
        return call.fail(part.error());
    auto session = call.open(Session::Access::Read);
    if (!session)
        return call.fail(session.error());
    const QJsonObject nothing{{QStringLiteral("lost"), QJsonArray()},
                              {QStringLiteral("lost_value"), QJsonArray()},
                              {QStringLiteral("on_loan"), QJsonArray()},
                              {QStringLiteral("elsewhere"), QJsonArray()}};
    if (const auto stock = (*session)->stockTake(); !stock)
        return call.fail(stock.error(), nothing);
    const Recap recap(**session);
    const auto values = recap.lostValue();
    if (!values)
        return call.fail(values.error(), nothing);
    if (const QString out = call.value(QStringLiteral("o")); !out.isEmpty()) {
        auto document = Reporting(**session).recap(call.language());
        if (!document)
            return call.fail(document.error());
        if (Outcome separated = separate(call, *document); !separated)
            return call.fail(separated.error());
        if (const auto written = writeDocument(*document, out); !written)
            return call.fail(written.error());
    }
    const Outcome printed =
        call.isJson() ? printJson(call, recap, *values, *part) : printText(call, recap, *values, *part);
    return printed ? Done : call.fail(printed.error());
}

} // namespace opname
