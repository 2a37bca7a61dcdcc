#pragma once

#include "official_documents_menu.h"
#include "opname/report/writers.h"
#include "page.h"
#include "sign_off_panel.h"

#include <QPlainTextEdit>
#include <QScrollArea>
#include <QTimer>

namespace opname {

/// Activity 10: the report as it will print, beside the few fields that a person writes.
class ReportPage : public Page {
    Q_OBJECT

public:
    explicit ReportPage(QWidget *parent = nullptr);
    void refresh() override;
    void retranslate() override;

protected:
    void documentChanged() override;
    void keepTyped() override;

private:
    void layPages();
    void showPage(int page);
    void save(const QString &ending);

    QLabel *m_fieldsHeading;
    QLabel *m_names[3];
    QPlainTextEdit *m_texts[3];
    QPushButton *m_saveOther;
    SignOffPanel *m_signOff;
    OfficialDocumentsMenu *m_official;
    QPushButton *m_previous;
    QPushButton *m_next;
    QLabel *m_pageNumber;
    QScrollArea *m_scroll;
    QLabel *m_paper;
    std::shared_ptr<PagedDocument> m_pages;
    QImage m_image;
    int m_page = 0;
    QTimer m_keepTimer; ///< a pause in typing keeps what was typed
    BackgroundTask m_task; ///< last: it is waited for before what it fills goes away
};

} // namespace opname
