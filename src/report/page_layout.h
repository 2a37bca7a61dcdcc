#pragma once

#include "opname/report/document.h"
#include "opname/report/paper.h"
#include "pdf_bookmarks.h"
#include "text_measure.h"

#include <QFont>
#include <QPainter>

#include <functional>
#include <set>
#include <vector>

namespace opname {

/// Units of the page: a twentieth of a point, so that metrics at unit size are the same on every device.
inline constexpr double unitsPerPoint = 20.0;
inline constexpr double pageWidth = 595.0 * unitsPerPoint;
inline constexpr double pageHeight = 842.0 * unitsPerPoint;

/// Lays a document out on A4 pages, block by block, and paints the pages that are wanted. Rows of tables are
/// streamed: nothing but the current row is kept.
class PageLayout {
public:
    /// Called when a page begins (numbered from 0), lying on its long side or not: answers the painter for
    /// it, in page units, or nothing to lay it out unseen. Answering through `stop` ends the layout.
    using BeginPage = std::function<QPainter *(int page, bool isLandscape, bool &stop)>;
    static QPainter *unseen(int, bool, bool &) { return nullptr; }

    /// `pageCount` is printed in the footer; 0 leaves it out (a first pass to count).
    PageLayout(const Document &document, int pageCount, BeginPage beginPage,
               std::function<bool(qint64 rows)> proceed = {});
    /// Answers the number of pages.
    int run();
    qint64 rows() const { return m_rows; }
    bool wasStopped() const { return m_isStopped; }
    /// Where the headings stand, in their order.
    const std::vector<PdfBookmark> &bookmarks() const { return m_bookmarks; }

private:
    enum class Weight { Regular, Medium, Bold };
    static QFont font(double points, Weight weight = Weight::Regular);

    void beginPage();
    void drawFooter();
    void need(double height); ///< a new page unless this much is left
    double left() const { return m_bottom - m_y; }

    /// Of the letterhead and the title on the first page, or of a cover.
    void drawTitle();
    void drawLetterhead();
    void drawCover();
    void drawCentred(const QString &text, const QFont &font, const QColor &color, double after);
    void draw(const Heading &heading);
    void draw(const Paragraph &paragraph);
    void draw(const Facts &facts);
    void draw(const ListBlock &list);
    void draw(const Table &table);
    void draw(const Chart &chart);
    void draw(const ScannableCode &code);
    void draw(const Signatures &signatures);
    void draw(const PageBreak &pageBreak);

    struct Wrapped {
        QStringList lines;
        double height = 0;
    };
    Wrapped wrap(const QString &text, const TextMeasure &metrics, double width, int mostLines) const;
    /// In as many lines, of about the same length.
    Wrapped wrapEvenly(const QString &text, const TextMeasure &metrics, double width) const;
    void noteUndrawn(const QStringList &lines, const TextMeasure &metrics);
    void drawUndrawn(); ///< the note that some letters are boxes, at the end of the document
    void drawLines(const QStringList &lines, const TextMeasure &metrics, double x, double y, double width,
                   Qt::Alignment alignment);
    double drawText(const QString &text, const QFont &font, double x, double width, const QColor &color);

    struct Columns {
        std::vector<double> x;
        std::vector<double> width;
    };
    static double longestWord(const QString &text, const TextMeasure &metrics);
    /// No word of a head is broken as long as the other columns have room to give.
    Columns columnsOf(const Table &table) const;
    /// Cells of a row, and how high it stands.
    std::vector<Wrapped> cellsOf(const Table &table, const Columns &columns, const Table::Row &row,
                                 double &height) const;
    /// How high a summary is that is not broken over pages; 0 of a list and of a long one.
    double heightToKeep(const Table &table) const;
    /// What must stand on the page of a heading, behind it: a summary, or another heading with one.
    double heightBehind(std::size_t block) const;
    void drawTableHead(const Table &table, const Columns &columns, bool continued);
    void drawTableRow(const Table &table, const Columns &columns, const Table::Row &row, bool isShaded);
    void drawGathered(const TextMeasure &metrics); ///< the letters of a row
    void drawTickBox(double x, double y);
    void drawPenLine(double x, double height); ///< left of a field to write in
    void drawSigner(const Signatures::Signer &signer, double x, double width);
    void drawBoxes(const ScannableCode &code, int module);

    const QFont m_cellFont = font(8);
    const QFont m_totalFont = font(8, Weight::Bold);
    const TextMeasure m_cellMeasure{m_cellFont};
    const TextMeasure m_totalMeasure{m_totalFont};
    TextMeasure::Letters m_letters; ///< of the row that is drawn
    bool m_isGathering = false; ///< lines go there
    const Document &m_document;
    int m_pageCount;
    BeginPage m_beginPage;
    std::function<bool(qint64)> m_proceed;
    QPainter *m_painter = nullptr;
    int m_page = -1;
    bool m_isLandscape = false;
    double m_pageHeight = pageHeight; ///< of this page
    double m_textWidth = 0;
    double m_y = 0;
    double m_bottom = 0;
    double m_behind = 0; ///< what must follow the block that is drawn
    double m_besideLogo = 0; ///< kept free on either side of centred words
    qint64 m_rows = 0;
    bool m_isStopped = false;
    std::vector<PdfBookmark> m_bookmarks;
    /// Characters for which this computer has no font, the first of them: in their place stand boxes, and the
    /// document says so at its end.
    std::set<char32_t> m_undrawn;
};

} // namespace opname
