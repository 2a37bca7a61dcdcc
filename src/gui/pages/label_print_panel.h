#pragma once

#include "../shell/session_document.h"
#include "../widgets/page_preview.h"
#include "../widgets/work_progress.h"
#include "opname/workflow/label_lists.h"
#include "opname/workflow/label_printing.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDoubleSpinBox>
#include <QLabel>
#include <QPushButton>
#include <QSpinBox>
#include <QTimer>

class QPrinter;

namespace opname {

/// The right side of activity 3: which sheet, what on it and how it is printed, the pages as they will print,
/// and where they go. Pages are laid out and written on threads of their own.
class LabelPrintPanel : public QWidget {
    Q_OBJECT

public:
    explicit LabelPrintPanel(QWidget *parent = nullptr);
    ~LabelPrintPanel() override;
    /// The document outlives what it is set to or is taken away with nullptr.
    void setDocument(SessionDocument *document);
    void retranslate();
    /// What is to be printed: these rows of a list, all of it without any. Laid out in a moment.
    void choose(std::shared_ptr<const LabelListKeys> keys, std::vector<std::size_t> rows);

    /// How a path and a printer are asked for: dialogs of the system, unless told otherwise. An empty path
    /// and false mean that the user changed their mind.
    using AskPath = std::function<QString(const QString &title, const QString &suggestion)>;
    using AskPrinter = std::function<bool(QPrinter &printer)>;
    void setAskPath(AskPath ask) { m_askPath = std::move(ask); }
    void setAskPrinter(AskPrinter ask) { m_askPrinter = std::move(ask); }

Q_SIGNALS:
    void failed(const opname::Error &error);
    void told(const QString &message);

private:
    struct Output; ///< what is being written
    void layOut();
    QWidget *makeOptions();
    void connectControls();
    bool canRead() const { return m_document != nullptr && !m_document->isBusy(); }
    void fillSheets(const QString &chosen);
    void editSheet(int purpose);
    void removeSheet();
    void keepOptions();
    void saveCodabar(bool isSent);
    void showCodabar();
    LabelRequest request() const;
    void prepare();
    void showPrepared();
    void showPage();
    void showState();
    void savePdf();
    void print();
    void saveAlignmentPage();
    void begin(std::shared_ptr<Output> output, const QString &what);
    void finishOutput();
    void askWhetherPrinted(std::shared_ptr<const PreparedLabels> labels);
    void recordPrinted(const PreparedLabels &labels, const QString &sentence);
    QString suggestedPath(const QString &name) const;

    SessionDocument *m_document = nullptr;
    std::shared_ptr<const LabelListKeys> m_keys;
    std::vector<std::size_t> m_rows;
    QLabel *m_names[8];
    QComboBox *m_sheet;
    QPushButton *m_sheets;
    QAction *m_sheetActions[4];
    QComboBox *m_kind;
    QComboBox *m_symbology;
    QComboBox *m_dots;
    QSpinBox *m_copies;
    QSpinBox *m_start;
    QDoubleSpinBox *m_offsetX;
    QDoubleSpinBox *m_offsetY;
    PagePreview *m_preview;
    QPushButton *m_previous;
    QPushButton *m_next;
    QLabel *m_pageName;
    QCheckBox *m_codabar; ///< shown with Codabar: the scanner sends its frame, too
    QLabel *m_leftOut;
    QPushButton *m_pdf;
    QPushButton *m_print;
    QPushButton *m_alignment;
    QWidget *m_question;
    QLabel *m_questionText;
    QPushButton *m_yes;
    QPushButton *m_no;
    WorkProgress *m_progress;
    QTimer m_pause;
    int m_page = 0;
    bool m_isStale = false;
    AskPath m_askPath;
    AskPrinter m_askPrinter;
    std::shared_ptr<const PreparedLabels> m_labels;
    std::shared_ptr<const PreparedLabels> m_asked; ///< that came out of the printer, perhaps
    std::shared_ptr<Result<PreparedLabels>> m_prepared;
    std::shared_ptr<Output> m_output;
    BackgroundTask m_preparing;
    BackgroundTask m_writing;
};

} // namespace opname
