#include "tone.h"

#include <QApplication>
#include <QDir>
#include <QFile>
#include <QProcess>
#include <QSettings>
#include <QStandardPaths>

namespace opname {

Tone::Tone(QObject *parent)
    : QObject(parent)
    , m_folder(QStandardPaths::writableLocation(QStandardPaths::CacheLocation) + QStringLiteral("/sounds"))
    , m_isMuted(QSettings().value(QStringLiteral("muted"), false).toBool())
{
    for (const char *player : {"pw-play", "paplay", "aplay"})
        if (m_player.isEmpty())
            m_player = QStandardPaths::findExecutable(QString::fromLatin1(player));
}

void Tone::setMuted(bool isMuted)
{
    m_isMuted = isMuted;
    QSettings().setValue(QStringLiteral("muted"), isMuted);
}

QString Tone::fileOf(const QString &name)
{
    const QString path = m_folder + u'/' + name + QStringLiteral(".wav");
    if (!QFile::exists(path)) {
        QDir().mkpath(m_folder);
        QFile::copy(QStringLiteral(":/opname/sounds/%1.wav").arg(name), path);
    }
    return path;
}

void Tone::play(Verdict verdict)
{
    if (m_isMuted || QGuiApplication::platformName() == u"offscreen")
        return;
    if (m_player.isEmpty()) {
        if (verdict != Verdict::Found)
            QApplication::beep();
        return;
    }
    const QString name = verdict == Verdict::Found ? QStringLiteral("found")
        : verdict == Verdict::Unknown              ? QStringLiteral("unknown")
        : verdict == Verdict::Duplicate            ? QStringLiteral("duplicate")
        : verdict == Verdict::Invalid              ? QStringLiteral("error")
                                                   : QStringLiteral("notice");
    QProcess::startDetached(m_player, {fileOf(name)});
}

} // namespace opname
