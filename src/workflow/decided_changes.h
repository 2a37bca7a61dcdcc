#pragma once

#include "opname/session/catalogue_queries.h"
#include "opname/session/change_queue.h"
#include "opname/workflow/differences.h"

#include <QCoreApplication>
#include <QHash>
#include <QSet>

namespace opname {

/// What a decision asks of SLiMS. Each change carries the value that SLiMS has by all that is known: the
/// frozen catalogue, later pulls, and the changes that are queued before it.
class DecidedChanges {
    Q_DECLARE_TR_FUNCTIONS(Differences)

public:
    /// `stock` is null before the freeze, when only bad data is decided on.
    DecidedChanges(Session &session, const StockTake *stock);

    /// None for decisions that need nothing of SLiMS, and where SLiMS has the value already. Usage when a new
    /// copy cannot be made so.
    Result<std::vector<Change>> of(const Discrepancy &found, const DecisionRequest &request);

    /// What `set` may correct.
    static const QStringList &correctableFields();
    /// The change that corrects a field; nothing when a stock-take does not correct it.
    static std::optional<ChangeKind> kindOfField(QStringView field);
    /// Whether `set` may give a field this value: Usage with what is possible.
    static Outcome checkField(const QString &field, const QString &value, const ReferenceLists &references);
    /// Whether a new copy of a title may get this code: Usage with what to do instead.
    /// `discrepancy` is the id of what is decided on: its own earlier change is no obstacle.
    static Outcome checkNewCopy(Session &session, const QString &code, qint64 titleId,
                                const QString &discrepancy);

private:
    Outcome add(std::vector<Change> &changes, ChangeKind kind, const ListedItem &item, const QString &after,
                const Discrepancy &found);
    Result<Change> newCopy(const Discrepancy &found, const DecisionRequest &request);
    std::optional<ListedItem> itemOf(const Discrepancy &found) const;
    QString valueInCatalogue(ChangeKind kind, const ListedItem &item) const;

    Session &m_session;
    const StockTake *m_stock;
    QHash<QString, QString> m_planned; ///< values after what was asked for already, by kind and id
    QHash<QString, QString> m_later; ///< newest value that a later pull found, by field and id
    QSet<QByteArray> m_newCodes; ///< folded, that were given to new copies so far
};

} // namespace opname
