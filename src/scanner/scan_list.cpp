#include "opname/scanner/scan_list.h"

#include "scan_list_rows.h"
#include "scan_list_words.h"

#include <QCoreApplication>

namespace opname {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(ScanList)
};

constexpr qsizetype longestCode = 4096; ///< bytes of UTF-8

QString cutCode(QString code)
{
    if (code.size() <= longestCode / 3)
        return code;
    QByteArray bytes = code.toUtf8();
    if (bytes.size() <= longestCode)
        return code;
    bytes.truncate(longestCode);
    while (!QUtf8StringView(bytes).isValidUtf8())
        bytes.chop(1);
    return QString::fromUtf8(bytes);
}

} // namespace

QString scanListFaultText(ScanListEntry::Fault fault)
{
    switch (fault) {
    case ScanListEntry::Fault::None:
        break;
    case ScanListEntry::Fault::NoCode:
        return Text::tr("This row has no code.");
    case ScanListEntry::Fault::RoundedNumber:
        return Text::tr("A spreadsheet has rounded this code. Export the list again with the column as "
                        "text, or scan the book.");
    case ScanListEntry::Fault::LineBreak:
        return Text::tr("This code goes over several lines, which no item code does.");
    }
    return {};
}

struct ScanList::Impl {
    ScanListFormat format;
    ScanListRows rows;
    bool headerIsDue;
    bool isFirst = true;

    explicit Impl(ScanListFormat wanted)
        : format(std::move(wanted))
        , rows(format.encoding, format.separator)
        , headerIsDue(format.hasHeader)
    {
    }

    void read(const ScanListRows::Row &row, ScanListEntry &entry) const;
};

void ScanList::Impl::read(const ScanListRows::Row &row, ScanListEntry &entry) const
{
    entry = {};
    entry.line = row.line;
    if (format.separator.isNull()) {
        entry.code = cutCode(row.fields.constFirst());
    } else {
        entry.code = cutCode(codeInField(row.fields.value(format.codeColumn)));
        QStringList times;
        for (const int column : format.timeColumns)
            if (const QString part = row.fields.value(column).left(64); !part.isEmpty())
                times.append(part);
        entry.time = times.join(u' ');
    }
    if (entry.code.isEmpty())
        entry.fault = ScanListEntry::Fault::NoCode;
    else if (isRoundedNumber(entry.code))
        entry.fault = ScanListEntry::Fault::RoundedNumber;
    else if (entry.code.contains(u'\n') || entry.code.contains(u'\r'))
        entry.fault = ScanListEntry::Fault::LineBreak;
}

ScanList::ScanList(ScanListFormat format)
    : m(std::make_unique<Impl>(std::move(format)))
{
}

ScanList::~ScanList() = default;
ScanList::ScanList(ScanList &&) noexcept = default;
ScanList &ScanList::operator=(ScanList &&) noexcept = default;

void ScanList::add(const QByteArray &bytes)
{
    m->rows.add(bytes);
}

void ScanList::finish()
{
    m->rows.finish();
}

bool ScanList::next(ScanListEntry &entry)
{
    ScanListRows::Row row;
    while (m->rows.next(row)) {
        const bool isFirst = std::exchange(m->isFirst, false);
        if (isFirst && !m->format.separator.isNull() && isSeparatorLine(row.fields, m->format.separator))
            continue;
        if (std::exchange(m->headerIsDue, false))
            continue;
        m->read(row, entry);
        return true;
    }
    return false;
}

} // namespace opname
