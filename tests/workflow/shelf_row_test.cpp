#include "opname/workflow/shelf_row.h"
#include "workflow_library.h"

namespace opname {
namespace {

using testing::librarian;

class ShelfRowTest : public testing::WorkflowLibrary {
protected:
    void SetUp() override
    {
        testing::WorkflowLibrary::SetUp();
        freeze();
    }

    void read(const QStringList &codes, ScanPurpose purpose = ScanPurpose::Order)
    {
        for (const QString &code : codes) {
            const ScanRequest request{code, QStringLiteral("Rak A"), {}, purpose, librarian()};
            ASSERT_TRUE(m_session->record(std::span(&request, 1)));
        }
    }

    ShelfRow row()
    {
        auto row = readShelfRow(*m_session, QStringLiteral("rak a"));
        EXPECT_TRUE(row) << (row ? "" : row.error().message.toStdString());
        return row ? std::move(*row) : ShelfRow();
    }

    QString codeOf(Slot slot)
    {
        const auto item = m_session->catalogue().at(slot);
        return item ? item->item.code : QString();
    }

    /// "B0001 B0007! (B0002) TIDAKADA?": strays with !, gaps in brackets, other homes' books with ^, unknown
    /// ?.
    QString drawn(const ShelfRow &row)
    {
        QStringList words;
        for (const ShelfSpine &spine : row.spines) {
            const QString code = spine.slot == noSlot ? m_session->codeOf(spine.scan) : codeOf(spine.slot);
            switch (spine.kind) {
            case ShelfSpine::Kind::Gap:
                words.append(u'(' + code + u')');
                break;
            case ShelfSpine::Kind::Stray:
                words.append(code + u'!');
                break;
            case ShelfSpine::Kind::OtherHome:
                words.append(code + u'^');
                break;
            case ShelfSpine::Kind::Unknown:
                words.append(code + u'?');
                break;
            default:
                words.append(code);
            }
        }
        return words.join(u' ');
    }
};

TEST_F(ShelfRowTest, BooksStandAsTheyWereReadWithGapsBetween)
{
    read({QStringLiteral("B0001"), QStringLiteral("B0007"), QStringLiteral("B0003"), QStringLiteral("B0012"),
          QStringLiteral("TIDAKADA"), QStringLiteral("B0005"), QStringLiteral("B0006")});
    const ShelfRow shelf = row();
    EXPECT_EQ(drawn(shelf), u"B0001 B0007! (B0002) B0003 B0012^ TIDAKADA? (B0004) B0005 B0006");
    EXPECT_EQ(shelf.quality.books, 7);
    EXPECT_EQ(shelf.quality.outOfPlace, 2);
    ASSERT_EQ(shelf.carries.size(), 2U);
    EXPECT_EQ(shelf.carries[0].number, 1);
    EXPECT_EQ(codeOf(shelf.carries[0].slot), u"B0007");
    EXPECT_EQ(codeOf(shelf.carries[0].after), u"B0006");
    EXPECT_EQ(shelf.carries[0].before, noSlot);
    EXPECT_TRUE(shelf.carries[1].isToOtherShelf);
    EXPECT_EQ(m_session->totals().scans, 0) << "reading for order counts nothing unless it is chosen";
}

TEST_F(ShelfRowTest, OfOtherHomesTheDeskGetsWhatIsLentAndWhatIsNotCountedStays)
{
    for (const char *code : {"B0011", "B0001", "B0010", "B0016"}) {
        const ScanRequest request{
            QString::fromLatin1(code), QStringLiteral("Rak B"), {}, ScanPurpose::Order, librarian()};
        ASSERT_TRUE(m_session->record(std::span(&request, 1)));
    }
    const auto shelf = readShelfRow(*m_session, QStringLiteral("Rak B"));
    ASSERT_TRUE(shelf) << shelf.error().message.toStdString();
    EXPECT_EQ(drawn(*shelf), u"B0011 B0001^ B0010^ B0016^");
    ASSERT_EQ(shelf->carries.size(), 2U);
    EXPECT_EQ(codeOf(shelf->carries[0].slot), u"B0001");
    EXPECT_FALSE(shelf->carries[0].isToDesk);
    EXPECT_EQ(codeOf(shelf->carries[1].slot), u"B0010");
    EXPECT_TRUE(shelf->carries[1].isToDesk);
    EXPECT_EQ(shelf->spines.back().move, 0);
}

TEST_F(ShelfRowTest, ACarryIsTickedOffByScanningTheBookAtItsNewPlace)
{
    read(
        {QStringLiteral("B0001"), QStringLiteral("B0007"), QStringLiteral("B0002"), QStringLiteral("B0003")});
    EXPECT_EQ(row().carriesLeft(), 1);
    read({QStringLiteral("B0002")}, ScanPurpose::Move);
    EXPECT_EQ(row().carriesLeft(), 1) << "another book";
    read({QStringLiteral("B0007")}, ScanPurpose::Move);
    EXPECT_EQ(row().carriesLeft(), 0);
    ASSERT_TRUE(m_session->undo(m_session->lastLiveScans(1, librarian().station), librarian()));
    EXPECT_EQ(row().carriesLeft(), 1) << "taken back";
}

TEST_F(ShelfRowTest, TheNextReadingBeginsAnewAndRemembersTheOneBefore)
{
    read(
        {QStringLiteral("B0001"), QStringLiteral("B0007"), QStringLiteral("B0002"), QStringLiteral("B0003")});
    read({QStringLiteral("B0007")}, ScanPurpose::Move);
    ASSERT_TRUE(m_session->finishPass(m_session->readingsOf(QStringLiteral("Rak A")).front(), librarian()));
    EXPECT_TRUE(row().isFinished);
    read(
        {QStringLiteral("B0007"), QStringLiteral("B0001"), QStringLiteral("B0002"), QStringLiteral("B0003")});
    const ShelfRow again = row();
    EXPECT_FALSE(again.isFinished);
    EXPECT_EQ(again.carriesLeft(), 1) << "carried before this reading, and wrong again";
    ASSERT_TRUE(again.earlier);
    EXPECT_EQ(again.earlier->outOfPlace, 1);
    EXPECT_EQ(again.earlier->books, 4);
    EXPECT_EQ(m_session->totals().notCovered,
              m_session->totals().expected - m_session->totals().onLoan.value_or(0))
        << "a finished reading for order declares nothing read";
}

TEST_F(ShelfRowTest, CarryingAndLabellingAreNoReadings)
{
    read({QStringLiteral("B0001")}, ScanPurpose::Move);
    read({QStringLiteral("B0002")}, ScanPurpose::Label);
    const auto none = readShelfRow(*m_session, QStringLiteral("Rak A"));
    ASSERT_FALSE(none);
    EXPECT_EQ(none.error().kind, ErrorKind::Usage);
}

TEST_F(ShelfRowTest, ACarryWithinTheShelfIsDoneThereOnly)
{
    read({QStringLiteral("B0001"), QStringLiteral("B0007"), QStringLiteral("B0003"), QStringLiteral("B0012"),
          QStringLiteral("B0005"), QStringLiteral("B0006")});
    const auto carry = [&](const char *code, const QString &shelf) {
        const ScanRequest request{QString::fromLatin1(code), shelf, {}, ScanPurpose::Move, librarian()};
        ASSERT_TRUE(m_session->record(std::span(&request, 1)));
    };
    carry("B0007", QStringLiteral("Rak B"));
    carry("B0012", QStringLiteral("Rak B"));
    EXPECT_FALSE(row().carries[0].isDone) << "it stands on another shelf";
    EXPECT_TRUE(row().carries[1].isDone) << "it belongs to another shelf";
    carry("B0007", QStringLiteral("rak a"));
    EXPECT_TRUE(row().carries[0].isDone);
    EXPECT_EQ(row().carriesLeft(), 0);
}

TEST_F(ShelfRowTest, ShelvesOfOneNameInTwoRoomsAreReadEachForItself)
{
    const auto readAt = [&](const QString &location, const QStringList &codes,
                            ScanPurpose purpose = ScanPurpose::Order) {
        for (const QString &code : codes) {
            const ScanRequest request{code, QStringLiteral("Troli"), {location, {}}, purpose, librarian()};
            ASSERT_TRUE(m_session->record(std::span(&request, 1)));
        }
    };
    const auto rowAt = [&](const std::optional<QString> &location) {
        const auto row = readShelfRow(*m_session, QStringLiteral("troli"), location);
        EXPECT_TRUE(row);
        return row ? *row : ShelfRow();
    };
    const QString first = QStringLiteral("SL");
    const QString second = QStringLiteral("P2");
    readAt(
        first,
        {QStringLiteral("B0001"), QStringLiteral("B0007"), QStringLiteral("B0002"), QStringLiteral("B0003")});
    EXPECT_FALSE(scannedShelvesApart(*m_session).front().location) << "the only one of its name";
    readAt(second, {QStringLiteral("B0014"), QStringLiteral("B0015")});
    EXPECT_EQ(rowAt(first).quality.books, 4);
    EXPECT_EQ(rowAt(second).quality.books, 2);
    EXPECT_FALSE(rowAt(second).earlier) << "the other room's is no reading of this shelf";
    EXPECT_EQ(rowAt({}).pass, rowAt(second).pass) << "the newest of any";
    readAt(second, {QStringLiteral("B0007")}, ScanPurpose::Move);
    EXPECT_EQ(rowAt(first).carriesLeft(), 1) << "carried to the shelf of the other room";
    readAt(first, {QStringLiteral("B0007")}, ScanPurpose::Move);
    EXPECT_EQ(rowAt(first).carriesLeft(), 0);
    ASSERT_TRUE(m_session->finishPass(rowAt(first).pass, librarian()));
    EXPECT_TRUE(rowAt(first).isFinished);
    EXPECT_FALSE(rowAt(second).isFinished);

    const std::vector<ScannedShelf> shelves = scannedShelvesApart(*m_session);
    ASSERT_EQ(shelves.size(), 2U);
    EXPECT_EQ(shelves[0].location, second);
    EXPECT_EQ(shelves[1].location, first);
    EXPECT_EQ(readingsOfShelf(*m_session, QStringLiteral("Troli"), first)->front().quality.books, 4);
}

TEST_F(ShelfRowTest, AReadingShowsWhatChangedSinceTheOneBefore)
{
    const auto texts = [this](const std::vector<Slot> &books) {
        QStringList codes;
        for (const Slot slot : books)
            codes.append(codeOf(slot));
        return codes.join(u' ').toStdString();
    };
    read({QStringLiteral("B0001"), QStringLiteral("B0007"), QStringLiteral("B0002"), QStringLiteral("B0003"),
          QStringLiteral("B0012"), QStringLiteral("B0004"), QStringLiteral("B0005")});
    EXPECT_TRUE(row().changes.isEmpty()) << "there is none before it";
    ASSERT_TRUE(m_session->finishPass(m_session->readingsOf(QStringLiteral("Rak A")).front(), librarian()));
    read({QStringLiteral("B0001"), QStringLiteral("B0002"), QStringLiteral("B0005"), QStringLiteral("B0003"),
          QStringLiteral("B0004"), QStringLiteral("B0006"), QStringLiteral("B0007")});
    ShelfChanges changes = row().changes;
    EXPECT_EQ(texts(changes.putRight), "B0007");
    EXPECT_EQ(texts(changes.newlyWrong), "B0005");
    EXPECT_EQ(texts(changes.arrived), "B0006");
    EXPECT_EQ(texts(changes.gone), "") << "the shelf may not be read to its end yet";
    ASSERT_TRUE(m_session->finishPass(m_session->readingsOf(QStringLiteral("Rak A")).front(), librarian()));
    EXPECT_EQ(texts(row().changes.gone), "B0012");
}

} // namespace
} // namespace opname
