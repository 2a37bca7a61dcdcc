#include "opname/scanner/scan_list_format.h"

#include "scan_list_rows.h"
#include "scan_list_sample.h"
#include "scan_list_words.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

namespace opname {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(ScanList)
};

using Encoding = ScanListFormat::Encoding;

constexpr qsizetype sampleSize = 1 << 16;
constexpr std::array<char16_t, 4> separators = {u';', u'\t', u',', u'|'};

Encoding encodingOf(QByteArrayView sample)
{
    if (sample.startsWith("\xff\xfe"))
        return Encoding::Utf16Little;
    if (sample.startsWith("\xfe\xff"))
        return Encoding::Utf16Big;
    // Without a mark: codes are ASCII, so every other byte is nothing.
    qsizetype nulls[2] = {0, 0};
    for (qsizetype i = 0; i < sample.size(); ++i)
        nulls[i % 2] += sample[i] == '\0' ? 1 : 0;
    const qsizetype most = sample.size() / 2 * 9 / 10;
    if (sample.size() >= 4 && nulls[1] >= most && nulls[0] == 0)
        return Encoding::Utf16Little;
    if (sample.size() >= 4 && nulls[0] >= most && nulls[1] == 0)
        return Encoding::Utf16Big;
    return Encoding::Utf8;
}

bool isSpreadsheet(QByteArrayView sample)
{
    return sample.startsWith("PK\x03\x04") || sample.startsWith("\xd0\xcf\x11\xe0");
}

/// Whether it cannot be a list of codes: bytes that no text has, more than scanners put around their codes.
bool isBinary(QByteArrayView sample, Encoding encoding)
{
    if (encoding == Encoding::Utf16Little || encoding == Encoding::Utf16Big)
        return sample.startsWith(QByteArrayView("\xff\xfe\0\0", 4));
    for (const char *mark :
         {"%PDF-", "\x89PNG", "\xff\xd8\xff", "GIF8", "SQLite format 3", "\177ELF", "{\\rtf"})
        if (sample.startsWith(mark))
            return true;
    if (sample.contains('\0'))
        return true;
    const auto controls = std::count_if(sample.cbegin(), sample.cend(), [](char c) {
        return static_cast<unsigned char>(c) < 0x20 && c != '\n' && c != '\r' && c != '\t';
    });
    return controls * 3 > sample.size();
}

ScanListSample sampleOf(QByteArrayView bytes, Encoding encoding, QChar separator, bool isWhole)
{
    ScanListRows rows(encoding, separator);
    rows.add(bytes.toByteArray());
    if (isWhole)
        rows.finish();
    ScanListSample sample(separator);
    ScanListRows::Row row;
    while (!sample.isFull() && rows.next(row))
        sample.add(row.fields);
    return sample;
}

/// The best of the possible separators: a named code column, then time stamps, then rows of equal length.
ScanListSample bestSample(QByteArrayView bytes, Encoding encoding, bool isWhole,
                          const ScanListOptions &options)
{
    if (options.separator)
        return sampleOf(bytes, encoding, *options.separator, isWhole);
    ScanListSample best = sampleOf(bytes, encoding, QChar(), isWhole);
    for (const char16_t separator : separators) {
        ScanListSample sample = sampleOf(bytes, encoding, separator, isWhole);
        const bool isWanted = !options.columnName.isEmpty() && sample.columnNamed(options.columnName) >= 0;
        if ((isWanted || sample.isTable()) && sample.weight() > best.weight()
            && (!options.onlyEvident || isWanted || options.codeColumn || sample.isEvident()))
            best = std::move(sample);
    }
    // A table of one column, its fields in quotes.
    if (best.separator().isNull() && best.isQuoted() && (best.isEvident() || !options.onlyEvident))
        return sampleOf(bytes, encoding, u',', isWhole);
    return best;
}

} // namespace

Result<ScanListGuess> guessScanList(QByteArrayView content, const ScanListOptions &options,
                                    const std::function<bool(QStringView)> &isKnown)
{
    const QByteArrayView bytes = content.first(std::min(content.size(), sampleSize));
    const Encoding encoding = options.encoding.value_or(encodingOf(bytes));
    if (isSpreadsheet(bytes))
        return failure(ErrorKind::File,
                       Text::tr("This is a spreadsheet or an archive, not a list of codes. Save it as CSV or "
                                "“Unicode text” and choose that file."));
    if (isBinary(bytes, encoding))
        return failure(ErrorKind::File,
                       Text::tr("This file is not text, so no codes can be read from it. Choose the list "
                                "that the scanner or the phone exported."));

    const ScanListSample sample = bestSample(bytes, encoding, bytes.size() == content.size(), options);
    ScanListGuess guess;
    guess.format.encoding = encoding;
    guess.format.separator = sample.separator();
    guess.format.hasHeader = options.hasHeader.value_or(sample.hasHeader());
    guess.isEvident = sample.isEvident();
    guess.columns = sample.columns(guess.format.hasHeader);
    if (!options.columnName.isEmpty()) {
        guess.format.codeColumn = sample.columnNamed(options.columnName);
        guess.format.hasHeader = true;
        if (guess.format.codeColumn < 0) {
            QStringList names;
            for (const ScanListGuess::Column &column : guess.columns)
                names.append(column.name.isEmpty() ? column.example : column.name);
            return failure(ErrorKind::Usage,
                           Text::tr("The file has no column “%1”. Its columns are: %2. Choose one of them.")
                               .arg(options.columnName, names.join(u", ").left(300)));
        }
    } else if (options.codeColumn) {
        if (*options.codeColumn < 0 || *options.codeColumn >= std::max<qsizetype>(guess.columns.size(), 1))
            return failure(ErrorKind::Usage,
                           Text::tr("The file has no column %1; it has %2. Choose one of them.")
                               .arg(*options.codeColumn + 1)
                               .arg(guess.columns.size()));
        guess.format.codeColumn = *options.codeColumn;
    } else {
        guess.format.codeColumn = sample.codeColumn(guess.format.hasHeader, isKnown);
    }
    guess.format.timeColumns = sample.timeColumns();
    guess.format.timeColumns.removeAll(guess.format.codeColumn);
    return guess;
}

} // namespace opname
