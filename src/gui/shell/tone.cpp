#include "tone.h"

#include <QApplication>
#include <QDir>
#include <QFile>
#include <QProcess>
#include <QSaveFile>
#include <QSettings>
#include <QStandardPaths>
#include <QtEndian>

#include <algorithm>
#include <array>

namespace opname {

namespace {

constexpr int headerSize = 44;
constexpr int rateAt = 24;
constexpr int byteRateAt = 28;
constexpr int riffSizeAt = 4;
constexpr int dataSizeAt = 40;
constexpr std::array<double, Tone::voices> pitches = {1.0, 0.8, 1.26, 1.0};
constexpr int twice = 3;
constexpr int loudest = 100;
constexpr int whenIdle = -1; // of the starter's priorities: what is played now comes first

QString alarmName()
{
    return QStringLiteral("alarm");
}

} // namespace

Tone::Tone(QObject *parent)
    : QObject(parent)
    , m_folder(QStandardPaths::writableLocation(QStandardPaths::CacheLocation) + QStringLiteral("/sounds"))
    , m_volume(std::clamp(QSettings().value(QStringLiteral("volume"), usualVolume).toInt(), 5, 100))
    , m_isMuted(QSettings().value(QStringLiteral("muted"), false).toBool())
{
    m_starter.setMaxThreadCount(1);
    for (const char *player : {"pw-play", "paplay", "aplay"})
        if (m_player.isEmpty())
            m_player = QStandardPaths::findExecutable(QString::fromLatin1(player));
    QMetaObject::invokeMethod(this, &Tone::makeFiles, Qt::QueuedConnection);
}

Tone::~Tone()
{
    m_starter.clear();
    m_starter.waitForDone();
}

void Tone::setMuted(bool isMuted)
{
    m_isMuted = isMuted;
    QSettings().setValue(QStringLiteral("muted"), isMuted);
}

void Tone::setVolume(int percent)
{
    m_volume = std::clamp(percent, 5, 100);
    QSettings().setValue(QStringLiteral("volume"), m_volume);
}

QByteArray Tone::changed(QByteArray wave, int volume, int voice)
{
    if (wave.size() < headerSize || !wave.startsWith("RIFF"))
        return wave;
    auto *bytes = wave.data();
    // An ear hears loudness by the square, so half of the slider is a quarter of the swing.
    const double loudness = double(volume) * volume / 10000.0;
    for (qsizetype at = headerSize; at + 1 < wave.size(); at += 2)
        qToLittleEndian<qint16>(static_cast<qint16>(qRound(qFromLittleEndian<qint16>(bytes + at) * loudness)),
                                bytes + at);
    for (const int at : {rateAt, byteRateAt})
        qToLittleEndian<quint32>(static_cast<quint32>(qRound(qFromLittleEndian<quint32>(bytes + at)
                                                             * pitches[static_cast<std::size_t>(voice)])),
                                 bytes + at);
    if (voice != twice)
        return wave;
    const QByteArray tune = wave.sliced(headerSize);
    wave += tune;
    qToLittleEndian<quint32>(static_cast<quint32>(wave.size() - 8), wave.data() + riffSizeAt);
    qToLittleEndian<quint32>(static_cast<quint32>(wave.size() - headerSize), wave.data() + dataSizeAt);
    return wave;
}

QString Tone::fileOf(const QString &name, int volume, int voice)
{
    const QString path = QStringLiteral("%1/%2-%3-%4.wav").arg(m_folder, name).arg(volume).arg(voice);
    if (QFile::exists(path))
        return path;
    QFile source(QStringLiteral(":/opname/sounds/%1.wav").arg(name));
    QSaveFile file(path);
    if (!source.open(QIODevice::ReadOnly) || !QDir().mkpath(m_folder) || !file.open(QIODevice::WriteOnly))
        return {};
    file.write(changed(source.readAll(), volume, voice));
    return file.commit() ? path : QString();
}

void Tone::makeFiles()
{
    const QStringList sounds =
        QDir(QStringLiteral(":/opname/sounds")).entryList({QStringLiteral("*.wav")}, QDir::Files);
    for (const QString &sound : sounds) {
        const QString name = sound.chopped(4);
        const int volume = name == alarmName() ? loudest : m_volume;
        m_starter.start([this, name, volume] { fileOf(name, volume, 0); }, whenIdle);
    }
}

void Tone::play(const QString &name, int volume, int voice)
{
    Q_EMIT played(name);
    if (QGuiApplication::platformName() == u"offscreen")
        return;
    if (m_player.isEmpty()) {
        beep(name);
        return;
    }
    m_starter.start([this, name, volume, voice] {
        const QString file = fileOf(name, volume, voice);
        if (file.isEmpty() || !QProcess::startDetached(m_player, {file}))
            QMetaObject::invokeMethod(
                this, [name] { beep(name); }, Qt::QueuedConnection);
    });
}

/// A bell at every book that is found would tell nothing.
void Tone::beep(const QString &name)
{
    if (name != verdictName(Verdict::Found))
        QApplication::beep();
}

void Tone::play(Verdict verdict, int voice)
{
    if (!m_isMuted)
        play(verdictName(verdict), m_volume, std::clamp(voice, 0, voices - 1));
}

void Tone::alarm()
{
    play(alarmName(), loudest, 0);
}

} // namespace opname
