#pragma once

#include "../models/place_names.h"
#include "../shell/session_document.h"
#include "../widgets/empty_text.h"
#include "../widgets/shelf_combo_box.h"
#include "opname/workflow/shelf_reading.h"

#include <QFrame>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QShortcut>
#include <QTimer>

namespace opname {

/// The shelf being scanned: chosen, read, finished, taken back; its gaps and strays as they come up, so that
/// the operator learns of them while still standing there. It is the shelf of the scanner that read last,
/// named with it; the window's own while the window scans, and where its own pass of the same shelf is under
/// way.
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

Q_SIGNALS:
    void shelfEntered(); ///< by Enter: its books come next

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    /// What is shown, and what the buttons are about.
    struct Shown {
        ScanStand stand;
        QString scanner; ///< whose it is; empty: the window's
    };
    Shown shown() const;
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
    QSize sizeOf(const QString &text) const; ///< of its line of the list
    void fitFindings(); ///< to the list's width and letters

    SessionDocument *m_document = nullptr;
    std::optional<ShelfReading> m_reading; ///< of the document
    /// The scanner that read last, when it was not the window; and the shelf that the window had then.
    struct Followed {
        Shown shown;
        QString windowShelf;
        Place windowPlace;
    };
    std::optional<Followed> m_followed;
    PlaceNames m_places; ///< of the catalogue
    std::vector<Finding> m_findings; ///< as they stand in the list
    QLabel *m_heading;
    ShelfComboBox *m_shelf;
    QPushButton *m_finish;
    QPushButton *m_undo;
    QLabel *m_summary;
    QListWidget *m_list;
    EmptyText *m_empty; ///< of the list
    QShortcut *m_toShelf;
    QTimer m_timer;
};

} // namespace opname
