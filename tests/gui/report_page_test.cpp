// Page 10: drafts to take over, letterhead and signatures, saving while the window goes on.

#include "in_dialog.h"
#include "opname/workflow/report_drafts.h"
#include "shell/text_scale.h"
#include "window_fixture.h"

#include <QAbstractButton>
#include <QFile>
#include <QFileDialog>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTabWidget>
#include <QTextDocument>

namespace opname {
namespace {

class ReportPageTest : public testing::WindowTest {
protected:
    void SetUp() override
    {
        WindowTest::SetUp();
        m_window.resize(1366, 768);
        m_window.showActivity(10);
        ASSERT_TRUE(waitFor([this] { return isLaid(); }, 20'000));
    }

    bool isLaid()
    {
        auto *text = find<QPlainTextEdit>("obstaclesPlainTextEdit");
        return text != nullptr && !text->placeholderText().isEmpty();
    }
};

TEST_F(ReportPageTest, DraftIsProposedGreyAndTakenWithOneClick)
{
    auto *text = find<QPlainTextEdit>("obstaclesPlainTextEdit");
    auto *take = find<QPushButton>("obstaclesDraftPushButton");
    ASSERT_NE(take, nullptr);
    EXPECT_TRUE(text->toPlainText().isEmpty());
    EXPECT_TRUE(take->isEnabled());
    const QString draft = text->placeholderText();
    QTest::mouseClick(take, Qt::LeftButton);
    EXPECT_EQ(text->toPlainText(), draft);
    EXPECT_FALSE(take->isEnabled()) << "what a person wrote is not overwritten";
    EXPECT_TRUE(waitFor([&] { return session().setting(QStringLiteral("report.obstacles")) == draft; }));
}

TEST_F(ReportPageTest, ADraftIsSeenToItsEnd)
{
    auto *text = find<QPlainTextEdit>("backgroundPlainTextEdit");
    ASSERT_NE(text, nullptr);
    const auto needed = [text] {
        const QRect wide(0, 0, text->viewport()->width(), 10'000);
        return text->fontMetrics().boundingRect(wide, Qt::TextWordWrap, text->placeholderText()).height();
    };
    EXPECT_TRUE(waitFor([&] { return text->viewport()->height() >= needed(); }))
        << text->viewport()->height() << " of " << needed();
    EXPECT_GT(needed(), 3 * text->fontMetrics().lineSpacing());
}

TEST_F(ReportPageTest, PeopleAreSeenInWholeLinesAtEverySizeOfLetters)
{
    find<QTabWidget>("reportFieldsTabWidget")->setCurrentIndex(1);
    for (const auto step : {TextScale::Step::Normal, TextScale::Step::Largest}) {
        TextScale::current().choose(step, false);
        for (const char *name : {"preparedByPlainTextEdit", "knownByPlainTextEdit"}) {
            const auto *people = find<QPlainTextEdit>(name);
            ASSERT_NE(people, nullptr) << name;
            const auto seen = [people] {
                return people->viewport()->height() - qRound(people->document()->documentMargin());
            };
            const auto line = [people] { return people->fontMetrics().lineSpacing(); };
            EXPECT_TRUE(waitFor([&] { return seen() >= 2 * line() && seen() % line() == 0; }))
                << name << ": " << seen() << " with lines of " << line();
        }
    }
    TextScale::current().choose(TextScale::Step::Normal, false);
}

TEST_F(ReportPageTest, LinesAndSignaturesAreKeptAPauseAfterTyping)
{
    find<QTabWidget>("reportFieldsTabWidget")->setCurrentIndex(1);
    auto *number = find<QLineEdit>("numberOfReportLineEdit");
    ASSERT_NE(number, nullptr);
    number->setText(QStringLiteral("12/2026")); // keys without a pause would be a scanner's
    Q_EMIT number->textEdited(number->text());
    find<QPlainTextEdit>("preparedByPlainTextEdit")->setPlainText(QStringLiteral("Rina; 1980"));
    EXPECT_TRUE(waitFor([&] { return session().setting(QStringLiteral("report.number")) == u"12/2026"; }));
    EXPECT_EQ(session().setting(QStringLiteral("report.prepared_by")), QStringLiteral("Rina; 1980"));
}

TEST_F(ReportPageTest, ReportIsWrittenInTheBackground)
{
    const QString path = m_folder.filePath(QStringLiteral("laporan.pdf"));
    QPushButton *save = nullptr;
    for (QPushButton *button : m_window.findChildren<QPushButton *>())
        if (button->isVisible() && button->text().contains(u"PDF"))
            save = button;
    ASSERT_NE(save, nullptr);
    testing::inDialog<QFileDialog>(
        [&] { QTest::mouseClick(save, Qt::LeftButton); },
        [&](QFileDialog &dialog) {
            dialog.findChild<QLineEdit *>(QStringLiteral("fileNameEdit"))->setText(path);
            QMetaObject::invokeMethod(&dialog, "accept");
        });
    ASSERT_TRUE(waitFor([&] { return QFile::exists(path) && save->isEnabled(); }, 60'000));
    QFile file(path);
    ASSERT_TRUE(file.open(QIODevice::ReadOnly));
    EXPECT_TRUE(file.readAll().startsWith("%PDF"));
}

TEST_F(ReportPageTest, PagesAreTurned)
{
    auto *page = find<QLabel>("reportPageLabel");
    ASSERT_TRUE(waitFor([&] { return page->text().startsWith(u"Halaman 1 "); }, 20'000));
    auto *report = find<QWidget>("reportPage"); // the labels have pages to turn, too
    ASSERT_NE(report, nullptr);
    QTest::mouseClick(report->findChild<QPushButton *>(QStringLiteral("nextPagePushButton")), Qt::LeftButton);
    EXPECT_TRUE(waitFor([&] { return page->text().startsWith(u"Halaman 2 "); }, 20'000));
    QTest::qWait(300); // and it stays, whatever is laid out meanwhile
    EXPECT_TRUE(page->text().startsWith(u"Halaman 2 "));
}

} // namespace
} // namespace opname
