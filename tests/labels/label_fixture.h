#pragma once

#include "opname/labels/label_pages.h"
#include "opname/labels/label_sheets.h"

#include <QFile>
#include <QFontDatabase>
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

} // namespace opname::testing
