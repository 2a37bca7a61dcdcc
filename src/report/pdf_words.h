#pragma once

#include "pdf_bookmarks.h"
#include "pdf_font.h"
#include "text_measure.h"

#include <QColor>
#include <QPainter>
#include <QTemporaryFile>

#include <future>
#include <optional>

namespace opname {

/// The words of long lists in a PDF. Qt sets every letter by itself, in five times the bytes and most of the
/// time that a list takes; here a line is set at once. What is set on a page stands in the file as an object
/// of its own: Qt paints a picture of one dot there, and the object takes that picture's place behind the end
/// of the file. Until then the words lie in a nameless file.
class PdfWords {
public:
    /// Watches where pictures come to stand in `file`, which outlives this.
    explicit PdfWords(const PdfWithBookmarks &file);
    ~PdfWords();

    /// Sets letters on the page that is painted, in units of the page and the pen's colour. Answers false
    /// when they have to be painted: in another font than the first, or one that cannot be used here.
    bool set(QPainter &painter, const TextMeasure &measure, const TextMeasure::Letters &letters);

    bool isEmpty() const { return m_stretches.empty() && !m_hasFailed; }
    qint64 newObjects() const { return isEmpty() ? 0 : PdfFont::objectCount; }
    /// What was set, new objects numbered from `first` on. False when it cannot be read any more.
    bool addTo(PdfSection &section, qint64 first);

private:
    QByteArray content(const TextMeasure::Letters &letters, const QColor &color) const;
    void keep(qint64 object, QByteArray content);
    void finish(); ///< what is being deflated

    /// The words of a page, or of a part of it.
    struct Stretch {
        qint64 object = 0;
        qint64 at = 0; ///< in the nameless file
        qint64 size = 0;
    };
    const PdfWithBookmarks &m_file;
    std::optional<PdfFont> m_font;
    double m_size = 0;
    std::vector<Stretch> m_stretches;
    QTemporaryFile m_kept;
    bool m_hasFailed = false;
    std::future<QByteArray> m_deflating; ///< of the last stretch
};

} // namespace opname
