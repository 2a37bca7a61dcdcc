#pragma once

#include <QDialog>
#include <QStringList>
#include <QTimer>

#include <memory>

namespace Ui {
class ProgramLogDialog;
}

namespace opname {

/// The last lines of the program's log, found by text and by level, following what is written while it is
/// shown. Without a log it says that there is none.
class ProgramLogDialog : public QDialog {
    Q_OBJECT

public:
    explicit ProgramLogDialog(QWidget *parent = nullptr);
    ~ProgramLogDialog() override;

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    void fillLevels();
    void readWhenNew();
    void read();
    void showLines();
    QStringList shownLines() const;
    void copy();
    void save();
    void openFolder();
    void tell(const QString &text, bool isProblem);

    std::unique_ptr<Ui::ProgramLogDialog> m_ui;
    QTimer m_timer;
    QStringList m_lines;
    qint64 m_taken = -1; ///< what the log had taken when it was read
};

} // namespace opname
