#pragma once

class QAccessibleInterface;
class QObject;

namespace opname {

/// What assistive technology meets of a line edit, a spin box or a check box: set through it, the control
/// tells so by the same signals as when it is typed into, left or clicked. Null for everything else;
/// otherwise the caller's, to give it to QAccessible.
QAccessibleInterface *controlFace(QObject *object);

} // namespace opname
