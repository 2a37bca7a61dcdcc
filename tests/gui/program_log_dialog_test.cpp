#include "dialogs/program_log_dialog.h"

#include "in_dialog.h"
#include "named_controls.h"
#include "opname/workflow/program_log.h"
#include "window_fixture.h"

#include <QAction>
#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>

namespace opname {
namespace {

class ProgramLogDialogTest : public testing::WindowTest {
protected:
    ProgramLogDialogTest()
        : m_log(m_folder.filePath(QStringLiteral("logs")))
    {
        m_log.becomeCurrent();
    }

    void inLog(const std::function<void(ProgramLogDialog &)> &work)
    {
        testing::inDialog<ProgramLogDialog>(
            [this] { m_window.findChild<QAction *>(QStringLiteral("program-log"))->trigger(); }, work);
    }

    static QString shown(const ProgramLogDialog &dialog)
    {
        return dialog.findChild<QPlainTextEdit *>(QStringLiteral("linesPlainTextEdit"))->toPlainText();
    }

    bool isLogged(const QString &part) const
    {
        const QStringList lines = m_log.lastLines(1000);
        return !lines.filter(part).isEmpty();
    }

    ProgramLog m_log;
};

TEST_F(ProgramLogDialogTest, LinesAreFoundByTextAndLevelFollowedAndCopied)
{
    ProgramLog::note(QStringLiteral("test"), QStringLiteral("alpha"));
    ProgramLog::note(QStringLiteral("test"), QStringLiteral("beta"), ProgramLog::Level::Warning);
    ProgramLog::note(QStringLiteral("test"), QStringLiteral("gamma"), ProgramLog::Level::Problem);
    inLog([](ProgramLogDialog &dialog) {
        testing::expectNamedControls(dialog);
        EXPECT_TRUE(shown(dialog).contains(u"alpha"));
        auto *level = dialog.findChild<QComboBox *>(QStringLiteral("levelComboBox"));
        level->setCurrentIndex(1);
        EXPECT_FALSE(shown(dialog).contains(u"alpha"));
        EXPECT_TRUE(shown(dialog).contains(u"beta"));
        level->setCurrentIndex(2);
        EXPECT_FALSE(shown(dialog).contains(u"beta"));
        EXPECT_TRUE(shown(dialog).contains(u"gamma"));
        level->setCurrentIndex(0);
        auto *search = dialog.findChild<QLineEdit *>(QStringLiteral("searchLineEdit"));
        search->setText(QStringLiteral("TEST beta"));
        EXPECT_EQ(shown(dialog).count(u'\n'), 0);
        EXPECT_TRUE(shown(dialog).endsWith(u"warning test beta"));
        dialog.findChild<QPushButton *>(QStringLiteral("copyPushButton"))->click();
        EXPECT_EQ(QApplication::clipboard()->text(), shown(dialog));
        search->setText(QStringLiteral("nothing of this"));
        EXPECT_TRUE(dialog.findChild<QLabel *>(QStringLiteral("messageLabel"))->isVisible());
        search->clear();
        ProgramLog::note(QStringLiteral("test"), QStringLiteral("delta"));
        EXPECT_TRUE(waitFor([&] { return shown(dialog).contains(u"delta"); })) << "it follows";
        auto *follow = dialog.findChild<QCheckBox *>(QStringLiteral("followCheckBox"));
        follow->setChecked(false);
        ProgramLog::note(QStringLiteral("test"), QStringLiteral("epsilon"));
        QTest::qWait(1200);
        EXPECT_FALSE(shown(dialog).contains(u"epsilon"));
        follow->setChecked(true);
        EXPECT_TRUE(shown(dialog).contains(u"epsilon")) << "at once";
    });
}

TEST_F(ProgramLogDialogTest, SessionsAndErrorsThatAreShownHaveTheirLines)
{
    EXPECT_TRUE(isLogged(QStringLiteral("info session opened: ")));
    EXPECT_TRUE(isLogged(QStringLiteral("file=uji.opname")));
    EXPECT_FALSE(isLogged(m_folder.path())) << "where it stands is the user's affair";
    const Error error{ErrorKind::Usage, QStringLiteral("Kode B0000123 tidak dikenal."), {}};
    Q_EMIT m_window.document()->failed(error);
    EXPECT_TRUE(isLogged(QStringLiteral("error message Kode … tidak dikenal.")));
    m_window.findChild<QAction *>(QStringLiteral("close"))->trigger();
    EXPECT_TRUE(waitFor([this] { return isLogged(QStringLiteral("info session closed: file=uji.opname")); }));
}

TEST_F(ProgramLogDialogTest, TheFreezeAndAPullHaveTheirCounts)
{
    const QString path = m_folder.filePath(QStringLiteral("baru.opname"));
    auto made = Session::create(path, {QStringLiteral("Baru"), {}, {}}, {{}, QStringLiteral("Rina")});
    ASSERT_TRUE(made) << made.error().message.toStdString();
    m_window.adopt(std::move(*made));
    m_window.findChild<SlimsLink *>()->pull(QStringLiteral("demo:200"));
    ASSERT_TRUE(waitFor([this] { return isLogged(QStringLiteral("info pull ended: items=200 ")); }, 60'000));
    EXPECT_TRUE(isLogged(QStringLiteral("info pull began")));
    ASSERT_TRUE(session().freeze(m_window.document()->author()));
    m_window.document()->notifyCatalogueChanged();
    EXPECT_TRUE(
        isLogged(QStringLiteral("info session frozen: expected=%1").arg(session().totals().expected)));
}

} // namespace
} // namespace opname
