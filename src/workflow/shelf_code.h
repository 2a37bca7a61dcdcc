#pragma once

#include "opname/report/document.h"
#include "opname/workflow/shelf_plan.h"

#include <optional>

namespace opname {

/// What a command calls the shelf of that name at a location (an id): "SL/Rak A". The name alone where no
/// location is given, and where a command cannot carry both.
QString shelfAt(const QString &location, const QString &shelf);

/// The locations (ids) that a code has to tell apart for this name: those where several stand that have it,
/// and those where a defined shelf holds books in a library with several. None when the name says enough.
QStringList locationsToTell(const Session &session, const ShelfRows &rows, const QString &shelf);

/// What a scanner reads to open a shelf of a plan, with its location where that has to be told; empty when no
/// command can carry the name.
QString shelfCommand(const ShelfPlan &plan, const PlannedShelf &shelf);

/// Such a command drawn in a document, as Code 128, or as a QR code when it is long or has letters that bars
/// do not have. Nothing when it is empty.
std::optional<ScannableCode> shelfCode(const QString &command, const QString &words);

} // namespace opname
