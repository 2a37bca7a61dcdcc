// What leaves a table: to the clipboard, and into a file.

#include "table_habits.h"

#include "../shell/language.h"
#include "opname/report/locale_text.h"

#include <QApplication>
#include <QClipboard>
#include <QFileInfo>
#include <QSettings>
#include <QStandardPaths>

#include <algorithm>
#include <memory>

namespace opname {

namespace {

constexpr int mostCopied = 10'000; // rows; a clipboard is no file
const QString folderKey = QStringLiteral("tables/exportFolder");

/// A cell of a clipboard is one cell wherever it is pasted.
QString cleaned(QString text)
{
    for (const char16_t separator : {u'\t', u'\n', u'\r'})
        text.replace(QChar(separator), QChar(u' '));
    return text;
}

QString line(const QStringList &cells)
{
    QStringList clean;
    for (const QString &cell : cells)
        clean.append(cleaned(cell));
    return clean.join(u'\t') + u'\n';
}

} // namespace

std::vector<RowReading::Stretch> TableHabits::selectedStretches() const
{
    std::vector<RowReading::Stretch> stretches;
    for (const QItemSelectionRange &range : m_view->selectionModel()->selection())
        stretches.push_back({range.top(), range.bottom() + 1});
    std::sort(stretches.begin(), stretches.end(),
              [](const auto &a, const auto &b) { return a.first < b.first; });
    int end = 0;
    int left = mostCopied;
    for (RowReading::Stretch &stretch : stretches) { // a row of several ranges counts once
        stretch.first = std::max(stretch.first, end);
        stretch.end = std::clamp(stretch.end, stretch.first, stretch.first + left);
        end = std::max(end, stretch.end);
        left -= stretch.end - stretch.first;
    }
    return stretches;
}

void TableHabits::copyRows()
{
    if (m_view->selectionBehavior() != QAbstractItemView::SelectRows) {
        copyCell();
        return;
    }
    if (m_view->selectionModel() == nullptr || !m_view->selectionModel()->hasSelection())
        return;
    m_copying.start(
        m_view->model(), [this] { return copiedColumns(); }, [this] { return selectedStretches(); },
        [this](const std::vector<QStringList> &rows, const QList<int> &columns) {
            if (rows.empty()) // they went away
                return;
            QString text = line(headsOf(columns));
            for (const QStringList &cells : rows)
                text += line(cells);
            QApplication::clipboard()->setText(text);
            if (rows.size() == std::size_t(mostCopied))
                Q_EMIT told(tr("The first %1 rows were copied. “Export…” writes all of the list.")
                                .arg(LocaleText(Language::current()).number(qint64(mostCopied))));
        });
}

void TableHabits::copyCell()
{
    const QModelIndex current = m_view->currentIndex();
    if (current.isValid() && current.column() != m_privateColumn)
        QApplication::clipboard()->setText(cleaned(current.data().toString()));
}

void TableHabits::exportRows()
{
    if (m_view->model() == nullptr || m_view->model()->rowCount() == 0) {
        Q_EMIT told(tr("The list is empty: there is nothing to export."));
        return;
    }
    if (m_saving->isRunning() || m_exporting.isRunning()) {
        Q_EMIT told(tr("The list is still being written. Export it again afterwards."));
        return;
    }
    const QString documents = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    const QString folder = QSettings().value(folderKey, documents).toString();
    QString name = m_view->accessibleName();
    name.replace(u'/', u'-');
    const QString path = DocumentSaving::askPath(m_view, tr("Export the list"), folder + u"/list"_qs, name,
                                                 {QStringLiteral("csv"), QStringLiteral("xlsx")});
    if (path.isEmpty() || m_view->model() == nullptr)
        return;
    QSettings().setValue(folderKey, QFileInfo(path).absolutePath());
    if (m_source) {
        save(path, headsOf(copiedColumns()), copiedColumns(), m_source());
        return;
    }
    m_exporting.start(
        m_view->model(), [this] { return copiedColumns(); },
        [this] {
            return std::vector<RowReading::Stretch>{{0, m_view->model()->rowCount()}};
        },
        [this, path](std::vector<QStringList> read, const QList<int> &columns) {
            auto rows = std::make_shared<const std::vector<QStringList>>(std::move(read));
            QList<int> all;
            for (int column = 0; column < columns.size(); ++column)
                all.append(column);
            save(path, headsOf(columns), all, [rows](const RowVisitor &visit) {
                for (const QStringList &cells : *rows)
                    if (!visit(cells))
                        break;
                return Outcome();
            });
        });
}

void TableHabits::save(const QString &path, const QStringList &heads, const QList<int> &columns,
                       const RowSource &source)
{
    Table table;
    table.name = QStringLiteral("list");
    table.caption = m_view->accessibleName();
    table.isItemList = true;
    QStringList names;
    for (const QString &head : heads) {
        QString name = head;
        while (names.contains(name))
            name += u" 2"_qs;
        names.append(name);
        TableColumn column;
        column.name = name;
        column.title = name;
        table.columns.push_back(std::move(column));
    }
    auto outcome = std::make_shared<Outcome>();
    table.rows = [outcome, columns, source](const Table::Visitor &visit) {
        *outcome = source([&](const QStringList &cells) {
            Table::Row row;
            for (const int column : columns)
                row.cells.append(cells.value(column));
            return visit(row);
        });
    };
    Document document;
    document.title = table.caption;
    document.language = Language::current();
    document.wereRead = [outcome] { return *outcome; };
    document.blocks.emplace_back(std::move(table));
    m_saving->start(path, [document](const QString &to, const std::function<bool(qint64)> &proceed) {
        return DocumentSaving::write(Result<Document>(document), to, proceed);
    });
}

} // namespace opname
