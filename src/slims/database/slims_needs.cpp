#include "slims_needs.h"

namespace opname {

namespace {

TableNeed need(SlimsTask task, const char *table, TableRight right, const char *columns = "")
{
    return {task, QString::fromLatin1(table), right,
            QString::fromLatin1(columns).split(u' ', Qt::SkipEmptyParts)};
}

} // namespace

QString tableRightName(TableRight right)
{
    switch (right) {
    case TableRight::Select:
        return QStringLiteral("SELECT");
    case TableRight::Insert:
        return QStringLiteral("INSERT");
    case TableRight::Update:
        return QStringLiteral("UPDATE");
    case TableRight::Delete:
        return QStringLiteral("DELETE");
    }
    return {};
}

const std::vector<TableNeed> &slimsNeeds()
{
    using enum SlimsTask;
    using enum TableRight;
    static const std::vector<TableNeed> needs{
        need(PullCatalogue, "item", Select,
             "item_id biblio_id item_code call_number coll_type_id location_id site item_status_id "
             "inventory_code received_date source price price_currency last_update"),
        need(PullCatalogue, "biblio", Select,
             "biblio_id title call_number classification gmd_id isbn_issn publish_year collation"),
        need(PullCatalogue, "biblio_author", Select, "biblio_id level author_id"),
        need(PullCatalogue, "mst_author", Select, "author_id author_name"),
        need(PullCatalogue, "mst_location", Select, "location_id location_name"),
        need(PullCatalogue, "mst_coll_type", Select, "coll_type_id coll_type_name"),
        need(PullCatalogue, "mst_gmd", Select, "gmd_id gmd_name"),
        need(PullCatalogue, "mst_item_status", Select,
             "item_status_id item_status_name skip_stock_take no_loan"),
        need(PullCatalogue, "loan", Select, "loan_id item_code loan_date due_date is_lent is_return"),

        need(ChangeStatuses, "item", Select, "item_id item_code item_status_id last_update"),
        need(ChangeStatuses, "item", Update, "item_status_id last_update"),
        need(ChangeStatuses, "mst_item_status", Select, "item_status_id"),
        need(ChangeStatuses, "system_log", Select, "id"),
        need(ChangeStatuses, "system_log", Insert, "log_type id log_location log_msg log_date"),

        need(ChangeItems, "item", Select, "item_id item_code call_number location_id site last_update"),
        need(ChangeItems, "item", Update, "location_id site call_number last_update"),
        need(ChangeItems, "biblio", Select, "biblio_id title call_number classification last_update"),
        need(ChangeItems, "biblio", Update, "call_number classification last_update"),
        need(ChangeItems, "search_biblio", Select, "biblio_id"),
        need(ChangeItems, "search_biblio", Update, "call_number classification last_update"),
        need(ChangeItems, "mst_location", Select, "location_id"),
        need(ChangeItems, "system_log", Select, "id"),
        need(ChangeItems, "system_log", Insert, "log_type id log_location log_msg log_date"),

        need(AddCopies, "item", Select, "item_id biblio_id item_code coll_type_id location_id"),
        need(AddCopies, "item", Insert,
             "biblio_id item_code call_number coll_type_id location_id site item_status_id inventory_code "
             "source input_date last_update"),
        need(AddCopies, "biblio", Select, "biblio_id"),
        need(AddCopies, "search_biblio", Select, "biblio_id"),
        need(AddCopies, "search_biblio", Update, "items location collection_types"),
        need(AddCopies, "mst_location", Select, "location_id location_name"),
        need(AddCopies, "mst_coll_type", Select, "coll_type_id coll_type_name"),
        need(AddCopies, "system_log", Select, "id"),
        need(AddCopies, "system_log", Insert, "log_type id log_location log_msg log_date"),

        need(Publish, "stock_take", Select,
             "stock_take_id stock_take_name start_date end_date init_user stock_take_users is_active"),
        need(Publish, "stock_take", Update,
             "total_item_stock_taked total_item_lost total_item_exists total_item_loan stock_take_users"),
        need(Publish, "stock_take_item", Select,
             "stock_take_id item_id item_code title gmd_name classification coll_type_name call_number "
             "location status checked_by last_update"),
        need(Publish, "stock_take_item", Update, "status checked_by last_update"),
        need(Publish, "system_log", Select, "id"),
        need(Publish, "system_log", Insert, "log_type id log_location log_msg log_date"),

        need(OpenStockTake, "stock_take", Insert,
             "stock_take_name start_date init_user total_item_stock_taked total_item_lost "
             "total_item_exists total_item_loan is_active"),
        need(OpenStockTake, "stock_take", Update, "end_date"),
        need(OpenStockTake, "stock_take_item", Insert,
             "stock_take_id item_id item_code title gmd_name classification coll_type_name call_number "
             "location status checked_by last_update"),
        need(OpenStockTake, "stock_take_item", Delete),
    };
    return needs;
}

const std::vector<TableNeed> &titleLogNeeds()
{
    static const std::vector<TableNeed> needs{
        need(SlimsTask::ChangeItems, "biblio_log", TableRight::Select, "biblio_id additional_information"),
        need(SlimsTask::ChangeItems, "biblio_log", TableRight::Insert,
             "biblio_id user_id realname title ip action affectedrow rawdata additional_information date"),
        // Whether it is switched on stands there; unread it would be kept although it is off.
        need(SlimsTask::ChangeItems, "setting", TableRight::Select, "setting_name setting_value"),
    };
    return needs;
}

const std::vector<TableNeed> &borrowerNeeds()
{
    static const std::vector<TableNeed> needs{
        need(SlimsTask::PullCatalogue, "loan", TableRight::Select, "loan_id member_id"),
        need(SlimsTask::PullCatalogue, "member", TableRight::Select, "member_id member_name"),
    };
    return needs;
}

} // namespace opname
