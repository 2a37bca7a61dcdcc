#pragma once

namespace opname {

/// The name of a layer of SQLite over the system's files ("VFS") that writes to a log in one piece what
/// SQLite gives it in many: each page of a commit comes as two writes, and a scan changes four pages. What
/// was gathered is written when the log is synced or read, or when it is much. Data files pass through.
///
/// For writers with `synchronous = FULL` only: they sync the log before they show a commit to others, so
/// nobody looks for pages that are still gathered. A log that cannot be written says so at the sync, which
/// fails the commit.
///
/// Registered at the first call, over what is SQLite's default then. Any thread.
const char *logGatheringLayer();

} // namespace opname
