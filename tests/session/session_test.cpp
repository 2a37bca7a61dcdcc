#include "small_library.h"

#include "opname/session/catalogue_search.h"
#include "opname/session/verification.h"

#include <QDir>
#include <QFile>
#include <sqlite3.h>

namespace opname {
namespace {

class SessionTest : public testing::SmallLibrary { };

std::string problemsOf(Session &session)
{
    return Verification::verify(session).problems.join(u'\n').toStdString();
}

void tamper(const QString &path, const char *sql)
{
    sqlite3 *database = nullptr;
    ASSERT_EQ(sqlite3_open(path.toUtf8().constData(), &database), SQLITE_OK);
    ASSERT_EQ(sqlite3_exec(database, sql, nullptr, nullptr, nullptr), SQLITE_OK) << sqlite3_errmsg(database);
    sqlite3_close(database);
}

TEST_F(SessionTest, FreshSessionVerifies)
{
    EXPECT_EQ(m_session->name(), u"Kecil");
    EXPECT_FALSE(m_session->isFrozen());
    EXPECT_EQ(problemsOf(*m_session), "");
}

TEST_F(SessionTest, ExistingPathStaysUntouched)
{
    m_session.reset();
    QFile file(m_path);
    ASSERT_TRUE(file.open(QIODevice::ReadOnly));
    const QByteArray before = file.readAll();
    const auto again = Session::create(m_path, {QStringLiteral("Lain"), {}, {}}, testing::librarian());
    ASSERT_FALSE(again);
    EXPECT_EQ(again.error().kind, ErrorKind::File);
    file.seek(0);
    EXPECT_EQ(file.readAll(), before);
}

TEST_F(SessionTest, CountsScansAndBalances)
{
    freeze();
    EXPECT_EQ(scan(QStringLiteral("B000"), QStringLiteral("Rak A")).verdict, Verdict::Found);
    EXPECT_EQ(scan(QStringLiteral("b001 "), QStringLiteral("Rak A")).verdict, Verdict::Found);
    EXPECT_EQ(scan(QStringLiteral("B000"), QStringLiteral("Rak A")).verdict, Verdict::Duplicate);
    EXPECT_EQ(scan(QStringLiteral("B005"), QStringLiteral("Rak A")).verdict, Verdict::OnLoan);
    EXPECT_EQ(scan(QStringLiteral("B010"), QStringLiteral("Rak A")).verdict, Verdict::Misplaced);
    EXPECT_EQ(scan(QStringLiteral("B013"), QStringLiteral("Rak B")).verdict, Verdict::Excluded);
    EXPECT_EQ(scan(QStringLiteral("XYZ"), QStringLiteral("Rak A")).verdict, Verdict::Unknown);
    EXPECT_EQ(scan(QString(300, u'9'), QStringLiteral("Rak A")).verdict, Verdict::Invalid);
    const Totals totals = m_session->totals();
    EXPECT_TRUE(totals.balances());
    EXPECT_EQ(totals.expected, 13);
    EXPECT_EQ(totals.found, 4);
    EXPECT_EQ(totals.presentOnLoan, 1);
    EXPECT_EQ(totals.onLoan, 0);
    EXPECT_EQ(totals.misplaced, 1);
    EXPECT_EQ(totals.excluded, 1);
    EXPECT_EQ(totals.unknown, 1);
    EXPECT_EQ(totals.duplicates, 1);
    EXPECT_EQ(totals.invalid, 1);
    EXPECT_EQ(problemsOf(*m_session), "");
    reopen();
    EXPECT_EQ(m_session->totals(), totals);
    EXPECT_EQ(problemsOf(*m_session), "");
}

TEST_F(SessionTest, MissingOnlyBetweenBooksReallyRead)
{
    freeze();
    for (const char *code : {"B001", "B002", "B004", "B006"})
        scan(QString::fromLatin1(code), QStringLiteral("Rak A"));
    EXPECT_EQ(m_session->totals().missing, 1); // B003; B005 is lent
    EXPECT_EQ(m_session->totals().onLoan, 1);
    const auto pass = m_session->latestPass(QStringLiteral("rak a"));
    ASSERT_TRUE(pass);
    ASSERT_TRUE(m_session->finishPass(*pass, testing::librarian()));
    EXPECT_EQ(m_session->totals().missing, 5); // the whole site, the lent copy left out
    EXPECT_EQ(m_session->totals().notCovered, 3);
    EXPECT_EQ(problemsOf(*m_session), "");
}

TEST_F(SessionTest, AnotherLongestGapAfterTheFreezeCountsAnewWhatIsMissing)
{
    freeze();
    for (const char *code : {"B000", "B001", "B004", "B006"})
        scan(QString::fromLatin1(code), QStringLiteral("Rak A"));
    ASSERT_EQ(m_session->totals().missing, 2) << "B002 and B003; B005 is lent";
    const qint64 notCovered = m_session->totals().notCovered;
    for (const auto &[gap, missing] : {std::pair("1", 0), {"2", 2}, {"0", 0}}) {
        const Outcome changed =
            m_session->changeSetting(QStringLiteral("gap"), QString::fromLatin1(gap), testing::librarian());
        ASSERT_TRUE(changed) << changed.error().message.toStdString();
        EXPECT_EQ(m_session->totals().missing, missing) << gap;
        EXPECT_EQ(m_session->totals().notCovered, notCovered + 2 - missing) << gap;
        const auto stock = m_session->stockTake();
        ASSERT_TRUE(stock);
        EXPECT_EQ((*stock)->totals(), m_session->totals()) << gap;
        EXPECT_EQ(problemsOf(*m_session), "") << gap;
    }
    EXPECT_EQ(scan(QStringLiteral("B002"), QStringLiteral("Rak A")).verdict, Verdict::Found);
    reopen();
    EXPECT_EQ(m_session->totals().missing, 0);
    EXPECT_EQ(problemsOf(*m_session), "");
}

TEST_F(SessionTest, ShelvesOfOneNameAreToldApartByTheirLocation)
{
    freeze();
    const auto read = [&](const QString &code, const QString &location) {
        const ScanRequest request{
            code, QStringLiteral("Gudang"), {location, {}}, ScanPurpose::Count, testing::librarian()};
        ASSERT_TRUE(m_session->record(std::span(&request, 1)));
    };
    read(QStringLiteral("B000"), QStringLiteral("L1"));
    read(QStringLiteral("B001"), QStringLiteral("L2"));
    const auto passAt = [&](const QString &location) {
        return m_session->latestPass(QStringLiteral("gudang"), {}, {}, {location, {}});
    };
    ASSERT_TRUE(passAt(QStringLiteral("l1")));
    EXPECT_EQ(m_session->liveScansOf(*passAt(QStringLiteral("L1"))).size(), 1U);
    EXPECT_NE(passAt(QStringLiteral("L1")), passAt(QStringLiteral("L2")));
    EXPECT_EQ(passAt({}), passAt(QStringLiteral("L2"))) << "the newest of any";
    EXPECT_FALSE(passAt(QStringLiteral("L3")));
    EXPECT_EQ(m_session->stationOf(*passAt({})), testing::librarian().station);

    const QString shelf = QStringLiteral("gudang");
    EXPECT_EQ(m_session->readingsOf(shelf).size(), 2U);
    EXPECT_EQ(m_session->readingsOf(shelf, QStringLiteral("l1")),
              std::vector<RowId>{*passAt(QStringLiteral("L1"))});
    EXPECT_TRUE(m_session->readingsOf(shelf, QString()).empty()) << "a location was stated each time";
    EXPECT_EQ(m_session->passesOf(shelf, ScanPurpose::Count, QStringLiteral("L2")),
              std::vector<RowId>{*passAt(QStringLiteral("L2"))});
    EXPECT_EQ(m_session->passesOf(shelf, ScanPurpose::Count).size(), 2U);
    EXPECT_EQ(m_session->placesOf(shelf),
              (std::vector<Place>{{QStringLiteral("L1"), {}}, {QStringLiteral("L2"), {}}}));
    EXPECT_TRUE(m_session->placesOf(shelf, QStringLiteral("lain")).empty());
}

TEST_F(SessionTest, UndoIsARowAndTakesTheScanBack)
{
    freeze();
    const ScanAnswer first = scan(QStringLiteral("B000"), QStringLiteral("Rak A"));
    const ScanAnswer second = scan(QStringLiteral("B000"), QStringLiteral("Rak A"));
    const qint64 rows = m_session->journalLength();
    const RowId ids[] = {first.id, first.id};
    EXPECT_EQ(m_session->undo(ids, testing::librarian()).value_or(-1), 1);
    EXPECT_EQ(m_session->journalLength(), rows + 1);
    EXPECT_EQ(m_session->totals().found, 1); // the duplicate carries it now
    EXPECT_EQ(m_session->totals().duplicates, 0);
    const RowId again[] = {second.id};
    EXPECT_EQ(m_session->undo(again, testing::librarian()).value_or(-1), 1);
    EXPECT_EQ(m_session->undo(again, testing::librarian()).value_or(-1), 0);
    EXPECT_EQ(m_session->totals().found, 0);
    EXPECT_EQ(problemsOf(*m_session), "");
}

TEST_F(SessionTest, SecondWriterIsToldWhoHasTheFile)
{
    freeze();
    const auto second = Session::open(m_path, Session::Access::Write);
    ASSERT_FALSE(second);
    EXPECT_EQ(second.error().kind, ErrorKind::Locked);
    const auto reader = Session::open(m_path, Session::Access::Read);
    ASSERT_TRUE(reader);
    EXPECT_EQ((*reader)->totals().expected, 13);
}

TEST_F(SessionTest, MissingFolderIsNamedAndNotMistakenForAnOpenFile)
{
    const QString path = m_path + QStringLiteral("-folder/x.opname");
    const auto created = Session::create(path, {QStringLiteral("X"), {}, {}}, testing::librarian());
    ASSERT_FALSE(created);
    EXPECT_EQ(created.error().kind, ErrorKind::File) << created.error().message.toStdString();
    const auto opened = Session::open(path, Session::Access::Write);
    ASSERT_FALSE(opened);
    EXPECT_EQ(opened.error().kind, ErrorKind::File) << opened.error().message.toStdString();
}

TEST_F(SessionTest, ClosingLeavesOneFile)
{
    freeze();
    scan(QStringLiteral("B000"));
    m_session.reset();
    EXPECT_FALSE(QFile::exists(m_path + QStringLiteral("-wal")));
    EXPECT_FALSE(QFile::exists(m_path + QStringLiteral(".lock")));
}

TEST_F(SessionTest, CountingBeforeTheFreezeIsRefused)
{
    takeCatalogueIn();
    const ScanRequest request{QStringLiteral("B000"), {}, {}, ScanPurpose::Count, testing::librarian()};
    const auto answers = m_session->record(std::span(&request, 1));
    ASSERT_FALSE(answers);
    EXPECT_EQ(answers.error().kind, ErrorKind::Refused);
}

TEST_F(SessionTest, AlteredJournalRowIsFound)
{
    freeze();
    scan(QStringLiteral("B000"));
    m_session.reset();
    tamper(m_path, "UPDATE journal SET body = replace(body, 'B000', 'B001') WHERE kind = 'scan'");
    reopen();
    EXPECT_NE(problemsOf(*m_session), "");
}

TEST_F(SessionTest, AlteredTotalsAreFound)
{
    freeze();
    scan(QStringLiteral("B000"));
    m_session.reset();
    tamper(m_path, "UPDATE total SET found = found + 1 WHERE id = 0");
    reopen();
    EXPECT_NE(problemsOf(*m_session), "");
}

TEST_F(SessionTest, AlteredCatalogueIsFound)
{
    freeze();
    m_session.reset();
    tamper(m_path, "UPDATE item SET price = 5 WHERE id = 3");
    reopen();
    EXPECT_NE(problemsOf(*m_session), "");
}

TEST_F(SessionTest, FileWithATriggerIsRefused)
{
    m_session.reset();
    tamper(m_path, "CREATE TRIGGER t AFTER INSERT ON journal BEGIN DELETE FROM journal; END");
    const auto opened = Session::open(m_path, Session::Access::Write);
    ASSERT_FALSE(opened);
    EXPECT_EQ(opened.error().kind, ErrorKind::NotASession);
}

TEST_F(SessionTest, AnyOtherFileIsNoSession)
{
    const QString path = m_folder.filePath(QStringLiteral("lain.opname"));
    for (const QByteArray &content :
         {QByteArray(), QByteArray("halo"), QByteArray(8192, 'x'), QByteArray("SQLite format 3\0aaaa", 20)}) {
        QFile file(path);
        ASSERT_TRUE(file.open(QIODevice::WriteOnly));
        file.write(content);
        file.close();
        const auto opened = Session::open(path, Session::Access::Read);
        ASSERT_FALSE(opened);
        EXPECT_EQ(opened.error().kind, ErrorKind::NotASession) << content.left(20).toStdString();
    }
}

TEST_F(SessionTest, LaterPullIsJournalledAndChangesNothingFrozen)
{
    freeze();
    scan(QStringLiteral("NEW1"));
    auto comparison = compareWithFrozen(*m_session);
    std::vector<Item> items;
    for (int i = 0; i < 13; ++i) // the fourteenth vanished
        items.push_back(item(i + 1, QStringLiteral("B%1").arg(i, 3, 10, QLatin1Char('0')),
                             QStringLiteral("%1 Abc d").arg(100 + i * 10),
                             i < 10 ? QStringLiteral("Rak A") : QStringLiteral("Rak C")));
    items.push_back(item(50, QStringLiteral("NEW1"), QStringLiteral("115 Baru"), QStringLiteral("Rak A")));
    ASSERT_TRUE(comparison->addItems(items));
    ASSERT_TRUE(comparison->addLoans({{2, QStringLiteral("B001"), QDate(2026, 2, 2), QDate(2026, 2, 9)}}));
    auto pull = comparison->finish(QStringLiteral("uji"), true);
    ASSERT_TRUE(pull);
    EXPECT_EQ(pull->added.size(), 1U);
    EXPECT_EQ(pull->vanished.size(), 1U);
    EXPECT_EQ(pull->changed.size(), 3U);
    const QByteArray digest = m_session->frozenDigest();
    const Outcome recorded = m_session->recordLaterPull(*pull, testing::librarian());
    ASSERT_TRUE(recorded) << recorded.error().detail.toStdString();
    EXPECT_EQ(m_session->frozenDigest(), digest);
    EXPECT_EQ(m_session->totals().expected, 13);
    EXPECT_EQ(m_session->totals().onLoan, 1);
    EXPECT_EQ(scan(QStringLiteral("B001")).verdict, Verdict::OnLoan);
    EXPECT_EQ(scan(QStringLiteral("B005")).verdict, Verdict::Found);
    EXPECT_EQ(m_session->totals().unknown, 0) << "the item came with the pull";
    EXPECT_EQ(m_session->totals().added, 1);
    EXPECT_EQ(scan(QStringLiteral("new1")).verdict, Verdict::Duplicate);
    EXPECT_EQ(m_session->catalogue().laterDifferences().size(), 1U + 1U + 3U + 2U);
    EXPECT_EQ(problemsOf(*m_session), "");
    ASSERT_TRUE(m_session->recordLaterPull(*pull, testing::librarian()));
    EXPECT_EQ(m_session->catalogue().laterDifferences().size(), 7U);
}

TEST_F(SessionTest, ALoanOfALaterPullIsToldOfTheCopyAsSlimsSpellsIt)
{
    freeze();
    const Loan lent{2, QStringLiteral("b001 "), QDate(2026, 2, 2), QDate(2026, 2, 9)};
    ASSERT_TRUE(m_session->replaceLoans({lent}, QStringLiteral("berkas"), testing::librarian()));
    bool isTold = false;
    for (const auto &later : m_session->catalogue().laterDifferences()) {
        if (later.field != u"lent")
            continue;
        isTold = true;
        EXPECT_EQ(later.itemId, 2);
        EXPECT_EQ(later.itemCode, u"B001");
    }
    EXPECT_TRUE(isTold);
    EXPECT_EQ(problemsOf(*m_session), "");
}

TEST_F(SessionTest, WhatALaterPullKnowsTheCatalogueByIsFrozenWithIt)
{
    takeCatalogueIn();
    EXPECT_EQ(m_session->catalogue().frozenDigests().value(), CatalogueDigests()) << "the source made none";
    const CatalogueDigests digests{{{0, 14, 1}}, {{0, 10, 2}, {31'250'000, 4, ~0ULL}}};
    auto writer = m_session->replaceCatalogue();
    ASSERT_TRUE(writer);
    ASSERT_TRUE((*writer)->addItems({item(1, QStringLiteral("B000"), QStringLiteral("100"), {})}));
    ASSERT_TRUE((*writer)->addDigests(digests));
    ASSERT_TRUE((*writer)->commit(QStringLiteral("uji"), true, testing::librarian()));
    ASSERT_TRUE(m_session->freeze(testing::librarian()));
    reopen();
    EXPECT_EQ(m_session->catalogue().frozenDigests().value(), digests);
    EXPECT_EQ(problemsOf(*m_session), "");
    m_session.reset();
    tamper(m_path, "UPDATE catalogue_digest SET blocks = x'00' WHERE list = 'items'");
    reopen();
    EXPECT_NE(problemsOf(*m_session), "");
    EXPECT_TRUE(m_session->catalogue().frozenDigests().value().items.empty()) << "then everything is read";
}

TEST_F(SessionTest, ANewCatalogueLeavesNoDigestsOfTheOneBefore)
{
    auto writer = m_session->replaceCatalogue();
    ASSERT_TRUE(writer);
    ASSERT_TRUE((*writer)->addDigests({{{0, 1, 1}}, {{0, 1, 2}}}));
    ASSERT_TRUE((*writer)->commit(QStringLiteral("uji"), true, testing::librarian()));
    writer->reset();
    takeCatalogueIn();
    EXPECT_EQ(m_session->catalogue().frozenDigests().value(), CatalogueDigests());
}

TEST_F(SessionTest, ATitleThatCameLaterIsNoAlterationOfTheFrozenCatalogue)
{
    freeze();
    auto comparison = compareWithFrozen(*m_session);
    Title title;
    title.id = 900;
    title.title = QStringLiteral("Buku Baru");
    title.authors = QStringLiteral("Sari Wulandari");
    ASSERT_TRUE(comparison->addTitles({title}));
    Item added = item(50, QStringLiteral("NEW1"), QStringLiteral("115 Baru"), QStringLiteral("Rak A"));
    added.titleId = 900;
    ASSERT_TRUE(comparison->addItems({added}));
    auto pull = comparison->finish(QStringLiteral("uji"), false);
    ASSERT_TRUE(pull);
    ASSERT_EQ(pull->added.size(), 1U);
    ASSERT_TRUE(m_session->recordLaterPull(*pull, testing::librarian()));
    EXPECT_EQ(problemsOf(*m_session), "");
    const auto listed = m_session->catalogue().findByCode(u"NEW1");
    ASSERT_TRUE(listed);
    EXPECT_EQ(listed->authors, u"Sari Wulandari");
    reopen();
    EXPECT_EQ(problemsOf(*m_session), "");
}

TEST_F(SessionTest, ReadingAClosedSessionLeavesOneFile)
{
    freeze();
    scan(QStringLiteral("B000"));
    m_session.reset();
    {
        const auto reader = Session::open(m_path, Session::Access::Read);
        ASSERT_TRUE(reader);
        EXPECT_EQ((*reader)->totals().found, 1);
        EXPECT_FALSE(
            (*reader)->changeSetting(QStringLiteral("team"), QStringLiteral("x"), testing::librarian()));
        const CatalogueSearch search(**reader);
        for (const char *typed : {"judul", "judu 1", "b00"}) {
            const auto found = search.find(QString::fromLatin1(typed), 5);
            ASSERT_TRUE(found) << typed << ' ' << found.error().detail.toStdString();
            EXPECT_FALSE(found->empty()) << typed;
        }
    }
    EXPECT_EQ(QDir(m_folder.path()).entryList(QDir::Files), QStringList{QStringLiteral("kecil.opname")});
}

TEST_F(SessionTest, SettingsActivitiesAndDecisionsSurviveReopening)
{
    freeze();
    ASSERT_TRUE(m_session->changeSetting(QStringLiteral("team"), QStringLiteral("Rina; Budi 'O\"Neil'"),
                                         testing::librarian()));
    ASSERT_TRUE(m_session->recordActivity({ActivityEvent::Step::Finished, 4, {}, QStringLiteral("Rina"), {}},
                                          testing::librarian()));
    Decision decision;
    decision.kind = QStringLiteral("missing");
    decision.id = QStringLiteral("missing:B003");
    decision.action = QStringLiteral("keep");
    ASSERT_TRUE(m_session->decide(std::span(&decision, 1), testing::librarian()));
    reopen();
    EXPECT_EQ(m_session->setting(QStringLiteral("team")), u"Rina; Budi 'O\"Neil'");
    EXPECT_TRUE(m_session->sopProgress().isFinished(4));
    ASSERT_EQ(m_session->decisions().size(), 1U);
    EXPECT_TRUE(QFile::exists(m_path + QStringLiteral("-backups/kecil-activity-4.opname")));
    EXPECT_EQ(problemsOf(*m_session), "");
}

TEST_F(SessionTest, ScanAfterCountingWasClosedIsMarkedLaterAlsoInAReopenedFile)
{
    freeze();
    ASSERT_TRUE(m_session->recordActivity({ActivityEvent::Step::Finished, 5, {}, QStringLiteral("Rina"), {}},
                                          testing::librarian()));
    reopen();
    scan(QStringLiteral("B000"));
    QByteArray body;
    ASSERT_TRUE(m_session->visitJournal(0, [&](const JournalRow &row) {
        body = row.body;
        return true;
    }));
    EXPECT_TRUE(body.contains("\"later\":true")) << body.toStdString();
}

/// Writes over the first page of a table, as a failing disk does.
void damage(const QString &path, const char *table)
{
    sqlite3 *database = nullptr;
    ASSERT_EQ(sqlite3_open(path.toUtf8().constData(), &database), SQLITE_OK);
    const auto number = [&](const QByteArray &sql) {
        sqlite3_stmt *statement = nullptr;
        EXPECT_EQ(sqlite3_prepare_v2(database, sql.constData(), -1, &statement, nullptr), SQLITE_OK);
        EXPECT_EQ(sqlite3_step(statement), SQLITE_ROW);
        const qint64 value = sqlite3_column_int64(statement, 0);
        sqlite3_finalize(statement);
        return value;
    };
    const qint64 size = number("PRAGMA page_size");
    const qint64 page = number("SELECT rootpage FROM sqlite_schema WHERE name = '" + QByteArray(table) + "'");
    sqlite3_close(database);
    QFile file(path);
    ASSERT_TRUE(file.open(QIODevice::ReadWrite));
    ASSERT_TRUE(file.seek((page - 1) * size));
    ASSERT_EQ(file.write(QByteArray(64, '\xa5')), 64);
}

TEST_F(SessionTest, AFileDamagedWhenItWasNotClosedIsNotOpenedAndItsCopiesAreNamed)
{
    freeze();
    m_session.reset();
    damage(m_path, "catalogue_digest");
    EXPECT_TRUE(Session::open(m_path, Session::Access::Read)) << "closed cleanly, its pages are read later";
    QFile log(m_path + QStringLiteral("-wal"));
    ASSERT_TRUE(log.open(QIODevice::WriteOnly));
    log.write(QByteArray(100, 'x'));
    log.close();
    const auto opened = Session::open(m_path, Session::Access::Write);
    ASSERT_FALSE(opened);
    EXPECT_EQ(opened.error().kind, ErrorKind::NotASession);
    EXPECT_TRUE(opened.error().message.contains(u"kecil.opname-backups"))
        << opened.error().message.toStdString();
}

TEST_F(SessionTest, EveryPageIsReadOnRequestAndDamageIsTold)
{
    freeze();
    EXPECT_TRUE(m_session->checkPages({}));
    m_session.reset();
    damage(m_path, "catalogue_digest");
    const auto reader = Session::open(m_path, Session::Access::Read);
    ASSERT_TRUE(reader);
    const Outcome checked = (*reader)->checkPages({});
    ASSERT_FALSE(checked);
    EXPECT_EQ(checked.error().kind, ErrorKind::NotASession);
    EXPECT_TRUE((*reader)->checkPages([] { return false; })) << "stopped, it says nothing";
    EXPECT_FALSE(Verification::verify(**reader, true).problems.isEmpty());
}

TEST_F(SessionTest, EveryFinishedActivityLeavesACopy)
{
    freeze();
    for (const int number : sopActivityNumbers) {
        ASSERT_TRUE(m_session->recordActivity(
            {ActivityEvent::Step::Finished, number, {}, QStringLiteral("Rina"), QStringLiteral("uji")},
            testing::librarian()));
        const auto copy = Session::open(
            m_path + QStringLiteral("-backups/kecil-activity-%1.opname").arg(number), Session::Access::Read);
        ASSERT_TRUE(copy) << number;
        EXPECT_TRUE((*copy)->sopProgress().isFinished(number)) << number;
    }
}

} // namespace
} // namespace opname
