#include "dialogs/decision_dialog.h"
#include "dialogs/new_copy_dialog.h"
#include "dialogs/unrecorded_dialog.h"
#include "in_dialog.h"
#include "labels_page_fixture.h"
#include "named_controls.h"
#include "opname/session/change_queue.h"
#include "opname/session/unrecorded_books.h"

#include <QInputDialog>
#include <QListWidget>
#include <QMenu>

namespace opname {
namespace {

using testing::inDialog;

using NewCopiesPageTest = testing::LabelsPageTest;

TEST_F(NewCopiesPageTest, ATitleWithoutACopyGetsOneWithTheNextFreeCodeAndItsLabelWaits)
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
    EXPECT_TRUE(waitForPages(QStringLiteral("Page 1 of 1 · 1 label")));
    table()->selectRow(0);
    page()->findChild<QAction *>(QStringLiteral("giveUpNewCopyAction"))->trigger();
    EXPECT_TRUE(waitFor([&] { return table()->model()->rowCount() == 0; }));
    showList(LabelList::WithoutCopy, 2);
}

TEST_F(NewCopiesPageTest, AnyTitleIsFoundForANewCopyAndWhatIsWrongStaysInTheDialog)
{
    showPage(true);
    inDialog<NewCopyDialog>([&] { find<QPushButton>("newCopyPushButton")->click(); },
                            [&](NewCopyDialog &dialog) {
                                testing::expectNamedControls(dialog);
                                EXPECT_LE(dialog.minimumSizeHint().width(), 683);
                                EXPECT_LE(dialog.minimumSizeHint().height(), 344);
                                EXPECT_FALSE(part<QPushButton>(dialog, "queuePushButton")->isEnabled())
                                    << "no title yet";
                                part<QLineEdit>(dialog, "searchLineEdit")->setText(QStringLiteral("kamus"));
                                auto *list = part<QListWidget>(dialog, "titlesListWidget");
                                ASSERT_TRUE(waitFor([&] { return list->count() == 1; }));
                                EXPECT_TRUE(part<QPushButton>(dialog, "queuePushButton")->isEnabled());
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

TEST_F(NewCopiesPageTest, CopiesWithoutACodeAreGivenTheNextOnes)
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

TEST_F(NewCopiesPageTest, AnUnknownCodeBecomesANewCopyOfATitleWithoutOne)
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
                                 EXPECT_TRUE(waitFor([&] { return !dialog.isVisible(); }));
                             });
    EXPECT_TRUE(waitFor([&] { return table()->model()->rowCount() == 0; })) << "it is known now";
    EXPECT_EQ((*ChangeQueue(session()).all())->front().change.titleId, firstSpare);
}

TEST_F(NewCopiesPageTest, ABookWithNeitherLabelNorRecordIsNotedFromHereAndFromTheScanning)
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
            EXPECT_TRUE(waitFor([&] { return !dialog.isVisible(); }));
        });
    EXPECT_EQ(LabelQueue(session()).itemCodes(), QStringList(QStringLiteral("B0018")));
}

} // namespace
} // namespace opname
