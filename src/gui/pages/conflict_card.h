#pragma once

#include "opname/workflow/change_list.h"

#include <QFrame>
#include <QLabel>
#include <QPushButton>

namespace opname {

/// A change that SLiMS did not take, side by side: what SLiMS has now, what it was decided on, what was
/// decided; and the two ways out. Of a refused one the reason. Hidden for any other.
class ConflictCard : public QFrame {
    Q_OBJECT

public:
    explicit ConflictCard(QWidget *parent = nullptr);
    /// The change in question, and how many that stand open are selected with it.
    void show(const ListedChange &change, qsizetype selected);
    void setReady(bool isReady); ///< whether anything may be decided now
    void retranslate();

Q_SIGNALS:
    void decided(bool keepOurs);

private:
    QLabel *m_heading;
    QLabel *m_names[3];
    QLabel *m_values[3];
    QLabel *m_reason;
    QPushButton *m_theirs;
    QPushButton *m_ours;
};

} // namespace opname
