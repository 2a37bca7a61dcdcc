#pragma once

#include "../shell/session_document.h"
#include "../widgets/shelf_combo_box.h"

#include <QFrame>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QTimer>

namespace opname {

/// The shelf being scanned: chosen, read, finished, taken back; its gaps and strays as they come up, so that
/// the operator learns of them while still standing there.
class ShelfPanel : public QFrame {
    Q_OBJECT

public:
    explicit ShelfPanel(QWidget *parent = nullptr);
    void setDocument(SessionDocument *document);
    void setReady(bool isReady); ///< the session is frozen and at rest
    void refresh();
    void refreshSoon(); ///< once for all scans of a moment
    void retranslate();

private:
    void fillShelves();
    void choose(const QString &shelf, const Place &place);
    void finish();
    void askUndo();
    void addRow(const QString &icon, const QColor &color, const QString &text);

    SessionDocument *m_document = nullptr;
    QLabel *m_heading;
    ShelfComboBox *m_shelf;
    QPushButton *m_finish;
    QPushButton *m_undo;
    QLabel *m_summary;
    QListWidget *m_list;
    QTimer m_timer;
};

} // namespace opname
