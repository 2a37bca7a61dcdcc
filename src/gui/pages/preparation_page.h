#pragma once

#include "../shell/slims_link.h"
#include "data_check_panel.h"
#include "opname/workflow/preparation.h"
#include "page.h"
#include "weeding_panel.h"

#include <QCheckBox>
#include <QComboBox>
#include <QHash>
#include <QLineEdit>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QProgressBar>
#include <QScrollArea>
#include <QTabWidget>
#include <QTimer>

namespace opname {

struct ScannerProfile;
struct WedgeRead;

/// Activity 1: the catalogue taken in and checked, scope with its live count, left-out statuses, team, SOP
/// data, warnings, and the scanner tried.
class PreparationPage : public Page {
    Q_OBJECT

public:
    /// `link` has to outlive the page.
    explicit PreparationPage(SlimsLink *link, QWidget *parent = nullptr);
    void refresh() override;
    void retranslate() override;
    void showRead(const ScannerProfile &scanner, const WedgeRead &read); ///< what a scanner sent
    void showUnended(const ScannerProfile &scanner); ///< bytes, but no code

Q_SIGNALS:
    void scannersWanted(); ///< the dialog of all scanners
    void connectionsWanted(const QString &name); ///< the dialog of connections, at this one

protected:
    void documentChanged() override;
    void keepTyped() override; ///< library and team

private:
    enum class SourceKind { Connection, Address, File, Demo };
    QWidget *makeCatalogueTab();
    QWidget *makeScopeTab();
    QWidget *makeLibraryTab();
    QWidget *makeScannerTab();

    void connectLink();
    void fillSources();
    void selectSourceOf(const QString &sourceLabel);
    SourceKind sourceKind() const;
    void chooseSource();
    void showSecret();
    QString sourceAddress() const;
    void pull();
    bool isOtherLibrary(const QString &address) const;
    bool askOtherLibrary(const QString &address);
    void rememberConnection(const QString &address);
    void showPulled(const PullReport &report);
    void showResult(const QString &text, bool isProblem);
    void saveRowsToLookAt();
    void fillScope();
    void keepScope();
    void countScope();
    void showScopeCount(); ///< of the scope, and of each status
    Scope scopeShown() const;
    QStringList leftOutShown() const;
    void showScopeHint(); ///< why it can no longer be chosen, too
    void showScannerHint(); ///< what becomes of a read
    void finishActivity();

    SlimsLink *m_link;
    QTabWidget *m_tabs;
    // Catalogue
    QLabel *m_catalogueState;
    QComboBox *m_source;
    QPushButton *m_connectionsButton;
    QLineEdit *m_address;
    QLineEdit *m_secret;
    QLineEdit *m_file;
    QPushButton *m_browse;
    QLineEdit *m_demoSize;
    QLabel *m_sourceNames[5]; ///< of the choice and the four fields
    QPushButton *m_pull;
    QPushButton *m_cancel;
    QProgressBar *m_progress;
    QLabel *m_pullResult;
    QPushButton *m_saveRows; ///< of the source, that need a look
    std::vector<SkippedRow> m_rowsToLookAt;
    // Scope
    QLabel *m_scopeNames[6];
    QListWidget *m_locations;
    QListWidget *m_types;
    QListWidget *m_gmds;
    QListWidget *m_statuses;
    QLineEdit *m_sites;
    QLineEdit *m_classes;
    QLabel *m_scopeCount;
    QLabel *m_scopeHint;
    QTimer m_scopeTimer;
    BackgroundTask m_countTask;
    std::shared_ptr<ScopeCount> m_count;
    bool m_countIsStale = false;
    bool m_isFilling = false;
    // Library
    QHash<QByteArray, QString>
        m_filled; ///< what the fields were filled with, by setting: only typed texts are kept
    QLabel *m_libraryNames[11];
    QLineEdit *m_institution;
    QLineEdit *m_unit;
    QLineEdit *m_city;
    QLineEdit *m_sopNumber;
    QPlainTextEdit *m_team;
    QLineEdit *m_sopTitle;
    QLineEdit *m_sopMade;
    QLineEdit *m_sopEffective;
    QPlainTextEdit *m_legalBasis;
    QPlainTextEdit *m_equipment;
    QLabel *m_warningsHeading;
    QCheckBox *m_warnings[3];
    WeedingPanel *m_weeding;
    DataCheckPanel *m_dataCheck;
    // Scanner
    QLabel *m_scannerHint;
    QLabel *m_scannerResult;
    QPushButton *m_scannersButton;
};

} // namespace opname
