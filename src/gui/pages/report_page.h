#pragma once

#include "../widgets/document_saving.h"
#include "../widgets/previous_stock_take_button.h"
#include "official_documents_menu.h"
#include "page.h"
#include "report_fields_panel.h"
#include "sign_off_panel.h"

#include <QScrollArea>
#include <QTimer>

namespace opname {

/// Activity 10: the report as it will print, beside the few fields that a person writes. It is laid out and
/// written from sessions of their own on other threads: scanning goes on meanwhile.
class ReportPage : public Page {
    Q_OBJECT

public:
    explicit ReportPage(QWidget *parent = nullptr);
    void refresh() override;
    void retranslate() override;
    /// The pages are there, and none are being laid out anew.
    bool isLaidOut() const { return m_pageCount > 0 && !m_task.isRunning(); }

protected:
    void documentChanged() override;
    void keepTyped() override;

private:
    void layOut();
    void layPages(bool withDrafts);
    void showLaid();
    bool showKept(int page); ///< false when it is to be laid out first
    void changeLogo(const QString &path);
    void updateControls();
    void showPage(int page);
    void save(const QString &ending);

    QLabel *m_fieldsHeading;
    ReportFieldsPanel *m_fields;
    QPushButton *m_saveOther;
    PreviousStockTakeButton *m_previousStockTake;
    SignOffPanel *m_signOff;
    OfficialDocumentsMenu *m_official;
    QPushButton *m_previous;
    QPushButton *m_next;
    QLabel *m_pageNumber;
    QScrollArea *m_scroll;
    QLabel *m_paper;
    WorkProgress *m_progress;
    DocumentSaving *m_saving;
    /// What a layout made, on its thread until it has finished.
    struct Laid {
        std::vector<QImage> images; ///< from `first` on
        int first = 0;
        int page = 0;
        int pageCount = 0;
        std::optional<ReportDrafts> drafts;
        Outcome outcome;
    };
    std::shared_ptr<Laid> m_laid;
    std::vector<QImage> m_images; ///< pages about the one that is shown, from `m_firstImage` on
    int m_firstImage = 0;
    int m_page = 0;
    int m_pageCount = 0;
    bool m_isStale = false; ///< something changed while the pages were laid out
    QTimer m_keepTimer; ///< a pause in typing keeps what was typed
    BackgroundTask m_task; ///< last: it is waited for before what it fills goes away
};

} // namespace opname
