#include "html_chart.h"
#include "report_file.h"

#include <QBuffer>
#include <QImageReader>
#include <QTextStream>

namespace opname {

namespace {

constexpr int barModules = 36; ///< height of bars, in modules

constexpr auto styleSheet = R"(
:root{color-scheme:light dark;--ink:#1a1f24;--soft:#555e66;--accent:#124e78;--rule:#b8c2ca;--shade:#f4f6f8;--paper:#fff}
@media (prefers-color-scheme:dark){:root{--ink:#e8ecef;--soft:#a5b0b8;--accent:#8cc4ee;--rule:#414a52;--shade:#20262b;--paper:#15191d}}
@media print{:root{--ink:#1a1f24;--soft:#555e66;--accent:#124e78;--rule:#b8c2ca;--shade:#f4f6f8;--paper:#fff}thead{display:table-header-group}tr{break-inside:avoid}h2,h3{break-after:avoid}}
body{font:15px/1.5 Inter,"Noto Sans",system-ui,sans-serif;color:var(--ink);background:var(--paper);max-width:60rem;margin:2rem auto;padding:0 1.25rem}
header{text-align:center;border-bottom:3px double var(--ink);margin-bottom:1.5rem;padding-bottom:.75rem}
header p{margin:.1rem 0}h1,h2{color:var(--accent)}h1{text-align:center;margin-bottom:.2rem}.subtitle{text-align:center;color:var(--soft)}
dl{display:grid;grid-template-columns:minmax(10rem,1fr) 2fr;gap:.2rem 1rem}dt{color:var(--soft)}dd{margin:0}
.note{color:var(--soft);font-size:.9em}.wide{overflow-x:auto}table{border-collapse:collapse;width:100%;margin:.75rem 0;font-size:.87em}
caption{text-align:left;font-weight:600;padding:.3rem 0}th,td{text-align:left;vertical-align:top;padding:.3rem .5rem;border-bottom:1px solid var(--rule)}
thead th{background:var(--shade);border-bottom:2px solid var(--accent)}.n{text-align:right;font-variant-numeric:tabular-nums}
.chart{margin:1rem 0;overflow-x:auto}.chart svg{max-width:100%;height:auto}.logo{max-height:96px;max-width:240px}.address{font-size:.87em;color:var(--soft)}
.pen{min-width:5rem;border-left:1px solid var(--rule)}.signatures{display:grid;grid-template-columns:1fr 1fr;gap:2rem;text-align:center;break-inside:avoid}.signatures p{margin:.1rem 0}.signatures .name{margin-top:4rem;font-weight:600}.place{text-align:right}
.tick{display:inline-block;width:.8em;height:.8em;border:1px solid var(--ink)}.code{background:#fff;padding:.5rem;display:inline-block;margin:.5rem 0}.code svg{display:block}
.total td{font-weight:600;border-top:2px solid var(--ink)}footer{color:var(--soft);font-size:.8em;margin-top:2rem;border-top:1px solid var(--rule);padding-top:.5rem}
)";

class HtmlWriter {
public:
    explicit HtmlWriter(const WritingTask &task)
        : m_task(task)
        , m_out(&task.device)
    {
        m_out.setEncoding(QStringConverter::Utf8);
    }

    Result<WrittenReport> write()
    {
        const Document &document = m_task.document;
        m_out << "<!DOCTYPE html>\n<html lang=\"" << escaped(document.language)
              << "\">\n<head>\n<meta charset=\"utf-8\">\n"
              << "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n";
        if (!document.anchorText.isEmpty())
            m_out << "<meta name=\"opname-anchor\" content=\"" << escaped(document.anchorText) << "\">\n";
        m_out << "<title>" << escaped(document.title) << "</title>\n<style>" << styleSheet
              << "</style>\n</head>\n<body>\n<header>";
        addLogo(document.logo);
        m_out << "<p><strong>" << escaped(document.institution) << "</strong></p><p>"
              << escaped(document.unit) << "</p>";
        if (!document.address.isEmpty())
            m_out << "<p class=\"address\">" << escaped(document.address) << "</p>";
        m_out << "</header>\n<main>\n<h1>" << escaped(document.title) << "</h1>\n<p class=\"subtitle\">"
              << escaped(document.subtitle) << "</p>\n";
        if (!document.cover.empty())
            add(Facts{document.cover});
        for (const Block &block : document.blocks) {
            std::visit([this](const auto &part) { add(part); }, block);
            if (m_isStopped)
                return writingCancelled();
        }
        m_out << "</main>\n<footer>" << escaped(document.footerLeft) << "</footer>\n</body>\n</html>\n";
        m_out.flush();
        return WrittenReport{0, m_rows};
    }

private:
    static QString escaped(const QString &text) { return text.toHtmlEscaped().replace(u'\n', u"<br>"_qs); }

    void add(const Heading &heading)
    {
        const int level = std::min(heading.level + 1, 4);
        m_out << "<h" << level << ">" << escaped(heading.text) << "</h" << level << ">\n";
    }

    void add(const Paragraph &paragraph)
    {
        m_out << (paragraph.isNote ? "<p class=\"note\">" : "<p>") << escaped(paragraph.text) << "</p>\n";
    }

    void add(const Facts &facts)
    {
        m_out << "<dl>\n";
        for (const auto &[name, value] : facts.rows)
            m_out << "<dt>" << escaped(name) << "</dt><dd>" << escaped(value) << "</dd>\n";
        m_out << "</dl>\n";
    }

    void add(const ListBlock &list)
    {
        const char *tag = list.isNumbered ? "ol" : "ul";
        m_out << "<" << tag << ">\n";
        for (const QString &entry : list.entries)
            m_out << "<li>" << escaped(entry) << "</li>\n";
        m_out << "</" << tag << ">\n";
    }

    void add(const PageBreak &) { }

    /// As data within the page: one file holds all.
    void addLogo(const QByteArray &bytes)
    {
        QBuffer buffer;
        buffer.setData(bytes);
        const QByteArray format = QImageReader(&buffer).format();
        if (format == "png" || format == "jpeg")
            m_out << "<img class=\"logo\" alt=\"\" src=\"data:image/" << format << ";base64,"
                  << bytes.toBase64() << "\">";
    }

    void add(const Chart &chart) { m_out << htmlOfChart(chart); }

    void add(const Signatures &signatures)
    {
        if (!signatures.placeAndDate.isEmpty())
            m_out << "<p class=\"place\">" << escaped(signatures.placeAndDate) << "</p>\n";
        m_out << "<div class=\"signatures\">\n";
        for (const Signatures::Signer &signer : signatures.signers) {
            m_out << "<div><p>" << escaped(signer.role) << "</p><p>" << escaped(signer.position)
                  << "</p><p class=\"name\">"
                  << escaped(signer.name.isEmpty() ? QString(34, u'.') : signer.name) << "</p>";
            if (!signer.rank.isEmpty())
                m_out << "<p>" << escaped(signer.rank) << "</p>";
            m_out << "<p>NIP " << escaped(signer.nip.isEmpty() ? QString(26, u'.') : signer.nip)
                  << "</p></div>\n";
        }
        m_out << "</div>\n";
    }

    void add(const ScannableCode &code)
    {
        // A module is two pixels wide on a screen, and black on white in the dark, too.
        const int zone = code.quietZone;
        const int width = code.modules + 2 * zone;
        const int height = code.isSquare ? width : barModules;
        m_out << "<p>" << escaped(code.words) << "</p>\n<div class=\"code\"><svg role=\"img\" aria-label=\""
              << escaped(code.text) << "\" width=\"" << 2 * width << "\" height=\"" << 2 * height
              << "\" viewBox=\"0 0 " << width << ' ' << height << "\" shape-rendering=\"crispEdges\">";
        for (const QRect &box : code.boxes)
            m_out << "<rect x=\"" << zone + box.x() << "\" y=\"" << (code.isSquare ? zone + box.y() : 0)
                  << "\" width=\"" << box.width() << "\" height=\"" << (code.isSquare ? box.height() : height)
                  << "\"/>";
        m_out << "</svg></div>\n";
    }

    void add(const Table &table)
    {
        bool hasHead = false;
        const auto cellClass = [&](std::size_t i) {
            return table.columns[i].alignment == TableColumn::Alignment::Right ? " class=\"n\"" : "";
        };
        if (table.rows)
            table.rows([&](const Table::Row &row) {
                if (!hasHead) {
                    hasHead = true;
                    m_out << "<div class=\"wide\"><table><caption>" << escaped(table.caption)
                          << "</caption>\n<thead><tr>";
                    for (std::size_t i = 0; i < table.columns.size(); ++i)
                        if (table.columns[i].width > 0)
                            m_out << "<th scope=\"col\"" << cellClass(i) << ">"
                                  << escaped(table.columns[i].title) << "</th>";
                    m_out << "</tr></thead>\n<tbody>\n";
                }
                m_out << (row.isTotal ? "<tr class=\"total\">" : "<tr>");
                for (std::size_t i = 0; i < table.columns.size(); ++i) {
                    if (table.columns[i].content == TableColumn::Content::TickBox && !row.isTotal)
                        m_out << "<td><span class=\"tick\"></span></td>";
                    else if (table.columns[i].hasPenLine
                             && row.cells.value(static_cast<qsizetype>(i)).isEmpty())
                        m_out << "<td class=\"pen\"></td>";
                    else if (table.columns[i].width > 0)
                        m_out << "<td" << cellClass(i) << ">"
                              << escaped(row.cells.value(static_cast<qsizetype>(i))) << "</td>";
                }
                m_out << "</tr>\n";
                if (++m_rows % 100 == 0 && m_task.proceed && !m_task.proceed(m_rows))
                    m_isStopped = true;
                return !m_isStopped;
            });
        if (hasHead)
            m_out << "</tbody></table></div>\n";
        else if (!table.whenEmpty.isEmpty())
            m_out << "<p class=\"note\">" << escaped(table.whenEmpty) << "</p>\n";
    }

    const WritingTask &m_task;
    QTextStream m_out;
    qint64 m_rows = 0;
    bool m_isStopped = false;
};

} // namespace

Result<WrittenReport> writeHtml(const WritingTask &task)
{
    return HtmlWriter(task).write();
}

} // namespace opname
