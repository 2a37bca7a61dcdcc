#pragma once

namespace opname {

/// From now on what assistive technology does to a control is what mouse and keyboard do: a tick that is
/// toggled is clicked, a field that is filled was typed into and left, a row that is selected is the current
/// one and was clicked. By themselves Qt's controls are set then as code sets them, which most of their
/// signals do not tell. What the program paints itself gets a role, and actions where it can be clicked. To
/// be called once a program, before the first window is shown.
void installAssistiveFaces();

} // namespace opname
