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

class PdfWords;

/// Passes a PDF on to a device as it is written, and puts what Qt does not write behind it: bookmarks, and
/// the words of long lists. Keeps the beginning and the end only.
class PdfWithBookmarks : public QIODevice {
public:
    /// The device is open, and outlives this; about so many pages will come.
    PdfWithBookmarks(QIODevice &device, int pages);
    bool isSequential() const override { return true; }

    /// The number of the object of the picture that was written last, -1 when none was of late.
    qint64 lastPicture() const;

    /// After the last byte. A file that is not built as expected keeps its pages and gets neither bookmarks
    /// nor words: answers false, as when the device does not take it.
    bool append(const std::vector<PdfBookmark> &bookmarks, PdfWords &words);

protected:
    qint64 readData(char *, qint64) override { return -1; }
    qint64 writeData(const char *data, qint64 size) override;

private:
    /// What stands at a place, from there to the end or as much as is kept; empty when it is not.
    QByteArrayView kept(qint64 offset) const;

    QIODevice &m_device;
    qsizetype m_keptTail;
    QByteArray m_head;
    QByteArray m_tail;
    qint64 m_written = 0;
};

} // namespace opname
