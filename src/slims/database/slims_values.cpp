#include "slims_values.h"

#include "storable_text.h"

#include <QCoreApplication>

namespace opname {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(SlimsDatabase)
};

} // namespace

QString SlimsValues::plain(ChangeKind kind, const QString &value)
{
    const QString trimmed = value.trimmed();
    return kind == ChangeKind::ItemStatus && trimmed == u"0" ? QString() : trimmed;
}

QString SlimsValues::objectionTo(const QString &text, int maximum)
{
    if (!isStorable(text))
        return Text::tr("“%1” contains characters that SLiMS cannot store, for example emoji. Take them out.")
            .arg(text.left(100));
    if (text.size() > maximum)
        return Text::tr("“%1…” has %2 characters; SLiMS keeps %3. Shorten it.")
            .arg(text.left(40), QString::number(text.size()), QString::number(maximum));
    return {};
}

Result<QString> SlimsValues::objectionTo(const QString &id, List list)
{
    const Result<const QSet<QString> *> known = listed(list);
    if (!known)
        return tl::unexpected(known.error());
    if ((*known)->contains(id))
        return QString();
    switch (list) {
    case List::Locations:
        return Text::tr("SLiMS knows no location “%1”. Add it in SLiMS, or choose another.").arg(id);
    case List::Statuses:
        return Text::tr("SLiMS knows no item status “%1”. Add it in SLiMS, or choose another.").arg(id);
    case List::CollectionTypes:
        return Text::tr("SLiMS knows no collection type “%1”. Add it in SLiMS, or choose another.").arg(id);
    }
    return QString();
}

Result<const QSet<QString> *> SlimsValues::listed(List list)
{
    if (const auto known = m_lists.find(list); known != m_lists.end())
        return &known->second;
    QString sql;
    switch (list) {
    case List::Locations:
        sql = QStringLiteral("SELECT location_id FROM mst_location");
        break;
    case List::Statuses:
        sql = QStringLiteral("SELECT item_status_id FROM mst_item_status");
        break;
    case List::CollectionTypes:
        sql = QStringLiteral("SELECT coll_type_id FROM mst_coll_type");
        break;
    }
    QSet<QString> ids;
    const Outcome read =
        m_connection.select(sql, [&](const ServerRow &row) { ids.insert(row.text(0).trimmed()); });
    if (!read)
        return tl::unexpected(read.error());
    return &m_lists.emplace(list, std::move(ids)).first->second;
}

ChangeAnswer refusal(const Change &change, const QString &reason)
{
    return {change.id, ChangeState::Refused, {}, reason, 0};
}

} // namespace opname
