#pragma once

#include "opname/domain/catalogue.h"

namespace opname {

/// The demonstration library as a function: any item and title from its number alone, so that a library of
/// any size needs no memory. Items stand in contiguous runs, one a site, and sites follow the class order.
class DemoShelving {
public:
    DemoShelving(qint64 items, quint64 seed);

    qint64 items() const { return m_items; }
    qint64 siteCount() const { return m_sites; }
    qint64 firstOf(qint64 site) const { return site * m_perSite; }
    qint64 endOf(qint64 site) const { return std::min(m_items, (site + 1) * m_perSite); }

    /// Whether the item is one more copy of the title of the item before it.
    bool isFurtherCopy(qint64 index) const;
    Title title(qint64 index) const; ///< of the title that begins with this item
    Item item(qint64 index) const;
    bool isLent(qint64 index) const;
    Loan loan(qint64 index) const;

    QString location(qint64 site) const;
    QString siteName(qint64 site) const; ///< empty for a few shelves without a name

    /// Number `salt` drawn for an item: the same every time.
    quint64 draw(qint64 index, quint64 salt) const;
    /// True for about `share` of a thousand.
    bool chance(qint64 index, quint64 salt, quint64 share) const { return draw(index, salt) % 1000 < share; }

private:
    struct Position {
        qint64 site = 0;
        qint64 firstCopy = 0;
        int subject = 0;
    };
    Position positionOf(qint64 index) const;
    qint64 firstCopyOf(qint64 index) const;
    qint64 sitesOf(int location) const;
    QString titleCallNumber(const Position &position) const;

    qint64 m_items;
    quint64 m_seed;
    qint64 m_perSite;
    qint64 m_sites;
    qint64 m_secondFloor; ///< first site of location P2
    qint64 m_reference; ///< first site of location REF
};

} // namespace opname
