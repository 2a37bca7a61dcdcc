#include "dialogs/find_copy_dialog.h"
#include "dialogs/new_copy_dialog.h"
#include "in_dialog.h"
#include "labels_page_fixture.h"
#include "opname/session/change_queue.h"
#include "opname/workflow/new_copies.h"
#include "support/codabar_reading.h"

#include <QAction>
#include <QCheckBox>
#include <QListWidget>

namespace opname {
namespace {

using testing::inDialog;
using testing::librarian;

using AttachingPageTest = testing::LabelsPageTest;

TEST_F(AttachingPageTest, QueuedLabelsAreShownWrittenAndAttachedByScanningThemBackBeforeTheFreeze)
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

TEST_F(AttachingPageTest, TheOrderOfShelvesIsMadeBesideTheWindowBeforeTheFirstScan)
{
    takeSpareIn();
    open();
    EXPECT_TRUE(m_window->document()->isBusy());
    EXPECT_TRUE(state().contains(u"put in order")) << state().toStdString();
    ASSERT_TRUE(waitFor([&] { return m_window->document()->purpose() == ScanPurpose::Label; }));
    EXPECT_FALSE(m_window->document()->isBusy());
    EXPECT_TRUE(state().contains(u"Nothing is counted before the freeze")) << state().toStdString();
    m_window->showActivity(8);
    EXPECT_FALSE(m_window->document()->isBusy()) << "once for all pages";
}

TEST_F(AttachingPageTest, CodabarOfAScannerThatSendsItsFrameIsAttachedOnceThatIsSaid)
{
    takeSpareIn();
    const QString code = QStringLiteral("31234567");
    ASSERT_TRUE(LabelQueue(*m_session).add(code, librarian()));
    ASSERT_TRUE(LabelRecords(*m_session).recordPrinted({code}, QStringLiteral("x"), librarian()));
    open();
    ASSERT_TRUE(waitFor([&] { return m_window->document()->purpose() == ScanPurpose::Label; }));
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

TEST_F(AttachingPageTest, AfterTheFreezeALabelIsAttachedOnceAndCountsFromThenOn)
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

TEST_F(AttachingPageTest, ACopyWhoseLabelCannotBeReadIsFoundAndQueuedBeforeTheFreeze)
{
    takeSpareIn();
    open();
    ASSERT_TRUE(waitFor([&] { return m_window->document()->purpose() == ScanPurpose::Label; }));
    find<QPushButton>("unreadableLabelPushButton")->click();
    auto *dialog = m_window->findChild<FindCopyDialog *>();
    ASSERT_NE(dialog, nullptr);
    auto *field = part<QLineEdit>(*dialog, "searchLineEdit");
    auto *label = part<QPushButton>(*dialog, "labelPushButton");
    EXPECT_FALSE(part<QPushButton>(*dialog, "choosePushButton")->isVisible()) << "nothing is counted yet";
    field->setText(QStringLiteral("B0O12"));
    ASSERT_TRUE(waitFor([&] { return label->isEnabled(); }));
    ASSERT_TRUE(QTest::qWaitForWindowActive(dialog));
    QTest::keyClick(field, Qt::Key_Return);
    EXPECT_TRUE(waitFor([&] {
        return LabelQueue(session()).itemCodes() == QStringList(QStringLiteral("B0012"));
    })) << "Enter does what there is to do";
    EXPECT_TRUE(waitFor([&] { return table()->model()->rowCount() == 1; }));
    dialog->close();

    m_window->showActivity(2);
    m_window->document()->openShelf(QStringLiteral("Rak B"), {});
    m_window->document()->setPurpose(ScanPurpose::Order);
    m_window->findChild<QAction *>(QStringLiteral("find-copy"))->trigger();
    dialog = m_window->findChild<FindCopyDialog *>();
    ASSERT_NE(dialog, nullptr);
    EXPECT_TRUE(part<QPushButton>(*dialog, "choosePushButton")->isVisible()) << "it stands on the shelf";
}

TEST_F(AttachingPageTest, WhatIsNoLongerSelectedWhenTheMenuIsUsedStaysInTheQueue)
{
    takeSpareIn();
    NewCopyRequest request;
    request.titleId = firstSpare;
    request.code = QStringLiteral("B0077");
    ASSERT_TRUE(NewCopies(*m_session).queue({request}, librarian()));
    ASSERT_TRUE(LabelQueue(*m_session).add({QStringLiteral("B0002"), QStringLiteral("B0001")}, librarian()));
    open();
    showList(LabelList::Queue, 3);
    ASSERT_TRUE(waitFor([&] { return !m_window->document()->isBusy(); }));
    auto *takeOff = page()->findChild<QAction *>(QStringLiteral("takeOffLabelAction"));
    auto *giveUp = page()->findChild<QAction *>(QStringLiteral("giveUpNewCopyAction"));
    ASSERT_TRUE(waitFor([&] { return table()->model()->rowCount() == 3; }));
    table()->selectRow(0);
    ASSERT_TRUE(find<QPushButton>("takeOffLabelPushButton")->isVisible());
    // The list is read anew while the menu is open.
    ASSERT_TRUE(LabelQueue(session()).add(QStringLiteral("B0003"), m_window->document()->author()));
    m_window->document()->notifyChanged();
    ASSERT_TRUE(waitFor([&] { return table()->model()->rowCount() == 4; }));
    takeOff->trigger();
    giveUp->trigger();
    EXPECT_EQ(LabelQueue(session()).itemCodes().size(), 4);
    EXPECT_TRUE(NewCopies(session()).canBeGivenUp(request.code));
    EXPECT_TRUE(m_window->findChild<QLabel *>(QStringLiteral("messageLabel"))->isVisible());

    table()->selectRow(0);
    const QString first = cell(0, 0);
    takeOff->trigger();
    EXPECT_EQ(LabelQueue(session()).itemCodes().size(), 3);
    EXPECT_FALSE(LabelQueue(session()).itemCodes().contains(first));
    ASSERT_TRUE(waitFor([&] { return table()->model()->rowCount() == 3; }));
    table()->selectAll();
    takeOff->trigger();
    EXPECT_TRUE(LabelQueue(session()).itemCodes().isEmpty()) << "all of them, when all are selected";
}

TEST_F(AttachingPageTest, AMessageMovesNothingCoversNoButtonAndGoesWhenItIsClicked)
{
    showPage();
    auto *message = m_window->findChild<QLabel *>(QStringLiteral("messageLabel"));
    auto *button = find<QPushButton>("labelsPageMainPushButton");
    const auto onWindow = [this](const QWidget *widget) {
        return QRect(widget->mapTo(m_window.get(), QPoint()), widget->size());
    };
    const QRect table = onWindow(this->table());
    const QRect finish = onWindow(button);
    Q_EMIT page()->told(QStringLiteral("Sebuah pesan yang panjang ").repeated(12));
    QTest::qWait(50);
    ASSERT_TRUE(message->isVisible());
    EXPECT_EQ(onWindow(this->table()), table);
    EXPECT_EQ(onWindow(button), finish);
    EXPECT_FALSE(onWindow(message).intersects(finish));
    QTest::mouseClick(message, Qt::LeftButton);
    EXPECT_FALSE(message->isVisible());
}

TEST_F(AttachingPageTest, WhatAScanBeforeTheFreezeIsToldByIsNotContradictedByAnotherMessage)
{
    takeSpareIn();
    open();
    ASSERT_TRUE(waitFor([&] { return m_window->document()->purpose() == ScanPurpose::Label; }));
    shoot(QStringLiteral("ASING-9"));
    EXPECT_TRUE(waitFor([&] { return state().contains(u"among the unknown codes"); }))
        << state().toStdString();
    const auto *message = m_window->findChild<QLabel *>(QStringLiteral("messageLabel"));
    EXPECT_FALSE(message->isVisible()) << message->text().toStdString();
}

} // namespace
} // namespace opname
