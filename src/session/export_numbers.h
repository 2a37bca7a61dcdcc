#pragma once

#include "opname/domain/catalogue.h"
#include "statement.h"

#include <QHash>

#include <optional>

namespace opname {

/// An item export has no numbers of SLiMS: whoever reads one numbers its rows and titles as they come, so
/// that one row more moves all behind it. This gives what another export brings the numbers that the frozen
/// one has: to copies by their codes, reserved ones included, to titles by their text. What is new gets a
/// number made of its code or text, the same at every station and above all that SLiMS gives. Memory grows
/// with the titles. Failures are kept in the database.
class ExportNumbers {
public:
    explicit ExportNumbers(Database &database);

    Title numbered(Title title);
    /// Its title came before. Nothing for a copy without a code: one is not known from another.
    std::optional<Item> numbered(Item item);
    QString titleText(qint64 title); ///< of a number that was given here

private:
    Statement m_findCopy;
    Statement m_findTitle;
    QHash<quint64, qint64> m_byText; ///< frozen titles, by the fingerprint of their text
    QHash<qint64, qint64> m_titles; ///< numbers given, by those of the export
    QHash<qint64, QString> m_newTexts;
};

} // namespace opname
