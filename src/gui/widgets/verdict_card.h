#pragma once

#include "opname/session/session.h"

#include <QFrame>
#include <QLabel>

namespace opname {

/// The verdict of the last scan, readable at arm's length: shape, word, colour; title and call number to
/// check by eye.
class VerdictCard : public QFrame {
    Q_OBJECT

public:
    explicit VerdictCard(QWidget *parent = nullptr);
    void showWaiting();
    void show(const ScanAnswer &answer, const QString &homeText);
    void showProblem(const QString &message);
    static QString word(Verdict verdict); ///< translated: "Ditemukan"
    static QString advice(Verdict verdict, const QString &home);

private:
    void paint(const QColor &color, const QString &icon, const QString &word);

    QLabel *m_icon;
    QLabel *m_word;
    QLabel *m_code;
    QLabel *m_title;
    QLabel *m_advice;
};

} // namespace opname
