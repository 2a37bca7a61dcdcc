// Scans: verdict, journal row, derived rows and totals in one transaction.

#include "json_text.h"
#include "opname/domain/shelf_place.h"
#include "session_state.h"

#include <QCoreApplication>

#include <algorithm>

namespace opname {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(Session)
};

constexpr qsizetype mostOfAStamp = 64; // characters; what a file calls its time may be anything

QString shelfOf(const ScanRequest &request)
{
    const QString shelf = request.shelf.trimmed();
    return shelf.isEmpty() ? normalizedSite(request.place.site) : shelf;
}

void addPurpose(JsonText &body, ScanPurpose purpose, bool counts)
{
    if (purpose == ScanPurpose::Count)
        return;
    body.add("for", purposeName(purpose));
    if (counts)
        body.addRaw("counts", "true");
}

} // namespace

std::optional<std::uint32_t> Session::Impl::operatorIndex(const QString &name)
{
    const auto known = operators.constFind(name);
    if (known != operators.cend())
        return *known;
    const auto index = static_cast<std::uint32_t>(operators.size());
    Statement insert(database, "INSERT INTO operator(idx, name) VALUES(?, ?)");
    if (!insert.bind(1, qint64(index)).bind(2, name).run())
        return std::nullopt;
    operators.insert(name, index);
    return index;
}

Place Session::Impl::placeOfShelf(const QString &shelf, Place place) const
{
    return opname::placeOfShelf(shelf, place, homes.size(),
                                [this](std::size_t home) -> const Place & { return homes[home]; });
}

bool Session::Impl::counts(ScanPurpose purpose) const
{
    return purpose == ScanPurpose::Count || (purpose == ScanPurpose::Order && orderCounts);
}

std::optional<std::size_t> Session::Impl::findOpenPass(const QString &name, const Place &place,
                                                       ScanPurpose purpose, const QString &station)
{
    const std::optional<KeyRange> range = rangeOfShelf(name, place);
    const std::optional<std::uint32_t> index = journal->stationIndex(station);
    for (std::size_t i = passes.size(); i-- > 0;) {
        const KnownPass &pass = passes[i];
        if (!pass.isFinished && index && (pass.id >> stationShift) == *index && pass.place == place
            && pass.purpose == purpose && pass.isCounting == counts(purpose) && pass.range == range
            && pass.shelf.compare(name, Qt::CaseInsensitive) == 0)
            return i;
    }
    return std::nullopt;
}

std::optional<std::size_t> Session::Impl::openPass(const QString &shelf, const Place &stated,
                                                   ScanPurpose purpose, const Author &author, qint64 now)
{
    const QString name = shelf.trimmed();
    const Place place = placeOfShelf(name, stated);
    if (const auto open = findOpenPass(name, place, purpose, author.station))
        return open;
    const std::optional<KeyRange> range = rangeOfShelf(name, place);
    const bool isCounting = counts(purpose);
    JsonText body;
    body.add("shelf", name).add("location", place.location).add("site", place.site);
    addPurpose(body, purpose, isCounting);
    if (range)
        body.addRaw("range",
                    '[' + QByteArray::number(range->lowest) + ',' + QByteArray::number(range->highest) + ']');
    JournalRow row;
    if (!journal->append(author, "shelf_opened", body.take(), now, &row))
        return std::nullopt;
    Statement insert(
        database,
        "INSERT INTO pass(id, shelf, location, site, purpose, counts, lowest, highest, finished) "
        "VALUES(?, ?, ?, ?, ?, ?, ?, ?, 0)");
    insert.bind(1, row.id).bind(2, name).bind(3, place.location).bind(4, place.site);
    insert.bind(5, qint64(purpose)).bind(6, qint64(isCounting));
    insert.bindOptional(7, range ? std::optional<qint64>(range->lowest) : std::nullopt);
    insert.bindOptional(8, range ? std::optional<qint64>(range->highest) : std::nullopt);
    if (!insert.run())
        return std::nullopt;
    stockTake->openPass({row.id, name, place, isCounting, range});
    passes.push_back({row.id, name, place, purpose, isCounting, range, false});
    return passes.size() - 1;
}

std::optional<ScanAnswer> Session::Impl::recordOne(const ScanRequest &request, qint64 now)
{
    ScanAnswer answer;
    answer.code = request.isBare ? request.read : bareCode(request.read, decoration);
    answer.time = now;
    answer.operatorName = request.author.operatorName;
    const CodeShape shape = codeShape(answer.code);

    ScanEvent event;
    event.isCommand = shape == CodeShape::Command;
    event.isInvalid = shape == CodeShape::Invalid;
    event.purpose = request.purpose;
    event.orderCounts = orderCounts;
    bool isReserved = false;
    if (shape == CodeShape::Item) {
        event.unknownCode = foldedCode(answer.code);
        isReserved = findCopy(event, answer);
    }
    answer.slot = event.slot;
    if (event.slot == noSlot && stockTake->isAwaited(event.unknownCode)
        && !describeAwaited(event.unknownCode, answer))
        return std::nullopt;

    const QString shelf = shelfOf(request);
    JsonText body;
    body.add("code", answer.code);
    if (event.isCommand) {
        answer.shelf = shelf;
    } else if (!shelf.isEmpty()) {
        const std::optional<std::size_t> pass =
            openPass(shelf, request.place, request.purpose, request.author, now);
        if (!pass)
            return std::nullopt;
        event.pass = passes[*pass].id;
        answer.shelf = passes[*pass].shelf;
        body.add("pass", event.pass & ((1LL << stationShift) - 1));
    } else if (!request.place.location.isEmpty()) {
        event.place.location = request.place.location;
        body.add("location", event.place.location);
    }
    addPurpose(body, event.purpose, event.isCounting());
    answer.isLater = countingClosed && event.isCounting() && !event.isCommand;
    if (answer.isLater)
        body.addRaw("later", "true");
    if (!request.readAt.isEmpty())
        body.add("read_at", QStringView(request.readAt).first(std::min(request.readAt.size(), mostOfAStamp)));
    const std::optional<std::uint32_t> who = operatorIndex(request.author.operatorName);
    if (!who)
        return std::nullopt;
    event.operatorIndex = *who;
    event.id = journal->nextId(request.author.station);
    answer.verdict = stockTake->scan(event);
    body.add("verdict", verdictName(answer.verdict));

    JournalRow row;
    if (event.id == 0 || !journal->append(request.author, "scan", body.take(), now, &row))
        return std::nullopt;
    answer.id = row.id;
    answer.number = row.number;
    answer.station = row.station;

    // Slots of before the freeze are of the moment: what stays is the code; so it does of a copy that SLiMS
    // knows no code of.
    const bool hasSlot = event.slot != noSlot && isFrozen();
    Statement &insert = statements->insertScan;
    insert.bind(1, row.id).bindOptional(2, hasSlot ? std::optional<qint64>(event.slot) : std::nullopt);
    insert.bindOptional(3, event.pass == 0 ? std::optional<qint64>() : event.pass).bind(4, qint64(*who));
    insert.bind(5, scanFlags(shape, event.purpose, event.orderCounts));
    if (shape == CodeShape::Item && (!hasSlot || isReserved))
        insert.bind(6, foldedCode(answer.code));
    else
        insert.bindNull(6);
    if (event.place.location.isEmpty())
        insert.bindNull(7);
    else
        insert.bind(7, event.place.location);
    insert.bindNull(8);
    if (!insert.run() || (event.isCommand && !applyEffect(request.effect, request.author, now)))
        return std::nullopt;
    return answer;
}

Result<std::vector<ScanAnswer>> Session::record(std::span<const ScanRequest> reads)
{
    if (Outcome allowed = m->requireWritable(); !allowed)
        return tl::unexpected(allowed.error());
    if (Outcome allowed = m->refuseCounting(reads); !allowed)
        return tl::unexpected(allowed.error());
    if (auto loaded = m->loadStockTake(); !loaded)
        return tl::unexpected(loaded.error());
    m->decoration = scannerDecoration();
    m->orderCounts = isFrozen() && setting(QStringLiteral("order_counts")) == u"yes";

    std::vector<ScanAnswer> answers;
    answers.reserve(reads.size());
    {
        Transaction transaction(m->database);
        bool succeeded = transaction.hasBegun();
        const qint64 now = nowMilliseconds();
        for (const ScanRequest &read : reads) {
            if (!succeeded)
                break;
            std::optional<ScanAnswer> answer = m->recordOne(read, now);
            succeeded = answer.has_value();
            if (succeeded)
                answers.push_back(std::move(*answer));
        }
        if (succeeded && m->saveTotals() && transaction.commit())
            return answers;
    }
    Error error = m->database.takeError();
    m->forgetDerived();
    return tl::unexpected(std::move(error));
}

Result<RowId> Session::openPass(const QString &shelf, const Place &place, const Author &author)
{
    if (!isFrozen())
        return failure(ErrorKind::Refused,
                       Text::tr("Shelves are opened after the freeze. Finish activity 4 first."));
    if (Outcome allowed = m->requireWritable(); !allowed)
        return tl::unexpected(allowed.error());
    if (auto loaded = m->loadStockTake(); !loaded)
        return tl::unexpected(loaded.error());
    {
        Transaction transaction(m->database);
        const auto pass = transaction.hasBegun()
            ? m->openPass(shelf, place, ScanPurpose::Count, author, nowMilliseconds())
            : std::nullopt;
        if (pass && transaction.commit())
            return m->passes[*pass].id;
    }
    Error error = m->database.takeError();
    m->forgetDerived();
    return tl::unexpected(std::move(error));
}

std::optional<RowId> Session::currentPass(const ScanRequest &stand)
{
    if (auto loaded = m->loadStockTake(); !loaded)
        return std::nullopt;
    m->orderCounts = isFrozen() && setting(QStringLiteral("order_counts")) == u"yes";
    const QString name = shelfOf(stand);
    const auto open = name.isEmpty()
        ? std::nullopt
        : m->findOpenPass(name, m->placeOfShelf(name, stand.place), stand.purpose, stand.author.station);
    return open ? std::optional<RowId>(m->passes[*open].id) : std::nullopt;
}

Outcome Session::declareHome(const Place &home, bool read, const QString &reason, const Author &author)
{
    if (Outcome allowed = m->requireWritable(); !allowed)
        return allowed;
    auto stock = m->loadStockTake();
    if (!stock)
        return tl::unexpected(stock.error());
    const auto known = std::find(m->homes.begin(), m->homes.end(), home);
    if (known == m->homes.end())
        return failure(ErrorKind::Usage,
                       Text::tr("There is no such place in the frozen catalogue: %1 %2. Check its location "
                                "and shelf location.")
                           .arg(home.location, home.site));
    const auto index = static_cast<std::uint32_t>(known - m->homes.begin());
    JsonText body;
    body.add("location", home.location)
        .add("site", home.site)
        .addRaw("read", read ? "true" : "false")
        .add("reason", reason);
    return m->write(author, "home_declared", body.take(), [&](const JournalRow &row) {
        (*stock)->declareHome(index, read);
        Statement insert(m->database,
                         "INSERT OR REPLACE INTO declared_home(home, read, reason, row) VALUES(?, ?, ?, ?)");
        insert.bind(1, qint64(index)).bind(2, qint64(read)).bind(3, reason).bind(4, row.id);
        return insert.run() && m->saveTotals();
    });
}

} // namespace opname
