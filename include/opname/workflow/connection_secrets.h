#pragma once

#include "opname/domain/error.h"

#include <QHash>
#include <QObject>

#include <chrono>
#include <functional>

namespace opname {

/// Passwords and tokens of connections, by the label of their address: in the desktop's keyring under the
/// service "Opname", or in memory for this run of the program. Never in settings, files, logs or arguments.
/// Where there is no keyring (no desktop, no bus) every call ends at once and what is kept lives as long as
/// the program.
/// Answers come on the thread that asked, later, once, and not any more when `context` is gone. A keyring
/// that asks for its own password may take its time; one that gives no answer in two minutes is given up.
class ConnectionSecrets : public QObject {
    Q_OBJECT

public:
    enum class Place { Nowhere, ThisRun, Keyring };
    struct Found {
        QString secret; ///< empty when there is none
        Place place = Place::Nowhere;
    };
    /// Where it is now; a failure is told when it is not where it was asked to be.
    struct Kept {
        Place place = Place::Nowhere;
        Outcome asAsked; ///< its failure is NotAvailable
    };

    explicit ConnectionSecrets(QObject *parent = nullptr);

    void find(const QString &label, QObject *context, std::function<void(const Found &)> then);
    /// Keeps a secret in the keyring, or for this run only, which takes it out of the keyring. When the
    /// keyring refuses it is kept for this run. An empty secret is forgotten.
    void keep(const QString &label, const QString &secret, bool inKeyring, QObject *context,
              std::function<void(const Kept &)> then);
    /// Uses a secret in place of what is kept, until the program ends; the keyring stays as it is.
    void useForThisRun(const QString &label, const QString &secret);
    void forget(const QString &label);

    /// Asks the keyring and waits, for programs without a window. Empty when there is none, or when the
    /// keyring has not answered in time. Needs a QCoreApplication; runs an event loop of its own.
    static QString readNow(const QString &label, std::chrono::milliseconds patience);

private:
    QHash<QString, QString> m_ofThisRun;
};

} // namespace opname
