#include "opname/session/unrecorded_books.h"

#include "opname/session/verification.h"
#include "small_library.h"

#include <sqlite3.h>

namespace opname {
namespace {

using testing::librarian;

class UnrecordedBooksTest : public testing::SmallLibrary {
protected:
    static UnrecordedBook book(const QString &title)
    {
        UnrecordedBook described;
        described.title = title;
        return described;
    }

    Result<QString> note(const UnrecordedBook &described)
    {
        return UnrecordedBooks(*m_session).note(described, librarian());
    }

    QStringList problems() { return Verification::verify(*m_session).problems; }
};

TEST_F(UnrecordedBooksTest, WhatIsNotedIsThereAgainAndReplays)
{
    UnrecordedBook described = book(QStringLiteral("  Sejarah \n Banten "));
    described.inventoryCode = QStringLiteral("INV/77");
    described.shelf = QStringLiteral("Rak A");
    described.condition = Condition::LightlyDamaged;
    described.note = QStringLiteral("tanpa sampul");
    const auto first = note(described);
    ASSERT_TRUE(first) << first.error().message.toStdString();
    freeze();
    const auto second = note(book(QStringLiteral("Tanpa judul")));
    ASSERT_TRUE(second);
    reopen();
    const UnrecordedBooks books(*m_session);
    ASSERT_EQ(books.all().size(), 2U);
    const auto found = books.find(*first);
    ASSERT_TRUE(found);
    EXPECT_EQ(found->title, u"Sejarah Banten");
    EXPECT_EQ(found->inventoryCode, u"INV/77");
    EXPECT_EQ(found->shelf, u"Rak A");
    EXPECT_EQ(found->condition, Condition::LightlyDamaged);
    EXPECT_EQ(found->note, u"tanpa sampul");
    EXPECT_EQ(found->by, u"Rina");
    EXPECT_EQ(books.all().back().id, *second);
    EXPECT_FALSE(books.all().back().condition.has_value());
    EXPECT_FALSE(books.find(QStringLiteral("tidak ada")).has_value());
    EXPECT_EQ(problems(), QStringList());
}

TEST_F(UnrecordedBooksTest, TwoBooksOfOneTitleAreTwo)
{
    const auto first = note(book(QStringLiteral("Kamus")));
    const auto second = note(book(QStringLiteral("Kamus")));
    ASSERT_TRUE(first && second);
    EXPECT_NE(*first, *second);
    EXPECT_EQ(UnrecordedBooks(*m_session).all().size(), 2U);
}

TEST_F(UnrecordedBooksTest, WhatCannotBeKeptIsRefusedAndNothingIsWritten)
{
    const qint64 rows = m_session->journalLength();
    UnrecordedBook longNote = book(QStringLiteral("Kamus"));
    longNote.note = QString(UnrecordedBooks::longestText + 1, u'x');
    UnrecordedBook longShelf = book(QStringLiteral("Kamus"));
    longShelf.shelf = QString(UnrecordedBooks::longestName + 1, u'x');
    UnrecordedBook damaged = book(QStringLiteral("Ka\x01mus"));
    for (const UnrecordedBook &wrong :
         {book({}), book(QStringLiteral("  \t ")), longNote, longShelf, damaged}) {
        const auto noted = note(wrong);
        ASSERT_FALSE(noted);
        EXPECT_EQ(noted.error().kind, ErrorKind::Usage);
    }
    reopen(Session::Access::Read);
    EXPECT_FALSE(note(book(QStringLiteral("Kamus"))));
    EXPECT_EQ(m_session->journalLength(), rows);
}

TEST_F(UnrecordedBooksTest, AlteredTableIsFound)
{
    ASSERT_TRUE(note(book(QStringLiteral("Kamus"))));
    m_session.reset();
    sqlite3 *database = nullptr;
    ASSERT_EQ(sqlite3_open(QFile::encodeName(m_path).constData(), &database), SQLITE_OK);
    ASSERT_EQ(sqlite3_exec(database, "UPDATE unrecorded SET title = 'Lain'", nullptr, nullptr, nullptr),
              SQLITE_OK);
    sqlite3_close(database);
    reopen();
    EXPECT_EQ(problems().size(), 1);
}

} // namespace
} // namespace opname
