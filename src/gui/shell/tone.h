#pragma once

#include "opname/domain/scan.h"

#include <QObject>

namespace opname {

/// Plays a short tone for a verdict through the desktop's own player, if there is one. Never waits, never
/// fails: a machine without sound shows colour, word and shape all the same.
class Tone : public QObject {
    Q_OBJECT

public:
    explicit Tone(QObject *parent = nullptr);
    void setMuted(bool isMuted);
    bool isMuted() const { return m_isMuted; }
    void play(Verdict verdict);

private:
    QString fileOf(const QString &name);
    QString m_player; ///< empty: none
    QString m_folder;
    bool m_isMuted = false;
};

} // namespace opname
