// The window against a SLiMS that runs elsewhere (OPNAME_SLIMS_URL with OPNAME_TOKEN, OPNAME_SLIMS_DB with
// OPNAME_PASSWORD): connection, catalogue, loans, corrections and their way back, the published result.
// Publishing empties SLiMS's stock-take, so it runs only where OPNAME_SLIMS_PUBLISH=1 says that nobody needs
// that. With OPNAME_PICTURES the pages are saved into that folder, light and dark.

#include "dialogs/connection_dialog.h"
#include "dialogs/publish_dialog.h"
#include "in_dialog.h"
#include "pages/differences_page.h"
#include "shell/language.h"
#include "shell/main_window.h"
#include "shell/slims_link.h"
#include "shell/theme.h"
#include "support/decided_session.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDir>
#include <QLabel>
#include <QLineEdit>
#include <QMessageBox>
#include <QPushButton>
#include <QSpinBox>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QTableView>
#include <QTest>
#include <QUrl>

namespace opname {
namespace {

using testing::DecidedSession;
using testing::inDialog;

constexpr int patience = 30'000; // milliseconds

class RunningSlimsTest : public ::testing::TestWithParam<const char *> {
protected:
    static void SetUpTestSuite() // the window is made in its language and fonts, as in the program
    {
        Language::choose(QStringLiteral("id"), false);
        Theme::apply(*qApp, Theme::Mode::Light);
    }
    static bool isWeb() { return qstrcmp(GetParam(), "Web") == 0; }

    void SetUp() override
    {
        const bool isNamed = !qEnvironmentVariableIsEmpty("OPNAME_SLIMS_DB")
            && (!isWeb() || !qEnvironmentVariableIsEmpty("OPNAME_SLIMS_URL"));
        if (!isNamed || qEnvironmentVariableIntValue("OPNAME_SLIMS_PUBLISH") != 1)
            GTEST_SKIP() << "no SLiMS is named whose stock-take may be replaced";
        const QUrl tables(qEnvironmentVariable("OPNAME_SLIMS_DB"));
        m_tables = QSqlDatabase::addDatabase(QStringLiteral("QMYSQL"), QStringLiteral("running"));
        m_tables.setHostName(tables.host());
        m_tables.setPort(tables.port(3306));
        m_tables.setUserName(tables.userName());
        m_tables.setPassword(qEnvironmentVariable("OPNAME_PASSWORD"));
        m_tables.setDatabaseName(tables.path().mid(1));
        ASSERT_TRUE(m_tables.open());
        auto session = Session::create(m_folder.filePath(QStringLiteral("uji.opname")),
                                       {QStringLiteral("Stock opname"), {}, {}}, DecidedSession::author());
        ASSERT_TRUE(session);
        m_window.adopt(std::move(*session));
        m_window.resize(1366, 768);
        m_window.show();
        ASSERT_TRUE(QTest::qWaitForWindowExposed(&m_window));
    }

    void TearDown() override
    {
        m_tables = {};
        QSqlDatabase::removeDatabase(QStringLiteral("running"));
    }

    template <typename Widget> Widget *find(const char *name)
    {
        return m_window.findChild<Widget *>(QString::fromLatin1(name));
    }
    template <typename Widget> static Widget *part(QWidget &of, const char *name)
    {
        auto *found = of.findChild<Widget *>(QString::fromLatin1(name));
        EXPECT_NE(found, nullptr) << name;
        return found;
    }
    Session &session() { return m_window.document()->session(); }

    QString value(const QString &sql)
    {
        QSqlQuery query(m_tables);
        return query.exec(sql) && query.next() ? query.value(0).toString() : QStringLiteral("<none>");
    }
    QString moved()
    {
        return value(
            QStringLiteral("SELECT COUNT(*) FROM item WHERE site = '%1'").arg(DecidedSession::shelf()));
    }

    static void picture(QWidget &of, const char *name)
    {
        const QString folder = qEnvironmentVariable("OPNAME_PICTURES");
        if (folder.isEmpty())
            return;
        for (const auto mode : {Theme::Mode::Dark, Theme::Mode::Light}) {
            Theme::apply(*qApp, mode);
            QEvent colours(QEvent::LanguageChange); // as the menu does after a choice
            QCoreApplication::sendEvent(&of, &colours);
            QTest::qWait(300);
            of.grab().save(QDir(folder).filePath(
                QStringLiteral("%1-%2-%3.png")
                    .arg(QLatin1String(GetParam()), QLatin1String(name),
                         mode == Theme::Mode::Dark ? QStringLiteral("dark") : QStringLiteral("light"))));
        }
    }

    /// Keeps the connection as a person does who types it in and tries it.
    void connectTo()
    {
        ConnectionDialog dialog(m_window.findChild<SlimsLink *>());
        dialog.show();
        ASSERT_TRUE(QTest::qWaitForWindowExposed(&dialog));
        // Pasted: keys in such a hurry are a scanner's for the window.
        const auto fill = [&](const char *name, const QString &text) {
            auto *field = part<QLineEdit>(dialog, name);
            field->setFocus();
            field->selectAll();
            field->insert(text);
            Q_EMIT field->editingFinished();
        };
        const QUrl tables(qEnvironmentVariable("OPNAME_SLIMS_DB"));
        part<QPushButton>(dialog, isWeb() ? "addWebPushButton" : "addDatabasePushButton")->click();
        fill("nameLineEdit", QStringLiteral("Perpustakaan"));
        if (isWeb()) {
            fill("siteLineEdit", qEnvironmentVariable("OPNAME_SLIMS_URL"));
        } else {
            fill("hostLineEdit", tables.host());
            part<QSpinBox>(dialog, "portSpinBox")->setValue(tables.port(3306));
            Q_EMIT part<QSpinBox>(dialog, "portSpinBox")->editingFinished();
            fill("databaseLineEdit", tables.path().mid(1));
            fill("userLineEdit", tables.userName());
        }
        if (part<QCheckBox>(dialog, "keyringCheckBox")->isChecked())
            part<QCheckBox>(dialog, "keyringCheckBox")->click();
        const QString secret = qEnvironmentVariable(isWeb() ? "OPNAME_TOKEN" : "OPNAME_PASSWORD");
        if (!secret.isEmpty())
            fill("secretLineEdit", secret);
        part<QPushButton>(dialog, "tryPushButton")->click();
        ASSERT_TRUE(QTest::qWaitFor(
            [&] { return !part<QPushButton>(dialog, "cancelTryPushButton")->isVisible(); }, patience));
        picture(dialog, "connection");
        EXPECT_TRUE(!isWeb() || part<QLabel>(dialog, "messageLabel")->text().contains(u"SLiMS 9"))
            << part<QLabel>(dialog, "messageLabel")->text().toStdString();
    }

    void pull()
    {
        m_window.showActivity(1);
        auto *source = find<QComboBox>("sourceComboBox");
        source->setCurrentIndex(source->findData(QStringLiteral("Perpustakaan")));
        find<QPushButton>("pullPushButton")->click();
        ASSERT_TRUE(QTest::qWaitFor(
            [&] { return !m_window.document()->isBusy() && session().hasCatalogue(); }, patience));
        QTest::qWait(300);
        picture(m_window, "pulled");
    }

    void showLoans()
    {
        m_window.showActivity(4);
        QTest::qWait(500);
        picture(m_window, "loans");
        auto *borrowers = find<QPushButton>("borrowersPushButton");
        if (!isWeb() || !borrowers->isEnabled())
            return;
        borrowers->click();
        QTest::qWait(500);
        picture(m_window, "borrowers");
        EXPECT_TRUE(borrowers->isChecked());
        borrowers->click();
    }

    QTableView &changes() { return *find<QTableView>("changesTableView"); }
    void showQueue(int rows)
    {
        m_window.showActivity(7);
        m_window.findChild<DifferencesPage *>()->showChanges();
        ASSERT_TRUE(QTest::qWaitFor([&] { return changes().model()->rowCount() == rows; }, patience));
    }
    void send()
    {
        auto *button = find<QPushButton>("sendPushButton");
        ASSERT_TRUE(QTest::qWaitFor([&] { return button->isEnabled(); }, patience));
        QTest::mouseClick(button, Qt::LeftButton);
        ASSERT_TRUE(QTest::qWaitFor(
            [&] {
                return DecidedSession::count(session(), ChangeState::Waiting) == 0
                    && DecidedSession::count(session(), ChangeState::Sent) == 0;
            },
            patience));
        QTest::qWait(300);
    }

    QTemporaryDir m_folder;
    MainWindow m_window;
    QSqlDatabase m_tables;
};

TEST_P(RunningSlimsTest, WindowTakesInSendsTakesBackAndPublishes)
{
    ASSERT_NO_FATAL_FAILURE(connectTo());
    ASSERT_NO_FATAL_FAILURE(pull());
    EXPECT_EQ(QString::number(session().catalogue().itemCount()),
              value(QStringLiteral("SELECT COUNT(*) FROM item")));
    showLoans();
    ASSERT_TRUE(session().freeze(DecidedSession::author()));
    m_window.document()->notifyCatalogueChanged();
    const QStringList ids = DecidedSession::decide(session(), 12);
    ASSERT_EQ(ids.size(), 12);
    ASSERT_NO_FATAL_FAILURE(showQueue(12));
    picture(m_window, "changes");
    ASSERT_NO_FATAL_FAILURE(send());
    EXPECT_EQ(DecidedSession::count(session(), ChangeState::Applied), 12);
    EXPECT_EQ(moved(), u"12");
    picture(m_window, "sent");

    m_window.showActivity(9);
    QTest::qWait(500);
    bool isWritten = false;
    inDialog<PublishDialog>(
        [&] {
            find<QPushButton>("publishResultPushButton")->click();
            // The keyring is asked before the dialog comes.
            EXPECT_TRUE(QTest::qWaitFor([&] { return isWritten; }, 3 * patience));
        },
        [&](PublishDialog &dialog) {
            ASSERT_TRUE(
                QTest::qWaitFor([&] { return part<QFrame>(dialog, "figuresFrame")->isVisible(); }, patience));
            part<QCheckBox>(dialog, "partialCheckBox")->click();
            if (part<QCheckBox>(dialog, "replaceCheckBox")->isVisible())
                part<QCheckBox>(dialog, "replaceCheckBox")->click();
            picture(dialog, "publish");
            auto *write = part<QPushButton>(dialog, "publishPushButton");
            ASSERT_TRUE(write->isEnabled());
            QTest::mouseClick(write, Qt::LeftButton);
            ASSERT_TRUE(
                QTest::qWaitFor([&] { return part<QLabel>(dialog, "messageLabel")->isVisible(); }, patience));
            picture(dialog, "published");
            isWritten = true;
        });
    QTest::qWait(500);
    picture(m_window, "result");
    EXPECT_EQ(value(QStringLiteral("SELECT COUNT(*) FROM stock_take_item WHERE status = 'e'")), u"12");
    EXPECT_EQ(value(QStringLiteral("SELECT CONCAT(total_item_exists, ' ', is_active) FROM stock_take "
                                   "ORDER BY stock_take_id DESC LIMIT 1")),
              u"12 0");

    ASSERT_NO_FATAL_FAILURE(showQueue(12));
    changes().selectAll();
    inDialog<QMessageBox>(
        [&] { find<QPushButton>("takeBackPushButton")->click(); },
        [&](QMessageBox &question) { part<QPushButton>(question, "confirmTakeBackPushButton")->click(); });
    ASSERT_NO_FATAL_FAILURE(showQueue(24));
    ASSERT_NO_FATAL_FAILURE(send());
    EXPECT_EQ(moved(), u"0");
}

INSTANTIATE_TEST_SUITE_P(Transports, RunningSlimsTest, ::testing::Values("Database", "Web"),
                         [](const auto &transport) { return std::string(transport.param); });

} // namespace
} // namespace opname
