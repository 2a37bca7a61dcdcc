#pragma once

#include "opname/workflow/connection.h"

#include <QList>
#include <QObject>

#include <optional>

namespace opname {

/// The connections to SLiMS that this computer knows, kept in its settings and shared between sessions.
/// Names and addresses only: secrets are ConnectionSecrets'. Lives on one thread; every change is kept before
/// the call returns.
class Connections : public QObject {
    Q_OBJECT

public:
    static constexpr int most = 50;
    static constexpr int longestName = 60; ///< characters, as the next
    static constexpr int longestAddress = 1000;

    /// What was kept is there at once; entries that are damaged, double or hold a password are left out.
    explicit Connections(QObject *parent = nullptr);

    const QList<Connection> &all() const { return m_all; }
    std::optional<Connection> named(const QString &name) const;
    /// The one that a session's catalogue came from, by the label that the session holds.
    std::optional<Connection> ofSource(const QString &sourceLabel) const;
    /// A name that is still free, made from a proposal.
    QString freeName(const QString &proposal) const;

    /// Usage, with what to do: no name or one that is taken, an address that is none of a SLiMS, is
    /// incomplete or holds a password, and when `most` are kept. What cannot be reached yet may be kept.
    Outcome add(const Connection &connection);
    Outcome change(const QString &name, const Connection &changed); ///< one that is not known is added
    void remove(const QString &name); ///< its secret is the caller's to forget

Q_SIGNALS:
    void changed();

private:
    Outcome check(const Connection &connection, const QString &formerName) const;
    qsizetype indexOf(const QString &name) const;
    void keep();

    QList<Connection> m_all;
};

} // namespace opname
