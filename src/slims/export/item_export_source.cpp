#include "item_export_source.h"

#include "export_records.h"
#include "export_values.h"
#include "opname/domain/item_code.h"
#include "opname/domain/received_text.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QRegularExpression>
#include <QSet>
#include <QStringDecoder>

namespace opname {

namespace {

enum Column {
    ItemCode,
    CallNumber,
    CollectionType,
    InventoryCode,
    ReceivedDate,
    Supplier,
    OrderNumber,
    Location,
    OrderDate,
    Status,
    Site,
    Source,
    Invoice,
    Price,
    Currency,
    InvoiceDate,
    InputDate,
    LastUpdate,
    TitleColumn
};

struct Text {
    Q_DECLARE_TR_FUNCTIONS(ItemExport)
};

quint64 fingerprint(const QByteArray &bytes)
{
    return qHashBits(bytes.constData(), static_cast<std::size_t>(bytes.size()), 0x6f706e616d65ULL);
}

/// SLiMS's installed statuses are exported by name.
QString statusId(const QString &name)
{
    if (name.isEmpty() || name.compare(u"Available", Qt::CaseInsensitive) == 0 || name == u"0")
        return QString();
    if (name.compare(u"Repair", Qt::CaseInsensitive) == 0)
        return QStringLiteral("R");
    if (name.compare(u"No Loan", Qt::CaseInsensitive) == 0)
        return QStringLiteral("NL");
    if (name.compare(u"Missing", Qt::CaseInsensitive) == 0)
        return missingStatusId();
    return name;
}

/// Turns records into items, titles and reference lists.
class ExportReader {
public:
    ExportReader(CatalogueReceiver &receiver, const PullWatcher &watcher, qsizetype size)
        : m_receiver(receiver)
        , m_watcher(watcher)
        , m_size(size)
    {
    }

    Result<PullCounts> read(ExportRecords &records)
    {
        ExportRecord record;
        while (records.next(record)) {
            if (take(record) && m_items.size() >= 2000) {
                if (Outcome sent = flush(); !sent)
                    return tl::unexpected(sent.error());
                if (m_watcher
                    && !m_watcher({PullProgress::Stage::Items, m_counts.items, estimate(records.position())}))
                    return failure(ErrorKind::Cancelled,
                                   Text::tr("Taking the file in was cancelled; nothing has changed."));
            }
        }
        if (Outcome sent = flush(); !sent)
            return tl::unexpected(sent.error());
        if (Outcome sent = m_receiver.takeReferences(m_lists); !sent)
            return tl::unexpected(sent.error());
        m_counts.skippedRows = static_cast<qint64>(m_counts.skipped.size());
        return std::move(m_counts);
    }

private:
    qint64 estimate(qsizetype position) const
    {
        return position == 0
            ? 0
            : static_cast<qint64>(double(m_counts.items) * double(m_size) / double(position));
    }

    void skip(qint64 line, const QString &reason) { m_counts.skipped.push_back({line, reason}); }
    void doubt(qint64 line, const QString &reason) { m_counts.doubtful.push_back({line, reason}); }

    bool take(const ExportRecord &record)
    {
        if (record.fault == ExportRecord::Fault::CutOff) {
            skip(record.line, Text::tr("The row is cut off. Export the file again."));
            return false;
        }
        if (record.fault == ExportRecord::Fault::FewFields) {
            skip(record.line,
                 Text::tr("The row has %1 fields instead of %2.")
                     .arg(record.fieldsFound)
                     .arg(exportFieldCount));
            return false;
        }
        Item item;
        item.code = receivedText(record.fields[ItemCode]);
        if (item.code.size() > maximumItemCodeLength) {
            skip(record.line,
                 Text::tr("The item code is longer than %1 characters, which SLiMS cannot hold.")
                     .arg(maximumItemCodeLength));
            return false;
        }
        if (!item.code.trimmed().isEmpty()) {
            const quint64 code = fingerprint(foldedCode(item.code));
            if (m_codes.contains(code)) {
                skip(record.line,
                     Text::tr(
                         "The item code %1 was already used by an earlier row; SLiMS takes codes that differ "
                         "in case or accents only for the same.")
                         .arg(item.code));
                return false;
            }
            m_codes.insert(code);
        }
        if (record.isAmbiguous)
            doubt(record.line,
                  Text::tr("The title contains the separator; the row was taken, but check its title."));
        checkCode(record.line, item.code);
        item.id = ++m_lastId;
        item.titleId = titleOf(record.fields[TitleColumn]);
        item.callNumber = receivedText(record.fields[CallNumber]);
        item.collectionType =
            listed(m_types, m_lists.collectionTypes, receivedText(record.fields[CollectionType]));
        item.location = listed(m_locations, m_lists.locations, receivedText(record.fields[Location]));
        item.status = statusOf(receivedText(record.fields[Status]));
        item.site = receivedText(record.fields[Site]);
        item.inventoryCode = receivedText(record.fields[InventoryCode]);
        const QString received = receivedText(record.fields[ReceivedDate]).trimmed();
        item.receivedDate = dateFromExport(received);
        if (!item.receivedDate.isValid() && !isNoDate(received))
            doubt(record.line,
                  Text::tr("The row was taken, but its date of receipt “%1” cannot be read.").arg(received));
        item.source = record.fields[Source].toInt();
        const QString price = receivedText(record.fields[Price]).trimmed();
        item.price = priceFromExport(price);
        if (!item.price && !price.isEmpty() && price != u"NULL")
            doubt(record.line, Text::tr("The row was taken, but its price “%1” cannot be read.").arg(price));
        item.currency = receivedText(record.fields[Currency]);
        item.lastUpdate = QString::fromLatin1(record.fields[LastUpdate]);
        m_items.push_back(std::move(item));
        return true;
    }

    void checkCode(qint64 line, const QString &code)
    {
        if (std::any_of(code.begin(), code.end(),
                        [](QChar c) { return c.category() == QChar::Other_Control; }))
            doubt(line,
                  Text::tr("The row was taken, but its item code has control characters: no scanner can read "
                           "it. Correct it in SLiMS."));
        static const QRegularExpression rounded(QStringLiteral("^[0-9]([.,][0-9]+)?[eE][+][0-9]+$"));
        if (rounded.match(code).hasMatch())
            doubt(line,
                  Text::tr("The row was taken, but its item code “%1” is a number that a spreadsheet program "
                           "rounded. Export the file again and do not save it from there.")
                      .arg(code));
    }

    qint64 titleOf(const QByteArray &text)
    {
        qint64 &id = m_titleIds[fingerprint(text)];
        if (id == 0) {
            id = ++m_counts.titles;
            Title title;
            title.id = id;
            title.title = receivedText(text);
            m_titles.push_back(std::move(title));
        }
        return id;
    }

    static QString listed(QSet<QString> &known, std::vector<ReferenceEntry> &list, const QString &name)
    {
        if (!name.isEmpty() && !known.contains(name)) {
            known.insert(name);
            list.push_back({name, name});
        }
        return name;
    }

    QString statusOf(const QString &name)
    {
        const QString id = statusId(name.trimmed());
        if (!id.isEmpty() && !m_statuses.contains(id)) {
            m_statuses.insert(id);
            const bool skips = id == u"R" || id == u"NL" || id == missingStatusId();
            m_lists.statuses.push_back({id, name.trimmed(), skips, skips});
        }
        return id;
    }

    Outcome flush()
    {
        m_counts.items += static_cast<qint64>(m_items.size());
        if (Outcome sent = m_receiver.takeTitles(std::exchange(m_titles, {})); !sent)
            return sent;
        return m_receiver.takeItems(std::exchange(m_items, {}));
    }

    CatalogueReceiver &m_receiver;
    const PullWatcher &m_watcher;
    qsizetype m_size;
    PullCounts m_counts;
    ReferenceLists m_lists;
    std::vector<Title> m_titles;
    std::vector<Item> m_items;
    // Fingerprints of 64 bits: a million codes have one chance in thirty million of a false alarm, and that
    // is listed.
    QSet<quint64> m_codes;
    QHash<quint64, qint64> m_titleIds;
    QSet<QString> m_locations;
    QSet<QString> m_types;
    QSet<QString> m_statuses;
    qint64 m_lastId = 0;
};

/// Not UTF-16, nor anything else with NULs at its beginning.
bool isByteText(QByteArrayView content)
{
    constexpr qsizetype looked = 1 << 16;
    return !content.startsWith("\xff\xfe") && !content.startsWith("\xfe\xff")
        && !content.first(std::min(looked, content.size())).contains('\0');
}

} // namespace

ItemExportSource::ItemExportSource(QString path)
    : m_path(std::move(path))
{
}

QString ItemExportSource::label() const
{
    return QFileInfo(m_path).fileName();
}

Result<PullCounts> ItemExportSource::pull(CatalogueReceiver &receiver, const PullWatcher &watcher)
{
    QFile file(m_path);
    if (!file.open(QIODevice::ReadOnly))
        return failure(ErrorKind::File,
                       Text::tr("“%1” cannot be read. Check the file and its rights.").arg(m_path),
                       file.errorString());
    if (file.size() == 0)
        return failure(
            ErrorKind::File,
            Text::tr("“%1” is empty. Export the items from SLiMS again (Bibliography → Item Export).")
                .arg(label()));
    const uchar *bytes = file.map(0, file.size());
    if (bytes == nullptr)
        return failure(ErrorKind::File,
                       Text::tr("“%1” cannot be read. Check the file and its rights.").arg(m_path),
                       file.errorString());
    const QByteArrayView content(bytes, file.size());
    if (!isByteText(content))
        return failure(ErrorKind::File,
                       Text::tr("“%1” is written in UTF-16 or has NUL characters, as SLiMS never writes it. "
                                "Take the file as SLiMS exported it, or save it as CSV in UTF-8.")
                           .arg(label()));
    ExportRecords records(content);
    if (!records.isExport())
        return failure(ErrorKind::File,
                       Text::tr("“%1” is no item export of SLiMS: its rows do not have the %2 columns from "
                                "item_code to title. Make one with Bibliography → Item Export.")
                           .arg(label())
                           .arg(exportFieldCount));
    return ExportReader(receiver, watcher, file.size()).read(records);
}

} // namespace opname
