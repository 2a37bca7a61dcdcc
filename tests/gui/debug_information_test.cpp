#include "shell/debug_information.h"

#include "opname/session/catalogue_queries.h"
#include "opname/workflow/connected_scanners.h"
#include "opname/workflow/program_log.h"
#include "opname/workflow/shelf_plan.h"
#include "window_fixture.h"

#include <QAction>
#include <QClipboard>
#include <QLabel>

namespace opname {
namespace {

class DebugInformationTest : public testing::WindowTest {
protected:
    DebugInformationTest()
        : m_log(m_folder.filePath(QStringLiteral("logs")))
    {
        m_log.becomeCurrent();
    }

    /// What the menu's command leaves in the clipboard.
    QString copied()
    {
        QApplication::clipboard()->clear();
        m_window.findChild<QAction *>(QStringLiteral("debug-information"))->trigger();
        EXPECT_TRUE(waitFor([] { return !QApplication::clipboard()->text().isEmpty(); }, 30'000));
        return QApplication::clipboard()->text();
    }

    ProgramLog m_log;
};

TEST_F(DebugInformationTest, ItHoldsFactsAndNoSecretNameOrCode)
{
    m_window.document()->setOperator(QStringLiteral("Rahmawati"));
    m_window.document()->scan(QStringLiteral("B0000001"));
    auto *scanners = m_window.findChild<ConnectedScanners *>();
    ScannerProfile keyboard = *scanners->profile(ScannerProfile::keyboardId());
    keyboard.name = QStringLiteral("Pemindai meja Suryanto");
    keyboard.operatorName = QStringLiteral("Suryanto");
    ASSERT_TRUE(scanners->change(keyboard));
    ASSERT_TRUE(m_window.findChild<SlimsLink *>()->connections().add(
        {QStringLiteral("Cabang Kenanga"),
         QStringLiteral("mysql://budiman@basisdata.kenanga.example:3306/senayan?plain=yes")}));
    ProgramLog::note(QStringLiteral("test"),
                     QStringLiteral("Rahmawati di basisdata.kenanga.example memindai B0000001, "
                                    "password=rahasia"));
    QStringList secrets{QStringLiteral("Rahmawati"),
                        QStringLiteral("Suryanto"),
                        QStringLiteral("Kenanga"),
                        QStringLiteral("budiman"),
                        QStringLiteral("basisdata"),
                        QStringLiteral("B0000001"),
                        QStringLiteral("rahasia"),
                        session().name(),
                        session().setting(QStringLiteral("institution"))};
    secrets << teamOf(session());
    for (const OperatorWork &work : session().operatorTotals())
        secrets.append(work.name);
    secrets.removeAll(QString());
    ASSERT_GT(secrets.size(), 7) << "the demonstration has people, too";

    const QString text = copied();
    for (const QString &secret : secrets)
        EXPECT_FALSE(text.contains(secret, Qt::CaseInsensitive)) << secret.toStdString() << '\n'
                                                                 << text.toStdString();
    EXPECT_TRUE(text.contains(QStringLiteral("items: %1, titles: %2")
                                  .arg(session().catalogue().itemCount())
                                  .arg(session().catalogue().titleCount())));
    EXPECT_TRUE(text.contains(QStringLiteral("expected: %1, found: %2")
                                  .arg(session().totals().expected)
                                  .arg(session().totals().found)))
        << text.toStdString();
    for (const char *fact : {"Qt ", "platform ", "language: id, theme: system", "stations: ", "operators: ",
                             "SLiMS: demonstration library", "scanner: keyboard, listening: Pemindai meja …",
                             "4 finished", "info test … di … memindai …, password=…"})
        EXPECT_TRUE(text.contains(QString::fromUtf8(fact))) << fact << '\n' << text.toStdString();
}

TEST_F(DebugInformationTest, TheMessageSaysWhatIsInIt)
{
    Language::choose(QStringLiteral("en"), false);
    copied();
    EXPECT_TRUE(find<QLabel>("messageLabel")->isVisible());
    EXPECT_TRUE(find<QLabel>("messageLabel")->text().contains(u"names of people"));
}

TEST_F(DebugInformationTest, WithoutASessionThereAreNoFactsOfOne)
{
    m_window.findChild<QAction *>(QStringLiteral("close"))->trigger();
    ASSERT_EQ(m_window.document(), nullptr);
    const QString text = copied();
    EXPECT_TRUE(text.contains(u"session: none\n"));
    EXPECT_FALSE(text.contains(u"items: "));
}

} // namespace
} // namespace opname
