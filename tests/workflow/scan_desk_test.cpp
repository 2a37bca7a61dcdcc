#include "opname/workflow/scan_desk.h"
#include "workflow_library.h"

#include <QBuffer>
#include <QFile>

#include <fcntl.h>
#include <thread>
#include <unistd.h>

namespace opname {
namespace {

using testing::librarian;

class ScanDeskTest : public testing::WorkflowLibrary {
protected:
    struct Answered {
        qint64 line;
        QString code;
        Verdict verdict;
        bool operator==(const Answered &) const = default;
    };

    static ScanStand stand(ScanPurpose purpose = ScanPurpose::Count)
    {
        return {QStringLiteral("Rak A"), {}, purpose, librarian()};
    }

    QString writeFile(const QByteArray &content, const QString &name = QStringLiteral("kode.txt"))
    {
        QFile file(m_folder.filePath(name));
        EXPECT_TRUE(file.open(QIODevice::WriteOnly));
        file.write(content);
        return file.fileName();
    }

    std::vector<Answered> take(const QString &path, const ScanStand &at = stand())
    {
        std::vector<Answered> all;
        const Outcome done = ScanDesk(*m_session).scanFile(path, at, [&](qint64 line, const ScanAnswer &a) {
            all.push_back({line, a.code, a.verdict});
        });
        EXPECT_TRUE(done) << (done ? "" : done.error().message.toStdString());
        return all;
    }

    qint64 scans() const { return m_session->totals().scans; }

    void reopen()
    {
        const QString path = m_session->path();
        m_session.reset();
        auto opened = Session::open(path, Session::Access::Write);
        ASSERT_TRUE(opened) << opened.error().message.toStdString();
        m_session = std::move(*opened);
    }
};

TEST_F(ScanDeskTest, CountingBeforeTheFreezeIsRefused)
{
    takeIn(items(), loans());
    const auto answer = ScanDesk(*m_session).scan(QStringLiteral("B0001"), stand());
    ASSERT_FALSE(answer);
    EXPECT_EQ(answer.error().kind, ErrorKind::Refused);
    QBuffer buffer;
    buffer.setData("B0001\n");
    buffer.open(QIODevice::ReadOnly);
    EXPECT_EQ(ScanDesk(*m_session).scanAll(buffer, stand(), [](qint64, const ScanAnswer &) {}).error().kind,
              ErrorKind::Refused);
    EXPECT_EQ(ScanDesk(*m_session)
                  .scanFile(writeFile("B0001\n"), stand(), [](qint64, const ScanAnswer &) {})
                  .error()
                  .kind,
              ErrorKind::Refused);
}

TEST_F(ScanDeskTest, CountingStartsActivityFiveAndReadingTheOrderDoesNot)
{
    freeze();
    ScanDesk desk(*m_session);
    ASSERT_TRUE(desk.scan(QStringLiteral("B0001"), stand(ScanPurpose::Order)));
    EXPECT_NE(m_session->sopProgress().activity(5).state, ActivityState::UnderWay);
    QBuffer nothing;
    nothing.open(QIODevice::ReadOnly);
    ASSERT_TRUE(desk.scanAll(nothing, stand(), [](qint64, const ScanAnswer &) {}));
    EXPECT_NE(m_session->sopProgress().activity(5).state, ActivityState::UnderWay);
    ASSERT_TRUE(desk.scan(QStringLiteral("B0001"), stand()));
    EXPECT_EQ(m_session->sopProgress().activity(5).state, ActivityState::UnderWay);
    const qint64 rows = m_session->journalLength();
    ASSERT_TRUE(ScanDesk(*m_session).scan(QStringLiteral("B0002"), stand()));
    EXPECT_EQ(m_session->journalLength(), rows + 1) << "it starts once";
}

TEST_F(ScanDeskTest, ScanAfterClosingStillCounts)
{
    freeze();
    walkExcept({QStringLiteral("B0005")});
    closeCounting();
    const auto answer = ScanDesk(*m_session).scan(QStringLiteral("B0005"), stand());
    ASSERT_TRUE(answer);
    EXPECT_EQ(answer->verdict, Verdict::Found);
    EXPECT_TRUE(m_session->sopProgress().isFinished(5)) << "a later find does not reopen the activity";
}

TEST_F(ScanDeskTest, AnswersComeInTheOrderOfLinesWhateverTheirEnds)
{
    freeze();
    QByteArray content = "\xef\xbb\xbf"
                         "B0001\r\n\r\nB0002\rB0003\n";
    QByteArray many;
    for (int i = 0; i < 1200; ++i)
        many += "X" + QByteArray::number(i) + "\n";
    QBuffer buffer;
    buffer.setData(content + many + "B0004");
    buffer.open(QIODevice::ReadOnly);
    std::vector<Answered> all;
    ASSERT_TRUE(ScanDesk(*m_session).scanAll(buffer, stand(), [&](qint64 line, const ScanAnswer &a) {
        all.push_back({line, a.code, a.verdict});
        EXPECT_TRUE(m_session->findScan(a.station, a.number)) << "answered before it was kept";
    }));
    ASSERT_EQ(all.size(), 1204U);
    EXPECT_EQ(all[0], (Answered{1, QStringLiteral("B0001"), Verdict::Found}));
    EXPECT_EQ(all[1], (Answered{3, QStringLiteral("B0002"), Verdict::Found}));
    EXPECT_EQ(all[2], (Answered{4, QStringLiteral("B0003"), Verdict::Found}));
    EXPECT_EQ(all[3], (Answered{5, QStringLiteral("X0"), Verdict::Unknown}));
    EXPECT_EQ(all[1203], (Answered{1205, QStringLiteral("B0004"), Verdict::Found}));
}

TEST_F(ScanDeskTest, SlowPipeIsAnsweredLineByLine)
{
    freeze();
    int ends[2];
    ASSERT_EQ(pipe(ends), 0);
    QFile input;
    ASSERT_TRUE(
        input.open(ends[0], QIODevice::ReadOnly | QIODevice::Unbuffered, QFileDevice::AutoCloseHandle));
    std::atomic<int> answered = 0;
    bool cameInTime = true;
    // The hand writes the next code only when the last one was answered, and half a code at a time.
    std::thread hand([&] {
        for (int i = 1; i <= 3; ++i) {
            const QByteArray code = "B000" + QByteArray::number(i) + "\n";
            cameInTime = cameInTime && write(ends[1], code.constData(), 3) == 3;
            std::this_thread::sleep_for(std::chrono::milliseconds(20));
            cameInTime = cameInTime && write(ends[1], code.constData() + 3, 3) == 3;
            for (int waited = 0; answered < i && waited < 500; ++waited)
                std::this_thread::sleep_for(std::chrono::milliseconds(10));
            cameInTime = cameInTime && answered == i;
        }
        close(ends[1]);
    });
    const Outcome done =
        ScanDesk(*m_session).scanAll(input, stand(), [&](qint64, const ScanAnswer &) { ++answered; });
    hand.join();
    EXPECT_TRUE(done);
    EXPECT_TRUE(cameInTime);
    EXPECT_EQ(answered, 3);
}

TEST_F(ScanDeskTest, InputThatWasLeftNonBlockingIsReadToItsEnd)
{
    freeze();
    int ends[2];
    ASSERT_EQ(pipe2(ends, O_NONBLOCK), 0);
    QFile input;
    ASSERT_TRUE(
        input.open(ends[0], QIODevice::ReadOnly | QIODevice::Unbuffered, QFileDevice::AutoCloseHandle));
    std::thread hand([&] {
        std::this_thread::sleep_for(std::chrono::milliseconds(50));
        EXPECT_EQ(write(ends[1], "B0001\n", 6), 6);
        std::this_thread::sleep_for(std::chrono::milliseconds(50));
        EXPECT_EQ(write(ends[1], "B0002", 5), 5);
        close(ends[1]);
    });
    int answered = 0;
    EXPECT_TRUE(
        ScanDesk(*m_session).scanAll(input, stand(), [&](qint64, const ScanAnswer &) { ++answered; }));
    hand.join();
    EXPECT_EQ(answered, 2);
}

TEST_F(ScanDeskTest, FileTakenTwiceAddsNothingUnderAnyName)
{
    freeze();
    const QByteArray content = "B0001\nB0002\nB0003\n";
    EXPECT_EQ(take(writeFile(content)).size(), 3U);
    const qint64 rows = m_session->journalLength();
    EXPECT_TRUE(take(writeFile(content)).empty());
    EXPECT_TRUE(take(writeFile(content, QStringLiteral("salinan.txt"))).empty());
    reopen();
    EXPECT_TRUE(take(writeFile(content)).empty());
    EXPECT_EQ(m_session->journalLength(), rows);
    EXPECT_EQ(scans(), 3);
}

TEST_F(ScanDeskTest, FileThatGrewAddsItsNewLines)
{
    freeze();
    take(writeFile("B0001\nB0002"));
    EXPECT_EQ(take(writeFile("B0001\nB0002\n\nB0003\n")),
              (std::vector<Answered>{{4, QStringLiteral("B0003"), Verdict::Found}}));
    EXPECT_EQ(take(writeFile("B0001\nB0002\n\nB0003\nB0004\n")),
              (std::vector<Answered>{{5, QStringLiteral("B0004"), Verdict::Found}}));
    EXPECT_EQ(scans(), 4);
}

TEST_F(ScanDeskTest, LineThatWasHalfWrittenIsTakenWhenItIsWhole)
{
    freeze();
    EXPECT_EQ(take(writeFile("B0001\nB00")).size(), 2U);
    EXPECT_EQ(take(writeFile("B0001\nB0002\n")),
              (std::vector<Answered>{{2, QStringLiteral("B0002"), Verdict::Found}}));
}

TEST_F(ScanDeskTest, OtherFilesAndOtherPurposesAreTaken)
{
    freeze();
    EXPECT_EQ(take(writeFile("B0001\nB0002\n")).size(), 2U);
    EXPECT_EQ(take(writeFile("B0001\nB0003\n")).size(), 2U) << "the same first line, another file";
    EXPECT_TRUE(take(writeFile("B0001\nB0002\n")).empty());
    EXPECT_TRUE(take(writeFile("B0001\nB0003\n")).empty());
    EXPECT_EQ(take(writeFile("B0001\nB0002\n"), stand(ScanPurpose::Order)).size(), 2U);
    EXPECT_TRUE(take(writeFile("")).empty());
    EXPECT_TRUE(take(writeFile("\n\r\n")).empty());
}

/// A file whose taking ends before its last line, as a crash would end it: the journal has the scans, the
/// mark behind the last one is missing.
class InterruptedFileTest : public ScanDeskTest {
protected:
    QByteArray lines(int count)
    {
        QByteArray all;
        for (int i = 1; i <= count; ++i)
            all += "K" + QByteArray::number(i) + "\n";
        return all;
    }

    /// Stops in the visitor of line `last` by copying the session as it is then and going on with the copy.
    void takeUntil(const QString &path, qint64 last)
    {
        const QString copy = m_folder.filePath(QStringLiteral("terputus%1.opname").arg(++m_copies));
        bool isCopied = false;
        ASSERT_TRUE(ScanDesk(*m_session).scanFile(path, stand(), [&](qint64 line, const ScanAnswer &) {
            if (line == last)
                isCopied = m_session->saveCopy(copy).has_value();
        }));
        ASSERT_TRUE(isCopied);
        auto opened = Session::open(copy, Session::Access::Write);
        ASSERT_TRUE(opened) << opened.error().message.toStdString();
        m_session = std::move(*opened);
    }

    int m_copies = 0;
};

TEST_F(InterruptedFileTest, GoesOnWhereTheJournalEnds)
{
    freeze();
    const QString path = writeFile(lines(1200));
    takeUntil(path, 500);
    ASSERT_EQ(scans(), 500);
    const std::vector<Answered> rest = take(path);
    ASSERT_EQ(rest.size(), 700U);
    EXPECT_EQ(rest.front().line, 501);
    EXPECT_EQ(scans(), 1200);
    EXPECT_TRUE(take(path).empty());
}

TEST_F(InterruptedFileTest, GoesOnTwiceAndAfterGrowing)
{
    freeze();
    const QString path = writeFile(lines(1200));
    takeUntil(path, 500);
    takeUntil(path, 1000);
    ASSERT_EQ(scans(), 1000);
    writeFile(lines(1300));
    const std::vector<Answered> rest = take(path);
    ASSERT_EQ(rest.size(), 300U);
    EXPECT_EQ(rest.front().line, 1001);
    EXPECT_EQ(scans(), 1300);
}

TEST_F(InterruptedFileTest, ScansOfOtherHandsInBetweenAreNotTakenForTheFile)
{
    freeze();
    const QString path = writeFile(lines(1200));
    takeUntil(path, 500);
    ASSERT_TRUE(ScanDesk(*m_session).scan(QStringLiteral("B0001"), stand()));
    ASSERT_TRUE(ScanDesk(*m_session).scan(QStringLiteral("K501"), stand()));
    EXPECT_EQ(take(path).size(), 700U);
    EXPECT_TRUE(take(path).empty());
}

TEST_F(InterruptedFileTest, WholeFileWithoutItsLastMarkAddsNothing)
{
    freeze();
    const QString path = writeFile(lines(20));
    takeUntil(path, 20);
    EXPECT_TRUE(take(path).empty());
    EXPECT_EQ(scans(), 20);
}

TEST_F(ScanDeskTest, UndoTakesTheLastScansOfTheStationOnly)
{
    freeze();
    ScanDesk desk(*m_session);
    for (const char *code : {"B0001", "B0002", "B0003"})
        ASSERT_TRUE(desk.scan(QLatin1String(code), stand()));
    ScanStand other = stand();
    other.author.station = QStringLiteral("S2");
    const auto elsewhere = desk.scan(QStringLiteral("B0004"), other);
    ASSERT_TRUE(elsewhere);
    EXPECT_EQ(desk.undo(2, librarian()), 2);
    EXPECT_EQ(scans(), 2);
    EXPECT_EQ(desk.undo(5, librarian()), 1);
    EXPECT_EQ(desk.undo(1, librarian()), 0);
    EXPECT_EQ(desk.undo(QStringLiteral("S2"), elsewhere->number, librarian()), 1);
    EXPECT_EQ(desk.undo(QStringLiteral("S2"), elsewhere->number, librarian()), 0);
    EXPECT_EQ(desk.undo(QStringLiteral("S9"), 1, librarian()).error().kind, ErrorKind::Usage);
    EXPECT_EQ(scans(), 0);
}

TEST_F(ScanDeskTest, BeforeTheFreezeOnlyLabelsAreScannedBack)
{
    takeIn(items(), loans());
    ScanDesk desk(*m_session);
    ScanStand labels = stand();
    labels.purpose = ScanPurpose::Label;
    const auto answer = desk.scan(QStringLiteral("B0003"), labels);
    ASSERT_TRUE(answer) << answer.error().message.toStdString();
    EXPECT_EQ(answer->itemCode, u"B0003");
    EXPECT_EQ(desk.scan(QStringLiteral("B0003"), stand()).error().kind, ErrorKind::Refused);
    EXPECT_NE(m_session->sopProgress().activity(5).state, ActivityState::UnderWay);
    EXPECT_EQ(desk.undo(1, librarian()).value_or(-1), 1);
}

TEST_F(ScanDeskTest, FileThatCannotBeReadIsOneSentence)
{
    freeze();
    for (const QString &path : {m_folder.filePath(QStringLiteral("tidakada")), m_folder.path()}) {
        const Outcome done = ScanDesk(*m_session).scanFile(path, stand(), [](qint64, const ScanAnswer &) {});
        ASSERT_FALSE(done);
        EXPECT_EQ(done.error().kind, ErrorKind::File);
        EXPECT_TRUE(done.error().message.contains(path));
    }
}

TEST_F(ScanDeskTest, TheFirstScanForAPurposeBeginsItsActivity)
{
    const auto isUnderWay = [&](int activity) {
        return m_session->sopProgress().activity(activity).state == ActivityState::UnderWay;
    };
    takeIn(items(), loans());
    ASSERT_TRUE(m_session->orderTake());
    ScanDesk desk(*m_session);
    ASSERT_TRUE(desk.scan(QStringLiteral("B0001"), stand(ScanPurpose::Label)));
    EXPECT_TRUE(isUnderWay(3));
    ASSERT_TRUE(desk.scan(QStringLiteral("B0001"), stand(ScanPurpose::Order)));
    EXPECT_TRUE(isUnderWay(2));
    EXPECT_FALSE(isUnderWay(8));
    ASSERT_TRUE(m_session->freeze(librarian()));
    ASSERT_TRUE(desk.scan(QStringLiteral("B0001"), stand(ScanPurpose::Order)));
    EXPECT_TRUE(isUnderWay(8));
    EXPECT_FALSE(isUnderWay(5));
    ASSERT_TRUE(m_session->changeSetting(QStringLiteral("order_counts"), QStringLiteral("yes"), librarian()));
    ASSERT_TRUE(desk.scan(QStringLiteral("B0002"), stand(ScanPurpose::Order)));
    EXPECT_TRUE(isUnderWay(5)) << "it counted";
}

} // namespace
} // namespace opname
