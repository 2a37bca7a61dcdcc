#pragma once

#include "opname/domain/scan.h"

#include <QObject>
#include <QThreadPool>

namespace opname {

/// Plays a short tone for a verdict through the desktop's own player, if there is one. Never waits, never
/// fails: a machine without sound shows colour, word and shape all the same. Where a tone cannot be played
/// the desktop's bell stands for it. Players read files: those of the alarm and of every verdict are made
/// once the event loop runs, before a disk may be full. Volume and mute are kept as the user's settings.
class Tone : public QObject {
    Q_OBJECT

public:
    static constexpr int voices = 4;
    static constexpr int usualVolume = 80; ///< percent

    explicit Tone(QObject *parent = nullptr);
    ~Tone() override;
    void setMuted(bool isMuted);
    bool isMuted() const { return m_isMuted; }
    void setVolume(int percent); ///< 5 to 100
    int volume() const { return m_volume; }

    /// `voice` tells scanners apart, in the order of ScannerProfile::tones(): the tune as it is, lower,
    /// higher, or twice.
    void play(Verdict verdict, int voice = 0);
    /// A scan could not be kept. Heard at full volume, muted or not.
    void alarm();

    /// The wave file (16-bit PCM) made softer and changed for a voice. What is no such file stays as it is.
    static QByteArray changed(QByteArray wave, int volume, int voice);

Q_SIGNALS:
    void played(const QString &name); ///< verdictName() or "alarm", where nothing can be heard as well

private:
    void makeFiles();
    void play(const QString &name, int volume, int voice);
    static void beep(const QString &name);
    QString fileOf(const QString &name, int volume, int voice);

    QString m_player; ///< empty: none
    QString m_folder;
    int m_volume = usualVolume;
    bool m_isMuted = false;
    QThreadPool m_starter; ///< starting a player takes milliseconds that the window does not have
};

} // namespace opname
