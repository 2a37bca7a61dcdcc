#include "window_fixture.h"

#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTableView>

namespace opname {
namespace {

class ScanningTest : public testing::WindowTest { };

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

TEST_F(ScanningTest, ShelfIsChosenFinishedAndSummed)
{
    auto *shelf = find<QComboBox>("shelfComboBox");
    ASSERT_GT(shelf->count(), 2);
    shelf->setCurrentIndex(1);
    Q_EMIT shelf->textActivated(shelf->currentText());
    EXPECT_EQ(m_window.document()->shelf(), shelf->currentText());
    find<QLineEdit>("barcodeLineEdit")->setFocus();
    shoot(QStringLiteral("B0000001"));
    find<QPushButton>("finishShelfPushButton")->click();
    EXPECT_TRUE(session().latestPass(shelf->currentText()).has_value());
    EXPECT_GT(session().totals().missing, 0);
    EXPECT_FALSE(find<QLabel>("shelfSummaryLabel")->text().isEmpty());
}

} // namespace
} // namespace opname
