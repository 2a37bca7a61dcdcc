#include "export_numbers.h"

#include "database.h"
#include "opname/domain/item_code.h"
#include "opname/domain/made_number.h"

namespace opname {

namespace {

/// As the reader of exports knows titles again.
quint64 fingerprint(QByteArrayView text)
{
    return qHashBits(text.data(), static_cast<std::size_t>(text.size()), 0x6f706e616d65ULL);
}

} // namespace

ExportNumbers::ExportNumbers(Database &database)
    : m_findCopy(database,
                 "SELECT id FROM item WHERE code_fold = ?1 UNION ALL SELECT r.item FROM reserved_code r JOIN "
                 "item i ON i.id = r.item AND i.code_fold IS NULL WHERE r.code_fold = ?1 LIMIT 1")
    , m_findTitle(database, "SELECT title FROM title WHERE id = ?")
{
    Statement titles(database, "SELECT id, title FROM title ORDER BY id DESC");
    while (titles.step())
        m_byText.insert(fingerprint(titles.view(1)), titles.integer(0));
}

Title ExportNumbers::numbered(Title title)
{
    const QByteArray text = title.title.toUtf8();
    const qint64 ofExport = title.id;
    if (const auto known = m_byText.constFind(fingerprint(text)); known != m_byText.cend()) {
        title.id = *known;
    } else {
        title.id = madeNumber(text);
        m_newTexts.insert(title.id, title.title);
    }
    m_titles.insert(ofExport, title.id);
    return title;
}

std::optional<Item> ExportNumbers::numbered(Item item)
{
    if (item.code.trimmed().isEmpty())
        return std::nullopt;
    const QByteArray fold = foldedCode(item.code);
    m_findCopy.bind(1, fold);
    item.id = m_findCopy.step() ? m_findCopy.integer(0) : madeNumber(fold);
    m_findCopy.reset();
    item.titleId = m_titles.value(item.titleId);
    return item;
}

QString ExportNumbers::titleText(qint64 title)
{
    if (const auto fresh = m_newTexts.constFind(title); fresh != m_newTexts.cend())
        return *fresh;
    QString text;
    if (m_findTitle.bind(1, title).step())
        text = m_findTitle.text(0);
    m_findTitle.reset();
    return text;
}

} // namespace opname
