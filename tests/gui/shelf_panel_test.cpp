#include "opname/domain/command.h"
#include "opname/workflow/shelf_reading.h"
#include "widgets/shelf_combo_box.h"
#include "window_fixture.h"

#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QMessageBox>
#include <QPushButton>
#include <QSignalSpy>
#include <QTimer>

namespace opname {
namespace {

class ShelfPanelTest : public testing::WindowTest {
protected:
    /// Agrees to the question of this name once `meanwhile` has happened.
    static void agree(const char *name, const std::function<void()> &meanwhile = {})
    {
        auto *timer = new QTimer(qApp);
        QObject::connect(timer, &QTimer::timeout, timer, [=] {
            auto *box = qobject_cast<QMessageBox *>(QApplication::activeModalWidget());
            if (box == nullptr || box->objectName() != QLatin1String(name))
                return;
            timer->stop();
            timer->deleteLater();
            if (meanwhile)
                meanwhile();
            for (QAbstractButton *button : box->buttons())
                if (box->buttonRole(button) != QMessageBox::RejectRole) {
                    button->click();
                    return;
                }
        });
        timer->start(20);
    }

    void press(const char *name)
    {
        auto *button = find<QPushButton>(name);
        ASSERT_TRUE(waitFor([&] { return button->isEnabled(); })) << name;
        button->click();
    }

    static ScannerProfile serial()
    {
        ScannerProfile profile;
        profile.id = QStringLiteral("scanner-2");
        profile.kind = ScannerProfile::Kind::Serial;
        profile.stationSuffix = QStringLiteral("2");
        return profile;
    }

    SessionDocument &document() { return *m_window.document(); }
    void moveTo(const QString &shelf)
    {
        document().scan(*commandCode({CommandKind::OpenShelf, shelf, {}}));
        document().scan(QStringLiteral("B0000009"));
    }
    qint64 scannedOn(const QString &shelf)
    {
        const auto summary = ShelfReading(session(), ScanPurpose::Count).summary(shelf);
        return summary ? summary->scanned : -1;
    }
    bool isFinished(const QString &shelf)
    {
        const auto summary = ShelfReading(session(), ScanPurpose::Count).summary(shelf);
        return summary && summary->isFinished;
    }
};

TEST_F(ShelfPanelTest, TheShelfThatTheQuestionNamedIsFinished)
{
    document().openShelf(QStringLiteral("Papan 1"), {});
    document().scan(QStringLiteral("B0000001"));
    agree("finishShelfMessageBox", [this] { moveTo(QStringLiteral("Papan 2")); });
    press("finishShelfPushButton");
    EXPECT_EQ(document().shelf(), u"Papan 2");
    EXPECT_TRUE(isFinished(QStringLiteral("Papan 1")));
    EXPECT_FALSE(isFinished(QStringLiteral("Papan 2")));
}

TEST_F(ShelfPanelTest, TheShelfThatTheQuestionNamedIsTakenBack)
{
    document().openShelf(QStringLiteral("Papan 1"), {});
    document().scan(QStringLiteral("B0000001"));
    document().scan(QStringLiteral("B0000002"));
    agree("undoShelfMessageBox", [this] { moveTo(QStringLiteral("Papan 2")); });
    press("undoShelfPushButton");
    EXPECT_EQ(scannedOn(QStringLiteral("Papan 1")), 0);
    EXPECT_EQ(scannedOn(QStringLiteral("Papan 2")), 1);
    EXPECT_EQ(scans(), 1);
}

TEST_F(ShelfPanelTest, AShelfOfASerialScannerIsTakenBackAndItsReadingIsNot)
{
    document().openShelf(QStringLiteral("Papan 1"), {});
    document().scan(QStringLiteral("B0000001"), serial());
    document().scan(QStringLiteral("B0000002"), serial());
    document().setPurpose(ScanPurpose::Order);
    document().scan(QStringLiteral("B0000001"));
    document().setPurpose(ScanPurpose::Count);
    agree("undoShelfMessageBox");
    press("undoShelfPushButton");
    EXPECT_EQ(scans(), 0);
    const auto reading = ShelfReading(session(), ScanPurpose::Order).summary(QStringLiteral("Papan 1"));
    ASSERT_TRUE(reading);
    EXPECT_EQ(reading->scanned, 1);
    EXPECT_EQ(document().recentScans().size(), 1U);
}

TEST_F(ShelfPanelTest, WithoutAShelfOfTheWindowThatOfTheLastScannerIsShown)
{
    ScannerProfile own = serial();
    own.name = QStringLiteral("Gudang");
    own.shelf = QStringLiteral("Papan 2");
    document().openShelf({}, {});
    document().scan(QStringLiteral("B0000001"), own);
    document().scan(QStringLiteral("B0000002"), own);
    auto *summary = find<QLabel>("shelfSummaryLabel");
    EXPECT_TRUE(waitFor([&] { return summary->text().startsWith(u'2'); })) << summary->text().toStdString();
    auto *heading = find<QLabel>("shelfHeadingLabel");
    EXPECT_TRUE(heading->text().contains(u"Papan 2") && heading->text().contains(u"Gudang"));
    agree("finishShelfMessageBox");
    press("finishShelfPushButton");
    EXPECT_TRUE(isFinished(QStringLiteral("Papan 2")));
    document().openShelf(QStringLiteral("Papan 1"), {});
    EXPECT_TRUE(waitFor([&] { return !heading->text().contains(u"Papan 2"); })) << "whoever opens it sees it";
}

TEST_F(ShelfPanelTest, WhoeverScansLastSeesTheGapsAndStraysOfTheirShelf)
{
    ScannerProfile own = serial();
    own.name = QStringLiteral("Gudang");
    own.shelf = QStringLiteral("Papan 2");
    auto *summary = find<QLabel>("shelfSummaryLabel");
    auto *heading = find<QLabel>("shelfHeadingLabel");
    document().openShelf(QStringLiteral("Papan 1"), {});
    document().scan(QStringLiteral("B0000003"));
    EXPECT_TRUE(waitFor([&] { return summary->text().startsWith(u'1'); })) << summary->text().toStdString();
    EXPECT_FALSE(heading->text().contains(u"Gudang"));
    document().scan(QStringLiteral("B0000001"), own);
    document().scan(QStringLiteral("B0000002"), own);
    EXPECT_TRUE(waitFor([&] { return summary->text().startsWith(u'2'); })) << summary->text().toStdString();
    EXPECT_TRUE(heading->text().contains(u"Papan 2") && heading->text().contains(u"Gudang"))
        << heading->text().toStdString();
    document().scan(QStringLiteral("B0000004"));
    document().scan(QStringLiteral("B0000005"));
    EXPECT_TRUE(waitFor([&] { return summary->text().startsWith(u'3'); })) << summary->text().toStdString();
    EXPECT_FALSE(heading->text().contains(u"Gudang")) << "the window scans again";
    document().scan(QStringLiteral("B0000006"), own);
    EXPECT_TRUE(waitFor([&] { return heading->text().contains(u"Gudang"); }));
    agree("finishShelfMessageBox");
    press("finishShelfPushButton");
    EXPECT_TRUE(isFinished(QStringLiteral("Papan 2"))) << "the shelf that is shown";
    EXPECT_FALSE(isFinished(QStringLiteral("Papan 1")));
}

TEST_F(ShelfPanelTest, OfTwoScannersOnOneShelfTheWindowFinishesItsOwnPass)
{
    const QString shelf = QStringLiteral("Papan 1");
    const auto isFinishedBy = [&](const ScannerProfile &scanner) {
        const auto pass =
            session().latestPass(shelf, ScanPurpose::Count, document().standOf(scanner).author.station);
        const auto stock = session().orderTake();
        const auto reading = pass && stock ? (*stock)->passReading(*pass) : std::nullopt;
        EXPECT_TRUE(reading);
        return reading && reading->isFinished;
    };
    document().openShelf(shelf, {});
    document().scan(QStringLiteral("B0000001"));
    document().scan(QStringLiteral("B0000002"));
    document().scan(QStringLiteral("B0000003"), serial());
    auto *summary = find<QLabel>("shelfSummaryLabel");
    EXPECT_TRUE(waitFor([&] { return summary->text().startsWith(u'2'); })) << summary->text().toStdString();
    for (int stroke = 0; stroke < 2; ++stroke) {
        agree("finishShelfMessageBox");
        press("finishShelfPushButton");
        EXPECT_TRUE(isFinishedBy({}));
        EXPECT_FALSE(isFinishedBy(serial())) << "whoever holds the other scanner goes on";
    }
    document().scan(QStringLiteral("B0000004"), serial());
    EXPECT_TRUE(waitFor([&] { return summary->text().startsWith(u'2'); })) << "of the other scanner, now";
    agree("finishShelfMessageBox");
    press("finishShelfPushButton");
    EXPECT_TRUE(isFinishedBy(serial()));
}

TEST_F(ShelfPanelTest, OneNameInTwoLocationsIsTwoShelves)
{
    document().openShelf(QStringLiteral("Rak Uji"), {QStringLiteral("L1"), {}});
    document().scan(QStringLiteral("B0000001"));
    document().scan(QStringLiteral("B0000002"));
    document().openShelf(QStringLiteral("Rak Uji"), {QStringLiteral("L2"), {}});
    document().scan(QStringLiteral("B0000003"));
    EXPECT_TRUE(waitFor([&] { return find<QLabel>("shelfSummaryLabel")->text().startsWith(u'1'); }))
        << find<QLabel>("shelfSummaryLabel")->text().toStdString();
    document().openShelf(QStringLiteral("Rak Uji"), {QStringLiteral("L1"), {}});
    m_window.showActivity(2);
    m_window.showActivity(5);
    EXPECT_TRUE(find<QLabel>("shelfSummaryLabel")->text().startsWith(u'2'))
        << find<QLabel>("shelfSummaryLabel")->text().toStdString();
    EXPECT_TRUE(document().isOpen(QStringLiteral("Rak Uji"), {})) << "a name alone is no other place";
    EXPECT_FALSE(document().isOpen(QStringLiteral("Rak Uji"), {QStringLiteral("L2"), {}}));
    agree("finishShelfMessageBox");
    press("finishShelfPushButton");
    const ShelfReading reading(session(), ScanPurpose::Count);
    EXPECT_TRUE(reading.summary(QStringLiteral("Rak Uji"), 0, {QStringLiteral("L1"), {}})->isFinished);
    EXPECT_FALSE(reading.summary(QStringLiteral("Rak Uji"), 0, {QStringLiteral("L2"), {}})->isFinished);
}

TEST_F(ShelfPanelTest, AFindingTakesTheLinesThatItsTextNeeds)
{
    document().openShelf(QStringLiteral("Papan 1"), {});
    document().scan(QStringLiteral("B0000001"));
    document().scan(QStringLiteral("B0000009"));
    auto *list = find<QListWidget>("shelfFindingsListWidget");
    ASSERT_TRUE(waitFor([&] { return list->count() > 0; }));
    const auto lines = [&] {
        return list->visualItemRect(list->item(0)).height() / list->fontMetrics().lineSpacing();
    };
    list->setFixedWidth(1500);
    EXPECT_TRUE(waitFor([&] { return lines() == 1; })) << list->item(0)->text().toStdString();
    list->setFixedWidth(150);
    EXPECT_TRUE(waitFor([&] { return lines() == 2; })) << list->item(0)->text().toStdString();
}

TEST_F(ShelfPanelTest, ShelvesHaveAKeyAndTheyAreListed)
{
    auto *shelf = find<QComboBox>("shelfComboBox");
    find<QLineEdit>("barcodeLineEdit")->setFocus();
    QTest::keyClick(find<QLineEdit>("barcodeLineEdit"), Qt::Key_L, Qt::ControlModifier);
    EXPECT_TRUE(waitFor([&] { return shelf->hasFocus() || shelf->lineEdit()->hasFocus(); }));
    shelf->setEditText(shelf->itemText(1));
    QTest::keyClick(shelf->lineEdit(), Qt::Key_Return);
    EXPECT_TRUE(waitFor([&] { return find<QLineEdit>("barcodeLineEdit")->hasFocus(); }))
        << "where Ctrl+Z takes the last scan back";
}

TEST(ShelfComboBoxTest, OneSiteInTwoLocationsIsListedWithBothAndToldWithoutThem)
{
    ShelfComboBox box(QStringLiteral("shelfComboBox"), nullptr);
    QSignalSpy chosen(&box, &ShelfComboBox::shelfChosen);
    box.fill({{QStringLiteral("L1"), QStringLiteral("Rak A")},
              {QStringLiteral("L2"), QStringLiteral("rak a")},
              {QStringLiteral("L2"), QStringLiteral("Rak B")},
              {QStringLiteral("L3"), {}}},
             PlaceNames());
    ASSERT_EQ(box.count(), 5);
    EXPECT_EQ(box.itemText(1), u"Rak A · L1");
    EXPECT_EQ(box.itemText(2), u"rak a · L2");
    EXPECT_EQ(box.itemText(3), u"Rak B");
    box.setCurrentIndex(2);
    Q_EMIT box.textActivated(box.currentText());
    ASSERT_EQ(chosen.count(), 1);
    EXPECT_EQ(chosen[0][0].toString(), u"rak a");
    EXPECT_EQ(chosen[0][1].value<Place>(), (Place{QStringLiteral("L2"), QStringLiteral("rak a")}));
    box.showShelf(QStringLiteral("Rak A"), {QStringLiteral("L1"), QStringLiteral("Rak A")});
    EXPECT_EQ(box.currentIndex(), 1);
    box.setEditText(QStringLiteral("Gudang"));
    Q_EMIT box.textActivated(box.currentText());
    EXPECT_EQ(chosen[1][0].toString(), u"Gudang");
    EXPECT_EQ(chosen[1][1].value<Place>(), Place());
}

} // namespace
} // namespace opname
