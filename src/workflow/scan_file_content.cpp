#include "opname/workflow/scan_file_content.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QFileInfo>

#include <algorithm>

namespace opname {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(ScanDesk)
};

constexpr qsizetype pieceSize = 1 << 16;

tl::unexpected<Error> unreadable(const QFile &file)
{
    return failure(ErrorKind::File,
                   Text::tr("“%1” cannot be read. Check the file and its rights.").arg(file.fileName()),
                   file.errorString());
}

QString digestOf(QByteArrayView bytes)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    hash.addData(bytes);
    return QString::fromLatin1(hash.result().toHex());
}

} // namespace

ScanFileContent::ScanFileContent(QByteArray bytes)
    : m_bytes(std::move(bytes))
    , m_digest(digestOf(m_bytes))
{
}

QString ScanFileContent::digestOfFirst(qint64 bytes) const
{
    return bytes == m_bytes.size() ? m_digest : digestOf(QByteArrayView(m_bytes).first(bytes));
}

Result<std::shared_ptr<const ScanFileContent>> ScanFileContent::load(const QString &path)
{
    QFile file(path);
    // A pipe that nobody writes to is not even opened.
    if (!QFileInfo(path).isFile() || !file.open(QIODevice::ReadOnly | QIODevice::Unbuffered))
        return unreadable(file);
    return read(file);
}

Result<std::shared_ptr<const ScanFileContent>> ScanFileContent::read(QFile &file)
{
    const auto tooLarge = [&] {
        return failure(ErrorKind::File,
                       Text::tr("“%1” is larger than %2 MB, which no list of codes is. Choose the list that "
                                "the scanner exported.")
                           .arg(file.fileName())
                           .arg(largest >> 20));
    };
    if (file.size() > largest)
        return tooLarge();
    // Of a pipe the size is not known beforehand.
    QByteArray bytes;
    bytes.reserve(file.size());
    for (QByteArray piece = file.read(pieceSize); !piece.isEmpty(); piece = file.read(pieceSize)) {
        bytes += piece;
        if (bytes.size() > largest)
            return tooLarge();
    }
    if (file.error() != QFileDevice::NoError)
        return unreadable(file);
    return std::shared_ptr<const ScanFileContent>(new ScanFileContent(std::move(bytes)));
}

ScanFileRows::ScanFileRows(const ScanFileContent &content, const ScanListFormat &format)
    : m_bytes(content.bytes())
    , m_list(format)
{
}

bool ScanFileRows::next(ScanListEntry &entry)
{
    while (!m_list.next(entry)) {
        if (m_isFinished)
            return false;
        m_isFinished = m_at == m_bytes.size();
        if (m_isFinished) {
            m_list.finish();
        } else {
            const qsizetype size = std::min(pieceSize, m_bytes.size() - m_at);
            m_list.add(m_bytes.sliced(m_at, size));
            m_at += size;
        }
    }
    return true;
}

double ScanFileRows::share() const
{
    return m_bytes.isEmpty() ? 1 : double(m_at) / double(m_bytes.size());
}

} // namespace opname
