#include "dialogs/preferences_dialog.h"

#include "in_dialog.h"
#include "named_controls.h"
#include "opname/workflow/further_copies.h"
#include "shell/recent_files.h"
#include "shell/text_scale.h"
#include "window_fixture.h"

#include <QAction>
#include <QCheckBox>
#include <QComboBox>
#include <QDir>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QMenuBar>
#include <QMessageBox>
#include <QPushButton>
#include <QRegularExpression>
#include <QSettings>
#include <QSpinBox>

namespace opname {
namespace {

class PreferencesDialogTest : public testing::WindowTest {
protected:
    QAction *action(const char *name) { return m_window.findChild<QAction *>(QString::fromLatin1(name)); }
    Tone &tone() { return *m_window.findChild<Tone *>(); }

    void inPreferences(const std::function<void(PreferencesDialog &)> &work)
    {
        testing::inDialog<PreferencesDialog>([this] { action("preferences")->trigger(); }, work);
    }

    template <typename Widget> static Widget &in(const PreferencesDialog &dialog, const char *name)
    {
        return *dialog.findChild<Widget *>(QString::fromLatin1(name));
    }

    static void choose(QComboBox &box, const char *name)
    {
        const int at = box.findData(QString::fromLatin1(name));
        ASSERT_GE(at, 0) << name;
        box.setCurrentIndex(at);
        Q_EMIT box.activated(at);
    }

    /// Answers the question of the reset.
    static void answerReset(PreferencesDialog &dialog, bool isAgreed)
    {
        testing::inDialog<QMessageBox>([&] { in<QPushButton>(dialog, "resetPushButton").click(); },
                                       [isAgreed](QMessageBox &box) {
                                           ASSERT_EQ(box.objectName(), u"resetMessageBox");
                                           for (QAbstractButton *button : box.buttons())
                                               if ((box.buttonRole(button) == QMessageBox::AcceptRole)
                                                   == isAgreed) {
                                                   button->click();
                                                   return;
                                               }
                                       });
    }

    QString copiesFolder() const { return m_folder.filePath(QStringLiteral("salinan")); }
};

TEST_F(PreferencesDialogTest, TheLanguageChangesEveryTextAtOnceAndIsKept)
{
    ASSERT_FALSE(action("quit")->text() == u"&Quit");
    inPreferences([this](PreferencesDialog &dialog) {
        testing::expectNamedControls(dialog);
        auto &languages = in<QComboBox>(dialog, "languageComboBox");
        EXPECT_EQ(languages.currentData().toString(), u"lang-id");
        choose(languages, "lang-en");
        EXPECT_TRUE(waitFor([&] { return action("quit")->text() == u"&Quit"; }));
        EXPECT_TRUE(waitFor([&] { return dialog.windowTitle() == u"Preferences"; }));
        EXPECT_EQ(in<QComboBox>(dialog, "themeComboBox").itemText(1), u"Light") << "its choices as well";
    });
    EXPECT_EQ(QSettings().value(QStringLiteral("language")).toString(), u"en");
}

TEST_F(PreferencesDialogTest, EveryThemeOfTheMenuIsOfferedAndChangesTheColours)
{
    inPreferences([this](PreferencesDialog &dialog) {
        auto &themes = in<QComboBox>(dialog, "themeComboBox");
        EXPECT_EQ(themes.count(),
                  m_window.menuBar()
                      ->findChildren<QAction *>(QRegularExpression(QStringLiteral("^theme-")))
                      .size());
        EXPECT_EQ(themes.currentData().toString(), u"theme-system");
        choose(themes, "theme-dark");
        EXPECT_LT(qApp->palette().color(QPalette::Window).lightness(), 128);
        choose(themes, "theme-light");
        EXPECT_GT(qApp->palette().color(QPalette::Window).lightness(), 128);
    });
    EXPECT_EQ(QSettings().value(QStringLiteral("theme")).toString(), u"light");
}

TEST_F(PreferencesDialogTest, NoLetterMeansTwoThingsInEitherLanguage)
{
    for (const char *language : {"id", "en"}) {
        Language::choose(QString::fromLatin1(language), false);
        inPreferences([language](PreferencesDialog &dialog) {
            QStringList keys;
            for (const QLabel *label : dialog.findChildren<QLabel *>())
                if (label->buddy() != nullptr)
                    keys.append(QKeySequence::mnemonic(label->text()).toString());
            for (const QAbstractButton *button : dialog.findChildren<QAbstractButton *>())
                keys.append(QKeySequence::mnemonic(button->text()).toString());
            keys.removeAll(QString());
            EXPECT_GE(keys.size(), 14) << language;
            EXPECT_EQ(keys.removeDuplicates(), 0) << language << ": " << keys.join(u' ').toStdString();
        });
    }
    Language::choose(QStringLiteral("id"), false);
}

TEST_F(PreferencesDialogTest, MuteAndOperatorAreThoseOfTheWindow)
{
    m_window.document()->setOperator(QStringLiteral("Rina"));
    inPreferences([this](PreferencesDialog &dialog) {
        auto &mute = in<QCheckBox>(dialog, "muteCheckBox");
        mute.click();
        EXPECT_TRUE(tone().isMuted());
        EXPECT_TRUE(action("mute")->isChecked());
        action("mute")->trigger();
        EXPECT_FALSE(mute.isChecked());
        auto &field = in<QLineEdit>(dialog, "operatorLineEdit");
        EXPECT_EQ(field.text(), u"Rina");
        field.setFocus();
        field.selectAll();
        m_keys.type(QStringLiteral("Wati"), 90, true);
        EXPECT_TRUE(waitFor([&] { return field.text() == u"Wati"; })) << field.text().toStdString();
        m_keys.strike(Qt::Key_Escape);
        EXPECT_FALSE(dialog.isVisible()) << "Esc closes";
    });
    EXPECT_EQ(m_window.document()->operatorName(), u"Wati");
    EXPECT_EQ(QSettings().value(QStringLiteral("operator")).toString(), u"Wati");
}

TEST_F(PreferencesDialogTest, AnOperatorWhoChangedMeanwhileIsNotUndoneByClosing)
{
    inPreferences([this](PreferencesDialog &dialog) {
        m_window.document()->setOperator(QStringLiteral("Budi"));
        in<QPushButton>(dialog, "closePushButton").click();
    });
    EXPECT_EQ(m_window.document()->operatorName(), u"Budi");
}

TEST_F(PreferencesDialogTest, AScannerIsHeardAndPressesNothing)
{
    inPreferences([this](PreferencesDialog &dialog) {
        in<QPushButton>(dialog, "resetPushButton").setFocus();
        const QString language = Language::current();
        shoot(QStringLiteral("B0000001"));
        EXPECT_EQ(scans(), 1);
        EXPECT_TRUE(dialog.isVisible());
        EXPECT_EQ(QApplication::activeModalWidget(), &dialog);
        EXPECT_EQ(Language::current(), language);
    });
}

TEST_F(PreferencesDialogTest, CopiesGoIntoTheFolderThatWasChosen)
{
    ASSERT_TRUE(QDir().mkpath(copiesFolder()));
    inPreferences([this](PreferencesDialog &dialog) {
        auto &folder = in<QLineEdit>(dialog, "copiesFolderLineEdit");
        folder.setText(m_folder.filePath(QStringLiteral("tidak-ada")));
        Q_EMIT folder.editingFinished();
        EXPECT_TRUE(FurtherCopies::folder().isEmpty()) << "it is not there";
        EXPECT_TRUE(in<QLabel>(dialog, "messageLabel").isVisible());
        folder.setText(copiesFolder());
        Q_EMIT folder.editingFinished();
        in<QSpinBox>(dialog, "copiesKeptSpinBox").setValue(3);
    });
    EXPECT_EQ(FurtherCopies::folder(), copiesFolder());
    EXPECT_EQ(FurtherCopies::kept(), 3);
    m_window.document()->backUpSigned();
    EXPECT_TRUE(waitFor([this] { return !m_window.document()->copies().isWriting(); }, 30'000));
    EXPECT_EQ(QDir(copiesFolder()).entryList({QStringLiteral("uji-*.opname")}, QDir::Files).size(), 1);
}

TEST_F(PreferencesDialogTest, ThereIsNoEmptyBandAndALongMessageIsWholeAllTheSame)
{
    inPreferences([](PreferencesDialog &dialog) {
        const auto topOf = [&](const QWidget &part) { return part.mapTo(&dialog, QPoint()).y(); };
        const auto &lastRow = in<QSpinBox>(dialog, "copiesKeptSpinBox");
        const auto &close = in<QPushButton>(dialog, "closePushButton");
        EXPECT_TRUE(waitFor([&] { return topOf(close) - topOf(lastRow) - lastRow.height() <= 20; }));
        EXPECT_GT(topOf(close), topOf(lastRow) + lastRow.height());
        auto &folder = in<QLineEdit>(dialog, "copiesFolderLineEdit");
        folder.setText(QStringLiteral("/tidak ada").repeated(20));
        Q_EMIT folder.editingFinished();
        const auto &message = in<QLabel>(dialog, "messageLabel");
        EXPECT_TRUE(waitFor([&] { return message.height() >= message.heightForWidth(message.width()); }));
        EXPECT_GT(message.height(), 2 * message.fontMetrics().height());
    });
}

TEST_F(PreferencesDialogTest, ResettingAsksAndThenEverythingIsAsInANewProgram)
{
    ASSERT_TRUE(QDir().mkpath(copiesFolder()));
    FurtherCopies::setFolder(copiesFolder());
    FurtherCopies::setKept(3);
    tone().setVolume(30);
    m_window.document()->setOperator(QStringLiteral("Rina"));
    inPreferences([this](PreferencesDialog &dialog) {
        choose(in<QComboBox>(dialog, "themeComboBox"), "theme-dark");
        choose(in<QComboBox>(dialog, "languageComboBox"), "lang-en");
        choose(in<QComboBox>(dialog, "textSizeComboBox"), "large");
        in<QCheckBox>(dialog, "muteCheckBox").click();
        answerReset(dialog, false);
        EXPECT_EQ(TextScale::current().step(), TextScale::Step::Large);
        EXPECT_TRUE(Theme::isDark());
        EXPECT_EQ(tone().volume(), 30);
        EXPECT_EQ(FurtherCopies::kept(), 3);
        answerReset(dialog, true);
        EXPECT_EQ(Language::current(), u"id");
        EXPECT_EQ(QSettings().value(QStringLiteral("theme")).toString(), u"system");
        EXPECT_EQ(TextScale::kept(), TextScale::Step::Normal);
        EXPECT_EQ(TextScale::current().step(), TextScale::Step::Normal);
        EXPECT_EQ(in<QComboBox>(dialog, "textSizeComboBox").currentData().toString(), u"normal");
        EXPECT_EQ(tone().volume(), Tone::usualVolume);
        EXPECT_FALSE(tone().isMuted());
        EXPECT_TRUE(FurtherCopies::folder().isEmpty());
        EXPECT_EQ(FurtherCopies::kept(), FurtherCopies::usual);
        EXPECT_EQ(in<QSpinBox>(dialog, "copiesKeptSpinBox").value(), FurtherCopies::usual);
    });
    EXPECT_FALSE(QSettings().contains(QStringLiteral("operator")));
    EXPECT_EQ(m_window.document()->operatorName(), SessionDocument::usualOperator());
}

TEST_F(PreferencesDialogTest, RecentSessionsAreForgottenOnTheStartPageToo)
{
    ASSERT_FALSE(RecentFiles::all().isEmpty());
    action("close")->trigger();
    auto *recent = find<QListWidget>("recentSessionsListWidget");
    ASSERT_EQ(recent->count(), 1);
    inPreferences([this](PreferencesDialog &dialog) {
        EXPECT_TRUE(in<QLineEdit>(dialog, "operatorLineEdit").text().isEmpty());
        in<QPushButton>(dialog, "forgetRecentPushButton").click();
    });
    EXPECT_TRUE(RecentFiles::all().isEmpty());
    EXPECT_EQ(recent->count(), 0);
    EXPECT_TRUE(QFile::exists(m_folder.filePath(QStringLiteral("uji.opname"))));
}

} // namespace
} // namespace opname
