#include "demo_shelving.h"

#include "demo_words.h"

#include <algorithm>

namespace opname {

namespace {

enum Salt : quint64 {
    Copies = 1,
    Subject,
    Opening,
    Ending,
    First,
    Last,
    Shape,
    OwnNumber,
    Status,
    Lent,
    LoanDay,
    Price,
    PriceKnown,
    Year,
    Given,
    Pages,
    Volume,
    Decimals,
    NoName
};

/// splitmix64: one well mixed number from another.
quint64 mixed(quint64 value)
{
    value += 0x9e3779b97f4a7c15ULL;
    value = (value ^ (value >> 30)) * 0xbf58476d1ce4e5b9ULL;
    value = (value ^ (value >> 27)) * 0x94d049bb133111ebULL;
    return value ^ (value >> 31);
}

template <std::size_t size> QStringView chosen(const std::array<QStringView, size> &words, quint64 draw)
{
    return words[draw % size];
}

} // namespace

DemoShelving::DemoShelving(qint64 items, quint64 seed)
    : m_items(items)
    , m_seed(mixed(seed))
    , m_perSite(std::max<qint64>(120, items / 400))
    , m_sites((items + m_perSite - 1) / m_perSite)
    , m_secondFloor(std::max<qint64>(1, m_sites * 60 / 100))
    , m_reference(std::max<qint64>(m_secondFloor + 1, m_sites * 85 / 100))
{
}

quint64 DemoShelving::draw(qint64 index, quint64 salt) const
{
    return mixed(m_seed ^ mixed(static_cast<quint64>(index) * 64 + salt));
}

bool DemoShelving::isFurtherCopy(qint64 index) const
{
    return index % m_perSite != 0 && draw(index, Copies) % 100 < 23;
}

qint64 DemoShelving::firstCopyOf(qint64 index) const
{
    while (isFurtherCopy(index))
        --index;
    return index;
}

QString DemoShelving::location(qint64 site) const
{
    return site < m_secondFloor ? QStringLiteral("SL")
        : site < m_reference    ? QStringLiteral("P2")
                                : QStringLiteral("REF");
}

QString DemoShelving::siteName(qint64 site) const
{
    // The reference room of a small library has shelves nobody named.
    if (site >= m_reference && draw(site, NoName) % 4 == 0)
        return QString();
    const qint64 begin = site < m_secondFloor ? 0 : site < m_reference ? m_secondFloor : m_reference;
    const qint64 number = site - begin;
    const char16_t row = static_cast<char16_t>(u'A' + (number / 20) % 26);
    const QString round = number / 520 > 0 ? QString::number(number / 520 + 1) : QString();
    return QStringLiteral("Rak ") + QChar(row) + round
        + QString::number(number % 20 + 1).rightJustified(2, u'0');
}

DemoShelving::Position DemoShelving::positionOf(qint64 index) const
{
    Position position;
    position.site = index / m_perSite;
    position.firstCopy = firstCopyOf(index);
    const qint64 begin = position.site < m_secondFloor ? 0
        : position.site < m_reference                  ? m_secondFloor
                                                       : m_reference;
    const qint64 end = position.site < m_secondFloor ? m_secondFloor
        : position.site < m_reference                ? m_reference
                                                     : std::max(m_reference + 1, m_sites);
    // A site holds the subjects of its share of the class order.
    const double share =
        (double(position.site - begin) + double(draw(position.firstCopy, Subject) % 1000) / 1000.0)
        / double(std::max<qint64>(1, end - begin));
    position.subject = std::min(static_cast<int>(demoSubjects.size()) - 1,
                                static_cast<int>(share * double(demoSubjects.size())));
    return position;
}

QString DemoShelving::titleCallNumber(const Position &position) const
{
    const qint64 index = position.firstCopy;
    const quint64 shape = draw(index, Shape) % 1000;
    if (shape < 5)
        return QString();
    const DemoSubject &subject = demoSubjects[static_cast<std::size_t>(position.subject)];
    QString number = subject.classNumber.toString();
    if (shape < 400 && !number.contains(u'.') && !number.contains(u'X'))
        number += u'.' + QString::number(1 + draw(index, Decimals) % 98);
    const QString author = chosen(demoLastNames, draw(index, Last)).left(3).toString();
    const QString opening = chosen(demoOpenings, draw(index, Opening)).left(1).toString().toLower();
    QString collection;
    if (position.site >= m_reference)
        collection = subject.position == 433 ? QStringLiteral("SKR ") : QStringLiteral("R ");
    else if (subject.position == 813 || subject.position == 899)
        collection = shape > 960 ? QStringLiteral("YR DVD ") : QStringLiteral("F ");
    if (shape >= 985)
        return collection + number + u'/' + author;
    QString text = collection + number + u' '
        + (shape >= 970       ? author.toLower()
               : shape >= 955 ? author.toUpper()
                              : author)
        + u' ' + opening;
    if (shape >= 940 && shape < 955)
        text += QStringLiteral(" v.%1").arg(1 + draw(index, Volume) % 12);
    return text;
}

Title DemoShelving::title(qint64 index) const
{
    const Position position = positionOf(index);
    const DemoSubject &subject = demoSubjects[static_cast<std::size_t>(position.subject)];
    const QStringView opening = chosen(demoOpenings, draw(index, Opening));
    const QStringView ending = chosen(demoEndings, draw(index, Ending));
    Title title;
    title.id = index + 1;
    title.title =
        opening + u' ' + subject.name + (ending.isEmpty() || ending.startsWith(u':') ? u"" : u" ") + ending;
    title.authors =
        chosen(demoLastNames, draw(index, Last)) + u", " + chosen(demoFirstNames, draw(index, First));
    title.callNumber = titleCallNumber(position);
    if (!title.callNumber.isEmpty())
        title.classification = subject.classNumber.toString();
    title.gmd = title.callNumber.startsWith(u"YR DVD") ? QStringLiteral("2") : QStringLiteral("1");
    title.publishYear = QString::number(1978 + draw(index, Year) % 48);
    title.isbn = QStringLiteral("978602%1").arg(draw(index, Year) % 10'000'000, 7, 10, QLatin1Char('0'));
    title.extent = QStringLiteral("xii, %1 hlm. : ilus. ; 23 cm.").arg(60 + draw(index, Pages) % 640);
    return title;
}

Item DemoShelving::item(qint64 index) const
{
    const Position position = positionOf(index);
    Item item;
    item.id = index + 1;
    item.titleId = position.firstCopy + 1;
    item.code = QStringLiteral("B%1").arg(index + 1, 7, 10, QLatin1Char('0'));
    const QString titles = titleCallNumber(position);
    if (draw(index, OwnNumber) % 100 < 15 && !titles.isEmpty())
        item.callNumber = titles + QStringLiteral(" c.%1").arg(index - position.firstCopy + 1);
    const bool isReference = position.site >= m_reference;
    item.collectionType = isReference                        ? QStringLiteral("1")
        : titles.startsWith(u'F') || titles.startsWith(u'Y') ? QStringLiteral("3")
                                                             : QStringLiteral("2");
    item.location = location(position.site);
    item.site = siteName(position.site);
    const quint64 status = draw(index, Status) % 1000;
    if (status < 7)
        item.status = missingStatusId();
    else if (status < 12)
        item.status = QStringLiteral("R");
    else if (isReference && status < 300)
        item.status = QStringLiteral("NL");
    item.inventoryCode = QStringLiteral("INV/%1/%2")
                             .arg(2005 + draw(position.firstCopy, Given) % 21)
                             .arg(index + 1, 6, 10, QLatin1Char('0'));
    item.receivedDate =
        QDate(2005 + static_cast<int>(draw(position.firstCopy, Given) % 21),
              1 + static_cast<int>(draw(index, Given) % 12), 1 + static_cast<int>(draw(index, Year) % 28));
    item.source = draw(position.firstCopy, Given) % 5 == 0 ? 2 : 1;
    if (draw(position.firstCopy, PriceKnown) % 100 >= 12) {
        item.price = 35'000 + static_cast<qint64>(draw(position.firstCopy, Price) % 631) * 500;
        item.currency = QStringLiteral("Rupiah");
    }
    item.lastUpdate = QStringLiteral("2026-03-02T09:00:00");
    return item;
}

bool DemoShelving::isLent(qint64 index) const
{
    return index / m_perSite < m_reference && draw(index, Lent) % 1000 < 24 && item(index).status.isEmpty();
}

Loan DemoShelving::loan(qint64 index) const
{
    // Most fall due within weeks of the library's fixed present, November 2026, a few did more than a year
    // before.
    const auto days = static_cast<qint64>(draw(index, LoanDay) % 40);
    const bool isOld = draw(index, LoanDay) % 17 == 0;
    const QDate lent = QDate(2026, 11, 22).addDays(-days - (isOld ? 450 : 0));
    return {index + 1, QStringLiteral("B%1").arg(index + 1, 7, 10, QLatin1Char('0')), lent, lent.addDays(14)};
}

} // namespace opname
