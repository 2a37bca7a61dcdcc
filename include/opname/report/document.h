#pragma once

#include "opname/domain/error.h"

#include <QByteArray>
#include <QJsonObject>
#include <QJsonValue>
#include <QRect>
#include <QString>
#include <QStringList>

#include <functional>
#include <variant>
#include <vector>

namespace opname {

/// What a report says, apart from how it is written. Values only; writers of PDF, XLSX, HTML, CSV and JSON
/// read it.

struct Heading {
    int level = 1; ///< 1 a chapter, 2 a section
    QString text;
};

struct Paragraph {
    QString text;
    bool isNote = false; ///< set smaller and lighter
};

/// "Institution … : …" – what a title block and SOP data are made of.
struct Facts {
    std::vector<std::pair<QString, QString>> rows;
};

/// A numbered or plain list.
struct ListBlock {
    QStringList entries;
    bool isNumbered = true;
};

struct TableColumn {
    enum class Alignment { Left, Right };
    enum class Content {
        Value, ///< text, or a number where the raw value is one
        Day, ///< its raw value is an ISO date, which a spreadsheet gets as a real one
        TickBox ///< a box to tick with a pen; the row's cell is empty, and data formats leave the column out
    };
    QString name; ///< machine name, for CSV and JSON: "item_code"
    QString title; ///< what the reader sees
    Alignment alignment = Alignment::Left;
    double width = 1.0; ///< share of the page's width, relative to the other columns; 0: not on paper
    Content content = Content::Value;
    bool hasPenLine = false; ///< on paper an empty cell is one to write in; data formats have it as any other

    bool isForPen() const { return content == Content::TickBox; }
};

/// Rows are streamed: a writer calls `rows` once or more and takes each row through the visitor. Values are
/// what the reader sees; `raw` values, where given, are what JSON and CSV hold (numbers as numbers).
struct Table {
    QString name; ///< machine name: "missing"
    QString caption;
    std::vector<TableColumn> columns;
    struct Row {
        QStringList cells;
        std::vector<QJsonValue> raw; ///< empty, or one a cell; an undefined one: the cell says it all
        bool isTotal = false;
    };
    using Visitor = std::function<bool(const Row &)>;
    std::function<void(const Visitor &)> rows;
    QString whenEmpty; ///< one sentence in place of an empty table
    /// The list of a report's item lists goes into CSV; summaries do not.
    bool isItemList = false;
};

/// A code that a scanner reads, as dark boxes of whole modules: who makes the document has it encoded.
struct ScannableCode {
    QString words; ///< for people, beside it
    QString text; ///< what a scanner reads
    bool isSquare = false; ///< else bars, whose boxes are one module high
    int modules = 0; ///< across, without quiet zones
    int quietZone = 0; ///< modules of white on either side, of a square all around
    std::vector<QRect> boxes; ///< in modules
};

/// Figures to look at. They stand in a table of the document as well, so CSV and JSON leave charts out. Told
/// apart by pattern, not by colour, and written out beside every bar.
struct Chart {
    enum class Kind {
        Bars, ///< a lying bar a group; one series
        StackedBars, ///< the series behind each other in the bar of each group
        Lines ///< a line a series over groups that follow each other in time
    };
    struct Series {
        QString name;
        std::vector<double> values; ///< one a group, none negative
        QStringList texts; ///< the same as the reader reads them
    };
    QString name; ///< machine name: "found_by_class"
    QString caption; ///< with the unit: "Found copies by class"
    Kind kind = Kind::Bars;
    QStringList groups;
    std::vector<Series> series;
};

/// Who signs, side by side: role, position, room for the signature, name, rank, NIP.
struct Signatures {
    struct Signer {
        QString role; ///< "Prepared by"
        QString position;
        QString name; ///< empty: dots to write on
        QString rank;
        QString nip; ///< number of a civil servant
    };
    QString placeAndDate; ///< "Jakarta, 24 November 2026"
    std::vector<Signer> signers;
};

/// What follows begins a new page.
struct PageBreak {
    bool isLandscape = false; ///< this page and those behind it, until the next break
};

using Block =
    std::variant<Heading, Paragraph, Facts, ListBlock, Table, Chart, ScannableCode, Signatures, PageBreak>;

struct Document {
    QString title;
    QString subtitle;
    QString institution;
    QString unit; ///< the office within the institution
    QString address; ///< of the letterhead
    QByteArray logo; ///< of the letterhead: PNG or JPEG that can be read; empty for none
    /// Number, date, place: of a cover page of its own. Empty: the letterhead and the title begin the first
    /// page.
    std::vector<std::pair<QString, QString>> cover;
    QString footerLeft; ///< on every page: session and head hash
    std::vector<Block> blocks;
    std::function<Outcome()> wereRead; ///< asked behind all rows: whether they are whole; empty: they are
    QChar csvSeparator = u','; ///< of CSV: a comma or a semicolon
    QString language = QStringLiteral("id"); ///< of the document's text, for HTML and PDF metadata
    QJsonObject data; ///< machine-readable summary for the JSON writer (totals, identity)
    QJsonObject anchor; ///< what it can be checked by, for JSON; empty: nothing
    QString anchorText; ///< the same as one word, for the head of HTML
};

} // namespace opname
