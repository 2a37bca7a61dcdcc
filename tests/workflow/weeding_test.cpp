#include "opname/workflow/weeding.h"

#include "opname/session/verification.h"
#include "opname/workflow/preparation.h"
#include "workflow_library.h"

namespace opname {
namespace {

using testing::librarian;

class WeedingTest : public testing::WorkflowLibrary {
protected:
    QString file(const char *name, const QByteArray &content)
    {
        const QString path = m_folder.filePath(QString::fromLatin1(name));
        QFile written(path);
        EXPECT_TRUE(written.open(QIODevice::WriteOnly) && written.write(content) == content.size());
        return path;
    }

    Result<Weeding::Taken> take(const QByteArray &content, Weeding::Way way = Weeding::Way::Add)
    {
        return Weeding(*m_session).take(file("afkir.csv", content), way, librarian());
    }

    void choose(const char *statuses)
    {
        const Outcome kept = Preparation(*m_session, librarian())
                                 .change(QStringLiteral("weeded_statuses"), QString::fromLatin1(statuses));
        ASSERT_TRUE(kept) << kept.error().message.toStdString();
    }

    Weeding::Check check()
    {
        const auto checked = Weeding(*m_session).check();
        EXPECT_TRUE(checked);
        return checked.value_or(Weeding::Check());
    }
};

TEST_F(WeedingTest, WithoutListAndStatusesNothingIsSaidToAgree)
{
    EXPECT_EQ(check().onShelf, WeedingState::NotFilledIn);
    freeze();
    EXPECT_EQ(check().onShelf, WeedingState::NotFilledIn);
    EXPECT_EQ(check().data, WeedingState::NotFilledIn);
    EXPECT_EQ(Weeding::stateText(check().data, 0), u"not filled in yet");
    choose("R");
    EXPECT_EQ(check().onShelf, WeedingState::NotCounted) << "nothing was scanned";
    const ScanAnswer answer = scan(QStringLiteral("B0002"), QStringLiteral("Rak A"));
    EXPECT_EQ(check().onShelf, WeedingState::Agrees);
    const std::vector<RowId> scans{answer.id};
    ASSERT_TRUE(m_session->undo(scans, librarian()));
    EXPECT_EQ(check().onShelf, WeedingState::NotCounted);
    EXPECT_EQ(check().data, WeedingState::NotFilledIn) << "statuses alone are compared with nothing";
    choose("");
    EXPECT_EQ(check().onShelf, WeedingState::NotFilledIn);
}

TEST_F(WeedingTest, ListAndStatusThatSayTheSameAgree)
{
    freeze();
    choose("R");
    ASSERT_TRUE(take("item_code,title\nB0017,Judul\n"));
    EXPECT_EQ(check().onShelf, WeedingState::NotCounted);
    scan(QStringLiteral("B0002"), QStringLiteral("Rak A"));
    EXPECT_EQ(check().onShelf, WeedingState::Agrees);
    EXPECT_EQ(check().data, WeedingState::Agrees);
    EXPECT_TRUE(codes(DiscrepancyKind::WeededMismatch).isEmpty());
}

TEST_F(WeedingTest, DisagreementIsToldBeforeTheFreezeAlready)
{
    takeIn(items(), loans());
    choose("R");
    ASSERT_TRUE(take("B0001\nASING\n"));
    const auto found = Weeding(*m_session).findings();
    ASSERT_TRUE(found);
    ASSERT_EQ(found->size(), 3U);
    QStringList texts;
    for (const Weeding::Finding &finding : *found)
        texts.append(finding.copy.code + u": " + Weeding(*m_session).mismatchText(finding));
    EXPECT_EQ(texts.join(u'\n').toStdString(),
              "ASING: Listed as weeded, but SLiMS has no such copy\n"
              "B0001: Listed as weeded, but “Available” in SLiMS\n"
              "B0017: “Perbaikan” in SLiMS, but not on the list of weeded copies");
    EXPECT_EQ(check().mismatches, 3);
    EXPECT_EQ(check().onShelf, WeedingState::NotCounted);
    EXPECT_EQ(check().data, WeedingState::Differs);
}

TEST_F(WeedingTest, WeededCopiesOnTheShelfAreReportedByStatusAndByList)
{
    freeze();
    choose("R");
    ASSERT_TRUE(take("B0001\nB0017\nASING\n"));
    EXPECT_TRUE(codes(DiscrepancyKind::WeededPresent).isEmpty());
    scan(QStringLiteral("B0001"), QStringLiteral("Rak A"));
    scan(QStringLiteral("B0017"), QStringLiteral("Rak A"));
    scan(QStringLiteral("asing"), QStringLiteral("Rak B"));
    scan(QStringLiteral("B0002"), QStringLiteral("Rak A"));
    EXPECT_EQ(codes(DiscrepancyKind::WeededPresent),
              (QStringList{QStringLiteral("ASING"), QStringLiteral("B0001"), QStringLiteral("B0017")}));
    const auto all = differences(DiscrepancyKind::WeededPresent);
    EXPECT_TRUE(all[0].detail.contains(u"Rak B")) << all[0].detail.toStdString();
    EXPECT_TRUE(all[2].detail.contains(u"Perbaikan")) << all[2].detail.toStdString();
    EXPECT_EQ(all[2].title, u"Judul 17");
    EXPECT_EQ(check().present, 3);
    EXPECT_EQ(check().onShelf, WeedingState::Differs);
    EXPECT_EQ(m_session->totals().found, 2) << "what is weeded changes nothing that is counted";
}

TEST_F(WeedingTest, EachIsAcknowledgedAlsoWhatSlimsDoesNotHave)
{
    freeze();
    ASSERT_TRUE(take("ASING\nB0001\n"));
    DecisionRequest request;
    request.kind = DiscrepancyKind::WeededMismatch;
    request.action = DecisionAction::Acknowledge;
    request.itemCodes = {QStringLiteral("ASING")};
    EXPECT_EQ(decide(request), 1);
    EXPECT_EQ(decide(request), 0);
    request.itemCodes.clear();
    EXPECT_EQ(decide(request), 1) << "the other one";
    EXPECT_TRUE(differences(DiscrepancyKind::WeededMismatch).front().decision);
    request.action = DecisionAction::MarkMissing;
    EXPECT_EQ(decide(request).error().kind, ErrorKind::Usage);
}

TEST_F(WeedingTest, StatusesMayBeChosenAfterTheFreezeButOnlyThoseOfSlims)
{
    freeze();
    choose("R,MIS");
    const Outcome refused =
        Preparation(*m_session, librarian()).change(QStringLiteral("weeded_statuses"), QStringLiteral("ZZ"));
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().kind, ErrorKind::Usage);
    EXPECT_EQ(WeedingList(*m_session).statuses().size(), 2);
}

TEST_F(WeedingTest, ListsAreReadAsScanFilesAre)
{
    freeze();
    EXPECT_EQ(take("\xef\xbb\xbfNo;Kode Eksemplar;Judul\r\n1;B0001;a\r\n2;B0002;b\r\n")->listed, 2);
    EXPECT_EQ(take("item_code\n\nB0003\n\n]C0B0004\n")->listed, 4);
    EXPECT_EQ(take("B0001\nB0003\n")->changed, 0);
    EXPECT_EQ(take("B0001\nB0009\n", Weeding::Way::TakeBack)->listed, 3);
    EXPECT_EQ(Verification::verify(*m_session).problems.join(u'\n').toStdString(), "");
}

TEST_F(WeedingTest, AListThatCannotBeTakenIsOneSentenceAndNothingIsTaken)
{
    freeze();
    const qint64 rows = m_session->journalLength();
    const QByteArray hostile[] = {{},
                                  "item_code,title\n",
                                  "B0001\n" + QByteArray(300, 'A') + "\n",
                                  "$OPNAME$UNDO$00000000\n",
                                  "item_code,title\n1.23E+12,x\n",
                                  QByteArray(3000, '\0'),
                                  "PK\x03\x04 lembar kerja"};
    for (const QByteArray &content : hostile) {
        const auto taken = take(content);
        ASSERT_FALSE(taken) << content.left(40).toStdString();
        EXPECT_EQ(taken.error().kind, ErrorKind::File);
        EXPECT_FALSE(taken.error().message.isEmpty());
    }
    for (const QString &path : {m_folder.filePath(QStringLiteral("tidakada")), m_folder.path()})
        EXPECT_EQ(Weeding(*m_session).take(path, Weeding::Way::Add, librarian()).error().kind,
                  ErrorKind::File);
    EXPECT_TRUE(take("B0001\n" + QByteArray(300, 'A') + "\n").error().message.contains(u"Line 2"));
    EXPECT_EQ(m_session->journalLength(), rows);
    EXPECT_EQ(check().listed, 0);
}

} // namespace
} // namespace opname
