#pragma once

class QWidget;

namespace opname {

/// From now on Tab goes through everything in a widget in the order in which its layouts are read: rows from
/// above, in a row from the left, columns that stand beside each other one after the other. To be called when
/// all of it is laid out; what is added later stands at the end.
void tabInReadingOrder(QWidget &root);

} // namespace opname
