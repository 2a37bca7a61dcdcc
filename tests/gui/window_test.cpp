#include "window_fixture.h"

#include "dialogs/new_session_dialog.h"
#include "models/item_list_model.h"
#include "models/table_rows_model.h"
#include "pages/page.h"

#include <QAbstractButton>
#include <QAbstractItemModelTester>
#include <QAbstractItemView>
#include <QAccessible>
#include <QAction>
#include <QComboBox>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSettings>
#include <QTableView>
#include <QThread>
#include <sqlite3.h>

namespace opname {
namespace {

class WindowPagesTest : public testing::WindowTest { };

TEST_F(WindowPagesTest, EveryPageOpensInBothLanguagesAndThemes)
{
    for (const char *language : {"id", "en"})
        for (const Theme::Mode mode : {Theme::Mode::Light, Theme::Mode::Dark, Theme::Mode::HighContrast}) {
            Language::choose(QString::fromLatin1(language), false);
            Theme::apply(*qApp, mode);
            for (const int page : {1, 2, 3, 4, 5, 7, 8, 9, 10}) {
                m_window.showActivity(page);
                QTest::qWait(60);
                EXPECT_FALSE(m_window.grab().isNull());
            }
        }
}

TEST_F(WindowPagesTest, TheThemeOfTheMenuIsShownAndKept)
{
    for (const auto &[name, mode] :
         {std::pair("contrast", Theme::Mode::HighContrast), std::pair("dark", Theme::Mode::Dark),
          std::pair("light", Theme::Mode::Light)}) {
        const QString kept = QString::fromLatin1(name);
        find<QAction>(QByteArray("theme-").append(name).constData())->trigger();
        EXPECT_EQ(QSettings().value(QStringLiteral("theme")).toString(), kept);
        EXPECT_EQ(Theme::modeFromName(kept), mode);
        EXPECT_EQ(Theme::nameOf(mode), kept);
        EXPECT_EQ(Theme::isHighContrast(), mode == Theme::Mode::HighContrast);
        EXPECT_EQ(Theme::isDark(), mode != Theme::Mode::Light);
    }
}

TEST_F(WindowPagesTest, OnlyOnePageIsSeenWhateverTakesTheFocusWhenPagesChange)
{
    auto *rail = find<QListWidget>("activityRailListWidget");
    for (const int page : {1, 5, 2, 7, 5}) {
        rail->setFocus();
        m_window.showActivity(page);
        EXPECT_EQ(rail->currentItem()->text().isEmpty(), false);
        int seen = 0;
        for (Page *each : m_window.findChildren<Page *>())
            seen += each->isVisible() ? 1 : 0;
        EXPECT_EQ(seen, 1) << page;
    }
}

TEST_F(WindowPagesTest, ShelfListShowsTheWholeLibraryAndFindsWords)
{
    m_window.showActivity(2);
    auto *view = find<QTableView>("shelfListTableView");
    ASSERT_NE(view, nullptr);
    EXPECT_EQ(view->model()->rowCount(), 600);
    EXPECT_FALSE(view->model()->index(599, 0).data().toString().isEmpty());
    find<QLineEdit>("shelfListSearchLineEdit")->setText(QStringLiteral("hukum"));
    EXPECT_TRUE(waitFor([&] { return view->model()->rowCount() < 600 && view->model()->rowCount() > 0; }));
    for (int row = 0; row < std::min(10, view->model()->rowCount()); ++row)
        EXPECT_TRUE(view->model()->index(row, 2).data().toString().contains(u"hukum", Qt::CaseInsensitive));
}

TEST_F(WindowPagesTest, LoansAreListedOverdueFirst)
{
    m_window.showActivity(4);
    auto *view = find<QTableView>("loansTableView");
    EXPECT_TRUE(waitFor([&] { return view->model()->rowCount() > 0; }));
    EXPECT_FALSE(find<QPushButton>("loansPageMainPushButton")->isEnabled()) << "frozen already";
}

TEST_F(WindowPagesTest, EveryControlHasAName)
{
    const auto isControl = [](QWidget *widget) {
        return qobject_cast<QAbstractButton *>(widget) != nullptr
            || qobject_cast<QLineEdit *>(widget) != nullptr || qobject_cast<QComboBox *>(widget) != nullptr
            || qobject_cast<QPlainTextEdit *>(widget) != nullptr
            || qobject_cast<QAbstractItemView *>(widget) != nullptr;
    };
    // Qt's own parts speak through the control they belong to.
    const auto isPartOfAnother = [](QWidget *widget) {
        return widget->objectName().startsWith(u"qt_") || qobject_cast<QHeaderView *>(widget) != nullptr
            || widget->inherits("QLineEditIconButton");
    };
    for (const int page : {0, 1, 2, 3, 4, 5, 7, 8, 9, 10}) {
        m_window.showActivity(page);
        QTest::qWait(30);
        for (QWidget *widget : m_window.findChildren<QWidget *>()) {
            if (!widget->isVisible() || !isControl(widget) || isPartOfAnother(widget))
                continue;
            QAccessibleInterface *face = QAccessible::queryAccessibleInterface(widget);
            ASSERT_NE(face, nullptr);
            EXPECT_FALSE(face->text(QAccessible::Name).isEmpty())
                << page << ' ' << widget->metaObject()->className() << ' '
                << widget->objectName().toStdString();
        }
    }
}

TEST_F(WindowPagesTest, ModelsKeepTheirPromises)
{
    ItemListModel items;
    QAbstractItemModelTester itemTester(&items, QAbstractItemModelTester::FailureReportingMode::Fatal);
    const auto list = std::make_shared<const ShelfRows>(*session().catalogue().shelfRows());
    items.setList(&session(), list);
    EXPECT_EQ(items.rowCount(), list->count);
    items.showRange({10, 30});
    EXPECT_EQ(items.rowCount(), 20);
    EXPECT_EQ(items.slotAt(0), 10U);
    EXPECT_EQ(items.rowOf(29), 19);
    EXPECT_FALSE(items.rowOf(30));
    items.showRows({3, 1, 2});
    EXPECT_EQ(items.rowCount(), 3);
    items.showInReverse(true);
    EXPECT_EQ(items.slotAt(0), 2U);
    items.setList(nullptr, nullptr);
    EXPECT_EQ(items.rowCount(), 0);
    TableRowsModel rows({QStringLiteral("a"), QStringLiteral("b")});
    QAbstractItemModelTester rowTester(&rows, QAbstractItemModelTester::FailureReportingMode::Fatal);
    TableRowsModel::Row row;
    row.cells = {QStringLiteral("1"), QStringLiteral("2")};
    for (int i = 0; i < 5; ++i)
        rows.prepend(row, 3);
    EXPECT_EQ(rows.rowCount(), 3);
    rows.setTable({QStringLiteral("a")}, {row});
    EXPECT_EQ(rows.columnCount(), 1);
}

TEST_F(WindowPagesTest, AFileThatIsNoSessionIsToldAndNothingChanges)
{
    const QString path = m_folder.filePath(QStringLiteral("bukan.opname"));
    QFile file(path);
    ASSERT_TRUE(file.open(QIODevice::WriteOnly));
    file.write("bukan");
    file.close();
    EXPECT_FALSE(m_window.openFile(path));
    EXPECT_TRUE(find<QLabel>("messageLabel")->isVisible());
    EXPECT_NE(m_window.document(), nullptr);
}

TEST_F(WindowPagesTest, ADamagedFileThatWasClosedCleanlyOpensAndItsDamageIsTold)
{
    const QString path = session().path();
    m_window.findChild<QAction *>(QStringLiteral("close"))->trigger();
    ASSERT_EQ(m_window.document(), nullptr);
    sqlite3 *database = nullptr;
    ASSERT_EQ(sqlite3_open(QFile::encodeName(path).constData(), &database), SQLITE_OK);
    sqlite3_stmt *root = nullptr;
    ASSERT_EQ(sqlite3_prepare_v2(database,
                                 "SELECT (rootpage - 1) * (SELECT page_size FROM pragma_page_size) FROM "
                                 "sqlite_schema WHERE name = 'catalogue_digest'",
                                 -1, &root, nullptr),
              SQLITE_OK);
    ASSERT_EQ(sqlite3_step(root), SQLITE_ROW);
    const qint64 at = sqlite3_column_int64(root, 0);
    sqlite3_finalize(root);
    sqlite3_close(database);
    QFile file(path);
    ASSERT_TRUE(file.open(QIODevice::ReadWrite) && file.seek(at));
    file.write(QByteArray(64, '\xa5'));
    file.close();
    EXPECT_TRUE(m_window.openFile(path));
    EXPECT_NE(m_window.document(), nullptr);
    EXPECT_TRUE(waitFor([&] { return find<QLabel>("messageLabel")->text().contains(u"-backups"); }))
        << find<QLabel>("messageLabel")->text().toStdString();
}

TEST_F(WindowPagesTest, AFileThatWasNotClosedIsOpenedWhenItsPagesWereRead)
{
    const QString path = m_folder.filePath(QStringLiteral("mati.opname"));
    m_window.document()->scan(QStringLiteral("B0000001"));
    ASSERT_TRUE(QFile::copy(session().path(), path));
    ASSERT_TRUE(QFile::copy(session().path() + QStringLiteral("-wal"), path + QStringLiteral("-wal")));
    ASSERT_GT(QFile(path + QStringLiteral("-wal")).size(), 0);
    EXPECT_TRUE(m_window.openFile(path));
    ASSERT_TRUE(waitFor([&] { return m_window.currentPath() == path; }));
    EXPECT_EQ(scans(), 1);
}

TEST_F(WindowPagesTest, AFileOfAnOlderVersionIsBroughtUpToDateBesideTheWindow)
{
    const QString path = m_folder.filePath(QStringLiteral("lama.opname"));
    ASSERT_TRUE(QFile::copy(QStringLiteral(OPNAME_TEST_DATA "/sessions/format-3.opname"), path));
    ASSERT_TRUE(QFile::setPermissions(path, QFile::ReadOwner | QFile::WriteOwner));
    const QString before = m_window.currentPath();
    EXPECT_TRUE(m_window.openFile(path));
    EXPECT_EQ(m_window.currentPath(), before) << "the window did not wait for it";
    EXPECT_TRUE(find<QLabel>("messageLabel")->text().contains(u"lama.opname"));
    ASSERT_TRUE(waitFor([&] { return m_window.currentPath() == path; }));
    EXPECT_TRUE(QFile::exists(path + QStringLiteral("-backups/lama-format-3.opname")));
}

TEST_F(WindowPagesTest, ASessionInWhichThereIsMuchToReadIsOpenedBesideTheWindow)
{
    const QString path = m_folder.filePath(QStringLiteral("besar.opname"));
    {
        Demonstration::Wish wish;
        wish.items = 11'000;
        wish.stopAfterFreeze = true;
        const auto made = Demonstration::make(path, wish);
        ASSERT_TRUE(made) << made.error().message.toStdString();
    }
    const QString before = m_window.currentPath();
    EXPECT_TRUE(m_window.openFile(path));
    EXPECT_EQ(m_window.currentPath(), before) << "the window did not wait for it";
    EXPECT_TRUE(find<QLabel>("messageLabel")->text().contains(u"besar.opname"));
    EXPECT_FALSE(m_window.openFile(path)) << "it is on its way";
    ASSERT_TRUE(waitFor([&] { return m_window.currentPath() == path; }, 20'000));
    EXPECT_FALSE(find<QLabel>("messageLabel")->text().contains(u"besar.opname")
                 && find<QLabel>("messageLabel")->isVisible());
    m_window.document()->scan(QStringLiteral("B0000001"));
    EXPECT_EQ(scans(), 1);
}

TEST_F(WindowPagesTest, ClosingWaitsForACopyWithoutTheWindowStandingStill)
{
    const QString path = m_folder.filePath(QStringLiteral("salinan.opname"));
    bool isTold = false;
    m_window.document()->copies().write(
        [path](const Session &reader) {
            QThread::msleep(300);
            return reader.saveCopy(path);
        },
        [&](const Outcome &saved) { isTold = saved.has_value(); });
    QElapsedTimer timer;
    timer.start();
    EXPECT_FALSE(m_window.close());
    EXPECT_LT(timer.elapsed(), 200);
    EXPECT_NE(m_window.document(), nullptr);
    ASSERT_TRUE(waitFor([&] { return !m_window.isVisible(); }));
    EXPECT_TRUE(isTold);
    EXPECT_EQ(m_window.document(), nullptr);
    EXPECT_TRUE(Session::open(path, Session::Access::Read));
}

TEST(NewSessionDialogTest, AFolderIsProposedThatIsThere)
{
    const NewSessionDialog dialog;
    EXPECT_TRUE(QFileInfo(dialog.path()).dir().exists()) << dialog.path().toStdString();
}

TEST(Translations, EveryTextIsTranslated)
{
    QFile file(QStringLiteral(OPNAME_TEST_DATA "/../../resources/translations/opname_id.ts"));
    ASSERT_TRUE(file.open(QIODevice::ReadOnly));
    const QByteArray texts = file.readAll();
    EXPECT_FALSE(texts.contains("unfinished"));
    EXPECT_GT(texts.count("<message"), 600);
}

} // namespace
} // namespace opname
