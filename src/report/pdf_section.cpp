#include "pdf_section.h"

#include <algorithm>

namespace opname {

PdfSection::PdfSection(QIODevice &device, qint64 begin)
    : m_device(device)
    , m_end(begin)
{
}

QByteArray PdfSection::reference(qint64 object)
{
    return QByteArray::number(object) + " 0 R";
}

void PdfSection::write(const QByteArray &bytes)
{
    m_isWhole = m_isWhole && m_device.write(bytes) == bytes.size();
    m_end += bytes.size();
}

void PdfSection::add(qint64 object, const QByteArray &content)
{
    m_places.push_back({object, m_end});
    write(QByteArray::number(object) + " 0 obj\n" + content + "\nendobj\n");
}

void PdfSection::addStream(qint64 object, const QByteArray &dictionary, const QByteArray &bytes)
{
    add(object,
        "<< " + dictionary + " /Length " + QByteArray::number(bytes.size()) + " >>\nstream\n" + bytes
            + "\nendstream");
}

bool PdfSection::finish(const QByteArray &trailer)
{
    std::sort(m_places.begin(), m_places.end(),
              [](const Place &a, const Place &b) { return a.object < b.object; });
    const qint64 table = m_end;
    QByteArray bytes = "xref\n";
    for (std::size_t first = 0; first < m_places.size();) {
        std::size_t behind = first + 1;
        while (behind < m_places.size() && m_places[behind].object == m_places[behind - 1].object + 1)
            ++behind;
        bytes += QByteArray::number(m_places[first].object) + ' ' + QByteArray::number(behind - first) + '\n';
        for (; first < behind; ++first)
            bytes += QByteArray::number(m_places[first].offset).rightJustified(10, '0') + " 00000 n \n";
    }
    write(bytes + "trailer\n" + trailer + "\nstartxref\n" + QByteArray::number(table) + "\n%%EOF\n");
    return m_isWhole;
}

} // namespace opname
