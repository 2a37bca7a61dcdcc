#include "label_fixture.h"

#include <QTemporaryDir>

namespace opname {
namespace {

LabelSheet small()
{
    LabelSheet sheet = LabelSheet::measured(QStringLiteral("Label kecil"), {2100, 2970}, 3, 8, {70, 130},
                                            {640, 340}, {660, 340});
    sheet.name = QStringLiteral("label-kecil");
    return sheet;
}

QByteArray changed(const QByteArray &json, const char *from, const char *to)
{
    QByteArray text = json;
    EXPECT_TRUE(text.contains(from)) << from;
    return text.replace(from, to);
}

TEST(LabelSheet, CellsFollowOneAnotherAsOneReads)
{
    const LabelSheet sheet = small();
    EXPECT_EQ(sheet.positions(), 24);
    EXPECT_EQ(sheet.cell(0), QRect(70, 130, 640, 340));
    EXPECT_EQ(sheet.cell(2), QRect(70 + 2 * 660, 130, 640, 340));
    EXPECT_EQ(sheet.cell(3), QRect(70, 130 + 340, 640, 340));
}

TEST(LabelSheet, MeasuredSheetNeedsNoDistanceToARowThatIsNotThere)
{
    LabelSheet one = LabelSheet::measured(QStringLiteral("Satu"), {570, 400}, 1, 1, {}, {570, 400}, {});
    one.name = QStringLiteral("satu");
    EXPECT_TRUE(one.check());
}

TEST(LabelSheet, IsReadBackAsItWasWritten)
{
    LabelSheet sheet = small();
    sheet.isCut = true;
    sheet.claims = {Symbology::Qr, Symbology::Code128};
    sheet.padding = 25;
    const auto read = LabelSheet::fromJson(sheet.toJson(), sheet.name);
    ASSERT_TRUE(read) << read.error().message.toStdString();
    EXPECT_EQ(*read, sheet);
}

TEST(LabelSheet, WhatCannotBeIsRefusedWithASentence)
{
    const auto refuse = [](const std::function<void(LabelSheet &)> &spoil) {
        LabelSheet sheet = small();
        ASSERT_TRUE(sheet.check());
        spoil(sheet);
        const Outcome checked = sheet.check();
        ASSERT_FALSE(checked);
        EXPECT_EQ(checked.error().kind, ErrorKind::Usage);
        EXPECT_FALSE(checked.error().message.isEmpty());
    };
    refuse([](LabelSheet &sheet) { sheet.name = QStringLiteral("../rahasia"); });
    refuse([](LabelSheet &sheet) { sheet.name.clear(); });
    refuse([](LabelSheet &sheet) { sheet.titleIndonesian = QStringLiteral(" "); });
    refuse([](LabelSheet &sheet) { sheet.columns = 4; });
    refuse([](LabelSheet &sheet) { sheet.rows = 9; });
    refuse([](LabelSheet &sheet) { sheet.rows = 0; });
    refuse([](LabelSheet &sheet) { sheet.columns = sheet.rows = 1'000'000'000; });
    refuse([](LabelSheet &sheet) { sheet.pitch.setWidth(639); });
    refuse([](LabelSheet &sheet) { sheet.pitch = {2'000'000'000, 2'000'000'000}; });
    refuse([](LabelSheet &sheet) { sheet.first.setX(-1); });
    refuse([](LabelSheet &sheet) { sheet.first.setY(2'147'483'000); });
    refuse([](LabelSheet &sheet) { sheet.label = {79, 340}; });
    refuse([](LabelSheet &sheet) { sheet.padding = 170; });
    refuse([](LabelSheet &sheet) { sheet.padding = -1; });
    refuse([](LabelSheet &sheet) { sheet.paper = {100'000, 2970}; });
}

TEST(LabelSheet, HostileFileIsRefusedInWords)
{
    const QByteArray good = small().toJson();
    const QByteArray bad[] = {{},
                              "[]",
                              "{}",
                              "{\"columns\":",
                              QByteArray(50'000, '['),
                              changed(good, "\"columns\": 3", "\"columns\": 3.5"),
                              changed(good, "\"columns\": 3", "\"columns\": 1e300"),
                              changed(good, "\"columns\": 3", "\"columns\": \"3\""),
                              changed(good, "\"padding\": 1.5", "\"padding\": 1.55"),
                              changed(good, "\"padding\": 1.5", "\"padding\": -1e308"),
                              changed(good, "\"claims\": [", "\"claims\": [\"ean13\", "),
                              changed(good, "\"cut\": false", "\"cut\": \"yes\""),
                              changed(good, "Label kecil", "Label\\u0000kecil"),
                              changed(good, "\"rows\": 8", "\"rows\": 80")};
    for (const QByteArray &json : bad) {
        const auto read = LabelSheet::fromJson(json, QStringLiteral("label-kecil"));
        ASSERT_FALSE(read) << json.left(200).toStdString();
        EXPECT_EQ(read.error().kind, ErrorKind::File);
        EXPECT_TRUE(read.error().message.contains(u"label-kecil"));
    }
}

TEST(LabelSheets, ComeWithTheProgramAndAreWhole)
{
    QStringList names;
    for (const LabelSheet &sheet : testing::givenSheets()) {
        names.append(sheet.name);
        EXPECT_TRUE(sheet.check()) << sheet.name.toStdString();
        EXPECT_FALSE(sheet.claims.empty()) << sheet.name.toStdString();
    }
    for (const char *name : {"avery-l7160", "avery-l7651", "tom-jerry-103", "tom-jerry-107", "tom-jerry-108",
                             "tom-jerry-121", "slims-label", "slims-barcode", "roll-57x40", "roll-33x15"})
        EXPECT_TRUE(names.contains(QLatin1String(name))) << name;
    const auto avery = LabelSheets({}).find(QStringLiteral("avery-l7160"));
    ASSERT_TRUE(avery);
    EXPECT_EQ(avery->cell(20), QRect(72 + 2 * 660, 151 + 6 * 381, 635, 381));
}

TEST(LabelSheets, OwnSheetsAreKeptEditedAndTakenAway)
{
    const QTemporaryDir folder;
    const LabelSheets sheets(folder.filePath(QStringLiteral("baru/label")));
    const std::size_t given = sheets.all().size();
    LabelSheet own = small();
    own.name = sheets.nameFor(QStringLiteral("Label kécil!"));
    EXPECT_EQ(own.name, u"label-kecil");
    ASSERT_TRUE(sheets.save(own));
    EXPECT_EQ(sheets.nameFor(QStringLiteral("Label kecil")), u"label-kecil-2");
    EXPECT_EQ(sheets.all().size(), given + 1);
    EXPECT_EQ(sheets.all().back(), own);
    EXPECT_TRUE(sheets.isOwn(own.name));

    LabelSheet edited = *sheets.find(QStringLiteral("roll-57x40"));
    edited.padding = 30;
    ASSERT_TRUE(sheets.save(edited));
    EXPECT_EQ(*sheets.find(edited.name), edited);
    EXPECT_EQ(sheets.all().size(), given + 1) << "edited, not added";
    ASSERT_TRUE(sheets.remove(edited.name));
    EXPECT_EQ(sheets.find(edited.name)->padding, 20);
    ASSERT_TRUE(sheets.remove(edited.name)) << "nothing left to remove";

    const auto unknown = sheets.find(QStringLiteral("../label-kecil"));
    ASSERT_FALSE(unknown);
    EXPECT_EQ(unknown.error().kind, ErrorKind::Usage);
    EXPECT_TRUE(unknown.error().message.contains(u"avery-l7160")) << "says what there is";
}

TEST(LabelSheets, DamagedFileHidesNothingAndIsTold)
{
    const QTemporaryDir folder;
    const LabelSheets sheets(folder.path());
    const std::size_t given = sheets.all().size();
    for (const auto &[name, content] :
         {std::pair("rusak.json", QByteArray("{")), std::pair("avery-l7160.json", QByteArray("{}")),
          std::pair("besar.json", QByteArray(LabelSheets::largestFile + 10, ' '))}) {
        QFile file(folder.filePath(QLatin1String(name)));
        ASSERT_TRUE(file.open(QIODevice::WriteOnly));
        file.write(content);
    }
    EXPECT_EQ(sheets.all().size(), given);
    EXPECT_EQ(sheets.unreadable().size(), 3U);
    EXPECT_EQ(sheets.find(QStringLiteral("rusak")).error().kind, ErrorKind::File);
}

TEST(LabelSheets, FolderThatCannotBeWrittenIsASentence)
{
    const QTemporaryDir folder;
    QFile inTheWay(folder.filePath(QStringLiteral("label")));
    ASSERT_TRUE(inTheWay.open(QIODevice::WriteOnly));
    inTheWay.close();
    const Outcome saved = LabelSheets(inTheWay.fileName()).save(small());
    ASSERT_FALSE(saved);
    EXPECT_EQ(saved.error().kind, ErrorKind::File);
}

} // namespace
} // namespace opname
