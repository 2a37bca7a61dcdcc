#pragma once

#include <QProcess>
#include <QRegularExpression>
#include <QStringList>
#include <QXmlStreamReader>
#include <gtest/gtest.h>

#include <map>
#include <vector>

namespace opname::testing {

/// A spreadsheet file as another program reads it: unpacked by `unzip`, its XML parsed strictly.
class SpreadsheetReader {
public:
    struct Cell {
        QString text; ///< of a number or a day its digits
        bool isText = false;
        bool isFormula = false;
        int style = 0;
    };
    using Row = std::map<QString, Cell>; ///< by column letter

    explicit SpreadsheetReader(const QString &path)
        : m_path(path)
    {
        QXmlStreamReader book(part("xl/workbook.xml"));
        while (!book.atEnd())
            if (book.readNext() == QXmlStreamReader::StartElement && book.name() == u"sheet")
                m_names.append(book.attributes().value(QStringLiteral("name")).toString());
        EXPECT_FALSE(book.hasError()) << book.errorString().toStdString();
    }

    const QStringList &sheetNames() const { return m_names; }
    QByteArray sheetXml(int sheet) const
    {
        return part(QStringLiteral("xl/worksheets/sheet%1.xml").arg(sheet + 1).toLatin1());
    }

    std::vector<Row> rows(int sheet) const
    {
        std::vector<Row> all;
        QXmlStreamReader xml(sheetXml(sheet));
        QString column;
        Cell cell;
        while (!xml.atEnd()) {
            const auto token = xml.readNext();
            if (token == QXmlStreamReader::StartElement && xml.name() == u"row") {
                all.resize(static_cast<std::size_t>(xml.attributes().value(QStringLiteral("r")).toInt()));
            } else if (token == QXmlStreamReader::StartElement && xml.name() == u"c") {
                column = xml.attributes().value(QStringLiteral("r")).toString();
                column.remove(QRegularExpression(QStringLiteral("\\d")));
                cell = {};
                cell.isText = xml.attributes().value(QStringLiteral("t")) == u"inlineStr";
                cell.style = xml.attributes().value(QStringLiteral("s")).toInt();
            } else if (token == QXmlStreamReader::StartElement && xml.name() == u"f") {
                cell.isFormula = true;
            } else if (token == QXmlStreamReader::Characters) {
                cell.text += xml.text();
            } else if (token == QXmlStreamReader::EndElement && xml.name() == u"c") {
                cell.text = withoutEscapes(cell.text);
                all.back()[column] = cell;
            }
        }
        EXPECT_FALSE(xml.hasError()) << xml.errorString().toStdString();
        return all;
    }

    QByteArray part(const QByteArray &name) const
    {
        QProcess unpacking;
        unpacking.start(QStringLiteral("unzip"), {QStringLiteral("-p"), m_path, QString::fromLatin1(name)});
        EXPECT_TRUE(unpacking.waitForFinished(60000)) << unpacking.errorString().toStdString();
        EXPECT_EQ(unpacking.exitCode(), 0) << name.toStdString();
        return unpacking.readAllStandardOutput();
    }

private:
    /// "_x0007_" is the character 7, as spreadsheet programs read it.
    static QString withoutEscapes(const QString &text)
    {
        static const QRegularExpression escape(QStringLiteral("_x([0-9A-Fa-f]{4})_"));
        QString plain;
        qsizetype at = 0;
        for (auto match = escape.globalMatch(text); match.hasNext();) {
            const QRegularExpressionMatch found = match.next();
            plain += text.mid(at, found.capturedStart() - at);
            plain += QChar(found.captured(1).toUShort(nullptr, 16));
            at = found.capturedEnd();
        }
        return plain + text.mid(at);
    }

    QString m_path;
    QStringList m_names;
};

} // namespace opname::testing
