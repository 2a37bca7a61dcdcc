#include "own_port.h"

#include <QDir>
#include <QLockFile>
#include <QRandomGenerator>
#include <QTcpServer>

#include <memory>
#include <vector>

namespace opname::testing {

namespace {

constexpr int first = 20'000;
constexpr int last = 32'000; // Linux gives out from 32,768 on

} // namespace

int ownPort()
{
    static std::vector<std::unique_ptr<QLockFile>> kept;
    const QString folder = QDir::tempPath() + QStringLiteral("/opname-test-ports");
    QDir().mkpath(folder);
    for (int attempt = 0; attempt < 1000; ++attempt) {
        const int port = QRandomGenerator::global()->bounded(first, last);
        auto lock = std::make_unique<QLockFile>(folder + u'/' + QString::number(port));
        lock->setStaleLockTime(0); // its process says whether it is
        QTcpServer probe;
        if (!lock->tryLock() || !probe.listen(QHostAddress::LocalHost, static_cast<quint16>(port)))
            continue;
        kept.push_back(std::move(lock));
        return port;
    }
    return 0;
}

} // namespace opname::testing
