#pragma once

#include "opname/scanner/scan_list_format.h"

#include <memory>

namespace opname {

/// One row of a scan file.
struct ScanListEntry {
    /// Why a row cannot be taken as a read.
    enum class Fault {
        None,
        NoCode, ///< the code column is empty or not there
        RoundedNumber, ///< "1.23E+12": a spreadsheet has replaced the code by a number it rounded
        LineBreak ///< a quoted code that goes over several lines
    };

    qint64 line = 0; ///< of the file, from 1; where the row begins
    QString code; ///< as read: the scanner's decoration is still on it
    QString time; ///< as written in the file; empty without a time stamp. For showing, never for ordering
    Fault fault = Fault::None;
};

/// One translated sentence: what is wrong with the row and what to do. Empty for Fault::None.
QString scanListFaultText(ScanListEntry::Fault fault);

/// Bytes of a scan file in, its rows out, whatever pieces the bytes come in. Empty lines and the header are
/// left out but counted. Of a table, fields may be quoted as RFC 4180 says, blanks around bare fields are
/// removed, `="0012"`, by which spreadsheets keep zeros, is 0012, and `'=A`, as our tables write it, is `=A`;
/// a quote that never closes belongs to its line only. Without separator the line is the code (LineSplitter).
///
/// Any bytes are read without failing. Memory is bounded by the piece added and one row: lines are cut at
/// 4096 bytes, a quoted row ends after 32 lines, a code has at most 4096 bytes of UTF-8.
class ScanList {
public:
    explicit ScanList(ScanListFormat format);
    ~ScanList();
    ScanList(ScanList &&) noexcept;
    ScanList &operator=(ScanList &&) noexcept;

    /// Adds bytes as they came.
    void add(const QByteArray &bytes);
    /// Says that no bytes follow: the last rows can be had now.
    void finish();
    /// The next row; false when more bytes are needed, or at the end.
    bool next(ScanListEntry &entry);

private:
    struct Impl;
    std::unique_ptr<Impl> m;
};

} // namespace opname
