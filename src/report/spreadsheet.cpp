#include "spreadsheet.h"

#include "report_file.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QRegularExpression>
#include <QStorageInfo>
#include <xlsxwriter.h>

#include <cstdio>

namespace opname {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(ReportFile)
};

constexpr qsizetype longestName = 31;
// The library does not tell of a temporary file that the disk did not take, so the room is looked at before
// it is needed: for what is written until the next look, and for putting the file together, which copies the
// rows once more and packs them.
constexpr qint64 lookedAtEvery = 1024 * 1024;
constexpr qint64 spareRoom = 256 * 1024;
constexpr qint64 cellBytes = 64; ///< around a value

bool isHighHalf(QChar c)
{
    return c.isHighSurrogate();
}

} // namespace

QString cellText(const QString &text)
{
    static const QRegularExpression looksEscaped(QStringLiteral("_(?=x[0-9A-Fa-f]{4}_)"));
    QString cell = text.left(Spreadsheet::longestText);
    for (QChar &c : cell)
        if (c.isNull() || c.unicode() == 0xfffe || c.unicode() == 0xffff)
            c = QChar::ReplacementCharacter;
    if (cell.contains(u"_x"))
        cell.replace(looksEscaped, QStringLiteral("_x005F_"));
    if (cell.size() > Spreadsheet::longestText)
        cell.truncate(Spreadsheet::longestText);
    if (!cell.isEmpty() && isHighHalf(cell.back()))
        cell.chop(1);
    return cell;
}

QString sheetName(const QString &wanted)
{
    QString name = wanted.simplified();
    for (QChar &c : name)
        if (QStringView(u"[]:*?/\\").contains(c) || c.category() == QChar::Other_Control)
            c = u' ';
    name = cellText(name.simplified()).left(longestName);
    while (name.startsWith(u'\''))
        name.remove(0, 1);
    while (name.endsWith(u'\'') || (!name.isEmpty() && isHighHalf(name.back())))
        name.chop(1);
    return name.trimmed();
}

void Spreadsheet::BookDeleter::operator()(lxw_workbook *book) const
{
    // Of a workbook that is given up the library leaves the files of its rows open, and so their room taken.
    lxw_worksheet *sheet = nullptr;
    STAILQ_FOREACH(sheet, book->worksheets, list_pointers)
    {
        if (sheet->optimize_tmpfile != nullptr)
            std::fclose(sheet->optimize_tmpfile);
    }
    lxw_workbook_free(book);
}

Spreadsheet::Spreadsheet(const QString &title, const QString &author)
    : m_folderName(QFile::encodeName(m_folder.path()))
    , m_path(QFile::encodeName(m_folder.filePath(QStringLiteral("book.xlsx"))))
{
    if (!m_folder.isValid()) {
        m_trouble = m_folder.errorString();
        return;
    }
    if (!hasRoom(lookedAtEvery + spareRoom)) {
        m_trouble = QStringLiteral("no room for temporary files");
        return;
    }
    lxw_workbook_options options = {};
    options.constant_memory = LXW_TRUE;
    options.tmpdir = m_folderName.data();
    options.use_zip64 = LXW_FALSE;
    m_book.reset(workbook_new_opt(m_path.constData(), &options));
    if (m_book == nullptr) {
        m_trouble = QStringLiteral("workbook_new_opt");
        return;
    }
    QByteArray titleBytes = cellText(title).left(255).toUtf8();
    QByteArray authorBytes = cellText(author).left(255).toUtf8();
    lxw_doc_properties properties = {};
    properties.title = titleBytes.data();
    properties.author = authorBytes.data();
    note(workbook_set_properties(m_book.get(), &properties));
    makeFormats();
}

Spreadsheet::~Spreadsheet() = default;

void Spreadsheet::makeFormats()
{
    for (const Look look : {Look::Plain, Look::Head, Look::Total, Look::Title, Look::Note})
        for (const bool isDay : {false, true}) {
            lxw_format *made = workbook_add_format(m_book.get());
            m_formats[static_cast<int>(look)][isDay ? 1 : 0] = made;
            format_set_align(made, LXW_ALIGN_VERTICAL_TOP);
            if (isDay)
                format_set_num_format(made, "yyyy\\-mm\\-dd");
            if (look == Look::Head || look == Look::Total || look == Look::Title)
                format_set_bold(made);
            if (look == Look::Head) {
                format_set_bg_color(made, 0xE3EAF0);
                format_set_bottom(made, LXW_BORDER_THIN);
            }
            if (look == Look::Total)
                format_set_top(made, LXW_BORDER_THIN);
            if (look == Look::Title)
                format_set_font_size(made, 13);
            if (look == Look::Note)
                format_set_font_color(made, 0x555E66);
        }
}

lxw_format *Spreadsheet::format(Look look, bool isDay) const
{
    // Plain texts need no format of their own, which a million cells would each name.
    return look == Look::Plain && !isDay ? nullptr : m_formats[static_cast<int>(look)][isDay ? 1 : 0];
}

void Spreadsheet::note(int error)
{
    if (error != LXW_NO_ERROR && m_trouble.isEmpty())
        m_trouble = QString::fromUtf8(lxw_strerror(static_cast<lxw_error>(error)));
}

lxw_worksheet *Spreadsheet::addSheet(const QString &wanted)
{
    if (m_book == nullptr)
        return nullptr;
    const QString wantedName = sheetName(wanted);
    const QString base = wantedName.isEmpty() ? QStringLiteral("1") : wantedName;
    QString name = base;
    for (int number = 2; m_foldedNames.contains(name.toCaseFolded()); ++number) {
        const QString suffix = QStringLiteral(" (%1)").arg(number);
        name = base.left(longestName - suffix.size()) + suffix;
    }
    lxw_worksheet *sheet = workbook_add_worksheet(m_book.get(), name.toUtf8().constData());
    if (sheet == nullptr) {
        note(LXW_ERROR_CREATING_TMPFILE);
        return nullptr;
    }
    m_names.append(name);
    m_sheets.emplace_back(sheet, name.toUtf8());
    m_foldedNames.insert(name.toCaseFolded());
    worksheet_set_paper(sheet, 9); // A4
    worksheet_set_landscape(sheet);
    worksheet_fit_to_pages(sheet, 1, 0);
    return sheet;
}

void Spreadsheet::setText(lxw_worksheet *sheet, qint64 row, int column, const QString &text, Look look)
{
    if (sheet == nullptr || text.isEmpty())
        return;
    const QByteArray bytes = cellText(text).toUtf8();
    count(bytes.size() + cellBytes);
    note(worksheet_write_string(sheet, static_cast<lxw_row_t>(row), static_cast<lxw_col_t>(column),
                                bytes.constData(), format(look, false)));
}

void Spreadsheet::setNumber(lxw_worksheet *sheet, qint64 row, int column, double number, Look look)
{
    if (sheet == nullptr)
        return;
    count(cellBytes);
    note(worksheet_write_number(sheet, static_cast<lxw_row_t>(row), static_cast<lxw_col_t>(column), number,
                                format(look, false)));
}

void Spreadsheet::setDay(lxw_worksheet *sheet, qint64 row, int column, QDate day, Look look)
{
    if (sheet == nullptr || !day.isValid())
        return;
    if (day.year() < 1900 || day.year() > 9999) {
        setText(sheet, row, column, day.toString(Qt::ISODate), look);
        return;
    }
    lxw_datetime value = {day.year(), day.month(), day.day(), 0, 0, 0};
    count(cellBytes);
    note(worksheet_write_datetime(sheet, static_cast<lxw_row_t>(row), static_cast<lxw_col_t>(column), &value,
                                  format(look, true)));
}

void Spreadsheet::setWidth(lxw_worksheet *sheet, int column, double characters)
{
    if (sheet != nullptr)
        note(worksheet_set_column(sheet, static_cast<lxw_col_t>(column), static_cast<lxw_col_t>(column),
                                  characters, nullptr));
}

void Spreadsheet::freezeAbove(lxw_worksheet *sheet, qint64 row)
{
    if (sheet == nullptr)
        return;
    worksheet_freeze_panes(sheet, static_cast<lxw_row_t>(row), 0);
    note(worksheet_repeat_rows(sheet, 0, static_cast<lxw_row_t>(row - 1)));
}

void Spreadsheet::setFilter(lxw_worksheet *sheet, qint64 headRow, qint64 lastRow, int lastColumn)
{
    if (sheet != nullptr)
        note(worksheet_autofilter(sheet, static_cast<lxw_row_t>(headRow), 0, static_cast<lxw_row_t>(lastRow),
                                  static_cast<lxw_col_t>(lastColumn)));
}

void Spreadsheet::count(qint64 bytes)
{
    m_written += bytes;
    if (m_written - m_lookedAt < lookedAtEvery)
        return;
    m_lookedAt = m_written;
    if (m_trouble.isEmpty() && !hasRoom(lookedAtEvery + spareRoom))
        m_trouble = QStringLiteral("no room for temporary files");
}

bool Spreadsheet::hasRoom(qint64 bytes)
{
    const QStorageInfo disk(QDir::tempPath());
    return !disk.isValid() || disk.bytesAvailable() >= bytes;
}

Outcome Spreadsheet::finish(QIODevice &device)
{
    if (m_trouble.isEmpty() && !hasRoom(m_written * 3 / 2 + spareRoom))
        m_trouble = QStringLiteral("no room for temporary files");
    if (m_trouble.isEmpty())
        note(workbook_close(m_book.release()));
    if (!m_trouble.isEmpty())
        return failure(
            hasRoom(lookedAtEvery + spareRoom) ? ErrorKind::File : ErrorKind::Full,
            Text::tr("There is no room for a spreadsheet in “%1”, where it is put together. Free some "
                     "space and do it again, or write a .csv.")
                .arg(QDir::tempPath()),
            m_trouble);
    QFile made(QFile::decodeName(m_path));
    if (!made.open(QIODevice::ReadOnly))
        return writingFailed(QFile::decodeName(m_path), made.errorString());
    while (!made.atEnd()) {
        const QByteArray part = made.read(lookedAtEvery);
        if (part.isEmpty() || device.write(part) != part.size())
            break; // the device's own error is told by whoever opened it
    }
    return {};
}

} // namespace opname
