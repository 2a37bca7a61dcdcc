#pragma once

#include "database.h"
#include "journal.h"

#include <QHash>
#include <QJsonObject>
#include <QStringList>

namespace opname {

/// What the journal says that the tables about single copies and their labels hold: conditions, weeded
/// copies, reserved codes, printed labels, books without a record or with another copy's label, numbers of
/// the asset books, confirmations of loans. For verification: replay first, then compare.
class CopyNotes {
public:
    /// One row of the journal, in the order of replay.
    void take(RowId row, const QString &kind, const QJsonObject &body, const Journal &journal);
    /// Translated sentences, one for every table that differs; none when all agree.
    QStringList differences(Database &database) const;

private:
    void changeWeeded(RowId row, const QJsonObject &body, bool adds);
    void reserve(RowId row, const QJsonObject &body);

    // By folded code as SQLite's hex() shows it, by id, or by scan
    QHash<QString, QString> m_conditions;
    QHash<QString, QString> m_weeded;
    QHash<QString, QString> m_reserved;
    QHash<QString, QString> m_printed;
    QHash<QString, QString> m_unrecorded;
    QHash<QString, QString> m_duplicateLabels;
    QHash<QString, QString> m_goodsNumbers;
    QHash<QString, QString> m_loanConfirmations;
};

} // namespace opname
