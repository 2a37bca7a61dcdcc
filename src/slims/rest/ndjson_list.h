#pragma once

#include "json_row.h"

#include <QByteArray>
#include <QString>

#include <functional>
#include <optional>
#include <vector>

namespace opname {

/// Whether these bytes may be the beginning of an answer of the plugin that was cut off.
bool mayBeginAnswer(QByteArrayView bytes);

/// A column that is asked of a list.
struct ListColumn {
    enum class Type { Text, Integer, IntegerOrNull };
    const char *name;
    Type type = Type::Text;
};

/// One row of a list, in the order of the columns asked for. Valid during the visit only.
class ListRow {
public:
    ListRow(const JsonRow &row, const std::vector<std::size_t> &places)
        : m_row(row)
        , m_places(places)
    {
    }

    QByteArrayView utf8(std::size_t column) const
    {
        const std::string &text = m_row[m_places[column]].text;
        return {text.data(), static_cast<qsizetype>(text.size())};
    }
    QString text(std::size_t column) const { return QString::fromUtf8(utf8(column)); }
    /// Whole numbers in decimals, null as nothing.
    void appendTo(QByteArray &text, std::size_t column) const
    {
        const JsonRow::Field &field = m_row[m_places[column]];
        if (field.kind == JsonRow::Kind::Text)
            text += utf8(column);
        else if (field.kind == JsonRow::Kind::Integer)
            text += QByteArray::number(qint64(field.integer));
    }
    qint64 integer(std::size_t column) const { return m_row[m_places[column]].integer; }
    bool isNull(std::size_t column) const { return m_row[m_places[column]].kind == JsonRow::Kind::Null; }
    /// Null, or a text of nothing.
    bool isEmpty(std::size_t column) const
    {
        const JsonRow::Field &field = m_row[m_places[column]];
        return field.kind == JsonRow::Kind::Null || (field.kind == JsonRow::Kind::Text && field.text.empty());
    }

private:
    const JsonRow &m_row;
    const std::vector<std::size_t> &m_places;
};

/// Reads a list of the plugin (docs/slims-protocol.md) from its bytes as they arrive, line by line: the
/// header, the rows, and the line that ends it. Nothing that comes is trusted: of a row all columns are there
/// with their types before it is visited, and memory is that of one line. How the bytes were cut makes no
/// difference. Knows nothing of the network.
class NdjsonList {
public:
    enum class State {
        Header, ///< nothing has come yet
        Rows,
        Ended, ///< the last line has come, and as many rows as it says
        Refused, ///< the plugin sent a refusal instead, or half-way: see refusal()
        Broken, ///< what came is no list: see problem()
        Stopped ///< the visitor wanted no more
    };
    using Visit = std::function<bool(const ListRow &row)>; ///< false to stop

    /// At most `mostRows` rows. With `after` the first column is a key, a whole number, that ascends from
    /// there.
    NdjsonList(std::vector<ListColumn> columns, qint64 mostRows, std::optional<qint64> after, Visit visit);

    /// Takes the next bytes; answers the state then. Bytes behind Ended make it Broken.
    State add(QByteArrayView bytes);
    /// The body is through: a last line without its line end counts when it is whole.
    State finish();

    State state() const { return m_state; }
    qint64 rows() const { return m_rows; } ///< visited
    std::optional<qint64> lastKey() const { return m_after; }
    std::optional<qint64> next() const { return m_next; } ///< of Ended: where the list goes on
    const QByteArray &refusal() const { return m_refusal; } ///< the line, one JSON object
    /// What came in place of a header, its beginning; empty when there was a header.
    const QByteArray &firstLine() const { return m_firstLine; }
    const QString &problem() const { return m_problem; } ///< untranslated

    static constexpr qsizetype longestLine = 1 << 20;

private:
    void line(QByteArrayView line);
    void header(QByteArrayView line);
    void row(QByteArrayView line);
    void lastLine(QByteArrayView line);
    bool hasItsTypes();
    void breakOff(const char *problem);

    std::vector<ListColumn> m_columns;
    qint64 m_mostRows;
    std::optional<qint64> m_after;
    Visit m_visit;
    State m_state = State::Header;
    std::vector<std::size_t> m_places; ///< of each column, in the rows as they come
    std::size_t m_width = 0;
    qint64 m_rows = 0;
    std::optional<qint64> m_next;
    JsonRow m_row;
    QByteArray m_rest; ///< the beginning of a line
    QByteArray m_refusal;
    QByteArray m_firstLine;
    QString m_problem;
};

} // namespace opname
