#include "pdf_bookmarks.h"

#include <algorithm>

namespace opname {

namespace {

constexpr qsizetype keptHead = 256 * 1024;
constexpr qsizetype keptTail = 1024 * 1024; ///< holds the tables of some ten thousand pages
constexpr qsizetype longestTitle = 200;
constexpr qsizetype entrySize = 20; ///< of the table of objects, by the format

qint64 numberBehind(QByteArrayView text, QByteArrayView key)
{
    const qsizetype at = text.indexOf(key);
    if (at < 0)
        return -1;
    qint64 number = -1;
    for (qsizetype i = at + key.size(); i < text.size(); ++i) {
        if (text[i] >= '0' && text[i] <= '9')
            number = std::max<qint64>(0, number) * 10 + (text[i] - '0');
        else if (number >= 0 || text[i] != ' ')
            break;
    }
    return number;
}

/// UTF-16 as a PDF takes it.
QByteArray textString(const QString &text)
{
    QByteArray hex = "<FEFF";
    for (const QChar c : text.simplified().left(longestTitle))
        hex += QByteArray::number(c.unicode(), 16).rightJustified(4, '0').toUpper();
    return hex + ">";
}

QByteArray reference(qint64 object)
{
    return QByteArray::number(object) + " 0 R";
}

/// The numbers of the pages' objects, from the list of the root of all pages.
std::vector<qint64> pageObjects(QByteArrayView root)
{
    std::vector<qint64> pages;
    const qsizetype begin = root.indexOf("/Kids");
    const qsizetype open = begin < 0 ? -1 : root.indexOf('[', begin);
    const qsizetype end = open < 0 ? -1 : root.indexOf(']', open);
    if (end < 0)
        return pages;
    for (const QByteArray &word : root.sliced(open + 1, end - open - 1).toByteArray().split('R')) {
        bool isNumber = false;
        const qint64 object = word.trimmed().split(' ').constFirst().toLongLong(&isNumber);
        if (isNumber)
            pages.push_back(object);
    }
    return pages;
}

/// How entries hang together: indices, -1 for none.
struct Entry {
    qsizetype parent = -1;
    qsizetype previous = -1;
    qsizetype next = -1;
    qsizetype first = -1;
    qsizetype last = -1;
    int children = 0;
};

std::vector<Entry> treeOf(const std::vector<PdfBookmark> &bookmarks)
{
    std::vector<Entry> tree(bookmarks.size());
    qsizetype chapter = -1;
    qsizetype lastChapter = -1;
    for (std::size_t i = 0; i < bookmarks.size(); ++i) {
        const auto at = static_cast<qsizetype>(i);
        Entry &entry = tree[i];
        if (bookmarks[i].level > 1 && chapter >= 0) {
            Entry &above = tree[static_cast<std::size_t>(chapter)];
            entry.parent = chapter;
            entry.previous = above.last;
            (above.first < 0 ? above.first : tree[static_cast<std::size_t>(above.last)].next) = at;
            above.last = at;
            ++above.children;
            continue;
        }
        entry.previous = lastChapter;
        if (lastChapter >= 0)
            tree[static_cast<std::size_t>(lastChapter)].next = at;
        lastChapter = at;
        chapter = at;
    }
    return tree;
}

/// Writes objects one behind the other and keeps where each began.
class Section {
public:
    explicit Section(qint64 begin)
        : m_begin(begin)
    {
    }
    void add(qint64 object, const QByteArray &content)
    {
        m_offsets.emplace_back(object, m_begin + m_bytes.size());
        m_bytes += QByteArray::number(object) + " 0 obj\n" + content + "\nendobj\n";
    }
    /// The objects with their table. The first of them is one of the file's own, the others are new.
    QByteArray finished(const QByteArray &trailer) const
    {
        QByteArray bytes = m_bytes;
        const qint64 table = m_begin + bytes.size();
        const auto entry = [](qint64 offset) -> QByteArray {
            return QByteArray::number(offset).rightJustified(10, '0') + " 00000 n \n";
        };
        bytes += "xref\n" + QByteArray::number(m_offsets.front().first) + " 1\n"
            + entry(m_offsets.front().second) + QByteArray::number(m_offsets[1].first) + ' '
            + QByteArray::number(m_offsets.size() - 1) + '\n';
        for (std::size_t i = 1; i < m_offsets.size(); ++i)
            bytes += entry(m_offsets[i].second);
        return bytes + "trailer\n" + trailer + "\nstartxref\n" + QByteArray::number(table) + "\n%%EOF\n";
    }

private:
    qint64 m_begin;
    QByteArray m_bytes;
    std::vector<std::pair<qint64, qint64>> m_offsets;
};

} // namespace

PdfWithBookmarks::PdfWithBookmarks(QIODevice &device)
    : m_device(device)
{
    open(QIODevice::WriteOnly | QIODevice::Unbuffered);
}

qint64 PdfWithBookmarks::writeData(const char *data, qint64 size)
{
    const qint64 taken = m_device.write(data, size);
    if (taken <= 0)
        return taken;
    m_written += taken;
    if (m_head.size() < keptHead)
        m_head.append(data, std::min<qsizetype>(taken, keptHead - m_head.size()));
    m_tail.append(data, taken);
    if (m_tail.size() > 2 * keptTail)
        m_tail = m_tail.last(keptTail);
    return taken;
}

QByteArrayView PdfWithBookmarks::kept(qint64 offset) const
{
    const qint64 tailBegin = m_written - m_tail.size();
    if (offset >= tailBegin && offset < m_written)
        return QByteArrayView(m_tail).sliced(offset - tailBegin);
    if (offset >= 0 && offset < m_head.size())
        return QByteArrayView(m_head).sliced(offset);
    return {};
}

bool PdfWithBookmarks::append(const std::vector<PdfBookmark> &bookmarks)
{
    const QByteArrayView end = QByteArrayView(m_tail).last(std::min<qsizetype>(m_tail.size(), 1024));
    const qint64 table =
        numberBehind(end.sliced(std::max<qsizetype>(0, end.lastIndexOf("startxref"))), "startxref\n");
    const QByteArrayView tableText = kept(table);
    const qsizetype trailerAt = tableText.lastIndexOf("trailer");
    if (bookmarks.empty() || !tableText.startsWith("xref\n0 ") || trailerAt < 0)
        return false;
    const qsizetype trailerBegin = tableText.indexOf("<<", trailerAt);
    const qsizetype trailerEnd = tableText.lastIndexOf(">>");
    if (trailerBegin < 0 || trailerEnd < trailerBegin)
        return false;
    QByteArray trailer = tableText.sliced(trailerBegin, trailerEnd - trailerBegin).toByteArray();
    const qint64 size = numberBehind(trailer, "/Size ");
    const qint64 root = numberBehind(trailer, "/Root ");
    const qsizetype firstEntry = tableText.indexOf('\n', 5) + 1;
    const auto objectText = [&](qint64 object) -> QByteArrayView {
        const qsizetype at = firstEntry + object * entrySize;
        if (object <= 0 || object >= size || at + entrySize > trailerAt)
            return {};
        const QByteArrayView text = kept(tableText.sliced(at, 10).toByteArray().toLongLong());
        const QByteArray begin = QByteArray::number(object) + " 0 obj";
        const qsizetype until = text.indexOf("endobj");
        return text.startsWith(begin) && until > 0 ? text.sliced(begin.size(), until - begin.size())
                                                   : QByteArrayView();
    };
    const QByteArrayView catalogue = objectText(root);
    const std::vector<qint64> pages = pageObjects(objectText(numberBehind(catalogue, "/Pages ")));
    const qsizetype catalogueEnd = catalogue.lastIndexOf(">>");
    if (pages.empty() || catalogueEnd < 0 || catalogue.indexOf("/Outlines") >= 0)
        return false;

    Section section(m_written);
    section.add(root,
                catalogue.first(catalogueEnd).trimmed().toByteArray() + "\n/Outlines " + reference(size)
                    + "\n/PageMode /UseOutlines\n>>");
    const std::vector<Entry> tree = treeOf(bookmarks);
    const auto object = [&](qsizetype entry) { return size + 1 + entry; };
    qsizetype lastChapter = 0;
    int chapters = 0;
    for (std::size_t i = 0; i < tree.size(); ++i)
        if (tree[i].parent < 0) {
            lastChapter = static_cast<qsizetype>(i);
            ++chapters;
        }
    section.add(size,
                "<< /Type /Outlines /First " + reference(object(0)) + " /Last "
                    + reference(object(lastChapter)) + " /Count " + QByteArray::number(chapters) + " >>");
    for (std::size_t i = 0; i < tree.size(); ++i) {
        const Entry &entry = tree[i];
        const auto page =
            std::clamp<std::size_t>(static_cast<std::size_t>(bookmarks[i].page), 0, pages.size() - 1);
        QByteArray content = "<< /Title " + textString(bookmarks[i].title) + " /Parent "
            + reference(entry.parent < 0 ? size : object(entry.parent));
        for (const auto &[key, other] :
             {std::pair(" /Prev ", entry.previous), std::pair(" /Next ", entry.next),
              std::pair(" /First ", entry.first), std::pair(" /Last ", entry.last)})
            if (other >= 0)
                content += key + reference(object(other));
        if (entry.children > 0)
            content += " /Count " + QByteArray::number(-entry.children); // closed
        content += " /Dest [" + reference(pages[page]) + " /XYZ 0 "
            + QByteArray::number(bookmarks[i].height, 'f', 1) + " 0] >>";
        section.add(object(static_cast<qsizetype>(i)), content);
    }
    const qsizetype sizeAt = trailer.indexOf("/Size ") + 6;
    trailer.replace(sizeAt, QByteArray::number(size).size(),
                    QByteArray::number(size + 1 + static_cast<qint64>(tree.size())));
    const QByteArray bytes =
        section.finished(trailer.trimmed() + "\n/Prev " + QByteArray::number(table) + "\n>>");
    return write(bytes) == bytes.size();
}

} // namespace opname
