#pragma once

#include "opname/domain/error.h"
#include "opname/report/document.h"

#include <QDate>
#include <QIODevice>
#include <QSet>
#include <QString>
#include <QTemporaryDir>

#include <memory>

struct lxw_format;
struct lxw_workbook;
struct lxw_worksheet;

namespace opname {

/// A workbook that is written row by row: a sheet keeps nothing but the row that is written, the rest waits
/// in the system's temporary folder. Texts stay texts, whatever they begin with. Cells of a sheet are written
/// row by row, sheets may be open beside each other.
class Spreadsheet {
public:
    static constexpr qint64 mostRows = 1'048'576; ///< of a sheet, its head among them
    static constexpr int mostSheets = 100;
    static constexpr qsizetype longestText = 32'767; ///< characters of a cell

    enum class Look { Plain, Head, Total, Title, Note };

    /// `author` and `title` are the file's properties.
    Spreadsheet(const QString &title, const QString &author);
    ~Spreadsheet();

    /// A sheet by a name as near to `wanted` as spreadsheets allow, and different from the others. Nothing
    /// when there is no room for its rows; finish() says so.
    lxw_worksheet *addSheet(const QString &wanted);
    /// The names in their order.
    const QStringList &sheetNames() const { return m_names; }

    void setText(lxw_worksheet *sheet, qint64 row, int column, const QString &text, Look look = Look::Plain);
    void setNumber(lxw_worksheet *sheet, qint64 row, int column, double number, Look look = Look::Plain);
    /// As text where a spreadsheet has no such day (before 1900).
    void setDay(lxw_worksheet *sheet, qint64 row, int column, QDate day, Look look = Look::Plain);
    void setWidth(lxw_worksheet *sheet, int column, double characters);
    /// Rows above `row` stay in sight, and are repeated on every printed page.
    void freezeAbove(lxw_worksheet *sheet, qint64 row);
    /// Filters over a list whose head is `headRow`.
    void setFilter(lxw_worksheet *sheet, qint64 headRow, qint64 lastRow, int lastColumn);
    /// Draws a chart of the cells that hold it: the names of its series in `headRow` from the second column
    /// on, below them a row a group. Its upper edge is at row `at`; answers how many rows it covers.
    qint64 insertChart(lxw_worksheet *sheet, const Chart &chart, qint64 headRow, qint64 at);

    /// Whether the temporary folder has taken all so far; what is written afterwards is lost.
    bool isWhole() const { return m_trouble.isEmpty(); }
    /// Puts the file together into the device. Full when the temporary folder has no room for it, File when
    /// something else failed, a sentence for both.
    Outcome finish(QIODevice &device);

private:
    struct BookDeleter {
        void operator()(lxw_workbook *book) const;
    };
    void makeFormats();
    lxw_format *format(Look look, bool isDay) const;
    void note(int error);
    void count(qint64 bytes);
    static bool hasRoom(qint64 bytes); ///< in the temporary folder

    QTemporaryDir m_folder;
    QByteArray m_folderName;
    QByteArray m_path;
    std::unique_ptr<lxw_workbook, BookDeleter> m_book;
    lxw_format *m_formats[5][2] = {};
    QStringList m_names;
    std::vector<std::pair<lxw_worksheet *, QByteArray>> m_sheets; ///< with their names, as charts give them
    QSet<QString> m_foldedNames;
    qint64 m_written = 0; ///< about as many bytes as the rows take
    qint64 m_lookedAt = 0; ///< of these, when the disk was last looked at
    QString m_trouble;
};

/// A text as a cell can hold it: characters that XML has not are replaced, what would be read as an escaped
/// character stands for itself, and it is no longer than a cell takes.
QString cellText(const QString &text);
/// A name as spreadsheets take it for a sheet: at most 31 characters, without []:*?/\ and outer apostrophes.
QString sheetName(const QString &wanted);

} // namespace opname
