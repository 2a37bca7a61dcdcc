#pragma once

#include "opname/session/change_queue.h"
#include "opname/workflow/differences.h"
#include "opname/workflow/preparation.h"
#include "opname/workflow/sop_desk.h"
#include "support/mariadb_server.h"

#include <QSqlQuery>
#include <gtest/gtest.h>

namespace opname::testing {

/// A SLiMS of its own with the demonstration library, and sessions that were pulled from it and counted so
/// far that corrections are decided.
class DecidedSession {
public:
    /// The shelf that copies were scanned on, another than theirs; their records are moved there.
    static QString shelf() { return QStringLiteral("Rak Uji"); }
    static Author author() { return {QStringLiteral("S1"), QStringLiteral("Rina")}; }

    bool start(qint64 items) { return server.start() && fill(items); }
    /// The library anew, as if nothing had been sent.
    bool fill(qint64 items) { return server.createSenayan() && server.fillFromDemo(items, 7); }

    /// A frozen session of all that SLiMS has; null, with a failed expectation, when that cannot be made.
    std::unique_ptr<Session> pull(const QString &path) const
    {
        auto session = Session::create(path, {QStringLiteral("Uji"), {}, {}}, author());
        auto source = openCatalogueSource(server.sourceAddress(), {});
        if (!session || !source)
            return nullptr;
        const auto pulled =
            Preparation(**session, author()).pull(**source, [](const auto &) { return true; });
        EXPECT_TRUE(pulled) << (pulled ? "" : pulled.error().message.toStdString());
        const auto frozen = (*session)->freeze(author());
        EXPECT_TRUE(frozen) << (frozen ? "" : frozen.error().message.toStdString());
        return std::move(*session);
    }

    /// Scans expected copies on shelf() and decides that their records are wrong. Answers their ids in SLiMS.
    static QStringList decide(Session &session, int changes)
    {
        QStringList ids;
        std::vector<ScanRequest> reads;
        auto stock = session.stockTake();
        EXPECT_TRUE(stock);
        for (Slot slot = 0; ids.size() < changes; ++slot) {
            const auto item = session.catalogue().at(slot);
            if (!item)
                break;
            if ((*stock)->item(slot).bucket != Bucket::Expected || item->item.code.isEmpty()
                || item->item.site.isEmpty())
                continue;
            ids.append(QString::number(item->item.id));
            reads.push_back(
                {item->item.code, shelf(), {item->item.location, shelf()}, ScanPurpose::Count, author()});
        }
        EXPECT_TRUE(session.record(reads));
        DecisionRequest request;
        request.kind = DiscrepancyKind::WrongSite;
        request.action = DecisionAction::MoveRecord;
        const auto decided = Differences(session).decide(request, author());
        EXPECT_TRUE(decided) << (decided ? "" : decided.error().message.toStdString());
        EXPECT_EQ(decided.value_or(0), ids.size());
        return ids;
    }

    static qint64 count(Session &session, ChangeState state)
    {
        const auto counts = ChangeQueue(session).counts();
        return counts ? (*counts)[static_cast<std::size_t>(state)] : -1;
    }

    /// The first field of the first row.
    QString value(const QString &sql) const
    {
        QSqlQuery query(server.connection());
        return query.exec(sql) && query.next() ? query.value(0).toString() : QStringLiteral("<none>");
    }
    int moved() const
    {
        return value(QStringLiteral("SELECT COUNT(*) FROM item WHERE site = '%1'").arg(shelf())).toInt();
    }

    MariaDbServer server;
};

} // namespace opname::testing
