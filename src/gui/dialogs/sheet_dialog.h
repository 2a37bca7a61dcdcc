#pragma once

#include "opname/labels/label_sheets.h"

#include <QDialog>
#include <QTimer>

#include <memory>

class QDoubleSpinBox;

namespace Ui {
class SheetDialog;
}

namespace opname {

class PagePreview;

/// A library's own label sheet: measured with a ruler, or another one changed. The sheet is drawn as it is
/// described; what cannot be is said while it is typed. Accepted, it is saved.
class SheetDialog : public QDialog {
    Q_OBJECT

public:
    enum class Purpose {
        New, ///< `start` is where the measures begin
        Copy, ///< of `start`, under a name of its own
        Change ///< `start` itself, an own sheet
    };
    SheetDialog(LabelSheets sheets, const LabelSheet &start, Purpose purpose, QWidget *parent = nullptr);
    ~SheetDialog() override;

    QString savedName() const { return m_savedName; } ///< once accepted

protected:
    void changeEvent(QEvent *event) override;

private:
    LabelSheet described() const; ///< as it stands in the fields
    void showSheet(const LabelSheet &sheet);
    void check();
    void save();

    LabelSheets m_sheets;
    LabelSheet m_start;
    Purpose m_purpose;
    std::unique_ptr<Ui::SheetDialog> m_ui;
    PagePreview *m_preview;
    QString m_savedName;
};

} // namespace opname
