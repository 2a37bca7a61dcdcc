#include "close_counting_fixture.h"
#include "models/table_rows_model.h"

#include <QAccessible>
#include <QInputDialog>

namespace opname {
namespace {

using testing::CloseCountingTest;

TEST_F(CloseCountingTest, EveryPlaceDecidedClosesCountingWithTotalsAsDeclared)
{
    const Totals before = session().totals();
    qint64 missing = 0;
    Place read;
    Place left;
    inDialog([&] {
        ASSERT_EQ(view()->model()->rowCount(), static_cast<int>(m_open.size()));
        EXPECT_FALSE(okButton()->isEnabled());
        clickCell(0, OpenHomesModel::Read);
        read = m_open[0];
        missing = cell(0, OpenHomesModel::NotCovered).data(TableRowsModel::SortRole).toLongLong();
        clickCell(1, OpenHomesModel::Left);
        left = m_open[1];
        type(u"sedang dicat"_qs);
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
        QTest::qWait(50);
        EXPECT_EQ(cell(1, OpenHomesModel::Left).data().toString(), u"sedang dicat");
        EXPECT_FALSE(okButton()->isEnabled());
        QTest::mouseClick(part<QLineEdit>("reasonLineEdit"), Qt::LeftButton);
        type(u"belum sempat"_qs);
        QTest::mouseClick(part<QPushButton>("leaveUndecidedPushButton"), Qt::LeftButton);
        EXPECT_EQ(cell(1, OpenHomesModel::Left).data().toString(), u"sedang dicat") << "it was decided";
        clickOk();
    });
    ASSERT_TRUE(session().sopProgress().isFinished(5));
    EXPECT_TRUE(session().sopProgress().deviations().empty());
    const auto declared = session().declaredHomes();
    ASSERT_EQ(declared.size(), m_open.size());
    for (const auto &home : declared) {
        EXPECT_EQ(home.isRead, home.home == read);
        EXPECT_EQ(home.reason,
                  home.isRead             ? QString()
                      : home.home == left ? u"sedang dicat"_qs
                                          : u"belum sempat"_qs);
    }
    EXPECT_GT(missing, 0);
    EXPECT_EQ(session().totals().missing, before.missing + missing);
    EXPECT_EQ(session().totals().notCovered, before.notCovered - missing);
    EXPECT_TRUE(desk().openHomes().empty());
}

TEST_F(CloseCountingTest, CancelChangesNothing)
{
    const qint64 rows = session().journalLength();
    const Totals before = session().totals();
    inDialog([&] {
        view()->selectAll();
        QTest::mouseClick(part<QPushButton>("readPushButton"), Qt::LeftButton);
        EXPECT_TRUE(okButton()->isEnabled());
        QTest::mouseClick(part<QPushButton>("cancelPushButton"), Qt::LeftButton);
    });
    EXPECT_FALSE(session().sopProgress().isFinished(5));
    EXPECT_TRUE(session().declaredHomes().empty());
    EXPECT_EQ(session().journalLength(), rows);
    EXPECT_EQ(session().totals(), before);
}

TEST_F(CloseCountingTest, AMissingReasonKeepsItOpen)
{
    inDialog([&] {
        view()->selectAll();
        QTest::mouseClick(part<QPushButton>("readPushButton"), Qt::LeftButton);
        ASSERT_TRUE(okButton()->isEnabled());
        EXPECT_FALSE(part<QPushButton>("leavePushButton")->isEnabled()) << "no reason to leave them for";
        clickCell(2, OpenHomesModel::Left);
        EXPECT_FALSE(okButton()->isEnabled());
        type(u"   "_qs);
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
        QTest::qWait(50);
        EXPECT_FALSE(okButton()->isEnabled()) << "blanks are no reason";
        EXPECT_FALSE(cell(2, OpenHomesModel::Left).data().toString().isEmpty()) << "says what is missing";
        QTest::mouseClick(part<QLineEdit>("reasonLineEdit"), Qt::LeftButton);
        type(u"banjir"_qs);
        QTest::mouseClick(part<QPushButton>("leavePushButton"), Qt::LeftButton);
        EXPECT_TRUE(okButton()->isEnabled());
        EXPECT_EQ(cell(2, OpenHomesModel::Left).data().toString(), u"banjir");
        clickCell(2, OpenHomesModel::Read);
        EXPECT_TRUE(cell(2, OpenHomesModel::Left).data().toString().isEmpty()) << "one of the two";
    });
    EXPECT_FALSE(session().sopProgress().isFinished(5));
}

TEST_F(CloseCountingTest, TheKeyboardAloneDoesIt)
{
    const auto press = [](int key, Qt::KeyboardModifiers with = {}) {
        QTest::keyClick(QApplication::focusWidget(), Qt::Key(key), with);
        QTest::qWait(120);
    };
    inDialog([&] {
        EXPECT_TRUE(view()->hasFocus());
        press(Qt::Key_Space);
        EXPECT_EQ(cell(0, OpenHomesModel::Read).data(Qt::CheckStateRole).toInt(), Qt::Checked);
        press(Qt::Key_Down);
        press(Qt::Key_Right);
        press(Qt::Key_F2);
        type(u"dipinjam"_qs);
        press(Qt::Key_Return);
        EXPECT_EQ(cell(1, OpenHomesModel::Left).data().toString(), u"dipinjam");
        press(Qt::Key_Down);
        press(Qt::Key_R, Qt::ControlModifier);
        EXPECT_EQ(cell(2, OpenHomesModel::Read).data(Qt::CheckStateRole).toInt(), Qt::Checked);
        press(Qt::Key_Tab);
        press(Qt::Key_Tab);
        ASSERT_EQ(QApplication::focusWidget(), part<QLineEdit>("reasonLineEdit"));
        type(u"libur"_qs);
        press(Qt::Key_L, Qt::ControlModifier | Qt::ShiftModifier);
        ASSERT_TRUE(waitFor([&] { return okButton()->isEnabled(); }));
        press(Qt::Key_Return);
        EXPECT_TRUE(m_dialog->isVisible()) << "Enter in a field closes nothing";
        m_isClosing = true;
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return, Qt::ControlModifier);
    });
    EXPECT_TRUE(session().sopProgress().isFinished(5));
    const auto declared = session().declaredHomes();
    ASSERT_EQ(declared.size(), m_open.size());
    EXPECT_EQ(std::count_if(declared.begin(), declared.end(), [](const auto &home) { return home.isRead; }),
              2);
}

TEST_F(CloseCountingTest, AScannerIsHeardAndThePlacesFollow)
{
    inDialog([&] {
        clickCell(0, OpenHomesModel::Read);
        const auto found = [&] {
            qint64 sum = 0;
            for (int row = 0; row < view()->model()->rowCount(); ++row)
                sum += cell(row, OpenHomesModel::Found).data(TableRowsModel::SortRole).toLongLong();
            return sum;
        };
        const qint64 before = found();
        QTest::qWait(60);
        shoot(QStringLiteral("B0000200"));
        EXPECT_EQ(scans(), 2);
        EXPECT_TRUE(m_dialog->isVisible());
        EXPECT_TRUE(waitFor([&] { return found() == before + 1; }));
        EXPECT_EQ(cell(0, OpenHomesModel::Read).data(Qt::CheckStateRole).toInt(), Qt::Checked)
            << "what was chosen stays";
        // Declared elsewhere, as by the command line's use case: it goes from the list.
        ASSERT_TRUE(desk().declareHome(m_open[0], true, {}));
        m_window.document()->notifyChanged();
        EXPECT_TRUE(
            waitFor([&] { return view()->model()->rowCount() == static_cast<int>(m_open.size()) - 1; }));
    });
    EXPECT_FALSE(session().sopProgress().isFinished(5));
}

TEST_F(CloseCountingTest, SortingKeepsRowsWhereTheyAreWhileTheyAreDecided)
{
    inDialog([&] {
        view()->sortByColumn(OpenHomesModel::NotCovered, Qt::DescendingOrder);
        const auto books = [&](int row) {
            return cell(row, OpenHomesModel::NotCovered).data(TableRowsModel::SortRole).toLongLong();
        };
        EXPECT_GE(books(0), books(view()->model()->rowCount() - 1));
        view()->sortByColumn(OpenHomesModel::Read, Qt::AscendingOrder);
        const QString first = cell(0, OpenHomesModel::Site).data().toString();
        clickCell(0, OpenHomesModel::Read);
        EXPECT_EQ(cell(0, OpenHomesModel::Site).data().toString(), first);
        EXPECT_EQ(cell(0, OpenHomesModel::Read).data(Qt::CheckStateRole).toInt(), Qt::Checked);
    });
}

TEST_F(CloseCountingTest, OutOfTurnIsAskedBeforeAnyPlaceIsDeclared)
{
    ASSERT_TRUE(desk().reopen(4, {}, u"data pinjam salah"_qs));
    const qint64 rows = session().journalLength();
    QTimer cancel;
    bool wasAsked = false;
    QObject::connect(&cancel, &QTimer::timeout, &cancel, [&] {
        if (auto *box = qobject_cast<QInputDialog *>(QApplication::activeModalWidget())) {
            wasAsked = true;
            cancel.stop();
            box->reject();
        }
    });
    cancel.start(20);
    QTest::mouseClick(find<QPushButton>("scanPageMainPushButton"), Qt::LeftButton);
    EXPECT_TRUE(wasAsked);
    EXPECT_EQ(session().journalLength(), rows);
    EXPECT_FALSE(session().sopProgress().isFinished(5));

    QTimer give;
    QObject::connect(&give, &QTimer::timeout, &give, [&] {
        if (auto *box = qobject_cast<QInputDialog *>(QApplication::activeModalWidget())) {
            give.stop();
            box->setTextValue(u"tetap ditutup"_qs);
            box->accept();
        }
    });
    give.start(20);
    inDialog([&] {
        view()->selectAll();
        QTest::mouseClick(part<QPushButton>("readPushButton"), Qt::LeftButton);
        clickOk();
    });
    EXPECT_TRUE(session().sopProgress().isFinished(5));
    EXPECT_EQ(session().sopProgress().deviations().back().event.note, u"tetap ditutup"_qs);
    EXPECT_EQ(session().totals().notCovered, 0);
}

TEST_F(CloseCountingTest, EveryControlHasANameFitsTheSmallestScreenAndCanBeLookedAt)
{
    for (const char *language : {"id", "en"})
        for (const Theme::Mode mode : {Theme::Mode::Light, Theme::Mode::Dark}) {
            Language::choose(QString::fromLatin1(language), false);
            Theme::apply(*qApp, mode);
            CloseCountingDialog dialog(session(), m_window.document()->author(), &m_window);
            m_dialog = &dialog;
            dialog.show();
            ASSERT_TRUE(QTest::qWaitForWindowExposed(&dialog));
            for (QWidget *widget : dialog.findChildren<QWidget *>()) {
                if (!widget->isVisible() || widget->focusPolicy() == Qt::NoFocus
                    || widget->objectName().isEmpty() || widget->objectName().startsWith(u"qt_"))
                    continue;
                QAccessibleInterface *face = QAccessible::queryAccessibleInterface(widget);
                EXPECT_TRUE(face != nullptr && !face->text(QAccessible::Name).isEmpty())
                    << widget->objectName().toStdString();
            }
            // 1366×768 at 200 %, less the frame of the window.
            EXPECT_LE(dialog.minimumSizeHint().width(), 683);
            EXPECT_LE(dialog.minimumSizeHint().height(), 384 - 30);
            const QString folder = qEnvironmentVariable("OPNAME_PICTURES");
            if (!folder.isEmpty()) {
                clickCell(0, OpenHomesModel::Read);
                clickCell(1, OpenHomesModel::Left);
                QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);
                QTest::qWait(30);
                part<QLineEdit>("reasonLineEdit")->setText(u"Rak sedang dicat, dicacah pekan depan"_qs);
                view()->selectRow(3);
                QTest::mouseClick(part<QPushButton>("leavePushButton"), Qt::LeftButton);
                const QString name = folder
                    + QStringLiteral("/close-counting-%1-%2")
                          .arg(QLatin1String(language), Theme::nameOf(mode));
                dialog.grab().save(name + u".png"_qs);
                clickCell(2, OpenHomesModel::Left);
                QTest::qWait(30);
                dialog.resize(683, 384 - 30);
                dialog.grab().save(name + u"-small.png"_qs);
            }
            m_dialog = nullptr;
        }
    Theme::apply(*qApp, Theme::Mode::Light);
}

} // namespace
} // namespace opname
