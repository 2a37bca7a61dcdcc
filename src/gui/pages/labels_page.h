#pragma once

#include "label_list_panel.h"
#include "label_print_panel.h"
#include "page.h"

namespace opname {

/// Activity 3: what has no label or a bad one, the labels as they will print, and their way onto the books.
/// While the page is shown, scans are for labels: a label that was printed here is attached once it is
/// scanned back, before the freeze, too. Hidden, scans count again.
class LabelsPage : public Page {
    Q_OBJECT

public:
    explicit LabelsPage(QWidget *parent = nullptr);
    void refresh() override;
    void retranslate() override;
    LabelPrintPanel *printing() { return m_print; }

Q_SIGNALS:
    void unrecordedWanted();
    void findCopyWanted();

protected:
    void documentChanged() override;
    void keepTyped() override;
    void hideEvent(QHideEvent *event) override;

private:
    void showHint();
    void say(const QString &text, const QColor &answer = {}); ///< with a colour: to a scan
    void showScanned(const DeskAnswer &answer);
    bool isForLabel(const ScanAnswer &answer) const;

    QLabel *m_state;
    LabelListPanel *m_lists;
    LabelPrintPanel *m_print;
    bool m_isPreparing = false;
    QTimer m_moment; ///< one look at the list for all scans of a moment
};

} // namespace opname
