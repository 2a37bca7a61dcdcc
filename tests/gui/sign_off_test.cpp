// The end of activity 10: signing, opening again, and reports that are brought back.

#include "assisted.h"
#include "dialogs/sign_off_dialog.h"
#include "in_dialog.h"
#include "named_controls.h"
#include "opname/report/writers.h"
#include "opname/session/sign_offs.h"
#include "opname/workflow/reporting.h"
#include "pages/sign_off_panel.h"
#include "shell/assistive_faces.h"
#include "window_fixture.h"

#include <QInputDialog>
#include <QMessageBox>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QToolButton>

namespace opname {

using testing::expectNamedControls;
using testing::inDialog;

namespace {

class SignOffWindowTest : public ::testing::Test {
protected:
    void SetUp() override
    {
        Language::choose(QStringLiteral("en"), false);
        Theme::apply(*qApp, Theme::Mode::Light);
        Demonstration::Wish wish;
        wish.items = 400;
        auto made = Demonstration::make(m_folder.filePath(QStringLiteral("uji.opname")), wish);
        ASSERT_TRUE(made) << made.error().message.toStdString();
        m_window.adopt(std::move(made->session));
        m_window.show();
        ASSERT_TRUE(QTest::qWaitForWindowExposed(&m_window));
        m_window.showActivity(10);
    }

    Session &session() { return m_window.document()->session(); }

    template <typename Widget> Widget *find(const char *name)
    {
        auto *found = m_window.findChild<Widget *>(QString::fromLatin1(name));
        EXPECT_NE(found, nullptr) << name;
        return found;
    }

    void sign()
    {
        inDialog<SignOffDialog>([&] { find<QPushButton>("signOffPushButton")->click(); },
                                [](SignOffDialog &dialog) {
                                    expectNamedControls(dialog);
                                    auto *role = dialog.findChild<QLineEdit *>(u"roleLineEdit"_qs);
                                    auto *name = dialog.findChild<QLineEdit *>(u"nameLineEdit"_qs);
                                    auto *button = dialog.findChild<QPushButton *>(u"signPushButton"_qs);
                                    name->setText(u"Sari"_qs);
                                    role->clear();
                                    button->click();
                                    EXPECT_TRUE(dialog.isVisible()) << "a role is missing";
                                    role->setText(u"Kepala"_qs);
                                    button->click();
                                });
    }

    template <typename Condition> static bool waitFor(Condition condition)
    {
        return QTest::qWaitFor(condition, 30'000);
    }

    QTemporaryDir m_folder;
    MainWindow m_window;
};

TEST_F(SignOffWindowTest, SigningClosesTheSessionAndSaysSoOnEveryPage)
{
    auto *chip = find<QToolButton>("signOffChipToolButton");
    EXPECT_TRUE(chip->isHidden());
    EXPECT_TRUE(find<QPushButton>("reopenPushButton")->isHidden());
    sign();
    ASSERT_EQ(SignOffs(session()).standing().size(), 1U);
    EXPECT_TRUE(waitFor([&] { return chip->isVisible(); }));
    EXPECT_TRUE(chip->text().contains(u"Sari"));
    EXPECT_TRUE(waitFor([&] { return find<QPushButton>("reopenPushButton")->isVisible(); }));
    EXPECT_TRUE(find<QLabel>("signOffStateLabel")->text().contains(u"Kepala"));
    EXPECT_TRUE(find<QPlainTextEdit>("obstaclesPlainTextEdit")->isReadOnly());
    const qint64 rows = session().journalLength();
    m_window.document()->scan(QStringLiteral("TIDAKADA"));
    EXPECT_FALSE(m_window.document()->isStopped()) << "it is refused, not unkept";
    EXPECT_EQ(session().journalLength(), rows);
    m_window.showActivity(5);
    EXPECT_TRUE(chip->isVisible());
}

TEST_F(SignOffWindowTest, NameAndRoleAreWrittenByAssistiveTechnology)
{
    installAssistiveFaces();
    inDialog<SignOffDialog>(
        [&] { find<QPushButton>("signOffPushButton")->click(); },
        [](SignOffDialog &dialog) {
            testing::write(*dialog.findChild<QLineEdit *>(u"nameLineEdit"_qs), u"Sari"_qs);
            testing::write(*dialog.findChild<QLineEdit *>(u"roleLineEdit"_qs), u"Kepala"_qs);
            testing::press(*dialog.findChild<QPushButton *>(u"signPushButton"_qs));
            EXPECT_TRUE(waitFor([&] { return !dialog.isVisible(); }));
        });
    const auto standing = SignOffs(session()).standing();
    ASSERT_EQ(standing.size(), 1U);
    EXPECT_EQ(standing.front().name, u"Sari");
}

TEST_F(SignOffWindowTest, SigningLeavesACopyWithoutTheWindowWaiting)
{
    const QString copy = session().path() + QStringLiteral("-backups/uji-signed.opname");
    QFile::remove(copy);
    sign();
    EXPECT_TRUE(m_window.document()->copies().isWriting()) << "on another thread";
    ASSERT_TRUE(waitFor([&] { return !m_window.document()->copies().isWriting(); }));
    const auto saved = Session::open(copy, Session::Access::Read);
    ASSERT_TRUE(saved) << saved.error().message.toStdString();
    EXPECT_EQ(SignOffs(**saved).standing().size(), 1U);
}

TEST_F(SignOffWindowTest, OpeningAgainAsksForAReason)
{
    sign();
    const auto reopen = [&](const QString &reason) {
        inDialog<QInputDialog>([&] { find<QPushButton>("reopenPushButton")->click(); },
                               [&](QInputDialog &dialog) {
                                   dialog.setTextValue(reason);
                                   dialog.accept();
                               });
    };
    reopen({});
    EXPECT_EQ(SignOffs(session()).standing().size(), 1U);
    reopen(QStringLiteral("Satu rak terlewat"));
    EXPECT_TRUE(SignOffs(session()).standing().empty());
    EXPECT_TRUE(waitFor([&] { return find<QToolButton>("signOffChipToolButton")->isHidden(); }));
    EXPECT_EQ(session().sopProgress().deviations().back().event.note, QStringLiteral("Satu rak terlewat"));
}

TEST_F(SignOffWindowTest, AReportThatIsBroughtBackIsAnsweredInWords)
{
    const QString path = m_folder.filePath(QStringLiteral("laporan.pdf"));
    const auto made = Reporting(session()).report(QStringLiteral("en"));
    ASSERT_TRUE(made);
    ASSERT_TRUE(writeDocument(*made, path));
    auto *panel = find<SignOffPanel>("signOffPanel");
    bool isAnswered = false;
    const auto check = [&](const QString &expected) {
        isAnswered = false;
        inDialog<QMessageBox>(
            [&] {
                panel->check(path);
                EXPECT_TRUE(waitFor([&] { return isAnswered; }));
            },
            [&](QMessageBox &box) {
                EXPECT_TRUE(box.text().contains(expected)) << box.text().toStdString();
                isAnswered = true;
            });
    };
    check(QStringLiteral("nothing was added since"));
    sign();
    check(QStringLiteral("added to the journal since"));
}

} // namespace
} // namespace opname
