#pragma once

#include "opname/workflow/recap.h"
#include "report_chapters.h"

namespace opname {

/// The item lists of a report. Their rows are read from the session while a writer takes them; all lists of a
/// document share their columns, so that they fit one file of comma separated values.
class ReportLists {
public:
    /// The tables keep `session` and share `text`.
    ReportLists(Session &session, std::shared_ptr<const ReportText> text);

    Table lost() const; ///< while loans are unknown: all that were not found, undecided
    Table elsewhere() const;
    Table onLoan() const;
    Table present(Recap::PresentList list) const;
    Table unknown() const;
    /// Items of a place (empty parts: any) in shelf order.
    Table shelfList(const Place &place) const;

    /// Which of the columns stand on paper; the data formats have all of them.
    struct Paper {
        bool status = false;
        bool classNumber = false;
        bool inventoryCode = true;
        QString note = {}; ///< heading of the last column; empty: not on paper
    };

private:
    Table itemTable(const QString &name, const Paper &paper) const;
    Table::Row rowOf(const ListedItem &item, const QString &note = {}) const;
    QString lostNote(const ListedItem &item, const QString &action) const;
    Outcome visitPlace(const Place &place, const std::function<bool(const ListedItem &)> &visitor) const;
    Outcome visitUnfrozen(const Place &place, const std::function<bool(const ListedItem &)> &visitor) const;

    Session &m_session;
    std::shared_ptr<const ReportText> m_text;
};

} // namespace opname
