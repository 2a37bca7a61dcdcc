#include "opname/session/earlier_session.h"

#include "opname/session/catalogue_queries.h"
#include "opname/session/catalogue_writer.h"
#include "opname/session/change_queue.h"
#include "opname/session/duplicate_labels.h"
#include "opname/session/former_stock_take.h"
#include "opname/session/goods_register.h"
#include "opname/session/label_records.h"
#include "opname/session/loan_confirmations.h"
#include "opname/session/publications.h"
#include "opname/session/recheck_samples.h"
#include "opname/session/sign_offs.h"
#include "opname/session/stations.h"
#include "opname/session/unrecorded_books.h"
#include "opname/session/verification.h"
#include "opname/session/weeding_list.h"
#include "opname/workflow/demonstration.h"
#include "support/session_tables.h"

#include <QTemporaryDir>
#include <gtest/gtest.h>

#include <set>

namespace opname {
namespace {

using testing::sessionTables;

class EarlierSessionTest : public ::testing::Test {
protected:
    void SetUp() override
    {
        Demonstration::Wish wish;
        wish.items = 600;
        auto made = Demonstration::make(m_folder.filePath(QStringLiteral("uji.opname")), wish);
        ASSERT_TRUE(made) << made.error().message.toStdString();
        m_session = std::move(made->session);
    }

    Author author() const { return {m_session->ownStation(), QStringLiteral("Rina")}; }

    std::unique_ptr<EarlierSession> at(const QByteArray &head)
    {
        auto earlier = EarlierSession::atHead(*m_session, head);
        EXPECT_TRUE(earlier) << (earlier ? ""
                                         : earlier.error().message.toStdString() + ' '
                                         + earlier.error().detail.toStdString());
        return earlier ? std::move(*earlier) : nullptr;
    }

    void expectSameTables(const std::unique_ptr<EarlierSession> &same)
    {
        ASSERT_NE(same, nullptr);
        EXPECT_EQ(same->rowsSince(), 0);
        EXPECT_EQ(same->session().headHash(), m_session->headHash());
        const QStringList before = sessionTables(m_session->path());
        const QStringList after = sessionTables(same->session().path());
        const std::set<QString> was(before.begin(), before.end());
        const std::set<QString> is(after.begin(), after.end());
        for (const QString &line : before)
            EXPECT_TRUE(is.contains(line)) << "lost: " << line.toStdString();
        for (const QString &line : after)
            EXPECT_TRUE(was.contains(line)) << "new: " << line.toStdString();
        EXPECT_EQ(before.size(), after.size());
        const VerificationResult verified = Verification::verify(same->session());
        EXPECT_TRUE(verified.problems.isEmpty()) << verified.problems.join(u'\n').toStdString();
    }

    std::set<QString> kinds() const
    {
        std::set<QString> found;
        EXPECT_TRUE(m_session->visitJournal(0, [&](const JournalRow &row) {
            found.insert(row.kind);
            return true;
        }));
        return found;
    }

    QTemporaryDir m_folder;
    std::unique_ptr<Session> m_session;
};

TEST_F(EarlierSessionTest, TheJournalAloneGivesEveryTableAgain)
{
    expectSameTables(at(m_session->headHash()));
}

TEST_F(EarlierSessionTest, EveryKindOfRowGivesItsTablesAgain)
{
    Session &session = *m_session;
    const QString first = session.catalogue().at(0)->item.code;
    const QString second = session.catalogue().at(1)->item.code;
    // What people note
    ASSERT_TRUE(session.changeSetting(QStringLiteral("unit"), QStringLiteral("Perpustakaan"), author()));
    WeedingList weeding(session);
    ASSERT_TRUE(weeding.add({first, second, QStringLiteral("LAMA")}, QStringLiteral("daftar"), author()));
    ASSERT_TRUE(weeding.takeBack({second}, QStringLiteral("daftar"), author()));
    GoodsRegister goods(session);
    ASSERT_TRUE(goods.take({{first, QStringLiteral("6010101001"), 1}, {QStringLiteral("LAMA"), u"602"_qs, 7}},
                           QStringLiteral("bmn"), author()));
    ASSERT_TRUE(goods.take({{first, QStringLiteral("6010101001"), 2}}, QStringLiteral("bmn"), author()));
    UnrecordedBook book;
    book.title = QStringLiteral("Tanpa label");
    book.condition = Condition::HeavilyDamaged;
    ASSERT_TRUE(UnrecordedBooks(session).note(book, author()));
    ASSERT_TRUE(session.noteCondition({first, Condition::LightlyDamaged, 0}, author()));
    ASSERT_TRUE(session.noteCondition({first, Condition::Good, 0}, author()));
    LabelRecords labels(session);
    ASSERT_TRUE(labels.reserve({QStringLiteral("N0001"), QStringLiteral("N0002")}, QStringLiteral("N0000"),
                               author()));
    ASSERT_TRUE(labels.recordPrinted({first, QStringLiteral("N0001")}, QStringLiteral("a4"), author()));
    // What SLiMS is told, and answers
    ChangeQueue queue(session);
    const auto all = queue.all();
    ASSERT_TRUE(all);
    QStringList ids;
    for (const QueuedChange &queued : **all)
        if (queued.isPending())
            ids.append(queued.change.id);
    ASSERT_GE(ids.size(), 5);
    ASSERT_TRUE(queue.recordSent(ids.first(4), QStringLiteral("uji"), author()));
    const ChangeAnswer answers[] = {{ids[0], ChangeState::Applied, {}, {}, 0},
                                    {ids[1], ChangeState::Conflict, QStringLiteral("R"), {}, 0},
                                    {ids[2], ChangeState::Refused, {}, QStringLiteral("ditolak"), 0}};
    ASSERT_TRUE(queue.recordAnswers(answers, QStringLiteral("uji"), author()));
    ASSERT_TRUE(queue.resolve({ids[1]}, true, author()));
    ASSERT_TRUE(queue.takeBack({ids[0]}, author()));
    ASSERT_TRUE(queue.markDone({ids[4]}, author()));
    FormerStockTake former(session);
    FormerStockTake::Row row;
    row.stockTakeId = 3;
    row.row.itemId = 1;
    row.row.itemCode = first;
    ASSERT_TRUE(former.stage(std::span(&row, 1)));
    const auto digest = former.stagedDigest();
    ASSERT_TRUE(digest);
    ASSERT_TRUE(former.keepStaged(QStringLiteral("uji"), 1, *digest, author()));
    Publication publication;
    publication.target = QStringLiteral("uji");
    ASSERT_TRUE(Publications(session).record(publication, author()));
    // What a later pull finds
    LaterPull pull;
    pull.sourceLabel = session.catalogueSource();
    Item item;
    item.id = 9'000'001;
    item.titleId = 9'000'001;
    item.code = QStringLiteral("BARU0001");
    item.callNumber = QStringLiteral("813 BAR b");
    Title title;
    title.id = item.titleId;
    title.title = QStringLiteral("Buku baru");
    pull.added = {item};
    pull.addedTitles = {title};
    pull.changed = {{session.catalogue().at(0)->item.id, first, QStringLiteral("site"), QStringLiteral("a"),
                     QStringLiteral("b")}};
    pull.vanished = {{session.catalogue().at(1)->item.id, second}};
    pull.loans = std::vector<Loan>{{77, first, QDate(2026, 1, 2), QDate(2026, 1, 16)},
                                   {78, item.code, QDate(2026, 1, 2), QDate(2026, 1, 16)}};
    ASSERT_TRUE(session.recordLaterPull(pull, author()));
    LaterPull next;
    next.sourceLabel = pull.sourceLabel;
    next.returned = pull.vanished;
    next.changed = {{0, QStringLiteral("Judul"), QStringLiteral("classification"), QStringLiteral("a"),
                     QStringLiteral("b"), session.catalogue().at(0)->item.titleId}};
    ASSERT_TRUE(session.recordLaterPull(next, author()));
    ASSERT_TRUE(session.replaceLoans({{79, second, QDate(2026, 2, 2), QDate(2026, 2, 16)}},
                                     QStringLiteral("berkas"), author()));
    LoanConfirmation confirmation;
    confirmation.asked = QDate(2026, 3, 2);
    ASSERT_TRUE(LoanConfirmations(session).note({second}, confirmation, author()));
    // Scans and shelves
    const ScanRequest reads[] = {
        {item.code, QStringLiteral("Rak X"), {}, ScanPurpose::Count, author()},
        {first, QStringLiteral("Rak X"), {}, ScanPurpose::Count, author()},
        {second, QStringLiteral("Rak Y"), {}, ScanPurpose::Order, author()},
        {QStringLiteral("TIDAKADA"), {}, {QStringLiteral("SL"), {}}, ScanPurpose::Count, author()},
        {QString(30, u'x'), {}, {}, ScanPurpose::Count, author()},
        {first, {}, {}, ScanPurpose::Label, author()},
        {second,
         QStringLiteral("Rak Z"),
         {},
         ScanPurpose::Count,
         Author{QStringLiteral("S-lain"), QStringLiteral("Budi")}}};
    ASSERT_TRUE(session.record(reads));
    ASSERT_TRUE(session.undo(session.lastLiveScans(1, author().station), author()));
    const ScanRequest again{second, QStringLiteral("Rak V"), {}, ScanPurpose::Count, author()};
    const auto duplicate = session.record(std::span(&again, 1));
    ASSERT_TRUE(duplicate);
    ASSERT_TRUE(
        DuplicateLabels(session).note(duplicate->front().id, QStringLiteral("sampul merah"), author()));
    ASSERT_TRUE(session.finishPass(*session.latestPass(QStringLiteral("Rak X")), author()));
    ASSERT_TRUE(session.undoPass(*session.latestPass(QStringLiteral("Rak X")), author()));
    const Place home = session.homeTotals().front().first;
    ASSERT_TRUE(session.declareHome(home, false, QStringLiteral("dipinjam"), author()));
    ASSERT_TRUE(session.declareHome(home, true, {}, author()));
    // A sample, checked
    DrawnSample sample;
    sample.size = 1;
    sample.among = QStringLiteral("found");
    sample.seed = QByteArray(32, 's');
    sample.found = {first};
    ASSERT_TRUE(RecheckSamples(session).keep(sample, author()));
    const ScanRequest check{first, {}, {}, ScanPurpose::Sample, author()};
    ASSERT_TRUE(session.record(std::span(&check, 1)));
    // Stations
    const ScanRequest elsewhere{QStringLiteral("X-9"),
                                {},
                                {},
                                ScanPurpose::Count,
                                {QStringLiteral("Lantai 2"), QStringLiteral("Budi")}};
    ASSERT_TRUE(session.record(std::span(&elsewhere, 1)));
    Stations stations(session);
    ASSERT_TRUE(stations.handOn(m_folder.filePath(QStringLiteral("laptop.opname")), QStringLiteral("Budi"),
                                author()));
    ASSERT_TRUE(stations.handLeadTo(QStringLiteral("Lantai 2"), {}, author()));
    ASSERT_TRUE(stations.handLeadTo(author().station, QStringLiteral("sakit"), author()));

    // Signatures
    SignOffs signOffs(session);
    ASSERT_TRUE(signOffs.sign(QStringLiteral("Sari"), QStringLiteral("Kepala"), {}, author()));
    ASSERT_TRUE(session.recordActivity(
        {ActivityEvent::Step::Reopened, 10, {}, QStringLiteral("Sari"), QStringLiteral("keliru")}, author()));
    ASSERT_TRUE(
        signOffs.sign(QStringLiteral("Budi"), QStringLiteral("Ketua"), QStringLiteral("ya"), author()));

    const std::set<QString> found = kinds();
    for (const char *kind : {"session_created",
                             "setting_changed",
                             "catalogue_pulled",
                             "catalogue_frozen",
                             "shelf_opened",
                             "scan",
                             "scans_undone",
                             "shelf_finished",
                             "condition_noted",
                             "weeded_listed",
                             "weeded_taken_back",
                             "home_declared",
                             "activity",
                             "decided",
                             "change_queued",
                             "changes_sent",
                             "changes_answered",
                             "changes_marked_done",
                             "conflict_resolved",
                             "slims_stock_take_saved",
                             "result_published",
                             "codes_reserved",
                             "labels_printed",
                             "unrecorded_noted",
                             "duplicate_label_noted",
                             "goods_numbers_taken",
                             "loans_changed",
                             "loan_confirmed",
                             "item_added",
                             "item_changed",
                             "item_vanished",
                             "item_returned",
                             "catalogue_compared",
                             "sample_drawn",
                             "station_handed",
                             "lead_handed_over",
                             "sign"})
        EXPECT_TRUE(found.contains(QLatin1String(kind))) << kind;
    EXPECT_TRUE(Verification::verify(session).isOk());
    expectSameTables(at(session.headHash()));
}

TEST_F(EarlierSessionTest, ACodeThatACopyWithoutOneWasGivenIsItsAgain)
{
    Session &session = *m_session;
    LaterPull pull;
    pull.sourceLabel = session.catalogueSource();
    Item item;
    item.id = 9'000'001;
    item.titleId = 9'000'001;
    item.callNumber = QStringLiteral("813 BAR b");
    Title title;
    title.id = item.titleId;
    title.title = QStringLiteral("Buku tanpa kode");
    pull.added = {item};
    pull.addedTitles = {title};
    ASSERT_TRUE(session.recordLaterPull(pull, author()));
    const auto read = [&](const char *code, ScanPurpose purpose) {
        const ScanRequest request{QString::fromLatin1(code), QStringLiteral("Rak X"), {}, purpose, author()};
        ASSERT_TRUE(session.record(std::span(&request, 1)));
    };
    const qint64 unknown = session.totals().unknown;
    const qint64 added = session.totals().added;
    read("N0001", ScanPurpose::Count);
    read("N0001", ScanPurpose::Count);
    EXPECT_EQ(session.totals().unknown, unknown + 2);
    LabelRecords labels(session);
    ASSERT_TRUE(labels.reserve({QStringLiteral("N0001"), QStringLiteral("N0002")}, QStringLiteral("N0000"),
                               author(), {item.id, item.id}));
    EXPECT_EQ(session.totals().unknown, unknown) << "what was scanned before";
    EXPECT_EQ(session.totals().added, added + 1);
    read("N0002", ScanPurpose::Label);
    read("N0002", ScanPurpose::Count);
    EXPECT_EQ(session.totals().added, added + 1);
    EXPECT_TRUE(Verification::verify(session).isOk());
    expectSameTables(at(session.headHash()));
}

TEST_F(EarlierSessionTest, WhatCameSinceIsNotInIt)
{
    const QByteArray head = m_session->headHash();
    const QStringList then = sessionTables(m_session->path());
    const Totals totals = m_session->totals();
    const std::vector<RowId> last = m_session->lastLiveScans(3, {});
    ASSERT_TRUE(m_session->undo(last, author()));
    ASSERT_TRUE(m_session->changeSetting(QStringLiteral("institution"), QStringLiteral("Lain"), author()));
    const ScanRequest read{
        QStringLiteral("TIDAKADA"), QStringLiteral("Rak X"), {}, ScanPurpose::Count, author()};
    ASSERT_TRUE(m_session->record(std::span(&read, 1)));
    ASSERT_NE(m_session->totals(), totals);

    const auto earlier = at(head);
    ASSERT_NE(earlier, nullptr);
    EXPECT_GE(earlier->rowsSince(), 4);
    EXPECT_EQ(earlier->session().headHash(), head);
    EXPECT_EQ(earlier->session().totals(), totals);
    EXPECT_EQ(sessionTables(earlier->session().path()), then);
    EXPECT_TRUE(Verification::verify(earlier->session()).problems.isEmpty());
    EXPECT_TRUE(Verification::verify(*m_session).problems.isEmpty()) << "the session itself is only read";
}

TEST_F(EarlierSessionTest, ACopyThatCameLaterIsUnknownAgain)
{
    const QByteArray head = m_session->headHash();
    const QStringList then = sessionTables(m_session->path());
    LaterPull pull;
    pull.sourceLabel = m_session->catalogueSource();
    Item item;
    item.id = 9'000'001;
    item.titleId = 1;
    item.code = QStringLiteral("BARU0001");
    item.callNumber = QStringLiteral("813 BAR b");
    pull.added = {item};
    ASSERT_TRUE(m_session->recordLaterPull(pull, author()));
    ASSERT_TRUE(m_session->catalogue().findByCode(item.code));
    const auto earlier = at(head);
    ASSERT_NE(earlier, nullptr);
    EXPECT_FALSE(earlier->session().catalogue().findByCode(item.code));
    EXPECT_EQ(sessionTables(earlier->session().path()), then);
}

TEST_F(EarlierSessionTest, AHeadThatTheJournalNeverHadIsNone)
{
    const auto none = EarlierSession::atHead(*m_session, QByteArray(32, 'x'));
    ASSERT_TRUE(none);
    EXPECT_EQ(*none, nullptr);
}

} // namespace
} // namespace opname
