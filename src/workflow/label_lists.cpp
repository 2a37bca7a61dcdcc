#include "opname/workflow/label_lists.h"

#include "label_subjects.h"
#include "opname/session/catalogue_queries.h"
#include "opname/session/change_queue.h"
#include "opname/session/title_queries.h"
#include "opname/workflow/label_queue.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QLocale>
#include <QSet>

#include <algorithm>
#include <map>

namespace opname {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(LabelLists)
};

QString timeText(qint64 milliseconds)
{
    return QLocale().toString(QDateTime::fromMSecsSinceEpoch(milliseconds), QLocale::ShortFormat);
}

void add(LabelListKeys &keys, const QString &code, const QString &detail)
{
    keys.codes.append(code);
    keys.details.append(detail);
}

} // namespace

LabelLists::LabelLists(Session &session)
    : m_session(session)
    , m_subjects(std::make_unique<LabelSubjects>(session))
{
}

LabelLists::~LabelLists() = default;

QSet<qint64> LabelLists::titlesWithNewCopy() const
{
    QSet<qint64> titles;
    if (const auto queue = ChangeQueue(m_session).all())
        for (const QueuedChange &queued : **queue)
            if (queued.isAwaitedCopy())
                titles.insert(queued.change.titleId);
    return titles;
}

Result<LabelListKeys> LabelLists::keys(LabelList list, const QString &words,
                                       const std::function<bool()> &proceed) const
{
    if (list != LabelList::WithoutCode && list != LabelList::WithoutCopy)
        return codeKeys(list, words, proceed);
    const TitleQueries queries(m_session);
    auto ids = list == LabelList::WithoutCode ? queries.copiesWithoutCode(words, proceed)
                                              : queries.withoutCopy(words, proceed);
    if (!ids)
        return tl::unexpected(ids.error());
    LabelListKeys keys;
    keys.list = list;
    keys.ids = std::move(*ids);
    if (list == LabelList::WithoutCode)
        keys.given = LabelRecords(m_session).codesOfItems();
    else
        std::erase_if(keys.ids,
                      [waiting = titlesWithNewCopy()](qint64 title) { return waiting.contains(title); });
    return keys;
}

Outcome LabelLists::addForeign(LabelListKeys &keys, const std::function<bool()> &proceed) const
{
    const auto queue = ChangeQueue(m_session).all();
    if (!queue)
        return tl::unexpected(queue.error());
    QSet<QByteArray> awaited;
    for (const QueuedChange &queued : **queue)
        if (queued.isAwaitedCopy())
            awaited.insert(foldedCode(queued.change.itemCode));
    std::map<QByteArray, LabelRecords::ForeignScan> last; // by code: the first way of writing, the last place
    for (LabelRecords::ForeignScan &scan : LabelRecords(m_session).foreignScans()) {
        if (proceed && !proceed())
            return failure(ErrorKind::Cancelled, Text::tr("The search was stopped."));
        const QByteArray fold = foldedCode(scan.code);
        if (awaited.contains(fold))
            continue;
        if (const auto known = last.find(fold); known != last.end()) {
            scan.code = known->second.code;
            scan.isCounting = scan.isCounting || known->second.isCounting;
        }
        last.insert_or_assign(fold, std::move(scan));
    }
    for (const auto &[fold, scan] : last) {
        const QString when = timeText(scan.time);
        add(keys, scan.code,
            scan.shelf.isEmpty() ? Text::tr("Scanned by %1 on %2").arg(scan.by, when)
                                 : Text::tr("Scanned by %1 on %2 at %3").arg(scan.by, when, scan.shelf));
        if (scan.isCounting)
            keys.counted.insert(scan.code);
    }
    return {};
}

Result<LabelListKeys> LabelLists::codeKeys(LabelList list, const QString &words,
                                           const std::function<bool()> &proceed) const
{
    LabelListKeys all;
    all.list = list;
    if (list == LabelList::Queue) {
        for (const QString &code : LabelQueue(m_session).itemCodes())
            add(all, code, {});
    } else if (list == LabelList::NotAttached) {
        for (const PrintedLabel &label : LabelRecords(m_session).printed())
            if (!label.isAttached)
                add(all, label.code, Text::tr("Printed by %1 on %2").arg(label.by, timeText(label.time)));
    } else if (Outcome added = addForeign(all, proceed); !added) {
        return tl::unexpected(added.error());
    }
    const QStringList parts = words.simplified().split(u' ', Qt::SkipEmptyParts);
    if (parts.isEmpty())
        return all;
    LabelListKeys matching;
    matching.list = list;
    matching.counted = all.counted;
    for (qsizetype i = 0; i < all.codes.size(); ++i) {
        if (proceed && !proceed())
            return failure(ErrorKind::Cancelled, Text::tr("The search was stopped."));
        const LabelSubjects::Subject subject = m_subjects->of(all.codes[i]);
        const QString text =
            QStringList{all.codes[i], subject.callNumber, subject.title, all.details[i]}.join(u'\n');
        if (std::all_of(parts.begin(), parts.end(),
                        [&](const QString &part) { return text.contains(part, Qt::CaseInsensitive); }))
            add(matching, all.codes[i], all.details[i]);
    }
    return matching;
}

LabelListRow LabelLists::row(const LabelListKeys &keys, std::size_t at) const
{
    const CatalogueQueries &catalogue = m_session.catalogue();
    LabelListRow row;
    if (keys.list == LabelList::WithoutCopy) {
        row.titleId = keys.ids[at];
        if (const auto title = catalogue.title(row.titleId)) {
            row.callNumber = title->callNumber;
            row.title = title->title;
            row.detail = title->authors;
        }
        return row;
    }
    if (keys.list == LabelList::WithoutCode) {
        row.itemId = keys.ids[at];
        row.code = keys.given.value(row.itemId);
        if (const auto item = catalogue.findById(row.itemId)) {
            row.titleId = item->item.titleId;
            row.callNumber = item->callNumber;
            row.title = item->title;
            row.detail = item->locationName;
            if (!item->item.site.isEmpty())
                row.detail += u", " + item->item.site;
        }
        return row;
    }
    const auto place = static_cast<qsizetype>(at);
    const LabelSubjects::Subject subject = m_subjects->of(keys.codes[place]);
    row.code = keys.codes[place];
    row.titleId = subject.titleId;
    row.callNumber = subject.callNumber;
    row.title = subject.title;
    row.detail = keys.details[place];
    return row;
}

QStringList LabelLists::codesOf(const LabelListKeys &keys, const std::vector<std::size_t> &rows)
{
    QStringList codes;
    const bool isOfItems = keys.list == LabelList::WithoutCode;
    if (keys.list == LabelList::WithoutCopy)
        return codes;
    if (!isOfItems && rows.empty())
        return keys.codes;
    const std::size_t count = rows.empty() ? keys.size() : rows.size();
    for (std::size_t i = 0; i < count; ++i) {
        const std::size_t at = rows.empty() ? i : rows[i];
        const QString code =
            isOfItems ? keys.given.value(keys.ids[at]) : keys.codes.value(static_cast<qsizetype>(at));
        if (!code.isEmpty())
            codes.append(code);
    }
    return codes;
}

} // namespace opname
