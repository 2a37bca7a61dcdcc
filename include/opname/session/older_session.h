#pragma once

#include "opname/session/session.h"

#include <memory>

class QTemporaryDir;

namespace opname {

/// A session of any format, to be read only: one of today's format is opened for reading; one of an earlier
/// format is copied into the system's temporary folder and the copy brought up to date, so that the file
/// itself stays as it is. The copy goes with this. Use on one thread at a time.
class OlderSession {
public:
    /// Errors are those of Session::open, and File or Full when the copy cannot be made.
    static Result<OlderSession> open(const QString &path);
    OlderSession(OlderSession &&other) noexcept;
    OlderSession &operator=(OlderSession &&other) noexcept;
    ~OlderSession();

    Session &session() const { return *m_session; }
    /// Whether what is read is a copy: its path is not the one that was asked for.
    bool isCopy() const { return m_folder != nullptr; }

private:
    OlderSession();
    std::unique_ptr<QTemporaryDir> m_folder; ///< goes after the session in it
    std::unique_ptr<Session> m_session;
};

} // namespace opname
