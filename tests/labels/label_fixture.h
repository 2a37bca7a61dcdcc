#pragma once

#include "opname/labels/label_pages.h"
#include "opname/labels/label_sheets.h"

#include <QFile>
#include <QFontDatabase>
#include <QProcess>
#include <QRectF>
#include <QRegularExpression>
#include <gtest/gtest.h>

namespace opname::testing {

/// The font that the program's papers have.
inline QString paperFont()
{
    static const QString family = [] {
        int id = -1;
        for (const char *face : {"Regular", "Medium", "SemiBold"})
            id = QFontDatabase::addApplicationFont(
                QStringLiteral(":/opname/fonts/Inter-%1.otf").arg(QLatin1String(face)));
        return QFontDatabase::applicationFontFamilies(id).value(0);
    }();
    return family;
}

inline std::vector<LabelSheet> givenSheets()
{
    return LabelSheets({}).all();
}

/// A code as libraries number their books: what every sheet claims to take.
inline QString codeFor(Symbology symbology, int number)
{
    return symbology == Symbology::Codabar ? QString::number(10'000'000 + number * 7)
                                           : QStringLiteral("B%1").arg(number, 5, 10, QLatin1Char('0'));
}

/// Copies with call numbers and titles of all lengths.
inline std::vector<LabelContent> copies(Symbology symbology, int count)
{
    static const char *const callNumbers[] = {"005.13/3-22 Jan p", "R 020.7 SUL p",  "364.1 Bra c",
                                              "813 TOH k",         "2X4.1 HAM f",    "899.221 3 PRA b",
                                              "QA76.73 .C15 1988", "YR 791.43 RIR a"};
    static const char *const titles[] = {"Filsafat ilmu : sebuah pengantar populer untuk mahasiswa",
                                         "Laskar Pelangi", "Ensiklopedi Islam untuk pelajar dan umum",
                                         "Ketatanegaraan"};
    std::vector<LabelContent> all;
    for (int i = 1; i <= count; ++i)
        all.push_back({codeFor(symbology, i), QString::fromLatin1(callNumbers[i % 8]),
                       QString::fromLatin1(titles[i % 4])});
    return all;
}

inline LabelJob jobOn(const LabelSheet &sheet, Symbology symbology = Symbology::Code128,
                      int dotsPerInch = 300, LabelStyle::Kind kind = LabelStyle::Kind::Barcode)
{
    LabelJob job;
    job.sheet = sheet;
    job.style.kind = kind;
    job.style.symbology = symbology;
    job.style.dotsPerInch = dotsPerInch;
    job.style.library = QStringLiteral("Perpustakaan Kementerian");
    job.style.fontFamily = paperFont();
    return job;
}

inline void writePdf(const LabelPages &pages, const QString &path)
{
    QFile file(path);
    ASSERT_TRUE(file.open(QIODevice::WriteOnly));
    const Outcome written = pages.writePdf(file);
    ASSERT_TRUE(written) << written.error().message.toStdString();
}

inline LabelSheet sheetNamed(const char *name)
{
    auto sheet = LabelSheets({}).find(QString::fromLatin1(name));
    EXPECT_TRUE(sheet);
    return sheet ? *sheet : LabelSheet();
}

inline LabelPages laid(LabelJob job, std::vector<LabelContent> contents)
{
    auto pages = LabelPages::lay(std::move(job), std::move(contents));
    EXPECT_TRUE(pages) << (pages ? "" : pages.error().message.toStdString());
    return std::move(*pages);
}

/// Where words stand on the pages of a PDF, in millimetres, as pdftotext tells.
struct Word {
    int page = 0;
    QRectF place;
    QString text;
};

inline std::vector<Word> wordsOf(const QString &pdf)
{
    QProcess reader;
    reader.start(QStringLiteral("pdftotext"), {QStringLiteral("-bbox"), pdf, QStringLiteral("-")});
    EXPECT_TRUE(reader.waitForFinished(60000));
    std::vector<Word> words;
    int page = -1;
    static const QRegularExpression word(QStringLiteral(
        "<word xMin=\"([\\d.]+)\" yMin=\"([\\d.]+)\" xMax=\"([\\d.]+)\" yMax=\"([\\d.]+)\">(.*)</word>"));
    for (const QString &line : QString::fromUtf8(reader.readAllStandardOutput()).split(u'\n')) {
        page += line.contains(u"<page ") ? 1 : 0;
        const auto found = word.match(line);
        if (!found.hasMatch())
            continue;
        const auto millimetres = [&](int field) { return found.captured(field).toDouble() * 25.4 / 72; };
        words.push_back(
            {page, QRectF(QPointF(millimetres(1), millimetres(2)), QPointF(millimetres(3), millimetres(4))),
             found.captured(5)});
    }
    return words;
}

} // namespace opname::testing
