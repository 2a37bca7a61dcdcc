#include "dialogs/find_copy_dialog.h"
#include "opname/session/catalogue_queries.h"
#include "window_fixture.h"

#include <QAbstractButton>
#include <QAbstractItemModelTester>
#include <QAccessible>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableView>

namespace opname {
namespace {

class FindCopyDialogTest : public testing::WindowTest {
protected:
    void SetUp() override
    {
        WindowTest::SetUp();
        m_dialog = std::make_unique<FindCopyDialog>(session(), &m_window);
        m_chosen = std::make_unique<QSignalSpy>(m_dialog.get(), &FindCopyDialog::copyChosen);
        QObject::connect(m_dialog.get(), &FindCopyDialog::copyChosen, m_window.document(),
                         [document = m_window.document()](const QString &code) { document->scan(code); });
        QObject::connect(m_window.document(), &SessionDocument::scanned, m_dialog.get(),
                         &FindCopyDialog::refresh);
        m_dialog->show();
        m_dialog->activateWindow();
        ASSERT_TRUE(QTest::qWaitForWindowActive(m_dialog.get()));
        m_field = m_dialog->findChild<QLineEdit *>(u"searchLineEdit"_qs);
        m_view = m_dialog->findChild<QTableView *>(u"foundTableView"_qs);
        m_field->setFocus();
    }

    void TearDown() override
    {
        m_chosen.reset();
        m_dialog.reset();
    }

    template <typename Widget> Widget *part(const char *name)
    {
        return m_dialog->findChild<Widget *>(QString::fromLatin1(name));
    }

    /// As a person does: with pauses, so that no scanner is suspected.
    void type(const QString &text)
    {
        for (const QChar c : text) {
            QTest::keyClick(m_field, c.toLatin1());
            QTest::qWait(60);
        }
        EXPECT_TRUE(waitFor([&] { return m_field->text().endsWith(text); }));
    }

    bool waitForRows()
    {
        return waitFor([&] {
            return m_field->text().trimmed().size() >= 2 && m_view->model()->rowCount() > 0
                && part<QPushButton>("choosePushButton")->isEnabled();
        });
    }

    QString currentCode() const
    {
        return m_view->currentIndex().siblingAtColumn(FoundCopiesModel::Code).data().toString();
    }

    std::unique_ptr<FindCopyDialog> m_dialog;
    std::unique_ptr<QSignalSpy> m_chosen;
    QLineEdit *m_field = nullptr;
    QTableView *m_view = nullptr;
};

TEST_F(FindCopyDialogTest, TypingArrowsAndEnterChooseACopyThatIsThenScanned)
{
    EXPECT_TRUE(part<QLabel>("emptyLabel")->isVisible());
    EXPECT_FALSE(part<QLabel>("emptyLabel")->text().isEmpty()) << "says what to type";
    EXPECT_FALSE(part<QPushButton>("choosePushButton")->isEnabled());
    type(u"hukum"_qs);
    ASSERT_TRUE(waitForRows());
    EXPECT_FALSE(part<QLabel>("emptyLabel")->isVisible());
    EXPECT_FALSE(m_view->currentIndex().flags() == Qt::NoItemFlags) << "a heading is never the choice";
    const QString first = currentCode();
    QTest::keyClick(m_field, Qt::Key_Down);
    const QString second = currentCode();
    EXPECT_NE(first, second);
    EXPECT_EQ(m_field->text(), u"hukum") << "arrows leave the text alone";
    QTest::qWait(60);
    QTest::keyClick(m_field, Qt::Key_Return);
    ASSERT_EQ(m_chosen->count(), 1);
    EXPECT_EQ(m_chosen->front().front().toString(), second);
    EXPECT_FALSE(m_dialog->isVisible());
    EXPECT_EQ(scans(), 1);
    EXPECT_EQ(m_window.document()->recentScans().back().itemCode, second);
}

TEST_F(FindCopyDialogTest, ACodeReadInPartIsOfferedInASectionOfItsOwn)
{
    type(u"B00O0042"_qs);
    ASSERT_TRUE(waitFor([&] { return currentCode() == u"B0000042"; })) << currentCode().toStdString();
    EXPECT_FALSE(m_view->model()->index(0, 0).flags() & Qt::ItemIsSelectable);
    QTest::keyClick(m_field, Qt::Key_Up);
    EXPECT_EQ(currentCode(), u"B0000042") << "the heading above cannot be reached";
    m_field->clear();
    EXPECT_TRUE(part<QLabel>("emptyLabel")->isVisible());
    type(u"00042"_qs);
    EXPECT_TRUE(waitFor([&] { return currentCode() == u"B0000042"; })) << currentCode().toStdString();
}

TEST_F(FindCopyDialogTest, EnterBeforeTheAnswerChoosesNothing)
{
    type(u"hukum"_qs);
    ASSERT_TRUE(waitForRows());
    m_field->setText(u"hukum pidana"_qs);
    QTest::keyClick(m_field, Qt::Key_Return);
    EXPECT_EQ(m_chosen->count(), 0) << "the copies shown were found for other words";
    EXPECT_TRUE(waitForRows());
}

TEST_F(FindCopyDialogTest, NothingFoundIsSaidInWords)
{
    type(u"zzzz"_qs);
    EXPECT_TRUE(waitFor([&] { return part<QLabel>("emptyLabel")->text().contains(u"Tidak ada eksemplar"); }));
    EXPECT_FALSE(part<QPushButton>("labelPushButton")->isEnabled());
    QTest::qWait(60);
    QTest::keyClick(m_field, Qt::Key_Return);
    EXPECT_EQ(m_chosen->count(), 0);
}

TEST_F(FindCopyDialogTest, AScannerReadWhileItIsOpenCountsAndLeavesTheTextAlone)
{
    type(u"hukum"_qs);
    ASSERT_TRUE(waitForRows());
    QTest::qWait(100);
    const QString before = currentCode();
    shoot(u"B0000007"_qs);
    EXPECT_EQ(scans(), 1);
    EXPECT_EQ(m_field->text(), u"hukum");
    EXPECT_TRUE(m_dialog->isVisible());
    EXPECT_EQ(m_chosen->count(), 0);
    EXPECT_EQ(currentCode(), before) << "the choice stays on its book";
}

TEST_F(FindCopyDialogTest, ALabelIsAskedForWithoutClosing)
{
    ListedItem wanted;
    QObject::connect(m_dialog.get(), &FindCopyDialog::labelWanted,
                     [&](const ListedItem &item) { wanted = item; });
    type(u"B0000042"_qs);
    ASSERT_TRUE(waitForRows());
    ASSERT_EQ(currentCode(), u"B0000042");
    QTest::keyClick(m_field, Qt::Key_L, Qt::ControlModifier);
    EXPECT_TRUE(waitFor([&] { return wanted.item.code == u"B0000042"; }))
        << "a key presses the button visibly";
    EXPECT_FALSE(wanted.title.isEmpty());
    EXPECT_TRUE(m_dialog->isVisible());
    EXPECT_EQ(scans(), 0);
    QTest::keyClick(m_field, Qt::Key_Escape);
    EXPECT_FALSE(m_dialog->isVisible());
}

TEST_F(FindCopyDialogTest, EveryControlHasANameInBothLanguagesAndItFitsTheSmallestScreen)
{
    for (const char *language : {"en", "id"}) {
        Language::choose(QString::fromLatin1(language), false);
        QTest::qWait(20);
        for (QWidget *widget : m_dialog->findChildren<QWidget *>()) {
            if (qobject_cast<QAbstractButton *>(widget) == nullptr && widget != m_field && widget != m_view)
                continue;
            if (widget->inherits("QLineEditIconButton") || widget->inherits("QTableCornerButton"))
                continue;
            QAccessibleInterface *face = QAccessible::queryAccessibleInterface(widget);
            ASSERT_NE(face, nullptr);
            EXPECT_FALSE(face->text(QAccessible::Name).isEmpty()) << widget->objectName().toStdString();
        }
        // 1366×768 at 200 %.
        EXPECT_LE(m_dialog->minimumSizeHint().width(), 683);
        EXPECT_LE(m_dialog->minimumSizeHint().height(), 384 - 30);
    }
}

TEST_F(FindCopyDialogTest, TheModelKeepsItsPromises)
{
    FoundCopiesModel model;
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    FindCopy search(session());
    const auto copies = search.find(u"hukum"_qs);
    ASSERT_TRUE(copies);
    auto take = session().stockTake();
    ASSERT_TRUE(take);
    model.show(*copies, *take);
    EXPECT_EQ(model.rowCount(), static_cast<int>(copies->byWords.size()) + 1);
    EXPECT_EQ(model.headingRows(), QList<int>{0});
    EXPECT_EQ(model.copyAt(0), nullptr);
    EXPECT_EQ(model.copyAt(-1), nullptr);
    ASSERT_NE(model.copyAt(1), nullptr);
    EXPECT_EQ(model.rowOf(model.copyAt(1)->item.item.id), 1);
    EXPECT_EQ(model.rowOf(0), -1);
    model.clear();
    EXPECT_EQ(model.rowCount(), 0);
}

} // namespace
} // namespace opname
