#pragma once

#include <QList>
#include <QString>

class QWidget;

namespace opname::testing {

/// Strikes Tab from the first control that comes until it comes round, and adds what is wrong to the test's
/// failures: a control that Tab does not reach, a trap, a step against the order in which one reads, a
/// control that does not show that it has the focus. The view has to be the active window.
void walkByTab(QWidget &view, const QList<QWidget *> &controls, const QString &place);

} // namespace opname::testing
