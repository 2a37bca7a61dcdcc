#pragma once

#include "opname/report/writers.h"

#include <QProcess>
#include <gtest/gtest.h>

namespace opname::testing {

/// A PDF as `pdftotext` reads it, lines as they stand on the page.
inline QString textOfPdf(const QString &path)
{
    QProcess reader;
    reader.start(QStringLiteral("pdftotext"), {QStringLiteral("-layout"), path, QStringLiteral("-")});
    EXPECT_TRUE(reader.waitForFinished(120'000)) << reader.errorString().toStdString();
    return QString::fromUtf8(reader.readAllStandardOutput());
}

inline std::vector<Table::Row> rowsOfTable(const Document &document, const QString &name)
{
    std::vector<Table::Row> rows;
    bool isThere = false;
    for (const Block &block : document.blocks)
        if (const auto *table = std::get_if<Table>(&block); table != nullptr && table->name == name) {
            isThere = true;
            table->rows([&](const Table::Row &row) {
                EXPECT_EQ(row.cells.size(), static_cast<qsizetype>(table->columns.size()));
                rows.push_back(row);
                return true;
            });
        }
    EXPECT_TRUE(isThere) << name.toStdString();
    return rows;
}

inline const Chart *chartNamed(const Document &document, const QString &name)
{
    for (const Block &block : document.blocks)
        if (const auto *chart = std::get_if<Chart>(&block); chart != nullptr && chart->name == name)
            return chart;
    return nullptr;
}

/// All that a reader reads outside of tables and charts.
inline QString proseOf(const Document &document)
{
    QString prose;
    for (const Block &block : document.blocks) {
        if (const auto *heading = std::get_if<Heading>(&block))
            prose += heading->text + u'\n';
        if (const auto *paragraph = std::get_if<Paragraph>(&block))
            prose += paragraph->text + u'\n';
        if (const auto *facts = std::get_if<Facts>(&block))
            for (const auto &[name, value] : facts->rows)
                prose += name + u": " + value + u'\n';
        if (const auto *list = std::get_if<ListBlock>(&block))
            prose += list->entries.join(u'\n') + u'\n';
    }
    return prose;
}

} // namespace opname::testing
