#pragma once

#include <QString>
#include <QStringList>

namespace opname::testing {

/// Laptops whose only way to this computer is a cable into a switch: network namespaces, joined by a bridge.
/// A cable that is pulled loses what is under way and tells nobody. Everything goes with the object, and what
/// an earlier process left that was killed goes first. For root on Linux with `ip`. Use on one thread.
class CabledLaptops {
public:
    CabledLaptops() = default;
    ~CabledLaptops();
    CabledLaptops(const CabledLaptops &) = delete;
    CabledLaptops &operator=(const CabledLaptops &) = delete;

    /// Empty when all is cabled, else why this computer has no such network. 200 laptops at most.
    QString setUp(int laptops);
    /// This computer, as they reach it.
    QString address() const { return m_network + QStringLiteral("1"); }
    /// Where they come from, as MariaDB names hosts: "10.213.7.%".
    QString hosts() const { return m_network + u'%'; }
    /// What starts a program on a laptop: to stand before its own words.
    QStringList starter(int laptop) const;
    bool pull(int laptop); ///< at the switch; connections stay, half dead
    bool plug(int laptop);

private:
    QString room(int laptop) const;
    QString cable(int laptop) const;
    QString bridge() const;
    bool chooseNetwork();
    bool add(int laptop);
    bool ip(const QStringList &words);
    static QByteArray answerOfIp(const QStringList &words);
    static void takeAwayLeftovers();

    int m_laptops = 0; ///< that were begun
    bool m_hasBridge = false;
    QString m_network; ///< "10.213.7."
    QString m_problem;
};

} // namespace opname::testing
