#pragma once

#include "opname/domain/catalogue.h"
#include "opname/domain/repeated_text.h"
#include "stored_values.h"

namespace opname {

/// Makes titles of rows that hold, in this order, id, title, call number, classification, GMD, ISBN, year and
/// extent. Authors are the caller's. A row is what answers integer(), text(), utf8() and isEmpty() of a
/// column, whichever way it came.
class TitleRows {
public:
    template <typename Row> Title operator()(const Row &row)
    {
        Title title;
        title.id = row.integer(0);
        title.title = storedText(row.utf8(1));
        title.callNumber = storedText(row.utf8(2));
        title.classification = storedText(row.utf8(3));
        title.gmd = m_gmd.of(storedUtf8(row.utf8(4)));
        title.isbn = storedText(row.utf8(5));
        title.publishYear = m_year.of(storedUtf8(row.utf8(6)));
        title.extent = m_extent.of(storedUtf8(row.utf8(7)));
        return title;
    }

private:
    RepeatedText m_gmd;
    RepeatedText m_year;
    RepeatedText m_extent;
};

/// Makes items of rows that hold, in this order, id, title's id, code, call number, collection type,
/// location, site, status, inventory code, date received, source, price, currency and last update.
class ItemRows {
public:
    template <typename Row> Item operator()(const Row &row)
    {
        Item item;
        item.id = row.integer(0);
        item.titleId = row.integer(1);
        item.code = storedText(row.utf8(2));
        item.callNumber = storedText(row.utf8(3));
        item.collectionType = m_collectionType.of(storedUtf8(row.utf8(4)));
        item.location = m_location.of(storedUtf8(row.utf8(5)));
        item.site = m_site.of(storedUtf8(row.utf8(6)));
        item.status = m_status.of(statusId(row.utf8(7)));
        item.inventoryCode = storedText(row.utf8(8));
        item.receivedDate = dateOf(row.utf8(9));
        if (!row.isEmpty(10))
            item.source = static_cast<int>(row.integer(10));
        if (!row.isEmpty(11))
            item.price = row.integer(11);
        item.currency = m_currency.of(storedUtf8(row.utf8(12)));
        item.lastUpdate = m_lastUpdate.of(storedUtf8(row.utf8(13)));
        return item;
    }

private:
    RepeatedText m_collectionType;
    RepeatedText m_location;
    RepeatedText m_site;
    RepeatedText m_status;
    RepeatedText m_currency;
    RepeatedText m_lastUpdate;
};

/// An open loan of a row that holds id, item code, loan date and due date.
template <typename Row> Loan loanOf(const Row &row)
{
    return {row.integer(0), row.text(1), dateOf(row.utf8(2)), dateOf(row.utf8(3))};
}

} // namespace opname
