#include "measure.h"

#include <QFile>
#include <QStringList>

#include <algorithm>
#include <cstdio>
#include <cstdlib>

#ifdef __GLIBC__
#include <malloc.h>
#endif

namespace opname::bench {

namespace {

QStringList &chosen()
{
    static QStringList words;
    return words;
}

} // namespace

double Sample::quantile(double share) const
{
    std::vector<double> sorted = times;
    std::sort(sorted.begin(), sorted.end());
    const auto at = static_cast<std::size_t>(share * static_cast<double>(sorted.size() - 1));
    return sorted[at];
}

Memory Memory::now()
{
    QFile file(QStringLiteral("/proc/self/status"));
    if (!file.open(QIODevice::ReadOnly))
        giveUp(QStringLiteral("no /proc"));
    Memory memory;
    for (const QByteArray &line : file.readAll().split('\n')) {
        const double megabytes = line.simplified().split(' ').value(1).toDouble() * 1024 / 1e6;
        if (line.startsWith("VmRSS:"))
            memory.resident = megabytes;
        else if (line.startsWith("RssAnon:"))
            memory.own = megabytes;
    }
#ifdef __GLIBC__
    const struct mallinfo2 heap = mallinfo2();
    memory.inUse = double(heap.uordblks + heap.hblkhd) / 1e6;
#endif
    return memory;
}

double microseconds(const std::function<void()> &work)
{
    QElapsedTimer timer;
    timer.start();
    work();
    return static_cast<double>(timer.nsecsElapsed()) / 1000.0;
}

void report(const QString &what, double value, const QString &unit, double limit, const QString &note)
{
    const QByteArray verdict = limit <= 0 ? QByteArray("")
        : value <= limit                  ? QByteArray("met")
                                          : QByteArray("NOT MET");
    const QByteArray most = limit <= 0 ? QByteArray("") : "limit " + QByteArray::number(limit, 'g', 6);
    std::printf("%-66s %10.3f %-6s %-14s %-8s %s\n", qUtf8Printable(what), value, qUtf8Printable(unit),
                most.constData(), verdict.constData(), qUtf8Printable(note));
    std::fflush(stdout);
}

void heading(const QString &text)
{
    std::printf("\n%s\n", qUtf8Printable(text));
    std::fflush(stdout);
}

bool isChosen(const QString &name)
{
    return chosen().isEmpty() || chosen().contains(name);
}

void choose(const QStringList &words)
{
    chosen() = words;
}

void giveUp(const QString &why)
{
    std::fprintf(stderr, "benchmark not run: %s\n", qUtf8Printable(why));
    std::exit(2);
}

} // namespace opname::bench
