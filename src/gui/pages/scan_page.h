#pragma once

#include "../models/place_names.h"
#include "../models/table_rows_model.h"
#include "../widgets/number_tile.h"
#include "../widgets/pace_line.h"
#include "../widgets/searchable_table.h"
#include "../widgets/verdict_card.h"
#include "page.h"
#include "shelf_panel.h"

#include <QElapsedTimer>
#include <QLineEdit>

namespace opname {

/// Activity 5: one large verdict, totals, pace, the last scans with undo, the shelf with its gaps, and what
/// the hands need beside the scanner: typing, searching, the condition of the last copy.
class ScanPage : public Page {
    Q_OBJECT

public:
    explicit ScanPage(QWidget *parent = nullptr);
    void refresh() override;
    void retranslate() override;

Q_SIGNALS:
    void findCopyWanted();
    void unrecordedWanted();

protected:
    void documentChanged() override;
    void showOthersScans() override;
    bool eventFilter(QObject *target, QEvent *event) override;

private:
    void layOut();
    void connectDocument();
    void showAnswer(const DeskAnswer &answer, const ScannerProfile &scanner);
    void showCondition(const QString &itemCode, Condition condition);
    void correct(const ScanAnswer &answer);
    void showRecent();
    void fillRows(); ///< with the document's last scans
    static TableRowsModel::Row rowOf(const ScanAnswer &answer, const QString &commandSentence = {});
    void showTotals();
    void readTimes();
    void undoSelected();
    void finishActivity();
    bool askOpenHomes(); ///< whether every open place was declared
    bool isHeard() const; ///< what is typed is counted, at once or behind other work

    PlaceNames m_places; ///< as the catalogue has them, read when the page is brought up to date
    VerdictCard *m_verdict;
    NumberTile *m_found;
    NumberTile *m_missing;
    NumberTile *m_notCovered;
    NumberTile *m_onLoan;
    NumberTile *m_unknown;
    NumberTile *m_pace;
    PaceLine *m_paceLine;
    ShelfPanel *m_shelf;
    QLineEdit *m_code;
    QPushButton *m_enter;
    QPushButton *m_find;
    QLabel *m_conditionHeading;
    std::array<QPushButton *, conditionCount> m_conditions;
    QLabel *m_lastHeading;
    QPushButton *m_unrecorded;
    QPushButton *m_undo;
    TableRowsModel *m_rows;
    SearchableTable *m_table;
    QElapsedTimer m_sinceTimesRead; ///< the three below, which change by the minute
    qint64 m_standardMinutes = 0; ///< of activity 5, and what it took so far
    qint64 m_spentMinutes = 0;
    qint64 m_dayMinutes = 450; ///< of a working day
};

} // namespace opname
