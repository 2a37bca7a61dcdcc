#pragma once

#include "activity_rail.h"
#include "scanner_listener.h"
#include "session_document.h"
#include "tone.h"

#include <QLabel>
#include <QMainWindow>
#include <QStackedWidget>
#include <QTimer>
#include <QToolButton>

#include <map>

namespace opname {

class Page;
class PreparationPage;
class StartPage;

/// The window: rail of activities, status chips, one page at a time. One session at a time.
class MainWindow : public QMainWindow {
    Q_OBJECT

public:
    explicit MainWindow(QWidget *parent = nullptr);
    ~MainWindow() override;

    /// Opens a session; says what is wrong when it cannot.
    bool openFile(const QString &path);
    void adopt(std::unique_ptr<Session> session);
    void makeDemonstration();
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
    void makeActions();
    void makeChips();
    void retranslate();
    void closeDocument();
    void refreshRail();
    void refreshChips();
    void takeRead(const QString &text);
    void askNewSession();
    void askOpen();
    void saveCopy();
    void askOperator();
    void showShortcuts();
    void showAbout();
    void showError(const Error &error);
    void tell(const QString &message);
    QAction *addAction(QMenu *menu, const QString &name, const QKeySequence &key, std::function<void()> run);

    std::unique_ptr<SessionDocument> m_document;
    ScannerListener *m_scanner;
    Tone *m_tone;
    ActivityRail *m_rail;
    QStackedWidget *m_stack;
    StartPage *m_start = nullptr;
    PreparationPage *m_preparation = nullptr;
    std::map<int, Page *> m_pages;
    QLabel *m_sessionName;
    QToolButton *m_scannerChip;
    QToolButton *m_slimsChip;
    QToolButton *m_queueChip;
    QToolButton *m_operatorChip;
    QLabel *m_message;
    QTimer m_messageTimer;
    QTimer m_railTimer;
    std::map<QString, QAction *> m_actions;
    std::map<QString, QMenu *> m_menus;
    BackgroundTask m_demonstration;
    std::optional<bool> m_slimsReached;
    QString m_lastReadTime;
};

} // namespace opname
