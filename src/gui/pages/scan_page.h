#pragma once

#include "../models/table_rows_model.h"
#include "../widgets/number_tile.h"
#include "../widgets/searchable_table.h"
#include "../widgets/verdict_card.h"
#include "page.h"

#include <QComboBox>
#include <QElapsedTimer>
#include <QLineEdit>

#include <deque>

namespace opname {

/// Activity 5: one large verdict, totals, pace, the last scans with undo, the shelf and its gaps.
class ScanPage : public Page {
    Q_OBJECT

public:
    explicit ScanPage(QWidget *parent = nullptr);
    void refresh() override;
    void retranslate() override;

protected:
    void documentChanged() override;
    bool eventFilter(QObject *target, QEvent *event) override;

private:
    void layOut();
    void showAnswer(const ScanAnswer &answer);
    void addRow(const ScanAnswer &answer);
    void showTotals();
    void showPace();
    void showShelf();
    void fillShelves();
    void chooseShelf();
    void finishShelf();
    void undoSelected();
    void finishActivity();
    QString placeText(const Place &place) const;

    VerdictCard *m_verdict;
    NumberTile *m_found;
    NumberTile *m_missing;
    NumberTile *m_notCovered;
    NumberTile *m_onLoan;
    NumberTile *m_unknown;
    NumberTile *m_pace;
    QLabel *m_shelfHeading;
    QComboBox *m_shelf;
    QPushButton *m_finishShelf;
    QLabel *m_shelfSummary;
    QLabel *m_typeHeading;
    QLineEdit *m_code;
    QPushButton *m_enter;
    QLabel *m_lastHeading;
    QPushButton *m_undo;
    TableRowsModel *m_rows;
    SearchableTable *m_table;
    std::deque<qint64> m_times; ///< of the last scans, milliseconds
};

} // namespace opname
