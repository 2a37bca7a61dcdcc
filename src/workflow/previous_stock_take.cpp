#include "opname/workflow/previous_stock_take.h"

#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>

namespace opname {

namespace {

const QString key = QStringLiteral("report.previous");

} // namespace

PreviousStockTake PreviousStockTake::of(const SessionComparison &comparison, const QString &olderPath)
{
    PreviousStockTake previous;
    previous.point = comparison.points().front();
    for (std::size_t i = 0; i < copyFateCount; ++i)
        previous.fates[i] = comparison.count(static_cast<CopyFate>(i));
    previous.compared = QDateTime::fromSecsSinceEpoch(QDateTime::currentSecsSinceEpoch(), Qt::UTC);
    previous.file = QFileInfo(olderPath).fileName();
    return previous;
}

std::optional<PreviousStockTake> PreviousStockTake::keptIn(const Session &session)
{
    const QJsonObject kept = QJsonDocument::fromJson(session.setting(key).toUtf8()).object();
    PreviousStockTake previous;
    previous.point.id = kept.value(u"session").toString();
    if (previous.point.id.isEmpty())
        return std::nullopt;
    previous.point.name = kept.value(u"name").toString();
    previous.point.made = QDateTime::fromString(kept.value(u"begun").toString(), Qt::ISODate).toUTC();
    previous.compared = QDateTime::fromString(kept.value(u"compared").toString(), Qt::ISODate).toUTC();
    previous.file = kept.value(u"file").toString();
    Totals &totals = previous.point.totals;
    totals.expected = kept.value(u"expected").toInteger();
    totals.found = kept.value(u"found").toInteger();
    totals.missing = kept.value(u"missing").toInteger();
    totals.notCovered = kept.value(u"not_covered").toInteger();
    if (const QJsonValue onLoan = kept.value(u"on_loan"); onLoan.isDouble())
        totals.onLoan = onLoan.toInteger();
    else
        totals.onLoan.reset();
    for (std::size_t i = 0; i < copyFateCount; ++i)
        previous.fates[i] = kept.value(fateName(static_cast<CopyFate>(i))).toInteger();
    return previous;
}

Outcome PreviousStockTake::keepIn(Session &session, const Author &author) const
{
    const Totals &totals = point.totals;
    QJsonObject kept{{QStringLiteral("session"), point.id},
                     {QStringLiteral("name"), point.name},
                     {QStringLiteral("begun"), point.made.toUTC().toString(Qt::ISODate)},
                     {QStringLiteral("compared"), compared.toUTC().toString(Qt::ISODate)},
                     {QStringLiteral("file"), file},
                     {QStringLiteral("expected"), totals.expected},
                     {QStringLiteral("found"), totals.found},
                     {QStringLiteral("missing"), totals.missing},
                     {QStringLiteral("not_covered"), totals.notCovered},
                     {QStringLiteral("on_loan"), totals.onLoan ? QJsonValue(*totals.onLoan) : QJsonValue()}};
    for (std::size_t i = 0; i < copyFateCount; ++i)
        kept.insert(fateName(static_cast<CopyFate>(i)), fates[i]);
    return session.changeSetting(key, QString::fromUtf8(QJsonDocument(kept).toJson(QJsonDocument::Compact)),
                                 author);
}

} // namespace opname
