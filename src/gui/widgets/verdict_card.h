#pragma once

#include "opname/workflow/scan_desk.h"
#include "opname/workflow/scanner_profile.h"

#include <QFrame>
#include <QLabel>
#include <QPushButton>

namespace opname {

/// The verdict of the last scan, readable at arm's length: shape, word, colour; title and call number to
/// check by eye. Beside a duplicate it offers to say that the book in the hand is another one.
class VerdictCard : public QFrame {
    Q_OBJECT

public:
    explicit VerdictCard(QWidget *parent = nullptr);
    void showWaiting();
    /// A scanner that has a name is shown beside its answer, with its colour.
    void show(const DeskAnswer &answer, const QString &homeText, const ScannerProfile &scanner);
    /// Added to the copy's answer: its condition was noted.
    void showCondition(const QString &itemCode, Condition condition);
    /// Added to a duplicate's answer: it was noted that the book is another one.
    void showAnotherBook();
    void showProblem(const QString &message);
    static QString word(Verdict verdict); ///< translated: "Ditemukan"
    static QString advice(Verdict verdict, const QString &home);
    static QString word(Condition condition);

Q_SIGNALS:
    void anotherBookWanted(opname::RowId scan); ///< of the duplicate that is shown

private:
    void offerAnotherBook(RowId scan);
    void paint(const QColor &color, const QString &icon, const QString &word);
    void say(const QString &code, const QString &title, const QString &advice);

    QLabel *m_icon;
    QLabel *m_word;
    QLabel *m_code;
    QLabel *m_title;
    QLabel *m_advice;
    QPushButton *m_another; ///< only beside a duplicate, its key likewise
    QLabel *m_scanner;
    RowId m_duplicate = 0; ///< the scan that it is offered of
    QString m_look; ///< colour and icon as painted last
    QString m_scannerColor;
};

} // namespace opname
