#pragma once

#include "../models/table_rows_model.h"
#include "../shell/session_document.h"
#include "../shell/stations_link.h"
#include "../widgets/searchable_table.h"
#include "../widgets/work_progress.h"
#include "opname/session/session_merge.h"
#include "opname/session/stations.h"

#include <QDialog>

#include <memory>

namespace Ui {
class StationsDialog;
}

namespace opname {

/// The stations of the stock-take: who is where, files of others taken in, copies made for others, the lead
/// handed over, and the live exchange over SLiMS switched on and off. What takes long runs beside the window,
/// with the session; reads that come meanwhile are kept afterwards. It does not close before that has ended.
class StationsDialog : public QDialog {
    Q_OBJECT

public:
    StationsDialog(SessionDocument *document, StationsLink *link, QWidget *parent = nullptr);
    ~StationsDialog() override;

    void merge(const QStringList &paths); ///< the account of each file is shown, and the stations then
    void handOn(const QString &path); ///< writes a copy for another computer there
    void askMerge();
    void askHandOn();
    void reject() override;

protected:
    void changeEvent(QEvent *event) override;

private:
    void refresh();
    void retranslate();
    void updateControls();
    void showExchange();
    void switchExchange(bool isOn);
    void askLead();
    void begin(const QString &what);
    void end(const QString &message, const QColor &color);

    SessionDocument *m_document;
    StationsLink *m_link;
    std::unique_ptr<Ui::StationsDialog> m_ui;
    TableRowsModel *m_rows;
    SearchableTable *m_table;
    WorkProgress *m_progress;
    std::vector<StationState> m_stations;
    bool m_isWorking = false;
};

} // namespace opname
