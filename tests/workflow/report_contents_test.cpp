// What stands in the report beside totals and lists: front, parts that people write, values, loans,
// corrections, pace, signatures.

#include "opname/session/change_queue.h"
#include "opname/session/loan_confirmations.h"
#include "opname/workflow/preparation.h"
#include "opname/workflow/report_drafts.h"
#include "opname/workflow/reporting.h"
#include "report_document.h"
#include "workflow_library.h"

#include <QImage>

namespace opname {
namespace {

using testing::chartNamed;
using testing::librarian;
using testing::proseOf;
using testing::rowsOfTable;

class ReportContentsTest : public testing::WorkflowLibrary {
protected:
    Document report()
    {
        auto document = Reporting(*m_session).report(QStringLiteral("en"));
        EXPECT_TRUE(document) << (document ? "" : document.error().message.toStdString());
        return document ? std::move(*document) : Document();
    }

    void set(const char *key, const QString &value)
    {
        const Outcome done = Preparation(*m_session, librarian()).change(QLatin1String(key), value);
        ASSERT_TRUE(done) << done.error().message.toStdString();
    }
};

TEST_F(ReportContentsTest, CoverLetterheadAndSignaturesComeFromTheSettings)
{
    freeze();
    Document document = report();
    ASSERT_EQ(document.cover.size(), 3U);
    EXPECT_TRUE(document.cover[0].second.startsWith(u"....")) << "dots to write on";
    set("address", QStringLiteral("Jalan Merdeka 1"));
    set("city", QStringLiteral("Jakarta"));
    set("report.number", QStringLiteral("12/2026"));
    set("report.date", QStringLiteral("2026-11-24"));
    set("report.assignment_letter", QStringLiteral("ST-7/2026"));
    set("report.prepared_by", QStringLiteral("Rina; 1980; Penata; Pustakawan\nBudi"));
    set("report.known_by", QStringLiteral("Dewi; 1971; Pembina; Kepala"));
    document = report();
    EXPECT_EQ(document.address, QStringLiteral("Jalan Merdeka 1"));
    EXPECT_EQ(document.cover[0].second, QStringLiteral("12/2026"));
    EXPECT_EQ(document.cover[1].second, QStringLiteral("24 November 2026"));
    const Signatures *signatures = nullptr;
    for (const Block &block : document.blocks)
        if (const auto *found = std::get_if<Signatures>(&block))
            signatures = found;
    ASSERT_NE(signatures, nullptr);
    EXPECT_EQ(signatures->placeAndDate, QStringLiteral("Jakarta, 24 November 2026"));
    ASSERT_EQ(signatures->signers.size(), 3U);
    EXPECT_EQ(signatures->signers[0].name, QStringLiteral("Rina"));
    EXPECT_EQ(signatures->signers[0].nip, QStringLiteral("1980"));
    EXPECT_EQ(signatures->signers[1].role, QStringLiteral("Known by"));
    EXPECT_EQ(signatures->signers[1].position, QStringLiteral("Kepala"));
    EXPECT_EQ(signatures->signers[2].name, QStringLiteral("Budi"));
    EXPECT_TRUE(proseOf(document).contains(u"ST-7/2026"));
}

TEST_F(ReportContentsTest, DraftsAreMarkedUntilSomebodyAcceptsThem)
{
    freeze();
    walkExcept({QStringLiteral("B0005")});
    const auto drafts = ReportDrafts::make(*m_session, QStringLiteral("en"));
    ASSERT_TRUE(drafts) << drafts.error().message.toStdString();
    QString prose = proseOf(report());
    EXPECT_EQ(prose.count(u"– DRAFT"), 5);
    EXPECT_EQ(prose.count(u"not accepted by anybody"), 5);
    for (int i = 0; i < reportPartCount; ++i) {
        const auto part = static_cast<ReportPart>(i);
        EXPECT_FALSE(drafts->of(part).isEmpty());
        ASSERT_TRUE(Preparation(*m_session, librarian()).change(reportPartSetting(part), drafts->of(part)));
    }
    prose = proseOf(report());
    EXPECT_FALSE(prose.contains(u"DRAFT"));
    EXPECT_TRUE(prose.contains(drafts->of(ReportPart::Background)));
}

TEST_F(ReportContentsTest, DraftsSayWhatTheFiguresSay)
{
    freeze();
    walkExcept({QStringLiteral("B0005"), QStringLiteral("B0006")});
    scan(QStringLiteral("X77"), QStringLiteral("Rak B"));
    const auto drafts = ReportDrafts::make(*m_session, QStringLiteral("en"));
    ASSERT_TRUE(drafts);
    const QString conclusions = drafts->of(ReportPart::Conclusions);
    EXPECT_TRUE(
        conclusions.startsWith(u"Of 15 copies that should be there, 10 were found (66.7%), 1 are on loan, 2 "
                               u"were not found and 2 were not counted."))
        << conclusions.toStdString();
    EXPECT_TRUE(conclusions.contains(u"Rp50,000")) << conclusions.toStdString();
    EXPECT_TRUE(conclusions.contains(u"1 of them have no recorded price"));
    EXPECT_TRUE(drafts->of(ReportPart::Obstacles).contains(u"Lantai 2"));
    EXPECT_TRUE(drafts->of(ReportPart::Recommendations).contains(u"the 2 lost copies"));
    EXPECT_EQ(drafts->worth().copies, 2);
    EXPECT_FALSE(drafts->of(ReportPart::Recommendations).contains(u"%1"));
}

TEST_F(ReportContentsTest, EstimatesStandApartFromRecordedPrices)
{
    freeze();
    walkExcept({QStringLiteral("B0004"), QStringLiteral("B0006")});
    const Document document = report();
    const QString prose = proseOf(document);
    EXPECT_TRUE(prose.contains(u"Recorded prices: Rp40,000\n")) << prose.toStdString();
    EXPECT_TRUE(prose.contains(u"Estimate for copies without a price: about Rp60,000 for 1 copies"));
    EXPECT_FALSE(prose.contains(u"100,000")) << "the two share no sum";
    const auto byClass = rowsOfTable(document, QStringLiteral("lost_by_class"));
    ASSERT_EQ(byClass.size(), 1U);
    EXPECT_EQ(byClass.front().cells[1], QStringLiteral("2"));
    EXPECT_EQ(byClass.front().cells[3], QStringLiteral("Rp40,000"));
    EXPECT_EQ(byClass.front().cells[4], QStringLiteral("1"));
    const Chart *value = chartNamed(document, QStringLiteral("lost_value_by_class"));
    ASSERT_NE(value, nullptr);
    EXPECT_EQ(value->series.front().values, std::vector<double>{40'000});
}

TEST_F(ReportContentsTest, AnnexesCarryInventoryNumberYearSourceAndPrice)
{
    std::vector<Item> all = items();
    all[4].receivedDate = QDate(2011, 3, 1);
    all[4].source = 2;
    all[5].price = 0;
    takeIn(all, loans());
    ASSERT_TRUE(m_session->freeze(librarian()));
    walkExcept({QStringLiteral("B0005"), QStringLiteral("B0006")});
    const auto lost = rowsOfTable(report(), QStringLiteral("missing"));
    ASSERT_EQ(lost.size(), 2U);
    EXPECT_EQ(lost[0].cells.mid(8, 4),
              QStringList({QStringLiteral("INV/5"), QStringLiteral("2011"), QStringLiteral("Gift"),
                           QStringLiteral("Rp50,000")}));
    EXPECT_EQ(lost[0].raw[9].toString(), QStringLiteral("2011-03-01"));
    EXPECT_EQ(lost[0].raw[11].toInt(), 50'000);
    EXPECT_EQ(lost[1].cells[11], QStringLiteral("unknown")) << "not 0, and not left out";
    EXPECT_TRUE(lost[1].raw[11].isNull());
}

TEST_F(ReportContentsTest, WhatWasFoundAfterTheCloseIsAListOfItsOwn)
{
    freeze();
    walkExcept({QStringLiteral("B0005"), QStringLiteral("B0006")});
    closeCounting();
    EXPECT_FALSE(proseOf(report()).contains(u"Found later"));
    scan(QStringLiteral("B0005"), QStringLiteral("Rak B"));
    scan(QStringLiteral("B0007"), QStringLiteral("Rak A"));
    const Document document = report();
    EXPECT_TRUE(proseOf(document).contains(u"Found later, after the counting was closed (1)"));
    const auto rows = rowsOfTable(document, QStringLiteral("found_later"));
    ASSERT_EQ(rows.size(), 1U);
    EXPECT_EQ(rows.front().cells.front(), QStringLiteral("B0005"));
    EXPECT_TRUE(rows.front().cells.last().contains(u"Rak B")) << rows.front().cells.last().toStdString();
}

TEST_F(ReportContentsTest, LoansOverdueByMoreThanAYearAreApartWithRoomForTheBorrowersAnswer)
{
    const QDate today = QDate::currentDate();
    takeIn(items(),
           {{1, QStringLiteral("B0010"), today.addDays(-500), today.addDays(-400)},
            {2, QStringLiteral("B0011"), today.addDays(-60), today.addDays(-30)},
            {3, QStringLiteral("B0012"), today.addDays(-3), today.addDays(10)}});
    ASSERT_TRUE(m_session->freeze(librarian()));
    const Document document = report();
    const QString prose = proseOf(document);
    EXPECT_TRUE(prose.contains(u"Copies on loan: 3\n")) << prose.toStdString();
    EXPECT_TRUE(prose.contains(u": 2 (66.7%)"));
    EXPECT_TRUE(prose.contains(u"Overdue by more than a year: 1\n"));
    EXPECT_TRUE(prose.contains(u"Overdue by more than a year (1)"));
    const auto rows = rowsOfTable(document, QStringLiteral("long_overdue"));
    ASSERT_EQ(rows.size(), 1U);
    EXPECT_EQ(rows.front().cells.front(), QStringLiteral("B0010"));
    int pens = 0;
    for (const Block &block : document.blocks)
        if (const auto *table = std::get_if<Table>(&block);
            table != nullptr && table->name == u"long_overdue")
            for (const TableColumn &column : table->columns)
                pens += column.hasPenLine ? 1 : 0;
    EXPECT_EQ(pens, 3);
    EXPECT_EQ(rows.front().cells.last(3), QStringList(3)) << "empty, to be written in";
    EXPECT_TRUE(rowsOfTable(document, QStringLiteral("missing")).empty()) << "what is on loan is never lost";
}

TEST_F(ReportContentsTest, WhatBorrowersConfirmedStandsInTheListOfLongOverdueLoansInEveryFormat)
{
    const QDate today = QDate::currentDate();
    takeIn(items(),
           {{1, QStringLiteral("B0010"), today.addDays(-500), today.addDays(-400)},
            {2, QStringLiteral("B0011"), today.addDays(-500), today.addDays(-390)}});
    ASSERT_TRUE(m_session->freeze(librarian()));
    LoanConfirmation said;
    said.asked = QDate(2026, 11, 2);
    said.answered = QDate(2026, 11, 5);
    said.result = BorrowerAnswer::Returned;
    said.note = QStringLiteral("dikembalikan di meja");
    ASSERT_TRUE(LoanConfirmations(*m_session).note({QStringLiteral("B0010")}, said, librarian()));
    const Document document = report();
    const auto rows = rowsOfTable(document, QStringLiteral("long_overdue"));
    ASSERT_EQ(rows.size(), 2U);
    EXPECT_EQ(rows[0].cells.last(4),
              QStringList({QStringLiteral("2 November 2026"), QStringLiteral("5 November 2026"),
                           QStringLiteral("says it was returned; dikembalikan di meja"), said.note}));
    EXPECT_EQ(rows[0].raw[rows[0].raw.size() - 4].toString(), QStringLiteral("2026-11-02"));
    EXPECT_EQ(rows[0].raw[rows[0].raw.size() - 2].toString(), QStringLiteral("returned"));
    EXPECT_EQ(rows[1].cells.last(4), QStringList(4));
    EXPECT_TRUE(rows[1].raw.back().isNull());

    const auto contentOf = [&](const char *name) {
        const QString path = m_folder.filePath(QLatin1String(name));
        const auto written = writeDocument(document, path);
        EXPECT_TRUE(written) << (written ? "" : written.error().message.toStdString());
        QFile file(path);
        EXPECT_TRUE(file.open(QIODevice::ReadOnly));
        return file.readAll();
    };
    EXPECT_TRUE(contentOf("l.json").contains("\"result\":\"returned\""));
    EXPECT_TRUE(contentOf("l.html").contains("says it was returned; dikembalikan di meja"));
    const QList<QByteArray> lines = contentOf("l.csv").split('\n');
    ASSERT_TRUE(lines.first().endsWith(",asked,answered,result,answer_note\r"))
        << lines.first().toStdString();
    int confirmed = 0;
    for (const QByteArray &line : lines)
        confirmed += line.endsWith(",2026-11-02,2026-11-05,returned,dikembalikan di meja\r") ? 1 : 0;
    EXPECT_EQ(confirmed, 1);
    contentOf("l.pdf");
    const QString text = testing::textOfPdf(m_folder.filePath(QStringLiteral("l.pdf")));
    EXPECT_TRUE(text.contains(u"returned;")) << text.toStdString();
}

TEST_F(ReportContentsTest, CorrectionsAreCountedByWhatBecameOfThem)
{
    freeze();
    walkExcept({QStringLiteral("B0005"), QStringLiteral("B0006")});
    closeCounting();
    DecisionRequest request;
    request.action = DecisionAction::MarkMissing;
    ASSERT_TRUE(decide(request));
    ChangeQueue queue(*m_session);
    const auto all = queue.all();
    ASSERT_TRUE(all);
    ASSERT_EQ((*all)->size(), 2U);
    const QStringList ids = {(**all)[0].change.id, (**all)[1].change.id};
    ASSERT_TRUE(queue.recordSent(ids, QStringLiteral("uji"), librarian()));
    const std::vector<ChangeAnswer> answers = {{ids[0], ChangeState::Applied, {}, {}, 0},
                                               {ids[1], ChangeState::Conflict, QStringLiteral("R"), {}, 0}};
    ASSERT_TRUE(queue.recordAnswers(answers, QStringLiteral("uji"), librarian()));
    const Document document = report();
    const auto rows = rowsOfTable(document, QStringLiteral("corrections"));
    ASSERT_EQ(rows.size(), 2U);
    EXPECT_EQ(rows[0].cells,
              QStringList({QStringLiteral("Status of a copy"), QStringLiteral("1"), QStringLiteral("0"),
                           QStringLiteral("0"), QStringLiteral("0"), QStringLiteral("1"), QStringLiteral("0"),
                           QStringLiteral("0"), QStringLiteral("2")}));
    const auto unapplied = rowsOfTable(document, QStringLiteral("corrections_not_taken"));
    ASSERT_EQ(unapplied.size(), 1U);
    EXPECT_TRUE(unapplied.front().cells.back().contains(u"Perbaikan"))
        << unapplied.front().cells.back().toStdString();
}

TEST_F(ReportContentsTest, KindsAddUpToTheTotalsAndConditionsAreCounted)
{
    freeze();
    walkExcept({QStringLiteral("B0005")});
    ASSERT_TRUE(
        m_session->noteCondition({QStringLiteral("B0001"), Condition::HeavilyDamaged, 0}, librarian()));
    const Document document = report();
    const Totals totals = m_session->totals();
    for (const char *name : {"by_collection_type", "by_gmd"}) {
        const auto rows = rowsOfTable(document, QLatin1String(name));
        ASSERT_FALSE(rows.empty());
        EXPECT_EQ(rows.back().raw[1].toInteger(), totals.expected);
        EXPECT_EQ(rows.back().raw[2].toInteger(), totals.found);
        EXPECT_EQ(rows.back().raw[5].toInteger(), totals.missing);
    }
    EXPECT_EQ(rowsOfTable(document, QStringLiteral("by_condition"))[2].cells[1], QStringLiteral("1"));
    EXPECT_EQ(rowsOfTable(document, QStringLiteral("damaged")).front().cells.front(),
              QStringLiteral("B0001"));
}

TEST_F(ReportContentsTest, PaceCountsLiveScansByDayAndOperator)
{
    freeze();
    walkExcept({});
    ASSERT_TRUE(m_session->undo(m_session->lastLiveScans(1, {}), librarian()));
    const Document document = report();
    const auto rows = rowsOfTable(document, QStringLiteral("pace"));
    ASSERT_EQ(rows.size(), 1U);
    EXPECT_EQ(rows.front().raw[2].toInteger(), m_session->totals().scans);
    EXPECT_EQ(rows.front().cells[1], QStringLiteral("Rina"));
    const Chart *chart = chartNamed(document, QStringLiteral("pace"));
    ASSERT_NE(chart, nullptr);
    EXPECT_EQ(chart->series.front().values.front(), double(m_session->totals().scans));
}

TEST_F(ReportContentsTest, PlannedDaysStandBesideStandardAndActualTime)
{
    freeze();
    set("report.plan", QStringLiteral("5; 2026-11-02; 2026-11-04\n7; 2026-11-05"));
    const auto rows = rowsOfTable(report(), QStringLiteral("activities"));
    ASSERT_EQ(rows.size(), 9U);
    EXPECT_EQ(rows[4].cells[2], QStringLiteral("2 November 2026 – 4 November 2026"));
    EXPECT_EQ(rows[5].cells[2], QStringLiteral("5 November 2026"));
    EXPECT_EQ(rows[0].cells[2], QStringLiteral("–"));
}

TEST_F(ReportContentsTest, DaysAreAsLongAsTheSettingSays)
{
    freeze();
    set("day_minutes", QStringLiteral("480"));
    const Document document = report();
    const auto rows = rowsOfTable(document, QStringLiteral("activities"));
    ASSERT_EQ(rows.size(), 9U);
    EXPECT_EQ(rows[1].cells[5], QStringLiteral("1 day"));
    EXPECT_EQ(rows[4].cells[5], QStringLiteral("3 days"));
    EXPECT_EQ(rows[8].cells[5], QStringLiteral("4 hours")) << "what is no day stays as it is";
    EXPECT_TRUE(proseOf(document).contains(u"a day is 480 minutes"));
}

TEST_F(ReportContentsTest, LogoIsTakenFromAPictureAndAnythingElseIsRefusedInWords)
{
    const auto change = [&](const QString &path) {
        return Preparation(*m_session, librarian()).change(QStringLiteral("logo"), path);
    };
    const auto fileOf = [&](const char *name, const QByteArray &bytes) {
        const QString path = m_folder.filePath(QLatin1String(name));
        QFile file(path);
        EXPECT_TRUE(file.open(QIODevice::WriteOnly));
        file.write(bytes);
        return path;
    };
    const QString good = m_folder.filePath(QStringLiteral("logo.jpg"));
    QImage picture(1600, 800, QImage::Format_RGB32);
    picture.fill(Qt::darkBlue);
    ASSERT_TRUE(picture.save(good, "JPEG"));
    ASSERT_TRUE(change(good));
    const QString kept = m_session->setting(QStringLiteral("logo"));
    const QImage logo = QImage::fromData(QByteArray::fromBase64(kept.toLatin1()));
    EXPECT_EQ(logo.size(), QSize(600, 300));
    const auto refused = [&](const QString &path, ErrorKind kind) {
        const Outcome outcome = change(path);
        ASSERT_FALSE(outcome) << path.toStdString();
        EXPECT_EQ(outcome.error().kind, kind) << path.toStdString();
        EXPECT_TRUE(outcome.error().message.contains(path));
    };
    refused(fileOf("teks.png", "bukan gambar"), ErrorKind::Usage);
    refused(fileOf("gambar.svg", "<svg xmlns='http://www.w3.org/2000/svg' width='9' height='9'/>"),
            ErrorKind::Usage);
    const QString large = fileOf("besar.png", "\x89PNG\r\n\x1a\n");
    ASSERT_TRUE(QFile::resize(large, 50LL * 1024 * 1024));
    refused(large, ErrorKind::Usage);
    refused(m_folder.filePath(QStringLiteral("tidak-ada.png")), ErrorKind::File);
    EXPECT_EQ(m_session->setting(QStringLiteral("logo")), kept) << "what was there stays";
    ASSERT_TRUE(change(QString()));
    EXPECT_TRUE(m_session->setting(QStringLiteral("logo")).isEmpty());
}

TEST_F(ReportContentsTest, SeparatorOfCsvIsASetting)
{
    freeze();
    EXPECT_EQ(report().csvSeparator, u',');
    set("csv_separator", QStringLiteral(";"));
    EXPECT_EQ(report().csvSeparator, u';');
    const Outcome wrong =
        Preparation(*m_session, librarian()).change(QStringLiteral("csv_separator"), QStringLiteral("|"));
    ASSERT_FALSE(wrong);
    EXPECT_EQ(wrong.error().kind, ErrorKind::Usage);
}

} // namespace
} // namespace opname
