#include "in_dialog.h"
#include "opname/session/catalogue_queries.h"
#include "opname/workflow/sop_desk.h"
#include "window_fixture.h"

#include <QAction>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QMessageBox>
#include <QPlainTextEdit>
#include <QPushButton>

namespace opname {
namespace {

class PreparationPageTest : public testing::WindowTest {
protected:
    void SetUp() override
    {
        WindowTest::SetUp();
        m_window.showActivity(1);
        auto *source = find<QComboBox>("sourceComboBox");
        source->setCurrentIndex(source->count() - 1);
        ASSERT_TRUE(find<QLineEdit>("demoSizeLineEdit")->isVisible());
    }

    void pullDemo(int items)
    {
        find<QLineEdit>("demoSizeLineEdit")->setText(QString::number(items));
        find<QPushButton>("pullPushButton")->click();
    }

    bool says(const char *label, const char *words)
    {
        return find<QLabel>(label)->text().contains(QLatin1String(words));
    }

    bool isAnswered() { return !find<QLabel>("pullResultLabel")->text().isEmpty(); }
};

using NeverShownPreparationTest = testing::WindowTest;

TEST_F(NeverShownPreparationTest, ASessionThatIsClosedKeepsItsLibraryAndTeam)
{
    const QString path = m_window.currentPath();
    const qint64 rows = session().journalLength();
    ASSERT_FALSE(session().setting(QStringLiteral("team")).isEmpty());
    find<QAction>("close")->trigger();
    ASSERT_EQ(m_window.document(), nullptr);
    ASSERT_TRUE(m_window.openFile(path));
    EXPECT_EQ(session().journalLength(), rows);
    EXPECT_FALSE(session().setting(QStringLiteral("team")).isEmpty());
}

TEST_F(PreparationPageTest, AnotherLibraryIsComparedWithTheFrozenOneOnlyWhenThatIsWanted)
{
    const qint64 rows = session().journalLength();
    testing::inDialog<QMessageBox>([&] { pullDemo(300); },
                                   [](QMessageBox &box) {
                                       EXPECT_EQ(box.objectName(), QStringLiteral("otherSourceMessageBox"));
                                       EXPECT_TRUE(box.text().contains(u"demo:300"))
                                           << box.text().toStdString();
                                       box.defaultButton()->click();
                                   });
    QTest::qWait(200);
    EXPECT_EQ(session().journalLength(), rows) << "left";

    testing::inDialog<QMessageBox>([&] { pullDemo(300); },
                                   [](QMessageBox &box) {
                                       for (QAbstractButton *button : box.buttons())
                                           if (box.buttonRole(button) == QMessageBox::DestructiveRole)
                                               button->click();
                                   });
    ASSERT_TRUE(waitFor([&] { return isAnswered(); }, 20'000));
    EXPECT_GT(session().journalLength(), rows);
    EXPECT_EQ(session().catalogue().itemCount(), 600) << "the frozen catalogue stays";
}

TEST_F(PreparationPageTest, AfterTheFreezeTheScopeIsFixedAndTriedScansCount)
{
    EXPECT_TRUE(says("scopeHintLabel", "ditetapkan saat pembekuan"));
    EXPECT_TRUE(says("scopeHintLabel", "tanpa centang berarti semua"));
    EXPECT_TRUE(says("scannerHintLabel", "dihitung seperti di kegiatan 5"));
}

TEST_F(PreparationPageTest, TheSameLibraryIsComparedWithoutAQuestion)
{
    pullDemo(600);
    ASSERT_TRUE(waitFor([&] { return isAnswered(); }, 20'000));
}

/// A session that is not frozen yet, with a scope of GMDs that was set from the command line.
class ScopeTest : public PreparationPageTest {
protected:
    void SetUp() override
    {
        PreparationPageTest::SetUp();
        auto made = Session::create(m_folder.filePath(QStringLiteral("baru.opname")),
                                    {QStringLiteral("Baru"), {}, {}}, {QString(), QStringLiteral("Rina")});
        ASSERT_TRUE(made);
        m_window.adopt(std::move(*made));
        m_window.showActivity(1);
        auto *source = find<QComboBox>("sourceComboBox");
        source->setCurrentIndex(source->count() - 1);
        pullDemo(300);
        ASSERT_TRUE(waitFor([&] { return isAnswered() && session().hasCatalogue(); }, 20'000));
    }
    QListWidget *list(const char *name) { return find<QListWidget>(name); }
};

TEST_F(ScopeTest, GmdsAreChosenAndShownAndTakenBack)
{
    QListWidget *gmds = list("scopeGmdsListWidget");
    ASSERT_GT(gmds->count(), 0);
    QListWidgetItem *first = gmds->item(0);
    first->setCheckState(Qt::Checked);
    ASSERT_TRUE(waitFor([&] { return session().scope().gmds.size() == 1; }));
    EXPECT_EQ(session().scope().gmds.first(), first->data(Qt::UserRole).toString());
    m_window.document()->notifyCatalogueChanged();
    EXPECT_EQ(gmds->item(0)->checkState(), Qt::Checked) << "filled anew";
    gmds->item(0)->setCheckState(Qt::Unchecked);
    EXPECT_TRUE(waitFor([&] { return session().scope().gmds.isEmpty(); }));
}

TEST_F(ScopeTest, BeforeTheFreezeNothingIsFixedAndTriedScansDoNotCount)
{
    EXPECT_TRUE(waitFor([&] { return !says("scopeHintLabel", "ditetapkan saat pembekuan"); }));
    EXPECT_TRUE(says("scopeHintLabel", "tanpa centang berarti semua"));
    EXPECT_TRUE(says("scannerHintLabel", "sebelum pembekuan belum ada yang dicacah"));
}

TEST_F(ScopeTest, StatusesLeftOutStayWhileTheirCopiesAreCounted)
{
    const QStringList leftOut = session().leftOutStatuses();
    ASSERT_FALSE(leftOut.isEmpty());
    m_window.document()->notifyCatalogueChanged();
    list("scopeGmdsListWidget")->item(0)->setCheckState(Qt::Checked);
    ASSERT_TRUE(waitFor([&] { return session().scope().gmds.size() == 1; }));
    QStringList now = session().leftOutStatuses();
    QStringList before = leftOut;
    now.sort();
    before.sort();
    EXPECT_EQ(now, before);
    EXPECT_TRUE(waitFor([&] {
        const QListWidget *statuses = list("leftOutStatusesListWidget");
        for (int row = 0; row < statuses->count(); ++row)
            if (statuses->item(row)->text().contains(u'('))
                return true;
        return false;
    })) << "with their counts";
}

TEST_F(PreparationPageTest, WhatTheLibrarysOwnProcedureSaysIsTypedAndKept)
{
    const qint64 rows = session().journalLength();
    m_window.showActivity(2);
    EXPECT_EQ(session().journalLength(), rows) << "what was not typed is not kept";
    m_window.showActivity(1);
    find<QLineEdit>("sopTitleLineEdit")->setText(QStringLiteral("Pencacahan koleksi"));
    find<QLineEdit>("sopEffectiveLineEdit")->setText(QStringLiteral("2 Januari 2026"));
    find<QPlainTextEdit>("legalBasisPlainTextEdit")->setPlainText(QStringLiteral("UU 43/2007\nPP 24/2014"));
    m_window.showActivity(2);
    const SopDocument sop = sopDocument(session(), QStringLiteral("id"));
    EXPECT_EQ(sop.title, u"Pencacahan koleksi");
    EXPECT_EQ(sop.effective, u"2 Januari 2026");
    EXPECT_EQ(sop.legalBasis, (QStringList{QStringLiteral("UU 43/2007"), QStringLiteral("PP 24/2014")}));
}

} // namespace
} // namespace opname
