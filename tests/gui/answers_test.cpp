#include "dialogs/scan_file_dialog.h"
#include "in_dialog.h"
#include "shell/tone.h"
#include "shell/verdict_samples.h"
#include "widgets/verdict_card.h"
#include "window_fixture.h"

#include <QAction>
#include <QDir>
#include <QFile>
#include <QLabel>
#include <QPushButton>
#include <QSet>
#include <QSignalSpy>

namespace opname {
namespace {

/// What the operator sees and hears of a read, and of what is no read.
class AnswersTest : public testing::WindowTest {
protected:
    SessionDocument &document() { return *m_window.document(); }
    Tone *tone() { return m_window.findChild<Tone *>(); }
    QString word() { return find<QLabel>("verdictLabel")->text(); }
};

TEST_F(AnswersTest, ACopyOfTheSessionThatFailsLeavesTheVerdictOfTheBookInTheHand)
{
    const QString copies = session().path() + QStringLiteral("-backups");
    QDir(copies).removeRecursively();
    QFile inTheWay(copies); // where the folder of the copies would be
    ASSERT_TRUE(inTheWay.open(QIODevice::WriteOnly));
    inTheWay.close();
    document().scan(QStringLiteral("B0000001"));
    ASSERT_EQ(word(), VerdictCard::word(Verdict::Found));
    document().backUpSigned();
    auto *message = find<QLabel>("messageLabel");
    EXPECT_TRUE(waitFor([&] { return message->isVisible() && message->text().contains(copies); }))
        << message->text().toStdString();
    EXPECT_EQ(word(), VerdictCard::word(Verdict::Found));
}

TEST_F(AnswersTest, AReadThatIsRefusedIsNotRecordedOnTheCard)
{
    document().scan(QStringLiteral("B0000001"));
    ASSERT_EQ(word(), VerdictCard::word(Verdict::Found));
    document().runExclusively([](const BackgroundTask::Watcher &) {}, [] {});
    document().scan(QStringLiteral("B0000002"));
    EXPECT_NE(word(), VerdictCard::word(Verdict::Found));
    EXPECT_EQ(find<QLabel>("verdictTitleLabel")->text(), find<QLabel>("messageLabel")->text());
    ASSERT_TRUE(waitFor([&] { return !document().isBusy(); }));
    EXPECT_EQ(scans(), 1);
}

TEST_F(AnswersTest, EveryVerdictSoundsItsOwnTone)
{
    const QString path = m_folder.filePath(QStringLiteral("putusan.opname"));
    const auto samples =
        VerdictSamples::make(path, {QStringLiteral("Laptop 1"), QStringLiteral("Rina Lestari")});
    ASSERT_TRUE(samples) << samples.error().message.toStdString();
    ASSERT_TRUE(m_window.openFile(path));
    m_window.showActivity(5);
    document().openShelf(samples->shelf, samples->place);
    QSignalSpy played(tone(), &Tone::played);
    QStringList expected;
    QStringList heard;
    for (const auto &[verdict, code] : samples->codes) {
        document().scan(code);
        expected.append(verdictName(verdict));
    }
    for (const QList<QVariant> &tune : played)
        heard.append(tune.constFirst().toString());
    EXPECT_EQ(heard.join(u' ').toStdString(), expected.join(u' ').toStdString());
    tone()->setMuted(true);
    document().scan(samples->codes.front().second);
    EXPECT_EQ(played.count(), heard.size());
}

TEST_F(AnswersTest, WhatIsHeardIsSeenAsAWordAShapeAndAColour)
{
    const QString path = m_folder.filePath(QStringLiteral("putusan.opname"));
    const auto samples =
        VerdictSamples::make(path, {QStringLiteral("Laptop 1"), QStringLiteral("Rina Lestari")});
    ASSERT_TRUE(samples) << samples.error().message.toStdString();
    ASSERT_TRUE(m_window.openFile(path));
    m_window.showActivity(5);
    document().openShelf(samples->shelf, samples->place);
    QSet<QString> seen{QStringLiteral("alarm")}; // its banner has tests of its own
    for (const auto &[verdict, code] : samples->codes) {
        QSignalSpy played(tone(), &Tone::played);
        document().scan(code);
        ASSERT_EQ(played.count(), 1);
        EXPECT_EQ(played[0][0].toString(), verdictName(verdict));
        EXPECT_EQ(word(), VerdictCard::word(verdict));
        EXPECT_EQ(find<QLabel>("verdictIconLabel")->pixmap().toImage(),
                  Theme::pixmap(Theme::verdictIcon(verdict), 72, Theme::verdictColor(verdict)).toImage())
            << verdictName(verdict).toStdString();
        EXPECT_TRUE(find<QWidget>("verdictCardFrame")->accessibleName().startsWith(word()));
        seen.insert(verdictName(verdict));
    }
    const QStringList sounds = QDir(QStringLiteral(":/opname/sounds")).entryList({QStringLiteral("*.wav")});
    ASSERT_FALSE(sounds.isEmpty());
    for (const QString &sound : sounds)
        EXPECT_TRUE(seen.contains(sound.chopped(4))) << sound.toStdString() << " is heard alone";
}

TEST_F(AnswersTest, AScanThatCannotBeKeptSoundsTheAlarmThoughTonesAreMuted)
{
    tone()->setMuted(true);
    QSignalSpy played(tone(), &Tone::played);
    document().scan(QStringLiteral("B0000001"));
    ASSERT_EQ(played.count(), 0);
    const QString path = session().path();
    ASSERT_TRUE(QFile::rename(path, path + QStringLiteral(".away"))) << "the medium is pulled out";
    QTest::qWait(30); // a person's pause
    document().scan(QStringLiteral("B0000002"));
    ASSERT_TRUE(document().isStopped());
    ASSERT_EQ(played.count(), 1);
    EXPECT_EQ(played[0][0].toString(), u"alarm");
    EXPECT_TRUE(find<QWidget>("stoppedBannerFrame")->isVisible());
    document().scan(QStringLiteral("B0000003"));
    EXPECT_EQ(played.count(), 2) << "for each read";
    ASSERT_TRUE(QFile::rename(path + QStringLiteral(".away"), path));
}

TEST_F(AnswersTest, AScanFileThatCannotBeKeptSoundsTheAlarmUntilItIsTaken)
{
    document().scan(QStringLiteral("B0000001"));
    QFile file(m_folder.filePath(QStringLiteral("kode.txt")));
    ASSERT_TRUE(file.open(QIODevice::WriteOnly));
    file.write("B0000002\nB0000003\n");
    file.close();
    auto *banner = m_window.findChild<QWidget *>(QStringLiteral("stoppedBannerFrame"));
    ASSERT_NE(banner, nullptr);
    const QString path = session().path();
    QSignalSpy played(tone(), &Tone::played);
    testing::inDialog<ScanFileDialog>(
        [&] { find<QAction>("scan-file")->trigger(); },
        [&](ScanFileDialog &dialog) {
            QSignalSpy taken(&dialog, &ScanFileDialog::taken);
            auto *take = dialog.findChild<QPushButton *>(QStringLiteral("takePushButton"));
            dialog.showFile(file.fileName());
            ASSERT_TRUE(waitFor([&] { return take->isEnabled(); }));
            ASSERT_TRUE(QFile::rename(path, path + QStringLiteral(".away"))) << "the medium is pulled out";
            QTest::qWait(30); // a person's pause
            take->click();
            ASSERT_TRUE(waitFor([&] { return taken.count() == 1; }));
            ASSERT_EQ(played.count(), 1);
            EXPECT_EQ(played[0][0].toString(), u"alarm");
            EXPECT_TRUE(banner->isVisible());
            EXPECT_TRUE(find<QLabel>("stoppedLabel")->text().contains(u"kode.txt"));
            EXPECT_TRUE(document().isStopped());

            ASSERT_TRUE(QFile::rename(path + QStringLiteral(".away"), path));
            dialog.showFile(file.fileName());
            ASSERT_TRUE(waitFor([&] { return take->isEnabled(); }));
            take->click();
            ASSERT_TRUE(waitFor([&] { return taken.count() == 2; }));
        });
    EXPECT_FALSE(banner->isVisible());
    EXPECT_FALSE(document().isStopped());
    EXPECT_EQ(scans(), 3);
}

TEST_F(AnswersTest, WhatStoppedBesideReadsGoesOnByTheKey)
{
    QSignalSpy played(tone(), &Tone::played);
    document().stop(QStringLiteral("kode.txt"), {ErrorKind::Full, QStringLiteral("Penuh."), {}});
    document().scan(QStringLiteral("B0000001"));
    EXPECT_EQ(scans(), 0) << "nothing is taken until it is put right";
    EXPECT_EQ(played.count(), 2);
    document().retry();
    EXPECT_FALSE(m_window.findChild<QWidget *>(QStringLiteral("stoppedBannerFrame"))->isVisible());
    document().scan(QStringLiteral("B0000001"));
    EXPECT_EQ(scans(), 1);
}

} // namespace
} // namespace opname
