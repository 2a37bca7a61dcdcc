#pragma once

#include "../shell/session_document.h"
#include "../widgets/shelf_combo_box.h"
#include "opname/workflow/shelf_reading.h"

#include <QFrame>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QTimer>

namespace opname {

/// The shelf being scanned: chosen, read, finished, taken back; its gaps and strays as they come up, so that
/// the operator learns of them while still standing there. While the window has no shelf it is the one that
/// the last scan's scanner has.
class ShelfPanel : public QFrame {
    Q_OBJECT

public:
    explicit ShelfPanel(QWidget *parent = nullptr);
    void setDocument(SessionDocument *document);
    void setReady(bool isReady); ///< the session is frozen and at rest
    void refresh();
    void refreshSoon(); ///< once for all scans of a moment
    void follow(const ScannerProfile &scanner); ///< that scanned last
    void retranslate();

private:
    /// What is shown, and what the buttons are about.
    struct Shelf {
        QString name;
        Place place;
        QString scanner; ///< whose it is; empty: the window's
    };
    Shelf shown() const;
    void showHeading();
    void fillShelves();
    void choose(const QString &shelf, const Place &place);
    void finish();
    void askUndo();
    /// What to look for or to move: a line of the list. Lines that stay are left as they are.
    struct Finding {
        QString icon;
        QColor color;
        QString text;
        bool operator==(const Finding &) const = default;
    };
    void show(std::vector<Finding> findings);

    SessionDocument *m_document = nullptr;
    std::optional<ShelfReading> m_reading; ///< of the document
    Shelf m_followed; ///< of the last scan's scanner
    std::vector<Finding> m_findings; ///< as they stand in the list
    QLabel *m_heading;
    ShelfComboBox *m_shelf;
    QPushButton *m_finish;
    QPushButton *m_undo;
    QLabel *m_summary;
    QListWidget *m_list;
    QTimer m_timer;
};

} // namespace opname
