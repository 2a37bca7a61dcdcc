#pragma once

#include "database.h"

namespace opname {

/// The file format, described in docs/session-file.md. `application_id` spells "OPNM".
inline constexpr qint64 sessionApplicationId = 0x4f504e4d;
inline constexpr qint64 sessionFormatVersion = 4;

/// Lays the tables of an empty file, inside the caller's transaction.
bool createSchema(Database &database);
/// Indexes that are built after a catalogue was loaded.
bool createCatalogueIndexes(Database &database);
bool dropCatalogueIndexes(Database &database);

/// Answers the format version of the file. Refuses what is no session: another application, a newer format,
/// tables, views or triggers that are not those of its version.
Result<qint64> checkSchema(Database &database);
/// Turns the tables of an older format that checkSchema() let pass into this one, inside the caller's
/// transaction.
bool migrateSchema(Database &database, qint64 version);

} // namespace opname
