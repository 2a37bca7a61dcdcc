#pragma once

#include "opname/scanner/scan_list_format.h"

#include <vector>

namespace opname {

/// The first rows of a scan file, split at one possible separator: what they say for it, and which column is
/// which.
class ScanListSample {
public:
    explicit ScanListSample(QChar separator);

    bool isFull() const;
    bool isEmpty() const { return m_rows.empty(); }
    void add(const QStringList &fields);

    QChar separator() const { return m_separator; }
    bool isTable() const; ///< most rows have the same number of columns, two at least
    bool isQuoted() const; ///< of whole lines: most stand in quotes
    bool isEvident() const; ///< a name says which column, or there are time stamps
    bool hasHeader() const;
    double weight() const; ///< how much speaks for this separator; comparable between samples of one file
    int columnNamed(const QString &name) const; ///< -1 when the first row has no such name
    QList<ScanListGuess::Column> columns(bool hasHeader) const;
    QList<int> timeColumns() const;
    int codeColumn(bool hasHeader, const std::function<bool(QStringView)> &isKnown) const;

private:
    int width() const; ///< the number of columns that most rows have
    double share(int column,
                 bool (*is)(QStringView)) const; ///< of the rows behind the first, if there are any
    double likeness(int column, bool hasHeader, const std::function<bool(QStringView)> &isKnown) const;
    bool isNamed() const;

    QChar m_separator;
    std::vector<QStringList> m_rows;
    bool m_isDeclared = false; ///< the separator, by a line `sep=`
};

} // namespace opname
