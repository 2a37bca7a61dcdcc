#pragma once

#include "opname/workflow/preparation.h"
#include "page.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLineEdit>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QProgressBar>
#include <QScrollArea>
#include <QTabWidget>
#include <QTimer>

namespace opname {

/// Activity 1: the catalogue taken in, scope with its live count, left-out statuses, team, SOP data,
/// warnings, and the scanner tried.
class PreparationPage : public Page {
    Q_OBJECT

public:
    explicit PreparationPage(QWidget *parent = nullptr);
    void refresh() override;
    void retranslate() override;
    void showRead(const QString &text, double averagePause, const QString &suffix);

Q_SIGNALS:
    void slimsReached(bool isReached, const QString &source);
    void scannersWanted(); ///< the dialog of all scanners

protected:
    void documentChanged() override;
    void keepTyped() override; ///< library and team

private:
    enum SourceKind { DatabaseKind, FileKind, DemoKind };
    QWidget *makeCatalogueTab();
    QWidget *makeScopeTab();
    QWidget *makeLibraryTab();
    QWidget *makeScannerTab();

    void chooseSource();
    void pull();
    void pullAfterFreeze(const QString &address, const SourceSecrets &secrets);
    void showPulled(const PullReport &report);
    void fillScope();
    void keepScope();
    void countScope();
    Scope scopeShown() const;
    QStringList leftOutShown() const;
    void finishActivity();

    QTabWidget *m_tabs;
    // Catalogue
    QLabel *m_catalogueState;
    QComboBox *m_sourceKind;
    QLineEdit *m_server;
    QLineEdit *m_user;
    QLineEdit *m_database;
    QLineEdit *m_password;
    QLineEdit *m_file;
    QPushButton *m_browse;
    QLineEdit *m_demoSize;
    QLabel *m_sourceNames[6];
    QPushButton *m_pull;
    QPushButton *m_cancel;
    QProgressBar *m_progress;
    QLabel *m_pullResult;
    // Scope
    QLabel *m_scopeNames[5];
    QListWidget *m_locations;
    QListWidget *m_types;
    QListWidget *m_statuses;
    QLineEdit *m_sites;
    QLineEdit *m_classes;
    QLabel *m_scopeCount;
    QTimer m_scopeTimer;
    BackgroundTask m_countTask;
    std::shared_ptr<ScopeCount> m_count;
    bool m_countIsStale = false;
    bool m_isFilling = false;
    // Library
    QLabel *m_libraryNames[6];
    QLineEdit *m_institution;
    QLineEdit *m_unit;
    QLineEdit *m_city;
    QLineEdit *m_sopNumber;
    QPlainTextEdit *m_team;
    QLabel *m_warningsHeading;
    QCheckBox *m_warnings[3];
    // Scanner
    QLabel *m_scannerHint;
    QLabel *m_scannerResult;
    QPushButton *m_scannersButton;
};

} // namespace opname
