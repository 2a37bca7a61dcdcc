#include "opname/workflow/shelf_plan.h"

#include "opname/domain/command.h"
#include "opname/workflow/preparation.h"
#include "opname/workflow/reporting.h"
#include "opname/workflow/shelf_ends.h"
#include "report_document.h"
#include "support/barcode_reader.h"
#include "workflow_library.h"

namespace opname {
namespace {

using testing::librarian;
using testing::textOfPdf;

class ShelfPlanTest : public testing::WorkflowLibrary {
protected:
    ShelfPlan plan(int activity = 5)
    {
        auto made = ShelfPlan::make(*m_session, activity);
        EXPECT_TRUE(made) << (made ? "" : made.error().message.toStdString());
        return made ? std::move(*made) : ShelfPlan();
    }

    void set(const char *key, const char *value)
    {
        const Outcome changed =
            Preparation(*m_session, librarian()).change(QString::fromUtf8(key), QString::fromUtf8(value));
        ASSERT_TRUE(changed) << changed.error().message.toStdString();
    }

    static QString shown(const ShelfPlan &plan)
    {
        QStringList shelves;
        for (const PlannedShelf &shelf : plan.shelves)
            shelves.append(QStringLiteral("%1 %2/%3/%4 [%5 – %6]")
                               .arg(shelf.name)
                               .arg(shelf.copies())
                               .arg(shelf.expected)
                               .arg(shelf.lent)
                               .arg(shelf.first, shelf.last));
        return shelves.join(u'\n');
    }

    QString written(const Result<Document> &document, const char *name)
    {
        EXPECT_TRUE(document) << (document ? "" : document.error().message.toStdString());
        const QString path = m_folder.filePath(QString::fromLatin1(name));
        if (document) {
            const auto written = writeDocument(*document, path);
            EXPECT_TRUE(written) << (written ? "" : written.error().message.toStdString());
        }
        return path;
    }

    static QString shelfCode(const char *shelf)
    {
        return commandCode({CommandKind::OpenShelf, QString::fromUtf8(shelf), Condition::Good})
            .value_or(QString());
    }
};

TEST_F(ShelfPlanTest, ShelvesAreDerivedFromPlacesBeforeAndAfterTheFreeze)
{
    takeIn(items(), loans());
    const QString before = shown(plan());
    EXPECT_EQ(before.toStdString(),
              "Lantai 2 2/2/0 [600 Abc d – 610 Abc d]\n"
              "Rak A 12/10/1 [110 Abc d – 200 Abc d]\n"
              "Rak B 3/3/0 [410 Abc d – 430 Abc d]");
    ASSERT_TRUE(m_session->freeze(librarian()));
    EXPECT_EQ(shown(plan()), before);
}

TEST_F(ShelfPlanTest, DefinedShelvesCutTheirPlacesAndKeepTheirName)
{
    takeIn(items(), loans());
    set("shelf.Rak A1", "120..139");
    set("shelf.Rak A2", "140..159");
    set("shelf.Kosong", "700..799");
    const ShelfPlan made = plan();
    EXPECT_EQ(shown(made).toStdString(),
              "Lantai 2 2/2/0 [600 Abc d – 610 Abc d]\n"
              "Rak A 1/1/0 [110 Abc d – 110 Abc d]\n"
              "Rak A1 2/2/0 [120 Abc d – 130 Abc d]\n"
              "Rak A2 2/2/0 [140 Abc d – 150 Abc d]\n"
              "Rak A 7/5/1 [160 Abc d – 200 Abc d]\n"
              "Rak B 3/3/0 [410 Abc d – 430 Abc d]\n"
              "Kosong 0/0/0 [ – ]");
    EXPECT_EQ(made.copies, 17);
    EXPECT_EQ(made.expected, 15);
    EXPECT_EQ(made.lent, 1);
    EXPECT_EQ(made.shelvesOf(QStringLiteral("rak a"), {}).size(), 2U);
    EXPECT_TRUE(made.shelvesOf(QStringLiteral("Kosong"), {}).empty());
    set("shelf.rak a1", "");
    EXPECT_FALSE(shown(plan()).contains(u"Rak A1"));
    set("shelf.RAK A1", "120..129");
    EXPECT_TRUE(shown(plan()).contains(u"Rak A1 1/1/0")) << "people see the name as it was written first";
}

TEST_F(ShelfPlanTest, OverlappingDefinitionsCountNoCopyTwice)
{
    takeIn(items(), loans());
    set("shelf.Atas", "110..160");
    set("shelf.Bawah", "150..200");
    const ShelfPlan made = plan();
    qint64 copies = 0;
    for (const PlannedShelf &shelf : made.shelves)
        copies += shelf.copies();
    EXPECT_EQ(copies, 17);
    EXPECT_EQ(made.copies, 17);
}

TEST_F(ShelfPlanTest, AShelfNamedAsASiteIsDefinedThereOnly)
{
    takeIn(items(), loans());
    set("shelf.Rak B", "100..999");
    const QString all = shown(plan());
    EXPECT_TRUE(all.contains(u"Rak B 3/3/0")) << all.toStdString();
    EXPECT_TRUE(all.contains(u"Rak A 12/10/1")) << all.toStdString();
}

TEST_F(ShelfPlanTest, WorkIsSharedOutEvenlyAndInWalkingOrder)
{
    takeIn(items(), loans());
    set("team", "Rina; ketua\nDewi");
    const ShelfPlan made = plan();
    EXPECT_EQ(made.people, 2);
    EXPECT_EQ(made.days, 3) << "activity 5 has 1,350 minutes, a day 450";
    EXPECT_EQ(made.standing(), 14) << "the lent copy is not there to be scanned";
    EXPECT_NEAR(made.secondsPerCopy(), 1350.0 * 60 * 2 / 14, 0.001);
    ASSERT_EQ(made.portions.size(), 6U);
    qint64 copies = 0;
    for (const ShelfPortion &portion : made.portions) {
        EXPECT_GE(portion.copies, 2);
        EXPECT_LE(portion.copies, 3);
        copies += portion.copies;
    }
    EXPECT_EQ(copies, 14);
    EXPECT_EQ(made.portions[0].person, QStringLiteral("Rina"));
    EXPECT_EQ(made.portions[0].day, 1);
    EXPECT_EQ(made.portions[2].person, QStringLiteral("Rina"));
    EXPECT_EQ(made.portions[2].day, 3);
    EXPECT_EQ(made.portions[3].person, QStringLiteral("Dewi"));
    EXPECT_EQ(made.portions[0].from.callNumber, QStringLiteral("600 Abc d"));
    EXPECT_EQ(made.portions[5].to.callNumber, QStringLiteral("430 Abc d"));
    EXPECT_EQ(plan(2).days, 1);
    EXPECT_EQ(plan(2).portions.size(), 2U);
}

TEST_F(ShelfPlanTest, MorePeopleThanCopiesLeaveSomeWithoutWork)
{
    takeIn({copy(1, QStringLiteral("100 Abc"), QStringLiteral("SL"), QStringLiteral("Rak A"))}, {});
    set("team", "Satu\nDua\nTiga");
    const ShelfPlan made = plan();
    ASSERT_EQ(made.portions.size(), 1U);
    EXPECT_EQ(made.portions[0].copies, 1);
}

TEST_F(ShelfPlanTest, WithoutACatalogueOrForAnotherActivityThereIsNone)
{
    const auto early = ShelfPlan::make(*m_session, 5);
    ASSERT_FALSE(early);
    EXPECT_EQ(early.error().kind, ErrorKind::Refused);
    takeIn(items(), loans());
    const auto wrong = ShelfPlan::make(*m_session, 9);
    ASSERT_FALSE(wrong);
    EXPECT_EQ(wrong.error().kind, ErrorKind::Usage);
}

TEST_F(ShelfPlanTest, ShelfPagesHaveTheBarcodeThatOpensEachShelf)
{
    takeIn(items(), loans());
    const auto shared = std::make_shared<const ShelfPlan>(plan());
    const QString path = written(
        Reporting(*m_session)
            .shelfPages(shared, shared->shelvesOf({}, {QStringLiteral("SL"), {}}), QStringLiteral("en")),
        "rak.pdf");
    const QStringList pages = testing::picturesOf(path, 300, m_folder.path());
    ASSERT_EQ(pages.size(), 2);
    EXPECT_EQ(testing::codesIn(pages[0]), QStringList{shelfCode("Rak A")});
    EXPECT_EQ(testing::codesIn(pages[1]), QStringList{shelfCode("Rak B")});
    const QString text = textOfPdf(path);
    EXPECT_TRUE(text.contains(u"Page 1 of 2") && text.contains(u"Page 2 of 2")) << text.toStdString();
    EXPECT_LT(text.indexOf(u"110 Abc d"), text.indexOf(u"120 Abc d"));
    EXPECT_TRUE(text.contains(u"B0010") && text.contains(u"On loan"));
    EXPECT_FALSE(text.contains(u"600 Abc d")) << "another location";
}

TEST_F(ShelfPlanTest, ShelfThatGoesOnOverPagesRepeatsItsHead)
{
    std::vector<Item> many;
    for (qint64 i = 1; i <= 120; ++i)
        many.push_back(
            copy(i, QStringLiteral("%1 Abc d").arg(100 + i), QStringLiteral("SL"), QStringLiteral("Rak A")));
    takeIn(many, {});
    const auto shared = std::make_shared<const ShelfPlan>(plan());
    const QString text =
        textOfPdf(written(Reporting(*m_session).shelfPages(shared, {0}, QStringLiteral("en")), "rak.pdf"));
    EXPECT_GE(text.count(u"Rak A (continued)"), 1) << text.toStdString();
    EXPECT_GE(text.count(u"Call number"), 2);
}

TEST_F(ShelfPlanTest, NameThatBarsCannotHoldIsAQrCode)
{
    std::vector<Item> all = items();
    for (Item &item : all)
        item.site = QString::fromUtf8("رف أ");
    takeIn(all, {});
    const auto shared = std::make_shared<const ShelfPlan>(plan());
    const QString path =
        written(Reporting(*m_session).shelfPages(shared, {0}, QStringLiteral("en")), "rak.pdf");
    const QString picture = testing::picturesOf(path, 300, m_folder.path()).value(0);
    EXPECT_EQ(testing::codesIn(picture, QStringLiteral("qrcode")), QStringList{shelfCode("P2/رف أ")});
}

TEST_F(ShelfPlanTest, PlanOnPaperNamesPeopleDaysAndShelves)
{
    takeIn(items(), loans());
    set("team", "Rina; ketua\nDewi");
    const auto shared = std::make_shared<const ShelfPlan>(plan());
    const QString text =
        textOfPdf(written(Reporting(*m_session).shelfPlan(shared, QStringLiteral("en")), "rencana.pdf"));
    for (const char *shown :
         {"Rina", "Dewi", "Rak A", "Rak B", "110 Abc d", "430 Abc d", "450 minutes", "17"})
        EXPECT_TRUE(text.contains(QLatin1String(shown))) << shown << text.toStdString();
}

TEST_F(ShelfPlanTest, ShelfEndsSayWhatStandsThereAndOpenTheShelf)
{
    takeIn(items(), loans());
    const ShelfEnds ends(*m_session, m_folder.filePath(QStringLiteral("lembar")));
    const auto pages = ends.prepare(plan(), {}, QStringLiteral("en"));
    ASSERT_TRUE(pages) << pages.error().message.toStdString();
    EXPECT_EQ(pages->labelCount(), 3);
    const QString path = m_folder.filePath(QStringLiteral("ujung.pdf"));
    ASSERT_TRUE(ShelfEnds::write(*pages, path));
    const QString picture = testing::picturesOf(path, 300, m_folder.path()).value(0);
    QStringList codes{shelfCode("Lantai 2"), shelfCode("Rak A"), shelfCode("Rak B")};
    codes.sort();
    EXPECT_EQ(testing::codesIn(picture), codes);
    const QString text = textOfPdf(path);
    for (const char *shown : {"Rak A", "110 Abc d", "200 Abc d", "Philosophy", "Technology"})
        EXPECT_TRUE(text.contains(QLatin1String(shown))) << shown << text.toStdString();

    ShelfEndRequest request;
    request.shelves = {QStringLiteral("rak b")};
    EXPECT_EQ(ends.prepare(plan(), request, QStringLiteral("en"))->labelCount(), 1);
    request.shelves = {QStringLiteral("Rak Z")};
    const auto unknown = ends.prepare(plan(), request, QStringLiteral("en"));
    ASSERT_FALSE(unknown);
    EXPECT_EQ(unknown.error().kind, ErrorKind::Usage);
}

} // namespace
} // namespace opname
