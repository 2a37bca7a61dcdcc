#pragma once

#include "opname/report/writers.h"
#include "opname/workflow/official_documents.h"
#include "opname/workflow/preparation.h"
#include "workflow_library.h"

#include <QDir>
#include <QFile>
#include <QProcess>

namespace opname::testing {

/// Official documents of a small stock-take, made and read back.
class OfficialDocumentsTest : public WorkflowLibrary {
protected:
    QString textFolder() const { return m_folder.filePath(QStringLiteral("naskah")); }

    Result<Document> make(OfficialPaper paper, const char *language = "id")
    {
        return OfficialDocuments(*m_session, textFolder()).make(paper, QLatin1String(language));
    }

    Document made(OfficialPaper paper, const char *language = "id")
    {
        auto document = make(paper, language);
        EXPECT_TRUE(document) << (document ? "" : document.error().message.toStdString());
        return document ? std::move(*document) : Document();
    }

    QString write(const Document &document, const QString &ending)
    {
        const QString path = m_folder.filePath(u"naskah."_qs + ending);
        const auto written = writeDocument(document, path);
        EXPECT_TRUE(written) << (written ? "" : written.error().message.toStdString());
        return path;
    }

    /// The words of the PDF with single blanks between them.
    QString textOfPdf(const Document &document)
    {
        const QString path = write(document, QStringLiteral("pdf"));
        QProcess reader;
        reader.start(QStringLiteral("pdftotext"), {path, QStringLiteral("-")});
        EXPECT_TRUE(reader.waitForFinished(20'000)) << reader.errorString().toStdString();
        return QString::fromUtf8(reader.readAllStandardOutput()).simplified();
    }

    QByteArray contentOf(const Document &document, const QString &ending)
    {
        QFile file(write(document, ending));
        EXPECT_TRUE(file.open(QIODevice::ReadOnly));
        return file.readAll();
    }

    static std::vector<QStringList> rowsOf(const Document &document, const QString &name)
    {
        std::vector<QStringList> rows;
        for (const Block &block : document.blocks)
            if (const Table *table = std::get_if<Table>(&block); table != nullptr && table->name == name)
                table->rows([&](const Table::Row &row) {
                    EXPECT_EQ(row.cells.size(), static_cast<qsizetype>(table->columns.size()));
                    rows.push_back(row.cells);
                    return true;
                });
        return rows;
    }

    /// Item codes of a list.
    static QStringList codesOf(const Document &document, const char *name)
    {
        QStringList codes;
        for (const QStringList &row : rowsOf(document, QLatin1String(name)))
            codes.append(row[1]);
        return codes;
    }

    void set(const char *key, const char *value)
    {
        const Outcome changed =
            Preparation(*m_session, librarian()).change(QLatin1String(key), QString::fromUtf8(value));
        ASSERT_TRUE(changed) << changed.error().message.toStdString();
    }

    /// Lost: B0004 (Rp40.000), B0012 (no price); B0005 is elsewhere, B0010 lent, P2 was not read.
    void count()
    {
        freeze();
        walkExcept({QStringLiteral("B0004"), QStringLiteral("B0005"), QStringLiteral("B0012")});
        closeCounting();
        DecisionRequest elsewhere;
        elsewhere.action = DecisionAction::Elsewhere;
        elsewhere.itemCodes = {QStringLiteral("B0005")};
        elsewhere.note = QStringLiteral("Pameran");
        ASSERT_EQ(decide(elsewhere).value_or(-1), 1);
    }

    void keepText(const char *name, const QByteArray &content)
    {
        ASSERT_TRUE(QDir().mkpath(textFolder()));
        QFile file(textFolder() + u'/' + QLatin1String(name));
        ASSERT_TRUE(file.open(QIODevice::WriteOnly));
        file.write(content);
    }
};

} // namespace opname::testing
