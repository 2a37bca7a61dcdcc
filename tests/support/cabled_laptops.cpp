#include "cabled_laptops.h"

#include <QCoreApplication>
#include <QProcess>
#include <QRegularExpression>
#include <QStandardPaths>

#include <cerrno>
#include <csignal>
#include <unistd.h>

namespace opname::testing {

namespace {

constexpr int firstHost = 10; // of the laptops' addresses
constexpr int mostNetworks = 254;
constexpr int patience = 20'000; // milliseconds

QString program()
{
    const QString found = QStandardPaths::findExecutable(QStringLiteral("ip"));
    return found.isEmpty() ? QStandardPaths::findExecutable(
               QStringLiteral("ip"), {QStringLiteral("/usr/sbin"), QStringLiteral("/sbin")})
                           : found;
}

/// The names in a list of `ip` whose process, the number in them, is gone.
QStringList orphansIn(const QByteArray &list, const QString &pattern)
{
    QStringList orphans;
    auto names = QRegularExpression(pattern, QRegularExpression::MultilineOption)
                     .globalMatch(QString::fromLocal8Bit(list));
    while (names.hasNext()) {
        const QRegularExpressionMatch name = names.next();
        if (::kill(static_cast<pid_t>(name.captured(2).toInt()), 0) != 0 && errno == ESRCH)
            orphans.append(name.captured(1));
    }
    return orphans;
}

} // namespace

CabledLaptops::~CabledLaptops()
{
    for (int laptop = 0; laptop < m_laptops; ++laptop) {
        ip({QStringLiteral("link"), QStringLiteral("del"), cable(laptop)});
        ip({QStringLiteral("netns"), QStringLiteral("del"), room(laptop)});
    }
    if (m_hasBridge)
        ip({QStringLiteral("link"), QStringLiteral("del"), bridge()});
}

// The kernel takes 15 characters for an interface.
QString CabledLaptops::room(int laptop) const
{
    return QStringLiteral("opname-%1-%2").arg(QCoreApplication::applicationPid()).arg(laptop);
}

QString CabledLaptops::cable(int laptop) const
{
    return QStringLiteral("op%1v%2").arg(QCoreApplication::applicationPid()).arg(laptop);
}

QString CabledLaptops::bridge() const
{
    return QStringLiteral("op%1b").arg(QCoreApplication::applicationPid());
}

QByteArray CabledLaptops::answerOfIp(const QStringList &words)
{
    QProcess process;
    process.start(program(), words);
    process.waitForFinished(patience);
    return process.readAllStandardOutput();
}

bool CabledLaptops::ip(const QStringList &words)
{
    QProcess process;
    process.setProcessChannelMode(QProcess::MergedChannels);
    process.start(program(), words);
    if (process.waitForFinished(patience) && process.exitStatus() == QProcess::NormalExit
        && process.exitCode() == 0)
        return true;
    m_problem = QStringLiteral("ip %1: %2")
                    .arg(words.join(u' '), QString::fromLocal8Bit(process.readAll()).simplified());
    return false;
}

void CabledLaptops::takeAwayLeftovers()
{
    const QStringList rooms = orphansIn(answerOfIp({QStringLiteral("netns"), QStringLiteral("list")}),
                                        QStringLiteral("^(opname-(\\d+)-\\d+)\\b"));
    const QStringList links =
        orphansIn(answerOfIp({QStringLiteral("-o"), QStringLiteral("link"), QStringLiteral("show")}),
                  QStringLiteral("^\\d+: (op(\\d+)(?:b|v\\d+))[@:]"));
    for (const QString &orphan : links)
        answerOfIp({QStringLiteral("link"), QStringLiteral("del"), orphan});
    for (const QString &orphan : rooms)
        answerOfIp({QStringLiteral("netns"), QStringLiteral("del"), orphan});
}

bool CabledLaptops::chooseNetwork()
{
    const auto first = static_cast<int>(QCoreApplication::applicationPid() % mostNetworks);
    for (int i = 0; i < mostNetworks; ++i) {
        m_network = QStringLiteral("10.213.%1.").arg(1 + (first + i) % mostNetworks);
        if (answerOfIp({QStringLiteral("-o"), QStringLiteral("route"), QStringLiteral("show"),
                        QStringLiteral("root"), m_network + QStringLiteral("0/24")})
                .isEmpty())
            return true;
    }
    m_problem = QStringLiteral("10.213.0.0/16 is in use");
    return false;
}

bool CabledLaptops::add(int laptop)
{
    ++m_laptops;
    const auto inRoom = [&](const QStringList &words) {
        return ip(QStringList{QStringLiteral("-n"), room(laptop)} + words);
    };
    const QString own = QStringLiteral("%1%2/24").arg(m_network).arg(firstHost + laptop);
    return ip({QStringLiteral("netns"), QStringLiteral("add"), room(laptop)})
        && ip({QStringLiteral("link"), QStringLiteral("add"), cable(laptop), QStringLiteral("type"),
               QStringLiteral("veth"), QStringLiteral("peer"), QStringLiteral("name"), QStringLiteral("eth0"),
               QStringLiteral("netns"), room(laptop)})
        && ip({QStringLiteral("link"), QStringLiteral("set"), cable(laptop), QStringLiteral("master"),
               bridge()})
        && plug(laptop)
        && inRoom({QStringLiteral("addr"), QStringLiteral("add"), own, QStringLiteral("dev"),
                   QStringLiteral("eth0")})
        && inRoom(
               {QStringLiteral("link"), QStringLiteral("set"), QStringLiteral("eth0"), QStringLiteral("up")});
}

QString CabledLaptops::setUp(int laptops)
{
    if (::geteuid() != 0)
        return QStringLiteral("only root may make networks of their own");
    if (program().isEmpty())
        return QStringLiteral("ip is not installed (iproute2)");
    takeAwayLeftovers();
    m_hasBridge = chooseNetwork()
        && ip({QStringLiteral("link"), QStringLiteral("add"), bridge(), QStringLiteral("type"),
               QStringLiteral("bridge")});
    bool isCabled = m_hasBridge
        && ip({QStringLiteral("addr"), QStringLiteral("add"), address() + QStringLiteral("/24"),
               QStringLiteral("dev"), bridge()})
        && ip({QStringLiteral("link"), QStringLiteral("set"), bridge(), QStringLiteral("up")});
    for (int laptop = 0; isCabled && laptop < laptops; ++laptop)
        isCabled = add(laptop);
    return isCabled ? QString()
                    : QString(QStringLiteral("this computer makes no networks of their own: ") + m_problem);
}

QStringList CabledLaptops::starter(int laptop) const
{
    return {program(), QStringLiteral("netns"), QStringLiteral("exec"), room(laptop)};
}

bool CabledLaptops::pull(int laptop)
{
    return ip({QStringLiteral("link"), QStringLiteral("set"), cable(laptop), QStringLiteral("down")});
}

bool CabledLaptops::plug(int laptop)
{
    return ip({QStringLiteral("link"), QStringLiteral("set"), cable(laptop), QStringLiteral("up")});
}

} // namespace opname::testing
