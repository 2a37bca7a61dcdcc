#pragma once

#include <QAction>
#include <QDialog>
#include <QList>

#include <memory>

class QComboBox;

namespace Ui {
class PreferencesDialog;
}

namespace opname {

class SessionDocument;
class Tone;

/// What a user chooses once for this computer, in one place. Every choice takes effect at once and is kept; a
/// choice that a menu has, too, is made through that menu's command, so that both always agree.
class PreferencesDialog : public QDialog {
    Q_OBJECT

public:
    /// Commands of the menus. They have to outlive the dialog.
    struct Commands {
        QList<QAction *> languages; ///< named "lang-" and the language
        QList<QAction *> themes; ///< named "theme-" and the theme
        QAction *mute;
        QAction *sounds;
        QAction *scanners;
        QAction *connections;
    };

    /// `tone` and `document`, null without a session, have to outlive the dialog, too.
    PreferencesDialog(const Commands &commands, Tone *tone, SessionDocument *document,
                      QWidget *parent = nullptr);
    ~PreferencesDialog() override;
    void done(int result) override; ///< takes what was typed last

Q_SIGNALS:
    void recentForgotten();

protected:
    void changeEvent(QEvent *event) override;

private:
    void offer(QComboBox *box, const QList<QAction *> &choices);
    void nameTextSizes();
    void connectControls();
    void showKept();
    void retranslate();
    void takeOperator();
    void keepOperator(const QString &name);
    void takeFolder();
    void chooseFolder();
    void askReset();
    void reset();
    void tell(const QString &text, bool isProblem);

    Commands m_commands;
    Tone *m_tone;
    SessionDocument *m_document;
    std::unique_ptr<Ui::PreferencesDialog> m_ui;
};

} // namespace opname
