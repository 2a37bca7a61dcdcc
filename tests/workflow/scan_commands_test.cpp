#include "opname/session/verification.h"
#include "opname/workflow/command_cards.h"
#include "opname/workflow/scan_desk.h"
#include "support/barcode_reader.h"
#include "workflow_library.h"

#include <QBuffer>
#include <QFile>

namespace opname {
namespace {

using testing::librarian;

class ScanCommandsTest : public testing::WorkflowLibrary {
protected:
    void SetUp() override
    {
        WorkflowLibrary::SetUp();
        freeze();
        m_stand = {QStringLiteral("Rak A"), {}, ScanPurpose::Count, librarian()};
    }

    static QString code(CommandKind kind, const QString &argument = {}, Condition condition = Condition::Good)
    {
        return commandCode({kind, argument, condition}).value();
    }

    /// As a window does it: reads, and goes on with the stand of the answer.
    DeskAnswer read(const QString &what)
    {
        auto answer = ScanDesk(*m_session).scan(what, m_stand);
        EXPECT_TRUE(answer) << (answer ? "" : answer.error().message.toStdString());
        if (answer && answer->command)
            m_stand = answer->command->stand;
        return answer ? *answer : DeskAnswer();
    }

    CommandAnswer command(CommandKind kind, const QString &argument = {},
                          Condition condition = Condition::Good)
    {
        const DeskAnswer answer = read(code(kind, argument, condition));
        EXPECT_EQ(answer.verdict, Verdict::Command);
        EXPECT_TRUE(answer.command);
        return answer.command.value_or(CommandAnswer());
    }

    struct Line {
        qint64 number;
        QString shelf;
        QString text;
        bool operator==(const Line &) const = default;
    };
    std::vector<Line> take(const QString &path)
    {
        std::vector<Line> all;
        const Outcome done =
            ScanDesk(*m_session).scanFile(path, m_stand, [&](qint64 line, const DeskAnswer &a) {
                all.push_back({line, a.shelf, a.code});
            });
        EXPECT_TRUE(done) << (done ? "" : done.error().message.toStdString());
        return all;
    }

    QString writeFile(const QStringList &lines)
    {
        QFile file(m_folder.filePath(QStringLiteral("kode.txt")));
        EXPECT_TRUE(file.open(QIODevice::WriteOnly));
        for (const QString &line : lines)
            file.write(line.toUtf8() + '\n');
        return file.fileName();
    }

    int rowsOf(const QString &kind) const
    {
        int count = 0;
        EXPECT_TRUE(m_session->visitJournal(0, [&](const JournalRow &row) {
            count += row.kind == kind ? 1 : 0;
            return true;
        }));
        return count;
    }

    void TearDown() override
    {
        const VerificationResult result = Verification::verify(*m_session);
        EXPECT_TRUE(result.isOk()) << result.problems.join(u'\n').toStdString();
    }

    ScanStand m_stand;
};

TEST_F(ScanCommandsTest, UndoTakesTheLastLiveScanOfTheStationBack)
{
    EXPECT_FALSE(command(CommandKind::Undo).isDone) << "nothing was scanned";
    read(QStringLiteral("B0001"));
    const DeskAnswer second = read(QStringLiteral("B0002"));
    const CommandAnswer undone = command(CommandKind::Undo);
    EXPECT_TRUE(undone.isDone);
    EXPECT_EQ(undone.scan, second.id);
    EXPECT_EQ(undone.itemCode, QStringLiteral("B0002"));
    EXPECT_TRUE(undone.sentence.contains(u"Judul 2")) << undone.sentence.toStdString();
    EXPECT_EQ(m_session->totals().found, 1);
    EXPECT_EQ(command(CommandKind::Undo).itemCode, QStringLiteral("B0001")) << "and then the one before it";
    EXPECT_FALSE(command(CommandKind::Undo).isDone);
    EXPECT_EQ(m_session->totals().scans, 0);
    EXPECT_EQ(rowsOf(QStringLiteral("scans_undone")), 2);
}

TEST_F(ScanCommandsTest, ShelfFinishedDeclaresThePassOfTheStand)
{
    EXPECT_FALSE(command(CommandKind::FinishShelf).isDone);
    read(QStringLiteral("B0001"));
    read(QStringLiteral("B0009"));
    const CommandAnswer finished = command(CommandKind::FinishShelf);
    EXPECT_TRUE(finished.isDone);
    EXPECT_EQ(finished.shelf, QStringLiteral("Rak A"));
    const Totals totals = m_session->totals();
    EXPECT_GT(totals.missing, 0);
    EXPECT_TRUE(finished.sentence.contains(QStringLiteral("%1 found").arg(totals.found))
                && finished.sentence.contains(QStringLiteral("%1 missing").arg(totals.missing)))
        << finished.sentence.toStdString();
    EXPECT_FALSE(command(CommandKind::FinishShelf).isDone) << "it is finished already";
    EXPECT_EQ(rowsOf(QStringLiteral("shelf_finished")), 1);
    m_stand.shelf.clear();
    EXPECT_FALSE(command(CommandKind::FinishShelf).isDone) << "no shelf is stated";
}

TEST_F(ScanCommandsTest, ConditionIsOfTheLastCopyAndNeverOfTheBookBeforeAnUnknownOne)
{
    EXPECT_FALSE(command(CommandKind::NoteCondition).isDone);
    const DeskAnswer book = read(QStringLiteral("B0003"));
    const CommandAnswer noted = command(CommandKind::NoteCondition, {}, Condition::HeavilyDamaged);
    EXPECT_TRUE(noted.isDone);
    EXPECT_EQ(noted.scan, book.id);
    EXPECT_EQ(m_session->conditionOf(u"B0003"), Condition::HeavilyDamaged);
    command(CommandKind::NoteCondition, {}, Condition::HeavilyDamaged);
    EXPECT_EQ(rowsOf(QStringLiteral("condition_noted")), 1) << "said twice, kept once";
    read(QString(30, u'9'));
    EXPECT_TRUE(command(CommandKind::NoteCondition, {}, Condition::LightlyDamaged).isDone)
        << "noise is no book";
    read(QStringLiteral("X0001"));
    EXPECT_FALSE(command(CommandKind::NoteCondition, {}, Condition::Good).isDone);
    EXPECT_EQ(m_session->conditionOf(u"B0003"), Condition::LightlyDamaged);
}

TEST_F(ScanCommandsTest, OperatorAndShelfChangeTheStandAndKeepTheSpellingThatIsKnown)
{
    read(QStringLiteral("B0001"));
    EXPECT_TRUE(command(CommandKind::SwitchOperator, QStringLiteral("Budi")).isDone);
    EXPECT_EQ(m_stand.author.operatorName, QStringLiteral("Budi"));
    read(QStringLiteral("B0002"));
    command(CommandKind::SwitchOperator, QStringLiteral("rINA"));
    EXPECT_EQ(m_stand.author.operatorName, QStringLiteral("Rina")) << "a Caps Lock makes no second person";
    command(CommandKind::OpenShelf, QStringLiteral("rAK b"));
    EXPECT_EQ(m_stand.shelf, QStringLiteral("Rak B"));
    EXPECT_EQ(read(QStringLiteral("B0011")).verdict, Verdict::Found);
    EXPECT_EQ(read(QStringLiteral("B0003")).verdict, Verdict::Misplaced);
    EXPECT_EQ(m_session->operatorTotals().size(), 2U);
}

TEST_F(ScanCommandsTest, OpenedShelfLeavesALocationWhereItIsNot)
{
    m_stand.place = {QStringLiteral("P2"), {}};
    m_stand.shelf.clear();
    command(CommandKind::OpenShelf, QStringLiteral("Rak A"));
    EXPECT_EQ(m_stand.place.location, QString()) << "Rak A stands in another room";
    m_stand.place = {QStringLiteral("SL"), QStringLiteral("Rak B")};
    command(CommandKind::OpenShelf, QStringLiteral("Rak A"));
    EXPECT_EQ(m_stand.place, (Place{QStringLiteral("SL"), {}}));
    command(CommandKind::OpenShelf, QStringLiteral("Troli 1"));
    EXPECT_EQ(m_stand.place.location, QStringLiteral("SL")) << "nothing is known of that shelf";
}

TEST_F(ScanCommandsTest, UnknownCommandIsAnsweredAndDoesNothing)
{
    read(QStringLiteral("B0001"));
    const ScanStand before = m_stand;
    const DeskAnswer answer = read(QStringLiteral("$OPNAME$BANTU        "));
    EXPECT_EQ(answer.verdict, Verdict::Command);
    ASSERT_TRUE(answer.command);
    EXPECT_FALSE(answer.command->isDone);
    EXPECT_TRUE(answer.command->sentence.contains(u"BANTU"));
    EXPECT_EQ(m_stand.shelf, before.shelf);
    EXPECT_EQ(m_session->totals().scans, 1);
}

TEST_F(ScanCommandsTest, CommandInScannerDecorationIsCarriedOut)
{
    ASSERT_TRUE(m_session->changeSetting(QStringLiteral("scanner.prefix"), QStringLiteral("*"), librarian()));
    read(QStringLiteral("*B0001"));
    const DeskAnswer answer = read(u"]C0*"_qs + code(CommandKind::Undo) + u'\r');
    ASSERT_TRUE(answer.command);
    EXPECT_TRUE(answer.command->isDone);
}

TEST_F(ScanCommandsTest, CommandsInAFileActInTheirTurn)
{
    const std::vector<Line> lines = take(
        writeFile({QStringLiteral("B0001"), QStringLiteral("B0002"), code(CommandKind::Undo),
                   QStringLiteral("B0003"), code(CommandKind::NoteCondition, {}, Condition::LightlyDamaged),
                   code(CommandKind::FinishShelf), code(CommandKind::OpenShelf, QStringLiteral("Rak B")),
                   code(CommandKind::SwitchOperator, QStringLiteral("Budi")), QStringLiteral("B0011")}));
    ASSERT_EQ(lines.size(), 9U);
    EXPECT_EQ(lines[8], (Line{9, QStringLiteral("Rak B"), QStringLiteral("B0011")}));
    EXPECT_EQ(m_session->totals().found, 3);
    EXPECT_EQ(m_session->conditionOf(u"B0003"), Condition::LightlyDamaged);
    EXPECT_EQ(rowsOf(QStringLiteral("shelf_finished")), 1);
    const qint64 rows = m_session->journalLength();
    EXPECT_TRUE(take(m_folder.filePath(QStringLiteral("kode.txt"))).empty());
    EXPECT_EQ(m_session->journalLength(), rows) << "a file taken twice carries nothing out again";
}

TEST_F(ScanCommandsTest, FileThatGoesOnKeepsTheShelfAndTheOperatorOfItsCommands)
{
    QStringList lines = {QStringLiteral("B0001"), code(CommandKind::OpenShelf, QStringLiteral("Rak B")),
                         code(CommandKind::SwitchOperator, QStringLiteral("Budi")), QStringLiteral("B0011"),
                         code(CommandKind::Undo)};
    take(writeFile(lines));
    lines.append(QStringLiteral("B0012"));
    const std::vector<Line> rest = take(writeFile(lines));
    EXPECT_EQ(rest, (std::vector<Line>{{6, QStringLiteral("Rak B"), QStringLiteral("B0012")}}));
    EXPECT_EQ(m_session->operatorTotals().front().name, QStringLiteral("Budi"));
    EXPECT_EQ(rowsOf(QStringLiteral("scans_undone")), 1) << "and carries out nothing twice";
}

TEST_F(ScanCommandsTest, FileStoppedBehindACommandGoesOnWithoutDoingItAgain)
{
    const QString path =
        writeFile({QStringLiteral("B0001"), QStringLiteral("B0002"),
                   code(CommandKind::OpenShelf, QStringLiteral("Rak B")), code(CommandKind::Undo),
                   QStringLiteral("B0011"), QStringLiteral("B0012")});
    const QString copy = m_folder.filePath(QStringLiteral("terputus.opname"));
    ASSERT_TRUE(ScanDesk(*m_session).scanFile(path, m_stand, [&](qint64 line, const DeskAnswer &) {
        if (line == 4) {
            EXPECT_TRUE(m_session->saveCopy(copy));
        }
    }));
    auto opened = Session::open(copy, Session::Access::Write);
    ASSERT_TRUE(opened);
    m_session = std::move(*opened);
    EXPECT_EQ(take(path),
              (std::vector<Line>{{5, QStringLiteral("Rak B"), QStringLiteral("B0011")},
                                 {6, QStringLiteral("Rak B"), QStringLiteral("B0012")}}));
    EXPECT_EQ(rowsOf(QStringLiteral("scans_undone")), 1);
    EXPECT_EQ(m_session->totals().found, 3);
}

TEST_F(ScanCommandsTest, WholeShelfOfThisStationIsTakenBack)
{
    ScanDesk desk(*m_session);
    for (const char *book : {"B0001", "B0002", "B0003"})
        read(QLatin1String(book));
    ScanStand other = m_stand;
    other.author.station = QStringLiteral("S2");
    ASSERT_TRUE(desk.scan(QStringLiteral("B0004"), other));
    EXPECT_EQ(desk.undoShelf(QStringLiteral("rak a"), librarian()), 3);
    EXPECT_EQ(desk.undoShelf(QStringLiteral("Rak A"), librarian()), 0);
    EXPECT_EQ(m_session->totals().scans, 1) << "the other station's scan stays";
    EXPECT_EQ(desk.undoShelf(QStringLiteral("Rak B"), librarian()).error().kind, ErrorKind::Usage);
    EXPECT_EQ(rowsOf(QStringLiteral("scans_undone")), 1);
}

TEST_F(ScanCommandsTest, OfTwoShelvesOfOneNameTheOneThatIsMeantIsTakenBack)
{
    ScanDesk desk(*m_session);
    const QString shelf = QStringLiteral("Troli");
    const Place first{QStringLiteral("SL"), {}};
    const Place second{QStringLiteral("P2"), {}};
    m_stand.shelf = shelf;
    for (const auto &[place, book] :
         {std::pair(first, "B0001"), std::pair(first, "B0002"), std::pair(second, "B0014")}) {
        m_stand.place = place;
        read(QLatin1String(book));
    }
    const auto unclear = desk.undoShelf(shelf, librarian());
    ASSERT_FALSE(unclear);
    EXPECT_EQ(unclear.error().kind, ErrorKind::Usage);
    EXPECT_TRUE(unclear.error().message.contains(u"P2, SL")) << unclear.error().message.toStdString();
    EXPECT_EQ(m_session->totals().scans, 3) << "nothing was guessed";
    EXPECT_EQ(desk.undoShelf(shelf, librarian(), first), 2);
    EXPECT_EQ(m_session->liveScansOf(*m_session->latestPass(shelf, {}, {}, second)).size(), 1U);
    EXPECT_EQ(desk.undoShelf(shelf, librarian(), {QStringLiteral("ADA"), {}}).error().kind, ErrorKind::Usage);
}

TEST_F(ScanCommandsTest, OwnPassIsTheCountOfAScannerOfThisComputerNotItsReadingNorAnotherComputers)
{
    ScanDesk desk(*m_session);
    ScanStand here = m_stand;
    here.shelf = QStringLiteral("rak a");
    const auto own = [&] { return desk.ownPassOf(here, librarian()); };
    ASSERT_FALSE(own());
    ScanStand second = m_stand;
    second.author.station = librarian().station + QStringLiteral("-2");
    ASSERT_TRUE(desk.scan(QStringLiteral("B0001"), second));
    ASSERT_TRUE(own()) << own().error().message.toStdString();
    const RowId counted = *own();
    EXPECT_EQ(m_session->stationOf(counted), second.author.station);
    second.purpose = ScanPurpose::Order;
    ASSERT_TRUE(desk.scan(QStringLiteral("B0001"), second));
    EXPECT_EQ(own(), counted) << "the reading of the shelf is none of its";
    ScanStand other = m_stand;
    other.author.station = QStringLiteral("S2");
    ASSERT_TRUE(desk.scan(QStringLiteral("B0002"), other));
    ASSERT_FALSE(own()) << "what is shown is the other computer's";
    EXPECT_TRUE(own().error().message.contains(librarian().station));
    EXPECT_EQ(desk.ownPassOf(second, librarian()), counted) << "where the scanner stands it is its own";
    ASSERT_TRUE(desk.scan(QStringLiteral("B0003"), m_stand));
    ASSERT_TRUE(own());
    EXPECT_EQ(m_session->stationOf(*own()), librarian().station);
    ASSERT_TRUE(m_session->finishPass(*desk.ownPassOf(other, other.author), other.author));
    ASSERT_TRUE(desk.scan(QStringLiteral("B0004"), other));
    EXPECT_EQ(m_session->stationOf(*own()), librarian().station) << "what others begin later is not meant";
}

TEST_F(ScanCommandsTest, ACodeThatWasTypedIsTakenAsItStands)
{
    ScanDesk desk(*m_session);
    ASSERT_TRUE(m_session->changeSetting(QStringLiteral("scanner.prefix"), QStringLiteral("B"), librarian()));
    ASSERT_TRUE(m_session->changeSetting(QStringLiteral("scanner.suffix"), QStringLiteral("1"), librarian()));
    EXPECT_EQ(desk.scan(QStringLiteral("B0001"), m_stand)->code, u"000");
    EXPECT_EQ(desk.scan(QStringLiteral("BB00011"), m_stand)->verdict, Verdict::Found);
    EXPECT_EQ(desk.scanCode(QStringLiteral("B0001"), m_stand)->verdict, Verdict::Duplicate);
    EXPECT_TRUE(desk.scanCode(code(CommandKind::Undo), m_stand)->command);
}

TEST_F(ScanCommandsTest, PrintedCardDoesWhatItSays)
{
    const QString path = m_folder.filePath(QStringLiteral("kartu.pdf"));
    const auto written =
        CommandCards(*m_session)
            .write({{QStringLiteral("Rak B")}, {QStringLiteral("Budi"), QStringLiteral("budi")}},
                   QStringLiteral("id"), path);
    ASSERT_TRUE(written) << written.error().message.toStdString();
    EXPECT_EQ(written->commands, 7) << "a name given twice is printed once";
    EXPECT_EQ(written->pages, 2);
    QStringList codes;
    for (const QString &picture : testing::picturesOf(path, 200, m_folder.path()))
        codes += testing::codesIn(picture);
    ASSERT_EQ(codes.size(), 7);
    QStringList done;
    for (const QString &printed : codes) {
        read(QStringLiteral("B0001"));
        const DeskAnswer answer = read(printed);
        ASSERT_TRUE(answer.command) << printed.toStdString();
        EXPECT_TRUE(answer.command->isDone)
            << printed.toStdString() << answer.command->sentence.toStdString();
        done.append(commandName(answer.command->command.kind));
        m_stand.shelf = QStringLiteral("Rak A");
    }
    done.sort();
    EXPECT_EQ(done,
              QStringList({QStringLiteral("condition"), QStringLiteral("condition"),
                           QStringLiteral("condition"), QStringLiteral("finish_shelf"),
                           QStringLiteral("operator"), QStringLiteral("shelf"), QStringLiteral("undo")}));
}

TEST_F(ScanCommandsTest, NameThatNoCodeCanCarryIsNotPrinted)
{
    const QString path = m_folder.filePath(QStringLiteral("kartu.pdf"));
    for (const QString &name : {QStringLiteral("Rak $"), QString(61, u'x'), QStringLiteral(" ")}) {
        const auto refused = CommandCards(*m_session).write({{name}, {}}, QStringLiteral("id"), path);
        ASSERT_FALSE(refused) << name.toStdString();
        EXPECT_EQ(refused.error().kind, ErrorKind::Usage);
        EXPECT_FALSE(QFile::exists(path));
    }
    const QString shelf = QStringLiteral("Büro 書架");
    ASSERT_TRUE(CommandCards(*m_session).write({{shelf}, {}}, QStringLiteral("id"), path));
    QStringList squares;
    for (const QString &picture : testing::picturesOf(path, 300, m_folder.path()))
        squares += testing::codesIn(picture, QStringLiteral("qrcode"));
    EXPECT_EQ(squares, QStringList(*commandCode({CommandKind::OpenShelf, shelf, Condition::Good})))
        << "what bars cannot hold is a square";
    const auto nowhere =
        CommandCards(*m_session)
            .write({}, QStringLiteral("id"), m_folder.filePath(QStringLiteral("tidak/ada.pdf")));
    ASSERT_FALSE(nowhere);
    EXPECT_EQ(nowhere.error().kind, ErrorKind::File);
}

} // namespace
} // namespace opname
