#include "copy_maker.h"

#include "opname/domain/item_code.h"

#include <QCoreApplication>

namespace opname {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(SlimsDatabase)
};

constexpr int longestInventoryCode = 200;

ServerValue orNull(const QString &text)
{
    return text.isEmpty() ? ServerValue() : ServerValue(text);
}

} // namespace

CopyMaker::CopyMaker(ServerConnection &connection, SlimsLog &log, SlimsValues &values)
    : m_connection(connection)
    , m_log(log)
    , m_values(values)
    , m_findTitle(connection, QStringLiteral("SELECT 1 FROM biblio WHERE biblio_id = ?"))
    , m_findCode(connection, QStringLiteral("SELECT item_id, biblio_id FROM item WHERE item_code = ?"))
    , m_insert(connection,
               QStringLiteral("INSERT INTO item (biblio_id, item_code, call_number, coll_type_id, "
                              "inventory_code, location_id, site, item_status_id, input_date, last_update) "
                              "VALUES (?, ?, ?, ?, ?, ?, ?, '0', ?, ?)"))
    , m_refreshSearch(
          connection,
          QStringLiteral(
              "UPDATE search_biblio s SET "
              "s.items = (SELECT GROUP_CONCAT(i.item_code ORDER BY i.item_id SEPARATOR ' - ') FROM item i "
              "WHERE i.biblio_id = s.biblio_id), "
              "s.location = (SELECT GROUP_CONCAT(DISTINCT l.location_name SEPARATOR ' - ') FROM item i "
              "JOIN mst_location l ON l.location_id = i.location_id WHERE i.biblio_id = s.biblio_id), "
              "s.collection_types = (SELECT GROUP_CONCAT(DISTINCT c.coll_type_name SEPARATOR ' - ') FROM "
              "item i JOIN mst_coll_type c ON c.coll_type_id = i.coll_type_id "
              "WHERE i.biblio_id = s.biblio_id) WHERE s.biblio_id = ?"))
{
}

ServerResult<ChangeAnswer> CopyMaker::make(const Change &change, const QString &now, bool isRepeated)
{
    const ServerResult<QString> objected = objection(change);
    if (!objected)
        return tl::unexpected(objected.error());
    if (!objected->isEmpty())
        return refusal(change, *objected);

    const ServerResult<Holder> holder = holderOf(change.itemCode.trimmed());
    if (!holder)
        return tl::unexpected(holder.error());
    if (holder->itemId == 0)
        return insert(change, now, isRepeated);
    const ServerResult<bool> isOurs = m_log.isNoted(change.id);
    if (!isOurs)
        return tl::unexpected(isOurs.error());
    if (holder->titleId == change.titleId && *isOurs)
        return answer(change, isRepeated ? ChangeState::Applied : ChangeState::Already, holder->itemId);
    return refusal(change,
                   Text::tr("The code “%1” is another copy's in SLiMS. Give the new copy another code.")
                       .arg(change.itemCode));
}

ServerResult<ChangeAnswer> CopyMaker::insert(const Change &change, const QString &now, bool isRepeated)
{
    const NewCopyFacts &facts = change.newCopy;
    const ServerResult<qint64> noted =
        m_log.note({{change.id, QStringLiteral("bibliography"), QStringLiteral("Add"),
                     QStringLiteral("sent new copy %1 of title %2 with Opname [%3]")
                         .arg(change.itemCode.trimmed(), QString::number(change.titleId), change.id),
                     now}});
    if (!noted)
        return tl::unexpected(noted.error());
    const ServerResult<qint64> inserted =
        m_insert.run({change.titleId, change.itemCode.trimmed(), facts.callNumber.trimmed(),
                      orNull(facts.collectionType.trimmed()), orNull(facts.inventoryCode.trimmed()),
                      orNull(facts.location.trimmed()), facts.site.trimmed(), now, now});
    if (inserted)
        return answer(change, ChangeState::Applied, m_insert.insertedId());
    if (!inserted.error().isDuplicate())
        return tl::unexpected(inserted.error());
    // Someone was faster: with the same change, which had been noted then (it may be this one, that the
    // server was still at when the connection was lost), or with a copy of their own.
    const ServerResult<Holder> holder = holderOf(change.itemCode.trimmed());
    if (!holder)
        return tl::unexpected(holder.error());
    if (holder->itemId == 0)
        return tl::unexpected(
            ownNumberTaken(m_connection.address(), QStringLiteral("item"), inserted.error()));
    if (*noted == 0 && holder->titleId == change.titleId)
        return answer(change, isRepeated ? ChangeState::Applied : ChangeState::Already, holder->itemId);
    return refusal(change,
                   Text::tr("The code “%1” is another copy's in SLiMS. Give the new copy another code.")
                       .arg(change.itemCode));
}

ServerResult<ChangeAnswer> CopyMaker::answer(const Change &change, ChangeState state, qint64 itemId)
{
    if (const auto refreshed = m_refreshSearch.run({change.titleId}); !refreshed)
        return tl::unexpected(refreshed.error());
    return ChangeAnswer{change.id, state, {}, {}, itemId};
}

ServerResult<CopyMaker::Holder> CopyMaker::holderOf(const QString &code)
{
    Holder holder;
    const auto found = m_findCode.find({code}, [&](const ServerRow &row) {
        holder = {row.integer(0), row.integer(1)};
    });
    if (!found)
        return tl::unexpected(found.error());
    return holder;
}

ServerResult<QString> CopyMaker::objection(const Change &change)
{
    const NewCopyFacts &facts = change.newCopy;
    if (codeShape(change.itemCode.trimmed()) != CodeShape::Item)
        return Text::tr("“%1” cannot be an item code in SLiMS. Give the new copy another code.")
            .arg(change.itemCode.left(40));
    const int callNumberLength = maximumLength(ChangeKind::ItemCallNumber);
    for (const auto &[text, maximum] :
         {std::pair(change.itemCode, maximumItemCodeLength), std::pair(facts.callNumber, callNumberLength),
          std::pair(facts.site, maximumLength(ChangeKind::ItemSite)),
          std::pair(facts.inventoryCode, longestInventoryCode)})
        if (const QString why = SlimsValues::objectionTo(text.trimmed(), maximum); !why.isEmpty())
            return why;
    for (const auto &[id, list] : {std::pair(facts.location, SlimsValues::List::Locations),
                                   std::pair(facts.collectionType, SlimsValues::List::CollectionTypes)}) {
        if (id.trimmed().isEmpty())
            continue;
        const Result<QString> why = m_values.objectionTo(id.trimmed(), list);
        if (!why)
            return tl::unexpected(ServerFailure{0, why.error()});
        if (!why->isEmpty())
            return *why;
    }
    const auto title = m_findTitle.find({change.titleId}, [](const ServerRow &) {});
    if (!title)
        return tl::unexpected(title.error());
    return *title > 0
        ? QString()
        : Text::tr("The title of the new copy is no longer in SLiMS. Take the catalogue in again.");
}

} // namespace opname
