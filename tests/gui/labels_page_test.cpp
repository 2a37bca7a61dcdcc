#include "dialogs/decision_dialog.h"
#include "dialogs/new_copy_dialog.h"
#include "dialogs/sheet_dialog.h"
#include "dialogs/unrecorded_dialog.h"
#include "in_dialog.h"
#include "named_controls.h"
#include "opname/session/change_queue.h"
#include "opname/session/label_records.h"
#include "opname/session/unrecorded_books.h"
#include "opname/workflow/label_queue.h"
#include "pages/labels_page.h"
#include "shell/language.h"
#include "shell/main_window.h"
#include "shell/theme.h"
#include "struck_keys.h"
#include "support/barcode_reader.h"
#include "support/codabar_reading.h"
#include "workflow/titles_without_copies.h"

#include <QCheckBox>
#include <QInputDialog>
#include <QListWidget>
#include <QMenu>
#include <QPrinter>
#include <QTableView>

namespace opname {
namespace {

using testing::codesIn;
using testing::inDialog;
using testing::librarian;
using testing::picturesOf;

class LabelsPageTest : public testing::TitlesWithoutCopies {
protected:
    LabelsPageTest()
        : m_window(std::make_unique<MainWindow>())
    {
    }

    void SetUp() override
    {
        TitlesWithoutCopies::SetUp();
        Language::choose(QStringLiteral("en"), false);
        Theme::apply(*qApp, Theme::Mode::Light);
    }

    void showPage(bool isFrozen = false)
    {
        if (isFrozen)
            freezeSpare();
        else
            takeSpareIn();
        ASSERT_TRUE(
            m_session->changeSetting(QStringLiteral("codes.pattern"), QStringLiteral("B0000"), librarian()));
        open();
    }

    void open()
    {
        m_window->adopt(std::move(m_session));
        m_window->resize(1366, 740);
        m_window->show();
        ASSERT_TRUE(QTest::qWaitForWindowExposed(m_window.get()));
        m_window->showActivity(3);
        page()->printing()->setAskPath([this](const QString &, const QString &) { return path(); });
    }

    Session &session() { return m_window->document()->session(); }
    LabelsPage *page() { return m_window->findChild<LabelsPage *>(); }
    QString path() const { return m_folder.filePath(QStringLiteral("label.pdf")); }
    template <typename Widget> Widget *find(const char *name)
    {
        auto *found = page()->findChild<Widget *>(QString::fromLatin1(name));
        EXPECT_NE(found, nullptr) << name;
        return found;
    }
    template <typename Widget> static Widget *part(QDialog &dialog, const char *name)
    {
        auto *found = dialog.findChild<Widget *>(QString::fromLatin1(name));
        EXPECT_NE(found, nullptr) << name;
        return found;
    }
    template <typename Condition> static bool waitFor(Condition condition)
    {
        return QTest::qWaitFor(condition, 10'000);
    }

    QTableView *table() { return find<QTableView>("labelsTableView"); }
    void showList(LabelList list, int rows)
    {
        find<QComboBox>("labelListComboBox")->setCurrentIndex(static_cast<int>(list));
        EXPECT_TRUE(waitFor([&] { return table()->model()->rowCount() == rows; }))
            << table()->model()->rowCount() << " rows";
    }
    QString cell(int row, int column) { return table()->model()->index(row, column).data().toString(); }
    QString state() { return find<QLabel>("labelStateLabel")->text(); }
    bool waitForPages(const QString &text)
    {
        return waitFor([&] { return find<QLabel>("labelPageLabel")->text() == text; });
    }
    QStringList printedCodes() const
    {
        QStringList codes;
        for (const QString &picture : picturesOf(path(), 300, m_folder.path()))
            codes += codesIn(picture);
        return codes;
    }

    /// As a keyboard scanner sends it, to whatever has focus.
    void shoot(const QString &code)
    {
        m_keys.type(code, 3);
        m_keys.enter();
        QTest::qWait(30);
    }

    testing::StruckKeys m_keys;
    std::unique_ptr<MainWindow> m_window;
};

TEST_F(LabelsPageTest, QueuedLabelsAreShownWrittenAndAttachedByScanningThemBackBeforeTheFreeze)
{
    takeSpareIn();
    ASSERT_TRUE(LabelQueue(*m_session).add({QStringLiteral("B0002"), QStringLiteral("B0001")}, librarian()));
    open();
    showList(LabelList::Queue, 2);
    ASSERT_TRUE(waitForPages(QStringLiteral("Page 1 of 1 · 2 labels")));
    find<QPushButton>("saveLabelsPushButton")->click();
    ASSERT_TRUE(waitFor([&] { return table()->model()->rowCount() == 0; })) << "printed, they wait no more";
    EXPECT_EQ(printedCodes(), QStringList({QStringLiteral("B0001"), QStringLiteral("B0002")}));
    showList(LabelList::NotAttached, 2);
    EXPECT_EQ(cell(0, 2), u"Judul 1");

    EXPECT_EQ(m_window->document()->purpose(), ScanPurpose::Label);
    shoot(QStringLiteral("B0002"));
    EXPECT_TRUE(waitFor([&] { return table()->model()->rowCount() == 1; }));
    EXPECT_TRUE(state().startsWith(u"✓ Attached: B0002")) << state().toStdString();
    shoot(QStringLiteral("B0005"));
    EXPECT_TRUE(waitFor([&] { return state().contains(u"B0005"); }));
    EXPECT_FALSE(state().contains(u"Attached")) << state().toStdString();
    shoot(QStringLiteral("ASING-9"));
    EXPECT_TRUE(waitFor([&] { return state().contains(u"no copy has it"); })) << state().toStdString();
    showList(LabelList::Unknown, 1);
    ASSERT_TRUE(waitFor([&] { return cell(0, 0) == u"ASING-9"; })) << cell(0, 0).toStdString();
    table()->selectRow(0);
    inDialog<NewCopyDialog>([&] { find<QPushButton>("newCopyPushButton")->click(); },
                            [&](NewCopyDialog &dialog) {
                                EXPECT_EQ(part<QLineEdit>(dialog, "codeLineEdit")->text(), u"ASING-9");
                                EXPECT_FALSE(part<QComboBox>(dialog, "patternComboBox")->isVisible());
                                part<QLineEdit>(dialog, "searchLineEdit")->setText(QStringLiteral("kamus"));
                                auto *list = part<QListWidget>(dialog, "titlesListWidget");
                                ASSERT_TRUE(waitFor([&] { return list->count() == 1; }));
                                part<QPushButton>(dialog, "queuePushButton")->click();
                            });
    EXPECT_TRUE(waitFor([&] { return table()->model()->rowCount() == 0; })) << "it is known now";
    ASSERT_EQ((*ChangeQueue(session()).all())->size(), 1U);
    EXPECT_EQ((*ChangeQueue(session()).all())->front().change.itemCode, u"ASING-9");
    EXPECT_TRUE(LabelQueue(session()).itemCodes().isEmpty()) << "the book has its label";
    m_window->showActivity(5);
    EXPECT_EQ(m_window->document()->purpose(), ScanPurpose::Count);
}

TEST_F(LabelsPageTest, TheOrderOfShelvesIsMadeBesideTheWindowBeforeTheFirstScan)
{
    takeSpareIn();
    open();
    EXPECT_TRUE(m_window->document()->isBusy());
    EXPECT_TRUE(state().contains(u"put in order")) << state().toStdString();
    ASSERT_TRUE(waitFor([&] { return !m_window->document()->isBusy(); }));
    EXPECT_TRUE(state().contains(u"Nothing is counted before the freeze")) << state().toStdString();
    EXPECT_EQ(m_window->document()->purpose(), ScanPurpose::Label);
    m_window->showActivity(8);
    EXPECT_FALSE(m_window->document()->isBusy()) << "once for all pages";
}

TEST_F(LabelsPageTest, CodabarOfAScannerThatSendsItsFrameIsAttachedOnceThatIsSaid)
{
    takeSpareIn();
    const QString code = QStringLiteral("31234567");
    ASSERT_TRUE(LabelQueue(*m_session).add(code, librarian()));
    ASSERT_TRUE(LabelRecords(*m_session).recordPrinted({code}, QStringLiteral("x"), librarian()));
    open();
    ASSERT_TRUE(waitFor([&] { return !m_window->document()->isBusy(); }));
    auto *frame = find<QCheckBox>("codabarFrameCheckBox");
    EXPECT_FALSE(frame->isVisible()) << "of no use to other symbologies";
    auto *symbology = find<QComboBox>("symbologyComboBox");
    symbology->setCurrentIndex(symbology->findData(static_cast<int>(Symbology::Codabar)));
    EXPECT_TRUE(frame->isVisible());
    EXPECT_FALSE(frame->isChecked());
    const QString read = testing::codabarReading(code);
    m_window->document()->scan(read);
    EXPECT_FALSE(LabelRecords(session()).printed().front().isAttached);
    frame->click();
    m_window->document()->scan(read);
    EXPECT_TRUE(LabelRecords(session()).printed().front().isAttached);
    symbology->setCurrentIndex(0);
}

TEST_F(LabelsPageTest, AfterTheFreezeALabelIsAttachedOnceAndCountsFromThenOn)
{
    freezeSpare();
    ASSERT_TRUE(
        LabelRecords(*m_session).recordPrinted({QStringLiteral("B0002")}, QStringLiteral("x"), librarian()));
    open();
    shoot(QStringLiteral("B0002"));
    EXPECT_TRUE(waitFor([&] { return state().startsWith(u"✓ Attached: B0002"); })) << state().toStdString();
    EXPECT_EQ(session().totals().scans, 0);
    shoot(QStringLiteral("b0002"));
    EXPECT_TRUE(waitFor([&] { return session().totals().found == 1; }));
    EXPECT_FALSE(state().contains(u"Attached")) << state().toStdString();
    EXPECT_TRUE(LabelRecords(session()).printed().front().isAttached);
    ASSERT_TRUE(LabelRecords(session()).recordPrinted({QStringLiteral("B0002")}, QStringLiteral("x"),
                                                      m_window->document()->author()));
    shoot(QStringLiteral("B0002"));
    EXPECT_TRUE(waitFor([&] { return state().startsWith(u"✓ Attached: B0002"); })) << "printed anew";
    EXPECT_EQ(session().totals().scans, 1);
}

TEST_F(LabelsPageTest, SelectedRowsOnlyArePrintedAndWithoutASelectionAll)
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
    ASSERT_TRUE(waitForPages(QStringLiteral("Page 1 of 1 · 1 labels")));
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

TEST_F(LabelsPageTest, AClickOnTheSheetSaysWherePrintingBegins)
{
    takeSpareIn();
    ASSERT_TRUE(LabelQueue(*m_session).add(QStringLiteral("B0002"), librarian()));
    open();
    ASSERT_TRUE(waitForPages(QStringLiteral("Page 1 of 1 · 1 labels")));
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
    ASSERT_TRUE(waitForPages(QStringLiteral("Page 1 of 1 · 1 labels")));
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

TEST_F(LabelsPageTest, WhatThePrinterPrintsIsAskedForBeforeItIsNoted)
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

TEST_F(LabelsPageTest, WhatDoesNotFitIsSaidBeforeAnythingIsPrinted)
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
    EXPECT_TRUE(waitForPages(QStringLiteral("Page 1 of 1 · 1 labels")));
    EXPECT_TRUE(find<QLabel>("leftOutLabel")->text().contains(u"no copy"))
        << find<QLabel>("leftOutLabel")->text().toStdString();
}

TEST_F(LabelsPageTest, ASheetIsMeasuredUsedChangedAndRemoved)
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

TEST_F(LabelsPageTest, ATitleWithoutACopyGetsOneWithTheNextFreeCodeAndItsLabelWaits)
{
    showPage();
    showList(LabelList::WithoutCopy, 2);
    EXPECT_TRUE(table()->isColumnHidden(0)) << "titles have no code";
    table()->selectRow(0);
    inDialog<NewCopyDialog>([&] { find<QPushButton>("newCopyPushButton")->click(); },
                            [&](NewCopyDialog &dialog) {
                                testing::expectNamedControls(dialog);
                                auto *code = part<QLineEdit>(dialog, "codeLineEdit");
                                ASSERT_TRUE(waitFor([&] { return code->text() == u"B0018"; }))
                                    << code->text().toStdString();
                                part<QLineEdit>(dialog, "siteLineEdit")->setText(QStringLiteral("Rak B"));
                                part<QPushButton>(dialog, "queuePushButton")->click();
                            });
    const auto changes = ChangeQueue(session()).all();
    ASSERT_EQ((*changes)->size(), 1U);
    EXPECT_EQ((*changes)->front().change.titleId, firstSpare);
    EXPECT_EQ((*changes)->front().change.newCopy.site, u"Rak B");
    EXPECT_TRUE(waitFor([&] { return table()->model()->rowCount() == 1 && cell(0, 0) == u"B0018"; }));
    EXPECT_EQ(cell(0, 2), u"Sejarah Banten");
    EXPECT_TRUE(waitForPages(QStringLiteral("Page 1 of 1 · 1 labels")));
    table()->selectRow(0);
    page()->findChild<QAction *>(QStringLiteral("giveUpNewCopyAction"))->trigger();
    EXPECT_TRUE(waitFor([&] { return table()->model()->rowCount() == 0; }));
    showList(LabelList::WithoutCopy, 2);
}

TEST_F(LabelsPageTest, AnyTitleIsFoundForANewCopyAndWhatIsWrongStaysInTheDialog)
{
    showPage(true);
    inDialog<NewCopyDialog>([&] { find<QPushButton>("newCopyPushButton")->click(); },
                            [&](NewCopyDialog &dialog) {
                                testing::expectNamedControls(dialog);
                                EXPECT_LE(dialog.minimumSizeHint().width(), 683);
                                EXPECT_LE(dialog.minimumSizeHint().height(), 344);
                                part<QPushButton>(dialog, "queuePushButton")->click();
                                EXPECT_FALSE(part<QLabel>(dialog, "messageLabel")->text().isEmpty())
                                    << "no title yet";
                                part<QLineEdit>(dialog, "searchLineEdit")->setText(QStringLiteral("kamus"));
                                auto *list = part<QListWidget>(dialog, "titlesListWidget");
                                ASSERT_TRUE(waitFor([&] { return list->count() == 1; }));
                                EXPECT_TRUE(list->item(0)->text().contains(u"no copy yet"));
                                auto *code = part<QLineEdit>(dialog, "codeLineEdit");
                                ASSERT_TRUE(waitFor([&] { return !code->text().isEmpty(); }));
                                code->setText(QStringLiteral("B0001"));
                                part<QPushButton>(dialog, "queuePushButton")->click();
                                EXPECT_TRUE(part<QLabel>(dialog, "messageLabel")->text().contains(u"B0001"));
                                EXPECT_TRUE(dialog.isVisible());
                                code->setText(QStringLiteral("B0077"));
                                part<QPushButton>(dialog, "queuePushButton")->click();
                            });
    EXPECT_EQ(LabelQueue(session()).itemCodes(), QStringList(QStringLiteral("B0077")));
}

TEST_F(LabelsPageTest, CopiesWithoutACodeAreGivenTheNextOnes)
{
    showPage();
    showList(LabelList::WithoutCode, 2);
    inDialog<QInputDialog>([&] { find<QPushButton>("giveCodesPushButton")->click(); },
                           [&](QInputDialog &dialog) {
                               EXPECT_EQ(dialog.textValue(), u"B0000") << "the session's pattern";
                               dialog.accept();
                           });
    EXPECT_TRUE(waitFor([&] { return table()->model()->rowCount() == 2 && cell(0, 0) == u"B0018"; }));
    EXPECT_EQ(cell(0, 2), u"Judul 21");
    EXPECT_EQ(LabelRecords(session()).codesOfItems().size(), 2);
    EXPECT_TRUE(waitForPages(QStringLiteral("Page 1 of 1 · 2 labels")));
}

TEST_F(LabelsPageTest, AnUnknownCodeBecomesANewCopyOfATitleWithoutOne)
{
    freezeSpare();
    scan(QStringLiteral("LAMA-1"), QStringLiteral("Rak A"));
    open();
    showList(LabelList::Unknown, 1);
    table()->selectRow(0);
    inDialog<DecisionDialog>([&] { find<QPushButton>("newCopyPushButton")->click(); },
                             [&](DecisionDialog &dialog) {
                                 part<QLineEdit>(dialog, "searchLineEdit")->setText(QStringLiteral("banten"));
                                 auto *list = part<QListWidget>(dialog, "candidatesListWidget");
                                 ASSERT_TRUE(waitFor([&] { return list->count() == 1; }));
                                 part<QPushButton>(dialog, "decidePushButton")->click();
                             });
    EXPECT_TRUE(waitFor([&] { return table()->model()->rowCount() == 0; })) << "it is known now";
    EXPECT_EQ((*ChangeQueue(session()).all())->front().change.titleId, firstSpare);
}

TEST_F(LabelsPageTest, ABookWithNeitherLabelNorRecordIsNotedFromHereAndFromTheScanning)
{
    showPage(true);
    const auto note = [&](const std::function<void()> &open, const QString &title) {
        inDialog<UnrecordedDialog>(open, [&](UnrecordedDialog &dialog) {
            testing::expectNamedControls(dialog);
            EXPECT_LE(dialog.minimumSizeHint().width(), 683);
            EXPECT_LE(dialog.minimumSizeHint().height(), 344);
            part<QPushButton>(dialog, "notePushButton")->click();
            EXPECT_TRUE(dialog.isVisible()) << "it has no title yet";
            part<QLineEdit>(dialog, "titleLineEdit")->setText(title);
            part<QComboBox>(dialog, "conditionComboBox")->setCurrentIndex(2);
            part<QPushButton>(dialog, "notePushButton")->click();
        });
    };
    note([&] { find<QPushButton>("noteUnrecordedPushButton")->click(); }, QStringLiteral("Buku satu"));
    m_window->showActivity(5);
    m_window->document()->openShelf(QStringLiteral("Rak A"), {});
    note([&] { m_window->findChild<QPushButton *>(QStringLiteral("unrecordedPushButton"))->click(); },
         QStringLiteral("Buku dua"));
    const auto books = UnrecordedBooks(session()).all();
    ASSERT_EQ(books.size(), 2U);
    EXPECT_EQ(books[0].condition, Condition::LightlyDamaged);
    EXPECT_EQ(books[1].shelf, u"Rak A");

    m_window->showActivity(7);
    auto *kinds = m_window->findChild<QComboBox *>(QStringLiteral("differenceKindComboBox"));
    kinds->setCurrentIndex(kinds->findData(static_cast<int>(DiscrepancyKind::Unrecorded)));
    auto *rows = m_window->findChild<QTableView *>(QStringLiteral("differencesTableView"));
    ASSERT_TRUE(waitFor([&] { return rows->model()->rowCount() == 2; }));
    rows->selectRow(0);
    inDialog<DecisionDialog>(
        [&] {
            m_window->findChild<QPushButton *>(QStringLiteral("decidePushButton"))
                ->menu()
                ->actions()
                .first()
                ->trigger();
        },
        [&](DecisionDialog &dialog) {
            auto *code = part<QLineEdit>(dialog, "newCodeLineEdit");
            ASSERT_TRUE(waitFor([&] { return code->text() == u"B0018"; }))
                << "it has none: the next free one";
            part<QLineEdit>(dialog, "searchLineEdit")->setText(QStringLiteral("kamus"));
            auto *list = part<QListWidget>(dialog, "candidatesListWidget");
            ASSERT_TRUE(waitFor([&] { return list->count() == 1; }));
            part<QPushButton>(dialog, "decidePushButton")->click();
        });
    EXPECT_EQ(LabelQueue(session()).itemCodes(), QStringList(QStringLiteral("B0018")));
}

TEST_F(LabelsPageTest, TheSheetThatIsChosenStaysChosen)
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
