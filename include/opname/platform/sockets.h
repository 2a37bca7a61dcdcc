#pragma once

namespace opname {

/// What a connection's socket is ready for, or what is asked of it.
struct SocketState {
    bool canRead = false;
    bool canWrite = false;
    bool isUrgent = false; ///< the other side sent something out of turn
    bool hasEnded = false; ///< never asked for, and told in any case
};

/// Waits until a socket is ready for one of what is asked, `milliseconds` at most. Where the system cannot
/// say it waits a millisecond and answers what is asked: whoever tries finds out.
SocketState waitForSocket(int socket, const SocketState &asked, int milliseconds);

/// Another number for the same connection, which stays when the first is closed and given out again; to be
/// closed by closeSocket(). -1 where there is none.
int copyOfSocket(int socket);
/// Ends the connection in both directions: whoever waits for the other side finds it closed.
void endConnection(int socket);
void closeSocket(int socket);

} // namespace opname
