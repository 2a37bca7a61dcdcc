#include "report_file.h"
#include "spreadsheet.h"

#include <algorithm>

namespace opname {

namespace {

using Look = Spreadsheet::Look;

/// Writes item lists on sheets of their own and all else, in its order, on the first.
class XlsxWriter {
public:
    explicit XlsxWriter(const WritingTask &task)
        : m_task(task)
        , m_book(task.document.title, task.document.institution)
    {
    }

    Result<WrittenReport> write()
    {
        const Document &document = m_task.document;
        const auto lists = std::count_if(document.blocks.begin(), document.blocks.end(), &isList);
        m_areJoined = lists >= Spreadsheet::mostSheets;
        if (std::any_of(document.blocks.begin(), document.blocks.end(), &belongsToSummary))
            beginSummary();
        for (const Block &block : document.blocks) {
            std::visit([this](const auto &part) { add(part); }, block);
            if (m_isStopped)
                return writingCancelled();
        }
        endList();
        if (Outcome finished = m_book.finish(m_task.device); !finished)
            return tl::unexpected(finished.error());
        return WrittenReport{0, m_rows};
    }

private:
    static bool isList(const Block &block)
    {
        const Table *table = std::get_if<Table>(&block);
        return table != nullptr && table->isItemList;
    }
    static bool belongsToSummary(const Block &block)
    {
        const Table *table = std::get_if<Table>(&block);
        return std::holds_alternative<Facts>(block) || std::holds_alternative<Chart>(block)
            || (table != nullptr && !table->isItemList);
    }

    void beginSummary()
    {
        const Document &document = m_task.document;
        m_summary = m_book.addSheet(document.language == u"id" ? QStringLiteral("Ringkasan")
                                                               : QStringLiteral("Summary"));
        m_book.setWidth(m_summary, 0, 44);
        for (int column = 1; column < 8; ++column)
            m_book.setWidth(m_summary, column, 16);
        for (const auto &[text, look] :
             {std::pair(document.institution, Look::Total), std::pair(document.unit, Look::Plain),
              std::pair(document.address, Look::Note), std::pair(document.title, Look::Title),
              std::pair(document.subtitle, Look::Plain), std::pair(document.footerLeft, Look::Note)})
            if (!text.isEmpty())
                m_book.setText(m_summary, m_summaryRow++, 0, text, look);
        add(Facts{document.cover});
    }

    void add(const Heading &heading)
    {
        m_heading = heading.text;
        if (m_summary == nullptr)
            return;
        ++m_summaryRow;
        m_book.setText(m_summary, m_summaryRow++, 0, heading.text,
                       heading.level <= 1 ? Look::Title : Look::Total);
    }

    void add(const Paragraph &paragraph)
    {
        if (m_summary != nullptr)
            m_book.setText(m_summary, m_summaryRow++, 0, paragraph.text,
                           paragraph.isNote ? Look::Note : Look::Plain);
    }

    void add(const Facts &facts)
    {
        for (const auto &[name, value] : facts.rows) {
            m_book.setText(m_summary, m_summaryRow, 0, name);
            m_book.setText(m_summary, m_summaryRow++, 1, value);
        }
    }

    void add(const ListBlock &list)
    {
        if (m_summary == nullptr)
            return;
        int number = 0;
        for (const QString &entry : list.entries)
            m_book.setText(m_summary, m_summaryRow++, 0,
                           QString(list.isNumbered ? QString(QString::number(++number) + u". "_qs)
                                                   : QStringLiteral("• "))
                               + entry);
    }

    void add(const ScannableCode &code) { m_heading = code.words.isEmpty() ? m_heading : code.words; }
    void add(const PageBreak &) { }

    /// A chart of the spreadsheet's own, beside the numbers it is made of.
    void add(const Chart &chart)
    {
        if (chart.groups.isEmpty() || chart.series.empty())
            return;
        ++m_summaryRow;
        m_book.setText(m_summary, m_summaryRow++, 0, chart.caption, Look::Total);
        const qint64 headRow = m_summaryRow++;
        for (std::size_t i = 0; i < chart.series.size(); ++i)
            m_book.setText(m_summary, headRow, static_cast<int>(i) + 1, chart.series[i].name, Look::Head);
        for (qsizetype group = 0; group < chart.groups.size(); ++group) {
            m_book.setText(m_summary, m_summaryRow, 0, chart.groups[group]);
            for (std::size_t i = 0; i < chart.series.size(); ++i)
                if (const auto at = static_cast<std::size_t>(group); at < chart.series[i].values.size())
                    m_book.setNumber(m_summary, m_summaryRow, static_cast<int>(i) + 1,
                                     chart.series[i].values[at]);
            ++m_summaryRow;
        }
        m_summaryRow += m_book.insertChart(m_summary, chart, headRow, m_summaryRow + 1) + 2;
    }

    void add(const Signatures &signatures)
    {
        if (m_summary == nullptr)
            return;
        ++m_summaryRow;
        m_book.setText(m_summary, m_summaryRow++, 0, signatures.placeAndDate);
        for (const Signatures::Signer &signer : signatures.signers)
            for (const QString &line : {signer.role, signer.position, signer.name, signer.rank, signer.nip})
                if (!line.isEmpty())
                    m_book.setText(m_summary, m_summaryRow++, 0, line);
    }

    void add(const Table &table)
    {
        if (table.isItemList)
            addList(table);
        else
            addToSummary(table);
    }

    void addToSummary(const Table &table)
    {
        ++m_summaryRow;
        if (!table.caption.isEmpty())
            m_book.setText(m_summary, m_summaryRow++, 0, table.caption, Look::Total);
        setHead(m_summary, m_summaryRow++, table, 0);
        const qint64 before = m_rows;
        visit(table, [&](const Table::Row &row) { setRow(m_summary, m_summaryRow++, table, row, 0); });
        if (m_rows == before)
            m_book.setText(m_summary, m_summaryRow++, 0, table.whenEmpty, Look::Note);
    }

    void addList(const Table &table)
    {
        const QString name = table.caption.isEmpty() ? m_heading : table.caption;
        if (!m_areJoined || m_list == nullptr)
            beginList(table, name.isEmpty() ? m_task.document.title : name);
        const qint64 before = m_rows;
        visit(table, [&](const Table::Row &row) {
            if (m_listRow == Spreadsheet::mostRows)
                beginList(table, name);
            if (m_areJoined)
                m_book.setText(m_list, m_listRow, 0, name.isEmpty() ? table.name : name);
            setRow(m_list, m_listRow++, table, row, m_areJoined ? 1 : 0);
        });
        if (m_rows == before && !m_areJoined)
            m_book.setText(m_list, m_listRow, 0, table.whenEmpty, Look::Note);
    }

    void beginList(const Table &table, const QString &name)
    {
        endList();
        m_list = m_book.addSheet(m_areJoined ? m_task.document.title : name);
        m_listRow = 1;
        m_listColumns = setHead(m_list, 0, table, m_areJoined ? 1 : 0);
        if (m_areJoined) {
            m_book.setText(m_list, 0, 0, m_task.document.language == u"id" ? u"Daftar"_qs : u"List"_qs,
                           Look::Head);
            m_book.setWidth(m_list, 0, 24);
        }
        double total = 0;
        for (const TableColumn &column : table.columns)
            total += column.width;
        int at = m_areJoined ? 1 : 0;
        for (const TableColumn &column : table.columns)
            if (!column.isForPen())
                m_book.setWidth(m_list, at++,
                                column.width > 0 ? std::clamp(100 * column.width / total, 10.0, 60.0) : 14.0);
        m_book.freezeAbove(m_list, 1);
    }

    void endList()
    {
        if (m_list != nullptr && m_listColumns > 0)
            m_book.setFilter(m_list, 0, std::max<qint64>(1, m_listRow - 1), m_listColumns - 1);
        m_list = nullptr;
    }

    /// Answers how many columns the sheet has.
    int setHead(lxw_worksheet *sheet, qint64 at, const Table &table, int column)
    {
        for (const TableColumn &head : table.columns)
            if (!head.isForPen())
                m_book.setText(sheet, at, column++, head.title.isEmpty() ? head.name : head.title,
                               Look::Head);
        return column;
    }

    void setRow(lxw_worksheet *sheet, qint64 at, const Table &table, const Table::Row &row, int column)
    {
        const Look look = row.isTotal ? Look::Total : Look::Plain;
        for (std::size_t i = 0; i < table.columns.size(); ++i) {
            const TableColumn::Content content = table.columns[i].content;
            if (table.columns[i].isForPen())
                continue;
            const QJsonValue raw = i < row.raw.size() ? row.raw[i] : QJsonValue(QJsonValue::Undefined);
            if (content == TableColumn::Content::Day && raw.isString())
                m_book.setDay(sheet, at, column, QDate::fromString(raw.toString(), Qt::ISODate), look);
            else if (raw.isDouble())
                m_book.setNumber(sheet, at, column, raw.toDouble(), look);
            else
                m_book.setText(sheet, at, column, row.cells.value(static_cast<qsizetype>(i)), look);
            ++column;
        }
    }

    void visit(const Table &table, const std::function<void(const Table::Row &)> &use)
    {
        if (!table.rows)
            return;
        table.rows([&](const Table::Row &row) {
            use(row);
            if (++m_rows % 100 == 0 && m_task.proceed && !m_task.proceed(m_rows))
                m_isStopped = true;
            // A full disk is told by finish(): nothing more is read for it.
            return !m_isStopped && m_book.isWhole();
        });
    }

    const WritingTask &m_task;
    Spreadsheet m_book;
    lxw_worksheet *m_summary = nullptr;
    lxw_worksheet *m_list = nullptr;
    qint64 m_summaryRow = 0;
    qint64 m_listRow = 0;
    int m_listColumns = 0;
    bool m_areJoined = false; ///< lists that are too many for a sheet each share one
    QString m_heading;
    qint64 m_rows = 0;
    bool m_isStopped = false;
};

} // namespace

Result<WrittenReport> writeXlsx(const WritingTask &task)
{
    return XlsxWriter(task).write();
}

} // namespace opname
