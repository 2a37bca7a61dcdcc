#pragma once

#include <QTextBrowser>

#include <vector>

namespace opname {

/// Shows the embedded guides, which are Markdown: gives their headings anchors and the theme's look, and
/// draws pictures as wide as text is comfortable to read, or as there is room for, each when it is first
/// seen. Follows no link by itself.
class GuideBrowser : public QTextBrowser {
    Q_OBJECT

public:
    struct Heading {
        QString title;
        QString anchor; ///< guideAnchor of the title
        int level = 0; ///< 1: the document's title
        int position = 0; ///< of its first character in the document
    };

    explicit GuideBrowser(QWidget *parent = nullptr);
    /// Shows a document, at its fragment where it has one.
    void open(const QUrl &url);
    /// Of the document shown, in its order.
    const std::vector<Heading> &headings() const { return m_headings; }
    qsizetype headingAt(int position) const; ///< the last one at or before it; -1: none

    QVariant loadResource(int type, const QUrl &name) override;

Q_SIGNALS:
    void placeChanged(const QUrl &url); ///< after open(), going back or forward, and reloading

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void dress();
    void dressPictures();
    void dressTables();
    int roomForPictures() const;

    std::vector<Heading> m_headings;
    bool m_isRead = false; ///< but not dressed yet
    int m_widestPicture = 0; ///< logical pixels, as the pictures were dressed
};

} // namespace opname
