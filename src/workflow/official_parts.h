#pragma once

#include "official_lists.h"
#include "opname/workflow/goods_reconciliation.h"

#include <QStringList>

namespace opname {

/// The parts of an official paper that are no text: tables of figures, lists of copies, who took part.
class OfficialParts {
public:
    OfficialParts(Session &session, std::shared_ptr<const ReportText> text,
                  std::shared_ptr<const CopyStates> states, std::shared_ptr<const OfficialFigures> figures,
                  const GoodsReconciliation &goods);

    /// What a text may ask for: "totals", "list lost" and so on.
    static QStringList names();
    /// Adds the blocks of one of them.
    void add(Blocks &blocks, const QString &name) const;
    std::function<Outcome()> outcome() const { return m_lists.outcome(); } ///< for Document::wereRead

private:
    struct Part {
        const char *name;
        void (*add)(const OfficialParts &parts, Blocks &blocks);
    };
    static const std::vector<Part> &all();

    Table totals() const;
    Table conditions() const;
    Table lostValues() const;
    Table reconciliation() const;
    Table team() const;
    Table figureTable(const QString &name, const QString &first, std::vector<Table::Row> rows) const;
    Table::Row figureRow(const QString &name, const PriceSum &sum, bool isTotal = false) const;
    void addLostWithPrice(Blocks &blocks) const;

    Session &m_session;
    std::shared_ptr<const ReportText> m_text;
    std::shared_ptr<const OfficialFigures> m_figures;
    const GoodsReconciliation &m_goods;
    OfficialLists m_lists;
};

} // namespace opname
