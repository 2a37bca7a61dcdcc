#pragma once

namespace opname {

/// Has large pieces of memory given back to the system as soon as they are freed: a reading session of a
/// million items takes tens of megabytes for seconds, and a window is open for days. Once, at the beginning
/// of a program, before its threads. Does nothing where the C library has no such choice.
void giveLargeMemoryBack();

/// Gives back what was freed between what is still in use: large work in the background leaves hundreds of
/// megabytes so. Other threads may wait for memory meanwhile, some milliseconds, and longer for a thread that
/// gives way. Any thread.
void giveUnusedMemoryBack();

/// From now on the calling thread runs where the window's thread leaves room, for as long as it lives: work
/// in the background must not make an answer late. Does nothing where the system refuses.
void giveWayToWindow();

} // namespace opname
