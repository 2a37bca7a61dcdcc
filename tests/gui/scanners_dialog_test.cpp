#include "dialogs/scanners_dialog.h"
#include "named_controls.h"
#include "shell/scanner_listener.h"
#include "shell/theme.h"
#include "struck_keys.h"
#include "support/pseudo_terminal.h"

#include <QAbstractButton>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTableWidget>
#include <QTemporaryDir>
#include <gtest/gtest.h>

namespace opname {
namespace {

using testing::PseudoTerminal;
using testing::StruckKeys;

HidBus noDevices()
{
    return {[] { return QList<HidAddress>(); },
            [](const QString &) -> Result<std::unique_ptr<HidDevice>> {
                return failure(ErrorKind::File, QStringLiteral("not connected"));
            }};
}

/// The dialog over a keyboard and one serial scanner that is plugged in.
class ScannersDialogTest : public ::testing::Test {
protected:
    ScannersDialogTest()
    {
        Theme::apply(*qApp, Theme::Mode::Light);
        m_scanners = std::make_unique<ConnectedScanners>(noDevices());
        m_scanners->start();
        SerialSettings settings;
        settings.port = m_port.path();
        m_id = *m_scanners->addSerial(settings, QStringLiteral("Rak tinggi"));
        m_listener.serve(m_scanners.get());
        m_dialog = std::make_unique<ScannersDialog>(m_scanners.get());
        m_dialog->show();
        m_dialog->activateWindow();
        EXPECT_TRUE(QTest::qWaitForWindowExposed(m_dialog.get()));
    }

    template <typename Widget> Widget *find(const char *name)
    {
        return m_dialog->findChild<Widget *>(QString::fromLatin1(name));
    }

    QString cell(int row, int column)
    {
        return find<QTableWidget>("scannersTableWidget")->item(row, column)->text();
    }

    QTemporaryDir m_folder;
    PseudoTerminal m_port{m_folder.filePath(QStringLiteral("scanner"))};
    std::unique_ptr<ConnectedScanners> m_scanners;
    ScannerListener m_listener;
    std::unique_ptr<ScannersDialog> m_dialog;
    QString m_id;
};

TEST_F(ScannersDialogTest, TheSelectedScannerIsTriedAndTheOthersGoOnCounting)
{
    QSignalSpy reads(m_scanners.get(), &ConnectedScanners::read);
    find<QLineEdit>("nameLineEdit")->setFocus();
    StruckKeys keys;
    keys.type(QStringLiteral("B0001"), 4);
    keys.enter();
    EXPECT_TRUE(cell(0, 2).contains(u"B0001")) << cell(0, 2).toStdString();
    EXPECT_TRUE(cell(0, 2).contains(u"Enter"));
    EXPECT_TRUE(find<QLineEdit>("nameLineEdit")->text().isEmpty());
    EXPECT_EQ(reads.count(), 0);
    m_port.send("]C0B0002\r");
    ASSERT_TRUE(QTest::qWaitFor([&] { return reads.count() == 1; }, 2000)) << "a colleague's";
    EXPECT_EQ(reads[0][0].value<ScannerProfile>().id, m_id);
    EXPECT_TRUE(cell(1, 2).contains(u"B0002"));
    EXPECT_FALSE(cell(1, 2).contains(u"]C0"));

    find<QTableWidget>("scannersTableWidget")->selectRow(1);
    m_port.send("B0003\r");
    EXPECT_TRUE(QTest::qWaitFor([&] { return cell(1, 2).contains(u"B0003"); }, 2000));
    EXPECT_EQ(reads.count(), 1);
    keys.pass(1000);
    keys.type(QStringLiteral("B0004"), 4);
    keys.enter();
    EXPECT_EQ(reads.count(), 2);
    EXPECT_TRUE(m_dialog->isVisible());
    m_dialog->reject();
    m_port.send("B0005\r");
    EXPECT_TRUE(QTest::qWaitFor([&] { return reads.count() == 3; }, 2000))
        << "counted again once it is closed";
}

TEST_F(ScannersDialogTest, ANameTypedSlowlyArrivesInItsField)
{
    QSignalSpy heard(m_scanners.get(), &ConnectedScanners::heard);
    auto *name = find<QLineEdit>("operatorLineEdit");
    name->setFocus();
    StruckKeys keys;
    keys.type(QStringLiteral("Sari"), 100, true);
    keys.tab();
    QTest::qWait(150);
    EXPECT_EQ(name->text(), u"Sari");
    EXPECT_EQ(m_scanners->profile(ScannerProfile::keyboardId())->operatorName, u"Sari");
    EXPECT_EQ(heard.count(), 0);
}

TEST_F(ScannersDialogTest, LimitsAreLearnedFromThreeReads)
{
    StruckKeys keys;
    auto *learn = find<QPushButton>("learnPushButton");
    for (int i = 0; i < 3; ++i) {
        EXPECT_FALSE(learn->isEnabled());
        keys.type(QStringLiteral("B000%1").arg(i), 28, true);
        keys.enter();
        keys.pass(1000);
        QTest::qWait(30);
    }
    ASSERT_TRUE(learn->isEnabled());
    learn->click();
    EXPECT_GE(m_scanners->limits().longestPause, 36);
    EXPECT_EQ(find<QSpinBox>("longestPauseSpinBox")->value(), m_scanners->limits().longestPause);
    EXPECT_EQ(m_listener.wedge().limits().longestPause, ScannerLimits::forTrying().longestPause);
    m_dialog->reject();
    EXPECT_EQ(m_listener.wedge().limits(), m_scanners->limits());
    EXPECT_EQ(ConnectedScanners(noDevices()).limits(), m_scanners->limits()) << "kept";
}

TEST_F(ScannersDialogTest, ChangesTakeEffectAtOnceAndAreKept)
{
    find<QTableWidget>("scannersTableWidget")->selectRow(1);
    auto *name = find<QLineEdit>("nameLineEdit");
    EXPECT_EQ(name->text(), u"Rak tinggi");
    name->setText(QStringLiteral("Lantai 2"));
    Q_EMIT name->editingFinished();
    find<QLineEdit>("operatorLineEdit")->setText(QStringLiteral("Sari"));
    Q_EMIT find<QLineEdit>("operatorLineEdit")->editingFinished();
    auto *framing = find<QComboBox>("framingComboBox");
    framing->setCurrentIndex(framing->findData(int(Framing::StxEtx)));
    Q_EMIT framing->activated(framing->currentIndex());
    EXPECT_EQ(cell(1, 0), u"Lantai 2");
    EXPECT_EQ(m_scanners->state(m_id), ScannerState::Listening);
    m_port.send("\x02"
                "B0007\x03");
    EXPECT_TRUE(QTest::qWaitFor([&] { return cell(1, 2).contains(u"B0007"); }, 2000));
    const ScannerProfile kept = *ConnectedScanners(noDevices()).profile(m_id);
    EXPECT_EQ(kept.name, u"Lantai 2");
    EXPECT_EQ(kept.operatorName, u"Sari");
    EXPECT_EQ(kept.serial.framing, Framing::StxEtx);
}

TEST_F(ScannersDialogTest, ALostScannerSaysWhatToDoAndComesBack)
{
    find<QTableWidget>("scannersTableWidget")->selectRow(1);
    const QString listening = cell(1, 1);
    m_port.pull();
    ASSERT_TRUE(QTest::qWaitFor([&] { return cell(1, 1) != listening; }, 3000));
    EXPECT_TRUE(find<QLabel>("messageLabel")->isVisible());
    EXPECT_FALSE(find<QLabel>("messageLabel")->text().isEmpty());
    m_port.plug();
    EXPECT_TRUE(QTest::qWaitFor([&] { return cell(1, 1) == listening; }, 3000));
    EXPECT_FALSE(find<QLabel>("messageLabel")->isVisible());
}

TEST_F(ScannersDialogTest, TheKeyboardStaysAndOthersCanBeRemoved)
{
    EXPECT_FALSE(find<QPushButton>("removePushButton")->isEnabled());
    find<QTableWidget>("scannersTableWidget")->selectRow(1);
    find<QPushButton>("removePushButton")->click();
    EXPECT_EQ(find<QTableWidget>("scannersTableWidget")->rowCount(), 1);
    EXPECT_EQ(m_scanners->profiles().size(), 1);
}

TEST_F(ScannersDialogTest, EveryControlHasANameAndFitsTheSmallestScreen)
{
    for (const int row : {0, 1}) {
        find<QTableWidget>("scannersTableWidget")->selectRow(row);
        testing::expectNamedControls(*m_dialog);
        EXPECT_LE(m_dialog->minimumSizeHint().width(), 1366);
        EXPECT_LE(m_dialog->minimumSizeHint().height(), 700);
    }
}

} // namespace
} // namespace opname
