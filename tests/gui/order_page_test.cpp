#include "opname/session/catalogue_queries.h"
#include "widgets/spine_strip.h"
#include "window_fixture.h"

#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTabWidget>
#include <QTableView>

#include <algorithm>

namespace opname {
namespace {

class OrderPageTest : public testing::WindowTest {
protected:
    void SetUp() override
    {
        testing::WindowTest::SetUp();
        Language::choose(QStringLiteral("en"), false);
        m_window.showActivity(8);
        for (const auto &[home, totals] : session().homeTotals())
            if (totals.expected > 12 && !home.site.isEmpty()) {
                m_home = home;
                break;
            }
        auto *shelf = find<QComboBox>("orderShelfComboBox");
        shelf->setCurrentText(m_home.site);
        Q_EMIT shelf->textActivated(m_home.site);
        ASSERT_EQ(m_window.document()->shelf(), m_home.site);
        strip()->setFocus();
    }

    SpineStrip *strip() { return find<SpineStrip>("orderSpineStrip"); }
    QString state() { return find<QLabel>("orderStateLabel")->text(); }
    QPushButton *readButton()
    {
        for (auto *button : m_window.findChildren<QPushButton *>())
            if (button->isVisible()
                && (button->text() == u"Read from the left" || button->text() == u"Stop reading"))
                return button;
        return nullptr;
    }

    /// Codes of the shelf's own books that nobody holds, in their order.
    QStringList booksOfShelf(int count)
    {
        QStringList codes;
        const auto stock = session().stockTake();
        session().catalogue().visit(session().catalogue().firstSlotOf(m_home), [&](const ListedItem &item) {
            const bool isHere = item.item.site == m_home.site && item.item.location == m_home.location;
            const CountedItem &counted = (*stock)->item(item.slot);
            if (isHere && counted.hasClass && counted.bucket == Bucket::Expected
                && !(*stock)->isLent(item.slot) && (codes.isEmpty() || counted.keyRank > m_lastRank)) {
                codes.append(item.item.code);
                m_lastRank = counted.keyRank;
            }
            return isHere && codes.size() < count;
        });
        return codes;
    }

    bool waitForSpines(std::size_t count)
    {
        return waitFor([&] { return strip()->row().spines.size() >= count; });
    }

    Place m_home;
    std::uint32_t m_lastRank = 0;
};

TEST_F(OrderPageTest, AShelfIsReadDrawnCarriedAndReadAgain)
{
    const QStringList books = booksOfShelf(5);
    ASSERT_EQ(books.size(), 5);
    readButton()->click();
    EXPECT_TRUE(state().contains(u"Reading shelf")) << state().toStdString();
    strip()->setFocus();
    for (const int book : {0, 3, 1, 2, 4})
        shoot(books[book]);
    ASSERT_TRUE(waitForSpines(5));
    EXPECT_EQ(scans(), 0) << "read for order, not counted";
    ASSERT_EQ(strip()->row().carries.size(), 1U);
    EXPECT_TRUE(state().contains(u"1 still to carry")) << state().toStdString();
    auto *list = find<QTableView>("orderCarriesTableView");
    ASSERT_EQ(list->model()->rowCount(), 1);
    EXPECT_EQ(list->model()->index(0, 1).data().toString(), books[3]);
    EXPECT_TRUE(list->model()->index(0, 4).data().toString().contains(books[2]));

    find<QPushButton>("orderCarryBooksPushButton")->click();
    strip()->setFocus();
    shoot(books[3]);
    EXPECT_TRUE(waitFor([&] { return strip()->row().carriesLeft() == 0; }));

    find<QPushButton>("orderFinishReadingPushButton")->click();
    readButton()->click();
    strip()->setFocus();
    for (const QString &book : books)
        shoot(book);
    EXPECT_TRUE(
        waitFor([&] { return strip()->row().carries.empty() && strip()->row().earlier.has_value(); }));
    EXPECT_TRUE(state().contains(u"In the reading before: 1 of 5")) << state().toStdString();
    EXPECT_TRUE(state().contains(u"1 put right, 0 newly wrong")) << state().toStdString();
    auto *changes = find<QTableView>("orderChangesTableView");
    ASSERT_TRUE(waitFor([&] { return changes->model()->rowCount() == 1; }));
    EXPECT_EQ(changes->model()->index(0, 1).data().toString(), books[3]);
}

TEST_F(OrderPageTest, AnEmptyListBehindATabSaysWhyItIsEmpty)
{
    find<QTabWidget>("orderTabWidget")->setCurrentIndex(1);
    auto *changes = find<QTableView>("orderChangesTableView");
    ASSERT_TRUE(waitFor([&] { return changes->isVisible(); }));
    const auto *words = changes->viewport()->findChild<QLabel *>();
    ASSERT_NE(words, nullptr);
    EXPECT_TRUE(words->isVisible());
    EXPECT_GT(words->width(), changes->viewport()->width() / 2);
}

TEST_F(OrderPageTest, LeavingThePageScansCountAgain)
{
    const QStringList books = booksOfShelf(2);
    readButton()->click();
    EXPECT_EQ(m_window.document()->purpose(), ScanPurpose::Order);
    m_window.showActivity(5);
    EXPECT_EQ(m_window.document()->purpose(), ScanPurpose::Count);
    shoot(books[0]);
    EXPECT_EQ(scans(), 1);
}

TEST_F(OrderPageTest, TheStripIsWalkedByKeysAndSaysEachBook)
{
    const QStringList books = booksOfShelf(3);
    readButton()->click();
    strip()->setFocus();
    shoot(books[0]);
    shoot(books[2]);
    ASSERT_TRUE(waitForSpines(2));
    strip()->setFocus();
    QTest::keyClick(strip(), Qt::Key_Home);
    QLabel *said = find<QLabel>("orderCurrentBookLabel");
    EXPECT_TRUE(said->text().startsWith(books[0])) << said->text().toStdString();
    QTest::keyClick(strip(), Qt::Key_Right);
    EXPECT_TRUE(said->text().startsWith(u"Gap")) << said->text().toStdString();
    EXPECT_EQ(strip()->accessibleDescription(), said->text());
    QTest::keyClick(strip(), Qt::Key_End);
    EXPECT_TRUE(said->text().startsWith(books[2])) << said->text().toStdString();
    QTest::keyClick(strip(), Qt::Key_Right);
    EXPECT_TRUE(said->text().startsWith(books[2])) << "there is nothing behind the last book";
}

TEST_F(OrderPageTest, OfTwoShelvesOfOneNameTheOneThatIsShownIsRead)
{
    QStringList locations;
    for (const ReferenceEntry &location : session().catalogue().references().locations)
        locations.append(location.id);
    ASSERT_GE(locations.size(), 2);
    SessionDocument &document = *m_window.document();
    document.setPurpose(ScanPurpose::Order);
    const auto readAt = [&](const QString &location, const QString &code) {
        document.openShelf(QStringLiteral("Troli"), {location, {}});
        document.scan(code);
    };
    readAt(locations[0], QStringLiteral("B0000001"));
    readAt(locations[1], QStringLiteral("B0000002"));
    document.setPurpose(ScanPurpose::Count);
    const auto passAt = [&](int place) {
        return session().readingsOf(QStringLiteral("Troli"), locations[place]).at(0);
    };

    document.openShelf(QStringLiteral("Troli"), {locations[0], {}});
    ASSERT_TRUE(waitFor([&] { return strip()->row().pass == passAt(0); }));
    find<QPushButton>("orderFinishReadingPushButton")->click();
    EXPECT_TRUE(readShelfRow(session(), QStringLiteral("Troli"), locations[0])->isFinished);
    EXPECT_FALSE(readShelfRow(session(), QStringLiteral("Troli"), locations[1])->isFinished)
        << "the newer one, in the other room";

    auto *list = find<QTableView>("readShelvesTableView");
    ASSERT_TRUE(waitFor([&] { return list->model()->rowCount() == 2; }));
    list->selectRow(1);
    const QString name = list->model()->index(1, 0).data().toString();
    EXPECT_TRUE(name.startsWith(u"Troli · ")) << name.toStdString();
    Q_EMIT list->activated(list->model()->index(1, 0));
    EXPECT_EQ(document.place().location, std::max(locations[0], locations[1]));
}

TEST(SpineWidth, PagesAreReadFromWhatCataloguersWrite)
{
    EXPECT_EQ(pagesOf(u"xiv, 392 hlm. : ilus. ; 21 cm"), 392);
    EXPECT_EQ(pagesOf(u"xvi, 250 p. ; 24 cm."), 250);
    EXPECT_EQ(pagesOf(u"120 halaman"), 120);
    EXPECT_EQ(pagesOf(u"1 CD-ROM ; 12 cm"), 0);
    EXPECT_EQ(pagesOf(u""), 0);
    EXPECT_EQ(pagesOf(u"9999999999 hlm"), 0) << "no number that a book has";
}

} // namespace
} // namespace opname
