#include "in_dialog.h"
#include "opname/workflow/weeding.h"
#include "support/taken_beside_scans.h"
#include "window_fixture.h"

#include <QFile>
#include <QFileDialog>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QProgressBar>
#include <QPushButton>
#include <QTabWidget>

namespace opname {
namespace {

class WeedingPanelTest : public testing::WindowTest {
protected:
    void SetUp() override
    {
        testing::WindowTest::SetUp();
        Language::choose(QStringLiteral("en"), false);
        m_window.showActivity(1);
        find<QTabWidget>("preparationTabWidget")->setCurrentIndex(3);
    }

    QString state() { return find<QLabel>("weedingStateLabel")->text(); }

    bool waitForState(const QString &words)
    {
        return waitFor([&] { return state().contains(words); });
    }

    QString path() const { return m_folder.filePath(QStringLiteral("afkir.txt")); }

    void takeFile(const QByteArray &content)
    {
        QFile file(path());
        ASSERT_TRUE(file.open(QIODevice::WriteOnly));
        file.write(content);
        file.close();
        choosePath();
    }

    void choosePath()
    {
        testing::inDialog<QFileDialog>(
            [&] { find<QPushButton>("weededFromFilePushButton")->click(); },
            [&](QFileDialog &dialog) {
                dialog.findChild<QLineEdit *>(QStringLiteral("fileNameEdit"))->setText(path());
                QMetaObject::invokeMethod(&dialog, "accept");
            });
    }
};

TEST_F(WeedingPanelTest, WhatIsNotFilledInSaysSoAndALaterListAdds)
{
    ASSERT_TRUE(waitForState(QStringLiteral("not filled in yet")));
    EXPECT_FALSE(state().contains(u"agrees"));
    const QString code = session().catalogue().at(Slot(3))->item.code;
    takeFile(code.toUtf8() + "\nASING-1\n");
    EXPECT_TRUE(waitForState(QStringLiteral("On the list: 2"))) << state().toStdString();
    EXPECT_TRUE(state().contains(u"data in SLiMS: 2")) << state().toStdString();
    m_window.document()->scan(code);
    m_window.document()->notifyChanged();
    EXPECT_TRUE(waitForState(QStringLiteral("shelf: 1"))) << state().toStdString();
    takeFile("ASING-2\n");
    EXPECT_TRUE(waitForState(QStringLiteral("On the list: 3")));
    takeFile(QByteArray(300, 'A'));
    EXPECT_TRUE(waitFor([&] { return find<QLabel>("messageLabel")->text().contains(u"Line 1"); }));
    EXPECT_TRUE(find<QPushButton>("weededFromFilePushButton")->isEnabled());
    EXPECT_EQ(WeedingList(session()).count(), 3);
}

TEST_F(WeedingPanelTest, AScanIsAnsweredWhileALargeListIsTaken)
{
    ASSERT_TRUE(waitForState(QStringLiteral("not filled in yet")));
    ASSERT_TRUE(
        testing::writeLines(path(), {}, testing::manyLines, [](int i) { return testing::numbered('W', i); }));
    auto *bar = find<QProgressBar>("weedingProgressBar");
    EXPECT_FALSE(bar->isVisible());
    choosePath();
    ASSERT_TRUE(bar->isVisible());
    EXPECT_FALSE(find<QPushButton>("weededFromFilePushButton")->isEnabled());
    m_window.activateWindow();
    ASSERT_TRUE(QTest::qWaitForWindowActive(&m_window));
    const int answered = testing::scansWhile([&] { return bar->isVisible(); },
                                             [&](Slot slot) {
                                                 const qint64 before = scans();
                                                 shoot(session().catalogue().at(slot)->item.code);
                                                 return waitFor([&] { return scans() > before; });
                                             });
    ASSERT_NE(answered, -1);
    EXPECT_GT(answered, 3);
    ASSERT_TRUE(waitFor([&] { return state().contains(u"On the list: 100,000"); }, 60'000))
        << state().toStdString();
    EXPECT_GT(testing::scansAmong(session(), QStringLiteral("weeded_listed")), 0);
    EXPECT_TRUE(find<QPushButton>("weededFromFilePushButton")->isEnabled());
}

TEST_F(WeedingPanelTest, TakingAListIsStopped)
{
    ASSERT_TRUE(waitForState(QStringLiteral("not filled in yet")));
    ASSERT_TRUE(
        testing::writeLines(path(), {}, testing::manyLines, [](int i) { return testing::numbered('W', i); }));
    choosePath();
    find<QPushButton>("cancelWeedingPushButton")->click();
    ASSERT_TRUE(waitFor([&] { return !find<QProgressBar>("weedingProgressBar")->isVisible(); }, 60'000));
    EXPECT_TRUE(find<QLabel>("messageLabel")->text().contains(u"stopped"))
        << find<QLabel>("messageLabel")->text().toStdString();
    EXPECT_LT(WeedingList(session()).count().value_or(0), testing::manyLines);
    EXPECT_TRUE(find<QPushButton>("weededFromFilePushButton")->isEnabled());
}

TEST_F(WeedingPanelTest, StatusesThatMeanWeededAreChosenFromThoseOfSlims)
{
    ASSERT_TRUE(waitForState(QStringLiteral("not filled in yet")));
    auto *menu = find<QMenu>("weededStatusesMenu");
    Q_EMIT menu->aboutToShow();
    ASSERT_FALSE(menu->actions().isEmpty());
    QAction *first = menu->actions().front();
    first->trigger();
    EXPECT_EQ(WeedingList(session()).statuses(), QStringList{first->data().toString()});
    EXPECT_TRUE(waitForState(QStringLiteral("shelf: not counted yet"))) << state().toStdString();
    Q_EMIT menu->aboutToShow();
    EXPECT_TRUE(menu->actions().front()->isChecked());
    menu->actions().front()->trigger();
    EXPECT_TRUE(WeedingList(session()).statuses().isEmpty());
    EXPECT_TRUE(waitForState(QStringLiteral("shelf: not filled in yet")));
}

} // namespace
} // namespace opname
