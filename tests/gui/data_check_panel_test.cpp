#include "dialogs/decision_dialog.h"
#include "opname/session/change_queue.h"
#include "opname/workflow/data_check.h"
#include "opname/workflow/preparation.h"
#include "window_fixture.h"

#include <QComboBox>
#include <QFile>
#include <QLabel>
#include <QPushButton>
#include <QTabWidget>
#include <QTableView>

namespace opname {
namespace {

/// The window on a catalogue that is not frozen yet.
class BeforeTheFreezeTest : public testing::WindowTest {
protected:
    void SetUp() override
    {
        Language::choose(QStringLiteral("en"), false);
        Theme::apply(*qApp, Theme::Mode::Light);
        const Author author{QStringLiteral("uji"), QStringLiteral("Rina")};
        auto session = Session::create(m_folder.filePath(QStringLiteral("baru.opname")),
                                       {QStringLiteral("Uji"), {}, {}}, author);
        ASSERT_TRUE(session);
        auto source = openCatalogueSource(writeExport(), {});
        ASSERT_TRUE(source);
        ASSERT_TRUE(Preparation(**session, author).pull(**source, [](const PullProgress &) { return true; }));
        m_window.adopt(std::move(*session));
        m_window.resize(1366, 768);
        m_window.show();
        ASSERT_TRUE(QTest::qWaitForWindowExposed(&m_window));
    }

    /// Forty copies on Rak A: five with call numbers that can be tidied, three that have no class, two whose
    /// codes look alike.
    QString writeExport()
    {
        const QString path = m_folder.filePath(QStringLiteral("ekspor.csv"));
        QFile file(path);
        EXPECT_TRUE(file.open(QIODevice::WriteOnly));
        file.write("item_code,call_number,coll_type_name,inventory_code,received_date,supplier_name,order_no,"
                   "location_name,order_date,item_status_name,site,source,invoice,price,price_currency,"
                   "invoice_date,input_date,last_update,title\n");
        for (int i = 1; i <= 40; ++i) {
            const QByteArray number = i <= 5 ? QByteArray::number(100 + i) + "  Abc d"
                : i <= 8                     ? QByteArray("Kamus")
                                             : QByteArray::number(100 + i) + " Abc d";
            const QByteArray code =
                i == 40 ? QByteArray("B000O039") : "B" + QByteArray::number(i).rightJustified(7, '0');
            file.write(code + ',' + number + ",,,,,,Lantai 1,,,Rak A,,,,,,,,Judul " + QByteArray::number(i)
                       + '\n');
        }
        return path;
    }

    QTableView *kinds() { return find<QTableView>("problemKindsTableView"); }
    QTableView *problems() { return find<QTableView>("dataProblemsTableView"); }

    void showCheck()
    {
        m_window.showActivity(1);
        find<QTabWidget>("preparationTabWidget")->setCurrentIndex(1);
        ASSERT_TRUE(waitFor([&] { return kinds()->model()->rowCount() > 0; }, 20000));
    }

    /// The first kind that has proposals.
    bool chooseMendable()
    {
        for (int row = 0; row < kinds()->model()->rowCount(); ++row)
            if (kinds()->model()->index(row, 2).data().toString() != u"0") {
                kinds()->selectRow(row);
                return true;
            }
        return false;
    }

    std::size_t waiting() { return (*ChangeQueue(session()).all())->size(); }
};

TEST_F(BeforeTheFreezeTest, DataCheckShowsKindsAndTheirCopies)
{
    showCheck();
    int problemsInAll = 0;
    ASSERT_TRUE(DataCheck(session()).visit([&](const DataProblem &) { return ++problemsInAll > 0; }));
    int told = 0;
    for (int row = 0; row < kinds()->model()->rowCount(); ++row) {
        kinds()->selectRow(row);
        const int count = kinds()->model()->index(row, 1).data().toString().toInt();
        EXPECT_EQ(problems()->model()->rowCount(), count);
        EXPECT_FALSE(find<QLabel>("problemExplanationLabel")->text().isEmpty());
        told += count;
    }
    EXPECT_EQ(told, problemsInAll);
    EXPECT_LE(m_window.width(), 1366);
}

TEST_F(BeforeTheFreezeTest, AcceptedProposalsWaitInTheQueueOneByOneAndByKind)
{
    showCheck();
    ASSERT_TRUE(chooseMendable());
    const auto accepted = [&] {
        int count = 0;
        for (int row = 0; row < problems()->model()->rowCount(); ++row)
            count += !problems()->model()->index(row, 4).data().toString().isEmpty();
        return count;
    };
    problems()->selectRow(0);
    find<QPushButton>("acceptSelectedPushButton")->click();
    ASSERT_TRUE(waitFor([&] { return accepted() == 1; }, 20000));
    EXPECT_EQ(waiting(), 1U);
    const int all = kinds()->model()->index(kinds()->currentIndex().row(), 2).data().toString().toInt();
    find<QPushButton>("acceptKindPushButton")->click();
    EXPECT_TRUE(waitFor([&] { return accepted() == all; }, 20000));
    EXPECT_LE(waiting(), std::size_t(all)) << "copies of one title share a change";
    m_window.showActivity(7);
    auto *differences = find<QComboBox>("differenceKindComboBox");
    differences->setCurrentIndex(differences->findData(static_cast<int>(DiscrepancyKind::BadData)));
    EXPECT_TRUE(
        waitFor([&] { return find<QTableView>("differencesTableView")->model()->rowCount() >= all; }, 20000));
}

TEST_F(BeforeTheFreezeTest, WhatIsProposedIsDecidedOnOnlyWhileSomeOfItIsLeft)
{
    DecisionRequest all;
    all.kind = DiscrepancyKind::BadData;
    all.action = DecisionAction::Set;
    DecisionRequest withoutClass = all;
    withoutClass.problem = QStringLiteral("no_class");
    const auto isRefused = [&](const DecisionRequest &asked, const QString &sentence) {
        DecisionDialog dialog(*m_window.document(), asked, 3, &m_window);
        dialog.show();
        const auto *planned = dialog.findChild<QTableView *>(QStringLiteral("plannedChangesTableView"));
        const auto *said = planned->viewport()->findChild<QLabel *>();
        const auto *decide = dialog.findChild<QPushButton *>(QStringLiteral("decidePushButton"));
        EXPECT_TRUE(waitFor([&] { return said->text() == sentence; }, 20000)) << said->text().toStdString();
        EXPECT_FALSE(decide->isEnabled()) << sentence.toStdString();
        auto *fields = dialog.findChild<QComboBox *>(QStringLiteral("fieldComboBox"));
        fields->setCurrentIndex(fields->findData(QStringLiteral("call_number")));
        auto *values = dialog.findChild<QComboBox *>(QStringLiteral("valueComboBox"));
        values->setEditText(QStringLiteral("100 Abc d"));
        EXPECT_TRUE(decide->isEnabled()) << "a value of one's own needs no proposal";
    };
    isRefused(withoutClass, QStringLiteral("None of them has a proposal."));
    {
        DecisionDialog dialog(*m_window.document(), all, 3, &m_window);
        dialog.show();
        const auto *planned = dialog.findChild<QTableView *>(QStringLiteral("plannedChangesTableView"));
        EXPECT_TRUE(waitFor([&] { return planned->model()->rowCount() > 0; }, 20000));
        EXPECT_TRUE(dialog.findChild<QPushButton *>(QStringLiteral("decidePushButton"))->isEnabled());
    }
    const auto decided = Differences(session()).decide(all, m_window.document()->author());
    ASSERT_TRUE(decided) << decided.error().message.toStdString();
    EXPECT_GT(*decided, 0);
    isRefused(all, QStringLiteral("What is proposed is decided so already."));
}

TEST_F(BeforeTheFreezeTest, ShelfIsReadAndDrawnBeforeTheFreeze)
{
    m_window.showActivity(8);
    auto *shelf = find<QComboBox>("orderShelfComboBox");
    ASSERT_TRUE(waitFor([&] { return shelf->count() > 1 && shelf->isEnabled(); }, 20000));
    shelf->setCurrentIndex(1);
    Q_EMIT shelf->textActivated(shelf->currentText());
    ASSERT_FALSE(m_window.document()->shelf().isEmpty());
    for (auto *button : m_window.findChildren<QPushButton *>())
        if (button->isVisible() && button->text() == u"Read from the left")
            button->click();
    EXPECT_EQ(m_window.document()->purpose(), ScanPurpose::Order);
    auto *strip = m_window.findChild<QWidget *>(QStringLiteral("orderSpineStrip"));
    strip->setFocus();
    for (const char *code : {"B0000009", "B0000012", "B0000010"})
        shoot(QString::fromLatin1(code));
    EXPECT_TRUE(waitFor([&] { return find<QLabel>("orderStateLabel")->text().contains(u"3 books"); }))
        << find<QLabel>("orderStateLabel")->text().toStdString();
    EXPECT_EQ(scans(), 0);
    EXPECT_FALSE(session().isFrozen());
    m_window.showActivity(5);
    EXPECT_EQ(m_window.document()->purpose(), ScanPurpose::Count);
}

TEST_F(BeforeTheFreezeTest, ShelfIsReadOnThePageOfActivityTwoToo)
{
    m_window.showActivity(2);
    auto *tabs = find<QTabWidget>("shelvesTabWidget");
    tabs->setCurrentIndex(2);
    auto *shelf = find<QComboBox>("earlyShelfComboBox");
    ASSERT_TRUE(waitFor([&] { return shelf->count() > 1 && shelf->isEnabled(); }, 20000));
    shelf->setCurrentIndex(1);
    Q_EMIT shelf->textActivated(shelf->currentText());
    find<QPushButton>("earlyReadPushButton")->click();
    EXPECT_EQ(m_window.document()->purpose(), ScanPurpose::Order);
    find<QWidget>("earlySpineStrip")->setFocus();
    for (const char *code : {"B0000009", "B0000012", "B0000010"})
        shoot(QString::fromLatin1(code));
    EXPECT_TRUE(waitFor([&] { return find<QLabel>("earlyStateLabel")->text().contains(u"3 books"); }))
        << find<QLabel>("earlyStateLabel")->text().toStdString();
    find<QPushButton>("earlyCarryBooksPushButton")->click();
    EXPECT_EQ(m_window.document()->purpose(), ScanPurpose::Move);
    const QAbstractItemModel *carries = find<QTableView>("earlyCarriesTableView")->model();
    ASSERT_EQ(carries->rowCount(), 1);
    find<QWidget>("earlySpineStrip")->setFocus();
    shoot(carries->index(0, 1).data().toString());
    EXPECT_TRUE(waitFor([&] { return find<QLabel>("earlyStateLabel")->text().contains(u"0 still"); }))
        << find<QLabel>("earlyStateLabel")->text().toStdString();
    EXPECT_LE(m_window.width(), 1366);
    tabs->setCurrentIndex(0);
    EXPECT_EQ(m_window.document()->purpose(), ScanPurpose::Count) << "the list reads no shelf";
    EXPECT_EQ(scans(), 0);
    EXPECT_FALSE(session().isFrozen());
}

} // namespace
} // namespace opname
