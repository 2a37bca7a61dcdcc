#include "opname/workflow/preparation.h"

#include "listed_source.h"
#include "opname/session/verification.h"
#include "workflow_library.h"

#include <QFile>

namespace opname {
namespace {

using testing::librarian;
using testing::ListedSource;

const PullWatcher goOn = [](const PullProgress &) { return true; };

class PreparationTest : public testing::WorkflowLibrary {
protected:
    static ListedSource source()
    {
        ListedSource all;
        all.lists.locations = {{QStringLiteral("SL"), QStringLiteral("Lantai 1")},
                               {QStringLiteral("P2"), QStringLiteral("Lantai 2")}};
        all.lists.collectionTypes = {{QStringLiteral("1"), QStringLiteral("Buku Teks")}};
        all.lists.statuses = {{QStringLiteral("MIS"), QStringLiteral("Hilang"), true, true},
                              {QStringLiteral("R"), QStringLiteral("Perbaikan"), true, true}};
        all.items = items();
        for (const Item &item : all.items) {
            Title title;
            title.id = item.titleId;
            title.title = QStringLiteral("Judul %1").arg(item.id);
            all.titles.push_back(title);
        }
        all.loans = loans();
        return all;
    }

    Preparation preparation() { return Preparation(*m_session, librarian()); }

    void renewWithScope(const Scope &wanted) { ASSERT_TRUE(m_session->changeScope(wanted, librarian())); }

    /// An item export as SLiMS writes it, of copies with their titles.
    Result<PullReport> pullExport(const std::vector<std::pair<const char *, const char *>> &copies)
    {
        QByteArray content =
            "\"item_code\",\"call_number\",\"coll_type_name\",\"inventory_code\","
            "\"received_date\",\"supplier_name\",\"order_no\",\"location_name\","
            "\"order_date\",\"item_status_name\",\"site\",\"source\",\"invoice\",\"price\","
            "\"price_currency\",\"invoice_date\",\"input_date\",\"last_update\",\"title\",\n";
        for (const auto &[code, title] : copies) {
            const QByteArray row = QByteArray("\"") + code
                + "\",\"100 Abc j\",\"Textbook\",\"\",\"2019-03-01\",\"\",\"\",\"Utama\",\"\",\"\",\"Rak "
                  "1\",\"1\",\"\","
                  "\"75000\",\"Rupiah\",\"\",\"2019-03-02 10:00:00\",\"2019-03-02 10:00:00\",\""
                + title + "\"\n";
            content += row;
        }
        const auto file = openCatalogueSource(writeFile(content), {});
        if (!file)
            return tl::unexpected(file.error());
        return preparation().pull(**file, goOn);
    }

    QStringList laterDifferences() const
    {
        QStringList list;
        for (const auto &later : m_session->catalogue().laterDifferences())
            list.append(
                QStringList{later.kind, later.itemCode, later.field, later.before, later.after}.join(u'|'));
        list.sort();
        return list;
    }

    QString writeFile(const QByteArray &content)
    {
        QFile file(m_folder.filePath(QStringLiteral("pinjam.csv")));
        EXPECT_TRUE(file.open(QIODevice::WriteOnly));
        file.write(content);
        return file.fileName();
    }
};

TEST_F(PreparationTest, PullBeforeTheFreezeReplaces)
{
    ListedSource first = source();
    const auto pulled = preparation().pull(first, goOn);
    ASSERT_TRUE(pulled) << pulled.error().message.toStdString();
    EXPECT_EQ(pulled->items, 17);
    EXPECT_EQ(pulled->titles, 17);
    EXPECT_EQ(pulled->loans, 1);
    EXPECT_EQ(pulled->added + pulled->changed + pulled->vanished, 0);
    ListedSource second = source();
    second.items.resize(5);
    ASSERT_TRUE(preparation().pull(second, goOn));
    EXPECT_EQ(m_session->catalogue().itemCount(), 5);
    EXPECT_EQ(m_session->catalogueSource(), u"uji");
}

TEST_F(PreparationTest, PullAfterTheFreezeJournalsWhatDiffers)
{
    ListedSource at = source();
    ASSERT_TRUE(preparation().pull(at, goOn));
    ASSERT_TRUE(preparation().freeze(false));
    at.items.erase(at.items.begin());
    at.items.front().site = QStringLiteral("Rak Z");
    Item added = copy(40, QStringLiteral("150 Abc d"), QStringLiteral("SL"), QStringLiteral("Rak A"));
    added.titleId = 1;
    at.items.push_back(added);
    const QByteArray head = m_session->headHash();
    PullCounts counts;
    const auto compared = preparation().compare(at, goOn, &counts);
    ASSERT_TRUE(compared);
    EXPECT_EQ(counts.items, 17);
    EXPECT_EQ(m_session->headHash(), head) << "comparing writes nothing";
    const auto pulled = preparation().pull(at, goOn);
    ASSERT_TRUE(pulled) << pulled.error().message.toStdString();
    EXPECT_EQ(pulled->added, 1);
    EXPECT_EQ(pulled->changed, 1);
    EXPECT_EQ(pulled->vanished, 1);
    EXPECT_EQ(m_session->totals().expected, 15) << "the frozen catalogue stays";
}

TEST_F(PreparationTest, AnotherExportIsComparedByItsCodesAndTitlesNotByItsRows)
{
    ASSERT_TRUE(pullExport({{"A", "Satu"}, {"B", "Dua"}, {"", "Tanpa kode"}, {"C", "Tiga"}, {"D", "Tiga"}}));
    ASSERT_EQ(preparation().freeze(true), 5);
    const auto pulled =
        pullExport({{"X", "Baru"}, {"a", "Satu"}, {"", "Lain"}, {"D", "Tiga, jilid 2"}, {"C", "Tiga"}});
    ASSERT_TRUE(pulled) << pulled.error().message.toStdString();
    EXPECT_EQ(pulled->added, 1);
    EXPECT_EQ(pulled->vanished, 1) << "of a copy without a code nothing is said";
    EXPECT_EQ(pulled->changed, 2);
    const QStringList found{
        QStringLiteral("added|X|||"), QStringLiteral("changed_during|D|title_id|Tiga|Tiga, jilid 2"),
        QStringLiteral("changed_during|a|item_code|A|a"), QStringLiteral("vanished|B|||")};
    EXPECT_EQ(laterDifferences(), found);
    EXPECT_EQ(scan(QStringLiteral("X"), QStringLiteral("Rak 1")).verdict, Verdict::Added);
    EXPECT_EQ(scan(QStringLiteral("C"), QStringLiteral("Rak 1")).itemCode, u"C");
    const auto added = m_session->catalogue().findByCode(u"X");
    ASSERT_TRUE(added);
    EXPECT_EQ(added->title, u"Baru");

    const auto again = pullExport({{"D", "Tiga, jilid 2"}, {"C", "Tiga"}, {"X", "Baru"}, {"a", "Satu"}});
    ASSERT_TRUE(again) << again.error().message.toStdString();
    EXPECT_EQ(again->added, 0);
    EXPECT_EQ(laterDifferences(), found) << "the same differences, however the rows stand";
    EXPECT_EQ(Verification::verify(*m_session).problems.join(u'\n').toStdString(), "");
}

TEST_F(PreparationTest, AnExportAndSlimsAreNotCompared)
{
    struct Slims : ListedSource {
        QString label() const override { return QStringLiteral("mysql://slims@127.0.0.1:3306/senayan"); }
    } slims;
    slims.loans = loans();
    const auto expectRefused = [](const Result<PullReport> &answer, const QString &named) {
        ASSERT_FALSE(answer);
        EXPECT_EQ(answer.error().kind, ErrorKind::Usage);
        EXPECT_TRUE(answer.error().message.contains(named)) << answer.error().message.toStdString();
    };
    ASSERT_TRUE(pullExport({{"A", "Satu"}, {"B", "Dua"}}));
    ASSERT_EQ(preparation().freeze(true), 2);
    const qint64 rows = m_session->journalLength();
    expectRefused(preparation().pull(slims, goOn), slims.label());
    EXPECT_FALSE(slims.reachedItems) << "SLiMS is not read in vain";
    EXPECT_EQ(m_session->journalLength(), rows);

    auto other = Session::create(m_folder.filePath(QStringLiteral("slims.opname")),
                                 {QStringLiteral("Uji"), {}, {}}, librarian());
    ASSERT_TRUE(other);
    m_session = std::move(*other);
    slims.lists = source().lists;
    slims.items = source().items;
    slims.titles = source().titles;
    ASSERT_TRUE(preparation().pull(slims, goOn));
    ASSERT_TRUE(preparation().freeze(false));
    expectRefused(pullExport({{"A", "Satu"}}), slims.label());
}

TEST_F(PreparationTest, NamesInTheScopeBecomeIdsAtThePull)
{
    renewWithScope({{QStringLiteral("lantai 2 ")}, {}, {}, {}, {}});
    ListedSource at = source();
    ASSERT_TRUE(preparation().pull(at, goOn));
    EXPECT_EQ(m_session->scope().locations, QStringList{QStringLiteral("P2")});
    EXPECT_EQ(preparation().freeze(false), 2);
}

TEST_F(PreparationTest, UnknownScopeEndsThePullBeforeTheItemsAndNamesTheValue)
{
    ListedSource before = source();
    before.items.resize(3);
    ASSERT_TRUE(preparation().pull(before, goOn));
    renewWithScope({{QStringLiteral("SL"), QStringLiteral("Lantai 99")}, {}, {}, {}, {}});
    ListedSource at = source();
    const auto pulled = preparation().pull(at, goOn);
    ASSERT_FALSE(pulled);
    EXPECT_EQ(pulled.error().kind, ErrorKind::Usage);
    EXPECT_TRUE(pulled.error().message.contains(u"Lantai 99")) << pulled.error().message.toStdString();
    EXPECT_FALSE(at.reachedItems);
    EXPECT_EQ(m_session->catalogue().itemCount(), 3) << "what was there stays";
}

TEST_F(PreparationTest, FailedAndCancelledPullsLeaveTheCatalogueAsItWas)
{
    ListedSource at = source();
    ASSERT_TRUE(preparation().pull(at, goOn));
    const QByteArray head = m_session->headHash();
    ListedSource broken = source();
    broken.items.resize(2);
    broken.failure = Error{ErrorKind::SlimsUnreachable, QStringLiteral("putus"), {}};
    EXPECT_EQ(preparation().pull(broken, goOn).error().kind, ErrorKind::SlimsUnreachable);
    EXPECT_EQ(preparation().pull(at, [](const PullProgress &) { return false; }).error().kind,
              ErrorKind::Cancelled);
    EXPECT_EQ(m_session->catalogue().itemCount(), 17);
    EXPECT_EQ(m_session->headHash(), head);
    ASSERT_TRUE(preparation().freeze(false));
    EXPECT_EQ(preparation().pull(broken, goOn).error().kind, ErrorKind::SlimsUnreachable);
    EXPECT_EQ(m_session->catalogue().itemCount(), 17);
}

TEST_F(PreparationTest, FreezeIsRefusedWithASentenceEach)
{
    EXPECT_EQ(preparation().freeze(false).error().kind, ErrorKind::Refused) << "no catalogue";
    ListedSource at = source();
    at.loans.reset();
    ASSERT_TRUE(preparation().pull(at, goOn));
    const auto withoutLoans = preparation().freeze(false);
    ASSERT_FALSE(withoutLoans);
    EXPECT_EQ(withoutLoans.error().kind, ErrorKind::Refused);
    for (const QString &pattern : {QStringLiteral("zzz*"), QStringLiteral("7??")}) {
        renewWithScope({{}, {}, {}, {}, {pattern}});
        const auto nothing = preparation().freeze(true);
        ASSERT_FALSE(nothing) << pattern.toStdString();
        EXPECT_EQ(nothing.error().kind, ErrorKind::Refused);
        EXPECT_FALSE(nothing.error().message.isEmpty());
    }
    EXPECT_FALSE(m_session->isFrozen());
    renewWithScope({});
    EXPECT_EQ(preparation().freeze(true), 15);
    EXPECT_EQ(preparation().freeze(true), 15) << "repeated, the same";
    EXPECT_EQ(preparation().freeze(false), 15);
    EXPECT_FALSE(m_session->totals().onLoan);
}

TEST_F(PreparationTest, LiveCountOfAScopeThatSlimsDoesNotHaveIsNothing)
{
    ListedSource at = source();
    ASSERT_TRUE(preparation().pull(at, goOn));
    const QStringList leftOut{QStringLiteral("MIS"), QStringLiteral("R")};
    EXPECT_EQ(preparation().count({}, leftOut).expected, 15);
    EXPECT_EQ(preparation().count({}, {}).expected, 17);
    EXPECT_EQ(preparation().count({{QStringLiteral("Lantai 2")}, {}, {}, {}, {}}, leftOut).expected, 2);
    EXPECT_EQ(preparation().count({{QStringLiteral("Lantai 9")}, {}, {}, {}, {}}, leftOut).expected, 0);
    EXPECT_EQ(preparation()
                  .count({{QStringLiteral("Lantai 9"), QStringLiteral("P2")}, {}, {}, {}, {}}, leftOut)
                  .expected,
              2);
}

TEST_F(PreparationTest, SettingsAreCheckedBeforeTheyAreKept)
{
    const std::pair<const char *, const char *> wrong[] = {{"tidak.ada", "1"},
                                                           {"gap", "sepuluh"},
                                                           {"gap", "-1"},
                                                           {"day_minutes", "0"},
                                                           {"warnings.circulation_closed", "ya"},
                                                           {"call_number_profile", "udc"}};
    const QByteArray head = m_session->headHash();
    for (const auto &[key, value] : wrong) {
        const Outcome changed = preparation().change(QLatin1String(key), QLatin1String(value));
        ASSERT_FALSE(changed) << key << value;
        EXPECT_EQ(changed.error().kind, ErrorKind::Usage) << key;
        EXPECT_TRUE(changed.error().message.contains(QLatin1String(key))) << key;
    }
    EXPECT_EQ(m_session->headHash(), head);
    const std::pair<const char *, const char *> right[] = {{"team", "Rina; ketua\nBudi; anggota"},
                                                           {"institution", "Kementerian Uji"},
                                                           {"sop.number", "SOP/1/2026"},
                                                           {"warnings.circulation_closed", "yes"},
                                                           {"gap", "0"},
                                                           {"day_minutes", "480"},
                                                           {"call_number_profile", "lc"},
                                                           {"scanner.prefix", "*"}};
    for (const auto &[key, value] : right) {
        const Outcome changed = preparation().change(QLatin1String(key), QLatin1String(value));
        EXPECT_TRUE(changed) << key;
        EXPECT_EQ(m_session->setting(QLatin1String(key)), QLatin1String(value));
    }
    for (const auto &[key, explanation] : Preparation::settingKeys())
        EXPECT_FALSE(explanation.isEmpty()) << key.toStdString();
}

TEST_F(PreparationTest, LeftOutStatusesAreThoseOfSlimsAndFixedAtTheFreeze)
{
    ListedSource at = source();
    ASSERT_TRUE(preparation().pull(at, goOn));
    const QString key = QStringLiteral("left_out_statuses");
    const Outcome unknown = preparation().change(key, QStringLiteral("MIS,XX"));
    ASSERT_FALSE(unknown);
    EXPECT_TRUE(unknown.error().message.contains(u"XX"));
    ASSERT_TRUE(preparation().change(key, QStringLiteral("MIS, ")));
    EXPECT_EQ(m_session->leftOutStatuses(), QStringList{QStringLiteral("MIS")});
    EXPECT_EQ(preparation().freeze(false), 16) << "the copy in repair is counted";
    EXPECT_TRUE(preparation().change(key, QStringLiteral("MIS"))) << "the same is no change";
    EXPECT_EQ(preparation().change(key, {}).error().kind, ErrorKind::Refused);
    EXPECT_EQ(preparation().change(QStringLiteral("call_number_profile"), QStringLiteral("lc")).error().kind,
              ErrorKind::Refused);
}

TEST_F(PreparationTest, LoansAreTakenFromAFileWholeOrNotAtAll)
{
    ListedSource at = source();
    at.loans.reset();
    ASSERT_TRUE(preparation().pull(at, goOn));
    for (const char *bad :
         {"B0001,kemarin,2026-01-16\n", "B0001,2026-01-02,16/01/2026\n", ",2026-01-02,\n"}) {
        const auto taken =
            preparation().takeLoansFrom(writeFile("B0002,2026-01-02,2026-01-16\n" + QByteArray(bad)));
        ASSERT_FALSE(taken) << bad;
        EXPECT_EQ(taken.error().kind, ErrorKind::File);
        EXPECT_TRUE(taken.error().message.contains(u'2')) << "the line is named";
        EXPECT_FALSE(m_session->loansKnown()) << bad;
    }
    EXPECT_EQ(
        preparation()
            .takeLoansFrom(writeFile("item_code;loan_date;due_date\r\n\"B0010\";2026-01-02;2026-01-16\r\n"
                                     "B0002;;\r\n"))
            .value()
            .count,
        2);
    EXPECT_TRUE(m_session->loansKnown());
    EXPECT_EQ(m_session->catalogue().loans().size(), 2U);
    EXPECT_EQ(preparation().freeze(false), 15);
    EXPECT_EQ(m_session->totals().onLoan, 2);
    EXPECT_EQ(preparation().takeLoansFrom(m_folder.filePath(QStringLiteral("tidakada.csv"))).error().kind,
              ErrorKind::File);
}

TEST_F(PreparationTest, ALoanFileThatIsStoppedLeavesTheLoansAsTheyWere)
{
    ListedSource at = source();
    ASSERT_TRUE(preparation().pull(at, goOn));
    const qint64 rows = m_session->journalLength();
    const QString file = writeFile("B0002,2026-01-02,2026-01-16\n");
    const auto stopped = preparation().takeLoansFrom(file, [](const PullProgress &) { return false; });
    ASSERT_FALSE(stopped);
    EXPECT_EQ(stopped.error().kind, ErrorKind::Cancelled);
    EXPECT_EQ(m_session->journalLength(), rows);
    EXPECT_EQ(preparation().readLoans(file)->loans.size(), 1U);
    EXPECT_EQ(m_session->journalLength(), rows) << "reading writes nothing";
}

TEST_F(PreparationTest, LoansOfUnknownCopiesAndSecondLoansOfOneAreNamed)
{
    ListedSource at = source();
    at.loans.reset();
    ASSERT_TRUE(preparation().pull(at, goOn));
    const auto taken = preparation().takeLoansFrom(writeFile("B0002,2026-01-02,2026-01-16\n"
                                                             "B002O,2026-01-02,2026-01-16\n"
                                                             "b0002,2026-03-04,2026-03-18\n"
                                                             "B0002,2025-03-04,2025-03-18\n"));
    ASSERT_TRUE(taken);
    EXPECT_EQ(taken->count, 2);
    ASSERT_EQ(taken->unknown.size(), 1U);
    EXPECT_EQ(taken->unknown[0].line, 2);
    EXPECT_EQ(taken->unknown[0].itemCode, u"B002O");
    ASSERT_EQ(taken->repeated.size(), 2U);
    EXPECT_EQ(taken->repeated[0].line, 3);
    ASSERT_TRUE(preparation().freeze(false));
    EXPECT_EQ(m_session->totals().onLoan, 1);
    for (const ListedLoan &loan : m_session->catalogue().loans())
        if (loan.loan.itemCode.startsWith(u"b0002", Qt::CaseInsensitive)) {
            EXPECT_EQ(loan.loan.dueDate, QDate(2026, 3, 18)) << "the newer one";
        }
}

TEST_F(PreparationTest, TakingInBeginsActivityOneAndOnceMoreActivityFour)
{
    const auto state = [&](int number) { return m_session->sopProgress().activity(number).state; };
    ListedSource at = source();
    ASSERT_TRUE(preparation().pull(at, goOn));
    EXPECT_EQ(state(1), ActivityState::UnderWay);
    for (const int number : {1, 2, 3})
        ASSERT_TRUE(SopDesk(*m_session, librarian()).finish(number, {}, {}));
    ASSERT_TRUE(preparation().pull(at, goOn));
    EXPECT_EQ(state(4), ActivityState::UnderWay);
    EXPECT_TRUE(m_session->sopProgress().deviations().empty());
}

} // namespace
} // namespace opname
