#pragma once

#include "../shell/session_document.h"
#include "opname/report/locale_text.h"

#include <QFrame>
#include <QLabel>
#include <QPointer>
#include <QPushButton>
#include <QTimer>
#include <QVBoxLayout>
#include <QWidget>

class QHBoxLayout;
class QProgressBar;

namespace opname {

/// One page of the window: title, one sentence that says what to do now, content, and a main button that is
/// the next step. A page shows the document and calls use cases; it owns no rule, no SQL and no thread.
class Page : public QWidget {
    Q_OBJECT

public:
    explicit Page(const QString &objectName, QWidget *parent = nullptr);

    /// Another session, or none. Called on the window's thread; the document outlives what it is set to or is
    /// taken away.
    void setDocument(SessionDocument *document);
    /// Everything shown is brought up to date; called when the page is visible and something changed.
    virtual void refresh() = 0;
    /// Texts in the language as it is now.
    virtual void retranslate() = 0;

Q_SIGNALS:
    void failed(const opname::Error &error);
    void told(const QString &message); ///< a short success, shown for a moment
    void activityWanted(int number);

protected:
    virtual void documentChanged() { }
    /// Others' scans came in, several times a second maybe, and the page is visible. Unless it says otherwise
    /// it is brought up to date half a minute later, as lists are dear.
    virtual void showOthersScans();
    /// The document is about to be another one, or the page about to be hidden: what was typed is kept now.
    virtual void keepTyped() { }
    void keepTypedSoon(); ///< now, or once the session is back from other work
    SessionDocument *document() const { return m_document; }
    bool canRead() const { return m_document != nullptr && !m_document->isBusy(); }
    QVBoxLayout *content() { return m_content; }
    void setHead(const QString &title, const QString &instruction);
    void setHead(int activity, const QString &instruction); ///< "5 · Scanning"
    QPushButton *mainButton() { return m_mainButton; }
    void addToHead(QWidget *part); ///< before the main button; the page takes it
    static QString language();
    static LocaleText locale() { return LocaleText(language()); }
    /// How many of how many; `total` is 0 while unknown.
    static void showCount(QProgressBar *bar, qint64 done, qint64 total);
    /// What is out of turn needs a reason, which the report has. False when the user gave none.
    bool askOutOfTurn(const QString &title, const QString &problem, QString &reason);
    /// Finishes an activity and tells so; out of turn it asks the reason first. False when it is not
    /// finished: the user gave no reason, or failed() said why.
    bool finish(int activity);
    static QFrame *card(QVBoxLayout *&layout, const QString &objectName, QWidget *parent);
    void changeEvent(QEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    void followWork(bool isBusy);

    SessionDocument *m_document = nullptr;
    QLabel *m_title;
    QLabel *m_instruction;
    QPushButton *m_mainButton;
    QHBoxLayout *m_head;
    QVBoxLayout *m_content;
    QTimer m_othersTimer; ///< runs out when others' scans are to be shown
    bool m_isKeepingDue = false;
    QPointer<QWidget> m_focus; ///< had the keyboard's focus until it had to wait for the session
    QPointer<QWidget> m_focusMeanwhile;
};

} // namespace opname
