#include "dialogs/scan_file_dialog.h"
#include "in_dialog.h"
#include "opname/domain/command.h"
#include "opname/session/catalogue_queries.h"
#include "opname/workflow/connected_scanners.h"
#include "window_fixture.h"

#include <QAction>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>

namespace opname {
namespace {

/// Where and by whom the reads of several scanners are counted.
class ScannerStandsTest : public testing::WindowTest {
protected:
    static ScannerProfile serial(const QString &shelf = {}, const QString &operatorName = {})
    {
        ScannerProfile profile;
        profile.id = QStringLiteral("scanner-2");
        profile.kind = ScannerProfile::Kind::Serial;
        profile.name = QStringLiteral("Gudang");
        profile.stationSuffix = QStringLiteral("2");
        profile.shelf = shelf;
        profile.operatorName = operatorName;
        return profile;
    }
    static ScannerProfile keyboard(const QString &shelf = {}, const QString &operatorName = {})
    {
        ScannerProfile profile;
        profile.id = ScannerProfile::keyboardId();
        profile.shelf = shelf;
        profile.operatorName = operatorName;
        return profile;
    }
    static QString shelfCard(const QString &shelf)
    {
        return *commandCode({CommandKind::OpenShelf, shelf, {}});
    }
    static QString operatorCard(const QString &name)
    {
        return *commandCode({CommandKind::SwitchOperator, name, {}});
    }

    SessionDocument &document() { return *m_window.document(); }
    /// "shelf / operator / purpose" of what the scanner would read next.
    QString standOf(const ScannerProfile &scanner)
    {
        const ScanStand stand = document().standOf(scanner);
        return stand.shelf + u" / " + stand.author.operatorName
            + (stand.purpose == ScanPurpose::Count ? QString()
                                                   : QString(u" / " + purposeName(stand.purpose)));
    }
};

TEST_F(ScannerStandsTest, EveryScannerHasItsOwnStationShelfAndOperator)
{
    ScannerProfile second;
    second.id = QStringLiteral("scanner-2");
    second.name = QStringLiteral("Gudang");
    second.stationSuffix = QStringLiteral("2");
    second.operatorName = QStringLiteral("Sari");
    second.shelf = QStringLiteral("Papan 2");
    SessionDocument *document = m_window.document();
    document->openShelf(QStringLiteral("Papan 1"), {});
    document->scan(QStringLiteral("B0000007"));
    document->scan(QStringLiteral("B0000008"), second);
    const std::vector<ScanAnswer> &answers = document->recentScans();
    ASSERT_EQ(answers.size(), 2U);
    EXPECT_EQ(answers[0].shelf, u"Papan 1");
    EXPECT_EQ(answers[1].shelf, u"Papan 2");
    EXPECT_NE(answers[0].station, answers[1].station);
    EXPECT_EQ(find<QLabel>("verdictScannerLabel")->text(), u"Gudang");
    // A shelf barcode read by it moves it alone; undo by barcode is of its own scans.
    document->scan(*commandCode({CommandKind::OpenShelf, QStringLiteral("Papan 3"), {}}), second);
    document->scan(QStringLiteral("B0000009"), second);
    EXPECT_EQ(document->shelf(), u"Papan 1");
    EXPECT_EQ(document->recentScans().back().shelf, u"Papan 3");
    document->scan(*commandCode({CommandKind::Undo, {}, {}}));
    EXPECT_EQ(document->session().totals().scans, 2);
    EXPECT_EQ(document->session().conditionOf(u"B0000007"), std::nullopt);
}

TEST_F(ScannerStandsTest, ACardChangesOnlyWhatItSaysAndTheRestFollowsTheWindow)
{
    document().setOperator(QStringLiteral("Rina"));
    document().openShelf(QStringLiteral("Papan 1"), {});
    document().scan(operatorCard(QStringLiteral("Budi")), serial());
    EXPECT_EQ(standOf(serial()), u"Papan 1 / Budi");
    document().openShelf(QStringLiteral("Papan 2"), {});
    EXPECT_EQ(standOf(serial()), u"Papan 2 / Budi") << "the window's shelf reaches it still";
    EXPECT_EQ(standOf(keyboard()), u"Papan 2 / Rina");

    ScannerProfile other = serial();
    other.id = QStringLiteral("scanner-3");
    other.stationSuffix = QStringLiteral("3");
    document().scan(shelfCard(QStringLiteral("Papan 7")), other);
    document().setOperator(QStringLiteral("Wati"));
    EXPECT_EQ(standOf(other), u"Papan 7 / Wati") << "and so does its operator";
    document().scan(QStringLiteral("B0000001"), other);
    EXPECT_EQ(document().recentScans().back().shelf, u"Papan 7");
}

TEST_F(ScannerStandsTest, AKeyboardWithAShelfAndAnOperatorOfItsOwnFollowsTheCards)
{
    document().setOperator(QStringLiteral("Rina"));
    document().openShelf(QStringLiteral("Papan 1"), {});
    const ScannerProfile own = keyboard(QStringLiteral("Papan 2"), QStringLiteral("Sari"));
    EXPECT_EQ(standOf(own), u"Papan 2 / Sari");
    document().scan(shelfCard(QStringLiteral("Papan 3")), own);
    EXPECT_EQ(standOf(own), u"Papan 3 / Sari");
    EXPECT_EQ(document().shelf(), u"Papan 1") << "the window stays where it is";
    document().scan(operatorCard(QStringLiteral("Budi")), own);
    EXPECT_EQ(standOf(own), u"Papan 3 / Budi");
    EXPECT_EQ(document().operatorName(), u"Rina");
    EXPECT_EQ(document().shelf(), u"Papan 1");
    const ScannerProfile halfOwn = keyboard({}, QStringLiteral("Sari"));
    document().forgetStandsBut({halfOwn});
    document().scan(shelfCard(QStringLiteral("Papan 4")), halfOwn);
    EXPECT_EQ(document().shelf(), u"Papan 4") << "a shelf that it has not is the window's";
}

TEST_F(ScannerStandsTest, WhatACardToldStaysUntilThatScannerIsChangedOrRemoved)
{
    document().setOperator(QStringLiteral("Rina"));
    document().openShelf(QStringLiteral("Papan 1"), {});
    document().scan(shelfCard(QStringLiteral("Papan 7")), serial());
    document().scan(operatorCard(QStringLiteral("Budi")), serial());
    ScannerProfile recoloured = serial();
    recoloured.color = ScannerProfile::colors().constLast();
    ScannerProfile plugged = serial();
    plugged.id = QStringLiteral("scanner-3");
    document().forgetStandsBut({keyboard(), recoloured, plugged});
    EXPECT_EQ(standOf(recoloured), u"Papan 7 / Budi");
    const ScannerProfile moved = serial(QStringLiteral("Papan 9"));
    document().forgetStandsBut({keyboard(), moved});
    EXPECT_EQ(standOf(moved), u"Papan 9 / Budi");
    document().forgetStandsBut({keyboard()});
    EXPECT_EQ(standOf(serial()), u"Papan 1 / Rina") << "another one under the same number";
}

TEST_F(ScannerStandsTest, AColourInTheDialogSendsNobodyBackToTheWindowsShelf)
{
    auto *scanners = m_window.findChild<ConnectedScanners *>();
    document().openShelf(QStringLiteral("Papan 1"), {});
    ScannerProfile keyboard = *scanners->profile(ScannerProfile::keyboardId());
    keyboard.shelf = QStringLiteral("Papan 2");
    ASSERT_TRUE(scanners->change(keyboard));
    document().scan(shelfCard(QStringLiteral("Papan 3")), keyboard);
    keyboard.color = ScannerProfile::colors().constLast();
    ASSERT_TRUE(scanners->change(keyboard));
    EXPECT_EQ(document().standOf(keyboard).shelf, u"Papan 3");
}

TEST_F(ScannerStandsTest, WhileTheWindowReadsAShelfAScannerElsewhereCounts)
{
    document().setOperator(QStringLiteral("Rina"));
    document().openShelf(QStringLiteral("Papan 1"), {});
    document().setPurpose(ScanPurpose::Order);
    EXPECT_EQ(standOf(serial()), u"Papan 1 / Rina / order") << "it reads along";
    EXPECT_EQ(standOf(serial(QStringLiteral("papan 1"))), u"papan 1 / Rina / order");
    const ScannerProfile elsewhere = serial(QStringLiteral("Papan 2"));
    EXPECT_EQ(standOf(elsewhere), u"Papan 2 / Rina");
    document().scan(QStringLiteral("B0000001"));
    EXPECT_EQ(session().totals().found, 0);
    document().scan(QStringLiteral("B0000002"), elsewhere);
    EXPECT_EQ(session().totals().scans, 1) << "the colleague's, as a count";
}

TEST_F(ScannerStandsTest, AScanThatCouldNotBeKeptIsKeptWhereItWasRead)
{
    document().openShelf(QStringLiteral("Papan 1"), {});
    document().scan(QStringLiteral("B0000001"));
    const QString path = session().path();
    ASSERT_TRUE(QFile::rename(path, path + QStringLiteral(".away"))) << "the medium is pulled out";
    QTest::qWait(30); // a person's pause
    document().scan(QStringLiteral("B0000002"));
    ASSERT_TRUE(document().isStopped());
    document().openShelf(QStringLiteral("Papan 2"), {});
    document().setPurpose(ScanPurpose::Order);
    ASSERT_TRUE(QFile::rename(path + QStringLiteral(".away"), path));
    document().retry();
    ASSERT_FALSE(document().isStopped());
    EXPECT_EQ(document().recentScans().back().code, u"B0000002");
    EXPECT_EQ(document().recentScans().back().shelf, u"Papan 1");
    EXPECT_EQ(session().totals().scans, 2) << "it counts";
}

TEST_F(ScannerStandsTest, KeysTakeBackAndJudgeTheKeyboardsLastScanThoughAColleaguesIsNewer)
{
    auto *field = find<QLineEdit>("barcodeLineEdit");
    auto *message = find<QLabel>("messageLabel");
    field->setFocus();
    shoot(QStringLiteral("B0000001"));
    document().scan(QStringLiteral("B0000002"), serial({}, QStringLiteral("Budi")));
    ASSERT_EQ(scans(), 2);
    QTest::keyClick(field, Qt::Key_F9);
    EXPECT_TRUE(waitFor([&] { return session().conditionOf(u"B0000001") == Condition::HeavilyDamaged; }));
    EXPECT_EQ(session().conditionOf(u"B0000002"), std::nullopt);
    EXPECT_TRUE(message->text().contains(u"B0000001")) << "the card shows the colleague's answer";
    message->clear();
    QTest::keyClick(field, Qt::Key_Z, Qt::ControlModifier);
    ASSERT_EQ(document().recentScans().size(), 1U);
    EXPECT_EQ(document().recentScans().back().itemCode, u"B0000002");
    EXPECT_EQ(scans(), 1);
    EXPECT_TRUE(message->text().contains(u"B0000001")) << message->text().toStdString();
    m_window.showActivity(7);
    find<QAction>("undo")->trigger();
    EXPECT_EQ(scans(), 0) << "the keyboard has none any more";
    EXPECT_TRUE(message->isVisible());
    EXPECT_TRUE(message->text().contains(u"B0000002")) << message->text().toStdString();
    EXPECT_TRUE(message->text().contains(session().ownStation() + QStringLiteral("-2")))
        << message->text().toStdString();
}

TEST_F(ScannerStandsTest, WhoHasTwoScannersTakesBackWhatTheyReadLast)
{
    shoot(QStringLiteral("B0000001"));
    document().scan(QStringLiteral("B0000002"), serial());
    document().undoLast();
    ASSERT_EQ(document().recentScans().size(), 1U);
    EXPECT_EQ(document().recentScans().back().itemCode, u"B0000001");
}

TEST_F(ScannerStandsTest, ABookThatTheKeyboardReadBeforeTheFileWasOpenedIsInNobodysHand)
{
    document().scan(QStringLiteral("B0000001"));
    document().recallScans();
    document().scan(QStringLiteral("B0000002"), serial());
    document().noteCondition(Condition::LightlyDamaged);
    EXPECT_EQ(session().conditionOf(u"B0000001"), std::nullopt);
    EXPECT_EQ(session().conditionOf(u"B0000002"), Condition::LightlyDamaged);
}

TEST_F(ScannerStandsTest, AScanFileIsCountedWhateverThePageReadsFor)
{
    QFile file(m_folder.filePath(QStringLiteral("kode.txt")));
    ASSERT_TRUE(file.open(QIODevice::WriteOnly));
    file.write("B0000001\nB0000002\n");
    file.close();
    m_window.showActivity(3);
    document().setPurpose(ScanPurpose::Move); // as a page does while it is shown
    testing::inDialog<ScanFileDialog>([&] { find<QAction>("scan-file")->trigger(); },
                                      [&](ScanFileDialog &dialog) {
                                          QSignalSpy taken(&dialog, &ScanFileDialog::taken);
                                          dialog.showFile(file.fileName());
                                          auto *take = dialog.findChild<QPushButton *>(
                                              QStringLiteral("takePushButton"));
                                          ASSERT_TRUE(waitFor([&] { return take->isEnabled(); }));
                                          take->click();
                                          ASSERT_TRUE(waitFor([&] { return taken.count() == 1; }));
                                      });
    EXPECT_EQ(session().totals().scans, 2);
}

} // namespace
} // namespace opname
