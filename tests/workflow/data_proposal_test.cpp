#include "listed_source.h"
#include "opname/session/change_queue.h"
#include "opname/session/verification.h"
#include "opname/workflow/data_check.h"
#include "opname/workflow/preparation.h"
#include "opname/workflow/reporting.h"
#include "workflow_library.h"

#include <QFile>

namespace opname {
namespace {

using testing::librarian;

/// Titles and copies of which each has a problem of its own, and what is proposed.
class ProposalTest : public testing::WorkflowLibrary {
protected:
    static Item coded(qint64 id, const QString &code, const QString &callNumber)
    {
        Item item = copy(id, callNumber, QStringLiteral("SL"), QStringLiteral("Rak A"));
        item.code = code;
        return item;
    }

    void add(qint64 id, const QString &code, const QString &own, const QString &titles,
             const QString &classification)
    {
        m_source.items.push_back(coded(id, code, own));
        Title title;
        title.id = id;
        title.title = QStringLiteral("Laskar Pelangi");
        title.authors = QStringLiteral("Hirata, Andrea");
        title.callNumber = titles;
        title.classification = classification;
        m_source.titles.push_back(title);
    }

    void pull()
    {
        m_source.lists.locations = {{QStringLiteral("SL"), QStringLiteral("Lantai 1")}};
        ASSERT_TRUE(
            Preparation(*m_session, librarian()).pull(m_source, [](const PullProgress &) { return true; }));
    }

    /// "B1 kind field=value", or "B1 kind ?hint".
    QStringList proposals()
    {
        QStringList told;
        const Outcome checked = DataCheck(*m_session).visit([&](const DataProblem &problem) {
            QString line = problem.itemCode + u' ' + problem.kind;
            if (problem.proposal)
                line += u' ' + problem.proposal->field + u'=' + problem.proposal->value;
            if (!problem.hint.isEmpty())
                line += u" ?" + problem.hint;
            told.append(line);
            return true;
        });
        EXPECT_TRUE(checked);
        return told;
    }

    void addOneOfEach()
    {
        add(1, QStringLiteral("B1"), {}, {}, QStringLiteral("813"));
        add(2, QStringLiteral("B2"), QStringLiteral("Hir l"), QStringLiteral("Hir l"), QStringLiteral("813"));
        add(3, QStringLiteral("B3"), {}, QStringLiteral("641 Bet m"), QStringLiteral("658.8"));
        add(4, QStringLiteral("B4"), QStringLiteral("150 Fre t c.2"), QStringLiteral("150 Jun a"),
            QStringLiteral("150"));
        add(5, QStringLiteral("B5"), QStringLiteral("50  Abc d"), {}, {});
        add(6, QStringLiteral("B6"), {}, QStringLiteral("20.7 Sul p"), {});
    }

    int accept(const QStringList &ids = {}, const QString &problem = {})
    {
        DecisionRequest request;
        request.kind = DiscrepancyKind::BadData;
        request.action = DecisionAction::Set;
        request.ids = ids;
        request.problem = problem;
        const auto decided = decide(request);
        EXPECT_TRUE(decided) << (decided ? "" : decided.error().message.toStdString());
        return decided.value_or(-1);
    }

    std::vector<Change> waiting()
    {
        std::vector<Change> changes;
        for (const QueuedChange &queued : **ChangeQueue(*m_session).all())
            if (queued.state == ChangeState::Waiting)
                changes.push_back(queued.change);
        return changes;
    }

    testing::ListedSource m_source;
};

TEST_F(ProposalTest, WhatCanBeMendedCarriesTheValueThatMendsIt)
{
    addOneOfEach();
    pull();
    EXPECT_EQ(proposals(),
              (QStringList{QStringLiteral("B1 no_call_number title_call_number=813 Hir l"),
                           QStringLiteral("B2 no_class call_number=813 Hir l"),
                           QStringLiteral("B3 class_differs classification=641"),
                           QStringLiteral("B4 call_number_differs call_number=150 Jun a c.2"),
                           QStringLiteral("B5 malformed_call_number call_number=050 Abc d"),
                           QStringLiteral("B6 malformed_call_number title_call_number=020.7 Sul p")}));
}

TEST_F(ProposalTest, WhatOnlyAPersonCanKnowCarriesNone)
{
    add(1, QStringLiteral("B1"), QStringLiteral("Kamus"), {}, {});
    add(2, QStringLiteral("B2"), {}, {}, {});
    add(3, QStringLiteral("B3"), {}, {}, QString(45, u'8'));
    pull();
    EXPECT_EQ(proposals(),
              (QStringList{QStringLiteral("B1 no_class"), QStringLiteral("B2 no_call_number"),
                           QStringLiteral("B3 no_call_number")}))
        << "SLiMS could not hold the last one";
}

TEST_F(ProposalTest, ItemCodesHaveHintsButNoProposals)
{
    Preparation preparation(*m_session, librarian());
    ASSERT_TRUE(preparation.change(QStringLiteral("codes.pattern"), QStringLiteral("B00000")));
    const QString good = QStringLiteral("150 Abc d");
    add(1, QStringLiteral("B12"), good, {}, {});
    add(2, QStringLiteral("X77"), good, {}, {});
    add(3, QStringLiteral(" B00003"), good, {}, {});
    add(4, QStringLiteral("B\t00004"), good, {}, {});
    pull();
    EXPECT_EQ(proposals(),
              (QStringList{QStringLiteral("B12 code_outside_pattern ?B00012"),
                           QStringLiteral("X77 code_outside_pattern"),
                           QStringLiteral(" B00003 blank_in_code ?B00003"),
                           QStringLiteral("B\t00004 control_characters ?B00004")}));
    ASSERT_TRUE(preparation.change(QStringLiteral("codes.pattern"), {}));
    ASSERT_TRUE(preparation.change(QStringLiteral("codes.check_digit"), QStringLiteral("yes")));
    m_source.items.resize(1);
    m_source.items[0].code = QStringLiteral("31111000012343");
    pull();
    EXPECT_EQ(proposals(), QStringList{QStringLiteral("31111000012343 wrong_check_digit ?31111000012342")});
}

TEST_F(ProposalTest, CodesThatSlimsTakesForOneAreToldApartFromThoseThatLookAlike)
{
    const QString good = QStringLiteral("150 Abc d");
    int id = 0;
    for (const char *code : {"B-12", "B12", "b12", "PÉ1", "pe1", "Z9"})
        add(++id, QString::fromUtf8(code), good, {}, {});
    pull();
    EXPECT_EQ(proposals(),
              (QStringList{QStringLiteral("B12 lookalike_code"), QStringLiteral("b12 colliding_code"),
                           QStringLiteral("pe1 colliding_code")}));
}

TEST_F(ProposalTest, AcceptedProposalsJoinTheQueueBeforeTheFreeze)
{
    addOneOfEach();
    pull();
    EXPECT_EQ(accept({QStringLiteral("bad_data:B4")}), 1);
    ASSERT_EQ(waiting().size(), 1U);
    EXPECT_EQ(waiting()[0].kind, ChangeKind::ItemCallNumber);
    EXPECT_EQ(waiting()[0].before, QStringLiteral("150 Fre t c.2"));
    EXPECT_EQ(waiting()[0].after, QStringLiteral("150 Jun a c.2"));
    EXPECT_EQ(accept({}, QStringLiteral("malformed_call_number")), 2) << "a whole kind";
    EXPECT_EQ(waiting().size(), 3U);
    EXPECT_EQ(accept(), 3) << "all that are left";
    EXPECT_EQ(accept(), 0);
    ASSERT_EQ(waiting().size(), 6U);
    const VerificationResult verified = Verification::verify(*m_session, true);
    EXPECT_TRUE(verified.isOk()) << verified.problems.join(u' ').toStdString();

    ASSERT_TRUE(Preparation(*m_session, librarian()).freeze(true));
    EXPECT_EQ(waiting().size(), 6U);
    EXPECT_EQ(accept(), 0) << "decided before the freeze, decided after it";
    EXPECT_TRUE(Verification::verify(*m_session, true).isOk());
}

TEST_F(ProposalTest, APullBringsWhatWasCorrectedAndTheProblemIsGone)
{
    addOneOfEach();
    pull();
    ASSERT_EQ(accept({QStringLiteral("bad_data:B4")}), 1);
    m_source.items[3].callNumber = QStringLiteral("150 Jun a c.2");
    pull();
    EXPECT_EQ(codes(DiscrepancyKind::BadData).count(QStringLiteral("B4")), 0);
    EXPECT_EQ(codes(DiscrepancyKind::BadData).size(), 5);
}

TEST_F(ProposalTest, CopiesOfOneTitleAskForOneChangeOfIt)
{
    add(1, QStringLiteral("B1"), {}, {}, QStringLiteral("813"));
    m_source.items.push_back(coded(2, QStringLiteral("B2"), {}));
    m_source.items.back().titleId = 1;
    pull();
    EXPECT_EQ(accept(), 2);
    ASSERT_EQ(waiting().size(), 1U);
    EXPECT_EQ(waiting()[0].kind, ChangeKind::TitleCallNumber);
    EXPECT_EQ(waiting()[0].after, QStringLiteral("813 Hir l"));
}

TEST_F(ProposalTest, WhatHasNoProposalIsNotSetWithoutAValue)
{
    add(1, QStringLiteral("B1"), QStringLiteral("Kamus"), {}, {});
    pull();
    EXPECT_EQ(accept(), 0) << "passed over in a group";
    DecisionRequest request;
    request.kind = DiscrepancyKind::BadData;
    request.action = DecisionAction::Set;
    request.ids = {QStringLiteral("bad_data:B1")};
    const auto refused = decide(request);
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().kind, ErrorKind::Usage);
    request.field = QStringLiteral("call_number");
    request.value = QStringLiteral("423 Kam");
    EXPECT_EQ(decide(request), 1) << "a value of one's own";
}

TEST_F(ProposalTest, CheckEndsWhenTheWatcherWantsNoMore)
{
    for (qint64 id = 1; id <= 5000; ++id)
        add(id, QStringLiteral("B%1").arg(id), {}, {}, {});
    pull();
    int told = 0;
    int asked = 0;
    ASSERT_TRUE(DataCheck(*m_session)
                    .visit([&](const DataProblem &) { return ++told > 0; },
                           [&](qint64 done, qint64 total) {
                               EXPECT_EQ(total, 5000);
                               return ++asked < 2 || done == 0;
                           }));
    EXPECT_GT(told, 0);
    EXPECT_LT(told, 5000);
}

TEST_F(ProposalTest, EveryKindThatIsToldIsExplained)
{
    addOneOfEach();
    pull();
    QStringList explained;
    for (const DataProblemKind &kind : DataCheck::kinds()) {
        EXPECT_FALSE(kind.name.isEmpty() || kind.explanation.isEmpty());
        explained.append(kind.kind);
    }
    ASSERT_TRUE(DataCheck(*m_session).visit([&](const DataProblem &problem) {
        EXPECT_TRUE(explained.contains(problem.kind)) << problem.kind.toStdString();
        return true;
    }));
}

TEST_F(ProposalTest, ListOnPaperHasEveryProblemUnderItsKind)
{
    addOneOfEach();
    pull();
    const auto document = Reporting(*m_session).dataCheck(QStringLiteral("en"));
    ASSERT_TRUE(document);
    const QString csv = m_folder.filePath(QStringLiteral("masalah.csv"));
    const auto written = writeDocument(*document, csv);
    ASSERT_TRUE(written);
    EXPECT_EQ(written->rows, 6);
    QFile file(csv);
    ASSERT_TRUE(file.open(QIODevice::ReadOnly));
    const QByteArray content = file.readAll();
    for (const char *part : {"call_number_differs", "B4", "150 Jun a c.2", "Laskar Pelangi"})
        EXPECT_TRUE(content.contains(part)) << part << content.toStdString();
}

} // namespace
} // namespace opname
