#include "opname/domain/command.h"
#include "window_fixture.h"

#include <QComboBox>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QMessageBox>
#include <QPushButton>
#include <QTableView>
#include <QTimer>

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

TEST_F(ScanningTest, IsHeardOnEveryPageWhateverHasFocus)
{
    qint64 expected = 0;
    int code = 1;
    for (const int page : {2, 3, 4, 5, 7, 8, 9, 10}) {
        m_window.showActivity(page);
        for (QWidget *target : m_window.findChildren<QWidget *>()) {
            if (!target->isVisible() || !target->isEnabled() || target->focusPolicy() == Qt::NoFocus
                || (qobject_cast<QLineEdit *>(target) == nullptr
                    && qobject_cast<QTableView *>(target) == nullptr))
                continue;
            target->setFocus();
            if (QApplication::focusWidget() != target)
                continue;
            shoot(QStringLiteral("B%1").arg(code++ % 600 + 1, 7, 10, QLatin1Char('0')), Qt::Key_Tab);
            EXPECT_EQ(scans(), ++expected) << page << ' ' << target->objectName().toStdString();
            auto *field = qobject_cast<QLineEdit *>(target);
            EXPECT_TRUE(field == nullptr || field->text().isEmpty()) << target->objectName().toStdString();
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
    EXPECT_EQ(m_window.document()->shelf(), shelf->currentText());
    find<QLineEdit>("barcodeLineEdit")->setFocus();
    shoot(QStringLiteral("B0000001"));
    ASSERT_TRUE(waitFor([&] { return find<QPushButton>("finishShelfPushButton")->isEnabled(); }));
    QString said;
    answerBox("finishShelfMessageBox", true, &said);
    find<QPushButton>("finishShelfPushButton")->click();
    EXPECT_TRUE(said.contains(QLocale(QLocale::Indonesian).toString(session().totals().missing)))
        << said.toStdString();
    EXPECT_TRUE(session().latestPass(shelf->currentText()).has_value());
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

TEST_F(ScanningTest, EveryScannerHasItsOwnStationShelfAndOperator)
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
