#pragma once

#include <QElapsedTimer>
#include <QString>

#include <functional>
#include <vector>

namespace opname::bench {

/// Times in microseconds.
struct Sample {
    std::vector<double> times;
    double median() const { return quantile(0.5); }
    double p99() const { return quantile(0.99); }
    double quantile(double share) const;
};

/// What this process holds of the machine's memory, in megabytes.
struct Memory {
    double resident = 0; ///< all of it
    double own = 0; ///< of that, what no file stands behind
    double inUse = 0; ///< of that, what was allocated and not freed again; 0 where it is not known
    static Memory now();
};

/// Microseconds that `work` takes.
double microseconds(const std::function<void()> &work);

/// One line of the table that is printed: what was measured, against what limit. Nothing here fails a build:
/// a benchmark reports.
void report(const QString &what, double value, const QString &unit, double limit, const QString &note = {});
void heading(const QString &text);
/// Whether the words given on the command line choose this benchmark.
bool isChosen(const QString &name);
void choose(const QStringList &words);
/// Stops the benchmark with a sentence: it could not be run, so nothing is claimed.
[[noreturn]] void giveUp(const QString &why);

} // namespace opname::bench
