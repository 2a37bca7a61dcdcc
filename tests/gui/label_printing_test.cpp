#include "dialogs/sheet_dialog.h"
#include "in_dialog.h"
#include "labels_page_fixture.h"
#include "named_controls.h"

#include <QPrinter>

namespace opname {
namespace {

using testing::codesIn;
using testing::inDialog;
using testing::librarian;
using testing::picturesOf;

using LabelPrintingPageTest = testing::LabelsPageTest;

TEST_F(LabelPrintingPageTest, SelectedRowsOnlyArePrintedAndWithoutASelectionAll)
{
    takeSpareIn();
    QStringList queued;
    for (int i = 1; i <= 9; ++i)
        queued.append(QStringLiteral("B000%1").arg(i));
    ASSERT_TRUE(LabelQueue(*m_session).add(queued, librarian()));
    open();
    showList(LabelList::Queue, 9);
    ASSERT_TRUE(waitForPages(QStringLiteral("Page 1 of 1 · 9 labels")));
    table()->selectRow(3);
    ASSERT_TRUE(waitForPages(QStringLiteral("Page 1 of 1 · 1 label")));
    table()->selectAll();
    ASSERT_TRUE(waitForPages(QStringLiteral("Page 1 of 1 · 9 labels")));
    find<QSpinBox>("labelCopiesSpinBox")->setValue(5);
    ASSERT_TRUE(waitForPages(QStringLiteral("Page 1 of 3 · 45 labels")));
    find<QPushButton>("nextPagePushButton")->click();
    EXPECT_EQ(find<QLabel>("labelPageLabel")->text(), u"Page 2 of 3 · 45 labels");
    find<QComboBox>("symbologyComboBox")->setCurrentIndex(1);
    EXPECT_FALSE(find<QPushButton>("saveLabelsPushButton")->isEnabled())
        << "what is shown is not what is chosen";
    ASSERT_TRUE(waitForPages(QStringLiteral("Page 1 of 3 · 45 labels")));
    EXPECT_TRUE(find<QPushButton>("saveLabelsPushButton")->isEnabled());
    auto *search = find<QLineEdit>("labelsSearchLineEdit");
    search->setText(QStringLiteral("b0007"));
    ASSERT_TRUE(waitFor([&] { return table()->model()->rowCount() == 1; }));
    EXPECT_EQ(cell(0, 0), u"B0007");
}

TEST_F(LabelPrintingPageTest, AClickOnTheSheetSaysWherePrintingBegins)
{
    takeSpareIn();
    ASSERT_TRUE(LabelQueue(*m_session).add(QStringLiteral("B0002"), librarian()));
    open();
    ASSERT_TRUE(waitForPages(QStringLiteral("Page 1 of 1 · 1 label")));
    auto *preview = page()->findChild<PagePreview *>(QStringLiteral("labelPreview"));
    ASSERT_NE(preview, nullptr);
    const LabelSheet sheet = *LabelPrinting::ownSheets().find(QStringLiteral("avery-l7160"));
    const QRectF paper = preview->paperRect();
    const QPointF middle = QPointF(sheet.cell(4).center()) * paper.width() / sheet.paper.width();
    QTest::mouseClick(preview, Qt::LeftButton, {}, (paper.topLeft() + middle).toPoint());
    EXPECT_EQ(find<QSpinBox>("startLabelSpinBox")->value(), 5);
    QTest::keyClick(preview, Qt::Key_Left);
    EXPECT_EQ(find<QSpinBox>("startLabelSpinBox")->value(), 4);
    QTest::keyClick(preview, Qt::Key_Right);
    ASSERT_TRUE(waitForPages(QStringLiteral("Page 1 of 1 · 1 label")));
    find<QPushButton>("saveLabelsPushButton")->click();
    ASSERT_TRUE(waitFor([&] { return table()->model()->rowCount() == 0; }));
    const QString picture = picturesOf(path(), 300, m_folder.path()).value(0);
    const QImage printed(picture);
    const auto cellOf = [&](int position) {
        const QRect cell = sheet.cell(position);
        const double dots = 300 / 254.0;
        return printed.copy(
            QRectF(cell.x() * dots, cell.y() * dots, cell.width() * dots, cell.height() * dots).toRect());
    };
    EXPECT_EQ(codesIn(cellOf(4)), QStringList(QStringLiteral("B0002")));
    EXPECT_TRUE(codesIn(cellOf(0)).isEmpty());
    EXPECT_EQ(find<QSpinBox>("startLabelSpinBox")->value(), 1) << "the next sheet is a new one";
}

TEST_F(LabelPrintingPageTest, WhatThePrinterPrintsIsAskedForBeforeItIsNoted)
{
    takeSpareIn();
    ASSERT_TRUE(LabelQueue(*m_session).add({QStringLiteral("B0002"), QStringLiteral("B0003")}, librarian()));
    open();
    page()->printing()->setAskPrinter([this](QPrinter &printer) {
        printer.setOutputFormat(QPrinter::PdfFormat);
        printer.setOutputFileName(path());
        return true;
    });
    ASSERT_TRUE(waitForPages(QStringLiteral("Page 1 of 1 · 2 labels")));
    auto *yes = find<QPushButton>("labelsPrintedPushButton");
    for (const char *answer : {"labelsNotPrintedPushButton", "labelsPrintedPushButton"}) {
        find<QPushButton>("printLabelsPushButton")->click();
        ASSERT_TRUE(waitFor([&] { return yes->isVisible(); }));
        EXPECT_TRUE(LabelRecords(session()).printed().empty());
        find<QPushButton>(answer)->click();
        EXPECT_FALSE(yes->isVisible());
    }
    EXPECT_EQ(LabelRecords(session()).printed().size(), 2U);
    const QStringList pictures = picturesOf(path(), 300, m_folder.path());
    ASSERT_EQ(pictures.size(), 1);
    const QImage picture(pictures.front());
    EXPECT_NEAR(picture.width(), 210 * 300 / 25.4, 2) << "the paper is the sheet's, without margins";
    EXPECT_EQ(codesIn(pictures.front()), QStringList({QStringLiteral("B0002"), QStringLiteral("B0003")}));
    const QRect first = LabelPrinting::ownSheets().find(QStringLiteral("avery-l7160"))->cell(0);
    const double dots = 300 / 254.0;
    EXPECT_EQ(codesIn(picture.copy(
                  QRectF(first.x() * dots, first.y() * dots, first.width() * dots, first.height() * dots)
                      .toRect())),
              QStringList(QStringLiteral("B0002")))
        << "where the sheet has its label";
}

TEST_F(LabelPrintingPageTest, WhatDoesNotFitIsSaidBeforeAnythingIsPrinted)
{
    takeSpareIn();
    ASSERT_TRUE(LabelQueue(*m_session).add(QStringLiteral("PERPUS-2026-0000001"), librarian()));
    open();
    auto *sheets = find<QComboBox>("labelSheetComboBox");
    sheets->setCurrentIndex(sheets->findData(QStringLiteral("roll-33x15")));
    ASSERT_TRUE(waitFor([&] { return find<QLabel>("leftOutLabel")->text().contains(u"mm"); }))
        << find<QLabel>("leftOutLabel")->text().toStdString();
    EXPECT_FALSE(find<QPushButton>("saveLabelsPushButton")->isEnabled());
    sheets->setCurrentIndex(sheets->findData(QStringLiteral("avery-l7160")));
    EXPECT_TRUE(waitForPages(QStringLiteral("Page 1 of 1 · 1 label")));
    EXPECT_TRUE(find<QLabel>("leftOutLabel")->text().contains(u"no copy"))
        << find<QLabel>("leftOutLabel")->text().toStdString();
}

TEST_F(LabelPrintingPageTest, ASheetIsMeasuredUsedChangedAndRemoved)
{
    showPage();
    auto *sheets = find<QComboBox>("labelSheetComboBox");
    const int given = sheets->count();
    inDialog<SheetDialog>([&] { page()->findChild<QAction *>(QStringLiteral("newSheetAction"))->trigger(); },
                          [&](SheetDialog &dialog) {
                              testing::expectNamedControls(dialog);
                              EXPECT_LE(dialog.minimumSizeHint().width(), 683);
                              EXPECT_LE(dialog.minimumSizeHint().height(), 344);
                              auto *save = part<QPushButton>(dialog, "savePushButton");
                              EXPECT_FALSE(save->isEnabled()) << "without a title";
                              part<QLineEdit>(dialog, "titleLineEdit")->setText(QStringLiteral("Lembar uji"));
                              part<QDoubleSpinBox>(dialog, "labelWidthDoubleSpinBox")->setValue(150);
                              EXPECT_FALSE(save->isEnabled());
                              EXPECT_FALSE(part<QLabel>(dialog, "messageLabel")->text().isEmpty())
                                  << "the labels overlap";
                              part<QSpinBox>(dialog, "columnsSpinBox")->setValue(1);
                              part<QSpinBox>(dialog, "rowsSpinBox")->setValue(2);
                              part<QDoubleSpinBox>(dialog, "labelHeightDoubleSpinBox")->setValue(60);
                              part<QDoubleSpinBox>(dialog, "pitchYDoubleSpinBox")->setValue(70);
                              EXPECT_TRUE(save->isEnabled())
                                  << part<QLabel>(dialog, "messageLabel")->text().toStdString();
                              save->click();
                          });
    ASSERT_EQ(sheets->count(), given + 1);
    EXPECT_EQ(sheets->currentData().toString(), u"lembar-uji");
    EXPECT_EQ(find<QSpinBox>("startLabelSpinBox")->maximum(), 2);
    const auto made = LabelPrinting::ownSheets().find(QStringLiteral("lembar-uji"));
    ASSERT_TRUE(made);
    EXPECT_EQ(made->label, QSize(1500, 600));
    EXPECT_EQ(made->pitch.height(), 700);
    inDialog<SheetDialog>(
        [&] { page()->findChild<QAction *>(QStringLiteral("changeSheetAction"))->trigger(); },
        [&](SheetDialog &dialog) {
            part<QSpinBox>(dialog, "rowsSpinBox")->setValue(3);
            part<QPushButton>(dialog, "savePushButton")->click();
        });
    EXPECT_EQ(LabelPrinting::ownSheets().find(QStringLiteral("lembar-uji"))->rows, 3);
    page()->findChild<QAction *>(QStringLiteral("removeSheetAction"))->trigger();
    EXPECT_EQ(sheets->count(), given);
    EXPECT_FALSE(page()->findChild<QAction *>(QStringLiteral("changeSheetAction"))->isEnabled())
        << "a sheet of the program is copied, not changed";
    find<QPushButton>("alignmentPagePushButton")->click();
    EXPECT_TRUE(QFile::exists(path()));
}

TEST_F(LabelPrintingPageTest, TheSheetThatIsChosenStaysChosen)
{
    showPage();
    auto *sheets = find<QComboBox>("labelSheetComboBox");
    sheets->setCurrentIndex(sheets->findData(QStringLiteral("tom-jerry-103")));
    find<QDoubleSpinBox>("offsetXDoubleSpinBox")->setValue(-1.5);
    MainWindow other;
    EXPECT_EQ(other.findChild<QComboBox *>(QStringLiteral("labelSheetComboBox"))->currentData().toString(),
              u"tom-jerry-103");
    EXPECT_EQ(other.findChild<QDoubleSpinBox *>(QStringLiteral("offsetXDoubleSpinBox"))->value(), -1.5);
}

} // namespace
} // namespace opname
