#pragma once

#include "opname/workflow/scan_desk.h"
#include "opname/workflow/scanner_profile.h"

#include <QFrame>
#include <QLabel>
#include <QPushButton>

#include <optional>
#include <vector>

namespace opname {

/// The verdict of the last scan, readable at arm's length: shape, word, colour; title and call number to
/// check by eye. Beside a duplicate it offers to say that the book in the hand is another one. What another
/// scanner was answered before and needs its operator stays in one line until that scanner reads again.
class VerdictCard : public QFrame {
    Q_OBJECT

public:
    explicit VerdictCard(QWidget *parent = nullptr);
    void showWaiting();
    /// A scanner that has a name is shown beside its answer, with its colour.
    void show(const DeskAnswer &answer, const QString &homeText, const ScannerProfile &scanner);
    /// The last of these scans, some were taken back; answers to others are not waited for any more. There is
    /// one at least.
    void showAgain(const std::vector<ScanAnswer> &scans, const QString &homeText);
    /// The answer to this scan is another one now: shown when it is the one that is shown.
    void correct(const ScanAnswer &answer, const QString &homeText);
    /// Added to the copy's answer: its condition was noted.
    void showCondition(const QString &itemCode, Condition condition);
    /// Added to a duplicate's answer: it was noted that the book is another one.
    void showAnotherBook();
    void showProblem(const QString &message);
    void retranslate(); ///< what does not come with an answer
    static QString word(Verdict verdict); ///< translated: "Ditemukan"
    static QString advice(Verdict verdict, const QString &home);
    static QString word(Condition condition);

Q_SIGNALS:
    void anotherBookWanted(opname::RowId scan); ///< of the duplicate that is shown

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    /// An answer that needs its operator.
    struct Waiting {
        QString scanner; ///< id
        RowId scan = 0;
        QString text;
    };
    void showAnswer(const DeskAnswer &answer, const QString &homeText, const ScannerProfile &scanner);
    void setAside(); ///< what is shown, into the line
    void showLine();
    void elideLine();
    void offerAnotherBook(RowId scan);
    void paint(const QColor &color, const QString &icon, const QString &word);
    void fitLetters();
    void say(const QString &code, const QString &title, const QString &advice);

    QLabel *m_icon;
    QLabel *m_word;
    QLabel *m_code;
    QLabel *m_title;
    QLabel *m_advice;
    QPushButton *m_another; ///< only beside a duplicate, its key likewise
    QLabel *m_scanner;
    QLabel *m_line;
    RowId m_duplicate = 0; ///< the scan that another book is offered of
    RowId m_answered = 0; ///< the scan whose answer is shown; 0: none is
    ScannerProfile m_answeredTo; ///< of that scan
    std::optional<Waiting> m_shown; ///< nothing while what is shown needs nobody
    std::vector<Waiting> m_waiting; ///< of other scanners, one each, oldest first
    QString m_shape; ///< icon and colour as painted last
    QColor m_color;
    QString m_scannerColor;
};

} // namespace opname
