#pragma once

#include "opname/workflow/background_task.h"
#include "opname/workflow/scan_file_preview.h"
#include "scan_file_texts.h"

#include <QDialog>

#include <memory>

namespace Ui {
class ScanFileDialog;
}

namespace opname {

class TableHabits;

/// Shows what a scan file holds before anything is taken, lets the user correct how it is read, and takes its
/// codes for a shelf and an operator. The preview is put together on another thread with a session of its
/// own; the codes are taken on the window's thread in short groups, so the window goes on answering, and
/// scans from scanners may come in between. Closing stops the taking; what was taken stays, and the same file
/// goes on where it stopped.
class ScanFileDialog : public QDialog {
    Q_OBJECT

public:
    /// The session has to outlive the dialog and belongs to this thread. `stand` says where scanning goes on
    /// just now; shelf and operator can be changed here.
    ScanFileDialog(Session &session, const ScanStand &stand, QWidget *parent = nullptr);
    ~ScanFileDialog() override;

    /// Reads a file and shows its preview; what was chosen for another file is forgotten.
    void showFile(const QString &path);

    void reject() override;

Q_SIGNALS:
    void previewed(); ///< the preview, or the sentence why there is none, is shown
    void taken(qint64 codes); ///< the taking ended, at the end of the file, by Stop or by a failure
    /// Said behind taken() when it ended because scans cannot be kept; `file` is its name without folder.
    void notKept(const QString &file, const opname::Error &error);

protected:
    void changeEvent(QEvent *event) override;

private:
    struct Found;

    void connectControls();
    void retranslate();
    void fillShelves();
    void askFile();
    void followShelf();
    void startPreview();
    void readPreview();
    void showPreview();
    void showReading();
    void showMessage(const QString &text, bool isBad);
    void updateControls();

    ScanStand chosenStand() const;
    void take();
    void takeNext();
    void endTaking(const Outcome &outcome);
    bool isTaking() const { return m_taking != nullptr; }

    Session &m_session;
    ScanStand m_stand;
    std::unique_ptr<Ui::ScanFileDialog> m_ui;
    TableRowsModel *m_rows;
    TableHabits *m_rowHabits;
    QString m_path;
    QString m_openedShelf; ///< as the box had it
    ScanStand m_previewStand; ///< for which the newest preview was begun
    ScanListOptions m_options; ///< what the user chose; the rest is guessed
    std::shared_ptr<Found> m_found; ///< filled by the task, read when it has finished
    std::shared_ptr<const ScanFileContent> m_content;
    std::optional<ScanFilePreview> m_preview;
    bool m_isStale = false; ///< another preview is wanted when this one has ended
    ScanDesk m_desk;
    std::unique_ptr<ScanFileTaking> m_taking;
    ScanFileResult m_result;
    BackgroundTask m_task; ///< last: it ends before what it fills
};

} // namespace opname
