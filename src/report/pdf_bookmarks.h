#pragma once

#include <QByteArray>
#include <QIODevice>
#include <QString>

#include <vector>

namespace opname {

/// A place that the contents of a PDF lead to.
struct PdfBookmark {
    int page = 0; ///< from 0
    double height = 0; ///< points above the page's lower edge
    int level = 1; ///< 1 or 2
    QString title;
};

/// Passes a PDF on to a device as it is written, and puts the bookmarks behind it that Qt does not write: as
/// a further section with a table of its own, which is how the format lets a file grow. Keeps the beginning
/// and the end only.
class PdfWithBookmarks : public QIODevice {
public:
    /// The device is open, and outlives this.
    explicit PdfWithBookmarks(QIODevice &device);
    bool isSequential() const override { return true; }

    /// After the last byte. A file that is not built as expected keeps its pages and gets no bookmarks:
    /// answers false.
    bool append(const std::vector<PdfBookmark> &bookmarks);

protected:
    qint64 readData(char *, qint64) override { return -1; }
    qint64 writeData(const char *data, qint64 size) override;

private:
    /// What stands at a place, from there to the end or as much as is kept; empty when it is not.
    QByteArrayView kept(qint64 offset) const;

    QIODevice &m_device;
    QByteArray m_head;
    QByteArray m_tail;
    qint64 m_written = 0;
};

} // namespace opname
