#include "shell/supervisor_window.h"

#include "dialogs/sample_dialog.h"
#include "in_dialog.h"
#include "named_controls.h"
#include "opname/workflow/reporting.h"
#include "window_fixture.h"

#include <QFile>
#include <QFileInfo>
#include <QMessageBox>
#include <QProcess>
#include <QSignalSpy>
#include <QTabBar>
#include <QTableView>

namespace opname {
namespace {

class SupervisorWindowTest : public ::testing::Test {
protected:
    void SetUp() override
    {
        Language::choose(QStringLiteral("en"), false);
        Theme::apply(*qApp, Theme::Mode::Light);
        ASSERT_NO_FATAL_FAILURE(make(m_path));
    }

    static void make(const QString &path, double share = 0.8, quint64 seed = 1)
    {
        Demonstration::Wish wish;
        wish.items = 600;
        wish.seed = seed;
        wish.scannedShare = share;
        wish.stopWhileScanning = true;
        auto made = Demonstration::make(path, wish);
        ASSERT_TRUE(made) << made.error().message.toStdString();
    }

    void open()
    {
        const Outcome opened = m_view.openFile(m_path);
        ASSERT_TRUE(opened) << opened.error().message.toStdString();
        m_view.show();
        ASSERT_TRUE(QTest::qWaitForWindowExposed(&m_view));
    }

    Totals totals()
    {
        const auto session = Session::open(m_path, Session::Access::Read);
        return session ? (*session)->totals() : Totals();
    }

    QString figure(const char *name)
    {
        auto *label =
            m_view.findChild<QLabel *>(QLatin1String(name) + QStringLiteral("FigurePushButtonValueLabel"));
        return label != nullptr ? label->text() : QString();
    }

    QTableView &table(const char *name)
    {
        return *m_view.findChild<QTableView *>(QLatin1String(name) + QStringLiteral("TableView"));
    }

    int rowsOf(const char *name)
    {
        const auto *model = table(name).model();
        return model == nullptr ? -1 : model->rowCount();
    }

    template <typename Condition> static bool waitFor(Condition condition, int milliseconds = 10000)
    {
        return QTest::qWaitFor(condition, milliseconds);
    }

    QTemporaryDir m_folder;
    const QString m_path = m_folder.filePath(QStringLiteral("uji.opname"));
    SupervisorWindow m_view;
};

TEST_F(SupervisorWindowTest, EveryFigureOpensTheListBehindIt)
{
    open();
    const Totals t = totals();
    ASSERT_GT(t.missing, 0);
    const std::pair<const char *, qint64> figures[] = {{"found", t.found},           {"missing", t.missing},
                                                       {"notCovered", t.notCovered}, {"onLoan", *t.onLoan},
                                                       {"misplaced", t.misplaced},   {"excluded", t.excluded},
                                                       {"unknown", t.unknownCodes}};
    for (const auto &[name, value] : figures) {
        EXPECT_EQ(figure(name), QString::number(value)) << name;
        m_view.findChild<QPushButton *>(QLatin1String(name) + QStringLiteral("FigurePushButton"))->click();
        EXPECT_TRUE(waitFor([&] { return rowsOf("resultList") == value; }))
            << name << ' ' << rowsOf("resultList") << " of " << value;
        m_view.findChild<QPushButton *>(QStringLiteral("backPushButton"))->click();
    }
}

TEST_F(SupervisorWindowTest, FiguresOfClassesPlacesAndProblemsOpenTheirLists)
{
    open();
    ASSERT_TRUE(waitFor([&] { return rowsOf("problems") > 0 && rowsOf("days") > 0; }));
    for (const char *name : {"classes", "places"})
        for (int row = 0; row < rowsOf(name); ++row) {
            const auto count = [&](int column) {
                return table(name).model()->index(row, column).data().toString().toInt();
            };
            EXPECT_EQ(count(1), count(2) + count(3) + count(4) + count(5)) << name << ' ' << row;
        }
    for (const char *name : {"classes", "places", "problems"}) {
        QTableView &figures = table(name);
        bool wasOpened = false;
        for (int row = 0; row < figures.model()->rowCount() && !wasOpened; ++row) {
            const int column = qstrcmp(name, "problems") == 0 ? 1 : 2;
            const QModelIndex index = figures.model()->index(row, column);
            const int value = index.data().toString().toInt();
            if (value == 0)
                continue;
            wasOpened = true;
            Q_EMIT figures.clicked(index);
            EXPECT_TRUE(waitFor([&] { return rowsOf("resultList") == value; }))
                << name << ' ' << rowsOf("resultList") << " of " << value;
            m_view.showDashboard();
        }
        EXPECT_TRUE(wasOpened) << name;
    }
}

TEST_F(SupervisorWindowTest, AStationScansOnInAnotherProcessAndTheViewFollows)
{
    open();
    const qint64 before = totals().scans;
    QStringList codes;
    {
        auto session = Session::open(m_path, Session::Access::Read);
        ASSERT_TRUE(session);
        StockTake &stock = **(*session)->stockTake();
        for (Slot slot = 0; slot < stock.itemCount() && codes.size() < 40; ++slot)
            if (stock.item(slot).bucket == Bucket::Expected && !stock.isPresent(slot) && !stock.isLent(slot))
                codes.append((*session)->catalogue().at(slot)->item.code);
    }
    ASSERT_GE(codes.size(), 8);
    QProcess station;
    station.start(QStringLiteral(OPNAME_BINARY_DIR "/opnamectl"),
                  {QStringLiteral("--json"), QStringLiteral("scan"), m_path, QStringLiteral("-")});
    int answered = 0;
    for (const QString &code : std::as_const(codes)) {
        station.write(code.toUtf8() + '\n');
        ASSERT_TRUE(waitFor([&] { return station.canReadLine(); }));
        answered += station.readLine().contains("\"verdict\"") ? 1 : 0;
        QTest::qWait(30); // the view reads in between
    }
    EXPECT_EQ(answered, codes.size());
    EXPECT_TRUE(waitFor([&] { return figure("found") == QString::number(totals().found); }));
    EXPECT_EQ(totals().scans, before + codes.size());
    // Not while the view reads a list: then the last one to close the file is the view.
    station.closeWriteChannel();
    ASSERT_TRUE(station.waitForFinished(20000));
    EXPECT_EQ(station.exitCode(), 0) << station.readAllStandardError().toStdString();
    EXPECT_EQ(QFileInfo(m_path + QStringLiteral("-wal")).size(), 0) << "the station closed one file";
    auto next = Session::open(m_path, Session::Access::Write);
    ASSERT_TRUE(next) << next.error().message.toStdString();
    EXPECT_FALSE((*next)->wasClosedUncleanly());
}

TEST_F(SupervisorWindowTest, AnEarlierSessionIsComparedWithEveryListCounted)
{
    const QString older = m_folder.filePath(QStringLiteral("lama.opname"));
    ASSERT_NO_FATAL_FAILURE(make(older, 0.5, 1));
    open();
    m_view.compareWith(older);
    auto *summary = m_view.findChild<QLabel *>(QStringLiteral("comparisonSummaryLabel"));
    ASSERT_TRUE(waitFor([&] { return summary->text().contains(u"Compared with"); }))
        << summary->text().toStdString();
    EXPECT_EQ(rowsOf("comparison"), 2) << "the trend";
    auto *tabs = m_view.findChild<QTabBar *>(QStringLiteral("comparisonTabBar"));
    for (int tab = 1; tab < tabs->count(); ++tab) {
        tabs->setCurrentIndex(tab);
        EXPECT_TRUE(tabs->tabText(tab).contains(u'(' + QString::number(rowsOf("comparison")) + u')'))
            << tabs->tabText(tab).toStdString();
    }
    m_view.compareWith(m_folder.filePath(QStringLiteral("tidakada.opname")));
    auto *message = m_view.findChild<QLabel *>(QStringLiteral("messageLabel"));
    EXPECT_TRUE(waitFor([&] { return message->text().contains(u"does not exist"); }))
        << message->text().toStdString();
}

TEST_F(SupervisorWindowTest, FurtherStockTakesJoinTheTrendAndWhatIsNoneIsNamed)
{
    const QString older = m_folder.filePath(QStringLiteral("lama.opname"));
    const QString oldest = m_folder.filePath(QStringLiteral("terlama.opname"));
    const QString broken = m_folder.filePath(QStringLiteral("rusak.opname"));
    ASSERT_NO_FATAL_FAILURE(make(older, 0.5, 1));
    ASSERT_NO_FATAL_FAILURE(make(oldest, 0.3, 2));
    QFile file(broken);
    ASSERT_TRUE(file.open(QIODevice::WriteOnly));
    file.write("bukan sesi");
    file.close();
    open();
    m_view.compareWith(older);
    auto *panel = m_view.findChild<ComparisonPanel *>();
    auto *summary = panel->findChild<QLabel *>(QStringLiteral("comparisonSummaryLabel"));
    auto *chart = panel->findChild<ChartView *>();
    ASSERT_TRUE(waitFor([&] { return summary->text().contains(u"Compared with"); }));
    EXPECT_FALSE(chart->isHidden());
    panel->addToTrend({oldest, older, broken, m_path});
    ASSERT_TRUE(waitFor([&] { return rowsOf("comparison") == 3; })) << rowsOf("comparison");
    EXPECT_TRUE(summary->text().contains(u"rusak.opname")) << summary->text().toStdString();
    EXPECT_FALSE(chart->accessibleDescription().isEmpty());
    EXPECT_GT(chart->heightForWidth(600), 60);
    panel->findChild<QTabBar *>(QStringLiteral("comparisonTabBar"))->setCurrentIndex(1);
    EXPECT_TRUE(chart->isHidden());
}

TEST_F(SupervisorWindowTest, ChartsAreDrawnAndTheirFiguresCanBeReadOut)
{
    open();
    auto *charts = m_view.findChild<QPushButton *>(QStringLiteral("chartsPushButton"));
    charts->click();
    EXPECT_FALSE(charts->isEnabled()) << "its page is open";
    auto *panel = m_view.findChild<ChartsPanel *>();
    ASSERT_TRUE(waitFor([&] { return panel->findChildren<ChartView *>().size() >= 4; }));
    const auto *totalsChart = panel->findChild<ChartView *>(QStringLiteral("totalsChartView"));
    ASSERT_NE(totalsChart, nullptr);
    EXPECT_TRUE(totalsChart->accessibleDescription().contains(QString::number(totals().found)))
        << totalsChart->accessibleDescription().toStdString();
    for (const ChartView *chart : panel->findChildren<ChartView *>()) {
        EXPECT_FALSE(chart->accessibleName().isEmpty()) << chart->objectName().toStdString();
        EXPECT_GT(chart->heightForWidth(900), 20);
    }
    testing::expectNamedControls(m_view);
}

TEST_F(SupervisorWindowTest, AReportIsCheckedAgainstTheSessionThatIsShown)
{
    const QString own = m_folder.filePath(QStringLiteral("laporan.html"));
    const QString foreign = m_folder.filePath(QStringLiteral("asing.html"));
    const QString other = m_folder.filePath(QStringLiteral("lain.opname"));
    ASSERT_NO_FATAL_FAILURE(make(other, 0.8, 5));
    for (const auto &[path, report] : {std::pair(m_path, own), std::pair(other, foreign)}) {
        const auto session = Session::open(path, Session::Access::Read);
        ASSERT_TRUE(session);
        const auto document = Reporting(**session).report(QStringLiteral("id"));
        ASSERT_TRUE(document);
        ASSERT_TRUE(writeDocument(*document, report));
    }
    open();
    for (const auto &[report, words] :
         {std::pair(own, u"belongs to this session"), std::pair(foreign, u"another stock-take")}) {
        bool isAnswered = false;
        testing::inDialog<QMessageBox>(
            [&, path = report] {
                m_view.checkReport(path);
                EXPECT_TRUE(waitFor([&] { return isAnswered; }, 60'000));
            },
            [&, expected = words](QMessageBox &box) {
                EXPECT_TRUE(box.text().contains(expected)) << box.text().toStdString();
                isAnswered = true;
            });
    }
}

TEST_F(SupervisorWindowTest, ASampleIsDrawnHereOnlyWhileNoStationHasTheFile)
{
    open();
    auto *button = m_view.findChild<QPushButton *>(QStringLiteral("samplePushButton"));
    {
        auto station = Session::open(m_path, Session::Access::Write);
        ASSERT_TRUE(station);
        testing::inDialog<SampleDialog>(
            [&] { button->click(); },
            [&](SampleDialog &dialog) {
                testing::expectNamedControls(dialog);
                dialog.findChild<QPushButton *>(QStringLiteral("drawPushButton"))->click();
                EXPECT_TRUE(dialog.findChild<QLabel *>(QStringLiteral("messageLabel"))
                                ->text()
                                .contains(u"already open"));
            });
    }
    testing::inDialog<SampleDialog>(
        [&] { button->click(); },
        [&](SampleDialog &dialog) {
            dialog.findChild<QPushButton *>(QStringLiteral("drawPushButton"))->click();
            auto *list = dialog.findChild<QTableView *>(QStringLiteral("sampleTableView"));
            EXPECT_TRUE(
                waitFor([&] { return list->model() != nullptr && list->model()->rowCount() == 100; }));
        });
}

TEST_F(SupervisorWindowTest, WhatCannotBeOpenedIsASentenceAndTheViewStays)
{
    open();
    const QString shown = figure("found");
    const Outcome opened = m_view.openFile(m_folder.filePath(QStringLiteral("tidakada.opname")));
    ASSERT_FALSE(opened);
    EXPECT_EQ(opened.error().kind, ErrorKind::File);
    EXPECT_EQ(figure("found"), shown);
    EXPECT_EQ(m_view.path(), m_path);
    testing::expectNamedControls(m_view);
}

TEST_F(SupervisorWindowTest, AnEarlierFormatIsShownFromACopy)
{
    const QString older = m_folder.filePath(QStringLiteral("lama.opname"));
    ASSERT_TRUE(QFile::copy(QStringLiteral(OPNAME_TEST_DATA "/sessions/format-3.opname"), older));
    ASSERT_TRUE(QFile::setPermissions(older, QFile::ReadOwner | QFile::WriteOwner));
    const Outcome opened = m_view.openFile(older);
    ASSERT_TRUE(opened) << opened.error().message.toStdString();
    EXPECT_NE(m_view.path(), older) << "the window did not wait for the copy";
    ASSERT_TRUE(QTest::qWaitFor([&] { return m_view.path() == older; }, 20'000));
    EXPECT_NE(figure("expected"), QStringLiteral("0"));
    EXPECT_EQ(Session::open(older, Session::Access::Read).error().kind, ErrorKind::File)
        << "still of its format";
}

} // namespace
} // namespace opname
