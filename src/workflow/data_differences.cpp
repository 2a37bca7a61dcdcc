#include "data_differences.h"

#include "listed_items.h"
#include "opname/session/label_records.h"

#include <QCoreApplication>

#include <algorithm>
#include <tuple>

namespace opname {

DataDifferences::DataDifferences(Session &session)
    : m_session(session)
{
}

bool DataDifferences::has(DiscrepancyKind kind)
{
    return kind == DiscrepancyKind::BadData || kind == DiscrepancyKind::NoCode;
}

void DataDifferences::meanOnly(DiscrepancyKind kind, const QStringList &ids)
{
    m_meant = itemsOf(m_session, kind, ids);
    m_all.reset();
}

Outcome DataDifferences::check()
{
    std::vector<Discrepancy> problems;
    const auto take = [&](const DataProblem &problem) {
        Discrepancy discrepancy;
        discrepancy.kind = problem.kind == u"no_code" ? DiscrepancyKind::NoCode : DiscrepancyKind::BadData;
        discrepancy.itemCode = problem.itemCode;
        discrepancy.itemId = problem.itemId;
        discrepancy.slot = problem.slot;
        discrepancy.id = problem.discrepancy;
        discrepancy.detail = problem.detail;
        discrepancy.problem = problem.kind;
        discrepancy.correction = problem.proposal;
        discrepancy.proposal = allowedActions(discrepancy.kind).front();
        problems.push_back(std::move(discrepancy));
        return true;
    };
    const DataCheck dataCheck(m_session);
    if (m_meant) {
        for (const ListedItem &item : *m_meant)
            dataCheck.visitCopy(item, take);
    } else if (Outcome checked = dataCheck.visit(take); !checked) {
        return checked;
    }
    std::stable_sort(problems.begin(), problems.end(), [](const Discrepancy &a, const Discrepancy &b) {
        return std::tie(a.itemCode, a.id) < std::tie(b.itemCode, b.id);
    });
    const QHash<qint64, QString> given = LabelRecords(m_session).codesOfItems();
    for (Discrepancy &problem : problems)
        if (problem.kind == DiscrepancyKind::NoCode)
            if (const QString code = given.value(problem.itemId); !code.isEmpty())
                problem.detail += u' '
                    + QCoreApplication::translate("Differences",
                                                  "It was given the code %1: enter it in SLiMS.")
                          .arg(code);
    m_all.emplace();
    for (Discrepancy &problem : problems) {
        if (m_all->empty() || m_all->back().id != problem.id) {
            m_all->push_back(std::move(problem));
            continue;
        }
        Discrepancy &known = m_all->back();
        known.detail += u' ' + problem.detail;
        if (!known.correction && problem.correction) {
            known.correction = std::move(problem.correction);
            known.problem = std::move(problem.problem);
        }
    }
    return {};
}

Outcome DataDifferences::visit(DiscrepancyKind kind, const Visitor &visitor)
{
    if (!m_all)
        if (Outcome checked = check(); !checked)
            return checked;
    for (const Discrepancy &problem : *m_all) {
        if (problem.kind != kind)
            continue;
        Discrepancy discrepancy = problem;
        if (const auto item = m_session.catalogue().findById(problem.itemId)) {
            discrepancy.title = item->title;
            discrepancy.callNumber = item->callNumber;
        }
        if (!visitor(discrepancy))
            return {};
    }
    return {};
}

} // namespace opname
