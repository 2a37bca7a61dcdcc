#include "shell/dialog_room.h"

#include <QDialog>
#include <QFileDialog>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QScreen>
#include <QTest>
#include <QTreeView>
#include <QVBoxLayout>

#include <gtest/gtest.h>

#include <algorithm>

namespace opname {
namespace {

TEST(DialogRoomsTest, FilesAreShownWideEnoughForTheirDaysAndSizes)
{
    const DialogRooms rooms(nullptr);
    QFileDialog files;
    files.show();
    ASSERT_TRUE(QTest::qWaitForWindowExposed(&files));
    EXPECT_GE(files.width(), std::min(900, files.screen()->availableSize().width()));
    auto *list = files.findChild<QTreeView *>(QStringLiteral("treeView"));
    ASSERT_NE(list, nullptr);
    for (int column = 0; column < list->header()->count(); ++column)
        EXPECT_EQ(list->header()->sectionResizeMode(column), QHeaderView::ResizeToContents);
}

TEST(DialogRoomsTest, AFieldIsNoLowerForTheWordsAboveIt)
{
    const DialogRooms rooms(nullptr);
    QDialog dialog;
    auto *layout = new QVBoxLayout(&dialog);
    auto *words = new QLabel(QStringLiteral("Yang mengesahkan menjamin hasilnya. ").repeated(12), &dialog);
    words->setWordWrap(true);
    auto *field = new QLineEdit(&dialog);
    layout->addWidget(words);
    layout->addWidget(field);
    dialog.resize(300, 60);
    dialog.show();
    ASSERT_TRUE(QTest::qWaitForWindowExposed(&dialog));
    EXPECT_EQ(dialog.width(), 300);
    EXPECT_GE(field->height(), field->sizeHint().height());
    EXPECT_GE(words->height(), words->heightForWidth(words->width()));
}

} // namespace
} // namespace opname
