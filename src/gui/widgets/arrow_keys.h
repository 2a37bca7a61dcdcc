#pragma once

#include <QObject>
#include <QWidget>

namespace opname {

/// Arrow and page keys struck in a search field move in the list below it while one goes on typing. Belongs
/// to the field.
class ArrowKeys : public QObject {
    Q_OBJECT

public:
    ArrowKeys(QWidget *field, QWidget *list);

protected:
    bool eventFilter(QObject *target, QEvent *event) override;

private:
    QWidget *m_list;
};

} // namespace opname
