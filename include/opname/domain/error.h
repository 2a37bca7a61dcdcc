#pragma once

#include <QString>
#include <tl/expected.hpp>

namespace opname {

/// What went wrong, in the words of the command line's contract; it decides the exit status.
enum class ErrorKind {
    Usage, ///< the request itself is wrong
    File, ///< a file cannot be read or written
    NotASession, ///< the file is not a session, or is damaged
    Locked, ///< another program writes to the session
    Full, ///< the disk is full
    SlimsUnreachable, ///< SLiMS, its database or its network cannot be reached
    SlimsRefused, ///< SLiMS was reached and said no
    NotAvailable, ///< not part of this version
    Refused, ///< a rule of the stock-take says no (exit status 1, not a failure)
    Cancelled ///< the user stopped it
};

/// A failure as a value. It crosses rooms; exceptions do not.
struct Error {
    ErrorKind kind = ErrorKind::File;
    QString message; ///< one translated sentence for the user: what happened and what to do now
    QString detail; ///< technical detail, untranslated, without secrets or borrowers; may be empty
};

/// Whether scans are still kept after a call that failed so: not when the session's file or its disk is the
/// trouble. Then scanning has to stop and the operator is told at once.
constexpr bool keepsScans(ErrorKind kind)
{
    switch (kind) {
    case ErrorKind::File:
    case ErrorKind::NotASession:
    case ErrorKind::Locked:
    case ErrorKind::Full:
        return false;
    case ErrorKind::Usage:
    case ErrorKind::SlimsUnreachable:
    case ErrorKind::SlimsRefused:
    case ErrorKind::NotAvailable:
    case ErrorKind::Refused:
    case ErrorKind::Cancelled:
        break;
    }
    return true;
}

template <typename T> using Result = tl::expected<T, Error>;

/// The result of a call that answers nothing but success.
using Outcome = tl::expected<void, Error>;

inline tl::unexpected<Error> failure(ErrorKind kind, QString message, QString detail = {})
{
    return tl::unexpected<Error>(Error{kind, std::move(message), std::move(detail)});
}

} // namespace opname
