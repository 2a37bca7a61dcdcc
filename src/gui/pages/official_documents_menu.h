#pragma once

#include "../shell/session_document.h"
#include "../widgets/document_saving.h"
#include "opname/workflow/background_taking.h"
#include "opname/workflow/official_documents.h"

#include <QMenu>
#include <QPushButton>
#include <QWidget>

namespace opname {

/// A button with the official papers: each is saved in the background. In the same menu: the numbers of the
/// asset books from a file, taken while scanning goes on, what stands on the papers, and their texts.
class OfficialDocumentsMenu : public QWidget {
    Q_OBJECT

public:
    explicit OfficialDocumentsMenu(QWidget *parent = nullptr);

    /// Another session, or none; it outlives what it is set to.
    void setDocument(SessionDocument *document);
    void refresh();
    void retranslate();

Q_SIGNALS:
    void failed(const opname::Error &error);
    void told(const QString &message);

private:
    bool canWork() const { return m_document != nullptr && !m_document->isBusy(); }
    void save(OfficialPaper paper);
    void askMapping();
    void showTaken(const GoodsMapping::Taken &taken);
    void endTaking();
    void askDetails();
    void openTexts();

    SessionDocument *m_document = nullptr;
    QPushButton *m_button;
    QMenu *m_menu;
    std::vector<QAction *> m_papers;
    QAction *m_mapping;
    QAction *m_details;
    QAction *m_texts;
    WorkProgress *m_progress;
    DocumentSaving *m_saving;
    std::unique_ptr<BackgroundTaking> m_taking; ///< of the document
};

} // namespace opname
