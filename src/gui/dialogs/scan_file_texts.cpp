#include "scan_file_texts.h"

#include "../widgets/verdict_card.h"

#include <QCoreApplication>

namespace opname {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(ScanFileDialog)
};

/// Names and numbers in one line; those of nothing are left out.
class Counts {
public:
    explicit Counts(const LocaleText &locale)
        : m_locale(locale)
    {
    }
    Counts &add(const QString &name, qint64 count, bool isAlways = false)
    {
        if (count > 0 || isAlways)
            m_parts.append(name + u": " + m_locale.number(count));
        return *this;
    }
    QString text() const { return m_parts.join(u" · "); }

private:
    const LocaleText &m_locale;
    QStringList m_parts;
};

} // namespace

qint64 ScanFileResult::codes() const
{
    qint64 sum = 0;
    for (const auto &[verdict, count] : verdicts)
        sum += count;
    return sum;
}

QString ScanFileTexts::summary(const ScanFilePreview &preview, const LocaleText &locale)
{
    return Counts(locale)
        .add(Text::tr("Rows"), preview.rows, true)
        .add(Text::tr("Taken before"), preview.takenBefore)
        .add(Text::tr("To take"), preview.codes, true)
        .add(Text::tr("In the catalogue"), preview.known)
        .add(Text::tr("Of them scanned already"), preview.present)
        .add(Text::tr("Unknown codes"), preview.unknown)
        .add(Text::tr("Unreadable codes"), preview.invalid)
        .add(Text::tr("Commands"), preview.commands)
        .add(Text::tr("Left out"), preview.unusable())
        .text();
}

QString ScanFileTexts::notice(const ScanFilePreview &preview, const LocaleText &locale)
{
    const auto rounded = preview.faults[static_cast<std::size_t>(ScanListEntry::Fault::RoundedNumber)];
    if (rounded > 0)
        return Text::tr(
                   "A spreadsheet has rounded codes of this list (rows: %1). They are left out. Export the "
                   "list again with the column as text, or scan these books.")
            .arg(locale.number(rounded));
    if (preview.withoutZeros > 0)
        return Text::tr(
                   "Unknown numbers would be known with zeros in front (rows: %1, one is %2): a spreadsheet "
                   "has taken the zeros away. Export the list again with the column as text.")
            .arg(locale.number(preview.withoutZeros), preview.exampleWithZeros);
    if (preview.rows > 0 && preview.codes == 0 && preview.takenBefore > 0)
        return Text::tr("This file was taken before. Taking it again changes nothing.");
    if (preview.codes > 0 && preview.known * 2 < preview.codes)
        return Text::tr(
            "Most of these codes are not in the catalogue. Check above whether the right column is "
            "read.");
    return {};
}

QString ScanFileTexts::result(const ScanFileResult &result, const LocaleText &locale)
{
    Counts counts(locale);
    counts.add(Text::tr("Taken"), result.codes(), true);
    for (auto each = result.verdicts.rbegin(); each != result.verdicts.rend(); ++each)
        counts.add(VerdictCard::word(each->first), each->second);
    return counts.add(Text::tr("Left out"), result.leftOut).text();
}

QStringList ScanFileTexts::headers()
{
    return {Text::tr("Line"),     Text::tr("Code"),        Text::tr("Time stamp"),
            Text::tr("Would be"), Text::tr("Call number"), Text::tr("Title")};
}

TableRowsModel::Row ScanFileTexts::row(const ScanFilePreview::Row &row, const LocaleText &locale)
{
    QString would;
    QString emphasis;
    if (row.isTakenBefore) {
        would = Text::tr("Taken before");
        emphasis = QStringLiteral("notice");
    } else if (row.entry.fault != ScanListEntry::Fault::None) {
        would = Text::tr("Left out");
        emphasis = QStringLiteral("bad");
    } else if (row.verdict) {
        would = VerdictCard::word(*row.verdict);
        emphasis = *row.verdict == Verdict::Found                                  ? QString()
            : *row.verdict == Verdict::Unknown || *row.verdict == Verdict::Invalid ? QStringLiteral("bad")
                                                                                   : QStringLiteral("notice");
    } else {
        would = row.title.isNull() ? Text::tr("Not in the catalogue") : Text::tr("In the catalogue");
    }
    TableRowsModel::Row shown;
    shown.cells = {locale.number(row.entry.line),
                   row.entry.code.left(60).simplified(),
                   row.entry.time,
                   would,
                   row.callNumber,
                   row.entry.fault == ScanListEntry::Fault::None ? row.title
                                                                 : scanListFaultText(row.entry.fault)};
    shown.emphasis = emphasis;
    return shown;
}

QString ScanFileTexts::column(int number, const ScanListGuess::Column &column)
{
    QString text = QString::number(number);
    if (!column.name.isEmpty())
        text += u" · " + column.name.simplified();
    if (!column.example.isEmpty())
        text += u" (" + column.example.simplified() + u')';
    return text;
}

} // namespace opname
