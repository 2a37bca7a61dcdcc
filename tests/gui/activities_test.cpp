#include "dialogs/close_counting_dialog.h"
#include "dialogs/sign_off_dialog.h"
#include "in_dialog.h"
#include "opname/session/stations.h"
#include "window_fixture.h"

#include <QAction>
#include <QComboBox>
#include <QInputDialog>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QMessageBox>
#include <QPushButton>
#include <QTimer>

namespace opname {
namespace {

using testing::inDialog;

/// The window on a session whose activities 1 to 4 are finished.
class ActivitiesTest : public testing::WindowTest {
protected:
    void SetUp() override
    {
        WindowTest::SetUp();
        Language::choose(QStringLiteral("en"), false);
    }

    /// Presses what finishes an activity.
    void press(const char *button)
    {
        auto *found = find<QPushButton>(button);
        ASSERT_NE(found, nullptr) << button;
        // A page may put the catalogue in order first.
        ASSERT_TRUE(waitFor([&] { return found->isVisible() && found->isEnabled(); })) << button;
        QTest::mouseClick(found, Qt::LeftButton);
    }
    void press(int activity, const char *button)
    {
        m_window.showActivity(activity);
        press(button);
    }

    /// Does it, gives this reason when asked for one, and says what was asked.
    QString giveReason(const std::function<void()> &open, const QString &reason)
    {
        QString asked;
        inDialog<QInputDialog>(open, [&](QInputDialog &dialog) {
            asked = dialog.labelText();
            dialog.setTextValue(reason);
            dialog.accept();
        });
        return asked;
    }

    bool isFinished(int activity) { return session().sopProgress().isFinished(activity); }
    QString message() { return find<QLabel>("messageLabel")->text(); }
    QAction *reopening() { return m_window.findChild<QAction *>(QStringLiteral("reopen")); }

    /// Every place that is still open is left with one reason.
    void closeCounting()
    {
        m_window.showActivity(5);
        inDialog<CloseCountingDialog>([&] { press("scanPageMainPushButton"); },
                                      [](CloseCountingDialog &dialog) {
                                          const auto click = [&](const char *button) {
                                              auto *found =
                                                  dialog.findChild<QPushButton *>(QLatin1String(button));
                                              ASSERT_TRUE(found != nullptr && found->isEnabled()) << button;
                                              found->click();
                                          };
                                          dialog.findChild<QLineEdit *>(QStringLiteral("reasonLineEdit"))
                                              ->setText(QStringLiteral("belum sempat"));
                                          click("leaveUndecidedPushButton");
                                          click("closeCountingPushButton");
                                          waitFor([&] { return !dialog.isVisible(); });
                                      });
    }
};

/// The same from nothing: a session as “New session” makes it.
class NewSessionTest : public ActivitiesTest {
protected:
    void SetUp() override
    {
        ActivitiesTest::SetUp();
        auto made = Session::create(m_folder.filePath(QStringLiteral("baru.opname")),
                                    {QStringLiteral("Baru"), {}, {}}, {QString(), QStringLiteral("Rina")});
        ASSERT_TRUE(made);
        m_window.adopt(std::move(*made));
    }

    void takeDemoIn()
    {
        m_window.showActivity(1);
        auto *source = find<QComboBox>("sourceComboBox");
        source->setCurrentIndex(source->count() - 1);
        find<QLineEdit>("demoSizeLineEdit")->setText(QStringLiteral("300"));
        press("pullPushButton");
        ASSERT_TRUE(waitFor([&] { return !find<QLabel>("pullResultLabel")->text().isEmpty(); }, 20'000));
    }

    static void accept(QMessageBox &box)
    {
        for (QAbstractButton *button : box.buttons())
            if (box.buttonRole(button) == QMessageBox::AcceptRole)
                button->click();
    }

    void freeze()
    {
        inDialog<QMessageBox>(
            [&] {
                press(4, "loansPageMainPushButton");
                waitFor([&] { return session().isFrozen() || !m_window.isActiveWindow(); });
                waitFor([&] { return isFinished(4); });
            },
            accept);
    }
};

TEST_F(NewSessionTest, AWholeStockTakeIsFinishedByClicks)
{
    takeDemoIn();
    EXPECT_EQ(session().sopProgress().activity(1).state, ActivityState::UnderWay);
    press("preparationPageMainPushButton");
    EXPECT_TRUE(find<QWidget>("shelfListPage")->isVisible());
    press(2, "finishShelfOrderPushButton");
    press(3, "labelsPageMainPushButton");
    freeze();
    ASSERT_TRUE(isFinished(4)) << message().toStdString();

    m_window.showActivity(5);
    m_window.document()->scan(QStringLiteral("B0000001"));
    closeCounting();
    ASSERT_TRUE(isFinished(5)) << message().toStdString();
    press(7, "differencesPageMainPushButton");
    press(8, "finishOrderPushButton");
    press(9, "recapPageMainPushButton");
    ASSERT_TRUE(isFinished(9)) << message().toStdString();
    inDialog<SignOffDialog>(
        [&] { press(10, "signOffPushButton"); },
        [](SignOffDialog &dialog) {
            dialog.findChild<QLineEdit *>(QStringLiteral("nameLineEdit"))->setText(QStringLiteral("Rina"));
            dialog.findChild<QLineEdit *>(QStringLiteral("roleLineEdit"))
                ->setText(QStringLiteral("Ketua tim"));
            dialog.findChild<QPushButton *>(QStringLiteral("signPushButton"))->click();
        });
    EXPECT_TRUE(isFinished(10)) << message().toStdString();
    EXPECT_TRUE(session().sopProgress().deviations().empty());
}

TEST_F(NewSessionTest, AnEarlyFreezeAsksTheReasonForTheReport)
{
    takeDemoIn();
    bool wasAsked = false;
    QTimer reason;
    QObject::connect(&reason, &QTimer::timeout, &reason, [&] {
        auto *dialog = qobject_cast<QInputDialog *>(QApplication::activeModalWidget());
        if (dialog == nullptr || wasAsked)
            return;
        wasAsked = true;
        dialog->setTextValue(QStringLiteral("semua sudah berlabel"));
        dialog->accept();
    });
    reason.start(20);
    freeze();
    EXPECT_TRUE(wasAsked);
    ASSERT_TRUE(isFinished(4));
    EXPECT_EQ(session().sopProgress().deviations().back().event.note, u"semua sudah berlabel");
}

TEST_F(ActivitiesTest, AStationThatDoesNotLeadIsToldSoBeforeAnyPlaceIsAskedFor)
{
    const ScanRequest elsewhere{QStringLiteral("B0000002"),
                                {},
                                {},
                                ScanPurpose::Count,
                                {QStringLiteral("lain"), QStringLiteral("Budi")}};
    ASSERT_TRUE(session().record(std::span(&elsewhere, 1)));
    const Author author = m_window.document()->author();
    ASSERT_TRUE(Stations(session()).handLeadTo(QStringLiteral("lain"), {}, author));
    const qint64 rows = session().journalLength();
    bool wasAsked = false;
    QTimer cancel;
    QObject::connect(&cancel, &QTimer::timeout, &cancel, [&] {
        if (auto *dialog = qobject_cast<CloseCountingDialog *>(QApplication::activeModalWidget())) {
            wasAsked = true;
            dialog->reject();
        }
    });
    cancel.start(20);
    press(5, "scanPageMainPushButton");
    EXPECT_FALSE(wasAsked);
    EXPECT_EQ(session().journalLength(), rows);
    EXPECT_TRUE(message().contains(u"lain")) << message().toStdString();
}

TEST_F(ActivitiesTest, OutOfTurnEveryPageAsksTheReasonForTheReport)
{
    const std::pair<int, const char *> pages[] = {
        {9, "recapPageMainPushButton"}, {8, "finishOrderPushButton"}, {7, "differencesPageMainPushButton"}};
    for (const auto &[activity, button] : pages) {
        m_window.showActivity(activity);
        const QString reason = QStringLiteral("alasan %1").arg(activity);
        const QString asked = giveReason([&, name = button] { press(name); }, reason);
        EXPECT_TRUE(asked.contains(u"out of turn")) << asked.toStdString();
        EXPECT_TRUE(isFinished(activity)) << activity << message().toStdString();
        EXPECT_EQ(session().sopProgress().deviations().back().event.note, reason);
    }
}

TEST_F(ActivitiesTest, AnActivityThatWorkBeganEarlyWantsItsReasonAndTakesItAtOnce)
{
    auto *reasonAction = m_window.findChild<QAction *>(QStringLiteral("early-reason"));
    ASSERT_NE(reasonAction, nullptr);
    m_window.showActivity(8);
    EXPECT_FALSE(reasonAction->isEnabled());
    m_window.document()->beginActivity(8);
    ASSERT_TRUE(waitFor([&] { return reasonAction->isEnabled(); }));
    EXPECT_TRUE(message().contains(u"Activity 8 was begun before activity 7")) << message().toStdString();
    const QString asked = giveReason([&] { reasonAction->trigger(); }, QStringLiteral("rak baru"));
    EXPECT_TRUE(asked.contains(u"before activity 7")) << asked.toStdString();
    EXPECT_EQ(session().sopProgress().deviations().back().event.note, u"rak baru");
    EXPECT_TRUE(waitFor([&] { return !reasonAction->isEnabled(); }));
}

TEST_F(ActivitiesTest, WithoutAReasonNothingIsFinished)
{
    const qint64 rows = session().journalLength();
    m_window.showActivity(9);
    giveReason([&] { press("recapPageMainPushButton"); }, QStringLiteral("  "));
    EXPECT_FALSE(isFinished(9));
    EXPECT_EQ(session().journalLength(), rows);
}

TEST_F(ActivitiesTest, AFinishedActivityIsReopenedWithAReasonAndFinishedAgain)
{
    m_window.showActivity(5);
    EXPECT_FALSE(reopening()->isEnabled()) << "it is not finished";
    m_window.showActivity(2);
    ASSERT_TRUE(reopening()->isEnabled());
    EXPECT_TRUE(reopening()->text().contains(u'2')) << reopening()->text().toStdString();
    EXPECT_TRUE(find<QListWidget>("activityRailListWidget")->actions().contains(reopening()));
    giveReason([&] { reopening()->trigger(); }, QString());
    EXPECT_TRUE(isFinished(2)) << "without a reason it stays";
    giveReason([&] { reopening()->trigger(); }, QStringLiteral("rak runtuh"));
    EXPECT_FALSE(isFinished(2));
    EXPECT_EQ(session().sopProgress().deviations().back().event.note, u"rak runtuh");
    EXPECT_TRUE(waitFor([&] { return !reopening()->isEnabled(); }));
    press("finishShelfOrderPushButton");
    EXPECT_TRUE(isFinished(2));
}

TEST_F(ActivitiesTest, AReopenedFreezeIsFinishedAgainAndTheExpectedSetStays)
{
    const qint64 expected = session().totals().expected;
    m_window.showActivity(4);
    giveReason([&] { reopening()->trigger(); }, QStringLiteral("pinjaman diperiksa lagi"));
    ASSERT_FALSE(isFinished(4));
    press("loansPageMainPushButton");
    EXPECT_TRUE(isFinished(4));
    EXPECT_EQ(session().totals().expected, expected);
}

TEST_F(ActivitiesTest, EveryFinishedActivityLeavesACopyWithoutTheWindowWaiting)
{
    m_window.showActivity(2);
    giveReason([&] { reopening()->trigger(); }, QStringLiteral("sekali lagi"));
    const QString copy = session().path() + QStringLiteral("-backups/uji-activity-2.opname");
    QFile::remove(copy);
    press("finishShelfOrderPushButton");
    ASSERT_TRUE(waitFor([&] { return QFile::exists(copy); }));
    const auto saved = Session::open(copy, Session::Access::Read);
    ASSERT_TRUE(saved);
    EXPECT_TRUE((*saved)->sopProgress().isFinished(2));
}

TEST_F(ActivitiesTest, ACopyThatCannotBeWrittenIsToldAndTheActivityIsFinishedAllTheSame)
{
    m_window.showActivity(2);
    giveReason([&] { reopening()->trigger(); }, QStringLiteral("sekali lagi"));
    const QString folder = session().path() + QStringLiteral("-backups");
    QDir(folder).removeRecursively();
    QFile inTheWay(folder);
    ASSERT_TRUE(inTheWay.open(QIODevice::WriteOnly));
    press("finishShelfOrderPushButton");
    EXPECT_TRUE(isFinished(2));
    EXPECT_TRUE(waitFor([&] { return message().contains(u"no backup copy"); })) << message().toStdString();
}

} // namespace
} // namespace opname
