#pragma once

#include <QLocalServer>
#include <QObject>

#include <memory>

namespace opname {

/// One window a file: a second start with the same file raises the window that has it.
class SingleWindow : public QObject {
    Q_OBJECT

public:
    using QObject::QObject;
    /// Whether another program has the file and was asked to come forward.
    bool raiseOther(const QString &path);
    /// Answers for this file from now on; for none with an empty path.
    void listen(const QString &path);

Q_SIGNALS:
    void raiseWanted();

private:
    static QString serverName(const QString &path);
    std::unique_ptr<QLocalServer> m_server;
};

} // namespace opname
