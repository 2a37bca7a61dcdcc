// What the window does while its session is another thread's for a second, as whenever rows of other stations
// have everything derived anew.

#include "window_fixture.h"

#include "opname/session/catalogue_queries.h"
#include "opname/session/verification.h"
#include "shell/session_document.h"

#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScrollBar>
#include <QSemaphore>
#include <QTableView>

#include <algorithm>
#include <memory>

namespace opname {
namespace {

class BesideReadsTest : public testing::WindowTest {
protected:
    void TearDown() override
    {
        m_end->release(); // nothing waits for a test that failed
        WindowTest::TearDown();
    }

    SessionDocument &document() { return *m_window.document(); }
    QString codeAt(Slot slot) { return session().catalogue().at(slot)->item.code; }

    /// Work that has the session until it is ended.
    void beginWork()
    {
        document().runBesideReads([end = m_end](const BackgroundTask::Watcher &) { end->acquire(); }, [] {});
        ASSERT_TRUE(document().holdsReads());
    }
    void endWork()
    {
        m_end->release();
        ASSERT_TRUE(waitFor([&] { return !document().isBusy(); }));
    }

    std::shared_ptr<QSemaphore> m_end = std::make_shared<QSemaphore>();
};

TEST_F(BesideReadsTest, WhatIsTypedOnThePageOfScanningIsCountedBehindIt)
{
    auto *field = find<QLineEdit>("barcodeLineEdit");
    const QString typed = codeAt(3);
    const QString later = codeAt(4);
    QString noted;
    QObject::connect(&document(), &SessionDocument::conditionNoted, &document(),
                     [&](const QString &itemCode) { noted = itemCode; });
    int answers = 0;
    QObject::connect(&document(), &SessionDocument::scanned, &document(), [&] { ++answers; });
    field->setFocus();
    field->insert(typed.left(3));
    beginWork();
    EXPECT_TRUE(field->isEnabled());
    EXPECT_TRUE(field->hasFocus());
    field->insert(typed.mid(3));
    EXPECT_EQ(field->text(), typed);
    QTest::qWait(60);
    QTest::keyClick(field, Qt::Key_Return);
    EXPECT_TRUE(field->text().isEmpty());
    find<QPushButton>("lightlyDamagedPushButton")->click();
    document().scanCode(later);
    document().undoLast();
    field->insert(QStringLiteral("B00"));
    EXPECT_EQ(answers, 0);
    endWork();
    EXPECT_EQ(answers, 2);
    EXPECT_EQ(noted, typed) << "the copy before it, not the one behind";
    EXPECT_EQ(scans(), 1) << "the last one was taken back";
    EXPECT_TRUE(field->hasFocus());
    EXPECT_EQ(field->text(), u"B00");
    EXPECT_TRUE(Verification::verify(session()).isOk());
}

TEST_F(BesideReadsTest, AShelfThatIsOpenedMeanwhileIsThatOfTheReadsBehindIt)
{
    const QString first = codeAt(3);
    const QString second = codeAt(4);
    document().openShelf(QStringLiteral("Rak Satu"), {});
    beginWork();
    document().scanCode(first);
    document().openShelf(QStringLiteral("Rak Dua"), {});
    document().scanCode(second);
    endWork();
    const std::vector<ScanAnswer> &recent = document().recentScans();
    ASSERT_GE(recent.size(), 2U);
    EXPECT_EQ(recent[recent.size() - 2].shelf, u"Rak Satu");
    EXPECT_EQ(recent.back().shelf, u"Rak Dua");
}

TEST_F(BesideReadsTest, AButtonThatHasToWaitGetsTheFocusBack)
{
    m_window.showActivity(7);
    auto *button = find<QPushButton>("decidePushButton");
    button->setFocus();
    ASSERT_TRUE(button->hasFocus());
    beginWork();
    EXPECT_FALSE(button->isEnabled());
    endWork();
    EXPECT_TRUE(button->isEnabled());
    EXPECT_TRUE(button->hasFocus());
}

TEST_F(BesideReadsTest, WhoWritesTheReportGoesOnWriting)
{
    m_window.showActivity(10);
    const QList<QPlainTextEdit *> texts = m_window.findChildren<QPlainTextEdit *>();
    const auto shown = std::find_if(texts.begin(), texts.end(),
                                    [](const QPlainTextEdit *text) { return text->isVisible(); });
    ASSERT_TRUE(shown != texts.end());
    QPlainTextEdit *const text = *shown;
    text->setFocus();
    beginWork();
    EXPECT_TRUE(text->hasFocus());
    text->insertPlainText(QStringLiteral("Latar belakang"));
    QTest::qWait(1200); // longer than a pause after which it is kept
    endWork();
    const qint64 kept = session().journalLength();
    EXPECT_EQ(text->toPlainText(), u"Latar belakang");
    EXPECT_TRUE(text->hasFocus());
    m_window.showActivity(5);
    EXPECT_EQ(session().journalLength(), kept) << "it was kept once the session was back";
}

TEST_F(BesideReadsTest, AListStaysWhereItWasScrolledTo)
{
    m_window.showActivity(2);
    auto *list = find<QTableView>("shelfListTableView");
    ASSERT_TRUE(waitFor([&] { return list->model()->rowCount() > 500; }));
    list->verticalScrollBar()->setValue(300);
    const int place = list->verticalScrollBar()->value();
    ASSERT_GT(place, 0);
    beginWork();
    EXPECT_EQ(list->verticalScrollBar()->value(), place);
    list->viewport()->grab(); // what is not known is not asked for
    endWork();
    EXPECT_EQ(list->verticalScrollBar()->value(), place);
    EXPECT_FALSE(list->model()->index(place, 0).data().toString().isEmpty());
}

TEST_F(BesideReadsTest, ClosingWaitsUntilWhatWasReadIsKept)
{
    const QString path = session().path();
    const QString code = codeAt(3);
    beginWork();
    document().scanCode(code);
    EXPECT_FALSE(m_window.close());
    ASSERT_NE(m_window.document(), nullptr);
    m_end->release();
    ASSERT_TRUE(waitFor([&] { return m_window.document() == nullptr; }));
    const auto closed = Session::open(path, Session::Access::Read);
    ASSERT_TRUE(closed);
    EXPECT_EQ((*closed)->totals().scans, 1);
}

} // namespace
} // namespace opname
