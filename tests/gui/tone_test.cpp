#include "opname/domain/scan.h"
#include "shell/tone.h"

#include <QDir>
#include <QFile>
#include <QSet>
#include <QStandardPaths>
#include <QTest>
#include <QtEndian>
#include <gtest/gtest.h>

#include <cstdlib>

namespace opname {
namespace {

constexpr Verdict allVerdicts[] = {
    Verdict::Command,  Verdict::Invalid,    Verdict::Unknown, Verdict::Duplicate, Verdict::OnLoan,
    Verdict::Excluded, Verdict::OutOfScope, Verdict::Added,   Verdict::Misplaced, Verdict::Found};

QByteArray soundOf(const QString &name)
{
    QFile file(QStringLiteral(":/opname/sounds/%1.wav").arg(name));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

int loudest(const QByteArray &wave)
{
    int swing = 0;
    for (qsizetype at = 44; at + 1 < wave.size(); at += 2)
        swing = std::max(swing, std::abs(int(qFromLittleEndian<qint16>(wave.constData() + at))));
    return swing;
}

TEST(Tone, EveryVerdictHasATuneOfItsOwn)
{
    QSet<QByteArray> tunes;
    for (const Verdict verdict : allVerdicts) {
        const QByteArray wave = soundOf(verdictName(verdict));
        EXPECT_TRUE(wave.startsWith("RIFF")) << verdictName(verdict).toStdString();
        tunes.insert(wave);
    }
    tunes.insert(soundOf(QStringLiteral("alarm")));
    EXPECT_EQ(tunes.size(), std::size(allVerdicts) + 1);
}

TEST(Tone, VolumeMakesItSofterAndAVoiceLowerOrHigher)
{
    const QByteArray wave = soundOf(QStringLiteral("found"));
    EXPECT_EQ(Tone::changed(wave, 100, 0), wave);
    const QByteArray soft = Tone::changed(wave, 50, 0);
    EXPECT_NEAR(loudest(soft), loudest(wave) / 4, 2);
    EXPECT_EQ(soft.size(), wave.size());
    const auto rate = [](const QByteArray &bytes) {
        return qFromLittleEndian<quint32>(bytes.constData() + 24);
    };
    EXPECT_LT(rate(Tone::changed(wave, 100, 1)), rate(wave));
    EXPECT_GT(rate(Tone::changed(wave, 100, 2)), rate(wave));
    const QByteArray again = Tone::changed(wave, 100, 3);
    EXPECT_EQ(again.size() - 44, 2 * (wave.size() - 44));
    EXPECT_EQ(qFromLittleEndian<quint32>(again.constData() + 40), quint32(again.size() - 44));
    EXPECT_EQ(Tone::changed("no sound", 50, 1), "no sound");
}

TEST(Tone, TheAlarmAndEveryVerdictAreOnDiskBeforeTheyAreNeeded)
{
    QDir folder(QStandardPaths::writableLocation(QStandardPaths::CacheLocation) + QStringLiteral("/sounds"));
    ASSERT_TRUE(folder.removeRecursively());
    const Tone tone;
    QStringList wanted{QStringLiteral("alarm-100-0.wav")};
    for (const Verdict verdict : allVerdicts)
        wanted.append(QStringLiteral("%1-%2-0.wav").arg(verdictName(verdict)).arg(tone.volume()));
    wanted.sort();
    EXPECT_TRUE(QTest::qWaitFor([&] { return folder.entryList(QDir::Files, QDir::Name) == wanted; }, 10'000))
        << folder.entryList(QDir::Files).join(u' ').toStdString();
    QFile alarm(folder.filePath(QStringLiteral("alarm-100-0.wav")));
    ASSERT_TRUE(alarm.open(QIODevice::ReadOnly));
    EXPECT_EQ(alarm.readAll(), soundOf(QStringLiteral("alarm"))) << "at full volume";
}

} // namespace
} // namespace opname
