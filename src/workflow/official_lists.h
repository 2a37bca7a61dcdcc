#pragma once

#include "list_outcome.h"
#include "official_figures.h"
#include "opname/session/goods_register.h"
#include "report_chapters.h"

#include <QSet>

#include <memory>

namespace opname {

/// The item lists of official papers. Their rows are read from the session while a writer takes them; all
/// lists share their columns, so that they fit one file of comma separated values.
class OfficialLists {
public:
    /// The tables keep `session` and share the others.
    OfficialLists(Session &session, std::shared_ptr<const ReportText> text,
                  std::shared_ptr<const CopyStates> states, std::shared_ptr<const OfficialFigures> figures);

    Table worksheet() const; ///< every expected or present copy in shelf order, then books in excess
    /// Present copies in this condition, in shelf order; nothing: those whose condition nobody noted.
    Table present(std::optional<Condition> condition) const;
    Table excess() const;
    Table lost() const;
    Table lostWithPrice(const QString &currency) const; ///< as currencyName() names it
    Table lostWithoutPrice() const;
    Table slotList(const QString &name, std::vector<Slot> slotNumbers) const; ///< in this order
    std::function<Outcome()> outcome() const; ///< of them all, for Document::wereRead

    /// How wide the columns stand on paper, in points; 0 leaves one to the data formats.
    struct Paper {
        double row = 24;
        double itemCode = 50;
        double callNumber = 0;
        double title = 137;
        double location = 0;
        double inventoryCode = 0;
        double acquired = 52;
        double source = 0;
        double price = 58;
        double goodsCode = 0;
        double registerNumber = 0;
        double condition = 0;
        double state = 0;
        double note = 0;
    };

private:
    Table itemTable(const QString &name, const Paper &paper) const;
    Table::Row rowOf(qint64 number, const ListedItem &item) const;
    Table::Row rowOf(qint64 number, const ExcessBook &book) const;
    QString stateText(CopyState state) const;
    QString textOf(std::optional<Condition> condition) const;
    Table lostTable(const QString &name, std::function<bool(const Item &)> isMeant) const;

    Session &m_session;
    std::shared_ptr<const ReportText> m_text;
    std::shared_ptr<const CopyStates> m_states;
    std::shared_ptr<const OfficialFigures> m_figures;
    ListOutcome m_outcome; ///< of all lists
    bool m_hasNumbers; ///< of the asset books
};

} // namespace opname
