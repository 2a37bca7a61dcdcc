#include "opname/session/catalogue_search.h"

#include "opname/session/verification.h"
#include "small_library.h"

#include <QFile>
#include <QRandomGenerator>
#include <sqlite3.h>
#include <thread>

namespace opname {
namespace {

class CatalogueSearchTest : public testing::SmallLibrary {
protected:
    struct Book {
        QString code;
        QString title;
        QString authors;
        QString callNumber;
        QString isbn;
    };

    static std::vector<Book> books()
    {
        return {
            {u"B0000001"_qs, u"Laskar Pelangi"_qs, u"Hirata, Andrea"_qs, u"899.221 3 Hir l"_qs,
             u"979-3062-79-7"_qs},
            {u"B0000002"_qs, u"Bumi Manusia"_qs, u"Pramoedya Ananta Toer"_qs, u"899.221 Pra b"_qs,
             u"978-979-97312-3-4"_qs},
            {u"B0000003"_qs, u"Tafsir Al-Qur’an: anak-anak"_qs, u"Müller, Jörg"_qs, u"2 X 1.3 Mul t"_qs,
             u"9786021234567 (jil. 1) ; 978 602 7654 32 1 (jil. 2)"_qs},
            {u"PERP/12-A"_qs,
             u"Jum'at di Kota \"Tua\" (NEAR) OR AND NOT title:x*"_qs,
             {},
             u"R 899 Kot j"_qs,
             u"0852-0001"_qs},
            {u"B0000005"_qs, u"Ekonomi 图书馆 Łódź"_qs, {}, {}, {}},
            {u"B0000006"_qs, u"Kamus"_qs, {}, u"R 413 Kam k v.12"_qs, {}},
        };
    }

    void take(const std::vector<Book> &all)
    {
        auto writer = m_session->replaceCatalogue();
        ASSERT_TRUE(writer);
        std::vector<Title> titles;
        std::vector<Item> items;
        for (std::size_t i = 0; i < all.size(); ++i) {
            Title title;
            title.id = static_cast<qint64>(i) + 1;
            title.title = all[i].title;
            title.authors = all[i].authors;
            title.callNumber = all[i].callNumber;
            title.isbn = all[i].isbn;
            titles.push_back(title);
            items.push_back(item(title.id, all[i].code, {}, QStringLiteral("Rak A")));
        }
        ASSERT_TRUE((*writer)->addTitles(titles));
        ASSERT_TRUE((*writer)->addItems(items));
        ASSERT_TRUE((*writer)->commit(QStringLiteral("uji"), false, testing::librarian()));
        const auto expected = m_session->freeze(testing::librarian());
        ASSERT_TRUE(expected) << expected.error().detail.toStdString();
    }

    static QStringList codesFound(Session &session, const QString &typed, std::size_t limit = 100)
    {
        const auto found = CatalogueSearch(session).find(typed, limit);
        EXPECT_TRUE(found) << typed.toStdString() << ": " << found.error().detail.toStdString();
        QStringList codes;
        if (found)
            for (const ListedItem &listed : session.catalogue().at(*found))
                codes.append(listed.item.code);
        return codes;
    }

    QStringList codesFound(const QString &typed) { return codesFound(*m_session, typed); }

    Outcome pullAgain(const std::vector<Title> &titles, const std::vector<Item> &items)
    {
        auto comparison = compareWithFrozen(*m_session);
        EXPECT_TRUE(comparison->addTitles(titles));
        EXPECT_TRUE(comparison->addItems(items));
        auto later = comparison->finish(QStringLiteral("uji"), false);
        EXPECT_TRUE(later);
        return m_session->recordLaterPull(*later, testing::librarian());
    }
};

TEST_F(CatalogueSearchTest, FindsByBeginningsOfWordsInAnyOrderFromTwoLettersOn)
{
    take(books());
    const QStringList laskar{u"B0000001"_qs};
    for (const char16_t *typed : {u"la", u"las", u"lask", u"laska", u"laskar", u"LASKAR pelangi",
                                  u"pelangi laskar", u"andrea pel", u"hirata laskar", u"  pel   and "})
        EXPECT_EQ(codesFound(QString::fromUtf16(typed)), laskar) << QString::fromUtf16(typed).toStdString();
    EXPECT_TRUE(codesFound(u"l"_qs).isEmpty());
    EXPECT_TRUE(codesFound(u"laskar bumi"_qs).isEmpty());
    EXPECT_TRUE(codesFound(u"askar"_qs).isEmpty()) << "a word's beginning, not its middle";
    EXPECT_TRUE(codesFound(u""_qs).isEmpty());
}

TEST_F(CatalogueSearchTest, AccentsApostrophesAndOtherScriptsAreNoHindrance)
{
    take(books());
    for (const char16_t *typed :
         {u"muller jorg", u"Müller", u"MÜLL", u"quran", u"qur'an", u"qur’an", u"anak"})
        EXPECT_EQ(codesFound(QString::fromUtf16(typed)), QStringList{u"B0000003"_qs})
            << QString::fromUtf16(typed).toStdString();
    EXPECT_EQ(codesFound(u"jumat"_qs), QStringList{u"PERP/12-A"_qs});
    EXPECT_EQ(codesFound(u"图书"_qs), QStringList{u"B0000005"_qs});
    EXPECT_EQ(codesFound(u"łódź"_qs), QStringList{u"B0000005"_qs});
}

TEST_F(CatalogueSearchTest, CallNumbersAreFoundTypedInPart)
{
    take(books());
    EXPECT_EQ(codesFound(u"899.221 Pra"_qs), QStringList{u"B0000002"_qs});
    EXPECT_EQ(codesFound(u"899.221 pra b"_qs), QStringList{u"B0000002"_qs});
    EXPECT_EQ(codesFound(u"899.2"_qs), (QStringList{u"B0000002"_qs, u"B0000001"_qs}));
    EXPECT_EQ(codesFound(u"899.2213"_qs), QStringList{u"B0000001"_qs}) << "printed with a blank";
    EXPECT_EQ(codesFound(u"2x1.3"_qs), QStringList{u"B0000003"_qs}) << "printed 2 X 1.3";
    EXPECT_EQ(codesFound(u"R 413 Kam"_qs), QStringList{u"B0000006"_qs});
    EXPECT_EQ(codesFound(u"kam z"_qs), QStringList{u"B0000006"_qs}) << "a letter that nothing has is let go";
}

TEST_F(CatalogueSearchTest, IsbnIsFoundInOldAndNewFormWithAndWithoutHyphens)
{
    take(books());
    for (const char16_t *typed : {u"979-3062-79-7", u"9793062797", u"978-979-3062-79-2", u"9789793062792",
                                  u"978 979 3062 79 2", u"979-3062", u"978979306"})
        EXPECT_EQ(codesFound(QString::fromUtf16(typed)), QStringList{u"B0000001"_qs})
            << QString::fromUtf16(typed).toStdString();
    for (const char16_t *typed : {u"978-602-1234-56-7", u"6021234567", u"9786027654321", u"602-7654"})
        EXPECT_EQ(codesFound(QString::fromUtf16(typed)), QStringList{u"B0000003"_qs})
            << QString::fromUtf16(typed).toStdString();
    EXPECT_EQ(codesFound(u"0852-0001"_qs), QStringList{u"PERP/12-A"_qs}) << "an ISSN";
    EXPECT_EQ(codesFound(u"laskar 9793062797"_qs), QStringList{u"B0000001"_qs});
    EXPECT_TRUE(codesFound(u"bumi 9793062797"_qs).isEmpty());
}

TEST_F(CatalogueSearchTest, ItemCodesCountFromTheirBeginningAlsoAmongWords)
{
    take(books());
    EXPECT_EQ(codesFound(u"b0000002"_qs), QStringList{u"B0000002"_qs});
    EXPECT_EQ(codesFound(u"b000"_qs).size(), 5);
    EXPECT_EQ(codesFound(u"perp/12"_qs), QStringList{u"PERP/12-A"_qs});
    EXPECT_EQ(codesFound(u"bumi b000"_qs), QStringList{u"B0000002"_qs});
    EXPECT_EQ(codesFound(u"b0000002 pramoedya"_qs), QStringList{u"B0000002"_qs});
    EXPECT_TRUE(codesFound(u"b0000001 pramoedya"_qs).isEmpty());
}

TEST_F(CatalogueSearchTest, WhatIsTypedIsNeverAnOperator)
{
    take(books());
    for (const char16_t *typed : {u"\"",
                                  u"*",
                                  u"\"\"",
                                  u"la*",
                                  u"NEAR(",
                                  u"NEAR(laskar pelangi, 2)",
                                  u"words:laskar",
                                  u"col:",
                                  u"-",
                                  u"^laskar",
                                  u"laskar OR bumi",
                                  u"laskar NOT pelangi",
                                  u"laskar AND",
                                  u"(",
                                  u")",
                                  u"{words}:laskar",
                                  u"laskar + pelangi",
                                  u"'; DROP TABLE item; --",
                                  u"\\",
                                  u"%",
                                  u"_",
                                  u"?1",
                                  u"la\"skar",
                                  u"\"laskar",
                                  u"AND",
                                  u"OR",
                                  u"search MATCH 'x'"})
        codesFound(QString::fromUtf16(typed)); // an error is a failure there
    EXPECT_EQ(codesFound(u"^laskar"_qs), QStringList{u"B0000001"_qs});
    EXPECT_EQ(codesFound(u"\"laskar\" *"_qs), QStringList{u"B0000001"_qs});
    EXPECT_TRUE(codesFound(u"laskar OR bumi"_qs).isEmpty()) << "OR is a word that no such book has";
    EXPECT_EQ(codesFound(u"near or tua"_qs), QStringList{u"PERP/12-A"_qs});
    EXPECT_TRUE(codesFound(u"laskar NOT pelangi"_qs).isEmpty());
    EXPECT_EQ(codesFound(u"title:x"_qs), QStringList{u"PERP/12-A"_qs});
    EXPECT_TRUE(codesFound(QString(100'000, u'"')).isEmpty());
    EXPECT_TRUE(codesFound(QString(100'000, u'a')).isEmpty());
    EXPECT_TRUE(codesFound(QStringLiteral("a b c ").repeated(10'000)).isEmpty());
    EXPECT_TRUE(codesFound(QString(QChar(0)) + QChar(0xd800) + u'\x1').isEmpty());
}

TEST_F(CatalogueSearchTest, AnyNoiseIsAnsweredWithoutAnError)
{
    take(books());
    QRandomGenerator random(7);
    const QString alphabet = u"\"*():^-+{}'.,ABNEAR ORND 0129x\u00e9\u0301\U0001f600\t"_qs;
    for (int i = 0; i < 2000; ++i) {
        QString noise;
        for (int length = random.bounded(24); length-- > 0;)
            noise += alphabet[random.bounded(static_cast<int>(alphabet.size()))];
        codesFound(noise);
    }
}

TEST_F(CatalogueSearchTest, LimitAndRangeAreKept)
{
    takeCatalogueIn();
    ASSERT_TRUE(m_session->freeze(testing::librarian()));
    const CatalogueSearch search(*m_session);
    EXPECT_EQ(search.find(u"judul"_qs, 5)->size(), 5U);
    EXPECT_EQ(search.find(u"judul"_qs, 100)->size(), 14U);
    EXPECT_EQ(*search.find(u"judul"_qs, 2, {10, 13}), (std::vector<Slot>{10, 11}));
    EXPECT_EQ(search.find(u"b00"_qs, 100, {10, 13})->size(), 0U) << "B010 to B012 stand there";
    EXPECT_EQ(search.find(u"b0"_qs, 100, {10, 13})->size(), 3U);
}

TEST_F(CatalogueSearchTest, BeforeTheFreezeNothingIsFound)
{
    takeCatalogueIn();
    EXPECT_TRUE(codesFound(u"judul"_qs).isEmpty());
    EXPECT_EQ(CatalogueSearch(*m_session).slotCount(), 0);
}

TEST_F(CatalogueSearchTest, ItemsOfLaterPullsAreFoundByReadersAlreadyOpen)
{
    take(books());
    auto reader = Session::open(m_path, Session::Access::Read);
    ASSERT_TRUE(reader);
    const CatalogueSearch search(**reader);
    EXPECT_TRUE(search.find(u"negeri"_qs, 10)->empty());
    Title title;
    title.id = 50;
    title.title = u"Negeri 5 Menara"_qs;
    ASSERT_TRUE(pullAgain({title}, {item(50, u"B0000050"_qs, u"899.221 Fua n"_qs, {})}));
    const auto found = search.find(u"menara negeri fua"_qs, 10);
    ASSERT_TRUE(found);
    ASSERT_EQ(found->size(), 1U);
    EXPECT_EQ((*reader)->catalogue().at(found->front())->item.code, u"B0000050");
    EXPECT_EQ(search.slotCount(), 7);
    reopen();
    EXPECT_EQ(codesFound(u"negeri"_qs), QStringList{u"B0000050"_qs});
    EXPECT_FALSE(Verification::verify(*m_session).problems.join(u' ').contains(u"search index"));
}

TEST_F(CatalogueSearchTest, ReaderSearchesWhileTheWriterScans)
{
    freeze();
    std::atomic<bool> isDone = false;
    std::atomic<int> wrong = 0;
    std::thread reading([&] {
        auto reader = Session::open(m_path, Session::Access::Read);
        while (reader && !isDone) {
            const auto found = CatalogueSearch(**reader).find(u"judul"_qs, 100);
            wrong += found && found->size() == 14 ? 0 : 1;
        }
        wrong += reader ? 0 : 1;
    });
    for (int i = 0; i < 300; ++i)
        EXPECT_EQ(scan(u"B%1"_qs.arg(i % 13, 3, 10, QLatin1Char('0')), u"Rak A"_qs).slot, Slot(i % 13));
    isDone = true;
    reading.join();
    EXPECT_EQ(wrong, 0);
}

TEST_F(CatalogueSearchTest, CodesAreVisitedInOrderWithTheirSlots)
{
    take(books());
    QByteArrayList codes;
    const CatalogueSearch search(*m_session);
    const Outcome visited = search.visitCodes([&](QByteArrayView code, Slot slot) {
        codes.append(code.toByteArray());
        EXPECT_EQ(foldedCode(m_session->catalogue().at(slot)->item.code), code.toByteArray());
        return codes.size() < 6;
    });
    EXPECT_TRUE(visited);
    EXPECT_EQ(codes.size(), 6);
    EXPECT_TRUE(std::is_sorted(codes.begin(), codes.end()));
}

TEST_F(CatalogueSearchTest, AForeignOrMissingIndexTableIsNoSession)
{
    take(books());
    m_session.reset();
    const QByteArray original = [&] {
        QFile file(m_path);
        EXPECT_TRUE(file.open(QIODevice::ReadOnly));
        return file.readAll();
    }();
    for (const char *sql : {"DROP TABLE search", "CREATE TABLE search_more(x)",
                            "DROP TABLE search; CREATE VIRTUAL TABLE search USING fts5(words)",
                            "PRAGMA writable_schema = ON; UPDATE sqlite_schema SET sql = 'CREATE TABLE "
                            "''search_data''(id INTEGER "
                            "PRIMARY KEY, block BLOB, x)' WHERE name = 'search_data'"}) {
        QFile file(m_path);
        ASSERT_TRUE(file.open(QIODevice::WriteOnly));
        file.write(original);
        file.close();
        sqlite3 *database = nullptr;
        ASSERT_EQ(sqlite3_open(m_path.toUtf8().constData(), &database), SQLITE_OK);
        ASSERT_EQ(sqlite3_exec(database, sql, nullptr, nullptr, nullptr), SQLITE_OK)
            << sqlite3_errmsg(database);
        sqlite3_close(database);
        const auto opened = Session::open(m_path, Session::Access::Read);
        ASSERT_FALSE(opened) << sql;
        EXPECT_EQ(opened.error().kind, ErrorKind::NotASession);
    }
}

TEST_F(CatalogueSearchTest, ADamagedIndexIsASentenceAndCountingGoesOn)
{
    take(books());
    m_session.reset();
    sqlite3 *database = nullptr;
    ASSERT_EQ(sqlite3_open(m_path.toUtf8().constData(), &database), SQLITE_OK);
    ASSERT_EQ(sqlite3_exec(database, "UPDATE search_data SET block = randomblob(length(block))", nullptr,
                           nullptr, nullptr),
              SQLITE_OK);
    sqlite3_close(database);
    reopen();
    const auto found = CatalogueSearch(*m_session).find(u"laskar"_qs, 10);
    ASSERT_FALSE(found);
    EXPECT_EQ(found.error().kind, ErrorKind::NotASession);
    EXPECT_TRUE(found.error().message.contains(u"index")) << found.error().message.toStdString();
    EXPECT_EQ(scan(u"B0000001"_qs, u"Rak A"_qs).verdict, Verdict::Found);
    const QStringList problems = Verification::verify(*m_session).problems;
    ASSERT_EQ(problems.size(), 1) << problems.join(u'\n').toStdString();
    EXPECT_TRUE(problems.front().contains(u"search index"));
}

TEST_F(CatalogueSearchTest, VerifyTellsWhenAnItemIsMissingFromTheIndex)
{
    take(books());
    EXPECT_EQ(Verification::verify(*m_session).problems, QStringList());
    m_session.reset();
    sqlite3 *database = nullptr;
    ASSERT_EQ(sqlite3_open(m_path.toUtf8().constData(), &database), SQLITE_OK);
    ASSERT_EQ(
        sqlite3_exec(database, "INSERT INTO search(search) VALUES('delete-all')", nullptr, nullptr, nullptr),
        SQLITE_OK);
    sqlite3_close(database);
    reopen();
    EXPECT_EQ(Verification::verify(*m_session).problems.size(), 1);
}

} // namespace
} // namespace opname
