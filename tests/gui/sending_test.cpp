#include "shell/slims_link.h"
#include "slims_window.h"

#include <QFile>
#include <QFileDialog>
#include <QInputDialog>
#include <QLineEdit>
#include <QMessageBox>
#include <QTimer>

namespace opname {
namespace {

using testing::DecidedSession;
using testing::inDialog;

class SendingTest : public testing::SlimsWindowTest { };

TEST_F(SendingTest, WhatWasDecidedIsListedBeforeAndAfterAndSent)
{
    showQueue(30);
    const QModelIndex first = changes().model()->index(0, 0);
    EXPECT_EQ(first.data().toString(), QStringLiteral("Waiting"));
    EXPECT_EQ(first.siblingAtColumn(5).data().toString(), DecidedSession::shelf());
    EXPECT_NE(first.siblingAtColumn(4).data().toString(), DecidedSession::shelf());
    EXPECT_FALSE(first.data(Qt::DecorationRole).isNull()) << "a shape goes with the word";
    EXPECT_FALSE(find<QPushButton>("differencesPageMainPushButton")->isVisible()) << "sending comes first";
    click("sendPushButton");
    ASSERT_TRUE(waitForSending());
    EXPECT_EQ(slims().moved(), 30);
    EXPECT_EQ(count(ChangeState::Applied), 30);
    chooseState(ChangeState::Applied);
    EXPECT_TRUE(waitForRows(30));
    EXPECT_FALSE(find<QPushButton>("sendPushButton")->isEnabled());
    EXPECT_TRUE(
        QTest::qWaitFor([&] { return find<QPushButton>("differencesPageMainPushButton")->isVisible(); }));
}

TEST_F(SendingTest, TheListIsSearchedInTheLanguageThatIsChosen)
{
    showQueue(1);
    auto *search = find<QLineEdit>("changesSearchLineEdit");
    ASSERT_NE(search, nullptr);
    EXPECT_EQ(search->placeholderText(), u"Filter…");
    Language::choose(QStringLiteral("id"), false);
    EXPECT_TRUE(QTest::qWaitFor([&] { return search->placeholderText() == u"Saring…"; }, 5000));
    EXPECT_NE(search->accessibleName(), u"Search this list");
}

TEST_F(SendingTest, NobodyIsAskedForThePasswordOfAnAccountThatHasNone)
{
    MainWindow window; // with its own way to SLiMS
    auto other = slims().pull(m_folder.filePath(QStringLiteral("lain.opname")));
    ASSERT_NE(other, nullptr);
    window.adopt(std::move(other));
    window.show();
    auto *link = window.findChild<SlimsLink *>();
    const QString address = slims().server.sourceAddress();
    ASSERT_TRUE(link->connections().add({QStringLiteral("Perpustakaan"), address}));
    bool isPulled = false;
    QObject::connect(link, &SlimsLink::pulled, &window, [&] { isPulled = true; });
    link->pull(address);
    ASSERT_TRUE(QTest::qWaitFor([&] { return isPulled; }, 60000));

    DecidedSession::decide(window.document()->session(), 3);
    window.showActivity(7);
    window.findChild<DifferencesPage *>()->showChanges();
    auto *send = window.findChild<QPushButton *>(QStringLiteral("sendPushButton"));
    ASSERT_TRUE(QTest::qWaitFor([&] { return send->isEnabled(); }, 10000));
    int questions = 0;
    QTimer watch;
    QObject::connect(&watch, &QTimer::timeout, &window, [&] {
        if (auto *question = qobject_cast<QInputDialog *>(QApplication::activeModalWidget())) {
            ++questions;
            question->reject();
        }
    });
    watch.start(20);
    QTest::mouseClick(send, Qt::LeftButton);
    ASSERT_TRUE(QTest::qWaitFor([&] { return questions > 0 || slims().moved() == 3; }, 60000));
    EXPECT_EQ(questions, 0);
    auto *stop = window.findChild<QPushButton *>(QStringLiteral("cancelSendingPushButton"));
    EXPECT_TRUE(QTest::qWaitFor([&] { return !stop->isVisible(); }, 60000));
}

TEST_F(SendingTest, AScannerIsHeardWhileChangesAreSent)
{
    showQueue(500);
    const qint64 before = session().totals().scans;
    click("sendPushButton");
    changes().setFocus();
    int shots = 0;
    auto *stop = find<QPushButton>("cancelSendingPushButton");
    while (stop->isVisible() && shots < 200) {
        for (const QChar c : QStringLiteral("Z%1").arg(1000 + shots))
            QTest::keyClick(QApplication::focusWidget(), c.toLatin1());
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
        ++shots;
        QTest::qWait(30);
    }
    ASSERT_TRUE(waitForSending());
    EXPECT_GT(shots, 1);
    EXPECT_EQ(session().totals().scans, before + shots);
    EXPECT_EQ(slims().moved(), 500);
}

TEST_F(SendingTest, AConflictStandsSideBySideAndOursIsSentAllTheSame)
{
    const QStringList ids = showQueue(3);
    const QString before = changes().model()->index(0, 4).data().toString();
    ASSERT_TRUE(slims().server.execute(
        QStringLiteral("UPDATE senayan.item SET site = 'Gudang' WHERE item_id = %1").arg(ids[0])));
    click("sendPushButton");
    ASSERT_TRUE(waitForSending());
    ASSERT_EQ(count(ChangeState::Conflict), 1);
    chooseState(ChangeState::Conflict);
    ASSERT_TRUE(waitForRows(1));
    changes().selectRow(0);
    EXPECT_TRUE(find<QFrame>("conflictFrame")->isVisible());
    EXPECT_EQ(find<QLabel>("nowInSlimsLabel")->text(), QStringLiteral("Gudang"));
    EXPECT_EQ(find<QLabel>("decidedOnLabel")->text(), before);
    EXPECT_EQ(find<QLabel>("decidedLabel")->text(), DecidedSession::shelf());
    click("keepOursPushButton");
    EXPECT_EQ(count(ChangeState::Waiting), 1);
    ASSERT_TRUE(QTest::qWaitFor([&] { return find<QPushButton>("sendPushButton")->isEnabled(); }));
    click("sendPushButton");
    ASSERT_TRUE(waitForSending());
    EXPECT_EQ(slims().moved(), 3);
}

TEST_F(SendingTest, SlimsOwnValueCanBeUsedAndARefusalSaysWhy)
{
    const QStringList ids = showQueue(4);
    ASSERT_TRUE(slims().server.execute(
        QStringLiteral("UPDATE senayan.item SET site = 'Gudang' WHERE item_id = %1").arg(ids[0])));
    ASSERT_TRUE(
        slims().server.execute(QStringLiteral("DELETE FROM senayan.item WHERE item_id = %1").arg(ids[1])));
    click("sendPushButton");
    ASSERT_TRUE(waitForSending());
    ASSERT_EQ(count(ChangeState::Refused), 1);
    chooseState(ChangeState::Refused);
    ASSERT_TRUE(waitForRows(1));
    changes().selectRow(0);
    EXPECT_FALSE(find<QLabel>("refusalLabel")->text().isEmpty());
    EXPECT_FALSE(find<QLabel>("nowInSlimsLabel")->isVisible());
    click("keepTheirsPushButton");
    EXPECT_EQ(count(ChangeState::Refused), 0);
    chooseState(ChangeState::Conflict);
    ASSERT_TRUE(waitForRows(1));
    changes().selectRow(0);
    QTest::keyClick(&changes(), Qt::Key_1, Qt::AltModifier);
    EXPECT_TRUE(QTest::qWaitFor([&] { return count(ChangeState::Conflict) == 0; }));
    EXPECT_EQ(count(ChangeState::Waiting), 0);
    EXPECT_EQ(slims().value(QStringLiteral("SELECT site FROM item WHERE item_id = %1").arg(ids[0])),
              QStringLiteral("Gudang"));
}

TEST_F(SendingTest, WhatWasKeptBackIsNotSaidToBeRefusedBySlims)
{
    showQueue(2);
    ChangeQueue queue(session());
    const auto all = queue.all();
    ASSERT_TRUE(all);
    const QString reason = QStringLiteral("ada di rak");
    const ChangeAnswer keptBack{(*all)->front().change.id, ChangeState::Refused, {}, reason, 0};
    ASSERT_TRUE(
        queue.recordAnswers(std::span(&keptBack, 1), QStringLiteral("uji"), DecidedSession::author()));
    m_window.document()->notifyChanged();
    chooseState(ChangeState::Refused);
    ASSERT_TRUE(waitForRows(1));
    changes().selectRow(0);
    EXPECT_TRUE(find<QLabel>("conflictHeadingLabel")->text().startsWith(u"Not sent: "));
    EXPECT_EQ(find<QLabel>("refusalLabel")->text(), reason);
}

TEST_F(SendingTest, StoppedHalfWayTheRestIsSentTheNextTime)
{
    showQueue(600);
    click("sendPushButton");
    auto *progress = find<QLabel>("sendingProgressLabel");
    ASSERT_TRUE(QTest::qWaitFor([&] { return progress->text().contains(QStringLiteral("600")); }, 30000));
    click("cancelSendingPushButton");
    ASSERT_TRUE(waitForSending());
    EXPECT_LT(slims().moved(), 600);
    EXPECT_EQ(count(ChangeState::Applied), slims().moved());
    ASSERT_TRUE(QTest::qWaitFor([&] { return find<QPushButton>("sendPushButton")->isEnabled(); }));
    click("sendPushButton");
    ASSERT_TRUE(waitForSending());
    EXPECT_EQ(slims().moved(), 600);
    EXPECT_EQ(count(ChangeState::Applied) + count(ChangeState::Already), 600);
}

TEST_F(SendingTest, AServerKilledDuringAPushIsToldAndSendingAgainCompletesIt)
{
    showQueue(600);
    click("sendPushButton");
    auto *progress = find<QLabel>("sendingProgressLabel");
    ASSERT_TRUE(QTest::qWaitFor([&] { return progress->text().contains(QStringLiteral("600")); }, 30000));
    slims().server.stop();
    ASSERT_TRUE(waitForSending());
    EXPECT_FALSE(message().isEmpty());
    EXPECT_GT(count(ChangeState::Sent) + count(ChangeState::Waiting), 0);
    ASSERT_TRUE(slims().server.startMended()) << slims().server.errorText().toStdString();
    ASSERT_TRUE(QTest::qWaitFor([&] { return find<QPushButton>("sendPushButton")->isEnabled(); }));
    click("sendPushButton");
    ASSERT_TRUE(waitForSending());
    EXPECT_EQ(count(ChangeState::Applied) + count(ChangeState::Already), 600) << message().toStdString();
    EXPECT_EQ(count(ChangeState::Waiting) + count(ChangeState::Sent), 0);
}

TEST_F(SendingTest, AnotherSessionOpenedHalfWayKeepsWhatWasAnswered)
{
    showQueue(600);
    click("sendPushButton");
    auto *progress = find<QLabel>("sendingProgressLabel");
    ASSERT_TRUE(QTest::qWaitFor([&] { return progress->text().contains(QStringLiteral("600")); }, 30000));
    const QString path = session().path();
    auto other = Session::create(m_folder.filePath(QStringLiteral("lain.opname")),
                                 {QStringLiteral("Lain"), {}, {}}, DecidedSession::author());
    ASSERT_TRUE(other);
    m_window.adopt(std::move(*other));
    auto reopened = Session::open(path, Session::Access::Read);
    ASSERT_TRUE(reopened);
    EXPECT_GT(slims().moved(), 0);
    EXPECT_EQ(DecidedSession::count(**reopened, ChangeState::Applied), slims().moved());
}

TEST_F(SendingTest, WhatWasAppliedIsTakenBackAfterAQuestion)
{
    showQueue(5);
    QStringList before;
    for (int row = 0; row < 5; ++row)
        before.append(changes().model()->index(row, 4).data().toString());
    click("sendPushButton");
    ASSERT_TRUE(waitForSending());
    chooseState(ChangeState::Applied);
    ASSERT_TRUE(waitForRows(5));
    changes().selectAll();
    inDialog<QMessageBox>([&] { click("takeBackPushButton"); },
                          [&](QMessageBox &box) {
                              EXPECT_TRUE(box.informativeText().contains(DecidedSession::shelf()));
                              box.reject();
                          });
    EXPECT_EQ(count(ChangeState::Waiting), 0) << "it was only asked";
    inDialog<QMessageBox>([&] { click("takeBackPushButton"); },
                          [&](QMessageBox &box) {
                              QTest::mouseClick(
                                  box.findChild<QPushButton *>(QStringLiteral("confirmTakeBackPushButton")),
                                  Qt::LeftButton);
                          });
    EXPECT_EQ(count(ChangeState::Waiting), 5);
    ASSERT_TRUE(QTest::qWaitFor([&] { return find<QPushButton>("sendPushButton")->isEnabled(); }));
    click("sendPushButton");
    ASSERT_TRUE(waitForSending());
    EXPECT_EQ(slims().moved(), 0);
    EXPECT_EQ(count(ChangeState::TakenBack), 5);
}

TEST_F(SendingTest, WithoutSlimsTheListIsSavedAndMarkedAsDoneByHand)
{
    showQueue(4);
    slims().server.stop();
    const QString path = m_folder.filePath(QStringLiteral("daftar.csv"));
    inDialog<QFileDialog>([&] { click("saveChangesPushButton"); },
                          [&](QFileDialog &dialog) {
                              dialog.findChild<QLineEdit *>(QStringLiteral("fileNameEdit"))->setText(path);
                              QMetaObject::invokeMethod(&dialog, "accept");
                          });
    ASSERT_TRUE(QTest::qWaitFor([&] { return QFile::exists(path); }, 10000));
    QFile file(path);
    ASSERT_TRUE(file.open(QIODevice::ReadOnly));
    EXPECT_EQ(file.readAll().count(DecidedSession::shelf().toUtf8()), 4);
    m_window.activateWindow();
    ASSERT_TRUE(QTest::qWaitForWindowActive(&m_window));
    changes().selectAll();
    ASSERT_TRUE(find<QPushButton>("markDonePushButton")->isEnabled());
    QTest::keyClick(&changes(), Qt::Key_D, Qt::AltModifier);
    EXPECT_TRUE(QTest::qWaitFor([&] { return count(ChangeState::Applied) == 4; }));
    ASSERT_TRUE(slims().server.start());
}

} // namespace
} // namespace opname
