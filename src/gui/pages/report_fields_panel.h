#pragma once

#include "opname/session/session.h"
#include "opname/workflow/report_drafts.h"

#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTabWidget>

#include <optional>

namespace opname {

/// What only people know of a report: its texts, each with the draft to take over, and letterhead, number and
/// signatures. Shows and collects; keeping is the page's.
class ReportFieldsPanel : public QTabWidget {
    Q_OBJECT

public:
    explicit ReportFieldsPanel(QWidget *parent = nullptr);
    void retranslate();
    /// What the session has, in fields that nobody is writing in.
    void showSession(const Session &session);
    /// A stock-take that is signed off is read, not written.
    void setReadOnly(bool isReadOnly);
    /// The drafts, or none while there are none: they stand in empty fields, greyed.
    void setDrafts(const std::optional<ReportDrafts> &drafts);
    /// Settings that were written since they were shown or taken, with their values.
    std::vector<std::pair<QString, QString>> takeTyped();

Q_SIGNALS:
    void typed();
    void logoChosen(const QString &path); ///< empty: it is to be taken away

private:
    static constexpr int lineCount = 3; ///< number, date, letter
    static constexpr int peopleCount = 2;
    void layTexts();
    void layFormalities();
    void chooseLogo();
    void updateButtons();
    template <typename Field> static void showIn(Field *field, const QString &text);

    QLabel *m_names[reportPartCount];
    QPushButton *m_take[reportPartCount];
    QPlainTextEdit *m_texts[reportPartCount];
    QLabel *m_lineNames[lineCount];
    QLineEdit *m_lines[lineCount];
    QLabel *m_peopleNames[peopleCount];
    QPlainTextEdit *m_people[peopleCount];
    QLabel *m_logo;
    QPushButton *m_chooseLogo;
    QPushButton *m_removeLogo;
    bool m_isReadOnly = false;
};

} // namespace opname
