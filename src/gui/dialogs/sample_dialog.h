#pragma once

#include "../models/table_rows_model.h"
#include "../widgets/document_saving.h"
#include "../widgets/searchable_table.h"
#include "opname/workflow/recheck_sample.h"

#include <QDialog>

#include <functional>
#include <memory>

namespace Ui {
class SampleDialog;
}

namespace opname {

/// Draws a sample for a second person and shows what came of the newest one. The list does not tell what the
/// count said before a copy is scanned. Reading is done on a thread of its own; drawing is left to whoever
/// has the session.
class SampleDialog : public QDialog {
    Q_OBJECT

public:
    /// Journals a sample; runs on the window's thread.
    using Draw = std::function<Result<DrawnSample>(qint64 size, RecheckSample::Among among)>;

    SampleDialog(const QString &sessionPath, Draw draw, QWidget *parent = nullptr);
    ~SampleDialog() override;

    /// Something was scanned: reads the result again.
    void refresh();

protected:
    void changeEvent(QEvent *event) override;

private:
    struct Loaded;
    void retranslate();
    void draw();
    void save();
    void showLoaded();
    void tell(const QString &message, const QColor &color);

    QString m_sessionPath;
    Draw m_draw;
    std::unique_ptr<Ui::SampleDialog> m_ui;
    SearchableTable *m_table;
    TableRowsModel *m_rows;
    WorkProgress *m_progress;
    DocumentSaving *m_saving;
    bool m_isStale = false;
    std::shared_ptr<Loaded> m_running;
    std::shared_ptr<Loaded> m_loaded;
    BackgroundTask m_task; ///< last: it is waited for before what it fills goes away
};

} // namespace opname
