#pragma once

#include <QByteArray>
#include <QString>

namespace opname::testing {

/// A serial scanner to plug in and pull: a pseudo-terminal behind a link whose path stays the same.
class PseudoTerminal {
public:
    /// Plugged in. `path` is where the port stands; it must not exist.
    explicit PseudoTerminal(QString path);
    ~PseudoTerminal();
    PseudoTerminal(const PseudoTerminal &) = delete;
    PseudoTerminal &operator=(const PseudoTerminal &) = delete;

    bool isPlugged() const { return m_terminal >= 0; }
    const QString &path() const { return m_path; }
    /// What the scanner sends, whole; false when it is not plugged in or nobody takes it.
    bool send(const QByteArray &bytes) const;
    /// The cable is pulled: the port is gone, and whoever has it open is told by an error.
    void pull();
    bool plug();

private:
    QString m_path;
    int m_terminal = -1;
};

} // namespace opname::testing
