#pragma once

#include "opname/domain/error.h"

#include <QByteArrayView>
#include <QList>
#include <QStringList>

#include <functional>
#include <optional>

namespace opname {

/// How a file of codes is written: what ScanList reads it by.
struct ScanListFormat {
    enum class Encoding {
        Utf8, ///< a line that is no UTF-8 is taken as Windows-1252; a byte order mark is removed
        Windows1252,
        Utf16Little, ///< Excel's "Unicode text"
        Utf16Big
    };

    Encoding encoding = Encoding::Utf8;
    QChar separator; ///< between the columns of a table; null: one code a line, the whole line
    bool hasHeader = false; ///< the first line names the columns
    int codeColumn = 0; ///< from 0
    QList<int> timeColumns; ///< where a time stamp stands: none, one, or a date and a time of day
    bool operator==(const ScanListFormat &) const = default;
};

/// What is known beforehand of a file; what is left open is guessed.
struct ScanListOptions {
    std::optional<ScanListFormat::Encoding> encoding;
    std::optional<QChar> separator; ///< QChar(): one code a line
    std::optional<bool> hasHeader;
    std::optional<int> codeColumn; ///< from 0
    QString columnName; ///< of the header, compared without case, blanks and signs; empty: not asked for
    /// Take one code a line for granted unless a header names a code column or a column holds time stamps.
    bool onlyEvident = false;
    static ScanListOptions cautious()
    {
        ScanListOptions options;
        options.onlyEvident = true;
        return options;
    }
};

/// A format and what there is to choose from.
struct ScanListGuess {
    struct Column {
        QString name; ///< of the header; empty without one
        QString example; ///< of the first row that has one
    };

    ScanListFormat format;
    bool isEvident = false; ///< a header names the code column, or a column holds time stamps
    QList<Column> columns; ///< at least one unless the file is empty
};

/// Looks at the beginning of a file (64 KiB) and says how it is written. Separators are comma, semicolon, Tab
/// and bar, or what a line `sep=X` says. The code column is the one whose name says so (item_code, kode
/// eksemplar, barcode, Barcode Text …), else the one whose values look most like codes; `isKnown`, when
/// given, tells codes of the catalogue, which weigh more than looks. Deterministic.
///
/// Failure: ErrorKind::File for what is no text (spreadsheets, pictures, programs), Usage for a column that
/// the file does not have; both say what to do.
Result<ScanListGuess> guessScanList(QByteArrayView content, const ScanListOptions &options = {},
                                    const std::function<bool(QStringView)> &isKnown = {});

} // namespace opname
