#pragma once

#include "../widgets/message_bar.h"
#include "../widgets/page_stack.h"
#include "../widgets/stopped_banner.h"
#include "activity_rail.h"
#include "main_menu.h"
#include "scanner_listener.h"
#include "session_document.h"
#include "slims_access.h"
#include "slims_link.h"
#include "status_chips.h"
#include "tone.h"

#include "opname/scanner/hid_device.h"

#include <QLabel>
#include <QMainWindow>
#include <QPointer>
#include <QSet>
#include <QTimer>

#include <functional>
#include <map>
#include <memory>

class QTemporaryDir;

namespace opname {

class ConnectedScanners;
class DifferencesPage;
class FindCopyDialog;
class HelpKey;
class Page;
class PreparationPage;
class StartPage;
class StationsDialog;
class StationsLink;
class Tour;

/// The window: rail of activities, status chips, one page at a time. One session at a time.
class MainWindow : public QMainWindow {
    Q_OBJECT

public:
    explicit MainWindow(QWidget *parent = nullptr);
    explicit MainWindow(HidBus bus,
                        QWidget *parent = nullptr); ///< with other HID scanners than the machine's
    ~MainWindow() override;

    /// Opens a session; says what is wrong when it cannot. One that needs work first (openingWorkOf), or in
    /// which much was counted, is opened a while later: true says only that it was begun. False, without a
    /// word, while another is on its way.
    bool openFile(const QString &path);
    void adopt(std::unique_ptr<Session> session);
    void makeDemonstration();
    /// Makes a demonstration library of the tour's own, shows it card by card, and takes it away again: what
    /// was open before is open afterwards.
    void startTour();
    /// Opens the supervisor's view of a session in a window of its own; says what is wrong when it cannot.
    bool viewFile(const QString &path);
    void showActivity(int number); ///< 0: the start page
    SessionDocument *document() { return m_document.get(); }
    QString currentPath() const;

Q_SIGNALS:
    void demonstrationReady(bool isReady);
    void pathChanged(const QString &path); ///< of the open session, empty without one

protected:
    void changeEvent(QEvent *event) override;
    void closeEvent(QCloseEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    void makePages();
    void connectMenu();
    void connectChips();
    void retranslate();
    void closeDocument();
    void refreshRail();
    void refreshChips();
    void connectScanners();
    void connectDocument();
    void takeRead(const ScannerProfile &scanner, const QString &text);
    void tellVerdict(const DeskAnswer &answer);
    void showScanners();
    void connectSlims();
    void showConnections(const QString &name = {});
    void findCopy();
    void noteUnrecorded();
    void takeScanFile(const QString &path);
    void printCard(bool withShelves);
    bool canMerge(); ///< says why not
    bool mayTakeRows() const; ///< of other stations, beside what goes on
    void connectStations();
    void showStations(const std::function<void(StationsDialog &)> &first = {});
    void takeSessionFiles(const QStringList &paths);
    bool canCount(); ///< says why not
    void openInBackground(const QString &path, std::unique_ptr<Session> session, const QString &message);
    void askNewSession();
    void askOpen();
    void askView();
    void saveCopy();
    void saveCopyTo(const QString &path); ///< on another thread
    /// At once, or when no copy of the session is being written any more, as closing it would wait for that,
    /// and reads that came while the session works elsewhere are kept.
    void whenCopiesAreWritten(std::function<void()> then);
    void askOperator();
    void askAccess(QWidget *context, const std::function<void(const SlimsAccess &)> &then);
    QString chooseAddress(QWidget *context); ///< of a connection; empty when there is none to take
    void writeDemonstration(const QString &path, qint64 items, std::function<void(bool isWritten)> then);
    void beginTour(const QString &path);
    void endTour();
    void connectPreferences(); ///< and the log and the tour
    void showPreferences();
    void copyDebugInformation();
    void showShortcuts();
    void showAbout();
    int shownActivity() const; ///< 0: the start page
    void refreshSteps();
    void reopenActivity(int number); ///< asks the reason
    void tellEarlyBeginnings(const SopProgress &progress);
    void askEarlyReason(int number); ///< why it was begun out of turn
    int nextActivity() const; ///< the one behind the last that is finished

    /// While the tour is prepared or goes on; before the document, whose session may be in it when both go.
    std::unique_ptr<QTemporaryDir> m_tourFolder;
    std::unique_ptr<SessionDocument> m_document;
    ConnectedScanners *m_scanners;
    SlimsLink *m_slims;
    StationsLink *m_stations;
    ScannerListener *m_keyboard;
    Tone *m_tone;
    ActivityRail *m_rail;
    PageStack *m_stack;
    MainMenu *m_menu;
    StartPage *m_start = nullptr;
    PreparationPage *m_preparation = nullptr;
    DifferencesPage *m_differences = nullptr;
    std::map<int, Page *> m_pages;
    QLabel *m_sessionName;
    StatusChips *m_chips;
    MessageBar *m_message;
    StoppedBanner *m_stopped;
    HelpKey *m_help;
    QPointer<FindCopyDialog> m_findCopy;
    QTimer m_railTimer;
    QPointer<Tour> m_tour;
    QString m_beforeTour; ///< path of the session that was open
    BackgroundTask m_demonstration;
    BackgroundTask m_opening;
    QSet<int> m_toldEarly; ///< activities of which it was told that their early beginning wants a reason
};

} // namespace opname
