#include "in_dialog.h"
#include "models/item_list_model.h"
#include "opname/workflow/preparation.h"
#include "support/barcode_reader.h"
#include "window_fixture.h"

#include <QComboBox>
#include <QFileDialog>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTabWidget>
#include <QTableView>

namespace opname {
namespace {

class ShelfListPageTest : public testing::WindowTest {
protected:
    void SetUp() override
    {
        testing::WindowTest::SetUp();
        Language::choose(QStringLiteral("en"), false);
        m_window.showActivity(2);
        ASSERT_TRUE(waitFor([&] { return shelfChoice()->count() > 1; }));
    }

    QTableView *list() { return find<QTableView>("shelfListTableView"); }
    QTableView *shelves() { return find<QTableView>("shelvesTableView"); }
    QComboBox *locationChoice() { return find<QComboBox>("shelfListLocationComboBox"); }
    QComboBox *shelfChoice() { return find<QComboBox>("shelfListShelfComboBox"); }

    static void choose(QComboBox *box, int index)
    {
        box->setCurrentIndex(index);
        Q_EMIT box->activated(index);
    }

    QString shown(int row, ItemListModel::Column column)
    {
        return list()->model()->index(row, column).data().toString();
    }

    QString current(ItemListModel::Column column)
    {
        return list()->currentIndex().siblingAtColumn(column).data().toString();
    }

    void goTo(const char *typed)
    {
        auto *field = find<QLineEdit>("goToCallNumberLineEdit");
        field->clear();
        QTest::keyClicks(field, QString::fromLatin1(typed));
    }

    /// Saves what a button saves, and waits until the file is there.
    QString save(const char *button, const char *name)
    {
        const QString path = m_folder.filePath(QString::fromLatin1(name));
        testing::inDialog<QFileDialog>(
            [&] { find<QPushButton>(button)->click(); },
            [&](QFileDialog &dialog) {
                dialog.findChild<QLineEdit *>(QStringLiteral("fileNameEdit"))->setText(path);
                QMetaObject::invokeMethod(&dialog, "accept");
            });
        EXPECT_TRUE(waitFor([&] { return QFile::exists(path); }, 20'000)) << name;
        EXPECT_TRUE(waitFor([&] { return find<QPushButton>(button)->isEnabled(); }));
        return path;
    }
};

TEST_F(ShelfListPageTest, LocationAndShelfNarrowTheList)
{
    EXPECT_EQ(list()->model()->rowCount(), 600);
    choose(locationChoice(), 1);
    const int ofLocation = list()->model()->rowCount();
    EXPECT_GT(ofLocation, 0);
    EXPECT_LT(ofLocation, 600);
    for (const int row : {0, ofLocation - 1})
        EXPECT_EQ(shown(row, ItemListModel::Location), locationChoice()->currentText());
    choose(shelfChoice(), 1);
    const int ofShelf = list()->model()->rowCount();
    EXPECT_GT(ofShelf, 0);
    EXPECT_LE(ofShelf, ofLocation);
    for (int row = 1; row < ofShelf; ++row)
        EXPECT_EQ(shown(row, ItemListModel::Site), shown(0, ItemListModel::Site));
    choose(locationChoice(), 0);
    EXPECT_EQ(list()->model()->rowCount(), 600);
}

TEST_F(ShelfListPageTest, SearchStaysWithinWhatIsChosen)
{
    choose(locationChoice(), 1);
    const QString word = shown(0, ItemListModel::TitleColumn).section(u' ', 0, 0);
    find<QLineEdit>("shelfListSearchLineEdit")->setText(word);
    const int before = list()->model()->rowCount();
    ASSERT_TRUE(waitFor([&] { return list()->model()->rowCount() < before; }));
    ASSERT_GT(list()->model()->rowCount(), 0);
    for (int row = 0; row < list()->model()->rowCount(); ++row)
        EXPECT_EQ(shown(row, ItemListModel::Location), locationChoice()->currentText());
}

TEST_F(ShelfListPageTest, ListGoesWhereAClassIsTyped)
{
    choose(shelfChoice(), 1);
    const int rows = list()->model()->rowCount();
    const QString wanted = shown(rows / 2, ItemListModel::CallNumber);
    goTo(wanted.toLatin1().constData());
    EXPECT_EQ(current(ItemListModel::CallNumber), wanted);
    EXPECT_TRUE(list()->viewport()->rect().intersects(list()->visualRect(list()->currentIndex())));
    goTo("0");
    EXPECT_EQ(list()->currentIndex().row(), 0);
    list()->horizontalHeader()->setSortIndicator(ItemListModel::CallNumber, Qt::DescendingOrder);
    goTo(wanted.toLatin1().constData());
    EXPECT_EQ(current(ItemListModel::CallNumber), wanted) << "turned round as well";
    list()->horizontalHeader()->setSortIndicator(ItemListModel::CallNumber, Qt::AscendingOrder);
    for (const char *nonsense : {"zzzz", "???", "999.999999", "-"})
        goTo(nonsense);
    EXPECT_EQ(list()->model()->rowCount(), rows);
}

TEST_F(ShelfListPageTest, BeforeTheFreezeTheListIsThereAsWell)
{
    auto session = Session::create(m_folder.filePath(QStringLiteral("belum.opname")),
                                   {QStringLiteral("Belum"), {}, {}}, {QString(), QStringLiteral("Rina")});
    ASSERT_TRUE(session);
    auto source = openCatalogueSource(QStringLiteral("demo:300"), {});
    ASSERT_TRUE(source);
    ASSERT_TRUE(
        Preparation(**session, {QString(), QStringLiteral("Rina")}).pull(**source, [](const PullProgress &) {
            return true;
        }));
    m_window.adopt(std::move(*session));
    m_window.showActivity(2);
    ASSERT_TRUE(waitFor([&] { return list()->model()->rowCount() == 300; }));
    QStringList before;
    for (int row = 0; row < 300; ++row)
        before.append(shown(row, ItemListModel::Code));
    ASSERT_TRUE(this->session().freeze(m_window.document()->author()));
    m_window.document()->notifyCatalogueChanged();
    ASSERT_EQ(list()->model()->rowCount(), 300);
    for (int row = 0; row < 300; ++row)
        EXPECT_EQ(shown(row, ItemListModel::Code), before[row]);
}

TEST_F(ShelfListPageTest, ShelfIsDefinedPlannedShownAndForgotten)
{
    find<QTabWidget>("shelvesTabWidget")->setCurrentIndex(1);
    const int before = shelves()->model()->rowCount();
    ASSERT_GT(before, 1);
    auto *define = find<QPushButton>("defineShelfPushButton");
    EXPECT_FALSE(define->isEnabled());
    QTest::keyClicks(find<QLineEdit>("shelfNameLineEdit"), QStringLiteral("Rak Uji"));
    QTest::keyClicks(find<QLineEdit>("shelfFromLineEdit"), QStringLiteral("300"));
    QTest::keyClicks(find<QLineEdit>("shelfToLineEdit"), QStringLiteral("399"));
    ASSERT_TRUE(define->isEnabled());
    define->click();
    const auto rowOf = [&](const QString &name) {
        for (int row = 0; row < shelves()->model()->rowCount(); ++row)
            if (shelves()->model()->index(row, 0).data().toString() == name)
                return row;
        return -1;
    };
    ASSERT_TRUE(waitFor([&] { return rowOf(QStringLiteral("Rak Uji")) >= 0; }));
    EXPECT_EQ(session().setting(shelfRangeSetting(QStringLiteral("rak uji"))), QStringLiteral("300..399"));
    shelves()->selectRow(rowOf(QStringLiteral("Rak Uji")));
    Q_EMIT shelves()->activated(shelves()->model()->index(rowOf(QStringLiteral("Rak Uji")), 0));
    EXPECT_EQ(find<QTabWidget>("shelvesTabWidget")->currentIndex(), 0);
    EXPECT_TRUE(shelfChoice()->currentText().startsWith(u"Rak Uji"));
    for (int row = 0; row < list()->model()->rowCount(); ++row)
        EXPECT_TRUE(shown(row, ItemListModel::CallNumber).startsWith(u'3'));
    find<QPushButton>("forgetShelfPushButton")->click();
    EXPECT_TRUE(waitFor([&] { return rowOf(QStringLiteral("Rak Uji")) < 0; }));
    EXPECT_EQ(shelves()->model()->rowCount(), before);
}

TEST_F(ShelfListPageTest, PlanFollowsTheTeamAndTheActivity)
{
    auto *work = find<QTableView>("shelfWorkTableView");
    ASSERT_TRUE(waitFor([&] { return work->model()->rowCount() == 9; })) << "three people, three days";
    ASSERT_TRUE(Preparation(session(), m_window.document()->author())
                    .change(QStringLiteral("team"), QStringLiteral("Rina\nDewi")));
    m_window.document()->notifyChanged();
    ASSERT_TRUE(waitFor([&] { return work->model()->rowCount() == 6; }));
    EXPECT_EQ(work->model()->index(5, 0).data().toString(), QStringLiteral("Dewi"));
    auto *activity = find<QComboBox>("shelfActivityComboBox");
    choose(activity, activity->findData(2));
    EXPECT_TRUE(waitFor([&] { return work->model()->rowCount() == 2; }));
    EXPECT_FALSE(find<QLabel>("shelfPlanLabel")->text().isEmpty());
}

TEST_F(ShelfListPageTest, ShelfIsSavedWithItsBarcodeFromTheList)
{
    choose(shelfChoice(), 1);
    const QString path = save("shelfListPageMainPushButton", "rak.pdf");
    const QString picture = testing::picturesOf(path, 300, m_folder.path(), 1, 1).value(0);
    const QStringList codes = testing::codesIn(picture);
    ASSERT_EQ(codes.size(), 1);
    EXPECT_TRUE(codes.front().contains(u"RAK=")) << codes.front().toStdString();
    choose(shelfChoice(), 0);
    EXPECT_GT(QFile(save("shelfListPageMainPushButton", "semua.xlsx")).size(), 1000);
}

TEST_F(ShelfListPageTest, PlanListsAndEndsAreSaved)
{
    find<QTabWidget>("shelvesTabWidget")->setCurrentIndex(1);
    ASSERT_TRUE(waitFor([&] { return find<QPushButton>("savePlanPushButton")->isEnabled(); }));
    EXPECT_GT(QFile(save("savePlanPushButton", "rencana.pdf")).size(), 1000);
    shelves()->selectRow(1);
    const QString one = save("saveShelfListsPushButton", "satu.pdf");
    EXPECT_EQ(testing::codesIn(testing::picturesOf(one, 300, m_folder.path(), 1, 1).value(0)).size(), 1);
    EXPECT_GT(QFile(save("saveShelfEndsPushButton", "ujung.pdf")).size(), 1000);
}

} // namespace
} // namespace opname
