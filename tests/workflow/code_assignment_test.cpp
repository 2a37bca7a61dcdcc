#include "opname/workflow/code_assignment.h"

#include "opname/session/label_records.h"
#include "opname/session/session_merge.h"
#include "opname/session/stations.h"
#include "opname/session/verification.h"
#include "workflow_library.h"

#include <QSet>

namespace opname {
namespace {

using testing::librarian;

class CodeAssignmentTest : public testing::WorkflowLibrary {
protected:
    QString assigned(qint64 count, const char *pattern)
    {
        const auto codes =
            CodeAssignment(*m_session).assign(count, QString::fromLatin1(pattern), librarian());
        return codes ? codes->join(u' ') : errorKind(codes.error().kind);
    }

    static QString errorKind(ErrorKind kind)
    {
        return kind == ErrorKind::Refused ? QStringLiteral("refused") : QStringLiteral("usage");
    }
};

TEST_F(CodeAssignmentTest, GoesOnBehindTheHighestCodeAndBehindWhatItReserved)
{
    freeze();
    EXPECT_EQ(assigned(2, "B0000"), u"B0018 B0019");
    EXPECT_EQ(assigned(1, "B0000"), u"B0020");
    EXPECT_EQ(assigned(2, "b0000"), u"b0021 b0022") << "SLiMS takes B0020 and b0020 for one";
    EXPECT_EQ(assigned(3, "P00000"), u"P00001 P00002 P00003");
    EXPECT_EQ(Verification::verify(*m_session).problems, QStringList());
}

TEST_F(CodeAssignmentTest, WorksBeforeTheFreezeToo)
{
    takeIn(items(), loans());
    EXPECT_EQ(assigned(1, "B0000"), u"B0018");
}

TEST_F(CodeAssignmentTest, CodesOnBooksThatNobodyKnowsAreNotGivenOutAgain)
{
    freeze();
    scan(QStringLiteral("B0018"), {});
    EXPECT_EQ(assigned(1, "B0000"), u"B0019");
}

TEST_F(CodeAssignmentTest, CodesThatWaitInChangesAreNotGivenOutAgain)
{
    freeze();
    scan(QStringLiteral("LAMA-1"), QStringLiteral("Rak A"));
    DecisionRequest request;
    request.kind = DiscrepancyKind::UnknownCode;
    request.action = DecisionAction::NewCopy;
    request.itemCodes = {QStringLiteral("LAMA-1")};
    request.code = QStringLiteral("B0018");
    request.titleId = 3;
    const auto decided = decide(request);
    ASSERT_TRUE(decided) << decided.error().message.toStdString();
    EXPECT_EQ(assigned(1, "B0000"), u"B0019");
}

TEST_F(CodeAssignmentTest, FullPatternGivesItsGapsAndThenRefuses)
{
    std::vector<Item> all = items();
    all.erase(all.begin() + 4); // B0005
    all.push_back(copy(9999, QStringLiteral("600 Abc d"), QStringLiteral("P2"), {}));
    takeIn(all, {});
    EXPECT_EQ(assigned(2, "B0000"), u"B0005 B0018");
    EXPECT_EQ(assigned(9, "X0"), u"X1 X2 X3 X4 X5 X6 X7 X8 X9");
    const qint64 rows = m_session->journalLength();
    EXPECT_EQ(assigned(1, "X0"), u"refused");
    EXPECT_EQ(m_session->journalLength(), rows) << "nothing was reserved";
}

TEST_F(CodeAssignmentTest, StationsThatDoNotHearOfEachOtherNeverGiveOutTheSameCode)
{
    freeze();
    std::vector<std::unique_ptr<Session>> laptops;
    std::vector<Session *> all{m_session.get()};
    const auto authorAt = [&](Session &session) {
        return &session == m_session.get() ? librarian()
                                           : Author{session.ownStation(), QStringLiteral("Budi")};
    };
    const auto handOn = [&](Session &giver) {
        const QString path = m_folder.filePath(QStringLiteral("laptop-%1.opname").arg(laptops.size()));
        ASSERT_TRUE(Stations(giver).handOn(path, {}, authorAt(giver)));
        auto opened = Session::open(path, Session::Access::Write);
        ASSERT_TRUE(opened) << opened.error().message.toStdString();
        laptops.push_back(std::move(*opened));
        all.push_back(laptops.back().get());
    };
    QSet<QString> given;
    const auto giveOut = [&](qint64 count) {
        for (Session *session : all) {
            const auto codes =
                CodeAssignment(*session).assign(count, QStringLiteral("B000000"), authorAt(*session));
            ASSERT_TRUE(codes) << codes.error().message.toStdString();
            for (const QString &code : *codes) {
                EXPECT_FALSE(given.contains(code)) << code.toStdString();
                given.insert(code);
            }
        }
    };

    giveOut(7);
    ASSERT_NO_FATAL_FAILURE(handOn(*m_session));
    ASSERT_NO_FATAL_FAILURE(handOn(*m_session));
    giveOut(13);
    ASSERT_NO_FATAL_FAILURE(handOn(*laptops[0])); // after it has given some out itself
    giveOut(25);
    ASSERT_NO_FATAL_FAILURE(handOn(*m_session));
    ASSERT_TRUE(SessionMerge(*m_session).take({laptops[1]->path()}));
    ASSERT_TRUE(Stations(*m_session).handLeadTo(laptops[1]->ownStation(), {}, librarian()));
    giveOut(8);
    ASSERT_TRUE(SessionMerge(*m_session).take({laptops[2]->path()})); // hears of codes far ahead of its own
    giveOut(31);
    for (Session *into : all)
        for (Session *from : all)
            ASSERT_TRUE(SessionMerge(*into).take({from->path()}));
    giveOut(5);
    for (int round = 0; round < 2; ++round)
        for (Session *into : all)
            for (Session *from : all)
                ASSERT_TRUE(SessionMerge(*into).take({from->path()}));
    for (Session *session : all) {
        EXPECT_EQ(LabelRecords(*session).reserved().size(), given.size());
        EXPECT_EQ(Verification::verify(*session).problems, QStringList());
    }
}

TEST_F(CodeAssignmentTest, WhatIsTooSmallToBeSharedIsRefusedElsewhere)
{
    freeze();
    const QString path = m_folder.filePath(QStringLiteral("laptop.opname"));
    ASSERT_TRUE(Stations(*m_session).handOn(path, {}, librarian()));
    const auto laptop = Session::open(path, Session::Access::Write);
    ASSERT_TRUE(laptop) << laptop.error().message.toStdString();
    const auto theirs = CodeAssignment(**laptop).assign(1, QStringLiteral("X0"),
                                                        {(*laptop)->ownStation(), QStringLiteral("Budi")});
    ASSERT_FALSE(theirs) << theirs->join(u' ').toStdString();
    EXPECT_EQ(theirs.error().kind, ErrorKind::Refused);
    EXPECT_EQ(assigned(9, "X0"), u"X1 X2 X3 X4 X5 X6 X7 X8 X9");
}

TEST_F(CodeAssignmentTest, WhatIsNoPatternOrNoNumberIsRefusedInWords)
{
    freeze();
    for (const char *pattern : {"", "B", "B 000", "B0000'; DROP TABLE item"})
        EXPECT_EQ(assigned(1, pattern), u"usage") << pattern;
    for (const qint64 count : {-1LL, 0LL, CodeAssignment::mostCodes + 1LL})
        EXPECT_EQ(assigned(count, "B00000"), u"usage") << count;
}

TEST_F(CodeAssignmentTest, PatternsToChooseFromAreTheLibrarysOwn)
{
    takeIn(items(), {});
    const CodeAssignment assignment(*m_session);
    EXPECT_EQ(assignment.patterns(), QStringList(QStringLiteral("B0000"))) << "as most copies are numbered";
    auto writer = m_session->replaceCatalogue();
    ASSERT_TRUE(writer);
    ReferenceLists lists;
    lists.codePatterns = {QStringLiteral("P00000"), QStringLiteral("B0000")};
    ASSERT_TRUE((*writer)->addReferences(lists));
    ASSERT_TRUE((*writer)->addItems(items()));
    ASSERT_TRUE((*writer)->commit(QStringLiteral("uji"), true, librarian()));
    EXPECT_EQ(assignment.patterns().join(u' '), u"B0000 P00000") << "as SLiMS has them";
    EXPECT_TRUE(m_session->catalogue().references().statuses.empty());
    ASSERT_TRUE(m_session->changeSetting(QStringLiteral("codes.pattern"), QStringLiteral("X000\nB0000"),
                                         librarian()));
    EXPECT_EQ(assignment.patterns().join(u' '), u"X000 B0000 P00000");
}

} // namespace
} // namespace opname
