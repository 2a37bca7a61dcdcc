#include "dialogs/connection_dialog.h"
#include "named_controls.h"
#include "shell/theme.h"
#include "support/mariadb_server.h"
#include "widgets/empty_text.h"

#include <QAbstractButton>
#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QScrollArea>
#include <QSettings>
#include <QSpinBox>
#include <QTcpServer>
#include <QTest>
#include <gtest/gtest.h>

namespace opname {
namespace {

class ConnectionDialogTest : public ::testing::Test {
protected:
    ConnectionDialogTest()
    {
        Theme::apply(*qApp, Theme::Mode::Light);
        m_link = std::make_unique<SlimsLink>();
        m_dialog = std::make_unique<ConnectionDialog>(m_link.get());
        m_dialog->show();
        m_dialog->activateWindow();
        EXPECT_TRUE(QTest::qWaitForWindowExposed(m_dialog.get()));
    }

    template <typename Widget> Widget *find(const char *name)
    {
        return m_dialog->findChild<Widget *>(QString::fromLatin1(name));
    }

    void press(const char *button) { find<QPushButton>(button)->click(); }

    /// Types as a person does and leaves the field.
    void fill(const char *name, const QString &text)
    {
        auto *field = find<QLineEdit>(name);
        field->setFocus();
        field->selectAll();
        if (text.isEmpty())
            QTest::keyClick(field, Qt::Key_Delete);
        else
            QTest::keyClicks(field, text);
        Q_EMIT field->editingFinished();
    }

    QString message() { return find<QLabel>("messageLabel")->text(); }
    QString stateOfSecret() { return find<QLabel>("secretStateLabel")->text(); }
    bool isTrying() { return find<QPushButton>("cancelTryPushButton")->isVisible(); }

    std::unique_ptr<SlimsLink> m_link;
    std::unique_ptr<ConnectionDialog> m_dialog;
};

TEST_F(ConnectionDialogTest, WithoutAConnectionItSaysWhatToDo)
{
    EXPECT_FALSE(find<QScrollArea>("detailScrollArea")->isEnabled());
    EXPECT_FALSE(find<QPushButton>("removePushButton")->isEnabled());
    const auto *empty = find<QListWidget>("connectionsListWidget")->findChild<EmptyText *>();
    EXPECT_FALSE(empty->isHidden());
    EXPECT_TRUE(empty->text().contains(u"Add")) << empty->text().toStdString();
}

TEST_F(ConnectionDialogTest, WhatIsFilledInIsKeptFieldByField)
{
    press("addDatabasePushButton");
    fill("nameLineEdit", QStringLiteral("Kantor"));
    fill("hostLineEdit", QStringLiteral("db.example.org"));
    find<QCheckBox>("plainConsentCheckBox")->click();
    find<QSpinBox>("portSpinBox")->setValue(3307);
    Q_EMIT find<QSpinBox>("portSpinBox")->editingFinished();
    fill("userLineEdit", QStringLiteral("pustaka@kantor"));
    auto *zone = find<QComboBox>("timeZoneComboBox");
    zone->setCurrentText(QStringLiteral("Asia/Makassar"));
    Q_EMIT zone->lineEdit()->editingFinished();
    const Connections kept;
    ASSERT_EQ(kept.all().size(), 1);
    EXPECT_EQ(kept.all()[0].name, u"Kantor");
    EXPECT_EQ(kept.all()[0].address,
              u"mysql://pustaka%40kantor@db.example.org:3307/senayan?timezone=Asia/Makassar&plain=yes");
    EXPECT_TRUE(find<QListWidget>("connectionsListWidget")->currentItem()->text().startsWith(u"Kantor"));
    EXPECT_TRUE(message().isEmpty());
}

TEST_F(ConnectionDialogTest, WhatIsIncompleteIsToldAndTheLastCompleteOneStays)
{
    press("addDatabasePushButton");
    const Connection before = m_link->connections().all()[0];
    fill("hostLineEdit", QString());
    EXPECT_FALSE(message().isEmpty());
    EXPECT_EQ(m_link->connections().all()[0], before);
    press("tryPushButton");
    EXPECT_FALSE(isTrying());
    fill("hostLineEdit", QStringLiteral("127.0.0.1"));
    EXPECT_TRUE(message().isEmpty());
    auto *zone = find<QComboBox>("timeZoneComboBox");
    zone->setCurrentText(QStringLiteral("Asia/Bandung"));
    Q_EMIT zone->lineEdit()->editingFinished();
    EXPECT_TRUE(message().contains(u"Asia/Bandung")) << message().toStdString();
}

TEST_F(ConnectionDialogTest, AddingTwiceGivesTwoNamesAndRemovingOneLeavesTheOther)
{
    press("addDatabasePushButton");
    press("addDatabasePushButton");
    press("addWebPushButton");
    ASSERT_EQ(m_link->connections().all().size(), 3);
    EXPECT_TRUE(find<QLineEdit>("siteLineEdit")->isVisible());
    EXPECT_FALSE(find<QLineEdit>("hostLineEdit")->isVisible());
    press("removePushButton");
    EXPECT_EQ(m_link->connections().all().size(), 2);
    EXPECT_TRUE(find<QLineEdit>("hostLineEdit")->isVisible());
}

TEST_F(ConnectionDialogTest, WithoutKeyringAPasswordIsForThisRunAndWrittenNowhere)
{
    press("addDatabasePushButton");
    const QString label = sourceLabel(m_link->connections().all()[0].address);
    fill("secretLineEdit", QStringLiteral("r4hasia-sekali"));
    ASSERT_TRUE(QTest::qWaitFor([&] { return !find<QCheckBox>("keyringCheckBox")->isChecked(); }, 5000))
        << "it is not there";
    EXPECT_FALSE(stateOfSecret().isEmpty());
    QString found;
    m_link->secrets().find(label, m_dialog.get(),
                           [&](const ConnectionSecrets::Found &each) { found = each.secret; });
    ASSERT_TRUE(QTest::qWaitFor([&] { return !found.isEmpty(); }, 5000));
    EXPECT_EQ(found, u"r4hasia-sekali");
    QSettings().sync();
    QFile settings(QSettings().fileName());
    ASSERT_TRUE(settings.open(QIODevice::ReadOnly));
    const QByteArray written = settings.readAll();
    EXPECT_TRUE(written.contains("senayan"));
    EXPECT_FALSE(written.contains("r4hasia"));
    for (QWidget *widget : m_dialog->findChildren<QWidget *>())
        EXPECT_FALSE(widget->toolTip().contains(u"r4hasia"));
}

TEST_F(ConnectionDialogTest, APasswordIsNotSentToAnotherServerThanItWasTypedFor)
{
    press("addDatabasePushButton");
    const QString former = sourceLabel(m_link->connections().all()[0].address);
    fill("secretLineEdit", QStringLiteral("r4hasia"));
    fill("hostLineEdit", QStringLiteral("lain.example.org"));
    find<QCheckBox>("plainConsentCheckBox")->click();
    EXPECT_TRUE(find<QLineEdit>("secretLineEdit")->text().isEmpty());
    for (const QString &label : {former, sourceLabel(m_link->connections().all()[0].address)}) {
        std::optional<QString> found;
        m_link->secrets().find(label, m_dialog.get(),
                               [&](const ConnectionSecrets::Found &each) { found = each.secret; });
        ASSERT_TRUE(QTest::qWaitFor([&] { return found.has_value(); }, 5000));
        EXPECT_TRUE(found->isEmpty()) << label.toStdString();
    }
}

TEST_F(ConnectionDialogTest, UnencryptedWebAddressesAskForConsent)
{
    press("addWebPushButton");
    EXPECT_FALSE(find<QCheckBox>("plainConsentCheckBox")->isVisible());
    find<QLineEdit>("siteLineEdit")->setText(QStringLiteral("http://10.0.0.7/slims"));
    EXPECT_TRUE(find<QCheckBox>("plainConsentCheckBox")->isVisible());
    find<QCheckBox>("plainConsentCheckBox")->click();
    EXPECT_EQ(m_link->connections().all()[0].address, u"http://10.0.0.7/slims?plain=yes");
    find<QLineEdit>("siteLineEdit")->setText(QStringLiteral("https://10.0.0.7/slims"));
    Q_EMIT find<QLineEdit>("siteLineEdit")->editingFinished();
    EXPECT_EQ(m_link->connections().all()[0].address, u"https://10.0.0.7/slims");
}

TEST_F(ConnectionDialogTest, ADatabaseOnTheNetworkWithoutACertificateAsksForConsent)
{
    press("addDatabasePushButton");
    auto *consent = find<QCheckBox>("plainConsentCheckBox");
    EXPECT_FALSE(consent->isVisible()) << "on this computer";
    const Connection before = m_link->connections().all()[0];
    fill("hostLineEdit", QStringLiteral("10.0.0.7"));
    EXPECT_TRUE(consent->isVisible());
    EXPECT_TRUE(message().contains(u"not encrypted")) << message().toStdString();
    EXPECT_EQ(m_link->connections().all()[0], before);
    consent->click();
    EXPECT_TRUE(message().isEmpty());
    EXPECT_TRUE(m_link->connections().all()[0].address.contains(u"plain=yes"));
    find<QLineEdit>("authorityLineEdit")->setText(QStringLiteral("/etc/ssl/db.pem"));
    EXPECT_FALSE(consent->isVisible());
}

TEST_F(ConnectionDialogTest, TryingSaysWhatIsWrong)
{
    press("addDatabasePushButton");
    QTcpServer probe;
    ASSERT_TRUE(probe.listen(QHostAddress::LocalHost));
    find<QSpinBox>("portSpinBox")->setValue(probe.serverPort());
    probe.close();
    press("tryPushButton");
    ASSERT_TRUE(QTest::qWaitFor([&] { return !isTrying() && !message().isEmpty(); }, 15'000));
    EXPECT_EQ(find<QLabel>("messageLabel")->styleSheet(),
              QStringLiteral("color: %1;").arg(Theme::bad().name()));
}

TEST_F(ConnectionDialogTest, TryingCanBeCancelledWhileNothingAnswers)
{
    QTcpServer silent; // takes connections and never says a word
    ASSERT_TRUE(silent.listen(QHostAddress::LocalHost));
    press("addDatabasePushButton");
    find<QSpinBox>("portSpinBox")->setValue(silent.serverPort());
    press("tryPushButton");
    if (!QTest::qWaitFor([&] { return silent.hasPendingConnections(); }, 5000))
        GTEST_SKIP() << "this version does not reach databases: " << message().toStdString();
    EXPECT_TRUE(isTrying());
    press("cancelTryPushButton");
    EXPECT_FALSE(isTrying());
    EXPECT_FALSE(message().isEmpty());
    silent.close();
}

TEST_F(ConnectionDialogTest, TryingARealDatabaseTellsAccountAndWhatIsMissing)
{
    testing::MariaDbServer server;
    ASSERT_TRUE(server.start() && server.createSenayan()
                && server.execute(QStringLiteral("CREATE USER 'opname'@'%' IDENTIFIED BY 'r4hasia'"))
                && server.execute(QStringLiteral("GRANT SELECT ON senayan.* TO 'opname'@'%'")))
        << server.errorText().toStdString();
    press("addDatabasePushButton");
    find<QSpinBox>("portSpinBox")->setValue(server.port());
    Q_EMIT find<QSpinBox>("portSpinBox")->editingFinished();
    fill("secretLineEdit", QStringLiteral("salah"));
    press("tryPushButton");
    ASSERT_TRUE(QTest::qWaitFor([&] { return !isTrying() && !message().isEmpty(); }, 15'000));
    const auto opened = openLibrarySystem(m_link->connections().all()[0].address, {});
    if (!opened && opened.error().kind == ErrorKind::NotAvailable)
        GTEST_SKIP() << "this version does not reach databases";
    EXPECT_TRUE(message().contains(u"opname")) << message().toStdString();
    EXPECT_FALSE(message().contains(u"salah"));
    fill("secretLineEdit", QStringLiteral("r4hasia"));
    press("tryPushButton");
    ASSERT_TRUE(QTest::qWaitFor([&] { return !isTrying() && message().contains(u"✓"); }, 15'000))
        << message().toStdString();
    EXPECT_TRUE(message().contains(u"opname"));
    EXPECT_TRUE(message().contains(u"\n! "))
        << "the right to change items is missing: " << message().toStdString();
}

TEST_F(ConnectionDialogTest, EveryControlHasANameAndFitsTheSmallestScreen)
{
    for (const char *kind : {"addDatabasePushButton", "addWebPushButton"}) {
        press(kind);
        testing::expectNamedControls(*m_dialog);
        EXPECT_LE(m_dialog->minimumSizeHint().width(), 1366);
        EXPECT_LE(m_dialog->minimumSizeHint().height(), 700);
    }
}

} // namespace
} // namespace opname
