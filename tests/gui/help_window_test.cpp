#include "shell/help_window.h"

#include "dialogs/stations_dialog.h"
#include "in_dialog.h"
#include "opname/guide.h"
#include "opname/session/catalogue_queries.h"
#include "shell/guide_parts.h"
#include "widgets/page_stack.h"
#include "window_fixture.h"

#include <QAction>
#include <QLabel>
#include <QLineEdit>
#include <QPixmap>
#include <QPointer>
#include <QPushButton>
#include <QScrollBar>
#include <QSet>
#include <QTextBlock>
#include <QTextFormat>
#include <QTreeWidget>

namespace opname {
namespace {

class HelpWindowTest : public testing::WindowTest {
protected:
    /// The guide, opened by F1 in the window.
    HelpWindow *help()
    {
        QTest::keyClick(&m_window, Qt::Key_F1);
        auto *opened = m_window.findChild<HelpWindow *>();
        if (opened == nullptr || !QTest::qWaitForWindowExposed(opened))
            return nullptr;
        return opened;
    }

    static GuideBrowser &guideOf(HelpWindow &opened) { return *opened.findChild<GuideBrowser *>(); }

    /// What is chosen in the contents.
    static QString partOf(HelpWindow &opened)
    {
        const QTreeWidgetItem *item = opened.findChild<QTreeWidget *>()->currentItem();
        return item == nullptr ? QString() : item->text(0);
    }

    /// Of the guide that is shown.
    static std::vector<QTextImageFormat> picturesOf(HelpWindow &opened)
    {
        std::vector<QTextImageFormat> pictures;
        const QTextDocument &document = *guideOf(opened).document();
        for (QTextBlock block = document.begin(); block.isValid(); block = block.next())
            for (auto part = block.begin(); !part.atEnd(); ++part)
                if (part.fragment().charFormat().isImageFormat())
                    pictures.push_back(part.fragment().charFormat().toImageFormat());
        return pictures;
    }

    /// Nothing lies beyond the right edge, and no picture is stretched.
    static void expectToFit(HelpWindow &opened)
    {
        const GuideBrowser &guide = guideOf(opened);
        QTest::qWait(50);
        EXPECT_LE(guide.document()->size().width(), guide.viewport()->width());
        EXPECT_EQ(guide.horizontalScrollBar()->maximum(), 0) << Language::current().toStdString();
        const auto pictures = picturesOf(opened);
        ASSERT_GT(pictures.size(), 10U);
        for (const QTextImageFormat &picture : pictures) {
            const auto drawn = guide.document()
                                   ->resource(QTextDocument::ImageResource, QUrl(picture.name()))
                                   .value<QPixmap>();
            EXPECT_EQ(drawn.deviceIndependentSize(), QSizeF(picture.width(), picture.height()))
                << picture.name().toStdString();
        }
    }

    /// The heading over the first line that is seen.
    static QString topOf(HelpWindow &opened)
    {
        const GuideBrowser &guide = guideOf(opened);
        const qsizetype heading = guide.headingAt(guide.cursorForPosition(QPoint(40, 8)).position());
        return heading < 0 ? QString() : guide.headings()[static_cast<std::size_t>(heading)].title;
    }
};

std::vector<GuideBrowser::Heading> headingsOf(const QString &language)
{
    initializeGuides();
    GuideBrowser guide;
    guide.open(guideUrl(language));
    return guide.headings();
}

TEST_F(HelpWindowTest, F1OpensThePartOfThePageThatIsShown)
{
    HelpWindow *opened = help();
    ASSERT_NE(opened, nullptr);
    EXPECT_EQ(partOf(*opened), u"5 · Pemindaian");
    EXPECT_EQ(topOf(*opened), u"5 · Pemindaian");
    m_window.activateWindow();
    ASSERT_TRUE(QTest::qWaitForWindowActive(&m_window));
    m_window.showActivity(9);
    EXPECT_EQ(help(), opened) << "one window of help";
    EXPECT_EQ(topOf(*opened), u"9 · Rekap");
    opened->findChild<QPushButton *>(QStringLiteral("helpBackPushButton"))->click();
    EXPECT_EQ(partOf(*opened), u"5 · Pemindaian");
}

TEST_F(HelpWindowTest, TheOtherLanguageShowsTheSamePart)
{
    HelpWindow *opened = help();
    ASSERT_NE(opened, nullptr);
    Language::choose(QStringLiteral("en"), false);
    EXPECT_TRUE(waitFor([&] { return partOf(*opened) == u"5 · Scanning"; })) << partOf(*opened).toStdString();
    EXPECT_EQ(topOf(*opened), u"5 · Scanning");
    EXPECT_EQ(opened->findChild<QPushButton *>(QStringLiteral("helpBackPushButton"))->text(), u"‹ Back");
}

TEST_F(HelpWindowTest, AnotherThemeColoursTheGuide)
{
    HelpWindow *opened = help();
    ASSERT_NE(opened, nullptr);
    const GuideBrowser &guide = guideOf(*opened);
    const auto colour = [&guide] {
        const QTextBlock title = guide.document()->begin();
        return title.begin().fragment().charFormat().foreground().color();
    };
    const QColor light = Theme::accent();
    EXPECT_EQ(colour(), light);
    Theme::apply(*qApp, Theme::Mode::Dark);
    ASSERT_NE(Theme::accent(), light);
    EXPECT_TRUE(waitFor([&] { return colour() == Theme::accent(); }));
    EXPECT_TRUE(waitFor([&] { return topOf(*opened) == u"5 · Pemindaian"; })) << topOf(*opened).toStdString();
}

TEST_F(HelpWindowTest, BothGuidesFitTheirWindowFromAThousandPixelsOn)
{
    HelpWindow *opened = help();
    ASSERT_NE(opened, nullptr);
    expectToFit(*opened);
    const double first = picturesOf(*opened).front().width();
    opened->resize(1000, 640);
    expectToFit(*opened);
    EXPECT_LT(picturesOf(*opened).front().width(), first);
    Language::choose(QStringLiteral("en"), false);
    ASSERT_TRUE(waitFor([&] { return partOf(*opened) == u"5 · Scanning"; }));
    expectToFit(*opened);
    opened->resize(1300, 700);
    expectToFit(*opened);
    EXPECT_GT(picturesOf(*opened).front().width(), first);
}

TEST_F(HelpWindowTest, SearchGoesFromOnePlaceOfAWordToTheNext)
{
    HelpWindow *opened = help();
    ASSERT_NE(opened, nullptr);
    const GuideBrowser &guide = guideOf(*opened);
    auto *field = opened->findChild<QLineEdit *>(QStringLiteral("helpSearchLineEdit"));
    const auto *noMatch = opened->findChild<QLabel *>(QStringLiteral("helpNoMatchLabel"));
    field->setText(QStringLiteral("codabar"));
    QTest::keyClick(field, Qt::Key_Return);
    EXPECT_EQ(guide.textCursor().selectedText().toLower(), u"codabar");
    EXPECT_FALSE(noMatch->isVisible());
    EXPECT_EQ(partOf(*opened), u"Cetak dan tempel");
    field->setText(QStringLiteral("stasiun"));
    QTest::keyClick(field, Qt::Key_Return);
    const int first = guide.textCursor().position();
    QTest::keyClick(field, Qt::Key_Return);
    EXPECT_NE(guide.textCursor().position(), first);
    field->setText(QStringLiteral("tidakadadipanduan"));
    QTest::keyClick(field, Qt::Key_Return);
    EXPECT_TRUE(noMatch->isVisible());
}

TEST_F(HelpWindowTest, ScansAreCountedWhileItHasTheFocus)
{
    HelpWindow *opened = help();
    ASSERT_NE(opened, nullptr);
    opened->activateWindow();
    ASSERT_TRUE(QTest::qWaitForWindowActive(opened));
    auto *field = opened->findChild<QLineEdit *>(QStringLiteral("helpSearchLineEdit"));
    field->setFocus();
    shoot(session().catalogue().at(0)->item.code);
    EXPECT_TRUE(waitFor([this] { return scans() == 1; }));
    guideOf(*opened).setFocus();
    shoot(session().catalogue().at(1)->item.code);
    EXPECT_TRUE(waitFor([this] { return scans() == 2; }));
    EXPECT_TRUE(field->text().isEmpty());
    EXPECT_TRUE(opened->isVisible());
}

TEST_F(HelpWindowTest, F1InADialogOpensItsPartAndCanBeReadBesideIt)
{
    testing::inDialog<StationsDialog>(
        [&] { find<QAction>("stations")->trigger(); },
        [&](StationsDialog &dialog) {
            QTest::keyClick(&dialog, Qt::Key_F1);
            auto *opened = dialog.findChild<HelpWindow *>();
            ASSERT_NE(opened, nullptr);
            const QPointer<HelpWindow> closed = opened;
            EXPECT_TRUE(waitFor([opened] { return QApplication::activeWindow() == opened; }))
                << "a dialog lets no other window be active than its own";
            EXPECT_EQ(partOf(*opened), u"Bekerja dengan beberapa laptop");
            QTest::keyClick(opened, Qt::Key_Escape);
            EXPECT_TRUE(waitFor([&closed] { return closed == nullptr || !closed->isVisible(); }));
            EXPECT_TRUE(dialog.isVisible());
        });
}

TEST_F(HelpWindowTest, EveryPageHasAPart)
{
    const auto *pages = m_window.findChild<PageStack *>();
    ASSERT_EQ(pages->count(), 10);
    for (int i = 0; i < pages->count(); ++i)
        EXPECT_NE(guidePartOf(pages->widget(i)->objectName()), nullptr)
            << pages->widget(i)->objectName().toStdString();
}

TEST(GuidePartsTest, EveryPartIsAHeadingOfBothGuides)
{
    for (const char *language : {"id", "en"}) {
        const QString name = QLatin1String(language);
        QSet<QString> anchors;
        for (const GuideBrowser::Heading &heading : headingsOf(name)) {
            EXPECT_FALSE(anchors.contains(heading.anchor)) << "twice: " << heading.title.toStdString();
            anchors.insert(heading.anchor);
        }
        for (const GuidePart &part : guideParts())
            EXPECT_TRUE(anchors.contains(part.anchor(name))) << part.anchor(name).toStdString();
    }
}

TEST(GuidePartsTest, BothGuidesHaveTheSameParts)
{
    const auto indonesian = headingsOf(QStringLiteral("id"));
    const auto english = headingsOf(QStringLiteral("en"));
    ASSERT_EQ(indonesian.size(), english.size());
    ASSERT_FALSE(english.empty());
    for (std::size_t i = 0; i < english.size(); ++i) {
        EXPECT_EQ(indonesian[i].level, english[i].level) << english[i].title.toStdString();
        const bool isActivity = english[i].title.front().isDigit();
        EXPECT_EQ(indonesian[i].title.front().isDigit(), isActivity) << english[i].title.toStdString();
        if (isActivity) {
            EXPECT_EQ(indonesian[i].title.section(u' ', 0, 0), english[i].title.section(u' ', 0, 0));
        }
    }
}

} // namespace
} // namespace opname
