#pragma once

#include "opname/domain/call_number.h"

namespace opname {

/// What a data check proposes in place of a call number that was typed badly. Pure text; whether the library
/// takes a proposal is a person's decision.

/// The call number as it should have been typed: no control characters, one blank where there were several,
/// none at the ends, three digits before the point, and a point where a comma stood. The last two only by
/// Dewey and where the key stays the same, so that a tidied call number never moves its book. A tidy one is
/// answered as it is.
QString tidyCallNumber(QStringView callNumber, const CallNumberProfile &profile = {});

/// A call number as libraries make one: the class, three letters of the author's name, the first letter of
/// the title ("813 Hir l"). Of several authors (parted by semicolons) the first, of a name the part before
/// its comma, else its last word; without an author three letters of the title. Empty without a class.
QString callNumberFromClass(QStringView classNumber, QStringView authors, QStringView title);

/// What a copy's call number says of this copy alone: its volume, year after it, and number ("jil. 2 c.3").
/// Empty when it names none; else the end of the text that was given, and no longer there than that.
QStringView copyMarksOf(QStringView callNumber);

} // namespace opname
