#pragma once

#include <QScrollArea>

class QStackedWidget;

namespace opname {

/// Around the pages of a window: one that has not the room for its letters, as they were made larger, is
/// scrolled and not cut. With the usual letters the page that is shown has the room there is, and its layout
/// is asked nothing.
class PageScroll : public QScrollArea {
    Q_OBJECT

public:
    explicit PageScroll(QStackedWidget *pages, QWidget *parent = nullptr); ///< takes the pages

protected:
    void resizeEvent(QResizeEvent *event) override;
    bool viewportEvent(QEvent *event) override;

private:
    void fit();

    QStackedWidget *m_pages;
};

} // namespace opname
