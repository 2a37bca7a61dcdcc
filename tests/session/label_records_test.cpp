#include "opname/session/label_records.h"

#include "opname/domain/item_code.h"
#include "opname/session/verification.h"
#include "small_library.h"

#include <sqlite3.h>

namespace opname {
namespace {

using testing::librarian;

QStringList codes(std::initializer_list<const char *> list)
{
    QStringList all;
    for (const char *code : list)
        all.append(QString::fromLatin1(code));
    return all;
}

class LabelRecordsTest : public testing::SmallLibrary {
protected:
    void scanBack(const QString &code)
    {
        const ScanRequest request{code, {}, {}, ScanPurpose::Label, librarian()};
        ASSERT_TRUE(m_session->record(std::span(&request, 1)));
    }

    QStringList problems() { return Verification::verify(*m_session).problems; }
};

TEST_F(LabelRecordsTest, ReservedCodesStayReserved)
{
    freeze();
    LabelRecords records(*m_session);
    ASSERT_TRUE(records.reserve(codes({"P002", "P001"}), QStringLiteral("P000"), librarian()));
    reopen();
    const LabelRecords again(*m_session);
    EXPECT_EQ(again.reserved().size(), 2);
    EXPECT_TRUE(again.isReserved(u"p001 ")) << "as SLiMS compares codes";
    EXPECT_FALSE(again.isReserved(u"P003"));
    EXPECT_EQ(problems(), QStringList());
}

TEST_F(LabelRecordsTest, TakenAreCopiesReservationsAndCodesOnUnknownBooks)
{
    freeze();
    LabelRecords records(*m_session);
    ASSERT_TRUE(records.reserve(codes({"P001"}), QStringLiteral("P000"), librarian()));
    scan(QStringLiteral("P777"));
    scan(QStringLiteral("P778"));
    ASSERT_TRUE(m_session->undo(m_session->lastLiveScans(1, {}), librarian()));
    std::vector<QByteArray> taken;
    ASSERT_TRUE(records.visitTaken([&](QByteArrayView code) { taken.push_back(code.toByteArray()); }));
    const auto isTaken = [&](const char *code) {
        return std::find(taken.begin(), taken.end(), foldedCode(QString::fromLatin1(code))) != taken.end();
    };
    EXPECT_TRUE(isTaken("B003"));
    EXPECT_TRUE(isTaken("P001"));
    EXPECT_TRUE(isTaken("P777"));
    EXPECT_FALSE(isTaken("P778")) << "taken back";
}

TEST_F(LabelRecordsTest, PrintedLabelIsAttachedWhenItIsScannedBack)
{
    freeze();
    LabelRecords records(*m_session);
    scanBack(QStringLiteral("B001"));
    ASSERT_TRUE(
        records.recordPrinted(codes({"B001", "B002", "BARU-1"}), QStringLiteral("avery-l7160"), librarian()));
    ASSERT_EQ(records.printed().size(), 3U);
    for (const PrintedLabel &label : records.printed())
        EXPECT_FALSE(label.isAttached)
            << label.code.toStdString() << ": a scan before the printing says nothing";
    scanBack(QStringLiteral("b002"));
    scanBack(QStringLiteral("BARU-1"));
    scan(QStringLiteral("B001"));
    reopen();
    const LabelRecords again(*m_session);
    const auto attached = [&](const char *code) {
        for (const PrintedLabel &label : again.printed())
            if (label.code == QLatin1String(code))
                return label.isAttached;
        return false;
    };
    EXPECT_FALSE(attached("B001")) << "counting it says nothing of its label";
    EXPECT_TRUE(attached("B002"));
    EXPECT_TRUE(attached("BARU-1"));
    ASSERT_TRUE(m_session->undo(m_session->lastLiveScans(2, {}), librarian()));
    EXPECT_FALSE(attached("BARU-1")) << "taken back";
    LabelRecords(*m_session).recordPrinted(codes({"B002"}), QStringLiteral("roll-57x40"), librarian());
    EXPECT_FALSE(attached("B002")) << "printed anew";
    EXPECT_EQ(again.printed().size(), 3U);
    EXPECT_EQ(problems(), QStringList());
}

TEST_F(LabelRecordsTest, LabelScannedBackBeforeTheFreezeIsAttachedAndBelongsToItsCopyFromThenOn)
{
    takeCatalogueIn();
    LabelRecords records(*m_session);
    ASSERT_TRUE(records.recordPrinted(codes({"B001", "B002", "BARU-1"}), QStringLiteral("x"), librarian()));
    const ScanRequest request{
        QStringLiteral("b002"), QStringLiteral("Rak A"), {}, ScanPurpose::Label, librarian()};
    const auto answers = m_session->record(std::span(&request, 1));
    ASSERT_TRUE(answers) << answers.error().message.toStdString();
    EXPECT_EQ(answers->front().itemCode, u"B002");
    EXPECT_EQ(answers->front().title, u"Judul 2");
    EXPECT_EQ(answers->front().verdict, Verdict::Found);
    scanBack(QStringLiteral("BARU-1"));
    EXPECT_EQ(problems(), QStringList());
    const auto attached = [&] {
        QStringList list;
        for (const PrintedLabel &label : LabelRecords(*m_session).printed())
            if (label.isAttached)
                list.append(label.code);
        return list.join(u' ');
    };
    EXPECT_EQ(attached(), u"B002 BARU-1");

    freeze();
    EXPECT_EQ(attached(), u"B002 BARU-1");
    EXPECT_EQ(m_session->totals().scans, 0);
    EXPECT_EQ(m_session->totals().unknown, 0);
    EXPECT_EQ(problems(), QStringList());
    const auto stock = m_session->stockTake();
    ASSERT_TRUE(stock);
    EXPECT_NE((*stock)->scanState(0).slot, noSlot);
    EXPECT_FALSE((*stock)->isPresent((*stock)->scanState(0).slot)) << "a label is no count";
    reopen();
    EXPECT_EQ(attached(), u"B002 BARU-1");
    ASSERT_TRUE(m_session->undo(m_session->lastLiveScans(2, {}), librarian()));
    EXPECT_EQ(attached(), u"");
    EXPECT_EQ(problems(), QStringList());
}

TEST_F(LabelRecordsTest, NothingIsCountedBeforeTheFreeze)
{
    takeCatalogueIn();
    const qint64 rows = m_session->journalLength();
    const std::vector<ScanRequest> requests{
        {QStringLiteral("B001"), {}, {}, ScanPurpose::Label, librarian()},
        {QStringLiteral("B002"), {}, {}, ScanPurpose::Count, librarian()}};
    const auto answers = m_session->record(requests);
    ASSERT_FALSE(answers);
    EXPECT_EQ(answers.error().kind, ErrorKind::Refused);
    EXPECT_EQ(m_session->journalLength(), rows) << "all or none";
}

TEST_F(LabelRecordsTest, ACodeIsReservedForACopyThatHasNone)
{
    takeCatalogueIn();
    LabelRecords records(*m_session);
    ASSERT_TRUE(records.reserve(codes({"P001"}), QStringLiteral("P000"), librarian()));
    ASSERT_TRUE(records.reserve(codes({"P002", "P003"}), QStringLiteral("P000"), librarian(), {7, 8}));
    ASSERT_TRUE(records.reserve(codes({"P004"}), QStringLiteral("P000"), librarian(), {8}));
    freeze();
    reopen();
    const LabelRecords again(*m_session);
    EXPECT_EQ(again.itemOf(u"p002"), 7);
    EXPECT_EQ(again.itemOf(u"P001"), 0);
    EXPECT_EQ(again.itemOf(u"B001"), 0);
    EXPECT_EQ(again.codesOfItems().value(7), u"P002");
    EXPECT_EQ(again.codesOfItems().value(8), u"P004") << "the newest";
    EXPECT_EQ(again.reserved().size(), 4);
    EXPECT_EQ(problems(), QStringList());
}

/// The small library and a copy that SLiMS has no code of, on "Rak B".
class CopyWithoutCodeTest : public LabelRecordsTest {
protected:
    static constexpr qint64 copyId = 15;

    void takeIn()
    {
        takeCatalogueIn();
        std::vector<Item> items;
        ASSERT_TRUE(m_session->catalogue().visit(0, [&](const ListedItem &item) {
            items.push_back(item.item);
            return true;
        }));
        items.push_back(item(copyId, QString(), QStringLiteral("235 Tan p"), QStringLiteral("Rak B")));
        auto writer = m_session->replaceCatalogue();
        ASSERT_TRUE(writer);
        ReferenceLists lists;
        lists.statuses = {{QStringLiteral("MIS"), QStringLiteral("Missing"), true, true}};
        ASSERT_TRUE((*writer)->addReferences(lists));
        std::vector<Title> titles;
        for (const Item &copy : items) {
            Title title;
            title.id = copy.titleId;
            title.title = QStringLiteral("Judul %1").arg(copy.id - 1);
            titles.push_back(title);
        }
        ASSERT_TRUE((*writer)->addTitles(titles));
        ASSERT_TRUE((*writer)->addItems(items));
        ASSERT_TRUE((*writer)->commit(QStringLiteral("uji"), true, librarian()));
    }

    void freezeIt() { ASSERT_TRUE(m_session->freeze(librarian())); }

    void give(const char *code)
    {
        const Outcome given =
            LabelRecords(*m_session).reserve(codes({code}), QStringLiteral("P000"), librarian(), {copyId});
        ASSERT_TRUE(given) << given.error().detail.toStdString();
    }

    ScanAnswer read(const QString &code, ScanPurpose purpose)
    {
        const ScanRequest request{code, QStringLiteral("Rak B"), {}, purpose, librarian()};
        auto answers = m_session->record(std::span(&request, 1));
        EXPECT_TRUE(answers) << (answers ? "" : answers.error().detail.toStdString());
        return answers ? answers->front() : ScanAnswer();
    }

    /// Live, as the file has it, and by a replay of the journal.
    void expectFound(qint64 found, qint64 unknown, qint64 duplicates = 0)
    {
        for (const bool anew : {false, true}) {
            if (anew)
                reopen();
            for (const Totals &totals : {m_session->totals(), (*m_session->stockTake())->totals()}) {
                EXPECT_EQ(totals.found, found) << anew;
                EXPECT_EQ(totals.unknown, unknown) << anew;
                EXPECT_EQ(totals.duplicates, duplicates) << anew;
                EXPECT_TRUE(totals.balances()) << anew;
            }
            EXPECT_EQ(problems(), QStringList()) << anew;
        }
    }
};

TEST_F(CopyWithoutCodeTest, CountsByTheCodeThatItWasGiven)
{
    takeIn();
    freezeIt();
    give("P001");
    ASSERT_TRUE(LabelRecords(*m_session).recordPrinted(codes({"P001"}), QStringLiteral("x"), librarian()));
    const ScanAnswer label = read(QStringLiteral("P001"), ScanPurpose::Label);
    EXPECT_EQ(label.title, u"Judul 14");
    EXPECT_EQ(label.itemCode, u"P001");
    EXPECT_TRUE(LabelRecords(*m_session).printed().front().isAttached);
    expectFound(0, 0);
    EXPECT_EQ(scan(QStringLiteral("p001"), QStringLiteral("Rak B")).verdict, Verdict::Found);
    EXPECT_EQ(scan(QStringLiteral("P001"), QStringLiteral("Rak B")).verdict, Verdict::Duplicate);
    EXPECT_EQ(scan(QStringLiteral("P002"), QStringLiteral("Rak B")).verdict, Verdict::Unknown);
    expectFound(1, 1, 1);
    EXPECT_TRUE(LabelRecords(*m_session).printed().front().isAttached);
    const ScanRequest own{QStringLiteral("p001"),
                          {},
                          {},
                          ScanPurpose::Count,
                          Author{m_session->ownStation(), QStringLiteral("Rina")}};
    ASSERT_TRUE(m_session->record(std::span(&own, 1)));
    const std::vector<ScanAnswer> last = m_session->lastAnswers(1);
    ASSERT_EQ(last.size(), 1U);
    EXPECT_EQ(last.front().itemCode, u"p001");
    EXPECT_EQ(last.front().title, u"Judul 14");
    ASSERT_TRUE(m_session->undo(m_session->lastLiveScans(4, {}), librarian()));
    expectFound(0, 0);
}

TEST_F(CopyWithoutCodeTest, ReadBeforeTheFreezeByItsGivenCodeIsThatCopyFromThenOn)
{
    takeIn();
    read(QStringLiteral("P001"), ScanPurpose::Order);
    give("P001");
    ASSERT_TRUE(LabelRecords(*m_session).recordPrinted(codes({"P001"}), QStringLiteral("x"), librarian()));
    EXPECT_EQ(read(QStringLiteral("P001"), ScanPurpose::Label).title, u"Judul 14");
    const auto early = m_session->orderTake();
    ASSERT_TRUE(early);
    EXPECT_NE((*early)->scanState(0).slot, noSlot) << "read before the code was given";
    EXPECT_TRUE(LabelRecords(*m_session).printed().front().isAttached);
    reopen();
    EXPECT_NE((*m_session->orderTake())->scanState(1).slot, noSlot);
    freezeIt();
    EXPECT_TRUE(LabelRecords(*m_session).printed().front().isAttached);
    EXPECT_NE((*m_session->stockTake())->scanState(0).slot, noSlot);
    EXPECT_NE((*m_session->stockTake())->scanState(1).slot, noSlot);
    expectFound(0, 0);
}

TEST_F(CopyWithoutCodeTest, CountedBeforeItsCodeWasGivenIsFoundFromThenOn)
{
    takeIn();
    freezeIt();
    scan(QStringLiteral("P001"), QStringLiteral("Rak B"));
    scan(QStringLiteral("P001"), QStringLiteral("Rak A"));
    expectFound(0, 2);
    give("P001");
    expectFound(1, 0, 1);
    reopen(); // the state is not in memory when the second code is given
    scan(QStringLiteral("P002"));
    reopen();
    give("P002");
    expectFound(1, 0, 2);
}

TEST_F(CopyWithoutCodeTest, ItemThatHasTheCodeGoesFirst)
{
    takeIn();
    give("B003");
    freezeIt();
    EXPECT_EQ(scan(QStringLiteral("B003"), QStringLiteral("Rak A")).title, u"Judul 3");
    EXPECT_EQ(m_session->catalogue().findByCode(u"B003")->item.id, 4);
    give("P001");
    EXPECT_EQ(m_session->catalogue().findByCode(u"p001")->item.id, copyId);
    EXPECT_EQ(m_session->catalogue().findByCode(u"p001")->item.code, u"P001");
    expectFound(1, 0);
}

TEST_F(LabelRecordsTest, ManyCodesAreOneTransactionOfShortRows)
{
    freeze();
    QStringList many;
    for (int i = 0; i < 2500; ++i)
        many.append(QStringLiteral("N%1").arg(i, 5, 10, QLatin1Char('0')));
    const qint64 before = m_session->journalLength();
    ASSERT_TRUE(LabelRecords(*m_session).reserve(many, QStringLiteral("N00000"), librarian()));
    EXPECT_EQ(m_session->journalLength(), before + 3);
    EXPECT_EQ(LabelRecords(*m_session).reserved(), many);
    EXPECT_EQ(problems(), QStringList());
}

TEST_F(LabelRecordsTest, AlteredTableIsFound)
{
    freeze();
    ASSERT_TRUE(LabelRecords(*m_session).reserve(codes({"P001"}), QStringLiteral("P000"), librarian()));
    ASSERT_TRUE(LabelRecords(*m_session).recordPrinted(codes({"B001"}), QStringLiteral("x"), librarian()));
    m_session.reset();
    sqlite3 *database = nullptr;
    ASSERT_EQ(sqlite3_open(QFile::encodeName(m_path).constData(), &database), SQLITE_OK);
    ASSERT_EQ(sqlite3_exec(database, "DELETE FROM reserved_code; UPDATE printed_label SET row = row + 1",
                           nullptr, nullptr, nullptr),
              SQLITE_OK);
    sqlite3_close(database);
    reopen();
    EXPECT_EQ(problems().size(), 2);
}

TEST_F(LabelRecordsTest, ReaderIsToldThatItCannotWrite)
{
    freeze();
    reopen(Session::Access::Read);
    EXPECT_FALSE(LabelRecords(*m_session).reserve(codes({"P001"}), QStringLiteral("P000"), librarian()));
    EXPECT_TRUE(LabelRecords(*m_session).reserved().isEmpty());
}

} // namespace
} // namespace opname
