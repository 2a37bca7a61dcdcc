#include "dialogs/goods_mapping_dialog.h"
#include "dialogs/official_details_dialog.h"
#include "in_dialog.h"
#include "opname/report/locale_text.h"
#include "opname/workflow/goods_reconciliation.h"
#include "support/taken_beside_scans.h"
#include "window_fixture.h"

#include <QAction>
#include <QFile>
#include <QFileDialog>
#include <QLabel>
#include <QLineEdit>
#include <QProgressBar>
#include <QPushButton>
#include <QTableView>

namespace opname {
namespace {

class OfficialDocumentsMenuTest : public testing::WindowTest {
protected:
    void SetUp() override
    {
        testing::WindowTest::SetUp();
        Language::choose(QStringLiteral("en"), false);
        m_window.showActivity(10);
    }

    QString message() { return find<QLabel>("messageLabel")->text(); }

    /// Answers the file dialog of an action with a path.
    void trigger(const char *action, const QString &path)
    {
        testing::inDialog<QFileDialog>(
            [&] { find<QAction>(action)->trigger(); },
            [&](QFileDialog &dialog) {
                dialog.findChild<QLineEdit *>(QStringLiteral("fileNameEdit"))->setText(path);
                QMetaObject::invokeMethod(&dialog, "accept");
            });
    }

    QString writeTable(const QByteArray &content)
    {
        const QString path = m_folder.filePath(QStringLiteral("bmn.csv"));
        QFile file(path);
        EXPECT_TRUE(file.open(QIODevice::WriteOnly));
        file.write(content);
        return path;
    }
};

TEST_F(OfficialDocumentsMenuTest, PaperIsSavedInTheBackground)
{
    const QString path = m_folder.filePath(QStringLiteral("kki.pdf"));
    trigger("kkiAction", path);
    ASSERT_TRUE(waitFor([&] { return QFile::exists(path) && message().contains(u"kki.pdf"); }, 20000))
        << message().toStdString();
    QFile file(path);
    ASSERT_TRUE(file.open(QIODevice::ReadOnly));
    EXPECT_TRUE(file.read(5) == "%PDF-");
}

TEST_F(OfficialDocumentsMenuTest, PaperThatCannotBeMadeSaysWhy)
{
    const QString path = m_folder.filePath(QStringLiteral("r.pdf"));
    trigger("rekonsiliasiAction", path);
    ASSERT_TRUE(waitFor([&] { return message().contains(u"kode_barang"); })) << message().toStdString();
    EXPECT_FALSE(QFile::exists(path));
}

TEST_F(OfficialDocumentsMenuTest, NumbersAreTakenInAndBadRowsAreShownWithTheirLines)
{
    const QByteArray code = session().catalogue().at(Slot(3))->item.code.toUtf8();
    const QString path = writeTable("item_code;kode_barang;nup\n" + code + ";6010101001;1\nASING;BUKU;2\n");
    QString summary;
    int rows = 0;
    testing::inDialog<GoodsMappingDialog>(
        [&] {
            trigger("takeGoodsNumbersAction", path);
            waitFor([&] { return GoodsRegister(session()).count().value_or(0) == 1 && rows > 0; });
        },
        [&](GoodsMappingDialog &dialog) {
            summary = dialog.findChild<QLabel *>(QStringLiteral("summaryLabel"))->text();
            rows = dialog.findChild<QTableView *>()->model()->rowCount();
        });
    EXPECT_EQ(rows, 1);
    EXPECT_TRUE(summary.contains(u"1 row taken")) << summary.toStdString();
    EXPECT_EQ(GoodsRegister(session()).find(QString::fromUtf8(code))->number, 1);
}

TEST_F(OfficialDocumentsMenuTest, AScanIsAnsweredWhileALongListOfNumbersIsTaken)
{
    const QString path = m_folder.filePath(QStringLiteral("bmn.csv"));
    const int count = testing::manyNumbers();
    ASSERT_TRUE(testing::writeLines(path, "item_code,kode_barang,nup\n", count, [](int i) {
        return QByteArray(testing::numbered('G', i) + ",6010101001," + QByteArray::number(i + 1));
    }));
    auto *bar = find<QProgressBar>("officialDocumentsProgressBar");
    EXPECT_FALSE(bar->isVisible());
    trigger("takeGoodsNumbersAction", path);
    ASSERT_TRUE(bar->isVisible());
    EXPECT_FALSE(find<QAction>("takeGoodsNumbersAction")->isEnabled());
    m_window.activateWindow();
    ASSERT_TRUE(QTest::qWaitForWindowActive(&m_window));
    const int answered = testing::scansWhile([&] { return bar->isVisible(); },
                                             [&](Slot slot) {
                                                 const qint64 before = scans();
                                                 shoot(session().catalogue().at(slot)->item.code);
                                                 return waitFor([&] { return scans() > before; });
                                             });
    ASSERT_NE(answered, -1);
    EXPECT_GT(answered, 3);
    const QString said = LocaleText(QStringLiteral("en")).number(count) + u" rows taken";
    EXPECT_TRUE(message().contains(said)) << message().toStdString();
    EXPECT_GT(testing::scansAmong(session(), QStringLiteral("goods_numbers_taken")), 0);
    EXPECT_EQ(GoodsRegister(session()).count(), count);
    EXPECT_TRUE(find<QAction>("takeGoodsNumbersAction")->isEnabled());
}

TEST_F(OfficialDocumentsMenuTest, TakingNumbersIsStopped)
{
    const QString path = m_folder.filePath(QStringLiteral("bmn.csv"));
    ASSERT_TRUE(testing::writeLines(path, "item_code,kode_barang,nup\n", testing::manyLines, [](int i) {
        return QByteArray(testing::numbered('G', i) + ",6010101001," + QByteArray::number(i + 1));
    }));
    trigger("takeGoodsNumbersAction", path);
    find<QPushButton>("cancelOfficialDocumentsPushButton")->click();
    ASSERT_TRUE(waitFor([&] { return message().contains(u"stopped"); }, 60'000)) << message().toStdString();
    EXPECT_LT(GoodsRegister(session()).count().value_or(0), testing::manyLines);
    EXPECT_TRUE(find<QAction>("takeGoodsNumbersAction")->isEnabled());
}

TEST_F(OfficialDocumentsMenuTest, DetailsAreKeptAndAWrongDayKeepsTheDialogOpen)
{
    testing::inDialog<OfficialDetailsDialog>(
        [&] { find<QAction>("officialDetailsAction")->trigger(); },
        [&](OfficialDetailsDialog &dialog) {
            const auto line = [&](const char *name) {
                return dialog.findChild<QLineEdit *>(QLatin1String(name));
            };
            line("responsibleLineEdit")->setText(QStringLiteral("Sari; 1970; Pembina; Kepala Biro"));
            line("beritaacaraNumberLineEdit")->setText(QStringLiteral("BA-1"));
            line("cutOffLineEdit")->setText(QStringLiteral("akhir Juni"));
            dialog.findChild<QPushButton *>(QStringLiteral("keepPushButton"))->click();
            EXPECT_TRUE(dialog.isVisible());
            EXPECT_TRUE(dialog.findChild<QLabel *>(QStringLiteral("messageLabel"))->isVisible());
            line("cutOffLineEdit")->setText(QStringLiteral("2026-06-30"));
            dialog.findChild<QPushButton *>(QStringLiteral("keepPushButton"))->click();
        });
    EXPECT_EQ(session().setting(QStringLiteral("documents.responsible")),
              u"Sari; 1970; Pembina; Kepala Biro");
    EXPECT_EQ(session().setting(QStringLiteral("documents.number.berita-acara")), u"BA-1");
    EXPECT_EQ(session().setting(QLatin1String(cutOffSetting)), u"2026-06-30");
}

} // namespace
} // namespace opname
