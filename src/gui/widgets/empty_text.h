#pragma once

#include <QAbstractItemView>
#include <QLabel>
#include <QPointer>

namespace opname {

/// What stands in a list as long as it has no rows: why, and what to do. Lies over the view, to which it
/// belongs, and lets the mouse through.
class EmptyText : public QLabel {
    Q_OBJECT

public:
    explicit EmptyText(QAbstractItemView *view);
    void say(const QString &text); ///< the view may have another model by now

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void showIfEmpty();
    void place();

    QAbstractItemView *m_view;
    QPointer<QAbstractItemModel> m_model; ///< whose rows are followed
};

} // namespace opname
