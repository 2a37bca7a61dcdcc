#include "dialogs/loan_confirmation_dialog.h"
#include "in_dialog.h"
#include "pages/page.h"
#include "shell/language.h"
#include "shell/main_window.h"
#include "shell/theme.h"
#include "support/mariadb_server.h"

#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QSpinBox>
#include <QTabWidget>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>
#include <gtest/gtest.h>

namespace opname {
namespace {

/// The window on a session whose catalogue is to come from a real MariaDB with SLiMS's tables.
class LoansPageTest : public ::testing::Test {
protected:
    static void SetUpTestSuite()
    {
        s_server = new testing::MariaDbServer;
        ASSERT_TRUE(s_server->start()) << s_server->errorText().toStdString();
    }
    static void TearDownTestSuite()
    {
        delete s_server;
        s_server = nullptr;
    }

    void SetUp() override
    {
        Language::choose(QStringLiteral("en"), false);
        Theme::apply(*qApp, Theme::Mode::Light);
        ASSERT_TRUE(s_server->createSenayan() && s_server->fillFromDemo(400, 3)
                    && s_server->execute(QStringLiteral("DELETE FROM loan")))
            << s_server->errorText().toStdString();
        lend(1, 0, -1);
        lend(2, 1, 10);
        lend(3, 2, -500);
        m_window = std::make_unique<MainWindow>();
        auto session = Session::create(m_folder.filePath(QStringLiteral("uji.opname")),
                                       {QStringLiteral("Uji"), {}, {}}, {QString(), QStringLiteral("Rina")});
        ASSERT_TRUE(session);
        m_window->adopt(std::move(*session));
        m_window->show();
        ASSERT_TRUE(QTest::qWaitForWindowExposed(m_window.get()));
    }

    void TearDown() override { m_window.reset(); }

    /// The copy with the nth id is lent, and due so many days from today.
    static void lend(int loan, int nth, int dueIn)
    {
        const QDate due = QDate::currentDate().addDays(dueIn);
        EXPECT_TRUE(s_server->execute(
            QStringLiteral(
                "INSERT INTO loan(loan_id, item_code, member_id, loan_date, due_date, is_lent, "
                "is_return) SELECT %1, item_code, 'A%1', '%2', '%3', 1, 0 FROM item "
                "WHERE item_status_id IS NULL OR item_status_id IN ('', '0') ORDER BY item_id LIMIT %4, 1")
                .arg(loan)
                .arg(due.addDays(-14).toString(Qt::ISODate), due.toString(Qt::ISODate))
                .arg(nth)))
            << s_server->errorText().toStdString();
    }

    static void bringBack(int loan)
    {
        EXPECT_TRUE(s_server->execute(
            QStringLiteral("UPDATE loan SET is_return = 1, is_lent = 0 WHERE loan_id = %1").arg(loan)));
    }

    template <typename Widget> Widget *find(const char *name)
    {
        return m_window->findChild<Widget *>(QString::fromLatin1(name));
    }
    Session &session() { return m_window->document()->session(); }
    int rows(const char *table) { return find<QTableView>(table)->model()->rowCount(); }
    QString cell(const char *table, int row, int column)
    {
        return find<QTableView>(table)->model()->index(row, column).data().toString();
    }
    QString changes() { return find<QLabel>("loanChangesLabel")->text(); }
    QString chip() { return find<QToolButton>("slimsChipToolButton")->text(); }

    /// Takes the catalogue in as a person who types an address.
    void pullTyped()
    {
        m_window->showActivity(1);
        auto *source = find<QComboBox>("sourceComboBox");
        source->setCurrentIndex(source->count() - 3);
        find<QLineEdit>("addressLineEdit")->setText(s_server->sourceAddress());
        find<QPushButton>("pullPushButton")->click();
        ASSERT_TRUE(QTest::qWaitFor(
            [&] { return !m_window->document()->isBusy() && session().hasCatalogue(); }, 20'000));
        m_window->showActivity(4);
        ASSERT_TRUE(QTest::qWaitFor([&] { return rows("loansTableView") == 2; }, 5000));
    }

    void refresh()
    {
        auto *button = find<QPushButton>("refreshLoansPushButton");
        ASSERT_TRUE(button->isEnabled());
        button->click();
        EXPECT_FALSE(button->isEnabled()) << "one at a time";
        ASSERT_TRUE(QTest::qWaitFor([&] { return button->isEnabled(); }, 20'000));
        QTest::qWait(200);
    }

    void freeze()
    {
        ASSERT_TRUE(session().freeze(m_window->document()->author()));
        m_window->document()->notifyCatalogueChanged();
        QTest::qWait(200);
    }

    static testing::MariaDbServer *s_server;
    QTemporaryDir m_folder;
    std::unique_ptr<MainWindow> m_window;
};

testing::MariaDbServer *LoansPageTest::s_server = nullptr;

TEST_F(LoansPageTest, OverdueLoansComeFirstAndThoseOfOverAYearStandApart)
{
    pullTyped();
    EXPECT_EQ(rows("oldLoansTableView"), 1);
    EXPECT_TRUE(cell("loansTableView", 0, 2).contains(u"overdue"));
    EXPECT_FALSE(cell("loansTableView", 1, 2).contains(u"overdue"));
    const auto isColoured = [&](int row, int column) {
        const QAbstractItemModel *model = find<QTableView>("loansTableView")->model();
        return model->index(row, column).data(Qt::ForegroundRole).isValid();
    };
    EXPECT_TRUE(isColoured(0, 1)) << "the date that is over";
    EXPECT_FALSE(isColoured(0, 0));
    EXPECT_FALSE(isColoured(1, 1));
    EXPECT_TRUE(find<QTabWidget>("loansTabWidget")->tabText(1).contains(u'1'));
    EXPECT_TRUE(find<QLabel>("loansSummaryLabel")->text().contains(u'3'));
}

TEST_F(LoansPageTest, AnAddressThatAnsweredIsAConnectionAndRefreshingTellsWhatChangedSinceTheLastTime)
{
    pullTyped();
    ASSERT_EQ(Connections().all().size(), 1);
    EXPECT_EQ(Connections().all()[0].address, s_server->sourceAddress());
    lend(4, 5, 14);
    bringBack(2);
    refresh();
    EXPECT_TRUE(changes().contains(u"1 lent, 1 returned, 0 extended")) << changes().toStdString();
    EXPECT_EQ(rows("circulationTableView"), 2);
    EXPECT_EQ(session().catalogue().loans().size(), 3U) << "replaced: nothing is frozen yet";
    EXPECT_EQ(session().catalogue().laterDifferences().size(), 0U);
}

TEST_F(LoansPageTest, CirculationWhileCountingIsListedToldAndInTheRail)
{
    pullTyped();
    freeze();
    lend(4, 5, 14);
    bringBack(2);
    refresh();
    ASSERT_TRUE(QTest::qWaitFor([&] { return rows("circulationTableView") == 2; }, 5000));
    const QStringList what{cell("circulationTableView", 0, 1), cell("circulationTableView", 1, 1)};
    EXPECT_TRUE(what.contains(u"lent"_qs) && what.contains(u"returned"_qs)) << what.join(u' ').toStdString();
    EXPECT_FALSE(cell("circulationTableView", 0, 2).isEmpty()) << "the time";
    EXPECT_FALSE(cell("circulationTableView", 0, 4).isEmpty()) << "the title";
    EXPECT_FALSE(find<QLabel>("unseenLoansLabel")->isVisible());
    find<QTabWidget>("loansTabWidget")->setCurrentIndex(2);
    EXPECT_TRUE(find<QLabel>("unseenLoansLabel")->isVisible());
    EXPECT_TRUE(find<QLabel>("unseenLoansLabel")->text().contains(u"between two refreshes is not seen"));
    EXPECT_TRUE(find<QLabel>("messageLabel")->text().contains(u"lent 1 copy and took 1 back"));
    auto *rail = find<QListWidget>("activityRailListWidget");
    EXPECT_TRUE(QTest::qWaitFor(
        [&] {
            for (int row = 0; row < rail->count(); ++row)
                if (rail->item(row)->data(Qt::AccessibleTextRole).toString().contains(u"lent or returned")
                    || rail->item(row)->text().contains(u"lent or returned"))
                    return true;
            return false;
        },
        3000));
    refresh();
    EXPECT_EQ(rows("circulationTableView"), 2) << "the same again is nothing new";
}

TEST_F(LoansPageTest, ScanningGoesOnWhileLoansAreRefreshed)
{
    pullTyped();
    freeze();
    const auto item = session().catalogue().at(Slot(20));
    ASSERT_TRUE(item);
    find<QPushButton>("refreshLoansPushButton")->click();
    m_window->document()->scan(item->item.code);
    EXPECT_EQ(session().totals().scans, 1);
    EXPECT_TRUE(
        QTest::qWaitFor([&] { return find<QPushButton>("refreshLoansPushButton")->isEnabled(); }, 20'000));
    EXPECT_EQ(session().totals().scans, 1);
}

TEST_F(LoansPageTest, AServerThatIsGoneIsToldInWordsAndTheLoansStay)
{
    pullTyped();
    EXPECT_FALSE(chip().contains(u"not reached"));
    s_server->stop();
    refresh();
    EXPECT_TRUE(chip().contains(u"not reached")) << chip().toStdString();
    EXPECT_FALSE(find<QToolButton>("slimsChipToolButton")->toolTip().isEmpty());
    EXPECT_FALSE(changes().isEmpty());
    EXPECT_EQ(rows("loansTableView"), 2);
    ASSERT_TRUE(s_server->start()) << s_server->errorText().toStdString();
    refresh();
    EXPECT_FALSE(chip().contains(u"not reached")) << chip().toStdString();
}

TEST_F(LoansPageTest, BorrowersAreFetchedWhenAskedForAndGoneWhenThePageIsLeft)
{
    const auto library = openLibrarySystem(s_server->sourceAddress(), {});
    if (!library && library.error().kind == ErrorKind::NotAvailable)
        GTEST_SKIP() << "this version does not reach databases";
    for (int member = 1; member <= 3; ++member)
        ASSERT_TRUE(s_server->execute(
            QStringLiteral("INSERT INTO member(member_id, member_name, gender, expire_date) VALUES('A%1', "
                           "'Anggota <b>%1</b>', 1, '2030-01-01')")
                .arg(member)))
            << s_server->errorText().toStdString();
    pullTyped();
    auto *button = find<QPushButton>("borrowersPushButton");
    button->click();
    ASSERT_TRUE(QTest::qWaitFor([&] { return cell("loansTableView", 0, 2) == u"Anggota <b>1</b>"; }, 10'000))
        << find<QLabel>("messageLabel")->text().toStdString();
    auto *view = find<QTableView>("loansTableView");
    view->selectAll();
    QTest::keyClick(view, Qt::Key_C, Qt::ControlModifier);
    EXPECT_FALSE(QApplication::clipboard()->text().contains(u"Anggota"));
    m_window->showActivity(5);
    m_window->showActivity(4);
    EXPECT_FALSE(button->isChecked());
    EXPECT_FALSE(cell("loansTableView", 0, 2).contains(u"Anggota"));
    QFile file(session().path());
    ASSERT_TRUE(file.open(QIODevice::ReadOnly));
    EXPECT_FALSE(file.readAll().contains("Anggota"));
}

TEST_F(LoansPageTest, WhatABorrowerConfirmsOfALongOverdueLoanIsNotedAndListed)
{
    pullTyped();
    auto *button = find<QPushButton>("confirmLoansPushButton");
    EXPECT_FALSE(button->isVisible()) << "only of loans overdue by over a year";
    find<QTabWidget>("loansTabWidget")->setCurrentIndex(1);
    ASSERT_TRUE(button->isVisible());
    EXPECT_EQ(cell("oldLoansTableView", 0, 2), QStringLiteral("not asked yet"));
    button->click();
    EXPECT_TRUE(find<QLabel>("messageLabel")->text().contains(u"Select the loans"));
    find<QTableView>("oldLoansTableView")->selectRow(0);
    testing::inDialog<LoanConfirmationDialog>(
        [&] { button->click(); },
        [](LoanConfirmationDialog &dialog) {
            const auto type = [&](const char *name, const QString &text) {
                dialog.findChild<QLineEdit *>(QLatin1String(name))->setText(text);
            };
            auto *result = dialog.findChild<QComboBox *>(QStringLiteral("resultComboBox"));
            auto *note = dialog.findChild<QPushButton *>(QStringLiteral("notePushButton"));
            auto *message = dialog.findChild<QLabel *>(QStringLiteral("messageLabel"));
            EXPECT_EQ(result->count(), borrowerAnswerCount);
            result->setCurrentIndex(static_cast<int>(BorrowerAnswer::HasIt));
            type("askedLineEdit", QStringLiteral("2026-11-02"));
            type("answeredLineEdit", QStringLiteral("kemarin"));
            note->click();
            EXPECT_TRUE(message->text().contains(u"kemarin")) << message->text().toStdString();
            type("answeredLineEdit", QStringLiteral("2026-11-01"));
            note->click();
            EXPECT_TRUE(dialog.isVisible()) << "answered before it was asked";
            type("answeredLineEdit", QStringLiteral("2026-11-05"));
            type("noteLineEdit", QStringLiteral("lewat telepon"));
            note->click();
            EXPECT_FALSE(dialog.isVisible());
        });
    EXPECT_TRUE(
        QTest::qWaitFor([&] { return cell("oldLoansTableView", 0, 2) == u"has it (5 November 2026)"; }, 5000))
        << cell("oldLoansTableView", 0, 2).toStdString();
    const auto confirmed = LoanConfirmations(session()).ofOpenLoans();
    ASSERT_EQ(confirmed.size(), 1);
    EXPECT_EQ(confirmed.value(3).note, u"lewat telepon");
}

TEST_F(LoansPageTest, LoansFromAFileHaveNoBorrowersToShow)
{
    pullTyped();
    QFile file(m_folder.filePath(QStringLiteral("pinjam.csv")));
    ASSERT_TRUE(file.open(QIODevice::WriteOnly));
    file.write(session().catalogue().loans()[0].loan.itemCode.toUtf8() + ",2026-01-01,2026-01-15\n");
    file.close();
    ASSERT_TRUE(Preparation(session(), {QString(), QStringLiteral("Rina")}).takeLoansFrom(file.fileName()));
    m_window->document()->notifyCatalogueChanged();
    ASSERT_TRUE(QTest::qWaitFor([&] { return rows("loansTableView") == 1; }, 5000));
    find<QPushButton>("borrowersPushButton")->click();
    EXPECT_FALSE(find<QPushButton>("borrowersPushButton")->isChecked());
    EXPECT_TRUE(find<QLabel>("messageLabel")->text().contains(u"pinjam.csv"));
}

TEST_F(LoansPageTest, ALoanFileAfterTheFreezeIsTakenWhileScanningGoesOn)
{
    pullTyped();
    freeze();
    const QString code = session().catalogue().loans()[0].loan.itemCode;
    QFile file(m_folder.filePath(QStringLiteral("pinjam.csv")));
    ASSERT_TRUE(file.open(QIODevice::WriteOnly));
    file.write(code.toUtf8() + ",2026-01-01,2026-01-15\nTIDAKADA,2026-01-01,2026-01-15\n");
    file.close();
    auto *link = m_window->findChild<SlimsLink *>();
    ASSERT_NE(link, nullptr);
    link->takeLoansFrom(file.fileName());
    EXPECT_TRUE(link->isPulling());
    EXPECT_FALSE(m_window->document()->isBusy()) << "scanning goes on";
    m_window->document()->scan(code);
    ASSERT_TRUE(QTest::qWaitFor([&] { return !link->isPulling(); }, 10'000));
    EXPECT_TRUE(find<QLabel>("messageLabel")->text().contains(u"TIDAKADA (line 2)"))
        << find<QLabel>("messageLabel")->text().toStdString();
    EXPECT_EQ(session().catalogue().loans().size(), 2U);
    EXPECT_EQ(session().totals().scans, 1);
    ASSERT_TRUE(QTest::qWaitFor([&] { return link->circulation() > 0; }, 10'000))
        << "what the file says was returned is circulation";
}

TEST_F(LoansPageTest, CirculationIsWatchedFromTheFreezeOnUnlessSwitchedOff)
{
    auto *minutes = find<QSpinBox>("refreshMinutesSpinBox");
    EXPECT_EQ(minutes->value(), 15);
    for (const int chosen : {40, 0}) {
        minutes->setValue(chosen);
        EXPECT_EQ(SlimsLink().refreshMinutes(), chosen) << "kept";
    }
}

TEST_F(LoansPageTest, ADemonstrationLibraryIsRefreshedFromItself)
{
    m_window->showActivity(1);
    auto *source = find<QComboBox>("sourceComboBox");
    source->setCurrentIndex(source->count() - 1);
    find<QLineEdit>("demoSizeLineEdit")->setText(QStringLiteral("300"));
    find<QPushButton>("pullPushButton")->click();
    ASSERT_TRUE(
        QTest::qWaitFor([&] { return !m_window->document()->isBusy() && session().hasCatalogue(); }, 20'000));
    m_window->showActivity(4);
    QTest::qWait(300);
    refresh();
    EXPECT_EQ(session().catalogue().itemCount(), 300);
    EXPECT_TRUE(Connections().all().isEmpty());
}

} // namespace
} // namespace opname
