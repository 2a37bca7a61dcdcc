#include "dialogs/scanners_dialog.h"
#include "dialogs/shortcuts_dialog.h"
#include "in_dialog.h"
#include "opname/domain/command.h"
#include "opname/workflow/connected_scanners.h"
#include "support/barcode_reader.h"
#include "widgets/verdict_card.h"
#include "window_fixture.h"

#include <QAction>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QFile>
#include <QFileDialog>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QMessageBox>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableView>
#include <QTextBrowser>
#include <QTimer>

#include <algorithm>

namespace opname {
namespace {

class ScanningTest : public testing::WindowTest {
protected:
    /// Answers the message box of this name, yes or no, as soon as it is shown.
    static void answerBox(const char *name, bool yes, QString *said = nullptr)
    {
        auto *timer = new QTimer(qApp);
        QObject::connect(timer, &QTimer::timeout, timer, [=] {
            auto *box = qobject_cast<QMessageBox *>(QApplication::activeModalWidget());
            if (box == nullptr || box->objectName() != QLatin1String(name))
                return;
            timer->deleteLater();
            if (said != nullptr)
                *said = box->text() + box->informativeText();
            for (QAbstractButton *button : box->buttons())
                if ((box->buttonRole(button) != QMessageBox::RejectRole) == yes) {
                    button->click();
                    return;
                }
        });
        timer->start(20);
    }
};

TEST_F(ScanningTest, AScannersKeysBecomeOneJournalRowAndNoText)
{
    auto *field = find<QLineEdit>("barcodeLineEdit");
    field->setFocus();
    const qint64 rows = session().journalLength();
    shoot(QStringLiteral("B0000001"));
    EXPECT_EQ(scans(), 1);
    EXPECT_GE(session().journalLength(), rows + 1);
    EXPECT_TRUE(field->text().isEmpty()) << "characters leaked into the field";
    EXPECT_FALSE(find<QLabel>("verdictLabel")->text().isEmpty());
}

TEST_F(ScanningTest, ACopyThatIsScannedAfterTheCloseIsShownAsFoundLater)
{
    Language::choose(QStringLiteral("en"), false);
    const auto isSaid = [&] {
        const QList<QLabel *> labels = m_window.findChildren<QLabel *>();
        return std::any_of(labels.begin(), labels.end(),
                           [](const QLabel *label) { return label->text().contains(u"found later"); });
    };
    find<QLineEdit>("barcodeLineEdit")->setFocus();
    shoot(QStringLiteral("B0000001"));
    EXPECT_FALSE(isSaid());
    ASSERT_TRUE(session().recordActivity({ActivityEvent::Step::Finished, 5, {}, QStringLiteral("Rina"), {}},
                                         m_window.document()->author()));
    shoot(QStringLiteral("B0000002"));
    EXPECT_EQ(scans(), 2);
    EXPECT_TRUE(isSaid());
}

TEST_F(ScanningTest, IsHeardOnEveryPageWhateverHasFocus)
{
    qint64 expected = 0;
    int code = 1;
    for (const int page : {1, 2, 3, 4, 5, 7, 8, 9, 10}) {
        m_window.showActivity(page);
        for (QWidget *target : m_window.findChildren<QWidget *>()) {
            if (!target->isVisible() || !target->isEnabled() || target->focusPolicy() == Qt::NoFocus
                || (qobject_cast<QLineEdit *>(target) == nullptr
                    && qobject_cast<QTableView *>(target) == nullptr))
                continue;
            target->setFocus();
            if (QApplication::focusWidget() != target)
                continue;
            auto *field = qobject_cast<QLineEdit *>(target);
            const QString before = field != nullptr ? field->text() : QString();
            shoot(QStringLiteral("B%1").arg(code++ % 600 + 1, 7, 10, QLatin1Char('0')), Qt::Key_Tab);
            EXPECT_EQ(scans(), ++expected) << page << ' ' << target->objectName().toStdString();
            EXPECT_TRUE(field == nullptr || field->text() == before) << target->objectName().toStdString();
        }
    }
    EXPECT_GT(expected, 8);
}

TEST_F(ScanningTest, WhatAPersonTypesArrivesWhole)
{
    auto *field = find<QLineEdit>("barcodeLineEdit");
    field->setFocus();
    for (const char c : QByteArray("B0000002")) {
        QTest::keyClick(field, c, Qt::NoModifier);
        QTest::qWait(60);
    }
    EXPECT_TRUE(waitFor([&] { return field->text() == u"B0000002"; })) << field->text().toStdString();
    EXPECT_EQ(scans(), 0);
    QTest::qWait(60);
    QTest::keyClick(field, Qt::Key_Return);
    EXPECT_EQ(scans(), 1);
    EXPECT_TRUE(field->text().isEmpty());
}

TEST_F(ScanningTest, UndoTakesTheLastScanBack)
{
    find<QLineEdit>("barcodeLineEdit")->setFocus();
    shoot(QStringLiteral("B0000003"));
    ASSERT_EQ(scans(), 1);
    auto *field = find<QLineEdit>("barcodeLineEdit");
    field->setFocus();
    QTest::keyClick(field, Qt::Key_Z, Qt::ControlModifier);
    EXPECT_EQ(scans(), 0) << "with the focus in the empty field";
    shoot(QStringLiteral("B0000004"));
    find<QPushButton>("undoScanPushButton")->click();
    EXPECT_EQ(scans(), 0);
}

TEST_F(ScanningTest, LastScansAreThereAgainWhenTheFileIsOpenedAgainOrTakenFromAnother)
{
    find<QLineEdit>("barcodeLineEdit")->setFocus();
    shoot(QStringLiteral("B0000003"));
    shoot(QStringLiteral("TIDAKADA"));
    auto *rows = find<QTableView>("lastScansTableView")->model();
    ASSERT_EQ(rows->rowCount(), 2);
    const QString path = session().path();
    const QString newest = rows->index(0, 1).data().toString();
    const QString title = rows->index(1, 4).data().toString();
    EXPECT_FALSE(title.isEmpty());

    m_window.close();
    auto again = Session::open(path, Session::Access::Write);
    ASSERT_TRUE(again) << again.error().message.toStdString();
    m_window.adopt(std::move(*again));
    m_window.show();
    m_window.showActivity(5);
    rows = find<QTableView>("lastScansTableView")->model();
    ASSERT_EQ(rows->rowCount(), 2);
    EXPECT_EQ(rows->index(0, 1).data().toString(), newest);
    EXPECT_EQ(rows->index(1, 4).data().toString(), title);
    QTest::keyClick(find<QLineEdit>("barcodeLineEdit"), Qt::Key_F8);
    EXPECT_TRUE(session().conditions().empty()) << "no book is in the hand";

    const ScanRequest read{QStringLiteral("B0000004"),
                           {},
                           {},
                           ScanPurpose::Count,
                           {session().ownStation(), QStringLiteral("Budi")}};
    ASSERT_TRUE(session().record(std::span(&read, 1)));
    m_window.document()->recallScans();
    EXPECT_EQ(rows->rowCount(), 3);
    EXPECT_EQ(rows->index(0, 1).data().toString(), QStringLiteral("B0000004"));
    find<QPushButton>("undoScanPushButton")->click();
    EXPECT_EQ(rows->rowCount(), 2);
    EXPECT_EQ(scans(), 2);
}

TEST_F(ScanningTest, ShelfIsChosenFinishedAndSummed)
{
    auto *shelf = find<QComboBox>("shelfComboBox");
    ASSERT_GT(shelf->count(), 2);
    shelf->setCurrentIndex(1);
    Q_EMIT shelf->textActivated(shelf->currentText());
    const QString site = shelf->currentData().toStringList().value(1);
    EXPECT_EQ(m_window.document()->shelf(), site);
    find<QLineEdit>("barcodeLineEdit")->setFocus();
    shoot(QStringLiteral("B0000001"));
    ASSERT_TRUE(waitFor([&] { return find<QPushButton>("finishShelfPushButton")->isEnabled(); }));
    QString said;
    answerBox("finishShelfMessageBox", true, &said);
    find<QPushButton>("finishShelfPushButton")->click();
    EXPECT_TRUE(said.contains(QLocale(QLocale::Indonesian).toString(session().totals().missing)))
        << said.toStdString();
    EXPECT_TRUE(session().latestPass(site).has_value());
    EXPECT_GT(session().totals().missing, 0);
    EXPECT_FALSE(find<QLabel>("shelfSummaryLabel")->text().isEmpty());
}

TEST_F(ScanningTest, AWholeShelfIsTakenBackAfterAQuestion)
{
    auto *shelf = find<QComboBox>("shelfComboBox");
    shelf->setCurrentIndex(1);
    Q_EMIT shelf->textActivated(shelf->currentText());
    find<QLineEdit>("barcodeLineEdit")->setFocus();
    for (const char *code : {"B0000001", "B0000002", "B0000003"})
        shoot(QString::fromLatin1(code));
    ASSERT_EQ(scans(), 3);
    ASSERT_TRUE(waitFor([&] { return find<QPushButton>("undoShelfPushButton")->isEnabled(); }));
    answerBox("undoShelfMessageBox", false);
    find<QPushButton>("undoShelfPushButton")->click();
    EXPECT_EQ(scans(), 3) << "kept on second thoughts";
    answerBox("undoShelfMessageBox", true);
    find<QPushButton>("undoShelfPushButton")->click();
    EXPECT_EQ(scans(), 0);
}

TEST_F(ScanningTest, ACommandBarcodeDoesWhatItSaysWhateverHasFocus)
{
    find<QLineEdit>("barcodeLineEdit")->setFocus();
    shoot(*commandCode({CommandKind::OpenShelf, QStringLiteral("Papan 7"), {}}));
    EXPECT_EQ(m_window.document()->shelf(), u"Papan 7");
    EXPECT_EQ(scans(), 0) << "a command is no book";
    shoot(QStringLiteral("B0000005"));
    ASSERT_EQ(scans(), 1);
    m_window.showActivity(7);
    shoot(*commandCode({CommandKind::NoteCondition, {}, Condition::LightlyDamaged}));
    EXPECT_EQ(session().conditionOf(u"B0000005"), Condition::LightlyDamaged);
    shoot(*commandCode({CommandKind::SwitchOperator, QStringLiteral("Budi"), {}}));
    EXPECT_EQ(m_window.document()->operatorName(), u"Budi");
    shoot(*commandCode({CommandKind::Undo, {}, {}}));
    EXPECT_EQ(scans(), 0);
}

TEST_F(ScanningTest, AnUnknownCodeHasNoConditionAndKeepsItsVerdict)
{
    find<QLineEdit>("barcodeLineEdit")->setFocus();
    shoot(QStringLiteral("B0000006"));
    shoot(QStringLiteral("TIDAKADA"));
    const QString verdict = find<QLabel>("verdictLabel")->text();
    QTest::keyClick(find<QLineEdit>("barcodeLineEdit"), Qt::Key_F9);
    EXPECT_TRUE(waitFor([&] { return find<QLabel>("messageLabel")->text().contains(u"TIDAKADA"); }));
    EXPECT_EQ(find<QLabel>("verdictLabel")->text(), verdict);
    EXPECT_TRUE(session().conditions().empty());
}

TEST_F(ScanningTest, WhatNeedsTheOperatorStaysOnAnotherPageUntilTheNextScan)
{
    m_window.showActivity(7);
    m_window.document()->scan(QStringLiteral("TIDAKADA"));
    auto *message = find<QLabel>("messageLabel");
    EXPECT_TRUE(message->text().contains(VerdictCard::advice(Verdict::Unknown, {})));
    EXPECT_TRUE(message->styleSheet().contains(Theme::verdictColor(Verdict::Unknown).name()));
    m_window.document()->scan(QStringLiteral("B0000006"));
    EXPECT_FALSE(message->text().contains(u'\n'));
    m_window.document()->scan(QStringLiteral("TIDAKADA"));
    m_window.showActivity(5);
    m_window.document()->scan(QStringLiteral("B0000007"));
    EXPECT_FALSE(message->isVisible()) << "the card says it now";
}

TEST_F(ScanningTest, ATypedCodeIsTheCodeWhateverScannersSendAroundIt)
{
    ASSERT_TRUE(session().changeSetting(QStringLiteral("scanner.prefix"), QStringLiteral("B"),
                                        m_window.document()->author()));
    auto *field = find<QLineEdit>("barcodeLineEdit");
    field->setText(QStringLiteral("B0000002"));
    QTest::keyClick(field, Qt::Key_Return);
    ASSERT_EQ(m_window.document()->recentScans().size(), 1U);
    EXPECT_EQ(m_window.document()->recentScans().back().itemCode, u"B0000002");
    field->setFocus();
    shoot(QStringLiteral("BB0000003"));
    EXPECT_EQ(m_window.document()->recentScans().back().itemCode, u"B0000003");
}

TEST_F(ScanningTest, WhatScannersSendAroundACodeIsSetWhereTheyAreTried)
{
    testing::inDialog<ScannersDialog>([&] { find<QAction>("scanners")->trigger(); },
                                      [&](ScannersDialog &dialog) {
                                          auto *prefix =
                                              dialog.findChild<QLineEdit *>(QStringLiteral("prefixLineEdit"));
                                          ASSERT_TRUE(prefix->isVisible());
                                          prefix->setText(QStringLiteral("XY"));
                                          Q_EMIT prefix->editingFinished();
                                          m_window.findChild<ConnectedScanners *>()->takeKeyboardRead(
                                              {QStringLiteral("XYB0000002"), 4, QStringLiteral("Enter")});
                                          EXPECT_EQ(scans(), 0);
                                      });
    EXPECT_EQ(session().scannerDecoration().prefix, u"XY");
    m_window.findChild<ConnectedScanners *>()->takeKeyboardRead(
        {QStringLiteral("XYB0000003"), 4, QStringLiteral("Enter")});
    ASSERT_EQ(m_window.document()->recentScans().size(), 1U);
    EXPECT_EQ(m_window.document()->recentScans().back().itemCode, u"B0000003");
}

TEST_F(ScanningTest, ACopyOfTheSessionIsWrittenBesideTheWindow)
{
    const QString path = m_folder.filePath(QStringLiteral("salinan.opname"));
    find<QLineEdit>("barcodeLineEdit")->setFocus();
    shoot(QStringLiteral("B0000003"));
    testing::inDialog<QFileDialog>(
        [&] { find<QAction>("copy")->trigger(); },
        [&](QFileDialog &dialog) {
            dialog.findChild<QLineEdit *>(QStringLiteral("fileNameEdit"))->setText(path);
            dialog.findChild<QDialogButtonBox *>()->button(QDialogButtonBox::Save)->click();
        });
    ASSERT_TRUE(waitFor([&] { return QFile::exists(path); }));
    ASSERT_TRUE(waitFor([&] { return find<QLabel>("messageLabel")->text().contains(path); }));
    const auto copy = Session::open(path, Session::Access::Read);
    ASSERT_TRUE(copy) << copy.error().message.toStdString();
    EXPECT_EQ((*copy)->totals().scans, 1);
}

TEST_F(ScanningTest, TheTeamIsOnTheCommandCardBeforeAnybodyScanned)
{
    const QString path = m_folder.filePath(QStringLiteral("kartu.pdf"));
    ASSERT_TRUE(session().changeSetting(QStringLiteral("team"), QStringLiteral("Sari; ketua\n書架; tamu\n"),
                                        m_window.document()->author()));
    testing::inDialog<QFileDialog>(
        [&] { find<QAction>("command-card")->trigger(); },
        [&](QFileDialog &dialog) {
            dialog.findChild<QLineEdit *>(QStringLiteral("fileNameEdit"))->setText(path);
            dialog.findChild<QDialogButtonBox *>()->button(QDialogButtonBox::Save)->click();
        });
    ASSERT_TRUE(QFile::exists(path)) << find<QLabel>("messageLabel")->text().toStdString();
    QStringList codes;
    for (const QString &picture : testing::picturesOf(path, 200, m_folder.path()))
        codes += testing::codesIn(picture);
    EXPECT_TRUE(codes.contains(*commandCode({CommandKind::SwitchOperator, QStringLiteral("Sari"), {}})))
        << codes.join(u'\n').toStdString();
}

TEST_F(ScanningTest, EveryKeyOfScanningIsOnThePageOfKeys)
{
    QStringList lines;
    testing::inDialog<ShortcutsDialog>([&] { find<QAction>("shortcuts")->trigger(); },
                                       [&](ShortcutsDialog &dialog) {
                                           const auto *keys = dialog.findChild<QTextBrowser *>();
                                           lines = keys->toPlainText().split(u'\n');
                                       });
    for (const char *key : {"F5", "F6", "F7", "F8", "F9", "Ctrl+L", "Ctrl+Return", "Ctrl+Shift+B",
                            "Ctrl+Shift+D", "Ctrl+Shift+R", "Ctrl+Z"})
        EXPECT_TRUE(lines.contains(QLatin1String(key))) << key;
}

TEST_F(ScanningTest, BeforeTheFreezeNothingCountsAndThatIsHeard)
{
    auto fresh = Session::create(m_folder.filePath(QStringLiteral("baru.opname")),
                                 {QStringLiteral("Baru"), {}, {}}, {{}, QStringLiteral("Rina")});
    ASSERT_TRUE(fresh) << fresh.error().message.toStdString();
    m_window.adopt(std::move(*fresh));
    QSignalSpy refused(m_window.document(), &SessionDocument::refused);
    m_window.showActivity(1);
    auto *scanners = m_window.findChild<ConnectedScanners *>();
    scanners->takeKeyboardRead({QStringLiteral("]C0B0000001"), 4, QStringLiteral("Enter")});
    EXPECT_EQ(refused.count(), 0) << "the step that tries the scanner";
    EXPECT_TRUE(find<QLabel>("scannerResultLabel")->text().contains(u"Code 128"));
    m_window.showActivity(7);
    scanners->takeKeyboardRead({QStringLiteral("B0000001"), 4, QStringLiteral("Enter")});
    EXPECT_EQ(refused.count(), 1);
    EXPECT_TRUE(find<QLabel>("messageLabel")->isVisible());
    EXPECT_EQ(scans(), 0);
}

TEST_F(ScanningTest, TheConditionOfTheLastCopyIsOneKey)
{
    find<QLineEdit>("barcodeLineEdit")->setFocus();
    shoot(QStringLiteral("B0000006"));
    QTest::keyClick(find<QLineEdit>("barcodeLineEdit"), Qt::Key_F9);
    EXPECT_TRUE(waitFor([&] { return session().conditionOf(u"B0000006") == Condition::HeavilyDamaged; }));
    QTest::keyClick(find<QLineEdit>("barcodeLineEdit"), Qt::Key_F7);
    EXPECT_TRUE(waitFor([&] { return session().conditionOf(u"B0000006") == Condition::Good; }));
    EXPECT_EQ(scans(), 1);
}

TEST_F(ScanningTest, ScanningStopsWhenTheFileIsGoneAndGoesOnWhereItStopped)
{
    find<QLineEdit>("barcodeLineEdit")->setFocus();
    shoot(QStringLiteral("B0000001"));
    ASSERT_EQ(scans(), 1);
    const QString path = session().path();
    const QString away = path + QStringLiteral(".away");
    ASSERT_TRUE(QFile::rename(path, away)) << "the medium is pulled out";
    QTest::qWait(30); // a person's pause
    shoot(QStringLiteral("B0000002"));
    auto *banner = m_window.findChild<QWidget *>(QStringLiteral("stoppedBannerFrame"));
    ASSERT_NE(banner, nullptr);
    EXPECT_TRUE(banner->isVisible());
    EXPECT_TRUE(find<QLabel>("stoppedLabel")->text().contains(u"B0000002"));
    shoot(QStringLiteral("B0000003"));
    EXPECT_TRUE(m_window.document()->isStopped()) << "nothing is taken until it is put right";
    m_window.showActivity(9);
    EXPECT_TRUE(banner->isVisible()) << "whatever page is shown";
    ASSERT_TRUE(QFile::rename(away, path));
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_F5);
    EXPECT_TRUE(waitFor([&] { return !banner->isVisible(); }));
    EXPECT_EQ(scans(), 2) << "the read that stopped it is kept now";
    shoot(QStringLiteral("B0000003"));
    EXPECT_EQ(scans(), 3);
}

} // namespace
} // namespace opname
