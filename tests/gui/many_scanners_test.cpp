#include "opname/workflow/connected_scanners.h"
#include "support/full_counts.h"
#include "support/pseudo_terminal.h"
#include "window_fixture.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QLabel>

#include <map>

namespace opname {
namespace {

using testing::PseudoTerminal;

/// Serial scanners before the real window.
class ManyScannersTest : public testing::WindowTest {
protected:
    void SetUp() override
    {
        WindowTest::SetUp();
        m_scanners = m_window.findChild<ConnectedScanners *>();
        ASSERT_NE(m_scanners, nullptr);
    }

    /// With a shelf and an operator of its own.
    void plugIn(int number)
    {
        m_ports.push_back(
            std::make_unique<PseudoTerminal>(m_folder.filePath(QStringLiteral("port%1").arg(number))));
        SerialSettings settings;
        settings.port = m_ports.back()->path();
        const auto id = m_scanners->addSerial(settings, QStringLiteral("Pemindai %1").arg(number));
        ASSERT_TRUE(id) << id.error().message.toStdString();
        m_ids.append(*id);
        ScannerProfile profile = *m_scanners->profile(*id);
        profile.shelf = QStringLiteral("Rak %1").arg(number);
        profile.operatorName = QStringLiteral("Petugas %1").arg(number);
        ASSERT_TRUE(m_scanners->change(profile));
        ASSERT_EQ(m_scanners->state(*id), ScannerState::Listening) << m_scanners->problem(*id).toStdString();
    }

    QString stationOf(int number)
    {
        return session().ownStation() + u'-' + m_scanners->profile(m_ids[number])->stationSuffix;
    }

    ConnectedScanners *m_scanners = nullptr;
    std::vector<std::unique_ptr<PseudoTerminal>> m_ports;
    QStringList m_ids;
};

TEST_F(ManyScannersTest, EveryCodeOfEightIsInTheJournalOnceInOrderAndUnderItsOwnStation)
{
    constexpr int count = 8;
    constexpr int interval = 200; // milliseconds between two codes of one scanner
    const int seconds = testing::wantsFullCounts() ? 600 : 5;
    for (int i = 0; i < count; ++i)
        plugIn(i);
    if (HasFatalFailure())
        return;

    std::map<QString, QStringList> sent;
    int codes = 0;
    QElapsedTimer timer;
    timer.start();
    for (int round = 0; round < seconds * 1000 / interval; ++round) {
        for (int i = 0; i < count; ++i) {
            // The first 600 are books of the library, the others are unknown to it.
            const QString code = QStringLiteral("B%1").arg(++codes, 7, 10, QLatin1Char('0'));
            sent[stationOf(i)].append(code);
            // Half of them send their code in two pieces.
            const QByteArray bytes = code.toLatin1() + "\r\n";
            const qsizetype cut = i % 2 == 0 ? bytes.size() : round % bytes.size();
            ASSERT_TRUE(m_ports[std::size_t(i)]->send(bytes.first(cut)));
            if (i == count / 2)
                QCoreApplication::processEvents();
            ASSERT_TRUE(m_ports[std::size_t(i)]->send(bytes.sliced(cut)));
        }
        while (timer.elapsed() < qint64(round + 1) * interval)
            QTest::qWait(5);
    }
    EXPECT_TRUE(waitFor([&] { return scans() >= codes; })) << scans() << " of " << codes;

    std::map<QString, QStringList> journalled;
    std::map<QString, QStringList> operators;
    ASSERT_TRUE(session().visitJournal(0, [&](const JournalRow &row) {
        if (row.kind == u"scan") {
            journalled[row.station].append(
                QJsonDocument::fromJson(row.body).object().value(u"code").toString());
            if (!operators[row.station].contains(row.operatorName))
                operators[row.station].append(row.operatorName);
        }
        return true;
    }));
    EXPECT_EQ(journalled, sent);
    for (int i = 0; i < count; ++i)
        EXPECT_EQ(operators[stationOf(i)], QStringList(QStringLiteral("Petugas %1").arg(i)));
    EXPECT_EQ(session().scannedShelves().size(), count);
    EXPECT_EQ(find<QLabel>("verdictScannerLabel")->text().left(8), u"Pemindai");
}

TEST_F(ManyScannersTest, ACodeWithoutItsEndIsToldAndTheNextIsTakenWhole)
{
    plugIn(0);
    if (HasFatalFailure())
        return;
    ASSERT_TRUE(m_ports[0]->send("B0000001"));
    const auto *message = find<QLabel>("messageLabel");
    EXPECT_TRUE(waitFor([&] { return message->isVisible() && message->text().contains(u"Pemindai 0"); }))
        << message->text().toStdString();
    EXPECT_EQ(scans(), 0);
    ASSERT_TRUE(m_ports[0]->send("B0000002\r"));
    ASSERT_TRUE(waitFor([&] { return scans() == 1; }));
    QStringList codes;
    ASSERT_TRUE(session().visitJournal(0, [&](const JournalRow &row) {
        if (row.kind == u"scan")
            codes.append(QJsonDocument::fromJson(row.body).object().value(u"code").toString());
        return true;
    }));
    EXPECT_EQ(codes, QStringList(QStringLiteral("B0000002")));
}

} // namespace
} // namespace opname
