#pragma once

#include <QObject>
#include <QWidget>

namespace opname {

/// Opens the guide at the part that belongs to what a window shows, and at the one of a dialog when F1 is
/// struck there: a menu's key does not reach dialogs. Belongs to its window.
class HelpKey : public QObject {
    Q_OBJECT

public:
    explicit HelpKey(QWidget *window);

    void open(); ///< at what has the focus
    bool eventFilter(QObject *target, QEvent *event) override;

private:
    bool isOfWindow(const QWidget *widget) const;
    QString nameOf(const QWidget *widget) const; ///< of its page, panel or dialog
    void openFor(const QWidget *widget);

    QWidget *m_window;
};

} // namespace opname
