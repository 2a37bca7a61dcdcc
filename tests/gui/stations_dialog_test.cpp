#include "dialogs/stations_dialog.h"

#include "in_dialog.h"
#include "opname/session/catalogue_queries.h"
#include "opname/session/verification.h"
#include "opname/workflow/station_exchange.h"
#include "support/mariadb_server.h"
#include "window_fixture.h"

#include <QCheckBox>
#include <QDropEvent>
#include <QHash>
#include <QLabel>
#include <QLineEdit>
#include <QMimeData>
#include <QPushButton>
#include <QTableView>
#include <QToolButton>
#include <QUrl>

#include <utility>

namespace opname {
namespace {

class StationsDialogTest : public testing::WindowTest {
protected:
    QString laptop() const { return m_folder.filePath(QStringLiteral("laptop-2.opname")); }

    StationsLink &link() { return *m_window.findChild<StationsLink *>(); }

    QString codeAt(Slot slot) { return session().catalogue().at(slot)->item.code; }

    /// Copies of some slots, scanned with the other laptop's file.
    void scanThere(std::initializer_list<Slot> slotList)
    {
        auto other = Session::open(laptop(), Session::Access::Write);
        ASSERT_TRUE(other) << other.error().message.toStdString();
        for (const Slot slot : slotList) {
            const ScanRequest request{codeAt(slot),
                                      QStringLiteral("Rak Jauh"),
                                      {},
                                      ScanPurpose::Count,
                                      {(*other)->ownStation(), QStringLiteral("Budi")}};
            ASSERT_TRUE((*other)->record(std::span(&request, 1)));
        }
    }

    void handOn()
    {
        StationsDialog dialog(m_window.document(), &link(), &m_window);
        dialog.handOn(laptop());
        ASSERT_TRUE(waitFor([&] { return !m_window.document()->isBusy(); }));
        QApplication::processEvents();
        ASSERT_TRUE(QFile::exists(laptop()))
            << dialog.findChild<QLabel *>(QStringLiteral("messageLabel"))->text().toStdString();
    }

    void drop(const QStringList &paths)
    {
        QMimeData data;
        QList<QUrl> urls;
        for (const QString &path : paths)
            urls.append(QUrl::fromLocalFile(path));
        data.setUrls(urls);
        QDragEnterEvent enters(QPoint(40, 40), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(&m_window, &enters); // only what entered is dropped
        QDropEvent event(QPointF(40, 40), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(&m_window, &event);
    }
};

TEST_F(StationsDialogTest, AFileOfThisStockTakeThatIsDroppedIsMerged)
{
    handOn();
    scanThere({0, 1, 2});
    m_window.document()->scanCode(codeAt(2));
    const qint64 before = session().totals().found;
    testing::inDialog<StationsDialog>([&] { drop({laptop()}); },
                                      [&](StationsDialog &dialog) {
                                          const auto *message =
                                              dialog.findChild<QLabel *>(QStringLiteral("messageLabel"));
                                          EXPECT_TRUE(waitFor([&] { return message->isVisible(); }));
                                          const auto *view = dialog.findChild<QTableView *>();
                                          EXPECT_GE(view->model()->rowCount(), 2);
                                      });
    EXPECT_EQ(session().path(), m_folder.filePath(QStringLiteral("uji.opname"))) << "it stays open";
    EXPECT_EQ(session().totals().found, before + 2);
    EXPECT_EQ(session().totals().duplicates, 1);
    EXPECT_TRUE(Verification::verify(session()).isOk());
}

TEST_F(StationsDialogTest, ReadsThatComeWhileItMergesAreKeptBehindIt)
{
    handOn();
    scanThere({0, 1});
    StationsDialog dialog(m_window.document(), &link(), &m_window);
    const qint64 before = scans();
    dialog.merge({laptop()});
    ASSERT_TRUE(m_window.document()->isBusy());
    m_window.document()->scanCode(codeAt(5));
    m_window.document()->scanCode(codeAt(6));
    EXPECT_TRUE(waitFor([&] { return !m_window.document()->isBusy() && scans() == before + 4; }));
    EXPECT_EQ(m_window.document()->recentScans().back().itemCode, codeAt(6));
}

TEST_F(StationsDialogTest, AFurtherScannerOfThisLaptopIsNotTheLaptop)
{
    Language::choose(QStringLiteral("en"), false);
    const QString own = session().ownStation();
    for (const QString &station : {own, QString(own + QStringLiteral("-2"))}) {
        const ScanRequest request{
            codeAt(0), QStringLiteral("Rak Uji"), {}, ScanPurpose::Count, {station, QStringLiteral("Budi")}};
        ASSERT_TRUE(session().record(std::span(&request, 1)));
    }
    StationsDialog dialog(m_window.document(), &link(), &m_window);
    const auto *rows = dialog.findChild<QTableView *>()->model();
    QHash<QString, QStringList> remarks;
    for (int row = 0; row < rows->rowCount(); ++row)
        remarks.insert(rows->index(row, 0).data().toString(),
                       rows->index(row, 4).data().toString().split(QStringLiteral(", ")));
    EXPECT_TRUE(remarks.value(own).contains(QStringLiteral("this laptop")));
    EXPECT_EQ(remarks.value(own + QStringLiteral("-2")),
              QStringList(QStringLiteral("a scanner of this laptop")));
}

TEST_F(StationsDialogTest, WhatIsRefusedIsToldAndChangesNothing)
{
    const QString other = m_folder.filePath(QStringLiteral("lain.opname"));
    ASSERT_TRUE(Session::create(other, {QStringLiteral("Tahun lalu"), {}, {}}, {{}, QStringLiteral("Ani")}));
    StationsDialog dialog(m_window.document(), &link(), &m_window);
    dialog.merge({other});
    ASSERT_TRUE(waitFor([&] { return !m_window.document()->isBusy(); }));
    QApplication::processEvents();
    const auto *message = dialog.findChild<QLabel *>(QStringLiteral("messageLabel"));
    EXPECT_TRUE(message->text().contains(QStringLiteral("Tahun lalu"))) << message->text().toStdString();
    EXPECT_EQ(scans(), 0);
}

TEST_F(StationsDialogTest, ScansOfOtherLaptopsComeLiveOnceThatIsSwitchedOn)
{
    testing::MariaDbServer server;
    ASSERT_TRUE(server.start() && server.createSenayan() && server.createJournalTable())
        << server.errorText().toStdString();
    handOn();
    const qint64 before = session().totals().found;
    scanThere({0, 1});
    m_window.document()->scanCode(codeAt(2));
    auto *chip = find<QToolButton>("stationsChipToolButton");
    EXPECT_FALSE(chip->isVisible());
    {
        StationsDialog without(m_window.document(), &link(), &m_window);
        EXPECT_FALSE(without.findChild<QCheckBox *>(QStringLiteral("exchangeCheckBox"))->isEnabled());
    }
    Connections &connections = m_window.findChild<SlimsLink *>()->connections();
    ASSERT_TRUE(connections.add({QStringLiteral("Perpustakaan"), server.sourceAddress()}));
    {
        StationsDialog dialog(m_window.document(), &link(), &m_window);
        dialog.findChild<QCheckBox *>(QStringLiteral("exchangeCheckBox"))->click();
        EXPECT_TRUE(link().isOn());
        ASSERT_TRUE(waitFor([&] { return link().state().unsent == 0; }, 20'000))
            << link().text().toStdString();
        const auto *label = dialog.findChild<QLabel *>(QStringLiteral("exchangeLabel"));
        EXPECT_FALSE(label->text().isEmpty());
        EXPECT_EQ(label->text(), link().text());
    }
    EXPECT_TRUE(chip->isVisible());

    auto other = Session::open(laptop(), Session::Access::Write);
    ASSERT_TRUE(other);
    const auto post = openJournalPost(server.sourceAddress(), (*other)->id(), {});
    ASSERT_TRUE(post);
    StationExchange exchange(**other, StationExchange::Sends::Own);
    ASSERT_TRUE(exchange.exchangeAll(**post));
    EXPECT_GE(exchange.report().received, 1);
    EXPECT_EQ((*other)->totals().found, before + 3);
    EXPECT_TRUE(waitFor([&] { return session().totals().found == before + 3; }, 20'000));
    EXPECT_EQ(m_window.document()->recentScans().back().itemCode, codeAt(2));
    EXPECT_TRUE(Verification::verify(session()).isOk());

    const QString path = session().path();
    m_window.adopt(*Session::create(m_folder.filePath(QStringLiteral("lain.opname")),
                                    {QStringLiteral("Lain"), {}, {}}, {{}, QStringLiteral("Ani")}));
    EXPECT_FALSE(link().isOn()) << "another stock-take";
    EXPECT_FALSE(chip->isVisible());
    ASSERT_TRUE(m_window.openFile(path));
    EXPECT_TRUE(link().isOn()) << "it is remembered";
    EXPECT_TRUE(waitFor([&] { return link().state().isConnected; }, 20'000)) << link().text().toStdString();
    server.stop();
    EXPECT_TRUE(waitFor([&] { return link().state().offlineSince.isValid(); }, 20'000));
    const qint64 known = scans();
    m_window.document()->scanCode(codeAt(6));
    EXPECT_EQ(scans(), known + 1) << "scanning goes on";
    EXPECT_GE(link().state().unsent.value_or(0), 1);
    link().switchOff();
    EXPECT_FALSE(chip->isVisible());
    connections.remove(QStringLiteral("Perpustakaan"));
}

TEST_F(StationsDialogTest, AScanWhileRowsOfANewLaptopAreTakenInIsAnsweredBehindThem)
{
    testing::MariaDbServer server;
    ASSERT_TRUE(server.start() && server.createSenayan() && server.createJournalTable())
        << server.errorText().toStdString();
    handOn();
    scanThere({0, 1});
    {
        auto other = Session::open(laptop(), Session::Access::Write);
        ASSERT_TRUE(other);
        const auto post = openJournalPost(server.sourceAddress(), (*other)->id(), {});
        ASSERT_TRUE(post);
        StationExchange exchange(**other, StationExchange::Sends::Own);
        ASSERT_TRUE(exchange.exchangeAll(**post));
    }
    const qint64 before = session().totals().found;
    const QString code = codeAt(5);
    auto *field = find<QLineEdit>("barcodeLineEdit");
    field->setFocus();
    field->insert(QStringLiteral("B00"));
    SessionDocument *document = m_window.document();
    int answers = 0;
    bool wasBusy = false;
    QObject::connect(document, &SessionDocument::scanned, document, [&] { ++answers; });
    QObject::connect(document, &SessionDocument::busyChanged, document, [&](bool isBusy) {
        if (!isBusy || std::exchange(wasBusy, true))
            return;
        document->scanCode(code);
        EXPECT_EQ(answers, 0);
        EXPECT_TRUE(field->isEnabled() && field->hasFocus());
    });
    Connections &connections = m_window.findChild<SlimsLink *>()->connections();
    ASSERT_TRUE(connections.add({QStringLiteral("Perpustakaan"), server.sourceAddress()}));
    link().switchOn(QStringLiteral("Perpustakaan"));
    EXPECT_TRUE(waitFor([&] { return answers == 1 && !document->isBusy(); }, 20'000))
        << link().text().toStdString();
    EXPECT_TRUE(wasBusy);
    EXPECT_EQ(session().totals().found, before + 3) << "theirs and the one meanwhile";
    EXPECT_EQ(document->recentScans().back().itemCode, code);
    EXPECT_TRUE(field->hasFocus());
    EXPECT_EQ(field->text(), u"B00");
    EXPECT_TRUE(waitFor([&] { return !document->isBusy() && link().state().unsent == 0; }, 20'000))
        << "it goes on";
    EXPECT_TRUE(Verification::verify(session()).isOk());
    link().switchOff();
    connections.remove(QStringLiteral("Perpustakaan"));
}

} // namespace
} // namespace opname
