#include "scan_list_words.h"

#include "opname/domain/item_code.h"

#include <QRegularExpression>

#include <algorithm>
#include <array>

namespace opname {

namespace {

/// Surest first. What stands from `unsureNames` on is believed only beside other columns.
constexpr std::array<QStringView, 24> codeNames = {u"itemcode",
                                                   u"kodeeksemplar",
                                                   u"noeksemplar",
                                                   u"nomoreksemplar",
                                                   u"kodeitem",
                                                   u"barcode",
                                                   u"barcodetext",
                                                   u"barcodevalue",
                                                   u"barcodedata",
                                                   u"barcodecontent",
                                                   u"barcodecontents",
                                                   u"kodebarcode",
                                                   u"nomorbarcode",
                                                   u"nobarcode",
                                                   u"kodebuku",
                                                   u"kode",
                                                   u"code",
                                                   u"codes",
                                                   u"scanneddata",
                                                   u"content",
                                                   u"contents",
                                                   u"isi",
                                                   u"data",
                                                   u"value"};
constexpr std::size_t unsureNames = 19;
constexpr qsizetype longestLook = 64; ///< characters; no date is longer

QString wholly(const QString &pattern)
{
    return QRegularExpression::anchoredPattern(pattern);
}

const QString &clockPattern()
{
    static const QString pattern = QStringLiteral(
        R"(\d{1,2}[:.]\d{2}(?:[:.]\d{2}(?:[.,]\d{1,9})?)?(?: ?[AaPp]\.?[Mm]\.?)?(?: ?(?:Z|(?:UTC|GMT)?[+-]\d{1,2}:?\d{0,2}|WIB|WITA|WIT))?)");
    return pattern;
}

} // namespace

QString plainColumnName(QStringView name)
{
    QString plain;
    for (const QChar c : name.first(std::min<qsizetype>(name.size(), longestLook)))
        if (c.isLetterOrNumber())
            plain += c.toLower();
    return plain;
}

std::optional<int> codeNameRank(QStringView name, bool isOnlyColumn)
{
    const QString plain = plainColumnName(name);
    const auto end = codeNames.cbegin() + (isOnlyColumn ? unsureNames : codeNames.size());
    const auto found = std::find(codeNames.cbegin(), end, QStringView(plain));
    if (found == end)
        return std::nullopt;
    return static_cast<int>(found - codeNames.cbegin());
}

bool looksLikeTime(QStringView field)
{
    static const QRegularExpression pattern(wholly(
        QStringLiteral(
            R"((?:\pL{3,9},? )?(?:\d{4}[-/.]\d{1,2}[-/.]\d{1,2}|\d{1,2}[-/.](?:\d{1,2}|\pL{3,9})[-/.](?:\d{4}|\d{2})|\d{1,2} \pL{3,9}\.? \d{4}|\pL{3,9}\.? \d{1,2}, \d{4})(?:(?:T|,? +)%1)?)")
            .arg(clockPattern())));
    static const QRegularExpression joined(wholly(QStringLiteral(
        R"(20\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])[T _-]?(?:[01]\d|2[0-3])[0-5]\d(?:[0-5]\d)?)")));
    static const QRegularExpression mail(
        wholly(QStringLiteral(R"(\pL{3} \pL{3} \d{1,2} \d{2}:\d{2}:\d{2}(?: [A-Z]\S{0,9})? \d{4})")));
    if (field.size() < 6 || field.size() > longestLook)
        return false;
    return pattern.match(field).hasMatch() || joined.match(field).hasMatch() || mail.match(field).hasMatch();
}

bool looksLikeTimeOfDay(QStringView field)
{
    static const QRegularExpression pattern(
        wholly(QStringLiteral(R"(\d{1,2}:\d{2}(?::\d{2}(?:[.,]\d{1,9})?)?(?: ?[AaPp][Mm])?)")));
    return field.size() >= 4 && field.size() <= longestLook && pattern.match(field).hasMatch();
}

double likenessToCode(QStringView field)
{
    if (codeShape(field) == CodeShape::Invalid || looksLikeTime(field) || looksLikeTimeOfDay(field))
        return 0;
    const bool hasDigit = std::any_of(field.begin(), field.end(), [](QChar c) { return c.isDigit(); });
    const bool hasBlank = field.contains(u' ');
    double likeness = hasDigit ? 1.0 : 0.3;
    if (hasBlank)
        likeness *= 0.5;
    if (field.size() < 3)
        likeness *= 0.4;
    return likeness;
}

bool isRoundedNumber(QStringView code)
{
    static const QRegularExpression pattern(
        wholly(QStringLiteral(R"([+-]?\d(?:[.,]\d{1,15})?[Ee]\+\d{2,3})")));
    return code.size() >= 5 && code.size() <= longestLook && pattern.match(code.trimmed()).hasMatch();
}

bool isSeparatorLine(const QStringList &fields, QChar separator)
{
    return fields.size() == 2 && fields[0].compare(u"sep=", Qt::CaseInsensitive) == 0 && fields[1].isEmpty()
        && !separator.isNull();
}

QString codeInField(const QString &field)
{
    if (field.size() > 3 && field.startsWith(u"=\"") && field.endsWith(u'"'))
        return field.sliced(2, field.size() - 3);
    if (field.size() > 1 && field[0] == u'\'' && QStringView(u"=+-@").contains(field[1]))
        return field.sliced(1);
    return field;
}

} // namespace opname
