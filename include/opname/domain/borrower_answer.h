#pragma once

#include <QString>
#include <QStringView>

#include <optional>

namespace opname {

/// What the library knows from whoever has a copy on loan, when it asked about it. SOP: loans overdue by over
/// a year are confirmed with the borrower.
enum class BorrowerAnswer : quint8 { HasIt, Returned, Lost, NoAnswer, Other };
inline constexpr int borrowerAnswerCount = 5;

/// Names used in files and by the command line's contract: "has_it", "returned", "lost", "no_answer",
/// "other".
QString borrowerAnswerName(BorrowerAnswer answer);
std::optional<BorrowerAnswer> borrowerAnswerFromName(QStringView name);

} // namespace opname
