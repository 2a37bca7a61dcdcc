#pragma once

#include <QDate>
#include <QString>

#include <optional>
#include <vector>

namespace opname {

/// A bibliographic record, as far as a stock-take needs it. SLiMS: a row of `biblio`.
struct Title {
    qint64 id = 0; ///< SLiMS's biblio_id; from a source without ids, the source's own running number
    QString title;
    QString authors;
    QString callNumber;
    QString classification;
    QString gmd; ///< id of the general material designation, as text
    QString isbn;
    QString publishYear;
    QString extent; ///< the physical description ("xiv, 392 p."), from which a spine's width is guessed
};

/// One physical copy. SLiMS: a row of `item`. Its barcode is the item code.
struct Item {
    qint64 id = 0; ///< SLiMS's item_id; from a source without ids, the source's own running number
    qint64 titleId = 0; ///< 0 when the copy has no title row (an orphan)
    QString code; ///< as SLiMS holds it; may be empty
    QString callNumber; ///< the copy's own; empty when it takes its title's
    QString collectionType; ///< id, as text
    QString location; ///< id
    QString site; ///< free-text shelf; NULL, empty and blank are one site
    QString status; ///< item status id; NULL, '' and '0' mean available and arrive here as ''
    QString inventoryCode;
    QDate receivedDate;
    int source = 0; ///< 1 bought, 2 given, 0 not stated, as SLiMS numbers them
    std::optional<qint64> price; ///< whole units of its currency; nothing when not recorded
    QString currency;
    QString lastUpdate; ///< the row's version mark, verbatim
};

/// A loan that is open now. Borrowers are never taken in.
struct Loan {
    qint64 id = 0; ///< SLiMS's loan_id; from a file madeNumber() of the folded code
    QString itemCode;
    QDate loanDate; ///< invalid where the source states none, as the next
    QDate dueDate;
};

/// One entry of a reference list.
struct ReferenceEntry {
    QString id;
    QString name;
};

/// A status an item can have.
struct ItemStatus {
    QString id; ///< at most 3 characters; '' is "available" and not listed
    QString name;
    bool skipsStockTake = false; ///< SLiMS leaves such items out of a stock-take
    bool noLoan = false;
};

/// SLiMS's reference lists.
struct ReferenceLists {
    std::vector<ReferenceEntry> locations;
    std::vector<ReferenceEntry> collectionTypes;
    std::vector<ReferenceEntry> gmds;
    std::vector<ItemStatus> statuses;
    std::vector<QString> codePatterns; ///< of item codes, as SLiMS writes them (CodePattern)
};

/// A row of a source that could not be taken in, never silently dropped.
struct SkippedRow {
    qint64 line = 0; ///< line number in a file (from 1), or the row's id in a database
    QString reason;
};

/// The status id that SLiMS gives to copies in repair.
inline const QString &repairStatusId()
{
    static const QString id = QStringLiteral("R");
    return id;
}

/// The status id that SLiMS gives to lost copies.
inline const QString &missingStatusId()
{
    static const QString id = QStringLiteral("MIS");
    return id;
}

} // namespace opname
