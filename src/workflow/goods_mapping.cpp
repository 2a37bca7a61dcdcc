#include "opname/workflow/goods_mapping.h"

#include "opname/domain/item_code.h"
#include "opname/session/catalogue_queries.h"
#include "opname/session/session.h"

#include <QFileInfo>
#include <QHash>
#include <QSet>

#include <algorithm>
#include <array>

namespace opname {

namespace {

enum Column : std::size_t { Code, Goods, Number, ColumnCount };

/// What the columns are called by SLiMS, by the state's asset programs and by people; compared without case,
/// blanks and signs.
QStringList namesOf(Column column)
{
    switch (column) {
    case Code:
        return {QStringLiteral("item_code"),    QStringLiteral("kode eksemplar"),
                QStringLiteral("no eksemplar"), QStringLiteral("nomor eksemplar"),
                QStringLiteral("kode item"),    QStringLiteral("barcode")};
    case Goods:
        return {QStringLiteral("kode_barang"), QStringLiteral("kd_brg"), QStringLiteral("kode_brg"),
                QStringLiteral("goods_code")};
    case Number:
    case ColumnCount:
        break;
    }
    return {QStringLiteral("nup"), QStringLiteral("no_aset"), QStringLiteral("nomor urut pendaftaran"),
            QStringLiteral("register_number")};
}

/// The format that reads this column; nothing when the file has none of its names.
std::optional<ScanListFormat> formatOf(const QByteArray &bytes, Column column, ScanListOptions options)
{
    for (const QString &name : namesOf(column)) {
        options.columnName = name;
        if (const auto guess = guessScanList(bytes, options); guess && !guess->format.separator.isNull())
            return guess->format;
    }
    return std::nullopt;
}

using Formats = std::array<ScanListFormat, ColumnCount>;

std::optional<Formats> formatsOf(const QByteArray &bytes)
{
    Formats formats;
    ScanListOptions options;
    for (const Column column : {Goods, Code, Number}) {
        const auto format = formatOf(bytes, column, options);
        if (!format)
            return std::nullopt;
        formats[column] = *format;
        options.encoding = format->encoding;
        options.separator = format->separator;
    }
    return formats;
}

/// Kode barang and NUP as one key.
QString keyOf(const GoodsNumber &number)
{
    return number.goodsCode + u'/' + QString::number(number.number);
}

} // namespace

void GoodsMapping::File::skip(qint64 line, const QString &reason)
{
    ++skippedRows;
    if (skipped.size() < mostListed)
        skipped.push_back({line, reason});
}

Result<GoodsMapping::File> GoodsMapping::read(const QString &path, const RowWatcher &watcher)
{
    const auto content = ScanFileContent::load(path);
    if (!content)
        return tl::unexpected(content.error());
    File file;
    file.name = QFileInfo(path).fileName();
    const QByteArray &bytes = (*content)->bytes();
    if (const auto readable = guessScanList(bytes); !readable)
        return failure(ErrorKind::File, readable.error().message, readable.error().detail);
    const auto formats = formatsOf(bytes);
    if (!formats)
        return failure(ErrorKind::File,
                       tr("“%1” has not the columns item_code, kode_barang and nup. Name them in the first "
                          "line and save the list as CSV.")
                           .arg(file.name));

    // The rows of the three columns go side by side: a reader gives one column of a table.
    std::array<ScanFileRows, ColumnCount> readers = {ScanFileRows(**content, (*formats)[Code]),
                                                     ScanFileRows(**content, (*formats)[Goods]),
                                                     ScanFileRows(**content, (*formats)[Number])};
    std::array<ScanListEntry, ColumnCount> fields;
    QHash<QByteArray, qint64> lineOfCode;
    QHash<QString, qint64> lineOfNumber;
    while (readers[Code].next(fields[Code]) && readers[Goods].next(fields[Goods])
           && readers[Number].next(fields[Number])) {
        const qint64 line = fields[Code].line;
        if (watcher && !watcher(line))
            return stopped();
        const auto fault = std::find_if(fields.begin(), fields.end(), [](const ScanListEntry &field) {
            return field.fault == ScanListEntry::Fault::RoundedNumber
                || field.fault == ScanListEntry::Fault::LineBreak;
        });
        const auto goods = goodsCodeFrom(fields[Goods].code);
        const auto number = registerNumberFrom(fields[Number].code);
        const QString code = bareCode(fields[Code].code);
        if (fields[Code].code.isEmpty() && fields[Goods].code.isEmpty() && fields[Number].code.isEmpty())
            continue; // a spreadsheet's empty rows
        if (fault != fields.end())
            file.skip(line,
                      fault->fault == ScanListEntry::Fault::RoundedNumber
                          ? tr("A spreadsheet has rounded a number of this row. Export the list again with "
                               "the columns as text.")
                          : tr("A field of this row goes over several lines."));
        else if (codeShape(code) != CodeShape::Item)
            file.skip(line, tr("“%1” is no item code.").arg(fields[Code].code.left(40)));
        else if (!goods)
            file.skip(line,
                      tr("“%1” is no goods code: it has digits, with points between them or without.")
                          .arg(fields[Goods].code.left(40)));
        else if (!number)
            file.skip(line,
                      tr("“%1” is no NUP: it is a whole number from 1.").arg(fields[Number].code.left(40)));
        else {
            const File::Row row{line, {code, *goods, *number}};
            const qint64 before = lineOfCode.value(foldedCode(code));
            const qint64 sameNumber = lineOfNumber.value(keyOf(row.number));
            if (before != 0 && before == sameNumber)
                file.skip(line, tr("It says the same as line %1.").arg(before));
            else if (before != 0)
                file.skip(line,
                          tr("The item code “%1” stands in line %2 already, with another number.")
                              .arg(code)
                              .arg(before));
            else if (sameNumber != 0)
                file.skip(line, tr("Line %1 gives this goods code and NUP to another copy.").arg(sameNumber));
            else {
                lineOfCode.insert(foldedCode(code), line);
                lineOfNumber.insert(keyOf(row.number), line);
                file.rows.push_back(row);
            }
        }
    }
    return file;
}

tl::unexpected<Error> GoodsMapping::stopped()
{
    return failure(ErrorKind::Cancelled, tr("Taking the list in was stopped; no number of it was kept."));
}

GoodsMapping::GoodsMapping(Session &session)
    : m_session(session)
{
}

Outcome GoodsMapping::skipTakenNumbers(File &file) const
{
    QSet<QByteArray> codes;
    for (const File::Row &row : file.rows)
        codes.insert(foldedCode(row.number.itemCode));
    // A copy that the file names gives its former number up.
    QHash<QString, QString> taken;
    const Outcome visited = GoodsRegister(m_session).visit([&](const GoodsNumber &number) {
        if (!codes.contains(foldedCode(number.itemCode)))
            taken.insert(keyOf(number), number.itemCode);
        return true;
    });
    if (!visited || taken.isEmpty())
        return visited;
    std::vector<File::Row> sound;
    for (const File::Row &row : file.rows) {
        const auto other = taken.constFind(keyOf(row.number));
        if (other == taken.cend())
            sound.push_back(row);
        else
            file.skip(row.line, tr("The copy “%1” has this goods code and NUP already.").arg(*other));
    }
    file.rows = std::move(sound);
    std::sort(file.skipped.begin(), file.skipped.end(),
              [](const SkippedRow &a, const SkippedRow &b) { return a.line < b.line; });
    return {};
}

Result<GoodsMapping::Taken> GoodsMapping::check(File &file, const RowWatcher &watcher) const
{
    if (const Outcome skipped = skipTakenNumbers(file); !skipped)
        return tl::unexpected(skipped.error());
    if (file.rows.empty())
        return failure(ErrorKind::File,
                       file.skipped.empty()
                           ? tr("“%1” has no rows below its first line. Nothing was taken.").arg(file.name)
                           : tr("No row of “%1” could be taken. Line %2: %3")
                                 .arg(file.name)
                                 .arg(file.skipped.front().line)
                                 .arg(file.skipped.front().reason));
    Taken taken;
    taken.rows = static_cast<qint64>(file.rows.size());
    taken.skipped = file.skipped;
    taken.skippedRows = file.skippedRows;
    for (const File::Row &row : file.rows) {
        if (watcher && !watcher(row.line))
            return stopped();
        taken.notInSlims +=
            m_session.hasCatalogue() && !m_session.catalogue().findByCode(row.number.itemCode).has_value()
            ? 1
            : 0;
    }
    return taken;
}

Result<GoodsMapping::Taken> GoodsMapping::take(File file, const Author &author)
{
    auto taken = check(file);
    if (!taken)
        return taken;
    std::vector<GoodsNumber> numbers;
    numbers.reserve(file.rows.size());
    for (const File::Row &row : file.rows)
        numbers.push_back(row.number);
    GoodsRegister goods(m_session);
    const auto changed = goods.take(numbers, file.name, author);
    if (!changed)
        return tl::unexpected(changed.error());
    const auto mapped = goods.count();
    if (!mapped)
        return tl::unexpected(mapped.error());
    taken->changed = *changed;
    taken->mapped = *mapped;
    return taken;
}

} // namespace opname
