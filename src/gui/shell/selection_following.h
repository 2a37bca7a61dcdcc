#pragma once

class QAbstractItemView;

namespace opname {

/// From now on a row that is selected without having become the current one, as only assistive technology
/// does it, becomes the current one and was clicked. In the list of a combo box it is chosen, in a list of
/// ticks it is ticked or unticked. For the selection model that the view has now; done a turn of the event
/// loop later.
void followSelection(QAbstractItemView *view);

} // namespace opname
