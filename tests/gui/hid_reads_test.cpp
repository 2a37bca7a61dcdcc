#include "support/hid_plug.h"
#include "window_fixture.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QLabel>

namespace opname {
namespace {

/// The window with one scanner in HID point-of-sale mode.
class HidReadsTest : public ::testing::Test {
protected:
    void SetUp() override
    {
        Language::choose(QStringLiteral("en"), false);
        Theme::apply(*qApp, Theme::Mode::Light);
        Demonstration::Wish wish;
        wish.items = 600;
        wish.stopAfterFreeze = true;
        auto made = Demonstration::make(m_folder.filePath(QStringLiteral("uji.opname")), wish);
        ASSERT_TRUE(made) << made.error().message.toStdString();
        const HidBus bus{[] {
                             return QList<HidAddress>{{QStringLiteral("0c2e:0206:77"),
                                                       QStringLiteral("/dev/hidraw0"),
                                                       QStringLiteral("Honeywell")}};
                         },
                         [plug = m_plug](const QString &) -> Result<std::unique_ptr<HidDevice>> {
                             return std::make_unique<testing::PluggedDevice>(plug);
                         }};
        m_window = std::make_unique<MainWindow>(bus);
        m_window->adopt(std::move(made->session));
        m_window->show();
        ASSERT_TRUE(QTest::qWaitForWindowExposed(m_window.get()));
    }

    QString label(const char *name)
    {
        return m_window->findChild<QLabel *>(QString::fromLatin1(name))->text();
    }

    QTemporaryDir m_folder;
    std::shared_ptr<testing::HidPlug> m_plug = std::make_shared<testing::HidPlug>();
    std::unique_ptr<MainWindow> m_window;
};

TEST_F(HidReadsTest, AReportBecomesAVerdictAndAJournalRowOfItsOwnStation)
{
    m_window->showActivity(5);
    m_plug->send("B000000", true); // in two reports
    m_plug->send("1");
    Session &session = m_window->document()->session();
    ASSERT_TRUE(QTest::qWaitFor([&] { return session.totals().scans == 1; }, 5000));
    EXPECT_EQ(label("verdictScannerLabel"), u"Honeywell");
    EXPECT_EQ(m_window->document()->recentScans().back().itemCode, u"B0000001");
    EXPECT_TRUE(label("scannerResultLabel").contains(u"Code 128")) << "shown where scanners are tried, too";
    QStringList rows;
    ASSERT_TRUE(session.visitJournal(0, [&](const JournalRow &row) {
        if (row.kind == u"scan")
            rows.append(row.station + u' '
                        + QJsonDocument::fromJson(row.body).object().value(u"code").toString());
        return true;
    }));
    EXPECT_EQ(rows, QStringList(session.ownStation() + QStringLiteral("-2 B0000001")));
    m_window->showActivity(1);
    m_plug->send("B0000002");
    EXPECT_TRUE(QTest::qWaitFor([&] { return session.totals().scans == 2; }, 5000))
        << "on the page of preparation, too";
}

} // namespace
} // namespace opname
