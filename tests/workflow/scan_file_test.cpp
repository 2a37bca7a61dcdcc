#include "opname/workflow/scan_file_preview.h"
#include "workflow_library.h"

#include <QDir>
#include <QJsonDocument>
#include <QJsonObject>

namespace opname {
namespace {

using testing::librarian;

QByteArray wide(const char *text, bool isLittle = true)
{
    QByteArray bytes = isLittle ? QByteArray("\xff\xfe") : QByteArray("\xfe\xff");
    for (const char *c = text; *c != '\0'; ++c)
        bytes += isLittle ? QByteArray(QByteArray(1, *c) + '\0') : QByteArray(QByteArray(1, '\0') + *c);
    return bytes;
}

class ScanFileTest : public testing::WorkflowLibrary {
protected:
    static ScanStand stand(ScanPurpose purpose = ScanPurpose::Count)
    {
        return {QStringLiteral("Rak A"), {}, purpose, librarian()};
    }

    QString writeFile(const QByteArray &content)
    {
        QFile file(m_folder.filePath(QStringLiteral("kode.csv")));
        EXPECT_TRUE(file.open(QIODevice::WriteOnly));
        file.write(content);
        return file.fileName();
    }

    /// "line:code" of every answer; rows left out as "line!".
    QStringList take(const QByteArray &content, const ScanListOptions &options = ScanListOptions::cautious())
    {
        QStringList all;
        const Outcome done =
            ScanDesk(*m_session)
                .scanFile(
                    writeFile(content), stand(),
                    [&](qint64 line, const ScanAnswer &a) {
                        all.append(QString::number(line) + u':' + a.code);
                    },
                    options, [&](const ScanListEntry &row) { all.append(QString::number(row.line) + u'!'); });
        EXPECT_TRUE(done) << (done ? "" : done.error().message.toStdString());
        return all;
    }

    std::shared_ptr<const ScanFileContent> contentOf(const QByteArray &bytes)
    {
        auto content = ScanFileContent::load(writeFile(bytes));
        EXPECT_TRUE(content);
        return *content;
    }

    ScanFilePreview preview(const QByteArray &bytes, const ScanListOptions &options = {},
                            const ScanStand &at = {})
    {
        auto reader = Session::open(m_session->path(), Session::Access::Read);
        EXPECT_TRUE(reader);
        auto found = previewScanFile(**reader, contentOf(bytes), options, at,
                                     [](double, qint64, qint64) { return true; });
        EXPECT_TRUE(found) << (found ? "" : found.error().message.toStdString());
        return found ? *found : ScanFilePreview();
    }

    qint64 scans() const { return m_session->totals().scans; }
};

TEST_F(ScanFileTest, WhenACodeWasReadIsKeptAsTheFileHasIt)
{
    freeze();
    take("code;time\nB0001;2026-11-24 10:22\nB0002;2026-11-24 10:23\n");
    QStringList kept;
    ASSERT_TRUE(m_session->visitJournal(0, [&](const JournalRow &row) {
        if (row.kind == u"scan")
            kept.append(QJsonDocument::fromJson(row.body).object().value(u"read_at").toString());
        return true;
    }));
    EXPECT_EQ(kept, (QStringList{QStringLiteral("2026-11-24 10:22"), QStringLiteral("2026-11-24 10:23")}));
}

TEST_F(ScanFileTest, EveryShapeIsTakenOnceHoweverOften)
{
    freeze();
    const QDir folder(QStringLiteral(OPNAME_TEST_DATA "/scan-files/lists"));
    for (const QString &name : folder.entryList(QDir::Files, QDir::Name)) {
        if (name.endsWith(u".codes"))
            continue;
        QFile file(folder.filePath(name));
        ASSERT_TRUE(file.open(QIODevice::ReadOnly));
        const QByteArray content = file.readAll();
        const qint64 before = scans();
        const QStringList first = take(content, {});
        const qint64 rows = m_session->journalLength();
        for (const QString &again : take(content, {}))
            ADD_FAILURE() << name.toStdString() << ": " << again.toStdString();
        EXPECT_TRUE(take(content).isEmpty()) << name.toStdString() << ": read otherwise the second time";
        EXPECT_EQ(m_session->journalLength(), rows) << name.toStdString();
        EXPECT_EQ(scans() - before, first.filter(QStringLiteral(":")).size()) << name.toStdString();
    }
    EXPECT_GT(scans(), 60);
}

TEST_F(ScanFileTest, TableThatGrewAddsItsNewRows)
{
    freeze();
    const QByteArray begin = "time;barcode\r\n2026-11-24 10:22;B0001\r\n";
    EXPECT_EQ(take(begin), QStringList{QStringLiteral("2:B0001")});
    EXPECT_EQ(take(begin + "2026-11-24 10:23;B00"), QStringList{QStringLiteral("3:B00")});
    EXPECT_EQ(take(begin + "2026-11-24 10:23;B0002\r\n2026-11-24 10:24;B0003\r\n"),
              (QStringList{QStringLiteral("3:B0002"), QStringLiteral("4:B0003")}));
    EXPECT_EQ(scans(), 4);
}

TEST_F(ScanFileTest, WideTextThatGrewAddsItsNewLines)
{
    freeze();
    for (const bool isLittle : {true, false}) {
        const qint64 before = scans();
        EXPECT_EQ(take(wide("B0001\nB0002\n", isLittle)).size(), 2);
        EXPECT_EQ(take(wide("B0001\nB0002\nB0003\n", isLittle)), QStringList{QStringLiteral("3:B0003")});
        EXPECT_EQ(take(wide("B0001\nB0002\nB0003\nB00", isLittle)), QStringList{QStringLiteral("4:B00")});
        EXPECT_EQ(take(wide("B0001\nB0002\nB0003\nB0004\n", isLittle)),
                  QStringList{QStringLiteral("4:B0004")});
        EXPECT_EQ(scans() - before, 5);
    }
}

TEST_F(ScanFileTest, ShapeStaysWhatItWasWhenTheFileGrows)
{
    freeze();
    // Alone the first lines are no table; with time stamps behind them they would be.
    QByteArray content = "B0001\nB0002\n";
    EXPECT_EQ(take(content).size(), 2);
    for (int i = 0; i < 20; ++i)
        content += "B0003,2026-11-24 10:22\n";
    const QStringList rest = take(content);
    ASSERT_EQ(rest.size(), 20);
    EXPECT_EQ(rest.first(), u"3:B0003,2026-11-24 10:22");
}

TEST_F(ScanFileTest, AnotherColumnIsAnotherReading)
{
    freeze();
    const QByteArray content = "kode,lain\nB0001,B0002\n";
    EXPECT_EQ(take(content), QStringList{QStringLiteral("2:B0001")});
    ScanListOptions other;
    other.columnName = QStringLiteral("Lain");
    EXPECT_EQ(take(content, other), QStringList{QStringLiteral("2:B0002")});
    EXPECT_TRUE(take(content, other).isEmpty());
    EXPECT_TRUE(take(content).isEmpty());
    ScanListOptions header;
    header.hasHeader = false;
    EXPECT_TRUE(take(content, header).isEmpty()) << "a corrected header doubles nothing";
}

TEST_F(ScanFileTest, FilesWithTheSameHeaderAreDifferentFiles)
{
    freeze();
    const QByteArray header = "Barcode Text,Date\n";
    EXPECT_EQ(take(header + "B0001,2026-11-24\n").size(), 1);
    EXPECT_EQ(take(header + "B0002,2026-11-24\n").size(), 1);
    EXPECT_TRUE(take(header).isEmpty());
    EXPECT_TRUE(take(header + "B0001,2026-11-24\n").isEmpty());
}

TEST_F(ScanFileTest, RowsThatCannotBeTakenAreToldOnce)
{
    freeze();
    const QByteArray content = "code;time\nB0001;2026-11-24\n;2026-11-24\n1.23E+12;2026-11-24\n";
    EXPECT_EQ(take(content),
              (QStringList{QStringLiteral("3!"), QStringLiteral("4!"), QStringLiteral("2:B0001")}));
    EXPECT_TRUE(take(content).isEmpty());
    EXPECT_EQ(scans(), 1);
}

TEST_F(ScanFileTest, GoesOnAfterACrashAlsoWhenOtherScansCameInBetween)
{
    freeze();
    QByteArray content = "no;item_code\n";
    for (int i = 1; i <= 300; ++i)
        content += QByteArray::number(i) + ";K" + QByteArray::number(i) + '\n';
    const auto bytes = contentOf(content);
    const auto guess = guessScanList(content);
    ASSERT_TRUE(guess);
    const QString copy = m_folder.filePath(QStringLiteral("terputus.opname"));
    ScanDesk desk(*m_session);
    {
        ScanFileTaking taking(*m_session, desk, bytes, guess->format, stand());
        qint64 last = 0;
        for (int group = 0; group < 5; ++group) {
            ASSERT_TRUE(taking.takeFor(std::chrono::milliseconds(0),
                                       [&](qint64 line, const ScanAnswer &) { last = line; }));
            ASSERT_TRUE(desk.scan(QStringLiteral("B000%1").arg(group + 1), stand()));
        }
        ASSERT_GT(last, 5);
        ASSERT_LT(last, 301);
    }
    ASSERT_TRUE(m_session->saveCopy(copy));
    const qint64 before = scans();
    auto opened = Session::open(copy, Session::Access::Write);
    ASSERT_TRUE(opened);
    m_session = std::move(*opened);
    EXPECT_EQ(take(content).size(), 300 - (before - 5));
    EXPECT_EQ(scans(), 305);
    EXPECT_EQ(m_session->totals().unknownCodes, 300);
    EXPECT_TRUE(take(content).isEmpty());
}

TEST_F(ScanFileTest, TakingInGroupsIsRefusedBeforeTheFreezeAndWritesNothing)
{
    takeIn(items(), loans());
    const qint64 rows = m_session->journalLength();
    ScanDesk desk(*m_session);
    ScanFileTaking taking(*m_session, desk, contentOf("B0001\n"), {}, stand());
    const auto refused = taking.takeFor(std::chrono::milliseconds(20), [](qint64, const ScanAnswer &) {});
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().kind, ErrorKind::Refused);
    EXPECT_EQ(m_session->journalLength(), rows);
}

TEST_F(ScanFileTest, PreviewSaysWhatEachRowWouldBeAndWritesNothing)
{
    freeze();
    ASSERT_TRUE(ScanDesk(*m_session).scan(QStringLiteral("B0001"), stand()));
    const qint64 rows = m_session->journalLength();
    const ScanFilePreview found = preview("Tanggal;Kode\n"
                                          "2026-11-24;B0001\n" // scanned before
                                          "2026-11-24;B0002\n"
                                          "2026-11-24;b0002\n" // twice in the file
                                          "2026-11-24;B0010\n" // lent
                                          "2026-11-24;ZZZ\n"
                                          "2026-11-24;\n"
                                          "2026-11-24;1.2E+10\n"
                                          "2026-11-24;123456789012345678901\n"
                                          "2026-11-24;$OPNAME$UNDO.........\n");
    EXPECT_EQ(found.rows, 9);
    EXPECT_EQ(found.codes, 7);
    EXPECT_EQ(found.known, 4);
    EXPECT_EQ(found.present, 2);
    EXPECT_EQ(found.unknown, 1);
    EXPECT_EQ(found.invalid, 1);
    EXPECT_EQ(found.commands, 1);
    EXPECT_EQ(found.unusable(), 2);
    EXPECT_EQ(found.takenBefore, 0);
    ASSERT_EQ(found.firstRows.size(), 9U);
    EXPECT_EQ(found.firstRows[0].verdict, Verdict::Duplicate);
    EXPECT_EQ(found.firstRows[1].verdict, Verdict::Found);
    EXPECT_EQ(found.firstRows[1].title, u"Judul 2");
    EXPECT_EQ(found.firstRows[1].entry.time, u"2026-11-24");
    EXPECT_EQ(found.firstRows[2].verdict, Verdict::Duplicate);
    EXPECT_EQ(found.firstRows[3].verdict, Verdict::OnLoan);
    EXPECT_EQ(found.firstRows[4].verdict, Verdict::Unknown);
    EXPECT_FALSE(found.firstRows[5].verdict);
    EXPECT_EQ(found.reading.format.codeColumn, 1);
    EXPECT_EQ(m_session->journalLength(), rows);
}

TEST_F(ScanFileTest, PreviewForetellsWhatTheShelfMakesOfEachCode)
{
    freeze();
    struct Shelf {
        QString name;
        Place place;
    };
    const QString room = QStringLiteral("P2");
    const Shelf shelves[] = {{QStringLiteral("rak a"), {}},   {QStringLiteral("Rak B"), {}},
                             {QStringLiteral("Rak Uji"), {}}, {QStringLiteral("Rak A"), {room, {}}},
                             {QString(), {room, {}}},         {QString(), {QStringLiteral("SL"), {}}}};
    const QByteArray codes = "B0001\nB0011\nB0014\n"; // of Rak A, of Rak B, of the room without shelves
    int misplaced = 0;
    for (const Shelf &shelf : shelves) {
        const ScanFilePreview found =
            preview(codes, {}, {shelf.name, shelf.place, ScanPurpose::Count, librarian()});
        ASSERT_EQ(found.firstRows.size(), 3U);
        for (const ScanFilePreview::Row &row : found.firstRows) {
            const ScanAnswer answer = scan(row.itemCode, shelf.name, shelf.place);
            EXPECT_EQ(row.verdict, answer.verdict)
                << row.itemCode.toStdString() << " at " << shelf.name.toStdString() << ' '
                << shelf.place.location.toStdString();
            misplaced += answer.verdict == Verdict::Misplaced ? 1 : 0;
            ASSERT_TRUE(m_session->undo(std::span(&answer.id, 1), librarian()));
        }
    }
    EXPECT_GE(misplaced, 6);
}

TEST_F(ScanFileTest, PreviewKnowsWhatWasTakenAndShowsWhatIsNew)
{
    freeze();
    QByteArray content = "kode\n";
    for (int i = 0; i < 150; ++i)
        content += "K" + QByteArray::number(i) + '\n';
    take(content);
    const ScanFilePreview all = preview(content);
    EXPECT_EQ(all.takenBefore, 150);
    EXPECT_EQ(all.codes, 0);
    EXPECT_EQ(all.firstRows.size(), 100U);
    const ScanFilePreview grown = preview(content + "B0003\n");
    EXPECT_EQ(grown.takenBefore, 150);
    EXPECT_EQ(grown.codes, 1);
    ASSERT_EQ(grown.firstRows.size(), 1U);
    EXPECT_EQ(grown.firstRows[0].entry.code, u"B0003");
    EXPECT_EQ(grown.taken.lines, 151);
    EXPECT_EQ(grown.taken.head, m_session->headHash());
}

TEST_F(ScanFileTest, PreviewTellsOfZerosThatASpreadsheetTookAway)
{
    std::vector<Item> all = items();
    all[0].code = QStringLiteral("000123");
    takeIn(all, loans());
    ASSERT_TRUE(m_session->freeze(librarian()));
    const ScanFilePreview found = preview("123\n999\nB0002\n");
    EXPECT_EQ(found.withoutZeros, 1);
    EXPECT_EQ(found.exampleWithZeros, u"000123");
    EXPECT_EQ(found.unknown, 2);
}

TEST_F(ScanFileTest, PreviewStopsWhenAskedTo)
{
    freeze();
    auto reader = Session::open(m_session->path(), Session::Access::Read);
    ASSERT_TRUE(reader);
    const auto stopped = previewScanFile(**reader, contentOf(QByteArray("X\n").repeated(1000)), {}, stand(),
                                         [](double, qint64, qint64) { return false; });
    ASSERT_FALSE(stopped);
    EXPECT_EQ(stopped.error().kind, ErrorKind::Cancelled);
}

TEST_F(ScanFileTest, WhatIsNoListIsRefusedWithASentenceAndChangesNothing)
{
    freeze();
    const qint64 rows = m_session->journalLength();
    const QDir folder(QStringLiteral(OPNAME_TEST_DATA "/scan-files/refused"));
    for (const QString &name : folder.entryList(QDir::Files)) {
        const Outcome done =
            ScanDesk(*m_session).scanFile(folder.filePath(name), stand(), [](qint64, const ScanAnswer &) {});
        ASSERT_FALSE(done) << name.toStdString();
        EXPECT_EQ(done.error().kind, ErrorKind::File);
    }
    QFile large(writeFile("B0001\n"));
    ASSERT_TRUE(large.resize(ScanFileContent::largest + 1));
    const auto refused = ScanFileContent::load(large.fileName());
    ASSERT_FALSE(refused);
    EXPECT_TRUE(refused.error().message.contains(u"64 MB")) << refused.error().message.toStdString();
    EXPECT_EQ(m_session->journalLength(), rows);
}

} // namespace
} // namespace opname
