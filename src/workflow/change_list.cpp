#include "opname/workflow/change_list.h"

#include "opname/session/catalogue_queries.h"
#include "report_text.h"

#include <array>

namespace opname {

namespace {

constexpr std::array<const char *, changeKindCount> kindTexts{
    QT_TRANSLATE_NOOP("Report", "Item status"),
    QT_TRANSLATE_NOOP("Report", "Location"),
    QT_TRANSLATE_NOOP("Report", "Shelf location"),
    QT_TRANSLATE_NOOP("Report", "Call number of the copy"),
    QT_TRANSLATE_NOOP("Report", "Call number of the title"),
    QT_TRANSLATE_NOOP("Report", "Classification"),
    QT_TRANSLATE_NOOP("Report", "New copy")};

constexpr std::array<const char *, changeStateCount> stateTexts{
    QT_TRANSLATE_NOOP("Report", "Waiting"),   QT_TRANSLATE_NOOP("Report", "Sent, no answer yet"),
    QT_TRANSLATE_NOOP("Report", "Done"),      QT_TRANSLATE_NOOP("Report", "Was so already"),
    QT_TRANSLATE_NOOP("Report", "Conflict"),  QT_TRANSLATE_NOOP("Report", "Refused"),
    QT_TRANSLATE_NOOP("Report", "Taken back")};

} // namespace

ChangeList::ChangeList(Session &session, const QString &language)
    : m_session(session)
    , m_text(std::make_shared<const ReportText>(session, language))
{
}

ChangeList::~ChangeList() = default;

QString ChangeList::valueText(ChangeKind kind, const QString &value) const
{
    switch (kind) {
    case ChangeKind::ItemStatus:
        return m_text->statusName(value);
    case ChangeKind::ItemLocation:
        return m_text->locationName(value);
    case ChangeKind::ItemSite:
        return m_text->siteName(value);
    default:
        return value.isEmpty() ? m_text->translate("Report", "(none)") : value;
    }
}

QString ChangeList::titleText(qint64 titleId) const
{
    return m_text->translate("Report", "Title %1").arg(titleId);
}

QString ChangeList::newCopyText(const Change &change) const
{
    const NewCopyFacts &copy = change.newCopy;
    QStringList facts{change.itemCode, m_text->placeName({copy.location, copy.site})};
    const auto add = [&](const char *name, const QString &value) {
        if (!value.isEmpty())
            facts.append(m_text->translate("Report", name) + u": " + value);
    };
    if (!copy.collectionType.isEmpty())
        add(QT_TRANSLATE_NOOP("Report", "Collection type"),
            m_text->namesOf({copy.collectionType}, QStringLiteral("collection_type")));
    add(QT_TRANSLATE_NOOP("Report", "Call number"), copy.callNumber);
    add(QT_TRANSLATE_NOOP("Report", "Inventory code"), copy.inventoryCode);
    facts.append(titleText(change.titleId));
    return facts.join(u", "_qs);
}

ListedChange ChangeList::inWords(const QueuedChange &queued) const
{
    const Change &change = queued.change;
    ListedChange listed;
    listed.queued = queued;
    if (change.titleId != 0) {
        if (const auto title = m_session.catalogue().title(change.titleId))
            listed.title = title->title;
    } else if (const auto item = m_session.catalogue().findByCode(change.itemCode)) {
        listed.title = item->title;
    }
    listed.what = m_text->translate("Report", kindTexts[static_cast<std::size_t>(change.kind)]);
    if (change.kind == ChangeKind::NewCopy) {
        listed.after = newCopyText(change);
    } else {
        listed.before = valueText(change.kind, change.before);
        listed.after = valueText(change.kind, change.after);
    }
    if (queued.state == ChangeState::Conflict)
        listed.now = valueText(change.kind, queued.now);
    listed.state = m_text->translate("Report", stateTexts[static_cast<std::size_t>(queued.state)]);
    return listed;
}

Outcome ChangeList::visit(std::optional<ChangeState> state,
                          const std::function<bool(const ListedChange &)> &visitor) const
{
    const auto all = ChangeQueue(m_session).all();
    if (!all)
        return tl::unexpected(all.error());
    for (const QueuedChange &queued : **all)
        if ((!state || queued.state == *state) && !visitor(inWords(queued)))
            break;
    return {};
}

std::optional<ListedChange> ChangeList::find(const QString &id) const
{
    const auto queued = ChangeQueue(m_session).find(id);
    return queued && *queued != nullptr ? std::optional(inWords(**queued)) : std::nullopt;
}

Table ChangeList::toBeDone(std::function<void(const Outcome &)> note) const
{
    const auto column = [&](const char *machineName, const char *title, double width) {
        return TableColumn{QLatin1String(machineName), m_text->translate("Report", title),
                           TableColumn::Alignment::Left, width};
    };
    Table table;
    table.name = QStringLiteral("changes");
    table.isItemList = true;
    table.columns = {column("done", "Done", 34),     column("item_code", "Item code", 56),
                     column("title", "Title", 130),  column("field", "What", 72),
                     column("before", "Before", 72), column("after", "After", 72),
                     column("state", "State", 56),   column("id", "Number", 0)};
    table.whenEmpty = m_text->translate("Report", "Nothing is left to be changed in SLiMS.");
    table.rows = [list = *this, note = std::move(note)](const Table::Visitor &visitor) {
        const Outcome read = list.visit({}, [&](const ListedChange &change) {
            if (change.queued.isDone() || change.queued.state == ChangeState::TakenBack)
                return true;
            // A title has no code: its number is what finds it in SLiMS.
            const Change &wanted = change.queued.change;
            return visitor({{QStringLiteral("☐"),
                             wanted.itemCode.isEmpty() ? list.titleText(wanted.titleId) : wanted.itemCode,
                             change.title, change.what, change.before, change.after, change.state, wanted.id},
                            {},
                            false});
        });
        if (note)
            note(read);
    };
    return table;
}

} // namespace opname
