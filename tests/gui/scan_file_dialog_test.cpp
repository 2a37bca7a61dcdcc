#include "dialogs/scan_file_dialog.h"
#include "opname/domain/stock_take.h"
#include "opname/session/catalogue_queries.h"
#include "window_fixture.h"

#include <QAccessible>
#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QProgressBar>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableView>
#include <QTimer>

namespace opname {
namespace {

class ScanFileDialogTest : public testing::WindowTest {
protected:
    void SetUp() override
    {
        WindowTest::SetUp();
        Language::choose(QStringLiteral("en"), false);
        ScanStand stand;
        stand.author = {session().ownStation(), QStringLiteral("Rina")};
        m_dialog = std::make_unique<ScanFileDialog>(session(), stand, &m_window);
        m_dialog->show();
        ASSERT_TRUE(QTest::qWaitForWindowExposed(m_dialog.get()));
    }

    QString writeFile(const QByteArray &content)
    {
        QFile file(m_folder.filePath(QStringLiteral("kode.csv")));
        EXPECT_TRUE(file.open(QIODevice::WriteOnly));
        file.write(content);
        return file.fileName();
    }

    void show(const QByteArray &content)
    {
        const QString path = writeFile(content);
        afterPreview([&] { m_dialog->showFile(path); });
    }

    void afterPreview(const std::function<void()> &action)
    {
        QSignalSpy previewed(m_dialog.get(), &ScanFileDialog::previewed);
        action();
        ASSERT_TRUE(previewed.count() > 0 || previewed.wait(10000));
    }

    template <typename Widget> Widget *in(const char *name)
    {
        auto *found = m_dialog->findChild<Widget *>(QString::fromLatin1(name));
        EXPECT_NE(found, nullptr) << name;
        return found;
    }

    /// Opens the box and chooses an entry by keys, as a person does.
    void choose(const char *name, int index)
    {
        auto *box = in<QComboBox>(name);
        box->setFocus();
        const int steps = index - box->currentIndex();
        for (int i = 0; i < std::abs(steps); ++i)
            QTest::keyClick(box, steps > 0 ? Qt::Key_Down : Qt::Key_Up);
    }

    void click(const char *name) { QTest::mouseClick(in<QAbstractButton>(name), Qt::LeftButton); }
    QString text(const char *name) { return in<QLabel>(name)->text(); }
    QString cell(int row, int column)
    {
        return in<QTableView>("rowsTableView")->model()->index(row, column).data().toString();
    }
    QPushButton *takeButton() { return in<QPushButton>("takePushButton"); }

    std::unique_ptr<ScanFileDialog> m_dialog;
};

TEST_F(ScanFileDialogTest, ShowsWhatWouldBeTakenAndWritesNothing)
{
    const qint64 rows = session().journalLength();
    show("Date;Content\n2026-11-24 10:22;B0000001\n2026-11-24 10:23;TIDAK-ADA\n2026-11-24 10:24;\n");
    EXPECT_EQ(in<QTableView>("rowsTableView")->model()->rowCount(), 3);
    EXPECT_EQ(cell(0, 1), u"B0000001");
    EXPECT_EQ(cell(0, 2), u"2026-11-24 10:22");
    EXPECT_FALSE(cell(0, 5).isEmpty());
    EXPECT_EQ(cell(1, 3), u"Unknown code");
    EXPECT_TRUE(cell(2, 3).startsWith(u"Left out"));
    EXPECT_EQ(in<QComboBox>("columnComboBox")->currentText(), u"2 · Content (B0000001)");
    EXPECT_EQ(in<QComboBox>("separatorComboBox")->currentText(), u"Semicolon");
    EXPECT_TRUE(in<QCheckBox>("headerCheckBox")->isChecked());
    EXPECT_TRUE(takeButton()->text().contains(u'2')) << takeButton()->text().toStdString();
    EXPECT_EQ(session().journalLength(), rows);
}

TEST_F(ScanFileDialogTest, TakesTheCodesForShelfAndOperatorOnce)
{
    show("B0000001\nB0000002\nB0000003\n");
    in<QComboBox>("scanFileShelfComboBox")->setEditText(QStringLiteral("Rak Uji"));
    auto *operatorName = in<QLineEdit>("operatorLineEdit");
    operatorName->selectAll();
    QTest::keyClicks(operatorName, QStringLiteral("Budi"), Qt::NoModifier, 60);
    QSignalSpy taken(m_dialog.get(), &ScanFileDialog::taken);
    afterPreview([&] { click("takePushButton"); });
    ASSERT_EQ(taken.count(), 1);
    EXPECT_EQ(taken[0][0].toLongLong(), 3);
    EXPECT_EQ(scans(), 3);
    EXPECT_TRUE(session().latestPass(QStringLiteral("Rak Uji")).has_value());
    const auto operators = session().operatorTotals();
    EXPECT_TRUE(std::any_of(operators.begin(), operators.end(),
                            [](const OperatorWork &work) { return work.name == u"Budi"; }));
    EXPECT_TRUE(text("resultLabel").contains(u"Taken: 3")) << text("resultLabel").toStdString();
    EXPECT_FALSE(takeButton()->isEnabled()) << "nothing is left to take";
    EXPECT_EQ(cell(0, 3), u"Taken before");
    show("B0000001\nB0000002\nB0000003\n");
    EXPECT_FALSE(takeButton()->isEnabled());
    EXPECT_EQ(scans(), 3);
}

TEST_F(ScanFileDialogTest, WhatAnotherShelfMakesOfTheCodesIsForetold)
{
    const auto take = session().stockTake();
    ASSERT_TRUE(take);
    Slot slot = 0;
    while ((*take)->isLent(slot) || (*take)->item(slot).bucket != Bucket::Expected
           || (*take)->home((*take)->item(slot).home).site.isEmpty()
           || session().catalogue().at(slot)->item.code.isEmpty())
        ++slot;
    const Place home = (*take)->home((*take)->item(slot).home);
    auto *shelf = in<QComboBox>("scanFileShelfComboBox");
    const auto moveTo = [&](int row) {
        shelf->setCurrentIndex(row);
        Q_EMIT shelf->textActivated(shelf->currentText());
    };
    int other = 1; // the first row is empty
    while (other < shelf->count() && fits({{}, shelf->itemData(other).toStringList().value(1)}, home))
        ++other;
    ASSERT_LT(other, shelf->count());
    show(session().catalogue().at(slot)->item.code.toUtf8() + '\n');
    EXPECT_EQ(cell(0, 3), u"Found") << "no shelf is stated";
    afterPreview([&] { moveTo(other); });
    EXPECT_EQ(cell(0, 3), u"Wrong shelf");
    EXPECT_TRUE(takeButton()->isEnabled());
    afterPreview([&] { moveTo(shelf->findData(QStringList{home.location, home.site})); });
    EXPECT_EQ(cell(0, 3), u"Found");
}

TEST_F(ScanFileDialogTest, TheShelfIsTheOneOfTheWindowsPlace)
{
    auto *shelf = in<QComboBox>("scanFileShelfComboBox");
    const int last = shelf->count() - 1;
    const QStringList home = shelf->itemData(last).toStringList();
    ASSERT_EQ(home.size(), 2);
    const QString shown = shelf->itemText(last);
    ScanStand stand;
    stand.shelf = home[1];
    stand.place = {home[0], home[1]};
    const ScanFileDialog dialog(session(), stand, &m_window);
    const auto *box = dialog.findChild<QComboBox *>(QStringLiteral("scanFileShelfComboBox"));
    EXPECT_EQ(box->currentIndex(), last);
    EXPECT_EQ(box->currentText(), shown);
}

TEST_F(ScanFileDialogTest, CorrectionsShowTheirEffectAtOnceAndCanBeForgotten)
{
    show("9789790000001,B0000005\n9789790000002,B0000006\n");
    EXPECT_EQ(cell(0, 1), u"B0000005") << "the catalogue tells the column";
    afterPreview([&] { choose("columnComboBox", 0); });
    EXPECT_EQ(cell(0, 1), u"9789790000001");
    EXPECT_FALSE(text("noticeLabel").isEmpty()) << "none of them is known";
    afterPreview([&] { click("headerCheckBox"); });
    EXPECT_EQ(in<QTableView>("rowsTableView")->model()->rowCount(), 1);
    afterPreview([&] { choose("separatorComboBox", 0); });
    EXPECT_EQ(cell(0, 1), u"9789790000001,B0000005");
    afterPreview([&] { click("guessPushButton"); });
    EXPECT_EQ(cell(0, 1), u"B0000005");
    EXPECT_EQ(in<QTableView>("rowsTableView")->model()->rowCount(), 2);
    afterPreview([&] { choose("encodingComboBox", 2); });
    EXPECT_NE(cell(0, 1), u"B0000005");
    afterPreview([&] { click("guessPushButton"); });
    EXPECT_EQ(cell(0, 1), u"B0000005");
}

TEST_F(ScanFileDialogTest, WhatIsNoListIsToldAndAnotherFileCanBeShown)
{
    show(QByteArray("PK\x03\x04 xlsx", 9));
    EXPECT_TRUE(text("noticeLabel").contains(u"spreadsheet"));
    EXPECT_FALSE(takeButton()->isEnabled());
    show("B0000001\n");
    EXPECT_TRUE(takeButton()->isEnabled());
    afterPreview([&] { m_dialog->showFile(m_folder.filePath(QStringLiteral("tidakada.csv"))); });
    EXPECT_TRUE(text("noticeLabel").contains(u"tidakada.csv"));
    EXPECT_FALSE(takeButton()->isEnabled());
}

TEST_F(ScanFileDialogTest, WindowAnswersWhileManyCodesAreTakenAndScannersAreHeard)
{
    QByteArray codes;
    for (int i = 0; i < 5000; ++i)
        codes += "K" + QByteArray::number(i) + '\n';
    show(codes);
    int answered = 0;
    QTimer clock;
    QObject::connect(&clock, &QTimer::timeout, m_dialog.get(), [&] {
        if (++answered == 3)
            m_window.document()->scan(QStringLiteral("B0000009"));
    });
    clock.start(0); // once in every turn of the event loop; a group has 500 codes at most
    QSignalSpy taken(m_dialog.get(), &ScanFileDialog::taken);
    click("takePushButton");
    EXPECT_TRUE(in<QProgressBar>("progressBar")->isVisible());
    EXPECT_FALSE(in<QComboBox>("separatorComboBox")->isEnabled());
    EXPECT_TRUE(taken.wait(60000));
    EXPECT_GT(answered, 5) << "the event loop stood still";
    EXPECT_EQ(scans(), 5001);
    EXPECT_EQ(session().totals().unknownCodes, 5000);
}

TEST_F(ScanFileDialogTest, StoppedTakingGoesOnWhereItStopped)
{
    QByteArray codes;
    for (int i = 0; i < 5000; ++i)
        codes += "K" + QByteArray::number(i) + '\n';
    show(codes);
    QSignalSpy taken(m_dialog.get(), &ScanFileDialog::taken);
    click("takePushButton");
    ASSERT_TRUE(waitFor([&] { return scans() > 0; }));
    afterPreview([&] { click("takePushButton"); });
    ASSERT_EQ(taken.count(), 1);
    const qint64 first = taken[0][0].toLongLong();
    EXPECT_EQ(scans(), first);
    ASSERT_LT(first, 5000) << "stopping came too late to try anything";
    EXPECT_TRUE(takeButton()->text().contains(QString::number(5000 - first)));
    afterPreview([&] { click("takePushButton"); });
    ASSERT_EQ(taken.count(), 2);
    EXPECT_EQ(scans(), 5000);
    EXPECT_EQ(session().totals().unknownCodes, 5000);
}

TEST_F(ScanFileDialogTest, ClosingWhileTakingKeepsWhatWasTaken)
{
    QByteArray codes;
    for (int i = 0; i < 5000; ++i)
        codes += "K" + QByteArray::number(i) + '\n';
    show(codes);
    click("takePushButton");
    ASSERT_TRUE(waitFor([&] { return scans() > 0; }));
    QTest::keyClick(m_dialog.get(), Qt::Key_Escape);
    EXPECT_FALSE(m_dialog->isVisible());
    const qint64 kept = scans();
    QTest::qWait(100);
    EXPECT_EQ(scans(), kept);
    m_dialog.reset();
    EXPECT_LT(kept, 5000);
}

TEST_F(ScanFileDialogTest, EveryControlHasANameAndFitsTheSmallestScreen)
{
    show("B0000001\n");
    for (QWidget *widget : m_dialog->findChildren<QWidget *>()) {
        // Qt's own parts have no name of ours and speak through the control they belong to.
        if (!widget->isVisible() || widget->focusPolicy() == Qt::NoFocus || widget->objectName().isEmpty()
            || widget->objectName().startsWith(u"qt_"))
            continue;
        QAccessibleInterface *face = QAccessible::queryAccessibleInterface(widget);
        EXPECT_TRUE(face != nullptr && !face->text(QAccessible::Name).isEmpty())
            << widget->objectName().toStdString();
    }
    // 1366×768 at 200 %.
    EXPECT_LE(m_dialog->minimumSizeHint().width(), 683);
    EXPECT_LE(m_dialog->minimumSizeHint().height(), 384);
}

TEST_F(ScanFileDialogTest, LooksInLightAndDarkAndBothLanguages)
{
    for (const char *language : {"id", "en"})
        for (const Theme::Mode mode : {Theme::Mode::Light, Theme::Mode::Dark}) {
            Language::choose(QString::fromLatin1(language), false);
            Theme::apply(*qApp, mode);
            show("Date;Content;Type\n2026-11-24 10:22;B0000001;CODE_128\n2026-11-24 10:23;TIDAK;CODE_128\n"
                 "2026-11-24 10:24;1.23E+12;CODE_128\n2026-11-24 10:25;B0000007;CODE_128\n");
            const QPixmap picture = m_dialog->grab();
            EXPECT_FALSE(picture.isNull());
            const QString folder = qEnvironmentVariable("OPNAME_PICTURES");
            if (!folder.isEmpty())
                picture.save(folder
                             + QStringLiteral("/scan-file-%1-%2.png")
                                   .arg(QLatin1String(language), Theme::nameOf(mode)));
        }
}

} // namespace
} // namespace opname
