#include "opname/workflow/scan_file_preview.h"

#include "opname/domain/shelf_place.h"
#include "opname/session/catalogue_queries.h"
#include "scan_file.h"

#include <QCoreApplication>

#include <algorithm>

namespace opname {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(ScanDesk)
};

constexpr std::size_t mostRows = 100;
constexpr int mostZeroSearches = 100;

/// Answers for single codes, in the order of the file.
class CodeExamination {
public:
    CodeExamination(Session &session, const ScanStand &stand, ScanFilePreview &preview)
        : m_session(session)
        , m_preview(preview)
        , m_decoration(session.scannerDecoration())
        , m_isCounting(stand.purpose == ScanPurpose::Count)
        , m_shelf(stand.shelf)
        , m_place(stand.place)
    {
    }

    Outcome begin()
    {
        if (!m_session.isFrozen())
            return {};
        const auto stockTake = m_session.stockTake();
        if (!stockTake)
            return tl::unexpected(stockTake.error());
        m_stockTake = *stockTake;
        m_place = placeOfShelf(m_shelf, m_place, m_stockTake->homeCount(),
                               [this](std::size_t home) -> const Place & {
                                   return m_stockTake->home(static_cast<std::uint32_t>(home));
                               });
        m_isPresent.resize(m_stockTake->itemCount());
        for (std::size_t slot = 0; slot < m_isPresent.size(); ++slot)
            m_isPresent[slot] = m_stockTake->isPresent(static_cast<Slot>(slot));
        return {};
    }

    void examine(ScanFilePreview::Row &row)
    {
        ++m_preview.codes;
        const QString code = bareCode(row.entry.code, m_decoration);
        const CodeShape shape = codeShape(code);
        CountingFacts facts;
        facts.isCommand = shape == CodeShape::Command;
        facts.isInvalid = shape == CodeShape::Invalid;
        const auto item =
            shape == CodeShape::Item ? m_session.catalogue().findByCode(code) : std::optional<ListedItem>();
        if (item) {
            facts.isKnown = true;
            row.itemCode = item->item.code;
            row.title = item->title;
            row.callNumber = item->callNumber;
            addPresence(item->slot, facts);
        }
        if (!item && shape == CodeShape::Item && m_stockTake != nullptr
            && m_stockTake->isAwaited(foldedCode(code))) {
            facts.isKnown = true;
            facts.bucket = Bucket::Added;
        }
        m_preview.commands += facts.isCommand ? 1 : 0;
        m_preview.invalid += facts.isInvalid ? 1 : 0;
        m_preview.known += facts.isKnown ? 1 : 0;
        if (shape == CodeShape::Item && !facts.isKnown) {
            ++m_preview.unknown;
            searchWithZeros(code);
        }
        if (m_stockTake != nullptr)
            row.verdict = countingVerdict(facts);
    }

private:
    void addPresence(Slot slot, CountingFacts &facts)
    {
        if (m_stockTake == nullptr || slot >= m_isPresent.size())
            return;
        const CountedItem &item = m_stockTake->item(slot);
        facts.bucket = item.bucket;
        facts.fitsShelf = fits(m_place, m_stockTake->home(item.home));
        facts.isLent = m_stockTake->isLent(slot);
        facts.alreadyPresent = m_isCounting && m_isPresent[slot];
        m_preview.present += facts.alreadyPresent ? 1 : 0;
        m_isPresent[slot] = true;
    }

    /// A spreadsheet takes the zeros in front of a number away.
    void searchWithZeros(const QString &code)
    {
        const bool isNumber = std::all_of(code.cbegin(), code.cend(),
                                          [](QChar c) { return c.unicode() >= '0' && c.unicode() <= '9'; });
        if (!isNumber || m_zeroSearches == mostZeroSearches)
            return;
        ++m_zeroSearches;
        for (QString padded = u'0' + code; padded.size() <= maximumItemCodeLength; padded.prepend(u'0')) {
            if (!m_session.catalogue().findByCode(padded))
                continue;
            if (m_preview.withoutZeros++ == 0)
                m_preview.exampleWithZeros = padded;
            return;
        }
    }

    Session &m_session;
    ScanFilePreview &m_preview;
    ScannerDecoration m_decoration;
    bool m_isCounting;
    const QString m_shelf;
    Place m_place; ///< of the shelf, as far as it is known
    StockTake *m_stockTake = nullptr;
    std::vector<bool> m_isPresent;
    int m_zeroSearches = 0;
};

} // namespace

Result<ScanListGuess> scanFileFormat(const Session &session, const ScanFileContent &content,
                                     const ScanListOptions &options, ScanPurpose purpose)
{
    ScanListOptions wanted = options;
    const bool isColumnOpen = !options.separator && !options.codeColumn && options.columnName.isEmpty();
    if (isColumnOpen) {
        if (const auto before = ScanFile::formatBefore(session, content, purpose)) {
            wanted.separator = before->separator;
            wanted.codeColumn = before->codeColumn;
        }
    }
    const ScannerDecoration decoration = session.scannerDecoration();
    return guessScanList(content.bytes(), wanted, [&](QStringView code) {
        return session.catalogue().findByCode(bareCode(code, decoration)).has_value();
    });
}

Result<ScanFilePreview> previewScanFile(Session &session, std::shared_ptr<const ScanFileContent> content,
                                        const ScanListOptions &options, const ScanStand &stand,
                                        const BackgroundTask::Watcher &watcher)
{
    ScanFilePreview preview;
    auto reading = scanFileFormat(session, *content, options, stand.purpose);
    if (!reading)
        return tl::unexpected(reading.error());
    preview.reading = std::move(*reading);
    const ScanListFormat &format = preview.reading.format;
    preview.taken.head = session.headHash();
    const auto taken = ScanFile(session, content, format, stand.purpose).takenLines();
    if (!taken)
        return tl::unexpected(taken.error());
    preview.taken.lines = *taken;
    CodeExamination examination(session, stand, preview);
    if (Outcome begun = examination.begin(); !begun)
        return tl::unexpected(begun.error());

    std::vector<ScanFilePreview::Row> rowsBefore;
    ScanFileRows rows(*content, format);
    ScanFilePreview::Row row;
    for (; rows.next(row.entry); row = {}) {
        ++preview.rows;
        if (preview.rows % 64 == 0 && !watcher(rows.share(), preview.rows, 0))
            return failure(ErrorKind::Cancelled, Text::tr("The preview was stopped."));
        row.isTakenBefore = row.entry.line <= *taken;
        if (row.isTakenBefore)
            ++preview.takenBefore;
        else if (row.entry.fault == ScanListEntry::Fault::None)
            examination.examine(row);
        else
            ++preview.faults[static_cast<std::size_t>(row.entry.fault)];
        auto &shown = row.isTakenBefore ? rowsBefore : preview.firstRows;
        if (shown.size() < mostRows)
            shown.push_back(row);
    }
    if (preview.firstRows.empty())
        preview.firstRows = std::move(rowsBefore);
    return preview;
}

} // namespace opname
