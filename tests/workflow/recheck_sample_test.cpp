#include "opname/workflow/recheck_sample.h"

#include "opname/domain/seeded_draw.h"
#include "opname/session/verification.h"
#include "opname/workflow/reporting.h"
#include "opname/workflow/supervision_papers.h"
#include "workflow_library.h"

#include <QCryptographicHash>
#include <QSet>
#include <QtEndian>

namespace opname {
namespace {

using testing::librarian;

class RecheckSampleTest : public testing::WorkflowLibrary {
protected:
    void SetUp() override
    {
        testing::WorkflowLibrary::SetUp();
        freeze();
        walkExcept({QStringLiteral("B0004"), QStringLiteral("B0012")}); // ten found, two missing
    }

    DrawnSample draw(qint64 size, RecheckSample::Among among = RecheckSample::Among::Both)
    {
        const auto drawn = RecheckSample(*m_session).draw(size, among, librarian());
        EXPECT_TRUE(drawn) << (drawn ? "" : drawn.error().message.toStdString());
        return drawn.value_or(DrawnSample());
    }

    RecheckResult result()
    {
        const auto read = RecheckSample(*m_session).result();
        EXPECT_TRUE(read && *read);
        return read && *read ? **read : RecheckResult();
    }

    void check(const QString &code, const QString &who = QStringLiteral("Budi"))
    {
        const ScanRequest request{code, {}, {}, ScanPurpose::Sample, {QStringLiteral("S1"), who}};
        ASSERT_TRUE(m_session->record(std::span(&request, 1)));
    }
};

TEST_F(RecheckSampleTest, DrawsAmongFoundAndMissingInProportionAndBothAtLeastOnce)
{
    const DrawnSample sample = draw(6);
    EXPECT_EQ(sample.foundOf, 10);
    EXPECT_EQ(sample.missingOf, 2);
    EXPECT_EQ(sample.found.size(), 5);
    EXPECT_EQ(sample.missing.size(), 1);
    EXPECT_EQ(QSet<QString>(sample.found.begin(), sample.found.end()).size(), 5);
    EXPECT_EQ(draw(2).missing.size(), 1);
    EXPECT_EQ(draw(12).drawn(), 12);
    EXPECT_EQ(draw(500).drawn(), 12) << "no more than there are";
    EXPECT_EQ(draw(5, RecheckSample::Among::Found).missing.size(), 0);
    const DrawnSample missing = draw(5, RecheckSample::Among::Missing);
    EXPECT_EQ(missing.found.size(), 0);
    EXPECT_EQ(missing.missing.size(), 2);
    EXPECT_TRUE(Verification::verify(*m_session).isOk());
}

TEST_F(RecheckSampleTest, DrawingCanBeRepeatedFromWhatTheJournalStates)
{
    const qint64 rows = m_session->journalLength();
    const QByteArray head = m_session->headHash();
    const DrawnSample sample = draw(4, RecheckSample::Among::Found);
    EXPECT_EQ(sample.rows, rows);
    EXPECT_EQ(sample.head, head);
    QByteArray numbers(16, Qt::Uninitialized);
    qToBigEndian<quint64>(static_cast<quint64>(rows), numbers.data());
    qToBigEndian<quint64>(4, numbers.data() + 8);
    const QByteArray seed = QCryptographicHash::hash(QByteArray("opname sample" + head + numbers + "found"),
                                                     QCryptographicHash::Sha256);
    EXPECT_EQ(sample.seed, seed);
    SeededDraw again(seed + "found", 10);
    std::vector<Slot> found;
    StockTake &stock = **m_session->stockTake();
    for (Slot slot = 0; slot < stock.itemCount(); ++slot)
        if (stock.item(slot).bucket == Bucket::Expected && stock.isPresent(slot))
            found.push_back(slot);
    for (const QString &code : sample.found)
        EXPECT_EQ(m_session->catalogue().at(found[*again.next()])->item.code, code);
}

TEST_F(RecheckSampleTest, NothingIsSaidBeforeTheFirstScanAndUnscannedCountsAsAbsent)
{
    const DrawnSample sample = draw(12);
    EXPECT_FALSE(result().error);
    EXPECT_FALSE(RecheckSample(*m_session).isOverLimit().value_or(true));
    for (const QString &code : sample.found.first(9))
        check(code);
    const RecheckResult checked = result();
    ASSERT_TRUE(checked.error);
    EXPECT_EQ(checked.scanned, 9);
    EXPECT_EQ(checked.foundErrors, 1);
    EXPECT_EQ(checked.missingErrors, 0);
    EXPECT_EQ(checked.unscannedFound(), 1);
    EXPECT_EQ(checked.by, QStringList{QStringLiteral("Budi")});
    EXPECT_DOUBLE_EQ(checked.error->share, 1.0 / 12);
    EXPECT_DOUBLE_EQ(checked.error->low, wilsonEstimate(1, 12)->low);
    EXPECT_TRUE(RecheckSample(*m_session).isOverLimit().value_or(false)) << "8 % of more than 5 %";
    ASSERT_TRUE(m_session->changeSetting(QStringLiteral("sample.limit"), QStringLiteral("10"), librarian()));
    EXPECT_FALSE(RecheckSample(*m_session).isOverLimit().value_or(true));
    check(sample.found.last());
    EXPECT_EQ(result().errors(), 0);
}

TEST_F(RecheckSampleTest, AMissingCopyThatTheSecondPersonFindsIsAnErrorOfTheCount)
{
    draw(2, RecheckSample::Among::Missing);
    check(QStringLiteral("B0004"));
    const RecheckResult checked = result();
    EXPECT_EQ(checked.missingErrors, 1);
    EXPECT_FALSE(checked.foundError) << "none was drawn there";
    EXPECT_DOUBLE_EQ(checked.error->share, 0.5);
    EXPECT_EQ(m_session->totals().missing, 2) << "a sample counts nothing";
    scan(QStringLiteral("B0004"), QStringLiteral("Rak A"));
    EXPECT_EQ(result().missingErrors, 1) << "what the count says later does not mend the sample";
}

TEST_F(RecheckSampleTest, ACheckByWhoHadCountedIsToldApartAndInNoShare)
{
    const DrawnSample sample = draw(12); // ten found, two missing
    const auto prose = [&] {
        const auto report = Reporting(*m_session).report(QStringLiteral("en"));
        EXPECT_TRUE(report);
        QString all;
        for (const Block &block : report->blocks)
            if (const auto *paragraph = std::get_if<Paragraph>(&block))
                all += paragraph->text + u'\n';
        return all;
    };
    for (const QString &code : sample.found.first(4))
        check(code, QStringLiteral("RINA"));
    EXPECT_EQ(result().byCounters, 4);
    EXPECT_FALSE(result().error) << "nobody else has looked yet";
    EXPECT_TRUE(result().by.isEmpty());
    EXPECT_TRUE(prose().contains(u"4 of them were checked by who had counted them."));
    EXPECT_TRUE(prose().contains(u"None of them was checked by a second person yet"));
    for (const QString &code : sample.found.sliced(4, 5))
        check(code);
    RecheckResult checked = result();
    EXPECT_EQ(checked.scanned, 9);
    EXPECT_EQ(checked.by, QStringList{QStringLiteral("Budi")});
    EXPECT_EQ(checked.foundErrors, 1);
    ASSERT_TRUE(checked.error && checked.foundError);
    EXPECT_DOUBLE_EQ(checked.foundError->share, 1.0 / 6);
    EXPECT_DOUBLE_EQ(checked.error->share, 1.0 / 8);
    EXPECT_DOUBLE_EQ(checked.error->high, wilsonEstimate(1, 8)->high);
    EXPECT_TRUE(prose().contains(u"1 of 8 copies")) << prose().toStdString();
    check(sample.found.first());
    checked = result();
    EXPECT_EQ(checked.byCounters, 3) << "a second person has seen it as well";
    EXPECT_DOUBLE_EQ(checked.error->share, 1.0 / 9);
    check(QStringLiteral("B0004"), QStringLiteral("Rina"));
    EXPECT_EQ(result().missingErrors, 1) << "nobody had counted what was missing";
}

TEST_F(RecheckSampleTest, CopiesWithoutACodeAreNotDrawn)
{
    std::vector<Item> all = items();
    all[0].code.clear();
    auto created = Session::create(m_folder.filePath(QStringLiteral("tanpa.opname")),
                                   {QStringLiteral("Uji"), {}, {}}, librarian());
    ASSERT_TRUE(created);
    m_session = std::move(*created);
    takeIn(all, {});
    ASSERT_TRUE(m_session->freeze(librarian()));
    for (int i = 2; i <= 13; ++i)
        scan(QStringLiteral("B%1").arg(i, 4, 10, QLatin1Char('0')),
             i <= 10 ? QStringLiteral("Rak A") : QStringLiteral("Rak B"));
    ASSERT_TRUE(m_session->finishPass(*m_session->latestPass(QStringLiteral("Rak A")), librarian()));
    ASSERT_TRUE(SopDesk(*m_session, librarian())
                    .declareHome({QStringLiteral("SL"), QStringLiteral("Rak A")}, true, {}));
    EXPECT_EQ(m_session->totals().missing, 1);
    const DrawnSample sample = draw(13);
    EXPECT_EQ(sample.missingOf, 1);
    EXPECT_TRUE(sample.missing.isEmpty());
    EXPECT_EQ(sample.found.size(), 12);
}

TEST_F(RecheckSampleTest, WrongSizesAndNothingToDrawAreRefused)
{
    const RecheckSample::Among both = RecheckSample::Among::Both;
    EXPECT_EQ(RecheckSample(*m_session).draw(0, both, librarian()).error().kind, ErrorKind::Usage);
    EXPECT_EQ(RecheckSample(*m_session).draw(10'001, both, librarian()).error().kind, ErrorKind::Usage);
    EXPECT_EQ(SupervisionPapers::sampleSheet(*m_session, QStringLiteral("id")).error().kind,
              ErrorKind::Refused);
    auto created = Session::create(m_folder.filePath(QStringLiteral("baru.opname")),
                                   {QStringLiteral("Uji"), {}, {}}, librarian());
    ASSERT_TRUE(created);
    m_session = std::move(*created);
    EXPECT_EQ(RecheckSample(*m_session).draw(5, both, librarian()).error().kind, ErrorKind::Refused);
    freeze();
    EXPECT_EQ(RecheckSample(*m_session).draw(5, both, librarian()).error().kind, ErrorKind::Refused);
}

TEST_F(RecheckSampleTest, TheSheetDoesNotTellWhatTheCountSaid)
{
    draw(12);
    const auto sheet = SupervisionPapers::sampleSheet(*m_session, QStringLiteral("en"));
    ASSERT_TRUE(sheet);
    QStringList codes;
    for (const Block &block : sheet->blocks)
        if (const auto *table = std::get_if<Table>(&block))
            table->rows([&](const Table::Row &row) {
                codes.append(row.cells.value(1));
                EXPECT_EQ(row.cells.size(), static_cast<qsizetype>(table->columns.size()));
                return true;
            });
    EXPECT_EQ(codes.size(), 12);
    EXPECT_EQ(codes, [&] {
        QStringList sorted = codes;
        sorted.sort();
        return sorted;
    }()) << "in walking order, found and missing mixed";
}

TEST_F(RecheckSampleTest, TheReportStatesTheErrorWithItsInterval)
{
    const auto sentences = [&] {
        QString all;
        const auto report = Reporting(*m_session).report(QStringLiteral("en"));
        EXPECT_TRUE(report);
        for (const Block &block : report->blocks)
            if (const auto *paragraph = std::get_if<Paragraph>(&block))
                all += paragraph->text + u'\n';
        return all;
    };
    EXPECT_FALSE(sentences().contains(u"Wilson"));
    draw(12);
    EXPECT_TRUE(sentences().contains(u"None of them was checked by a second person yet"));
    check(QStringLiteral("B0004"));
    for (const QString &code : result().sample.found)
        check(code);
    const QString text = sentences();
    EXPECT_TRUE(text.contains(u"1 of 12")) << text.toStdString();
    EXPECT_TRUE(text.contains(u"8.3%")) << text.toStdString();
    EXPECT_TRUE(text.contains(u"1.5%") && text.contains(u"35.4%")) << text.toStdString();
}

} // namespace
} // namespace opname
